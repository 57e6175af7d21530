import { useState } from 'react'
import { displayName } from '../../../base/person/rules.ts'
import { decisionTypeOf } from '../../../code-lists/decision-type.ts'
import { now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { type Format, useFormat } from '../../../web/ui/format.ts'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { type DecisionRow, listDecisions, type shows } from '../api.ts'
import { words } from '../words.ts'
import { tones } from './state.ts'

export type DecisionListProps = {
  readonly show: (typeof shows)[number]
  readonly after?: string | null
}

/** Thirty decisions at a time, the latest first; the next when somebody wants them. */
export function DecisionList({ show, after = null }: DecisionListProps) {
  const own = useWords(words)
  const format = useFormat()
  const { account } = useSession()
  const [isMoreShown, setMoreShown] = useState(false)
  const reading = useRead(listDecisions, { show, ...(after !== null && { after }) }, { topics: ['decision'] })
  const isChair = account.role === 'chair'
  return (
    <Loaded reading={reading} rows={4}>
      {({ decisions, more }) => (
        <div className="stack">
          {decisions.length === 0 && after === null ? (
            <EmptyState title={own.list.empty[show]} />
          ) : (
            <DataTable<DecisionRow>
              label={own.list.shows[show]}
              rows={decisions}
              rowKey={(row) => row.id}
              rowLink={(row) =>
                isChair && row.status === 'ready' ? `/bestam/${row.id}` : `/beslut/${row.id}`
              }
              columns={[
                { key: 'number', header: own.list.number, cell: (row) => row.number },
                { key: 'about', header: own.list.about, cell: (row) => <About row={row} /> },
                { key: 'board', header: own.list.board, cell: (row) => row.memberName },
                {
                  key: 'state',
                  header: own.list.state,
                  cell: (row) => <Status tone={tones[row.status]}>{own.statuses[row.status]}</Status>,
                },
                { key: 'time', header: own.list.time, cell: (row) => timeOf(row, format) },
              ]}
            />
          )}
          {more && !isMoreShown && <Button onPress={() => setMoreShown(true)}>{own.list.more}</Button>}
          {more && isMoreShown && <DecisionList show={show} after={decisions.at(-1)?.id ?? null} />}
        </div>
      )}
    </Loaded>
  )
}

function About({ row }: { readonly row: DecisionRow }) {
  const own = useWords(words)
  return (
    <div>
      {row.person === null ? own.unknownPerson : displayName(row.person, own)}
      {row.person !== null && <span className="quiet"> {own.age(row.person.age)}</span>}
      <br />
      <span className="quiet">{decisionTypeOf(row.type, row.typeVersion).sv}</span>
    </div>
  )
}

const timeOf = (row: DecisionRow, format: Format): string =>
  format.recent(row.decidedAt ?? row.endedAt ?? row.readyAt ?? row.headsUpAt ?? row.preparedAt, now())
