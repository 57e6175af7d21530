import { sql } from 'kysely'
import { listMembers } from '../../base/organisation/store.ts'
import { cardOf, isProtected } from '../../base/person/rules.ts'
import { findPersons, secretsOf } from '../../base/person/store.ts'
import type { Secrets } from '../../kernel/protected-text.ts'
import { type Instant, localDate } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { Case, CaseEvent, CasePerson, CasePersonWithdrawal, CaseRelation, Standing } from './model.ts'
import { type CasePeople, type Shown, viewOf } from './rules.ts'

/** `J2026-0001`: one series of numbers per database. */
export const nextCaseNumber = async (tx: Tx, year: string): Promise<string> => {
  const { rows } = await sql<{ n: number }>`select nextval('case_number') as n`.execute(tx)
  return `J${year}-${String(rows[0]?.n ?? 0).padStart(4, '0')}`
}

export const insertCase = (tx: Tx, row: Case): Promise<unknown> =>
  tx.insertInto('cases').values(row).execute()

/**
 * The case, locked for change. Undefined where it is not there, or closed more than 30 days ago and not opened with a reason.
 * Not against rows that refer to it (NO KEY): a chair, who sees no case, writes the measure of a decision while the duty holds the case
 * and waits for the decision, and the two would wait for each other.
 */
export const lockCase = (tx: Tx, id: string): Promise<Case | undefined> =>
  tx.selectFrom('cases').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

export const findCase = (tx: Tx, id: string): Promise<Case | undefined> =>
  tx.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst()

export const updateCase = (tx: Tx, id: string, changes: Partial<Case>): Promise<unknown> =>
  tx.updateTable('cases').set(changes).where('id', '=', id).execute()

/** Closes the case; the caller has locked it and counts the version up. */
export const closeCaseRow = (
  tx: Tx,
  id: string,
  closing: {
    closedAt: Instant
    closingReason: NonNullable<Case['closingReason']>
    closingText: string | null
    version: number
  },
): Promise<unknown> => updateCase(tx, id, { status: 'closed', ...closing })

export const insertCaseEvent = (tx: Tx, event: CaseEvent): Promise<unknown> =>
  tx
    .insertInto('caseEvent')
    .values({ ...event, content: sql`${JSON.stringify(event.content)}::jsonb` })
    .execute()

/** What was decided about the case, in order, with names. */
export const caseEvents = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('caseEvent')
    .innerJoin('account', 'account.id', 'caseEvent.accountId')
    .selectAll('caseEvent')
    .select('account.name as accountName')
    .where('caseId', '=', caseId)
    .orderBy('caseEvent.at')
    .orderBy('caseEvent.id')
    .execute()

/** The people of a case and their part in it, in the order they were added. */
export const casePersons = (tx: Tx, caseId: string): Promise<CasePerson[]> =>
  tx
    .selectFrom('casePerson')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('addedAt')
    .orderBy('personId')
    .execute()

/**
 * Where the marked people of a case live and are reached: what must stand in no text of it, also where the reader, a chair or the
 * duty long after, sees no more than whom a decision is about (docs/decisions/0013).
 */
export async function secretsOfPeople(tx: Tx, caseId: string): Promise<Secrets> {
  await sql`select set_config('stafett.guarding', 'on', true)`.execute(tx)
  const ids = (await casePersons(tx, caseId)).map(({ personId }) => personId)
  const marked = [...(await findPersons(tx, ids)).values()].filter(isProtected)
  const secrets = await secretsOf(
    tx,
    marked.map(({ id }) => id),
  )
  return { ...secrets, names: [] }
}

export const personsOfCases = async (tx: Tx, caseIds: readonly string[]): Promise<CasePerson[]> =>
  caseIds.length === 0
    ? []
    : tx
        .selectFrom('casePerson')
        .selectAll()
        .where('caseId', '=', anyOf(caseIds))
        .orderBy('addedAt')
        .orderBy('personId')
        .execute()

/** Answers whether the person was not already there. */
export const insertCasePerson = async (tx: Tx, row: CasePerson): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('casePerson')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** What of a person stands in the case, whoever wrote it (migration 0013). */
export const standingOfPerson = async (tx: Tx, caseId: string, personId: string): Promise<Standing[]> => {
  const { rows } =
    await sql<Standing>`select kind, number from person_stands_in_case(${caseId}, ${personId})`.execute(tx)
  return rows
}

/** Takes the person out of the case. The trace is written first: the database asks for it. */
export async function withdrawCasePersonRow(tx: Tx, trace: CasePersonWithdrawal): Promise<void> {
  await tx.insertInto('casePersonWithdrawal').values(trace).execute()
  await tx
    .deleteFrom('casePerson')
    .where('caseId', '=', trace.caseId)
    .where('personId', '=', trace.personId)
    .execute()
}

/** Relations of somebody who is no longer of the case hold no more, and nobody is called back about them. */
export const endRelationsOf = (tx: Tx, caseId: string, personId: string, at: Instant): Promise<unknown> =>
  tx
    .updateTable('caseRelation')
    .set({ endedAt: at })
    .where('caseId', '=', caseId)
    .where('endedAt', 'is', null)
    .where((w) => w.or([w('fromId', '=', personId), w('toId', '=', personId)]))
    .execute()

export const updateCasePart = (
  tx: Tx,
  row: Pick<CasePerson, 'caseId' | 'personId' | 'part'>,
): Promise<unknown> =>
  tx
    .updateTable('casePerson')
    .set({ part: row.part })
    .where('caseId', '=', row.caseId)
    .where('personId', '=', row.personId)
    .execute()

/** All relations between people of a case, the ended ones with `endedAt`. */
export const caseRelations = (tx: Tx, caseId: string): Promise<CaseRelation[]> => {
  const people = tx.selectFrom('casePerson').select('personId').where('caseId', '=', caseId)
  return tx
    .selectFrom('caseRelation')
    .selectAll()
    .where('caseId', '=', caseId)
    .where('fromId', 'in', people)
    .where('toId', 'in', people)
    .orderBy('id')
    .execute()
}

export const insertCaseRelation = (tx: Tx, row: CaseRelation): Promise<unknown> =>
  tx.insertInto('caseRelation').values(row).execute()

export const updateCaseRelation = (
  tx: Tx,
  id: string,
  changes: Partial<Pick<CaseRelation, 'endedAt' | 'calledBackAt'>>,
): Promise<unknown> => tx.updateTable('caseRelation').set(changes).where('id', '=', id).execute()

/** Relations of these cases where somebody has promised to call back and has not (V-22). */
export const callBacksOfCases = async (tx: Tx, caseIds: readonly string[]) =>
  caseIds.length === 0
    ? []
    : tx
        .selectFrom('caseRelation')
        .selectAll()
        .where('caseId', 'in', caseIds)
        .where('callBackAt', 'is not', null)
        .where('calledBackAt', 'is', null)
        .where('endedAt', 'is', null)
        .orderBy('callBackAt')
        .execute()

/** The contacts of a case in order of the call, with names; withdrawn ones too. */
export const contactsOfCase = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('contactCase')
    .innerJoin('contact', 'contact.id', 'contactCase.contactId')
    .innerJoin('account as answerer', 'answerer.id', 'contact.answeredBy')
    .innerJoin('account as typist', 'typist.id', 'contact.registeredBy')
    .innerJoin('account as changer', 'changer.id', 'contact.changedBy')
    .selectAll('contact')
    .select([
      'answerer.name as answeredByName',
      'typist.name as registeredByName',
      'changer.name as changedByName',
    ])
    .where('contactCase.caseId', '=', caseId)
    .orderBy('contact.callAt')
    .orderBy('contact.id')
    .execute()

export const linkContactCase = async (tx: Tx, contactId: string, caseId: string): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('contactCase')
    .values({ contactId, caseId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The cases that came of each contact, of those that may be seen. */
export const casesOfContacts = async (tx: Tx, contactIds: readonly string[]) =>
  contactIds.length === 0
    ? []
    : tx
        .selectFrom('contactCase')
        .innerJoin('cases', 'cases.id', 'contactCase.caseId')
        .select(['contactCase.contactId', 'cases.id', 'cases.number', 'cases.status'])
        .where('contactCase.contactId', '=', anyOf(contactIds))
        .orderBy('cases.openedAt')
        .execute()

export const caseViews = (tx: Tx) =>
  tx
    .selectFrom('cases')
    .innerJoin('account as opener', 'opener.id', 'cases.openedBy')
    .selectAll('cases')
    .select('opener.name as openedByName')

export const findCaseView = (tx: Tx, id: string) =>
  caseViews(tx).where('cases.id', '=', id).executeTakeFirst()

export const findCaseViews = (tx: Tx, ids: readonly string[]) =>
  caseViews(tx).where('cases.id', '=', anyOf(ids)).execute()

/** Open cases, the latest first, paged by key: `after` is the last one shown. */
export function listOpenCaseViews(tx: Tx, after: string | undefined, limit: number) {
  let rows = caseViews(tx).where('cases.status', '=', 'open')
  if (after !== undefined)
    rows = rows.where(
      sql<boolean>`(cases.opened_at, cases.id) < (select opened_at, id from cases before where before.id = ${after})`,
    )
  return rows.orderBy('cases.openedAt', 'desc').orderBy('cases.id', 'desc').limit(limit).execute()
}

/** The calls the duty itself made, by case: whether one of them was for help is a rule (V-08). */
export const ownCallsOfCases = async (tx: Tx, caseIds: readonly string[]) =>
  caseIds.length === 0
    ? []
    : tx
        .selectFrom('contactCase')
        .innerJoin('contact', 'contact.id', 'contactCase.contactId')
        .select(['contactCase.caseId', 'contact.direction', 'contact.calledParty', 'contact.status'])
        .where('contactCase.caseId', '=', anyOf(caseIds))
        .where('contact.direction', '=', 'outgoing')
        .execute()

export const lockCaseRelation = (tx: Tx, caseId: string, id: string): Promise<CaseRelation | undefined> =>
  tx
    .selectFrom('caseRelation')
    .selectAll()
    .where('caseId', '=', caseId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** The people of cases with their cards. */
export async function peopleOfCases(tx: Tx, caseIds: readonly string[], now: Instant): Promise<CasePeople> {
  const links = await personsOfCases(tx, caseIds)
  const people = await findPersons(
    tx,
    links.map((link) => link.personId),
  )
  return links.flatMap((link) => {
    const person = people.get(link.personId)
    return person === undefined ? [] : [{ ...link, card: cardOf(person, localDate(now)) }]
  })
}

/** Cases as lists show them, and whose files that is. */
export async function shownCases<C extends Shown>(tx: Tx, cases: readonly C[], now: Instant) {
  const ids = cases.map((row) => row.id)
  const people = await peopleOfCases(tx, ids, now)
  const calls = await ownCallsOfCases(tx, ids)
  const callBacks = await callBacksOfCases(tx, ids)
  const memberCodes = (await listMembers(tx, localDate(now))).map((member) => member.municipalityCode)
  return {
    views: cases.map((row) => viewOf(row, { people, calls, memberCodes, callBacks })),
    about: { cases: ids, persons: [...new Set(people.map((link) => link.personId))] },
  }
}
