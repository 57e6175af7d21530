import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { EmptyState } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Badge, Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { Refused } from '../../measure/screens/Refused.tsx'
import { type PointView, readPoint } from '../api.ts'
import { words } from '../words.ts'
import type { Board } from './board.ts'
import { PointDialog } from './LeaveDialogs.tsx'

/** What shifts leave to each other: the unread first, and who has read the others and when. */
export function PointList({ board }: { readonly board: Board }) {
  const own = useWords(words)
  const [isWriting, setWriting] = useState(false)
  const { account } = useSession()
  const mine =
    board.shifts.find(({ staff }) =>
      staff.some(({ accountId, leftAt }) => accountId === account.id && leftAt === null),
    ) ?? board.shifts[0]
  return (
    <Panel
      title={own.points}
      aside={board.unread > 0 && <Badge count={board.unread} label={own.unreadPoints} tone="warning" />}
      actions={mine && <Button onPress={() => setWriting(true)}>{own.writePoint}</Button>}
    >
      {board.points.length === 0 && <EmptyState title={own.noPoints} />}
      <ul className="plain-list stack">
        {board.points.map((point) => (
          <Point key={point.id} point={point} />
        ))}
      </ul>
      {isWriting && mine && (
        <PointDialog shiftId={mine.id} caseId={null} number={null} onClose={() => setWriting(false)} />
      )}
    </Panel>
  )
}

function Point({ point }: { readonly point: PointView }) {
  const own = useWords(words)
  const { account } = useSession()
  const read = useCommand(readPoint, { changes: ['shift'] })
  const isMine = point.writtenBy === account.id
  const isRead = point.readings.some(({ accountId }) => accountId === account.id)
  const run = async () => {
    if ((await read.run({ pointId: point.id })) !== null) notify(own.readNow)
  }
  return (
    <li className="stack-tight">
      <PointText point={point} />
      {read.problem !== null && <Refused problem={read.problem} />}
      <div className="row">
        {point.handedOverAt !== null && point.readings.length === 0 && (
          <Status tone="warning">{own.unread}</Status>
        )}
        {point.handedOverAt !== null && !isMine && !isRead && (
          <Button onPress={() => void run()} isPending={read.isPending}>
            {own.read}
          </Button>
        )}
        {isMine && point.readings.length === 0 && <span className="quiet">{own.ownPoint}</span>}
      </div>
    </li>
  )
}

/** The point itself, whose it is and who has read it. */
export function PointText({ point }: { readonly point: PointView }) {
  const own = useWords(words)
  const format = useFormat()
  return (
    <>
      <p className="written">
        <strong>
          {point.caseId === null ? (
            own.general
          ) : (
            <Link to={`/arenden/${point.caseId}`}>{point.caseNumber ?? own.number}</Link>
          )}
        </strong>{' '}
        {point.text}
      </p>
      <p className="quiet">
        {own.pointFrom(point.writtenByName, own.kinds[point.shiftKind], format.moment(point.writtenAt))}
      </p>
      {point.readings.map(({ accountId, name, readAt }) => (
        <p key={accountId} className="quiet">
          {own.readBy(name, format.moment(readAt))}
        </p>
      ))}
    </>
  )
}
