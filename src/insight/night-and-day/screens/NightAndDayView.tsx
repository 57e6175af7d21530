import { assessmentOutcome } from '../../../code-lists/assessment-outcome.ts'
import { dayOutcome } from '../../../code-lists/day-outcome.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { ChartFrame } from '../../../web/ui/ChartFrame.tsx'
import { useCodeName } from '../../../web/ui/codes.ts'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import type { readNightAndDay } from '../api.ts'
import { words } from '../words.ts'
import { FlowPicture } from './FlowPicture.tsx'

type Data = OutputOf<typeof readNightAndDay>
type Row = Data['matrix']['rows'][number]
type Needs = Data['needs']

/** What stands for a key that is null: no assessment, or unanswered. */
const none = '-'

/** The night judged, the day did; and what needed the night. */
export function NightAndDayView({ data }: { readonly data: Data }) {
  const own = useWords(words)
  if (data.matrix.total === 0)
    return (
      <EmptyState title={own.nothing}>
        <p>{own.nothingBody}</p>
        {data.notAccepted !== null && data.notAccepted > 0 && <p>{own.notAccepted(data.notAccepted)}</p>}
      </EmptyState>
    )
  return (
    <>
      {data.isProtected && (
        <Notice title={own.protectedTitle}>
          <p>{own.protectedBody}</p>
        </Notice>
      )}
      <Panel title={own.flowTitle}>
        <Matrix data={data} />
        <p className="quiet">{own.denominator}</p>
        {data.notAccepted !== null && data.notAccepted > 0 && <p>{own.notAccepted(data.notAccepted)}</p>}
      </Panel>
      <Panel title={own.needTitle}>
        <p className="quiet">{own.needLead}</p>
        <NeedTable
          rows={[
            {
              key: 'whole',
              name: data.municipalityCode === null ? own.wholeRegion : own.total,
              ...data.needs,
            },
            ...(data.municipalities.length > 1
              ? data.municipalities.map((row) => ({ ...row, key: row.code }))
              : []),
          ]}
        />
      </Panel>
    </>
  )
}

function Matrix({ data }: { readonly data: Data }) {
  const own = useWords(words)
  const codeName = useCodeName()
  const { rows, columns, total } = data.matrix
  const nightName = (key: string | null) =>
    key === null ? own.noAssessment : codeName(assessmentOutcome, key)
  const dayName = (key: string | null) => (key === null ? own.unanswered : codeName(dayOutcome, key))
  // What nobody judged and nobody did has no row and no column; the unanswered always has its own.
  const shownRows = rows.filter((row) => row.total !== 0)
  const shownColumns = columns.flatMap((column, at) =>
    column.total !== 0 || column.key === null ? [{ ...column, at }] : [],
  )
  const number = (count: number | null | undefined) => count ?? own.hidden
  const table = (
    <DataTable<Row>
      label={own.matrixTitle}
      narrow="scroll"
      rows={shownRows}
      rowKey={({ key }) => key ?? none}
      columns={[
        { key: 'night', header: own.night, cell: ({ key }) => nightName(key) },
        ...shownColumns.map(
          ({ key, at }): Column<Row> => ({
            key: key ?? none,
            header: dayName(key),
            align: 'end',
            cell: ({ counts }) => number(counts[at]),
          }),
        ),
        { key: 'total', header: own.total, align: 'end', cell: (row) => number(row.total) },
      ]}
    />
  )
  if (data.isProtected || total === null)
    return (
      <>
        <p>{own.flowProtected}</p>
        {table}
      </>
    )
  const unanswered = columns.find(({ key }) => key === null)?.total ?? 0
  const summary = own.flowSummary(total, total - unanswered, unanswered)
  return (
    <ChartFrame title={own.matrixTitle} summary={summary} table={table}>
      <FlowPicture
        summary={summary}
        unanswered={none}
        nights={shownRows.map(({ key }) => ({ key: key ?? none, label: nightName(key) }))}
        days={shownColumns.map(({ key }) => ({ key: key ?? none, label: dayName(key) }))}
        pairs={shownRows.flatMap((row) =>
          shownColumns.map(({ key, at }) => ({
            from: row.key ?? none,
            to: key ?? none,
            count: row.counts[at] ?? 0,
          })),
        )}
      />
    </ChartFrame>
  )
}

type NeedRow = Needs & {
  readonly key: string
  readonly name: string
  readonly children?: number
  readonly answered?: number
}

function NeedTable({ rows }: { readonly rows: readonly NeedRow[] }) {
  const own = useWords(words)
  const number = (key: 'needed' | 'couldHaveWaited' | 'cannotJudge' | 'unanswered' | 'total') =>
    ({ key, header: own[key], align: 'end', cell: (row) => row[key] ?? own.hidden }) satisfies Column<NeedRow>
  const share = ({ neededShare, needed, couldHaveWaited }: NeedRow) =>
    neededShare === null || needed === null || couldHaveWaited === null
      ? own.tooFew
      : own.shareOf(neededShare, needed + couldHaveWaited)
  const hasCounts = rows.some(({ children }) => children !== undefined)
  return (
    <DataTable<NeedRow>
      label={own.needTitle}
      rows={rows}
      rowKey={({ key }) => key}
      narrow="scroll"
      columns={[
        { key: 'name', header: own.municipality, cell: ({ name }) => name },
        number('needed'),
        number('couldHaveWaited'),
        number('cannotJudge'),
        number('unanswered'),
        number('total'),
        { key: 'share', header: own.neededShare, align: 'end', cell: share },
        ...(hasCounts
          ? ([
              { key: 'children', header: own.children, align: 'end', cell: ({ children }) => children ?? '' },
              { key: 'answered', header: own.answered, align: 'end', cell: ({ answered }) => answered ?? '' },
            ] satisfies Column<NeedRow>[])
          : []),
      ]}
    />
  )
}
