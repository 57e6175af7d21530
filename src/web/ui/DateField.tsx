import { useState } from 'react'
import { addDays, type LocalDate, localDate, now, parseLocalDate } from '../../kernel/time.ts'
import { useWords } from '../language.tsx'
import type { FieldProps } from './FieldFrame.tsx'
import { useFormat } from './format.ts'
import { type KeyHandler, TextField } from './TextField.tsx'
import { readDate } from './typed-moment.ts'
import { words } from './words.ts'

/**
 * A day, typed the way people type it (see `readDate`); the arrow keys go a day back and forth. The value is `YYYY-MM-DD`,
 * null when empty, and what was typed when it is no day, so that the server refuses it here and nothing disappears.
 */
export function DateField(props: FieldProps<string | null>) {
  const { value, onChange, description, error, ...rest } = props
  const own = useWords(words)
  const format = useFormat()
  const [shown, setShown] = useState({ text: value ?? '', value })
  const [isLeft, setLeft] = useState(false)
  if (shown.value !== value) setShown({ text: value ?? '', value })

  const day = value === null ? null : parseLocalDate(value)
  const put = (text: string, next: LocalDate | null) => {
    const given = next ?? (text.trim() === '' ? null : text.trim())
    setShown({ text, value: given })
    onChange(given)
  }
  const type = (text: string) => {
    setLeft(false)
    put(text, readDate(text, localDate(now())))
  }
  const step: KeyHandler = (event) => {
    const days = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (days === 0 || props.isReadOnly === true) return event.continuePropagation()
    event.preventDefault()
    const next = day === null ? localDate(now()) : addDays(day, days)
    put(next, next)
  }
  const leave = () => {
    setLeft(true)
    if (day !== null) setShown({ text: day, value })
  }

  const isWrong = isLeft && value !== null && day === null
  return (
    <TextField
      {...rest}
      width={props.width ?? 'short'}
      value={shown.text}
      onChange={type}
      onBlur={leave}
      inputMode="numeric"
      autoComplete="off"
      description={day === null ? (description ?? own.dateHint) : format.fullDate(day)}
      error={error ?? (isWrong ? own.dateWrong : undefined)}
      onKeyDown={step}
    />
  )
}
