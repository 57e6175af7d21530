import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { clearStaged, saveStaged, waitForTurn } from '../../../src/insight/register-import/store.ts'
import { newId } from '../../../src/kernel/id.ts'
import { now } from '../../../src/kernel/time.ts'
import { openSingle } from '../../../src/server/database/connection.ts'
import { inScope, operator } from '../../../src/server/database/scope.ts'
import { caseColumns, measureColumns, registerChunks } from './rows.ts'

const mark = 'demo-register'

const copy = (client: pg.Client, into: string, rows: string) =>
  pipeline(Readable.from([rows]), client.query(copyFrom(`copy ${into} from stdin`)))

/**
 * Writes an invented register of so many cases over ten years, the same for the same size and seed, as an import would:
 * staged by COPY, then counted in, in one transaction. Undefined when there is a demo register already.
 * @param url the application's login
 * @param tell is given progress, a line at a time
 */
export async function loadDemoRegister(
  url: string,
  { cases, seed }: { readonly cases: number; readonly seed: number },
  tell: (line: string) => void,
): Promise<{ cases: number; measures: number } | undefined> {
  const { db, client } = await openSingle(url)
  try {
    return await inScope(db, operator, async (tx) => {
      const first = await tx
        .insertInto('installation')
        .values({ key: mark, value: `${cases} ${seed}` })
        .onConflict((conflict) => conflict.doNothing())
        .returning('key')
        .executeTakeFirst()
      if (first === undefined) return undefined
      await waitForTurn(tx)
      const importId = newId()
      let written = 0
      for (const chunk of registerChunks(importId, cases, seed)) {
        await copy(client, `register_stage_case (${caseColumns})`, chunk.cases)
        await copy(client, `register_stage_measure (${measureColumns})`, chunk.measures)
        const before = written
        written += chunk.caseCount
        if (Math.floor((before * 10) / cases) < Math.floor((written * 10) / cases))
          tell(`${written} of ${cases} cases written`)
      }
      tell('counting them in')
      const files = { caseFile: 'demo-arenden', measureFile: 'demo-atgarder' }
      const saved = await saveStaged(tx, importId, { ...files, importedBy: operator.accountId, at: now() })
      if (saved.addedUnits !== cases)
        throw new Error(`${cases} cases were written and ${saved.addedUnits} counted in`)
      await clearStaged(tx, importId)
      return { cases: saved.addedUnits, measures: saved.addedMeasures }
    })
  } finally {
    await client.end()
  }
}
