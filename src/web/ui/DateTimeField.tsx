import { useId, useState } from 'react'
import { type Instant, localDate, localTime, now, parseInstant } from '../../kernel/time.ts'
import { useWords } from '../language.tsx'
import { Button } from './Button.tsx'
import { RadioGroup } from './Choices.tsx'
import { FieldFrame, type FieldProps } from './FieldFrame.tsx'
import { FieldAbout } from './FieldHead.tsx'
import { useFormat } from './format.ts'
import { useLabel } from './label-words.ts'
import { TextField } from './TextField.tsx'
import { type Assume, assumedDate, momentAt, readDate, readTime } from './typed-moment.ts'
import { words } from './words.ts'

export type DateTimeFieldProps = FieldProps<string | null> & {
  /** Which day a bare clock time means. Default past: at 00.30, 2340 was yesterday. */
  readonly assume?: Assume
}

type Typed = { readonly date: string; readonly time: string; readonly pick: 'first' | 'second' }

/**
 * A Swedish day and clock time, quick on the keyboard (`0240`). The value is an instant in UTC, null when empty, and what
 * was typed when it is no moment. Where the clocks go back it asks which of the two is meant.
 */
export function DateTimeField(props: DateTimeFieldProps) {
  const { label, isOptional, description, error, value, onChange, name, assume = 'past' } = props
  const own = useWords(words)
  const format = useFormat()
  const id = useId()
  const legend = useLabel(label, isOptional)
  const [shown, setShown] = useState({ typed: typedFrom(value, format.time), value })
  const [isLeft, setLeft] = useState(false)
  if (shown.value !== value) setShown({ typed: typedFrom(value, format.time), value })

  const { typed } = shown
  const read = readTyped(typed, assume)
  const put = (next: Typed) => {
    const given = readTyped(next, assume).value
    setShown({ typed: next, value: given })
    onChange(given)
  }
  const leave = () => {
    setLeft(true)
    if (read.date !== null) setShown({ typed: { ...typed, date: read.date }, value })
  }
  const stamp = () => put(typedFrom(`${now().slice(0, 16)}:00.000Z`, format.time))

  const isStill = props.isReadOnly === true || props.isDisabled === true
  const wrong = isLeft && read.wrong !== null ? own[read.wrong] : undefined
  const sentence = error ?? wrong
  const part = {
    isDisabled: props.isDisabled ?? false,
    isReadOnly: props.isReadOnly ?? false,
    isInvalid: sentence !== undefined,
    onBlur: leave,
  }
  return (
    <FieldFrame name={name} width={props.width}>
      <fieldset className="moment-field" aria-describedby={`${id}-about`}>
        <legend className="field-label">{legend}</legend>
        <FieldAbout
          id={id}
          description={read.instant === null ? description : format.fullMoment(read.instant)}
          error={sentence}
        />
        <div className="moment-parts">
          <TextField
            {...part}
            label={own.date}
            width="short"
            inputMode="numeric"
            autoComplete="off"
            value={typed.date}
            onChange={(date) => put({ ...typed, date })}
          />
          <TextField
            {...part}
            label={own.time}
            width="short"
            inputMode="numeric"
            autoComplete="off"
            value={typed.time}
            onChange={(time) => put({ ...typed, time })}
          />
          {!isStill && (
            <Button variant="tertiary" onPress={stamp}>
              {own.now}
            </Button>
          )}
        </div>
        {read.isTwice && (
          <RadioGroup
            label={own.comesTwice}
            value={typed.pick}
            onChange={(pick) => put({ ...typed, pick: pick ?? 'first' })}
            options={[
              { value: 'first', label: own.first },
              { value: 'second', label: own.second },
            ]}
          />
        )}
      </fieldset>
    </FieldFrame>
  )
}

function typedFrom(value: string | null, time: (instant: Instant) => string): Typed {
  const instant = value === null ? null : parseInstant(value)
  if (instant === null) return { date: '', time: value ?? '', pick: 'first' }
  const date = localDate(instant)
  const twice = momentAt(date, localTime(instant))
  const pick = twice.kind === 'twice' && twice.second === instant ? 'second' : 'first'
  return { date, time: time(instant), pick }
}

type Read = {
  readonly value: string | null
  readonly instant: Instant | null
  readonly date: string | null
  readonly isTwice: boolean
  readonly wrong: 'dateWrong' | 'timeWrong' | 'neverHappens' | null
}

function readTyped(typed: Typed, assume: Assume): Read {
  const raw = `${typed.date} ${typed.time}`.trim()
  const nothing = { instant: null, date: null, isTwice: false }
  if (raw === '') return { ...nothing, value: null, wrong: null }
  const time = readTime(typed.time)
  if (time === null) return { ...nothing, value: raw, wrong: 'timeWrong' }
  const present = now()
  const date =
    typed.date.trim() === '' ? assumedDate(time, present, assume) : readDate(typed.date, localDate(present))
  if (date === null) return { ...nothing, value: raw, wrong: 'dateWrong' }
  const moment = momentAt(date, time)
  if (moment.kind === 'never') return { ...nothing, value: raw, date, wrong: 'neverHappens' }
  const instant = moment.kind === 'moment' ? moment.instant : moment[typed.pick]
  return { value: instant, instant, date, isTwice: moment.kind === 'twice', wrong: null }
}
