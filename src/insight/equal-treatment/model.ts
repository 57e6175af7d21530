/** Kilometres from the seat at which a new band begins; a member without a known distance has a band of its own. */
export const bandEdges = [50, 100, 150] as const
export const bands = ['near', 'middle', 'far', 'farthest', 'unknown'] as const
export type Band = (typeof bands)[number]

/** What was counted of a part of the region, or of a mode of the duty. */
export type Counted = {
  readonly cases: number
  readonly go: number
  readonly refused: number
  readonly postponed: number
  readonly left: number
  readonly arrived: number
  readonly inTime: number
  readonly medianMinutes: number | null
  readonly policeWaitedMinutes: number | null
}
