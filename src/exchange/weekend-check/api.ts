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
import { askedParties } from '../dialogue/model.ts'
import { unstableKinds, weekendAnswers } from './model.ts'

const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }
const member: Permit = { intake: 'own-member' }
const Days = { askedOn: localDate(), firstDay: localDate(), lastDay: localDate(), backOn: localDate() }
/** A notice that holds some day of the weekend: by its number, no people. */
const NoticeOf = shape({ id: id(), number: line(20) })
const Answer = shape({ answer: oneOf(weekendAnswers), answeredAt: instant(), answeredByName: line(120) })

export const ownWeekend = query({
  name: 'weekend-check.own',
  path: '/api/weekend-checks/own',
  summary:
    'What the own member is asked about the weekend, and what it has answered; null where nothing is asked now',
  input: shape({}),
  output: shape({
    question: nullable(
      shape({
        id: id(),
        ...Days,
        askedAt: instant(),
        answers: listOf(Answer, 100),
        notices: listOf(NoticeOf, 200),
      }),
    ),
  }),
  permit: member,
  audit: 'none',
})

export const answerWeekend = command({
  name: 'weekend-check.answer',
  path: '/api/weekend-checks/{questionId}/answers',
  summary:
    'Say that nothing is expected, or that something is: the matters are advance notices. The latest answer holds',
  input: shape({ questionId: id(), answer: oneOf(weekendAnswers) }),
  output: shape({ id: id(), answer: oneOf(weekendAnswers) }),
  permit: member,
  refusals: ['weekend-over'],
})

const MemberStanding = shape({
  memberId: id(),
  memberName: line(120),
  standing: oneOf([...weekendAnswers, 'unanswered', 'not-asked']),
  askedAt: nullable(instant()),
  answer: nullable(Answer),
  notices: listOf(NoticeOf, 200),
})

export const weekendOverview = query({
  name: 'weekend-check.overview',
  path: '/api/weekend-checks',
  summary:
    'Who has answered what about the weekend that is near or going on, and who has not; null on other days',
  input: shape({}),
  output: shape({
    /** The local clock time the members are asked at. */
    asksAt: line(5),
    weekend: nullable(shape({ ...Days, members: listOf(MemberStanding, 100) })),
  }),
  permit: duty,
  audit: 'none',
})

export const setWeekendTime = command({
  name: 'weekend-check.set-time',
  path: '/api/weekend-check-times',
  summary: 'Set when on the last working day the members are asked, from a day on',
  input: shape({ asksAt: line(5, { description: 'Local clock time, HH:MM' }), validFrom: localDate() }),
  output: shape({ id: id() }),
  permit: { 'duty-manager': 'any' },
  refusals: ['time-unreadable', 'outside-office-hours', 'in-the-past'],
})

/** Something that may stir before the day service is back. Texts are the member's own. */
export const UnstableRow = shape({
  kind: oneOf(unstableKinds),
  subjectId: id(),
  /** Of the report, the notice or the decision; null for a theme. */
  number: nullable(line(20)),
  title: nullable(text(2000)),
  dueAt: nullable(instant()),
  validUntil: nullable(localDate()),
  decisionType: nullable(oneOf(decisionTypeKeys)),
  typeVersion: nullable(whole(1, 1000)),
  waitingFor: nullable(oneOf(askedParties)),
  /** Whether the duty can be told of it with one press: somebody it concerns is linked to the member. */
  mayTell: flag(),
  told: nullable(shape({ noticeId: id(), noticeNumber: line(20), toldAt: instant(), toldByName: line(120) })),
})
export type UnstableRow = Static<typeof UnstableRow>

export const listUnstable = query({
  name: 'weekend-check.list-unstable',
  path: '/api/unstable-cases',
  summary:
    'From 15.00 on a working day: commitments not done, notices that end, decisions whose time runs out and dialogues that wait before the day service is back',
  input: shape({}),
  output: shape({ isClosingTime: flag(), backOn: localDate(), rows: listOf(UnstableRow, 400) }),
  permit: member,
  audit: 'list',
})

export const tellDuty = command({
  name: 'weekend-check.tell-duty',
  path: '/api/unstable-cases/tellings',
  summary:
    'Tell the duty of something unstable: a new advance notice until the day service is back, or the one that is there renewed',
  input: shape({
    kind: oneOf(unstableKinds),
    subjectId: id(),
    /** What a new notice says; a notice that is renewed keeps its text. */
    purpose: optional(text(1000)),
    plan: optional(text(8000)),
    wantedAction: optional(text(2000)),
  }),
  output: shape({ noticeId: id(), number: line(20), isRenewed: flag() }),
  permit: member,
  refusals: [
    'already-told',
    'nobody-linked',
    'no-longer-open',
    'purpose-missing',
    'plan-missing',
    'wanted-action-missing',
    'risk-text-missing',
    'ends-before-start',
    'already-over',
    'too-long',
    'too-far-ahead',
    'protected-in-text',
  ],
})

type RefusalsOf<C extends { readonly refusals: readonly string[] }> = C['refusals'][number]
export type WeekendRefusal =
  | RefusalsOf<typeof answerWeekend>
  | RefusalsOf<typeof setWeekendTime>
  | RefusalsOf<typeof tellDuty>
