import { api } from '../../../web/api.ts'
import { givenNumber } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { setAgeing } from '../api.ts'
import { words } from '../words.ts'
import { DirectoryDialog } from './DirectoryDialog.tsx'

/** After how many months a confirmed number is to be confirmed again. */
export function AgeingSetting({
  months,
  onClose,
}: {
  readonly months: number
  readonly onClose: () => void
}) {
  const own = useWords(words)
  return (
    <DirectoryDialog
      title={own.ageing}
      help={own.ageingHint}
      initial={{ ageingMonths: String(months) }}
      submit={({ ageingMonths }, options) =>
        // What is no number is refused by the server at the field.
        api.call(setAgeing, { ageingMonths: givenNumber(ageingMonths) ?? Number.NaN }, options)
      }
      onClose={onClose}
    >
      {(form) => (
        <TextField label={own.ageing} inputMode="numeric" width="short" {...form.field('ageingMonths')} />
      )}
    </DirectoryDialog>
  )
}
