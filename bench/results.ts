import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Times in milliseconds; raw is the same statements through `pg` (DESIGN 10). */
export type Result = {
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

const file = new URL('./results.json', import.meta.url)
const keyOf = ({ name, cases, clients }: Result) => `${name} ${cases} ${clients}`

/** Puts the results in the place of earlier ones of the same operation and size; answers all of them. */
export function keep(results: readonly Result[]): Result[] {
  const fresh = new Set(results.map(keyOf))
  const earlier: Result[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  const all = [...earlier.filter((result) => !fresh.has(keyOf(result))), ...results].sort(
    (a, b) => a.cases - b.cases || a.name.localeCompare(b.name) || a.clients - b.clients,
  )
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`)
  return all
}

/** How cost grows: the middle time at each size, and the last beside the first. */
export function growth(all: readonly Result[]): Record<string, string | number>[] {
  const sizes = [...new Set(all.map(({ cases }) => cases))].sort((a, b) => a - b)
  const operations = [...new Set(all.map(({ name, clients }) => `${name}, ${clients}`))].sort()
  return operations.map((operation) => {
    const found = sizes.map((size) =>
      all.find(({ name, clients, cases }) => `${name}, ${clients}` === operation && cases === size),
    )
    const times = found.flatMap((result) => (result === undefined ? [] : [result.p50]))
    const factor = (times.at(-1) ?? 0) / (times[0] ?? 1)
    return {
      'name, clients': operation,
      ...Object.fromEntries(sizes.map((size, i) => [`p50 at ${size}`, found[i]?.p50 ?? ''])),
      growth: times.length > 1 ? Number(factor.toFixed(2)) : '',
    }
  })
}

/** Milliseconds within which each question of the desk is answered at the 95th percentile, to one who asks alone. */
const promised = 100
const inWords = ({ name, cases, p95 }: Result) => `${name} at ${cases} cases ${p95} ms`

/** Whether each question kept the promise, in a sentence; then what a whole page of them takes, asked in a row. */
export function inTime(questions: readonly Result[], wholes: readonly Result[]): string {
  const alone = questions.filter(({ clients }) => clients === 1)
  const late = alone.filter(({ p95 }) => p95 >= promised)
  const kept =
    late.length === 0
      ? `All ${alone.length} questions of the desk are below ${promised} ms at p95.`
      : `Not below ${promised} ms at p95: ${late.map(inWords).join(', ')}.`
  const rows = wholes.filter(({ clients }) => clients === 1).map(inWords)
  return rows.length === 0 ? kept : `${kept} All of one load in a row: ${rows.join(', ')}.`
}
