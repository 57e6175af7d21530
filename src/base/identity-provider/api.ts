import { command, query } from '../../kernel/contract.ts'
import { id, line, listOf, nullable, optional, shape, whole } from '../../kernel/field.ts'
import { AccountIdentity, IdentityProvider, IdentityView, OwnIdentityView, ProviderView } from './model.ts'

const version = whole(1, 1_000_000)
const secret = line(500, { minLength: 8 })

export const listProviders = query({
  name: 'identity-provider.list',
  path: '/api/identity-providers',
  summary: 'Providers of logins, with everything but their secrets',
  input: shape({}),
  output: shape({ providers: listOf(ProviderView, 200) }),
  permit: { administrator: 'any' },
  audit: 'none',
})

export const createProvider = command({
  name: 'identity-provider.create',
  path: '/api/identity-providers',
  summary: 'A new provider of logins; its secret is encrypted and never shown again',
  input: shape({ ...IdentityProvider.create.properties, clientSecret: secret }),
  output: shape({ id: id(), version }),
  permit: { administrator: 'any' },
  refusals: [
    'issuer-unsafe',
    'name-missing',
    'name-taken',
    'claim-missing',
    'scope-unfit',
    'member-unknown',
    'ends-before-start',
  ],
})

export const changeProvider = command({
  name: 'identity-provider.change',
  path: '/api/identity-providers/{providerId}',
  method: 'PUT',
  summary: 'What is asked of a provider, until when it is used, and a new secret where one is given',
  input: shape({
    providerId: id(),
    version,
    name: IdentityProvider.row.properties.name,
    accountClaim: IdentityProvider.row.properties.accountClaim,
    scope: IdentityProvider.row.properties.scope,
    requiredAcr: IdentityProvider.row.properties.requiredAcr,
    validTo: optional(IdentityProvider.row.properties.validTo),
    clientSecret: optional(nullable(secret)),
  }),
  output: shape({ id: id(), version }),
  permit: { administrator: 'any' },
  refusals: ['name-missing', 'name-taken', 'claim-missing', 'scope-unfit', 'ends-before-start'],
})

export const listIdentities = query({
  name: 'identity-provider.list-identities',
  path: '/api/account-identities',
  summary: 'Which accounts are attached to which providers',
  input: shape({}),
  output: shape({ identities: listOf(IdentityView, 5000) }),
  permit: { administrator: 'any' },
  audit: 'none',
})

export const listOwnIdentities = query({
  name: 'identity-provider.list-own',
  path: '/api/own-identities',
  summary: 'Which providers may say who the one who asks is, and who attached them',
  input: shape({}),
  output: shape({ identities: listOf(OwnIdentityView, 200) }),
  permit: {
    'duty-worker': 'any',
    'duty-manager': 'any',
    intake: 'any',
    chair: 'any',
    evaluator: 'any',
    administrator: 'any',
    partner: 'any',
  },
  audit: 'none',
})

export const attachIdentity = command({
  name: 'identity-provider.attach',
  path: '/api/account-identities',
  summary: 'Writes on an account what the agreed claim of a provider will say of its person',
  input: AccountIdentity.create,
  output: shape({ id: id() }),
  permit: { administrator: 'any' },
  refusals: ['account-closed', 'wrong-member', 'claim-missing', 'claim-used', 'already-attached'],
})

export const detachIdentity = command({
  name: 'identity-provider.detach',
  path: '/api/account-identities/{identityId}/removal',
  summary: 'The provider no longer lets this person in; ends what they have open',
  input: shape({ identityId: id() }),
  output: shape({ id: id() }),
  permit: { administrator: 'any' },
})

export type ProviderRefusal =
  | (typeof createProvider.refusals)[number]
  | (typeof changeProvider.refusals)[number]
  | (typeof attachIdentity.refusals)[number]
