import type { Static } from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import {
  flag,
  id,
  instant,
  line,
  listOf,
  localDate,
  nullable,
  oneOf,
  shape,
  shownOnce,
  text,
} from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import { ApiKey } from './model.ts'

const keeper: Permit = { intake: 'own-member', administrator: 'any' }
const proofs = ['passkey', 'password'] as const

export const SecretView = shape({
  id: id(),
  /** The beginning of the key, for telling it from another; never more of it. */
  prefix: line(24),
  createdAt: instant(),
  createdByName: line(120),
  validUntil: localDate(),
  lastUsedAt: nullable(instant()),
  endedAt: nullable(instant()),
  state: oneOf(['valid', 'expired', 'ended']),
})
export type SecretView = Static<typeof SecretView>

export const KeyView = shape({
  ...ApiKey.row.properties,
  memberName: line(120),
  createdByName: line(120),
  revokedByName: nullable(line(120)),
  secrets: listOf(SecretView, 100),
  isUsable: flag(),
  /** What whoever rotates this key confirms. */
  rotationHash: line(64),
})
export type KeyView = Static<typeof KeyView>

export const listKeys = query({
  name: 'api-key.list',
  path: '/api/api-keys',
  summary:
    'API keys of the own municipality, or of all, with what each may do and when it was last used; never a key',
  input: shape({}),
  output: shape({
    keys: listOf(KeyView, 500),
    /** For whom a key may be made, and what whoever makes it confirms. */
    members: listOf(shape({ id: id(), name: line(120), creationHash: line(64) }), 400),
    /** How; null where the one who asks has neither passkey nor password. */
    proof: nullable(oneOf(proofs)),
  }),
  permit: keeper,
  audit: 'none',
})

export const createKey = command({
  name: 'api-key.create',
  path: '/api/api-keys',
  summary: 'A new key for a system of a municipality: confirmed by the one who makes it, shown once',
  input: shape({ ...ApiKey.create.properties, validUntil: localDate() }),
  output: shape({ id: id(), secretId: id(), key: shownOnce(80) }),
  permit: keeper,
  refusals: [
    'name-missing',
    'name-taken',
    'purpose-missing',
    'scopes-missing',
    'day-behind',
    'too-long',
    'no-proof',
  ],
})

export const rotateKey = command({
  name: 'api-key.rotate',
  path: '/api/api-keys/{keyId}/secrets',
  summary: 'A second secret of a key, valid beside the first until the first one ends',
  input: shape({ keyId: id(), validUntil: localDate(), earlierUntil: localDate() }),
  output: shape({ id: id(), secretId: id(), key: shownOnce(80) }),
  permit: keeper,
  refusals: ['already-revoked', 'two-already', 'day-behind', 'too-long', 'no-proof'],
})

export const endSecret = command({
  name: 'api-key.end-secret',
  path: '/api/api-keys/{keyId}/secrets/{secretId}/end',
  summary: 'One of two secrets opens nothing from now on',
  input: shape({ keyId: id(), secretId: id() }),
  output: shape({ id: id() }),
  permit: keeper,
  refusals: ['already-ended', 'only-secret'],
})

export const revokeKey = command({
  name: 'api-key.revoke',
  path: '/api/api-keys/{keyId}/revocation',
  summary: 'A key opens nothing from now on, with the reason',
  input: shape({ keyId: id(), reason: text(500) }),
  output: shape({ id: id() }),
  permit: keeper,
  refusals: ['already-revoked', 'reason-missing'],
})

export type KeyRefusal =
  | (typeof createKey.refusals)[number]
  | (typeof rotateKey.refusals)[number]
  | (typeof endSecret.refusals)[number]
  | (typeof revokeKey.refusals)[number]
