import { resolve } from 'node:path'
import { type Database, openDatabase, openPool } from './database/connection.ts'
import { migrate } from './database/migrate.ts'
import { type Embedded, openPostgres } from './postgres/launcher.ts'
import { loadReferenceData } from './reference-data.ts'

export type Urls = { readonly owner: string; readonly app: string; readonly reader: string }
export type Opened = {
  readonly db: Database
  /** As the reader: statistics. No connection is made before the first question. */
  readonly figures: Database
  readonly urls: Urls
  /** The embedded PostgreSQL, when there is no DATABASE_URL. */
  readonly embedded: Embedded | undefined
  close(): Promise<void>
}

/** A database address is missing beside DATABASE_URL. */
export class MissingUrl extends Error {}

export const dataFolder = (): string => resolve(process.env.STAFETT_DATA ?? '.stafett')

function urlsFromEnvironment(): Urls | undefined {
  const { DATABASE_URL: app, DATABASE_OWNER_URL: owner, DATABASE_READER_URL: reader } = process.env
  if (!app) return undefined
  if (!owner || !reader)
    throw new MissingUrl(
      'DATABASE_URL needs DATABASE_OWNER_URL and DATABASE_READER_URL beside it (docs/operations.md)',
    )
  return { app, owner, reader }
}

/**
 * Opens the database of this installation, migrated and with its reference data: the server named by DATABASE_URL, else the
 * embedded PostgreSQL in STAFETT_DATA. The owner's login is used for migrations only and closed before anything else.
 */
export async function openStafett(
  purpose: 'serve' | 'command',
  log: (line: string) => void = () => {},
): Promise<Opened> {
  const given = urlsFromEnvironment()
  const embedded = given ? undefined : await openPostgres({ dataFolder: dataFolder(), purpose, log })
  const urls = given ?? (embedded as Embedded).urls
  try {
    await migrate(urls.owner)
    const pool = openPool(urls.app, { max: 16, log: (error) => log(`database: ${error.message}`) })
    const db = openDatabase(pool)
    const figures = openDatabase(
      openPool(urls.reader, { max: 4, log: (error) => log(`database: ${error.message}`) }),
    )
    await loadReferenceData(db)
    return {
      db,
      figures,
      urls,
      embedded,
      close: async () => {
        await db.destroy()
        await figures.destroy()
        await embedded?.stop()
      },
    }
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}
