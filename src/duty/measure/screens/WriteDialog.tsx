import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { TextArea } from '../../../web/ui/TextArea.tsx'

export type WriteDialogProps = {
  readonly title: string
  readonly hint: string
  readonly label: string
  readonly confirm: string
  readonly cancel: string
  readonly maxLength: number
  readonly isDangerous?: boolean
  /** The field of the contract the text goes to: its refusals are shown there. */
  readonly field: 'reason' | 'text'
  readonly submit: (text: string, options: { readonly commandId: string }) => Promise<unknown>
  readonly onDone: () => void
  readonly onClose: () => void
}

/** One text before something is done: why a thing is withdrawn, what is added to a locked one. */
export function WriteDialog(props: WriteDialogProps) {
  const { title, hint, label, confirm, cancel, maxLength, field } = props
  const form = useForm({
    initial: { reason: '', text: '' },
    submit: (values, options) => props.submit(values[field], options),
    onDone: () => {
      props.onClose()
      props.onDone()
    },
    onKept: props.onClose,
  })
  return (
    <Dialog title={title} isOpen onClose={props.onClose}>
      <Form form={form} label={title}>
        <TextArea label={label} description={hint} maxLength={maxLength} {...form.field(field)} />
        <div className="row dialog-actions">
          <Button
            type="submit"
            variant={props.isDangerous === true ? 'danger' : 'primary'}
            isPending={form.isPending}
          >
            {confirm}
          </Button>
          <Button onPress={props.onClose}>{cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
