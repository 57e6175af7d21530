import { category } from '../../code-lists/category.ts'
import {
  decisionColumns,
  decisionTypes,
  keyFigureTexts,
  municipalityRule,
  noteTexts,
  otherMunicipality,
  tableTitles,
} from '../../code-lists/figures/tables.ts'
import { initiator } from '../../code-lists/initiator.ts'
import { measureType } from '../../code-lists/measure-type.ts'
import { nature } from '../../code-lists/nature.ts'
import { type CodeList, codeKeys, label } from '../../kernel/code-list.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { addDays, addMonths, atLocal, type Instant, type LocalDate } from '../../kernel/time.ts'
import type { CodedRow, Counts } from '../code-change/model.ts'
import { closedSpans, codedRows } from '../code-change/rules.ts'
import type { Elsewhere } from '../figure-note/model.ts'
import { notesOf } from '../figure-note/rules.ts'
import type {
  Behind,
  BehindCase,
  ClosedSpan,
  ClosedUse,
  CodedTable,
  Coding,
  DecisionColumn,
  FigureRow,
  FigureTable,
  Frame,
  Inhabitants,
  KeyFigure,
  Lists,
  MeasureTally,
  Period,
  TableId,
  Tally,
} from './model.ts'
import { keyFigures } from './model.ts'

export const nationalLists: Lists = {
  'cases-by-category': category,
  'measures-by-type': measureType,
  'cases-by-nature': nature,
  'cases-by-initiator': initiator,
}

/** Another municipality than the rows name; never a municipality's own code. */
export const other = 'other'

/** Thirty years is more than any comparison needs, and keeps an answer bounded. */
export function periodFault(period: Period): 'backwards' | 'too-long' | null {
  if (period.from > period.to) return 'backwards'
  return addMonths(period.from, 30 * 12) <= period.to ? 'too-long' : null
}

/** From the first moment of the first local day until the first after the last. */
export const momentsOf = ({ from, to }: Period): { readonly from: Instant; readonly until: Instant } => ({
  from: atLocal(from, '00:00'),
  until: atLocal(addDays(to, 1), '00:00'),
})

type EvaluatorRefusal = 'whole-region-only' | 'as-registered-only' | 'whole-year-only' | 'year-not-over'

/**
 * An evaluator's answers part the register: whole calendar years that are over, of the whole region, by the codes as they
 * were registered. Answers that overlap could be subtracted from each other, and small counts computed (L-08).
 * A question with a step may be of several years, year by year.
 */
export function decidePartition(
  asked: Period & { readonly municipalityCode?: string; readonly coding?: Coding; readonly step?: string },
  today: LocalDate,
): Decision<null, EvaluatorRefusal> {
  const { from, to, municipalityCode, coding, step } = asked
  if (municipalityCode !== undefined) return refused('whole-region-only', 'municipalityCode')
  if (coding === 'current') return refused('as-registered-only', 'coding')
  if (step !== undefined && step !== 'year') return refused('whole-year-only', 'step')
  if (!from.endsWith('-01-01')) return refused('whole-year-only', 'from')
  const isOneYear = from.slice(0, 4) === to.slice(0, 4)
  if (!to.endsWith('-12-31') || (step === undefined && !isOneYear)) return refused('whole-year-only', 'to')
  return to < today ? decided(null) : refused('year-not-over', 'to')
}

/** The day whose lists the codes are carried to: today's, or the period's end where that is later (X07, G-14). */
export const carriedTo = ({
  coding,
  today,
  period,
}: Pick<Frame, 'coding' | 'today' | 'period'>): LocalDate | null =>
  coding === 'as-registered' ? null : today > period.to ? today : period.to

export const rowLabel = ({ label, splitInto }: Pick<CodedRow, 'label' | 'splitInto'>): string =>
  splitInto.length > 0 ? noteTexts.splitLabel(label, splitInto) : label

const sumOf = (values: readonly (number | null | undefined)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
const total = (measures: readonly MeasureTally[], what: 'measures' | 'phone' | 'visits' | 'minutes') =>
  sumOf(measures.map((one) => one[what]))

const countBy = (measures: readonly MeasureTally[]): Counts => {
  const counts = new Map<string | null, number>()
  for (const { type, measures: count } of measures) counts.set(type, (counts.get(type) ?? 0) + count)
  return counts
}

/** The counts a coded table is made of. */
export const countsOf = (tally: Tally, table: CodedTable): Counts => {
  switch (table) {
    case 'cases-by-category':
      return tally.byCategory
    case 'cases-by-nature':
      return tally.byNature
    case 'cases-by-initiator':
      return tally.byInitiator
    case 'measures-by-type':
      return countBy(tally.measures)
  }
}

export const keyFigureValues = (tally: Tally): Record<KeyFigure, number> => {
  const administrative = Math.round(tally.administrativeMinutes / 60)
  const onMeasures = Math.round(total(tally.measures, 'minutes') / 60)
  return {
    cases: tally.cases,
    'cases-without-measures': tally.withoutMeasures,
    'cases-in-standby': tally.standby,
    measures: total(tally.measures, 'measures'),
    'phone-contacts': total(tally.measures, 'phone'),
    visits: total(tally.measures, 'visits'),
    'administrative-hours': administrative,
    'measure-hours': onMeasures,
    'total-hours': administrative + onMeasures,
  }
}

/** Reliability by the evaluation's own words (L-05); what it does not mention is not judged. */
const reliabilityOf = (table: TableId, code: string): NonNullable<FigureRow['reliability']> => {
  if (table === 'cases-by-municipality' || table === 'decisions-by-municipality') return 'reliable'
  if (table === 'key-figures') return code === 'visits' ? 'unreliable' : 'not-judged'
  if (table !== 'measures-by-type') return 'not-judged'
  if (Object.values(decisionTypes).some((codes) => codes.some((one) => one === code))) return 'reliable'
  return code === 'protective-assessment' ? 'unreliable' : 'not-judged'
}

export type Base = Omit<FigureTable, 'notes'>
const tableOf = (
  id: TableId,
  rows: readonly FigureRow[],
  notStated: number,
  expectedTotal: number | null,
): Base => {
  const sum = sumOf(rows.map(({ value }) => value))
  return {
    id,
    title: tableTitles[id],
    rows: rows.map((row) => ({ ...row, reliability: reliabilityOf(id, row.code) })),
    notStated,
    total: sum,
    expectedTotal,
    reconciles: expectedTotal === null ? null : sum + notStated === expectedTotal,
  }
}

const codedTable = (id: CodedTable, tally: Tally, frame: Frame, expected: number): Base => {
  const counts = countsOf(tally, id)
  const rows = codedRows(frame.lists[id], counts, frame.period, carriedTo(frame)).map((row) => ({
    code: row.code,
    label: rowLabel(row),
    value: row.value,
    definition: row.definition,
    countingRule: row.countingRule,
  }))
  return tableOf(id, rows, counts.get(null) ?? 0, expected)
}

const placeRow = (label: string, code: string, value: number, definition: string | null): FigureRow => ({
  code,
  label,
  value,
  definition,
  countingRule: municipalityRule,
})

function placeTable(tally: Tally, frame: Frame): Base {
  const named = new Set<string | null>(frame.places.map(({ code }) => code))
  const rows = frame.places.map(({ code, label }) =>
    placeRow(label, code, tally.byPlace.get(code) ?? 0, null),
  )
  const elsewhere = sumOf(
    [...tally.byPlace].map(([code, count]) => (code === null || named.has(code) ? 0 : count)),
  )
  if (!frame.isOneMunicipality)
    rows.push(placeRow(otherMunicipality.label, other, elsewhere, otherMunicipality.definition))
  return tableOf('cases-by-municipality', rows, tally.byPlace.get(null) ?? 0, tally.cases)
}

const decisionsIn = (tally: Tally, column: DecisionColumn, isThere: (place: string | null) => boolean) =>
  total(
    tally.measures.filter(
      ({ place, type }) => isThere(place) && decisionTypes[column].some((code) => code === type),
    ),
    'measures',
  )

function decisionTable(tally: Tally, frame: Frame): Base {
  const rows = frame.places.map(({ code, label }) => {
    const [lvm, lvu, sol] = decisionColumns.map((column) =>
      decisionsIn(tally, column, (place) => place === code),
    )
    return { ...placeRow(label, code, sumOf([lvm, lvu, sol]), null), lvm, lvu, sol }
  }) as FigureRow[]
  return tableOf('decisions-by-municipality', rows, 0, null)
}

/** Tables 1 to 7 without their notes (L-01, L-03). */
export function baseTables(tally: Tally, frame: Frame): Base[] {
  const values = keyFigureValues(tally)
  const coded = (id: CodedTable) =>
    codedTable(id, tally, frame, id === 'measures-by-type' ? values.measures : values.cases)
  return [
    tableOf(
      'key-figures',
      keyFigures.map((code) => ({ code, value: values[code], ...keyFigureTexts[code] })),
      0,
      null,
    ),
    placeTable(tally, frame),
    coded('cases-by-category'),
    coded('measures-by-type'),
    decisionTable(tally, frame),
    coded('cases-by-nature'),
    coded('cases-by-initiator'),
  ]
}

const isCoded = (table: TableId): table is CodedTable =>
  table === 'measures-by-type' || (table.startsWith('cases-by-') && table !== 'cases-by-municipality')

/** The days of the period on which a used key was closed, so that the store counts it (G-15). */
export function closedSpansOf(tally: Tally, { lists, period }: Frame): ClosedSpan[] {
  return (Object.keys(lists) as CodedTable[]).flatMap((table) =>
    [...countsOf(tally, table)].flatMap(([key, count]) =>
      key === null || count === 0
        ? []
        : closedSpans(lists[table], key, period).map(({ from, to }) => ({
            table,
            key,
            from: from === period.from ? null : atLocal(from, '00:00'),
            until: to === period.to ? null : atLocal(addDays(to, 1), '00:00'),
          })),
    ),
  )
}

const labelsOf = (list: CodeList): Set<string> =>
  new Set(list.versions.flatMap(({ codes }) => Object.values(codes).map(({ sv }) => sv)))

/** Labels that stand in both lists count different things (W16). */
function sharedLabels(id: TableId, { rows }: Base, lists: Lists): string[] {
  if (id !== 'measures-by-type' && id !== 'cases-by-nature') return []
  const theirs = labelsOf(lists[id === 'measures-by-type' ? 'cases-by-nature' : 'measures-by-type'])
  return rows.map(({ label }) => label).filter((label) => theirs.has(label))
}

function elsewhereOf(tally: Tally, frame: Frame): Elsewhere[] {
  const named = new Set<string | null>(frame.places.map(({ code }) => code))
  return decisionColumns.flatMap((column) => {
    const count = (isThere: (place: string | null) => boolean) => decisionsIn(tally, column, isThere)
    const all = count(() => true)
    return [
      { column, all, isStated: true, count: count((place) => place !== null && !named.has(place)) },
      { column, all, isStated: false, count: count((place) => place === null) },
    ]
  })
}

/** The tables with what must be known to read them. */
export function withNotes(
  tables: readonly Base[],
  tally: Tally,
  closed: readonly ClosedUse[],
  frame: Frame,
  isProtected: boolean,
): FigureTable[] {
  const { period, isOneMunicipality } = frame
  const on = carriedTo(frame)
  return tables.map((table) => {
    const { id } = table
    const coded = isCoded(id)
      ? {
          list: frame.lists[id],
          rows: codedRows(frame.lists[id], countsOf(tally, id), period, on),
          closed: closed.filter((use) => use.table === id),
          isCarried: on !== null,
        }
      : null
    const notes = notesOf({
      table,
      period,
      coded,
      elsewhere: elsewhereOf(tally, frame),
      sharedLabels: sharedLabels(id, table, frame.lists),
      hasBothSources: tally.hasBothSources,
      isOneMunicipality,
      isProtected,
    })
    return { ...table, notes }
  })
}

/** What a figure of tables 2 to 7 is counted from; null for a code that is no row of the table. */
export function behindOf(
  table: TableId,
  code: string,
  column: DecisionColumn | undefined,
  frame: Frame,
): Behind | null {
  const isUnstated = code === 'not-stated'
  const codes = frame.places.map((place) => place.code)
  if (table === 'key-figures' || (isUnstated && table === 'decisions-by-municipality')) return null
  if (isCoded(table)) {
    const list = frame.lists[table]
    const known = new Map(codeKeys(list).map((key) => [key as string, 1]))
    const row = codedRows(list, known, frame.period, carriedTo(frame)).find((one) => one.code === code)
    if (!isUnstated && row === undefined) return null
    const keys = isUnstated ? null : (row?.keys ?? [])
    return table === 'measures-by-type' ? { types: keys } : { coded: { column: behindColumns[table], keys } }
  }
  if (!isUnstated && code !== other && !codes.includes(code)) return null
  const places = isUnstated
    ? { is: 'not-stated' as const, codes }
    : code === other
      ? { is: 'outside' as const, codes }
      : { is: 'in' as const, codes: [code] }
  if (table === 'cases-by-municipality') return { places }
  const types = (column === undefined ? decisionColumns : [column]).flatMap((one) => [...decisionTypes[one]])
  return { places, types }
}
const behindColumns = {
  'cases-by-category': 'category',
  'cases-by-nature': 'nature',
  'cases-by-initiator': 'initiator',
} as const

/** The facts of cases that a table alone is made of. */
export function dimensionOf(table: TableId): readonly ('place' | 'category' | 'nature' | 'initiator')[] {
  if (table === 'cases-by-municipality') return ['place']
  return isCoded(table) && table !== 'measures-by-type' ? [behindColumns[table]] : []
}

/** The list a table's rows are codes of; null where they are municipalities or key figures. */
export const listOf = (table: TableId, { lists }: Frame): CodeList | null =>
  isCoded(table) ? lists[table] : null

/** Per row: cases per 10 000 inhabitants and year, in tenths, beside the figure of inhabitants it rests on (L-06, W25). */
export function perCapita(rows: readonly FigureRow[], populations: readonly Inhabitants[], days: number) {
  const known = new Map(populations.map((one) => [one.municipalityCode, one]))
  return rows
    .filter(({ code }) => code !== other)
    .map(({ code, label, value }) => {
      const { inhabitants = null, at = null } = known.get(code) ?? {}
      const rate =
        value === null || inhabitants === null
          ? null
          : Math.round((value / inhabitants) * 100_000 * (daysOfYear / days))
      return {
        municipalityCode: code,
        label,
        cases: value,
        inhabitants,
        inhabitantsOn: at,
        perTenThousandTenths: rate,
        isSmall: value === null || value < fewCases,
      }
    })
}
const daysOfYear = 365.25
/** Below this a rate is as likely chance as not (L-07). */
const fewCases = 30

/** A case behind a figure with labels for its codes; null is not stated. */
export function behindCase(found: BehindCase, names: ReadonlyMap<string, string>, { lists }: Frame) {
  const { place, category, nature, initiator, ...rest } = found
  const labelled = (table: CodedTable, key: string | null) => key && label(lists[table], key, 0, 'sv')
  return {
    ...rest,
    municipality: place && (names.get(place) ?? otherMunicipality.label),
    category: labelled('cases-by-category', category),
    nature: labelled('cases-by-nature', nature),
    initiator: labelled('cases-by-initiator', initiator),
  }
}
