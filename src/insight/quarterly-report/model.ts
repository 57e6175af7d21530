import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, text, whole } from '../../kernel/field.ts'
import { Figures } from '../statistics/model.ts'

/** The quarter of a member as it was sent to its chairs: never changed, a later edition stands beside it (U-06, H-14). */
export const QuarterlyReport = entity({
  id: server(id()),
  memberId: once(id()),
  year: once(whole(2000, 2200)),
  quarter: once(whole(1, 4)),
  edition: server(whole(1, 1000)),
  comment: once(text(4000)),
  figures: server(Figures),
  /** The same quarter of the year before, as it was counted when this was sent. */
  figuresBefore: server(Figures),
  sentAt: server(instant()),
  sentBy: server(id()),
})
export type QuarterlyReport = Row<typeof QuarterlyReport>

/** Which chair has opened it, and when: the receipt. */
export const QuarterlyReading = entity({
  reportId: server(id()),
  accountId: server(id()),
  openedAt: server(instant()),
})
export type QuarterlyReading = Row<typeof QuarterlyReading>
