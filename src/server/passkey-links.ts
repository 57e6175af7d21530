import { findAccount } from '../base/account/store.ts'
import type { PasskeyRecovery } from '../base/passkey/model.ts'
import { isLinkOpen, isOpen, isUsable } from '../base/passkey/rules.ts'
import {
  insertChallenge,
  insertPasskey,
  lockChallenge,
  lockRecoveryByToken,
  passkeysOf,
  spendChallenge,
  updateRecovery,
} from '../base/passkey/store.ts'
import { newId } from '../kernel/id.ts'
import { addMinutes, now } from '../kernel/time.ts'
import { appendSessionAudit } from './audit/append.ts'
import type { Database, Tx } from './database/connection.ts'
import { inScope, operator } from './database/scope.ts'
import { notify } from './live-events.ts'
import {
  challengeMinutes,
  creationOptions,
  newChallenge,
  type Registration,
  verifyRegistration,
} from './passkeys.ts'
import { Refused } from './problem.ts'
import { provePassword } from './sessions.ts'
import { hashToken } from './token.ts'

type New = Registration & {
  readonly challengeId: string
  readonly name: string
  readonly transports: readonly string[]
}

/** The link and whose it is, while it is good. @throws Refused recovery-link-over */
async function openLink(tx: Tx, token: string) {
  const recovery = await lockRecoveryByToken(tx, hashToken(token))
  const account = recovery && (await findAccount(tx, recovery.accountId))
  if (!recovery || !account || account.closedAt !== null || !isLinkOpen(recovery, now()))
    throw new Refused('recovery-link-over')
  return { recovery, account }
}

const boundTo = ({ id, accountId }: PasskeyRecovery) =>
  ({ purpose: 'recovery', accountId, sessionId: null, subjectId: id, shownHash: null }) as const

/**
 * What the browser needs to make the new key of who has lost a phone. Whoever approved holds the link too, so the password is
 * asked for, and where there is none a login of the same person.
 * @param loggedIn the account that is logged in where the link is opened
 * @throws Refused recovery-link-over, password-needed, log-in-first; TooSoon, Unauthenticated wrong-password
 */
export async function askNewKey(
  db: Database,
  token: string,
  password: string | undefined,
  loggedIn: string | undefined,
  address: string,
) {
  const { account } = await inScope(db, operator, (tx) => openLink(tx, token))
  if (account.passwordHash !== null) {
    if (!password) throw new Refused('password-needed', 'password')
    await provePassword(db, account.username, password, address)
  } else if (loggedIn !== account.id) throw new Refused('log-in-first')
  return inScope(db, operator, async (tx) => {
    const { recovery } = await openLink(tx, token)
    const bound = boundTo(recovery)
    const asked = newChallenge(bound)
    const challengeId = newId()
    const expiresAt = addMinutes(now(), challengeMinutes)
    await insertChallenge(tx, { id: challengeId, ...bound, ...asked, expiresAt, usedAt: null })
    const keys = (await passkeysOf(tx, account.id)).filter(isUsable)
    return { challengeId, options: await creationOptions(account, keys, asked.challenge) }
  })
}

/** Registers the new key and spends the link. @throws Refused */
export const registerWithLink = (db: Database, token: string, made: New): Promise<void> =>
  inScope(db, operator, async (tx) => {
    const at = now()
    const { recovery, account } = await openLink(tx, token)
    const challenge = await lockChallenge(tx, made.challengeId, 'recovery', boundTo(recovery))
    if (challenge?.subjectId !== recovery.id || !isOpen(challenge, at)) throw new Refused('challenge-over')
    const key = await verifyRegistration(made, challenge.challenge)
    if (key === undefined) throw new Refused('key-not-verified')
    if (made.name.trim() === '') throw new Refused('name-missing', 'name')
    const isNew = await insertPasskey(tx, {
      ...key,
      id: newId(),
      accountId: account.id,
      transports: [...made.transports],
      name: made.name.trim(),
      createdAt: at,
      usedAt: null,
      copySuspectedAt: null,
      removedAt: null,
      removedBy: null,
      removedWhy: null,
      version: 1,
    })
    if (!isNew) throw new Refused('key-known')
    await spendChallenge(tx, challenge.id, at)
    await updateRecovery(tx, recovery.id, { usedAt: at })
    await appendSessionAudit(tx, 'passkey.recover', 'done', { accountId: account.id })
    await notify(tx, [
      { topic: 'passkey-recovery', id: recovery.id },
      { topic: 'account', id: account.id },
    ])
  })
