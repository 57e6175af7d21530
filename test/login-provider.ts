import { createHmac, createPrivateKey, generateKeyPairSync, type JsonWebKey, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

const clientId = 'stafett'
const clientSecret = 'en-hemlighet-for-prov-0123456789'

/** A real OpenID provider on this machine, with a form to log in and one to consent; anybody may log in there, as anybody. */
export type LoginProvider = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What becomes of each ID token on its way out; the identity unless a test makes a liar of the provider. */
  lie(change: ((token: Token) => string) | null): void
  stop(): Promise<void>
}
export type Token = {
  readonly whole: string
  readonly claims: Record<string, unknown>
  readonly sign: Signer
}
type Signer = (claims: Record<string, unknown>, header?: Record<string, unknown>) => string

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** @param redirectUris addresses of Stafett that the provider sends people back to */
export async function startLoginProvider(redirectUris: readonly string[]): Promise<LoginProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const key: JsonWebKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
    format: 'jwk',
  })
  const signed: Signer = (claims, header = { alg: 'RS256', typ: 'JWT', kid: 'prov' }) => {
    const words = `${encoded(header)}.${encoded(claims)}`
    if (header.alg === 'none') return `${words}.`
    if (header.alg === 'HS256')
      return `${words}.${createHmac('sha256', clientSecret).update(words).digest('base64url')}`
    const privateKey = createPrivateKey({ key, format: 'jwk' })
    return `${words}.${sign('sha256', Buffer.from(words), privateKey).toString('base64url')}`
  }
  let change: ((token: Token) => string) | null = null

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [...redirectUris],
        scope: 'openid staff',
      },
    ],
    jwks: { keys: [{ ...key, kid: 'prov', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['prov'] },
    scopes: ['openid', 'staff'],
    claims: { openid: ['sub'], staff: ['employee'] },
    pkce: { required: () => true },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
      Grant: 600,
    },
    findAccount: async (_exchange: unknown, sub: string) => ({
      accountId: sub,
      claims: async () => ({ sub, employee: `anst-${sub}` }),
    }),
  })
  provider.use(async (exchange, next) => {
    await next()
    // Its pages would fetch a font from elsewhere.
    if (typeof exchange.body === 'string') exchange.body = exchange.body.replace(/@import url\([^)]*\);/, '')
    const body = exchange.body as { id_token?: string } | undefined
    if (exchange.path !== '/token' || body?.id_token === undefined || change === null) return
    const [, claims = ''] = body.id_token.split('.')
    const token = {
      whole: body.id_token,
      claims: JSON.parse(Buffer.from(claims, 'base64url').toString()),
      sign: signed,
    }
    exchange.body = { ...body, id_token: change(token) }
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (request.url === '/favicon.ico') response.writeHead(204).end()
    else answer(request, response)
  })

  return {
    ...{ issuer, clientId, clientSecret },
    lie: (how) => {
      change = how
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/**
 * What a browser does at the provider: follows it, fills in the login, presses on, and stops before it comes back to us.
 * @returns the address it was sent back to
 */
export async function logInThere(start: string, issuer: string, as: string): Promise<URL> {
  const jar = new Map<string, string>()
  const go = async (url: string, form?: Record<string, string>): Promise<Response> => {
    const reply = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return reply
  }
  let reply = await go(start)
  for (let step = 0; step < 20; step++) {
    const location = reply.headers.get('location')
    if (location !== null) {
      const next = new URL(location, issuer)
      if (next.origin !== issuer) return next
      reply = await go(next.href)
      continue
    }
    const page = await reply.text()
    const [, action = ''] = /action="([^"]+)"/.exec(page) ?? []
    const [, prompt = ''] = /name="prompt" value="(\w+)"/.exec(page) ?? []
    if (action === '') throw new Error(`the provider said ${reply.status}: ${page.slice(0, 400)}`)
    reply = await go(new URL(action, issuer).href, { prompt, login: as, password: 'prov' })
  }
  throw new Error('the provider leads round in circles')
}
