import { sql } from 'kysely'
import type { Instant } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { nextTime } from '../statutory-clock/rules.ts'
import { clocksOfRunning } from '../statutory-clock/store.ts'
import type { ClockFacts, Wait } from './model.ts'
import { twoHours } from './rules.ts'

type Row = Omit<ClockFacts, 'decisionNumber'>

/**
 * Promised calls that are not made, and who waits. One row a contact and clock; the open case it came to first says who is
 * responsible, else whoever took the call.
 */
export const contactClocks = async (tx: Tx, limit: number): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select c.id as "sourceId", k.kind, k.at, matter.id as "caseId", matter.number as "caseNumber", c.id as "contactId",
      c.number as "contactNumber", c.version as "contactVersion", null as certainty,
      case when k.kind = 'waiting' then c.waiting_name end as "waitingName",
      coalesce(matter.responsible_now, answerer.name) as responsible
    from contact c
    cross join lateral (
      select 'callback' as kind, c.callback_by as at where c.callback_by is not null and c.callback_done_at is null
      union all
      select 'waiting', c.waiting_since where c.waiting_since is not null and c.waiting_until is null
    ) k
    join account answerer on answerer.id = c.answered_by
    left join lateral (
      select cases.id, cases.number, cases.responsible_now from contact_case link join cases on cases.id = link.case_id
      where link.contact_id = c.id and cases.status = 'open' order by cases.opened_at, cases.id limit 1
    ) matter on true
    where c.status <> 'withdrawn' and (
      (c.callback_by is not null and c.callback_done_at is null) or (c.waiting_since is not null and c.waiting_until is null))
    order by k.at limit ${limit}`.execute(tx)
  return rows
}

/** Safe persons somebody has promised to call, and until when each stands by; of open cases. */
export const relationClocks = async (tx: Tx, limit: number): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select r.id as "sourceId", k.kind, k.at, cases.id as "caseId", cases.number as "caseNumber", null as "contactId",
      null as "contactNumber", null as "contactVersion", null as certainty, null as "waitingName",
      cases.responsible_now as responsible
    from case_relation r
    join cases on cases.id = r.case_id and cases.status = 'open'
    cross join lateral (
      select 'safe-person-call' as kind, r.call_back_at as at where r.call_back_at is not null and r.called_back_at is null
      union all
      select 'safe-person-until', r.until where r.until is not null
    ) k
    where r.ended_at is null and (r.call_back_at is not null or r.until is not null)
    order by k.at limit ${limit}`.execute(tx)
  return rows
}

/**
 * What is left to do in open cases: a new assessment when what the protection rests on may end, hear the child, the day's
 * task. Asked case by case: what was left to the day in closed ones may never have been ticked off.
 */
export const dayItemClocks = async (tx: Tx, limit: number): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select d.id as "sourceId", case d.kind when 'reassess' then 'protection-ends' else d.kind end as kind, d.due_at as at,
      cases.id as "caseId", cases.number as "caseNumber", null as "contactId", null as "contactNumber",
      null as "contactVersion", a.protection_certainty as certainty,
      null as "waitingName", cases.responsible_now as responsible
    from cases
    cross join lateral (select * from day_item where day_item.case_id = cases.id and day_item.done_at is null offset 0) d
    left join protective_assessment a on d.kind = 'reassess' and a.id = d.source_id
    where cases.status = 'open'
    order by d.due_at limit ${limit}`.execute(tx)
  return rows
}

/** Until when the last locked assessment of each child holds, in open cases that nobody has accepted yet (D-14). */
export const holdingClocks = async (tx: Tx, limit: number): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select a.id as "sourceId", 'protection-holds' as kind, a.holds_until as at, cases.id as "caseId",
      cases.number as "caseNumber", null as "contactId", null as "contactNumber", null as "contactVersion",
      null as certainty, null as "waitingName", cases.responsible_now as responsible
    from cases
    cross join lateral (
      select distinct on (p.person_id) p.id, p.holds_until, p.outcome from protective_assessment p
      where p.case_id = cases.id and p.status = 'locked' order by p.person_id, p.locked_at desc, p.id desc
    ) a
    where cases.status = 'open' and a.outcome <> 'no-immediate-need'
      and not exists (select from report where report.case_id = cases.id and report.status = 'accepted')
    order by a.holds_until limit ${limit}`.execute(tx)
  return rows
}

/** Decisions about going out that stand: there within two hours of the need (B-10), or put off until a moment. */
export const callOutClocks = async (tx: Tx, limit: number): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select o.id as "sourceId", case o.decision when 'go' then 'on-site-by' else 'call-out-postponed' end as kind, k.at,
      cases.id as "caseId", cases.number as "caseNumber", null as "contactId", null as "contactNumber",
      null as "contactVersion", null as certainty, null as "waitingName", cases.responsible_now as responsible
    from cases
    cross join lateral (
      select * from call_out where call_out.case_id = cases.id and call_out.decision in ('go', 'postponed')
        and call_out.arrived_at is null and call_out.cancelled_at is null and call_out.back_at is null offset 0
    ) o
    cross join lateral (
      select coalesce(o.postponed_until, o.need_at + make_interval(mins => ${twoHours})) as at
    ) k
    where cases.status = 'open'
      and not exists (select from call_out later where later.supersedes = o.id)
    order by k.at limit ${limit}`.execute(tx)
  return rows
}

/** Of each made decision the time of the law that the board must meet next, or that it must end at once. */
export const decisionClocks = async (tx: Tx, limit: number, now: Instant): Promise<ClockFacts[]> =>
  (await clocksOfRunning(tx, limit, now)).flatMap((decision): ClockFacts[] => {
    const at = nextTime(decision)
    if (at === null) return []
    const { id, number, caseId, caseNumber, responsible, standing } = decision
    return [
      {
        sourceId: id,
        kind: standing.state === 'must-end' ? 'custody-must-end' : 'statutory-time',
        at,
        caseId,
        caseNumber,
        contactId: null,
        contactNumber: null,
        contactVersion: null,
        decisionNumber: number,
        certainty: null,
        waitingName: null,
        responsible,
      },
    ]
  })

/** Waits that began in the period, withdrawn contacts left out. */
export const waitsBetween = (tx: Tx, from: Instant, before: Instant): Promise<Wait[]> =>
  tx
    .selectFrom('contact')
    .select(['id as contactId', 'initiator', 'waitingUntil as until'])
    .select(sql<Instant>`waiting_since`.as('since'))
    .where('waitingSince', '>=', from)
    .where('waitingSince', '<', before)
    .where('status', '<>', 'withdrawn')
    .orderBy('waitingSince')
    .execute()

/** The cases of the contacts with a wait in the period. */
export const casesOfWaits = (tx: Tx, from: Instant, before: Instant) =>
  tx
    .selectFrom('contact')
    .innerJoin('contactCase', 'contactCase.contactId', 'contact.id')
    .innerJoin('cases', 'cases.id', 'contactCase.caseId')
    .select(['contact.id as contactId', 'cases.id as caseId', 'cases.number'])
    .where('contact.waitingSince', '>=', from)
    .where('contact.waitingSince', '<', before)
    .where('contact.status', '<>', 'withdrawn')
    .execute()
