import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { flag, id, instant, nullable, oneOf, text } from '../../kernel/field.ts'

const entryKinds = ['interruption', 'sleep'] as const
/** Who called, or passed the call on (B-08, V-15). */
export const callSources = [
  'emergency-112',
  'police',
  'health-care',
  'residential-care',
  'municipality',
  'private',
  'other',
] as const

/** An interruption or a span of sleep of one person in standby: for that person and the manager, for nobody else (B-16). */
export const NightEntry = entity({
  id: server(id()),
  shiftId: once(id()),
  accountId: server(id()),
  kind: server(oneOf(entryKinds)),
  startedAt: once(instant()),
  endedAt: once(instant()),
  contactId: once(nullable(id())),
  caseId: once(nullable(id())),
  source: once(nullable(oneOf(callSources))),
  /** A call without a case: what it was about, with nobody's name. */
  what: once(nullable(text(500))),
  /** False: it could have waited for the day service (B-07). */
  wasUrgent: once(nullable(flag())),
  wasWoken: once(nullable(flag())),
  /** It should not have been passed on to standby (B-08). */
  outsideRoutine: once(nullable(flag())),
  registeredAt: server(instant()),
  withdrawnAt: server(nullable(instant())),
  followedUpAt: server(nullable(instant())),
  followedUpBy: server(nullable(id())),
  followUp: server(nullable(text(1000))),
})
export type NightEntry = Row<typeof NightEntry>
