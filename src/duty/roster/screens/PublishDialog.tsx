import type { LocalDate } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Status } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { publishShifts } from '../api.ts'
import { words } from '../words.ts'
import { byKind, type Check } from './Findings.tsx'

/** Publishes what is seen: a reason for each kind of finding, kept with the publication. */
export function PublishDialog(props: {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly check: Check
  readonly onClose: () => void
}) {
  const { from, to, check, onClose } = props
  const own = useWords(words)
  const kinds = byKind(check.findings)
  const form = useForm({
    initial: { reasons: kinds.map(({ kind, found }) => ({ kind, count: found.length, reason: '' })) },
    submit: ({ reasons }, options) =>
      api.call(publishShifts, { from, to, seen: check.seen, reasons }, options),
    onDone: async ({ shiftCount }) => {
      notify(own.published(shiftCount))
      onClose()
      await refreshTopics(['roster'])
    },
  })
  return (
    <Dialog title={own.publishPeriod(from, to)} isOpen onClose={onClose}>
      <p>{own.publishLead(check.drafts)}</p>
      <Form form={form} label={own.publish}>
        {kinds.length === 0 && <Status tone="success">{own.publishClean}</Status>}
        {kinds.map(({ kind, found }, at) => (
          <TextArea
            key={kind}
            label={own.publishReason(own.findingKinds[kind], found.length)}
            description={own.findingWhy[kind]}
            rows={2}
            maxLength={1000}
            {...form.field(`reasons.${at}.reason`)}
          />
        ))}
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.publishNow}
          </Button>
          <Button onPress={onClose}>{own.leave}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
