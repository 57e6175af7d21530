import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { type Actor, type Availability, allowed, closed } from '../../kernel/permit.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Deviation } from './model.ts'

type State = 'already-closed' | 'no-owner'
/** What can be done with a deviation now: owned before it is closed, closed once (SOSFS 2011:9). */
export function available(
  deviation: Deviation,
  _actor: Actor,
  _now: Instant,
): Record<'own' | 'close', Availability<State>> {
  if (deviation.state === 'closed') return { own: closed('already-closed'), close: closed('already-closed') }
  return { own: allowed, close: deviation.ownerId === null ? closed('no-owner') : allowed }
}

/** What has not happened yet cannot be reported as having happened; a case one may not see cannot be pointed at. */
export function decideReport<T extends { happenedAt: Instant }>(
  facts: { seesCase: boolean },
  input: T,
  now: Instant,
): Decision<T, 'in-the-future' | 'time-far-off' | 'case-unknown'> {
  if (!facts.seesCase) return refused('case-unknown', 'caseId')
  if (input.happenedAt > now) return refused('in-the-future', 'happenedAt')
  const far = farOff({ happenedAt: input.happenedAt }, now)
  return far === null ? decided(input) : refused('time-far-off', far)
}

export function decideClose(
  deviation: Deviation,
  outcome: string,
): Decision<{ deviation: Deviation; outcome: string }, 'outcome-missing'> {
  return outcome.trim() === '' ? refused('outcome-missing', 'outcome') : decided({ deviation, outcome })
}
