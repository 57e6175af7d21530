import type { LineText } from '../src/duty/roster-pattern/model.ts'
import type { Around, PatternFacts, SeatSpell } from '../src/duty/roster-pattern/rules.ts'
import { addDays } from '../src/kernel/time.ts'

/** A Monday far from any change of the clocks, and the weeks after it. */
export const monday = '2026-11-30'
export const now = '2026-11-22T12:00:00.000Z'
export const line = (week: number, weekday: number, more: Partial<LineText> = {}): LineText => ({
  week,
  weekday,
  starts: '17:00',
  ends: '02:00',
  kind: 'duty',
  ...more,
})
export const withIds = (lines: readonly LineText[]) => lines.map((one, at) => ({ ...one, id: `line-${at}` }))
export const pattern = (cycleWeeks: number, lines: readonly LineText[], seatCount: number): PatternFacts => ({
  startsOn: monday,
  endsOn: null,
  cycleWeeks,
  seatCount,
  lines: withIds(lines),
})
export const sitting = (people: readonly string[], from = monday): SeatSpell[] =>
  people.map((accountId, at) => ({
    id: `spell-${at}`,
    seat: at + 1,
    accountId,
    assignment: 'voluntary',
    validFrom: from,
    validTo: null,
  }))
export const around = (people: readonly string[], more: Partial<Around> = {}): Around => ({
  shifts: [],
  staff: people.map((accountId) => ({ accountId, validFrom: '2015-01-01', validTo: null })),
  rolled: [],
  ...more,
})
export const weeksFrom = (count: number) => ({ from: monday, to: addDays(monday, 7 * count - 1) })
export const people = (count: number) => Array.from({ length: count }, (_, at) => `p${at + 1}`)

/** Gävle's former scheme: week 1 normal, week 2 normal and standby, week 3 off (B-18). */
export const threeWeeks: readonly LineText[] = [
  line(1, 1),
  line(1, 3),
  line(2, 2),
  line(2, 4),
  line(2, 6, { kind: 'standby', starts: '02:00', ends: '17:00' }),
]
