import { returnReason } from '../../../code-lists/return-reason.ts'
import { label } from '../../../kernel/code-list.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { useLanguage, useWords } from '../../../web/language.tsx'
import { Clock } from '../../../web/ui/Clock.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Badge, Status } from '../../../web/ui/Status.tsx'
import type { listReturned } from '../api.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

/** What came back and is the duty's again, with who returned it and why. */
export function ReturnedPanel(props: {
  readonly reports: OutputOf<typeof listReturned>['reports']
  readonly caseLink: (caseId: string) => string
}) {
  const { reports, caseLink } = props
  const own = useWords(words)
  const language = useLanguage()
  const format = useFormat()
  return (
    <Panel
      title={own.back}
      isCompact
      aside={<Badge count={reports.length} label={own.back} tone="warning" />}
    >
      <p className="quiet">{own.backLead}</p>
      <ul className="plain-list stack">
        {reports.map((report) => (
          <li key={report.id} className="stack-tight">
            <div className="row">
              <strong>
                <Link to={caseLink(report.caseId)}>{report.caseNumber ?? own.caseShut}</Link>
              </strong>
              <Link to={`/rapporter/${report.id}`}>{report.number}</Link>
              <Clock since={report.returnedAt} label={own.backSince} />
              {report.isClosed && <Status tone="important">{own.backClosed}</Status>}
            </div>
            <p>
              <strong>{label(returnReason, report.returnReason, 0, language)}.</strong>{' '}
              {report.returnText !== null && (
                <span className="written">{showHiddenCharacters(report.returnText)}</span>
              )}
            </p>
            <p className="quiet">
              {own.backFrom(report.municipalityName, report.returnedByName, format.moment(report.returnedAt))}
              {' · '}
              {own.backAuthor(report.authorName)}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
