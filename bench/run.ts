import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { loadDemoRegister } from '../db/demo/register/load-register.ts'
import { wholeDesk } from './desk-workloads.ts'
import { documentsInTime, documentWorkloads, measureDocuments } from './document-workloads.ts'
import { fill } from './fill.ts'
import { measure } from './measure.ts'
import { loginOf, replayOf, sendRaw } from './replay.ts'
import { measureReports, reportsInTime, reportWorkload } from './report-workload.ts'
import { growth, inTime, keep, type Result } from './results.ts'
import { openSite, type Site } from './site.ts'
import { vacuum } from './vacuum.ts'
import { type Workload, workloads } from './workloads.ts'

/**
 * `npm run bench`: each operation through the runner, through HTTP, and as the same statements raw, in the same run.
 * `--cases N,N` sets the sizes (10 000), `--seconds S` how long each figure is measured (3), `--only NAME,NAME` some
 * operations, or `cases`, `register`, `desk`, `reports` or `documents` for all that is measured over it. What is measured takes the place of its own
 * rows in results.json; then how cost grows is printed, and whether the desk answers in time.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '3' },
    only: { type: 'string' },
  },
})
const sizes = values.cases.split(',').map(Number)
const seconds = Number(values.seconds)
const asked = values.only?.split(',')
const isAsked = ({ name, over }: Workload) => asked?.some((one) => one === name || one === over) ?? true
const known = new Set<string>([
  ...workloads.flatMap(({ name, over }) => [name, over]),
  ...documentWorkloads,
  'documents',
  reportWorkload,
  'reports',
])
const unknown = asked?.filter((name) => !known.has(name)) ?? []
if (!sizes.every((size) => Number.isInteger(size) && size > 0) || !(seconds > 0) || unknown.length > 0) {
  console.error(`Sizes are whole numbers and names are: ${[...known].join(', ')}.`)
  process.exit(2)
}

async function measureOne(site: Site, workload: Workload, cases: number): Promise<Result[]> {
  const recorded = []
  for (let i = 0; i < 3; i++) recorded.push(await site.record(() => workload.ours(site)))
  const [, first, second] = recorded
  if (!first || !second) throw new Error('nothing was recorded')
  const replay = replayOf(first, second)
  const login = loginOf(first)
  const results: Result[] = []
  for (const clients of workload.clients) {
    // Raw, ours, raw again: the machine's drift falls on both sides.
    const rawOnce = () => site.withRaw(login, (client) => sendRaw(client, replay()))
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
        rawPerSecond: Number(rawPerSecond.toPrecision(3)),
        ratio: Number((figures.perSecond / rawPerSecond).toFixed(2)),
      })
  }
  return results
}

const nothing = { caseIds: [], personNames: [], typed: [] }
/** So many of the last cases are open: a desk of 200 is what is promised. */
const open = { cases: 300, desk: 200 }

async function measureAll(chosen: readonly Workload[], cases: number): Promise<Result[]> {
  const over = chosen[0]?.over ?? 'cases'
  const folder = mkdtempSync(join(tmpdir(), 'stafett-bench-'))
  const begun = performance.now()
  const site = await openSite(folder, async ({ superuser, owner, app }) => {
    const filled =
      over !== 'register'
        ? await fill(superuser, cases, {
            open: open[over],
            people: chosen.some(({ people }) => people),
            desk: over === 'desk',
          })
        : await loadDemoRegister(app, { cases, seed: 1 }, () => {}).then(() => nothing)
    await vacuum(owner)
    return filled
  })
  console.error(`${over}: ${cases} filled in ${Math.round((performance.now() - begun) / 1000)} s`)
  try {
    const results: Result[] = []
    for (const workload of chosen) results.push(...(await measureOne(site, workload, cases)))
    return results
  } finally {
    await site.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const documents = documentWorkloads.filter(
  (name) => asked?.some((one) => one === name || one === 'documents') ?? true,
)
const reports = asked?.some((one) => one === reportWorkload || one === 'reports') ?? true
const results: Result[] = []
for (const cases of sizes) {
  for (const over of ['cases', 'register', 'desk'] as const) {
    const chosen = workloads.filter((one) => one.over === over && isAsked(one))
    if (chosen.length > 0) results.push(...(await measureAll(chosen, cases)))
    // Kept after each size: the next may take long.
    keep(results)
  }
  if (reports) results.push(...(await measureReports(cases, seconds)))
  results.push(...(await measureDocuments(documents, cases, seconds)))
  keep(results)
}
console.table(results)
console.table(growth(keep([])))
const ofDesk = (whole: boolean) =>
  results.filter(({ name }) =>
    workloads.some(
      (one) =>
        one.over === 'desk' &&
        [one.name, `${one.name}@http`].includes(name) &&
        (one.name === wholeDesk) === whole,
    ),
  )
if (ofDesk(false).length > 0) console.log(inTime(ofDesk(false), ofDesk(true)))
if (reports) console.log(reportsInTime(results))
if (documents.length > 0) console.log(documentsInTime(results))
