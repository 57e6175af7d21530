import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { Clock } from '../../../web/ui/Clock.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Badge, Status } from '../../../web/ui/Status.tsx'
import type { lastNight } from '../api.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

type Night = OutputOf<typeof lastNight>

/** Cases with a receiver who must have a report and has none, of any night. */
export function Unreported({ rows }: { readonly rows: Night['unreported'] }) {
  const own = useWords(words)
  const format = useFormat()
  return (
    <Panel
      title={own.unreported}
      aside={rows.length > 0 && <Badge count={rows.length} label={own.unreported} tone="warning" />}
    >
      {rows.length === 0 && <Status tone="success">{own.noUnreported}</Status>}
      <ul className="plain-list stack">
        {rows.map((row) => (
          <li key={row.caseId} className="stack-tight">
            <div className="row">
              <strong>
                <Link to={`/arenden/${row.caseId}`}>{row.caseNumber}</Link>
              </strong>
              {row.isClosed && <Status tone="warning">{own.isClosed}</Status>}
              <Clock since={row.openedAt} />
            </div>
            <p>
              {[
                ...(row.unstated === null ? [] : [own.unstated[row.unstated]]),
                ...(row.municipalities.length === 0 ? [] : [own.unreportedOf(row.municipalities.join(', '))]),
                ...(row.returnedBy.length === 0 ? [] : [own.returnedBy(row.returnedBy.join(', '))]),
              ].join(' ')}
            </p>
            <p className="quiet">
              {own.responsible}: {row.responsibleNow} · {format.moment(row.openedAt)}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Reports that nobody has opened, by municipality in order of name. */
export function Unread({ rows }: { readonly rows: Night['unread'] }) {
  const own = useWords(words)
  const format = useFormat()
  return (
    <Panel
      title={own.unreadReports}
      aside={rows.length > 0 && <Badge count={rows.length} label={own.unreadReports} tone="important" />}
    >
      {rows.length === 0 && <Status tone="success">{own.noUnread}</Status>}
      <ul className="plain-list stack">
        {rows.map((row) => (
          <li key={row.reportId} className="stack-tight">
            <div className="row">
              <strong>
                <Link to={`/rapporter/${row.reportId}`}>
                  {row.municipalityName}, {row.number}
                </Link>
              </strong>
              <Clock since={row.sentAt} label={own.waitsFor} />
              {row.isOutside && <Status tone="important">{own.printed}</Status>}
            </div>
            <p className="quiet">{own.from(row.authorName, format.moment(row.sentAt))}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Reports that the municipality has opened and neither accepted nor returned. */
export function Unanswered({ rows }: { readonly rows: Night['unanswered'] }) {
  const own = useWords(words)
  const format = useFormat()
  return (
    <Panel
      title={own.unansweredReports}
      aside={rows.length > 0 && <Badge count={rows.length} label={own.unansweredReports} />}
    >
      {rows.length === 0 && <Status tone="success">{own.noUnanswered}</Status>}
      <ul className="plain-list stack">
        {rows.map((row) => (
          <li key={row.reportId} className="stack-tight">
            <div className="row">
              <strong>
                <Link to={`/rapporter/${row.reportId}`}>
                  {row.municipalityName}, {row.number}
                </Link>
              </strong>
              <Clock since={row.openedAt} label={own.waitsFor} />
            </div>
            <p className="quiet">{own.openedBy(row.openedByName, format.moment(row.openedAt))}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
