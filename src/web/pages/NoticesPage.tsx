import { useState } from 'react'
import { getNotice, listNotices } from '../../duty/advance-notice/api.ts'
import { NoticeList } from '../../duty/advance-notice/screens/NoticeList.tsx'
import { RenewNotice } from '../../duty/advance-notice/screens/RenewNotice.tsx'
import { SenderWork } from '../../duty/advance-notice/screens/SenderWork.tsx'
import { WriteNotice } from '../../duty/advance-notice/screens/WriteNotice.tsx'
import { words } from '../../duty/advance-notice/words.ts'
import { listRequests, type RequestView } from '../../duty/notice-request/api.ts'
import { MemberSelect } from '../../duty/notice-request/screens/MemberSelect.tsx'
import { MissingList } from '../../duty/notice-request/screens/MissingList.tsx'
import { RequestList } from '../../duty/notice-request/screens/RequestList.tsx'
import { words as requestWords } from '../../duty/notice-request/words.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/Choices.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'
import '../styles/duty.css'

/** What the day has told the night: a municipality its own, the duty those of all. */
export function NoticesPage() {
  const { account } = useSession()
  return (
    <Permitted contract={listNotices}>
      {account.role === 'intake' ? <OwnNotices /> : <AllNotices />}
    </Permitted>
  )
}

type Writing = { readonly request: RequestView | null } | null

function OwnNotices() {
  const own = useWords(words)
  const { account } = useSession()
  const [writing, setWriting] = useState<Writing>(null)
  const write = (
    <Button variant="primary" onPress={() => setWriting({ request: null })}>
      {own.write}
    </Button>
  )
  return (
    <Page
      title={own.title}
      lead={own.leadSender(account.memberName ?? '')}
      actions={writing === null && write}
    >
      {writing !== null && (
        <Write key={writing.request?.id ?? ''} request={writing.request} onClose={() => setWriting(null)} />
      )}
      {writing === null && <SenderWork onAnswer={(request) => setWriting({ request })} />}
      <Shown memberId={null} isSender />
      <MissingList />
    </Page>
  )
}

type WriteProps = { readonly request: RequestView | null; readonly onClose: () => void }

/** A question about a notice that still stands is answered by renewing it; any other by a new one. */
function Write({ request, onClose }: WriteProps) {
  const noticeId = request?.aboutNoticeId ?? null
  const about = useRead(getNotice, { noticeId: noticeId ?? '' }, { enabled: noticeId !== null })
  if (noticeId === null || about.error?.isNotFound) return <WriteNotice request={request} onClose={onClose} />
  return (
    <Loaded reading={about}>
      {(notice) =>
        notice.status === 'current' ? (
          <RenewNotice notice={notice} request={request} onClose={onClose} />
        ) : (
          <WriteNotice request={request} onClose={onClose} />
        )
      }
    </Loaded>
  )
}

function AllNotices() {
  const own = useWords(words)
  const [memberId, setMemberId] = useState<string | null>(null)
  return (
    <Page title={own.title} lead={own.leadDuty}>
      <MemberSelect label={own.member} placeholder={own.allMembers} value={memberId} onChange={setMemberId} />
      <Shown memberId={memberId} isSender={false} />
      <Asked />
    </Page>
  )
}

/** What the duty has asked, and what came back. */
function Asked() {
  const own = useWords(requestWords)
  const reading = useRead(listRequests, {}, { topics: ['advance-notice'] })
  if (reading.data?.requests.length === 0) return null
  return (
    <Panel title={own.asked}>
      <Loaded reading={reading}>{({ requests }) => <RequestList requests={requests} />}</Loaded>
    </Panel>
  )
}

function Shown({ memberId, isSender }: { readonly memberId: string | null; readonly isSender: boolean }) {
  const own = useWords(words)
  const [which, setWhich] = useState<'current' | 'history'>('current')
  return (
    <>
      <RadioGroup
        label={own.show}
        direction="horizontal"
        options={[
          { value: 'current', label: own.current },
          { value: 'history', label: own.history },
        ]}
        value={which}
        onChange={(value) => value !== null && setWhich(value)}
      />
      <NoticeList key={`${which} ${memberId}`} which={which} memberId={memberId} isSender={isSender} />
    </>
  )
}
