import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { addDays, addMinutes, localDate, now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import { changeCase, openCase } from '../case/api.ts'
import { startContact } from '../intake/api.ts'
import { noteDayMatter } from '../referral/api.ts'
import { endColdAlert, housingOfContact, noteColdNight, readCold, setColdAlert } from './api.ts'
import { alertAt, coldNightOf, concernsHousing, decideAlert, decideColdNight, decideEnd } from './rules.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('cold')
})
afterAll(() => house.close())

const at = '2026-01-10T20:00:00.000Z'
const alert = (from: number, until: number) => ({
  fromAt: addMinutes(at, from),
  untilAt: addMinutes(at, until),
  degrees: -20,
})

describe('a cold alert', () => {
  test.each([
    ['tonight', alert(0, 720), 'fine'],
    ['already begun', alert(-60, 60), 'fine'],
    ['that ends first', alert(60, 0), 'alert-backwards untilAt'],
    ['over', alert(-600, -60), 'alert-passed untilAt'],
    ['for three weeks', alert(0, 21 * 1440), 'alert-too-long untilAt'],
    ['in another century', { ...alert(0, 60), untilAt: '2126-01-10T20:00:00.000Z' }, 'time-far-off untilAt'],
    ['while another holds', alert(2880, 4320), 'alert-overlaps fromAt'],
    ['right after another', alert(4000, 4320), 'fine'],
  ])('%s: %s', (_what, wanted, expected) => {
    const decision = decideAlert(wanted, [alert(2000, 4000)], at)
    expect(decision.ok ? 'fine' : `${decision.code} ${decision.field}`).toBe(expected)
  })

  test('holds from its first minute to its last, unless it was ended', () => {
    const standing = { ...alert(0, 60), endedAt: null }
    expect(alertAt([standing], at)).toBe(standing)
    expect(alertAt([standing], addMinutes(at, 60))).toBeNull()
    expect(alertAt([standing], addMinutes(at, -1))).toBeNull()
    expect(alertAt([{ ...standing, endedAt: at }], at)).toBeNull()
  })

  test('V-18: is seen by the whole desk, one at a time, and says who set it and whether anybody slept out', async () => {
    const wanted = { fromAt: addMinutes(now(), -30), untilAt: addMinutes(now(), 600), degrees: -20 }
    const both = await Promise.all([
      house.call('jour1', setColdAlert, wanted),
      house.call('jour2', setColdAlert, wanted),
    ])
    expect(both.map((reply) => reply.status).sort()).toEqual([200, 409])
    expect(both.find((reply) => reply.status === 409)?.body.code).toBe('alert-overlaps')
    const { body } = await house.call('jour2', readCold, {})
    expect(body.now).toMatchObject({ degrees: -20 })
    const { night } = body
    await house.call('jour1', noteColdNight, { night, nobodyOutside: 'unknown' })
    await house.call('jour2', noteColdNight, { night, nobodyOutside: 'yes', note: 'Alla fick plats.' })
    expect((await house.call('jour1', readCold, {})).body.nights).toMatchObject([
      { night, nobodyOutside: 'yes', note: 'Alla fick plats.', accountName: 'Jonas Provsson' },
    ])
    const alertId = body.now?.id ?? ''
    expect((await house.call('chef', endColdAlert, { alertId })).status).toBe(200)
    expect((await house.call('chef', endColdAlert, { alertId })).body.code).toBe('alert-ended')
    expect((await house.call('jour1', readCold, {})).body.now).toBeNull()
    expect((await house.call('jour1', setColdAlert, wanted)).status).toBe(200)
  })

  test('is the duty’s: no other role sets or sees it', async () => {
    const wanted = { fromAt: now(), untilAt: addMinutes(now(), 60), degrees: -20 }
    for (const who of ['gavle', 'ordforande', 'utvarderare', 'admin'] as const) {
      expect((await house.call(who, setColdAlert, wanted)).status).toBe(403)
      expect((await house.call(who, readCold, {})).status).toBe(403)
      const actor = {
        accountId: house.accounts[who],
        name: '',
        title: '',
        sessionId: null,
        ...house.posts[who],
      }
      const seen = await inScope(house.db, actor, async (tx) => [
        ...(await tx.selectFrom('coldAlert').select('id').execute()),
        ...(await tx.selectFrom('coldNight').select('id').execute()),
      ])
      expect(seen).toEqual([])
    }
    const warm = await house.call('jour1', setColdAlert, { ...wanted, degrees: 25 })
    expect(warm.body.errors).toMatchObject([{ path: 'degrees' }])
  })
})

describe('a night', () => {
  test.each([
    ['2026-01-10T10:59:00.000Z', '2026-01-09'],
    ['2026-01-10T11:00:00.000Z', '2026-01-10'],
    ['2026-01-10T23:30:00.000Z', '2026-01-10'],
  ])('at %s is that of %s', (moment, night) => {
    expect(coldNightOf(moment)).toBe(night)
  })
  test.each([
    [0, 'fine'],
    [-31, 'fine'],
    [-32, 'night-long-ago'],
    [1, 'night-to-come'],
  ])('%i days from today is %s', (days, expected) => {
    const decision = decideColdNight({ night: addDays(localDate(at), days) }, at)
    expect(decision.ok ? 'fine' : decision.code).toBe(expected)
  })
})

describe('the end of a night', () => {
  test.each([
    ['half past midnight, of the one that goes on', '2026-01-10T23:30:00.000Z', '2026-01-10', 'fine'],
    ['half past midnight, of the next', '2026-01-10T23:30:00.000Z', '2026-01-11', 'night-to-come'],
    ['in the morning, of the one that was', '2026-01-11T08:00:00.000Z', '2026-01-10', 'fine'],
    ['in the morning, of the next', '2026-01-11T08:00:00.000Z', '2026-01-11', 'night-to-come'],
    ['when summer time begins', '2026-03-29T01:30:00.000Z', '2026-03-28', 'fine'],
    ['in the hour that comes twice', '2026-10-25T01:30:00.000Z', '2026-10-25', 'night-to-come'],
  ])('%s', (_what, moment, night, expected) => {
    const decision = decideColdNight({ night }, moment)
    expect(decision.ok ? 'fine' : decision.code).toBe(expected)
  })

  test('an alert that ran out by itself is not ended again', () => {
    const standing = { ...alert(0, 60), endedAt: null }
    expect(decideEnd(standing, addMinutes(at, 59)).ok).toBe(true)
    expect(decideEnd(standing, addMinutes(at, -10)).ok).toBe(true)
    expect(decideEnd(standing, addMinutes(at, 60))).toMatchObject({ code: 'alert-ended' })
    expect(decideEnd({ ...standing, endedAt: at }, at)).toMatchObject({ code: 'alert-ended' })
  })
})

describe('having nowhere to sleep', () => {
  const none: Parameters<typeof concernsHousing>[0] = { cases: [], isHomelessKind: false, written: [null] }
  test.each([
    ['nothing said', {}, false],
    ['its kind', { isHomelessKind: true }, true],
    ['a case about housing', { cases: [{ nature: 'housing', otherNatures: [] }] }, true],
    ['housing as a second nature', { cases: [{ nature: 'finances', otherNatures: ['housing'] }] }, true],
    ['another case', { cases: [{ nature: 'child-abuse', otherNatures: [] }] }, false],
    ['words of the caller', { written: ['Han har ingenstans. Sover ute i natt.'] }, true],
    ['the shelter is full', { written: ['Härbärget är fullt'] }, true],
    ['a child who sleeps', { written: ['Barnet sover.'] }, false],
  ] as const)('%s: %s', (_what, about, expected) => {
    expect(concernsHousing({ ...none, ...(about as Partial<typeof none>) })).toBe(expected)
  })

  test('is known of a contact by its case and by its kind', async () => {
    const asked = async (contactId: string) =>
      (await house.call('jour1', housingOfContact, { contactId })).body.concernsHousing
    const first = (await house.call('jour1', startContact, { story: 'En man ringer.' })).body.id
    expect(await asked(first)).toBe(false)
    const { body } = await house.call('jour1', openCase, {
      contactIds: [first],
      people: [],
      matter: 'concern-adult',
    })
    await house.call('jour1', changeCase, { caseId: body.id, version: 1, nature: 'housing' })
    expect(await asked(first)).toBe(true)
    const second = (await house.call('jour1', startContact, {})).body.id
    await house.call('jour1', noteDayMatter, { contactId: second, kind: 'adult-homeless-not-acute' })
    expect(await asked(second)).toBe(true)
  })
})
