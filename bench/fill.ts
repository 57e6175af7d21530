import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { caseColumns, measureColumns, registerChunks } from '../db/demo/register/rows.ts'
import { newId } from '../src/kernel/id.ts'
import { fillDesk } from './fill-desk.ts'
import { fillNotices, type Typed } from './fill-notices.ts'
import { fillPeople } from './fill-people.ts'
import { fillPlaces } from './fill-places.ts'

/** What the workloads ask for: ids and words that are surely there. */
export type Filled = {
  readonly caseIds: readonly string[]
  readonly personNames: readonly string[]
  readonly typed: readonly Typed[]
}

/**
 * Fills a migrated database with the cases of a demo register as live ones: ten whole years with the codes, municipalities
 * and times of the published tables, a contact to each and its measures. All but the last `open` are closed; those came in
 * these days. Straight to the tables, references unchecked: this is furniture, not history.
 * @param superuserUrl the others cannot leave references unchecked
 * @param people two persons to every second case; the seven tables need none
 * @param desk everything of the duty desk over them: notices, places, clocks, shift, roster, common events; needs people
 */
export async function fill(
  superuserUrl: string,
  cases: number,
  { open, people, desk }: { open: number; people: boolean; desk: boolean },
): Promise<Filled> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query("set local work_mem = '256MB'")
    await client.query('set local session_replication_role = replica')
    await stage(client, cases, open)
    await client.query(
      `insert into cases (id, number, status, opened_at, opened_by, duty_mode, stay_code, residence_code, nature, nature_version,
        category, category_version, initiator, initiator_version, matter, responsible_now, closed_at, closing_reason)
      select case_id, number, case when is_open then 'open' else 'closed' end, at, worker, duty_mode, stay, stay, nature, nature_version,
        category, category_version, initiator, initiator_version, 'concern-child', 'Socialjouren',
        case when is_open then null else at + interval '6 hours' end, case when is_open then null else 'reported' end
      from seed`,
    )
    await client.query(
      `insert into contact (id, number, status, kind, channel, call_at, registered_at, registered_by, answered_by, duty_mode, story, changed_at, changed_by)
      select contact_id, number, 'complete', 'concern-report', 'direct', at, at, worker, worker, duty_mode, 'En granne ringer om ett barn.', at, worker from seed`,
    )
    await client.query('insert into contact_case (contact_id, case_id) select contact_id, case_id from seed')
    await client.query(
      `insert into measure (id, case_id, contact_id, type, type_version, at, minutes, contact_form, municipality_code, duty_mode, performed_by, registered_at, registered_by)
      select pg_temp.id_at(m.at), s.case_id, s.contact_id, coalesce(m.type, 'advice-referral'), coalesce(m.type_version, 1), s.at + (m.at - s.staged_at), m.minutes,
        m.contact_form, s.stay, s.duty_mode, s.worker, s.at, s.worker from staged_measure m join seed s using (number) order by m.line`,
    )
    await client.query(
      `insert into administrative_time (id, case_id, account_id, minutes, at)
      select pg_temp.id_at(at), case_id, worker, administrative_minutes, at from seed`,
    )
    const personNames = people ? await fillPeople(client) : []
    if (desk) await fillDesk(client)
    if (desk) await fillPlaces(client)
    const typed = desk ? await fillNotices(client) : []
    const { rows } = await client.query<{ id: string }>('select case_id as id from seed where is_open')
    await client.query('commit')
    return { caseIds: rows.map(({ id }) => id), personNames, typed }
  } finally {
    await client.end()
  }
}

/** The rows of a demo register beside the new ids, in temporary tables. */
async function stage(client: pg.Client, cases: number, open: number): Promise<void> {
  for (const kind of ['case', 'measure'])
    await client.query(`create temp table staged_${kind} (like register_stage_${kind}) on commit drop`)
  const copy = (into: string, rows: string) =>
    pipeline(Readable.from([rows]), client.query(copyFrom(`copy ${into} from stdin`)))
  for (const chunk of registerChunks(newId(), cases, 1)) {
    await copy(`staged_case (${caseColumns})`, chunk.cases)
    await copy(`staged_measure (${measureColumns})`, chunk.measures)
  }
  // Ids rise with time as ours do: what came together lies together in an index.
  await client.query(
    `create function pg_temp.id_at(at timestamptz) returns uuid language sql volatile
     return (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(gen_random_uuid()::text, 16, 3)
       || substr(gen_random_uuid()::text, 20, 17))::uuid`,
  )
  // Another municipality is a named one in live cases. Table 4 cannot lack its type there either.
  await client.query(
    `create temp table seed on commit drop as
     select line - 1 as n, number, pg_temp.id_at(opened_at) as case_id, pg_temp.id_at(opened_at) as contact_id, opened_at as staged_at, is_open,
       case when is_open then now() - ($1::int - line + 2) * interval '30 minutes' else opened_at end as at,
       case when stay_elsewhere then '0180' else stay_code end as stay, category, category_version, nature, nature_version, initiator,
       initiator_version, case when is_standby then 'standby' else 'duty' end as duty_mode, administrative_minutes, worker
     from (select *, line - 1 > $1::int - $2::int as is_open from staged_case) c,
       (select id as worker from account where username = 'jour1') a order by line`,
    [cases, open],
  )
  await client.query('analyze seed')
  await client.query('analyze staged_measure')
}
