import { sql } from 'kysely'
import type { LocalDate } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { Delegation, Mandate, SigningWay } from './model.ts'

/** True on the days a row holds; one that ended before it began holds on none. */
const holds = (on: LocalDate) => sql<boolean>`valid_from <= ${on} and (valid_to is null or valid_to >= ${on})`

/** Two who register for the same board wait for each other, so that each is held against all the others. */
export const lockBoard = (tx: Tx, memberId: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`mandate ${memberId}`}, 0))`.execute(tx)

/** Undefined where there is none, and where it is another member's than a member-bound reader's own. */
export const findMandate = (tx: Tx, id: string): Promise<Mandate | undefined> =>
  tx.selectFrom('mandate').selectAll().where('id', '=', id).executeTakeFirst()

/** As `findMandate`, and nobody ends it before the transaction is over. */
export const lockMandate = (tx: Tx, id: string): Promise<Mandate | undefined> =>
  tx.selectFrom('mandate').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Every mandate for a member's board that holds on the day: the chair first, then by name. */
export const mandatesOf = (tx: Tx, memberId: string, on: LocalDate): Promise<Mandate[]> =>
  tx
    .selectFrom('mandate')
    .selectAll()
    .where('memberId', '=', memberId)
    .where(holds(on))
    .orderBy(sql`array_position(array['chair', 'vice-chair', 'board-member', 'official'], kind)`)
    .orderBy(sql`name collate "sv-x-icu"`)
    .orderBy('id')
    .execute()

/** What an account may decide on the day, for whichever boards; newest first. */
export const mandatesOfAccount = (tx: Tx, accountId: string, on: LocalDate): Promise<Mandate[]> =>
  tx
    .selectFrom('mandate')
    .selectAll()
    .where('accountId', '=', accountId)
    .where(holds(on))
    .orderBy('id', 'desc')
    .execute()

/** All there are and were for a member's board, also those that ended, the latest first; at most 500. */
export const everyMandateOf = (tx: Tx, memberId: string) =>
  tx
    .selectFrom('mandate')
    .innerJoin('account as registrar', 'registrar.id', 'mandate.registeredBy')
    .leftJoin('account as holder', 'holder.id', 'mandate.accountId')
    .selectAll('mandate')
    .select(['registrar.name as registeredByName', 'holder.username'])
    .where('mandate.memberId', '=', memberId)
    .orderBy('mandate.validFrom', 'desc')
    .orderBy('mandate.id', 'desc')
    .limit(500)
    .execute()

/** Who holds or held these mandates, by id, as far as the reader may know. */
export async function holdersOf(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Pick<Mandate, 'name' | 'title'>>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('mandate')
    .select(['id', 'name', 'title'])
    .where('id', '=', anyOf(ids))
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export const insertMandate = (tx: Tx, mandate: Mandate): Promise<unknown> =>
  tx.insertInto('mandate').values(mandate).execute()

export const updateMandate = (
  tx: Tx,
  id: string,
  changes: Partial<Pick<Mandate, 'phone' | 'validTo' | 'endedReason' | 'version'>>,
): Promise<unknown> => tx.updateTable('mandate').set(changes).where('id', '=', id).execute()

/** Every line of a board's delegation order that is or was, the latest first; at most 200. */
export const everyDelegationOf = (tx: Tx, memberId: string): Promise<Delegation[]> =>
  tx
    .selectFrom('delegation')
    .selectAll()
    .where('memberId', '=', memberId)
    .orderBy('validFrom', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()

/** What employees decide for a member's board on the day. */
export const delegationsOf = (tx: Tx, memberId: string, on: LocalDate): Promise<Delegation[]> =>
  tx
    .selectFrom('delegation')
    .selectAll()
    .where('memberId', '=', memberId)
    .where(holds(on))
    .orderBy('type')
    .execute()

export const lockDelegation = (tx: Tx, id: string): Promise<Delegation | undefined> =>
  tx.selectFrom('delegation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertDelegation = (tx: Tx, delegation: Delegation): Promise<unknown> =>
  tx.insertInto('delegation').values(delegation).execute()

export const updateDelegation = (
  tx: Tx,
  id: string,
  changes: Partial<Pick<Delegation, 'validTo' | 'endedReason' | 'version'>>,
): Promise<unknown> => tx.updateTable('delegation').set(changes).where('id', '=', id).execute()

/** Every way of signing a member has had or will have, the latest first; at most 100. */
export const signingWaysOf = (tx: Tx, memberId: string): Promise<SigningWay[]> =>
  tx
    .selectFrom('signingWay')
    .selectAll()
    .where('memberId', '=', memberId)
    .orderBy('validFrom', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()

/** How a member's decision-makers sign on the day; undefined where it has not said (E-08). */
export const signingWayOn = (tx: Tx, memberId: string, on: LocalDate): Promise<SigningWay | undefined> =>
  tx.selectFrom('signingWay').selectAll().where('memberId', '=', memberId).where(holds(on)).executeTakeFirst()

/** The new way holds from its first day; the one before ends the day before, and one that was to begin later never does. */
export async function replaceSigningWay(tx: Tx, way: SigningWay): Promise<void> {
  await sql`update signing_way set valid_to = greatest(${way.validFrom}::date, valid_from) - 1
    where member_id = ${way.memberId} and (valid_to is null or valid_to >= ${way.validFrom})`.execute(tx)
  await tx.insertInto('signingWay').values(way).execute()
}

/** Accounts that may hold a mandate: those who decide for the member, and the duty's own, who may be appointed officials. */
export const mandateAccounts = (tx: Tx, memberId: string, on: LocalDate) =>
  tx
    .selectFrom('account')
    .innerJoin('appointment', 'appointment.accountId', 'account.id')
    .select(['account.id', 'account.name', 'account.title', 'appointment.role'])
    .where('account.closedAt', 'is', null)
    .where((w) =>
      w.or([
        w.and([w('appointment.role', '=', 'chair'), w('appointment.memberId', '=', memberId)]),
        w('appointment.role', 'in', ['duty-worker', 'duty-manager']),
      ]),
    )
    .where(sql<boolean>`appointment.valid_from <= ${on}
      and (appointment.valid_to is null or appointment.valid_to >= ${on})`)
    .orderBy(sql`account.name collate "sv-x-icu"`)
    .orderBy('account.id')
    .limit(400)
    .execute()
