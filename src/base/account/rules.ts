import { type Decision, decided, refused } from '../../kernel/decision.ts'
import {
  addDays,
  addMinutes,
  type Instant,
  type LocalDate,
  localDate,
  minutesBetween,
} from '../../kernel/time.ts'
import { holdsOn } from '../../kernel/validity.ts'
import type { Member, Partner } from '../organisation/model.ts'
import {
  type Account,
  type AccountState,
  type Appointment,
  type Browser,
  memberRoles,
  partnerRoles,
} from './model.ts'

/** Minutes without input after which a session locks (DESIGN 8). */
export const idleMinutes = 10
/** Hours after which a session ends whatever happens (DESIGN 10). */
export const longestHours = 12

export type SessionState = 'active' | 'locked' | 'ended'

export function sessionState(
  session: { createdAt: Instant; seenAt: Instant; lockedAt: Instant | null; endedAt: Instant | null },
  now: Instant,
): SessionState {
  if (session.endedAt !== null || minutesBetween(session.createdAt, now) >= longestHours * 60) return 'ended'
  if (session.lockedAt !== null || minutesBetween(session.seenAt, now) >= idleMinutes) return 'locked'
  return 'active'
}

/**
 * Seconds to wait before the next attempt: none for three failures of the same account from the same address, then
 * doubling to at most thirty. It slows guessing down and never locks the duty out (DESIGN 8).
 */
export function waitAfterFailures(failures: number, lastFailure: Instant | null, now: Instant): number {
  if (failures < 3 || lastFailure === null) return 0
  const wait = Math.min(2 ** (failures - 3), 30)
  // The clock of the database may be ahead of ours: nobody waits longer for that.
  const passed = Math.max(0, minutesBetween(lastFailure, now) * 60)
  return Math.max(0, Math.ceil(wait - passed))
}

export const shortestPassword = 12

type PasswordRefusal = 'password-too-short' | 'password-is-name'
/** Length counts, composition does not; the name of the account is no password. */
export function checkPassword(
  password: string,
  account: { username: string; name: string },
): Decision<string, PasswordRefusal> {
  if (password.length < shortestPassword)
    return refused('password-too-short', 'password', { least: String(shortestPassword) })
  const plain = password.toLowerCase()
  if (plain.includes(account.username) || plain.includes(account.name.toLowerCase()))
    return refused('password-is-name', 'password')
  return decided(password)
}

/** One-time links last three days. */
export const linkExpires = (now: Instant): Instant => addMinutes(now, 3 * 24 * 60)

type NewAccount = {
  username: string
  name: string
  title: string
  role: Appointment['role']
  memberId?: string | null
  partnerId?: string | null
  validFrom: LocalDate
  validTo?: LocalDate | null
}
type Post = Pick<NewAccount, 'role' | 'memberId' | 'partnerId' | 'validFrom' | 'validTo'>
/** Whom a post is for, where it is for one: undefined where there is none of that id. */
type PostFor = { readonly member: Member | undefined; readonly partner: Partner | undefined }

/** As it is kept and compared: a login is typed in any case, with a space before it or not. */
export const plainUsername = (username: string): string => username.trim().toLowerCase()
const fitUsername = /^[a-z0-9åäöéü][a-z0-9åäöéü._-]*$/

type CreateRefusal = 'username-taken' | 'username-unfit' | 'name-missing' | PostRefusal
export function decideCreate<T extends NewAccount>(
  facts: PostFor & { readonly taken: boolean },
  input: T,
): Decision<T, CreateRefusal> {
  const username = plainUsername(input.username)
  if (!fitUsername.test(username)) return refused('username-unfit', 'username')
  if (facts.taken) return refused('username-taken', 'username')
  for (const field of ['name', 'title'] as const)
    if (input[field].trim().length < 2) return refused('name-missing', field)
  return decidePost(facts, { ...input, username, name: input.name.trim(), title: input.title.trim() })
}

type PostRefusal = `${'member' | 'partner'}-${'missing' | 'not-for-role' | 'unknown'}` | 'ends-before-start'
/**
 * A municipal intake and a chair work for one member, an officer or a nurse for one unit, while it is one; the duty answers for all.
 */
function decidePost<T extends Post>({ member, partner }: PostFor, input: T): Decision<T, PostRefusal> {
  if (memberRoles.includes(input.role) && !input.memberId) return refused('member-missing', 'memberId')
  if (!memberRoles.includes(input.role) && input.memberId) return refused('member-not-for-role', 'memberId')
  if (partnerRoles.includes(input.role) && !input.partnerId) return refused('partner-missing', 'partnerId')
  if (!partnerRoles.includes(input.role) && input.partnerId)
    return refused('partner-not-for-role', 'partnerId')
  if (input.validTo && input.validTo < input.validFrom) return refused('ends-before-start', 'validTo')
  const isOne = (whom: Member | Partner | undefined) => whom !== undefined && holdsOn(whom, input.validFrom)
  if (input.memberId && !isOne(member)) return refused('member-unknown', 'memberId')
  return input.partnerId && !isOne(partner) ? refused('partner-unknown', 'partnerId') : decided(input)
}

/** A post ends the day before the next begins. Nobody gives themselves another role, so that an administrator remains. */
export function decideAppointment<T extends Post>(
  facts: PostFor & { readonly account: Account; readonly posts: readonly Appointment[] },
  input: T,
  actorId: string,
): Decision<T, PostRefusal | 'account-closed' | 'own-post' | 'overlaps'> {
  if (facts.account.closedAt !== null) return refused('account-closed')
  if (facts.account.id === actorId) return refused('own-post')
  if (facts.posts.some((post) => post.validFrom >= input.validFrom)) return refused('overlaps', 'validFrom')
  return decidePost(facts, input)
}

/** Nobody closes the account they are logged in with: somebody must remain who can open it again. */
export function decideClose(
  account: Account,
  actorId: string,
): Decision<Account, 'own-account' | 'account-closed'> {
  if (account.closedAt !== null) return refused('account-closed')
  if (account.id === actorId) return refused('own-account')
  return decided(account)
}

const families: readonly (readonly [RegExp, Browser])[] = [
  [/\bEdgA?\//, 'edge'],
  [/\b(Firefox|FxiOS)\//, 'firefox'],
  [/\b(Chrome|Chromium|CriOS)\//, 'chrome'],
  [/\bVersion\/[\d.]+.* Safari\//, 'safari'],
]
/** The family of a browser from what it calls itself, and nothing finer; null where it is none we know. */
export const browserFamily = (userAgent: string): Browser | null =>
  families.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null

type Life = Pick<Account, 'closedAt' | 'pausedFrom' | 'pausedTo' | 'lastLoginAt' | 'createdAt'>

/** On leave that day: nobody logs in with it. */
export const isPaused = (account: Pick<Life, 'pausedFrom' | 'pausedTo'>, on: LocalDate): boolean =>
  account.pausedFrom !== null &&
  account.pausedFrom <= on &&
  (account.pausedTo === null || on <= account.pausedTo)

/** An account that never had a login and has no password yet is invited. */
export function accountState(account: Life & { hasPassword: boolean }, on: LocalDate): AccountState {
  if (account.closedAt !== null) return 'closed'
  if (isPaused(account, on)) return 'paused'
  return account.hasPassword || account.lastLoginAt !== null ? 'active' : 'invited'
}

/** Days without a login after which an administrator is asked whether an account is needed. */
export const unusedDays = 90

/** Open, not on leave, and nobody has logged in for ninety days, or ever since it was made. */
export const isUnused = (account: Life, now: Instant): boolean =>
  account.closedAt === null &&
  !isPaused(account, localDate(now)) &&
  localDate(account.lastLoginAt ?? account.createdAt) <= addDays(localDate(now), -unusedDays)

/** A name is changed forwards: what is written and signed keeps the name it was written under. */
export function decideName<T extends { name: string; title: string }>(
  account: Account,
  input: T,
): Decision<T, 'account-closed' | 'name-missing' | 'name-same'> {
  if (account.closedAt !== null) return refused('account-closed')
  const [name, title] = [input.name.trim(), input.title.trim()]
  if (name.length < 2) return refused('name-missing', 'name')
  if (title.length < 2) return refused('name-missing', 'title')
  if (name === account.name && title === account.title) return refused('name-same', 'name')
  return decided({ ...input, name, title })
}

/** Leave from a day on; one at a time, and never one's own, so that an administrator remains. */
export function decidePause<T extends { from: LocalDate; to?: LocalDate | null }>(
  account: Account,
  input: T,
  actorId: string,
  now: Instant,
): Decision<T, 'account-closed' | 'own-account' | 'pause-behind' | 'ends-before-start'> {
  if (account.closedAt !== null) return refused('account-closed')
  if (account.id === actorId) return refused('own-account')
  if (input.from < localDate(now)) return refused('pause-behind', 'from')
  if (input.to && input.to < input.from) return refused('ends-before-start', 'to')
  return decided(input)
}

/** A leave that lasts or is to come can be ended; one that has passed has ended by itself. */
export function decidePauseEnd(
  account: Account,
  now: Instant,
): Decision<Account, 'account-closed' | 'not-paused'> {
  if (account.closedAt !== null) return refused('account-closed')
  const isOver = account.pausedTo !== null && account.pausedTo < localDate(now)
  return account.pausedFrom === null || isOver ? refused('not-paused') : decided(account)
}

/** Why somebody is let in again is kept. */
export function decideReopen(
  account: Account,
  reason: string,
): Decision<{ account: Account; reason: string }, 'account-open' | 'reason-missing'> {
  if (account.closedAt === null) return refused('account-open')
  if (reason.trim().length < 5) return refused('reason-missing', 'reason')
  return decided({ account, reason: reason.trim() })
}

/** Another session of one's own; the one that asks is left by logging out. */
export function decideSessionEnd<T extends Parameters<typeof sessionState>[0] & { id: string }>(
  session: T,
  currentId: string | null,
  now: Instant,
): Decision<T, 'current-session' | 'session-ended'> {
  if (session.id === currentId) return refused('current-session')
  return sessionState(session, now) === 'ended' ? refused('session-ended') : decided(session)
}
