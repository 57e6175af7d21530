import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'

/** A reason in words before something is done with a routine. */
export function ReasonDialog(props: {
  readonly title: string
  readonly hint?: string
  readonly label: string
  readonly done: string
  readonly submit: (reason: string, options: { readonly commandId: string }) => Promise<unknown>
  readonly topics: readonly string[]
  readonly onClose: () => void
}) {
  const { title, hint, label, done, submit, topics, onClose } = props
  return (
    <FormDialog
      title={title}
      {...(hint !== undefined && { lead: hint })}
      save={title}
      saved={done}
      initial={{ reason: '' }}
      changes={topics}
      submit={({ reason }, options) => submit(reason, options)}
      onClose={onClose}
    >
      {(form) => <TextArea label={label} maxLength={1000} {...form.field('reason')} />}
    </FormDialog>
  )
}
