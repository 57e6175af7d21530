import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { closeNight, openNight, register } from '../../../test/night.ts'
import { listDeviations } from '../../base/deviation/api.ts'
import { addDays, addMinutes, localDate, now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import { openCase } from '../case/api.ts'
import { attachPerson, startContact } from '../intake/api.ts'
import {
  failedPickupCounts,
  flagReturn,
  listRepeatLimits,
  repeatsOfCase,
  repeatsOfContact,
  setRepeatLimit,
} from './api.ts'
import { decidePickup, limitOn, repeatOf, usualLimit } from './rules.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('repeat')
})
afterAll(() => house.close())

const at = '2026-04-10T20:00:00.000Z'
const happened = (days: number, id: string = crypto.randomUUID()) => ({
  id,
  number: 'K2026-0001',
  at: addMinutes(at, days * 1440),
})

describe('somebody who comes back', () => {
  test.each([
    ['one contact', [-1], [], false],
    ['two contacts', [-1, -2], [], false],
    ['three contacts', [-1, -2, -90], [], true],
    ['three, of which one too long ago', [-1, -2, -91], [], false],
    ['two cases', [], [-1, -60], true],
    ['one case of two contacts', [-1, -2], [-1], false],
  ])('%s: said is %s', (_what, contacts, cases, isRepeated) => {
    const all = (days: readonly number[]) => days.map((each) => happened(each))
    expect(repeatOf(all(contacts), all(cases), usualLimit, at).isRepeated).toBe(isRepeated)
  })

  test('is told once of what was met twice, the latest first', () => {
    const one = happened(-3, 'a')
    const shown = repeatOf([one, happened(-1, 'b'), one], [], usualLimit, at)
    expect(shown.contacts.map((each) => each.id)).toEqual(['b', 'a'])
  })

  test('is judged by the limit that has begun last', () => {
    const limit = (validFrom: string, contacts: number) => ({
      id: validFrom,
      validFrom,
      contacts,
      cases: 2,
      days: 30,
      setBy: null,
      setAt: at,
    })
    const limits = [limit('2026-01-01', 4), limit('2026-05-01', 6), limit('2026-03-01', 5)]
    expect(limitOn(limits, '2026-04-10')).toMatchObject({ contacts: 5 })
    expect(limitOn(limits, '2025-12-31')).toEqual(usualLimit)
  })

  test('V-05: is said on the contact and the case with the dates, under whichever of their cards', async () => {
    const personId = await register(house, { statedAge: 40 })
    const contacts: string[] = []
    for (let each = 0; each < 3; each += 1) {
      const { body } = await house.call('jour1', startContact, {})
      await house.call('jour1', attachPerson, { contactId: body.id, personId })
      contacts.push(body.id)
    }
    const [contactId = ''] = contacts
    const { body } = await house.call('jour2', repeatsOfContact, { contactId })
    expect(body).toMatchObject({ limit: usualLimit, repeats: [{ card: { id: personId } }] })
    expect(body.repeats[0]?.contacts.map((each) => each.id).sort()).toEqual([...contacts].sort())
    const opened = await house.call('jour1', openCase, {
      contactIds: [contactId],
      people: [{ personId, part: 'concerned' }],
      matter: 'concern-adult',
    })
    const shown = await house.call('jour1', repeatsOfCase, { caseId: opened.body.id })
    expect(shown.body.repeats[0]).toMatchObject({ cases: [{ number: opened.body.number }] })
    const seldom = await openNight(house, [{ statedAge: 30 }])
    expect((await house.call('jour1', repeatsOfCase, { caseId: seldom.caseId })).body.repeats).toEqual([])
  })

  test('is told of a case that asks for a reason only by its date', async () => {
    const personId = await register(house, { statedAge: 50 })
    const caseIds: string[] = []
    for (let each = 0; each < 2; each += 1) {
      const contact = await house.call('jour1', startContact, {})
      const opened = await house.call('jour1', openCase, {
        contactIds: [contact.body.id],
        people: [{ personId, part: 'concerned' }],
        matter: 'concern-adult',
      })
      caseIds.push(opened.body.id)
    }
    const [old = '', current = ''] = caseIds
    await closeNight(house, old)
    await house.owner
      .updateTable('cases')
      .set({ closedAt: addMinutes(now(), -40 * 1440) })
      .where('id', '=', old)
      .execute()
    const { body } = await house.call('jour1', repeatsOfCase, { caseId: current })
    expect(body.repeats[0]?.cases.find((each) => each.id === old)?.number).toBe('')
    expect(body.repeats[0]?.cases.find((each) => each.id === current)?.number).toMatch(/^J/)
  })

  test('is judged by numbers that the manager sets', async () => {
    const validFrom = localDate(now())
    const put = (contacts: number, as: 'chef' | 'admin') =>
      house.call(as, setRepeatLimit, { validFrom, contacts, cases: 4, days: 60 })
    await put(9, 'admin')
    await put(8, 'chef')
    await house.call('chef', setRepeatLimit, {
      validFrom: addDays(validFrom, 30),
      contacts: 2,
      cases: 2,
      days: 1,
    })
    const { body } = await house.call('jour1', listRepeatLimits, {})
    expect(body.now).toEqual({ contacts: 8, cases: 4, days: 60 })
    expect(body.limits).toHaveLength(2)
    expect(
      (await house.call('jour1', setRepeatLimit, { validFrom, contacts: 3, cases: 3, days: 3 })).status,
    ).toBe(403)
    const bad = await house.call('chef', setRepeatLimit, { validFrom, contacts: 1, cases: 3, days: 3 })
    expect(bad.body.errors).toMatchObject([{ path: 'contacts' }])
  })
})

describe('a client who came back because the day did not catch it (C-27)', () => {
  const told = 'Klienten har inte nått sin handläggare.'
  const row = { id: 'b', openedAt: at, residenceCode: null, stayCode: '2180' }
  const earlier = { id: 'a', openedAt: addMinutes(at, -1440), sharesPerson: true }
  test.each([
    ['with the earlier case', { row, isFlagged: false, earlier }, told, 'fine'],
    ['without knowing which', { row, isFlagged: false, earlier: null }, told, 'fine'],
    ['twice', { row, isFlagged: true, earlier }, told, 'already-flagged'],
    ['with nothing said', { row, isFlagged: false, earlier }, ' a ', 'happened-missing'],
    ['with a case that is not there', { row, isFlagged: false, earlier: undefined }, told, 'case-unknown'],
    [
      'with a case of others',
      { row, isFlagged: false, earlier: { ...earlier, sharesPerson: false } },
      told,
      'case-unknown',
    ],
    ['with itself', { row, isFlagged: false, earlier: { ...earlier, id: 'b' } }, told, 'not-earlier'],
    [
      'with a later one',
      { row, isFlagged: false, earlier: { ...earlier, openedAt: addMinutes(at, 1) } },
      told,
      'not-earlier',
    ],
  ])('flagged %s: %s', (_what, facts, text, expected) => {
    const decision = decidePickup(facts, text)
    expect(decision.ok ? 'fine' : decision.code).toBe(expected)
  })

  test('V-34: is flagged once, reported as a deviation, and counted at the municipality', async () => {
    const { caseId } = await openNight(house, [{ statedAge: 30 }], '2184')
    const flag = () => house.call('jour1', flagReturn, { caseId, happened: told })
    const { body } = await flag()
    expect(body.deviationNumber).toMatch(/^A\d{4}-/)
    const deviations = (await house.call('chef', listDeviations, {})).body.deviations
    expect(deviations).toContainEqual(
      expect.objectContaining({
        number: body.deviationNumber,
        happened: told,
        caseId,
        reporterName: 'Jorun Provsson',
      }),
    )
    expect((await flag()).body.code).toBe('already-flagged')
    const shown = await house.call('jour2', repeatsOfCase, { caseId })
    expect(shown.body.pickup).toMatchObject({
      happened: told,
      municipalityCode: '2184',
      accountName: 'Jorun Provsson',
    })
    const period = { from: addDays(localDate(now()), -2), to: localDate(now()) }
    const counted = await house.call('chef', failedPickupCounts, period)
    expect(counted.body.pickups).toEqual([{ municipalityCode: '2184', cases: 1 }])
    expect((await house.call('jour1', failedPickupCounts, period)).status).toBe(403)
  })

  test('is flagged in an open case, by the duty, and seen by nobody else', async () => {
    const { caseId } = await openNight(house, [])
    for (const who of ['gavle', 'hudiksvall', 'ordforande', 'utvarderare', 'admin'] as const) {
      expect((await house.call(who, flagReturn, { caseId, happened: told })).status).toBe(403)
      expect((await house.call(who, repeatsOfCase, { caseId })).status).toBe(403)
      const actor = {
        accountId: house.accounts[who],
        name: '',
        title: '',
        sessionId: null,
        ...house.posts[who],
      }
      expect(
        await inScope(house.db, actor, (tx) => tx.selectFrom('failedPickup').select('id').execute()),
      ).toEqual([])
    }
    await closeNight(house, caseId)
    expect((await house.call('jour1', flagReturn, { caseId, happened: told })).body.code).toBe('case-closed')
  })
})
