import { useState } from 'react'
import { dutyMode } from '../../../code-lists/duty-mode.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { addMonths, localDate, now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { BarRows } from '../../../web/ui/BarRows.tsx'
import { ChartFrame } from '../../../web/ui/ChartFrame.tsx'
import { useCodeName } from '../../../web/ui/codes.ts'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { readTreatment, type Treatment } from '../api.ts'
import { bands } from '../model.ts'
import { words } from '../words.ts'

type Data = OutputOf<typeof readTreatment>
type Named = Treatment & { readonly key: string; readonly label: string }

/** Whether the duty judges the same near and far: counts always, shares and medians from five on, unknown said in words. */
export function TreatmentView() {
  const own = useWords(words)
  const today = localDate(now())
  const [from, setFrom] = useState<string | null>(addMonths(today, -12))
  const [to, setTo] = useState<string | null>(today)
  const period = { from: from ?? today, to: to ?? today }
  const reading = useRead(readTreatment, period, { topics: ['call-out'] })
  return (
    <Panel title={own.title}>
      <p>{own.lead}</p>
      <div className="columns">
        <DateField label={own.from} value={from} onChange={setFrom} />
        <DateField label={own.to} value={to} onChange={setTo} />
      </div>
      <Loaded reading={reading} rows={8}>
        {(data) => <Treatments data={data} />}
      </Loaded>
      <p className="quiet">{own.tooFewHint}</p>
    </Panel>
  )
}

function Treatments({ data }: { readonly data: Data }) {
  const own = useWords(words)
  const codeName = useCodeName()
  const order = (band: Data['bands'][number]['band']) => bands.indexOf(band)
  const byBand = [...data.bands]
    .sort((a, b) => order(a.band) - order(b.band))
    .map((row) => ({ ...row, key: row.band, label: own.bands[row.band] }))
  const byMunicipality = data.municipalities
    .map((row) => ({ ...row, key: row.code ?? '', label: row.name ?? own.unknownMunicipality }))
    .sort((a, b) => a.label.localeCompare(b.label, 'sv'))
  const byMode = data.modes.map((row) => ({ ...row, key: row.mode, label: codeName(dutyMode, row.mode) }))
  const shareOf = ({ goShare }: Treatment) => (goShare === null ? own.tooFew : own.share(goShare))
  const whole = { ...data.whole, key: 'whole', label: own.whole }
  return (
    <>
      <ChartFrame
        title={own.byBand}
        summary={own.summary(byBand.map((row) => own.summaryRow(row.label, shareOf(row))).join(', '))}
        table={<Rows label={own.byBand} head={own.band} rows={[...byBand, whole]} />}
      >
        <BarRows
          summary={own.byBand}
          rows={byBand.map((row) => ({
            key: row.key,
            label: row.label,
            value: row.goShare,
            text: shareOf(row),
          }))}
        />
      </ChartFrame>
      <Rows label={own.byMunicipality} head={own.municipality} rows={byMunicipality} />
      <Rows label={own.byMode} head={own.mode} rows={byMode} />
    </>
  )
}

function Rows(props: { readonly label: string; readonly head: string; readonly rows: readonly Named[] }) {
  const own = useWords(words)
  const few = (value: number | null, text: (count: number) => string) =>
    value === null ? own.tooFew : text(value)
  const number = (key: 'cases' | 'asked' | 'go' | 'refused' | 'postponed' | 'withoutArrival') =>
    ({ key, header: own[key], align: 'end', cell: (row) => row[key] }) satisfies Column<Named>
  const columns: readonly Column<Named>[] = [
    { key: 'label', header: props.head, cell: ({ label }) => label },
    number('cases'),
    number('asked'),
    number('go'),
    number('refused'),
    number('postponed'),
    { key: 'share', header: own.goShare, align: 'end', cell: (row) => few(row.goShare, own.share) },
    { key: 'median', header: own.median, align: 'end', cell: (row) => few(row.medianMinutes, own.minutes) },
    { key: 'time', header: own.inTime, align: 'end', cell: (row) => own.ofArrived(row.inTime, row.arrived) },
    number('withoutArrival'),
    {
      key: 'waited',
      header: own.policeWaited,
      align: 'end',
      cell: ({ policeWaitedMinutes }) =>
        policeWaitedMinutes === null ? own.notStated : own.minutes(policeWaitedMinutes),
    },
  ]
  return (
    <DataTable<Named>
      label={props.label}
      showLabel
      rows={props.rows}
      rowKey={({ key }) => key}
      columns={columns}
      narrow="scroll"
    />
  )
}
