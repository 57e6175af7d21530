import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { EmptyState } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import type { readQuarter } from '../api.ts'
import type { Quarter } from '../rules.ts'
import { words } from '../words.ts'
import { SendAll } from './SendReports.tsx'

type Overview = OutputOf<typeof readQuarter>
type Row = Overview['members'][number]

/** What each member has been sent for the quarter, and who has opened it. */
export function Members(props: {
  readonly overview: Overview
  readonly quarter: Quarter
  readonly onReview: (memberId: string) => void
}) {
  const { overview, quarter, onReview } = props
  const own = useWords(words)
  const [isSendingAll, setSendingAll] = useState(false)
  const name = own.quarterName(quarter.year, quarter.quarter)
  return (
    <Panel
      title={own.members(name)}
      actions={
        overview.isFinished &&
        overview.members.length > 0 && (
          <Button variant="primary" onPress={() => setSendingAll(true)}>
            {own.sendAll}
          </Button>
        )
      }
    >
      {!overview.isFinished && <Notice>{own.notFinished(overview.period.to)}</Notice>}
      <DataTable
        label={own.members(name)}
        rows={overview.members}
        rowKey={({ memberId }) => memberId}
        empty={<EmptyState title={own.noMembers} />}
        columns={[
          { key: 'name', header: own.member, cell: (row) => row.name },
          { key: 'chairs', header: own.chairs, cell: (row) => <Chairs row={row} /> },
          { key: 'sent', header: own.sent, cell: (row) => <Sent row={row} /> },
          { key: 'opened', header: own.opened, cell: (row) => <Opened row={row} /> },
          {
            key: 'review',
            header: own.review,
            cell: (row) => (
              <Button label={own.reviewOf(row.name)} onPress={() => onReview(row.memberId)}>
                {own.review}
              </Button>
            ),
          },
        ]}
      />
      {isSendingAll && (
        <SendAll
          quarter={quarter}
          memberIds={overview.members.map(({ memberId }) => memberId)}
          withoutChair={overview.members.filter(({ chairs }) => chairs.length === 0).length}
          onClose={() => setSendingAll(false)}
        />
      )}
    </Panel>
  )
}

function Chairs({ row }: { readonly row: Row }) {
  const own = useWords(words)
  return row.chairs.length === 0 ? (
    <span className="quiet">{own.noChair}</span>
  ) : (
    <span>{row.chairs.join(', ')}</span>
  )
}

function Sent({ row }: { readonly row: Row }) {
  const own = useWords(words)
  const format = useFormat()
  const [latest] = row.reports
  if (latest === undefined) return <Status>{own.notSent}</Status>
  return (
    <span>
      <Link to={`/kvartal/${latest.id}`} label={`${own.edition(latest.edition)}, ${row.name}`}>
        {own.edition(latest.edition)}
      </Link>{' '}
      <span className="quiet">{own.sentBy(format.moment(latest.sentAt), latest.sentByName)}</span>
    </span>
  )
}

function Opened({ row }: { readonly row: Row }) {
  const own = useWords(words)
  const format = useFormat()
  const [latest] = row.reports
  if (latest === undefined) return <span aria-hidden="true">–</span>
  if (latest.readings.length === 0) return <Status tone="important">{own.notOpened}</Status>
  return (
    <span className="stack-tight">
      {latest.readings.map(({ name, openedAt }) => (
        <span key={`${name} ${openedAt}`}>{own.openedBy(name, format.moment(openedAt))}</span>
      ))}
    </span>
  )
}
