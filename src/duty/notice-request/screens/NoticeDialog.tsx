import { FormDialog, type FormDialogProps } from '../../../web/ui/FormDialog.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'

type NoticeDialogProps<V extends object, R> = Omit<
  FormDialogProps<V, R>,
  'changes' | 'lead' | 'save' | 'saved'
> & {
  readonly hint?: string
  readonly confirm: string
  /** What is said when it is done. */
  readonly told: (result: R, values: V) => string
}

/** One form above the page about advance notices; what shows them is asked again when it is done. */
export function NoticeDialog<V extends object, R>({ hint, confirm, told, ...rest }: NoticeDialogProps<V, R>) {
  return (
    <FormDialog
      {...rest}
      {...(hint !== undefined && { lead: hint })}
      save={confirm}
      saved={told}
      changes={['advance-notice', 'deviation']}
    />
  )
}

/** One reason, and it is done. */
export function ReasonDialog(props: {
  readonly title: string
  readonly hint?: string
  readonly label: string
  readonly confirm: string
  readonly isOptional?: boolean
  readonly submit: (reason: string, options: { readonly commandId: string }) => Promise<unknown>
  readonly told: string
  readonly onClose: () => void
}) {
  const { label, isOptional = false, submit, told, hint, title, confirm, onClose } = props
  return (
    <NoticeDialog
      title={title}
      {...(hint !== undefined && { hint })}
      confirm={confirm}
      initial={{ reason: '' }}
      submit={({ reason }, options) => submit(reason, options)}
      told={() => told}
      onClose={onClose}
    >
      {(form) => <TextArea label={label} isOptional={isOptional} maxLength={500} {...form.field('reason')} />}
    </NoticeDialog>
  )
}
