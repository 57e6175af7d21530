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
  localDate,
  nullable,
  oneOf,
  optional,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'
import { BoardReport, DecisionNotice, partyKinds } from './model.ts'
import type { NoticeRefusal, ReportRefusal } from './rules.ts'

const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const

/** Party, and what is left to do: told of the decision, and given the words in writing where it may be appealed. */
const Party = shape({
  party: oneOf(partyKinds),
  person: nullable(PersonCard),
  isTold: flag(),
  wantsInstruction: flag(),
})
export const NoticeView = shape({
  ...DecisionNotice.row.properties,
  registeredByName: line(120),
  appealUntil: nullable(localDate()),
})
export type NoticeView = Static<typeof NoticeView>

export const readNotices = query({
  name: 'decision-notice.list',
  path: '/api/decisions/{decisionId}/notices',
  summary: 'Who is to be told of a decision, who has been and how, and the words they are given',
  input: shape({ decisionId: id() }),
  output: shape({
    /** False: nobody is to be told, since nothing was decided of anybody. */
    isToBeTold: flag(),
    /** False for who may not see guardians: the list then holds the person alone. */
    knowsGuardians: flag(),
    parties: listOf(Party, 20),
    notices: listOf(NoticeView, 200),
    instruction: shape({
      key: line(40),
      title: line(120),
      mayAppeal: flag(),
      paragraphs: listOf(text(2000), 20),
    }),
    court: nullable(line(120)),
  }),
  permit: { ...duty, intake: 'own-member' },
  audit: 'each',
})

export const giveNotice = command({
  name: 'decision-notice.give',
  path: '/api/decisions/{decisionId}/notices',
  summary: 'A party has been told of the decision, with the instruction; or it was not possible, and why',
  input: shape({
    ...Type.Omit(DecisionNotice.create, ['party']).properties,
    /** Of somebody who is not registered: a guardian, or another. */
    party: optional(nullable(oneOf(['guardian', 'other']))),
    /** Where the product does not know the court of the municipality. */
    court: optional(nullable(line(120))),
  }),
  output: shape({ id: id(), appealUntil: nullable(localDate()) }),
  permit: { ...duty, intake: 'own-member' },
  refusals: [
    'not-decided',
    'in-the-future',
    'before-decision',
    'person-not-in-case',
    'name-missing',
    'way-missing',
    'reason-missing',
    'instruction-reason-missing',
    'protected-no-post',
    'protected-address',
    'already-told',
    'court-missing',
  ] as const satisfies readonly (NoticeRefusal | 'court-missing')[],
})

const ofWithdrawal = ['already-withdrawn', 'reason-missing'] as const
const withdrawal = { reason: text(1000) }
export const withdrawNotice = command({
  name: 'decision-notice.withdraw',
  path: '/api/decision-notices/{noticeId}/withdrawal',
  summary: 'A notice noted by mistake is taken back, with why; the trace stays',
  input: shape({ noticeId: id(), ...withdrawal }),
  output: shape({ id: id() }),
  permit: { ...duty, intake: 'own-member' },
  refusals: ofWithdrawal,
})

/** A decision as its board's list shows it: no person and no case. */
export const BoardRow = shape({
  decisionId: id(),
  number: line(20),
  memberId: id(),
  memberName: line(120),
  boardName: line(120),
  type: oneOf(decisionTypeKeys),
  typeVersion: whole(1, 1000),
  status: oneOf(['made', 'declined']),
  decidedAt: instant(),
  /** Null where an employee took it by delegation. */
  decidedBy: nullable(shape({ name: line(120), title: line(120) })),
  isDelegated: flag(),
  /** Null while the board has not had it. */
  noted: nullable(
    shape(Type.Pick(BoardReport.row, ['id', 'meetingOn', 'paragraph', 'reportedBy']).properties),
  ),
})
export type BoardRow = Static<typeof BoardRow>

export const listBoardReports = query({
  name: 'decision-notice.board-reports',
  path: '/api/board-reports',
  summary: 'Decisions a board has not had reported, the oldest first, or those it has had, the latest first',
  input: shape({ show: oneOf(['unreported', 'reported']), after: optional(id()) }),
  output: shape({ rows: listOf(BoardRow, 100), more: flag() }),
  permit: { 'duty-manager': 'any', intake: 'own-member', chair: 'own-member' },
  audit: 'none',
})

export const reportToBoard = command({
  name: 'decision-notice.report',
  path: '/api/board-reports',
  summary:
    'Decisions were reported at a meeting of their board: the day, the paragraph of the minutes, by whom',
  input: shape({
    decisionIds: Type.Array(id(), { minItems: 1, maxItems: 100, uniqueItems: true }),
    ...Type.Omit(BoardReport.create, ['decisionId']).properties,
  }),
  output: shape({ reported: whole(1, 100) }),
  permit: { 'duty-manager': 'any', intake: 'own-member' },
  refusals: [
    'decision-unknown',
    'several-boards',
    'already-reported',
    'in-the-future',
    'before-decision',
  ] as const satisfies readonly ReportRefusal[],
})

export const withdrawReport = command({
  name: 'decision-notice.withdraw-report',
  path: '/api/board-reports/{boardReportId}/withdrawal',
  summary: 'A report to the board noted by mistake is taken back, with why; the trace stays',
  input: shape({ boardReportId: id(), ...withdrawal }),
  output: shape({ id: id() }),
  permit: { 'duty-manager': 'any', intake: 'own-member' },
  refusals: ofWithdrawal,
})

export const readHistory = query({
  name: 'decision-notice.history',
  path: '/api/decision-histories',
  summary: 'Who has decided what, by municipality and decision-maker, in figures (E-16)',
  input: shape({ from: localDate(), to: localDate() }),
  output: shape({
    rows: listOf(
      shape({
        memberId: id(),
        memberName: line(120),
        mandateId: nullable(id()),
        /** Null where an employee took it by delegation. */
        decidedByName: nullable(line(120)),
        type: oneOf(decisionTypeKeys),
        made: whole(0, 1_000_000),
        declined: whole(0, 1_000_000),
        oral: whole(0, 1_000_000),
        /** Median minutes from ready to decided; null where it was said before it was ready. */
        minutes: nullable(whole(0, 100_000_000)),
        lastAt: instant(),
      }),
      500,
    ),
  }),
  permit: { 'duty-manager': 'any', chair: 'own-member', intake: 'own-member' },
  audit: 'none',
  refusals: ['period-backwards'],
})

export type Refusal =
  | (typeof giveNotice.refusals)[number]
  | (typeof withdrawNotice.refusals)[number]
  | (typeof reportToBoard.refusals)[number]
  | (typeof readHistory.refusals)[number]
