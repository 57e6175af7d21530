import type { Static } from 'typebox'
import { decisionTypeKeys } from '../../code-lists/decision-type.ts'
import { command, query } from '../../kernel/contract.ts'
import {
  flag,
  id,
  instant,
  line,
  listOf,
  localDate,
  nullable,
  oneOf,
  optional,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import { Delegation, Mandate } from '../mandate/model.ts'
import { CallContent, callKinds, callOutcomes, DecisionMakerCall, LadderList, LadderTurn } from './model.ts'
import type { CallRefusal, ListRefusal } from './rules.ts'

const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }
const everybodyConcerned: Permit = { ...duty, intake: 'own-member', chair: 'own-member' }
const clock = () => line(5, { minLength: 5, description: 'local clock, 17:00' })

const barred = nullable(
  oneOf(['wrong-member', 'mandate-ended', 'mandate-not-begun', 'not-covered', 'not-for-officials']),
)
const Try = shape({ outcome: oneOf(callOutcomes), at: instant(), calledByName: line(120) })

/** Somebody to call, as the panel shows it. */
export const StepView = shape({
  mandateId: id(),
  name: line(120),
  title: line(120),
  kind: Mandate.row.properties.kind,
  phone: nullable(line(30)),
  /** As one writes it: `070-174 06 05`. */
  shownPhone: nullable(line(40)),
  /** The latest call found the number wrong, and it has not been changed since. */
  isWrongNumber: flag(),
  rank: nullable(whole(1, 9)),
  until: nullable(instant()),
  isLastResort: flag(),
  barred,
  /** The latest call tonight. */
  latest: nullable(Try),
})
export type StepView = Static<typeof StepView>

const NumberToCall = shape({ name: line(120), number: line(40), shown: line(40) })

const LadderView = shape({
  memberId: id(),
  memberName: line(120),
  boardName: line(120),
  at: instant(),
  source: oneOf(['turn', 'last-resort', 'nobody']),
  steps: listOf(StepView, 500),
  /** Whom to call now; null where nobody can be called. */
  nextId: nullable(id()),
  isAnotherRound: flag(),
  /** A line of the delegation order, where an employee may decide this: nobody needs to be called. */
  delegation: nullable(
    shape({
      lowest: Delegation.row.properties.lowest,
      limits: nullable(text(500)),
      minutesReference: line(120),
      mayDecide: flag(),
    }),
  ),
  /** When nobody answers: the member's emergency contact, or what the duty has instead; empty until then. */
  fallback: listOf(NumberToCall, 200),
  unacknowledged: whole(0, 1000),
})
export type LadderView = Static<typeof LadderView>

export const whomToCall = query({
  name: 'on-call-ladder.whom-to-call',
  path: '/api/members/{memberId}/ladders',
  summary: 'Who decides for a member now, whom to call first and who is next in line; never silently nobody',
  input: shape({ memberId: id(), type: optional(oneOf(decisionTypeKeys)) }),
  output: LadderView,
  permit: duty,
  audit: 'list',
})

const TurnView = shape({
  ...LadderTurn.row.properties,
  mandateName: line(120),
  /** The mandate holds all through the turn. */
  isCovered: flag(),
})
const ListView = shape({
  ...LadderList.row.properties,
  memberName: line(120),
  sentByName: line(120),
  acknowledgedByName: nullable(line(120)),
})
export type ListView = Static<typeof ListView>

export const readLadder = query({
  name: 'on-call-ladder.of-member',
  path: '/api/members/{memberId}/ladder-turns',
  summary:
    'A member’s calendar of deciders for the coming weeks, its gaps, the lists sent and their receipts',
  input: shape({ memberId: id() }),
  output: shape({
    memberId: id(),
    source: oneOf(['turn', 'last-resort', 'nobody']),
    turns: listOf(TurnView, 5000),
    /** Out of office hours of the coming four weeks with nobody in the list. */
    gaps: listOf(shape({ startsAt: instant(), endsAt: instant() }), 5000),
    lists: listOf(ListView, 50),
    /** When each number was last tried in the daytime, and what came of it. */
    tests: listOf(shape({ mandateId: id(), ...Try.properties }), 500),
    /** The duty's direct number at night for those who decide (E-13, U-04). */
    nightNumbers: listOf(NumberToCall, 50),
  }),
  permit: everybodyConcerned,
  audit: 'list',
})

export const readOverview = query({
  name: 'on-call-ladder.overview',
  path: '/api/ladders',
  summary:
    'Tonight in every municipality: who is called first, where the list is empty, and lists without receipt',
  input: shape({}),
  output: shape({
    members: listOf(
      shape({
        memberId: id(),
        memberName: line(120),
        source: oneOf(['turn', 'last-resort', 'nobody']),
        firstName: nullable(line(120)),
        hasNumber: flag(),
        gapAt: nullable(instant()),
      }),
      400,
    ),
    unacknowledged: listOf(ListView, 200),
  }),
  permit: duty,
  audit: 'list',
})

const TurnInput = shape({
  mandateId: id(),
  rank: whole(1, 9),
  fromDay: localDate(),
  fromTime: clock(),
  toDay: localDate(),
  toTime: clock(),
})

export const sendList = command({
  name: 'on-call-ladder.send-list',
  path: '/api/ladder-lists',
  summary:
    'A list of who decides which nights; it holds at once and replaces what older lists said of its time',
  input: shape({ ...LadderList.create.properties, turns: listOf(TurnInput, 400) }),
  output: shape({ id: id(), turns: whole(0, 400), replaced: whole(0, 10_000) }),
  permit: everybodyConcerned,
  refusals: [
    'turns-missing',
    'time-unreadable',
    'date-far-off',
    'ends-before-start',
    'turn-too-long',
    'turn-past',
    'mandate-unknown',
    'official-decides-not',
    'mandate-not-then',
    'rank-taken',
    'twice-at-once',
    'way-not-yours',
  ] as const satisfies readonly (ListRefusal | 'way-not-yours')[],
})

export const acknowledgeList = command({
  name: 'on-call-ladder.acknowledge-list',
  path: '/api/ladder-lists/{listId}/receipt',
  method: 'PUT',
  summary: 'The duty has seen the list: a receipt the sender sees',
  input: shape({ listId: id() }),
  output: shape({ id: id(), acknowledgedAt: instant() }),
  permit: duty,
  refusals: ['already-acknowledged'],
})

export const withdrawTurn = command({
  name: 'on-call-ladder.withdraw-turn',
  path: '/api/ladder-turns/{turnId}/withdrawal',
  method: 'PUT',
  summary: 'Somebody cannot after all and nobody takes the turn: the rest of it is taken out, with why',
  input: shape({ turnId: id(), reason: text(500) }),
  output: shape({ id: id() }),
  permit: everybodyConcerned,
  refusals: ['turn-over', 'reason-missing'],
})

export const logCall = command({
  name: 'on-call-ladder.log-call',
  path: '/api/decision-maker-calls',
  summary:
    'A call to somebody who decides: reached or not, why, and what was said; answers who is next in line',
  input: shape({
    mandateId: id(),
    kind: oneOf(callKinds),
    outcome: oneOf(callOutcomes),
    /** Now, where left out. */
    at: optional(instant()),
    caseId: optional(nullable(id())),
    decisionId: optional(nullable(id())),
    content: optional(text(4000)),
  }),
  output: shape({ id: id(), nextId: nullable(id()) }),
  permit: duty,
  refusals: [
    'case-missing',
    'test-without-case',
    'content-missing',
    'in-the-future',
    'time-far-off',
    'case-unknown',
  ] as const satisfies readonly (CallRefusal | 'case-unknown')[],
})

export const addContent = command({
  name: 'on-call-ladder.add-content',
  path: '/api/decision-maker-calls/{callId}/contents',
  summary: 'What was said in a call, written afterwards; what was written before stays',
  input: CallContent.create,
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['content-missing', 'case-unknown'],
})

export const CallView = shape({
  ...DecisionMakerCall.row.properties,
  mandateName: line(120),
  mandateTitle: line(120),
  calledByName: line(120),
  contents: listOf(
    shape({ id: id(), text: text(4000), writtenAt: instant(), writtenByName: line(120) }),
    100,
  ),
})
export type CallView = Static<typeof CallView>

export const listCalls = query({
  name: 'on-call-ladder.calls',
  path: '/api/decision-maker-calls',
  summary: 'Calls to those who decide, latest first: of a case, of a decision or of a member',
  input: shape({
    caseId: optional(id()),
    decisionId: optional(id()),
    memberId: optional(id()),
    after: optional(id()),
  }),
  output: shape({ calls: listOf(CallView, 50), more: flag() }),
  permit: duty,
  audit: 'list',
})

const month = () => line(7, { minLength: 7, description: 'YYYY-MM' })
export const countCalls = query({
  name: 'on-call-ladder.counts',
  path: '/api/decision-maker-call-counts',
  summary: 'Calls to each decision-maker by month, and heads-ups that led to nothing, for a year',
  input: shape({}),
  output: shape({
    counts: listOf(
      shape({
        mandateId: id(),
        mandateName: line(120),
        mandateTitle: line(120),
        memberId: id(),
        memberName: line(120),
        month: month(),
        calls: whole(0, 1_000_000),
        notReached: whole(0, 1_000_000),
        headsUps: whole(0, 1_000_000),
        headsUpsToNothing: whole(0, 1_000_000),
        requests: whole(0, 1_000_000),
        information: whole(0, 1_000_000),
        tests: whole(0, 1_000_000),
      }),
      2000,
    ),
  }),
  permit: { 'duty-manager': 'any' },
  audit: 'list',
})

export type LadderCode =
  | (typeof sendList.refusals)[number]
  | (typeof acknowledgeList.refusals)[number]
  | (typeof withdrawTurn.refusals)[number]
  | (typeof logCall.refusals)[number]
