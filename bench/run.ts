import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measure } from './measure.ts'
import { replayOf, sendRaw } from './replay.ts'
import { openSite } from './site.ts'
import { workloads } from './workloads.ts'

/**
 * `npm run bench`: each operation through the runner, through HTTP, and as the same statements raw, in the same run.
 * `--cases N` sets the size (10 000), `--seconds S` how long each figure is measured (3), `--only NAME` one operation.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '3' },
    only: { type: 'string' },
  },
})
const cases = Number(values.cases)
const seconds = Number(values.seconds)

type Result = {
  name: string
  cases: number
  clients: number
  perSecond: number
  p50: number
  p95: number
  p99: number
  rawPerSecond: number
  ratio: number
}
const results: Result[] = []
const folder = mkdtempSync(join(tmpdir(), 'stafett-bench-'))
const site = await openSite(folder, cases)
try {
  for (const workload of workloads.filter(({ name }) => values.only === undefined || name === values.only)) {
    const recorded = []
    for (let i = 0; i < 3; i++) recorded.push(await site.record(() => workload.ours(site)))
    const [, first, second] = recorded
    if (!first || !second) throw new Error('nothing was recorded')
    const replay = replayOf(first, second)
    for (const clients of [1, 16]) {
      // Raw, ours, raw again: the machine's drift falls on both sides.
      const rawOnce = () => site.withRaw((client) => sendRaw(client, replay()))
      const rawBefore = await measure(rawOnce, clients, seconds / 2)
      const ours = await measure(() => workload.ours(site), clients, seconds)
      const rawAfter = await measure(rawOnce, clients, seconds / 2)
      const http = await measure(() => workload.http(site), clients, seconds)
      const rawPerSecond = (rawBefore.perSecond + rawAfter.perSecond) / 2
      for (const [name, figures] of [
        [workload.name, ours],
        [`${workload.name}@http`, http],
      ] as const)
        results.push({
          name,
          cases,
          clients,
          ...figures,
          rawPerSecond: Math.round(rawPerSecond),
          ratio: Number((figures.perSecond / rawPerSecond).toFixed(2)),
        })
    }
  }
} finally {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
}
console.table(results)
writeFileSync(new URL('./results.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`)
