import { sql } from 'kysely'
import type { Tx } from '../../server/database/connection.ts'
import type { CommonEvent, EventCall, EventNote } from './model.ts'

export const nextEventNumber = async (tx: Tx, year: string): Promise<string> => {
  const { rows } = await sql<{ n: number }>`select nextval('common_event_number') as n`.execute(tx)
  return `H${year}-${String(rows[0]?.n ?? 0).padStart(4, '0')}`
}

/** Two who open the same event at once wait for each other. */
export const lockOpening = (tx: Tx): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtext('common-event'))`.execute(tx)

export const openEvents = (tx: Tx): Promise<CommonEvent[]> =>
  tx.selectFrom('commonEvent').selectAll().where('closedAt', 'is', null).limit(200).execute()

export const insertEvent = (tx: Tx, event: CommonEvent): Promise<unknown> =>
  tx.insertInto('commonEvent').values(event).execute()

export const lockEvent = (tx: Tx, id: string): Promise<CommonEvent | undefined> =>
  tx.selectFrom('commonEvent').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateEvent = (tx: Tx, id: string, changes: Partial<CommonEvent>): Promise<unknown> =>
  tx.updateTable('commonEvent').set(changes).where('id', '=', id).execute()

export const insertNote = (tx: Tx, note: EventNote): Promise<unknown> =>
  tx.insertInto('commonEventNote').values(note).execute()

export const insertCall = (tx: Tx, call: EventCall): Promise<unknown> =>
  tx.insertInto('commonEventCall').values(call).execute()

export const lockCall = (tx: Tx, id: string): Promise<EventCall | undefined> =>
  tx.selectFrom('commonEventCall').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const withdrawCall = (
  tx: Tx,
  id: string,
  withdrawal: { withdrawnAt: string; withdrawnReason: string },
): Promise<unknown> => tx.updateTable('commonEventCall').set(withdrawal).where('id', '=', id).execute()

/** A line counts until it is taken back, or the contact it stands for is withdrawn. */
const counts = sql<boolean>`common_event_call.withdrawn_at is null and contact.status is distinct from 'withdrawn'`
/** A contact is the truth about where it belongs: what was said when it was joined may have been corrected since. */
const municipalityOf = sql<
  string | null
>`case when contact.id is null then common_event_call.municipality_code else contact.stay_code end`

const eventLines = (tx: Tx) =>
  tx
    .selectFrom('commonEvent')
    .innerJoin('account', 'account.id', 'commonEvent.openedBy')
    .leftJoin('municipality', 'municipality.code', 'commonEvent.municipalityCode')
    .selectAll('commonEvent')
    .select(['account.name as openedByName', 'municipality.name as municipalityName'])
    .select((one) =>
      one
        .selectFrom('commonEventCall')
        .leftJoin('contact', 'contact.id', 'commonEventCall.contactId')
        .select(sql<number>`coalesce(sum(calls), 0)::int`.as('calls'))
        .whereRef('commonEventCall.eventId', '=', 'commonEvent.id')
        .where(counts)
        .$asScalar()
        .$notNull()
        .as('calls'),
    )

/** Newest first, paged by key: ids are made in order of time. */
export function listEventLines(tx: Tx, filter: { open: boolean; after?: string }, limit: number) {
  let rows = eventLines(tx)
  if (filter.open) rows = rows.where('commonEvent.closedAt', 'is', null)
  if (filter.after) rows = rows.where('commonEvent.id', '<', filter.after)
  return rows.orderBy('commonEvent.id', 'desc').limit(limit).execute()
}

export const findEventLine = (tx: Tx, id: string) =>
  eventLines(tx).where('commonEvent.id', '=', id).executeTakeFirst()

export const eventOf = (tx: Tx, contactId: string) =>
  eventLines(tx)
    .where('commonEvent.id', 'in', (one) =>
      one
        .selectFrom('commonEventCall')
        .select('eventId')
        .where('contactId', '=', contactId)
        .where('withdrawnAt', 'is', null),
    )
    .executeTakeFirst()

export const callOfContact = (tx: Tx, contactId: string): Promise<EventCall | undefined> =>
  tx
    .selectFrom('commonEventCall')
    .selectAll()
    .where('contactId', '=', contactId)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()

export const notesOf = (tx: Tx, eventId: string) =>
  tx
    .selectFrom('commonEventNote')
    .innerJoin('account', 'account.id', 'commonEventNote.accountId')
    .selectAll('commonEventNote')
    .select('account.name')
    .where('eventId', '=', eventId)
    .orderBy('commonEventNote.id', 'desc')
    .limit(500)
    .execute()

export const callsOf = (tx: Tx, eventId: string, limit: number) =>
  tx
    .selectFrom('commonEventCall')
    .innerJoin('account', 'account.id', 'commonEventCall.registeredBy')
    .leftJoin('contact', 'contact.id', 'commonEventCall.contactId')
    .leftJoin('municipality', (join) => join.on('municipality.code', '=', municipalityOf))
    .selectAll('commonEventCall')
    .select([
      'account.name as registeredByName',
      'municipality.name as municipalityName',
      'contact.number as contactNumber',
      municipalityOf.as('municipalityCode'),
      sql<boolean>`contact.status is not distinct from 'withdrawn'`.as('isContactWithdrawn'),
    ])
    .where('eventId', '=', eventId)
    .orderBy('commonEventCall.id', 'desc')
    .limit(limit)
    .execute()

/** What is counted of an event, without the texts. */
export const countedCalls = (tx: Tx, eventId: string) =>
  tx
    .selectFrom('commonEventCall')
    .leftJoin('contact', 'contact.id', 'commonEventCall.contactId')
    .leftJoin('municipality', (join) => join.on('municipality.code', '=', municipalityOf))
    .select(['commonEventCall.calls', 'commonEventCall.people', 'municipality.name'])
    .select(municipalityOf.as('municipalityCode'))
    .where('eventId', '=', eventId)
    .where(counts)
    .execute()
