import { afterAll, beforeAll, expect, test } from 'vitest'
import { addRelation, getCase } from '../../src/duty/case/api.ts'
import { listClocks } from '../../src/duty/clock/api.ts'
import { completeContact, getContact, startContact } from '../../src/duty/intake/api.ts'
import { dayMatterCounts, noteDayMatter } from '../../src/duty/referral/api.ts'
import { closeCase } from '../../src/exchange/closing/api.ts'
import { addMinutes, localDate, now } from '../../src/kernel/time.ts'
import { callingOut } from '../calling-out.ts'
import { type House, openHouse } from '../house.ts'
import { openNight } from '../night.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('few-words')
})
afterAll(() => house.close())

test('V-27: a parent who records the call is written down as told, counted as a matter of the day, and leads to no case', async () => {
  const told = {
    initiator: 'applicant',
    kind: 'general-advice',
    channel: 'direct-number',
    recordsCall: true,
    story: 'Mamman vill att vi säger att pappan gör fel. Hon spelar in samtalet.',
  } as const
  const contactId = (await house.call('jour1', startContact, told)).body.id
  await house.call('jour1', noteDayMatter, { contactId, kind: 'family-law-conflict' })
  expect((await house.call('jour1', completeContact, { contactId, version: 1 })).status).toBe(200)
  const { body } = await house.call('jour2', getContact, { contactId })
  expect(body).toMatchObject({ story: told.story, recordsCall: true, status: 'complete' })
  const today = localDate(now())
  const counted = await house.call('chef', dayMatterCounts, { from: today, to: today })
  expect(counted.body.dayMatters).toContainEqual({ kind: 'family-law-conflict', contacts: 1 })
})

test('V-37: both parents detained: an aunt has the children until a time, and no case closes before each is assessed', async () => {
  const { caseId, personIds } = await openNight(house, [
    { statedAge: 3 },
    { statedAge: 7 },
    { statedAge: 44 },
  ])
  const [small = '', big = '', aunt = ''] = personIds
  const takesOver = { caseId, fromId: aunt, kind: 'safe-person' } as const
  expect((await house.call('jour1', addRelation, { ...takesOver, toId: small })).body.code).toBe(
    'safe-person-until',
  )
  for (const toId of [small, big])
    await house.call('jour1', addRelation, {
      ...takesOver,
      toId,
      until: addMinutes(now(), 300),
      callBackAt: addMinutes(now(), 120),
    })
  const clocks = (await house.call('jour2', listClocks, {})).body.clocks
  expect(clocks.filter((clock) => clock.caseId === caseId).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['safe-person-call', 'safe-person-until']),
  )
  expect((await house.call('jour2', getCase, { caseId })).body.relations).toHaveLength(2)
  const closing = { caseId, version: 1, closingReason: 'advice-given' } as never
  expect((await house.call('jour1', closeCase, closing)).body.code).toBe('child-not-assessed')
})

test('V-40: a hearing nobody’s safety needs is good but not necessary, and declined with the reason near and far', async () => {
  const { decide, read } = callingOut(() => house)
  const hearing = {
    purpose: 'hearing',
    decision: 'refused',
    necessity: 'beneficial',
    reason: 'Den unge är trygg och hämtas av sin mamma.',
  } as const
  for (const code of ['2180', '2184']) {
    const { caseId } = await openNight(house, [{ statedAge: 16 }], code)
    const asked = { ...hearing, municipalityCode: code, workers: [] }
    expect((await decide(caseId, asked)).body.code).toBe('reason-not-acting-missing')
    expect((await decide(caseId, { ...asked, reasonNotActing: 'can-wait' })).status).toBe(200)
    expect((await read(caseId)).callOuts).toMatchObject([
      { purpose: 'hearing', decision: 'refused', necessity: 'beneficial', equalTreatment: 'same' },
    ])
  }
})
