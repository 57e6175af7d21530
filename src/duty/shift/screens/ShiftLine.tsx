import { useWords } from '../../../web/language.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { words } from '../words.ts'
import { useBoard } from './board.ts'

/** Who has the duty now, on one line of the desk, with what waits to be read. */
export function ShiftLine() {
  const own = useWords(words)
  const format = useFormat()
  const { data } = useBoard()
  if (data === undefined) return null
  const running = data.shifts.filter(({ handedOverAt }) => handedOverAt === null)
  return (
    <p className="row">
      {running.length === 0 && <Status tone="important">{own.none}</Status>}
      {running.map(({ id, kind, startedAt, staff }) => (
        <span key={id}>
          <strong>{own.kinds[kind]}</strong> {own.since(format.time(startedAt))}:{' '}
          {staff
            .filter(({ leftAt }) => leftAt === null)
            .map(({ name }) => name)
            .join(', ')}
        </span>
      ))}
      {data.unread > 0 && (
        <Status tone="warning">
          {own.unreadPoints}: {data.unread}
        </Status>
      )}
      <Link to="/pass">{own.openPass}</Link>
    </p>
  )
}
