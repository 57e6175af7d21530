import type { Static } from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import {
  id,
  instant,
  line,
  listOf,
  nullable,
  oneOf,
  optional,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import { Finding, shiftKinds } from '../roster/model.ts'
import { ShiftSwap } from './model.ts'
import type { AnswerRefusal, AskRefusal, DecideRefusal } from './rules.ts'

const version = whole(1, 1_000_000)
const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }
const manager: Permit = { 'duty-manager': 'any' }
const done = shape({ id: id(), version })

const ShiftLine = shape({ kind: oneOf(shiftKinds), startsAt: instant(), endsAt: instant() })
export const SwapView = shape({
  ...ShiftSwap.row.properties,
  fromName: line(120),
  toName: nullable(line(120)),
  shift: ShiftLine,
  inReturn: nullable(ShiftLine),
})
export type SwapView = Static<typeof SwapView>

export const listSwaps = query({
  name: 'shift-swap.list',
  path: '/api/shift-swaps',
  summary:
    'Swaps that are open, and those ended in the last month: the manager sees all, a worker their own and open offers',
  input: shape({}),
  output: shape({ swaps: listOf(SwapView, 200) }),
  permit: duty,
  audit: 'none',
})

export const ownShifts = query({
  name: 'shift-swap.coming-shifts',
  path: '/api/coming-shifts',
  summary: 'Coming published shifts of one of the staff: what can be offered, or asked for in return',
  input: shape({ accountId: optional(id()) }),
  output: shape({ shifts: listOf(shape({ id: id(), ...ShiftLine.properties }), 200) }),
  permit: duty,
  audit: 'none',
})

export const askSwap = command({
  name: 'shift-swap.ask',
  path: '/api/shift-swaps',
  summary: 'Offer a shift to a colleague or to all, in return for one of theirs or for none',
  input: ShiftSwap.create,
  output: shape({ id: id() }),
  permit: duty,
  refusals: [
    'not-your-shift',
    'shift-not-coming',
    'not-duty-staff',
    'return-needs-receiver',
    'return-not-theirs',
    'own-receiver',
    'already-offered',
    'return-already-offered',
  ] satisfies readonly AskRefusal[],
})

export const answerSwap = command({
  name: 'shift-swap.answer',
  path: '/api/shift-swaps/{swapId}/answer',
  summary: 'Take the shift, or decline',
  input: shape({ swapId: id(), version, answer: oneOf(['accept', 'decline']) }),
  output: done,
  permit: duty,
  refusals: [
    'not-asked',
    'own-request',
    'not-yours',
    'open-to-all',
    'shift-changed',
    'shift-gone',
  ] satisfies readonly (AnswerRefusal | 'not-asked' | 'own-request' | 'not-yours')[],
})

export const withdrawSwap = command({
  name: 'shift-swap.withdraw',
  path: '/api/shift-swaps/{swapId}/withdrawal',
  summary: 'Take back what one has offered',
  input: shape({ swapId: id(), version }),
  output: done,
  permit: duty,
  refusals: ['not-asked', 'not-yours'],
})

export const checkSwap = query({
  name: 'shift-swap.check',
  path: '/api/shift-swaps/{swapId}/check',
  summary: 'What the swap would bring into the roster: rest, pairing, competence',
  input: shape({ swapId: id() }),
  output: shape({ findings: listOf(Finding, 500) }),
  permit: manager,
  audit: 'none',
})

export const approveSwap = command({
  name: 'shift-swap.approve',
  path: '/api/shift-swaps/{swapId}/approval',
  summary: 'Approve: the shifts change hands, and a reason is kept for what that worsens',
  input: shape({ swapId: id(), version, reason: optional(nullable(text(1000))) }),
  output: done,
  permit: manager,
  refusals: [
    'not-accepted',
    'shift-gone',
    'shift-overlaps',
    'shift-changed',
    'reason-missing',
  ] satisfies readonly (DecideRefusal | 'not-accepted')[],
})

export const refuseSwap = command({
  name: 'shift-swap.refuse',
  path: '/api/shift-swaps/{swapId}/refusal',
  summary: 'Say no, and why',
  input: shape({ swapId: id(), version, reason: text(1000) }),
  output: done,
  permit: manager,
  refusals: ['not-accepted', 'reason-missing'],
})

export type SwapRefusal = (
  | typeof askSwap
  | typeof answerSwap
  | typeof withdrawSwap
  | typeof approveSwap
  | typeof refuseSwap
)['refusals'][number]
