import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { addDays, localDate, now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import { startContact, withdrawContact } from '../intake/api.ts'
import {
  addTarget,
  changeTarget,
  dayMatterCounts,
  listReferralTargets,
  noteDayMatter,
  readDayMatter,
} from './api.ts'
import type { ReferralTarget } from './model.ts'
import { decideTarget } from './rules.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('referral')
})
afterAll(() => house.close())

const input = {
  kind: 'day-service',
  name: 'Familjerätten',
  purpose: 'Konflikt mellan föräldrar.',
  hours: 'Vardagar 08.00–16.30',
  phone: '08-465 004 01',
  validFrom: '2026-01-01',
} as const

describe('where callers are shown on to (C-14)', () => {
  test('is kept by the manager and read by the duty, with a number that can be called', async () => {
    const { body } = await house.call('chef', addTarget, input)
    const listed = await house.call('jour1', listReferralTargets, {})
    expect(listed.body.targets).toMatchObject([
      { name: 'Familjerätten', phone: '+46846500401', validTo: null },
    ])
    expect((await house.call('admin', addTarget, { ...input, phone: 'växeln' })).body).toMatchObject({
      code: 'bad-phone',
      field: 'phone',
    })
    expect((await house.call('chef', addTarget, input)).body.code).toBe('name-taken')
    const change = { targetId: body.id, version: 1, validTo: '2026-12-31' }
    expect((await house.call('chef', changeTarget, change)).body.version).toBe(2)
    expect(await house.call('admin', changeTarget, change)).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Chandra Provsson', fields: ['validTo'] } },
    })
    for (const who of ['jour1', 'gavle', 'ordforande', 'utvarderare'] as const)
      expect((await house.call(who, addTarget, { ...input, name: 'Annat' })).status).toBe(403)
  })

  const row: ReferralTarget = { ...input, id: 'a', validTo: null, version: 1 }
  test.each([
    ['without a number', { phone: ' ' }, 'fine'],
    ['with 1177', { phone: '1177' }, 'fine'],
    ['without a name', { name: '   ' }, 'name-missing name'],
    ['for nothing', { purpose: ' \n ' }, 'purpose-missing purpose'],
    ['that ends before it begins', { validTo: '2025-12-31' }, 'ends-first validTo'],
    ['named as another at the same time', { name: 'Vården' }, 'name-taken name'],
    ['named as another that has ended', { name: 'Vården', validFrom: '2027-01-01' }, 'fine'],
  ])('one %s: %s', (_what, changes, expected) => {
    const other = { ...row, id: 'b', name: 'Vården', validTo: '2026-06-30' }
    const decision = decideTarget({ ...row, ...changes }, [row, other])
    expect(decision.ok ? 'fine' : `${decision.code} ${decision.field}`).toBe(expected)
  })
})

describe('a contact that could have come in the day (C-13)', () => {
  test('is counted once, as it was last said to be, and not where it was taken back', async () => {
    const started = async () => (await house.call('jour1', startContact, {})).body.id
    const note = (contactId: string, kind: 'lonely-caller' | 'worried-relative' | null) =>
      house.call('jour1', noteDayMatter, { contactId, kind })
    const [lonely, changed, taken, withdrawn] = [
      await started(),
      await started(),
      await started(),
      await started(),
    ]
    await note(lonely, 'lonely-caller')
    await note(changed, 'lonely-caller')
    await note(changed, 'worried-relative')
    await note(taken, 'lonely-caller')
    await note(taken, null)
    await note(withdrawn, 'lonely-caller')
    await house.call('jour1', withdrawContact, { contactId: withdrawn, version: 1, reason: 'Fel knapp.' })
    const { body } = await house.call('chef', dayMatterCounts, {
      from: addDays(localDate(now()), -2),
      to: localDate(now()),
    })
    expect(body.dayMatters).toHaveLength(2)
    expect(body.dayMatters).toContainEqual({ kind: 'lonely-caller', contacts: 1 })
    expect(body.dayMatters).toContainEqual({ kind: 'worried-relative', contacts: 1 })
    const read = await house.call('jour2', readDayMatter, { contactId: changed })
    expect(read.body.dayMatter).toMatchObject({ kind: 'worried-relative', accountName: 'Jorun Provsson' })
    expect((await note(withdrawn, null)).body.code).toBe('contact-withdrawn')
  })

  test('is the duty’s to say and the manager’s to count', async () => {
    const contactId = (await house.call('jour1', startContact, {})).body.id
    await house.call('jour1', noteDayMatter, { contactId, kind: 'lonely-caller' })
    for (const who of ['gavle', 'ordforande', 'utvarderare', 'admin'] as const) {
      expect((await house.call(who, noteDayMatter, { contactId, kind: null })).status).toBe(403)
      const actor = {
        accountId: house.accounts[who],
        name: '',
        title: '',
        sessionId: null,
        ...house.posts[who],
      }
      expect(
        await inScope(house.db, actor, (tx) => tx.selectFrom('dayMatter').select('id').execute()),
      ).toEqual([])
    }
    const period = { from: '2026-02-02', to: '2026-02-01' }
    expect((await house.call('jour1', dayMatterCounts, period)).status).toBe(403)
    expect((await house.call('chef', dayMatterCounts, period)).body.code).toBe('period-backwards')
    const bad = await house.call('jour1', noteDayMatter, { contactId, kind: 'x' as never })
    expect(bad.body.errors).toMatchObject([{ path: 'kind', code: 'not-in-list' }])
  })
})
