import { localDate, now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { words } from '../words.ts'
import { EditDialog } from './EditDialog.tsx'

/** The last day of something; the day itself still counts. */
export function EndDialog(props: {
  readonly title: string
  readonly help?: string
  readonly end: (validTo: string, options: { readonly commandId: string }) => Promise<unknown>
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { end, ...rest } = props
  return (
    <EditDialog
      {...rest}
      initial={{ validTo: localDate(now()) as string | null }}
      submit={({ validTo }, options) => end(validTo ?? '', options)}
    >
      {(form) => <DateField label={own.validTo} {...form.field('validTo')} />}
    </EditDialog>
  )
}
