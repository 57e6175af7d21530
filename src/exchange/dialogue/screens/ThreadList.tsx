import { useWords } from '../../../web/language.tsx'
import { useSession } from '../../../web/session.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Badge } from '../../../web/ui/Status.tsx'
import type { ThreadRow } from '../api.ts'
import { words } from '../words.ts'
import { threadAddress, useThreadName } from './names.ts'
import { ThreadState } from './ThreadState.tsx'
import '../../../web/styles/lists.css'

/** Dialogues as rows: with whom, about what, whom they wait for and how much is unread. */
export function ThreadList({ threads }: { readonly threads: readonly ThreadRow[] }) {
  return (
    <ul className="plain-list stack">
      {threads.map((thread) => (
        <li key={thread.id} className="stack-tight">
          <ThreadItem thread={thread} />
        </li>
      ))}
    </ul>
  )
}

function ThreadItem({ thread }: { readonly thread: ThreadRow }) {
  const own = useWords(words)
  const format = useFormat()
  const name = useThreadName()
  const { account } = useSession()
  const who = account.role === 'intake' ? '' : ` ${own.withMember(thread.memberName)}`
  return (
    <>
      <div className="row">
        <Link to={threadAddress(thread.id)}>
          {name(thread)}
          {who}
        </Link>
        {thread.unread > 0 && (
          <Badge count={thread.unread} label={own.unread(thread.unread)} tone="important" />
        )}
        <ThreadState thread={thread} />
      </div>
      <p className="quiet">
        {own.messages(thread.messageCount)}
        {' · '}
        {thread.lastAuthorName === null
          ? own.startedBy(thread.openedByName, format.moment(thread.openedAt))
          : own.last(thread.lastAuthorName, format.moment(thread.changedAt))}
      </p>
    </>
  )
}
