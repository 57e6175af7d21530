import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSmallCount, protectedTables } from '../small-cell/rules.ts'
import type { Frame, Tally } from './model.ts'
import { baseTables, nationalLists } from './rules.ts'

const year = { from: '2017-01-01', to: '2017-12-31' }
const codes = ['age-0-12', 'family', 'woman', 'man'] as const
const counted = (keys: readonly (string | null)[], of: readonly number[]) =>
  new Map(keys.map((key, at) => [key, of[at] ?? 0]))
test('from the protected tables no hidden count is determined by totals, remainders or the tables together', () => {
  const frame: Frame = {
    period: year,
    coding: 'as-registered',
    today: '2026-01-01',
    lists: nationalLists,
    places: [
      { code: '2180', label: 'Gävle' },
      { code: '2184', label: 'Hudiksvall' },
    ],
    isOneMunicipality: false,
  }
  const counts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(counts, counts, (byCategory, decisions) => {
      const total = byCategory.reduce((sum, count) => sum + count, 0)
      const part = Math.floor(total / 2)
      const types = ['immediate-custody-lvm', 'immediate-custody-lvu', 'placement-sol-2001', 'support', null]
      const tally: Tally = {
        cases: total,
        withoutMeasures: 0,
        standby: 0,
        administrativeMinutes: 0,
        byPlace: counted(['2180', '2184', null], [part, total - part, 0]),
        byCategory: counted([...codes, null], byCategory),
        byNature: counted(['finances'], [total]),
        byInitiator: counted(['police', null], [part, total - part]),
        measures: types.map((type, at) => ({
          place: at % 2 ? '2180' : '2184',
          type,
          measures: decisions[at] ?? 0,
          phone: 0,
          visits: 0,
          minutes: 0,
        })),
        hasBothSources: false,
      }
      const whole = baseTables(tally, frame)
      const shown = protectedTables(whole)
      for (const [at, table] of shown.entries()) {
        if (table.id === 'key-figures') continue
        const truth = whole[at]
        const hidden = table.rows.filter(
          ({ value }, row) => value === null && truth?.rows[row]?.value !== null,
        )
        for (const { value } of table.rows) expect(isSmallCount(value ?? 0)).toBe(false)
        if (table.id === 'decisions-by-municipality') continue
        // What is left for those that are hidden can be shared in more than one way, with the remainder and without it.
        const visible = table.rows.reduce((sum, { value }) => sum + (value ?? 0), 0)
        const hidesZero = table.rows.some(({ value }, row) => value === null && truth?.rows[row]?.value === 0)
        const isOpen = (unknown: number, left: number) =>
          unknown === 0 || (unknown > 1 && (left > unknown || hidesZero))
        if (table.expectedTotal !== null) {
          const unknown = hidden.length + (table.notStated === null ? 1 : 0)
          const left = table.expectedTotal - visible - (table.notStated ?? 0)
          expect([table.id, hidden.length, isOpen(unknown, left)]).toEqual([table.id, hidden.length, true])
        }
        if (table.total !== null)
          expect([table.id, isOpen(hidden.length, table.total - visible)]).toEqual([table.id, true])
      }
    }),
    { numRuns: 60 },
  )
})
