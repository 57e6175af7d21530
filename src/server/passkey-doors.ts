import { waitAfterFailures } from '../base/account/rules.ts'
import { clearLoginFailures, insertLoginFailure, loginFailures, touchSession } from '../base/account/store.ts'
import type { Passkey, PasskeyChallenge } from '../base/passkey/model.ts'
import { isCounterSound, isOpen, isUsable } from '../base/passkey/rules.ts'
import {
  insertChallenge,
  insertStepUp,
  lockChallenge,
  lockPasskeyByCredential,
  passkeysOf,
  spendChallenge,
  updatePasskey,
} from '../base/passkey/store.ts'
import { newId } from '../kernel/id.ts'
import { addMinutes, type Instant, now } from '../kernel/time.ts'
import { appendSessionAudit } from './audit/append.ts'
import type { Database, Tx } from './database/connection.ts'
import { inScope, operator } from './database/scope.ts'
import { notify } from './live-events.ts'
import {
  type Assertion,
  type Bound,
  challengeMinutes,
  newChallenge,
  requestOptions,
  verifyAssertion,
} from './passkeys.ts'
import { Refused, TooSoon, Unauthenticated } from './problem.ts'
import { openSession, provePassword, type Session } from './sessions.ts'

type Signed = Assertion & { readonly challengeId: string }
type Shown = { readonly subjectId: string; readonly shownHash: string }
type Asking = Extract<Bound['purpose'], 'login' | 'unlock' | 'step-up'>

const nobody = { accountId: null, sessionId: null, subjectId: null, shownHash: null }
const audits = { login: 'passkey.log-in', unlock: 'session.unlock', 'step-up': 'passkey.step-up' } as const

const ask = async (tx: Tx, bound: Bound, keys: readonly Passkey[] = []) => {
  const asked = newChallenge(bound)
  const id = newId()
  const expiresAt = addMinutes(now(), challengeMinutes)
  await insertChallenge(tx, { id, ...bound, ...asked, expiresAt, usedAt: null })
  return { challengeId: id, options: await requestOptions(asked.challenge, keys) }
}

type Code = 'challenge-over' | 'key-unusable' | 'key-not-verified' | 'key-copied'
type Answered = { readonly key: Passkey; readonly challenge: PasskeyChallenge; readonly at: Instant }

/** The checks of one ceremony in the order of WebAuthn level 3, 7.2; the challenge is spent whatever comes of it. */
async function judge(
  tx: Tx,
  purpose: Asking,
  who: Pick<PasskeyChallenge, 'accountId' | 'sessionId'>,
  signed: Signed,
  key: Passkey | undefined,
): Promise<Answered | Code> {
  const at = now()
  const challenge = await lockChallenge(tx, signed.challengeId, purpose, who)
  if (challenge === undefined || !isOpen(challenge, at)) return 'challenge-over'
  await spendChallenge(tx, challenge.id, at)
  if (key === undefined || !isUsable(key)) return 'key-unusable'
  if (who.accountId !== null && key.accountId !== who.accountId) return 'key-unusable'
  const said = await verifyAssertion(signed, challenge.challenge, key.publicKey)
  if (said === undefined) return 'key-not-verified'
  if (!isCounterSound(key.counter, said.counter)) {
    await updatePasskey(tx, key.id, { copySuspectedAt: at })
    await appendSessionAudit(tx, 'passkey.copy-suspected', 'denied', { accountId: key.accountId })
    await notify(tx, [{ topic: 'account', id: key.accountId }])
    return 'key-copied'
  }
  await updatePasskey(tx, key.id, { ...said, usedAt: at })
  return { key, challenge, at }
}

/**
 * One ceremony, with what it opens in the same transaction. Failures are kept, and slow down the next ones of the same
 * account from the same address as wrong passwords do.
 * @throws TooSoon; Unauthenticated at a login and else Refused, with the code of what was wrong
 */
async function answer<T>(
  db: Database,
  purpose: Asking,
  session: Session | undefined,
  signed: Signed,
  address: string,
  open: (tx: Tx, answered: Answered) => Promise<T>,
): Promise<T> {
  const who = { accountId: session?.actor.accountId ?? null, sessionId: session?.sessionId ?? null }
  const outcome = await inScope(
    db,
    session?.actor ?? operator,
    async (tx) => {
      const key = await lockPasskeyByCredential(tx, signed.credentialId)
      const accountId = who.accountId ?? key?.accountId ?? null
      const name = `passkey ${accountId ?? 'unknown'}`
      const failures = await loginFailures(tx, name, address)
      const wait = waitAfterFailures(Number(failures.count), failures.last, now())
      if (wait > 0) throw new TooSoon(wait)
      const answered = await judge(tx, purpose, who, signed, key)
      if (typeof answered === 'string') {
        await insertLoginFailure(tx, name, address)
        await appendSessionAudit(tx, audits[purpose], 'denied', { ...session?.actor, accountId })
        return { code: answered }
      }
      await clearLoginFailures(tx, name, address)
      await appendSessionAudit(tx, audits[purpose], 'done', { ...session?.actor, accountId })
      return { opened: await open(tx, answered) }
    },
    `passkey ${who.accountId ?? signed.credentialId} ${address}`,
  )
  if ('opened' in outcome) return outcome.opened
  throw purpose === 'login' ? new Unauthenticated(outcome.code) : new Refused(outcome.code)
}

/** Asks whichever key the person chooses: no name is typed. */
export const askLogin = (db: Database) =>
  inScope(db, operator, (tx) => ask(tx, { ...nobody, purpose: 'login' }))

/** Opens a session with a key. @throws TooSoon, Unauthenticated */
export async function logInWithPasskey(
  db: Database,
  signed: Signed,
  address: string,
  userAgent: string | undefined,
): Promise<{ token: string; session: Session }> {
  // While the key is locked: whoever blocks it ends this session too.
  const opened = await answer(db, 'login', undefined, signed, address, (tx, { key }) =>
    openSession(tx, key.accountId, userAgent),
  )
  if (opened === undefined) throw new Unauthenticated('key-unusable')
  return opened
}

const ownKeys = async (tx: Tx, { actor }: Session): Promise<Passkey[]> => {
  const keys = (await passkeysOf(tx, actor.accountId)).filter(isUsable)
  if (keys.length === 0) throw new Refused('no-keys')
  return keys
}
const boundTo = ({ actor, sessionId }: Session) => ({ ...nobody, accountId: actor.accountId, sessionId })

/** @throws Refused no-keys */
export const askUnlock = (db: Database, session: Session) =>
  inScope(db, operator, async (tx) =>
    ask(tx, { ...boundTo(session), purpose: 'unlock' }, await ownKeys(tx, session)),
  )

/** The same person goes on where they were. @throws TooSoon, Refused */
export const unlockWithPasskey = (
  db: Database,
  session: Session,
  signed: Signed,
  address: string,
): Promise<unknown> =>
  answer(db, 'unlock', session, signed, address, async (tx, { at }) => {
    await touchSession(tx, session.sessionId, { seenAt: at, lockedAt: null })
  })

/** Asks the own keys to confirm one thing as it was shown. @throws Refused no-keys */
export const askStepUp = (db: Database, session: Session, shown: Shown) =>
  inScope(db, operator, async (tx) =>
    ask(tx, { ...boundTo(session), ...shown, purpose: 'step-up' }, await ownKeys(tx, session)),
  )

/** Keeps the proof with its signature, for `requireStepUp` to spend. @throws TooSoon, Refused */
export const stepUp = (db: Database, session: Session, signed: Signed, address: string) =>
  answer(db, 'step-up', session, signed, address, async (tx, { key, challenge, at }) => {
    const id = newId()
    const { subjectId, shownHash, nonce } = challenge
    if (subjectId === null || shownHash === null) throw new Refused('challenge-over')
    const { actor, sessionId } = session
    await insertStepUp(tx, {
      id,
      accountId: actor.accountId,
      sessionId,
      subjectId,
      shownHash,
      method: 'passkey',
      passkeyId: key.id,
      nonce,
      clientData: signed.clientDataJSON,
      authenticatorData: signed.authenticatorData,
      signature: signed.signature,
      at,
      spentAt: null,
    })
    return { id, at }
  })

/** The password instead, to register the first key: nothing is decided or signed with it. @throws TooSoon, Unauthenticated */
export async function proveWithPassword(
  db: Database,
  { actor, sessionId, username }: Session,
  { subjectId, shownHash }: Shown,
  password: string,
  address: string,
): Promise<{ id: string; at: Instant }> {
  await provePassword(db, username, password, address)
  const proof = { id: newId(), at: now() }
  await inScope(db, actor, async (tx) => {
    await insertStepUp(tx, {
      ...proof,
      accountId: actor.accountId,
      sessionId,
      subjectId,
      shownHash,
      method: 'password',
      passkeyId: null,
      nonce: null,
      clientData: null,
      authenticatorData: null,
      signature: null,
      spentAt: null,
    })
    await appendSessionAudit(tx, 'passkey.prove-password', 'done', actor)
  })
  return proof
}
