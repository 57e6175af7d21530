import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import type { OpenHours } from '../model.ts'
import { words } from '../words.ts'

/** A line as it is typed; an empty last time is none. */
export type TypedLine = Omit<OpenHours, 'lastIn'> & { readonly lastIn: string }

/** `16.00` and `16:00` are the same clock time. */
const clock = (typed: string) => typed.trim().replace('.', ':')

export const typedHours = (lines: readonly TypedLine[]): OpenHours[] =>
  lines.map(({ weekday, opens, closes, lastIn }) => ({
    weekday,
    opens: clock(opens),
    closes: clock(closes),
    lastIn: lastIn.trim() === '' ? null : clock(lastIn),
  }))

/** When a place takes people in, a line per weekday. */
export function HoursFields(props: {
  readonly lines: readonly TypedLine[]
  readonly onChange: (lines: readonly TypedLine[]) => void
}) {
  const own = useWords(words)
  const { lines, onChange } = props
  const change = (at: number, known: Partial<TypedLine>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...known } : line)))
  const next = ((lines.at(-1)?.weekday ?? 0) % 7) + 1
  const last = lines.at(-1)
  return (
    <fieldset className="bare-fieldset stack-tight">
      <legend>{own.hours}</legend>
      <p className="quiet">{own.hoursHint}</p>
      {lines.map((line, index) => {
        const day = own.weekdays[line.weekday - 1] ?? ''
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no id of its own until it is saved
          <div key={index} className="row">
            <Select
              label={own.weekday}
              value={String(line.weekday)}
              onChange={(value) => change(index, { weekday: Number(value ?? line.weekday) })}
              options={own.weekdays.map((label, i) => ({ value: String(i + 1), label }))}
              width="short"
              name={`hours.${index}.weekday`}
            />
            {(['opens', 'closes', 'lastIn'] as const).map((field) => (
              <TextField
                key={field}
                label={own[field]}
                value={line[field]}
                onChange={(value) => change(index, { [field]: value })}
                maxLength={5}
                width="short"
                isOptional={field === 'lastIn'}
                name={`hours.${index}.${field}`}
              />
            ))}
            <Button variant="tertiary" onPress={() => onChange(lines.filter((_, i) => i !== index))}>
              {own.removeHours(day)}
            </Button>
          </div>
        )
      })}
      <div className="row">
        <Button
          onPress={() =>
            onChange([
              ...lines,
              {
                weekday: next,
                opens: last?.opens ?? '16:00',
                closes: last?.closes ?? '09:00',
                lastIn: last?.lastIn ?? '',
              },
            ])
          }
        >
          {own.addHours}
        </Button>
      </div>
    </fieldset>
  )
}
