import { RecoveryList } from '../../base/passkey/screens/RecoveryList.tsx'
import { listMergeProposals } from '../../base/person-merge/api.ts'
import { MergeProposals } from '../../base/person-merge/screens/MergeProposals.tsx'
import { words as mergeWords } from '../../base/person-merge/words.ts'
import { WaitingTotals } from '../../duty/clock/screens/WaitingTotals.tsx'
import { Continuity } from '../../duty/follow-up/screens/Continuity.tsx'
import { Debriefs } from '../../duty/follow-up/screens/Debriefs.tsx'
import { Questions } from '../../duty/follow-up/screens/Questions.tsx'
import { NightReview } from '../../duty/night-rest/screens/NightReview.tsx'
import { TaskList } from '../../duty/planned-task/screens/TaskList.tsx'
import { ShiftReview } from '../../duty/shift/screens/ShiftReview.tsx'
import { RunningDecisionClocks } from '../../duty/statutory-clock/screens/RunningDecisionClocks.tsx'
import { words as handoverWords } from '../../exchange/handover/words.ts'
import { lastNight } from '../../exchange/morning/api.ts'
import { spanOf } from '../../exchange/morning/rules.ts'
import { Reconciliation } from '../../exchange/morning/screens/Reconciliation.tsx'
import { Unanswered, Unread, Unreported } from '../../exchange/morning/screens/Unfinished.tsx'
import { words } from '../../exchange/morning/words.ts'
import type { OutputOf } from '../../kernel/contract.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { Page } from '../shell/Page.tsx'
import { useFormat } from '../ui/format.ts'
import { Link } from '../ui/Link.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { later } from '../ui/later.tsx'
import { DefinitionList, Panel } from '../ui/Panel.tsx'
import { Status } from '../ui/Status.tsx'
import { Permitted } from './Permitted.tsx'

const AssistanceTimes = later(() =>
  import('../../duty/police-assistance/screens/AssistanceTimes.tsx').then((m) => m.AssistanceTimes),
)
const parts = () => import('./manager-parts.tsx')
const ManagerExchange = later(() => parts().then((m) => m.ManagerExchange))
const ManagerPartners = later(() => parts().then((m) => m.ManagerPartners))

type Night = OutputOf<typeof lastNight>

/** The manager's morning: does the night add up, what is not reported, what is not read. */
export function ManagerPage() {
  return (
    <Permitted contract={lastNight}>
      <Manager />
    </Permitted>
  )
}

function Manager() {
  const own = useWords(words)
  const format = useFormat()
  const reading = useRead(lastNight, {}, { topics: ['case', 'contact', 'report', 'deviation'] })
  const period = reading.data?.reconciliation
  return (
    <Page
      title={own.managerOf[period === undefined ? 'night' : spanOf(period)]}
      width="wide"
      lead={period && own.managerLead(format.moment(period.from), format.moment(period.to))}
    >
      <Loaded reading={reading} rows={8}>
        {(night) => (
          <>
            <RecoveryList />
            <RunningDecisionClocks />
            <Reconciliation data={night.reconciliation} />
            <ManagerExchange />
            <div className="columns">
              <Unreported rows={night.unreported} />
              <div className="stack">
                <Unread rows={night.unread} />
                <Unanswered rows={night.unanswered} />
              </div>
            </div>
            <ShiftReview />
            <NightReview />
            <div className="columns">
              <div className="stack">
                <Questions />
                <Debriefs />
              </div>
              <div className="stack">
                <TaskList isReview />
                <Continuity />
              </div>
            </div>
            <ManagerPartners />
            <AssistanceTimes />
            <Merges />
            <Figures night={night} />
            <WaitingTotals />
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** Rows that a duty worker holds to be one person: the manager decides. */
function Merges() {
  const own = useWords(mergeWords)
  const reading = useRead(listMergeProposals, {}, { topics: ['person'] })
  return (
    <Panel title={own.proposals}>
      <Loaded reading={reading}>
        {({ proposals }) =>
          proposals.length === 0 ? (
            <Status tone="success">{own.none}</Status>
          ) : (
            <MergeProposals proposals={proposals} />
          )
        }
      </Loaded>
    </Panel>
  )
}

function Figures({ night }: { readonly night: Night }) {
  const own = useWords(words)
  const { statuses } = useWords(handoverWords)
  const { contacts, cases, deviations, reports } = night
  const states = reports.map(({ status, count }) => `${statuses[status]}: ${count}`)
  return (
    <Panel title={own.spanInFigures[spanOf(night.reconciliation)]}>
      <DefinitionList
        columns={2}
        items={[
          {
            term: own.contacts,
            value: `${contacts.total} (${own.missed(contacts.missed)}, ${contacts.ongoing} ${own.ongoing})`,
          },
          { term: own.cases, value: `${cases.opened} (${own.stillOpen(cases.stillOpen)})` },
          { term: own.reports, value: states.join(' · ') || '0' },
          {
            term: own.deviations,
            value: (
              <Link to="/avvikelser">
                {deviations.reported} ({own.openDeviations(deviations.open)})
              </Link>
            ),
          },
        ]}
      />
    </Panel>
  )
}
