import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { displayName } from '../../base/person/rules.ts'
import { getNotice, type NoticeView, readNotice } from '../../duty/advance-notice/api.ts'
import { FreshnessMark } from '../../duty/advance-notice/screens/NoticeCard.tsx'
import { NoticeDetails } from '../../duty/advance-notice/screens/NoticeDetails.tsx'
import { SenderActions } from '../../duty/advance-notice/screens/SenderActions.tsx'
import { UseNotice } from '../../duty/advance-notice/screens/UseNotice.tsx'
import { words } from '../../duty/advance-notice/words.ts'
import { AskMember } from '../../duty/notice-request/screens/AskMember.tsx'
import { words as requestWords } from '../../duty/notice-request/words.ts'
import { useWords } from '../language.tsx'
import { useCommand, useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { useFormat } from '../ui/format.ts'
import { Loaded } from '../ui/Loaded.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'
import '../styles/duty.css'

/** One notice: the duty reads it and says what it did, its sender sees who read it, renews and ends it. */
export function NoticePage() {
  const { noticeId = '' } = useParams({ strict: false })
  return (
    <Permitted contract={getNotice}>
      <OneNotice key={noticeId} noticeId={noticeId} />
    </Permitted>
  )
}

function OneNotice({ noticeId }: { readonly noticeId: string }) {
  const own = useWords(words)
  const reading = useRead(getNotice, { noticeId }, { topics: [`advance-notice/${noticeId}`] })
  if (reading.error?.isNotFound) return <NotFoundPage />
  if (reading.data !== undefined) return <Opened notice={reading.data} />
  return (
    <Page title={own.notice}>
      <Loaded reading={reading} rows={8}>
        {() => null}
      </Loaded>
    </Page>
  )
}

function Opened({ notice }: { readonly notice: NoticeView }) {
  const own = useWords(words)
  const format = useFormat()
  const { account } = useSession()
  const isSender = account.role === 'intake'
  return (
    <Page
      title={own.notice}
      heading={
        <>
          {own.notice} {notice.number} <FreshnessMark notice={notice} />
        </>
      }
      lead={`${notice.memberName} · ${own.from(notice.validFrom)} · ${own.until(notice.validUntil)} · ${own.writtenBy(
        `${notice.writtenByName}, ${notice.writtenByTitle}`,
        format.moment(notice.writtenAt),
      )}`}
      actions={isSender ? <SenderActions notice={notice} /> : <DutyActions notice={notice} />}
    >
      <NoticeDetails notice={notice} />
    </Page>
  )
}

/** To have it open is to have read it: kept once for each version, as the sender's receipt (H-25). */
function DutyActions({ notice }: { readonly notice: NoticeView }) {
  const own = useWords(words)
  const request = useWords(requestWords)
  const { account } = useSession()
  const [isAsking, setAsking] = useState(false)
  const { id, version } = notice
  const isRead = notice.readings.some(
    (reading) => reading.accountId === account.id && reading.version === version,
  )
  const { run } = useCommand(readNotice, { changes: [`advance-notice/${id}`] })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each version, not for each new function
  useEffect(() => {
    if (!isRead) void run({ noticeId: id })
  }, [isRead, id, version])
  return (
    <>
      <UseNotice notice={notice} />
      <Button onPress={() => setAsking(true)}>{request.ask}</Button>
      {isAsking && (
        <AskMember
          aboutNoticeId={id}
          member={{ id: notice.memberId, name: notice.memberName }}
          who={notice.people.map((person) => displayName(person, own)).join(', ')}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
