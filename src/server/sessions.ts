import { hash, verify } from '@node-rs/argon2'
import {
  browserFamily,
  checkPassword,
  plainUsername,
  sessionState,
  waitAfterFailures,
} from '../base/account/rules.ts'
import {
  cancelRecoveriesOf,
  clearLoginFailures,
  endSessionsOf,
  findAccount,
  findAccountByUsername,
  findSession,
  insertLoginFailure,
  insertSession,
  keepLastLogin,
  lockAccount,
  lockLink,
  loginFailures,
  removeSession,
  spendLink,
  touchSession,
  updateAccount,
} from '../base/account/store.ts'
import { newId } from '../kernel/id.ts'
import type { Actor } from '../kernel/permit.ts'
import { localDate, minutesBetween, now } from '../kernel/time.ts'
import { appendSessionAudit } from './audit/append.ts'
import type { Database, Tx } from './database/connection.ts'
import { inScope, operator } from './database/scope.ts'
import { notify } from './live-events.ts'
import { Locked, Refused, TooSoon, Unauthenticated } from './problem.ts'
import { hashToken, newToken } from './token.ts'

/** argon2id, 19 MiB, two passes (stack.md D). */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
// One keyboard sends å as one character, another as two (NIST SP 800-63B 5.1.1.2).
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), argon)
const isRight = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password.normalize('NFKC'))

/** Compared when the account is unknown, so that the answer takes as long. */
const nobody = hashPassword('ingen har detta')

export type Session = {
  readonly actor: Actor
  readonly sessionId: string
  readonly memberName: string | null
  readonly partnerName: string | null
  readonly username: string
}

/** A way to prove who one is; passwords now, others later beside it. Answers the account id, or undefined. */
export type LoginMethod = (
  tx: Tx,
  credentials: { username: string; password: string },
) => Promise<string | undefined>

const byPassword: LoginMethod = async (tx, { username, password }) => {
  const account = await findAccountByUsername(tx, username)
  const right = await isRight(account?.passwordHash ?? (await nobody), password)
  if (!right || !account?.passwordHash) return undefined
  // Locked until the session is there: whoever changes the password or closes the account now finds it to end.
  const still = await lockAccount(tx, account.id)
  return still?.passwordHash === account.passwordHash && still.closedAt === null ? account.id : undefined
}

type Credentials = { readonly username: string; readonly password: string }

/**
 * One attempt to prove who one is, and what it opens in the same transaction. Attempts on the same account from the same
 * address wait for each other, so that many at once are slowed down like many in a row.
 * @throws TooSoon after repeated failures, Unauthenticated with the code where it fails
 */
async function prove<T>(
  db: Database,
  credentials: Credentials,
  address: string,
  method: LoginMethod,
  code: 'wrong-credentials' | 'wrong-password',
  open: (tx: Tx, accountId: string) => Promise<T>,
): Promise<T> {
  const { username } = credentials
  const proven = await inScope(
    db,
    operator,
    async (tx) => {
      const failures = await loginFailures(tx, username, address)
      const wait = waitAfterFailures(Number(failures.count), failures.last, now())
      if (wait > 0) throw new TooSoon(wait)
      const found = await method(tx, credentials)
      if (found === undefined) {
        await insertLoginFailure(tx, username, address)
        const aimedAt = await findAccountByUsername(tx, username)
        await appendSessionAudit(tx, 'session.open', 'denied', { accountId: aimedAt?.id ?? null })
        return undefined
      }
      await clearLoginFailures(tx, username, address)
      return { opened: await open(tx, found) }
    },
    `login ${username} ${address}`,
  )
  if (proven === undefined) throw new Unauthenticated(code)
  return proven.opened
}

/** The password of an account that is known, once more. @throws TooSoon, Unauthenticated wrong-password */
export const provePassword = (
  db: Database,
  username: string,
  password: string,
  address: string,
): Promise<string> =>
  prove(db, { username, password }, address, byPassword, 'wrong-password', async (_tx, found) => found)

/** Opens a session with name and password. @throws TooSoon after repeated failures, Unauthenticated where they are wrong or there is no post today */
export async function logIn(
  db: Database,
  credentials: Credentials,
  address: string,
  userAgent?: string,
): Promise<Opened> {
  const username = plainUsername(credentials.username)
  const given = { ...credentials, username }
  const opened = await prove(db, given, address, byPassword, 'wrong-credentials', (tx, accountId) =>
    openSession(tx, accountId, userAgent),
  )
  if (opened === undefined) throw new Unauthenticated('wrong-credentials')
  return opened
}

type Opened = { readonly token: string; readonly session: Session }

/**
 * A session for somebody who has proved who they are, however they did it; as operator, in the transaction of the proof.
 * @returns the token for the cookie; undefined where the account is closed, on leave or has no post today
 */
export async function openSession(
  tx: Tx,
  accountId: string,
  userAgent: string | undefined,
): Promise<Opened | undefined> {
  const at = now()
  const { token, tokenHash } = newToken()
  await insertSession(tx, {
    id: newId(),
    tokenHash,
    accountId,
    createdAt: at,
    seenAt: at,
    lockedAt: null,
    endedAt: null,
    browser: browserFamily(userAgent ?? ''),
  })
  const row = await findSession(tx, tokenHash, localDate(at))
  if (row === undefined) {
    await removeSession(tx, tokenHash)
    return undefined
  }
  await keepLastLogin(tx, accountId, at)
  await appendSessionAudit(tx, 'session.open', 'done', { accountId, role: row.role, sessionId: row.id })
  return { token, session: toSession(row) }
}

type SessionRow = NonNullable<Awaited<ReturnType<typeof findSession>>>
const toSession = (row: SessionRow): Session => ({
  actor: {
    accountId: row.accountId,
    name: row.name,
    title: row.title,
    role: row.role,
    memberId: row.memberId,
    partnerId: row.partnerId,
    sessionId: row.id,
  },
  sessionId: row.id,
  memberName: row.memberName,
  partnerName: row.partnerName,
  username: row.username,
})

/**
 * The session of a token; a person's own request keeps it awake, a background one does not.
 * @throws Unauthenticated where there is none, Locked where it has been idle too long
 */
export async function resumeSession(
  db: Database,
  token: string | undefined,
  options: { background: boolean; locked?: 'allowed' },
): Promise<Session> {
  if (token === undefined) throw new Unauthenticated()
  const at = now()
  // Staff names and sessions need no scope: nobody is known yet.
  const row = await findSession(db as unknown as Tx, hashToken(token), localDate(at))
  if (row === undefined) throw new Unauthenticated()
  const state = sessionState(row, at)
  if (state === 'ended') throw new Unauthenticated()
  if (state === 'locked' && options.locked !== 'allowed') throw new Locked()
  if (state === 'active' && !options.background && minutesBetween(row.seenAt, at) >= 0.5)
    await touchSession(db as unknown as Tx, row.id, { seenAt: at })
  return toSession(row)
}

/** The same person goes on where they were (fast unlock). @throws TooSoon, Unauthenticated as a login does, of the password alone */
export async function unlock(
  db: Database,
  token: string | undefined,
  password: string,
  address: string,
): Promise<Session> {
  const session = await resumeSession(db, token, { background: true, locked: 'allowed' })
  const given = { username: session.username, password }
  await prove(db, given, address, byPassword, 'wrong-password', async (tx) => {
    await touchSession(tx, session.sessionId, { seenAt: now(), lockedAt: null })
    await appendSessionAudit(tx, 'session.unlock', 'done', session.actor)
  })
  return session
}

export const lockSession = (db: Database, session: Session): Promise<void> =>
  inScope(db, operator, async (tx) => {
    await touchSession(tx, session.sessionId, { lockedAt: now() })
    await appendSessionAudit(tx, 'session.lock', 'done', session.actor)
  })

export const logOut = (db: Database, session: Session): Promise<void> =>
  inScope(db, operator, async (tx) => {
    await touchSession(tx, session.sessionId, { endedAt: now() })
    await appendSessionAudit(tx, 'session.close', 'done', session.actor)
    await notify(tx, [{ topic: 'session', id: session.sessionId }])
  })

/** Sets a password with a one-time link. @throws Refused link-expired, password-too-short, password-is-name */
export const choosePassword = (db: Database, token: string, password: string): Promise<void> =>
  inScope(db, operator, async (tx) => {
    const at = now()
    const link = await lockLink(tx, hashToken(token))
    const account = link && (await findAccount(tx, link.accountId))
    const isOpen = link?.usedAt === null && link.expiresAt >= at && account?.closedAt === null
    if (!link || !account || !isOpen) throw new Refused('link-expired')
    const decision = checkPassword(password, account)
    if (!decision.ok) throw new Refused(decision.code, decision.field, decision.values)
    await updateAccount(tx, account.id, { passwordHash: await hashPassword(password) })
    await spendLink(tx, link.tokenHash, at)
    // Who had the old password is out; and whoever approved a new passkey may hold this link too.
    await cancelRecoveriesOf(tx, account.id, at, account.id)
    const ended = await endSessionsOf(tx, account.id, at)
    await notify(tx, [
      { topic: 'passkey-recovery', id: account.id },
      ...ended.map((id) => ({ topic: 'session', id }) as const),
    ])
    await appendSessionAudit(tx, 'account.choose-password', 'done', { accountId: account.id })
  })
