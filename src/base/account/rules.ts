import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { addMinutes, type Instant, type LocalDate, minutesBetween } from '../../kernel/time.ts'
import type { Member } from '../organisation/model.ts'
import { type Account, type Appointment, memberRoles } from './model.ts'

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
  const passed = minutesBetween(lastFailure, now) * 60
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
  validFrom: LocalDate
  validTo?: LocalDate | null
}
type Post = Pick<NewAccount, 'role' | 'memberId' | 'validFrom' | 'validTo'>

/** As it is kept and compared: a login is typed in any case, with a space before it or not. */
export const plainUsername = (username: string): string => username.trim().toLowerCase()
const fitUsername = /^[a-z0-9åäöéü][a-z0-9åäöéü._-]*$/

type CreateRefusal = 'username-taken' | 'username-unfit' | 'name-missing' | PostRefusal
export function decideCreate<T extends NewAccount>(
  facts: { taken: boolean; member: Member | undefined },
  input: T,
): Decision<T, CreateRefusal> {
  const username = plainUsername(input.username)
  if (!fitUsername.test(username)) return refused('username-unfit', 'username')
  if (facts.taken) return refused('username-taken', 'username')
  for (const field of ['name', 'title'] as const)
    if (input[field].trim().length < 2) return refused('name-missing', field)
  return decidePost(facts.member, { ...input, username, name: input.name.trim(), title: input.title.trim() })
}

type PostRefusal = 'member-missing' | 'member-not-for-role' | 'member-unknown' | 'ends-before-start'
/** A municipal intake and a chair work for one member, while it is one; the duty answers for all. */
function decidePost<T extends Post>(member: Member | undefined, input: T): Decision<T, PostRefusal> {
  if (memberRoles.includes(input.role) && !input.memberId) return refused('member-missing', 'memberId')
  if (!memberRoles.includes(input.role) && input.memberId) return refused('member-not-for-role', 'memberId')
  if (input.validTo && input.validTo < input.validFrom) return refused('ends-before-start', 'validTo')
  const isMember =
    member !== undefined &&
    member.validFrom <= input.validFrom &&
    (member.validTo === null || member.validTo >= input.validFrom)
  return input.memberId && !isMember ? refused('member-unknown', 'memberId') : decided(input)
}

/** A post ends the day before the next begins. Nobody gives themselves another role, so that an administrator remains. */
export function decideAppointment<T extends Post>(
  facts: { account: Account; posts: readonly Appointment[]; member: Member | undefined },
  input: T,
  actorId: string,
): Decision<T, PostRefusal | 'account-closed' | 'own-post' | 'overlaps'> {
  if (facts.account.closedAt !== null) return refused('account-closed')
  if (facts.account.id === actorId) return refused('own-post')
  if (facts.posts.some((post) => post.validFrom >= input.validFrom)) return refused('overlaps', 'validFrom')
  return decidePost(facts.member, input)
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
