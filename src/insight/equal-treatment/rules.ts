import { type Band, bands, type Counted } from './model.ts'

/** Fewer than this give no share and no median: one more or less would turn the figure. */
export const leastForFigure = 5
export const bandOf = (bucket: number | null): Band =>
  bucket === null ? 'unknown' : (bands[bucket] ?? 'unknown')

/** What a row of equal treatment says: unknown stays unknown, and few give counts only. */
export function treatmentOf(counted: Counted) {
  const { cases, go, refused, postponed, left, arrived, inTime, medianMinutes, policeWaitedMinutes } = counted
  const asked = go + refused + postponed
  return {
    cases,
    go,
    refused,
    postponed,
    left,
    arrived,
    inTime,
    policeWaitedMinutes,
    asked,
    goShare: asked < leastForFigure ? null : Math.round((100 * go) / asked),
    medianMinutes: arrived < leastForFigure || medianMinutes === null ? null : Math.round(medianMinutes),
    inTimeShare: arrived < leastForFigure ? null : Math.round((100 * inTime) / arrived),
    withoutArrival: left - arrived,
  }
}
