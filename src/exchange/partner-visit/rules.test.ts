import { describe, expect, test } from 'vitest'
import { available, decideHold, decidePlan, inOrderOfNeed, reachOf } from './rules.ts'

const today = '2026-11-22'
type Visit = Parameters<typeof reachOf>[0][number]
const visit = (
  heldOn: string | null,
  attended: number | null,
  staff: number | null,
  rest: Partial<Visit> = {},
): Visit => ({
  kind: 'visit',
  heldOn,
  attended,
  staff,
  repeatBy: null,
  ...rest,
})

describe('the share of a unit that was met', () => {
  test.each<[string, Visit[], number | null, number | null]>([
    ['of a unit never met is zero', [], 0, 0],
    ['of a ward of 200 met once by 30 is 15', [visit('2026-03-01', 30, 200)], 15, 15],
    ['is unknown where the size is unknown', [visit('2026-03-01', 30, null)], null, null],
    ['is unknown where nobody counted who came', [visit('2026-03-01', null, 200)], null, null],
    [
      'of two visits is a span: who came is not kept',
      [visit('2026-03-01', 30, 200), visit('2026-06-01', 50, 200)],
      25,
      40,
    ],
    [
      'has no most where one visit is uncounted',
      [visit('2026-03-01', 30, 200), visit('2026-06-01', null, 200)],
      15,
      null,
    ],
    ['is never over a hundred', [visit('2026-03-01', 9, 10), visit('2026-06-01', 8, 10)], 90, 100],
    ['goes by the size last said', [visit('2026-03-01', 10, 100), visit('2026-06-01', 10, 50)], 20, 40],
    [
      'does not grow when fewer work there than once came',
      [visit('2026-03-01', 60, 100), visit('2026-06-01', 5, 40)],
      100,
      100,
    ],
    ['counts no leaflet', [visit('2026-03-01', null, 200, { kind: 'material' })], 0, 0],
    ['counts no planned visit', [visit(null, null, null)], 0, 0],
    ['of a visit three years ago is zero again', [visit('2023-11-01', 30, 200)], 0, 0],
    ['of none who came is zero, not unknown', [visit('2026-03-01', 0, 200)], 0, 0],
  ])('%s', (_rule, visits, least, most) => {
    expect(reachOf(visits, today)).toMatchObject({ leastShare: least, mostShare: most })
  })

  test.each([
    ['never met', [], true],
    ['met, with no day to come again', [visit('2026-03-01', 3, 9)], false],
    [
      'with a day to come again that has not been',
      [visit('2026-03-01', 3, 9, { repeatBy: '2026-11-23' })],
      false,
    ],
    ['with one that is today', [visit('2026-03-01', 3, 9, { repeatBy: today })], true],
    ['met more than two years ago', [visit('2024-11-01', 3, 9)], true],
  ])('a unit %s', (_rule, visits, isDue) => {
    expect(reachOf(visits, today).isDue).toBe(isDue)
  })

  test('units never met stand first, then those due, then those met longest ago', () => {
    const unit = (name: string, ...visits: Visit[]) => ({ name, reach: reachOf(visits, today) })
    const order = inOrderOfNeed([
      unit('Nyss', visit('2026-11-01', 3, 9)),
      unit('Länge sedan', visit('2026-01-01', 3, 9)),
      unit('Dags', visit('2026-10-01', 3, 9, { repeatBy: '2026-11-01' })),
      unit('Ö aldrig'),
      unit('Å aldrig'),
    ])
    expect(order.map(({ name }) => name)).toEqual(['Å aldrig', 'Ö aldrig', 'Dags', 'Länge sedan', 'Nyss'])
  })
})

describe('a visit', () => {
  const plan = { partnerId: 'p', memberId: null, plannedOn: '2026-12-01', contents: 'Vem gör vad' }
  test.each([
    ['to one unit', plan, true, 'fine'],
    ['to no unit', { ...plan, partnerId: null }, true, 'one-unit'],
    ['to two', { ...plan, memberId: 'm' }, true, 'one-unit'],
    ['to a unit that is not there', plan, false, 'unit-unknown'],
    ['in another century', { ...plan, plannedOn: '2062-12-01' }, true, 'planned-far-off'],
    ['about nothing', { ...plan, contents: ' ' }, true, 'contents-missing'],
  ])('%s', (_rule, input, isKnown, expected) => {
    const decision = decidePlan(input, { isKnown, today })
    expect(decision.ok ? 'fine' : decision.code).toBe(expected)
  })

  test.each([
    ['of 30 of 200', { heldOn: today, attended: 30, staff: 200, repeatBy: null }, 'fine'],
    ['of an unknown number', { heldOn: today, attended: null, staff: null, repeatBy: null }, 'fine'],
    ['tomorrow', { heldOn: '2026-11-23', attended: 1, staff: 2, repeatBy: null }, 'held-in-the-future'],
    ['of more than there are', { heldOn: today, attended: 3, staff: 2, repeatBy: null }, 'more-than-staff'],
    [
      'to be repeated before it',
      { heldOn: today, attended: 1, staff: 2, repeatBy: today },
      'repeat-before-held',
    ],
  ])('held %s', (_rule, held, expected) => {
    const decision = decideHold(held, today)
    expect(decision.ok ? 'fine' : decision.code).toBe(expected)
  })

  test.each([
    ['is open', null, null, 'open'],
    ['was held', today, null, 'already-held'],
    ['was called off', null, '2026-11-22T10:00:00.000Z', 'visit-cancelled'],
  ])('that %s', (_rule, heldOn, cancelledAt, expected) => {
    const open = available({ heldOn, cancelledAt })
    expect(open.allowed ? 'open' : open.reason).toBe(expected)
  })
})
