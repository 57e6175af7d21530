import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { addMinutes, type Instant, minutesBetween } from '../../kernel/time.ts'
import type { Account } from '../account/model.ts'
import type { Passkey, PasskeyChallenge, PasskeyRecovery } from './model.ts'

/** Minutes that the link of a recovery is good: the person stands beside, or is on the phone. */
const linkMinutes = 60
/** Hours that a recovery waits for its second person. */
const waitsHours = 24
/** Minutes after logging in within which an account without a password may register its first passkey. */
const freshLoginMinutes = 10

export const linkExpires = (now: Instant): Instant => addMinutes(now, linkMinutes)

export const isUsable = (key: Pick<Passkey, 'removedAt' | 'copySuspectedAt'>): boolean =>
  key.removedAt === null && key.copySuspectedAt === null

/** A challenge is answered once and within its time. */
export const isOpen = (challenge: Pick<PasskeyChallenge, 'usedAt' | 'expiresAt'>, now: Instant): boolean =>
  challenge.usedAt === null && challenge.expiresAt > now

/**
 * A key that counts must count upwards; one that does not, or stands still, may have been copied (WebAuthn level 3, 7.2 step 22).
 * Many keys never count and always say 0.
 */
export const isCounterSound = (kept: number, said: number): boolean =>
  (kept === 0 && said === 0) || said > kept

export type Proof = 'passkey' | 'password' | 'login' | 'recovery'
/**
 * How somebody proves themselves before a key is added: with a key they have, else the password, else a login just made. After a
 * key that others closed, only two persons let one in: else an administrator could block a key and reset the password alone.
 */
export const proofToRegister = (
  keys: readonly Pick<Passkey, 'removedAt' | 'copySuspectedAt' | 'removedWhy'>[],
  hasPassword: boolean,
): Proof => {
  if (keys.some(isUsable)) return 'passkey'
  if (keys.some((key) => key.removedWhy !== 'own')) return 'recovery'
  return hasPassword ? 'password' : 'login'
}

type RegisterRefusal =
  | 'challenge-over'
  | 'key-not-verified'
  | 'key-known'
  | 'name-missing'
  | 'log-in-again'
  | 'recovery-needed'
export function decideRegister<K>(
  facts: {
    challenge: PasskeyChallenge | undefined
    key: K | undefined
    isKnown: boolean
    proof: Proof
    loggedInAt: Instant | null
  },
  name: string,
  now: Instant,
): Decision<
  { key: K; name: string; challenge: PasskeyChallenge; proof: Exclude<Proof, 'recovery'> },
  RegisterRefusal
> {
  const { challenge, key, isKnown, proof, loggedInAt } = facts
  if (proof === 'recovery') return refused('recovery-needed')
  if (challenge === undefined || !isOpen(challenge, now)) return refused('challenge-over')
  if (key === undefined) return refused('key-not-verified')
  if (isKnown) return refused('key-known')
  if (name.trim() === '') return refused('name-missing', 'name')
  const isFresh = loggedInAt !== null && minutesBetween(loggedInAt, now) <= freshLoginMinutes
  if (proof === 'login' && !isFresh) return refused('log-in-again')
  return decided({ key, name: name.trim(), challenge, proof })
}

export const decideRename = (key: Passkey, name: string): Decision<Passkey, 'name-missing'> =>
  name.trim() === '' ? refused('name-missing', 'name') : decided({ ...key, name: name.trim() })

export type RecoveryState = 'waiting' | 'approved' | 'used' | 'cancelled' | 'over'

export function recoveryState(recovery: PasskeyRecovery, now: Instant): RecoveryState {
  if (recovery.cancelledAt !== null) return 'cancelled'
  if (recovery.usedAt !== null) return 'used'
  if (recovery.linkExpiresAt !== null && recovery.linkExpiresAt > now) return 'approved'
  if (minutesBetween(recovery.openedAt, now) > waitsHours * 60) return 'over'
  return recovery.approvedAt === null ? 'waiting' : 'approved'
}

export const isRunning = (recovery: PasskeyRecovery, now: Instant): boolean =>
  ['waiting', 'approved'].includes(recoveryState(recovery, now))

/** A link is made, and made anew, within the day: it is not kept alive from hour to hour. */
const mayApprove = (recovery: PasskeyRecovery, now: Instant): boolean =>
  isRunning(recovery, now) && minutesBetween(recovery.openedAt, now) <= waitsHours * 60

type OpenRefusal = 'own-phone' | 'account-closed' | 'recovery-running' | 'key-unknown' | 'reason-missing'
/** Opened by an administrator for somebody else; the keys of the lost phone stop working at once. */
export function decideOpenRecovery(
  facts: { account: Account; keys: readonly Passkey[]; recoveries: readonly PasskeyRecovery[] },
  input: { reason: string; passkeyIds: readonly string[] },
  actorId: string,
  now: Instant,
): Decision<{ account: Account; reason: string; lost: readonly Passkey[] }, OpenRefusal> {
  const { account, keys, recoveries } = facts
  if (account.id === actorId) return refused('own-phone')
  if (account.closedAt !== null) return refused('account-closed')
  if (recoveries.some((recovery) => isRunning(recovery, now))) return refused('recovery-running')
  if (input.reason.trim() === '') return refused('reason-missing', 'reason')
  const lost = keys.filter((key) => input.passkeyIds.includes(key.id))
  if (lost.length !== new Set(input.passkeyIds).size || lost.some((key) => key.removedAt !== null))
    return refused('key-unknown', 'passkeyIds')
  return decided({ account, reason: input.reason.trim(), lost })
}

type ApproveRefusal = 'own-phone' | 'same-person' | 'recovery-over'
/** Never by the one it is for, nor by the one who opened it: nobody alone gives somebody a key. A lost link is made anew. */
export function decideApprove(
  recovery: PasskeyRecovery,
  actorId: string,
  now: Instant,
): Decision<PasskeyRecovery, ApproveRefusal> {
  if (recovery.accountId === actorId) return refused('own-phone')
  if (recovery.openedBy === actorId) return refused('same-person')
  return mayApprove(recovery, now) ? decided(recovery) : refused('recovery-over')
}

export const decideCancel = (
  recovery: PasskeyRecovery,
  now: Instant,
): Decision<PasskeyRecovery, 'recovery-over'> =>
  isRunning(recovery, now) ? decided(recovery) : refused('recovery-over')

/** The link registers one key, within its time. */
export const isLinkOpen = (recovery: PasskeyRecovery, now: Instant): boolean =>
  recoveryState(recovery, now) === 'approved' &&
  recovery.linkExpiresAt !== null &&
  recovery.linkExpiresAt > now
