import { showHiddenCharacters } from '../../../kernel/text.ts'
import { useWords } from '../../../web/language.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { EmptyState } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Badge, Status } from '../../../web/ui/Status.tsx'
import type { ReportHead } from '../api.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

/** The quarters sent to a chair, newest first; what is not opened stands out. */
export function Received({ reports }: { readonly reports: readonly ReportHead[] }) {
  const own = useWords(words)
  const isReplaced = (one: ReportHead) =>
    reports.some(
      ({ year, quarter, edition }) => year === one.year && quarter === one.quarter && edition > one.edition,
    )
  const unread = reports.filter((one) => one.readings.length === 0 && !isReplaced(one)).length
  return (
    <Panel
      title={own.received}
      aside={unread > 0 && <Badge count={unread} label={own.unopened} tone="important" />}
    >
      {reports.length === 0 ? (
        <EmptyState title={own.noneReceived}>
          <p>{own.noneReceivedBody}</p>
        </EmptyState>
      ) : (
        <ul className="plain-list quarter-list" aria-label={own.received}>
          {reports.map((report) => (
            <li key={report.id}>
              <Item report={report} isReplaced={isReplaced(report)} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Item({ report, isReplaced }: { readonly report: ReportHead; readonly isReplaced: boolean }) {
  const own = useWords(words)
  const format = useFormat()
  const [opened] = report.readings
  return (
    <div className="stack-tight">
      <div className="row">
        <strong>
          <Link to={`/kvartal/${report.id}`}>{own.quarterName(report.year, report.quarter)}</Link>
        </strong>
        {report.edition > 1 && <Status tone="info">{own.edition(report.edition)}</Status>}
        {isReplaced ? (
          <Status>{own.isReplaced}</Status>
        ) : (
          opened === undefined && <Status tone="important">{own.isNew}</Status>
        )}
      </div>
      <p className="quiet">{own.sentLine(format.moment(report.sentAt), report.sentByName)}</p>
      {opened !== undefined && <p className="quiet">{own.openedAt(format.moment(opened.openedAt))}</p>}
      {report.comment !== '' && <p className="written">{showHiddenCharacters(report.comment)}</p>}
    </div>
  )
}
