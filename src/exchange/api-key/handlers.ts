import { createHash, randomBytes } from 'node:crypto'
import { findAccount } from '../../base/account/store.ts'
import { findMemberOn, listMembers } from '../../base/organisation/store.ts'
import { proofToRegister } from '../../base/passkey/rules.ts'
import { passkeysOf } from '../../base/passkey/store.ts'
import { localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import { requireProof } from '../../server/step-up.ts'
import { newToken } from '../../server/token.ts'
import { createKey, endSecret, listKeys, revokeKey, rotateKey } from './api.ts'
import type { ApiKey } from './model.ts'
import {
  decideCreate,
  decideEndSecret,
  decideRevoke,
  decideRotate,
  type KeyProof,
  secretState,
  wholeKey,
} from './rules.ts'
import {
  endSecretAt,
  insertKey,
  insertSecret,
  isKeyNameTaken,
  listKeyRows,
  listSecretRows,
  lockKey,
  lockKeyNames,
  revokeKeyAt,
  secretsOf,
  shortenSecret,
} from './store.ts'

const hashOf = (act: string, id: string): string => createHash('sha256').update(`${act} ${id}`).digest('hex')
const creationHash = (memberId: string) => hashOf(createKey.name, memberId)
const rotationHash = (keyId: string) => hashOf(rotateKey.name, keyId)

/** A passkey where there is one; the password only of who never had any. */
async function proofOf(tx: Tx, accountId: string): Promise<KeyProof> {
  const account = await findAccount(tx, accountId)
  const proof = proofToRegister(await passkeysOf(tx, accountId), account?.passwordHash != null)
  return proof === 'passkey' || proof === 'password' ? proof : null
}

/** A new secret of a key. @returns the whole key, which is kept nowhere */
async function addSecret(tx: Tx, keyId: string, validUntil: string, { actor, now, newId }: Context) {
  const { token, tokenHash } = newToken()
  const [secretId, publicId] = [newId(), randomBytes(8).toString('hex')]
  await insertSecret(tx, {
    ...{ id: secretId, keyId, publicId, secretHash: tokenHash, createdBy: actor.accountId, createdAt: now },
    ...{ validUntil, lastUsedAt: null, endedAt: null, endedBy: null },
  })
  return { secretId, key: wholeKey(publicId, token) }
}

const lockWithSecrets = async (tx: Tx, { keyId }: { keyId: string }) => {
  const key = await lockKey(tx, keyId)
  return key && { key, secrets: await secretsOf(tx, keyId) }
}
const ofKey = ({ key }: { key: ApiKey }) => ({ memberIds: [key.memberId] })

export const handlers = [
  handleQuery(listKeys, async (tx, _input, { actor, now }) => {
    const own = actor.role === 'administrator' ? null : actor.memberId
    const [rows, secrets] = [await listKeyRows(tx, own), await listSecretRows(tx, own)]
    const members = (await listMembers(tx, localDate(now))).filter(({ id }) => own === null || id === own)
    return {
      output: {
        keys: rows.map((key) => {
          const ofThis = secrets
            .filter(({ keyId }) => keyId === key.id)
            .map(({ publicId, ...secret }) => ({
              ...secret,
              prefix: `stf_${publicId}`,
              state: secretState(secret, key, now),
            }))
          return {
            ...key,
            secrets: ofThis,
            isUsable: ofThis.some(({ state }) => state === 'valid'),
            rotationHash: rotationHash(key.id),
          }
        }),
        members: members.map(({ id, name }) => ({ id, name, creationHash: creationHash(id) })),
        proof: await proofOf(tx, actor.accountId),
      },
      subject: { memberIds: own === null ? [] : [own] },
    }
  }),

  handleCommand(createKey, {
    load: async (tx, { memberId, name }, { actor, now }) => {
      await lockKeyNames(tx, memberId)
      const member = await findMemberOn(tx, memberId, localDate(now))
      if (member === undefined) return undefined
      return {
        member,
        isNameTaken: await isKeyNameTaken(tx, memberId, name),
        proof: await proofOf(tx, actor.accountId),
      }
    },
    subject: ({ member }) => ({ memberIds: [member.id] }),
    decide: (facts, input, { now }) => decideCreate(facts, input, now),
    save: async (tx, { proof, validUntil, ...input }, context) => {
      const { actor, now, newId } = context
      await requireProof(tx, context, input.memberId, creationHash(input.memberId), proof)
      const [id, accountId] = [newId(), newId()]
      await insertKey(tx, {
        ...{ ...input, id, accountId, createdBy: actor.accountId, createdAt: now },
        ...{ revokedAt: null, revokedBy: null, revokedReason: null },
      })
      const made = await addSecret(tx, id, validUntil, context)
      return { output: { id, ...made }, about: { members: [input.memberId] } }
    },
  }),

  handleCommand(rotateKey, {
    load: async (tx, input, { actor }) => {
      const facts = await lockWithSecrets(tx, input)
      return facts && { ...facts, proof: await proofOf(tx, actor.accountId) }
    },
    subject: ofKey,
    decide: (facts, input, { now }) => decideRotate(facts, input, now),
    save: async (tx, { key, earlier, validUntil, earlierUntil, proof }, context) => {
      await requireProof(tx, context, key.id, rotationHash(key.id), proof)
      for (const { id } of earlier) await shortenSecret(tx, id, earlierUntil)
      const made = await addSecret(tx, key.id, validUntil, context)
      return { output: { id: key.id, ...made }, about: { members: [key.memberId] } }
    },
  }),

  handleCommand(endSecret, {
    load: lockWithSecrets,
    subject: ofKey,
    decide: (facts, { secretId }, { now }) => decideEndSecret(facts, secretId, now),
    save: async (tx, { key, secret }, { actor, now }) => {
      await endSecretAt(tx, secret.id, now, actor.accountId)
      return { output: { id: key.id }, about: { members: [key.memberId] } }
    },
  }),

  handleCommand(revokeKey, {
    load: async (tx, { keyId }) => {
      const key = await lockKey(tx, keyId)
      return key && { key }
    },
    subject: ofKey,
    decide: ({ key }, { reason }) => decideRevoke(key, reason),
    save: async (tx, { key, reason }, { actor, now }) => {
      await revokeKeyAt(tx, key.id, { revokedAt: now, revokedBy: actor.accountId, revokedReason: reason })
      return { output: { id: key.id }, about: { members: [key.memberId] } }
    },
  }),
]
