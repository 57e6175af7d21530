import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { findMember, findMemberByMunicipality, listMembers } from '../../base/organisation/store.ts'
import { ageOf, cardOf } from '../../base/person/rules.ts'
import { findPerson, findPersons } from '../../base/person/store.ts'
import { idsOf } from '../../base/person-merge/store.ts'
import { type Instant, localDate } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import { casePersons, findCase } from '../case/store.ts'
import { assessmentsOfCase } from '../protective-assessment/store.ts'
import type { Decision, DecisionStep, HeadsUp } from './model.ts'
import { carriedFrom, shownTextOf, wordsOf } from './rules.ts'

/** `B2026-0001`: one series of numbers per database, refused and recalled ones too. */
export const nextDecisionNumber = async (tx: Tx, year: string): Promise<string> => {
  const { rows } = await sql<{ n: number }>`select nextval('decision_number') as n`.execute(tx)
  return `B${year}-${String(rows[0]?.n ?? 0).padStart(4, '0')}`
}

const underWay = ['draft', 'heads-up', 'ready'] as const

/** SHA-256, in hex, of the canonical text of what is shown: another text is another hash, and an approval of the old one is refused. */
export const shownHashOf = (decision: Decision): string =>
  createHash('sha256').update(shownTextOf(decision), 'utf8').digest('hex')

const asJson = (conditions: Decision['conditions']) =>
  sql<Decision['conditions']>`${JSON.stringify(conditions)}::jsonb`

export const insertDecision = (tx: Tx, decision: Decision): Promise<unknown> =>
  tx
    .insertInto('decision')
    .values({ ...decision, conditions: asJson(decision.conditions) })
    .execute()

/** Undefined where the reader may not know of it: a chair of a draft, anybody of another municipality's. */
export const findDecision = (tx: Tx, id: string): Promise<Decision | undefined> =>
  tx.selectFrom('decision').selectAll().where('id', '=', id).executeTakeFirst()

/** As `findDecision`, locked for change: two who decide at once wait for each other. */
export const lockDecision = (tx: Tx, id: string): Promise<Decision | undefined> =>
  tx.selectFrom('decision').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** The caller has locked it and counts the version up. What was shown, and what was decided, the database does not let go. */
export const updateDecision = (
  tx: Tx,
  id: string,
  {
    conditions,
    ...changes
  }: Partial<Omit<Decision, 'id' | 'number' | 'caseId' | 'personId' | 'memberId' | 'type'>>,
): Promise<unknown> =>
  tx
    .updateTable('decision')
    .set({ ...changes, ...(conditions && { conditions: asJson(conditions) }) })
    .where('id', '=', id)
    .execute()

/** All of a case, in the order they were begun; recalled ones and those never asked too. */
export const decisionsOfCase = (tx: Tx, caseId: string): Promise<Decision[]> =>
  tx
    .selectFrom('decision')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('preparedAt')
    .orderBy('id')
    .execute()

/** What stands of the type for the person in the case: under way or made. Declined, recalled and not asked ones do not stand. */
export const standingDecision = async (
  tx: Tx,
  of: Pick<Decision, 'caseId' | 'personId' | 'type'>,
): Promise<Decision | undefined> =>
  tx
    .selectFrom('decision')
    .selectAll()
    .where('caseId', '=', of.caseId)
    .where('personId', '=', anyOf(await idsOf(tx, of.personId)))
    .where('type', '=', of.type)
    .where('status', 'in', ['draft', 'heads-up', 'ready', 'made'])
    .executeTakeFirst()

export type Kept = Pick<DecisionStep, 'kind'> & Partial<Pick<DecisionStep, 'reason' | 'shown' | 'shownHash'>>

/** Prepared, or waiting for whoever decides. */
export const isDecisionUnderWay = async (tx: Tx, caseId: string): Promise<boolean> =>
  (await tx
    .selectFrom('decision')
    .select('id')
    .where('caseId', '=', caseId)
    .where('status', 'in', underWay)
    .limit(1)
    .executeTakeFirst()) !== undefined

export const insertStep = (
  tx: Tx,
  decisionId: string,
  step: Kept & Pick<DecisionStep, 'id' | 'at' | 'accountId'>,
): Promise<unknown> =>
  tx
    .insertInto('decisionStep')
    .values({ reason: null, shown: null, shownHash: null, ...step, decisionId })
    .execute()

/** What was done before it was taken, in order, with names. */
const stepsOf = (tx: Tx, decisionId: string) =>
  tx
    .selectFrom('decisionStep')
    .innerJoin('account', 'account.id', 'decisionStep.accountId')
    .selectAll('decisionStep')
    .select('account.name as accountName')
    .where('decisionId', '=', decisionId)
    .orderBy('decisionStep.at')
    .orderBy('decisionStep.id')
    .execute()

export const insertHeadsUp = (tx: Tx, headsUp: HeadsUp): Promise<unknown> =>
  tx.insertInto('decisionHeadsUp').values(headsUp).execute()

/** Ends the heads-up of a decision by what came of it; nothing where there was none. */
export const endHeadsUp = (
  tx: Tx,
  decisionId: string,
  ended: { readonly endedAt: Instant; readonly outcome: NonNullable<HeadsUp['outcome']> },
): Promise<unknown> =>
  tx
    .updateTable('decisionHeadsUp')
    .set(ended)
    .where('decisionId', '=', decisionId)
    .where('endedAt', 'is', null)
    .execute()

const rows = (tx: Tx) =>
  tx
    .selectFrom('decision')
    .innerJoin('member', 'member.id', 'decision.memberId')
    .innerJoin('account as preparer', 'preparer.id', 'decision.preparedBy')
    .leftJoin('cases', 'cases.id', 'decision.caseId')
    .select([
      'decision.id',
      'decision.number',
      'decision.caseId',
      'decision.personId',
      'decision.memberId',
      'decision.type',
      'decision.typeVersion',
      'decision.lawKey',
      'decision.status',
      'decision.preparedBy',
      'decision.preparedAt',
      'decision.headsUpAt',
      'decision.readyAt',
      'decision.shownHash',
      'decision.decidedAt',
      'decision.manner',
      'decision.mandateId',
      'decision.decidedByName',
      'decision.decidedByTitle',
      'decision.witnessId',
      'decision.readBackAt',
      'decision.registeredAt',
      'decision.registeredBy',
      'decision.endedReason',
      'decision.endedAt',
      'decision.settledAt',
      'decision.version',
      'decision.changedAt',
    ])
    .select(['member.name as memberName', 'preparer.name as preparedByName', 'cases.number as caseNumber'])

/** Those of a case as lists show them, in the order they were begun. */
export const decisionRowsOfCase = (tx: Tx, caseId: string) =>
  rows(tx)
    .where('decision.caseId', '=', caseId)
    .orderBy('decision.preparedAt')
    .orderBy('decision.id')
    .limit(200)
    .execute()

/** A page of what the reader may see, the latest first; `after` is the last one shown, `memberId` whom a member-bound reader serves. */
export function listDecisionRows(
  tx: Tx,
  of: {
    readonly show: 'under-way' | 'running' | 'ended'
    readonly memberId: string | null
    readonly after: string | undefined
    readonly limit: number
  },
) {
  let found = rows(tx)
  if (of.show === 'under-way') found = found.where('decision.status', 'in', underWay)
  if (of.show === 'running')
    found = found.where('decision.status', '=', 'made').where('decision.settledAt', 'is', null)
  if (of.show === 'ended')
    found = found
      .where('decision.status', 'not in', underWay)
      .where((w) => w.or([w('decision.status', '<>', 'made'), w('decision.settledAt', 'is not', null)]))
  if (of.memberId !== null) found = found.where('decision.memberId', '=', of.memberId)
  if (of.after !== undefined)
    found = found.where(
      sql<boolean>`(decision.prepared_at, decision.id) < (select prepared_at, id from decision before where before.id = ${of.after})`,
    )
  return found.orderBy('decision.preparedAt', 'desc').orderBy('decision.id', 'desc').limit(of.limit).execute()
}

/** What was decided in a case, and what was considered and not taken, as a report to a municipality carries it. */
export async function decidedOfCase(tx: Tx, caseId: string) {
  const found = await tx
    .selectFrom('decision')
    .innerJoin('member', 'member.id', 'decision.memberId')
    .selectAll('decision')
    .select('member.name as memberName')
    .where('caseId', '=', caseId)
    .where('status', 'in', ['made', 'declined', 'not-asked'])
    .orderBy('preparedAt')
    .orderBy('decision.id')
    .limit(100)
    .execute()
  return found.flatMap(({ status, ...row }) =>
    status === 'made' || status === 'declined' || status === 'not-asked'
      ? [
          {
            ...row,
            decisionId: row.id,
            law: row.lawKey,
            status,
            at: row.decidedAt ?? row.endedAt ?? row.preparedAt,
            words: row.ownWords ?? row.endedReason,
          },
        ]
      : [],
  )
}

const headsUps = (tx: Tx, memberId: string | null) => {
  const found = tx.selectFrom('decisionHeadsUp').innerJoin('member', 'member.id', 'decisionHeadsUp.memberId')
  return memberId === null ? found : found.where('decisionHeadsUp.memberId', '=', memberId)
}

/** Those that are open and the latest that are not; the reader's member's own. */
export const latestHeadsUps = (tx: Tx, memberId: string | null) =>
  headsUps(tx, memberId)
    .innerJoin('account', 'account.id', 'decisionHeadsUp.accountId')
    .selectAll('decisionHeadsUp')
    .select(['member.name as memberName', 'account.name as givenBy'])
    .orderBy(sql`decision_heads_up.ended_at is not null`)
    .orderBy('decisionHeadsUp.at', 'desc')
    .limit(50)
    .execute()

/** By municipality, from a moment on: how many were given, and how many no question followed (E-14, V-38). */
export const countHeadsUps = (tx: Tx, memberId: string | null, from: Instant) =>
  headsUps(tx, memberId)
    .select(['decisionHeadsUp.memberId', 'member.name as memberName'])
    .select(sql<number>`count(*)::int`.as('given'))
    .select(sql<number>`count(*) filter (where outcome in ('recalled', 'not-asked'))::int`.as('notFollowed'))
    .where('decisionHeadsUp.at', '>=', from)
    .groupBy(['decisionHeadsUp.memberId', 'member.name'])
    .orderBy('member.name')
    .limit(100)
    .execute()

/** Names of those of the duty whom a decision mentions. */
async function namesOf(
  tx: Tx,
  { preparedBy, witnessId, registeredBy }: Pick<Decision, 'preparedBy' | 'witnessId' | 'registeredBy'>,
) {
  const ids = [preparedBy, witnessId, registeredBy].filter((id) => id !== null)
  const found = await tx.selectFrom('account').select(['id', 'name']).where('id', '=', anyOf(ids)).execute()
  const nameOf = (id: string | null) => found.find((account) => account.id === id)?.name ?? null
  return {
    preparedByName: nameOf(preparedBy) ?? '',
    witnessName: nameOf(witnessId),
    registeredByName: nameOf(registeredBy),
  }
}

/** Rows with the card of whom each is about, of the age on the day it was decided; null where the reader may not know. */
export async function withPersons<
  R extends { readonly personId: string; readonly decidedAt: Instant | null },
>(tx: Tx, decisions: readonly R[], now: Instant) {
  const known = await findPersons(
    tx,
    decisions.map((row) => row.personId),
  )
  return decisions.map((row) => {
    const person = known.get(row.personId)
    return { ...row, person: person === undefined ? null : cardOf(person, localDate(row.decidedAt ?? now)) }
  })
}

/** The protective assessment of the person that was locked last in the case. */
export async function lastAssessment(tx: Tx, caseId: string, personId: string) {
  const ids = await idsOf(tx, personId)
  return (await assessmentsOfCase(tx, caseId))
    .filter((assessment) => ids.includes(assessment.personId))
    .sort((one, other) => ((one.lockedAt ?? '') < (other.lockedAt ?? '') ? 1 : -1))[0]
}

/** Whether the person is of the case, and the age on the day; null when nobody knows it. */
export async function aboutPerson(tx: Tx, caseId: string, personId: string, now: Instant) {
  const person = await findPerson(tx, personId)
  return {
    inCase: (await casePersons(tx, caseId)).some((row) => row.personId === personId),
    age: person === undefined ? null : ageOf(person, localDate(now)),
  }
}

/** The members of the night, and the one of the municipality of stay: null where that is unknown, outside, or has several. */
export async function boardsOf(tx: Tx, stayCode: string | null, now: Instant) {
  const members = await listMembers(tx, localDate(now))
  const own = stayCode === null ? undefined : await findMemberByMunicipality(tx, stayCode, localDate(now))
  return { members, ids: new Set(members.map((member) => member.id)), proposed: own?.id ?? null }
}

/** A decision whole. What only the duty works with, the case and the texts it was filled in from, stays with the duty. */
export async function viewOf(tx: Tx, decision: Decision, isDuty: boolean, now: Instant) {
  const [shown] = await withPersons(tx, [decision], now)
  const member = await findMember(tx, decision.memberId)
  const found = isDuty ? await findCase(tx, decision.caseId) : undefined
  const assessment = found && (await lastAssessment(tx, decision.caseId, decision.personId))
  const words = wordsOf(assessment)
  return {
    ...decision,
    ...(await namesOf(tx, decision)),
    person: shown?.person ?? null,
    caseNumber: found?.number ?? null,
    caseOpen: found?.status === 'open',
    memberName: member?.name ?? '',
    boardName: member?.boardName ?? '',
    steps: isDuty ? await stepsOf(tx, decision.id) : [],
    carried: carriedFrom(found, assessment).map((part) => ({
      ...part,
      kept: decision[part.field].includes(part.text),
    })),
    newerWords: words !== null && words !== decision.childViews,
  }
}
