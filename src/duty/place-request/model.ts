import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, nullable, oneOf, text, whole } from '../../kernel/field.ts'

/** to-duty: the home, the police or another duty asks us (V-14, V-29). */
export const directions = ['to-other', 'to-duty'] as const
export const requestKinds = [
  'place',
  'stay-on',
  'extra-staff',
  'new-placement',
  'transport',
  'care',
  'other',
] as const
export const answers = ['yes', 'no'] as const
export const noReasons = [
  'full',
  'shut',
  'too-late',
  'unsuitable',
  'no-staff',
  'cost',
  'in-principle',
  'other',
] as const

/** The duty owns next to nothing: each place, ride or doctor is asked of somebody, who answers (F-25). */
export const PlaceRequest = entity({
  id: server(id()),
  caseId: once(id()),
  direction: once(oneOf(directions)),
  kind: once(oneOf(requestKinds)),
  placeId: once(nullable(id())),
  otherName: once(nullable(line(200))),
  about: once(nullable(text(2000))),
  askedAt: once(instant()),
  askedBy: server(id()),
  answer: server(nullable(oneOf(answers))),
  answeredAt: server(nullable(instant())),
  answeredBy: server(nullable(line(120))),
  reason: server(nullable(oneOf(noReasons))),
  reasonText: server(nullable(text(2000))),
  notedBy: server(nullable(id())),
  withdrawnAt: server(nullable(instant())),
  withdrawnReason: server(nullable(text(1000))),
  version: server(whole(1, 1_000_000)),
})
export type PlaceRequest = Row<typeof PlaceRequest>
