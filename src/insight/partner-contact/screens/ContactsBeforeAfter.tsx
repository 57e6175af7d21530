import { useState } from 'react'
import { addMonths, localDate, now, parseLocalDate } from '../../../kernel/time.ts'
import { useLanguage, useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { ChartFrame } from '../../../web/ui/ChartFrame.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { LineChart } from '../../../web/ui/LineChart.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { boundariesOf } from '../../statistics/screens/series.ts'
import { type PartnerContacts, readPartnerContacts } from '../api.ts'
import { type Matter, matters } from '../model.ts'
import { words } from '../words.ts'

const spans = ['3', '6', '12', '24'] as const

/** Contacts of police and health care per month, before and after a day that something changed. */
export function ContactsBeforeAfter() {
  const own = useWords(words)
  const [breakOn, setBreakOn] = useState<string | null>(() => addMonths(localDate(now()), -6))
  const [months, setMonths] = useState<(typeof spans)[number]>('6')
  const [matter, setMatter] = useState<Matter>('all')
  const day = breakOn === null ? null : parseLocalDate(breakOn)
  return (
    <Panel title={own.title}>
      <p className="quiet">{own.lead}</p>
      <div className="row chart-controls">
        <DateField label={own.breakOn} description={own.breakHint} value={breakOn} onChange={setBreakOn} />
        <Select
          label={own.months}
          width="short"
          options={spans.map((value) => ({ value, label: own.monthsOf(Number(value)) }))}
          value={months}
          onChange={(value) => setMonths(value ?? '6')}
        />
        <Select
          label={own.matter}
          width="medium"
          options={matters.map((value) => ({ value, label: own.matters[value] }))}
          value={matter}
          onChange={(value) => setMatter(value ?? 'all')}
        />
      </div>
      {day !== null && <Shown breakOn={day} months={Number(months)} matter={matter} />}
    </Panel>
  )
}

function Shown(props: { readonly breakOn: string; readonly months: number; readonly matter: Matter }) {
  const own = useWords(words)
  const reading = useRead(readPartnerContacts, props)
  return (
    <Loaded reading={reading} rows={8}>
      {(data) => (
        <div className="stack">
          <Picture data={data} breakOn={props.breakOn} />
          <Units data={data} />
          <Example data={data} title={own.example} />
        </div>
      )}
    </Loaded>
  )
}

/** Rates with one decimal, as the language writes them; what nothing can be said of, in words. */
function useSaid() {
  const own = useWords(words)
  const language = useLanguage()
  const rates = new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 1 })
  return {
    rate: (value: number | null) => (value === null ? own.hidden : rates.format(value)),
    change: ({ changePercent, why }: PartnerContacts['kinds'][number]['effect']) =>
      changePercent !== null ? own.change(changePercent) : why === null ? '' : own.why[why],
  }
}

function Picture({ data, breakOn }: { readonly data: PartnerContacts; readonly breakOn: string }) {
  const own = useWords(words)
  const format = useFormat()
  const said = useSaid()
  const { periods, kinds } = data
  const cuts = boundariesOf(
    periods.map(({ from, to }) => ({ from, to, label: from })),
    breakOn,
  )
  const summary = kinds
    .map(({ kind, effect }) =>
      own.summary(
        own.kinds[kind],
        said.rate(effect.perMonthBefore),
        said.rate(effect.perMonthAfter),
        said.change(effect),
      ),
    )
    .join(' ')
  const labels = periods.map(({ start }) => format.month(start))
  return (
    <ChartFrame
      title={own.chart}
      summary={summary}
      table={
        <DataTable
          label={own.chart}
          narrow="scroll"
          rows={periods.map(({ start }, index) => ({ start, index }))}
          rowKey={({ start }) => start}
          columns={[
            { key: 'month', header: own.period, cell: ({ index }) => labels[index] ?? '' },
            ...kinds.map(({ kind, months }) => ({
              key: kind,
              header: own.kinds[kind],
              align: 'end' as const,
              cell: ({ index }: { index: number }) => months[index] ?? own.hidden,
            })),
          ]}
        />
      }
    >
      <LineChart
        periods={labels}
        series={kinds.map(({ kind, months }) => ({
          key: kind,
          label: own.kinds[kind],
          values: months,
          cuts,
        }))}
        breaks={cuts.slice(0, 1).map((boundary) => ({ boundary, label: '1' }))}
        summary={summary}
        formatNumber={String}
      />
      <p className="quiet">{own.breakIs(breakOn)}</p>
    </ChartFrame>
  )
}

function Units({ data }: { readonly data: PartnerContacts }) {
  const own = useWords(words)
  const said = useSaid()
  const percent = (share: number | null) => (share === null ? own.hidden : `${share} %`)
  return (
    <>
      <DataTable
        label={own.title}
        rows={data.units}
        rowKey={({ id, kind }) => id ?? kind}
        empty={<EmptyState title={own.noUnits} />}
        columns={[
          {
            key: 'unit',
            header: own.unit,
            cell: ({ name, kind }) => name ?? `${own.kinds[kind]}: ${own.notStated}`,
          },
          { key: 'before', header: own.before, align: 'end', cell: ({ before }) => before ?? own.hidden },
          { key: 'after', header: own.after, align: 'end', cell: ({ after }) => after ?? own.hidden },
          {
            key: 'change',
            header: own.changeColumn,
            align: 'end',
            cell: ({ effect }) => said.change(effect),
          },
        ]}
      />
      <p className="quiet">
        {data.isProtected
          ? own.protectedLead
          : own.stated(percent(data.statedBefore), percent(data.statedAfter))}
      </p>
    </>
  )
}

function Example({ data, title }: { readonly data: PartnerContacts; readonly title: string }) {
  const own = useWords(words)
  const said = useSaid()
  const { before, after, effect } = data.example
  return (
    <details>
      <summary>{title}</summary>
      <p>{own.exampleBody(before, after, said.change(effect))}</p>
      <p className="quiet">{own.exampleSource}</p>
    </details>
  )
}
