import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { Fault } from '../register-file/model.ts'
import type { CaseRow, Found, MeasureRow, RegisterImport, Saved } from './model.ts'

/** Readings wait for each other: what is there is compared with what is staged before anything is added. */
export const waitForTurn = (tx: Tx): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended('register-import', 0))`.execute(tx)

const column = <R, V>(rows: readonly R[], of: (row: R) => V): V[] => rows.map(of)
const json = (value: unknown[] | null): string | null =>
  value === null || value.length === 0 ? null : JSON.stringify(value)

export const stageCases = (tx: Tx, importId: string, rows: readonly CaseRow[]): Promise<unknown> =>
  sql`
    insert into register_stage_case (import_id, line, number, opened_at, stay_code, stay_elsewhere, category,
      category_version, nature, nature_version, initiator, initiator_version, is_standby, administrative_minutes,
      source, marks, fault)
    select ${importId}::uuid, line, number, to_timestamp(seconds), stay_code, stay_elsewhere, category, category_version,
      nature, nature_version, initiator, initiator_version, is_standby, minutes, source, marks::jsonb, fault
    from unnest(${column(rows, (row) => row.line)}::int[], ${column(rows, (row) => row.number)}::text[],
      ${column(rows, (row) => row.openedAt)}::int8[], ${column(rows, (row) => row.stayCode)}::text[],
      ${column(rows, (row) => row.stayElsewhere)}::bool[], ${column(rows, (row) => row.category?.key ?? null)}::text[],
      ${column(rows, (row) => row.category?.version ?? null)}::int[],
      ${column(rows, (row) => row.nature?.key ?? null)}::text[],
      ${column(rows, (row) => row.nature?.version ?? null)}::int[],
      ${column(rows, (row) => row.initiator?.key ?? null)}::text[],
      ${column(rows, (row) => row.initiator?.version ?? null)}::int[],
      ${column(rows, (row) => row.isStandby)}::bool[], ${column(rows, (row) => row.minutes)}::int[],
      ${column(rows, (row) => row.source)}::text[], ${column(rows, (row) => json(row.marks))}::text[],
      ${column(rows, (row) => json(row.faults))}::text[])
      row(line, number, seconds, stay_code, stay_elsewhere, category, category_version, nature, nature_version, initiator,
        initiator_version, is_standby, minutes, source, marks, fault)`.execute(tx)

export const stageMeasures = (tx: Tx, importId: string, rows: readonly MeasureRow[]): Promise<unknown> =>
  sql`
    insert into register_stage_measure (import_id, line, number, at, type, type_version, contact_form, minutes, source,
      marks, fault)
    select ${importId}::uuid, line, number, to_timestamp(seconds), type, type_version, contact_form, minutes, source,
      marks::jsonb, fault
    from unnest(${column(rows, (row) => row.line)}::int[], ${column(rows, (row) => row.number)}::text[],
      ${column(rows, (row) => row.at)}::int8[], ${column(rows, (row) => row.type?.key ?? null)}::text[],
      ${column(rows, (row) => row.type?.version ?? null)}::int[],
      ${column(rows, (row) => row.contactForm?.key ?? null)}::text[], ${column(rows, (row) => row.minutes)}::int[],
      ${column(rows, (row) => row.source)}::text[], ${column(rows, (row) => json(row.marks))}::text[],
      ${column(rows, (row) => json(row.faults))}::text[])
      row(line, number, seconds, type, type_version, contact_form, minutes, source, marks, fault)`.execute(tx)

/** More cases than this that want the rest of a file that ends without a line break say that it was cut (6 % have no measures). */
const mostMissing = sql.lit(10)
const isUnended = sql`fault is null and marks @> '[{"kind": "no-last-line-break"}]'`

/** The last row of a cut file: it has all its cells, but the last may have lost digits. \`case\` keeps the counting for that row. */
const cutCase = sql`
  select line, number from staged_case where case when ${isUnended} then (
    select count(distinct number) from staged_measure m
    where number <> '' and not exists (select from staged_case c where c.number = m.number)
  ) > ${mostMissing} else false end`
const cutMeasure = sql`
  select line, number from staged_measure where case when ${isUnended} then (
    select count(*) from staged_case where line > (
      select max(line) from staged_case c where exists (select from staged_measure m where m.number = c.number)
    )
  ) > ${mostMissing} else false end`

/** Cases without measures of a file of measures that ends in the middle of a row: theirs may have stood after it. */
const cutOff = sql`
  select line, number from staged_case c
  where (exists (select from staged_measure where fault like '%"ends-in-row"%') or exists (${cutMeasure}))
    and not exists (select from staged_measure m where m.number = c.number)`

/** A unit is a case with its measures; one fault anywhere in it rejects it whole. Its hash is of what the files said. */
const units = (importId: string): RawBuilder<unknown> => sql`
  staged_case as not materialized (select * from register_stage_case where import_id = ${importId}::uuid),
  staged_measure as not materialized (select * from register_stage_measure where import_id = ${importId}::uuid),
  bad as materialized (
    select number from staged_case where fault is not null
    union select number from staged_measure where fault is not null
    union select number from staged_case group by number having count(*) > 1
    union select number from (${cutOff}) cut
    union select number from (${cutCase}) cut
    union select number from (${cutMeasure}) cut
  ),
  content as (
    select number, source, count(*) as copies from staged_measure where fault is null group by number, source
  ),
  measured as materialized (
    select number, sum(copies)::int as measures, sum(copies - 1)::int as repeated,
      string_agg(source || chr(30) || copies, chr(31) order by source collate "C") as source
    from content group by number
  ),
  measure_marks as (
    select number, jsonb_agg(mark order by line) as marks
    from staged_measure cross join jsonb_array_elements(marks) mark where marks is not null group by number
  ),
  unit as materialized (
    select c.*, coalesce(m.measures, 0) as measures, coalesce(m.repeated, 0) as repeated, r.hash as stored,
      nullif(coalesce(c.marks, '[]') || coalesce(k.marks, '[]'), '[]') as all_marks,
      encode(sha256(convert_to(c.source || chr(30) || coalesce(m.source, ''), 'UTF8')), 'hex') as hash
    from staged_case c
      left join measured m on m.number = c.number
      left join measure_marks k on k.number = c.number
      left join register_case r on r.number = c.number
    where not exists (select from bad where bad.number = c.number)
  )`

/**
 * Adds the whole units of what has been staged under the id, and the row of the import when anything was added. Units that
 * are there already are left alone. What is staged stays until `clearStaged`.
 */
export async function saveStaged(
  tx: Tx,
  importId: string,
  reading: Pick<RegisterImport, 'caseFile' | 'measureFile' | 'importedBy'> & { readonly at: Instant },
): Promise<Saved> {
  // Nothing is known of tables that were filled just now: without this the planner takes a million rows for a few.
  await sql`select set_config('work_mem', '64MB', true), set_config('enable_nestloop', 'off', true)`.execute(
    tx,
  )
  const { rows } = await sql<Saved>`
    with ${units(importId)},
    lost as (
      select number from staged_measure m
      where number <> '' and not exists (select from staged_case c where c.number = m.number)
    ),
    counts as (
      select
        (select count(*) from staged_case)::int as case_rows,
        (select count(*) from staged_measure)::int as measure_rows,
        count(*) filter (where stored is null)::int as added_units,
        count(*) filter (where stored = hash)::int as same_units,
        count(*) filter (where stored <> hash)::int as differing_units,
        ((select count(*) from (select number from bad where number <> '' union select number from lost) rejected)
          + (select count(*) from staged_case where number = '')
          + (select count(*) from staged_measure where number = ''))::int as rejected_units,
        coalesce(sum(measures) filter (where stored is null), 0)::int as added_measures,
        coalesce(sum(repeated), 0)::int as warnings,
        coalesce(sum(jsonb_array_length(all_marks)), 0)::int as marks,
        (min(opened_at) at time zone 'Europe/Stockholm')::date as first_day,
        (max(opened_at) at time zone 'Europe/Stockholm')::date as last_day
      from unit
    ),
    kept as (
      insert into register_import (id, at, imported_by, case_file, measure_file, case_rows, measure_rows, added_units,
        same_units, differing_units, rejected_units, added_measures, warnings, first_day, last_day)
      select ${importId}::uuid, ${reading.at}::timestamptz, ${reading.importedBy}::uuid, ${reading.caseFile},
        ${reading.measureFile}, case_rows, measure_rows, added_units, same_units, differing_units, rejected_units,
        added_measures, warnings, first_day, last_day
      from counts where added_units > 0
    ),
    added as (
      insert into register_case (number, import_id, hash, opened_at, stay_code, stay_elsewhere, category,
        category_version, nature, nature_version, initiator, initiator_version, is_standby, administrative_minutes,
        measure_count, marks)
      select number, import_id, hash, opened_at, stay_code, stay_elsewhere, category, category_version, nature,
        nature_version, initiator, initiator_version, is_standby, administrative_minutes, measures, all_marks
      from unit where stored is null
      returning number, opened_at, stay_code, stay_elsewhere
    ),
    added_measures as (
      insert into register_measure (case_number, opened_at, stay_code, stay_elsewhere, at, type, type_version,
        contact_form, minutes)
      select a.number, a.opened_at, a.stay_code, a.stay_elsewhere, m.at, m.type, m.type_version, m.contact_form,
        m.minutes
      from added a join staged_measure m on m.number = a.number
    )
    select * from counts`.execute(tx)
  await sql`select set_config('enable_nestloop', 'on', true)`.execute(tx)
  const [saved] = rows
  if (saved === undefined) throw new Error('counts are one row')
  return saved
}

/** What was staged under the id goes; a transaction that ends without it must roll back. */
export async function clearStaged(tx: Tx, importId: string): Promise<void> {
  await tx.deleteFrom('registerStageCase').where('importId', '=', importId).execute()
  await tx.deleteFrom('registerStageMeasure').where('importId', '=', importId).execute()
}

/** Runs work and undoes it, keeping its answer: what a dry run found, with nothing changed. */
export async function undone<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`savepoint dry_run`.execute(tx)
  const answer = await work()
  await sql`rollback to savepoint dry_run`.execute(tx)
  return answer
}

/** Rows of a long answer, some thousand at a time. Leaving the loop early closes it. */
async function* rowsOf<R>(tx: Tx, name: string, question: RawBuilder<R>): AsyncGenerator<R> {
  await sql`declare ${sql.ref(name)} no scroll cursor for ${question}`.execute(tx)
  try {
    for (;;) {
      const { rows } = await sql<R>`fetch 5000 from ${sql.ref(name)}`.execute(tx)
      yield* rows
      if (rows.length < 5000) return
    }
  } finally {
    await sql`close ${sql.ref(name)}`.execute(tx)
  }
}

/** Every fault of the rows staged, by file and line. A case twice and a measure without a case show only among all rows. */
export async function* rejections(tx: Tx, importId: string): AsyncGenerator<Found> {
  const id = sql.lit(importId)
  const question = sql<Omit<Found, 'fault'> & { fault: string }>`
    with staged_case as (select * from register_stage_case where import_id = ${id}::uuid),
    staged_measure as (select * from register_stage_measure where import_id = ${id}::uuid)
    select * from (
      select 'cases' as file, line, number, fault from staged_case where fault is not null
      union all
      select 'cases', line, number, '[{"code":"case-twice"}]'
      from (select line, number, count(*) over (partition by number) as times from staged_case where number <> '') c
      where times > 1
      union all
      select 'cases', line, number, '[{"code":"measures-cut"}]' from (${cutOff}) cut where number <> ''
      union all
      select 'cases', line, number, '[{"code":"ends-in-row"}]' from (${cutCase}) cut
      union all
      select 'measures', line, number, '[{"code":"ends-in-row"}]' from (${cutMeasure}) cut
      union all
      select 'measures', line, number, fault from staged_measure where fault is not null
      union all
      select 'measures', line, number, '[{"code":"case-missing"}]' from staged_measure m
      where fault is null and not exists (select from staged_case c where c.number = m.number)
    ) found order by file, line`
  for await (const { fault, ...found } of rowsOf(tx, 'rejections', question))
    for (const one of JSON.parse(fault) as Fault[]) yield { ...found, fault: one }
}

/** Units that are there with other content, by the line of their case. Asked after `saveStaged`. */
export async function differing(tx: Tx, importId: string, limit: number) {
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(tx)
  const { rows } = await sql<{ line: number; number: string }>`
    with ${units(importId)}
    select line, number from unit where stored <> hash order by line limit ${limit}`.execute(tx)
  await sql`select set_config('enable_nestloop', 'on', true)`.execute(tx)
  return rows
}

/** Measure rows of one unit that are alike in everything: each stands for a measure, and somebody may want to look. */
export async function repeatedMeasures(tx: Tx, importId: string, limit: number) {
  const { rows } = await sql<{ line: number; number: string; copies: number }>`
    select max(line) as line, number, count(*)::int as copies from register_stage_measure
    where import_id = ${importId}::uuid and fault is null group by number, source having count(*) > 1
    order by line limit ${limit}`.execute(tx)
  return rows
}

/** What was read otherwise than written, by file and line. */
export async function marked(tx: Tx, importId: string, limit: number) {
  const { rows } = await sql<{
    file: Found['file']
    number: string
    mark: NonNullable<CaseRow['marks'][number]>
  }>`
    select file, number, mark from (
      select 'cases' as file, line, number, jsonb_array_elements(marks) as mark
      from register_stage_case where import_id = ${importId}::uuid and marks is not null
      union all
      select 'measures', line, number, jsonb_array_elements(marks)
      from register_stage_measure where import_id = ${importId}::uuid and marks is not null
    ) found order by file, line limit ${limit}`.execute(tx)
  return rows
}

/** Earlier imports with who made them, newest first, paged by key: ids are made in order of time. */
export function listImports(tx: Tx, after: string | undefined, limit: number) {
  let rows = tx
    .selectFrom('registerImport')
    .leftJoin('account', 'account.id', 'registerImport.importedBy')
    .selectAll('registerImport')
    .select('account.name as importedByName')
  if (after !== undefined) rows = rows.where('registerImport.id', '<', after)
  return rows.orderBy('registerImport.id', 'desc').limit(limit).execute()
}
