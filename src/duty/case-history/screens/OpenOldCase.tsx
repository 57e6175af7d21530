import { useNavigate } from '@tanstack/react-router'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { openOldCase } from '../api.ts'
import { openingMinutes, openWithoutReasonDays } from '../rules.ts'
import { words } from '../words.ts'

/** Why an old case must be read; then it is, for a time (DESIGN 6). */
export function OpenOldCase({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const own = useWords(words)
  const format = useFormat()
  const navigate = useNavigate()
  const form = useForm({
    initial: { reason: '' },
    submit: (values, options) => api.call(openOldCase, { caseId, ...values }, options),
    onDone: async ({ until }) => {
      notify(own.opened(format.time(until)))
      onClose()
      await navigate({ to: `/arenden/${caseId}` })
    },
  })
  return (
    <Dialog title={own.openOld} isOpen onClose={onClose}>
      <p>{own.openOldHelp(openWithoutReasonDays, openingMinutes / 60)}</p>
      <Form form={form} label={own.openOld}>
        <TextArea label={own.reason} maxLength={1000} {...form.field('reason')} />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.openOld}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
