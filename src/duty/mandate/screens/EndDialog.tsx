import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { type endDelegation, endMandate } from '../api.ts'
import { words } from '../words.ts'

type Ended = typeof endMandate | typeof endDelegation

/** The last day of something a board has resolved, with why; it stays. */
export function EndDialog(props: {
  readonly title: string
  readonly memberId: string
  readonly contract: Ended
  readonly idOf: { readonly mandateId: string } | { readonly delegationId: string }
  readonly version: number
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { title, memberId, contract, idOf, version, onClose } = props
  return (
    <FormDialog
      title={title}
      lead={own.endHelp}
      save={own.end}
      saved={own.ended}
      initial={{ lastDay: localDate(now()) as string | null, reason: '' }}
      changes={[`mandate/${memberId}`]}
      submit={(values, options) =>
        // The two contracts differ in nothing but the name of the id.
        api.call(
          contract as typeof endMandate,
          { ...given(endMandate, { ...values, version }), ...(idOf as { mandateId: string }) },
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <DateField label={own.lastDay} {...form.field('lastDay')} />
          <TextArea label={own.reason} rows={2} maxLength={500} {...form.field('reason')} />
        </>
      )}
    </FormDialog>
  )
}
