import { readFile } from 'node:fs/promises'
import { runImport } from '../../src/insight/register-import/api.ts'
import { handlers } from '../../src/insight/register-import/handlers.ts'
import { newId } from '../../src/kernel/id.ts'
import type { Database } from '../../src/server/database/connection.ts'
import { operator } from '../../src/server/database/scope.ts'
import { Runner } from '../../src/server/runner.ts'

const file = async (name: string) => ({
  name,
  content: await readFile(new URL(`../reference/register/${name}`, import.meta.url), 'base64'),
})

/** The register of 2016 and 2017, whose margins the evaluation printed: so that the year's figures have something to show. */
export async function loadPublishedYears(db: Database): Promise<void> {
  const runner = new Runner(db, handlers)
  for (const year of [2016, 2017])
    await runner.run(runImport.name, {
      input: { cases: await file(`${year}-arenden.csv`), measures: await file(`${year}-atgarder.csv`) },
      actor: operator,
      commandId: newId(),
    })
}
