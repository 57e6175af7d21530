import type { Static } from 'typebox'
import { PersonCard } from '../../base/person/model.ts'
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
import { RequestView } from '../notice-request/api.ts'
import {
  AdvanceNotice,
  NoticeAddress,
  NoticeCallable,
  NoticePerson,
  NoticePhone,
  NoticeUse,
  NoticeVersion,
  statedRelations,
  useOutcomes,
} from './model.ts'
import { freshnesses } from './rules.ts'

const version = whole(1, 1_000_000)
const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }
const sender: Permit = { intake: 'own-member' }
const both: Permit = { ...duty, ...sender }
const done = shape({ id: id(), version })

const textFaults = [
  'purpose-missing',
  'plan-missing',
  'wanted-action-missing',
  'risk-text-missing',
  'ends-before-start',
  'already-over',
  'too-long',
  'too-far-ahead',
  'phone-invalid',
  'callable-missing',
  'protected-in-text',
  'request-unknown',
  'already-answered',
] as const
const peopleFaults = [
  'nobody-named',
  'nothing-known',
  'person-unknown',
  'person-twice',
  'relation-missing',
  'born-in-the-future',
  'birth-date-contradicts',
  'too-long-ago',
  'street-missing',
  'identity-number-characters',
  'identity-number-length',
  'identity-number-year',
  'identity-number-month',
  'identity-number-day',
  'identity-number-birth-number',
  'identity-number-check-digit',
  'identity-number-future',
] as const

const callables = listOf(NoticeCallable.create, 5)
const PersonInput = shape({
  ...NoticePerson.create.properties,
  relation: optional(nullable(oneOf(statedRelations))),
  phones: optional(listOf(line(30, { minLength: 3 }), 5)),
  addresses: optional(listOf(NoticeAddress.create, 5)),
})

/** A person of a notice in a list: never a phone or an address. */
const NoticePersonCard = shape({ ...NoticePerson.row.properties, age: nullable(whole(0, 200)) })
/** A notice in a list: what is wanted, until when, and how far it may be trusted now. */
export const NoticeRow = shape({
  ...AdvanceNotice.row.properties,
  memberName: line(120),
  writtenByName: line(120),
  writtenByTitle: line(120),
  freshness: oneOf(freshnesses),
  isDueForRenewal: flag(),
  people: listOf(NoticePersonCard, 50),
  /** Times the duty has said what it did with it, and who has read the text as it stands. */
  uses: listOf(shape({ ...NoticeUse.row.properties, usedByName: line(120), usedByTitle: line(120) }), 5000),
  readings: listOf(
    shape({ version, accountId: id(), readAt: instant(), name: line(120), title: line(120) }),
    5000,
  ),
})
export type NoticeRow = Static<typeof NoticeRow>

export const NoticeView = shape({
  ...NoticeRow.properties,
  openUntil: nullable(instant()),
  people: listOf(
    shape({
      ...NoticePersonCard.properties,
      /** Phones and addresses exist or not, and are not shown. */
      masked: flag(),
      phones: listOf(shape({ ...NoticePhone.row.properties, shown: line(40) }), 20),
      addresses: listOf(NoticeAddress.row, 20),
    }),
    50,
  ),
  callables: listOf(shape({ ...NoticeCallable.row.properties, shown: line(40) }), 5),
  earlier: listOf(shape({ ...NoticeVersion.row.properties, writtenByName: line(120) }), 50),
})
export type NoticeView = Static<typeof NoticeView>

export const createNotice = command({
  name: 'advance-notice.create',
  path: '/api/advance-notices',
  summary:
    'Tell the duty whom to expect, what is planned and what is wanted; also as the answer to a request',
  input: shape({
    ...AdvanceNotice.create.properties,
    people: listOf(PersonInput, 12),
    callables: optional(callables),
    requestId: optional(id()),
  }),
  output: shape({ id: id(), number: line(20), version }),
  permit: sender,
  refusals: [...textFaults, ...peopleFaults],
})

export const renewNotice = command({
  name: 'advance-notice.renew',
  path: '/api/advance-notices/{noticeId}/renewal',
  method: 'PUT',
  summary: 'Say that a notice holds still, until when, and what is new in it; the text before is kept',
  input: shape({
    noticeId: id(),
    version,
    ...AdvanceNotice.change.properties,
    validUntil: localDate(),
    callables: optional(callables),
    requestId: optional(id()),
  }),
  output: done,
  permit: sender,
  refusals: [...textFaults, 'already-ended', 'already-withdrawn'],
})

export const endNotice = command({
  name: 'advance-notice.end',
  path: '/api/advance-notices/{noticeId}/end',
  summary: 'The plan is over: the notice goes to history',
  input: shape({ noticeId: id(), version, reason: optional(nullable(text(1000))) }),
  output: done,
  permit: sender,
  refusals: ['already-ended', 'already-withdrawn'],
})

export const withdrawNotice = command({
  name: 'advance-notice.withdraw',
  path: '/api/advance-notices/{noticeId}/withdrawal',
  summary: 'It was wrong: hidden from the duty, the trace kept with the sender',
  input: shape({ noticeId: id(), version, reason: text(1000) }),
  output: done,
  permit: sender,
  refusals: ['already-withdrawn', 'reason-missing'],
})

export const listNotices = query({
  name: 'advance-notice.list',
  path: '/api/advance-notices',
  summary: 'Current notices or the history, by member: the duty sees all members, a member its own',
  input: shape({
    which: oneOf(['current', 'history']),
    memberId: optional(id()),
    after: optional(id()),
  }),
  output: shape({ notices: listOf(NoticeRow, 50), more: flag() }),
  permit: both,
  audit: 'list',
})

export const getNotice = query({
  name: 'advance-notice.get',
  path: '/api/advance-notices/{noticeId}',
  summary: 'A whole notice: text, people, who may be called, who has read and used it, and the texts before',
  input: shape({ noticeId: id() }),
  output: NoticeView,
  permit: both,
  audit: 'each',
})

export const readNotice = command({
  name: 'advance-notice.read',
  path: '/api/advance-notices/{noticeId}/readings',
  summary:
    'The duty has the whole notice before it: kept once for each reader and version, and shown to the sender',
  input: shape({ noticeId: id() }),
  output: done,
  permit: duty,
})

export const markUse = command({
  name: 'advance-notice.use',
  path: '/api/advance-notices/{noticeId}/uses',
  summary: 'What the duty did with a notice, told to the sender; a departure from the plan needs a reason',
  input: shape({
    noticeId: id(),
    outcome: oneOf(useOutcomes),
    reason: optional(nullable(text(2000))),
    contactId: optional(nullable(id())),
    caseId: optional(nullable(id())),
  }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['reason-missing', 'contact-unknown', 'case-unknown', 'already-ended', 'already-withdrawn'],
})

export const unmaskNotice = command({
  name: 'advance-notice.unmask',
  path: '/api/advance-notices/{noticeId}/unmaskings',
  summary: 'Open the hidden phones and addresses of a notice with a reason, for thirty minutes',
  input: shape({ noticeId: id(), reason: text(500, { minLength: 5 }) }),
  output: shape({ until: instant() }),
  permit: both,
  refusals: ['not-protected', 'reason-missing'],
})

export const searchLinked = query({
  name: 'advance-notice.search-linked',
  path: '/api/advance-notices/linked-persons',
  method: 'POST',
  summary: 'Persons the member has had something sent about, by name or number: nobody else is searched',
  input: shape({ text: line(80) }),
  output: shape({ persons: listOf(PersonCard, 10) }),
  permit: sender,
  audit: 'list',
})

export const senderWork = query({
  name: 'advance-notice.sender-work',
  path: '/api/advance-notices/sender-work',
  summary: 'What waits for the member: questions to answer and notices to renew',
  input: shape({}),
  output: shape({ requests: listOf(RequestView, 50), toRenew: listOf(NoticeRow, 100) }),
  permit: sender,
  audit: 'list',
})

export type NoticeRefusal =
  | (typeof createNotice.refusals)[number]
  | (typeof renewNotice.refusals)[number]
  | (typeof withdrawNotice.refusals)[number]
  | (typeof markUse.refusals)[number]
  | (typeof unmaskNotice.refusals)[number]
