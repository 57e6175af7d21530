import { sql } from 'kysely'
import { findMemberOn, listMembers, membersOfMunicipality } from '../../base/organisation/store.ts'
import { cardOf } from '../../base/person/rules.ts'
import { findPersons } from '../../base/person/store.ts'
import { idsOf } from '../../base/person-merge/store.ts'
import { citeLaw, lawByKey } from '../../code-lists/law-reference.ts'
import { type Instant, type LocalDate, localDate } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { Case } from '../case/model.ts'
import { casePersons, lockCase, secretsOfPeople } from '../case/store.ts'
import { policyOn } from '../cover/store.ts'
import { decisionsOfCase, lockDecision } from '../decision/store.ts'
import { findMandate, mandatesOf } from '../mandate/store.ts'
import { standingAt } from '../statutory-clock/rules.ts'
import { eventsOfDecision } from '../statutory-clock/store.ts'
import type {
  AssistanceDisclosure,
  AssistanceStep,
  AssistanceUnmasking,
  Ground,
  PoliceAssistance,
  TransportHours,
} from './model.ts'
import { executorAt, isBelowDetention, standing } from './rules.ts'

const running = ['requested', 'approved', 'ordered', 'under-way'] as const

export const nextAssistanceNumber = async (tx: Tx, year: string): Promise<string> => {
  const { rows } = await sql<{ n: number }>`select nextval('police_assistance_number') as n`.execute(tx)
  return `H${year}-${String(rows[0]?.n ?? 0).padStart(4, '0')}`
}

export const insertAssistance = (tx: Tx, row: PoliceAssistance): Promise<unknown> =>
  tx.insertInto('policeAssistance').values(row).execute()

export const findAssistance = (tx: Tx, id: string): Promise<PoliceAssistance | undefined> =>
  tx.selectFrom('policeAssistance').selectAll().where('id', '=', id).executeTakeFirst()

export const lockAssistance = (tx: Tx, id: string): Promise<PoliceAssistance | undefined> =>
  tx.selectFrom('policeAssistance').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const moveAssistance = (
  tx: Tx,
  id: string,
  changes: Pick<PoliceAssistance, 'status' | 'version'>,
): Promise<unknown> => tx.updateTable('policeAssistance').set(changes).where('id', '=', id).execute()

/** Every request and judgement of a case, the latest first. */
const assistancesOfCase = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('policeAssistance')
    .innerJoin('account', 'account.id', 'policeAssistance.registeredBy')
    .innerJoin('member', 'member.id', 'policeAssistance.memberId')
    .leftJoin('decision', 'decision.id', 'policeAssistance.decisionId')
    .selectAll('policeAssistance')
    .select([
      'account.name as registeredByName',
      'member.name as memberName',
      'decision.number as decisionNumber',
      'decision.type as decisionType',
    ])
    .where('policeAssistance.caseId', '=', caseId)
    .orderBy('policeAssistance.askedAt', 'desc')
    .orderBy('policeAssistance.id', 'desc')
    .limit(100)
    .execute()

/** Requests that have not ended, the oldest first. */
export const runningAssistances = (tx: Tx) =>
  tx
    .selectFrom('policeAssistance')
    .innerJoin('cases', 'cases.id', 'policeAssistance.caseId')
    .innerJoin('member', 'member.id', 'policeAssistance.memberId')
    .select([
      'policeAssistance.id',
      'policeAssistance.number',
      'policeAssistance.caseId',
      'cases.number as caseNumber',
      'member.name as memberName',
      'policeAssistance.ground',
      'policeAssistance.status',
      'policeAssistance.executor',
      'policeAssistance.askedAt',
    ])
    .where('policeAssistance.status', 'in', running)
    .orderBy('policeAssistance.askedAt')
    .orderBy('policeAssistance.id')
    .limit(200)
    .execute()

/** What was written as risk grounds about the person before. */
const riskGroundsOf = async (tx: Tx, ids: readonly string[]): Promise<string[]> =>
  (
    await tx
      .selectFrom('policeAssistance')
      .select('riskGrounds')
      .where('personId', '=', anyOf(ids))
      .orderBy('id', 'desc')
      .limit(50)
      .execute()
  ).map(({ riskGrounds }) => riskGrounds)

/** One at a time of a ground for a person: two who ask at once wait for each other. */
const lockAsking = (tx: Tx, personId: string, ground: Ground): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`police-assistance ${personId} ${ground}`}, 0))`.execute(
    tx,
  )

const isAsked = async (tx: Tx, ids: readonly string[], ground: Ground): Promise<boolean> =>
  (await tx
    .selectFrom('policeAssistance')
    .select('id')
    .where('personId', '=', anyOf(ids))
    .where('ground', '=', ground)
    .where('status', 'in', running)
    .executeTakeFirst()) !== undefined

export const insertStep = (tx: Tx, step: AssistanceStep): Promise<unknown> =>
  tx.insertInto('policeAssistanceStep').values(step).execute()

/** Corrected steps and their corrections too, in the order they were written. */
export const stepsOf = async (tx: Tx, assistanceIds: readonly string[]) =>
  assistanceIds.length === 0
    ? []
    : tx
        .selectFrom('policeAssistanceStep')
        .innerJoin('account', 'account.id', 'policeAssistanceStep.registeredBy')
        .selectAll('policeAssistanceStep')
        .select('account.name as registeredByName')
        .where('assistanceId', '=', anyOf(assistanceIds))
        .orderBy('registeredAt')
        .orderBy('policeAssistanceStep.id')
        .execute()

/**
 * A decision as it stands now, and until the request is written: what the law, a court or the board has ended is carried out no more. Made of a row that was merged
 * with whom it is asked for, it is of whom it is asked for.
 */
async function carriedOut(
  tx: Tx,
  of: { readonly decisionId: string; readonly personId: string; readonly ids: readonly string[] },
  now: Instant,
) {
  const decision = await lockDecision(tx, of.decisionId)
  if (decision === undefined) return undefined
  const events = await eventsOfDecision(tx, decision.id)
  const isOver = events.some(({ kind, withdrawnAt }) => kind === 'custody-ended' && withdrawnAt === null)
  const personId = of.ids.includes(decision.personId) ? of.personId : decision.personId
  return { ...decision, personId, hasEnded: isOver || standingAt(decision, events, now).state === 'must-end' }
}

type Begun = { caseId: string; personId: string; memberId: string; ground: Ground } & {
  decisionId?: string | null
  mandateId?: string | null
}
/** What a judgement rests on. The case is locked before what hangs on it. */
export async function loadBegin(tx: Tx, input: Begun, now: Instant) {
  const found = await lockCase(tx, input.caseId)
  if (found === undefined) return undefined
  const ids = await idsOf(tx, input.personId)
  await lockAsking(tx, ids[0], input.ground)
  const on = localDate(now)
  const people = await casePersons(tx, input.caseId)
  const person = (await findPersons(tx, [input.personId])).get(input.personId)
  const member = await findMemberOn(tx, input.memberId, on)
  return {
    found,
    person,
    member,
    isMember: member !== undefined,
    isInCase: people.some(({ personId }) => personId === input.personId),
    mandate: input.mandateId ? ((await findMandate(tx, input.mandateId)) ?? null) : null,
    decision: input.decisionId
      ? await carriedOut(tx, { ...input, decisionId: input.decisionId, ids }, now)
      : null,
    secrets: await secretsOfPeople(tx, input.caseId),
    written: await riskGroundsOf(tx, ids),
    isAsked: await isAsked(tx, ids, input.ground),
    longestTransport: (await policyOn(tx, on))?.longestTransportMinutes ?? null,
    hours: await transportHoursFrom(tx, on),
  }
}

/** The requests of a case as they are shown: with the person, the law and every step; a protected place is not. */
export async function assistanceViews(tx: Tx, caseId: string, on: LocalDate) {
  const rows = await assistancesOfCase(tx, caseId)
  const people = await findPersons(
    tx,
    rows.map(({ personId }) => personId),
  )
  const steps = await stepsOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row) => {
    const person = people.get(row.personId)
    const own = steps.filter(({ assistanceId }) => assistanceId === row.id)
    const stand = new Set(standing(own).map(({ id }) => id))
    const law = lawByKey(row.lawKey)
    if (person === undefined) return []
    return {
      ...row,
      whereTo: row.whereProtected ? null : row.whereTo,
      hasWhere: row.whereTo !== null,
      law: law ? citeLaw(law) : row.lawKey,
      person: cardOf(person, on),
      belowDetention: isBelowDetention(person, on),
      steps: own.map((step) => ({ ...step, stands: stand.has(step.id) })),
    }
  })
}

export const insertDisclosure = (tx: Tx, row: AssistanceDisclosure): Promise<unknown> =>
  tx.insertInto('policeAssistanceDisclosure').values(row).execute()

/** What of a case, or of a person, was given to those who carry out, newest first. */
export const disclosuresToPolice = (
  tx: Tx,
  of: { readonly caseId: string } | { readonly personId: string },
): Promise<AssistanceDisclosure[]> => {
  const rows = tx
    .selectFrom('policeAssistanceDisclosure')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(1000)
  return (
    'caseId' in of ? rows.where('caseId', '=', of.caseId) : rows.where('personId', '=', of.personId)
  ).execute()
}

export const insertUnmasking = (tx: Tx, row: AssistanceUnmasking): Promise<unknown> =>
  tx.insertInto('policeAssistanceUnmasking').values(row).execute()

/** The rows that hold on a day or begin later, in the order of the week. */
export const transportHoursFrom = (tx: Tx, on: LocalDate): Promise<TransportHours[]> =>
  tx
    .selectFrom('transportHours')
    .selectAll()
    .where((w) => w.or([w('validTo', 'is', null), w('validTo', '>=', on)]))
    .orderBy('weekday')
    .orderBy('fromMinute')
    .orderBy('id')
    .limit(200)
    .execute()

/** Rows of the hours change one at a time. */
export const lockTransportHours = (tx: Tx): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended('transport hours', 0))`.execute(tx)
export const lockHoursRow = (tx: Tx, id: string): Promise<TransportHours | undefined> =>
  tx.selectFrom('transportHours').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export const insertTransportHours = (tx: Tx, rows: readonly TransportHours[]): Promise<unknown> =>
  tx
    .insertInto('transportHours')
    .values([...rows])
    .execute()
export const endTransportHours = (tx: Tx, id: string, validTo: LocalDate): Promise<unknown> =>
  tx.updateTable('transportHours').set({ validTo }).where('id', '=', id).execute()

type TimesRow = {
  readonly municipalityCode: string | null
  readonly municipalityName: string | null
  readonly ground: Ground | null
  readonly asked: number
  readonly approved: number
  readonly refused: number
  readonly recalled: number
  readonly done: number
  readonly open: number
  readonly answerMedian: number | null
  readonly answerLongest: number | null
  readonly orderMedian: number | null
  readonly orderLongest: number | null
  readonly startMedian: number | null
  readonly startLongest: number | null
  readonly wholeMedian: number | null
  readonly wholeLongest: number | null
}
/**
 * Counts and real minutes between the states, by municipality and ground, and for the whole (both null): from asked to
 * answered, answered to ordered, ordered to under way, and asked to done.
 */
export async function countTimes(tx: Tx, span: { readonly from: Instant; readonly until: Instant }) {
  const { rows } = await sql<TimesRow>`
    with fact as (
      select municipality_code, ground, status,
        extract(epoch from answered_at - asked_at) / 60 as answer,
        case when status <> 'refused' then extract(epoch from ordered_at - answered_at) / 60 end as ordering,
        extract(epoch from under_way_at - ordered_at) / 60 as start,
        extract(epoch from done_at - asked_at) / 60 as whole,
        answered_at
      from police_assistance_figures where asked_at >= ${span.from} and asked_at < ${span.until})
    select fact.municipality_code, max(municipality.name) as municipality_name, ground,
      count(*)::int as asked,
      count(*) filter (where answered_at is not null and status <> 'refused')::int as approved,
      count(*) filter (where status = 'refused')::int as refused,
      count(*) filter (where status = 'recalled')::int as recalled,
      count(*) filter (where status = 'done')::int as done,
      count(*) filter (where status in ('requested', 'approved', 'ordered', 'under-way'))::int as open,
      round((percentile_cont(0.5) within group (order by answer))::numeric)::int as answer_median, round(max(answer))::int as answer_longest,
      round((percentile_cont(0.5) within group (order by ordering))::numeric)::int as order_median, round(max(ordering))::int as order_longest,
      round((percentile_cont(0.5) within group (order by start))::numeric)::int as start_median, round(max(start))::int as start_longest,
      round((percentile_cont(0.5) within group (order by whole))::numeric)::int as whole_median, round(max(whole))::int as whole_longest
    from fact join municipality on municipality.code = fact.municipality_code
    group by grouping sets ((fact.municipality_code, ground), ())
    order by max(municipality.name) collate "sv-x-icu", ground`.execute(tx)
  const parts = rows.flatMap(({ municipalityCode, ground, ...row }) =>
    municipalityCode === null || ground === null ? [] : [{ ...row, municipalityCode, ground }],
  )
  const whole = rows.find(({ ground }) => ground === null)
  if (whole === undefined) throw new Error('the sum of no rows is a row')
  return { rows: parts, whole }
}

/** What the form starts from: people and made decisions of the case, who may ask for the board tonight, who drives now. */
export async function prepare(
  tx: Tx,
  of: { readonly found: Case; readonly memberId: string | undefined; readonly accountId: string },
  now: Instant,
) {
  const { id: caseId, stayCode } = of.found
  const on = localDate(now)
  const ids = (await casePersons(tx, caseId)).map(({ personId }) => personId)
  const people = new Map([...(await findPersons(tx, ids))].map(([id, person]) => [person.id, { id, person }]))
  const ofStay = stayCode === null ? [] : await membersOfMunicipality(tx, stayCode, on)
  const memberId = of.memberId ?? (ofStay.length === 1 ? (ofStay[0]?.id ?? null) : null)
  const mandates = memberId === null ? [] : await mandatesOf(tx, memberId, on)
  return {
    memberId,
    members: await listMembers(tx, on),
    people: [...people.values()].map(({ id, person }) => ({
      ...cardOf(person, on),
      id,
      belowDetention: isBelowDetention(person, on),
    })),
    decisions: (await decisionsOfCase(tx, caseId)).filter(({ status }) => status === 'made'),
    mandates: mandates.map((mandate) => ({ ...mandate, isOwn: mandate.accountId === of.accountId })),
    executor: executorAt(await transportHoursFrom(tx, on), now),
    longestTransport: (await policyOn(tx, on))?.longestTransportMinutes ?? null,
  }
}
