import { useState } from 'react'
import { returnReason } from '../../../code-lists/return-reason.ts'
import { label, openKeys } from '../../../kernel/code-list.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useLanguage, useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import type { ReportHead } from '../../handover/api.ts'
import { acceptReport, returnReport } from '../api.ts'
import { available } from '../rules.ts'
import { words } from '../words.ts'

/** The municipality answers: it takes over and says what it does and when, or sends the report back with the reason. */
export function AnswerReport({ head }: { readonly head: ReportHead }) {
  const own = useWords(words)
  const [isReturning, setReturning] = useState(false)
  const form = useForm({
    initial: { commitment: '', commitmentDue: null as string | null },
    submit: ({ commitment, commitmentDue }, options) =>
      api.call(
        acceptReport,
        { ...given(acceptReport, { commitmentDue }), reportId: head.id, version: head.version, commitment },
        options,
      ),
    onDone: async () => {
      notify(own.accepted)
      await refreshTopics([`report/${head.id}`, 'report'])
    },
  })
  if (!available(head).answer.allowed) return null
  return (
    <div className="screen-only">
      <Panel title={own.accept}>
        <p className="quiet">{own.notBinding}</p>
        <Form form={form} label={own.accept}>
          <TextArea
            label={own.commitment}
            description={own.commitmentHint}
            maxLength={2000}
            {...form.field('commitment')}
          />
          <DateTimeField
            label={own.commitmentDue}
            isOptional
            assume="future"
            {...form.field('commitmentDue')}
          />
          <div className="row">
            <Button type="submit" variant="primary" isPending={form.isPending}>
              {own.accept}
            </Button>
            <Button onPress={() => setReturning(true)}>{own.return}</Button>
          </div>
        </Form>
      </Panel>
      {isReturning && <ReturnReport head={head} onClose={() => setReturning(false)} />}
    </div>
  )
}

function ReturnReport({ head, onClose }: { readonly head: ReportHead; readonly onClose: () => void }) {
  const own = useWords(words)
  const language = useLanguage()
  const form = useForm({
    initial: { reason: null as string | null, text: '' },
    submit: ({ reason, text }, options) =>
      api.call(
        returnReport,
        { ...given(returnReport, { reason }), reportId: head.id, version: head.version, text },
        options,
      ),
    onDone: async () => {
      notify(own.returned)
      onClose()
      await refreshTopics([`report/${head.id}`, 'report'])
    },
  })
  const keys = openKeys(returnReason, localDate(now()))
  return (
    <Dialog title={own.return} isOpen onClose={onClose}>
      <p>{own.returnHint}</p>
      <Form form={form} label={own.return}>
        <Select
          label={own.reason}
          options={keys.map((value) => ({ value, label: label(returnReason, value, 0, language) }))}
          {...form.field('reason')}
        />
        <TextArea label={own.text} maxLength={2000} {...form.field('text')} />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.return}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
