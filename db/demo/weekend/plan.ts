import {
  addDays,
  addMinutes,
  atLocal,
  daysBetween,
  type Instant,
  isOfficeHours,
  isWorkingDay,
  type LocalDate,
  weekday,
} from '../../../src/kernel/time.ts'
import type { Teller } from '../teller.ts'

type Pair = readonly [first: string, second: string]
/** Two and two, two days in a row; jour1 and jour2 on the night that ended last and on the one that goes on. */
const pairs: readonly Pair[] = [
  ['jour1', 'jour2'],
  ['jour3', 'jour4'],
  ['jour5', 'jour6'],
  ['jour7', 'jour8'],
]
/** Minutes before loading that somebody has sat at the desk, at least. */
const atDesk = 150

/** That day, or the last working day before it. */
function workingDayUntil(day: LocalDate): LocalDate {
  let last = day
  while (!isWorkingDay(last)) last = addDays(last, -1)
  return last
}

/** Which days the demo is about, and who works them. */
export class Plan {
  /** The evening on which the night that ended last began. */
  readonly evening: LocalDate
  /** The day the duty of now belongs to. */
  readonly today: LocalDate
  /** The Friday of the last weekend whose Sunday evening is no later than that of the night that ended last. */
  readonly friday: LocalDate
  /** The last morning on which the day service took over after a night that is told, and the working day before it. */
  readonly packMorning: LocalDate
  readonly dayBefore: LocalDate
  /** An evening before the weekend whose morning after was neither of the pack nor free. */
  readonly earlier: LocalDate
  readonly told: Instant

  constructor({ evening, told }: Pick<Teller, 'evening' | 'told'>) {
    this.told = told
    this.evening = evening
    this.today = addDays(evening, 1)
    const sunday = addDays(evening, -(weekday(evening) % 7))
    this.friday = addDays(sunday, -2)
    this.packMorning = workingDayUntil(this.today)
    this.dayBefore = workingDayUntil(addDays(this.packMorning, -1))
    const latest = this.friday < this.dayBefore ? this.friday : this.dayBefore
    this.earlier = addDays(workingDayUntil(latest), -1)
  }

  #pair(day: LocalDate, shift: number): Pair {
    const at = (Math.floor(daysBetween(this.evening, day) / 2) + shift) % pairs.length
    return pairs[(at + pairs.length) % pairs.length] ?? ['jour1', 'jour2']
  }

  /** Who has the evening and the night. */
  crewOf(day: LocalDate): Pair {
    return this.#pair(day, 0)
  }

  /** Who has standby in the daytime of a day that is free. */
  dayCrewOf(day: LocalDate): Pair {
    return day === this.today ? this.crewOf(day) : this.#pair(day, 2)
  }

  /** Duty and standby of a day as they are printed: from when to when. */
  hoursOf(day: LocalDate) {
    const isWeekend = weekday(day) > 5
    const isLate = weekday(day) === 5 || weekday(day) === 6
    const starts = atLocal(day, isWeekend ? '16:00' : '17:00')
    const turns = isLate ? atLocal(addDays(day, 1), '02:00') : atLocal(day, '23:00')
    const ends = atLocal(addDays(day, 1), '08:00')
    const daytime = isWorkingDay(day) ? null : { from: atLocal(day, '08:00'), to: starts }
    return { duty: { from: starts, to: turns }, standby: { from: turns, to: ends }, daytime }
  }

  /** What goes on now and since when, in the printed hours; in office hours the two have stayed on because of the cold. */
  now(): { readonly kind: 'duty' | 'standby'; readonly from: Instant } {
    const { duty, standby, daytime } = this.hoursOf(this.today)
    const told = this.told
    if (isOfficeHours(told)) return { kind: 'duty', from: addMinutes(told, -atDesk) }
    if (told >= standby.from) return { kind: 'standby', from: standby.from }
    if (told >= duty.from) return { kind: 'duty', from: duty.from }
    return { kind: 'standby', from: daytime?.from ?? duty.from }
  }
}
