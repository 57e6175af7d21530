import { Client } from 'pg'

/** The SQLSTATE a statement fails with as that login, or done. */
export async function attempt(url: string, statement: string): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(statement)
    return 'done'
  } catch (error) {
    return String((error as { code?: unknown }).code)
  } finally {
    await client.end()
  }
}

/** One line per table and right; UPDATE with its columns, `all` where it has none. */
export async function grantsOf(owner: Client, role: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(`
    with whole as (
      select c.relname as t, acl.privilege_type as p, 'all' as cols from pg_class c, aclexplode(c.relacl) acl
      where c.relnamespace = 'public'::regnamespace and acl.grantee = '${role}'::regrole
    ), parts as (
      select c.relname, acl.privilege_type, string_agg(a.attname, ', ' order by a.attname)
      from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) acl
      where c.relnamespace = 'public'::regnamespace and acl.grantee = '${role}'::regrole group by 1, 2
    )
    select format('%s %s: %s', t, p, cols) as name from (select * from whole union all select * from parts) g
    order by t collate "C", p collate "C", cols collate "C"`)
  return rows.map(({ name }) => name)
}
