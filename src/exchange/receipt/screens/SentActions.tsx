import { useState } from 'react'
import { WriteDialog } from '../../../duty/measure/screens/WriteDialog.tsx'
import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import type { ReportHead } from '../../handover/api.ts'
import { handedHow } from '../../handover/model.ts'
import { words as handoverWords } from '../../handover/words.ts'
import { amendReport, handOver, withdrawReport } from '../api.ts'
import { available } from '../rules.ts'
import { words } from '../words.ts'

/** What the duty can still do with a report it has sent: add, withdraw, and record who took a printed one. */
export function SentActions({ head }: { readonly head: ReportHead }) {
  const own = useWords(words)
  const [open, setOpen] = useState<'amend' | 'withdraw' | null>(null)
  const may = available(head)
  const shared = {
    cancel: own.cancel,
    onClose: () => setOpen(null),
  }
  const refresh = () => void refreshTopics([`report/${head.id}`, `case/${head.caseId}`])
  return (
    <div className="screen-only stack">
      {may.handOver.allowed && <HandOver head={head} />}
      <div className="row">
        {may.amend.allowed && <Button onPress={() => setOpen('amend')}>{own.amend}</Button>}
        {may.withdraw.allowed && (
          <Button variant="tertiary" onPress={() => setOpen('withdraw')}>
            {own.withdraw}
          </Button>
        )}
      </div>
      {open === 'amend' && (
        <WriteDialog
          {...shared}
          title={own.amend}
          hint=""
          label={own.amendText}
          confirm={own.amend}
          field="text"
          maxLength={4000}
          submit={(text, options) => api.call(amendReport, { reportId: head.id, text }, options)}
          onDone={() => {
            notify(own.amended)
            refresh()
          }}
        />
      )}
      {open === 'withdraw' && (
        <WriteDialog
          {...shared}
          title={own.withdraw}
          hint={own.withdrawHint}
          label={own.withdrawReason}
          confirm={own.withdraw}
          field="reason"
          maxLength={1000}
          isDangerous
          submit={(reason, options) =>
            api.call(withdrawReport, { reportId: head.id, version: head.version, reason }, options)
          }
          onDone={() => {
            notify(own.withdrawn)
            refresh()
          }}
        />
      )}
    </div>
  )
}

function HandOver({ head }: { readonly head: ReportHead }) {
  const own = useWords(words)
  const { hows } = useWords(handoverWords)
  const form = useForm({
    initial: {
      handedTo: '',
      handedHow: null as (typeof handedHow)[number] | null,
      handedAt: `${now().slice(0, 16)}:00.000Z` as string | null,
    },
    submit: (values, options) =>
      api.call(handOver, given(handOver, { ...values, reportId: head.id, version: head.version }), options),
    onDone: async () => {
      notify(own.handed)
      await refreshTopics([`report/${head.id}`, `case/${head.caseId}`])
    },
  })
  return (
    <Panel title={own.handOver}>
      <p className="quiet">{own.handOverHint}</p>
      <Form form={form} label={own.handOver}>
        <TextField label={own.handedTo} maxLength={120} width="medium" {...form.field('handedTo')} />
        <RadioGroup
          label={own.handedHow}
          options={handedHow.map((value) => ({ value, label: hows[value] }))}
          {...form.field('handedHow')}
        />
        <DateTimeField label={own.handedAt} {...form.field('handedAt')} />
        <div className="row">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.handOver}
          </Button>
        </div>
      </Form>
    </Panel>
  )
}
