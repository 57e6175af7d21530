import { loadRegion as contract } from '../base/organisation/api.ts'
import { handlers } from '../base/organisation/handlers.ts'
import { loadDirectory } from '../duty/directory/api.ts'
import { handlers as directoryHandlers } from '../duty/directory/handlers.ts'
import { loadClasses } from '../duty/priority/api.ts'
import { handlers as priorityHandlers } from '../duty/priority/handlers.ts'
import { loadTargets } from '../duty/referral/api.ts'
import { handlers as referralHandlers } from '../duty/referral/handlers.ts'
import { loadRepeatLimit } from '../duty/repeat-concern/api.ts'
import { handlers as repeatHandlers } from '../duty/repeat-concern/handlers.ts'
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
  const { notes, data, directory, priority } = await readRegionFile(key)
  const runner = new Runner(db, [
    ...handlers,
    ...directoryHandlers,
    ...priorityHandlers,
    ...referralHandlers,
    ...repeatHandlers,
  ])
  const run = (name: string, input: unknown) =>
    runner.run(name, { input, actor: operator, commandId: newId() })
  const answer = await run(contract.name, data)
  await run(loadDirectory.name, directory)
  const { classes, targets, repeatLimit } = priority
  const added = (await run(loadClasses.name, { classes })) as OutputOf<typeof loadClasses>
  await run(loadTargets.name, { targets })
  await run(loadRepeatLimit.name, repeatLimit)
  const { name, members, isNew } = answer as OutputOf<typeof contract>
  if (isNew) return [`${name}: ${members} members loaded`, ...notes].join('\n')
  // An installation from before there were classes gets them by loading its region again.
  return added.added > 0
    ? `${name} is already loaded; ${added.added} priority classes were added`
    : `${name} is already loaded; nothing was changed`
}
