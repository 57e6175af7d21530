import type { OutputOf } from '../../../kernel/contract.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Checkbox } from '../../../web/ui/Choices.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { type readOwnReport, supplementReport, withdrawPartnerReport } from '../api.ts'
import { words } from '../words.ts'
import { ReportFacts } from './ReportFacts.tsx'

type Own = OutputOf<typeof readOwnReport>

/** What became of a report, as far as it is its reporter's to know: when, in which state, and the answer. */
export function OwnReport({ report }: { readonly report: Own }) {
  const own = useWords(words)
  const format = useFormat()
  const times = [
    [own.sentAt, report.sentAt],
    [own.openedAt, report.openedAt],
    [own.takenAt, report.takenAt],
    [own.doneAt, report.doneAt],
  ] as const
  return (
    <div className="stack">
      <Panel
        title={`${own.receipt} ${report.number ?? ''}`}
        aside={
          <Status tone={report.status === 'received' ? 'info' : 'success'}>
            {own.statuses[report.status]}
          </Status>
        }
      >
        <p>{own.statusHints[report.status]}</p>
        <DefinitionList
          items={times.flatMap(([term, at]) => (at === null ? [] : [{ term, value: format.moment(at) }]))}
        />
      </Panel>
      {report.answeredAt !== null && (
        <Notice tone="success" title={own.answer}>
          {report.replyWish === 'call' && <p>{own.callUs}</p>}
          {report.reply !== null && <p className="written">{report.reply}</p>}
          {report.hearingAnswer !== null && <p>{own.hearingAnswers[report.hearingAnswer]}</p>}
          {report.declineReason !== null && <p>{own.declineReasons[report.declineReason]}</p>}
          {report.hearingAlternative !== null && <p>{own.hearingAlternatives[report.hearingAlternative]}</p>}
          {report.hearingReply !== null && <p className="written">{report.hearingReply}</p>}
        </Notice>
      )}
      <Panel title={own.sentTitle}>
        <ReportFacts report={report} />
        {report.supplements.length > 0 && (
          <>
            <h3>{own.supplements}</h3>
            {report.supplements.map(({ at, text }) => (
              <div key={at}>
                <p className="quiet">{format.moment(at)}</p>
                <p className="written">{text}</p>
              </div>
            ))}
          </>
        )}
      </Panel>
      {report.may.supplement && <Add report={report} />}
      {report.may.withdraw && <Withdraw report={report} />}
    </div>
  )
}

function Add({ report }: { readonly report: Own }) {
  const own = useWords(words)
  const form = useForm({
    initial: { text: '', isWithoutNames: false },
    submit: (values, options) =>
      api.call(supplementReport, { partnerReportId: report.id, ...values }, options),
    onDone: async () => {
      notify(own.added)
      form.reset({ text: '', isWithoutNames: false })
      await refreshTopics(['partner-report'])
    },
  })
  return (
    <Panel title={own.add}>
      <Form form={form} label={own.add}>
        <TextArea label={own.addText} description={own.addHint} maxLength={4000} {...form.field('text')} />
        {report.kind === 'advice' && (
          <Checkbox label={own.isWithoutNames} {...form.field('isWithoutNames')} />
        )}
        <Button type="submit" isFullWidth isPending={form.isPending}>
          {own.addSave}
        </Button>
      </Form>
    </Panel>
  )
}

function Withdraw({ report }: { readonly report: Own }) {
  const own = useWords(words)
  const form = useForm({
    initial: { reason: '' },
    submit: ({ reason }, options) =>
      api.call(
        withdrawPartnerReport,
        { partnerReportId: report.id, version: report.version, reason },
        options,
      ),
    onDone: async () => {
      notify(own.withdrawn)
      await refreshTopics(['partner-report'])
    },
  })
  return (
    <details>
      <summary>{own.withdraw}</summary>
      <Form form={form} label={own.withdraw}>
        <TextArea
          label={own.withdrawReason}
          description={own.withdrawHint}
          maxLength={1000}
          {...form.field('reason')}
        />
        <Button type="submit" variant="danger" isFullWidth isPending={form.isPending}>
          {own.withdrawSave}
        </Button>
      </Form>
    </details>
  )
}
