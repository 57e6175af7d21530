import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { callingOut, nobodyOut } from '../../../test/calling-out.ts'
import { type House, openHouse } from '../../../test/house.ts'
import { openNight } from '../../../test/night.ts'
import { reportDeviation } from '../../base/deviation/api.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import { setPolicy } from '../cover/api.ts'
import { arrive, readOut, releaseWorker } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('call-out-cases')
  await onShift('jour1')
  await onShift('jour2', 'standby')
})
afterAll(() => house.close())
afterEach(() => nobodyOut(house))
const { decide, decided, go, read, onShift } = callingOut(() => house)
const one = () => [{ accountId: house.accounts.jour1 }]

describe('the difficult cases', () => {
  test('V-09: far away on an Easter night in standby: the police wait for hours, and both the refusal and the going say why', async () => {
    const night = await openNight(house, [{ statedAge: 15 }], '2184')
    const asked = {
      askedBy: 'police',
      municipalityCode: '2184',
      policePresent: 'yes',
      policeSaw: 'Pojken är rädd för pappan.',
    } as const
    const no = await decide(night.caseId, {
      ...asked,
      decision: 'refused',
      reasonNotActing: 'can-wait',
      equalTreatment: 'different',
      equalTreatmentText: 'I Gävle hade vi åkt.',
      workers: [],
    })
    const yes = await decide(night.caseId, {
      ...asked,
      supersedes: no.body.id,
      needAt: addMinutes(now(), -200),
      workers: [{ accountId: house.accounts.jour2 }],
      policyReason: 'Polisen är på plats hela tiden.',
    })
    expect((await go(yes.body.id, { at: addMinutes(now(), -90) }, 'jour2')).status).toBe(200)
    await house.call('jour2', arrive, {
      callOutId: yes.body.id,
      version: 2,
      at: addMinutes(now(), -10),
      policeWaitedMinutes: 240,
    })
    const { callOuts } = await read(night.caseId)
    expect(callOuts).toMatchObject([
      {
        decision: 'go',
        dutyMode: 'standby',
        policeWaitedMinutes: 240,
        supersedes: no.body.id,
        isSuperseded: false,
      },
      { decision: 'refused', equalTreatment: 'different', isSuperseded: true },
    ])
  })

  test('V-24: a talk in Hudiksvall is linked to the deviation it mends', async () => {
    const { body } = await house.call('jour1', reportDeviation, {
      kind: 'routine-not-followed',
      happened: 'Kommunen undrar varför jouren inte kom.',
      happenedAt: addMinutes(now(), -60),
    })
    const night = await openNight(house, [], '2184')
    const visit = {
      purpose: 'dialogue-visit',
      askedBy: 'own',
      municipalityCode: '2184',
      necessity: 'beneficial',
    } as const
    expect((await decide(night.caseId, visit)).body).toMatchObject({ code: 'deviation-missing' })
    expect((await decide(night.caseId, { ...visit, deviationId: body.id })).status).toBe(200)
    expect((await read(night.caseId)).callOuts[0]).toMatchObject({
      purpose: 'dialogue-visit',
      deviationId: body.id,
    })
  })

  test('V-25: a second event in the other end: told, one is sent on with the reason, and who to call is shown', async () => {
    const first = await decided({}, '2184')
    expect((await go(first.callOutId, { coverReason: ' ' })).body).toMatchObject({
      code: 'nobody-left',
      field: 'coverReason',
    })
    expect((await go(first.callOutId)).status).toBe(200)
    const { body } = await house.call('jour2', readOut, {})
    expect(body.out.map(({ municipalityCode }) => municipalityCode)).toEqual(['2184', '2184'])
    const night = await openNight(house, [{ statedAge: 3 }], '2180')
    expect((await decide(night.caseId)).body).toMatchObject({
      code: 'already-out',
      sentence: expect.stringContaining('grannjouren'),
    })
    const release = { callOutId: first.callOutId, version: 2, accountId: house.accounts.jour1 }
    expect((await house.call('jour2', releaseWorker, { ...release, reason: '' })).body.code).toBe(
      'reason-missing',
    )
    expect(
      (await house.call('jour2', releaseWorker, { ...release, reason: 'Nytt barn i Gävle.' })).status,
    ).toBe(200)
    const last = { ...release, version: 3, accountId: house.accounts.jour2, reason: 'x' }
    expect(
      (await house.call('jour2', releaseWorker, { ...last, accountId: house.accounts.jour1 })).body.code,
    ).toBe('not-out')
    expect((await house.call('jour2', releaseWorker, last)).body.code).toBe('last-one')
    const second = await decide(night.caseId, { workers: one(), policyReason: 'Kollegan är i Hudiksvall.' })
    const left = await go(second.body.id, { coverReason: null })
    expect(left).toMatchObject({
      status: 409,
      body: { code: 'second-event', sentence: expect.stringContaining('Jonas Provsson') },
    })
    expect((await go(second.body.id, { coverReason: 'Chefen svarar.' })).status).toBe(200)
    expect((await read(night.caseId)).callOuts[0]).toMatchObject({ coverReason: 'Chefen svarar.' })
    expect((await read(first.caseId)).callOuts[0]?.workers).toMatchObject([
      { name: 'Jonas Provsson', backAt: null },
      { releasedReason: 'Nytt barn i Gävle.' },
    ])
  })

  test('V-32: the police were there and the municipality asks why nobody came: what they saw is kept, the judgement is ours', async () => {
    const night = await openNight(house, [{ statedAge: 10 }])
    const refusal = {
      decision: 'refused',
      reasonNotActing: 'other-party-responsible',
      askedBy: 'municipality',
      policePresent: 'yes',
      policeOpinion: 'Barnet bör omhändertas.',
    } as const
    expect((await decide(night.caseId, { ...refusal, reason: 'Mamman är nykter.' })).body).toMatchObject({
      code: 'police-saw-missing',
      field: 'policeSaw',
    })
    await decide(night.caseId, {
      ...refusal,
      reason: 'Mamman är nykter.',
      policeSaw: 'Mamman nykter, pappan borta.',
    })
    expect((await read(night.caseId)).callOuts[0]).toMatchObject({
      reason: 'Mamman är nykter.',
      policeSaw: 'Mamman nykter, pappan borta.',
      policeOpinion: 'Barnet bör omhändertas.',
    })
  })

  test('V-39: the municipality wants one with the police: the rule of the region refuses it without a reason, or allows it', async () => {
    const night = await openNight(house, [{ statedAge: 10 }])
    const alone = { workers: one(), withPolice: 'yes' } as const
    expect((await decide(night.caseId, alone)).body).toMatchObject({ code: 'too-few', field: 'policyReason' })
    expect((await decide(night.caseId, { ...alone, policyReason: 'Kollegan är sjuk.' })).status).toBe(200)
    expect((await read(night.caseId)).callOuts[0]).toMatchObject({ policyReason: 'Kollegan är sjuk.' })
    const policy = {
      staffing: 'one-with-police',
      checkInMinutes: 45,
      source: 'Avtal med kommunerna',
      validFrom: '2026-01-01',
    } as const
    expect((await house.call('chef', setPolicy, policy)).status).toBe(200)
    const allowed = await decide(night.caseId, alone)
    expect(allowed.status).toBe(200)
    expect((await decide(night.caseId, { ...alone, withPolice: 'no' })).body.code).toBe('too-few')
    expect((await read(night.caseId)).callOuts[0]).toMatchObject({ checkInMinutes: 45, withPolice: 'yes' })
  })

  test('somebody without a shift goes with a reason that is kept', async () => {
    const night = await openNight(house, [{ statedAge: 10 }])
    const withManager = (offShiftReason: string) => ({
      workers: [...one(), { accountId: house.accounts.chef, offShiftReason }],
    })
    expect((await decide(night.caseId, withManager(' '))).body).toMatchObject({
      code: 'not-on-shift',
      sentence: expect.stringContaining('Chandra Provsson'),
    })
    expect((await decide(night.caseId, withManager('Inringd.'))).status).toBe(200)
    expect((await read(night.caseId)).callOuts[0]?.workers[0]).toMatchObject({
      shiftKind: null,
      offShiftReason: 'Inringd.',
    })
  })
})
