import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { type Actor, type Availability, allowed, closed } from '../../kernel/permit.ts'
import type { Instant } from '../../kernel/time.ts'
import type { AdministrativeTime, Note } from './model.ts'

type CaseState = { readonly status: 'open' | 'closed' }

/** Nothing new is begun in a closed case; what was begun can be finished, so that no text is lost. */
export function availableInCase(
  found: CaseState,
  _actor: Actor,
  _now: Instant,
): Record<'start' | 'addTime', Availability<'case-closed'>> {
  const open = found.status === 'open' ? allowed : closed('case-closed')
  return { start: open, addTime: open }
}

/** Minutes typed by mistake are withdrawn, once. */
export const availableTime = (
  time: Pick<AdministrativeTime, 'withdrawnAt'>,
): Record<'withdraw', Availability<'time-withdrawn'>> => ({
  withdraw: time.withdrawnAt === null ? allowed : closed('time-withdrawn'),
})

type State = 'already-locked' | 'not-locked' | 'withdrawn'

/** A draft is written and locked; a locked note is amended; either is withdrawn once. */
export function available(
  note: Pick<Note, 'status'>,
  _actor: Actor,
  _now: Instant,
): Record<'save' | 'lock' | 'amend' | 'withdraw', Availability<State>> {
  switch (note.status) {
    case 'draft':
      return { save: allowed, lock: allowed, amend: closed('not-locked'), withdraw: allowed }
    case 'locked':
      return {
        save: closed('already-locked'),
        lock: closed('already-locked'),
        amend: allowed,
        withdraw: allowed,
      }
    case 'withdrawn': {
      const no = closed('withdrawn')
      return { save: no, lock: no, amend: no, withdraw: no }
    }
  }
}

/** A note begun on a device was begun before it came here: a device whose clock runs ahead says now. */
export const startedAt = (
  { noteId, happenedAt }: { readonly noteId?: string; readonly happenedAt?: Instant },
  now: Instant,
): Instant => (happenedAt === undefined || (noteId !== undefined && happenedAt > now) ? now : happenedAt)

/** A locked note says something, about what has happened (FL 27). */
export function decideLock(
  note: Note,
  now: Instant,
): Decision<Note, 'note-empty' | 'in-the-future' | 'time-far-off'> {
  if (note.facts.trim() === '' && note.judgement.trim() === '') return refused('note-empty', 'facts')
  if (note.happenedAt > now) return refused('in-the-future', 'happenedAt')
  const far = farOff({ happenedAt: note.happenedAt }, now)
  return far === null ? decided(note) : refused('time-far-off', far)
}

/** An amendment and a withdrawal say something. */
export function decideText<F extends string, C extends string>(
  written: string,
  field: F,
  code: C,
): Decision<string, C> {
  return written.trim() === '' ? refused(code, field) : decided(written.trim())
}
