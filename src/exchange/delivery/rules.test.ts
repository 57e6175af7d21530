import { describe, expect, test } from 'vitest'
import { addMinutes } from '../../kernel/time.ts'
import { messageKinds, type ReceiverChannel } from './model.ts'
import {
  afterTry,
  available,
  chainAt,
  channelFor,
  decideAddress,
  decideChannel,
  decideHanding,
  decideOrder,
  pageOf,
  secondsUntilAgain,
  stepAfter,
} from './rules.ts'

const at = '2026-11-22T01:40:00.000Z'

describe('after a try', () => {
  test.each([
    // outcome, tries, an earlier one may have arrived, another channel is left: then
    ['delivered', 1, false, false, 'done'],
    ['delivered', 20, true, true, 'done'],
    ['not-connected', 1, false, true, 'again'],
    ['not-connected', 2, false, true, 'again'],
    ['not-connected', 3, false, true, 'next'],
    ['not-connected', 3, false, false, 'again'],
    ['not-connected', 19, false, false, 'again'],
    ['not-connected', 20, false, false, 'dead'],
    ['refused-for-now', 2, false, true, 'again'],
    ['refused-for-now', 3, false, true, 'next'],
    ['refused-for-now', 20, false, false, 'dead'],
    ['refused', 1, false, true, 'next'],
    ['refused', 1, false, false, 'dead'],
    ['not-set-up', 1, false, true, 'next'],
    ['not-set-up', 20, false, false, 'again'],
    ['not-set-up', 96, false, false, 'dead'],
    ['unknown', 1, false, true, 'again'],
    ['unknown', 19, false, true, 'again'],
    ['unknown', 20, false, true, 'dead'],
    ['not-connected', 5, true, true, 'again'],
    ['not-connected', 20, true, true, 'dead'],
    ['refused-for-now', 5, true, true, 'again'],
    ['refused', 2, true, true, 'dead'],
    ['not-set-up', 2, true, true, 'again'],
  ] as const)(
    '%s, try %i, may have arrived %s, another left %s: %s',
    (outcome, tries, mayHaveArrived, hasNext, step) => {
      expect(stepAfter(outcome, { tries, mayHaveArrived, hasNext })).toBe(step)
    },
  )

  test('what may have arrived never goes to another channel, whatever comes of it and however often', () => {
    for (const outcome of ['not-connected', 'refused-for-now', 'refused', 'unknown', 'not-set-up'] as const)
      for (let tries = 1; tries <= 100; tries++)
        expect(stepAfter(outcome, { tries, mayHaveArrived: true, hasNext: true })).not.toBe('next')
  })

  test.each([
    ['not-connected', 1, 0, 24],
    ['not-connected', 1, 0.5, 30],
    ['not-connected', 1, 1, 36],
    ['not-connected', 2, 0.5, 60],
    ['not-connected', 4, 0.5, 240],
    ['not-connected', 7, 0.5, 1800],
    ['unknown', 19, 0.5, 1800],
    ['not-set-up', 1, 0.5, 900],
  ] as const)(
    '%s, try %i with chance %d, it is tried again in %d seconds',
    (outcome, tries, random, seconds) => {
      expect(secondsUntilAgain(outcome, tries, random)).toBe(seconds)
    },
  )
})

const channel = (id: string, rank: number, more: Partial<ReceiverChannel> = {}): ReceiverChannel => ({
  ...{ id, rank, kind: 'mail', address: `${id}@example.se`, sealedSecret: null, setBy: 'x' },
  ...{ memberId: 'm', accountId: null, partnerId: null },
  ...{ validFrom: '2026-01-01T00:00:00.000Z', validTo: null },
  ...more,
})
const [mail, sms, old, coming] = [
  channel('mail', 2),
  channel('sms', 1, { kind: 'sms' }),
  channel('old', 0, { validTo: at }),
  channel('coming', 3, { validFrom: addMinutes(at, 1) }),
]

describe('the channels of a receiver', () => {
  test('are those that hold, in their order', () => {
    expect(chainAt([mail, old, coming, sms], at).map(({ id }) => id)).toEqual(['sms', 'mail'])
    expect(chainAt([mail, old, sms], at, 'mail')).toEqual([mail])
    expect(chainAt([mail, old, sms], at, 'old')).toEqual([])
  })

  const fresh = { channelId: null, onlyChannelId: null, mayHaveArrived: false }
  test.each([
    ['begin with the first', fresh, [sms, mail], sms],
    ['are none: it is seen by whoever logs in', fresh, [], 'in-app'],
    ['go on where it was', { ...fresh, channelId: 'mail' }, [sms, mail], mail],
    ['begin anew when its channel was taken away', { ...fresh, channelId: 'old' }, [sms, mail], sms],
    [
      'are given up when that one may have told',
      { ...fresh, channelId: 'old', mayHaveArrived: true },
      [sms],
      'nowhere',
    ],
    ['are none for a test of one that ended', { ...fresh, onlyChannelId: 'old' }, [], 'nowhere'],
  ] as const)('%s', (_what, message, chain, where) => {
    expect(channelFor(message, chain)).toEqual(where)
  })

  test('a later one makes it failed over, with its tries counted anew', () => {
    const tried = { channel: sms, chain: [sms, mail] }
    const first = afterTry(
      { channelTries: 2, mayHaveArrived: false },
      tried,
      { outcome: 'not-connected', reason: 'ECONNREFUSED', at },
      0,
    )
    expect(first).toEqual({
      ...{ channelId: 'mail', channelTries: 0, mayHaveArrived: false, nextAt: at, reason: 'ECONNREFUSED' },
    })
    const second = afterTry(
      { channelTries: 0, mayHaveArrived: false },
      { ...tried, channel: mail },
      { outcome: 'delivered', reason: null, at },
      0,
    )
    expect(second).toMatchObject({ state: 'failed-over', sentBy: 'mail', sentAt: at, nextAt: null })
  })

  test.each([
    ['mail', 'jour@example.se', 'jour@example.se'],
    ['mail', '  mottagning@social.example.se ', 'mottagning@social.example.se'],
    ['mail', 'jour@example', 'mail-address-unfit'],
    ['mail', 'jour example.se', 'mail-address-unfit'],
    ['mail', 'a@example.se,c@example.se', 'mail-address-unfit'],
    ['mail', 'jour@example.se\r\nBcc: x@example.se', 'mail-address-unfit'],
    ['mail', `${'a'.repeat(250)}@example.se`, 'mail-address-unfit'],
    ['mail', ' ', 'address-missing'],
    ['sms', '070-174 06 05', '+46701740605'],
    ['sms', '112', 'phone-unfit'],
    ['sms', '+4740612345', 'phone-unfit'],
    ['sms', 'mobilen', 'phone-unfit'],
    ['webhook', 'https://system.example.se/stafett?nod=1', 'https://system.example.se/stafett?nod=1'],
    ['webhook', 'http://system.example.se/', 'webhook-address-unfit'],
    ['webhook', 'https://user:pass@system.example.se/', 'webhook-address-unfit'],
    ['webhook', 'https://10.0.0.1/', 'webhook-address-unfit'],
    ['webhook', 'https://[::1]/', 'webhook-address-unfit'],
    ['webhook', 'https://2130706433/', 'webhook-address-unfit'],
    ['webhook', 'https://intern/', 'webhook-address-unfit'],
    ['webhook', 'https://db.internal/', 'webhook-address-unfit'],
    ['webhook', 'http://localhost:4100/', 'webhook-address-unfit'],
    ['webhook', 'file:///etc/passwd', 'webhook-address-unfit'],
    ['print', null, null],
    ['print', 'x', 'address-not-needed'],
    ['in-app', null, null],
  ] as const)('%s to %j is kept as, or refused with, %j', (kind, typed, kept) => {
    const decision = decideAddress(kind, typed, false)
    expect(decision.ok ? decision.changes : decision.code).toBe(kept)
  })

  test('of an installation on this machine may stay here', () => {
    expect(decideAddress('webhook', 'http://127.0.0.1:4100/hook', true).ok).toBe(true)
    expect(decideAddress('webhook', 'http://192.168.1.1/hook', true).ok).toBe(false)
  })

  test('are told apart by kind and address, and are ten at most', () => {
    const facts = { chain: [mail, sms], isThisMachine: false }
    const add = (address: string, chain = facts.chain) =>
      decideChannel({ ...facts, chain }, { kind: 'mail', address })
    expect(add('ny@example.se')).toEqual({ ok: true, changes: { address: 'ny@example.se', rank: 3 } })
    expect(add('mail@example.se')).toMatchObject({ code: 'channel-there', field: 'address' })
    const ten = Array.from({ length: 10 }, (_, rank) => channel(`m${rank}`, rank + 1))
    expect(add('ny@example.se', ten)).toMatchObject({ code: 'too-many-channels' })
  })

  test.each([
    [['mail', 'sms'], true],
    [['mail'], false],
    [['mail', 'mail'], false],
    [['mail', 'other'], false],
  ])('ordered %j: allowed is %s', (ids, isAllowed) => {
    expect(decideOrder([sms, mail], ids).ok).toBe(isAllowed)
  })
})

describe('an operator', () => {
  const message = { state: 'waiting', nextAt: at, leaseUntil: null } as const
  const reasonsOf = (given: Parameters<typeof available>[0]) =>
    Object.values(available(given, at)).map((one) => (one.allowed ? 'allowed' : one.reason))
  test.each([
    [message, ['allowed', 'allowed', 'not-for-print']],
    [{ ...message, state: 'dead', nextAt: null }, ['allowed', 'allowed', 'not-for-print']],
    [{ ...message, nextAt: null }, ['is-for-print', 'allowed', 'allowed']],
    [{ ...message, leaseUntil: addMinutes(at, 1) }, ['under-way', 'under-way', 'under-way']],
    [{ ...message, leaseUntil: addMinutes(at, -1) }, ['allowed', 'allowed', 'not-for-print']],
    [{ ...message, state: 'sent', nextAt: null }, ['already-sent', 'already-sent', 'already-sent']],
    [{ ...message, state: 'failed-over', nextAt: null }, ['already-sent', 'already-sent', 'already-sent']],
    [{ ...message, state: 'cancelled', nextAt: null }, ['already-ended', 'already-ended', 'already-ended']],
  ] as const)('%j: retry, give up, hand over are %j', (given, reasons) => {
    expect(reasonsOf(given)).toEqual(reasons)
  })

  test.each([
    [0, true],
    [-1, true],
    [-2, 'before-it-was-told'],
    [1, 'in-the-future'],
  ])('hands over what was told now at %i minutes from now: %s', (minutes, answer) => {
    const decision = decideHanding({ createdAt: at }, addMinutes(at, minutes), at)
    expect(decision.ok || decision.code).toBe(answer)
  })
})

test.each(messageKinds)('%s leads to a page, and a partner to its own', (kind) => {
  const subjectId = '0190d9a0-0000-7000-8000-abcdefabcdef'
  expect(pageOf({ kind, subjectId, partnerId: null })).toMatch(/^\/[a-z-]+(\/0190d9a0-[0-9a-f-]+)?$/)
  expect(pageOf({ kind, subjectId, partnerId: subjectId })).toMatch(/^\/(rapportera|samverkan)$/)
})
