import { afterAll, beforeAll, expect, test } from 'vitest'
import { madeDecision } from '../../../test/decided.ts'
import { type House, openHouse } from '../../../test/house.ts'
import { dueAt24 } from '../../kernel/deadline.ts'
import { addDays, addMinutes, localDate, now } from '../../kernel/time.ts'
import { recordEvent } from '../statutory-clock/api.ts'
import { listClocks } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('clock-decisions')
})
afterAll(() => house.close())
const clockOf = async (decisionId: string) =>
  (await house.call('jour2', listClocks, {})).body.clocks.find((clock) => clock.sourceId === decisionId)

test('a time of the law stands among the clocks of the desk with its decision, until a court receipt stops it', async () => {
  const decidedAt = addMinutes(now(), -60)
  const { decisionId, number, caseId } = await madeDecision(house, decidedAt)
  expect(await clockOf(decisionId)).toMatchObject({
    kind: 'statutory-time',
    at: dueAt24(addDays(localDate(decidedAt), 7)),
    state: 'running',
    decisionNumber: number,
    caseId,
    responsible: 'Jorun Provsson',
  })
  await house.call('jour1', recordEvent, {
    decisionId,
    kind: 'court-receipt',
    at: now(),
    courtNumber: '1234-26',
  })
  expect(await clockOf(decisionId)).toBeUndefined()
})

test('JO 9081-2020: what must end at once has passed, since 24.00 of the day that ran out', async () => {
  const decidedAt = addMinutes(dueAt24(addDays(localDate(now()), -9)), 60)
  const { decisionId } = await madeDecision(house, decidedAt)
  expect(await clockOf(decisionId)).toMatchObject({
    kind: 'custody-must-end',
    at: dueAt24(addDays(localDate(decidedAt), 7)),
    state: 'passed',
  })
})
