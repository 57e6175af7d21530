import pg from 'pg'
import { foldName } from '../src/kernel/text.ts'

/** What the workloads ask for: ids and words that are surely there. */
export type Filled = {
  readonly caseIds: readonly string[]
  readonly personNames: readonly string[]
  readonly phones: readonly string[]
}

const families = [
  'Lindwall',
  'Åkerhielm',
  'Sandmo',
  'Öberg',
  'Hägg',
  'Nieminen',
  'Bergsund',
  'Törnqvist',
  'Wikman',
  'Ekdahl',
  'Norrgren',
  'Åslund',
  'Rönnholm',
  'Stålnacke',
  'Fagerlund',
  'Käck',
  'Grönlund',
  'Ivarsdal',
  'Holmsten',
  'Jernkrok',
]
const given = [
  'Alva',
  'Björn',
  'Cecilia',
  'David',
  'Elin',
  'Folke',
  'Gun',
  'Håkan',
  'Ida',
  'Jonas',
  'Karin',
  'Linnéa',
  'Måns',
  'Nora',
  'Olof',
  'Pia',
  'Ronja',
  'Sixten',
  'Tove',
  'Åsa',
  'Örjan',
  'Yusuf',
  'Zahra',
  'Mikael',
  'Maja',
]

/**
 * Fills a migrated database with so many cases spread over ten years, two people, one contact and nearly two measures to
 * each; all but the last three hundred are closed. Straight to the tables, as owner: this is furniture, not history.
 */
export async function fill(ownerUrl: string, cases: number): Promise<Filled> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const names = families.flatMap((family) =>
    given.map((first) => [first, family, foldName(`${first} ${family}`)] as const),
  )
  const columns = [0, 1, 2].map((i) => names.map((name) => name[i]))
  try {
    await client.query('begin')
    await client.query(
      `create temp table seed on commit drop as
       select n, gen_random_uuid() as case_id, gen_random_uuid() as contact_id, gen_random_uuid() as child_id, gen_random_uuid() as adult_id,
         now() - (($1::int - n)::float8 / $1) * interval '3650 days' as at, (select id from account where username = 'jour1') as worker
       from generate_series(1, $1::int) n`,
      [cases],
    )
    await client.query(
      `insert into person (id, identity_kind, given_name, family_name, name_folded, birth_date, gender, interpreter, created_at, created_by)
       select id, 'unknown', given[i], family[i], folded[i], birth, 'unknown', 'unknown', at, worker from (
         select child_id as id, at, worker, (n * 7 % ${names.length}) + 1 as i, (at - interval '9 years')::date as birth from seed
         union all select adult_id, at, worker, (n * 11 % ${names.length}) + 1, (at - interval '39 years')::date from seed
       ) p, (select $1::text[] as given, $2::text[] as family, $3::text[] as folded) w`,
      columns,
    )
    await client.query(`insert into person_phone (id, person_id, number, valid_from)
      select gen_random_uuid(), adult_id, '+4670' || lpad((1740605 + n)::text, 7, '0'), at::date from seed`)
    await client.query(`insert into cases (id, number, status, opened_at, opened_by, duty_mode, stay_code, residence_code, nature, nature_version,
        category, category_version, initiator, initiator_version, matter, responsible_now, closed_at, closing_reason)
      select case_id, 'F' || lpad(n::text, 8, '0'), case when n > ${cases - 300} then 'open' else 'closed' end, at, worker, 'duty', code, code,
        'child-youth', 2, 'age-0-12', 2, 'police', 1, 'concern-child', 'Socialjouren',
        case when n > ${cases - 300} then null else at + interval '6 hours' end, case when n > ${cases - 300} then null else 'reported' end
      from seed, lateral (select municipality_code as code from member order by municipality_code offset (seed.n % 10) limit 1) m`)
    await client.query(`insert into contact (id, number, status, kind, channel, call_at, registered_at, registered_by, answered_by, duty_mode, story, changed_at, changed_by)
      select contact_id, 'F' || lpad(n::text, 8, '0'), 'complete', 'concern-report', 'direct', at, at, worker, worker, 'duty', 'En granne ringer om ett barn.', at, worker from seed`)
    await client.query('insert into contact_case (contact_id, case_id) select contact_id, case_id from seed')
    await client.query(
      'insert into contact_person (contact_id, person_id) select contact_id, child_id from seed',
    )
    await client.query(`insert into case_person (case_id, person_id, part, added_at)
      select case_id, child_id, 'concerned', at from seed union all select case_id, adult_id, 'guardian', at from seed`)
    await client.query(`insert into measure (id, case_id, contact_id, type, type_version, at, minutes, contact_form, duty_mode, performed_by, registered_at, registered_by)
      select gen_random_uuid(), case_id, contact_id, case k when 1 then 'advice-referral' else 'follow-up' end, 2, at, 14, 'phone', 'duty', worker, at, worker
      from seed, generate_series(1, 2) k where k = 1 or n % 10 < 8`)
    const { rows: open } = await client.query<{ id: string }>(
      `select case_id as id from seed where n > ${cases - 300}`,
    )
    const { rows: phones } = await client.query<{ number: string }>(
      'select number from person_phone order by random() limit 200',
    )
    await client.query('commit')
    await client.query('vacuum analyze')
    return {
      caseIds: open.map((row) => row.id),
      personNames: names.map(([first, family]) => `${family.slice(0, 4)} ${first.slice(0, 2)}`),
      phones: phones.map((row) => row.number),
    }
  } finally {
    await client.end()
  }
}
