import { sql } from 'kysely'
import type { Case } from '../../duty/case/model.ts'
import { twoHours } from '../../duty/clock/rules.ts'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { bandEdges, type Counted } from './model.ts'

type TreatmentRow = Counted & {
  readonly code: string | null
  readonly name: string | null
  readonly mode: Case['dutyMode'] | null
  readonly bucket: number | null
  /** Which of the parts this row counts: by municipality, by band, by mode, or the whole. */
  readonly part: 'municipality' | 'band' | 'mode' | 'whole'
}
/** Cases and decisions of a span in one question, for each municipality, band of distance and mode, and for the whole. */
export async function countTreatment(
  tx: Tx,
  span: { readonly from: Instant; readonly until: Instant; readonly on: LocalDate },
): Promise<TreatmentRow[]> {
  const { rows } = await sql<TreatmentRow>`
    with distance as (
      select municipality_code as code,
        min(coalesce(distance_km_from, case when municipality_code in (select host_code from region) then 0 end)) as km
      from member where valid_from <= ${span.on} and (valid_to is null or valid_to >= ${span.on}) group by municipality_code),
    fact as (
      select stay_code as code, duty_mode as mode, null::text as decision, false as has_left, null::float8 as minutes,
        null::integer as waited
      from case_figures where opened_at >= ${span.from} and opened_at < ${span.until}
      union all
      select municipality_code, duty_mode, decision, has_left, arrival_minutes, police_waited_minutes
      from call_out_figures where decided_at >= ${span.from} and decided_at < ${span.until}
      union all
      select code, null, 'none', false, null, null from distance)
    select case grouping(fact.code, bucket, mode) when 1 then 'municipality' when 5 then 'band' when 6 then 'mode' else 'whole' end as part,
      fact.code, max(municipality.name) as name, bucket, mode,
      count(*) filter (where decision is null)::int as cases,
      count(*) filter (where decision = 'go')::int as go,
      count(*) filter (where decision = 'refused')::int as refused,
      count(*) filter (where decision = 'postponed')::int as postponed,
      count(*) filter (where has_left)::int as "left",
      count(minutes)::int as arrived,
      count(*) filter (where minutes <= ${twoHours})::int as in_time,
      percentile_cont(0.5) within group (order by minutes) as median_minutes,
      sum(waited)::int as police_waited_minutes
    from (select fact.*, width_bucket(distance.km::float8, ${[...bandEdges]}::float8[]) as bucket
      from fact left join distance on distance.code = fact.code) fact
    left join municipality on municipality.code = fact.code
    group by grouping sets ((fact.code, bucket), (bucket), (mode), ())`.execute(tx)
  return rows
}
