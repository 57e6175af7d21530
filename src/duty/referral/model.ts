import { entity, once, type Row, server } from '../../kernel/entity.ts'
import {
  id,
  instant,
  line,
  listOf,
  localDate,
  nullable,
  oneOf,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'
import { referrals } from '../case/model.ts'

/** Where somebody whose matter can wait, or is another's, is shown on to (C-14). */
export const ReferralTarget = entity({
  id: server(id()),
  kind: oneOf(referrals),
  name: line(160, { minLength: 2 }),
  purpose: text(1000, { minLength: 2 }),
  hours: nullable(line(200)),
  phone: nullable(line(40)),
  validFrom: once(localDate()),
  validTo: nullable(localDate()),
  version: server(whole(1, 1_000_000)),
})
export type ReferralTarget = Row<typeof ReferralTarget>

/** What a region's data file says of referral targets; loaded once, then the region's own. */
export const TargetData = shape({ targets: listOf(shape(ReferralTarget.create.properties), 200) })

export const dayMatterKinds = [
  'family-law-conflict',
  'lonely-caller',
  'adult-homeless-not-acute',
  'worried-relative',
] as const
export type DayMatterKind = (typeof dayMatterKinds)[number]
/** A contact of a kind that often need not be handled at night (C-13); without a kind it is taken back. */
export const DayMatter = entity({
  id: server(id()),
  contactId: once(id()),
  kind: once(nullable(oneOf(dayMatterKinds))),
  at: server(instant()),
  accountId: server(id()),
})
export type DayMatter = Row<typeof DayMatter>
