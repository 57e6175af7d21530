import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { addMonths, localDate, now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Clock } from '../../../web/ui/Clock.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { Link } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { listRunning, readTimes } from '../api.ts'
import { words } from '../words.ts'
import { TransportHoursList } from './TransportHoursList.tsx'

type Times = OutputOf<typeof readTimes>
type Row = Times['whole'] & { readonly key: string; readonly municipality: string; readonly ground: string }

/** What the police have now, and how long each step of a period's requests took, by municipality and ground. */
export function AssistanceTimes() {
  const own = useWords(words)
  const today = localDate(now())
  const [from, setFrom] = useState<string | null>(addMonths(today, -3))
  const [to, setTo] = useState<string | null>(today)
  const topics = ['police-assistance']
  const running = useRead(listRunning, {}, { topics })
  const times = useRead(readTimes, { from: from ?? today, to: to ?? today }, { topics })
  return (
    <Panel title={own.times}>
      <h3>{own.running}</h3>
      <Loaded reading={running} rows={2}>
        {(data) =>
          data.running.length === 0 ? (
            <p className="quiet">{own.noneRunning}</p>
          ) : (
            <ul className="plain-list stack-tight" aria-label={own.running}>
              {data.running.map((row) => (
                <li key={row.id} className="row">
                  <Link to={`/arenden/${row.caseId}`}>{row.caseNumber}</Link>
                  <Status tone="info">{own.states[row.status]}</Status>
                  <span className="quiet">
                    {row.memberName} · {own.grounds[row.ground]}
                  </span>
                  <Clock since={row.askedAt} label={own.states.requested} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <p>{own.timesIntro}</p>
      <div className="columns">
        <DateField label={own.period.from} value={from} onChange={setFrom} />
        <DateField label={own.period.to} value={to} onChange={setTo} />
      </div>
      <Loaded reading={times} rows={4}>
        {(data) => <TimesTable data={data} />}
      </Loaded>
      <TransportHoursList />
    </Panel>
  )
}

function TimesTable({ data }: { readonly data: Times }) {
  const own = useWords(words)
  const rows: readonly Row[] = data.rows.map((row) => ({
    ...row,
    key: `${row.municipalityCode} ${row.ground}`,
    municipality: row.municipalityName ?? row.municipalityCode,
    ground: own.grounds[row.ground],
  }))
  const whole = { ...data.whole, key: 'whole', municipality: own.wholeRow, ground: '' }
  const count = (key: 'asked' | 'approved' | 'refused' | 'recalled' | 'done' | 'open') =>
    ({ key, header: own.columns[key], align: 'end', cell: (row) => row[key] }) satisfies Column<Row>
  const pair = (key: 'answer' | 'order' | 'start' | 'whole') =>
    ({
      key,
      header: own.columns[key],
      align: 'end',
      cell: (row) =>
        row[`${key}Median`] === null ? '–' : `${row[`${key}Median`]} / ${row[`${key}Longest`]}`,
    }) satisfies Column<Row>
  if (rows.length === 0) return <p className="quiet">{own.noTimes}</p>
  return (
    <>
      <p className="quiet">{own.medianLongest}</p>
      <DataTable
        label={own.times}
        columns={[
          { key: 'municipality', header: own.columns.municipality, cell: (row) => row.municipality },
          { key: 'ground', header: own.columns.ground, cell: (row) => row.ground },
          count('asked'),
          count('approved'),
          count('refused'),
          count('recalled'),
          count('done'),
          count('open'),
          pair('answer'),
          pair('order'),
          pair('start'),
          pair('whole'),
        ]}
        rows={[...rows, whole]}
        rowKey={(row) => row.key}
        narrow="scroll"
      />
    </>
  )
}
