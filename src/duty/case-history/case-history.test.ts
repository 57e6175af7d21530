import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { registerPerson } from '../../base/person/api.ts'
import { addDays, addMinutes, atLocal, localDate, now } from '../../kernel/time.ts'
import { getCase, openCase } from '../case/api.ts'
import { attachPerson, startContact } from '../intake/api.ts'
import { caseReaders, openOldCase, personCases } from './api.ts'
import { decideOpenOld, repeatsOf } from './rules.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('case_history')
})
afterAll(() => house.close())

const person = async () =>
  (await house.call('jour1', registerPerson, { description: 'Man i fyrtioårsåldern' })).body.id
const contactAbout = async (personId: string, input: object = {}) => {
  const { body } = await house.call('jour1', startContact, input)
  await house.call('jour1', attachPerson, { contactId: body.id, personId })
  return body.id
}
async function caseOf(personId: string) {
  const contactIds = [await contactAbout(personId)]
  const { body } = await house.call('jour1', openCase, {
    contactIds,
    people: [{ personId, part: 'concerned' }],
    matter: 'application',
  })
  return body.id
}
const closeDaysAgo = (caseId: string, days: number) =>
  house.owner
    .updateTable('cases')
    .set({ status: 'closed', closingReason: 'need-met', closedAt: addMinutes(now(), -days * 24 * 60) })
    .where('id', '=', caseId)
    .execute()

describe('the history of a person (V-05)', () => {
  test('shows every contact and case, also claims that nobody could be reached, and is audited each time', async () => {
    const personId = await person()
    for (const notReached of ['Handläggaren, i torsdags', 'Handläggaren, i fredags'])
      await contactAbout(personId, { notReached })
    const caseId = await caseOf(personId)
    const { body } = await house.call('jour2', personCases, { personId })
    expect(body.contactsLastDays).toEqual({ days: 90, count: 3 })
    expect(body.contacts.map((contact) => contact.notReached).filter(Boolean)).toHaveLength(2)
    expect(body.cases.map((row) => row.id)).toEqual([caseId])
    await house.call('jour2', personCases, { personId })
    const rows = await house.owner
      .selectFrom('auditEvent')
      .select(['caseIds', 'personIds'])
      .where('contract', '=', 'case-history.of-person')
      .execute()
    expect(rows).toEqual([1, 2].map(() => ({ caseIds: [caseId], personIds: [personId] })))
  })

  test('of nobody is not there', async () => {
    expect((await house.call('jour1', personCases, { personId: crypto.randomUUID() })).status).toBe(404)
  })
})

describe('a case closed more than 30 days ago', () => {
  test('is known to be there, and opens with a reason for eight hours, for that account only', async () => {
    const personId = await person()
    const caseId = await caseOf(personId)
    await closeDaysAgo(caseId, 31)
    expect((await house.call('jour1', getCase, { caseId })).status).toBe(404)
    const hidden = await house.call('jour1', personCases, { personId })
    expect(hidden.body).toMatchObject({ cases: [], older: [{ caseId }] })
    const short = await house.call('jour1', openOldCase, { caseId, reason: ' oro  ' })
    expect(short).toMatchObject({ status: 409, body: { code: 'reason-missing' } })
    const before = now()
    const opened = await house.call('jour1', openOldCase, { caseId, reason: 'Han ringer igen om samma sak.' })
    expect(opened.status).toBe(200)
    expect(opened.body.until > addMinutes(before, 8 * 60 - 1)).toBe(true)
    expect((await house.call('jour1', getCase, { caseId })).status).toBe(200)
    expect((await house.call('jour2', getCase, { caseId })).status).toBe(404)
    const again = await house.call('jour1', openOldCase, { caseId, reason: 'En gång till' })
    expect(again).toMatchObject({ status: 409, body: { code: 'already-open' } })
  })

  test('opened is shut again when the eight hours are over', async () => {
    const caseId = await caseOf(await person())
    await closeDaysAgo(caseId, 31)
    await house.call('jour1', openOldCase, { caseId, reason: 'Återkommande kontakt' })
    await house.owner
      .updateTable('caseOpening')
      .set({ until: addMinutes(now(), -1) })
      .where('caseId', '=', caseId)
      .execute()
    expect((await house.call('jour1', getCase, { caseId })).status).toBe(404)
  })

  test('closed 29 days ago asks for nothing', async () => {
    const caseId = await caseOf(await person())
    await closeDaysAgo(caseId, 29)
    expect((await house.call('jour2', getCase, { caseId })).status).toBe(200)
    const reply = await house.call('jour2', openOldCase, { caseId, reason: 'Behövs inte' })
    expect(reply).toMatchObject({ status: 409, body: { code: 'already-open' } })
  })

  test('that never was is not there', async () => {
    const reply = await house.call('jour1', openOldCase, {
      caseId: crypto.randomUUID(),
      reason: 'Nyfikenhet',
    })
    expect(reply.status).toBe(404)
  })
})

describe('who has read a case file', () => {
  test('is seen by the manager, with name and time, and not by the readers themselves', async () => {
    const caseId = await caseOf(await person())
    await house.call('jour2', getCase, { caseId })
    const { body } = await house.call('chef', caseReaders, { caseId })
    expect(body.readers.map((row) => [row.name, row.contract])).toEqual([
      ['Jonas Provsson', 'case.get'],
      ['Jorun Provsson', 'case.open'],
    ])
    expect((await house.call('jour1', caseReaders, { caseId })).status).toBe(403)
    expect((await house.call('gavle', caseReaders, { caseId })).status).toBe(403)
    const older = await house.call('chef', caseReaders, { caseId, before: body.readers.at(-1)?.id ?? 1 })
    expect(older.body.readers).toEqual([])
  })
})

test('contacts of the last 90 local days are counted as repeated', () => {
  const at = '2026-11-22T01:40:00.000Z'
  const first = addDays(localDate(at), -90)
  const calls = [at, atLocal(first, '00:00'), atLocal(addDays(first, -1), '23:59')].map((callAt) => ({
    callAt,
  }))
  expect(repeatsOf(calls, at)).toBe(2)
})

test('a reason is five letters at least, blanks apart', () => {
  const facts = { caseId: 'x', isVisible: false }
  expect(decideOpenOld(facts, ' abcd ', now())).toMatchObject({ code: 'reason-missing' })
  expect(decideOpenOld(facts, 'abcde', '2026-11-22T01:40:00.000Z')).toMatchObject({
    ok: true,
    changes: { until: '2026-11-22T09:40:00.000Z' },
  })
})
