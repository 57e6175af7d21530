import { words as handoverWords } from '../../exchange/handover/words.ts'
import { lastNight } from '../../exchange/morning/api.ts'
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
import { DefinitionList, Panel } from '../ui/Panel.tsx'

type Night = OutputOf<typeof lastNight>

/** The manager's morning: does the night add up, what is not reported, what is not read. */
export function ManagerPage() {
  const own = useWords(words)
  const format = useFormat()
  const reading = useRead(lastNight, {}, { topics: ['case', 'contact', 'report', 'deviation'] })
  const period = reading.data?.reconciliation
  return (
    <Page
      title={own.manager}
      width="wide"
      lead={period && own.managerLead(format.moment(period.from), format.moment(period.to))}
    >
      <Loaded reading={reading} rows={8}>
        {(night) => (
          <>
            <Reconciliation data={night.reconciliation} />
            <div className="columns">
              <Unreported rows={night.unreported} />
              <div className="stack">
                <Unread rows={night.unread} />
                <Unanswered rows={night.unanswered} />
              </div>
            </div>
            <Figures night={night} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Figures({ night }: { readonly night: Night }) {
  const own = useWords(words)
  const { statuses } = useWords(handoverWords)
  const { contacts, cases, deviations, reports } = night
  const states = reports.map(({ status, count }) => `${count} ${statuses[status].toLocaleLowerCase('sv')}`)
  return (
    <Panel title={own.nightInFigures}>
      <DefinitionList
        columns={2}
        items={[
          {
            term: own.contacts,
            value: `${contacts.total} (${contacts.missed} ${own.missed}, ${contacts.ongoing} ${own.ongoing})`,
          },
          { term: own.cases, value: `${cases.opened} (${cases.stillOpen} ${own.stillOpen})` },
          { term: own.reports, value: states.join(', ') || '0' },
          {
            term: own.deviations,
            value: (
              <Link to="/avvikelser">
                {deviations.reported} ({deviations.open} {own.openDeviations})
              </Link>
            ),
          },
        ]}
      />
    </Panel>
  )
}
