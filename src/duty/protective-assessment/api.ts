import type { Static } from 'typebox'
import Type from 'typebox'
import { Agreement } from '../../base/organisation/model.ts'
import { PersonCard } from '../../base/person/model.ts'
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
import { CasePerson } from '../case/model.ts'
import { Amendment, Assessment, DayItem, UnderWay, Voice } from './model.ts'
import { qualityKeys } from './rules.ts'

const version = whole(1, 1_000_000)
const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
/** A draft is its author's, whoever else may enter the case. */
const author = { 'duty-worker': 'own', 'duty-manager': 'own' } as const
const saved = shape({ id: id(), version })
const ofState = ['case-closed', 'already-locked', 'not-locked', 'withdrawn'] as const
const ofStart = ['not-of-case', 'not-a-child', 'draft-exists'] as const

/** What the agreement with the municipality of stay asks: speak with the child always, or when needed (D-23). Null is not known. */
const Term = nullable(
  shape({ memberName: line(120), speakWithChild: Agreement.row.properties.speakWithChild }),
)
const started = shape({ id: id(), version, term: Term })

export const VoiceInput = shape(Type.Omit(Voice.row, ['assessmentId', 'position', 'removedAt']).properties)
export type VoiceInput = Static<typeof VoiceInput>

/** An assessment as it is shown: a withdrawn one keeps who, when and why, not what. */
export const AssessmentView = shape({
  ...Assessment.row.properties,
  /** The provision as it is cited, and whether a jurist has reviewed it. */
  lawCited: line(120),
  lawReviewed: flag(),
  colleagueName: nullable(line(120)),
  withdrawnByName: nullable(line(120)),
  voices: listOf(Voice.row, 40),
  amendments: listOf(Amendment.row, 500),
  completeness: shape({ points: whole(0, 100), of: whole(1, 100), wanting: listOf(oneOf(qualityKeys), 100) }),
})
export type AssessmentView = Static<typeof AssessmentView>

/** One who can be assessed, with the guardians one must try to reach. */
export const ChildView = shape({
  person: PersonCard,
  part: CasePerson.row.properties.part,
  guardians: listOf(PersonCard, 20),
})

export const startAssessment = command({
  name: 'protective-assessment.start',
  path: '/api/cases/{caseId}/protective-assessments',
  summary: 'Begins the assessment of one child of the case, a draft of its author until it is locked',
  input: shape({ caseId: id(), personId: id() }),
  output: started,
  permit: duty,
  refusals: [...ofState, ...ofStart],
})

export const saveAssessment = command({
  name: 'protective-assessment.save',
  path: '/api/protective-assessments/{assessmentId}',
  method: 'PUT',
  summary: 'The draft as it stands, saved while it is written',
  input: shape({ assessmentId: id(), version, ...Assessment.change.properties }),
  output: saved,
  permit: author,
  refusals: [...ofState, 'colleague-unknown', 'municipality-unknown'],
  autosave: true,
})

export const saveVoices = command({
  name: 'protective-assessment.save-voices',
  path: '/api/protective-assessments/{assessmentId}/voices',
  method: 'PUT',
  summary: 'Whom one spoke with and whom not, first or second hand, and what each said',
  input: shape({ assessmentId: id(), version, voices: listOf(VoiceInput, 40) }),
  output: saved,
  permit: author,
  refusals: [...ofState, 'voice-twice', 'voice-person-unknown'],
  autosave: true,
})

export const lockAssessment = command({
  name: 'protective-assessment.lock',
  path: '/api/protective-assessments/{assessmentId}/lock',
  summary:
    'Locks the assessment, writes its measure and what is left to do; amended after this, never overwritten',
  input: shape({ assessmentId: id(), version }),
  output: shape({ id: id(), version, holdsUntil: instant() }),
  permit: author,
  refusals: [
    ...ofState,
    'time-missing',
    'in-the-future',
    'time-far-off',
    'assessor-missing',
    'manner-missing',
    'distance-reason-missing',
    'place-missing',
    'facts-missing',
    'child-heard-missing',
    'child-words-missing',
    'not-heard-reason-missing',
    'not-heard-text-missing',
    'attitude-missing',
    'outcome-missing',
    'judgement-missing',
    'basis-missing',
    'certainty-missing',
    'protection-text-missing',
    'end-missing',
    'ends-before-made',
    'alternative-home-missing',
    'custody-missing',
    'custody-contradicts',
    'custody-grounds-missing',
    'colleague-missing',
    'colleague-is-you',
    'voice-source-missing',
    'voice-said-missing',
    'voice-reason-missing',
  ],
})

export const discardAssessment = command({
  name: 'protective-assessment.discard',
  path: '/api/protective-assessments/{assessmentId}/discard',
  summary: 'Throws away a draft that was begun by mistake; nothing was locked, nothing is counted',
  input: shape({ assessmentId: id(), version }),
  output: saved,
  permit: author,
  refusals: ofState,
})

export const amendAssessment = command({
  name: 'protective-assessment.amend',
  path: '/api/protective-assessments/{assessmentId}/amendments',
  summary: 'A dated amendment to a locked assessment',
  input: shape({ assessmentId: id(), text: text(20_000) }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: [...ofState, 'text-missing'],
})

export const withdrawAssessment = command({
  name: 'protective-assessment.withdraw',
  path: '/api/protective-assessments/{assessmentId}/withdrawal',
  summary:
    'Takes a locked assessment out of the file it should not be in, and its measure with it; the trace stays',
  input: shape({ assessmentId: id(), version, reason: text(1000) }),
  output: saved,
  permit: duty,
  refusals: [...ofState, 'reason-missing'],
})

export const reassess = command({
  name: 'protective-assessment.reassess',
  path: '/api/protective-assessments/{assessmentId}/reassessments',
  summary:
    'A new assessment of the same child that points at the old one, for example when a detention may end',
  input: shape({ assessmentId: id() }),
  output: started,
  permit: duty,
  refusals: [...ofState, ...ofStart, 'already-reassessed'],
})

export const readAssessments = query({
  name: 'protective-assessment.of-case',
  path: '/api/cases/{caseId}/protective-assessments',
  summary: 'The assessments of the case, its children, who is assessing now, and what is left to do',
  input: shape({ caseId: id() }),
  output: shape({
    caseOpen: flag(),
    stayCode: nullable(line(4)),
    term: Term,
    children: listOf(ChildView, 100),
    assessments: listOf(AssessmentView, 500),
    /** Drafts of others: that they are begun and by whom, never what they say. */
    underWay: listOf(
      shape({ ...Type.Omit(UnderWay.row, ['endedAt']).properties, assessorName: line(120) }),
      100,
    ),
    dayItems: listOf(DayItem.row, 1000),
  }),
  permit: duty,
  audit: 'each',
})

export const listDue = query({
  name: 'protective-assessment.due',
  path: '/api/protective-assessments/due',
  summary: 'New assessments that must be made soon or are overdue, because what protects a child may end',
  input: shape({ withinHours: optional(whole(1, 168)) }),
  output: shape({
    due: listOf(
      shape({
        assessmentId: id(),
        caseId: id(),
        caseNumber: line(20),
        child: nullable(PersonCard),
        dueAt: instant(),
        overdue: flag(),
        outcome: Assessment.row.properties.outcome,
        protectionBasis: Assessment.row.properties.protectionBasis,
        protectionCertainty: Assessment.row.properties.protectionCertainty,
      }),
      200,
    ),
  }),
  permit: duty,
  audit: 'list',
})

export type AssessmentRefusal =
  | (typeof startAssessment.refusals)[number]
  | (typeof saveAssessment.refusals)[number]
  | (typeof saveVoices.refusals)[number]
  | (typeof lockAssessment.refusals)[number]
  | (typeof amendAssessment.refusals)[number]
  | (typeof withdrawAssessment.refusals)[number]
  | (typeof reassess.refusals)[number]
