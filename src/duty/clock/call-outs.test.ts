import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { callingOut, nobodyOut } from '../../../test/calling-out.ts'
import { type House, openHouse } from '../../../test/house.ts'
import { closeNight, openNight } from '../../../test/night.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import { arrive, cancelCallOut } from '../call-out/api.ts'
import { promiseCallback } from '../intake/api.ts'
import { listClocks } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('clock-call-outs')
})
afterAll(() => house.close())
afterEach(() => nobodyOut(house))
const { decide, decided, go } = callingOut(() => house)
const clocks = async (caseId: string) =>
  (await house.call('jour2', listClocks, {})).body.clocks.filter((clock) => clock.caseId === caseId)

describe('a decision about going out is on the clock', () => {
  test('until they are there: two hours from the need, left or not (B-10)', async () => {
    const needAt = addMinutes(now(), -90)
    const { callOutId, caseId } = await decided({ needAt })
    const running = { kind: 'on-site-by', at: addMinutes(needAt, 120), state: 'soon', sourceId: callOutId }
    expect(await clocks(caseId)).toMatchObject([running])
    await go(callOutId)
    expect(await clocks(caseId)).toMatchObject([running])
    await house.call('jour1', arrive, { callOutId, version: 2 })
    expect(await clocks(caseId)).toEqual([])
  })

  test('until it is taken again where it was put off, and not when it was cancelled or the case is closed', async () => {
    const { caseId } = await openNight(house, [{ statedAge: 9 }])
    const until = addMinutes(now(), 30)
    const put = await decide(caseId, { decision: 'postponed', postponedUntil: until, workers: [] })
    expect(await clocks(caseId)).toMatchObject([{ kind: 'call-out-postponed', at: until, state: 'running' }])
    const again = await decide(caseId, { supersedes: put.body.id })
    expect((await clocks(caseId)).map(({ kind }) => kind)).toEqual(['on-site-by'])
    const { id: callOutId } = again.body
    await house.call('jour1', cancelCallOut, { callOutId, version: 1, reason: 'Mormor kom.' })
    expect(await clocks(caseId)).toEqual([])
    await decide(caseId)
    expect(await clocks(caseId)).toHaveLength(1)
    await closeNight(house, caseId)
    expect(await clocks(caseId)).toEqual([])
  })
})

test('a promised call outlives its closed case, with who took the call, until it is made', async () => {
  const { caseId, contactId } = await openNight(house, [{ statedAge: 9 }])
  const call = { callbackTo: '070-174 06 05', callbackBy: addMinutes(now(), 20) }
  await house.call('jour1', promiseCallback, { contactId, version: 1, ...call })
  await closeNight(house, caseId)
  const { body } = await house.call('jour2', listClocks, {})
  expect(body.clocks.filter((clock) => clock.contactId === contactId)).toMatchObject([
    { kind: 'callback', caseId: null, responsible: 'Jorun Provsson' },
  ])
})
