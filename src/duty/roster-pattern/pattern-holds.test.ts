import { describe, expect, test } from 'vitest'
import {
  around,
  line,
  monday,
  now,
  pattern,
  people,
  sitting,
  threeWeeks,
  weeksFrom,
  withIds,
} from '../../../test/rolling.ts'
import { addDays } from '../../kernel/time.ts'
import type { LineText } from './model.ts'
import {
  daysToCheck,
  decideChange,
  decideCreate,
  decideLines,
  decidePeriod,
  decideRoll,
  decideSeats,
  lineChanges,
  rollOut,
  seatChanges,
} from './rules.ts'

describe('a pattern', () => {
  const input = { name: 'Jour', startsOn: monday, cycleWeeks: 3, endsOn: null, lines: threeWeeks }
  test('that holds together is taken', () => {
    expect(decideCreate(input, now).ok).toBe(true)
    expect(decideChange(monday, input).ok).toBe(true)
  })
  test.each<[string, Partial<typeof input> & { endsOn?: string }, string, string]>([
    ['has no name', { name: '  ' }, 'name-missing', 'name'],
    ['starts on a Tuesday', { startsOn: '2026-12-01' }, 'not-monday', 'startsOn'],
    ['starts in another decade', { startsOn: '2036-12-01' }, 'time-far-off', 'startsOn'],
    ['ends before it starts', { endsOn: '2026-11-29' } as never, 'ends-before-start', 'endsOn'],
    ['has a line outside its cycle', { cycleWeeks: 1 }, 'week-outside-cycle', 'lines.2.week'],
    [
      'has a time that is none',
      { lines: [line(1, 1, { ends: '24:00' })] },
      'clock-unreadable',
      'lines.0.ends',
    ],
  ])('that %s is refused at the field', (_what, more, code, field) => {
    expect(decideCreate({ ...input, ...more }, now)).toMatchObject({ ok: false, code, field })
  })
})

describe('lines that put one in two shifts at once', () => {
  test.each<[string, number, LineText[], string | null]>([
    ['that meet are well', 1, [line(1, 1), line(1, 2, { starts: '02:00', ends: '10:00' })], null],
    [
      'on the same evening',
      1,
      [line(1, 1), line(1, 1, { starts: '20:00', ends: '21:00' })],
      'lines.1.starts',
    ],
    ['into the day after', 1, [line(1, 2, { starts: '01:00', ends: '08:00' }), line(1, 1)], 'lines.0.starts'],
    [
      'from the last week into the first',
      2,
      [line(1, 1, { starts: '00:00', ends: '06:00' }), line(2, 7)],
      'lines.0.starts',
    ],
    [
      'a whole day and night every day are well',
      1,
      [1, 2, 3, 4, 5, 6, 7].map((day) => line(1, day, { ends: '17:00' })),
      null,
    ],
  ])('%s', (_what, cycle, lines, field) => {
    const decision = decideLines(cycle, lines)
    expect(decision.ok ? null : [decision.code, decision.field]).toEqual(
      field === null ? null : ['lines-overlap', field],
    )
  })
})

test('a line that says the same is the same line', () => {
  const standing = withIds([line(1, 1), line(1, 2)])
  expect(lineChanges(standing, [line(1, 2), line(1, 3)])).toEqual({
    withdrawn: ['line-0'],
    added: [line(1, 3)],
  })
})

describe('seats', () => {
  const sitter = (accountId: string | null) => ({ accountId, assignment: 'voluntary' as const })
  const later = addDays(monday, 7)
  test('that change keep whoever stays, end whoever leaves and have who is new', () => {
    expect(
      seatChanges(sitting(['p1', 'p2', 'p3']), [sitter('p1'), sitter('p4'), sitter(null)], later),
    ).toEqual({
      ended: ['spell-1', 'spell-2'],
      withdrawn: [],
      added: [{ seat: 2, accountId: 'p4', assignment: 'voluntary' }],
    })
  })
  test('that were to hold from then on never come to hold', () => {
    const spells = [
      ...sitting(['p1']).map((spell) => ({ ...spell, validTo: addDays(later, 6) })),
      ...sitting(['p2'], addDays(later, 7)).map((spell) => ({ ...spell, id: 'coming' })),
    ]
    expect(seatChanges(spells, [sitter('p1')], later)).toEqual({
      ended: ['spell-0'],
      withdrawn: ['coming'],
      added: [{ seat: 1, accountId: 'p1', assignment: 'voluntary' }],
    })
  })
  test.each([
    ['in another century', '2126-12-02', ['p1'], 'time-far-off', 'from'],
    ['before the pattern begins', addDays(monday, -1), ['p1'], 'pattern-not-begun', 'from'],
    ['after it ended', addDays(monday, 31), ['p1'], 'pattern-ended', 'from'],
    ['with one person at two', monday, ['p1', null, 'p1'], 'person-twice', 'seats.2.accountId'],
    ['with somebody of elsewhere', monday, ['p1', 'p9'], 'not-duty-staff', 'seats.1.accountId'],
  ])('are refused %s', (_what, from, who, code, field) => {
    const facts = {
      pattern: { startsOn: monday, endsOn: addDays(monday, 30) },
      spells: [],
      staff: around(['p1']).staff,
    }
    expect(decideSeats(facts, who.map(sitter), from, now)).toMatchObject({ ok: false, code, field })
  })
})

describe('a period to roll out', () => {
  const bounds = { startsOn: monday, endsOn: addDays(monday, 60) }
  test.each<[string, string, string, string | null]>([
    ['within its time', monday, addDays(monday, 60), null],
    ['of 100 days', monday, addDays(monday, 99), null],
    ['that reaches over its first day', addDays(monday, -5), monday, null],
    ['backwards', monday, addDays(monday, -1), 'period-backwards'],
    ['of 101 days', monday, addDays(monday, 100), 'period-too-long'],
    ['before it begins', addDays(monday, -9), addDays(monday, -1), 'pattern-not-begun'],
    ['after it ended', addDays(monday, 61), addDays(monday, 70), 'pattern-ended'],
    ['of another century', '2126-12-02', '2126-12-03', 'time-far-off'],
  ])('%s', (_what, from, to, code) => {
    const decision = decidePeriod(bounds, { from, to }, now)
    expect(decision.ok ? null : decision.code).toBe(code)
  })

  test('that makes nothing, too much or something else than was seen is refused', () => {
    const one = people(1)
    const { shifts } = rollOut(pattern(1, [line(1, 1)], 1), sitting(one), weeksFrom(2), around(one))
    const many = Array.from({ length: 2001 }, () => shifts).flatMap(([shift]) => shift ?? [])
    expect(decideRoll({ shifts: [], skipped: [] }, 0)).toMatchObject({ code: 'nothing-to-roll' })
    expect(decideRoll({ shifts: many, skipped: [] }, 2001)).toMatchObject({ code: 'too-many-shifts' })
    expect(decideRoll({ shifts, skipped: [] }, 1)).toMatchObject({ code: 'preview-changed' })
    expect(decideRoll({ shifts, skipped: [] }, 2).ok).toBe(true)
  })
})

test('days with hours of their own, and holidays on weekdays, are told to be checked (B-35)', () => {
  const special = (date: string, name: string, lines: [] | null) => ({
    date,
    name,
    isOfficeClosed: true,
    lines,
  })
  const days = daysToCheck({ from: '2026-12-22', to: '2026-12-27' }, [
    special('2026-12-22', 'Mellandag', []),
    special('2026-12-23', 'Dagen före', null),
    special('2026-12-24', 'Julafton', null),
  ])
  expect(days).toEqual([
    { date: '2026-12-22', why: 'own-hours', name: 'Mellandag' },
    { date: '2026-12-24', why: 'public-holiday', name: 'Julafton' },
    { date: '2026-12-25', why: 'public-holiday', name: null },
  ])
})
