import { useWords } from '../../../web/language.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import type { Figures, FigureTable } from '../../statistics/model.ts'
import { useNumbers } from '../../statistics/screens/numbers.ts'
import { RowLabel } from '../../statistics/screens/RowLabel.tsx'
import { words as statisticsWords } from '../../statistics/words.ts'
import { comparability } from '../rules.ts'
import { words } from '../words.ts'
import { hasCases, isCounted, type Line, linesOf } from './figures.ts'
import '../../../web/styles/quarter.css'

/** A member's figures beside those of the same quarter the year before. Changes are numbers, never per cent. */
export function QuarterFigures(props: {
  readonly figures: Figures
  readonly before: Figures
  /** What the two columns are called. */
  readonly now: string
  readonly then: string
}) {
  const { figures, before, now, then } = props
  const own = useWords(words)
  const shown = figures.tables.filter(({ id }) => id !== 'cases-by-municipality')
  const notes = [...new Set(shown.flatMap((table) => table.notes))]
  return (
    <>
      {!isCounted(before) && <Notice>{own.nothingBefore}</Notice>}
      <div className="quarter-tables">
        {shown.map((table) => (
          <QuarterTable
            key={table.id}
            table={table}
            period={figures.period}
            before={before}
            now={now}
            then={then}
          />
        ))}
      </div>
      <p className="quiet">
        {own.onlyRowsWithCases} {own.smallNumbers}
      </p>
      {notes.length > 0 && (
        <Panel title={own.notes}>
          <ul className="quarter-notes">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}

function QuarterTable(props: {
  readonly table: FigureTable
  readonly period: Figures['period']
  readonly before: Figures
  readonly now: string
  readonly then: string
}) {
  const { table, period, before, now, then } = props
  const own = useWords(words)
  const { tables } = useWords(statisticsWords).screens
  const hasBefore = isCounted(before)
  const lines = linesOf(table, before, own.decisionColumns).filter(
    (line) => table.id === 'key-figures' || table.id === 'decisions-by-municipality' || hasCases(line),
  )
  const oldNotStated = before.tables.find(({ id }) => id === table.id)?.notStated ?? null
  const notStated: Line = { code: '', label: own.notStated, now: table.notStated, before: oldNotStated }
  const isPart = table.id !== 'key-figures' && table.id !== 'decisions-by-municipality'
  return (
    <Panel title={table.id === 'decisions-by-municipality' ? own.decisions : tables[table.id]}>
      {lines.length === 0 ? (
        <p className="quiet">{own.nothing}</p>
      ) : (
        <div className="figure-frame">
          <table className="data-table figure-table">
            <caption className="visually-hidden">{tables[table.id]}</caption>
            <thead>
              <tr>
                <th scope="col">{own.row}</th>
                <th scope="col" className="cell-end">
                  {now}
                </th>
                {hasBefore && (
                  <>
                    <th scope="col" className="cell-end">
                      {then}
                    </th>
                    <th scope="col" className="cell-end">
                      {own.change}
                    </th>
                  </>
                )}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <LineRow
                  key={line.code}
                  line={line}
                  hasBefore={hasBefore}
                  kind={comparability(table.id, line.code, before.period, period)}
                />
              ))}
              {isPart && hasCases(notStated) && (
                <LineRow line={notStated} hasBefore={hasBefore} kind="comparable" />
              )}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  )
}

function LineRow(props: {
  readonly line: Line
  /** Where nothing was counted the year before there is nothing to stand beside. */
  readonly hasBefore: boolean
  readonly kind: ReturnType<typeof comparability>
}) {
  const { line, hasBefore, kind } = props
  const own = useWords(words)
  const numbers = useNumbers()
  const shown = (value: number | null) => (value === null ? '–' : numbers.whole(value))
  return (
    <tr>
      <th scope="row">
        <RowLabel text={line.label} />
      </th>
      <td className="cell-end">{shown(line.now)}</td>
      {hasBefore && (
        <>
          <td className="cell-end">{shown(line.before)}</td>
          <td className="cell-end">
            {kind !== 'comparable' ? (
              <span className="quiet">{own.notCompared[kind]}</span>
            ) : line.now === null || line.before === null ? (
              <span className="quiet">{own.notCompared.unknown}</span>
            ) : (
              numbers.change(line.now - line.before)
            )}
          </td>
        </>
      )}
    </tr>
  )
}
