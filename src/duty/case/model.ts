import Type, { type Static } from 'typebox'
import { category } from '../../code-lists/category.ts'
import { closingReason } from '../../code-lists/closing-reason.ts'
import { dutyMode } from '../../code-lists/duty-mode.ts'
import { initiator } from '../../code-lists/initiator.ts'
import { nature } from '../../code-lists/nature.ts'
import { necessity } from '../../code-lists/necessity.ts'
import { reasonNotActing } from '../../code-lists/reason-not-acting.ts'
import { reasonNow } from '../../code-lists/reason-now.ts'
import { relation } from '../../code-lists/relation.ts'
import { response } from '../../code-lists/response.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { flag, id, instant, line, listOf, nullable, oneOf, shape, text, whole } from '../../kernel/field.ts'

/** What the caller wants of the duty: report, application, information or talk kept apart (C-19). */
export const matters = [
  'concern-child',
  'concern-adult',
  'application',
  'information',
  'advice',
  'crisis-talk',
  'unclear',
] as const
export type Matter = (typeof matters)[number]
export const answers = ['yes', 'no', 'unknown'] as const
export const equalTreatments = ['same', 'different'] as const
/** Where a caller is referred (C-14). */
export const referrals = [
  'day-service',
  'police',
  'emergency-112',
  'health-care',
  'residential-care',
  'other-duty',
  'network',
  'other',
] as const
/** Groups given special attention (C-39), then what raises the case: whoever waits with these says why (V-07, V-08, V-09). */
export const attentions = [
  'child-or-young',
  'addiction',
  'crime-victim',
  'violence',
  'trafficking',
  'danger-to-life',
  'no-safe-adult',
  'police-no-solution',
] as const
export type Attention = (typeof attentions)[number]
export const raising: readonly Attention[] = [
  'trafficking',
  'danger-to-life',
  'no-safe-adult',
  'police-no-solution',
]

/** The triage: can it wait, what the duty answers, and why (C-03 to C-17, C-32, C-40). */
export const judgement = {
  acuteNeed: oneOf(answers),
  canWait: oneOf(answers),
  reasonNow: nullable(oneOf(codeKeys(reasonNow))),
  response: nullable(oneOf(codeKeys(response))),
  referredTo: nullable(oneOf(referrals)),
  referredToText: nullable(line(200)),
  reasonActing: nullable(text(4000)),
  reasonNotActing: nullable(oneOf(codeKeys(reasonNotActing))),
  reasonNotActingText: nullable(text(4000)),
  necessity: nullable(oneOf(codeKeys(necessity))),
  counterfactual: nullable(text(4000)),
  equalTreatment: nullable(oneOf(equalTreatments)),
  equalTreatmentText: nullable(text(2000)),
}

/** What is known about the matter itself, changed as it becomes clear. */
export const facts = {
  matter: oneOf(matters),
  stayCode: nullable(line(4)),
  residenceCode: nullable(line(4)),
  nature: nullable(oneOf(codeKeys(nature))),
  otherNatures: listOf(oneOf(codeKeys(nature)), 14),
  category: nullable(oneOf(codeKeys(category))),
  initiator: nullable(oneOf(codeKeys(initiator))),
  responsibleNow: line(200, { minLength: 2 }),
  attention: listOf(oneOf(attentions), 8),
}

export const Case = entity({
  id: server(id()),
  number: server(line(20)),
  status: server(oneOf(['open', 'closed'])),
  openedAt: server(instant()),
  openedBy: server(id()),
  dutyMode: server(oneOf(codeKeys(dutyMode))),
  ...facts,
  natureVersion: server(nullable(whole(1, 1000))),
  categoryVersion: server(nullable(whole(1, 1000))),
  categoryChosen: server(flag()),
  initiatorVersion: server(nullable(whole(1, 1000))),
  ...judgement,
  closedAt: server(nullable(instant())),
  closingReason: server(nullable(oneOf(codeKeys(closingReason)))),
  closingText: server(nullable(text(4000))),
  version: server(whole(1, 1_000_000)),
})
export type Case = Row<typeof Case>
export type Judgement = Pick<Case, keyof typeof judgement>
export type CaseFactsText = Pick<Case, keyof typeof facts>

export const eventKinds = [
  'opened',
  'changed',
  'judged',
  'responsible',
  'closed',
  'reopened',
  'person-withdrawn',
] as const
/** Any of what a case can be given, as it was set then; `reason` is why it was reopened. */
export const EventContent = shape(
  Type.Partial(
    shape({
      ...facts,
      ...judgement,
      natureVersion: nullable(whole(1, 1000)),
      categoryVersion: nullable(whole(1, 1000)),
      categoryChosen: flag(),
      initiatorVersion: nullable(whole(1, 1000)),
      closedAt: nullable(instant()),
      closingReason: nullable(oneOf(codeKeys(closingReason))),
      closingText: nullable(text(4000)),
      reason: text(1000),
    }),
  ).properties,
)
export type EventContent = Static<typeof EventContent>

/** What was decided about the case and when: append-only, with the values as they were set then. */
export const CaseEvent = entity({
  id: server(id()),
  caseId: once(id()),
  kind: server(oneOf(eventKinds)),
  at: server(instant()),
  accountId: server(id()),
  content: server(EventContent),
})
export type CaseEvent = Row<typeof CaseEvent>

export const ContactCase = entity({ contactId: once(id()), caseId: once(id()) })
export type ContactCase = Row<typeof ContactCase>

export const parts = ['concerned', 'guardian', 'other'] as const
export const CasePerson = entity({
  caseId: once(id()),
  personId: once(id()),
  part: oneOf(parts),
  addedAt: server(instant()),
})
export type CasePerson = Row<typeof CasePerson>

/** Whoever was added to a case by mistake, and who took them out of it again and why: the trace, shown in no list. */
export const CasePersonWithdrawal = entity({
  id: server(id()),
  caseId: once(id()),
  personId: once(id()),
  part: server(oneOf(parts)),
  addedAt: server(instant()),
  withdrawnAt: server(instant()),
  withdrawnBy: server(id()),
  withdrawnReason: server(text(1000)),
})
export type CasePersonWithdrawal = Row<typeof CasePersonWithdrawal>
/**
 * What of a person stands in a case: an assessment begun or locked, a decision, a request for the police's
 * help, a report (with its number) that has left the duty. */
export type Standing = {
  readonly kind: 'draft' | 'assessment' | 'decision' | 'assistance' | 'report'
  readonly number: string
}

/** `fromId` is the `kind` of `toId`: mother of the child, safe person of the child (D-13, A-20). */
export const CaseRelation = entity({
  id: server(id()),
  caseId: once(id()),
  fromId: once(id()),
  toId: once(id()),
  kind: once(oneOf(codeKeys(relation))),
  note: once(nullable(text(1000))),
  until: once(nullable(instant())),
  callBackAt: once(nullable(instant())),
  calledBackAt: server(nullable(instant())),
  endedAt: server(nullable(instant())),
})
export type CaseRelation = Row<typeof CaseRelation>
