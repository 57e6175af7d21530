import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { BarRows } from '../../../web/ui/BarRows.tsx'
import { ChartFrame } from '../../../web/ui/ChartFrame.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { readPerCapita } from '../api.ts'
import { words } from '../words.ts'
import { useNumbers } from './numbers.ts'

type Row = OutputOf<typeof readPerCapita>['rows'][number]

/** Cases beside inhabitants: who comes more often than the number of people would say (L-06). */
export function PerCapita({ from, to }: { readonly from: string; readonly to: string }) {
  const own = useWords(words).screens
  const reading = useRead(readPerCapita, { from, to })
  return (
    <Panel title={own.perCapitaTitle}>
      <Loaded reading={reading} rows={6}>
        {({ rows }) => (rows.length === 0 ? <EmptyState title={own.noCases} /> : <Rates rows={rows} />)}
      </Loaded>
    </Panel>
  )
}

function Rates({ rows }: { readonly rows: readonly Row[] }) {
  const own = useWords(words).screens
  const numbers = useNumbers()
  const rate = (row: Row) => row.perTenThousandTenths
  const ordered = [...rows].sort((a, b) => (rate(b) ?? -1) - (rate(a) ?? -1))
  const most = ordered[0]
  const least = ordered.findLast((row) => rate(row) !== null)
  const said = (row: Row | undefined) => numbers.tenths(row?.perTenThousandTenths ?? 0)
  const summary =
    most === undefined || rate(most) === null
      ? own.perCapitaUnknown
      : own.perCapitaSummary(most.label, said(most), least?.label ?? '', said(least))
  const cases = (row: Row) => (row.cases === null ? own.protectedCell : numbers.whole(row.cases))
  const unknownRate = (row: Row) => (row.cases === null ? own.protectedCell : own.noInhabitants)
  return (
    <>
      <ChartFrame
        title={own.perCapitaChart}
        summary={summary}
        table={
          <DataTable
            label={own.perCapitaTitle}
            narrow="scroll"
            rows={ordered}
            rowKey={({ municipalityCode }) => municipalityCode}
            columns={[
              { key: 'area', header: own.municipality, cell: ({ label }) => label },
              { key: 'cases', header: own.cases, align: 'end', cell: cases },
              {
                key: 'inhabitants',
                header: own.inhabitants,
                align: 'end',
                cell: ({ inhabitants }) => (inhabitants === null ? own.unknown : numbers.whole(inhabitants)),
              },
              {
                key: 'on',
                header: own.inhabitantsOn,
                cell: ({ inhabitantsOn }) => inhabitantsOn ?? own.unknown,
              },
              {
                key: 'rate',
                header: own.perTenThousand,
                align: 'end',
                cell: (row) => (rate(row) === null ? unknownRate(row) : said(row)),
              },
            ]}
          />
        }
      >
        <BarRows
          summary={summary}
          rows={ordered.map((row) => ({
            key: row.municipalityCode,
            label: row.label,
            value: rate(row),
            text: rate(row) === null ? unknownRate(row) : own.rateAndCases(said(row), cases(row)),
            isHatched: row.isSmall,
          }))}
        />
      </ChartFrame>
      {rows.some(({ isSmall }) => isSmall) && <p className="quiet">{own.smallRates}</p>}
    </>
  )
}
