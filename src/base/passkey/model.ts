import { entity, type Row, server } from '../../kernel/entity.ts'
import { flag, id, instant, line, listOf, nullable, oneOf, text, whole } from '../../kernel/field.ts'

/** Why a passkey no longer works: its owner took it away, its phone was lost, or its account was closed and opened again. */
export const removalReasons = ['own', 'lost', 'reopened'] as const

/** A key on somebody's phone or computer. Removed ones stay: their public key proves what was confirmed with them. */
export const Passkey = entity({
  id: server(id()),
  accountId: server(id()),
  credentialId: server(line(1400)),
  /** COSE key in base64url. */
  publicKey: server(line(2000)),
  /** Times it has signed, as it says itself; 0 for the many that do not count. */
  counter: server(whole(0, 4_294_967_295)),
  transports: server(listOf(line(20), 10)),
  name: line(60, { minLength: 1 }),
  /** Kept by the maker of the phone on the owner's other devices too. */
  synced: server(flag()),
  createdAt: server(instant()),
  usedAt: server(nullable(instant())),
  /** When it signed with a counter that did not rise: somebody may have a copy. It works no more. */
  copySuspectedAt: server(nullable(instant())),
  removedAt: server(nullable(instant())),
  removedBy: server(nullable(id())),
  removedWhy: server(nullable(oneOf(removalReasons))),
  version: server(whole(1, 1_000_000)),
})
export type Passkey = Row<typeof Passkey>

export const challengePurposes = ['registration', 'login', 'unlock', 'step-up', 'recovery'] as const
export type ChallengePurpose = (typeof challengePurposes)[number]

/** What an authenticator is asked to sign: once, within its time, for one purpose. */
export const PasskeyChallenge = entity({
  id: server(id()),
  purpose: server(oneOf(challengePurposes)),
  accountId: server(nullable(id())),
  sessionId: server(nullable(id())),
  subjectId: server(nullable(id())),
  shownHash: server(nullable(line(64))),
  nonce: server(line(64)),
  challenge: server(line(64)),
  expiresAt: server(instant()),
  usedAt: server(nullable(instant())),
})
export type PasskeyChallenge = Row<typeof PasskeyChallenge>

export const stepUpMethods = ['passkey', 'password'] as const
export type StepUpMethod = (typeof stepUpMethods)[number]

/** That somebody proved who they are just before one act, and what the screen showed: kept as evidence with its signature. */
export const StepUpProof = entity({
  id: server(id()),
  accountId: server(id()),
  sessionId: server(id()),
  subjectId: server(id()),
  shownHash: server(line(64)),
  method: server(oneOf(stepUpMethods)),
  passkeyId: server(nullable(id())),
  /** The challenge is the hash of nonce, account, session, subject and shown hash: the signature covers them all. */
  nonce: server(nullable(line(64))),
  clientData: server(nullable(text(8000))),
  authenticatorData: server(nullable(text(8000))),
  signature: server(nullable(line(2000))),
  at: server(instant()),
  spentAt: server(nullable(instant())),
})
export type StepUpProof = Row<typeof StepUpProof>

/** The way back in for somebody whose phone is lost: one opens it, another approves it, and a link registers a new key. */
export const PasskeyRecovery = entity({
  id: server(id()),
  accountId: server(id()),
  reason: line(300, { minLength: 1 }),
  openedBy: server(id()),
  openedAt: server(instant()),
  approvedBy: server(nullable(id())),
  approvedAt: server(nullable(instant())),
  cancelledBy: server(nullable(id())),
  cancelledAt: server(nullable(instant())),
  tokenHash: server(nullable(line(64))),
  linkExpiresAt: server(nullable(instant())),
  usedAt: server(nullable(instant())),
})
export type PasskeyRecovery = Row<typeof PasskeyRecovery>
