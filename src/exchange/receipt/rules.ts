import type { returnReason } from '../../code-lists/return-reason.ts'
import type { CodeKey } from '../../kernel/code-list.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { type Availability, allowed, closed } from '../../kernel/permit.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Report } from '../handover/model.ts'
import { isWithReceiver } from '../handover/rules.ts'

type Sent = 'not-sent' | 'already-withdrawn'
/** What can be done with a report that has left the duty, by the duty and by its receiver (H-06, H-08, W39). */
export function available(report: Pick<Report, 'status' | 'memberId'>): {
  readonly amend: Availability<'not-sent' | 'not-with-receiver'>
  readonly handOver: Availability<'not-sent' | 'already-delivered'>
  readonly withdraw: Availability<Sent>
  readonly answer: Availability<'not-sent' | 'already-accepted' | 'already-returned'>
} {
  const { status } = report
  if (status === 'draft') {
    const no = closed('not-sent')
    return { amend: no, handOver: no, withdraw: no, answer: no }
  }
  return {
    amend: isWithReceiver(report) ? allowed : closed('not-with-receiver'),
    handOver: status === 'sent' && report.memberId === null ? allowed : closed('already-delivered'),
    withdraw: status === 'withdrawn' ? closed('already-withdrawn') : allowed,
    answer:
      status === 'accepted'
        ? closed('already-accepted')
        : status === 'returned'
          ? closed('already-returned')
          : allowed,
  }
}

/** A printed report was handed over after it was sent, and not in the future. */
export function decideHandOver<T extends { handedAt: Instant }>(
  report: Pick<Report, 'sentAt'>,
  input: T,
  now: Instant,
): Decision<T, 'in-the-future' | 'before-sending'> {
  if (input.handedAt > now) return refused('in-the-future', 'handedAt')
  // The screen gives whole minutes: handed over in the minute it was sent is after it.
  const minute = (at: Instant) => at.slice(0, 16)
  if (report.sentAt !== null && minute(input.handedAt) < minute(report.sentAt))
    return refused('before-sending', 'handedAt')
  return decided(input)
}

/** The municipality says in its own words what it will do and by when (H-07, H-08); the report binds it to nothing (H-10). */
export function decideAccept<T extends { commitment: string; commitmentDue?: Instant | null }>(
  input: T,
  now: Instant,
): Decision<T, 'commitment-missing' | 'due-in-the-past' | 'time-far-off'> {
  if (input.commitment.trim().length < 3) return refused('commitment-missing', 'commitment')
  if (input.commitmentDue && input.commitmentDue <= now) return refused('due-in-the-past', 'commitmentDue')
  const far = farOff({ commitmentDue: input.commitmentDue }, now)
  return far === null ? decided(input) : refused('time-far-off', far)
}

export function decideReturn<T extends { reason: CodeKey<typeof returnReason>; text: string }>(
  input: T,
): Decision<T, 'text-missing'> {
  return input.text.trim().length < 5 ? refused('text-missing', 'text') : decided(input)
}
