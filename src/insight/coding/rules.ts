import { type Code, type CodeList, codeKeys, isOpen, versionAt } from '../../kernel/code-list.ts'
import { addDays, atLocal, type Instant, type LocalDate } from '../../kernel/time.ts'
import type { Hidden } from '../small-cell/model.ts'
import { otherForms, protectedParts } from '../small-cell/rules.ts'
import type { KeyFigure, TableId } from '../statistics/model.ts'
import {
  type CodeView,
  type Counted,
  type CountedList,
  type changedParts,
  countedLists,
  type Finding,
  type FindingKind,
  type ListUse,
  type ListView,
  type Use,
} from './model.ts'

type Part = (typeof changedParts)[number]

/** When live registration may choose the key: its first open day, and its last, null while it has no end. */
export function openSpan(list: CodeList, key: string): { from: LocalDate | null; to: LocalDate | null } {
  const turns = list.versions.flatMap(({ validFrom, codes }) => {
    const code = codes[key]
    return [
      validFrom,
      ...(code?.validFrom ? [code.validFrom] : []),
      ...(code?.validTo ? [addDays(code.validTo, 1)] : []),
    ]
  })
  const days = [...new Set(turns)].sort()
  const open = days.map((day) => isOpen(list, key, day))
  const last = open.lastIndexOf(true)
  const end = last === -1 ? undefined : days[last + 1]
  return { from: days[open.indexOf(true)] ?? null, to: end === undefined ? null : addDays(end, -1) }
}

const partsOf = (code: Code): Record<Part, unknown> => ({
  label: code.sv,
  definition: code.definition,
  instruction: code.instruction,
  countingRule: code.countingRule,
  validity: [code.validFrom, code.validTo, code.legacy],
  replacedBy: code.replacedBy,
})

function changedIn(before: Code, after: Code): Part[] {
  const [old, own] = [partsOf(before), partsOf(after)]
  return (Object.keys(own) as Part[]).filter(
    (part) => JSON.stringify(old[part]) !== JSON.stringify(own[part]),
  )
}

function versionsOf(list: CodeList): ListView['versions'] {
  return list.versions.map(({ version, validFrom, codes }, index) => {
    const before = list.versions[index - 1]?.codes ?? {}
    const next = list.versions[index + 1]?.validFrom
    const both = Object.entries(codes).flatMap(([key, code]) => {
      const old = before[key]
      return old === undefined ? [] : [{ key, parts: changedIn(old, code) }]
    })
    return {
      version,
      validFrom,
      validTo: next === undefined ? null : addDays(next, -1),
      added: Object.keys(codes).filter((key) => !Object.hasOwn(before, key)),
      changed: both.filter(({ parts }) => parts.length > 0),
    }
  })
}

const current = (list: CodeList, today: LocalDate) => versionAt(list, today) ?? list.versions[0]

/** A list with all that is known of it on a day; the crosswalk is read both ways. */
export function describeList(list: CodeList, today: LocalDate): ListView {
  const now = current(list, today)
  const codes: CodeView[] = Object.entries(now?.codes ?? {}).map(([key, code]) => {
    const { from, to } = openSpan(list, key)
    const isComing = from !== null && from > today
    return {
      key,
      label: code.sv,
      labelEnglish: code.en ?? null,
      definition: code.definition ?? null,
      instruction: code.instruction ?? null,
      countingRule: code.countingRule ?? null,
      state: isOpen(list, key, today) ? 'open' : isComing ? 'coming' : 'closed',
      openFrom: from,
      openTo: to,
      validTo: code.validTo !== undefined && code.validTo !== to ? code.validTo : null,
      replacedBy: [...(code.replacedBy ?? [])],
      replaces: Object.entries(now?.codes ?? {})
        .filter(([, other]) => other.replacedBy?.includes(key))
        .map(([other]) => other),
    }
  })
  const { id, title, source } = list
  return {
    id,
    title: { sv: title.sv, en: title.en },
    source,
    versions: versionsOf(list),
    versionNow: now?.version ?? 1,
    codes,
  }
}

/** Nobody's register is older; what is, counts in the year before. */
const firstYear = 1990

const closings = (lists: readonly CodeList[]): LocalDate[] =>
  lists.flatMap((list) =>
    codeKeys(list).flatMap((key) => {
      const { to } = openSpan(list, key)
      return to === null ? [] : [addDays(to, 1)]
    }),
  )

/** The days at which a count must be parted: each new year, and each day from which a code is closed. */
export function turningDays(lists: readonly CodeList[], today: LocalDate): readonly LocalDate[] {
  const last = Number(today.slice(0, 4)) + 1
  const years = Array.from({ length: last - firstYear + 1 }, (_, index) => `${firstYear + index}-01-01`)
  return [...new Set([...years, ...closings(lists)])].sort()
}

export const asMoments = (days: readonly LocalDate[]): readonly Instant[] =>
  days.map((day) => atLocal(day, '00:00'))

const sum = (values: readonly number[]) => values.reduce((so, value) => so + value, 0)

/** The counts of each list year by year. A key this program does not know is counted as one of its own. */
export function useByYear(
  counted: readonly Counted[],
  lists: readonly CodeList[],
  days: readonly LocalDate[],
): Pick<Use, 'years' | 'lists'> {
  const yearOf = (span: number) => Number((days[span - 1] ?? `${firstYear - 1}`).slice(0, 4))
  const years = [...new Set(counted.map(({ span }) => yearOf(span)))].sort((a, b) => a - b)
  const countedOf = (id: CountedList) => {
    const own = counted.filter(({ list }) => list === id)
    const inYears = (rows: readonly Counted[]) =>
      years.map((year) => sum(rows.filter(({ span }) => yearOf(span) === year).map(({ count }) => count)))
    const list = lists.find((one) => one.id === id)
    const known: readonly string[] = list ? codeKeys(list) : []
    const keys = [...new Set([...known, ...own.flatMap(({ key }) => key ?? [])])]
    const rows = keys.map((key) => {
      const mine = own.filter((row) => row.key === key)
      const to = list ? openSpan(list, key).to : null
      const closed = to === null ? Number.POSITIVE_INFINITY : days.indexOf(addDays(to, 1)) + 1
      return {
        key,
        counts: inYears(mine),
        afterClosing: sum(mine.filter(({ span }) => span >= closed).map(({ count }) => count)),
      }
    })
    const notStated = inYears(own.filter(({ key }) => key === null))
    return { id, rows, notStated, total: inYears(own) }
  }
  return { years, lists: countedLists.map(countedOf) }
}

type Named = { readonly list: string; readonly key: string }
type Facts = Partial<Pick<Finding, 'year' | 'before' | 'count'>>
const found = (kind: FindingKind, codes: Named[], facts: Facts = {}): Finding => ({
  year: null,
  before: null,
  count: null,
  ...facts,
  kind,
  codes,
})

/** Two codes that are near each other without sharing a label; the instructions say which is which (W16). */
const nearEachOther: readonly (readonly [Named, Named])[] = [
  [
    { list: 'nature', key: 'housing' },
    { list: 'measure-type', key: 'lodging' },
  ],
  [
    { list: 'nature', key: 'finances' },
    { list: 'measure-type', key: 'economic-aid' },
  ],
  [
    { list: 'contact-kind', key: 'concern-report' },
    { list: 'measure-type', key: 'concern-report' },
  ],
]

/** What a reader of the lists alone can see: codes that read alike, and codes nobody has explained. */
function reviewTexts(lists: readonly CodeList[], today: LocalDate): Finding[] {
  const codes = lists.flatMap((list) =>
    Object.entries(current(list, today)?.codes ?? {}).map(([key, code]) => ({ list: list.id, key, code })),
  )
  const named = ({ list, key }: Named): Named => ({ list, key })
  // The rest of each list is called alike and means the rest of that list.
  const byLabel = Map.groupBy(
    codes.filter(({ key }) => key !== 'other'),
    ({ code }) => code.sv.toLocaleLowerCase('sv'),
  )
  const alike = [...byLabel.values()].filter((group) => group.length > 1)
  const there = ({ list, key }: Named) => codes.some((one) => one.list === list && one.key === key)
  const silent = codes.filter(({ code }) => !code.definition || !code.instruction)
  return [
    ...alike.map((group) => found('same-label', group.map(named))),
    ...nearEachOther
      .filter((pair) => pair.every(there))
      .map((pair) => found('easily-confused', pair.map(named))),
    ...silent.map((one) => found('missing-text', [named(one)])),
  ]
}

/** From nothing, or from a single one: a habit that changed (G-25; Avslag 0 to 8, Avisering 1 to 8). */
const isStep = (before: number, count: number) => (before === 0 && count > 0) || (before === 1 && count >= 5)

/** The first year a code that was open before took such a step in, after a year in which the list was used. */
function newCodings(
  years: readonly number[],
  use: ListUse,
  openYear: (key: string) => number | null,
): Finding[] {
  return use.rows.flatMap(({ key, counts }) => {
    const opened = openYear(key)
    for (const [at, year] of years.entries()) {
      const count = counts[at] ?? 0
      const earlier = counts.slice(0, at)
      const follows = years[at - 1] === year - 1 && use.total[at - 1] !== 0
      if (!follows || opened === null || opened >= year || earlier.includes(null)) continue
      if (isStep(sum(earlier.map((one) => one ?? 0)), count))
        return [found('new-coding', [{ list: use.id, key }], { year, before: earlier.at(-1) ?? null, count })]
    }
    return []
  })
}

/** Dead codes: judged by whole years in which the list was used; what is hidden is not guessed. */
function deadCodes(
  years: readonly number[],
  use: ListUse,
  today: LocalDate,
  list: CodeList,
  openYear: (key: string) => number | null,
): Finding[] {
  const thisYear = Number(today.slice(0, 4))
  const lastWhole = years.findLastIndex((year, index) => year < thisYear && use.total[index] !== 0)
  if (lastWhole === -1) return []
  return use.rows.flatMap(({ key, counts }) => {
    const opened = openYear(key)
    if (!isOpen(list, key, today) || opened === null || opened > (years[lastWhole] ?? 0)) return []
    const code = [{ list: use.id, key }]
    if (counts.every((count) => count === 0)) return [found('never-used', code)]
    if (counts.slice(lastWhole).some((count) => count !== 0)) return []
    const last = counts.findLastIndex((count) => count !== 0)
    return [found('unused', code, { year: counts[last] === null ? null : (years[last] ?? null) })]
  })
}

/** The code review report: what a look at the lists and their use finds. Reads the figures as they are shown, hidden ones too. */
export function review(
  { years, lists: uses }: Pick<Use, 'years' | 'lists'>,
  lists: readonly CodeList[],
  today: LocalDate,
): Finding[] {
  const ofUse = uses.flatMap((use) => {
    const list = lists.find(({ id }) => id === use.id)
    if (list === undefined) return []
    const openYear = (key: string) => {
      const { from } = openSpan(list, key)
      return from === null ? null : Number(from.slice(0, 4))
    }
    const late = use.rows.filter(({ afterClosing }) => (afterClosing ?? 0) > 0)
    return [
      ...late.map(({ key, afterClosing }) =>
        found('used-after-closing', [{ list: use.id, key }], { count: afterClosing }),
      ),
      ...deadCodes(years, use, today, list, openYear),
      ...newCodings(years, use, openYear),
    ]
  })
  return [...ofUse, ...reviewTexts(lists, today)]
}

/** The years that are over, whole: a running one changes day by day, and before the first stands all that is older. */
export function finishedYears(
  { years, lists }: Pick<Use, 'years' | 'lists'>,
  today: LocalDate,
): Pick<Use, 'years' | 'lists'> {
  const isFinished = years.map((year) => year >= firstYear && year < Number(today.slice(0, 4)))
  const kept = <T>(values: readonly T[]) => values.filter((_, at) => isFinished[at])
  return {
    years: kept(years),
    lists: lists.map(({ id, rows, notStated, total }) => ({
      id,
      rows: rows.map((row) => ({ ...row, counts: kept(row.counts) })),
      notStated: kept(notStated),
      total: kept(total),
    })),
  }
}

/** The table of statistics that counts the same. Contact forms have none: table 1 counts two of them. */
const tableOf: Record<Exclude<CountedList, 'contact-form'>, TableId> = {
  category: 'cases-by-category',
  nature: 'cases-by-nature',
  initiator: 'cases-by-initiator',
  'measure-type': 'measures-by-type',
}
const keyFigureOf: ReadonlyMap<string, KeyFigure> = new Map([
  ['phone', 'phone-contacts'],
  ['visit', 'visits'],
])

/** One year of a list as it may be shown: by key, with '' for not stated. */
function shownIn({ id, rows, notStated }: ListUse, at: number, hidden: Hidden): Map<string, number | null> {
  const counts = [
    ...rows.map(({ key, counts }) => [key, counts[at] ?? 0] as const),
    ['', notStated[at] ?? 0] as const,
  ]
  if (id !== 'contact-form')
    return new Map(
      counts.map(([key, count]) => [
        key,
        hidden(tableOf[id], key, key === '' ? 'not-stated' : '') ? null : count,
      ]),
    )
  const others = counts.filter(([key]) => !keyFigureOf.has(key)).map(([, count]) => count)
  const rest = hidden('key-figures', otherForms) ? null : sum(others)
  const shown = protectedParts(others, rest).values()
  return new Map(
    counts.map(([key, count]) => {
      const figure = keyFigureOf.get(key)
      if (figure === undefined) return [key, shown.next().value ?? null]
      return [key, hidden('key-figures', figure) ? null : count]
    }),
  )
}

/**
 * For readers outside the duty: the same counts are hidden as in the tables of the same year (L-08). How many came after a
 * code closed is told only where that is none and the whole row stands open: else it would part a year.
 * @param hidden one a year
 */
export function protect(lists: readonly ListUse[], hidden: readonly Hidden[]): ListUse[] {
  return lists.map((list) => {
    const shown = hidden.map((one, at) => shownIn(list, at, one))
    const of = (key: string) => shown.map((one) => one.get(key) ?? null)
    const grand = list.id === 'measure-type' || list.id === 'contact-form' ? 'measures' : 'cases'
    return {
      id: list.id,
      rows: list.rows.map(({ key, afterClosing }) => {
        const counts = of(key)
        return { key, counts, afterClosing: afterClosing === 0 && !counts.includes(null) ? 0 : null }
      }),
      notStated: of(''),
      total: list.total.map((count, at) => (hidden[at]?.('key-figures', grand) ? null : count)),
    }
  })
}
