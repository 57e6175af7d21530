import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'

const folder = new URL('../../../db/migrations/', import.meta.url)
/** Any number, the same in every process: migrations wait for each other. */
const lock = 7_383_338

/** A migration that has run was edited afterwards, or one is missing. */
export class MigrationDrift extends Error {}

/**
 * Brings the database up to date: each file of db/migrations once, in order, in a transaction of its own, under an advisory
 * lock; checksums of those already run are compared.
 * @param ownerUrl login that owns the schema
 * @returns names of the migrations that ran now
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query(
      'create table if not exists migration (name text primary key, checksum text not null, at timestamptz not null default now())',
    )
    await client.query(
      "comment on table migration is 'Which migrations have run, with the checksum of what ran.'",
    )
    const done = new Map<string, string>(
      (
        await client.query<{ name: string; checksum: string }>('select name, checksum from migration')
      ).rows.map((r) => [r.name, r.checksum]),
    )
    const ran: string[] = []
    for (const name of (await readdir(folder)).filter((f) => f.endsWith('.sql')).sort()) {
      const text = await readFile(new URL(name, folder), 'utf8')
      const checksum = createHash('sha256').update(text).digest('hex')
      const before = done.get(name)
      done.delete(name)
      if (before !== undefined) {
        if (before !== checksum)
          throw new MigrationDrift(`${name} was changed after it had run; write a new migration instead`)
        continue
      }
      await client.query('begin')
      await client.query(text)
      await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum])
      await client.query('commit')
      ran.push(name)
    }
    const [unknown] = done.keys()
    if (unknown !== undefined)
      throw new MigrationDrift(`the database has run ${unknown}, which this version does not have`)
    return ran
  } finally {
    await client.end()
  }
}
