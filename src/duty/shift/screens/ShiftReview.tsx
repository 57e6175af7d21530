import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Badge, Status } from '../../../web/ui/Status.tsx'
import { reviewShifts } from '../api.ts'
import { dayOf } from '../rules.ts'
import { words } from '../words.ts'
import { PointText } from './PointList.tsx'
import '../../../web/styles/lists.css'

type Review = OutputOf<typeof reviewShifts>

/** For the manager: what is kept, what nobody has read, and how the shifts of the fortnight were. */
export function ShiftReview() {
  const reading = useRead(reviewShifts, {}, { topics: ['shift', 'case', 'contact'] })
  return (
    <Loaded reading={reading}>
      {({ shifts, kept, unread }) => (
        <div className="columns">
          <div className="stack">
            <Kept rows={kept} />
            <Unread rows={unread} />
          </div>
          <Shifts rows={shifts} />
        </div>
      )}
    </Loaded>
  )
}

function Kept({ rows }: { readonly rows: Review['kept'] }) {
  const own = useWords(words)
  const format = useFormat()
  return (
    <Panel
      title={own.keptOpen}
      aside={rows.length > 0 && <Badge count={rows.length} label={own.keptOpen} tone="important" />}
    >
      {rows.length === 0 && <Status tone="success">{own.noKept}</Status>}
      <ul className="plain-list stack">
        {rows.map((row) => (
          <li key={row.id} className="stack-tight">
            <strong>
              <Link to={row.caseId === null ? `/kontakter/${row.contactId}` : `/arenden/${row.caseId}`}>
                {row.number}
              </Link>
            </strong>
            <span>{own.keptBy(row.keptByWhom, row.why, row.keptByName, format.moment(row.keptAt))}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Unread({ rows }: { readonly rows: Review['unread'] }) {
  const own = useWords(words)
  return (
    <Panel
      title={own.unreadPoints}
      aside={rows.length > 0 && <Badge count={rows.length} label={own.unreadPoints} tone="warning" />}
    >
      {rows.length === 0 && <Status tone="success">{own.noUnread}</Status>}
      <ul className="plain-list stack">
        {rows.map((point) => (
          <li key={point.id} className="stack-tight">
            <PointText point={point} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Shifts({ rows }: { readonly rows: Review['shifts'] }) {
  const own = useWords(words)
  const format = useFormat()
  return (
    <Panel title={own.review}>
      {rows.length === 0 && <p>{own.noShifts}</p>}
      <ul className="plain-list stack">
        {rows.map((shift) => (
          <li key={shift.id} className="stack-tight">
            <div className="row">
              <strong>
                {own.kinds[shift.kind]} {format.fullDate(dayOf(shift))} {format.time(shift.startedAt)}
              </strong>
              {shift.closedAt === null ? (
                <Status tone={shift.handedOverAt === null ? 'info' : 'important'}>
                  {shift.handedOverAt === null ? own.stillOpen : own.notClosed}
                </Status>
              ) : (
                <span className="quiet">{own.closedAt(format.moment(shift.closedAt))}</span>
              )}
            </div>
            <p className="quiet">{[...new Set(shift.staff.map(({ name }) => name))].join(', ')}</p>
            {shift.afterword !== null && <p className="written">{shift.afterword}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
