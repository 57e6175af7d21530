import type { DutyMode } from '../../code-lists/duty-mode.ts'
import {
  addDays,
  atLocal,
  daysBetween,
  type Instant,
  isWorkingDay,
  type LocalDate,
  localTime,
  minutesBetween,
  weekday,
} from '../../kernel/time.ts'
import type { ServiceHours } from './model.ts'

/** Real hours, so that a night with a clock change has 23 or 25 (W11). The share is a fraction of the total. */
export type SummedHours = {
  dutyHours: number
  standbyHours: number
  officeHours: number
  gapHours: number
  overlapHours: number
  totalHours: number
  outOfOfficeShare: number
}

type Span = { readonly from: Instant; readonly to: Instant; readonly modes: readonly DutyMode[] | 'office' }

/**
 * The moment of a printed time: the first where the hour comes twice, and where it never comes the moment
 * the clocks jump. Sweden's clocks jump to a full hour.
 */
function momentOf(date: LocalDate, time: string): Instant {
  const moment = atLocal(date, time)
  if (localTime(moment) === time) return moment
  return atLocal(date, `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}:00`)
}

/** What starts on a day: the day service if it works, and the lines of the weekday or of the special day (B-35). */
function spansOf(hours: ServiceHours, date: LocalDate): readonly Span[] {
  const special = hours.specialDays.find((day) => day.date === date)
  const lines =
    special?.lines ?? hours.lines.filter(({ weekdays }) => weekdays.some((day) => day === weekday(date)))
  const isOpen = isWorkingDay(date) && special?.isOfficeClosed !== true
  const kinds = isOpen ? [...lines, { ...hours.office, modes: 'office' as const }] : lines
  return kinds.map(({ start, end, modes }) => ({
    from: momentOf(date, start),
    to: momentOf(end > start ? date : addDays(date, 1), end),
    modes,
  }))
}

type Cover = Record<'office' | DutyMode | 'lines', number>

/** The period cut where anything starts or ends, in minutes, with what covers each piece. */
function piecesOf(hours: ServiceHours, from: LocalDate, to: LocalDate) {
  const begin = atLocal(from, '00:00')
  const total = minutesBetween(begin, atLocal(addDays(to, 1), '00:00'))
  const minuteOf = (moment: Instant) => Math.min(Math.max(minutesBetween(begin, moment), 0), total)
  // What started the evening before reaches into the first day; no line is longer than a day.
  const days = Array.from({ length: daysBetween(from, to) + 2 }, (_, at) => addDays(from, at - 1))
  const changes = days
    .flatMap((date) => spansOf(hours, date))
    .flatMap(({ from, to, modes }) => [
      { minute: minuteOf(from), by: 1, modes },
      { minute: minuteOf(to), by: -1, modes },
    ])
    .sort((a, b) => a.minute - b.minute)
  const cover: Cover = { office: 0, duty: 0, standby: 0, lines: 0 }
  const pieces: { minutes: number; cover: Cover }[] = []
  let at = 0
  for (const { minute, by, modes } of [...changes, { minute: total, by: 0, modes: [] }]) {
    if (minute > at) pieces.push({ minutes: minute - at, cover: { ...cover } })
    at = minute
    if (modes === 'office') cover.office += by
    else {
      cover.lines += by
      for (const mode of modes) cover[mode] += by
    }
  }
  return pieces
}

/**
 * The hours of a region between two days, both included (DESIGN 10, B-01 to B-04, B-23). Each hour counts on the day it falls.
 * A line counts in full, inside office hours too; an hour that is of two kinds counts in both. What no line and no office
 * covers is a gap, or standby where the region says that all the rest is. Overlap is what two printed lines cover.
 */
export function sumHours(hours: ServiceHours, from: LocalDate, to: LocalDate): SummedHours {
  const pieces = piecesOf(hours, from, to)
  const hoursWhere = (holds: (cover: Cover) => boolean) =>
    pieces.reduce((sum, { minutes, cover }) => (holds(cover) ? sum + minutes : sum), 0) / 60
  const isRest = (cover: Cover) => cover.office === 0 && cover.lines === 0
  const totalHours = hoursWhere(() => true)
  const officeHours = hoursWhere(({ office }) => office > 0)
  return {
    dutyHours: hoursWhere(({ duty }) => duty > 0),
    standbyHours: hoursWhere(
      (cover) => cover.standby > 0 || (hours.isRestStandby && cover.duty === 0 && cover.office === 0),
    ),
    officeHours,
    gapHours: hoursWhere((cover) => isRest(cover) && !hours.isRestStandby),
    overlapHours: hoursWhere(({ lines }) => lines > 1),
    totalHours,
    outOfOfficeShare: (totalHours - officeHours) / totalHours,
  }
}
