import { useWords } from '../../../web/language.tsx'
import { Clock } from '../../../web/ui/Clock.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Badge, Status } from '../../../web/ui/Status.tsx'
import type { UnreadReport } from '../api.ts'
import { words } from '../words.ts'
import { Ladder } from './Ladder.tsx'
import '../../../web/styles/lists.css'

/** Reports that nobody has opened, each with its chain. */
export function UnreadPanel(props: {
  readonly reports: readonly UnreadReport[]
  /** Of a municipality: its own, those that still have time too. */
  readonly isMember: boolean
}) {
  const { reports, isMember } = props
  const own = useWords(words)
  const title = isMember ? own.unreadMember : own.unread
  return (
    <Panel
      title={title}
      aside={reports.length > 0 && <Badge count={reports.length} label={title} tone="warning" />}
    >
      {reports.length === 0 && <Status tone="success">{own.noneLate}</Status>}
      <ul className="plain-list stack">
        {reports.map((report) => (
          <li key={report.reportId} className="stack-tight">
            <Row report={report} isMember={isMember} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Row({ report, isMember }: { readonly report: UnreadReport; readonly isMember: boolean }) {
  const own = useWords(words)
  const format = useFormat()
  const { reportId, number, memberName, sentAt, clock } = report
  const told = clock.steps.findLast((step) => step.told.some(({ toldAt }) => toldAt !== null))
  return (
    <>
      <div className="row">
        <strong>
          <Link to={`/rapporter/${reportId}`}>{isMember ? number : `${memberName}, ${number}`}</Link>
        </strong>
        <Clock until={clock.dueAt} label={own.toOpen} />
        <Status tone={told === undefined ? 'neutral' : 'warning'}>
          {told === undefined ? own.nobodyYet : own.toldNow(own.stepNames[told.kind])}
        </Status>
      </div>
      <p className="quiet">{own.sentAt(format.moment(sentAt))}</p>
      <Ladder clock={clock} />
    </>
  )
}
