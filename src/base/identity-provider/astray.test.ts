import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse, untilWaiting } from '../../../test/house.ts'
import { type LoginProvider, logInThere, startLoginProvider } from '../../../test/login-provider.ts'
import { localDate, now } from '../../kernel/time.ts'
import { attachIdentity, createProvider } from './api.ts'

const home = 'http://stafett.example.se'
const folder = mkdtempSync(join(tmpdir(), 'stafett-astray-'))
process.env.STAFETT_DATA = folder

/** Logins that go where they should not: a provider that answers for another, or remembers a colleague. */
let house: House
let honest: LoginProvider
let other: LoginProvider
let providerId: string
beforeAll(async () => {
  house = await openHouse('astray')
  honest = await startLoginProvider([`${home}/api/login-answers`])
  other = await startLoginProvider([`${home}/api/login-answers`])
  const { body } = await house.call('admin', createProvider, {
    ...{ name: 'Jourens inloggning', issuer: honest.issuer, clientId: honest.clientId, memberId: null },
    ...{ clientSecret: honest.clientSecret, accountClaim: 'employee', scope: 'openid staff' },
    ...{ requiredAcr: [], validFrom: localDate(now()) },
  })
  providerId = body.id
  const accountId = house.accounts.jour1
  await house.call('admin', attachIdentity, { providerId, accountId, claimValue: 'anst-jorun' })
})
afterAll(async () => {
  await honest?.stop()
  await other?.stop()
  await house?.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (url: string, cookies: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
  house.app.inject({ url, cookies, remoteAddress, headers: { host: new URL(home).host } })
type Answer = Awaited<ReturnType<typeof get>>
const cookieOf = (reply: Answer, name: string) => reply.cookies.find((one) => one.name === name)?.value ?? ''
const start = () => get(`/api/login-providers/${providerId}/start`)
const back = (answer: URL, away: Answer) =>
  get(answer.pathname + answer.search, { 'stafett-login': cookieOf(away, 'stafett-login') })
const problemOf = (reply: Answer) => new URL(String(reply.headers.location), home).searchParams.get('problem')

test.each(['says who it is', 'says nothing'])(
  'an answer from another provider than the login began at lets nobody in, though it %s',
  async (what) => {
    const away = await start()
    const { pathname, search } = new URL(String(away.headers.location))
    const answer = await logInThere(`${other.issuer}${pathname}${search}`, other.issuer, 'jorun')
    if (what === 'says nothing') answer.searchParams.delete('iss')
    const reply = await back(answer, away)
    expect([problemOf(reply), cookieOf(reply, 'stafett')]).toEqual(['answer-wrong', ''])
  },
)

test.each([
  [3600, 'login-remembered'],
  [0, null],
])(
  'a login that the provider made %i seconds before it was asked leads to the problem %s: it may be a colleague’s',
  async (before, problem) => {
    honest.lie(({ claims, sign }) => sign({ ...claims, auth_time: Number(claims.iat) - before }))
    const away = await start()
    const reply = await back(await logInThere(String(away.headers.location), honest.issuer, 'jorun'), away)
    honest.lie(null)
    expect(problemOf(reply)).toBe(problem)
  },
)

test('whoever presses too often, or meets a fault of ours, is led to the login page with a sentence, not to bare words of the computer', async () => {
  await sql`alter table provider_login rename to gone_login`.execute(house.owner)
  const fault = await start()
  await sql`alter table gone_login rename to provider_login`.execute(house.owner)
  expect([fault.statusCode, fault.headers.location]).toEqual([303, '/login?problem=fault'])
  let last = fault
  for (let n = 0; n < 61; n++) last = await get('/api/login-providers/x/start', {}, '192.0.2.61')
  expect([last.statusCode, last.headers.location]).toEqual([303, '/login?problem=too-soon'])
})

test('a login that is under way when its person is detached comes to nothing', async () => {
  const away = await start()
  const answer = await logInThere(String(away.headers.location), honest.issuer, 'jorun')
  const accountId = house.accounts.jour1
  const detaching = house.owner.transaction().execute(async (tx) => {
    await tx
      .updateTable('accountIdentity')
      .set({ detachedAt: now(), detachedBy: house.accounts.admin })
      .where('accountId', '=', accountId)
      .execute()
    await tx.selectFrom('account').select('id').where('id', '=', accountId).forUpdate().execute()
    const entering = back(answer, away)
    await untilWaiting(house)
    return { entering }
  })
  const reply = await (await detaching).entering
  expect([problemOf(reply), cookieOf(reply, 'stafett')]).toEqual(['not-known', ''])
})
