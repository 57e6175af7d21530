import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { SenderWork } from '../../duty/advance-notice/screens/SenderWork.tsx'
import { OnDutyNow } from '../../duty/roster/screens/OnDutyNow.tsx'
import { RunningDecisionClocks } from '../../duty/statutory-clock/screens/RunningDecisionClocks.tsx'
import { inbox } from '../../exchange/morning/api.ts'
import { InboxList } from '../../exchange/morning/screens/InboxList.tsx'
import { words } from '../../exchange/morning/words.ts'
import type { InputOf, OutputOf } from '../../kernel/contract.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { useFormat } from '../ui/format.ts'
import { EmptyState, Loaded } from '../ui/Loaded.tsx'
import { later } from '../ui/later.tsx'
import { DefinitionList, Panel } from '../ui/Panel.tsx'
import { Notice, Status } from '../ui/Status.tsx'
import { Permitted } from './Permitted.tsx'

const parts = () => import('./morning-parts.tsx')
const MorningQuestions = later(() => parts().then((m) => m.MorningQuestions))
const MorningAccount = later(() => parts().then((m) => m.MorningAccount))
const MorningFollowUp = later(() => parts().then((m) => m.MorningFollowUp))
const Bypasses = later(() => parts().then((m) => m.Bypasses))

/** The municipality's morning: whether anything came in the night, what nobody has read, and what is promised. */
export function MorningPage() {
  return (
    <Permitted contract={inbox}>
      <Morning />
    </Permitted>
  )
}

function Morning() {
  const own = useWords(words)
  const { account } = useSession()
  const reading = useRead(inbox, {}, { topics: ['report', 'commitment'] })
  const navigate = useNavigate()
  return (
    <Page title={own.title} lead={own.lead(account.memberName ?? '')}>
      <MorningQuestions />
      <Loaded reading={reading} rows={6}>
        {(data) => (
          <>
            <Tonight data={data} />
            <MorningAccount />
            <InboxList rows={data.rows} />
            {data.nextAfter !== null && <Older after={data.nextAfter} />}
            <Withdrawn rows={data.withdrawn} />
            {data.tally.sent + data.tally.withdrawn > 0 && <Figures tally={data.tally} />}
          </>
        )}
      </Loaded>
      <MorningFollowUp />
      <RunningDecisionClocks isQuiet />
      <OnDutyNow />
      <Bypasses />
      <SenderWork onAnswer={() => void navigate({ to: '/forhandsinformation' })} />
    </Page>
  )
}

type Inbox = OutputOf<typeof inbox>

function Tonight({ data }: { readonly data: Inbox }) {
  const own = useWords(words)
  const format = useFormat()
  return (
    <>
      {data.tally.sent === 0 ? (
        <EmptyState title={own.nothingTonight}>
          <p>{own.nothingBody(format.moment(data.from))}</p>
        </EmptyState>
      ) : (
        <p className="lead">{own.tonight(data.tally.sent)}</p>
      )}
      <div className="row">
        {data.unread > 0 && <Status tone="important">{own.unread(data.unread)}</Status>}
        {data.unanswered > 0 && <Status tone="important">{own.unanswered(data.unanswered)}</Status>}
        {data.rows.length > 0 && data.unread + data.unanswered === 0 && (
          <Status tone="success">{own.allAnswered}</Status>
        )}
      </div>
    </>
  )
}

/** The next thirty, when somebody wants them. */
function Older({ after }: { readonly after: InputOf<typeof inbox> }) {
  const own = useWords(words)
  const [isShown, setShown] = useState(false)
  const reading = useRead(inbox, after, { topics: ['report', 'commitment'], enabled: isShown })
  if (!isShown) return <Button onPress={() => setShown(true)}>{own.more}</Button>
  return (
    <Loaded reading={reading}>
      {(data) => (
        <>
          <InboxList rows={data.rows} />
          {data.nextAfter !== null && <Older after={data.nextAfter} />}
        </>
      )}
    </Loaded>
  )
}

function Withdrawn({ rows }: { readonly rows: Inbox['withdrawn'] }) {
  const own = useWords(words)
  const format = useFormat()
  if (rows.length === 0) return null
  return (
    <Notice tone="info" title={own.withdrawnTitle}>
      {rows.map((row) => (
        <p key={row.number}>
          {own.withdrawnRow(row.number, row.withdrawnByName, format.moment(row.withdrawnAt))}
        </p>
      ))}
    </Notice>
  )
}

function Figures({ tally }: { readonly tally: Inbox['tally'] }) {
  const own = useWords(words)
  const keys = ['sent', 'delivered', 'opened', 'accepted', 'returned', 'withdrawn'] as const
  return (
    <Panel title={own.counts}>
      <DefinitionList
        columns={3}
        items={keys.map((key) => ({ term: own.figures[key], value: tally[key] }))}
      />
    </Panel>
  )
}
