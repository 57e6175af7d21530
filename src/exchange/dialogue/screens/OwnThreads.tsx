import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Badge } from '../../../web/ui/Status.tsx'
import { listThreads } from '../api.ts'
import { isAnsweredBy } from '../rules.ts'
import { words } from '../words.ts'
import { ThreadList } from './ThreadList.tsx'

/** What waits for the reader's answer and what nobody here has read, on the first page. Nothing where there is none. */
export function OwnThreads() {
  const own = useWords(words)
  const { account } = useSession()
  const asked = { topics: ['dialogue'] }
  const waiting = useRead(listThreads, { which: 'waiting' }, asked).data?.threads ?? []
  const open = useRead(listThreads, { which: 'open' }, asked).data?.threads ?? []
  const mine = waiting.filter(({ waitingFor }) => isAnsweredBy(waitingFor, account.role))
  const unread = open.filter(({ id, unread }) => unread > 0 && !mine.some((one) => one.id === id))
  const threads = [...mine, ...unread]
  if (threads.length === 0) return null
  return (
    <Panel
      title={own.title}
      isCompact
      aside={<Badge count={threads.length} label={own.title} tone="important" />}
    >
      <ThreadList threads={threads} />
    </Panel>
  )
}
