import { entity, once, type Row, server } from '../../kernel/entity.ts'
import {
  flag,
  id,
  instant,
  line,
  localDate,
  nullable,
  oneOf,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'

/** Roles a person can be appointed to; operator is the system itself. */
export const appointableRoles = [
  'duty-worker',
  'duty-manager',
  'intake',
  'chair',
  'evaluator',
  'administrator',
  'partner',
] as const

/** Roles that work for one member. */
export const memberRoles: readonly string[] = ['intake', 'chair']
/** Roles that work for one unit of the police or of health care; all others work for the whole region. */
export const partnerRoles: readonly string[] = ['partner']

export const Account = entity({
  id: server(id()),
  username: once(line(60, { minLength: 2 })),
  name: line(120, { minLength: 2 }),
  title: line(120, { minLength: 2 }),
  passwordHash: server(nullable(line(300))),
  version: server(whole(1, 1_000_000)),
  createdAt: server(instant()),
  closedAt: server(nullable(instant())),
  pausedFrom: server(nullable(localDate())),
  pausedTo: server(nullable(localDate())),
  lastLoginAt: server(nullable(instant())),
})
export type Account = Row<typeof Account>

/** Which role an account has and when: one at a time. */
export const Appointment = entity({
  id: server(id()),
  accountId: once(id()),
  role: once(oneOf(appointableRoles)),
  memberId: once(nullable(id())),
  partnerId: once(nullable(id())),
  validFrom: once(localDate()),
  validTo: nullable(localDate()),
})
export type Appointment = Row<typeof Appointment>

/** Families of browsers, so that a person knows their sessions apart; nothing finer is kept. */
const browsers = ['edge', 'chrome', 'firefox', 'safari'] as const
export type Browser = (typeof browsers)[number]

export const Session = entity({
  id: server(id()),
  tokenHash: server(line(64)),
  accountId: once(id()),
  createdAt: server(instant()),
  seenAt: server(instant()),
  lockedAt: server(nullable(instant())),
  endedAt: server(nullable(instant())),
  browser: server(nullable(oneOf(browsers))),
})
export type Session = Row<typeof Session>

/** A session its person may see: not the way in. */
export const SessionView = shape({
  id: id(),
  createdAt: instant(),
  seenAt: instant(),
  isLocked: flag(),
  browser: nullable(oneOf(browsers)),
  isCurrent: flag(),
})

const accountEventKinds = [
  'name-changed',
  'paused',
  'pause-ended',
  'closed',
  'reopened',
  'sessions-ended',
] as const

/** What an administrator did with an account; append-only. */
export const AccountEvent = entity({
  id: server(id()),
  accountId: once(id()),
  kind: once(oneOf(accountEventKinds)),
  at: server(instant()),
  doneBy: server(id()),
  reason: once(nullable(text(1000))),
  nameBefore: server(nullable(line(120))),
  titleBefore: server(nullable(line(120))),
  dayFrom: once(nullable(localDate())),
  dayTo: once(nullable(localDate())),
})
export type AccountEvent = Row<typeof AccountEvent>

/** Whose a draft is: ids only, kept by the database itself. */
export const OpenDraft = entity({ draftId: server(id()), accountId: server(id()) })
export type OpenDraft = Row<typeof OpenDraft>

/** invited: no way in has been used yet. paused: on leave today. */
const accountStates = ['invited', 'active', 'paused', 'closed'] as const
export type AccountState = (typeof accountStates)[number]

/** What an administrator sees of an account: never its password. */
export const AccountView = shape({
  id: id(),
  username: line(60),
  name: line(120),
  title: line(120),
  version: whole(1, 1_000_000),
  createdAt: instant(),
  closedAt: nullable(instant()),
  pausedFrom: nullable(localDate()),
  pausedTo: nullable(localDate()),
  lastLoginAt: nullable(instant()),
  state: oneOf(accountStates),
  isUnused: flag(),
  /** Notes, assessments and reports that lie as drafts. */
  drafts: whole(0, 100_000),
  hasPassword: flag(),
  role: nullable(oneOf(appointableRoles)),
  memberId: nullable(id()),
  memberName: nullable(line(120)),
  partnerId: nullable(id()),
  partnerName: nullable(line(120)),
  validFrom: nullable(localDate()),
  validTo: nullable(localDate()),
})
