import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { flag, id, instant, line, localDate, nullable, oneOf, shape, whole } from '../../kernel/field.ts'

/** Roles a person can be appointed to; operator is the system itself. */
export const appointableRoles = [
  'duty-worker',
  'duty-manager',
  'intake',
  'chair',
  'evaluator',
  'administrator',
] as const

/** Roles that work for one member; the others work for the whole region. */
export const memberRoles: readonly string[] = ['intake', 'chair']

export const Account = entity({
  id: server(id()),
  username: once(line(60, { minLength: 2 })),
  name: line(120, { minLength: 2 }),
  title: line(120, { minLength: 2 }),
  passwordHash: server(nullable(line(300))),
  version: server(whole(1, 1_000_000)),
  createdAt: server(instant()),
  closedAt: server(nullable(instant())),
})
export type Account = Row<typeof Account>

/** Which role an account has and when: one at a time. */
export const Appointment = entity({
  id: server(id()),
  accountId: once(id()),
  role: once(oneOf(appointableRoles)),
  memberId: once(nullable(id())),
  validFrom: once(localDate()),
  validTo: nullable(localDate()),
})
export type Appointment = Row<typeof Appointment>

export const Session = entity({
  id: server(id()),
  tokenHash: server(line(64)),
  accountId: once(id()),
  createdAt: server(instant()),
  seenAt: server(instant()),
  lockedAt: server(nullable(instant())),
  endedAt: server(nullable(instant())),
})
export type Session = Row<typeof Session>

/** What an administrator sees of an account: never its password. */
export const AccountView = shape({
  id: id(),
  username: line(60),
  name: line(120),
  title: line(120),
  version: whole(1, 1_000_000),
  closedAt: nullable(instant()),
  hasPassword: flag(),
  role: nullable(oneOf(appointableRoles)),
  memberId: nullable(id()),
  memberName: nullable(line(120)),
  validFrom: nullable(localDate()),
  validTo: nullable(localDate()),
})
