import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { type Availability, allowed, closed } from '../../kernel/permit.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Report } from '../handover/model.ts'
import type { Commitment, toldAnswers } from './model.ts'

type Told = (typeof toldAnswers)[number]

/** How a commitment stands at a moment. overdue: its time has passed and nobody has said what became of it. */
export type Standing = 'waits' | 'without-time' | 'overdue' | Exclude<Commitment['state'], 'open'>
export function standingOf({ state, dueAt }: Pick<Commitment, 'state' | 'dueAt'>, now: Instant): Standing {
  if (state !== 'open') return state
  if (dueAt === null) return 'without-time'
  return dueAt <= now ? 'overdue' : 'waits'
}

/** Somebody was told to wait for a call that does not come, and nobody has told them so (H-07). */
export const isAnybodyWaiting = ({ state, told }: Pick<Commitment, 'state' | 'told'>): boolean =>
  state === 'could-not' && told !== 'yes'

/** What can be done with a commitment, by the member (done, move, give, fail) and by the duty (tell, report). */
export function available(
  commitment: Pick<Commitment, 'state' | 'dueAt' | 'told'>,
  hasDeviation: boolean,
  now: Instant,
): {
  readonly done: Availability<'already-done'>
  readonly move: Availability<'already-done'>
  readonly give: Availability<'already-ended'>
  readonly fail: Availability<'already-ended'>
  readonly tell: Availability<'nobody-waits'>
  readonly report: Availability<'still-time' | 'already-reported'>
} {
  const { state } = commitment
  const isOpen = state === 'open'
  // What could not be done may still be done later, or be given another time.
  const again = isOpen || state === 'could-not' ? allowed : closed('already-done')
  const standing = standingOf(commitment, now)
  return {
    done: again,
    move: again,
    give: isOpen ? allowed : closed('already-ended'),
    fail: isOpen ? allowed : closed('already-ended'),
    tell: isAnybodyWaiting(commitment) ? allowed : closed('nobody-waits'),
    report:
      standing !== 'overdue' && standing !== 'could-not'
        ? closed('still-time')
        : hasDeviation
          ? closed('already-reported')
          : allowed,
  }
}

type MoveRefusal = 'text-missing' | 'due-in-the-past' | 'time-far-off' | 'time-same'
/** Another time, with why: the one that was stays in the history. */
export function decideMove<T extends { dueAt: Instant; text: string }>(
  commitment: Pick<Commitment, 'state' | 'dueAt'>,
  input: T,
  now: Instant,
): Decision<T, MoveRefusal> {
  if (input.dueAt <= now) return refused('due-in-the-past', 'dueAt')
  const far = farOff({ dueAt: input.dueAt }, now)
  if (far !== null) return refused('time-far-off', far)
  if (commitment.state === 'open' && commitment.dueAt === input.dueAt) return refused('time-same', 'dueAt')
  return input.text.trim().length < 3 ? refused('text-missing', 'text') : decided(input)
}

/** It could not be done: why, and whether whoever waits knows it. */
export const decideFail = <T extends { text: string; told: Told }>(input: T): Decision<T, 'text-missing'> =>
  input.text.trim().length < 3 ? refused('text-missing', 'text') : decided(input)

/** The commitment of a report that was accepted: of the unit it was sent to, and of whoever took it over. */
export const commitmentOf = (
  report: Pick<Report, 'id' | 'caseId' | 'unitKind'>,
  memberId: string,
  dueAt: Instant | null,
  made: { readonly id: string; readonly at: Instant; readonly by: string },
): Commitment => ({
  id: made.id,
  reportId: report.id,
  caseId: report.caseId,
  memberId,
  state: 'open',
  dueAt,
  unitKind: report.unitKind,
  responsibleId: made.by,
  madeAt: made.at,
  madeBy: made.by,
  endedAt: null,
  told: null,
  toldAt: null,
  dueTold: null,
  version: 1,
})
