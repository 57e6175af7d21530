import { sql } from 'kysely'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { Contact } from './model.ts'

/** `K2026-0001`: one series of numbers per database. */
export const nextContactNumber = async (tx: Tx, year: string): Promise<string> => {
  const { rows } = await sql<{ n: number }>`select nextval('contact_number') as n`.execute(tx)
  return `K${year}-${String(rows[0]?.n ?? 0).padStart(4, '0')}`
}

/** Answers whether the id was free: a device may have made it. */
export const insertContact = async (tx: Tx, contact: Contact): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('contact')
    .values(contact)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const lockContact = (tx: Tx, id: string): Promise<Contact | undefined> =>
  tx.selectFrom('contact').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const findContact = (tx: Tx, id: string): Promise<Contact | undefined> =>
  tx.selectFrom('contact').selectAll().where('id', '=', id).executeTakeFirst()

export const findContacts = async (tx: Tx, ids: readonly string[]): Promise<Contact[]> =>
  ids.length === 0
    ? []
    : tx
        .selectFrom('contact')
        .selectAll()
        .where('id', '=', anyOf(ids))
        .orderBy('callAt')
        .orderBy('id')
        .execute()

export const updateContact = (tx: Tx, id: string, changes: Partial<Contact>): Promise<unknown> =>
  tx.updateTable('contact').set(changes).where('id', '=', id).execute()

/** A contact with the names of those who took it, typed it and changed it last. */
export const contactViews = (tx: Tx) =>
  tx
    .selectFrom('contact')
    .innerJoin('account as answerer', 'answerer.id', 'contact.answeredBy')
    .innerJoin('account as typist', 'typist.id', 'contact.registeredBy')
    .innerJoin('account as changer', 'changer.id', 'contact.changedBy')
    .selectAll('contact')
    .select([
      'answerer.name as answeredByName',
      'typist.name as registeredByName',
      'changer.name as changedByName',
    ])

export const findContactView = (tx: Tx, id: string) =>
  contactViews(tx).where('contact.id', '=', id).executeTakeFirst()

export const listOngoing = (tx: Tx, limit: number) =>
  contactViews(tx)
    .where('contact.status', '=', 'ongoing')
    .orderBy('contact.callAt', 'desc')
    .orderBy('contact.id', 'desc')
    .limit(limit)
    .execute()

/** What somebody has been promised, the most urgent first. */
export const listCallbacks = (tx: Tx, limit: number) =>
  contactViews(tx)
    .where('contact.callbackBy', 'is not', null)
    .where('contact.callbackDoneAt', 'is', null)
    .where('contact.status', '<>', 'withdrawn')
    .orderBy('contact.callbackBy')
    .orderBy('contact.id')
    .limit(limit)
    .execute()

/** Finished contacts, the latest call first, paged by key: `after` is the last one shown. */
export function listFinished(tx: Tx, after: string | undefined, limit: number) {
  let rows = contactViews(tx).where('contact.status', '=', 'complete')
  if (after !== undefined)
    rows = rows.where(
      sql<boolean>`(contact.call_at, contact.id) < (select call_at, id from contact before where before.id = ${after})`,
    )
  return rows.orderBy('contact.callAt', 'desc').orderBy('contact.id', 'desc').limit(limit).execute()
}

/** Answers whether the person was not already there. */
export const insertContactPerson = async (tx: Tx, contactId: string, personId: string): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('contactPerson')
    .values({ contactId, personId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const deleteContactPerson = (tx: Tx, contactId: string, personId: string): Promise<unknown> =>
  tx.deleteFrom('contactPerson').where('contactId', '=', contactId).where('personId', '=', personId).execute()

/** Who each contact is about: pairs of contact and person. */
export const contactPersonsOf = async (tx: Tx, contactIds: readonly string[]) =>
  contactIds.length === 0
    ? []
    : tx
        .selectFrom('contactPerson')
        .selectAll()
        .where('contactId', '=', anyOf(contactIds))
        .orderBy('personId')
        .execute()

/** Every contact about a person, the latest first: the history of repeated calls (V-05). */
export const contactViewsOfPerson = (tx: Tx, personIds: readonly string[], limit: number) =>
  contactViews(tx)
    .where('contact.id', 'in', (eb) =>
      eb.selectFrom('contactPerson').select('contactId').where('personId', '=', anyOf(personIds)),
    )
    .where('contact.status', '<>', 'withdrawn')
    .orderBy('contact.callAt', 'desc')
    .orderBy('contact.id', 'desc')
    .limit(limit)
    .execute()

/** Whether an outage form with this number has been typed in already: the same paper twice is a mistake. */
export const isFormEntered = async (tx: Tx, outageForm: string): Promise<boolean> =>
  (await tx
    .selectFrom('contact')
    .select('id')
    .where('outageForm', '=', outageForm)
    .where('status', '<>', 'withdrawn')
    .limit(1)
    .executeTakeFirst()) !== undefined
