import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, oneOf } from '../../kernel/field.ts'

export const verdicts = ['same', 'different'] as const

/** The duty's word on whether its own person is the one of the notice. */
export const NoticeMatch = entity({
  noticePersonId: once(id()),
  personId: once(id()),
  verdict: oneOf(verdicts),
  decidedBy: server(id()),
  decidedAt: server(instant()),
})
export type NoticeMatch = Row<typeof NoticeMatch>
