import { type RawBuilder, sql } from 'kysely'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { Counts } from '../code-change/model.ts'
import { protectedTables } from '../small-cell/rules.ts'
import type {
  Behind,
  BehindCase,
  ClosedSpan,
  ClosedUse,
  CodedTable,
  FigureTable,
  Frame,
  Inhabitants,
  MeasureTally,
  Period,
  Tally,
} from './model.ts'
import { type Base, baseTables, closedSpansOf, momentsOf, nationalLists, withNotes } from './rules.ts'

/** Cases opened from a moment until another, that one not included; of one municipality, or of all the reader may see. */
export type Scope = { readonly from: Instant; readonly until: Instant; readonly code: string | null }

const local = sql`'Europe/Stockholm'`
const within = ({ from, until, code }: Scope) =>
  sql`opened_at >= ${from} and opened_at < ${until}${code === null ? sql`` : sql` and stay_code = ${code}`}`
/** Parts of a period, each from its first moment until the next one's; the whole period is one part. */
export type Part = Pick<Scope, 'from' | 'until'>
/** The facts a case is counted by; a question that needs one only asks for that. */
export const dimensions = ['place', 'category', 'nature', 'initiator'] as const
export type Dimension = (typeof dimensions)[number]

type CaseRow = Record<Dimension, string | null> & {
  part: number
  cases: number
  withoutMeasures: number
  standby: number
  administrativeMinutes: number
  live: number
}
type MeasureRow = MeasureTally & { part: number }

/**
 * The same count for each part. One part is asked for by its own moments: then PostgreSQL knows how many rows to expect, and
 * reads them at once instead of one by one.
 */
function forEachPart(
  code: string | null,
  parts: readonly Part[],
  count: (within: RawBuilder<unknown>) => RawBuilder<unknown>,
): RawBuilder<unknown> {
  const [only] = parts
  if (only !== undefined && parts.length === 1)
    return sql`select 1 as part, counted.* from (${count(within({ ...only, code }))}) counted`
  const inPart = sql`opened_at >= parts.starts and opened_at < parts.ends${
    code === null ? sql`` : sql` and stay_code = ${code}`
  }`
  return sql`select part::int, counted.* from unnest(${parts.map(({ from }) => from)}::timestamptz[],
    ${parts.map(({ until }) => until)}::timestamptz[]) with ordinality as parts(starts, ends, part),
    lateral (${count(inPart)}) counted`
}

/**
 * Cases of ours and of imported registers, part by part along the index of their day. What hangs on our own cases is summed
 * once for the part, not looked up case by case. Sums over the combinations are the caller's: grouping sets would read
 * all of the register, for their ranges are not looked up in the index (PostgreSQL 18).
 */
async function countCases(
  tx: Tx,
  code: string | null,
  parts: readonly Part[],
  by: readonly Dimension[],
): Promise<CaseRow[]> {
  const columns = sql.join(
    dimensions.map((one) => (by.includes(one) ? sql.ref(one) : sql`null::text as ${sql.ref(one)}`)),
  )
  const groups = by.length === 0 ? sql`` : sql`group by ${sql.join(by.map((one) => sql.ref(one)))}`
  const counted = (within: RawBuilder<unknown>) => sql`
    with own as (select id, stay_code, category, nature, initiator, duty_mode from case_figures where ${within}),
    own_measures as (select case_id, bool_or(duty_mode = 'standby') as standby from measure_figures
      where ${within} group by case_id),
    own_time as (select case_id, sum(minutes) as minutes from administrative_time_figures where ${within} group by case_id),
    own_contacts as (select distinct case_id from standby_contact_figures where ${within}),
    facts as (
      select case when stay_elsewhere then 'other' else stay_code end as place, category, nature, initiator,
        has_standby, has_measures, administrative_minutes, 0 as live
      from register_case_figures where ${within}
      union all
      select stay_code, category, nature, initiator,
        duty_mode = 'standby' or coalesce(m.standby, false) or c.case_id is not null, m.case_id is not null, t.minutes, 1
      from own left join own_measures m on m.case_id = own.id left join own_time t on t.case_id = own.id
        left join own_contacts c on c.case_id = own.id
    )
    select ${columns}, count(*)::int as cases, (count(*) filter (where not has_measures))::int as without_measures,
      (count(*) filter (where has_standby))::int as standby,
      coalesce(sum(administrative_minutes), 0)::bigint as administrative_minutes, coalesce(sum(live), 0)::int as live
    from facts ${groups}`
  const { rows } = await sql<CaseRow>`${forEachPart(code, parts, counted)}`.execute(tx)
  return rows
}

async function countMeasures(tx: Tx, code: string | null, parts: readonly Part[]): Promise<MeasureRow[]> {
  const counted = (within: RawBuilder<unknown>) => sql`
    select place, type, count(*)::int as measures, (count(*) filter (where contact_form = 'phone'))::int as phone,
      (count(*) filter (where contact_form = 'visit'))::int as visits, coalesce(sum(minutes), 0)::bigint as minutes
    from (
      select case when stay_elsewhere then 'other' else stay_code end as place, type, contact_form, minutes
      from register_measure_figures where ${within}
      union all
      select stay_code, type, contact_form, minutes from measure_figures where ${within}
    ) facts group by 1, 2`
  const { rows } = await sql<MeasureRow>`${forEachPart(code, parts, counted)}`.execute(tx)
  return rows
}

function tallyOf(cases: readonly CaseRow[], measures: readonly MeasureTally[]): Tally {
  const sum = (what: 'cases' | 'withoutMeasures' | 'standby' | 'administrativeMinutes' | 'live') =>
    cases.reduce((total, row) => total + row[what], 0)
  const by = (dimension: Dimension): Counts => {
    const counts = new Map<string | null, number>()
    for (const row of cases) counts.set(row[dimension], (counts.get(row[dimension]) ?? 0) + row.cases)
    return counts
  }
  return {
    cases: sum('cases'),
    withoutMeasures: sum('withoutMeasures'),
    standby: sum('standby'),
    administrativeMinutes: sum('administrativeMinutes'),
    byPlace: by('place'),
    byCategory: by('category'),
    byNature: by('nature'),
    byInitiator: by('initiator'),
    measures,
    hasBothSources: sum('live') > 0 && sum('live') < sum('cases'),
  }
}

/** What each part of a period holds: two questions to the database, however many cases and parts. */
export async function readTallies(
  tx: Tx,
  code: string | null,
  parts: readonly Part[],
  by: readonly Dimension[],
): Promise<Tally[]> {
  const cases = Map.groupBy(await countCases(tx, code, parts, by), ({ part }) => part)
  const measures = Map.groupBy(await countMeasures(tx, code, parts), ({ part }) => part)
  return parts.map((_, at) => tallyOf(cases.get(at + 1) ?? [], measures.get(at + 1) ?? []))
}

/** What a period holds. */
export async function readTally(tx: Tx, scope: Scope): Promise<Tally> {
  const [tally] = await readTallies(tx, scope.code, [scope], dimensions)
  return tally ?? tallyOf([], [])
}

/** Tables 1 to 7 of calendar years of the region, each with the municipalities and the lists of its own year. */
export async function readYears(tx: Tx, years: readonly Period[], today: LocalDate): Promise<Base[][]> {
  const tallies = await readTallies(tx, null, years.map(momentsOf), dimensions)
  const tables: Base[][] = []
  for (const [at, { from, to }] of years.entries()) {
    const period = { from, to }
    const frame: Frame = {
      period,
      today,
      coding: 'as-registered',
      lists: nationalLists,
      places: await listFigurePlaces(tx, period),
      isOneMunicipality: false,
    }
    tables.push(baseTables(tallies[at] ?? tallyOf([], []), frame))
  }
  return tables
}

/** The column and moment by which a table's code was chosen: a measure by its own time. */
const codedColumns = {
  'cases-by-category': {
    column: 'category',
    at: 'opened_at',
    from: ['register_case_figures', 'case_figures'],
  },
  'cases-by-nature': { column: 'nature', at: 'opened_at', from: ['register_case_figures', 'case_figures'] },
  'cases-by-initiator': {
    column: 'initiator',
    at: 'opened_at',
    from: ['register_case_figures', 'case_figures'],
  },
  'measures-by-type': { column: 'type', at: 'at', from: ['register_measure_figures', 'measure_figures'] },
} as const satisfies Record<CodedTable, unknown>

/** How often codes were used on days when they were closed; no question where there are none. */
export async function countClosedUses(
  tx: Tx,
  scope: Scope,
  spans: readonly ClosedSpan[],
): Promise<ClosedUse[]> {
  const parts = spans.flatMap(({ table, key, from, until }) => {
    const { column, at, from: views } = codedColumns[table]
    return views.map(
      (view) => sql`select ${table}::text as "table", ${key}::text as key, count(*)::int as count
        from ${sql.table(view)} where ${within(scope)} and ${sql.ref(column)} = ${key}
        ${from === null ? sql`` : sql`and ${sql.ref(at)} >= ${from}`}
        ${until === null ? sql`` : sql`and ${sql.ref(at)} < ${until}`}`,
    )
  })
  if (parts.length === 0) return []
  const { rows } = await sql<ClosedUse>`select "table", key, sum(count)::int as count
    from (${sql.join(parts, sql` union all `)}) uses group by 1, 2`.execute(tx)
  return rows
}

/** The seven tables with what must be known to read them; small cells hidden where they are to be (L-08). */
export async function readNotedTables(
  tx: Tx,
  scope: Scope,
  frame: Frame,
  isProtected: boolean,
): Promise<FigureTable[]> {
  const tally = await readTally(tx, scope)
  const closed = await countClosedUses(tx, scope, closedSpansOf(tally, frame))
  const whole = baseTables(tally, frame)
  return withNotes(isProtected ? protectedTables(whole) : whole, tally, closed, frame, isProtected)
}

/** Cases by local weekday (1 is Monday) and hour; an hour that comes twice is one hour here. */
export async function countByHour(
  tx: Tx,
  scope: Scope,
): Promise<{ weekday: number; hour: number; month: string | null; cases: number }[]> {
  const { rows } = await sql<{ weekday: number; hour: number; month: string | null; cases: number }>`
    with facts as (
      select opened_at at time zone ${local} as at from register_case_figures where ${within(scope)}
      union all select opened_at at time zone ${local} from case_figures where ${within(scope)}
    ), parts as (
      select extract(isodow from at)::int as weekday, extract(hour from at)::int as hour, to_char(at, 'YYYY-MM-01') as month
      from facts
    )
    select weekday, hour, month, count(*)::int as cases from parts group by grouping sets ((weekday, hour), (month))`.execute(
    tx,
  )
  return rows
}

/** The municipalities of the region's members in the period, or without a region those the register has cases of; Swedish order. */
export async function listFigurePlaces(tx: Tx, period: Period): Promise<{ code: string; label: string }[]> {
  const { rows } = await sql<{ code: string; label: string }>`
    select code, name as label from municipality m
    where case when exists (select from region) then exists (select from member where municipality_code = m.code
        and valid_from <= ${period.to} and (valid_to is null or valid_to >= ${period.from}))
      else code in (select distinct stay_code from register_case_figures) end
    order by name collate "sv-x-icu"`.execute(tx)
  return rows
}

/** Members, of whatever time, that a municipality has or had. */
export const membersOf = async (tx: Tx, code: string): Promise<string[]> =>
  (await tx.selectFrom('member').select('id').where('municipalityCode', '=', code).execute()).map(
    ({ id }) => id,
  )

/** Each municipality's latest figure from the day or before it, else the first after. */
export async function populationsNear(tx: Tx, on: LocalDate): Promise<Inhabitants[]> {
  const { rows } =
    await sql<Inhabitants>`select distinct on (municipality_code) municipality_code, at, inhabitants
    from population order by municipality_code, (at <= ${on}) desc, abs(at - ${on}::date)`.execute(tx)
  return rows
}

const oneOf = (column: string, keys: readonly string[] | null): RawBuilder<unknown> =>
  keys === null ? sql`${sql.ref(column)} is null` : sql`${sql.ref(column)} = any(${[...keys]}::text[])`

function placeCondition(places: NonNullable<Behind['places']>): RawBuilder<unknown> {
  if (places.is === 'not-stated') return sql`place is null`
  const named = sql`place = any(${[...places.codes]}::text[])`
  return places.is === 'in' ? named : sql`place is not null and not ${named}`
}

/** The cases behind a figure, newest first, after a key: the last case of the page before. */
export async function listBehind(
  tx: Tx,
  scope: Scope,
  behind: Behind,
  after: { readonly openedAt: Instant; readonly number: string } | null,
  limit: number,
): Promise<BehindCase[]> {
  const measured = (view: string, key: string) =>
    behind.types === undefined
      ? sql``
      : sql`and exists (select from ${sql.table(view)} m where m.${sql.ref(key)} = c.${sql.ref(key === 'case_id' ? 'id' : 'number')}
          and ${oneOf('m.type', behind.types)})`
  const page = sql`${after === null ? sql`` : sql`and (opened_at, number) < (${after.openedAt}::timestamptz, ${after.number})`}
    ${behind.places === undefined ? sql`` : sql`and ${placeCondition(behind.places)}`}
    ${behind.coded === undefined ? sql`` : sql`and ${oneOf(behind.coded.column, behind.coded.keys)}`}`
  const { rows } = await sql<BehindCase>`
    select case_id, number, opened_at, place, category, nature, initiator from (
      (select id as case_id, number, opened_at, place, category, nature, initiator
        from (select *, stay_code as place from case_figures) c where ${within(scope)} ${page} ${measured('measure_figures', 'case_id')}
        order by opened_at desc, number desc limit ${limit})
      union all
      (select null, number, opened_at, place, category, nature, initiator
        from (select *, case when stay_elsewhere then 'other' else stay_code end as place from register_case_figures) c
        where ${within(scope)} ${page} ${measured('register_measure_figures', 'case_number')}
        order by opened_at desc, number desc limit ${limit})
    ) found order by opened_at desc, number desc limit ${limit}`.execute(tx)
  return rows
}
