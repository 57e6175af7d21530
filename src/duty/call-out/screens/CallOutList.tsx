import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { listCallOuts } from '../api.ts'
import { type CallOut, decisions } from '../model.ts'
import { words } from '../words.ts'

type Row = OutputOf<typeof listCallOuts>['callOuts'][number]
type Decision = CallOut['decision'] | null

/** Decisions about going out, newest first. No place and no address stands here. */
export function CallOutList() {
  const own = useWords(words)
  const { account } = useSession()
  const [decision, setDecision] = useState<Decision>(null)
  const options = [
    { value: 'all', label: own.all },
    ...decisions.map((value) => ({ value, label: own.decisions[value] })),
  ]
  return (
    <Panel title={own.list} isCompact>
      {account.role === 'duty-worker' && <p className="quiet">{own.tonight}</p>}
      <Select
        label={own.show}
        width="medium"
        options={options}
        value={decision ?? 'all'}
        onChange={(value) => setDecision(decisions.find((one) => one === value) ?? null)}
      />
      <Pages key={decision} decision={decision} after={null} />
    </Panel>
  )
}

function Pages({ decision, after }: { readonly decision: Decision; readonly after: string | null }) {
  const own = useWords(words)
  const columns = useColumns()
  const [isMoreShown, setMoreShown] = useState(false)
  const asked = { ...(decision !== null && { decision }), ...(after !== null && { after }) }
  const reading = useRead(listCallOuts, asked, { topics: ['call-out'] })
  return (
    <Loaded reading={reading} rows={5}>
      {({ callOuts, more }) => (
        <>
          <DataTable<Row>
            label={own.list}
            rows={callOuts}
            rowKey={(row) => row.id}
            rowLink={(row) => `/arenden/${row.caseId}`}
            columns={columns}
            empty={<EmptyState title={own.noneListed} />}
            narrow="cards"
          />
          {more && !isMoreShown && <Button onPress={() => setMoreShown(true)}>{own.more}</Button>}
          {more && isMoreShown && <Pages decision={decision} after={callOuts.at(-1)?.id ?? null} />}
        </>
      )}
    </Loaded>
  )
}

function useColumns(): readonly Column<Row>[] {
  const own = useWords(words)
  const format = useFormat()
  return [
    { key: 'number', header: own.number, cell: (row) => row.caseNumber },
    { key: 'at', header: own.decidedAt, cell: (row) => format.moment(row.decidedAt) },
    { key: 'where', header: own.municipality, cell: (row) => row.municipalityName },
    { key: 'purpose', header: own.purpose, cell: (row) => own.purposes[row.purpose] },
    { key: 'asked', header: own.askedBy, cell: (row) => own.askers[row.askedBy] },
    { key: 'stage', header: own.stage, cell: (row) => own.stages[row.stage] },
    {
      key: 'arrival',
      header: own.arrivedAt,
      align: 'end',
      cell: (row) => (row.arrivalMinutes === null ? own.unknown : format.duration(row.arrivalMinutes)),
    },
    { key: 'who', header: own.who, cell: (row) => row.workers.join(', ') || own.unknown },
  ]
}
