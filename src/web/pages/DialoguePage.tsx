import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { getThread, type MessageView, readMessages, type ThreadView } from '../../exchange/dialogue/api.ts'
import { sideOf } from '../../exchange/dialogue/rules.ts'
import { Composer } from '../../exchange/dialogue/screens/Composer.tsx'
import { Ending, EndThread } from '../../exchange/dialogue/screens/EndThread.tsx'
import { MessageList } from '../../exchange/dialogue/screens/MessageList.tsx'
import { useThreadName } from '../../exchange/dialogue/screens/names.ts'
import { ThreadState } from '../../exchange/dialogue/screens/ThreadState.tsx'
import { words } from '../../exchange/dialogue/words.ts'
import { useWords } from '../language.tsx'
import { useCommand, useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { useFormat } from '../ui/format.ts'
import { ButtonLink } from '../ui/Link.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Notice } from '../ui/Status.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { Permitted } from './Permitted.tsx'

/** One dialogue between the duty and a municipality. */
export function DialoguePage() {
  const { threadId = '' } = useParams({ strict: false })
  return (
    <Permitted contract={getThread}>
      <Dialogue key={threadId} threadId={threadId} />
    </Permitted>
  )
}

function Dialogue({ threadId }: { readonly threadId: string }) {
  const own = useWords(words)
  const reading = useRead(getThread, { threadId }, { topics: [`dialogue/${threadId}`] })
  if (reading.error?.isNotFound) return <NotFoundPage />
  if (reading.data !== undefined) return <Opened thread={reading.data} />
  return (
    <Page title={own.title}>
      <Loaded reading={reading} rows={6}>
        {() => null}
      </Loaded>
    </Page>
  )
}

/** To have it open is to have read it: kept once for each message and reader, and shown to the other side. */
function useReading(thread: ThreadView): void {
  const { account } = useSession()
  const { run } = useCommand(readMessages, { changes: ['dialogue'] })
  const { id, messages } = thread
  const unread = messages.filter(
    ({ authorId, readings }) =>
      authorId !== account.id && !readings.some(({ accountId }) => accountId === account.id),
  )
  const latest = unread.at(-1)?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each new message, not for each new function
  useEffect(() => {
    if (latest !== undefined) void run({ threadId: id })
  }, [id, latest])
}

function Opened({ thread }: { readonly thread: ThreadView }) {
  const own = useWords(words)
  const format = useFormat()
  const name = useThreadName()
  const { account } = useSession()
  const [amending, setAmending] = useState<MessageView | null>(null)
  const [isEnding, setEnding] = useState(false)
  useReading(thread)
  const side = sideOf(account.role)
  const isDay = side === 'day'
  const mayWrite = thread.writeClosedBy === null
  return (
    <Page
      title={own.title}
      heading={
        <>
          {name(thread)} <ThreadState thread={thread} />
        </>
      }
      lead={[
        isDay ? own.sideDuty : thread.memberName,
        ...(thread.reportNumber === null ? [] : [own.report(thread.reportNumber)]),
        own.startedBy(thread.openedByName, format.moment(thread.openedAt)),
      ].join(' · ')}
      actions={
        <>
          {!isDay && thread.caseId !== null && (
            <ButtonLink to={`/arenden/${thread.caseId}`}>{own.toCase}</ButtonLink>
          )}
          {isDay && thread.reportId !== null && (
            <ButtonLink to={`/rapporter/${thread.reportId}`}>{own.toReport}</ButtonLink>
          )}
          {thread.status === 'open' && thread.messageCount > 0 && (
            <Button onPress={() => setEnding(true)}>{own.close}</Button>
          )}
        </>
      }
    >
      <MessageList thread={thread} side={side} onAmend={mayWrite ? setAmending : null} />
      <Ending thread={thread} />
      {thread.writeClosedBy !== null && <Notice tone="info" title={own.closedBy[thread.writeClosedBy]} />}
      {mayWrite && <Composer thread={thread} amending={amending} onAmended={() => setAmending(null)} />}
      {isEnding && <EndThread thread={thread} onClose={() => setEnding(false)} />}
    </Page>
  )
}
