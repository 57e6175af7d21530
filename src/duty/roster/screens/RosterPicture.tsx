import type { CSSProperties } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { formatTime, type Instant, type LocalDate, weekday } from '../../../kernel/time.ts'
import { useLanguage, useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Icon } from '../../../web/ui/Icon.tsx'
import type { listShifts } from '../api.ts'
import type { Finding } from '../model.ts'
import { realHours } from '../rules.ts'
import { words } from '../words.ts'
import { axisHours, daysFrom, decimal, placeOn } from './picture.ts'

export type Roster = OutputOf<typeof listShifts>
export type ShownShift = Roster['shifts'][number]

/** `17.00–02.00`; the sentence around it says the day. */
export function useSpan() {
  const language = useLanguage()
  return ({ from, to }: { readonly from: Instant; readonly to: Instant }) =>
    `${formatTime(from, language)}–${formatTime(to, language)}`
}

/** `7,5` in Swedish. */
export function useHours() {
  const language = useLanguage()
  return (value: number) => decimal(value, language)
}

const at = (place: { from: number; length: number }) =>
  ({ '--from': String(place.from), '--length': String(place.length) }) as CSSProperties

type PictureProps = {
  readonly from: LocalDate
  readonly days: number
  readonly roster: Roster
  readonly findings: readonly Finding[]
  readonly onOpen: ((shift: ShownShift) => void) | null
  readonly onAdd: ((day: LocalDate) => void) | null
}

/** Days as rows and shifts as bars on 36 hours: holes and what is too much are told in words and lines, not by colour alone. */
export function RosterPicture(props: PictureProps) {
  const own = useWords(words)
  const { roster, findings } = props
  return (
    <div className="roster">
      <div className="roster-axis" aria-hidden="true">
        {[0, 6, 12, 18, 24, 30].map((hour) => (
          <span key={hour} style={at({ from: hour, length: 6 })}>
            {String(hour % 24).padStart(2, '0')}
          </span>
        ))}
      </div>
      {daysFrom(props.from, props.days).map((day) => (
        <DayRow
          key={day}
          {...props}
          day={day}
          shifts={roster.shifts.filter((shift) => shift.day === day)}
          holes={findings.filter(
            (one) => one.day === day && ['gap', 'too-few', 'overlap'].includes(one.kind),
          )}
        />
      ))}
      <p className="roster-legend" aria-hidden="true">
        {own.legend}: <span className="roster-need" data-mode="duty" /> {own.wantsDuty}
        <span className="roster-need" data-mode="standby" /> {own.wantsStandby}
      </p>
    </div>
  )
}

function DayRow(
  props: PictureProps & {
    readonly day: LocalDate
    readonly shifts: readonly ShownShift[]
    readonly holes: readonly Finding[]
  },
) {
  const { day, shifts, holes, roster, onOpen, onAdd } = props
  const own = useWords(words)
  const format = useFormat()
  const special = roster.specialDays.find(({ date }) => date === day)
  return (
    <section
      id={`dag-${day}`}
      tabIndex={-1}
      className="roster-day"
      data-weekend={weekday(day) > 5 || undefined}
    >
      <div className="roster-date">
        <h3>{format.fullDate(day).replace(/ \d{4}$/, '')}</h3>
        {special !== undefined && <p className="hint">{special.name}</p>}
        {onAdd !== null && (
          <Button
            size="medium"
            variant="tertiary"
            onPress={() => onAdd(day)}
            label={own.addOn(format.fullDate(day))}
          >
            {own.add}
          </Button>
        )}
      </div>
      <div className="roster-lanes">
        <div className="roster-needs" aria-hidden="true">
          {roster.needs
            .filter((need) => need.day === day)
            .map((need) => (
              <span
                key={need.from}
                className="roster-need"
                data-mode={need.duty > 0 ? 'duty' : 'standby'}
                style={at(placeOn(day, need))}
              />
            ))}
        </div>
        {shifts.length === 0 && holes.length === 0 && <p className="hint">{own.noShiftsThisDay}</p>}
        <ul className="plain-list roster-bars">
          {shifts.map((shift) => (
            <ShiftBar key={shift.id} shift={shift} onOpen={onOpen} />
          ))}
          {holes.map((hole) => (
            <Hole key={`${hole.kind} ${hole.mode} ${hole.from}`} hole={hole} />
          ))}
        </ul>
      </div>
    </section>
  )
}

function ShiftBar({
  shift,
  onOpen,
}: {
  readonly shift: ShownShift
  readonly onOpen: ((shift: ShownShift) => void) | null
}) {
  const own = useWords(words)
  const span = useSpan()
  const hours = useHours()
  const shown = { from: shift.startsAt, to: shift.endsAt }
  const place = placeOn(shift.day, shown)
  const marks = [
    own.kinds[shift.kind],
    ...(shift.status === 'published' ? [] : [own.states[shift.status]]),
    ...(shift.changedAt === null ? [] : [own.changed]),
    ...(shift.team === null ? [] : [own.teams[shift.team]]),
    own.realHours(hours(realHours(shift))),
  ]
  const content = (
    <>
      <strong>{span(shown)}</strong> {shift.name} <span className="roster-marks">{marks.join(' · ')}</span>
      {place.from + place.length >= axisHours && <Icon name="arrow" size={16} />}
    </>
  )
  const attributes = {
    className: 'roster-bar',
    'data-kind': shift.kind,
    'data-status': shift.status,
    style: at(place),
  }
  return (
    <li>
      {onOpen === null ? (
        <div {...attributes}>{content}</div>
      ) : (
        <button
          type="button"
          {...attributes}
          title={own.openShift(shift.name, span(shown))}
          onClick={() => onOpen(shift)}
        >
          {content}
        </button>
      )}
    </li>
  )
}

function Hole({ hole }: { readonly hole: Finding }) {
  const own = useWords(words)
  const span = useSpan()
  const isMore = hole.kind === 'overlap'
  const said = isMore
    ? own.overlap(span(hole))
    : own.hole(hole.mode ?? 'duty', span(hole), hole.has ?? 0, hole.needs ?? 0)
  return (
    <li>
      <div
        className="roster-bar roster-hole"
        data-kind={hole.kind}
        style={at(placeOn(hole.day, hole))}
        title={said}
      >
        <Icon name={isMore ? 'info' : 'important'} size={16} /> {said}
      </div>
    </li>
  )
}
