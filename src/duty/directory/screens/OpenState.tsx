import { useWords } from '../../../web/language.tsx'
import { usePresent } from '../../../web/ui/Clock.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Status } from '../../../web/ui/Status.tsx'
import type { EntryHours } from '../model.ts'
import { isShutAtNight, opennessAt } from '../rules.ts'
import { words } from '../words.ts'

/** Whether it answers or takes in at this moment, and until when; runs with the clock. */
export function OpenState({ hours }: { readonly hours: EntryHours }) {
  const own = useWords(words)
  const format = useFormat()
  const present = usePresent()
  const openness = opennessAt(hours, present)
  switch (openness.state) {
    case 'unknown':
      return null
    case 'always':
      return <Status tone="success">{own.openNow}</Status>
    case 'open':
      return (
        <>
          <Status tone={openness.isSoon ? 'important' : 'success'}>
            {openness.isSoon
              ? own.closesSoon(format.time(openness.closesAt), openness.minutes)
              : own.openUntil(format.recent(openness.closesAt, present))}
          </Status>
          {openness.isFreeDay && <span className="quiet">{own.freeDay}</span>}
        </>
      )
    case 'closed':
      return (
        <>
          <Status tone="warning">
            {openness.opensAt === null ? own.closed : own.opensAt(format.recent(openness.opensAt, present))}
          </Status>
          {isShutAtNight(hours) && <Status>{own.shutAtNight}</Status>}
          {openness.isFreeDay && <span className="quiet">{own.freeDay}</span>}
        </>
      )
  }
}

/** The hours in a line, as they are entered. */
export function useHoursWords(): (hours: EntryHours) => string {
  const own = useWords(words)
  const clock = (time: string) => time.replace(':', '.')
  return (hours) => {
    if (hours === null) return own.hoursUnknown
    if (hours.length === 0) return own.hoursAlways
    return hours
      .map(({ weekdays, opens, closes }) =>
        own.hoursLine(daysInWords(weekdays, own.weekdayShort), clock(opens), clock(closes)),
      )
      .join(', ')
  }
}

/** Days that follow each other as a stretch: `mån–fre`, `mån, ons`. */
function daysInWords(weekdays: readonly number[], names: readonly string[]): string {
  const sorted = [...weekdays].sort((a, b) => a - b)
  const first = sorted[0] ?? 1
  const isStretch = sorted.length > 2 && sorted.every((day, at) => day === first + at)
  const shown = isStretch ? [first, sorted.at(-1) ?? first] : sorted
  return shown.map((day) => names[day - 1] ?? '').join(isStretch ? '–' : ', ')
}
