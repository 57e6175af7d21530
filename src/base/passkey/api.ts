import Type from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import {
  flag,
  id,
  instant,
  line,
  listOf,
  nullable,
  oneOf,
  shape,
  shownOnce,
  whole,
} from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import { Passkey, removalReasons } from './model.ts'

/** Everybody who logs in has an own account. */
const everyone: Permit = {
  'duty-worker': 'any',
  'duty-manager': 'any',
  intake: 'any',
  chair: 'any',
  evaluator: 'any',
  administrator: 'any',
  partner: 'any',
}
const ownKey: Permit = Object.fromEntries(Object.keys(everyone).map((role) => [role, 'own']))

const base64url = (max: number) => Type.String({ minLength: 1, maxLength: max, pattern: '^[\\w-]+$' })

/** Options as the browser takes them (WebAuthn level 3, PublicKeyCredentialCreationOptionsJSON). */
export const CreationOptions = shape({
  rp: shape({ id: line(255), name: line(60) }),
  user: shape({ id: base64url(100), name: line(60), displayName: line(120) }),
  challenge: base64url(64),
  pubKeyCredParams: listOf(shape({ type: oneOf(['public-key']), alg: whole(-65_535, 0) }), 10),
  timeout: whole(0, 3_600_000),
  excludeCredentials: listOf(
    shape({ id: base64url(1400), type: oneOf(['public-key']), transports: listOf(line(20), 10) }),
    100,
  ),
  authenticatorSelection: shape({ residentKey: oneOf(['required']), userVerification: oneOf(['required']) }),
  attestation: oneOf(['none']),
})

/** What the browser answers when it has made a key. */
export const NewPasskey = shape({
  challengeId: id(),
  name: Passkey.create.properties.name,
  credentialId: base64url(1400),
  attestationObject: base64url(16_000),
  clientDataJSON: base64url(8000),
  transports: listOf(Type.String({ maxLength: 20, pattern: '^[a-z-]+$' }), 10),
})

/** What the browser answers when a key has signed. */
export const SignedChallenge = shape({
  challengeId: id(),
  credentialId: base64url(1400),
  authenticatorData: base64url(8000),
  clientDataJSON: base64url(8000),
  signature: base64url(2000),
})

export const PasskeyView = shape({
  id: id(),
  name: line(60),
  createdAt: instant(),
  usedAt: nullable(instant()),
  synced: flag(),
  copySuspectedAt: nullable(instant()),
  removedAt: nullable(instant()),
  removedWhy: nullable(oneOf(removalReasons)),
  version: whole(1, 1_000_000),
  /** What a ceremony is bound to before the key is removed. */
  removalHash: line(64),
})

export const listPasskeys = query({
  name: 'passkey.list',
  path: '/api/passkeys',
  summary: 'The passkeys of the own account, and how one proves oneself before another is added',
  input: shape({}),
  output: shape({
    passkeys: listOf(PasskeyView, 1000),
    proof: oneOf(['passkey', 'password', 'login', 'recovery']),
    registrationHash: line(64),
  }),
  permit: everyone,
  audit: 'none',
})

export const preparePasskey = command({
  name: 'passkey.prepare',
  path: '/api/passkeys/registrations',
  summary: 'What the browser needs to make a new passkey for the own account',
  input: shape({}),
  output: shape({ challengeId: id(), options: CreationOptions }),
  permit: everyone,
})

export const registerPasskey = command({
  name: 'passkey.register',
  path: '/api/passkeys',
  summary:
    'A new passkey of the own account, after proving oneself with one that is there, or the password for the first',
  input: NewPasskey,
  output: shape({ id: id() }),
  permit: everyone,
  refusals: [
    'challenge-over',
    'key-not-verified',
    'key-known',
    'name-missing',
    'log-in-again',
    'recovery-needed',
  ],
})

export const changePasskeyName = command({
  name: 'passkey.change-name',
  path: '/api/passkeys/{passkeyId}',
  method: 'PUT',
  summary: 'Another name for an own passkey',
  input: shape({ passkeyId: id(), name: Passkey.create.properties.name, version: whole(1, 1_000_000) }),
  output: shape({ version: whole(1, 1_000_000) }),
  permit: ownKey,
  refusals: ['name-missing', 'key-removed'],
})

export const removePasskey = command({
  name: 'passkey.remove',
  path: '/api/passkeys/{passkeyId}/removals',
  summary: 'An own passkey stops working, after proving oneself with one of them',
  input: shape({ passkeyId: id() }),
  output: shape({ id: id() }),
  permit: ownKey,
  refusals: ['key-removed'],
})

export const listPasskeysOfAccount = query({
  name: 'passkey.list-of-account',
  path: '/api/accounts/{accountId}/passkeys',
  summary: 'Names and dates of the passkeys that work on an account, to tell which were on a lost phone',
  input: shape({ accountId: id() }),
  output: shape({
    passkeys: listOf(
      shape({
        id: id(),
        name: line(60),
        createdAt: instant(),
        usedAt: nullable(instant()),
        copySuspectedAt: nullable(instant()),
      }),
      1000,
    ),
  }),
  permit: { administrator: 'any' },
  audit: 'none',
})

export const openRecovery = command({
  name: 'passkey.open-recovery',
  path: '/api/accounts/{accountId}/passkey-recoveries',
  summary:
    'A phone is lost: its keys and the sessions of the account end at once, and a second person may let a new key in',
  input: shape({
    accountId: id(),
    reason: line(300, { minLength: 1 }),
    passkeyIds: listOf(id(), 100),
  }),
  output: shape({ id: id() }),
  permit: { administrator: 'any' },
  refusals: ['own-phone', 'account-closed', 'recovery-running', 'key-unknown', 'reason-missing'],
})

export const listRecoveries = query({
  name: 'passkey.list-recoveries',
  path: '/api/passkey-recoveries',
  summary: 'Lost phones of the last day: who opened, who approved and what remains',
  input: shape({}),
  output: shape({
    recoveries: listOf(
      shape({
        id: id(),
        accountId: id(),
        name: line(120),
        title: line(120),
        reason: line(300),
        openedBy: id(),
        openerName: line(120),
        openedAt: instant(),
        approverName: nullable(line(120)),
        linkExpiresAt: nullable(instant()),
        state: oneOf(['waiting', 'approved', 'used', 'cancelled', 'over']),
        /** What a ceremony is bound to before it is approved. */
        approvalHash: line(64),
      }),
    ),
  }),
  permit: { administrator: 'any', 'duty-manager': 'any' },
  audit: 'none',
})

export const approveRecovery = command({
  name: 'passkey.approve-recovery',
  path: '/api/passkey-recoveries/{recoveryId}/approvals',
  summary:
    'The second person, having proved themselves with a passkey, lets somebody register a new one: a one-time link, good for an hour; an earlier one stops working',
  input: shape({ recoveryId: id() }),
  output: shape({ link: shownOnce(200), expiresAt: instant() }),
  permit: { administrator: 'any', 'duty-manager': 'any' },
  refusals: ['own-phone', 'same-person', 'recovery-over'],
})

export const cancelRecovery = command({
  name: 'passkey.cancel-recovery',
  path: '/api/passkey-recoveries/{recoveryId}/cancellations',
  summary: 'Nothing comes of it: the link, if there is one, stops working',
  input: shape({ recoveryId: id() }),
  output: shape({ id: id() }),
  permit: { administrator: 'any', 'duty-manager': 'any' },
  refusals: ['recovery-over'],
})

/** The last are answered by doors that are no contracts: login, step-up and the link (src/server/passkey-routes.ts). */
export type PasskeyRefusal =
  | (typeof registerPasskey.refusals)[number]
  | (typeof changePasskeyName.refusals)[number]
  | (typeof openRecovery.refusals)[number]
  | (typeof approveRecovery.refusals)[number]
  | 'key-unusable'
  | 'key-copied'
  | 'no-keys'
  | 'recovery-link-over'
  | 'password-needed'
  | 'log-in-first'
