import { localDate, now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useSession } from '../../../web/session.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { Status } from '../../../web/ui/Status.tsx'
import type { ThreadRow } from '../api.ts'
import { isAnsweredBy } from '../rules.ts'
import { words } from '../words.ts'

/** Whom a thread waits for, since when and until when; whether it has ended. */
export function ThreadState({ thread }: { readonly thread: ThreadRow }) {
  const own = useWords(words)
  const format = useFormat()
  const { account } = useSession()
  const { waitingFor, waitingSince, dueOn } = thread
  if (thread.status === 'closed') return <Status tone="neutral">{own.closed}</Status>
  if (waitingFor === null || waitingSince === null || dueOn === null) return null
  const isOwn = isAnsweredBy(waitingFor, account.role)
  const isLate = dueOn < localDate(now())
  return (
    <>
      <Status tone={isLate ? 'warning' : isOwn ? 'important' : 'info'}>
        {isOwn ? own.waitingYou : own.waitingFor[waitingFor](thread.memberName)}
        {isLate && `. ${own.overdue}`}
      </Status>{' '}
      <span className="quiet">
        {own.since(format.moment(waitingSince))}, {own.due(format.fullDate(dueOn))}
      </span>
    </>
  )
}
