import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type MailServer, openMailServer, openWebServer, type WebServer } from '../../../test/network.ts'
import { letterOf } from './letter.ts'
import { mailChannel } from './mail.ts'
import type { Dispatch } from './port.ts'
import { isInside, post } from './post.ts'
import { isSetUp, mailSetup, smsSetup } from './setup.ts'
import { smsChannel } from './sms.ts'
import { signedHeaders, webhookChannel } from './webhook.ts'

let mail: MailServer
let web: WebServer
beforeAll(async () => {
  mail = await openMailServer()
  web = await openWebServer()
})
afterAll(async () => {
  await mail.close()
  await web.close()
})
beforeEach(() => {
  mail.seen.length = 0
  web.seen.length = 0
  mail.answer = () => null
  web.answer = () => 200
  mail.line.fault = () => 'none'
  web.line.fault = () => 'none'
})

const secret = `whsec_${Buffer.from('en hemlighet för prov av webhook').toString('base64')}`
const message = {
  kind: 'report-sent',
  subjectId: '0190d9a0-0000-7000-8000-00000000000a',
  partnerId: null,
} as const
const dispatch = (address: string, secrets: readonly string[] = []): Dispatch => ({
  id: '0190d9a0-0000-7000-8000-00000000000b',
  ...message,
  address,
  channelId: '0190d9a0-0000-7000-8000-00000000000c',
  secrets,
  letter: letterOf(message),
})

describe('a mail', () => {
  const send = (url = mail.url, to = 'mottagning@example.se') =>
    mailChannel({ url, from: 'Stafett <stafett@jour.example.se>' })(dispatch(to))

  test('arrives whole in Swedish, with the id of its message and a link', async () => {
    expect(await send()).toEqual({ outcome: 'delivered', reason: null })
    expect(mail.seen).toMatchObject([
      {
        messageId: '<0190d9a0-0000-7000-8000-00000000000b@jour.example.se>',
        to: 'mottagning@example.se',
        subject: 'Stafett: ny rapport',
      },
    ])
    expect(mail.seen[0]?.text).toContain('Socialjouren har skickat en rapport till er.')
    expect(mail.seen[0]?.text).toContain(`http://localhost:4100/rapporter/${message.subjectId}`)
    expect(mail.seen[0]?.raw).toMatch(/^Auto-Submitted: auto-generated/m)
  })

  test.each([
    [550, 'refused'],
    [552, 'refused'],
    [450, 'refused-for-now'],
    [451, 'refused-for-now'],
  ])('answered with %i is %s', async (code, outcome) => {
    mail.answer = () => code
    expect(await send()).toEqual({ outcome, reason: String(code) })
    expect(mail.seen).toEqual([])
  })

  test('with a wrong password of ours is refused for now: nothing is wrong with the mail', async () => {
    expect(await send(mail.url.replace('hemligt', 'fel'))).toEqual({
      ...{ outcome: 'refused-for-now', reason: 'own-login 535' },
    })
  })

  test('on a line that is cut before its text is on its way has certainly not arrived', async () => {
    mail.line.fault = () => 'reset'
    expect(await send()).toMatchObject({ outcome: 'not-connected' })
    await mail.line.down()
    expect(await send()).toEqual({ outcome: 'not-connected', reason: 'ECONNREFUSED' })
    await mail.line.up()
  })

  test.each(['cut-early', 'cut-late'] as const)('on a line that is %s may have arrived', async (fault) => {
    mail.line.fault = () => fault
    expect(await send()).toMatchObject({ outcome: 'unknown' })
    expect(mail.seen.length).toBe(fault === 'cut-late' ? 1 : 0)
  })
})

describe('a webhook', () => {
  const send = (secrets = [secret], path = '/hook') => webhookChannel(dispatch(`${web.url}${path}`, secrets))

  test('says ids only and is signed so that its receiver can tell', async () => {
    expect(await send()).toEqual({ outcome: 'delivered', reason: null })
    const [call] = web.seen
    const { type, data } = JSON.parse(call?.body ?? '{}')
    expect(type).toBe('report-sent')
    expect(data).toEqual({
      ...{ messageId: '0190d9a0-0000-7000-8000-00000000000b', subjectId: message.subjectId },
      channelId: '0190d9a0-0000-7000-8000-00000000000c',
      link: `http://localhost:4100/rapporter/${message.subjectId}`,
    })
    expect(call?.headers).toMatchObject({
      'webhook-id': '0190d9a0-0000-7000-8000-00000000000b',
      'idempotency-key': '0190d9a0-0000-7000-8000-00000000000b',
    })
    const signed = `${call?.headers['webhook-id']}.${call?.headers['webhook-timestamp']}.${call?.body}`
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
    const expected = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
    expect(call?.headers['webhook-signature']).toBe(expected)
  })

  test('is signed as the Standard Webhooks specification shows', () => {
    const known = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}' }
    const headers = signedHeaders(
      known,
      ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
      '2021-02-25T15:02:10.000Z',
    )
    expect(headers).toEqual({
      'webhook-id': known.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
  })

  test('with two secrets is signed with both, so that one can be exchanged', async () => {
    await send([secret, 'whsec_AAAA'])
    expect(String(web.seen[0]?.headers['webhook-signature']).split(' ')).toHaveLength(2)
  })

  test.each([
    [204, 'delivered', null],
    [302, 'refused', '302'],
    [400, 'refused', '400'],
    [410, 'refused', '410'],
    [429, 'refused-for-now', '429'],
    [503, 'refused-for-now', '503'],
    [500, 'unknown', '500'],
    [502, 'unknown', '502'],
  ])('answered with %i is %s', async (status, outcome, reason) => {
    web.answer = () => status
    expect(await send()).toEqual({ outcome, reason })
    expect(web.seen).toHaveLength(1)
  })

  test('whose secret cannot be read is not sent unsigned', async () => {
    expect(await send([])).toEqual({ outcome: 'not-set-up', reason: 'secret' })
    expect(web.seen).toEqual([])
  })

  test('on a line that is cut when all is sent may have arrived; on one that is down it has not', async () => {
    web.line.fault = () => 'cut-late'
    expect(await send()).toMatchObject({ outcome: 'unknown' })
    expect(web.seen).toHaveLength(1)
    await web.line.down()
    expect(await send()).toEqual({ outcome: 'not-connected', reason: 'ECONNREFUSED' })
    await web.line.up()
  })

  test.each([
    ['https://10.1.2.3/hook'],
    ['https://192.168.0.9/hook'],
    ['https://169.254.169.254/latest'],
    ['https://[fd00::1]/hook'],
    ['https://[::ffff:10.0.0.1]/hook'],
  ])('to %s inside a network of somebody is not sent', async (address) => {
    expect(await webhookChannel(dispatch(address, [secret]))).toEqual({
      ...{ outcome: 'not-connected', reason: 'EINSIDE' },
    })
  })

  test('to a name that leads to this machine is sent only where the installation is this machine', async () => {
    const here = web.url.replace('127.0.0.1', 'localhost')
    const what = { headers: {}, body: '{}' }
    expect(await post(here, what, 'outside')).toEqual({
      ...{ status: null, mayHaveArrived: false, reason: 'EINSIDE' },
    })
    expect(await post(here, what, 'outside-or-here')).toEqual({ status: 200 })
    process.env.STAFETT_ORIGIN = 'https://jour.example.se'
    try {
      expect(await send()).toEqual({ outcome: 'not-connected', reason: 'EINSIDE' })
    } finally {
      delete process.env.STAFETT_ORIGIN
    }
  })

  test.each([
    ['8.8.8.8', false],
    ['2001:4860:4860::8888', false],
    ['127.0.0.1', true],
    ['172.20.1.1', true],
    ['100.64.0.1', true],
    ['0.0.0.0', true],
    ['fe80::1', true],
    ['::1', true],
    ['64:ff9b::a00:1', true],
    ['no address', true],
  ])('finds %s inside: %s', (address, is) => {
    expect(isInside(address)).toBe(is)
  })
})

describe('a text message', () => {
  const setup = { url: '', user: 'u1', password: 'p1', from: 'Stafett' }
  const send = () => smsChannel({ ...setup, url: `${web.url}/sms` })(dispatch('+46701740605'))

  test('is one form to the gateway, with a sentence and a link', async () => {
    expect(await send()).toEqual({ outcome: 'delivered', reason: null })
    const [call] = web.seen
    expect(call?.headers.authorization).toBe(`Basic ${Buffer.from('u1:p1').toString('base64')}`)
    expect(Object.fromEntries(new URLSearchParams(call?.body))).toEqual({
      ...{ from: 'Stafett', to: '+46701740605' },
      message: `Socialjouren har skickat en rapport till er. http://localhost:4100/rapporter/${message.subjectId}`,
    })
  })

  test.each([
    [401, 'refused-for-now', 'own-login 401'],
    [403, 'refused-for-now', 'own-login 403'],
    [400, 'refused', '400'],
    [429, 'refused-for-now', '429'],
    [504, 'unknown', '504'],
  ])('answered with %i is %s', async (status, outcome, reason) => {
    web.answer = () => status
    expect(await send()).toEqual({ outcome, reason })
  })
})

describe('what the installation is set up with', () => {
  test('is nothing until the environment names it, and paper and the pages need nothing', () => {
    expect([mailSetup(), smsSetup()]).toEqual([null, null])
    expect([isSetUp('mail'), isSetUp('sms'), isSetUp('print'), isSetUp('in-app')]).toEqual([
      false,
      false,
      true,
      true,
    ])
    Object.assign(process.env, {
      STAFETT_SMTP_URL: 'smtps://mail.example.se',
      STAFETT_MAIL_FROM: 'a@example.se',
    })
    expect(mailSetup()).toEqual({ url: 'smtps://mail.example.se', from: 'a@example.se' })
    process.env.STAFETT_SMTP_URL = 'mail.example.se'
    expect(isSetUp('mail')).toBe(false)
    delete process.env.STAFETT_SMTP_URL
    delete process.env.STAFETT_MAIL_FROM
  })
})
