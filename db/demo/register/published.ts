import { readFileSync } from 'node:fs'
import { category } from '../../../src/code-lists/category.ts'
import { initiator } from '../../../src/code-lists/initiator.ts'
import { measureType } from '../../../src/code-lists/measure-type.ts'
import { municipalities } from '../../../src/code-lists/municipality.ts'
import { nature } from '../../../src/code-lists/nature.ts'
import { type CodeList, isCodeKey, isOpen, successors, versionAt } from '../../../src/kernel/code-list.ts'
import type { LocalDate } from '../../../src/kernel/time.ts'
import { type Shares, shares } from './chance.ts'

/** A code as it is chosen on a day. `closedLabel`: chosen although closed by then, as twelve times in 2017. */
export type Coded = { readonly key: string; readonly version: number; readonly closedLabel: string | null }
export type Stay = { readonly code: string | null; readonly elsewhere: boolean }

/** What cases and measures of a day are drawn from; null is not stated. */
export type DayShares = {
  readonly stay: Shares<Stay>
  readonly category: Shares<Coded | null>
  readonly nature: Shares<Coded | null>
  readonly initiator: Shares<Coded | null>
  readonly measureType: Shares<Coded | null>
  /** So large a part of the cases. */
  readonly withoutMeasures: number
  readonly standby: number
}

type Table = Readonly<Record<string, readonly (number | null)[]>>
const { tables } = JSON.parse(
  readFileSync(new URL('../../reference/gavleborg-2016-2017.json', import.meta.url), 'utf8'),
) as { tables: Readonly<Record<'1' | '2' | '3' | '4' | '6' | '7', { readonly rows: Table }>> }

const lists = { category, nature, initiator, measureType } as const
const columnOf = (year: number) => (year <= 2016 ? 0 : 1)
const keyFigure = (label: string, year: number) => tables[1].rows[label]?.[columnOf(year)] ?? 0
const casesIn = (year: number) => keyFigure('Totalt antal ärenden', year)
const measuresIn = (year: number) => keyFigure('Totalt antal åtgärder', year)

/** From autumn 2017 every protective assessment is counted, before only call-outs: the published year holds both. */
const assessmentsCounted = '2017-10-01'
const assessmentsBefore = 52
const assessmentsAfter = (132 - assessmentsBefore * 0.75) * 4

/** How much a year after 2017 changes a share, in our own guess; what is not named stays. */
const yearly: Readonly<Record<string, number>> = { Asylsökande: 0.75, 'Våld i nära relationer': 1.04 }

function weightOf(label: string, published: number, date: LocalDate): number {
  const year = Number(date.slice(0, 4))
  if (label === 'Skyddsbedömning' && year > 2016)
    return date < assessmentsCounted ? assessmentsBefore : assessmentsAfter
  if (year <= 2017) return published
  if (label === '13-20 år') return 0
  if (label === '18-20 år') return 60
  return published * (yearly[label] ?? 1) ** (year - 2017)
}

/** The code with this label as it was chosen on the day: after 2017 never a closed one, but its successor. */
function codedAs<L extends CodeList>(list: L, label: string, date: LocalDate): Coded {
  const found = list.versions
    .flatMap(({ codes }) => Object.entries(codes))
    .find(([, code]) => code.sv === label)?.[0]
  const version = versionAt(list, date)?.version
  if (found === undefined || version === undefined || !isCodeKey(list, found))
    throw new Error(`${list.id} has no code ${label} on ${date}`)
  if (isOpen(list, found, date)) return { key: found, version, closedLabel: null }
  const [next] = date < '2018-01-01' ? [] : successors(list, found, date)
  return next === undefined
    ? { key: found, version, closedLabel: label }
    : { key: next, version, closedLabel: null }
}

function codedShares(list: CodeList, rows: Table, total: number, date: LocalDate): Shares<Coded | null> {
  const column = columnOf(Number(date.slice(0, 4)))
  const published = Object.entries(rows).map(([label, row]) => [label, row[column] ?? 0] as const)
  const stated = published.reduce((sum, [, count]) => sum + count, 0)
  const weights = published
    .map(([label, count]) => [label, weightOf(label, count, date)] as const)
    .filter(([, weight]) => weight > 0)
  return shares<Coded | null>([
    ...weights.map(([label, weight]) => [codedAs(list, label, date), weight] as const),
    [null, Math.max(0, total - stated)],
  ])
}

function stayShares(year: number): Shares<Stay> {
  const rows = Object.entries(tables[2].rows).map(([name, row]) => {
    const code = municipalities.find((municipality) => municipality.name === name)?.code ?? null
    return [{ code, elsewhere: code === null }, row[columnOf(year)] ?? 0] as const
  })
  const stated = rows.reduce((sum, [, count]) => sum + count, 0)
  return shares<Stay>([...rows, [{ code: null, elsewhere: false }, casesIn(year) - stated]])
}

function sharesFrom(date: LocalDate): DayShares {
  const year = Number(date.slice(0, 4))
  return {
    stay: stayShares(year),
    category: codedShares(category, tables[3].rows, casesIn(year), date),
    nature: codedShares(nature, tables[6].rows, casesIn(year), date),
    initiator: codedShares(initiator, tables[7].rows, casesIn(year), date),
    measureType: codedShares(measureType, tables[4].rows, measuresIn(year), date),
    withoutMeasures: keyFigure('Totalt antal ärenden utan åtgärder', year) / casesIn(year),
    standby: keyFigure('Totalt antal ärenden med beredskap', year) / casesIn(year),
  }
}

/** The published shares of 2016 and 2017, carried on to the years after and changing where a list does. */
export function publishedShares(): (date: LocalDate) => DayShares {
  const breaks = Object.values(lists).flatMap((list) => list.versions.map(({ validFrom }) => validFrom))
  const known = new Map<LocalDate, DayShares>()
  return (date) => {
    const ofDay = known.get(date)
    if (ofDay !== undefined) return ofDay
    const newYear = `${date.slice(0, 4)}-01-01`
    const from = [newYear, ...breaks].filter((day) => day <= date).reduce((a, b) => (a > b ? a : b))
    const found = known.get(from) ?? sharesFrom(from)
    known.set(from, found).set(date, found)
    return found
  }
}
