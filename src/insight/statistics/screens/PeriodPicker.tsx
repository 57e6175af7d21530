import { useState } from 'react'
import { localDate, now, parseLocalDate } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { words } from '../words.ts'
import { type PeriodChoice, periodOf } from './period.ts'

/** A year, one of its quarters, or any days; for those who see whole years only, a year. */
export function PeriodPicker(props: {
  readonly years: readonly number[]
  readonly choice: PeriodChoice
  readonly isWholeYears: boolean
  readonly onChoose: (choice: PeriodChoice) => void
}) {
  const { years, choice, isWholeYears, onChoose } = props
  const own = useWords(words).screens
  const year = choice.kind === 'days' ? null : choice.year
  const part = choice.kind === 'quarter' ? choice.quarter : 0
  return (
    <div className="period-picker">
      <fieldset className="segments">
        <legend>{own.year}</legend>
        {years.map((one) => (
          <Segment
            key={one}
            name="year"
            label={String(one)}
            isChosen={year === one}
            onChoose={() =>
              onChoose(
                part === 0 ? { kind: 'year', year: one } : { kind: 'quarter', year: one, quarter: part },
              )
            }
          />
        ))}
        {!isWholeYears && (
          <Segment
            name="year"
            label={own.ownDays}
            isChosen={year === null}
            onChoose={() => onChoose({ kind: 'days', ...periodOf(choice) })}
          />
        )}
      </fieldset>
      {isWholeYears ? null : year === null ? (
        <OwnDays choice={choice} onChoose={onChoose} />
      ) : (
        <fieldset className="segments">
          <legend>{own.partOfYear}</legend>
          {[0, 1, 2, 3, 4].map((quarter) => (
            <Segment
              key={quarter}
              name="part"
              label={quarter === 0 ? own.wholeYear : own.quarter(quarter)}
              isChosen={part === quarter}
              onChoose={() =>
                onChoose(quarter === 0 ? { kind: 'year', year } : { kind: 'quarter', year, quarter })
              }
            />
          ))}
        </fieldset>
      )}
    </div>
  )
}

function Segment(props: {
  readonly name: string
  readonly label: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}) {
  return (
    <label>
      <input type="radio" name={props.name} checked={props.isChosen} onChange={props.onChoose} />
      <span>{props.label}</span>
    </label>
  )
}

/** Both ends included. What is no day, or ends before it begins, is told here and not asked for. */
function OwnDays(props: {
  readonly choice: PeriodChoice
  readonly onChoose: (choice: PeriodChoice) => void
}) {
  const own = useWords(words).screens
  const [days, setDays] = useState<{ from: string | null; to: string | null }>(periodOf(props.choice))
  const put = (next: typeof days) => {
    setDays(next)
    const from = next.from === null ? null : parseLocalDate(next.from)
    const to = next.to === null ? null : parseLocalDate(next.to)
    if (from !== null && to !== null && from <= to) props.onChoose({ kind: 'days', from, to })
  }
  const isReversed = (days.from ?? '') > (days.to ?? localDate(now()))
  return (
    <div className="row period-days">
      <DateField label={own.from} value={days.from} onChange={(from) => put({ ...days, from })} />
      <DateField
        label={own.to}
        value={days.to}
        onChange={(to) => put({ ...days, to })}
        error={isReversed ? own.reversed : undefined}
      />
    </div>
  )
}
