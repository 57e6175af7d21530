import type { Static } from 'typebox'
import Type from 'typebox'
import { PersonCard } from '../../base/person/model.ts'
import { decisionTypeKeys } from '../../code-lists/decision-type.ts'
import { command, query } from '../../kernel/contract.ts'
import {
  flag,
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
import { Assessment } from '../protective-assessment/model.ts'
import { Decision, DecisionStep, HeadsUp } from './model.ts'
import { carriedFields, carriedSources } from './rules.ts'

const version = whole(1, 1_000_000)
const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
/** Its text is its author's: whoever goes on writing takes it over first. */
const author = { 'duty-worker': 'own', 'duty-manager': 'own' } as const
const reader = { ...duty, chair: 'own-member', intake: 'own-member' } as const
const saved = shape({ id: id(), version })
const ofState = [
  'case-closed',
  'already-asked',
  'already-decided',
  'not-asked-yet',
  'recalled',
  'set-aside',
] as const
const ofPerson = ['not-of-case', 'type-not-in-force', 'age-outside'] as const
const ofBoard = ['board-missing', 'board-unknown', 'board-reason-missing'] as const
const ofReason = ['reason-missing', 'papers-are-no-reason'] as const
const ofContents = [
  'age-outside',
  'proposal-missing',
  'facts-missing',
  'circumstances-missing',
  'child-views-missing',
  'alternatives-missing',
  'grounds-missing',
  'condition-unanswered',
  'condition-without-words',
  'child-words-newer',
] as const
const type = oneOf(decisionTypeKeys)
const at = { decisionId: id(), version }

export const startDecision = command({
  name: 'decision.start',
  path: '/api/cases/{caseId}/decisions',
  summary:
    'Begins a decision about a person of the case, filled in with what case and assessment say already',
  input: shape({
    caseId: id(),
    personId: id(),
    type,
    /** Left out: the municipality where the person stays answers when it is acute (SoL 29:4). */
    memberId: optional(nullable(id())),
    boardReason: optional(nullable(text(2000))),
  }),
  output: shape({ id: id(), number: line(20), version }),
  permit: duty,
  refusals: [...ofState, ...ofPerson, ...ofBoard, 'standing'],
})

export const saveDecision = command({
  name: 'decision.save',
  path: '/api/decisions/{decisionId}',
  method: 'PUT',
  summary: 'The draft as it stands, saved while it is written',
  input: shape({ ...at, ...Decision.change.properties }),
  output: saved,
  permit: author,
  refusals: [...ofState, 'child-words-are-carried', 'condition-unknown', 'condition-twice'],
  autosave: true,
})

export const carryWords = command({
  name: 'decision.carry-words',
  path: '/api/decisions/{decisionId}/child-words',
  summary: 'Takes the words of the child anew, verbatim, from the protective assessment that was locked last',
  input: shape(at),
  output: saved,
  permit: author,
  refusals: [...ofState, 'no-words-to-carry'],
})

export const takeOver = command({
  name: 'decision.take-over',
  path: '/api/decisions/{decisionId}/author',
  method: 'PUT',
  summary: 'Another of the duty goes on preparing it',
  input: shape(at),
  output: saved,
  permit: duty,
  refusals: ofState,
})

export const giveHeadsUp = command({
  name: 'decision.give-heads-up',
  path: '/api/decisions/{decisionId}/heads-up',
  summary:
    'Tells the decision-maker that a question may come and whom to call: nothing of whom or what (E-14)',
  input: shape({ ...at, callNumber: HeadsUp.create.properties.callNumber }),
  output: saved,
  permit: duty,
  refusals: [...ofState, 'number-unreadable'],
})

export const askDecision = command({
  name: 'decision.ask',
  path: '/api/decisions/{decisionId}/request',
  summary: 'Puts the whole text before the decision-maker, frozen as it is shown',
  input: shape(at),
  output: shape({ id: id(), version, shownHash: line(64) }),
  permit: author,
  refusals: [...ofState, ...ofContents, 'protected-in-text'],
})

export const recallDecision = command({
  name: 'decision.recall',
  path: '/api/decisions/{decisionId}/recall',
  summary: 'It is asked for no longer, or was begun by mistake, and why',
  input: shape({ ...at, reason: text(4000) }),
  output: saved,
  permit: duty,
  refusals: [...ofState, 'reason-missing'],
})

export const resumeDecision = command({
  name: 'decision.resume',
  path: '/api/decisions/{decisionId}/resumption',
  summary: 'What was recalled is prepared anew: what was approved of it before holds no more',
  input: shape(at),
  output: saved,
  permit: duty,
  refusals: [...ofState, 'standing'],
})

export const setAsideDecision = command({
  name: 'decision.set-aside',
  path: '/api/decisions/{decisionId}/setting-aside',
  summary: 'Considered and not taken, with the grounds (E-23)',
  input: shape({ ...at, reason: text(4000) }),
  output: saved,
  permit: duty,
  refusals: [...ofState, ...ofReason],
})

export const noteConsidered = command({
  name: 'decision.note-considered',
  path: '/api/cases/{caseId}/decisions/considered',
  summary:
    'Notes that a decision was considered and not taken without having been prepared, with the grounds (E-23)',
  input: shape({
    caseId: id(),
    personId: id(),
    type,
    reason: text(4000),
  }),
  output: shape({ id: id(), number: line(20), version }),
  permit: duty,
  refusals: ['case-closed', ...ofPerson, ...ofBoard, ...ofReason],
})

/** A decision in a list: never its texts. */
export const DecisionRow = shape({
  ...Type.Omit(Decision.row, [
    'proposal',
    'facts',
    'circumstances',
    'childViews',
    'childNotHeardReason',
    'alternatives',
    'grounds',
    'conditions',
    'ownWords',
    'endedReason',
  ]).properties,
  caseNumber: nullable(line(20)),
  memberName: line(120),
  preparedByName: line(120),
  person: nullable(PersonCard),
})
export type DecisionRow = Static<typeof DecisionRow>

/** What of the text came from where; `kept` is false where the author has changed it since. */
export const Carried = shape({
  field: oneOf(carriedFields),
  source: oneOf(carriedSources),
  at: nullable(instant()),
  text: text(40_000),
  kept: flag(),
})

export const StepView = shape({
  ...Type.Omit(DecisionStep.row, ['shown', 'decisionId']).properties,
  accountName: line(120),
})

export const DecisionView = shape({
  ...Decision.row.properties,
  person: nullable(PersonCard),
  caseNumber: nullable(line(20)),
  caseOpen: flag(),
  memberName: line(120),
  boardName: line(120),
  preparedByName: line(120),
  witnessName: nullable(line(120)),
  registeredByName: nullable(line(120)),
  /** Of the duty's own work, and empty for anybody else. */
  steps: listOf(StepView, 500),
  carried: listOf(Carried, 40),
  /** Words of the child in an assessment locked after they were carried: to be taken anew before it is asked. */
  newerWords: flag(),
})
export type DecisionView = Static<typeof DecisionView>

export const readDecision = query({
  name: 'decision.read',
  path: '/api/decisions/{decisionId}',
  summary:
    'A decision whole: the duty while it runs, the chair from when it is asked, intake when it is decided',
  input: shape({ decisionId: id() }),
  output: DecisionView,
  permit: reader,
  audit: 'each',
})

export const shows = ['under-way', 'running', 'ended'] as const
export const listDecisions = query({
  name: 'decision.list',
  path: '/api/decisions',
  summary: 'Decisions under way, made and still running, or ended, the latest first, page by page',
  input: shape({ show: oneOf(shows), after: optional(id()) }),
  output: shape({ decisions: listOf(DecisionRow, 50), more: flag() }),
  permit: reader,
  audit: 'list',
})

export const readCaseDecisions = query({
  name: 'decision.of-case',
  path: '/api/cases/{caseId}/decisions',
  summary:
    'The decisions of a case, whom one may be asked about, and what an assessment considered and did not take',
  input: shape({ caseId: id() }),
  output: shape({
    caseOpen: flag(),
    decisions: listOf(
      shape({ ...DecisionRow.properties, endedReason: Decision.row.properties.endedReason }),
      200,
    ),
    persons: listOf(PersonCard, 100),
    /** The board that answers: of the municipality of stay. Null is not known, or outside the region. */
    proposedMemberId: nullable(id()),
    members: listOf(shape({ id: id(), name: line(120) }), 100),
    /** Locked assessments where custody was considered and not taken, and no decision says so yet. */
    considered: listOf(
      shape({
        personId: id(),
        assessmentId: id(),
        at: instant(),
        grounds: Assessment.row.properties.custodyGrounds,
      }),
      100,
    ),
  }),
  permit: duty,
  audit: 'each',
})

export const listHeadsUps = query({
  name: 'decision.list-heads-ups',
  path: '/api/decisions/heads-ups',
  summary:
    'Questions that may come: from when, whom to call, what came of the latest ones; no person and no matter',
  input: shape({}),
  output: shape({
    headsUps: listOf(
      shape({
        ...Type.Omit(HeadsUp.row, ['decisionId', 'accountId']).properties,
        memberName: line(120),
        givenBy: line(120),
      }),
      100,
    ),
    /** Of the last twelve months, by municipality: given, and those no question followed (V-38). */
    counts: listOf(
      shape({
        memberId: id(),
        memberName: line(120),
        given: whole(0, 1_000_000),
        notFollowed: whole(0, 1_000_000),
      }),
      100,
    ),
  }),
  permit: { ...duty, chair: 'own-member' },
  audit: 'list',
})

export type DecisionRefusal =
  | (typeof startDecision.refusals)[number]
  | (typeof saveDecision.refusals)[number]
  | (typeof carryWords.refusals)[number]
  | (typeof giveHeadsUp.refusals)[number]
  | (typeof askDecision.refusals)[number]
  | (typeof recallDecision.refusals)[number]
  | (typeof setAsideDecision.refusals)[number]
