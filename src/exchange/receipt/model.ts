import { entity, once, type Row } from '../../kernel/entity.ts'
import { id, instant, line } from '../../kernel/field.ts'

/** What the receiver is told of a withdrawn report: that it was there and is gone. */
export const WithdrawalNotice = entity({
  reportId: once(id()),
  memberId: once(id()),
  number: once(line(20)),
  sentAt: once(instant()),
  withdrawnAt: once(instant()),
  withdrawnByName: once(line(120)),
})
export type WithdrawalNotice = Row<typeof WithdrawalNotice>
