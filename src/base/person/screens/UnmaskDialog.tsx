import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { unmaskPerson } from '../api.ts'
import { words } from '../words.ts'

/** Why the hidden phones and addresses are needed; then they are open to this account for thirty minutes. */
export function UnmaskDialog({
  personId,
  onClose,
}: {
  readonly personId: string
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const form = useForm({
    initial: { reason: '' },
    submit: ({ reason }, options) => api.call(unmaskPerson, { personId, reason }, options),
    onDone: async () => {
      onClose()
      await refreshTopics([`person/${personId}`])
    },
  })
  return (
    <Dialog title={own.openNow} isOpen onClose={onClose}>
      <Form form={form} label={own.openNow}>
        <TextArea
          label={own.openReason}
          description={own.openReasonHint}
          maxLength={500}
          {...form.field('reason')}
        />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.openNow}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
