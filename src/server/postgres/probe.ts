import { Client } from 'pg'
import { hasCode } from './place.ts'
import { PostgresRefused } from './refusals.ts'

/** How the socket answers: `busy` is starting, recovering or stopping; `silent` lets us wait without a word. */
export type Answer = 'ready' | 'busy' | 'down' | 'silent'

/** The address of one role, in the form node-postgres reads. */
export function socketUrl(socket: string, user: string, password: string, database: string): string {
  return `postgresql://${user}:${encodeURIComponent(password)}@/${database}?host=${encodeURIComponent(socket)}`
}

/**
 * Asks the server behind a superuser's address whether it is ready, and that it serves the cluster we mean.
 * Throws PostgresRefused when another server or other passwords are found there.
 */
export async function probe(superuser: string, cluster: string): Promise<Answer> {
  const client = new Client({
    connectionString: superuser,
    connectionTimeoutMillis: 5000,
    query_timeout: 5000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    if (rows[0]?.data_directory === cluster) return 'ready'
    throw new PostgresRefused(`Another database answers where ${cluster} should: ${rows[0]?.data_directory}`)
  } catch (error) {
    if (error instanceof PostgresRefused) throw error
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ECONNREFUSED')) return 'down'
    if (hasCode(error, '53300')) return 'ready'
    if (hasCode(error, '28P01'))
      throw new PostgresRefused(`secrets.json does not fit the database in ${cluster}`)
    return error instanceof Error && /timeout/i.test(error.message) ? 'silent' : 'busy'
  } finally {
    await client.end().catch(() => undefined)
  }
}
