import { assessmentOutcome } from '../../code-lists/assessment-outcome.ts'
import { dayOutcome } from '../../code-lists/day-outcome.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { flag, id, instant, line, localDate, nullable, oneOf, text, whole } from '../../kernel/field.ts'
import { circumstances } from '../disclosure/model.ts'

/** What is asked of a report: one for each child assessed in it, else one for the matter. Coded facts of the frozen content. */
export const OutcomeQuestion = entity({
  id: server(id()),
  reportId: server(id()),
  caseId: server(id()),
  memberId: server(id()),
  municipalityCode: server(line(4)),
  personId: server(nullable(id())),
  assessmentId: server(nullable(id())),
  assessorId: server(nullable(id())),
  judged: server(nullable(oneOf(codeKeys(assessmentOutcome)))),
  sentAt: server(instant()),
  acceptedAt: server(nullable(instant())),
  returnedAt: server(nullable(instant())),
  withdrawnAt: server(nullable(instant())),
  askedAt: server(nullable(instant())),
  answeredAt: server(nullable(instant())),
})
export type OutcomeQuestion = Row<typeof OutcomeQuestion>

/** More became known later, or what stood was wrong. */
export const outcomeChanges = ['later', 'corrected'] as const
export type OutcomeChange = (typeof outcomeChanges)[number]

/** What the member says became of it; append-only, the one that nothing replaces holds. */
export const DayOutcome = entity({
  id: server(id()),
  questionId: server(id()),
  reportId: server(id()),
  memberId: server(id()),
  municipalityCode: server(line(4)),
  outcome: once(oneOf(codeKeys(dayOutcome))),
  outcomeVersion: server(whole(1, 10_000)),
  happenedOn: once(nullable(localDate())),
  text: once(nullable(text(1000))),
  replaces: server(nullable(id())),
  change: once(nullable(oneOf(outcomeChanges))),
  correctionReason: once(nullable(text(1000))),
  givenToDuty: server(flag()),
  answeredBy: server(id()),
  answeredByName: server(line(120)),
  at: server(instant()),
})
export type DayOutcome = Row<typeof DayOutcome>

/** One person's part of an answer given back to the duty: ground, who decided, when (law-and-standards 3.5). */
export const OutcomeDisclosure = entity({
  id: server(id()),
  outcomeId: server(id()),
  reportId: server(id()),
  caseId: server(id()),
  memberId: server(id()),
  personId: server(id()),
  ground: once(line(40)),
  groundVersion: server(whole(1, 10_000)),
  circumstance: once(nullable(oneOf(circumstances))),
  groundText: once(text(2000)),
  decidedBy: server(id()),
  decidedByName: server(line(120)),
  at: server(instant()),
})
export type OutcomeDisclosure = Row<typeof OutcomeDisclosure>

/** Whether the matter needed the night (C-35). */
export const needMarks = ['needed', 'could-have-waited', 'cannot-judge'] as const
export const NeedMark = entity({
  id: server(id()),
  reportId: once(id()),
  memberId: server(id()),
  municipalityCode: server(line(4)),
  mark: once(oneOf(needMarks)),
  text: once(nullable(text(500))),
  replaces: once(nullable(id())),
  markedBy: server(id()),
  markedByName: server(line(120)),
  at: server(instant()),
})
export type NeedMark = Row<typeof NeedMark>

/** Days after acceptance until a member is asked what became of it. */
export const OutcomeTerm = entity({
  memberId: once(id()),
  days: whole(1, 180),
  setBy: server(id()),
  setAt: server(instant()),
})
export type OutcomeTerm = Row<typeof OutcomeTerm>

export const bypassKinds = [
  'child-at-risk',
  'violence',
  'young-offender',
  'substance-abuse',
  'mental-ill-health',
  'other',
] as const
/** A police notification the duty was not told of, marked afterwards by the day service; no person stands in it (I-12, V-35). */
export const Bypass = entity({
  id: server(id()),
  memberId: server(id()),
  municipalityCode: server(line(4)),
  happenedOn: once(localDate()),
  /** Local time, HH:MM; null where nobody knows. */
  clock: once(nullable(line(5))),
  partnerId: once(nullable(id())),
  kind: once(oneOf(bypassKinds)),
  markedBy: server(id()),
  markedAt: server(instant()),
  withdrawnAt: server(nullable(instant())),
  withdrawnBy: server(nullable(id())),
  withdrawnReason: server(nullable(text(1000))),
})
export type Bypass = Row<typeof Bypass>
