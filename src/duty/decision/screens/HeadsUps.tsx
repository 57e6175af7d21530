import { formatPhone } from '../../../kernel/phone.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { listHeadsUps } from '../api.ts'
import { words } from '../words.ts'

const useHeadsUps = () => useRead(listHeadsUps, {}, { topics: ['decision'] })

/** To a chair: that a question may come tonight and whom to call, and nothing of whom it is about (E-14). */
export function OpenHeadsUps() {
  const own = useWords(words)
  const format = useFormat()
  const reading = useHeadsUps()
  return (
    <Panel title={own.list.headsUps}>
      <p className="quiet">{own.list.headsUpsHint}</p>
      <Loaded reading={reading}>
        {({ headsUps }) => {
          const open = headsUps.filter((row) => row.endedAt === null)
          if (open.length === 0) return <EmptyState title={own.list.noHeadsUps} />
          return (
            <ul className="plain-list stack" aria-label={own.list.headsUps}>
              {open.map((row) => (
                <li key={row.id}>
                  <Notice title={own.list.headsUp(format.moment(row.at))}>
                    <p>
                      {row.givenBy} ·{' '}
                      <a href={`tel:${row.callNumber}`}>{own.list.callNumber(formatPhone(row.callNumber))}</a>
                    </p>
                  </Notice>
                </li>
              ))}
            </ul>
          )
        }}
      </Loaded>
    </Panel>
  )
}

/** How often a heads-up led to no question, by municipality (V-38). */
export function HeadsUpCounts() {
  const own = useWords(words)
  const reading = useHeadsUps()
  return (
    <Panel title={own.list.counts}>
      <p className="quiet">{own.list.countsHint}</p>
      <Loaded reading={reading}>
        {({ counts }) =>
          counts.length === 0 ? (
            <EmptyState title={own.list.noCounts} />
          ) : (
            <DataTable
              label={own.list.counts}
              rows={counts}
              rowKey={(row) => row.memberId}
              columns={[
                { key: 'member', header: own.list.board, cell: (row) => row.memberName },
                { key: 'given', header: own.list.given, cell: (row) => row.given, align: 'end' },
                {
                  key: 'notFollowed',
                  header: own.list.notFollowed,
                  cell: (row) => row.notFollowed,
                  align: 'end',
                },
              ]}
            />
          )
        }
      </Loaded>
    </Panel>
  )
}
