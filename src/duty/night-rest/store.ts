import type { Instant } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { ShiftStaff } from '../shift/model.ts'
import type { NightEntry } from './model.ts'

/** Somebody's presences in a shift, locked: what one person logs is decided one entry at a time. */
export const lockPresences = (tx: Tx, shiftId: string, accountId: string): Promise<ShiftStaff[]> =>
  tx
    .selectFrom('shiftStaff')
    .selectAll()
    .where('shiftId', '=', shiftId)
    .where('accountId', '=', accountId)
    .orderBy('joinedAt', 'desc')
    .forUpdate()
    .execute()

export const insertNightEntry = (tx: Tx, entry: NightEntry): Promise<unknown> =>
  tx.insertInto('nightEntry').values(entry).execute()

export const lockNightEntry = (tx: Tx, id: string): Promise<NightEntry | undefined> =>
  tx.selectFrom('nightEntry').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateNightEntry = (
  tx: Tx,
  id: string,
  changes: Partial<Pick<NightEntry, 'withdrawnAt' | 'followedUpAt' | 'followedUpBy' | 'followUp'>>,
): Promise<unknown> => tx.updateTable('nightEntry').set(changes).where('id', '=', id).execute()

const entryRows = (tx: Tx) =>
  tx
    .selectFrom('nightEntry')
    .innerJoin('account', 'account.id', 'nightEntry.accountId')
    .leftJoin('contact', 'contact.id', 'nightEntry.contactId')
    .leftJoin('cases', 'cases.id', 'nightEntry.caseId')
    .selectAll('nightEntry')
    .select(['account.name', 'contact.number as contactNumber', 'cases.number as caseNumber'])
    .where('nightEntry.withdrawnAt', 'is', null)

/** What one person has logged in a shift and not withdrawn, in order of time. */
export const entriesOfNight = (tx: Tx, shiftId: string, accountId: string) =>
  entryRows(tx)
    .where('nightEntry.shiftId', '=', shiftId)
    .where('nightEntry.accountId', '=', accountId)
    .orderBy('nightEntry.startedAt')
    .limit(500)
    .execute()

/** Entries of all that the actor may see since a moment. */
export const entriesSince = (tx: Tx, from: Instant) =>
  entryRows(tx)
    .where('nightEntry.startedAt', '>=', from)
    .orderBy('nightEntry.startedAt', 'desc')
    .limit(5000)
    .execute()

/** Presences of a period with the kind of their shift, those who are still present too. */
export const presencesWithin = (tx: Tx, from: Instant) =>
  tx
    .selectFrom('shiftStaff')
    .innerJoin('shift', 'shift.id', 'shiftStaff.shiftId')
    .innerJoin('account', 'account.id', 'shiftStaff.accountId')
    .selectAll('shiftStaff')
    .select(['shift.kind', 'account.name'])
    .where('shiftStaff.joinedAt', '>=', from)
    .orderBy('account.name')
    .orderBy('shiftStaff.joinedAt')
    .limit(5000)
    .execute()

/** Calls a person answered in standby within a time that no interruption of theirs is about. */
export const unloggedContacts = async (
  tx: Tx,
  accountId: string,
  presences: readonly Pick<ShiftStaff, 'shiftId' | 'joinedAt' | 'leftAt'>[],
  now: Instant,
) => {
  const [latest] = presences
  const first = presences.at(-1)
  if (latest === undefined || first === undefined) return []
  const entries = await tx
    .selectFrom('nightEntry')
    .select('contactId')
    .where('shiftId', '=', latest.shiftId)
    .where('accountId', '=', accountId)
    .where('contactId', 'is not', null)
    .where('withdrawnAt', 'is', null)
    .execute()
  const logged = entries.flatMap(({ contactId }) => contactId ?? [])
  let rows = tx
    .selectFrom('contact')
    .select(['id', 'number', 'callAt'])
    .where('answeredBy', '=', accountId)
    .where('direction', '=', 'incoming')
    .where('dutyMode', '=', 'standby')
    .where('status', '<>', 'withdrawn')
    .where('callAt', '>=', first.joinedAt)
    .where('callAt', '<=', latest.leftAt ?? now)
  if (logged.length > 0) rows = rows.where((w) => w.not(w('id', '=', anyOf(logged))))
  return rows.orderBy('callAt').limit(200).execute()
}
