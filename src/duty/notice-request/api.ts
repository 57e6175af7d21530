import type { Static } from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import { flag, id, line, listOf, nullable, oneOf, optional, shape, text, whole } from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import { NoticeMissing, NoticeRequest, requestStates } from './model.ts'

const version = whole(1, 1_000_000)
const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }
const sender: Permit = { intake: 'own-member' }
const both: Permit = { ...duty, ...sender }
const done = shape({ id: id(), version })

export const RequestView = shape({
  ...NoticeRequest.row.properties,
  memberName: line(120),
  askedByName: line(120),
  answeredByName: nullable(line(120)),
})
export type RequestView = Static<typeof RequestView>

export const askForNotice = command({
  name: 'notice-request.ask',
  path: '/api/notice-requests',
  summary: 'Ask a member what is planned for somebody; it sees the question in the morning',
  input: NoticeRequest.create,
  output: done,
  permit: duty,
  refusals: [
    'member-unknown',
    'who-missing',
    'question-missing',
    'notice-unknown',
    'contact-unknown',
    'case-unknown',
    'already-asked',
  ],
})

export const declineRequest = command({
  name: 'notice-request.decline',
  path: '/api/notice-requests/{requestId}/decline',
  summary: 'Answer a request without a notice, with the reason',
  input: shape({ requestId: id(), version, reason: text(1000) }),
  output: done,
  permit: sender,
  refusals: ['already-answered', 'reason-missing'],
})

export const listRequests = query({
  name: 'notice-request.list',
  path: '/api/notice-requests',
  summary: 'What the duty has asked the members, the latest first',
  input: shape({
    contactId: optional(id()),
    state: optional(oneOf(requestStates)),
    after: optional(id()),
  }),
  output: shape({ requests: listOf(RequestView, 50), more: flag() }),
  permit: both,
  audit: 'list',
})

export const reportMissing = command({
  name: 'notice-request.report-missing',
  path: '/api/notice-requests/missing',
  summary: 'Information that should have been there was not: a deviation, told to the member',
  input: shape({ ...NoticeMissing.create.properties, caseId: optional(nullable(id())) }),
  output: shape({ id: id(), number: line(20) }),
  permit: duty,
  refusals: [
    'member-unknown',
    'happened-missing',
    'contact-unknown',
    'case-unknown',
    'already-reported',
    'in-the-future',
    'time-far-off',
  ],
})

const { contactId: _contactId, ...ofMissing } = NoticeMissing.row.properties
/** Which contact it was stays with the duty. */
const MissingView = shape({ ...ofMissing, memberName: line(120) })
export const listMissing = query({
  name: 'notice-request.list-missing',
  path: '/api/notice-requests/missing',
  summary: 'Where information was missing: of a contact for the duty, of the own municipality for a member',
  input: shape({ contactId: optional(id()) }),
  output: shape({ missing: listOf(MissingView, 50) }),
  permit: both,
  audit: 'list',
})

export type RequestRefusal =
  | (typeof askForNotice.refusals)[number]
  | (typeof declineRequest.refusals)[number]
  | (typeof reportMissing.refusals)[number]
