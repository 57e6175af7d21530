/** Numbers from 0 up to 1, the same row of them for the same whole number (mulberry32). */
export function chance(seed: number): () => number {
  let state = (seed ^ Math.floor(seed / 2 ** 32)) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Things with a weight each, ready to be drawn from. */
export type Shares<T> = { readonly things: readonly T[]; readonly ends: readonly number[] }

/** What weighs nothing is left out. */
export function shares<T>(weights: Iterable<readonly [T, number]>): Shares<T> {
  const things: T[] = []
  const ends: number[] = []
  let sum = 0
  for (const [thing, weight] of weights) {
    if (weight <= 0) continue
    sum += weight
    things.push(thing)
    ends.push(sum)
  }
  return { things, ends }
}

/** @param at from 0 up to 1 */
export function draw<T>({ things, ends }: Shares<T>, at: number): T {
  const point = at * (ends.at(-1) ?? 0)
  let index = 0
  while (index < things.length - 1 && (ends[index] ?? 0) <= point) index++
  const found = things[index]
  if (found === undefined) throw new RangeError('there is nothing to draw from')
  return found
}
