import { decided } from '../../kernel/decision.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { isReadable, sealSecret } from '../../server/sealed-secret.ts'
import { appointmentsOf, endSessionsOf, lockAccount } from '../account/store.ts'
import { findMember } from '../organisation/store.ts'
import {
  attachIdentity,
  changeProvider,
  createProvider,
  detachIdentity,
  listIdentities,
  listOwnIdentities,
  listProviders,
} from './api.ts'
import { decideAttach, decideProvider, decideProviderChange } from './rules.ts'
import {
  detachIdentityRow,
  identitiesOf,
  identitiesOfAccount,
  insertIdentity,
  insertProvider,
  isNameTaken,
  lockIdentity,
  lockProvider,
  lockProviderNames,
  listIdentities as readIdentities,
  listProviders as readProviders,
  updateProvider,
} from './store.ts'

export const handlers = [
  handleQuery(listProviders, async (tx) => ({
    output: {
      providers: (await readProviders(tx)).map(({ sealedSecret, ...provider }) => ({
        ...provider,
        isSecretReadable: isReadable(sealedSecret, provider.id),
      })),
    },
  })),

  handleCommand(createProvider, {
    load: async (tx, { name, memberId }) => {
      await lockProviderNames(tx)
      const member = memberId ? await findMember(tx, memberId) : undefined
      return { isNameTaken: await isNameTaken(tx, name, null), member }
    },
    decide: (facts, input) => decideProvider(facts, input),
    save: async (tx, { clientSecret, ...input }, { newId }) => {
      const id = newId()
      await insertProvider(tx, {
        ...input,
        id,
        sealedSecret: sealSecret(clientSecret, id),
        memberId: input.memberId ?? null,
        validTo: input.validTo ?? null,
        version: 1,
      })
      return { output: { id, version: 1 }, events: [{ topic: 'account', id }] }
    },
  }),

  handleCommand(changeProvider, {
    load: async (tx, { providerId, version, name }) => {
      await lockProviderNames(tx)
      const provider = await lockProvider(tx, providerId)
      if (provider === undefined) return undefined
      await requireVersion(tx, provider, version)
      return { provider, isNameTaken: await isNameTaken(tx, name, providerId) }
    },
    decide: (facts, input) => decideProviderChange(facts, input),
    save: async (tx, input, { actor }) => {
      const { providerId: id, clientSecret, name, accountClaim, scope, requiredAcr, validTo } = input
      const version = input.version + 1
      const changes = {
        ...{ name, accountClaim, scope, requiredAcr, validTo: validTo ?? null },
        ...(clientSecret && { sealedSecret: sealSecret(clientSecret, id) }),
      }
      await updateProvider(tx, id, { ...changes, version })
      await keepRevision(tx, { id, version }, Object.keys(changes), actor.accountId)
      return { output: { id, version }, events: [{ topic: 'account', id }] }
    },
  }),

  handleQuery(listIdentities, async (tx) => ({ output: { identities: await readIdentities(tx) } })),

  handleQuery(listOwnIdentities, async (tx, _input, { actor }) => ({
    output: { identities: await identitiesOfAccount(tx, actor.accountId) },
  })),

  handleCommand(attachIdentity, {
    load: async (tx, { providerId, accountId }) => {
      const provider = await lockProvider(tx, providerId)
      const account = await lockAccount(tx, accountId)
      if (provider === undefined || account === undefined) return undefined
      const [posts, identities] = [await appointmentsOf(tx, accountId), await identitiesOf(tx, providerId)]
      return { provider, account, posts, identities }
    },
    decide: (facts, input) => {
      const decision = decideAttach(facts, input.claimValue)
      return decision.ok ? decided({ ...input, claimValue: decision.changes }) : decision
    },
    save: async (tx, { providerId, accountId, claimValue }, { actor, now, newId }) => {
      const id = newId()
      await insertIdentity(tx, {
        ...{ id, providerId, accountId, claimValue, subject: null, subjectAt: null },
        ...{ attachedBy: actor.accountId, attachedAt: now, detachedAt: null, detachedBy: null },
      })
      return { output: { id }, events: [{ topic: 'account', id: accountId }] }
    },
  }),

  handleCommand(detachIdentity, {
    load: async (tx, { identityId }) => {
      const identity = await lockIdentity(tx, identityId)
      // A login that is under way holds the account: its session is there to be ended, or it finds no identity.
      if (identity) await lockAccount(tx, identity.accountId)
      return identity
    },
    decide: (identity) => decided(identity),
    save: async (tx, { id, accountId }, { actor, now }) => {
      await detachIdentityRow(tx, id, now, actor.accountId)
      // Who came in that way may be in still.
      const ended = await endSessionsOf(tx, accountId, now, actor.sessionId)
      return {
        output: { id },
        events: [
          { topic: 'account' as const, id: accountId },
          ...ended.map((sessionId) => ({ topic: 'session' as const, id: sessionId })),
        ],
      }
    },
  }),
]
