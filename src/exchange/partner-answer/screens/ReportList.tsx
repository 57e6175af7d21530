import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { minutesBetween } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Clock } from '../../../web/ui/Clock.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { type PartnerReportKind, partnerReportKinds } from '../../partner-report/model.ts'
import { words as reportWords } from '../../partner-report/words.ts'
import { listPartnerReports } from '../api.ts'
import { shownReports } from '../model.ts'
import { words } from '../words.ts'
import { reportAddress } from './NewReports.tsx'

type Row = OutputOf<typeof listPartnerReports>['reports'][number]
type Which = (typeof shownReports)[number]

/** Everything police and health care have reported, by state, kind and unit, page by page. */
export function ReportList() {
  const own = useWords(words)
  const its = useWords(reportWords)
  const [which, setWhich] = useState<Which>('open')
  const [kind, setKind] = useState<PartnerReportKind | null>(null)
  const [partnerId, setPartnerId] = useState<string | null>(null)
  const [after, setAfter] = useState<readonly string[]>([])
  const last = after.at(-1)
  const reading = useRead(
    listPartnerReports,
    {
      which,
      ...(kind !== null && { kind }),
      ...(partnerId !== null && { partnerId }),
      ...(last !== undefined && { after: last }),
    },
    { topics: ['partner-report'] },
  )
  const first =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setAfter([])
      set(value)
    }
  return (
    <Loaded reading={reading} rows={8}>
      {({ reports, more, units }) => (
        <div className="stack">
          <div className="row">
            <Select
              label={own.show}
              width="medium"
              options={shownReports.map((value) => ({ value, label: own.shown[value] }))}
              value={which}
              onChange={first((value) => setWhich(value ?? 'open'))}
            />
            <Select
              label={own.kind}
              width="medium"
              placeholder={own.allKinds}
              options={partnerReportKinds.map((value) => ({ value, label: its.kinds[value] }))}
              value={kind}
              onChange={first(setKind)}
            />
            <Select
              label={own.unit}
              width="medium"
              placeholder={own.allUnits}
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
              value={partnerId}
              onChange={first(setPartnerId)}
            />
          </div>
          <Table reports={reports} />
          {more && <Button onPress={() => setAfter([...after, reports.at(-1)?.id ?? ''])}>{own.more}</Button>}
        </div>
      )}
    </Loaded>
  )
}

function Table({ reports }: { readonly reports: readonly Row[] }) {
  const own = useWords(words)
  const its = useWords(reportWords)
  const format = useFormat()
  const wait = (row: Row) => {
    if (row.kind !== 'hand-over' || row.since === null || row.status === 'withdrawn') return null
    return row.waitedUntil === null ? (
      <Clock since={row.since} label={own.waits} />
    ) : (
      <span className="quiet">{own.waited(format.duration(minutesBetween(row.since, row.waitedUntil)))}</span>
    )
  }
  return (
    <DataTable
      label={own.title}
      rows={reports}
      rowKey={(row) => row.id}
      rowLink={(row) => reportAddress(row.id)}
      empty={<EmptyState title={own.none} />}
      columns={[
        { key: 'number', header: own.report, cell: (row) => `${row.number ?? ''} ${its.kinds[row.kind]}` },
        { key: 'unit', header: own.unit, cell: (row) => row.partnerName },
        { key: 'where', header: own.where, cell: (row) => row.municipalityName ?? its.unknown },
        {
          key: 'urgency',
          header: own.urgency,
          cell: (row) => (row.urgency === null ? its.unknown : its.urgencies[row.urgency]),
        },
        {
          key: 'status',
          header: own.status,
          cell: (row) => (
            <>
              <Status tone={row.status === 'received' ? 'important' : 'neutral'}>
                {its.statuses[row.status]}
              </Status>{' '}
              {wait(row)}
            </>
          ),
        },
        {
          key: 'came',
          header: own.came,
          cell: (row) => (row.sentAt === null ? '' : format.moment(row.sentAt)),
        },
      ]}
    />
  )
}
