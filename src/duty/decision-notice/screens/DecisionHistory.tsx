import { useState } from 'react'
import { decisionTypes } from '../../../code-lists/decision-type.ts'
import { addMonths, localDate, now, parseLocalDate } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { readHistory } from '../api.ts'
import { words } from '../words.ts'

const nameOf = (key: string): string => decisionTypes.findLast((type) => type.key === key)?.sv ?? key

/** Who has decided what, by municipality, in figures (E-16). Nothing for other roles. */
export function DecisionHistory() {
  const own = useWords(words)
  const its = own.history
  const { account } = useSession()
  const today = localDate(now())
  const [from, setFrom] = useState<string | null>(addMonths(today, -12))
  const [to, setTo] = useState<string | null>(today)
  const period = { from: parseLocalDate(from ?? ''), to: parseLocalDate(to ?? '') }
  const mayRead = readHistory.permit[account.role] !== undefined
  const isWhole = period.from !== null && period.to !== null
  const reading = useRead(
    readHistory,
    { from: period.from ?? today, to: period.to ?? today },
    { topics: ['decision'], enabled: mayRead && isWhole },
  )
  if (!mayRead) return null
  return (
    <Panel title={its.title}>
      <p className="quiet">{its.hint}</p>
      <div className="row">
        <DateField label={its.from} width="short" value={from} onChange={setFrom} />
        <DateField label={its.to} width="short" value={to} onChange={setTo} />
      </div>
      <Loaded reading={reading}>
        {({ rows }) => (
          <DataTable
            label={its.title}
            rows={rows}
            rowKey={(row) => `${row.memberId} ${row.mandateId} ${row.type}`}
            empty={<EmptyState title={its.empty} />}
            columns={[
              { key: 'member', header: its.member, cell: (row) => row.memberName },
              { key: 'by', header: its.by, cell: (row) => row.decidedByName ?? own.board.delegated },
              { key: 'type', header: its.type, cell: (row) => nameOf(row.type) },
              { key: 'made', header: its.made, align: 'end', cell: (row) => row.made },
              { key: 'declined', header: its.declined, align: 'end', cell: (row) => row.declined },
              { key: 'oral', header: its.oral, align: 'end', cell: (row) => row.oral },
              {
                key: 'minutes',
                header: its.minutes,
                align: 'end',
                cell: (row) => row.minutes ?? its.unknown,
              },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  )
}
