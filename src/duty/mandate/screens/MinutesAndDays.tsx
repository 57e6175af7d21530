import type { LocalDate } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import type { Bound } from '../../../web/ui/form.ts'
import { TextField } from '../../../web/ui/TextField.tsx'
import { words } from '../words.ts'

type MinutesAndDaysProps = {
  readonly minutesReference: Bound<string>
  readonly minutesDate: Bound<LocalDate | null>
  readonly validFrom: Bound<LocalDate | null>
  readonly validTo: Bound<LocalDate | null>
}

/** Which minutes of the board say so, and from when to when it holds. */
export function MinutesAndDays({ minutesReference, minutesDate, validFrom, validTo }: MinutesAndDaysProps) {
  const own = useWords(words)
  return (
    <>
      <div className="columns">
        <TextField
          label={own.minutesReference}
          description={own.minutesReferenceHint}
          maxLength={120}
          {...minutesReference}
        />
        <DateField label={own.minutesDate} {...minutesDate} />
      </div>
      <div className="columns">
        <DateField label={own.validFrom} {...validFrom} />
        <DateField label={own.validTo} description={own.validToHint} isOptional {...validTo} />
      </div>
    </>
  )
}
