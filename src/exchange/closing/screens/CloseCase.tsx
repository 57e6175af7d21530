import { closingReason } from '../../../code-lists/closing-reason.ts'
import { label, openKeys } from '../../../kernel/code-list.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useLanguage, useWords } from '../../../web/language.tsx'
import { refreshTopics, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { type CaseReceivers, caseReceivers } from '../../handover/api.ts'
import { isWithReceiver } from '../../handover/rules.ts'
import { closeCase } from '../api.ts'
import { isExempt, isResponsibilityClear } from '../rules.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

/** Ends the duty's part of a case, and says beforehand what stands in the way. */
export function CloseCase({ caseId }: { readonly caseId: string }) {
  const own = useWords(words)
  const reading = useRead(caseReceivers, { caseId }, { topics: [`case/${caseId}`] })
  return (
    <Panel title={own.close}>
      <Loaded reading={reading}>
        {(data) =>
          data.isClosed ? (
            <Status tone="success">{own.closed}</Status>
          ) : (
            <Closing caseId={caseId} data={data} />
          )
        }
      </Loaded>
    </Panel>
  )
}

function Closing({ caseId, data }: { readonly caseId: string; readonly data: CaseReceivers }) {
  const own = useWords(words)
  const language = useLanguage()
  const form = useForm({
    initial: { closingReason: null as string | null, closingText: '' },
    submit: (values, options) =>
      api.call(closeCase, given(closeCase, { ...values, caseId, version: data.caseVersion }), options),
    onDone: async () => {
      notify(own.closed)
      await refreshTopics([`case/${caseId}`])
    },
  })
  const missing = data.receivers.filter(({ report }) => report === null || !isWithReceiver(report))
  const obstacles = [
    ...(data.hasAssessmentDraft ? [own.refusals['assessment-draft']] : []),
    ...(data.hasUnassessedChild ? [own.refusals['child-not-assessed']] : []),
    ...(isResponsibilityClear(data.responsibleNow) ? [] : [own.refusals['responsibility-unclear']]),
    ...(data.unstated === null ? [] : [own.refusals[data.unstated]]),
    ...missing.map(({ municipalityName, code }) =>
      own.refusals['report-missing'].replace('{municipality}', municipalityName ?? code),
    ),
  ]
  const keys = openKeys(closingReason, localDate(now()))
  return (
    <>
      <p className="quiet">{own.closeHint}</p>
      {obstacles.length === 0 ? (
        <Status tone="success">{own.allTold}</Status>
      ) : (
        <ul>
          {obstacles.map((obstacle) => (
            <li key={obstacle}>{obstacle}</li>
          ))}
        </ul>
      )}
      <Form form={form} label={own.close}>
        <Select
          label={own.reason}
          width="medium"
          options={keys.map((value) => ({ value, label: label(closingReason, value, 0, language) }))}
          {...form.field('closingReason')}
        />
        <TextArea
          label={own.text}
          description={own.textHint}
          maxLength={4000}
          isOptional={!isExempt(form.values.closingReason)}
          {...form.field('closingText')}
        />
        <div className="row">
          <Button type="submit" isPending={form.isPending}>
            {own.close}
          </Button>
        </div>
      </Form>
    </>
  )
}
