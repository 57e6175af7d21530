import { performance } from 'node:perf_hooks'

export type Figures = {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
const round = (value: number, digits = 2): number => Number(value.toFixed(digits))

/** Runs the operation with so many clients for so long after a warm-up of ten, or as long, and at most so many times; times in milliseconds. */
export async function measure(
  operation: () => Promise<unknown>,
  clients: number,
  seconds: number,
  most = Number.POSITIVE_INFINITY,
): Promise<Figures> {
  let left = most - 10
  const warm = performance.now() + seconds * 1000
  for (let i = 0; i < 10 && performance.now() < warm; i++) await operation()
  const times: number[] = []
  const until = performance.now() + seconds * 1000
  const started = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until && left-- > 0) {
        const before = performance.now()
        await operation()
        times.push(performance.now() - before)
      }
    }),
  )
  const took = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  return {
    perSecond: round(times.length / took, 1),
    p50: round(at(times, 0.5)),
    p95: round(at(times, 0.95)),
    p99: round(at(times, 0.99)),
  }
}
