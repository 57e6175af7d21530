import { command, query } from '../../kernel/contract.ts'
import { id, line, listOf, nullable, oneOf, optional, shape } from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import { NoticeRow } from '../advance-notice/api.ts'
import { keyKinds } from '../advance-notice/model.ts'
import { verdicts } from './model.ts'

const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }

export const matchNotices = query({
  name: 'notice-match.find',
  path: '/api/advance-notices/matches',
  method: 'POST',
  summary: 'Notices about those a contact is about, its caller, phone or place, asked while it is typed',
  input: shape({
    personIds: optional(listOf(id(), 20)),
    name: optional(nullable(line(120))),
    phone: optional(nullable(line(40))),
    place: optional(nullable(line(200))),
  }),
  output: shape({
    matches: listOf(
      shape({
        notice: NoticeRow,
        found: listOf(
          shape({
            noticePersonId: id(),
            /** The person asked about; null for the caller and the place. */
            personId: nullable(id()),
            by: listOf(oneOf([...keyKinds, 'same']), 10),
          }),
          50,
        ),
      }),
      20,
    ),
  }),
  permit: duty,
  audit: 'list',
})

export const judgeMatch = command({
  name: 'notice-match.judge',
  path: '/api/advance-notices/{noticeId}/matches',
  summary: "Say whether the duty's person is the one of the notice; the member is not told",
  input: shape({ noticeId: id(), noticePersonId: id(), personId: id(), verdict: oneOf(verdicts) }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['person-unknown'],
})

export type MatchRefusal = (typeof judgeMatch.refusals)[number]
