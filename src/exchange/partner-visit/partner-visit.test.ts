import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { newId } from '../../kernel/id.ts'
import { addDays, localDate, now } from '../../kernel/time.ts'
import { cancelVisit, holdVisit, planVisit, readVisits } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('partner_visit')
})
afterAll(() => house.close())

const today = () => localDate(now())
const plan = (rest: Partial<InputOf<typeof planVisit>> = {}, commandId = newId()) =>
  house.call(
    'jour1',
    planVisit,
    {
      partnerId: house.partners.hospital,
      kind: 'dialogue',
      plannedOn: today(),
      contents: 'Anmälningsplikten och vem som gör vad',
      material: 'Kort om jouren',
      ...rest,
    },
    { commandId },
  )
const hold = (visitId: string, rest: Partial<InputOf<typeof holdVisit>> = {}) =>
  house.call('jour1', holdVisit, { visitId, version: 1, heldOn: today(), ...rest })
const unit = async (unitId: string) =>
  (await house.call('chef', readVisits, {})).body.units.find(({ id }) => id === unitId)

describe('a visit', () => {
  test('V-48: to a ward of 200 reached once by 30 gives 15 percent, and stands after the units never reached', async () => {
    const { hospital, police } = house.partners
    const first = (await house.call('chef', readVisits, {})).body.units
    expect(first.every(({ reach }) => reach.visits === 0 && reach.leastShare === 0)).toBe(true)
    const { body } = await plan()
    expect((await unit(hospital))?.plannedOn).toBe(today())
    const held = await hold(body.id, { attended: 30, staff: 200, repeatBy: addDays(today(), 180) })
    expect(held).toMatchObject({ status: 200, body: { version: 2 } })
    expect((await unit(hospital))?.reach).toMatchObject({
      leastShare: 15,
      mostShare: 15,
      staff: 200,
      repeatBy: addDays(today(), 180),
      isDue: false,
    })
    const order = (await house.call('jour1', readVisits, {})).body.units
    expect(order.at(-1)?.id).toBe(hospital)
    expect(order.some(({ id }) => id === police)).toBe(true)
  })

  test('whose number nobody counted says unknown, never none', async () => {
    const { body } = await plan({ partnerId: house.partners.police })
    expect((await hold(body.id, {})).status).toBe(200)
    expect((await unit(house.partners.police))?.reach).toMatchObject({
      visits: 1,
      leastShare: null,
      mostShare: null,
    })
  })

  test('to a municipality is a visit as any', async () => {
    const { body } = await plan({ partnerId: null, memberId: house.members.gavle, kind: 'visit' })
    await hold(body.id, { attended: 4, staff: 8 })
    expect(await unit(house.members.gavle)).toMatchObject({ kind: 'municipality', reach: { leastShare: 50 } })
  })

  test.each([
    ['of more than work there', { attended: 3, staff: 2 }, 'more-than-staff', 'attended'],
    ['tomorrow', { heldOn: '2199-01-01' }, 'held-in-the-future', 'heldOn'],
  ] as const)('is not held %s', async (_rule, input, code, field) => {
    const { body } = await plan()
    expect(await hold(body.id, input)).toMatchObject({ status: 409, body: { code, field } })
  })

  test('is held once, called off with a reason, and not in an old page', async () => {
    const { body } = await plan()
    expect(await hold(body.id, { version: 9 })).toMatchObject({ status: 409, body: { code: 'stale' } })
    const cancel = (reason: string) =>
      house.call('chef', cancelVisit, { visitId: body.id, version: 1, reason })
    expect(await cancel(' ')).toMatchObject({ body: { code: 'reason-missing' } })
    expect((await cancel('Avdelningen har smitta.')).status).toBe(200)
    expect(await hold(body.id)).toMatchObject({ body: { code: 'visit-cancelled' } })
    const other = await plan()
    await hold(other.body.id)
    expect(await hold(other.body.id)).toMatchObject({ body: { code: 'already-held' } })
  })

  test('a double press plans one, and no unit is refused', async () => {
    const before = await countRows(house, 'partner_visit')
    const commandId = newId()
    const twice = await Promise.all([plan({}, commandId), plan({}, commandId)])
    expect(twice[0]?.body.id).toBe(twice[1]?.body.id)
    expect(await countRows(house, 'partner_visit')).toBe(before + 1)
    expect(await plan({ partnerId: newId() })).toMatchObject({ status: 409, body: { code: 'unit-unknown' } })
    expect(await plan({ partnerId: null })).toMatchObject({ body: { code: 'one-unit' } })
    expect(await plan({ contents: '\n' })).toMatchObject({
      body: { code: 'contents-missing', field: 'contents' },
    })
  })

  test.each(['polis', 'gavle', 'ordforande', 'utvarderare', 'admin'] as const)(
    '%s may not see',
    async (as) => {
      expect((await house.call(as, readVisits, {})).status).toBe(403)
    },
  )
})
