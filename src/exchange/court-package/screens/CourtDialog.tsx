import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { setCourt } from '../api.ts'
import { words } from '../words.ts'

type Props = { readonly decisionId: string; readonly memberId: string; readonly onClose: () => void }
/** Which court the municipality submits to, and how it is reached. */
export function CourtDialog({ decisionId, memberId, onClose }: Props) {
  const own = useWords(words)
  return (
    <FormDialog
      title={own.setCourt}
      save={own.setCourt}
      saved={own.courtSaved}
      initial={{ court: '', reachedAt: '', source: '', validFrom: localDate(now()) as string | null }}
      changes={[`decision/${decisionId}`]}
      submit={({ reachedAt, validFrom, ...values }, options) =>
        api.call(
          setCourt,
          { ...values, memberId, validFrom: validFrom ?? '', ...(reachedAt !== '' && { reachedAt }) },
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField label={own.court} maxLength={120} {...form.field('court')} />
          <TextField label={own.reachedAt} maxLength={200} isOptional {...form.field('reachedAt')} />
          <TextField label={own.source} maxLength={300} {...form.field('source')} />
          <DateField label={own.validFrom} {...form.field('validFrom')} />
        </>
      )}
    </FormDialog>
  )
}
