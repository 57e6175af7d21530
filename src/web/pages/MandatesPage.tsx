import { useParams } from '@tanstack/react-router'
import { readMandates } from '../../duty/mandate/api.ts'
import { DelegationList } from '../../duty/mandate/screens/DelegationList.tsx'
import { MandateList } from '../../duty/mandate/screens/MandateList.tsx'
import { SigningPanel } from '../../duty/mandate/screens/SigningPanel.tsx'
import { words } from '../../duty/mandate/words.ts'
import { countCalls, listCalls, readLadder } from '../../duty/on-call-ladder/api.ts'
import { CallCounts } from '../../duty/on-call-ladder/screens/CallCounts.tsx'
import { CallLog } from '../../duty/on-call-ladder/screens/CallLog.tsx'
import { ContactTests } from '../../duty/on-call-ladder/screens/ContactTests.tsx'
import { LadderCalendar } from '../../duty/on-call-ladder/screens/LadderCalendar.tsx'
import { LadderLists } from '../../duty/on-call-ladder/screens/LadderLists.tsx'
import { LadderOverview } from '../../duty/on-call-ladder/screens/LadderOverview.tsx'
import { NightNumbers } from '../../duty/on-call-ladder/screens/NightNumbers.tsx'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Link } from '../ui/Link.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'
import '../styles/duty.css'
import '../styles/ladder.css'

const address = '/forordnanden'

/** Who decides for whom and who is called when: all municipalities for the duty, their own for those of one. */
export function MandatesPage() {
  return (
    <Permitted contract={readMandates}>
      <Mandates />
    </Permitted>
  )
}

function Mandates() {
  const { memberId } = useParams({ strict: false })
  const { account } = useSession()
  const shown = memberId ?? account.memberId
  return shown === null ? <AllMembers /> : <OneMember key={shown} memberId={shown} />
}

function AllMembers() {
  const own = useWords(words)
  const { account } = useSession()
  return (
    <Page title={own.title} width="wide">
      <LadderOverview memberLink={(memberId) => `${address}/${memberId}`} />
      {countCalls.permit[account.role] !== undefined && <CallCounts />}
    </Page>
  )
}

function OneMember({ memberId }: { readonly memberId: string }) {
  const own = useWords(words)
  const { account } = useSession()
  const topics = [`mandate/${memberId}`, 'organisation']
  const mandates = useRead(readMandates, { memberId }, { topics })
  const ladder = useRead(readLadder, { memberId }, { topics: [...topics, 'directory'] })
  if (mandates.error?.isNotFound) return <NotFoundPage />
  const isDuty = account.memberId === null
  return (
    <Page
      title={own.title}
      heading={mandates.data === undefined ? own.title : `${own.title}, ${mandates.data.memberName}`}
      lead={isDuty ? <Link to={address}>{own.allMembers}</Link> : mandates.data?.boardName}
    >
      <Loaded reading={ladder} rows={6}>
        {(data) => (
          <>
            {account.role === 'chair' && <NightNumbers numbers={data.nightNumbers} />}
            <LadderCalendar ladder={data} />
            <LadderLists lists={data.lists} />
          </>
        )}
      </Loaded>
      <Loaded reading={mandates} rows={6}>
        {(data) => (
          <>
            <MandateList memberId={memberId} mandates={data.mandates} />
            <ContactTests memberId={memberId} mandates={data.mandates} tests={ladder.data?.tests ?? []} />
            <SigningPanel memberId={memberId} ways={data.signing} />
            <DelegationList memberId={memberId} lines={data.delegations} />
          </>
        )}
      </Loaded>
      {listCalls.permit[account.role] !== undefined && <CallLog memberId={memberId} />}
    </Page>
  )
}
