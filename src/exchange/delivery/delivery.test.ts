import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { type MailServer, openMailServer, openWebServer, type WebServer } from '../../../test/network.ts'
import { newId } from '../../kernel/id.ts'
import { addMinutes, type Instant, now } from '../../kernel/time.ts'
import { inScope, operator } from '../../server/database/scope.ts'
import { deliver } from '../../server/delivery/deliver.ts'
import type { Channels, Tried } from '../../server/delivery/port.ts'
import {
  addChannel,
  attempts,
  endChannel,
  giveUpMessage,
  handOverPrinted,
  overview,
  retryMessage,
} from './api.ts'
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
const at = (minutes: number) => ({ now: () => addMinutes(now(), minutes), random: () => 0.5 })
/** A channel that answers as it is told, in the order of its answers; the last for good. */
const answering = (...answers: readonly Tried['outcome'][]): Channels['mail'] => {
  let tries = 0
  return async () => ({
    outcome: answers[Math.min(tries++, answers.length - 1)] ?? 'refused',
    reason: 'prov',
  })
}

describe('a message', () => {
  test('told twice is one, seen by its receiver and the operators and nobody else', async () => {
    const { kind, key, subjectId, createdAt } = await told()
    const again = { kind, key, subjectId, to: { memberId: house.members.gavle } }
    await inScope(house.db, operator, (tx) => tell(tx, [{ ...again, notBefore: createdAt, at: createdAt }]))
    expect(await countRows(house, 'message')).toBe(1)
    const seenBy = async (as: keyof House['posts']) => {
      const actor = {
        accountId: house.accounts[as],
        name: '',
        title: '',
        sessionId: null,
        ...house.posts[as],
      }
      return (await inScope(house.db, actor, (tx) => tx.selectFrom('message').select('id').execute())).length
    }
    expect(await seenBy('gavle')).toBe(1)
    expect(await seenBy('admin')).toBe(1)
    expect(await seenBy('chef')).toBe(1)
    for (const other of ['hudiksvall', 'jour1', 'ordforande', 'utvarderare', 'polis'] as const)
      expect(await seenBy(other), other).toBe(0)
  })

  test('is told with what it tells of, or not at all', async () => {
    await expect(
      inScope(house.db, operator, async (tx) => {
        const to = { memberId: house.members.gavle }
        await tell(tx, [
          { kind: 'report-sent', key: 'x 1', subjectId: newId(), to, notBefore: now(), at: now() },
        ])
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    expect(await countRows(house, 'message')).toBe(0)
  })

  test('to a receiver without channels is where it is seen at once, and never waits', async () => {
    const { id } = await told()
    await deliver(house.db)
    expect(await find(id)).toMatchObject({ state: 'sent', sentBy: 'in-app', nextAt: null })
  })

  test('goes by mail once, however many processes send at a time', async () => {
    await add('mail', 'mottagning@example.se')
    for (let n = 0; n < 12; n++) await told()
    await Promise.all([deliver(house.db), deliver(house.db), deliver(house.db)])
    expect(mail.seen).toHaveLength(12)
    expect(new Set(mail.seen.map(({ messageId }) => messageId)).size).toBe(12)
    const states = await house.owner.selectFrom('message').select(['state', 'sentBy']).distinct().execute()
    expect(states).toEqual([{ state: 'sent', sentBy: 'mail' }])
  })

  test('waits until its time', async () => {
    await add('mail', 'mottagning@example.se')
    const { id } = await told(undefined, now(), { notBefore: addMinutes(now(), 60) })
    await deliver(house.db)
    expect((await find(id)).state).toBe('waiting')
    await deliver(house.db, at(61))
    expect((await find(id)).state).toBe('sent')
  })

  test('that is refused goes to the next channel, and is said to have failed over', async () => {
    await add('mail', 'borta@example.se')
    await add('webhook', `${web.url}/hook`)
    mail.answer = () => 550
    const { id } = await told()
    await deliver(house.db)
    expect(await find(id)).toMatchObject({ state: 'failed-over', sentBy: 'webhook' })
    expect(web.seen.map(({ headers }) => headers['webhook-id'])).toEqual([id])
  })

  test('that may have arrived is tried again where it was, under the same id, and nowhere else', async () => {
    await add('mail', 'mottagning@example.se')
    await add('webhook', `${web.url}/hook`)
    mail.line.fault = () => 'cut-late'
    const { id } = await told()
    await deliver(house.db)
    expect(await find(id)).toMatchObject({ state: 'waiting', mayHaveArrived: true, channelTries: 1 })
    await mail.line.down()
    await deliver(house.db, at(1))
    await deliver(house.db, at(3))
    await deliver(house.db, at(6))
    expect(await find(id)).toMatchObject({ state: 'waiting', channelTries: 4, reason: 'ECONNREFUSED' })
    await mail.line.up()
    mail.line.fault = () => 'none'
    await deliver(house.db, at(20))
    expect(await find(id)).toMatchObject({ state: 'sent', sentBy: 'mail' })
    expect(mail.seen).toHaveLength(2)
    expect(new Set(mail.seen.map(({ messageId }) => messageId)).size).toBe(1)
    expect(web.seen).toEqual([])
  })

  test('whose process is killed is taken over when its lease is over, and counts as one that may have arrived', async () => {
    await add('mail', 'mottagning@example.se')
    const { id } = await told()
    const killed: Channels['mail'] = () => Promise.reject(new Error('killed'))
    await expect(deliver(house.db, { channels: { mail: killed, sms: null, webhook: null } })).rejects.toThrow(
      'killed',
    )
    expect((await find(id)).lease).not.toBeNull()
    await deliver(house.db, at(2))
    expect((await find(id)).state).toBe('waiting')
    await deliver(house.db, at(4))
    expect(await find(id)).toMatchObject({ state: 'sent', mayHaveArrived: true })
    const tries = await house.owner
      .selectFrom('messageAttempt')
      .select(['outcome', 'reason'])
      .orderBy('id')
      .execute()
    expect(tries).toEqual([
      { outcome: 'unknown', reason: 'interrupted' },
      { outcome: 'delivered', reason: null },
    ])
  })

  test('that nobody takes is a dead letter after its tries, with why', async () => {
    await add('mail', 'mottagning@example.se')
    const { id } = await told()
    const channels = { mail: answering('refused-for-now'), sms: null, webhook: null }
    for (let hour = 0; hour < 21; hour++) await deliver(house.db, { ...at(hour * 60), channels })
    expect(await find(id)).toMatchObject({ state: 'dead', channelTries: 20, reason: 'prov', nextAt: null })
    expect(await countRows(house, 'message_attempt')).toBe(20)
  })

  test('by a channel that is not set up waits and is shown, and goes when it is', async () => {
    await add('mail', 'mottagning@example.se')
    const { id } = await told()
    const unset = { mail: null, sms: null, webhook: null }
    await deliver(house.db, { ...at(0), channels: unset })
    expect((await find(id)).state).toBe('waiting')
    delete process.env.STAFETT_SMTP_URL
    const shown = await house.call('chef', overview, {})
    process.env.STAFETT_SMTP_URL = mail.url
    expect(shown.body.waiting).toMatchObject([{ id, receiverName: 'Gävle', channel: 'mail', tries: 1 }])
    expect(shown.body.channels[0]).toMatchObject({
      kind: 'mail',
      isSetUp: false,
      receivers: 1,
      waiting: 1,
      failedDay: 1,
    })
    await deliver(house.db, at(16))
    expect((await find(id)).state).toBe('sent')
  })

  test('whose address was taken away half-way goes to the new one, unless the old may have had it', async () => {
    const old = await add('mail', 'gammal@example.se')
    const [certain, open] = [await told(), await told()]
    const outcomes: Tried['outcome'][] = ['not-connected', 'unknown']
    await deliver(house.db, {
      ...at(0),
      channels: {
        ...{ sms: null, webhook: null },
        mail: async ({ id }) => ({ outcome: outcomes[id === certain.id ? 0 : 1] ?? 'refused', reason: null }),
      },
    })
    await house.call('gavle', endChannel, { channelId: old })
    await add('mail', 'ny@example.se')
    await deliver(house.db, at(5))
    expect(await find(certain.id)).toMatchObject({ state: 'sent' })
    expect(await find(open.id)).toMatchObject({ state: 'dead', reason: 'channel-ended' })
    expect(mail.seen.map(({ to }) => to)).toEqual(['ny@example.se'])
  })
})

describe('an operator', () => {
  const dead = async () => {
    await add('mail', 'mottagning@example.se')
    const { id } = await told()
    await deliver(house.db, { ...at(0), channels: { mail: answering('refused'), sms: null, webhook: null } })
    expect((await find(id)).state).toBe('dead')
    return id
  }

  test('sees dead letters with why, and tries one again', async () => {
    const id = await dead()
    const { body } = await house.call('admin', overview, {})
    expect(body).toMatchObject({ deadCount: 1, dead: [{ id, reason: 'prov', tries: 1, state: 'dead' }] })
    const again = await house.call('admin', retryMessage, { messageId: id, version: 1 })
    expect(again).toMatchObject({ status: 200, body: { version: 2, state: 'waiting' } })
    await deliver(house.db, at(1))
    expect((await find(id)).state).toBe('sent')
    expect((await house.call('admin', retryMessage, { messageId: id, version: 2 })).body.code).toBe(
      'already-sent',
    )
    const tries = await house.call('chef', attempts, { messageId: id })
    expect(tries.body.attempts.map(({ outcome }) => outcome)).toEqual(['delivered', 'refused'])
  })

  test('gives up with a reason, once', async () => {
    const id = await dead()
    const short = await house.call('chef', giveUpMessage, { messageId: id, version: 1, reason: '        ' })
    expect(short.body).toMatchObject({ code: 'reason-missing', field: 'reason' })
    const stale = await house.call('chef', giveUpMessage, {
      messageId: id,
      version: 9,
      reason: 'De har ringt.',
    })
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale' } })
    const given = { messageId: id, version: 1, reason: 'De har ringt.' }
    expect((await house.call('chef', giveUpMessage, given)).body.state).toBe('cancelled')
    expect((await house.call('chef', giveUpMessage, { ...given, version: 2 })).body.code).toBe(
      'already-ended',
    )
    await deliver(house.db, at(600))
    expect(await find(id)).toMatchObject({ state: 'cancelled', endedReason: 'De har ringt.' })
  })

  test('hands over what was printed with who took it, how and when', async () => {
    await add('print', null)
    const { id } = await told()
    await deliver(house.db)
    const { body } = await house.call('chef', overview, {})
    expect(body).toMatchObject({ printCount: 1, print: [{ id, channel: 'print' }], waitingCount: 0 })
    const handing = {
      messageId: id,
      version: 1,
      handedTo: 'Mottagningen',
      handedHow: 'in-person',
      handedAt: now(),
    } as const
    const early = await house.call('chef', handOverPrinted, { ...handing, handedAt: addMinutes(now(), -60) })
    expect(early.body).toMatchObject({ code: 'before-it-was-told', field: 'handedAt' })
    const late = await house.call('chef', handOverPrinted, { ...handing, handedAt: addMinutes(now(), 60) })
    expect(late.body).toMatchObject({ code: 'in-the-future', field: 'handedAt' })
    expect((await house.call('chef', retryMessage, { messageId: id, version: 1 })).body.code).toBe(
      'is-for-print',
    )
    expect((await house.call('chef', handOverPrinted, handing)).body.state).toBe('sent')
    expect(await find(id)).toMatchObject({ state: 'sent', sentBy: 'print' })
    expect(await countRows(house, 'message_handing')).toBe(1)
  })

  test('waits for a try that is under way', async () => {
    await add('mail', 'mottagning@example.se')
    const { id } = await told()
    let seen: unknown
    const asking: Channels['mail'] = async () => {
      seen = (await house.call('chef', giveUpMessage, { messageId: id, version: 1, reason: 'De har ringt.' }))
        .body.code
      return { outcome: 'delivered', reason: null }
    }
    await deliver(house.db, { channels: { mail: asking, sms: null, webhook: null } })
    expect(seen).toBe('under-way')
  })

  test('is an administrator or the duty manager, nobody else', async () => {
    const id = await dead()
    for (const who of ['jour1', 'gavle', 'ordforande', 'utvarderare', 'polis'] as const) {
      expect((await house.call(who, overview, {})).status, who).toBe(403)
      expect((await house.call(who, retryMessage, { messageId: id, version: 1 })).status, who).toBe(403)
    }
  })
})
