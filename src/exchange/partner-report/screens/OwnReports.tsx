import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import type { listOwnReports } from '../api.ts'
import { words } from '../words.ts'

type Row = OutputOf<typeof listOwnReports>['reports'][number]

/** What one has begun and sent oneself, the latest first. */
export function OwnReports(props: {
  readonly reports: readonly Row[]
  readonly onOpen: (id: string) => void
}) {
  const own = useWords(words)
  const format = useFormat()
  return (
    <Panel title={own.own}>
      {props.reports.length === 0 && <p className="quiet">{own.none}</p>}
      <ul className="plain-list stack" aria-label={own.own}>
        {props.reports.map((row) => (
          <li key={row.id} className="stack">
            <Button isFullWidth onPress={() => props.onOpen(row.id)}>
              {`${row.number ?? own.begun} ${own.kinds[row.kind]}`}
            </Button>
            <span className="row">
              <Status tone={toneOf(row.status)}>{own.statuses[row.status]}</Status>
              <span className="quiet">{format.moment(row.sentAt ?? row.startedAt)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const toneOf = (status: Row['status']) =>
  status === 'draft' ? 'important' : status === 'received' || status === 'opened' ? 'info' : 'success'
