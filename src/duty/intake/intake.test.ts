import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse, type Person } from '../../../test/house.ts'
import { registerPerson } from '../../base/person/api.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import {
  attachPerson,
  callbackDone,
  completeContact,
  detachPerson,
  getContact,
  lateEntry,
  listContacts,
  promiseCallback,
  saveContact,
  startContact,
  withdrawContact,
} from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('intake')
})
afterAll(() => house.close())

const ago = (minutes: number) => addMinutes(now(), -minutes)
const whole = {
  kind: 'concern-report',
  channel: 'direct-number',
  initiator: 'relative-private',
  story: 'Grannen hör ett barn skrika.',
} as const

async function begin(as: Person = 'jour1', input: object = {}) {
  const { status, body } = await house.call(as, startContact, input)
  expect(status).toBe(200)
  return { contactId: body.id, version: body.version, number: body.number }
}
async function person() {
  const { body } = await house.call('jour1', registerPerson, { description: 'Pojke i grön jacka' })
  return body.id
}

describe('a contact', () => {
  test('begins with nothing known, grows by autosaves as one row, and is completed', async () => {
    const before = await countRows(house, 'contact')
    const { contactId, number } = await begin()
    expect(number).toMatch(/^K\d{4}-\d{4}$/)
    const saved = await house.call('jour1', saveContact, { contactId, version: 1, kind: whole.kind })
    expect(saved).toMatchObject({ status: 200, body: { version: 2 } })
    const again = await house.call('jour1', saveContact, { contactId, version: 2, ...whole })
    expect(again).toMatchObject({ status: 200, body: { version: 3 } })
    const completed = await house.call('jour1', completeContact, { contactId, version: 3 })
    expect(completed).toMatchObject({ status: 200, body: { version: 4 } })
    expect(await countRows(house, 'contact')).toBe(before + 1)
    const { body } = await house.call('jour2', getContact, { contactId })
    expect(body).toMatchObject({
      ...whole,
      status: 'complete',
      answeredByName: 'Jorun Provsson',
      initiatorVersion: 1,
    })
  })

  test('is on the desk from its first save, with who has it', async () => {
    const { contactId } = await begin('jour2')
    const { body } = await house.call('jour1', listContacts, {})
    const row = body.ongoing.find((contact) => contact.id === contactId)
    expect(row).toMatchObject({ status: 'ongoing', answeredByName: 'Jonas Provsson' })
  })

  test('saved without a change keeps its version', async () => {
    const { contactId } = await begin('jour1', { story: 'Hon gråter.' })
    const saved = await house.call('jour1', saveContact, { contactId, version: 1, story: 'Hon gråter. ' })
    expect(saved).toMatchObject({ status: 200, body: { version: 1 } })
  })

  test('saved by two at once tells the second who changed which fields', async () => {
    const { contactId } = await begin()
    await house.call('jour2', saveContact, { contactId, version: 1, place: 'Biblioteket' })
    const stale = await house.call('jour1', saveContact, { contactId, version: 1, story: 'Hej.' })
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Jonas Provsson', fields: ['place'], version: 2 } },
    })
  })

  test('begun twice by a double click is one contact', async () => {
    const before = await countRows(house, 'contact')
    const commandId = crypto.randomUUID()
    const [first, second] = await Promise.all([
      house.call('jour1', startContact, {}, { commandId }),
      house.call('jour1', startContact, {}, { commandId }),
    ])
    expect(second.body).toEqual(first.body)
    expect(await countRows(house, 'contact')).toBe(before + 1)
  })

  test('that was a mistake is withdrawn with a reason, leaves the desk and is changed no more', async () => {
    const { contactId } = await begin()
    const withdrawn = await house.call('jour1', withdrawContact, {
      contactId,
      version: 1,
      reason: 'Provsamtal',
    })
    expect(withdrawn).toMatchObject({ status: 200, body: { version: 2 } })
    const after = await house.call('jour1', saveContact, { contactId, version: 2, story: 'Mer' })
    expect(after).toMatchObject({ status: 409, body: { code: 'contact-withdrawn' } })
    const { body } = await house.call('jour1', listContacts, {})
    expect([...body.ongoing, ...body.finished].map((row) => row.id)).not.toContain(contactId)
    expect((await house.call('jour1', getContact, { contactId })).body).toMatchObject({
      withdrawnReason: 'Provsamtal',
    })
  })

  test('is not completed twice', async () => {
    const { contactId } = await begin('jour1', whole)
    await house.call('jour1', completeContact, { contactId, version: 1 })
    const twice = await house.call('jour1', completeContact, { contactId, version: 2 })
    expect(twice).toMatchObject({ status: 409, body: { code: 'contact-complete' } })
  })

  test('is about several people, who can be taken off again', async () => {
    const { contactId } = await begin()
    const [child, mother] = [await person(), await person()]
    await house.call('jour1', attachPerson, { contactId, personId: child })
    await house.call('jour1', attachPerson, { contactId, personId: child })
    await house.call('jour1', attachPerson, { contactId, personId: mother })
    const people = async () =>
      (await house.call('jour1', getContact, { contactId })).body.people.map((card) => card.id).sort()
    expect(await people()).toEqual([child, mother].sort())
    await house.call('jour1', detachPerson, { contactId, personId: mother })
    expect(await people()).toEqual([child])
    const unknown = await house.call('jour1', attachPerson, { contactId, personId: crypto.randomUUID() })
    expect(unknown).toMatchObject({ status: 409, body: { code: 'person-unknown' } })
  })

  test('opened is one audit row each time, with the people it is about; an autosave is none', async () => {
    const { contactId } = await begin()
    const personId = await person()
    await house.call('jour1', attachPerson, { contactId, personId })
    await house.call('jour1', saveContact, { contactId, version: 1, story: 'Hej' })
    await house.call('jour2', getContact, { contactId })
    await house.call('jour2', getContact, { contactId })
    const rows = await house.owner
      .selectFrom('auditEvent')
      .select(['contract', 'personIds'])
      .where('contract', 'in', ['intake.get-contact', 'intake.save-contact'])
      .where('outcome', '=', 'done')
      .orderBy('id', 'desc')
      .execute()
    expect(rows.slice(0, 2)).toEqual(
      [1, 2].map(() => ({ contract: 'intake.get-contact', personIds: [personId] })),
    )
    expect(rows.some((row) => row.contract === 'intake.save-contact')).toBe(false)
  })

  test('keeps apart who calls, in what duty, and that the caller records', async () => {
    const caller = {
      callerKnown: 'named',
      callerIsClient: false,
      callerTitle: 'undersköterska',
      callerOrganisation: 'BUP-akuten',
      callerPhone: '08-465 004 10',
      callerDuty: 'health-care',
      callerWishesSecrecy: true,
      recordsCall: true,
      notReached: 'Handläggaren på dagen, tre försök sedan torsdag',
    } as const
    const { contactId } = await begin('jour1', { ...whole, ...caller })
    expect((await house.call('jour1', getContact, { contactId })).body).toMatchObject(caller)
  })
})

describe('the times', () => {
  test.each([
    ['a call to come', { callAt: addMinutes(now(), 60) }, 'callAt', 'call-in-the-future'],
    ['an event after the call', { callAt: ago(30), eventAt: ago(20) }, 'eventAt', 'event-after-call'],
    ['a closed code', { channel: 'police-114-14' }, 'channel', 'code-closed'],
    ['a municipality that is none', { stayCode: '0000' }, 'stayCode', 'municipality-unknown'],
  ] as const)('%s is refused at the field', async (_what, input, field, code) => {
    const reply = await house.call('jour1', startContact, input)
    expect(reply).toMatchObject({
      status: 409,
      body: { code, field, sentence: expect.stringMatching(/[a-zåäö]/) },
    })
  })

  test.each([
    ['a day that does not exist', { callAt: '2026-02-30T10:00:00Z' }, 'callAt', 'bad-date-time'],
    ['an unknown key', { namn: 'x' }, 'namn', 'unknown'],
    ['a key out of the list', { kind: 'x' }, 'kind', 'not-in-list'],
    ['a story too long', { story: 'å'.repeat(20_001) }, 'story', 'too-long'],
    [
      'a name that turns the writing round',
      { callerName: 'Anna\u202Ennasrevo' },
      'callerName',
      'hidden-characters',
    ],
  ])('%s is no shape', async (_what, input, path, code) => {
    const reply = await house.call('jour1', startContact, input as never)
    expect(reply).toMatchObject({ status: 400, body: { errors: [{ path, code }] } })
  })

  test('a long story is kept to the last letter', async () => {
    const story = `${'å'.repeat(19_999)}ö`
    const { contactId } = await begin('jour1', { story })
    expect((await house.call('jour1', getContact, { contactId })).body.story).toBe(story)
  })

  test('an officer waits with the child since when and until when (V-09)', async () => {
    const since = ago(50)
    const { contactId } = await begin('jour1', {
      waitingName: 'Patrull i Hudiksvall',
      waitingSince: since,
      dutyMode: 'standby',
    })
    const early = await house.call('jour1', saveContact, { contactId, version: 1, waitingUntil: ago(60) })
    expect(early).toMatchObject({ status: 409, body: { code: 'waiting-ends-first' } })
    const saved = await house.call('jour1', saveContact, { contactId, version: 1, waitingUntil: ago(5) })
    expect(saved.status).toBe(200)
  })
})

describe('a promised call', () => {
  test('is on the desk until it is made', async () => {
    const { contactId } = await begin('jour1', whole)
    const late = await house.call('jour1', promiseCallback, {
      contactId,
      version: 1,
      callbackTo: '070-174 06 05',
      callbackBy: ago(1),
    })
    expect(late).toMatchObject({ status: 409, body: { code: 'callback-in-the-past' } })
    const promise = { contactId, version: 1, callbackTo: '070-174 06 05', callbackBy: addMinutes(now(), 45) }
    expect((await house.call('jour1', promiseCallback, promise)).body.version).toBe(2)
    const isDue = async () =>
      (await house.call('jour2', listContacts, {})).body.callbacks.some((row) => row.id === contactId)
    expect(await isDue()).toBe(true)
    expect((await house.call('jour2', callbackDone, { contactId, version: 2 })).status).toBe(200)
    expect(await isDue()).toBe(false)
    const twice = await house.call('jour2', callbackDone, { contactId, version: 3 })
    expect(twice).toMatchObject({ status: 409, body: { code: 'no-callback' } })
  })
})

describe('a paper form typed in afterwards', () => {
  const form = { ...whole, outageForm: 'R-17' }
  test('keeps the real times, who answered and who typed, once per form', async () => {
    const callAt = ago(600)
    const entered = await house.call('jour2', lateEntry, {
      ...form,
      callAt,
      answeredBy: house.accounts.jour1,
    })
    expect(entered.status).toBe(200)
    const { body } = await house.call('chef', getContact, { contactId: entered.body.id })
    expect(body).toMatchObject({
      callAt,
      status: 'complete',
      lateEntry: true,
      outageForm: 'R-17',
      answeredByName: 'Jorun Provsson',
      registeredByName: 'Jonas Provsson',
    })
    expect(body.registeredAt > callAt).toBe(true)
    const twice = await house.call('jour2', lateEntry, { ...form, callAt, answeredBy: house.accounts.jour1 })
    expect(twice).toMatchObject({ status: 409, body: { code: 'form-already-entered', field: 'outageForm' } })
  })

  test('must say a known person who answered', async () => {
    const reply = await house.call('jour2', lateEntry, {
      ...form,
      outageForm: 'R-18',
      callAt: ago(60),
      answeredBy: crypto.randomUUID(),
    })
    expect(reply).toMatchObject({ status: 409, body: { code: 'answerer-unknown' } })
  })
})

describe('the desk', () => {
  test('pages finished contacts by key without a gap or a repeat', async () => {
    const before = await countRows(house, 'contact')
    for (let i = 0; i < 35; i++) {
      const { contactId } = await begin('jour1', {
        kind: 'wrong-number',
        channel: 'direct-number',
        callAt: ago(100 + (i % 5)),
      })
      await house.call('jour1', completeContact, { contactId, version: 1 })
    }
    expect(await countRows(house, 'contact')).toBe(before + 35)
    const ids: string[] = []
    let after: string | undefined
    do {
      const { body } = await house.call('jour1', listContacts, after === undefined ? {} : { after })
      if (after !== undefined) expect(body.ongoing).toEqual([])
      ids.push(...body.finished.map((row) => row.id))
      after = body.more ? ids.at(-1) : undefined
    } while (after !== undefined)
    const finished = await house.owner
      .selectFrom('contact')
      .select('id')
      .where('status', '=', 'complete')
      .execute()
    expect(ids).toHaveLength(finished.length)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('who may', () => {
  test.each(['gavle', 'hudiksvall', 'admin'] as const)('%s sees no contact and begins none', async (as) => {
    const { contactId } = await begin()
    expect((await house.call(as, startContact, {})).status).toBe(403)
    expect((await house.call(as, listContacts, {})).status).toBe(403)
    expect((await house.call(as, getContact, { contactId })).status).toBe(403)
  })

  test('the database itself shows a municipality nothing', async () => {
    const { inScope } = await import('../../server/database/scope.ts')
    const actor = {
      accountId: house.accounts.gavle,
      name: '',
      title: '',
      role: 'intake',
      memberId: house.members.gavle,
      partnerId: null,
      sessionId: null,
    } as const
    expect(await inScope(house.db, actor, (tx) => tx.selectFrom('contact').selectAll().execute())).toEqual([])
  })
})
