import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { openNight } from '../../../test/night.ts'
import { saveContact, startContact } from '../../duty/intake/api.ts'
import type { PartnerReport } from '../../exchange/partner-report/model.ts'
import { newId } from '../../kernel/id.ts'
import { addDays, atLocal } from '../../kernel/time.ts'
import { readPartnerContacts } from './api.ts'

let house: House
const breakOn = '2025-05-15'
const on = (days: number) => atLocal(addDays(breakOn, days), '12:00')
beforeAll(async () => {
  house = await openHouse('partner_contact')
  const { police, policeHudik, hospital } = house.partners
  const calls: [number, number, 'police' | 'care-provider' | 'applicant', string | null][] = [
    [6, -20, 'police', police],
    [2, -20, 'police', policeHudik],
    [12, 10, 'police', police],
    [3, 10, 'police', policeHudik],
    [5, 10, 'care-provider', hospital],
    [1, 10, 'care-provider', null],
    [4, 10, 'applicant', null],
  ]
  for (const [times, day, initiator, initiatorPartnerId] of calls)
    for (let i = 0; i < times; i++) {
      const started = await house.call('jour1', startContact, {
        initiator,
        initiatorPartnerId,
        kind: 'concern-report',
      })
      expect(started.status, JSON.stringify(started.body)).toBe(200)
      await house.owner
        .updateTable('contact')
        .set({ callAt: on(day) })
        .where('id', '=', started.body.id)
        .execute()
    }
  const report = (contactId: string | null) =>
    ({
      id: newId(),
      number: `P2026-8${contactId === null ? 1 : 2}00`,
      partnerId: police,
      kind: 'concern',
      status: contactId === null ? 'received' : 'taken',
      urgency: 'tonight',
      about: 'child',
      story: '',
      startedAt: on(11),
      sentAt: on(11),
      takenAt: contactId === null ? null : on(11),
      takenBy: contactId === null ? null : house.accounts.jour1,
      contactId,
    }) as PartnerReport
  const [first] = await house.owner
    .selectFrom('contact')
    .select('id')
    .where('initiatorPartnerId', '=', police)
    .limit(1)
    .execute()
  await house.owner
    .insertInto('partnerReport')
    .values([report(null), report(first?.id ?? '')])
    .execute()
})
afterAll(() => house.close())

const read = async (rest: object = {}) =>
  (await house.call('chef', readPartnerContacts, { breakOn, months: 2, ...rest })).body
const unitOf = (body: Awaited<ReturnType<typeof read>>, id: string | null) =>
  body.units.find((unit) => unit.id === id)

describe('contacts before and after a day', () => {
  test('are counted by unit, a report that became a contact once, and months add up to both sides', async () => {
    const body = await read()
    const { police, policeHudik, hospital } = house.partners
    expect(unitOf(body, police)).toMatchObject({ before: 6, after: 13 })
    expect(unitOf(body, policeHudik)).toMatchObject({ before: 2, after: 3, effect: { why: 'too-few' } })
    expect(unitOf(body, hospital)).toMatchObject({ before: 0, after: 5 })
    expect(unitOf(body, null)).toMatchObject({ kind: 'health-care', after: 1 })
    for (const kind of body.kinds) {
      const months = kind.months.reduce<number>((sum, count) => sum + (count ?? 0), 0)
      expect(months).toBe((kind.before ?? 0) + (kind.after ?? 0))
    }
    expect(body).toMatchObject({ statedBefore: 100, statedAfter: 95, isProtected: false })
    expect(body.kinds[0]?.effect).toMatchObject({ why: null, changePercent: expect.any(Number) })
  })

  test('show the example of source 001, computed by the same rule', async () => {
    expect((await read()).example).toMatchObject({ before: 100, after: 117, effect: { changePercent: 17 } })
  })

  test('of who sees no case are of whole years, without small counts and without what they could be computed from', async () => {
    const asked = await house.call('utvarderare', readPartnerContacts, { breakOn, months: 2 })
    expect(asked).toMatchObject({ status: 409, body: { code: 'whole-years-only', field: 'breakOn' } })
    const newYear = `${breakOn.slice(0, 4)}-01-01`
    const body = (await house.call('utvarderare', readPartnerContacts, { breakOn: newYear })).body
    expect(body.isProtected).toBe(true)
    const whole = (await house.call('chef', readPartnerContacts, { breakOn: newYear, months: 12 })).body
    const { police, policeHudik, hospital } = house.partners
    expect(unitOf(whole, policeHudik)?.after).toBe(5)
    expect(unitOf(whole, null)?.after).toBe(1)
    // One of unknown unit would be the rest of the ward's kind: one more of the kind is hidden with it.
    expect([unitOf(body, null)?.after, unitOf(body, hospital)?.after]).toEqual([null, null])
    expect(unitOf(body, police)?.after).toBe(19)
    expect(body.units.every(({ months }) => months === null)).toBe(true)
    expect(body.kinds.flatMap(({ months }) => months).filter((n) => n !== null && n > 0 && n < 5)).toEqual([])
  })

  test('of children or of advice are those of them', async () => {
    expect(unitOf(await read({ matter: 'children' }), house.partners.police)).toMatchObject({
      after: 1,
    })
    expect(unitOf(await read({ matter: 'advice' }), house.partners.police)).toMatchObject({
      before: 0,
      after: 0,
    })
  })

  test('are not asked of a day to come, nor by others than the manager and the evaluator', async () => {
    const ahead = await house.call('chef', readPartnerContacts, { breakOn: '2199-01-01' })
    expect(ahead).toMatchObject({ status: 409, body: { code: 'break-ahead', field: 'breakOn' } })
    expect((await house.call('chef', readPartnerContacts, { breakOn: '1999-01-01' })).body.code).toBe(
      'break-too-old',
    )
    for (const as of ['jour1', 'gavle', 'ordforande', 'polis', 'admin'] as const)
      expect((await house.call(as, readPartnerContacts, { breakOn })).status).toBe(403)
  })
})

describe('the unit that made contact', () => {
  test('is one of those who did; another initiator leaves none', async () => {
    const { contactId } = await openNight(house, [])
    const save = (version: number, input: object) =>
      house.call('jour1', saveContact, { contactId, version, ...input })
    const get = () =>
      house.owner
        .selectFrom('contact')
        .select(['initiatorPartnerId', 'version'])
        .where('id', '=', contactId)
        .executeTakeFirstOrThrow()
    const { version } = await get()
    const { police, hospital } = house.partners
    expect(await save(version, { initiator: 'police', initiatorPartnerId: hospital })).toMatchObject({
      body: { code: 'unit-unknown' },
    })
    expect((await save(version, { initiator: 'police', initiatorPartnerId: police })).status).toBe(200)
    expect((await get()).initiatorPartnerId).toBe(police)
    expect((await save(version + 1, { initiator: 'relative-private' })).status).toBe(200)
    expect((await get()).initiatorPartnerId).toBeNull()
    expect(await save(version + 2, { initiator: 'police', initiatorPartnerId: newId() })).toMatchObject({
      body: { code: 'unit-unknown' },
    })
  })
})
