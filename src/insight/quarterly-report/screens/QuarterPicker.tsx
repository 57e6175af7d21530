import { useWords } from '../../../web/language.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import type { Quarter } from '../rules.ts'
import { words } from '../words.ts'

/** A year and one of its quarters. */
export function QuarterPicker(props: {
  readonly years: readonly number[]
  readonly quarter: Quarter
  readonly onChoose: (quarter: Quarter) => void
}) {
  const { years, quarter, onChoose } = props
  const own = useWords(words)
  return (
    <div className="row quarter-picker">
      <Select
        label={own.year}
        width="short"
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        value={String(quarter.year)}
        onChange={(year) => year !== null && onChoose({ ...quarter, year: Number(year) })}
      />
      <fieldset className="segments">
        <legend>{own.quarter}</legend>
        {[1, 2, 3, 4].map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="quarter"
              checked={quarter.quarter === one}
              onChange={() => onChoose({ ...quarter, quarter: one })}
            />
            <span>{own.quarterNumber(one)}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
