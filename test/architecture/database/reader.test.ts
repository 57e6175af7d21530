import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../postgres.ts'
import { attempt, grantsOf } from './rights.ts'

/** What statistics may read. No table with people is among it; views give figures only. */
const forReader = new Set([
  ...[
    'code_list_version',
    'code',
    'municipality',
    'population',
    'region',
    'area',
    'member',
    'agreement',
    'unit',
    'partner',
  ],
])

/**
 * Of tables with people or their cases the reader has coded facts only, column by column: no name, no text, no phone, no
 * account, nothing that says who. Moments and case numbers are there, for the period and for the way back to the case.
 */
const codedForReader: Readonly<Record<string, readonly string[]>> = {
  administrative_time: ['case_id', 'minutes', 'withdrawn_at'],
  board_report: ['decision_id', 'id', 'member_id', 'withdrawn_at'],
  bypass: ['happened_on', 'id', 'kind', 'municipality_code', 'partner_id', 'withdrawn_at'],
  call_out: [
    ...[
      'arrived_at',
      'asked_by',
      'back_at',
      'cancelled_at',
      'case_id',
      'decided_at',
      'decision',
      'duty_mode',
      'id',
    ],
    ...[
      'left_at',
      'municipality_code',
      'necessity',
      'need_at',
      'police_waited_minutes',
      'purpose',
      'supersedes',
      'with_police',
    ],
  ],
  cases: [
    ...[
      'category',
      'category_version',
      'closing_reason',
      'duty_mode',
      'id',
      'initiator',
      'initiator_version',
    ],
    ...['nature', 'nature_version', 'number', 'opened_at', 'stay_code'],
  ],
  commitment: ['ended_at', 'id', 'member_id', 'state'],
  contact: [
    ...[
      'call_at',
      'direction',
      'duty_mode',
      'event_at',
      'id',
      'initiator',
      'initiator_partner_id',
      'kind',
      'status',
    ],
  ],
  contact_case: ['all'],
  day_outcome: ['id', 'municipality_code', 'outcome', 'question_id', 'replaces'],
  decision: [
    ...[
      'decided_at',
      'id',
      'mandate_id',
      'manner',
      'member_id',
      'number',
      'ready_at',
      'status',
      'type',
      'type_version',
    ],
  ],
  failed_pickup: ['at', 'id', 'municipality_code'],
  measure: [
    ...['at', 'case_id', 'contact_form', 'duty_mode', 'id', 'minutes', 'municipality_code', 'place', 'type'],
    ...['type_version', 'withdrawn_at'],
  ],
  need_mark: ['id', 'mark', 'municipality_code', 'replaces', 'report_id'],
  outcome_question: [
    ...['accepted_at', 'id', 'judged', 'municipality_code', 'report_id', 'returned_at', 'sent_at'],
    ...['withdrawn_at'],
  ],
  partner_report: [
    ...[
      'about',
      'answered_at',
      'attended',
      'contact_id',
      'decline_reason',
      'hearing_answer',
      'hearing_ask',
      'id',
    ],
    ...['kind', 'municipality_code', 'opened_at', 'partner_id', 'sent_at', 'since', 'status', 'taken_at'],
    ...['waiting_until'],
  ],
  police_assistance: ['asked_at', 'executor', 'ground', 'id', 'municipality_code', 'status'],
  police_assistance_step: ['assistance_id', 'at', 'id', 'replaces', 'state'],
  register_case: [
    ...[
      'administrative_minutes',
      'category',
      'category_version',
      'initiator',
      'initiator_version',
      'is_standby',
    ],
    ...['measure_count', 'nature', 'nature_version', 'number', 'opened_at', 'stay_code', 'stay_elsewhere'],
  ],
  register_measure: ['all'],
}

/** What the reader writes: that a list of cases was shown, and to whom; and what it must see to do so. */
const auditForReader: Readonly<Record<string, readonly string[]>> = {
  'audit_event INSERT': ['all'],
  'audit_event SELECT': ['account_id', 'at', 'contract', 'id', 'session_id', 'set_hash'],
  'audit_file INSERT': ['all'],
}

/** Columns that say who someone is, where they live or what was said; whatever they are called in a table to come. */
const identifying =
  /name|phone|address|identity|birth|person|story|text|note|reason$|caller|advice|_by$|password/
/** Named like one and is none: codes of why something was closed or declined, and which kind of party asked. */
const notIdentifying = new Set([
  'cases.closing_reason',
  'call_out.asked_by',
  'call_out_figures.asked_by',
  'partner_report.decline_reason',
  'partner_report_figures.decline_reason',
])

let database: FreshDatabase
let owner: Client

const names = async (sql: string): Promise<string[]> =>
  (await owner.query<{ name: string }>(sql)).rows.map(({ name }) => name)

beforeAll(async () => {
  database = await freshDatabase('reader')
  owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner?.end()
  await database?.drop()
})

describe('the reader', () => {
  const granted = async (): Promise<Map<string, readonly string[]>> =>
    new Map(
      (await grantsOf(owner, 'stafett_reader')).map((grant) => {
        const [, right = '', columns = ''] = /^(\w+ \w+): (.*)$/.exec(grant) ?? []
        return [right, columns.split(', ')]
      }),
    )

  test('reads places, lists and views, of cases the coded columns named here, and writes that a list was shown', async () => {
    const views = new Set(
      await names(
        `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'`,
      ),
    )
    const coded = Object.entries(codedForReader).map(([table, columns]) => [`${table} SELECT`, columns])
    const rest = [...(await granted())].filter(([right]) => {
      const [table = '', kind] = right.split(' ')
      return !(kind === 'SELECT' && (forReader.has(table) || views.has(table)))
    })
    expect(Object.fromEntries(rest)).toEqual({ ...Object.fromEntries(coded), ...auditForReader })
  })

  test('sees no column, of any table with people or any view, that says who someone is', async () => {
    const columns = await names(`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and has_column_privilege('stafett_reader', table_name::regclass, column_name, 'SELECT')`)
    const ofCases = columns.filter((column) => !forReader.has(column.split('.')[0] ?? ''))
    expect(ofCases.length).toBeGreaterThan(40)
    expect(
      ofCases.filter((column) => identifying.test(column.split('.')[1] ?? '') && !notIdentifying.has(column)),
    ).toEqual([])
  })

  test.each(['', 'duty-worker', 'intake', 'administrator', 'chair'])(
    'acting for the role "%s" without a member sees no case',
    async (role) => {
      await owner.query(`insert into register_import (id, at, imported_by, case_file, measure_file, case_rows, measure_rows,
          added_units, same_units, differing_units, rejected_units, added_measures, warnings)
        values (gen_random_uuid(), now(), gen_random_uuid(), 'a', 'b', 1, 0, 1, 0, 0, 0, 0, 0)`)
      await owner.query(`insert into register_case (number, import_id, hash, opened_at, stay_code, stay_elsewhere, measure_count)
        select 'prov', id, 'x', now(), '2180', false, 0 from register_import limit 1 on conflict do nothing`)
      const client = new Client({ connectionString: database.readerUrl })
      await client.connect()
      const count = async (as: string) => {
        await client.query(`select set_config('stafett.role', $1, false)`, [as])
        return (await client.query<{ n: number }>('select count(*)::int as n from register_case_figures'))
          .rows[0]?.n
      }
      const seen = [await count(role), await count('duty-manager')]
      await client.end()
      expect(seen).toEqual([0, 1])
    },
  )

  test.each(['person', 'cases', 'contact', 'account', 'audit_event', 'session', 'command'])(
    'cannot read %s',
    async (table) => {
      expect(await attempt(database.readerUrl, `select * from ${table}`)).toBe('42501')
    },
  )
})
