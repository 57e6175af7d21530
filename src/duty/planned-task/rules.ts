import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { type Actor, type Availability, allowed, closed } from '../../kernel/permit.ts'
import type { Instant } from '../../kernel/time.ts'
import type { PlannedTask, TaskState } from './model.ts'

/** What a task can become from each state. An emergency pauses it; it goes on when there is time again (B-21, W46). */
const steps: Readonly<Record<TaskState, readonly TaskState[]>> = {
  asked: ['planned', 'declined', 'cancelled'],
  planned: ['paused', 'done', 'cancelled'],
  paused: ['planned', 'done', 'cancelled'],
  done: [],
  cancelled: [],
  declined: [],
}
export const nextStates = (task: Pick<PlannedTask, 'state'>): readonly TaskState[] => steps[task.state]
const isEnded = (state: TaskState): boolean => steps[state].length === 0

/** What is paused, cancelled or declined says why: whoever asked is told, and the next shift knows (C-34). */
export const needsReason = (state: TaskState): boolean =>
  state === 'paused' || state === 'cancelled' || state === 'declined'

export function available(
  task: Pick<PlannedTask, 'state'>,
  _actor: Actor,
  _now: Instant,
): Record<'change' | 'decide', Availability<'task-ended'>> {
  const open = isEnded(task.state) ? closed('task-ended') : allowed
  return { change: open, decide: open }
}

type Window = Pick<PlannedTask, 'startsAt' | 'endsAt'>
/** When the task is to be done: a window that ends, and not in the past. */
export function decideWindow<T extends Window>(
  input: T,
  now: Instant,
): Decision<T, 'time-far-off' | 'ends-first' | 'window-past'> {
  const { startsAt, endsAt } = input
  const far = farOff({ startsAt, endsAt }, now)
  if (far !== null) return refused('time-far-off', far)
  if (endsAt <= startsAt) return refused('ends-first', 'endsAt')
  return endsAt <= now ? refused('window-past', 'endsAt') : decided(input)
}

type CreateRefusal =
  | 'time-far-off'
  | 'ends-first'
  | 'window-past'
  | 'what-missing'
  | 'member-unknown'
  | 'case-unknown'
  | 'asker-missing'
type Written = Window & Pick<PlannedTask, 'what' | 'askedBy'>

/** What somebody asks for waits for an answer, whoever and wherever they are (V-13); what the duty plans itself is planned at once. */
export function decideCreate<T extends Written>(
  facts: { readonly hasMember: boolean | null; readonly seesCase: boolean },
  input: T,
  now: Instant,
): Decision<T & { readonly state: TaskState }, CreateRefusal> {
  const askedBy = input.askedBy?.trim() || null
  if (input.what.trim() === '') return refused('what-missing', 'what')
  if (facts.hasMember === false) return refused('member-unknown', 'memberId')
  if (!facts.seesCase) return refused('case-unknown', 'caseId')
  if (facts.hasMember && askedBy === null) return refused('asker-missing', 'askedBy')
  const window = decideWindow(input, now)
  return window.ok ? decided({ ...input, askedBy, state: askedBy === null ? 'planned' : 'asked' }) : window
}

type StateRefusal = 'task-ended' | 'step-impossible' | 'reason-missing' | 'decision-pending'
/** A removal is not done while its decision is pending (V-21): the decision is noted first. */
export function decideState(
  task: PlannedTask,
  input: { readonly state: TaskState; readonly reason: string },
): Decision<{ task: PlannedTask; state: TaskState; reason: string | null }, StateRefusal> {
  const { state } = input
  const reason = input.reason.trim()
  if (!nextStates(task).includes(state)) return refused('step-impossible', 'state')
  if (needsReason(state) && reason.length < 3) return refused('reason-missing', 'reason')
  if (state === 'done' && task.chairDecision === 'pending')
    return refused('decision-pending', 'chairDecision')
  return decided({ task, state, reason: reason === '' ? null : reason })
}

/** Overdue: its window has passed and nobody has said what became of it. */
export const isOverdue = (task: Pick<PlannedTask, 'state' | 'endsAt'>, now: Instant): boolean =>
  !isEnded(task.state) && task.endsAt < now
