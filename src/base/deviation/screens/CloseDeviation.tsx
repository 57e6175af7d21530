import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { closeDeviation } from '../api.ts'
import type { Deviation } from '../model.ts'
import { words } from '../words.ts'

/** What a deviation led to; with that it is closed. */
export function CloseDeviation({
  deviation,
  onClose,
}: {
  readonly deviation: Deviation
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { id, version, number, happened } = deviation
  const form = useForm({
    initial: { outcome: '' },
    submit: ({ outcome }, options) =>
      api.call(closeDeviation, { deviationId: id, version, outcome }, options),
    onDone: async () => {
      notify(own.closed(number))
      onClose()
      await refreshTopics(['deviation'])
    },
  })
  return (
    <Dialog title={`${own.close} ${number}`} isOpen onClose={onClose}>
      <blockquote className="quoted">{happened}</blockquote>
      <Form form={form} label={own.close}>
        <TextArea label={own.outcome} maxLength={4000} {...form.field('outcome')} />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.close}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
