import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import {
  type LoginProvider,
  logInThere,
  startLoginProvider,
  type Token,
} from '../../../test/login-provider.ts'
import { addDays, localDate, now } from '../../kernel/time.ts'
import { closeAccount, listAccounts, pauseAccount } from '../account/api.ts'
import { attachIdentity, changeProvider, createProvider, detachIdentity, listProviders } from './api.ts'

const today = localDate(now())
const home = 'http://stafett.example.se'
const folder = mkdtempSync(join(tmpdir(), 'stafett-provider-'))
process.env.STAFETT_DATA = folder

let house: House
let there: LoginProvider
/** The provider of the host, whose accounts belong to no member, and the one of Gävle. */
let host: string
let gavle: string
beforeAll(async () => {
  house = await openHouse('logging-in')
  there = await startLoginProvider([`${home}/api/login-answers`])
  host = await provider('Jourens inloggning', null)
  gavle = await provider('Gävles inloggning', house.members.gavle)
})
beforeEach(() => there.lie(null))
afterAll(async () => {
  await there?.stop()
  await house?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function provider(name: string, memberId: string | null, change: object = {}): Promise<string> {
  const { body } = await house.call('admin', createProvider, {
    ...{ name, issuer: there.issuer, clientId: there.clientId, clientSecret: there.clientSecret },
    ...{ memberId, accountClaim: 'employee', scope: 'openid staff', requiredAcr: [], validFrom: today },
    ...change,
  })
  return body.id
}
const attach = async (person: Person, providerId: string, as: string): Promise<string> =>
  (
    await house.call('admin', attachIdentity, {
      ...{ providerId, accountId: house.accounts[person], claimValue: `anst-${as}` },
    })
  ).body.id

const get = (url: string, cookies: Record<string, string> = {}) =>
  house.app.inject({ url, cookies, headers: { host: new URL(home).host } })
type Answer = Awaited<ReturnType<typeof get>>
const cookieOf = (reply: Answer, name: string) =>
  reply.cookies.find((cookie) => cookie.name === name)?.value ?? ''
const start = (providerId: string, back?: string) =>
  get(
    `/api/login-providers/${providerId}/start${back === undefined ? '' : `?${new URLSearchParams({ back })}`}`,
  )
/** Away to the provider, in as somebody there, and back to us in the same browser. */
async function logIn(providerId: string, as: string, back?: string) {
  const away = await start(providerId, back)
  const answer = await logInThere(String(away.headers.location), there.issuer, as)
  const browser = cookieOf(away, 'stafett-login')
  const reply = await get(answer.pathname + answer.search, { 'stafett-login': browser })
  return { reply, answer, browser, token: cookieOf(reply, 'stafett') }
}
const problemOf = (reply: Answer) => new URL(String(reply.headers.location), home).searchParams.get('problem')

describe('somebody whom an administrator has attached', () => {
  test('comes in with the agreed claim the first time, with the provider’s own name after that, and where they were going', async () => {
    await attach('jour1', host, 'jorun')
    const first = await logIn(host, 'jorun', '/arenden/7?vy=alla#not')
    expect(first.reply.statusCode).toBe(303)
    expect(first.reply.headers.location).toBe('/arenden/7?vy=alla#not')
    const session = await get('/api/sessions/current', { stafett: first.token })
    expect(session.json()).toMatchObject({ account: { name: 'Jorun Provsson', role: 'duty-worker' } })
    // The claim may say something else from now on: the subject is who they are.
    await house.owner
      .updateTable('accountIdentity')
      .set({ claimValue: 'anst-annan' })
      .where('subject', '=', 'jorun')
      .execute()
    expect((await logIn(host, 'jorun')).token).not.toBe('')
    const kept = await house.owner
      .selectFrom('auditEvent')
      .select(['contract', 'outcome'])
      .where('accountId', '=', house.accounts.jour1)
      .execute()
    expect(kept).toEqual(
      expect.arrayContaining([
        { contract: 'identity-provider.bind', outcome: 'done' },
        { contract: 'session.open', outcome: 'done' },
      ]),
    )
  })

  test('is asked to log in there anew, with PKCE, a state and a nonce that only this browser can use', async () => {
    const away = await start(host)
    const asked = new URL(String(away.headers.location)).searchParams
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      prompt: 'login',
      scope: 'openid staff',
      redirect_uri: `${home}/api/login-answers`,
    })
    expect(away.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/api/login-answers' })
    const rows = await house.owner.selectFrom('providerLogin').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(asked.get('state'))
  })

  test('is out again at the next request when they are detached, and not let in after it', async () => {
    const identityId = await attach('jour2', host, 'jonas')
    const { token } = await logIn(host, 'jonas')
    expect((await get('/api/sessions/current', { stafett: token })).statusCode).toBe(200)
    await house.call('admin', detachIdentity, { identityId })
    expect((await get('/api/sessions/current', { stafett: token })).statusCode).toBe(401)
    expect(problemOf((await logIn(host, 'jonas')).reply)).toBe('not-known')
  })
})

describe('an answer', () => {
  test('that is sent again lets nobody in', async () => {
    const { answer, browser, token } = await logIn(host, 'jorun')
    expect(token).not.toBe('')
    const again = await get(answer.pathname + answer.search, { 'stafett-login': browser })
    expect([again.statusCode, problemOf(again), cookieOf(again, 'stafett')]).toEqual([303, 'login-over', ''])
  })

  test('sent twice at once opens one session', async () => {
    const away = await start(host)
    const answer = await logInThere(String(away.headers.location), there.issuer, 'jorun')
    const cookies = { 'stafett-login': cookieOf(away, 'stafett-login') }
    const replies = await Promise.all([0, 1].map(() => get(answer.pathname + answer.search, cookies)))
    expect(replies.filter((reply) => cookieOf(reply, 'stafett') !== '')).toHaveLength(1)
  })

  test.each(['no browser', 'another browser', 'another state', 'no state', 'a state twice', 'too late'])(
    'with %s lets nobody in',
    async (what) => {
      const away = await start(host)
      const answer = await logInThere(String(away.headers.location), there.issuer, 'jorun')
      let cookies: Record<string, string> = { 'stafett-login': cookieOf(away, 'stafett-login') }
      if (what === 'no browser') cookies = {}
      if (what === 'another browser')
        cookies = { 'stafett-login': cookieOf(await start(host), 'stafett-login') }
      if (what === 'another state') answer.searchParams.set('state', 'x'.repeat(43))
      if (what === 'no state') answer.searchParams.delete('state')
      if (what === 'a state twice') answer.searchParams.append('state', 'x')
      if (what === 'too late')
        await house.owner
          .updateTable('providerLogin')
          .set({ expiresAt: new Date(Date.now() - 1000).toISOString() })
          .where('usedAt', 'is', null)
          .execute()
      const reply = await get(answer.pathname + answer.search, cookies)
      expect([problemOf(reply), cookieOf(reply, 'stafett')]).toEqual(['login-over', ''])
    },
  )

  test('with the code of a login that another browser began lets nobody in', async () => {
    const [theirs, ours] = [await start(host), await start(host)]
    const answer = await logInThere(String(theirs.headers.location), there.issuer, 'jorun')
    answer.searchParams.set('state', new URL(String(ours.headers.location)).searchParams.get('state') ?? '')
    const reply = await get(answer.pathname + answer.search, {
      'stafett-login': cookieOf(ours, 'stafett-login'),
    })
    expect([problemOf(reply), cookieOf(reply, 'stafett')]).toEqual(['answer-wrong', ''])
  })

  test('to another nonce than ours lets nobody in', async () => {
    const away = await start(host)
    const asked = new URL(String(away.headers.location))
    asked.searchParams.set('nonce', 'n'.repeat(43))
    const answer = await logInThere(asked.href, there.issuer, 'jorun')
    const reply = await get(answer.pathname + answer.search, {
      'stafett-login': cookieOf(away, 'stafett-login'),
    })
    expect([problemOf(reply), cookieOf(reply, 'stafett')]).toEqual(['answer-wrong', ''])
  })

  const lies: readonly (readonly [string, (token: Token) => string])[] = [
    ['no signature (alg none)', ({ claims, sign }) => sign(claims, { alg: 'none' })],
    ['a signature that is not over it', ({ whole }) => `${whole.slice(0, -8)}AAAAAAAA`],
    [
      'a signature made with the secret we share (alg HS256)',
      ({ claims, sign }) => sign(claims, { alg: 'HS256', typ: 'JWT' }),
    ],
    ['another audience', ({ claims, sign }) => sign({ ...claims, aud: 'annan' })],
    ['another issuer', ({ claims, sign }) => sign({ ...claims, iss: 'https://annan.example.se' })],
    ['no nonce', ({ claims: { nonce: _left, ...rest }, sign }) => sign(rest)],
    ['an end that has passed', ({ claims, sign }) => sign({ ...claims, exp: Number(claims.iat) - 600 })],
    ['another subject than its userinfo has', ({ claims, sign }) => sign({ ...claims, sub: 'annan' })],
    ['no subject', ({ claims: { sub: _left, ...rest }, sign }) => sign(rest)],
  ]
  test.each(lies)('with %s lets nobody in', async (_what, lie) => {
    there.lie(lie)
    const { reply, token } = await logIn(host, 'jorun')
    expect([problemOf(reply), token]).toEqual(['answer-wrong', ''])
  })

  test('of two persons at once with one claim binds one of them', async () => {
    await attach('utvarderare', host, 'delad')
    const away = [await start(host), await start(host)]
    const answers = await Promise.all(
      away.map((one, n) => logInThere(String(one.headers.location), there.issuer, `person${n}`)),
    )
    there.lie(({ claims, sign }) => sign({ ...claims, employee: 'anst-delad' }))
    const replies = await Promise.all(
      answers.map((answer, n) =>
        get(answer.pathname + answer.search, {
          'stafett-login': cookieOf(away[n] as Answer, 'stafett-login'),
        }),
      ),
    )
    expect(replies.map(problemOf).sort()).toEqual(['not-known', null])
  })

  test('that is well signed anew lets them in: it is the lies that are refused', async () => {
    there.lie(({ claims, sign }) => sign(claims))
    expect((await logIn(host, 'jorun')).token).not.toBe('')
  })

  test('of who pressed no at the provider leads back to the login', async () => {
    const away = await start(host)
    const state = new URL(String(away.headers.location)).searchParams.get('state') ?? ''
    const declined = new URLSearchParams({ error: 'access_denied', state, iss: there.issuer })
    const reply = await get(`/api/login-answers?${declined}`, {
      'stafett-login': cookieOf(away, 'stafett-login'),
    })
    expect(problemOf(reply)).toBe('login-declined')
  })
})

describe('a provider', () => {
  test('makes no accounts: whom nobody has attached is told so, and the attempt is kept', async () => {
    const before = (await house.call('admin', listAccounts, {})).body.accounts.length
    expect(problemOf((await logIn(host, 'jour2@example.se')).reply)).toBe('not-known')
    expect((await house.call('admin', listAccounts, {})).body.accounts).toHaveLength(before)
    const denied = await house.owner
      .selectFrom('auditEvent')
      .select(['code', 'accountId'])
      .where('outcome', '=', 'denied')
      .where('contract', '=', 'session.open')
      .execute()
    expect(denied).toContainEqual({ code: 'not-known', accountId: null })
  })

  test('of a member lets in nobody of another, even one who was attached and moved there', async () => {
    await attach('gavle', gavle, 'gisela')
    expect((await logIn(gavle, 'gisela')).token).not.toBe('')
    const post = house.owner.updateTable('appointment').where('accountId', '=', house.accounts.gavle)
    await post.set({ memberId: house.members.hudiksvall }).execute()
    const { reply, token } = await logIn(gavle, 'gisela')
    await post.set({ memberId: house.members.gavle }).execute()
    expect([problemOf(reply), token]).toEqual(['wrong-member', ''])
  })

  test.each(['closed', 'on leave', 'without a post'])('lets in no account that is %s', async (what) => {
    const chair = house.accounts.ordforande
    if (what === 'closed') await attach('ordforande', gavle, 'olle')
    const { version = 0 } =
      (await house.call('admin', listAccounts, {})).body.accounts.find(({ id }) => id === chair) ?? {}
    const asOwner = (changes: object) =>
      house.owner.updateTable('account').set(changes).where('id', '=', chair).execute()
    if (what === 'closed') await house.call('admin', closeAccount, { accountId: chair, version })
    if (what === 'on leave')
      await house.call('admin', pauseAccount, { accountId: chair, version, from: today })
    const posts = house.owner.updateTable('appointment').where('accountId', '=', chair)
    if (what === 'without a post') await posts.set({ validTo: addDays(today, -1) }).execute()
    const { reply, token } = await logIn(gavle, 'olle')
    await asOwner({ closedAt: null, pausedFrom: null, pausedTo: null })
    await posts.set({ validTo: null }).execute()
    const codes = { closed: 'account-closed', 'on leave': 'account-paused', 'without a post': 'no-post' }
    expect([problemOf(reply), token]).toEqual([codes[what as 'closed'], ''])
  })

  test('whose login must be strong lets in only what says it is, in one of the agreed ways', async () => {
    const strong = await provider('Kort', null, { requiredAcr: ['loa3', 'loa4'] })
    await attach('chef', strong, 'chandra')
    const asked = new URL(String((await start(strong)).headers.location)).searchParams
    expect(asked.get('acr_values')).toBe('loa3 loa4')
    for (const [acr, problem] of [
      [undefined, 'acr-missing'],
      ['loa2', 'acr-missing'],
      ['loa4', null],
    ] as const) {
      there.lie(({ claims, sign }) => sign({ ...claims, ...(acr && { acr }) }))
      expect(problemOf((await logIn(strong, 'chandra')).reply)).toBe(problem)
    }
  })

  test('that is down leads to the login page, and the password goes on working', async () => {
    const other = await startLoginProvider([`${home}/api/login-answers`])
    const down = await provider('Nere', null, { issuer: other.issuer })
    const away = await start(down)
    expect(String(away.headers.location)).toContain(other.issuer)
    await other.stop()
    const reply = await start(down)
    expect([reply.statusCode, reply.headers.location]).toEqual([303, '/login?problem=provider-down'])
    // Who was there when it went down is told the same on the way back.
    const state = new URL(String(away.headers.location)).searchParams.get('state') ?? ''
    const answer = new URLSearchParams({ code: 'x', state, iss: other.issuer })
    const back = await get(`/api/login-answers?${answer}`, {
      'stafett-login': cookieOf(away, 'stafett-login'),
    })
    expect(back.headers.location).toBe('/login?problem=provider-down')
    const byPassword = await house.app.inject({
      method: 'POST',
      url: '/api/sessions',
      payload: { username: 'jour1', password: 'ett-prov-i-natten' },
    })
    expect(byPassword.statusCode).toBe(201)
  })

  test('whose secret this server cannot read says so, to the administrator too', async () => {
    const moved = await provider('Flyttad', null)
    const { sealedSecret } = await house.owner
      .selectFrom('identityProvider')
      .select('sealedSecret')
      .where('id', '=', host)
      .executeTakeFirstOrThrow()
    await house.owner.updateTable('identityProvider').set({ sealedSecret }).where('id', '=', moved).execute()
    expect((await start(moved)).headers.location).toBe('/login?problem=provider-unset')
    const { providers } = (await house.call('admin', listProviders, {})).body
    expect(providers.find(({ id }) => id === moved)).toMatchObject({ isSecretReadable: false })
    await house.call('admin', changeProvider, {
      ...{ providerId: moved, version: 1, name: 'Flyttad', accountClaim: 'sub', scope: 'openid' },
      ...{ requiredAcr: [], clientSecret: there.clientSecret },
    })
    expect(String((await start(moved)).headers.location)).toContain(there.issuer)
  })

  test.each([crypto.randomUUID(), 'inte-ett-id', '..%2f..%2f'])(
    'that does not exist (%s) leads to the login',
    async (id) => {
      expect((await start(id)).headers.location).toBe('/login?problem=provider-over')
    },
  )

  test('is on the login page by name while it is used, and no longer', async () => {
    const ended = await provider('Avslutad', null, { validFrom: '2026-01-01', validTo: addDays(today, -1) })
    const offered = (await get('/api/login-providers')).json() as { providers: { id: string }[] }
    expect(offered.providers).toContainEqual({ id: host, name: 'Jourens inloggning' })
    expect(offered.providers.map(({ id }) => id)).not.toContain(ended)
    expect((await start(ended)).headers.location).toBe('/login?problem=provider-over')
  })
})

test.each([
  'https://annan.example.se/',
  '//annan.example.se',
  '/\t/annan.example.se',
  '/.//annan.example.se',
  '/\\annan.example.se',
])('the way back cannot lead away from us: %j', async (back) => {
  expect((await logIn(host, 'jorun', back)).reply.headers.location).toBe('/')
})
