import { createHash } from 'node:crypto'
import { decided, refused } from '../../kernel/decision.ts'
import { addMinutes } from '../../kernel/time.ts'
import { handleCommand, handleQuery, refuse } from '../../server/handler.ts'
import { challengeMinutes, creationOptions, newChallenge, verifyRegistration } from '../../server/passkeys.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { requireProof, requireStepUp } from '../../server/step-up.ts'
import { newToken } from '../../server/token.ts'
import { endSessionsOf, findAccount, lockAccount } from '../account/store.ts'
import {
  approveRecovery,
  cancelRecovery,
  changePasskeyName,
  listPasskeys,
  listPasskeysOfAccount,
  listRecoveries,
  openRecovery,
  preparePasskey,
  registerPasskey,
  removePasskey,
} from './api.ts'
import type { PasskeyRecovery } from './model.ts'
import {
  decideApprove,
  decideCancel,
  decideOpenRecovery,
  decideRegister,
  decideRename,
  isUsable,
  linkExpires,
  proofToRegister,
  recoveryState,
} from './rules.ts'
import {
  insertChallenge,
  insertPasskey,
  insertRecovery,
  lockChallenge,
  lockPasskey,
  lockPasskeysOf,
  lockRecovery,
  passkeysOf,
  recentRecoveries,
  recoveriesOf,
  sessionOpenedAt,
  spendChallenge,
  updatePasskey,
  updateRecovery,
} from './store.ts'

const hashOf = (act: string, id: string): string => createHash('sha256').update(`${act} ${id}`).digest('hex')
const registrationHash = (accountId: string) => hashOf(registerPasskey.name, accountId)
const approvalHash = (recoveryId: string) => hashOf(approveRecovery.name, recoveryId)
const removalHash = (passkeyId: string) => hashOf(removePasskey.name, passkeyId)
const told = (accountId: string) => [{ topic: 'account', id: accountId }] as const
const toldOfRecovery = ({ id, accountId }: Pick<PasskeyRecovery, 'id' | 'accountId'>) =>
  [
    { topic: 'passkey-recovery', id },
    { topic: 'account', id: accountId },
  ] as const

export const handlers = [
  handleQuery(listPasskeys, async (tx, _input, { actor }) => {
    const { accountId } = actor
    const [keys, account] = [await passkeysOf(tx, accountId), await findAccount(tx, accountId)]
    return {
      output: {
        passkeys: keys.map((key) => ({ ...key, removalHash: removalHash(key.id) })),
        proof: proofToRegister(keys, account?.passwordHash != null),
        registrationHash: registrationHash(accountId),
      },
    }
  }),

  handleCommand(preparePasskey, {
    load: async (tx, _input, { actor }) => {
      const account = await findAccount(tx, actor.accountId)
      return account && { account, keys: await passkeysOf(tx, account.id) }
    },
    decide: (facts) => decided(facts),
    save: async (tx, { account, keys }, { actor, now, newId }) => {
      const bound = {
        purpose: 'registration',
        accountId: account.id,
        sessionId: actor.sessionId,
        subjectId: null,
        shownHash: null,
      } as const
      const challengeId = newId()
      const asked = newChallenge(bound)
      const expiresAt = addMinutes(now, challengeMinutes)
      await insertChallenge(tx, { id: challengeId, ...bound, ...asked, expiresAt, usedAt: null })
      const options = await creationOptions(account, keys.filter(isUsable), asked.challenge)
      return { output: { challengeId, options: options as never } }
    },
  }),

  handleCommand(registerPasskey, {
    load: async (tx, input, { actor }) => {
      const account = await lockAccount(tx, actor.accountId)
      if (account === undefined) return undefined
      const challenge = await lockChallenge(tx, input.challengeId, 'registration', actor)
      const keys = await passkeysOf(tx, account.id)
      return {
        challenge,
        key: challenge && (await verifyRegistration(input, challenge.challenge)),
        isKnown: keys.some((key) => key.credentialId === input.credentialId),
        proof: proofToRegister(keys, account.passwordHash !== null),
        loggedInAt: await sessionOpenedAt(tx, actor.sessionId),
      }
    },
    decide: (facts, input, { now }) => {
      const decision = decideRegister(facts, input.name, now)
      return decision.ok ? decided({ ...decision.changes, transports: input.transports }) : decision
    },
    save: async (tx, { key, name, challenge, proof, transports }, context) => {
      const { actor, now, newId } = context
      const { accountId } = actor
      if (proof !== 'login') await requireProof(tx, context, accountId, registrationHash(accountId), proof)
      await spendChallenge(tx, challenge.id, now)
      const id = newId()
      const isNew = await insertPasskey(tx, {
        ...key,
        id,
        accountId,
        transports,
        name,
        createdAt: now,
        usedAt: null,
        copySuspectedAt: null,
        removedAt: null,
        removedBy: null,
        removedWhy: null,
        version: 1,
      })
      return isNew ? { output: { id }, events: told(accountId) } : refuse(registerPasskey, 'key-known')
    },
  }),

  handleCommand(changePasskeyName, {
    load: async (tx, { passkeyId, version }) => {
      const key = await lockPasskey(tx, passkeyId)
      if (key) await requireVersion(tx, key, version)
      return key
    },
    subject: ({ accountId }) => ({ accountId }),
    decide: (key, { name }) => (key.removedAt === null ? decideRename(key, name) : refused('key-removed')),
    save: async (tx, { id, name, version, accountId }, { actor }) => {
      await updatePasskey(tx, id, { name, version: version + 1 })
      await keepRevision(tx, { id, version: version + 1 }, ['name'], actor.accountId)
      return { output: { version: version + 1 }, events: told(accountId) }
    },
  }),

  handleCommand(removePasskey, {
    load: (tx, { passkeyId }) => lockPasskey(tx, passkeyId),
    subject: ({ accountId }) => ({ accountId }),
    decide: (key) => (key.removedAt === null ? decided(key) : refused('key-removed')),
    save: async (tx, { id, accountId, version }, context) => {
      await requireStepUp(tx, context, id, removalHash(id))
      await updatePasskey(tx, id, {
        removedAt: context.now,
        removedBy: accountId,
        removedWhy: 'own',
        version: version + 1,
      })
      return { output: { id }, events: told(accountId) }
    },
  }),

  handleQuery(listPasskeysOfAccount, async (tx, { accountId }) => {
    const account = await findAccount(tx, accountId)
    if (account === undefined) return undefined
    const keys = await passkeysOf(tx, accountId)
    return { output: { passkeys: keys.filter((key) => key.removedAt === null) } }
  }),

  handleCommand(openRecovery, {
    load: async (tx, { accountId }) => {
      const account = await lockAccount(tx, accountId)
      if (account === undefined) return undefined
      return {
        account,
        keys: await lockPasskeysOf(tx, accountId),
        recoveries: await recoveriesOf(tx, accountId),
      }
    },
    decide: (facts, input, { actor, now }) => decideOpenRecovery(facts, input, actor.accountId, now),
    save: async (tx, { account, reason, lost }, { actor, now, newId }) => {
      const id = newId()
      for (const key of lost)
        await updatePasskey(tx, key.id, {
          removedAt: now,
          removedBy: actor.accountId,
          removedWhy: 'lost',
          version: key.version + 1,
        })
      // The lost phone may hold an open session; drafts are on the server and wait for the next login.
      const ended = await endSessionsOf(tx, account.id, now)
      await insertRecovery(tx, {
        id,
        accountId: account.id,
        reason,
        openedBy: actor.accountId,
        openedAt: now,
        approvedBy: null,
        approvedAt: null,
        cancelledBy: null,
        cancelledAt: null,
        tokenHash: null,
        linkExpiresAt: null,
        usedAt: null,
      })
      return {
        output: { id },
        events: [
          ...toldOfRecovery({ id, accountId: account.id }),
          ...ended.map((sessionId) => ({ topic: 'session', id: sessionId }) as const),
        ],
      }
    },
  }),

  handleQuery(listRecoveries, async (tx, _input, { now }) => {
    const rows = await recentRecoveries(tx, now)
    const shown = rows.map((row) => ({
      ...row,
      state: recoveryState(row, now),
      approvalHash: approvalHash(row.id),
    }))
    return { output: { recoveries: shown } }
  }),

  handleCommand(approveRecovery, {
    load: (tx, { recoveryId }) => lockRecovery(tx, recoveryId),
    decide: (recovery, _input, { actor, now }) => decideApprove(recovery, actor.accountId, now),
    save: async (tx, recovery, context) => {
      const { actor, now } = context
      await requireStepUp(tx, context, recovery.id, approvalHash(recovery.id))
      const { token, tokenHash } = newToken()
      const linkExpiresAt = linkExpires(now)
      await updateRecovery(tx, recovery.id, {
        approvedBy: actor.accountId,
        approvedAt: now,
        tokenHash,
        linkExpiresAt,
      })
      return {
        output: { link: `/ny-nyckel#${token}`, expiresAt: linkExpiresAt },
        events: toldOfRecovery(recovery),
      }
    },
  }),

  handleCommand(cancelRecovery, {
    load: (tx, { recoveryId }) => lockRecovery(tx, recoveryId),
    decide: (recovery, _input, { now }) => decideCancel(recovery, now),
    save: async (tx, recovery, { actor, now }) => {
      await updateRecovery(tx, recovery.id, { cancelledBy: actor.accountId, cancelledAt: now })
      return { output: { id: recovery.id }, events: toldOfRecovery(recovery) }
    },
  }),
]
