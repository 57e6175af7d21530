import { sql } from 'kysely'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { Counted, Delayed, Marked } from './model.ts'

type Span = { readonly from: Instant; readonly until: Instant; readonly code: string | null }
const within = ({ from, until, code }: Span) =>
  sql`sent_at >= ${from} and sent_at < ${until} and (${code}::text is null or municipality_code = ${code})`

/** What was judged and done, of reports sent in the span that were taken over; and how many were not. */
export async function countNightAndDay(
  tx: Tx,
  span: Span,
): Promise<{ counted: (Counted & { code: string })[]; notAccepted: number }> {
  const { rows } = await sql<Counted & { code: string; accepted: boolean }>`
    select municipality_code as code, judged, outcome, accepted_at is not null as accepted, count(*)::int as count
    from night_and_day_figures where ${within(span)} group by 1, 2, 3, 4`.execute(tx)
  return {
    counted: rows.filter(({ accepted }) => accepted),
    notAccepted: rows.reduce((sum, { accepted, count }) => (accepted ? sum : sum + count), 0),
  }
}

/** Marks of reports sent in the span that were taken over: each report once. */
export async function countMarks(tx: Tx, span: Span): Promise<(Marked & { code: string })[]> {
  const { rows } = await sql<Marked & { code: string }>`
    select municipality_code as code, mark, count(distinct report_id)::int as count
    from night_and_day_figures where ${within(span)} and accepted_at is not null group by 1, 2`.execute(tx)
  return rows
}

export async function countDelays(tx: Tx, { from, until }: Omit<Span, 'code'>): Promise<Delayed[]> {
  const { rows } = await sql<Delayed>`
    select initiator, count(*)::int as count, case
      when event_at is null then 'unknown'
      when call_at - event_at <= interval '2 hours' then 'within-two-hours'
      when call_at - event_at <= interval '24 hours' then 'within-a-day'
      when call_at - event_at <= interval '7 days' then 'within-a-week'
      else 'later' end as band
    from late_notice_figures where call_at >= ${from} and call_at < ${until} group by 1, 3`.execute(tx)
  return rows
}

type Pickups = {
  month: string
  code: string
  name: string
  sent: number
  returned: number
  couldNot: number
  cameBack: number
}
/** What was sent, and what the day did not catch, by municipality and the local month in which it happened; the latest first. */
export async function countFailedPickups(tx: Tx, { from, until, code }: Span): Promise<Pickups[]> {
  const { rows } = await sql<Pickups>`
    with happened as (
      select municipality_code as code, min(sent_at) as at, 'sent' as what from outcome_question
        where withdrawn_at is null group by report_id, municipality_code
      union all
      select municipality_code, min(returned_at), 'returned' from outcome_question
        where returned_at is not null and withdrawn_at is null group by report_id, municipality_code
      union all
      select member.municipality_code, ended_at, 'could-not' from commitment join member on member.id = commitment.member_id
        where commitment.state = 'could-not'
      union all
      select municipality_code, at, 'came-back' from failed_pickup where municipality_code is not null)
    select to_char(at at time zone 'Europe/Stockholm', 'YYYY-MM') as month, happened.code, max(municipality.name) as name,
      count(*) filter (where what = 'sent')::int as sent,
      count(*) filter (where what = 'returned')::int as returned,
      count(*) filter (where what = 'could-not')::int as could_not,
      count(*) filter (where what = 'came-back')::int as came_back
    from happened join municipality on municipality.code = happened.code
    where at >= ${from} and at < ${until} and (${code}::text is null or happened.code = ${code})
    group by 1, 2 order by 1 desc, max(municipality.name) collate "sv-x-icu" limit 20000`.execute(tx)
  return rows
}

type Bypasses = { month: string; unit: string | null; kind: string; count: number }
export async function countBypasses(
  tx: Tx,
  { from, to, code }: { readonly from: LocalDate; readonly to: LocalDate; readonly code: string | null },
): Promise<Bypasses[]> {
  const { rows } = await sql<Bypasses>`
    select to_char(happened_on, 'YYYY-MM') as month, partner.name as unit, b.kind, count(*)::int as count
    from bypass_figures b left join partner on partner.id = b.partner_id
    where happened_on between ${from} and ${to} and (${code}::text is null or municipality_code = ${code})
    group by 1, b.partner_id, partner.name, b.kind
    order by 1 desc, partner.name collate "sv-x-icu" nulls last, b.kind limit 20000`.execute(tx)
  return rows
}
