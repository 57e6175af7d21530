import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allLists } from '../../code-lists/all.ts'
import { decisionColumns, decisionTypes } from '../../code-lists/figures/tables.ts'
import { hiddenIn, isSmallCount, protectedParts, protectedTables } from '../small-cell/rules.ts'
import { type Frame, type Tally, tableIds } from '../statistics/model.ts'
import { type Base, baseTables, nationalLists, perCapita } from '../statistics/rules.ts'
import type { Counted, CountedList, Use } from './model.ts'
import { useByYear as countByYear, protect, turningDays } from './rules.ts'

const period = { from: '2017-01-01', to: '2017-12-31' }
const places = [
  { code: '2180', label: 'Gävle' },
  { code: '2184', label: 'Hudiksvall' },
]
const frame: Frame = {
  period,
  places,
  coding: 'as-registered',
  today: '2026-11-22',
  lists: nationalLists,
  isOneMunicipality: false,
}

const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values)
const aCase = fc.record({
  place: oneOf('2180', '2180', '2180', '2184', '0180', null),
  category: oneOf('woman', 'woman', 'woman', 'man', 'family', null),
  nature: oneOf('finances', 'finances', 'housing', null),
  initiator: oneOf('police', 'police', 'police', null),
  isStandby: oneOf(false, false, false, true),
  month: fc.nat(11),
  hour: oneOf(22, 22, 22, 23, 46, 47, 167),
  measures: fc.array(
    fc.record({
      type: oneOf(
        'support',
        'support',
        'immediate-custody-lvu',
        'immediate-custody-lvm',
        'placement-sol-2001',
        null,
      ),
      form: oneOf('phone', 'phone', 'phone', 'visit', 'video', null),
    }),
    { maxLength: 2 },
  ),
})
const aRegister = fc.array(aCase, { minLength: 1, maxLength: 120, size: 'max' })
type ValueOf<T> = T extends fc.Arbitrary<infer V> ? V : never
type MadeUp = ValueOf<typeof aRegister>

const count = <T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, number> => {
  const counts = new Map<K, number>()
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  return counts
}
const measuresOf = (register: MadeUp) =>
  register.flatMap(({ place, measures }) => measures.map((one) => ({ ...one, place })))

const tallyOf = (register: MadeUp): Tally => ({
  cases: register.length,
  withoutMeasures: register.filter(({ measures }) => measures.length === 0).length,
  standby: register.filter(({ isStandby }) => isStandby).length,
  administrativeMinutes: 0,
  byPlace: count(register, ({ place }) => place),
  byCategory: count(register, ({ category }) => category),
  byNature: count(register, ({ nature }) => nature),
  byInitiator: count(register, ({ initiator }) => initiator),
  measures: measuresOf(register).map(({ place, type, form }) => ({
    place,
    type,
    measures: 1,
    phone: form === 'phone' ? 1 : 0,
    visits: form === 'visit' ? 1 : 0,
    minutes: 0,
  })),
  hasBothSources: false,
})

const days = turningDays(allLists, frame.today)
const span = days.filter((day) => day <= period.from).length
function countedUse(register: MadeUp): Pick<Use, 'years' | 'lists'> {
  const counted = (list: CountedList, keys: readonly (string | null)[]): Counted[] =>
    [...count(keys, (key) => key)].map(([key, times]) => ({ list, key, span, count: times }))
  const measures = measuresOf(register)
  const all = [
    ...counted(
      'category',
      register.map(({ category }) => category),
    ),
    ...counted(
      'nature',
      register.map(({ nature }) => nature),
    ),
    ...counted(
      'initiator',
      register.map(({ initiator }) => initiator),
    ),
    ...counted(
      'measure-type',
      measures.map(({ type }) => type),
    ),
    ...counted(
      'contact-form',
      measures.map(({ form }) => form),
    ),
  ]
  return countByYear(all, allLists, days)
}

type Cells = Map<string, number | null>
const measured = (id: string) => id === 'measures-by-type' || id === 'measure-type' || id === 'contact-form'
const grandOf = (id: string) => `key-figures/${measured(id) ? 'measures' : 'cases'}/`
const listTables = {
  category: 'cases-by-category',
  nature: 'cases-by-nature',
  initiator: 'cases-by-initiator',
  'measure-type': 'measures-by-type',
  'contact-form': 'contact-form',
} as const
const useCell = (id: CountedList, key: string) =>
  id === 'contact-form' && key === 'phone'
    ? 'key-figures/phone-contacts/'
    : id === 'contact-form' && key === 'visit'
      ? 'key-figures/visits/'
      : `${listTables[id]}/${key}/${key === '' ? 'not-stated' : ''}`

/** All that answers of a year say, cell by cell; the same cell may be said more than once. */
function said(
  tables: readonly Base[],
  use: readonly Use['lists'][number][],
  rhythm: Record<'month' | 'hour', readonly (number | null)[]>,
): (readonly [string, number | null])[] {
  const inTables = tables.flatMap(({ id, rows, notStated, total, expectedTotal }) => {
    const isKey = id === 'key-figures'
    const isDecisions = id === 'decisions-by-municipality'
    return [
      ...rows
        .filter(({ code, value, isProtected }) => !code.endsWith('-hours') && (value !== null || isProtected))
        .flatMap((row) => [
          [`${id}/${row.code}/`, row.value] as const,
          ...(isDecisions
            ? decisionColumns.map((column) => [`${id}/${row.code}/${column}`, row[column] ?? null] as const)
            : []),
        ]),
      ...(isKey ? [] : [[`${id}//total`, total] as const]),
      ...(isKey || isDecisions
        ? []
        : [[`${id}//not-stated`, notStated] as const, [grandOf(id), expectedTotal] as const]),
    ]
  })
  const inhabitants = places.map(({ code }) => ({
    municipalityCode: code,
    at: period.to,
    inhabitants: 100_000,
  }))
  const byMunicipality = tables.find(({ id }) => id === 'cases-by-municipality')?.rows ?? []
  const rates = perCapita(byMunicipality, inhabitants, 365).flatMap((row) => [
    [`cases-by-municipality/${row.municipalityCode}/`, row.cases] as const,
    [
      `cases-by-municipality/${row.municipalityCode}/`,
      row.perTenThousandTenths === null ? null : row.cases,
    ] as const,
  ])
  const inUse = use.flatMap(({ id, rows, notStated, total }) => [
    ...rows.map(({ key, counts }) => [useCell(id, key), counts[0] ?? null] as const),
    [useCell(id, ''), notStated[0] ?? null] as const,
    [grandOf(id), total[0] ?? null] as const,
  ])
  const parts = Object.entries(rhythm).flatMap(([kind, counts]) =>
    counts.map((value, at) => [`${kind}/${at}/`, value] as const),
  )
  return [...inTables, ...rates, ...inUse, ...parts]
}

type Equation = Map<string, number>
/** What anybody can write down about the counts of a year without knowing how they were hidden: each comes to nought. */
function equations(cells: readonly string[]): Equation[] {
  const under = (start: string, end = '/') =>
    cells.filter((id) => id.startsWith(start) && id.endsWith(end) && !id.startsWith(`${start}/`))
  const sum = (parts: readonly string[], whole: readonly string[]): Equation => {
    const equation: Equation = new Map()
    for (const id of parts) equation.set(id, (equation.get(id) ?? 0) + 1)
    for (const id of whole) equation.set(id, (equation.get(id) ?? 0) - 1)
    return equation
  }
  const coded = tableIds.filter((id) => id !== 'key-figures' && id !== 'decisions-by-municipality')
  const decisions = 'decisions-by-municipality'
  const key = (code: string) => `key-figures/${code}/`
  return [
    ...coded.flatMap((id) => [
      sum(under(`${id}/`), [`${id}//total`]),
      sum([`${id}//total`, `${id}//not-stated`], [grandOf(id)]),
    ]),
    sum(under(`${decisions}/`), [`${decisions}//total`]),
    ...places.map(({ code }) =>
      sum(
        decisionColumns.map((column) => `${decisions}/${code}/${column}`),
        [`${decisions}/${code}/`],
      ),
    ),
    ...decisionColumns.map((column) =>
      sum(
        [...under(`${decisions}/`, `/${column}`), `elsewhere/${column}`],
        decisionTypes[column].map((type) => `measures-by-type/${type}/`).filter((id) => cells.includes(id)),
      ),
    ),
    sum([key('cases-without-measures'), 'with-measures'], [key('cases')]),
    sum([key('cases-in-standby'), 'in-duty'], [key('cases')]),
    sum(
      [key('phone-contacts'), key('visits'), ...under('contact-form/'), 'contact-form//not-stated'],
      [key('measures')],
    ),
    sum(under('month/'), [key('cases')]),
    sum(under('hour/'), [key('cases')]),
  ]
}

/** The unknowns that the equations leave one value for, by elimination: they are alone in their row. */
function determined(system: readonly Equation[], isUnknown: (id: string) => boolean): string[] {
  const reduced = new Map<string, Equation>()
  const minus = (row: Equation, pivot: Equation, factor: number): Equation => {
    const result = new Map(row)
    for (const [id, value] of pivot) {
      const left = (result.get(id) ?? 0) - factor * value
      if (Math.abs(left) < 1e-9) result.delete(id)
      else result.set(id, left)
    }
    return result
  }
  for (const equation of system) {
    let row: Equation = new Map([...equation].filter(([id]) => isUnknown(id)))
    for (const [id, pivot] of reduced) row = minus(row, pivot, row.get(id) ?? 0)
    const [first] = row
    if (first === undefined) continue
    const [id, lead] = first
    const unit: Equation = new Map([...row].map(([one, value]) => [one, value / lead]))
    for (const [other, pivot] of reduced) reduced.set(other, minus(pivot, unit, pivot.get(id) ?? 0))
    reduced.set(id, unit)
  }
  return [...reduced].filter(([, row]) => row.size === 1).map(([id]) => id)
}

function answersOf(register: MadeUp) {
  const whole = baseTables(tallyOf(register), frame)
  const shown = protectedTables(whole)
  const { lists } = countedUse(register)
  const times = {
    month: count(register, ({ month }) => month),
    hour: count(register, ({ hour }): number => hour),
  }
  const months = Array.from({ length: 12 }, (_, at) => times.month.get(at) ?? 0)
  const hours = Array.from({ length: 168 }, (_, at) => times.hour.get(at) ?? 0)
  const cases = shown[0]?.rows.find(({ code }) => code === 'cases')?.value ?? null
  return {
    truth: new Map(said(whole, lists, { month: months, hour: hours })),
    published: said(shown, protect(lists, [hiddenIn(whole)]), {
      month: protectedParts(months, cases),
      hour: protectedParts(hours, cases),
    }),
  }
}

/** Counts in no answer, which some answers together may tell. */
function unsaid(register: MadeUp): Map<string, number> {
  const tally = tallyOf(register)
  const elsewhere = decisionColumns.map((column) => {
    const types = decisionTypes[column] as readonly string[]
    const found = tally.measures.filter(({ place, type }) => {
      return !places.some(({ code }) => code === place) && types.includes(type ?? '')
    })
    return [`elsewhere/${column}`, found.length] as const
  })
  return new Map([
    ['with-measures', tally.cases - tally.withoutMeasures],
    ['in-duty', tally.cases - tally.standby],
    ...elsewhere,
  ])
}

describe('of a year, from made-up registers,', () => {
  test('a count has the same visibility in every answer, and none of one to four is shown', () => {
    fc.assert(
      fc.property(aRegister, (register) => {
        const { published, truth } = answersOf(register)
        const shown: Cells = new Map()
        for (const [id, value] of published) {
          if (value !== null) expect([id, value]).toEqual([id, truth.get(id)])
          expect([id, isSmallCount(value ?? 0)]).toEqual([id, false])
          if (shown.has(id)) expect([id, value]).toEqual([id, shown.get(id)])
          shown.set(id, value)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('all answers together determine no hidden count, and no small one that no answer has', () => {
    fc.assert(
      fc.property(aRegister, (register) => {
        const { published, truth } = answersOf(register)
        const shown: Cells = new Map(published)
        const beside = unsaid(register)
        const system = equations([...shown.keys()])
        const truly = (id: string) => truth.get(id) ?? beside.get(id) ?? 0
        for (const equation of system)
          expect([...equation].reduce((sum, [id, factor]) => sum + factor * truly(id), 0)).toBe(0)
        const found = determined(system, (id) => beside.has(id) || shown.get(id) === null)
        expect(found.filter((id) => !beside.has(id) || isSmallCount(beside.get(id) ?? 0))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
