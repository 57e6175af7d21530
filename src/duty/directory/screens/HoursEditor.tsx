import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { CheckboxGroup, RadioGroup } from '../../../web/ui/Choices.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import type { EntryHours } from '../model.ts'
import { words } from '../words.ts'

type Line = NonNullable<EntryHours>[number]
export type TypedHours = { readonly known: 'unknown' | 'always' | 'set'; readonly lines: readonly Line[] }

export const typedHours = (hours: EntryHours): TypedHours => ({
  known: hours === null ? 'unknown' : hours.length === 0 ? 'always' : 'set',
  lines: hours ?? [],
})
/** `1730` and `17.30` as the server has them; what is no clock time is the server's to refuse. */
const readClock = (typed: string) =>
  typed
    .trim()
    .replace(
      /^(\d\d?)[.:]?(\d\d)$/,
      (_, hour: string, minute: string) => `${hour.padStart(2, '0')}:${minute}`,
    )
export const givenHours = ({ known, lines }: TypedHours): EntryHours => {
  if (known === 'unknown') return null
  if (known === 'always') return []
  return lines.map((line) => ({ ...line, opens: readClock(line.opens), closes: readClock(line.closes) }))
}

const newLine: Line = { weekdays: [1, 2, 3, 4, 5, 6, 7], opens: '17:00', closes: '19:30' }
const dayKeys = ['1', '2', '3', '4', '5', '6', '7'] as const

/** When it answers or takes in: unknown is said, and is not never. */
export function HoursEditor(props: {
  readonly value: TypedHours
  readonly onChange: (value: TypedHours) => void
  /** The refusal at a line's field, if any. */
  readonly errorAt: (path: string) => string | undefined
}) {
  const own = useWords(words)
  const { value, onChange, errorAt } = props
  const setLines = (lines: readonly Line[]) => onChange({ ...value, lines })
  const choose = (known: TypedHours['known'] | null) =>
    onChange({ known: known ?? 'unknown', lines: value.lines.length > 0 ? value.lines : [newLine] })
  const setLine = (at: number, change: Partial<Line>) =>
    setLines(value.lines.map((line, index) => (index === at ? { ...line, ...change } : line)))
  return (
    <div className="stack-tight">
      <RadioGroup
        label={own.hours}
        description={own.hoursHint}
        direction="horizontal"
        name="hours"
        options={[
          { value: 'unknown', label: own.hoursUnknown },
          { value: 'always', label: own.hoursAlways },
          { value: 'set', label: own.hoursSet },
        ]}
        value={value.known}
        onChange={choose}
      />
      {value.known === 'set' && (
        <>
          {value.lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id, and only the last are added or taken away.
            <fieldset key={at} className="bare-fieldset stack-tight">
              <CheckboxGroup
                label={own.weekdays}
                options={dayKeys.map((day) => ({
                  value: day,
                  label: own.weekdayShort[Number(day) - 1] ?? day,
                }))}
                value={dayKeys.filter((day) => line.weekdays.includes(Number(day)))}
                onChange={(days) => setLine(at, { weekdays: days.map(Number) })}
              />
              <div className="columns">
                <TextField
                  label={own.opens}
                  inputMode="numeric"
                  name={`hours.${at}.opens`}
                  error={errorAt(`hours.${at}.opens`)}
                  value={line.opens}
                  onChange={(opens) => setLine(at, { opens })}
                />
                <TextField
                  label={own.closes}
                  inputMode="numeric"
                  name={`hours.${at}.closes`}
                  error={errorAt(`hours.${at}.closes`)}
                  value={line.closes}
                  onChange={(closes) => setLine(at, { closes })}
                />
              </div>
            </fieldset>
          ))}
          <div className="row">
            <Button onPress={() => setLines([...value.lines, newLine])}>{own.addLine}</Button>
            {value.lines.length > 1 && (
              <Button onPress={() => setLines(value.lines.slice(0, -1))}>{own.removeLine}</Button>
            )}
          </div>
        </>
      )}
    </div>
  )
}
