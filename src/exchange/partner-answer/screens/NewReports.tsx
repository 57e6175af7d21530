import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Clock } from '../../../web/ui/Clock.tsx'
import { Link } from '../../../web/ui/Link.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { sentenceOf } from '../../../web/ui/problem-sentence.ts'
import { Badge, Notice, Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { words as kit } from '../../../web/ui/words.ts'
import { words as reportWords } from '../../partner-report/words.ts'
import { listPartnerReports, takePartnerReport } from '../api.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

type Row = OutputOf<typeof listPartnerReports>['reports'][number]
const topics = ['partner-report', 'contact']
export const reportAddress = (partnerReportId: string) => `/polis-vard/${partnerReportId}`

const hurry = { danger: 0, now: 1, tonight: 2, 'can-wait': 3 } as const
/** What somebody waits for first; then what is most urgent, and of that what came first. */
const inOrder = (reports: readonly Row[]): readonly Row[] =>
  [...reports].sort(
    (a, b) =>
      Number(b.kind === 'hand-over') - Number(a.kind === 'hand-over') ||
      hurry[a.urgency ?? 'can-wait'] - hurry[b.urgency ?? 'can-wait'] ||
      ((a.sentAt ?? '') < (b.sentAt ?? '') ? -1 : 1),
  )

/** For the desk: what police and health care have sent and nobody has taken. Nothing when there is nothing. */
export function NewReports() {
  const own = useWords(words)
  const inKit = useWords(kit)
  const { data } = useRead(listPartnerReports, { which: 'waiting' }, { topics: ['partner-report'] })
  const take = useCommand(takePartnerReport, { changes: topics })
  const reports = inOrder(data?.reports ?? [])
  if (reports.length === 0) return null
  const loud = reports.filter((row) => !row.isSilent)
  const silent = reports.filter((row) => row.isSilent)
  const press = async ({ id, version }: Row) => {
    const taken = await take.run({ partnerReportId: id, version })
    if (taken !== null) notify(own.taken(taken.contactNumber))
  }
  const list = (rows: readonly Row[], label: string) => (
    <ul className="plain-list stack" aria-label={label}>
      {rows.map((row) => (
        <li key={row.id}>
          <OneLine row={row} />
          {row.status !== 'taken' && row.kind !== 'advice' && row.kind !== 'hearing' && (
            <Button
              variant="primary"
              label={`${own.take} ${row.number ?? ''}`}
              onPress={() => void press(row)}
              isPending={take.isPending}
            >
              {own.take}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
  return (
    <Panel
      title={own.fresh}
      isCompact
      aside={loud.length > 0 && <Badge count={loud.length} label={own.fresh} tone="warning" />}
    >
      {take.problem !== null && <Notice tone="warning" title={sentenceOf(take.problem, inKit)} isUrgent />}
      {loud.length > 0 && list(loud, own.fresh)}
      {silent.length > 0 && (
        <details>
          <summary>
            {own.silent} ({silent.length})
          </summary>
          <p className="quiet">{own.silentHint}</p>
          {list(silent, own.silent)}
        </details>
      )}
    </Panel>
  )
}

function OneLine({ row }: { readonly row: Row }) {
  const own = useWords(words)
  const its = useWords(reportWords)
  return (
    <p className="row">
      <Link to={reportAddress(row.id)}>{row.number ?? ''}</Link>
      <strong>{its.kinds[row.kind]}</strong>
      <span>{row.partnerName}</span>
      {row.urgency !== null && (
        <Status tone={row.urgency === 'danger' || row.urgency === 'now' ? 'warning' : 'neutral'}>
          {its.urgencies[row.urgency]}
        </Status>
      )}
      {row.status === 'taken' && <Status tone="important">{own.news}</Status>}
      {row.kind === 'hand-over' && row.since !== null && row.waitedUntil === null ? (
        <Clock since={row.since} label={own.waits} />
      ) : (
        row.sentAt !== null && <Clock since={row.sentAt} label={own.came} />
      )}
    </p>
  )
}
