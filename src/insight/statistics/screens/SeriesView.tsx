import { useState } from 'react'
import { type LocalDate, localDate, now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { ChartFrame } from '../../../web/ui/ChartFrame.tsx'
import { CheckboxGroup } from '../../../web/ui/Choices.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { LineChart } from '../../../web/ui/LineChart.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { mostSeries } from '../../../web/ui/series-look.ts'
import { readSeries, steps } from '../api.ts'
import { type Coding, type TableId, tableIds } from '../model.ts'
import { words } from '../words.ts'
import { useNumbers } from './numbers.ts'
import {
  boundariesOf,
  breaksOf,
  type Change,
  changeAt,
  cutsOf,
  lastWhole,
  rowsToBeginWith,
  type Series,
  withGaps,
} from './series.ts'

type Step = (typeof steps)[number]

/** One table over the years, interrupted where its figures cease to be comparable. */
export function SeriesView(props: {
  /** From the first year with cases to the end of the period chosen. */
  readonly from: string
  readonly to: string
  /** Other years have no register: they are gaps, never zeros. */
  readonly years: readonly number[]
  readonly municipalityCode: string | null
  readonly coding: Coding
  readonly isWholeYears: boolean
}) {
  const { from, to, years, municipalityCode, coding, isWholeYears } = props
  const own = useWords(words).screens
  const format = useFormat()
  const [table, setTable] = useState<TableId>('key-figures')
  const [step, setStep] = useState<Step>('year')
  const reading = useRead(readSeries, {
    from,
    to,
    table,
    step,
    coding,
    ...(municipalityCode !== null && { municipalityCode }),
  })
  const nameOf = (day: LocalDate) => {
    if (step === 'month') return format.month(day)
    const year = day.slice(0, 4)
    return step === 'year' ? year : `${own.quarter(Math.ceil(Number(day.slice(5, 7)) / 3))} ${year}`
  }
  return (
    <Panel title={own.seriesTitle}>
      <div className="row chart-controls">
        <Select
          label={own.table}
          width="medium"
          placeholder={own.tables['key-figures']}
          options={tableIds
            .filter((id) => id !== 'key-figures')
            .map((value) => ({ value, label: own.tables[value] }))}
          value={table === 'key-figures' ? null : table}
          onChange={(value) => setTable(value ?? 'key-figures')}
        />
        {!isWholeYears && (
          <Select
            label={own.step}
            width="short"
            placeholder={own.steps.year}
            options={steps
              .filter((one) => one !== 'year')
              .map((value) => ({ value, label: own.steps[value] }))}
            value={step === 'year' ? null : step}
            onChange={(value) => setStep(value ?? 'year')}
          />
        )}
      </div>
      <Loaded reading={reading} rows={8}>
        {(series) => (
          <Lines
            key={`${table} ${step}`}
            series={withGaps(
              { ...series, periods: series.periods.map((one) => ({ ...one, label: nameOf(one.from) })) },
              years,
            )}
            title={own.tables[table]}
          />
        )}
      </Loaded>
    </Panel>
  )
}

function Lines({ series, title }: { readonly series: Series; readonly title: string }) {
  const own = useWords(words).screens
  const numbers = useNumbers()
  const today = localDate(now())
  const [chosen, setChosen] = useState<readonly string[]>(() => rowsToBeginWith(series))
  const rows = series.rows.filter(({ code }) => chosen.includes(code))
  const breaks = breaksOf(series, chosen)
  if (series.periods.length === 0 || series.rows.length === 0) return <EmptyState title={own.noSeries} />
  const say = (change: Change) =>
    change.kind === 'number' ? numbers.change(change.by) : own.changes[change.kind]
  const summary = rows
    .map((row) => {
      const index = lastWhole(series, row, today)
      const label = index === null ? undefined : series.periods[index]?.label
      if (index === null || label === undefined) return own.saidNothing(row.label)
      const shown = numbers.whole(row.values[index] ?? 0)
      return index === 0
        ? own.saidOnce(row.label, label, shown)
        : own.said(row.label, label, shown, say(changeAt(series, row, index, today)))
    })
    .join(' ')
  const hasGaps = rows.some(({ values }) => values.includes(null))
  const marks = breaks.flatMap((one, index) =>
    boundariesOf(series.periods, one.on)
      .slice(0, 1)
      .map((boundary) => ({ boundary, label: String(index + 1) })),
  )
  return (
    <>
      <details className="row-choice">
        <summary>{own.chooseRows(chosen.length)}</summary>
        <CheckboxGroup
          label={own.rowsShown}
          description={own.mostRows(mostSeries)}
          value={chosen}
          onChange={setChosen}
          options={series.rows.map(({ code, label }) => ({
            value: code,
            label,
            isDisabled: chosen.length >= mostSeries && !chosen.includes(code),
          }))}
        />
      </details>
      <ChartFrame
        title={title}
        summary={rows.length === 0 ? own.noRowsChosen : summary}
        table={<SeriesTable series={series} rows={rows} say={say} today={today} />}
      >
        {rows.length > 0 && (
          <LineChart
            periods={series.periods.map(({ label }) => label)}
            series={rows.map((row) => ({
              key: row.code,
              label: row.label,
              values: row.values,
              cuts: cutsOf(series, row.code),
            }))}
            breaks={marks}
            summary={summary}
            formatNumber={numbers.whole}
          />
        )}
      </ChartFrame>
      {breaks.length > 0 && (
        <div className="figure-notes">
          <h3>{own.breaks}</h3>
          <ol>
            {breaks.map((one) => (
              <li key={`${one.code} ${one.on} ${one.kind}`}>
                <strong>
                  {one.on}: {own.breakKinds[one.kind]}.
                </strong>{' '}
                {one.note}
              </li>
            ))}
          </ol>
        </div>
      )}
      {hasGaps && !series.isProtected && <p className="quiet">{own.gaps}</p>}
      {series.isProtected && <p className="quiet">{own.protectedSeries}</p>}
    </>
  )
}

/** The same figures, with what may be said of each step and why nothing may. */
function SeriesTable(props: {
  readonly series: Series
  readonly rows: Series['rows']
  readonly say: (change: Change) => string
  readonly today: string
}) {
  const { series, rows, say, today } = props
  const own = useWords(words).screens
  const numbers = useNumbers()
  return (
    <DataTable
      label={own.seriesTitle}
      narrow="scroll"
      rows={series.periods
        .map((period, index) => ({ ...period, index }))
        .filter(({ index }) => rows.some(({ values }) => (values[index] ?? null) !== null))}
      rowKey={({ from }) => from}
      columns={[
        { key: 'period', header: own.period, cell: ({ label }) => label },
        ...rows.flatMap((row) => [
          {
            key: row.code,
            header: row.label,
            align: 'end' as const,
            cell: ({ index }: { index: number }) => {
              const value = row.values[index] ?? null
              return value === null ? own.noFigure : numbers.whole(value)
            },
          },
          {
            key: `${row.code} change`,
            header: own.change,
            align: 'end' as const,
            cell: ({ index }: { index: number }) =>
              index === 0 ? '' : say(changeAt(series, row, index, today)),
          },
        ]),
      ]}
    />
  )
}
