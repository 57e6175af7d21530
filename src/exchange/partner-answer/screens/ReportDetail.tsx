import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { minutesBetween } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Clock } from '../../../web/ui/Clock.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { ReportFacts } from '../../partner-report/screens/ReportFacts.tsx'
import { words as reportWords } from '../../partner-report/words.ts'
import { type readPartnerReport, readReportSource } from '../api.ts'
import { words } from '../words.ts'
import { ReportActs } from './ReportActs.tsx'

type Report = OutputOf<typeof readPartnerReport>

/** A report as the duty reads it: what was said, what may be done, what has happened. Who wrote it is asked for by itself. */
export function ReportDetail({ report }: { readonly report: Report }) {
  const own = useWords(words)
  const its = useWords(reportWords)
  const format = useFormat()
  const waits = report.kind === 'hand-over' && report.since !== null
  return (
    <div className="stack">
      <p className="row">
        <Status tone={report.status === 'received' ? 'important' : 'neutral'}>
          {its.statuses[report.status]}
        </Status>
        <strong>{report.partnerName}</strong>
        {waits && report.waitedUntil === null && report.status !== 'withdrawn' && (
          <Clock since={report.since ?? ''} label={own.waits} />
        )}
        {waits && report.waitedUntil !== null && (
          <span>{own.waited(format.duration(minutesBetween(report.since ?? '', report.waitedUntil)))}</span>
        )}
        {report.takenByName !== null && <span className="quiet">{own.takenBy(report.takenByName)}</span>}
      </p>
      {report.status === 'withdrawn' && (
        <Notice tone="important" title={own.withdrawn}>
          <p className="written">{report.withdrawnReason}</p>
        </Notice>
      )}
      <ReportActs report={report} />
      {report.contactId !== null && (
        <p className="row">
          <Link to={`/kontakter/${report.contactId}`}>{`${own.contact} ${report.contactNumber ?? ''}`}</Link>
          {report.caseIds.map((caseId) => (
            <Link key={caseId} to={`/arenden/${caseId}`}>
              {own.case}
            </Link>
          ))}
        </p>
      )}
      <Panel title={own.details}>
        <ReportFacts report={report} />
      </Panel>
      <Source partnerReportId={report.id} />
      <Panel title={own.steps}>
        <ol className="plain-list stack">
          {report.steps.map(({ id, kind, at, text, accountName }) => (
            <li key={id}>
              {own.step[kind]}{' '}
              <span className="quiet">
                {format.moment(at)}, {accountName ?? own.byReporter}
              </span>
              {text !== null && <p className="written">{text}</p>}
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  )
}

/** Nothing of it is fetched until it is asked for, and that is noted (OSL 26:5). */
function Source({ partnerReportId }: { readonly partnerReportId: string }) {
  const own = useWords(words)
  const [isShown, setShown] = useState(false)
  return (
    <Panel title={own.reporter}>
      <p className="quiet">{own.reporterHint}</p>
      {isShown ? (
        <Shown partnerReportId={partnerReportId} />
      ) : (
        <Button onPress={() => setShown(true)}>{own.showReporter}</Button>
      )}
    </Panel>
  )
}

function Shown({ partnerReportId }: { readonly partnerReportId: string }) {
  const own = useWords(words)
  const its = useWords(reportWords)
  const reading = useRead(readReportSource, { partnerReportId })
  return (
    <Loaded reading={reading} rows={2}>
      {({ reporterName, reporterPhone, fearsHarm, fearsText }) => (
        <DefinitionList
          items={[
            { term: its.reporterName, value: reporterName },
            {
              term: its.reporterPhone,
              value:
                reporterPhone === null ? (
                  its.unknown
                ) : (
                  <a href={`tel:${reporterPhone.replace(/[^\d+]/g, '')}`}>{reporterPhone}</a>
                ),
            },
            { term: own.fears, value: fearsHarm === null ? its.unknown : its.said[fearsHarm] },
            ...(fearsText === null ? [] : [{ term: its.fearsText, value: fearsText }]),
          ]}
        />
      )}
    </Loaded>
  )
}
