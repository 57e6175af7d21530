import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, nullable, oneOf, text, whole } from '../../kernel/field.ts'

export const requestStates = ['asked', 'answered', 'declined'] as const
const version = () => whole(1, 1_000_000)

/** The duty asks a member what is planned for somebody (U-10). `who` is what the member is told of the person. */
export const NoticeRequest = entity({
  id: server(id()),
  memberId: once(id()),
  aboutNoticeId: once(nullable(id())),
  contactId: once(nullable(id())),
  caseId: once(nullable(id())),
  who: once(line(200, { minLength: 2 })),
  question: once(text(2000, { minLength: 5 })),
  state: server(oneOf(requestStates)),
  answerNoticeId: server(nullable(id())),
  declineReason: server(nullable(text(1000))),
  askedBy: server(id()),
  askedAt: server(instant()),
  answeredBy: server(nullable(id())),
  answeredAt: server(nullable(instant())),
  version: server(version()),
})
export type NoticeRequest = Row<typeof NoticeRequest>

/** Information that should have been there: the deviation, and the member it is told to (H-26). */
export const NoticeMissing = entity({
  id: server(id()),
  deviationId: server(id()),
  deviationNumber: server(line(20)),
  memberId: once(id()),
  contactId: once(id()),
  happened: once(text(4000, { minLength: 5 })),
  reportedBy: server(id()),
  reportedAt: server(instant()),
})
export type NoticeMissing = Row<typeof NoticeMissing>
