import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, text } from '../../kernel/field.ts'

/** A case closed for more than 30 days, opened with a reason for eight hours by one account (DESIGN 6). */
export const CaseOpening = entity({
  id: server(id()),
  caseId: once(id()),
  accountId: server(id()),
  reason: once(text(1000)),
  openedAt: server(instant()),
  until: server(instant()),
})
export type CaseOpening = Row<typeof CaseOpening>
