import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMinutes, atLocal, minutesBetween } from '../../kernel/time.ts'
import type { ShiftKind } from '../roster/model.ts'
import { startingCategories } from './model.ts'
import { decideCategories, decidePeriod, hoursOf, ordinary, payHours } from './rules.ts'

const span = (
  kind: ShiftKind,
  [fromDay, from]: readonly [string, string],
  [toDay, to]: readonly [string, string],
) => ({
  kind,
  startsAt: atLocal(fromDay, from),
  endsAt: atLocal(toDay, to),
})

describe('real hours by pay category', () => {
  test.each([
    [
      'a Tuesday evening into the night',
      span('duty', ['2026-11-24', '17:00'], ['2026-11-25', '02:00']),
      { [ordinary]: 2, Afton: 3, Natt: 4 },
    ],
    [
      'a Friday until 02.00: weekend from 19.00 and on the Saturday',
      span('duty', ['2026-11-27', '17:00'], ['2026-11-28', '02:00']),
      { [ordinary]: 2, Helg: 7 },
    ],
    [
      'the night the clocks go forward has an hour less',
      span('duty', ['2026-03-28', '22:00'], ['2026-03-29', '06:00']),
      { Helg: 7 },
    ],
    [
      'the night the clocks go back has an hour more',
      span('standby', ['2026-10-24', '23:00'], ['2026-10-25', '08:00']),
      { 'Beredskap helg': 10 },
    ],
    [
      'the evening before Good Friday from 18.00, and the Friday',
      span('duty', ['2026-04-02', '17:00'], ['2026-04-03', '02:00']),
      { [ordinary]: 1, Storhelg: 8 },
    ],
    [
      'standby on an ordinary night',
      span('standby', ['2026-11-24', '23:00'], ['2026-11-25', '08:00']),
      { 'Beredskap vardag': 9 },
    ],
  ])('%s', (_name, shift, hours) => {
    expect(Object.fromEntries(payHours(shift, startingCategories))).toEqual(hours)
  })

  test('add up to the real length of the shift, whenever it is and whatever the list', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 525_000 }),
        fc.integer({ min: 1, max: 36 * 60 }),
        fc.constantFrom<ShiftKind>('duty', 'standby', 'crisis'),
        fc.subarray([...startingCategories]),
        (offset, minutes, kind, categories) => {
          const startsAt = addMinutes('2026-01-01T00:00:00.000Z', offset)
          const shift = { kind, startsAt, endsAt: addMinutes(startsAt, minutes) }
          const sum = [...payHours(shift, categories).values()].reduce((total, hours) => total + hours, 0)
          expect(sum).toBeCloseTo(minutesBetween(shift.startsAt, shift.endsAt) / 60, 6)
        },
      ),
      { numRuns: 60 },
    )
  })
})

test('a person has their shifts added up, by kind and by category', () => {
  const own = { accountId: 'a', name: 'Jorun Provsson' }
  const [one] = hoursOf(
    [
      { ...own, ...span('duty', ['2026-11-24', '17:00'], ['2026-11-24', '23:00']) },
      { ...own, ...span('standby', ['2026-11-24', '23:00'], ['2026-11-25', '08:00']) },
    ],
    startingCategories,
  )
  expect(one).toMatchObject({ shifts: 2, duty: 6, standby: 9, crisis: 0, total: 15 })
  expect(one?.byCategory.filter(({ hours }) => hours > 0)).toEqual([
    { name: 'Natt', hours: 1 },
    { name: 'Afton', hours: 3 },
    { name: 'Beredskap vardag', hours: 9 },
    { name: ordinary, hours: 2 },
  ])
})

test('a period is a year at most, and forward', () => {
  expect(decidePeriod({ from: '2026-01-01', to: '2026-12-31' }).ok).toBe(true)
  expect(decidePeriod({ from: '2026-01-02', to: '2026-01-01' })).toMatchObject({
    code: 'period-backwards',
    field: 'to',
  })
  expect(decidePeriod({ from: '2026-01-01', to: '2027-12-31' })).toMatchObject({ code: 'period-too-long' })
})

test('lines have names of their own and end after they start', () => {
  const [line] = startingCategories
  if (line === undefined) throw new Error('no line')
  expect(decideCategories(startingCategories).ok).toBe(true)
  expect(decideCategories([line, line])).toMatchObject({ code: 'key-twice', field: 'categories.1.key' })
  expect(decideCategories([{ ...line, start: '22:00', end: '06:00' }])).toMatchObject({
    code: 'ends-before-start',
    field: 'categories.0.end',
  })
})
