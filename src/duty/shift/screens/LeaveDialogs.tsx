import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { WriteDialog } from '../../measure/screens/WriteDialog.tsx'
import { keepOpen, writePoint } from '../api.ts'
import { words } from '../words.ts'

/** A line to the next shift, about a case or in general. */
export function PointDialog(props: {
  readonly shiftId: string
  readonly caseId: string | null
  readonly number: string | null
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { shiftId, caseId, number, onClose } = props
  return (
    <WriteDialog
      title={number === null ? own.writePoint : own.pointFor(number)}
      hint={own.pointTextHint}
      label={own.pointText}
      confirm={own.write}
      cancel={own.cancel}
      maxLength={2000}
      field="text"
      submit={(text, options) => api.call(writePoint, { shiftId, caseId, text }, options)}
      onDone={() => {
        notify(own.pointWritten)
        void refreshTopics(['shift'])
      }}
      onClose={onClose}
    />
  )
}

/** Why something goes on after the shift, and who has it then. */
export function KeepDialog(props: {
  readonly shiftId: string
  readonly of: { readonly caseId: string } | { readonly contactId: string }
  readonly number: string
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { shiftId, of, number, onClose } = props
  const form = useForm({
    initial: { why: '', keptByWhom: '' },
    submit: (values, options) => api.call(keepOpen, { shiftId, ...of, ...values }, options),
    onDone: async () => {
      notify(own.kept)
      onClose()
      await refreshTopics(['shift'])
    },
  })
  return (
    <Dialog title={own.keepFor(number)} isOpen onClose={onClose}>
      <Form form={form} label={own.keepFor(number)}>
        <TextArea label={own.why} description={own.whyHint} maxLength={1000} {...form.field('why')} />
        <TextField
          label={own.whom}
          description={own.whomHint}
          maxLength={200}
          {...form.field('keptByWhom')}
        />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.keep}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
