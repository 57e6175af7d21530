import { assessmentOutcome } from '../../code-lists/assessment-outcome.ts'
import { childNotHeard } from '../../code-lists/child-not-heard.ts'
import { dutyMode } from '../../code-lists/duty-mode.ts'
import { informationSource } from '../../code-lists/information-source.ts'
import { place } from '../../code-lists/place.ts'
import { protectionBasis } from '../../code-lists/protection-basis.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, nullable, oneOf, text, whole } from '../../kernel/field.ts'

/** discarded: a draft its author threw away. withdrawn: locked in the wrong file, trace kept. */
export const assessmentStatuses = ['draft', 'locked', 'withdrawn', 'discarded'] as const
export const manners = ['on-site', 'at-distance'] as const
export const certainties = ['certain', 'uncertain', 'unknown'] as const
export const custodyAnswers = ['considered-not-taken', 'not-relevant', 'prepared'] as const
const yesNo = ['yes', 'no'] as const

/** What the assessor writes: everything may be missing in a draft, and null is "not answered". */
const written = {
  assessedAt: nullable(instant()),
  dutyMode: oneOf(codeKeys(dutyMode)),
  manner: nullable(oneOf(manners)),
  distanceReason: nullable(text(4000)),
  place: nullable(oneOf(codeKeys(place))),
  municipalityCode: nullable(line(4)),
  /** Time spent, for the measure; null is not stated. */
  minutes: nullable(whole(0, 2880)),
  facts: text(40_000),
  judgement: text(40_000),
  risks: text(20_000),
  childHeard: nullable(oneOf(yesNo)),
  notHeardReason: nullable(oneOf(codeKeys(childNotHeard))),
  notHeardText: nullable(text(4000)),
  attitudeOtherwise: nullable(text(8000)),
  informationGiven: nullable(text(8000)),
  /** Verbatim: stored and carried on without the change of a letter. */
  childWords: nullable(text(20_000)),
  policePresent: nullable(oneOf(yesNo)),
  policeSaw: nullable(text(8000)),
  colleagueId: nullable(id()),
  colleagueView: nullable(text(4000)),
  noColleagueReason: nullable(text(2000)),
  alternativeHome: nullable(text(8000)),
  voluntary: nullable(text(8000)),
  weighing: nullable(text(8000)),
  custodyConsidered: nullable(oneOf(custodyAnswers)),
  custodyGrounds: nullable(text(8000)),
  outcome: nullable(oneOf(codeKeys(assessmentOutcome))),
  protectionBasis: nullable(oneOf(codeKeys(protectionBasis))),
  protectionCertainty: nullable(oneOf(certainties)),
  protectionText: nullable(text(8000)),
  /** When what the protection rests on may end, at the latest when somebody asks again (V-01, V-02). */
  protectionEndsAt: nullable(instant()),
  dayTask: text(8000),
}

/** The assessment of one child's need of immediate protection, on one occasion (SoL 20:1). */
export const Assessment = entity({
  id: server(id()),
  caseId: once(id()),
  personId: once(id()),
  status: server(oneOf(assessmentStatuses)),
  startedAt: server(instant()),
  assessorId: server(id()),
  assessorName: server(line(120)),
  assessorTitle: server(line(120)),
  /** Whole years when it was begun; null when nobody knows. */
  age: server(nullable(whole(0, 20))),
  law: server(line(40)),
  ...written,
  holdsUntil: server(nullable(instant())),
  lockedAt: server(nullable(instant())),
  withdrawnAt: server(nullable(instant())),
  withdrawnBy: server(nullable(id())),
  withdrawnReason: server(nullable(text(1000))),
  reassesses: server(nullable(id())),
  version: server(whole(1, 1_000_000)),
  changedAt: server(instant()),
})
export type Assessment = Row<typeof Assessment>

export const writtenFields = Object.keys(written) as readonly (keyof typeof written)[]
/** The free fields of an assessment, all of them. */
export type Written = Pick<Assessment, keyof typeof written>

export const voiceKinds = [
  'guardian',
  'parent',
  'sibling',
  'relative',
  'safe-person',
  'informant',
  'police',
  'health-care',
  'school',
  'residential-care',
  'day-service',
  'other',
] as const
export const reachedAnswers = ['yes', 'no', 'not-tried'] as const

/** Whom one spoke with and whom not; the child itself is asked about apart (D-10, D-11). */
export const Voice = entity({
  id: once(id()),
  assessmentId: server(id()),
  position: server(whole(0, 100)),
  kind: oneOf(voiceKinds),
  personId: nullable(id()),
  name: nullable(line(120)),
  reached: oneOf(reachedAnswers),
  notReachedReason: nullable(text(2000)),
  source: nullable(oneOf(codeKeys(informationSource))),
  at: nullable(instant()),
  said: nullable(text(20_000)),
  removedAt: server(nullable(instant())),
})
export type Voice = Row<typeof Voice>

export const Amendment = entity({
  id: server(id()),
  assessmentId: once(id()),
  authorId: server(id()),
  authorName: server(line(120)),
  authorTitle: server(line(120)),
  at: server(instant()),
  text: once(text(20_000)),
})
export type Amendment = Row<typeof Amendment>

/** That an assessment is begun and by whom: what colleagues see of another's draft. */
export const UnderWay = entity({
  assessmentId: server(id()),
  caseId: once(id()),
  personId: once(id()),
  assessorId: server(id()),
  startedAt: server(instant()),
  endedAt: server(nullable(instant())),
})
export type UnderWay = Row<typeof UnderWay>

export const dayItemKinds = ['hear-child', 'reassess', 'day-task'] as const
/** What must happen by a time. `text` is what the assessor wrote; the kind says what is to be done. */
export const DayItem = entity({
  id: server(id()),
  caseId: once(id()),
  personId: once(nullable(id())),
  sourceId: once(id()),
  kind: once(oneOf(dayItemKinds)),
  text: once(text(8000)),
  dueAt: once(instant()),
  doneAt: server(nullable(instant())),
  doneBy: server(nullable(id())),
})
export type DayItem = Row<typeof DayItem>
