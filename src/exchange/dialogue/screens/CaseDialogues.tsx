import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { reportsOfCaseQuery } from '../../handover/api.ts'
import { isWithReceiver } from '../../handover/rules.ts'
import { listThreads, threadsOfCase } from '../api.ts'
import { words } from '../words.ts'
import { BeginAboutCase } from './BeginAboutCase.tsx'
import { ThreadList } from './ThreadList.tsx'

/** On the case file: what the duty and each municipality with a report have written about it. */
export function CaseDialogues({ caseId }: { readonly caseId: string }) {
  const own = useWords(words)
  const reading = useRead(threadsOfCase, { caseId }, { topics: [`case/${caseId}`, 'dialogue'] })
  const reports = useRead(reportsOfCaseQuery, { caseId }, { topics: [`case/${caseId}`] })
  const receivers = (reports.data?.reports ?? []).filter(
    (report) => report.memberId !== null && isWithReceiver(report),
  )
  return (
    <Panel title={own.ofCase}>
      <Loaded reading={reading} rows={1}>
        {({ threads }) =>
          threads.length === 0 ? (
            <p className="quiet">{receivers.length === 0 ? own.ofCaseNoReport : own.ofCaseNone}</p>
          ) : (
            <ThreadList threads={threads} />
          )
        }
      </Loaded>
      <div className="row">
        {receivers.map((report) => (
          <BeginAboutCase
            key={report.id}
            reportId={report.id}
            label={own.writeTo(report.municipalityName ?? report.municipalityCode)}
          />
        ))}
      </div>
    </Panel>
  )
}

/** On the report of a municipality: the dialogue about its case. */
export function ReportDialogue({ reportId }: { readonly reportId: string }) {
  const own = useWords(words)
  const reading = useRead(listThreads, { which: 'all', reportId }, { topics: ['dialogue'] })
  return (
    <div className="screen-only">
      <Panel title={own.title}>
        <Loaded reading={reading} rows={1}>
          {({ threads }) =>
            threads.length === 0 ? (
              <p className="quiet">{own.ofCaseNone}</p>
            ) : (
              <ThreadList threads={threads} />
            )
          }
        </Loaded>
        <div className="row">
          <BeginAboutCase reportId={reportId} label={own.writeToDuty} />
        </div>
      </Panel>
    </div>
  )
}
