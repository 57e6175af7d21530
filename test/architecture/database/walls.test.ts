import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../postgres.ts'
import { attempt, grantsOf } from './rights.ts'

/** Tables without row policies, and why nobody needs hiding in them. Everything else has people in it. */
const withoutPeople: Readonly<Record<string, string>> = {
  migration: 'names of migrations',
  installation: 'what this installation is',
  audit_seal: 'hashes over audit rows',
  revision: 'ids and names of fields, never what stood in them',
  code_list_version: 'published lists',
  code: 'published lists',
  name_word:
    'folded words that occur in names, of nobody in particular: a trigram index does not work behind a policy',
  service_hours: 'printed hours of regions, loaded at start before there is an actor',
  municipality: 'places',
  population: 'counts of a whole municipality',
  region: 'organisations',
  area: 'organisations',
  member: 'organisations',
  agreement: 'organisations',
  unit: 'organisations',
  partner: 'organisations',
  appointment: 'posts by account id; read before there is an actor',
  session: 'hashes of tokens by account id; read before there is an actor',
  account_link: 'hashes of tokens by account id; read before there is an actor',
  register_stage_case: 'coded facts of a register file while it is read: COPY cannot write behind a policy',
  register_stage_measure:
    'coded facts of a register file while it is read: COPY cannot write behind a policy',
  login_failure: 'what was typed at the door, kept an hour; read before there is an actor',
}

/** Policies of the reader, and what each lets it see or write. */
const readerPolicies: Readonly<Record<string, string>> = {
  'administrative_time.figures': 'minutes of the cases it sees',
  'audit_event.append_shown': 'a list of cases behind a figure was shown, in the name of who asked',
  'audit_event.own_shown': 'so that the same list is written once in ten minutes',
  'audit_file.append_shown': 'which cases that list held',
  'board_report.figures': 'which decisions a board has had reported, for its own and those who see the whole',
  'bypass.figures':
    'day, unit and kind of what the duty was not told, for the own municipality and those who see the whole',
  'call_out.figures': 'coded facts of decisions about going out, for those who see the whole',
  'cases.figures': 'all for those who see the whole, the own municipality for its chair',
  'commitment.figures': 'which commitments could not be kept, for the own member and those who see the whole',
  'contact.figures': 'the duty mode of contacts of the cases it sees',
  'contact_case.figures': 'which contact belongs to which of the cases it sees',
  'day_outcome.figures': 'codes of what became of it, for the own municipality and those who see the whole',
  'decision.figures':
    'type, manner and moments of what was decided, for its own board and those who see the whole',
  'failed_pickup.figures':
    'when and where a client came back, for the own municipality and those who see the whole',
  'measure.figures': 'measures of the cases it sees',
  'need_mark.figures': 'whether it needed the night, for the own municipality and those who see the whole',
  'outcome_question.figures':
    'codes and moments of what was judged, for the own municipality and those who see the whole',
  'partner_report.figures':
    'unit, kind and moments of what police and health care reported, for those who see the whole',
  'police_assistance.figures': 'ground and state of requests to the police, for those who see the whole',
  'police_assistance_step.figures': 'when each state began, for those who see the whole',
  'register_case.figures': 'all for those who see the whole, the own municipality for its chair',
  'register_measure.figures': 'all for those who see the whole, the own municipality for its chair',
}

/** Policies of the application that let everybody through, and why. */
const openToAll: Readonly<Record<string, string>> = {
  'account.known':
    'names of staff are known to colleagues, and the login reads them before it knows who asks',
  'audit_event.append': 'everything may be recorded; what may be read is another policy',
  'audit_file.append': 'everything may be recorded; what may be read is another policy',
}

const appendOnly = ['audit_event', 'audit_file', 'audit_seal', 'code_list_version', 'code']

let database: FreshDatabase
let owner: Client

const rows = async <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> =>
  (await owner.query<T>(sql, values)).rows
const names = async (sql: string): Promise<string[]> =>
  (await rows<{ name: string }>(sql)).map(({ name }) => name)

const ourTables = `
  select c.oid, c.relname as name, c.relrowsecurity as guarded, c.relforcerowsecurity as forced
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`
/** Functions and types that an extension brought are its own. */
const notOfExtension = `not exists (select from pg_depend d where d.objid = o.oid and d.deptype = 'e')`

beforeAll(async () => {
  database = await freshDatabase('walls')
  owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner?.end()
  await database?.drop()
})

describe('a table with people', () => {
  test('has row security on, and forced on its owner too', async () => {
    const tables = await rows<{ name: string; guarded: boolean; forced: boolean }>(ourTables)
    const open = tables.filter(
      ({ name, guarded, forced }) => !(guarded && forced) && !(name in withoutPeople),
    )
    expect(
      open.map(
        ({ name }) =>
          `${name}: ALTER TABLE … ENABLE and FORCE ROW LEVEL SECURITY, or pin it here with a reason`,
      ),
    ).toEqual([])
    const half = tables.filter(({ guarded, forced }) => guarded !== forced)
    expect(
      half.map(({ name }) => name),
      'enabled or forced, not both',
    ).toEqual([])
  })

  test('and no other, so that the list of those without row policies is short and true', async () => {
    const tables = await rows<{ name: string; guarded: boolean }>(ourTables)
    const real = new Map(tables.map(({ name, guarded }) => [name, guarded]))
    expect(Object.keys(withoutPeople).filter((name) => real.get(name) !== false)).toEqual([])
  })

  test('lets its owner through, or data migrations would silently change nothing', async () => {
    const lacking = await names(`
      select t.name from (${ourTables}) t where t.guarded and not exists (
        select from pg_policy p where p.polrelid = t.oid and p.polcmd = '*' and p.polpermissive
          and p.polroles = array['stafett_owner'::regrole::oid]
          and pg_get_expr(p.polqual, p.polrelid) = 'true' and pg_get_expr(p.polwithcheck, p.polrelid) = 'true')`)
    expect(
      lacking.map(
        (name) => `${name}: CREATE POLICY owner_all … TO stafett_owner USING (true) WITH CHECK (true)`,
      ),
    ).toEqual([])
  })

  test('has policies that ask who it is, for the application, and for the reader where it is said here why', async () => {
    const policies = await rows<{ name: string; roles: string; qual: string | null; check: string | null }>(`
      select t.name || '.' || p.polname as name,
        (select string_agg(case r when 0 then 'public' else r::regrole::text end, ', ') from unnest(p.polroles) r) as roles,
        pg_get_expr(p.polqual, p.polrelid) as qual, pg_get_expr(p.polwithcheck, p.polrelid) as "check"
      from (${ourTables}) t join pg_policy p on p.polrelid = t.oid where p.polname <> 'owner_all'`)
    expect(policies.length).toBeGreaterThan(20)
    expect(
      policies
        .filter(({ roles }) => roles === 'stafett_reader')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(readerPolicies).sort())
    expect(
      policies
        .filter(({ roles }) => roles !== 'stafett_app' && roles !== 'stafett_reader')
        .map(({ name, roles }) => `${name} to ${roles}`),
    ).toEqual([])
    const blind = policies.filter(({ qual, check }) =>
      [qual, check].some((expression) => expression === 'true'),
    )
    expect(blind.map(({ name }) => name).sort()).toEqual(Object.keys(openToAll).sort())
    const asking = /scope_|current_setting|case_is_open|person_is_open|EXISTS/
    const deaf = policies.filter(
      ({ name, qual, check }) =>
        !(name in openToAll) && ![qual, check].some((e) => e !== null && asking.test(e)),
    )
    expect(deaf.map(({ name }) => name)).toEqual([])
  })

  test('shows the application nothing before it says who asks', async () => {
    const guarded = await names(`select t.name from (${ourTables}) t where t.guarded`)
    expect(guarded.length).toBeGreaterThan(10)
    const bad = await names(`
      select p.tablename || '.' || p.policyname as name from pg_policies p
      where p.schemaname = 'public' and p.policyname <> 'owner_all' and p.permissive <> 'PERMISSIVE'`)
    expect(bad, 'a restrictive policy alone denies all; write what is permitted').toEqual([])
    await owner.query('begin')
    await owner.query(
      `insert into account (id, username, name, title) values (gen_random_uuid(), 'prov', 'Prov Provsson', 'prov')`,
    )
    await owner.query(`insert into person (id, identity_kind, name_folded, gender, interpreter, created_at, created_by)
      select gen_random_uuid(), 'unknown', '', 'unknown', 'unknown', now(), id from account`)
    await owner.query('commit')
    const app = new Client({ connectionString: database.appUrl })
    await app.connect()
    const seen = await app.query<{ n: string }>('select count(*) as n from person')
    await app.query(`select set_config('stafett.role', 'duty-worker', false)`)
    const onDuty = await app.query<{ n: string }>('select count(*) as n from person')
    await app.end()
    expect([seen.rows[0]?.n, onDuty.rows[0]?.n]).toEqual(['0', '1'])
  })
})

describe('the catalogue', () => {
  test('every view asks with the rights of who reads it', async () => {
    const bad = await names(`
      select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
        and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']`)
    expect(bad, 'CREATE VIEW … WITH (security_invoker = true)').toEqual([])
    expect(
      await names(
        `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'm'`,
      ),
      'a materialised view knows no row policies',
    ).toEqual([])
  })

  test('no function runs with the rights of its owner', async () => {
    const bad = await names(
      `select o.proname as name from pg_proc o where o.pronamespace = 'public'::regnamespace and o.prosecdef and ${notOfExtension}`,
    )
    expect(bad, 'SECURITY DEFINER goes round every wall').toEqual([])
  })

  test('every table says what it is for', async () => {
    const bad = await names(
      `select t.name from (${ourTables}) t where obj_description(t.oid, 'pg_class') is null`,
    )
    expect(bad, 'COMMENT ON TABLE … beside it').toEqual([])
  })

  test('nobody has rights through everybody', async () => {
    const bad = await names(`
      select c.relname || ': ' || acl.privilege_type as name from pg_class c, aclexplode(c.relacl) acl
      where c.relnamespace = 'public'::regnamespace and acl.grantee = 0`)
    expect(bad, 'grant to stafett_app or stafett_reader by name').toEqual([])
  })
})

describe('the application', () => {
  test('has the rights the migrations give it, and a new one shows as a change here', async () => {
    const grants = await grantsOf(owner, 'stafett_app')
    await expect(`${grants.join('\n')}\n`).toMatchFileSnapshot('grants.snapshot.txt')
  })

  test('never empties, references or puts triggers on a table', async () => {
    const grants = await grantsOf(owner, 'stafett_app')
    expect(grants.filter((grant) => / (TRUNCATE|REFERENCES|TRIGGER|MAINTAIN): /.test(grant))).toEqual([])
  })

  test.each(appendOnly)('may only add to %s', async (table) => {
    const grants = (await grantsOf(owner, 'stafett_app')).filter((grant) => grant.startsWith(`${table} `))
    expect(grants).toEqual([`${table} INSERT: all`, `${table} SELECT: all`])
  })

  test.each([
    [`update audit_event set contract = 'x'`],
    ['delete from audit_event'],
    ['truncate audit_event'],
    [`update audit_seal set hash = 'x'`],
    ['delete from audit_seal'],
    [`update code set label = 'x'`],
    ['create table mine (id int)'],
    ['create temp table mine (id int)'],
    ['drop policy own on command'],
    ['alter table person disable row level security'],
    ['alter table person no force row level security'],
    ['set role stafett_owner'],
    ['set session authorization stafett_owner'],
    ['create extension pg_stat_statements'],
    [`copy person to program 'true'`],
  ])('cannot: %s', async (statement) => {
    expect(await attempt(database.appUrl, statement)).toBe('42501')
  })

  test('owns nothing, belongs to no other role and passes no wall', async () => {
    const [role] = await rows<Record<string, boolean | string>>(`
      select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as mighty,
        (select count(*) from pg_auth_members m where m.member = r.oid)::text as member_of,
        (select count(*) from pg_class c where c.relowner = r.oid)::text as owns,
        has_schema_privilege(r.oid, 'public', 'CREATE') as may_create
      from pg_roles r where rolname = 'stafett_app'`)
    expect(role).toEqual({ mighty: false, member_of: '0', owns: '0', may_create: false })
  })
})
