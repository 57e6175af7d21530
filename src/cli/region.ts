import { loadRegion as contract } from '../base/organisation/api.ts'
import { handlers } from '../base/organisation/handlers.ts'
import type { OutputOf } from '../kernel/contract.ts'
import { newId } from '../kernel/id.ts'
import type { Database } from '../server/database/connection.ts'
import { operator } from '../server/database/scope.ts'
import { Runner } from '../server/runner.ts'
import { type RegionKey, readRegionFile } from './region-file.ts'

/**
 * Makes the region of the database from its data file, as the audited system actor; loading it again changes nothing.
 * @returns the text for standard output: what was done, and when it was done what the source leaves open
 * @throws Refused other-region where the database already has another one
 */
export async function loadRegion(db: Database, key: RegionKey): Promise<string> {
  const { notes, data } = await readRegionFile(key)
  const answer = await new Runner(db, handlers).run(contract.name, {
    input: data,
    actor: operator,
    commandId: newId(),
  })
  const { name, members, isNew } = answer as OutputOf<typeof contract>
  return isNew
    ? [`${name}: ${members} members loaded`, ...notes].join('\n')
    : `${name} is already loaded; nothing was changed`
}
