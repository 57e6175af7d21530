import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { openSystem, ownDataFolder } from '../../../test/integrating.ts'
import { sentReport } from '../../../test/report.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import { deliver } from '../../server/delivery/deliver.ts'
import { signedHeaders } from '../../server/delivery/webhook.ts'
import { addChannel, endChannel, testChannel } from '../delivery/api.ts'
import { chooseKinds, endEarlierSecret, listWebhooks, rotateSecret } from './api.ts'

const removeFolder = ownDataFolder()
let house: House
let system: Awaited<ReturnType<typeof openSystem>>
beforeAll(async () => {
  house = await openHouse('webhook')
  system = await openSystem()
})
afterAll(async () => {
  await system.close()
  await house.close()
  removeFolder()
})

/** The webhook of Gävle, made anew for each test. */
let hook: { readonly id: string; readonly secret: string }
beforeEach(async () => {
  if (hook !== undefined) await house.call('gavle', endChannel, { channelId: hook.id })
  const input = { memberId: house.members.gavle, kind: 'webhook' as const, address: system.url }
  const { status, body } = await house.call('gavle', addChannel, input)
  expect(status, JSON.stringify(body)).toBe(200)
  hook = { id: body.id, secret: body.secret ?? '' }
  system.calls.length = 0
})

const listed = async (as: 'gavle' | 'hudiksvall' | 'admin' = 'gavle') =>
  (await house.call(as, listWebhooks, {})).body.webhooks.find(({ id }) => id === hook.id)
/** What the system got, with whom it is signed by. */
const lastCall = () => {
  const call = system.calls.at(-1)
  if (call === undefined) throw new Error('nothing came')
  return { ...call, data: JSON.parse(call.body) as { type: string; data: Record<string, string> } }
}
const isSignedBy = (secret: string) => {
  const { headers, body } = lastCall()
  const at = new Date(Number(headers['webhook-timestamp']) * 1000).toISOString()
  const right = signedHeaders({ id: headers['webhook-id'] ?? '', body }, [secret], at)['webhook-signature']
  return headers['webhook-signature']?.split(' ').includes(right)
}

describe('a webhook', () => {
  test('is sent a report as a kind and ids, signed, and nothing of anybody', async () => {
    const { reportId } = await sentReport(house)
    await deliver(house.db)
    const { data, body, headers } = lastCall()
    expect(data).toMatchObject({ type: 'report-sent', data: { subjectId: reportId, channelId: hook.id } })
    expect(headers['webhook-id']).toBe(data.data.messageId)
    expect(isSignedBy(hook.secret)).toBe(true)
    expect(Object.keys(data.data).sort()).toEqual(['channelId', 'link', 'messageId', 'subjectId'])
    expect(body).not.toMatch(/Provsson|\d{8}-?\d{4}/)
  })

  test('is sent what its municipality has chosen; the rest goes the next way, and is not lost', async () => {
    const chosen = await house.call('gavle', chooseKinds, {
      channelId: hook.id,
      version: 0,
      kinds: ['pack-frozen'],
    })
    expect(chosen).toMatchObject({ status: 200, body: { version: 1 } })
    const { reportId } = await sentReport(house)
    await deliver(house.db)
    expect(system.calls).toEqual([])
    const message = await house.owner
      .selectFrom('message')
      .selectAll()
      .where('subjectId', '=', reportId)
      .where('kind', '=', 'report-sent')
      .executeTakeFirstOrThrow()
    expect(message).toMatchObject({ state: 'sent', sentBy: 'in-app' })
    expect((await house.call('gavle', testChannel, { channelId: hook.id })).status).toBe(200)
    await deliver(house.db)
    expect(lastCall().data.type).toBe('channel-test')
  })

  test('shows what was last sent, how it went, and what has been chosen, and never a secret', async () => {
    await sentReport(house)
    await deliver(house.db)
    const { body } = await house.call('gavle', listWebhooks, {})
    const found = body.webhooks.find(({ id }) => id === hook.id)
    expect(found).toMatchObject({
      url: system.url,
      hasChosen: false,
      earlierUntil: null,
      sent: [{ kind: 'report-sent', outcome: 'delivered', tries: 1, receivedAt: null }],
    })
    expect(JSON.stringify(body)).not.toContain(hook.secret)
    expect(JSON.stringify(await house.owner.selectFrom('command').selectAll().execute())).not.toContain(
      'whsec_',
    )
  })

  test('of another municipality is neither seen nor touched, and no other role has any', async () => {
    expect(await listed('hudiksvall')).toBeUndefined()
    const ids = { channelId: hook.id }
    const earlierUntil = addMinutes(now(), 60)
    expect((await house.call('hudiksvall', rotateSecret, { ...ids, earlierUntil })).status).toBe(404)
    expect(
      (await house.call('hudiksvall', chooseKinds, { ...ids, version: 0, kinds: ['pack-frozen'] })).status,
    ).toBe(404)
    expect((await house.call('hudiksvall', endEarlierSecret, ids)).status).toBe(404)
    expect(await listed('admin')).toMatchObject({ memberName: 'Gävle' })
    for (const as of ['jour1', 'chef', 'ordforande', 'vard'] as const)
      expect((await house.call(as, listWebhooks, {})).status, as).toBe(403)
  })

  test('is chosen for by the version that was seen', async () => {
    const choice = { channelId: hook.id, version: 0, kinds: ['pack-frozen' as const] }
    expect((await house.call('gavle', chooseKinds, choice)).status).toBe(200)
    expect((await house.call('gavle', chooseKinds, choice)).body).toMatchObject({
      code: 'stale',
      stale: { by: 'Gisela Provsson', fields: ['kinds'], version: 1 },
    })
    const none = { ...choice, version: 1, kinds: [] }
    expect((await house.call('gavle', chooseKinds, none)).body.code).toBe('kinds-missing')
    const unknown = { ...choice, version: 1, kinds: ['person-found'] }
    expect((await house.call('gavle', chooseKinds, unknown as never)).body.errors?.[0]?.path).toBe('kinds.0')
  })
})

describe('a secret', () => {
  test('takes over from the one before, which signs too until its moment, and both are shown once', async () => {
    const rotation = { channelId: hook.id, earlierUntil: addMinutes(now(), 60) }
    const rotated = await house.call('gavle', rotateSecret, rotation)
    const second = rotated.body.secret ?? ''
    expect(second).toMatch(/^whsec_/)
    await sentReport(house)
    await deliver(house.db)
    expect([isSignedBy(hook.secret), isSignedBy(second)]).toEqual([true, true])
    expect((await house.call('gavle', rotateSecret, rotation)).body.code).toBe('two-already')
    expect((await listed())?.earlierUntil).toBe(rotation.earlierUntil)
    expect((await house.call('gavle', endEarlierSecret, { channelId: hook.id })).status).toBe(200)
    await sentReport(house)
    await deliver(house.db)
    expect([isSignedBy(hook.secret), isSignedBy(second)]).toEqual([false, true])
    expect((await house.call('gavle', endEarlierSecret, { channelId: hook.id })).body.code).toBe('no-earlier')
  })
})

describe('a receipt', () => {
  type Odd = {
    readonly secret?: string
    readonly seconds?: number
    readonly id?: string
    readonly sign?: string
  }
  const answer = async (receipt: Record<string, unknown>, odd: Odd = {}) => {
    const body = JSON.stringify(receipt)
    const at = addMinutes(now(), (odd.seconds ?? 0) / 60)
    const message = { id: odd.id ?? crypto.randomUUID(), body: odd.sign ?? body }
    const headers = signedHeaders(message, [odd.secret ?? hook.secret], at)
    const reply = await house.app.inject({
      method: 'POST',
      url: '/api/webhook-receipts',
      payload: body,
      headers: { 'content-type': 'application/json', ...headers },
    })
    return { status: reply.statusCode, body: reply.body === '' ? {} : reply.json() }
  }
  const told = async () => {
    const { reportId } = await sentReport(house)
    await deliver(house.db)
    const { messageId } = lastCall().data.data
    return { reportId, receipt: { channelId: hook.id, messageId: messageId ?? '', state: 'received' } }
  }
  const denials = () =>
    house.owner
      .selectFrom('auditEvent')
      .select('code')
      .where('contract', '=', 'webhook.receive')
      .where('outcome', '=', 'denied')
      .orderBy('id', 'desc')
      .execute()

  test('is kept and shown: received, then read', async () => {
    const { receipt } = await told()
    expect((await answer(receipt)).status).toBe(204)
    expect((await answer({ ...receipt, state: 'read' })).status).toBe(204)
    expect((await listed())?.sent[0]).toMatchObject({
      messageId: receipt.messageId,
      receivedAt: expect.any(String),
      readAt: expect.any(String),
    })
  })

  test.each([
    [
      'signed by another secret',
      { secret: `whsec_${Buffer.alloc(32, 7).toString('base64')}` },
      401,
      'signature-wrong',
    ],
    ['of another body than was signed', { sign: '{}' }, 401, 'signature-wrong'],
    ['six minutes old', { seconds: -360 }, 401, 'signature-old'],
    ['six minutes ahead', { seconds: 360 }, 401, 'signature-old'],
  ] as const)('%s is refused, written down and explained', async (_name, odd, status, code) => {
    const { receipt } = await told()
    const refused = await answer(receipt, odd)
    expect(refused).toMatchObject({ status, body: { code, sentence: expect.stringMatching(/Signatur/) } })
    expect((await denials())[0]?.code).toBe(code)
    expect((await listed())?.sent[0]?.receivedAt).toBeNull()
  })

  test('that comes again is refused, whatever it says the second time', async () => {
    const { receipt } = await told()
    const id = 'receipt-1'
    expect((await answer(receipt, { id })).status).toBe(204)
    expect((await answer(receipt, { id })).body).toMatchObject({ status: 409, code: 'receipt-known' })
    expect((await answer({ ...receipt, state: 'read' }, { id })).body.code).toBe('receipt-known')
    expect((await answer(receipt)).body.code).toBe('receipt-known')
    expect((await denials())[0]?.code).toBe('receipt-known')
    expect((await listed())?.sent[0]?.readAt).toBeNull()
  })

  test('of something that was never sent there is refused', async () => {
    const { receipt } = await told()
    const before = await countRows(house, 'webhook_receipt')
    const unknown = { ...receipt, messageId: crypto.randomUUID() }
    expect((await answer(unknown)).body).toMatchObject({ status: 409, code: 'never-sent' })
    const { reportId } = await sentReport(house, '2184')
    await deliver(house.db)
    const elsewhere = await house.owner
      .selectFrom('message')
      .select('id')
      .where('subjectId', '=', reportId)
      .executeTakeFirstOrThrow()
    expect((await answer({ ...receipt, messageId: elsewhere.id })).body.code).toBe('never-sent')
    expect((await denials())[0]?.code).toBe('never-sent')
    expect(await countRows(house, 'webhook_receipt')).toBe(before)
  })

  test('from a webhook that is removed, or that never was, is the same as a forged one', async () => {
    const { receipt } = await told()
    expect((await answer({ ...receipt, channelId: crypto.randomUUID() })).body.code).toBe('signature-wrong')
    await house.call('gavle', endChannel, { channelId: hook.id })
    expect((await answer(receipt)).body.code).toBe('signature-wrong')
  })

  test('is good by either secret while one takes over from the other, and by the latest alone after', async () => {
    const { receipt } = await told()
    const rotation = { channelId: hook.id, earlierUntil: addMinutes(now(), 60) }
    const second = (await house.call('gavle', rotateSecret, rotation)).body.secret ?? ''
    expect((await answer(receipt)).status).toBe(204)
    expect((await answer({ ...receipt, state: 'read' }, { secret: second })).status).toBe(204)
    await house.call('gavle', endEarlierSecret, { channelId: hook.id })
    const { receipt: next } = await told()
    expect((await answer(next)).body.code).toBe('signature-wrong')
    expect((await answer(next, { secret: second })).status).toBe(204)
  })

  test.each([
    [{ extra: 1 }, 'extra'],
    [{ state: 'lost' }, 'state'],
    [{ messageId: 'x' }, 'messageId'],
  ])('with %j has the wrong shape, at %s', async (change, path) => {
    const reply = await answer({
      channelId: hook.id,
      messageId: crypto.randomUUID(),
      state: 'read',
      ...change,
    })
    expect([reply.status, reply.body.errors?.[0]?.path]).toEqual([400, path])
  })

  test('without its headers, without JSON or too large is refused before anything is read', async () => {
    const post = (payload: string, headers: Record<string, string> = {}) =>
      house.app.inject({
        method: 'POST',
        url: '/api/webhook-receipts',
        payload,
        headers: { 'content-type': 'application/json', ...headers },
      })
    expect((await post('{}')).json().errors[0].path).toBe('webhook-id')
    const signed = signedHeaders({ id: 'x', body: 'no json' }, [hook.secret], now())
    expect((await post('no json', signed)).json().errors[0].code).toBe('not-json')
    expect((await post(`"${'x'.repeat(5000)}"`, signed)).statusCode).toBe(413)
  })
})
