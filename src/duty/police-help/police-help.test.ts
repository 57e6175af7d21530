import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { openNight } from '../../../test/night.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import { answerPolice, askPolice, readPoliceHelps } from './api.ts'
import { decideAnswer } from './rules.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('police-help')
})
afterAll(() => house.close())

test('V-11: afraid of a former husband: the police do not come, why is kept, and what protects her instead', async () => {
  const { caseId } = await openNight(house, [{ statedAge: 35 }], '2184')
  const ask = {
    caseId,
    askedOf: 'command-centre',
    need: 'Tidigare hotande man i stan.',
    askedAt: addMinutes(now(), -30),
  } as const
  expect((await house.call('jour1', askPolice, { ...ask, answer: 'no' } as never)).status).toBe(400)
  expect((await house.call('jour1', askPolice, { ...ask, need: '  x ' })).body).toMatchObject({
    code: 'need-missing',
    field: 'need',
  })
  expect((await house.call('jour1', askPolice, { ...ask, askedAt: addMinutes(now(), 30) })).body.code).toBe(
    'in-the-future',
  )
  expect((await house.call('jour1', askPolice, { ...ask, callOutId: crypto.randomUUID() })).body.code).toBe(
    'call-out-unknown',
  )
  const asked = await house.call('jour1', askPolice, ask)
  const helpId = asked.body.id
  const no = { helpId, version: 1, answer: 'no', answeredAt: addMinutes(now(), -20) } as const
  const said = {
    ...no,
    answerReason: 'Inget pågående brott.',
    stationOfficerView: 'supports',
    childPresent: 'unknown',
  } as const
  expect((await house.call('jour1', answerPolice, no)).body).toMatchObject({
    code: 'answer-reason-missing',
    field: 'answerReason',
  })
  expect((await house.call('jour1', answerPolice, said)).body).toMatchObject({
    code: 'safety-plan-missing',
    field: 'safetyPlan',
  })
  const whole = { ...said, safetyPlan: 'Syster hämtar henne, jouren ringer 03.00.' }
  expect(await house.call('jour2', answerPolice, whole)).toMatchObject({ status: 200, body: { version: 2 } })
  expect((await house.call('jour1', answerPolice, whole)).body.code).toBe('stale')
  expect((await house.call('jour1', answerPolice, { ...whole, version: 2 })).body.code).toBe(
    'already-answered',
  )
  const { body } = await house.call('chef', readPoliceHelps, { caseId })
  expect(body.helps).toMatchObject([
    {
      answer: 'no',
      answerReason: 'Inget pågående brott.',
      stationOfficerView: 'supports',
      childPresent: 'unknown',
      askedByName: 'Jorun Provsson',
    },
  ])
  for (const as of ['gavle', 'admin', 'utvarderare'] as const) {
    expect((await house.call(as, readPoliceHelps, { caseId })).status).toBe(403)
    expect((await house.call(as, askPolice, ask)).status).toBe(403)
  }
})

const askedAt = '2026-01-10T01:00:00.000Z'
const reply = {
  answer: 'no',
  answeredAt: '2026-01-10T01:10:00.000Z',
  answerReason: 'Ingen bil.',
  childPresent: 'yes',
  safetyPlan: 'Låst dörr.',
} as const
test.each([
  [
    'a yes says nothing more',
    { ...reply, answer: 'yes', answerReason: null, safetyPlan: null, childPresent: null },
    'fine',
  ],
  ['a no with all of it', reply, 'fine'],
  ['a no without a child asked about', { ...reply, childPresent: null }, 'child-present-missing'],
  ['a no with blank words', { ...reply, safetyPlan: '  ' }, 'safety-plan-missing'],
  ['before it was asked', { ...reply, answeredAt: '2026-01-10T00:59:00.000Z' }, 'before-asked'],
  ['in the future', { ...reply, answeredAt: '2026-01-10T03:00:00.000Z' }, 'in-the-future'],
] as const)('an answer of the police: %s', (_what, input, expected) => {
  const decision = decideAnswer({ askedAt, answer: null }, input, '2026-01-10T02:00:00.000Z')
  expect(decision.ok ? 'fine' : decision.code).toBe(expected)
})
