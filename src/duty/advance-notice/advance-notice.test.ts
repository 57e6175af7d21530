import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { countRows, type House, openHouse, type Person } from '../../../test/house.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { addDays, localDate, now } from '../../kernel/time.ts'
import { startContact } from '../intake/api.ts'
import { askForNotice } from '../notice-request/api.ts'
import {
  createNotice,
  endNotice,
  getNotice,
  listNotices,
  markUse,
  readNotice,
  renewNotice,
  senderWork,
  unmaskNotice,
  withdrawNotice,
} from './api.ts'
import { listedUntilOf } from './rules.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('advance-notice')
})
afterAll(() => house.close())

const today = localDate(now())
type Typed = InputOf<typeof createNotice>
const child = {
  givenName: 'Åsa',
  familyName: 'Ängström',
  identityNumber: '20100502-9804',
  relation: 'ongoing-matter',
  isProtected: false,
} as const
const notice: Typed = {
  purpose: 'Kan ringa i helgen.',
  plan: 'Bor hos mormor till måndag.',
  wantedKind: 'follow-plan',
  wantedAction: 'Låt henne bo kvar hos mormor.',
  staffRisk: 'none-known',
  validFrom: today,
  validUntil: addDays(today, 10),
  people: [child],
  callables: [{ name: 'Eva Provsson, enhetschef', phone: '08-465 004 10', hours: 'till 22.00' }],
}
const write = async (changes: Partial<Typed> = {}, as: Person = 'gavle') => {
  const reply = await house.call(as, createNotice, { ...notice, ...changes })
  expect(reply).toMatchObject({
    status: 200,
    body: { number: expect.stringMatching(/^F\d{4}-\d{4}$/), version: 1 },
  })
  return reply.body.id
}
const ranOut = (noticeId: string, daysAgo: number) =>
  house.owner
    .updateTable('advanceNotice')
    .set({
      validFrom: addDays(today, -daysAgo - 20),
      validUntil: addDays(today, -daysAgo),
      listedUntil: listedUntilOf(addDays(today, -daysAgo)),
    })
    .where('id', '=', noticeId)
    .execute()
const idsOf = async (as: Person, which: 'current' | 'history') =>
  (await house.call(as, listNotices, { which })).body.notices.map((row) => row.id)

describe('a notice', () => {
  it('V-05: goes from the member to the duty, is read and used, and the sender is told each step', async () => {
    const noticeId = await write({ wantedKind: 'no-housing', wantedAction: 'Bevilja inte boende.' })
    const seen = await house.call('jour1', getNotice, { noticeId })
    expect(seen.body).toMatchObject({
      memberName: 'Gävle',
      freshness: 'fresh',
      wantedKind: 'no-housing',
      people: [{ familyName: 'Ängström', masked: false, relation: 'ongoing-matter' }],
      callables: [{ shown: '08-465 004 10', hours: 'till 22.00' }],
    })
    await house.call('jour1', readNotice, { noticeId })
    expect((await house.call('jour1', readNotice, { noticeId })).status).toBe(200)
    const contact = await house.call('jour1', startContact, { callerName: 'Åsa' })
    const use = { noticeId, outcome: 'departed', contactId: contact.body.id } as const
    expect((await house.call('jour1', markUse, use)).body).toMatchObject({
      code: 'reason-missing',
      field: 'reason',
    })
    expect((await house.call('jour1', markUse, { ...use, reason: 'nej' })).body.code).toBe('reason-missing')
    const reason = 'Minus tjugo grader och härbärget hade stängt.'
    expect((await house.call('jour1', markUse, { ...use, reason })).status).toBe(200)
    const told = await house.call('gavle', getNotice, { noticeId })
    expect(told.body).toMatchObject({
      readings: [{ version: 1, name: 'Jorun Provsson' }],
      uses: [{ outcome: 'departed', reason, usedByName: 'Jorun Provsson', contactId: null, caseId: null }],
    })
    expect((await house.call('jour2', getNotice, { noticeId })).body.uses).toMatchObject([
      { contactId: contact.body.id },
    ])
  })

  test('sent twice by a double click is one, and everything done is in the audit with the people of the notice', async () => {
    const before = await countRows(house, 'advance_notice')
    const commandId = crypto.randomUUID()
    const [first, second] = await Promise.all([
      house.call('gavle', createNotice, notice, { commandId }),
      house.call('gavle', createNotice, notice, { commandId }),
    ])
    expect(second.body).toEqual(first.body)
    expect(await countRows(house, 'advance_notice')).toBe(before + 1)
    const { people } = (await house.call('jour1', getNotice, { noticeId: first.body.id })).body
    const audit = await house.owner
      .selectFrom('auditEvent')
      .select(['contract', 'accountId'])
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('auditFile')
          .select('auditId')
          .where('fileId', '=', people[0]?.id ?? ''),
      )
      .orderBy('id')
      .execute()
    expect(audit).toMatchObject([
      { contract: 'advance-notice.create', accountId: house.accounts.gavle },
      { contract: 'advance-notice.get', accountId: house.accounts.jour1 },
    ])
  })

  test('of several children in one family has them all, and long text as it was written', async () => {
    const plan = `Mormor. ${'Å'.repeat(7900)}`
    const noticeId = await write({
      plan,
      people: [
        child,
        { givenName: 'Ö', familyName: 'Ängström', relation: 'ongoing-matter', isProtected: false },
      ],
    })
    const { body } = await house.call('jour1', getNotice, { noticeId })
    expect(body.people.map((person) => person.givenName)).toEqual(['Åsa', 'Ö'])
    expect(body.plan).toBe(plan)
  })

  test.each([
    ['a blank wanted action', { wantedAction: ' ' }, 'wanted-action-missing', 'wantedAction'],
    ['no plan', { plan: ' ' }, 'plan-missing', 'plan'],
    ['no purpose', { purpose: ' ' }, 'purpose-missing', 'purpose'],
    ['no person', { people: [] }, 'nobody-named', 'people'],
    [
      'a person without relation',
      { people: [{ ...child, relation: null }] },
      'relation-missing',
      'people.0.relation',
    ],
    ['more than 31 days', { validUntil: addDays(today, 32) }, 'too-long', 'validUntil'],
    [
      'a phone that is none',
      { callables: [{ name: 'Eva', phone: 'växeln' }] },
      'phone-invalid',
      'callables.0.phone',
    ],
    ['an unknown request', { requestId: crypto.randomUUID() }, 'request-unknown', 'requestId'],
    [
      'a protected address in the plan',
      {
        plan: 'Bor på Ängsvägen 12.',
        people: [{ ...child, isProtected: true, addresses: [{ street: 'Ängsvägen 12' }] }],
      },
      'protected-in-text',
      'plan',
    ],
  ] as const)('with %s is refused with what to do', async (_what, changes, code, field) => {
    const reply = await house.call('gavle', createNotice, { ...notice, ...changes } as Typed)
    expect(reply).toMatchObject({
      status: 409,
      body: { code, field, sentence: expect.stringMatching(/\.$/) },
    })
    expect(reply.body.sentence).not.toMatch(/[{}]/)
  })

  test('without a plan at all is refused by shape, at the field', async () => {
    const { plan: _plan, ...rest } = notice
    const reply = await house.call('gavle', createNotice, rest as Typed)
    expect(reply).toMatchObject({ status: 400, body: { errors: [{ path: 'plan', code: 'required' }] } })
  })

  test('is written by intake alone, and never by another member', async () => {
    for (const as of ['jour1', 'chef', 'ordforande', 'admin', 'utvarderare'] as const)
      expect((await house.call(as, createNotice, notice)).status).toBe(403)
    const noticeId = await write()
    expect((await house.call('hudiksvall', getNotice, { noticeId })).status).toBe(404)
    expect(await idsOf('hudiksvall', 'current')).not.toContain(noticeId)
    const renew = { noticeId, version: 1, validUntil: addDays(today, 20) }
    expect((await house.call('hudiksvall', renewNotice, renew)).status).toBe(404)
    expect((await house.call('hudiksvall', endNotice, { noticeId, version: 1 })).status).toBe(404)
    expect(
      (await house.call('hudiksvall', withdrawNotice, { noticeId, version: 1, reason: 'Fel.' })).status,
    ).toBe(404)
    for (const as of ['ordforande', 'admin', 'utvarderare'] as const)
      expect((await house.call(as, getNotice, { noticeId })).status).toBe(403)
    expect((await house.call('gavle', markUse, { noticeId, outcome: 'followed' })).status).toBe(403)
    expect((await house.call('gavle', readNotice, { noticeId })).status).toBe(403)
  })

  test('renewed keeps the text before it, and a stale renewal tells who was first', async () => {
    const noticeId = await write()
    const renew = { noticeId, version: 1, validUntil: addDays(today, 20), plan: 'Bor hos moster.' }
    expect((await house.call('gavle', renewNotice, renew)).body).toMatchObject({ version: 2 })
    const { body } = await house.call('jour1', getNotice, { noticeId })
    expect(body).toMatchObject({
      plan: 'Bor hos moster.',
      wantedAction: notice.wantedAction,
      callables: [{ name: 'Eva Provsson, enhetschef' }],
      earlier: [{ version: 1, plan: notice.plan }],
    })
    expect(await house.call('gavle', renewNotice, renew)).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Gisela Provsson', version: 2 } },
    })
    const callables = [{ name: 'Nytt nummer', phone: '08-465 004 11' }]
    await house.call('gavle', renewNotice, {
      noticeId,
      version: 2,
      validUntil: addDays(today, 20),
      callables,
    })
    expect((await house.call('jour1', getNotice, { noticeId })).body.callables).toMatchObject([
      { name: 'Nytt nummer' },
    ])
  })

  test('ended goes to history, and can be neither used nor renewed; withdrawn is gone for the duty', async () => {
    const noticeId = await write()
    expect((await house.call('gavle', endNotice, { noticeId, version: 1, reason: 'Flyttat.' })).status).toBe(
      200,
    )
    expect(await idsOf('jour1', 'current')).not.toContain(noticeId)
    expect(await idsOf('jour1', 'history')).toContain(noticeId)
    expect((await house.call('gavle', endNotice, { noticeId, version: 2 })).body.code).toBe('already-ended')
    const renew = { noticeId, version: 2, validUntil: addDays(today, 5) }
    expect((await house.call('gavle', renewNotice, renew)).body.code).toBe('already-ended')
    expect((await house.call('jour1', markUse, { noticeId, outcome: 'followed' })).body.code).toBe(
      'already-ended',
    )
    expect((await house.call('gavle', withdrawNotice, { noticeId, version: 2, reason: ' ' })).body.code).toBe(
      'reason-missing',
    )
    expect(
      (await house.call('gavle', withdrawNotice, { noticeId, version: 2, reason: 'Fel person.' })).status,
    ).toBe(200)
    expect(
      (await house.call('gavle', withdrawNotice, { noticeId, version: 3, reason: 'Igen.' })).body.code,
    ).toBe('already-withdrawn')
    expect((await house.call('jour1', getNotice, { noticeId })).status).toBe(404)
    expect(await idsOf('jour1', 'history')).not.toContain(noticeId)
    expect((await house.call('gavle', getNotice, { noticeId })).body).toMatchObject({
      status: 'withdrawn',
      endedReason: 'Fel person.',
    })
  })

  test('pointed at a contact or a case that is not there is refused', async () => {
    const noticeId = await write()
    const nothing = crypto.randomUUID()
    const use = { noticeId, outcome: 'followed' } as const
    expect((await house.call('jour1', markUse, { ...use, contactId: nothing })).body.code).toBe(
      'contact-unknown',
    )
    expect((await house.call('jour1', markUse, { ...use, caseId: nothing })).body.code).toBe('case-unknown')
    expect((await house.call('jour1', markUse, { ...use, noticeId: nothing })).status).toBe(404)
  })
})

describe('a notice that has run out', () => {
  it('V-31: is shown with its date through the shift, and the municipality is reminded and asked; renewed it is fresh', async () => {
    const noticeId = await write()
    await ranOut(noticeId, 7)
    const seen = await house.call('jour1', getNotice, { noticeId })
    expect(seen.body).toMatchObject({ freshness: 'expired', validUntil: addDays(today, -7) })
    expect(await idsOf('jour1', 'history')).toContain(noticeId)
    await house.call('jour1', askForNotice, {
      memberId: house.members.gavle,
      aboutNoticeId: noticeId,
      who: 'Åsa Ängström',
      question: 'Hon är här igen. Gäller planen?',
    })
    const work = (await house.call('gavle', senderWork, {})).body
    expect(work.toRenew.map((row) => row.id)).toContain(noticeId)
    const request = work.requests.find((row) => row.aboutNoticeId === noticeId)
    const renewed = await house.call('gavle', renewNotice, {
      noticeId,
      version: 1,
      validUntil: addDays(today, 14),
      requestId: request?.id ?? '',
    })
    expect(renewed.status).toBe(200)
    expect((await house.call('jour1', getNotice, { noticeId })).body.freshness).toBe('fresh')
    const after = (await house.call('gavle', senderWork, {})).body
    expect(after.requests.map((row) => row.id)).not.toContain(request?.id)
    expect(after.toRenew.map((row) => row.id)).not.toContain(noticeId)
  })

  test('stands among the current ones until the first working morning after its last day', async () => {
    const noticeId = await write()
    await house.owner
      .updateTable('advanceNotice')
      .set({
        validFrom: addDays(today, -9),
        validUntil: addDays(today, -1),
        listedUntil: '2199-01-01T08:00:00.000Z',
      })
      .where('id', '=', noticeId)
      .execute()
    expect(await idsOf('jour1', 'current')).toContain(noticeId)
    await ranOut(noticeId, 9)
    expect(await idsOf('jour1', 'current')).not.toContain(noticeId)
  })
})

describe('the list', () => {
  test('is by member in order of name, paged by key without loss or double', async () => {
    for (let at = 0; at < 30; at++) {
      await write()
      await write({}, 'hudiksvall')
    }
    const seen: string[] = []
    let after: string | undefined
    do {
      const { body } = await house.call('jour1', listNotices, { which: 'current', ...(after && { after }) })
      seen.push(...body.notices.map((row) => `${row.memberName} ${row.id}`))
      after = body.more ? body.notices.at(-1)?.id : undefined
    } while (after !== undefined)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(60)
    const members = seen.map((row) => row.split(' ')[0])
    expect(members).toEqual([...members].sort())
    const one = await house.call('jour1', listNotices, {
      which: 'current',
      memberId: house.members.hudiksvall,
    })
    expect(new Set(one.body.notices.map((row) => row.memberName))).toEqual(new Set(['Hudiksvall']))
    const asked = await house.call('gavle', listNotices, {
      which: 'current',
      memberId: house.members.hudiksvall,
    })
    expect(new Set(asked.body.notices.map((row) => row.memberName))).toEqual(new Set(['Gävle']))
  })
})

describe('a protected person of a notice', () => {
  test('has phone and address hidden until opened with a reason, for the one who opened', async () => {
    const noticeId = await write({
      people: [
        { ...child, isProtected: true, phones: ['070-174 06 05'], addresses: [{ street: 'Ängsvägen 12' }] },
      ],
    })
    const seen = async (as: Person) => (await house.call(as, getNotice, { noticeId })).body.people[0]
    expect(await seen('jour1')).toMatchObject({ masked: true, phones: [], addresses: [] })
    expect(await seen('gavle')).toMatchObject({ masked: true, phones: [], addresses: [] })
    expect((await house.call('jour1', unmaskNotice, { noticeId, reason: '     ' })).body.code).toBe(
      'reason-missing',
    )
    expect((await house.call('jour1', unmaskNotice, { noticeId, reason: 'Ska hämta henne.' })).status).toBe(
      200,
    )
    expect(await seen('jour1')).toMatchObject({
      masked: false,
      phones: [{ shown: '070-174 06 05' }],
      addresses: [{ street: 'Ängsvägen 12' }],
    })
    expect(await seen('jour2')).toMatchObject({ masked: true, phones: [] })
    expect((await house.call('hudiksvall', unmaskNotice, { noticeId, reason: 'Nyfiken.' })).status).toBe(404)
    const renew = { noticeId, version: 1, validUntil: addDays(today, 9), plan: 'Bor på Ängsvägen 12.' }
    expect((await house.call('gavle', renewNotice, renew)).body).toMatchObject({
      code: 'protected-in-text',
      field: 'plan',
    })
    const open = await write()
    expect(
      (await house.call('jour1', unmaskNotice, { noticeId: open, reason: 'Behövs nu.' })).body.code,
    ).toBe('not-protected')
  })
})
