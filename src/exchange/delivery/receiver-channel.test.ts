import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { type MailServer, openMailServer, openWebServer, type WebServer } from '../../../test/network.ts'
import { newId } from '../../kernel/id.ts'
import { type Instant, now } from '../../kernel/time.ts'
import { inScope, operator } from '../../server/database/scope.ts'
import { deliver } from '../../server/delivery/deliver.ts'
import { addChannel, endChannel, listChannels, orderChannels, testChannel } from './api.ts'
import { type NewMessage, tell } from './store.ts'

let house: House
let mail: MailServer
let web: WebServer
beforeAll(async () => {
  house = await openHouse('delivery')
  mail = await openMailServer()
  web = await openWebServer()
  process.env.STAFETT_SMTP_URL = mail.url
  process.env.STAFETT_MAIL_FROM = 'stafett@jour.example.se'
})
afterAll(async () => {
  delete process.env.STAFETT_SMTP_URL
  delete process.env.STAFETT_MAIL_FROM
  await house.close()
  await mail.close()
  await web.close()
})
beforeEach(async () => {
  mail.seen.length = 0
  web.seen.length = 0
  mail.line.fault = () => 'none'
  web.answer = () => 200
  mail.answer = () => null
  await house.owner.deleteFrom('messageHanding').execute()
  await house.owner.deleteFrom('messageAttempt').execute()
  await house.owner.deleteFrom('message').execute()
  await house.owner.deleteFrom('receiverChannel').execute()
})

const told = async (
  to: NewMessage['to'] = { memberId: house.members.gavle },
  at: Instant = now(),
  more = {},
) => {
  const subjectId = newId()
  const message = {
    kind: 'report-sent',
    key: `report-sent ${subjectId}`,
    subjectId,
    to,
    notBefore: at,
    at,
    ...more,
  } as const
  await inScope(house.db, operator, (tx) => tell(tx, [message]))
  return house.owner
    .selectFrom('message')
    .selectAll()
    .where('subjectId', '=', subjectId)
    .executeTakeFirstOrThrow()
}
const find = (id: string) =>
  house.owner.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const add = async (
  kind: 'mail' | 'sms' | 'webhook' | 'print' | 'in-app',
  address: string | null,
  memberId = house.members.gavle,
) => {
  const reply = await house.call('admin', addChannel, { memberId, kind, address })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  return reply.body.id
}
describe('the channels of a receiver', () => {
  const memberId = () => house.members.gavle
  const addAs = (who: keyof House['posts'], given: object) =>
    house.call(who, addChannel, { memberId: memberId(), kind: 'mail', address: 'a@example.se', ...given })

  test('are kept by its own intake and an administrator', async () => {
    expect((await addAs('gavle', {})).status).toBe(200)
    expect((await addAs('admin', { kind: 'sms', address: '070-174 06 05' })).status).toBe(200)
    expect((await addAs('hudiksvall', { address: 'b@example.se' })).status).toBe(404)
    for (const who of ['jour1', 'chef', 'ordforande', 'polis'] as const)
      expect((await addAs(who, { address: 'c@example.se' })).status, who).toBe(403)
    const { body } = await house.call('gavle', listChannels, { memberId: memberId() })
    expect(body).toMatchObject({
      receiverName: 'Gävle',
      channels: [
        { kind: 'mail', address: 'a@example.se', isSetUp: true, lastAt: null },
        { kind: 'sms', address: '+46701740605', isSetUp: false },
      ],
    })
    expect((await house.call('hudiksvall', listChannels, { memberId: memberId() })).status).toBe(404)
    expect((await house.call('jour1', listChannels, { memberId: memberId() })).status).toBe(403)
  })

  test('of an account are kept by the intake of its member, and by nobody of another', async () => {
    const given = { accountId: house.accounts.gavle, kind: 'mail', address: 'gisela@example.se' } as const
    expect((await house.call('gavle', addChannel, given)).status).toBe(200)
    expect((await house.call('hudiksvall', addChannel, { ...given, address: 'x@example.se' })).status).toBe(
      404,
    )
    expect((await house.call('hudiksvall', listChannels, { accountId: house.accounts.gavle })).status).toBe(
      404,
    )
    const chief = { accountId: house.accounts.chef, kind: 'mail', address: 'chef@example.se' } as const
    expect((await house.call('gavle', addChannel, chief)).status).toBe(404)
    expect((await house.call('admin', addChannel, chief)).status).toBe(200)
    const partner = { partnerId: house.partners.police, kind: 'mail', address: 'polis@example.se' } as const
    expect((await house.call('admin', addChannel, partner)).status).toBe(200)
    const [one, other] = [
      await told({ accountId: house.accounts.chef }),
      await told({ partnerId: house.partners.police }),
    ]
    await deliver(house.db)
    expect(mail.seen.map(({ to }) => to).sort()).toEqual(['chef@example.se', 'polis@example.se'])
    expect([(await find(one.id)).state, (await find(other.id)).state]).toEqual(['sent', 'sent'])
  })

  test.each([
    ['no form of a mail address', { address: 'jour' }, 'mail-address-unfit', 'address'],
    ['a number from abroad', { kind: 'sms', address: '+4740612345' }, 'phone-unfit', 'address'],
    [
      'an address without https',
      { kind: 'webhook', address: 'http://system.example.se' },
      'webhook-address-unfit',
      'address',
    ],
    [
      'an address inside',
      { kind: 'webhook', address: 'https://10.0.0.1/' },
      'webhook-address-unfit',
      'address',
    ],
    ['no address', { address: null }, 'address-missing', 'address'],
    ['an address for paper', { kind: 'print', address: 'hyllan' }, 'address-not-needed', 'address'],
  ])('with %s are refused at the field', async (_what, given, code, field) => {
    expect(await addAs('gavle', given)).toMatchObject({ status: 409, body: { code, field } })
  })

  test('name one receiver, and each way once', async () => {
    const both = { memberId: memberId(), accountId: house.accounts.gavle, kind: 'print' } as const
    expect((await house.call('admin', addChannel, both)).body.code).toBe('one-receiver')
    expect((await house.call('admin', listChannels, {})).body.code).toBe('one-receiver')
    await add('mail', 'a@example.se')
    expect((await addAs('gavle', {})).body).toMatchObject({ code: 'channel-there', field: 'address' })
    expect(await house.call('admin', addChannel, { memberId: newId(), kind: 'print' })).toMatchObject({
      status: 404,
    })
  })

  test('added by a double click are one, and the secret is shown once', async () => {
    const commandId = crypto.randomUUID()
    const given = { memberId: memberId(), kind: 'webhook', address: `${web.url}/hook` } as const
    const first = await house.call('gavle', addChannel, given, { commandId })
    const second = await house.call('gavle', addChannel, given, { commandId })
    expect(first.body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(second.body).toEqual({ id: first.body.id, secret: null })
    const row = await house.owner.selectFrom('receiverChannel').selectAll().executeTakeFirstOrThrow()
    expect(row.sealedSecret).not.toContain(first.body.secret ?? '')
    expect(JSON.stringify(await house.owner.selectFrom('command').selectAll().execute())).not.toContain(
      'whsec_',
    )
  })

  test('are tried in the order that is set, and one that ended no more', async () => {
    const [first, second] = [await add('mail', 'a@example.se'), await add('print', null)]
    const order = (channelIds: string[]) =>
      house.call('gavle', orderChannels, { memberId: memberId(), channelIds })
    expect((await order([second])).body.code).toBe('order-incomplete')
    expect((await order([second, first])).status).toBe(200)
    const { body } = await house.call('gavle', listChannels, { memberId: memberId() })
    expect(body.channels.map(({ kind }) => kind)).toEqual(['print', 'mail'])
    expect((await house.call('gavle', endChannel, { channelId: second })).status).toBe(200)
    expect((await house.call('gavle', endChannel, { channelId: second })).body.code).toBe('channel-ended')
    expect((await house.call('hudiksvall', endChannel, { channelId: first })).status).toBe(404)
    const { id } = await told()
    await deliver(house.db)
    expect(await find(id)).toMatchObject({ sentBy: 'mail', state: 'sent' })
  })

  test('are tested one at a time, through the outbox', async () => {
    const [first, second, paper] = [
      await add('mail', 'a@example.se'),
      await add('mail', 'b@example.se'),
      await add('print', null),
    ]
    expect((await house.call('gavle', testChannel, { channelId: second })).status).toBe(200)
    expect((await house.call('gavle', testChannel, { channelId: second })).body.code).toBe('test-waits')
    expect((await house.call('gavle', testChannel, { channelId: paper })).body.code).toBe('nothing-to-test')
    expect((await house.call('hudiksvall', testChannel, { channelId: first })).status).toBe(404)
    await house.call('gavle', testChannel, { channelId: first })
    mail.answer = (to) => (to === 'a@example.se' ? 550 : null)
    await deliver(house.db)
    expect(mail.seen.map(({ to, subject }) => [to, subject])).toEqual([['b@example.se', 'Stafett: prov']])
    const { body } = await house.call('gavle', listChannels, { memberId: memberId() })
    expect(body.channels[0]).toMatchObject({
      lastOutcome: 'refused',
      lastReason: '550',
      isBeingTested: false,
    })
    expect(body.channels[1]).toMatchObject({ lastOutcome: 'delivered', isBeingTested: false })
    await house.call('gavle', endChannel, { channelId: first })
    expect((await house.call('gavle', testChannel, { channelId: first })).body.code).toBe('channel-ended')
  })
})
