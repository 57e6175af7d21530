import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { readOverview } from '../api.ts'
import { words } from '../words.ts'
import { ListRows } from './LadderLists.tsx'

type Row = OutputOf<typeof readOverview>['members'][number]

/** Tonight in every municipality, and the lists that wait for a receipt. */
export function LadderOverview({ memberLink }: { readonly memberLink: (memberId: string) => string }) {
  const own = useWords(words)
  const format = useFormat()
  const reading = useRead(readOverview, {}, { topics: ['mandate', 'organisation'] })
  const first = (row: Row) => {
    if (row.firstName === null) return <Status tone="warning">{own.nobodyTonight}</Status>
    return (
      <>
        {row.firstName} {row.source === 'last-resort' && <Status tone="important">{own.lastResort}</Status>}{' '}
        {!row.hasNumber && <Status tone="warning">{own.numberMissing}</Status>}
      </>
    )
  }
  return (
    <Loaded reading={reading} rows={8}>
      {({ members, unacknowledged }) => (
        <>
          {unacknowledged.length > 0 && (
            <Panel title={own.waiting}>
              <ListRows lists={unacknowledged} showsMember />
            </Panel>
          )}
          <Panel title={own.overview}>
            <p className="quiet">{own.overviewLead}</p>
            <DataTable
              label={own.overview}
              rows={members}
              rowKey={({ memberId }) => memberId}
              rowLink={({ memberId }) => memberLink(memberId)}
              columns={[
                { key: 'member', header: own.municipality, cell: ({ memberName }) => memberName },
                { key: 'first', header: own.tonight, cell: first },
                {
                  key: 'gap',
                  header: own.nextGap,
                  cell: ({ gapAt }) =>
                    gapAt === null ? <span className="quiet">{own.noGap}</span> : format.moment(gapAt),
                },
              ]}
            />
          </Panel>
        </>
      )}
    </Loaded>
  )
}
