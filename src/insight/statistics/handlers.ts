import {
  findMember,
  findMunicipality,
  findRegion,
  listMunicipalityNames,
} from '../../base/organisation/store.ts'
import { wholeRegion } from '../../code-lists/figures/tables.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { daysBetween, localDate, parseInstant } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleQuery } from '../../server/handler.ts'
import { mediaTypes, writeCsv, writeOds, writeXlsx } from '../../server/sheet.ts'
import { publishedRegion } from '../evaluation/model.ts'
import { printedBeside, publishedYear, remarksOn } from '../evaluation/rules.ts'
import { readPublished } from '../evaluation/store.ts'
import { flatRows, pagesOf } from '../sheet-page/rules.ts'
import { protectedParts, protectedTables } from '../small-cell/rules.ts'
import type { Step } from '../time-series/model.ts'
import { breaksOf, bucketsOf, seriesOf } from '../time-series/rules.ts'
import { readBehind, readPerCapita, readRhythm, readSeries, readSheet, readTables } from './api.ts'
import type { Coding, Figures, FigureTable, Frame, Period } from './model.ts'
import {
  baseTables,
  behindCase,
  behindOf,
  carriedTo,
  decidePartition,
  dimensionOf,
  listOf,
  momentsOf,
  nationalLists,
  perCapita,
  periodFault,
} from './rules.ts'
import {
  countByHour,
  listBehind,
  listFigurePlaces,
  membersOf,
  populationsNear,
  readNotedTables,
  readTallies,
  readTally,
  readYears,
  type Scope,
} from './store.ts'

const pageSize = 50
type Asked = Period & {
  readonly municipalityCode?: string
  readonly coding?: Coding
  readonly step?: Step
}
/** What a question is about: the period in moments, whose figures, how read, and for whom they are protected. */
type Question = {
  readonly scope: Scope
  readonly frame: Frame
  readonly areaName: string
  readonly isProtected: boolean
  readonly subject: { readonly memberIds: readonly string[] }
}

/** Reads what was asked for; a chair who names no municipality asks for the own one (L-10). */
async function understand(tx: Tx, asked: Asked, { actor, now }: Context) {
  const period = { from: asked.from, to: asked.to }
  const fault = periodFault(period)
  if (fault !== null) return refused(`period-${fault}`, 'to')
  const isProtected = actor.role === 'evaluator'
  const partition = isProtected ? decidePartition(asked, localDate(now)) : decided(null)
  if (!partition.ok) return partition
  const own =
    actor.role === 'chair' && actor.memberId !== null ? await findMember(tx, actor.memberId) : undefined
  const code = asked.municipalityCode ?? own?.municipalityCode ?? null
  const municipality = code === null ? undefined : await findMunicipality(tx, code)
  if (code !== null && municipality === undefined) return refused('municipality-unknown', 'municipalityCode')
  const places = municipality
    ? [{ code: municipality.code, label: municipality.name }]
    : await listFigurePlaces(tx, period)
  const question: Question = {
    scope: { ...momentsOf(period), code },
    frame: {
      period,
      places,
      coding: asked.coding ?? 'as-registered',
      today: localDate(now),
      lists: nationalLists,
      isOneMunicipality: code !== null,
    },
    areaName: municipality?.name ?? (await findRegion(tx))?.name ?? wholeRegion,
    isProtected,
    subject: { memberIds: code === null ? [] : await membersOf(tx, code) },
  }
  return decided(question)
}

/** What was printed for the year beside what is computed, where the whole county is asked for (L-02, L-14). */
async function withPublished(tx: Tx, tables: FigureTable[], frame: Frame): Promise<FigureTable[]> {
  const printed = await readPublished()
  const year = publishedYear(frame.period, printed)
  if (year === null || frame.isOneMunicipality || frame.coding === 'current') return tables
  if (((await findRegion(tx))?.key ?? publishedRegion) !== publishedRegion) return tables
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({ ...row, ...printedBeside(printed, table.id, row, year) })),
    remarks: remarksOn(printed, table.id, year),
  }))
}

async function figuresOf(tx: Tx, { scope, frame, areaName, isProtected }: Question): Promise<Figures> {
  const tables = await readNotedTables(tx, scope, frame, isProtected)
  return {
    period: frame.period,
    municipalityCode: scope.code,
    areaName,
    coding: frame.coding,
    isProtected,
    tables: isProtected ? tables : await withPublished(tx, tables, frame),
  }
}

/** All cases as table 1 shows them; null where they are hidden there. */
async function shownCases(tx: Tx, { scope, frame }: Question): Promise<number | null> {
  const tables = protectedTables(baseTables(await readTally(tx, scope), frame))
  return tables[0]?.rows.find(({ code }) => code === 'cases')?.value ?? null
}

export const handlers = [
  handleQuery(readTables, async (tx, input, context) => {
    const understood = await understand(tx, input, context)
    if (!understood.ok) return understood
    const question = understood.changes
    return { output: await figuresOf(tx, question), subject: question.subject }
  }),

  handleQuery(readSheet, async (tx, input, context) => {
    const understood = await understand(tx, input, context)
    if (!understood.ok) return understood
    const question = understood.changes
    const figures = await figuresOf(tx, question)
    const { format, from, to } = input
    const bytes =
      format === 'csv'
        ? writeCsv(flatRows(figures))
        : (format === 'xlsx' ? writeXlsx : writeOds)(pagesOf(figures))
    const output = {
      fileName: ['statistik', question.scope.code, from, to].filter(Boolean).join('-').concat('.', format),
      mediaType: mediaTypes[format],
      content: Buffer.from(bytes).toString('base64'),
    }
    return { output, subject: question.subject }
  }),

  handleQuery(readSeries, async (tx, input, context) => {
    const understood = await understand(tx, input, context)
    if (!understood.ok) return understood
    const { scope, frame, isProtected, subject } = understood.changes
    const buckets = bucketsOf(frame.period, input.step)
    const tables = isProtected
      ? (await readYears(tx, buckets, frame.today)).map((whole) => protectedTables(whole))
      : (await readTallies(tx, scope.code, buckets.map(momentsOf), dimensionOf(input.table))).map(
          (tally, at) => baseTables(tally, { ...frame, period: buckets[at] ?? frame.period }),
        )
    const parts = tables.map((all) => all.find(({ id }) => id === input.table)?.rows ?? [])
    const list = listOf(input.table, frame)
    const rows = seriesOf(parts, list === null ? [] : codeKeys(list))
    return {
      output: {
        periods: buckets.map(({ label, from, to }) => ({ label, from, to })),
        rows,
        breaks: list === null ? [] : breaksOf(list, frame.period, carriedTo(frame) !== null),
        isProtected,
      },
      subject,
    }
  }),

  handleQuery(readRhythm, async (tx, input, context) => {
    const understood = await understand(tx, input, context)
    if (!understood.ok) return understood
    const { scope, frame, isProtected, subject } = understood.changes
    const counted = await countByHour(tx, scope)
    const week = Array.from({ length: 7 }, (_, day) =>
      Array.from(
        { length: 24 },
        (_, hour) => counted.find((one) => one.weekday === day + 1 && one.hour === hour)?.cases ?? 0,
      ),
    )
    const buckets = bucketsOf(frame.period, 'month')
    const months = buckets.map(({ start }) => counted.find(({ month }) => month === start)?.cases ?? 0)
    const cases = isProtected ? await shownCases(tx, understood.changes) : null
    const shownMonths = isProtected ? protectedParts(months, cases) : months
    const shownHours = isProtected ? protectedParts(week.flat(), cases) : week.flat()
    return {
      output: {
        week: week.map((hours, day) => hours.map((_, hour) => shownHours[day * 24 + hour] ?? null)),
        months: buckets.map(({ label, from, to }, at) => ({
          label,
          from,
          to,
          cases: shownMonths[at] ?? null,
        })),
        isProtected,
      },
      subject,
    }
  }),

  handleQuery(readPerCapita, async (tx, input, context) => {
    const understood = await understand(tx, input, context)
    if (!understood.ok) return understood
    const { scope, frame, isProtected } = understood.changes
    const whole = baseTables(await readTally(tx, scope), frame)
    const table = (isProtected ? protectedTables(whole) : whole).find(
      ({ id }) => id === 'cases-by-municipality',
    )
    const days = daysBetween(input.from, input.to) + 1
    const rows = perCapita(table?.rows ?? [], await populationsNear(tx, input.to), days)
    return { output: { rows, isProtected } }
  }),

  handleQuery(readBehind, async (tx, input, context) => {
    const understood = await understand(tx, input, context)
    if (!understood.ok) return understood
    const { scope, frame, subject } = understood.changes
    const behind = behindOf(input.table, input.code, input.column, frame)
    if (behind === null) return refused('figure-unknown', 'code')
    const [at = '', ...number] = (input.after ?? '').split(' ')
    const openedAt = parseInstant(at)
    if (input.after !== undefined && openedAt === null) return refused('page-unknown', 'after')
    const after = openedAt === null ? null : { openedAt, number: number.join(' ') }
    const found = await listBehind(tx, scope, behind, after, pageSize + 1)
    const page = found.slice(0, pageSize)
    const names = await listMunicipalityNames(
      tx,
      page.flatMap(({ place }) => place ?? []),
    )
    const last = page.at(-1)
    return {
      output: {
        cases: page.map((one) => behindCase(one, names, frame)),
        next: last && found.length > pageSize ? `${last.openedAt} ${last.number}` : null,
      },
      about: { cases: page.flatMap(({ caseId }) => caseId ?? []) },
      subject,
    }
  }),
]
