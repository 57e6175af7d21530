import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { flag, id, instant, line, listOf, localDate, nullable, shape, whole } from '../../kernel/field.ts'

/** Whom Stafett trusts to say who somebody is (OpenID Connect): for one member, or for the host where there is none. */
export const IdentityProvider = entity({
  id: server(id()),
  name: line(60, { minLength: 2 }),
  issuer: once(line(500, { minLength: 8 })),
  clientId: once(line(200, { minLength: 1 })),
  sealedSecret: server(line(2000)),
  memberId: once(nullable(id())),
  accountClaim: line(200, { minLength: 1 }),
  scope: line(200, { minLength: 6 }),
  requiredAcr: listOf(line(200, { minLength: 1 }), 10),
  validFrom: once(localDate()),
  validTo: nullable(localDate()),
  version: server(whole(1, 1_000_000)),
})
export type IdentityProvider = Row<typeof IdentityProvider>

/** Which account somebody at a provider is, as an administrator wrote it. */
export const AccountIdentity = entity({
  id: server(id()),
  providerId: once(id()),
  accountId: once(id()),
  claimValue: once(line(300, { minLength: 1 })),
  subject: server(nullable(line(300))),
  attachedBy: server(id()),
  attachedAt: server(instant()),
  subjectAt: server(nullable(instant())),
  detachedAt: server(nullable(instant())),
  detachedBy: server(nullable(id())),
})
export type AccountIdentity = Row<typeof AccountIdentity>

/** A login that is away at a provider. */
export const ProviderLogin = entity({
  stateHash: server(line(64)),
  providerId: server(id()),
  browserHash: server(line(64)),
  nonce: server(line(64)),
  codeVerifier: server(line(128)),
  back: server(line(2000)),
  createdAt: server(instant()),
  expiresAt: server(instant()),
  usedAt: server(nullable(instant())),
})
export type ProviderLogin = Row<typeof ProviderLogin>

const { sealedSecret: _never, ...shown } = IdentityProvider.row.properties
/** What an administrator sees of a provider: never its secret, only whether this server can read it. */
export const ProviderView = shape({ ...shown, memberName: nullable(line(120)), isSecretReadable: flag() })

/** An own identity: who may say who one is, and who wrote it. */
export const OwnIdentityView = shape({
  id: id(),
  providerName: line(60),
  claimValue: line(300),
  attachedAt: instant(),
  attachedByName: line(120),
  subjectAt: nullable(instant()),
})

/** An identity with the name of its provider, for the list of an account. */
export const IdentityView = shape({
  id: id(),
  providerId: id(),
  providerName: line(60),
  accountId: id(),
  claimValue: line(300),
  attachedAt: instant(),
  subjectAt: nullable(instant()),
})
