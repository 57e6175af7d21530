import type { Static } from 'typebox'
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
import { placeKinds } from '../place/model.ts'
import { answers, noReasons, PlaceRequest } from './model.ts'

const version = whole(1, 1_000_000)
const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
const { caseId: _caseId, askedAt: _askedAt, ...asked } = PlaceRequest.create.properties

export const RequestView = shape({
  ...PlaceRequest.row.properties,
  askedByName: line(120),
  placeName: nullable(line(120)),
  placeKind: nullable(oneOf(placeKinds)),
  placeIsProtected: nullable(flag()),
})
export type RequestView = Static<typeof RequestView>

export const askPlace = command({
  name: 'place-request.ask',
  path: '/api/cases/{caseId}/place-requests',
  summary: 'Keep what was asked of a place or another, or of the duty',
  input: shape({ caseId: id(), ...asked, askedAt: optional(instant()) }),
  output: shape({ id: id(), version }),
  permit: duty,
  refusals: ['case-closed', 'asked-whom', 'place-unknown', 'in-the-future', 'time-far-off'],
})

export const answerRequest = command({
  name: 'place-request.answer',
  path: '/api/place-requests/{requestId}/answer',
  summary: 'Keep who answered and what; a no says why, and may leave the day a task',
  input: shape({
    requestId: id(),
    version,
    answer: oneOf(answers),
    answeredBy: line(120),
    answeredAt: optional(instant()),
    reason: optional(nullable(oneOf(noReasons))),
    reasonText: optional(nullable(text(2000))),
    dayTask: optional(nullable(text(2000))),
  }),
  output: shape({ id: id(), version, dueAt: nullable(instant()) }),
  permit: duty,
  refusals: [
    'case-closed',
    'already-answered',
    'withdrawn',
    'in-the-future',
    'before-asked',
    'reason-missing',
    'reason-text-missing',
    'needs-decision',
    'answerer-missing',
  ],
})

export const withdrawRequest = command({
  name: 'place-request.withdraw',
  path: '/api/place-requests/{requestId}/withdrawal',
  summary: 'Take back a request that was written by mistake',
  input: shape({ requestId: id(), version, reason: text(1000) }),
  output: shape({ id: id(), version }),
  permit: duty,
  refusals: ['case-closed', 'already-answered', 'withdrawn', 'reason-missing'],
})

export const listRequests = query({
  name: 'place-request.list',
  path: '/api/cases/{caseId}/place-requests',
  summary: 'Everything that was asked of others in a case, and the answers',
  input: shape({ caseId: id() }),
  output: shape({
    requests: listOf(RequestView, 200),
    outcome: oneOf(['nothing-asked', 'waiting', 'found', 'no-place']),
  }),
  permit: duty,
  audit: 'list',
})

export const listDisputes = query({
  name: 'place-request.of-place',
  path: '/api/places/{placeId}/requests',
  summary: 'What a place was asked and asked for, the latest first',
  input: shape({ placeId: id() }),
  output: shape({ requests: listOf(RequestView, 50) }),
  permit: duty,
  audit: 'list',
})

export type PlaceRequestRefusal =
  | (typeof askPlace.refusals)[number]
  | (typeof answerRequest.refusals)[number]
  | (typeof withdrawRequest.refusals)[number]
