import { describe, expect, test } from 'vitest'
import type { Instant } from '../../kernel/time.ts'
import { decideDayDecision, feedbackClock } from './rules.ts'

const now = '2026-11-22T01:40:00.000Z'

describe('the week of SoL 19:6', () => {
  const reportedAt = '2026-11-01T02:00:00.000Z'
  const at = (day: string): Instant => `2026-${day}T10:00:00.000Z`
  const opened = (decidedOn: string) => ({ investigation: 'opened', decidedOn }) as const
  const underWay = { investigation: 'under-way', decidedOn: null } as const
  test.each([
    ['waits for the decision', '11-02', undefined, null, '11-10', 'waiting', null],
    ['asks the day when fourteen days have gone', '11-02', undefined, null, '11-16', 'ask-the-day', null],
    [
      'is seven days from the decision',
      '11-02',
      opened('2026-11-10'),
      null,
      '11-17',
      'running',
      '2026-11-17',
    ],
    ['is overdue the day after', '11-02', opened('2026-11-10'), null, '11-18', 'overdue', '2026-11-17'],
    [
      'counts from a decision of the day of the question',
      '11-10',
      opened('2026-11-10'),
      null,
      '11-11',
      'running',
      '2026-11-17',
    ],
    [
      'is at once when asked after the decision',
      '11-12',
      opened('2026-11-10'),
      null,
      '11-12',
      'at-once',
      '2026-11-12',
    ],
    ['is at once where one was under way', '11-02', underWay, null, '11-02', 'at-once', '2026-11-02'],
    ['and then overdue the day after', '11-02', underWay, null, '11-03', 'overdue', '2026-11-02'],
    ['is over when answered', '11-02', opened('2026-11-10'), '11-15', '11-30', 'answered', '2026-11-17'],
    ['does not move for a holiday', '12-10', opened('2026-12-18'), null, '12-26', 'overdue', '2026-12-25'],
  ] as const)('%s', (_rule, asked, dayDecision, answered, today, state, strictDue) => {
    const clock = feedbackClock(
      { reportedAt, askedAt: at(asked), answeredAt: answered && at(answered), dayDecision },
      at(today),
    )
    expect(clock).toEqual({ state, strictDue, latest: '2026-11-22' })
  })

  test.each([
    ['no day', { investigation: 'opened', decidedOn: null }, 'decided-on-missing'],
    ['a day to come', { investigation: 'opened', decidedOn: '2026-11-23' }, 'decided-in-the-future'],
    [
      'a day before the report',
      { investigation: 'opened', decidedOn: '2026-10-31' },
      'decided-before-report',
    ],
    [
      'nobody who said so',
      { investigation: 'opened', decidedOn: '2026-11-10', toldBy: ' ' },
      'told-by-missing',
    ],
    ['one under way since before', { investigation: 'under-way', decidedOn: '2026-09-01' }, 'fine'],
    ['one of the day of the report', { investigation: 'not-opened', decidedOn: '2026-11-01' }, 'fine'],
  ] as const)('a decision with %s', (_rule, noted, expected) => {
    const decision = decideDayDecision({ toldBy: 'Gisela, mottagningen', ...noted }, reportedAt, now)
    expect(decision.ok ? 'fine' : decision.code).toBe(expected)
  })
})
