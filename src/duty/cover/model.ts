import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, line, localDate, nullable, oneOf, whole } from '../../kernel/field.ts'
import type { Instant } from '../../kernel/time.ts'
import type { ShiftKind } from '../roster/model.ts'

export const staffings = ['always-two', 'one-with-police'] as const

/** How many go, as data of the region (B-13, V-39). */
export const CallOutPolicy = entity({
  id: server(id()),
  staffing: once(oneOf(staffings)),
  checkInMinutes: once(whole(10, 240)),
  /** Null is no limit stated (F-04). */
  longestTransportMinutes: once(nullable(whole(10, 1440))),
  source: once(line(300, { minLength: 3 })),
  validFrom: once(localDate()),
  validTo: server(nullable(localDate())),
})
export type CallOutPolicy = Row<typeof CallOutPolicy>

/** Minutes by car from the seat of the duty, least and most (F-23). */
export const MemberTravel = entity({
  id: server(id()),
  memberId: once(id()),
  minutesFrom: once(whole(0, 1440)),
  minutesTo: once(whole(0, 1440)),
  source: once(line(300, { minLength: 3 })),
  validFrom: once(localDate()),
  validTo: server(nullable(localDate())),
})
export type MemberTravel = Row<typeof MemberTravel>

/** Somebody on the roster at a moment, as the rules of cover need them. */
export type OnDuty = {
  readonly accountId: string
  readonly name: string
  readonly kind: ShiftKind
}
/** Somebody who is out: where, and since when. */
export type Out = {
  readonly callOutId: string
  readonly accountId: string
  readonly name: string
  readonly leftAt: Instant
  readonly municipalityCode: string
}
/** An end of the region: an area of members, or a member that has none. */
export type End = { readonly name: string; readonly codes: readonly string[] }
