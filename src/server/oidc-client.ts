import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  type CustomFetch,
  calculatePKCECodeChallenge,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  ResponseBodyError,
} from 'openid-client'
import type { IdentityProvider } from '../base/identity-provider/model.ts'
import { type Claims, isSafeAddress } from '../base/identity-provider/rules.ts'
import { openSecret } from './sealed-secret.ts'

/** Seconds a provider may take to answer, and how far its clock may be from ours. */
const patience = 5
const skew = 30
/** Milliseconds that what a provider says of itself is believed. */
const remembered = 600_000

/** Why a login at a provider came to nothing; the login page has a sentence for each. */
export type ProviderFault =
  | 'provider-down'
  | 'provider-unset'
  | 'login-declined'
  | 'login-remembered'
  | 'answer-wrong'
export class ProviderFailed extends Error {
  readonly code: ProviderFault
  constructor(code: ProviderFault) {
    super(code)
    this.code = code
  }
}

/** Whatever a provider points us to, we go nowhere but to https and to this machine. */
const guardedFetch: CustomFetch = async (address, options) => {
  if (!isSafeAddress(address)) throw new ProviderFailed('answer-wrong')
  return fetch(address, options as RequestInit)
}

const known = new Map<string, { readonly until: number; readonly config: Promise<Configuration> }>()

/** What the provider says of itself; when somebody comes back it need not be asked again within ten minutes. */
function configurationOf(provider: IdentityProvider, asked: 'now' | 'lately'): Promise<Configuration> {
  const key = `${provider.id} ${provider.version}`
  const kept = known.get(key)
  if (asked === 'lately' && kept !== undefined && kept.until > Date.now()) return kept.config
  const config = discover(provider)
  known.set(key, { until: Date.now() + remembered, config })
  config.catch(() => known.delete(key))
  return config
}

async function discover(provider: IdentityProvider): Promise<Configuration> {
  const secret = openSecret(provider.sealedSecret, provider.id)
  if (secret === undefined) throw new ProviderFailed('provider-unset')
  const isInsecure = provider.issuer.startsWith('http:')
  const config = await discovery(
    new URL(provider.issuer),
    provider.clientId,
    { client_secret: secret, [clockTolerance]: skew },
    (as, client, body, headers) => {
      const methods = as.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
      const prove = methods.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost
      prove(secret)(as, client, body, headers)
    },
    {
      timeout: patience,
      [customFetch]: guardedFetch,
      execute: [enableNonRepudiationChecks, ...(isInsecure ? [allowInsecureRequests] : [])],
    },
  )
  config.timeout = patience
  return config
}

type Away = {
  readonly state: string
  readonly nonce: string
  readonly codeVerifier: string
  readonly redirectUri: string
}

/**
 * Where the browser is sent to log in. The provider is asked to let nobody in on a login it remembers: at a desk that is
 * shared it may be a colleague's. It is asked each time whether it is there, so that nobody is sent to a dead end.
 * @throws ProviderFailed
 */
export const loginAddress = (provider: IdentityProvider, away: Away): Promise<URL> =>
  telling(async () =>
    buildAuthorizationUrl(await configurationOf(provider, 'now'), {
      redirect_uri: away.redirectUri,
      scope: provider.scope,
      state: away.state,
      nonce: away.nonce,
      code_challenge: await calculatePKCECodeChallenge(away.codeVerifier),
      code_challenge_method: 'S256',
      prompt: 'login',
      ...(provider.requiredAcr.length > 0 && { acr_values: provider.requiredAcr.join(' ') }),
    }),
  )

/**
 * Trades the code that came back for what the provider says of the person: issuer, audience, nonce, time and signature are
 * checked (OpenID Connect Core 1.0, section 3.1.3.7), none of them optional.
 * @param secondsAway since the browser was sent there: a login older than that is not the one we asked for
 * @returns the claims, and the value of the agreed one where it is a text
 * @throws ProviderFailed
 */
export const claimsFrom = (
  provider: IdentityProvider,
  answer: URL,
  away: Away,
  secondsAway: number,
): Promise<{ claims: Claims; claimValue: string | null }> =>
  telling(async () => {
    const config = await configurationOf(provider, 'lately')
    const tokens = await authorizationCodeGrant(config, answer, {
      pkceCodeVerifier: away.codeVerifier,
      expectedState: away.state,
      expectedNonce: away.nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (claims === undefined) throw new ProviderFailed('answer-wrong')
    // Both times are of the provider's own clock. Not all of them say when the login was made.
    const { auth_time: loggedInAt = claims.iat } = claims
    if (claims.iat - loggedInAt > secondsAway + skew) throw new ProviderFailed('login-remembered')
    const { accountClaim } = provider
    const isElsewhere = claims[accountClaim] === undefined && config.serverMetadata().userinfo_endpoint
    const said = isElsewhere ? await fetchUserInfo(config, tokens.access_token, claims.sub) : claims
    const value = said[accountClaim]
    return {
      claims: { sub: claims.sub, ...(typeof claims.acr === 'string' && { acr: claims.acr }) },
      claimValue: typeof value === 'string' ? value : null,
    }
  })

async function telling<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    throw error instanceof ProviderFailed ? error : new ProviderFailed(faultOf(error))
  }
}

const silent = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
])

/** No answer, a late one or a page of errors is a provider that is down; the rest is an answer not to be trusted. */
function faultOf(error: unknown): ProviderFault {
  if (error instanceof AuthorizationResponseError)
    return /^(server_error|temporarily_unavailable)$/.test(error.error) ? 'provider-down' : 'login-declined'
  const isUnreached = error instanceof TypeError && !('code' in error)
  const isSilent = error instanceof ClientError && silent.has(error.code ?? '')
  const isBroken = error instanceof ResponseBodyError && error.status >= 500
  return isUnreached || isSilent || isBroken ? 'provider-down' : 'answer-wrong'
}
