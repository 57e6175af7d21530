import { loadRegion } from '../../src/cli/region.ts'
import { type Instant, now } from '../../src/kernel/time.ts'
import type { Database } from '../../src/server/database/connection.ts'
import { inScope, operator } from '../../src/server/database/scope.ts'
import { demoPeople, makeDemoAccounts } from './accounts.ts'
import { tellDeciders } from './deciders.ts'
import { tellNumbers } from './numbers.ts'
import { type Told, tellStories } from './stories.ts'
import { Teller } from './teller.ts'

export { demoPassword } from './accounts.ts'
export const demoAccounts = demoPeople.map(({ username, name, role }) => ({ username, name, role }))

/**
 * The demo county: ten municipalities, invented colleagues and families, the difficult cases as told in the product's own records.
 * Answers the ids of what was told. @param told the moment of loading: the night before it ended last, nothing lies after it
 */
export async function loadDemo(db: Database, told: Instant = now()): Promise<Told> {
  await loadRegion(db, 'gavleborg')
  await makeDemoAccounts(db)
  // Marked before the stories: whoever stops the first start half-way still has accounts to log in with.
  await db.insertInto('installation').values({ key: 'demo', value: told }).execute()
  const teller = new Teller(db, told)
  await tellNumbers(teller)
  await tellDeciders(teller)
  const stories = await tellStories(teller)
  await db.insertInto('installation').values({ key: 'demo-told', value: told }).execute()
  return stories
}

/** True when a register has been imported: an import needs no region, and invented cases would be counted among its real ones. */
export const holdsRegister = (db: Database): Promise<boolean> =>
  inScope(
    db,
    operator,
    async (tx) =>
      (await tx.selectFrom('registerImport').select('id').limit(1).executeTakeFirst()) !== undefined,
  )
