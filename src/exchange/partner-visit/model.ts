import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, localDate, nullable, oneOf, text, whole } from '../../kernel/field.ts'

/** study-visit: they come to the duty, or sit in with each other (I-24, J-11). material: a leaflet sent, nobody met (J-12). */
export const visitKinds = ['visit', 'dialogue', 'study-visit', 'material'] as const
export type VisitKind = (typeof visitKinds)[number]

/** A visit or a dialogue meeting with one unit, planned and then held. Nobody is named: a number of a number (I-13, J-13). */
export const PartnerVisit = entity({
  id: server(id()),
  partnerId: once(nullable(id())),
  memberId: once(nullable(id())),
  kind: once(oneOf(visitKinds)),
  plannedOn: localDate(),
  contents: text(4000),
  material: text(2000),
  heldOn: server(nullable(localDate())),
  /** Null is unknown, and then no share can be said. */
  attended: server(nullable(whole(0, 10_000))),
  staff: server(nullable(whole(1, 10_000))),
  /** When the unit is to be met again; none yet is null. */
  repeatBy: server(nullable(localDate())),
  cancelledAt: server(nullable(instant())),
  cancelledReason: server(nullable(text(500))),
  plannedBy: server(id()),
  plannedAt: server(instant()),
  recordedBy: server(nullable(id())),
  recordedAt: server(nullable(instant())),
  version: server(whole(1, 1_000_000)),
})
export type PartnerVisit = Row<typeof PartnerVisit>
