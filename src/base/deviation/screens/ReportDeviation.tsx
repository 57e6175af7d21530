import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { reportDeviation } from '../api.ts'
import { type Deviation, deviationKinds } from '../model.ts'
import { words } from '../words.ts'

export type ReportDeviationProps = {
  readonly onClose: () => void
  /** Address of the page it is reported from; ids only. */
  readonly page: string
  readonly caseId?: string | null
}

/** A deviation in half a minute, above whatever page one is on: what, when and a sentence or two. */
export function ReportDeviation({ onClose, page, caseId = null }: ReportDeviationProps) {
  const own = useWords(words)
  const form = useForm({
    initial: {
      kind: null as Deviation['kind'] | null,
      happened: '',
      happenedAt: `${now().slice(0, 16)}:00.000Z` as string | null,
    },
    submit: (values, options) =>
      api.call(
        reportDeviation,
        given(reportDeviation, { ...values, page: page.slice(0, 200), caseId }),
        options,
      ),
    onDone: async ({ number }) => {
      notify(own.sent(number))
      onClose()
      await refreshTopics(['deviation'])
    },
  })
  return (
    <Dialog title={own.report} isOpen onClose={onClose}>
      <Form form={form} label={own.report}>
        <RadioGroup
          label={own.kind}
          options={deviationKinds.map((kind) => ({ value: kind, label: own.kinds[kind] }))}
          {...form.field('kind')}
        />
        <TextArea
          label={own.happened}
          description={own.happenedHint}
          maxLength={4000}
          {...form.field('happened')}
        />
        <DateTimeField label={own.happenedAt} {...form.field('happenedAt')} />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.send}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
