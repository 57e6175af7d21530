import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../test/house.ts'
import { callWith, type MadeKey, madeKey } from '../../test/integrating.ts'
import { sentReport } from '../../test/report.ts'
import { listAccounts } from '../base/account/api.ts'
import { createNotice, getNotice, listNotices, markUse, readNotice } from '../duty/advance-notice/api.ts'
import { type Scope, scopes } from '../exchange/api-key/model.ts'
import { openedBy, opens } from '../exchange/api-key/rules.ts'
import { getReport } from '../exchange/handover/api.ts'
import { inbox } from '../exchange/morning/api.ts'
import { acceptReport, openReport } from '../exchange/receipt/api.ts'
import type { Contract } from '../kernel/contract.ts'
import { addDays, localDate, now } from '../kernel/time.ts'
import { callsPerMinute } from './api-keys.ts'
import { buildApp } from './app.ts'
import { openDatabase, openPool } from './database/connection.ts'
import { LiveEvents } from './live-events.ts'
import { allHandlers } from './slices.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('api-keys')
})
afterAll(() => house.close())

const anId = '0190d9a0-0000-7000-8000-000000000001'
const contracts = allHandlers.map(({ contract }) => contract)
const auditOf = (accountId: string | null) =>
  house.owner
    .selectFrom('auditEvent')
    .selectAll()
    .where('accountId', 'is not distinct from', accountId)
    .execute()
const accountOf = async ({ id }: MadeKey) =>
  (await house.owner.selectFrom('apiKey').select('accountId').where('id', '=', id).executeTakeFirstOrThrow())
    .accountId

type Asked = Pick<Contract, 'name' | 'method' | 'path'>
/** What each of these contracts answers a key, and the key's account. */
async function answersTo(asked: readonly Asked[], of: readonly Scope[]) {
  const made: MadeKey[] = []
  const answers: { name: string; status: number; code: string | undefined }[] = []
  for (const [index, { name, method, path }] of asked.entries()) {
    // A key may call so many times a minute: the calls are shared among several.
    if (index % (callsPerMinute - 10) === 0) made.push(await madeKey(house, of))
    const reply = await house.app.inject({
      method,
      url: path.replace(/\{\w+\}/g, anId),
      headers: { authorization: `Bearer ${made.at(-1)?.key}`, 'idempotency-key': randomUUID() },
      ...(method !== 'GET' && method !== 'DELETE' && { payload: {} }),
    })
    answers.push({ name, status: reply.statusCode, code: (reply.json() as { code?: string }).code })
  }
  const audits = (await Promise.all(made.map(async (key) => auditOf(await accountOf(key))))).flat()
  return {
    answers,
    denied: audits.filter(({ outcome, code }) => outcome === 'denied' && code === 'scope-missing'),
  }
}
const isRefused = ({ code }: { code: string | undefined }) =>
  code === 'scope-missing' || code === 'not-for-keys'

describe('a key', () => {
  test('with every scope is answered by the contracts of the scopes, and by no other there is', async () => {
    const { answers, denied } = await answersTo(contracts, scopes)
    const named = [...openedBy(scopes)].sort()
    const open = answers.filter((answer) => !isRefused(answer))
    expect(open.map(({ name }) => name).sort()).toEqual(named)
    expect(open.filter(({ status }) => ![200, 400, 404].includes(status))).toEqual([])
    expect(answers.filter((answer) => isRefused(answer) && answer.status !== 403)).toEqual([])
    expect(denied).toHaveLength(contracts.length - named.length)
  })

  test.each(scopes)(
    'with the scope %s is answered by its contracts, and by those of no other scope',
    async (scope) => {
      const all = contracts.filter(({ name }) => openedBy(scopes).has(name))
      const { answers, denied } = await answersTo(all, [scope])
      const open = answers.filter((answer) => !isRefused(answer)).map(({ name }) => name)
      expect(open.sort()).toEqual([...opens[scope]].sort())
      expect(answers.filter(({ code, status }) => code === 'scope-missing' && status === 403)).toHaveLength(
        denied.length,
      )
      expect(denied).toHaveLength(all.length - opens[scope].length)
    },
  )
})

test('a refusal says which scope is lacking, or that only people do it', async () => {
  const { key } = await madeKey(house, ['reports.read'])
  const lacking = await callWith(house, key, listNotices, { which: 'current' })
  expect(lacking).toMatchObject({ status: 403, body: { code: 'scope-missing' } })
  expect(lacking.body.sentence).toContain('notices.write')
  expect((await callWith(house, key, listAccounts, {})).body.code).toBe('not-for-keys')
})

describe('reports', () => {
  test('are read, opened and accepted in the name of the key, which the duty sees and the audit names', async () => {
    const made = await madeKey(house, ['reports.read', 'reports.answer'], 'gavle', 'Akten i Gävle')
    const { reportId } = await sentReport(house)
    const { body } = await callWith(house, made.key, inbox, {})
    expect(body.rows.map((row) => row.id)).toContain(reportId)
    const opened = await callWith(house, made.key, openReport, { reportId })
    const answer = { reportId, version: opened.body.version, commitment: 'Vi ringer före kl. 12.' }
    const commandId = randomUUID()
    const accepted = await callWith(house, made.key, acceptReport, answer, { commandId })
    expect(accepted).toMatchObject({ status: 200, body: { status: 'accepted' } })
    const repeated = await callWith(house, made.key, acceptReport, answer, { commandId })
    expect(repeated.body).toEqual(accepted.body)
    expect((await house.call('jour1', getReport, { reportId })).body.head.acceptedByName).toBe(
      'Akten i Gävle',
    )
    const rows = await auditOf(await accountOf(made))
    expect(rows.map(({ contract, outcome }) => [contract, outcome])).toEqual([
      [inbox.name, 'done'],
      [openReport.name, 'done'],
      [acceptReport.name, 'done'],
    ])
    expect(new Set(rows.map(({ sessionId }) => sessionId))).toEqual(new Set([made.secretId]))
  })

  test('of another municipality are not there', async () => {
    const { key } = await madeKey(house, ['reports.read'], 'hudiksvall')
    const { reportId } = await sentReport(house)
    expect((await callWith(house, key, getReport, { reportId })).status).toBe(404)
    expect((await callWith(house, key, openReport, { reportId })).status).toBe(404)
  })

  test('are polled without a row in the audit each time', async () => {
    const made = await madeKey(house, ['reports.read'])
    for (let times = 0; times < 3; times++) await callWith(house, made.key, inbox, {})
    expect(await auditOf(await accountOf(made))).toHaveLength(1)
  })
})

describe('advance notices', () => {
  const today = localDate(now())
  const notice = {
    purpose: 'Kan ringa i helgen.',
    plan: 'Bor hos mormor till måndag.',
    wantedKind: 'follow-plan' as const,
    wantedAction: 'Låt henne bo kvar hos mormor.',
    staffRisk: 'none-known' as const,
    validFrom: today,
    validUntil: addDays(today, 10),
    people: [
      { givenName: 'Åsa', familyName: 'Ängström', relation: 'ongoing-matter' as const, isProtected: false },
    ],
  }

  test('are given once, however often they are sent, and tell when the night reads and uses them', async () => {
    const { key } = await madeKey(house, ['notices.write'], 'gavle', 'Planeringssystemet')
    const commandId = randomUUID()
    const [first, again] = [
      await callWith(house, key, createNotice, notice, { commandId }),
      await callWith(house, key, createNotice, notice, { commandId }),
    ]
    expect(again.body).toEqual(first.body)
    const noticeId = first.body.id
    expect((await house.call('jour1', readNotice, { noticeId })).status).toBe(200)
    const used = { noticeId, outcome: 'followed' as const, reason: null }
    expect((await house.call('jour1', markUse, used)).status).toBe(200)
    const { body } = await callWith(house, key, getNotice, { noticeId })
    expect(body).toMatchObject({
      writtenByName: 'Planeringssystemet',
      readings: [{ name: 'Jorun Provsson' }],
      uses: [{ outcome: 'followed', usedByName: 'Jorun Provsson' }],
    })
    const other = await madeKey(house, ['notices.write'], 'hudiksvall')
    expect((await callWith(house, other.key, getNotice, { noticeId })).status).toBe(404)
  })

  test.each([
    [{ urgency: 'high' }, 'urgency'],
    [{ people: [{ ...notice.people[0], nick: 'Å' }] }, 'people.0.nick'],
    [{ purpose: undefined }, 'purpose'],
  ])('with %j are refused at %s', async (change, path) => {
    const { key } = await madeKey(house, ['notices.write'])
    const { status, body } = await callWith(house, key, createNotice, { ...notice, ...change } as never)
    expect([status, body.errors?.map((error) => error.path)]).toEqual([400, [path]])
  })

  test('need an id of their own to be sent once', async () => {
    const { key } = await madeKey(house, ['notices.write'])
    const headers = { 'idempotency-key': 'no uuid' }
    expect((await callWith(house, key, createNotice, notice, { headers })).body.errors?.[0]?.path).toBe(
      'Idempotency-Key',
    )
  })
})

describe('at the door', () => {
  const asked = (headers: Record<string, string>, url = '/api/inbox', remoteAddress = '127.0.0.1') =>
    house.app.inject({ method: 'GET', url, headers, remoteAddress })

  test.each([
    ['Bearer'],
    ['Bearer stf_0123456789abcdef'],
    [`Bearer stf_0123456789abcdef_${'A'.repeat(43)}`],
    ['bearer eyJhbGciOiJub25lIn0.e30.'],
  ])('%s is no key: 401, and how to ask', async (authorization) => {
    const reply = await asked({ authorization }, '/api/inbox', '127.0.0.9')
    expect([reply.statusCode, reply.json().code]).toEqual([401, 'api-key-wrong'])
    expect(reply.headers['www-authenticate']).toBe('Bearer error="invalid_token"')
    await house.owner.deleteFrom('loginFailure').execute()
  })

  test('wrong secrets of a name are slowed down from their address, and the right one is not', async () => {
    const made = await madeKey(house, ['reports.read'])
    const wrong = { authorization: `Bearer ${made.key.slice(0, -43)}${'B'.repeat(43)}` }
    const answers: number[] = []
    for (let times = 0; times < 5; times++) answers.push((await asked(wrong)).statusCode)
    expect(answers).toEqual([401, 401, 401, 429, 429])
    expect((await asked(wrong)).headers['retry-after']).toMatch(/^\d+$/)
    expect((await asked({ authorization: `Bearer ${made.key}` })).statusCode).toBe(200)
    const rows = await auditOf(await accountOf(made))
    expect(rows.filter(({ contract }) => contract === 'api-key.authenticate')).toHaveLength(3)
  })

  test('a key comes alone: no cookie, no origin, and no session of anybody beside it', async () => {
    const { key } = await madeKey(house, ['reports.read'])
    const origin = { origin: 'https://annan.example.se', 'sec-fetch-site': 'cross-site' }
    expect((await asked({ authorization: `Bearer ${key}`, ...origin })).statusCode).toBe(200)
    expect((await asked({ cookie: `stafett=${key}` })).statusCode).toBe(401)
    expect(
      (await asked({ authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` })).statusCode,
    ).toBe(401)
    expect((await asked({ 'x-api-key': key })).statusCode).toBe(401)
    const opensSession = await asked({ authorization: `Bearer ${key}` }, '/api/sessions/current')
    expect(opensSession.statusCode).toBe(401)
  })

  test.each(['?key=KEY', '?access_token=KEY', '?api_key=other', '/KEY', '?a=KEY&b=1'])(
    'a key in the address, %s, is refused and written down, without the key',
    async (end) => {
      const made = await madeKey(house, ['reports.read'])
      const url = `/api/inbox${end.replace('KEY', encodeURIComponent(made.key))}`
      const reply = await asked({ authorization: `Bearer ${made.key}` }, url)
      expect([reply.statusCode, reply.json().code]).toEqual([400, 'key-in-url'])
      const rows = await auditOf(end.includes('KEY') ? await accountOf(made) : null)
      expect(rows.at(-1)).toMatchObject({
        contract: 'api-key.authenticate',
        outcome: 'denied',
        code: 'key-in-url',
      })
      expect(JSON.stringify(rows)).not.toContain(made.key.split('_')[2])
    },
  )

  test('so many calls a minute, then 429 with when to come back; another key goes on', async () => {
    const made = await madeKey(house, ['reports.read'])
    const authorization = `Bearer ${made.key}`
    const answers: number[] = []
    for (let times = 0; times <= callsPerMinute; times++)
      answers.push((await asked({ authorization })).statusCode)
    expect([answers.filter((status) => status === 200).length, answers.at(-1)]).toEqual([callsPerMinute, 429])
    const last = await asked({ authorization })
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
    expect(last.json()).toMatchObject({ code: 'too-soon' })
    const other = await madeKey(house, ['reports.read'])
    expect((await asked({ authorization: `Bearer ${other.key}` })).statusCode).toBe(200)
  })
})

test('what is written to the log holds no key, also when the server fails in the midst of it', async () => {
  const made = await madeKey(house, ['reports.read'])
  const gone = openDatabase(openPool('postgresql://nobody@127.0.0.1:1/nowhere', { max: 1 }))
  const about = async () => ({ region: '', demo: false, demoAccounts: [] })
  const live = new LiveEvents(house.urls.appUrl)
  const app = await buildApp({ db: gone, figures: gone, live, about, webFolder: '', log: 'info' })
  const { write } = process.stderr
  let said = ''
  process.stderr.write = ((line: string) => {
    said += line
    return true
  }) as typeof write
  try {
    const headers = { authorization: `Bearer ${made.key}` }
    expect((await app.inject({ url: '/api/inbox', headers })).statusCode).toBe(500)
    expect((await app.inject({ url: `/api/inbox?key=${made.key}`, headers })).statusCode).toBe(500)
  } finally {
    process.stderr.write = write
  }
  expect(said).toContain('"msg":"bug"')
  expect(said).not.toContain(made.key.slice(0, 20))
  expect(said).not.toContain(made.key.slice(-43))
  await app.close()
  await gone.destroy()
})

test('no whole key and no secret stands anywhere in the database', async () => {
  const made = await madeKey(house, ['reports.read'])
  await callWith(house, made.key, inbox, {})
  const secret = made.key.split('_').slice(2).join('_')
  for (const table of ['auditEvent', 'command', 'apiKey', 'apiKeySecret', 'loginFailure', 'account'] as const)
    expect(JSON.stringify(await house.owner.selectFrom(table).selectAll().execute()), table).not.toContain(
      secret,
    )
})
