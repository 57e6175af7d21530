import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assessing, madeAt } from '../../../test/assessing.ts'
import { type House, openHouse } from '../../../test/house.ts'
import { closeNight, openNight } from '../../../test/night.ts'
import { addDays, addMinutes, localDate, nextWorkingMorning, now } from '../../kernel/time.ts'
import { addRelation, callBackDone } from '../case/api.ts'
import { callbackDone, promiseCallback, saveContact, startContact, withdrawContact } from '../intake/api.ts'
import { listClocks, waitingTotals } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('clock')
})
afterAll(() => house.close())
const { lockedNight } = assessing(() => house)

const clocks = async (about: { caseId?: string; contactId?: string }) => {
  const { body } = await house.call('jour2', listClocks, {})
  return body.clocks.filter(
    (clock) => clock.caseId === about.caseId || (about.contactId && clock.contactId === about.contactId),
  )
}
const kinds = async (caseId: string) => (await clocks({ caseId })).map((clock) => clock.kind).sort()
const soon = addMinutes(now(), 10)
const waitsSince = (minutes: number, until: number | null = null) => ({
  initiator: 'police' as const,
  waitingName: 'Radiobil 33-7210',
  waitingSince: addMinutes(now(), -minutes),
  waitingUntil: until === null ? null : addMinutes(now(), -until),
})

describe('the clocks of the desk', () => {
  test('V-22: a promised call and a safe person run until they are answered', async () => {
    const night = await openNight(house, [{ statedAge: 8 }, { statedAge: 60 }])
    const [childId = '', grandmotherId = ''] = night.personIds
    const { body: promised } = await house.call('jour1', promiseCallback, {
      contactId: night.contactId,
      version: 1,
      callbackTo: '070-174 06 05',
      callbackBy: soon,
    })
    const relation = await house.call('jour1', addRelation, {
      caseId: night.caseId,
      fromId: grandmotherId,
      toId: childId,
      kind: 'safe-person',
      until: addMinutes(now(), 240),
      callBackAt: addMinutes(now(), 120),
    })
    const shown = await clocks({ caseId: night.caseId })
    expect(shown).toMatchObject([
      {
        kind: 'callback',
        at: soon,
        state: 'soon',
        contactId: night.contactId,
        responsible: 'Jorun Provsson',
      },
      { kind: 'safe-person-call', state: 'running', sourceId: relation.body.id },
      { kind: 'safe-person-until', state: 'running' },
    ])
    expect(JSON.stringify(shown)).not.toMatch(/070|1740605|Provia/)
    await house.call('jour1', callbackDone, { contactId: night.contactId, version: promised.version })
    await house.call('jour1', callBackDone, { caseId: night.caseId, relationId: relation.body.id })
    expect(await kinds(night.caseId)).toEqual(['safe-person-until'])
  })

  test('V-01, V-02: what the protection rests on may end, with how sure it is, and the child is heard by a time', async () => {
    const ends = addMinutes(now(), 45)
    const night = await lockedNight({
      outcome: 'awaiting-information',
      protectionBasis: 'perpetrator-detained',
      protectionCertainty: 'uncertain',
      protectionText: 'Pappan är gripen.',
      protectionEndsAt: ends,
      dayTask: 'Ring åklagaren.',
    })
    const shown = new Map((await clocks({ caseId: night.caseId })).map((clock) => [clock.kind, clock]))
    expect([...shown.keys()].sort()).toEqual(['day-task', 'protection-ends', 'protection-holds'])
    expect(shown.get('protection-ends')).toMatchObject({ at: ends, state: 'soon', certainty: 'uncertain' })
    expect(shown.get('protection-holds')?.at).toBe(nextWorkingMorning(madeAt))
    await closeNight(house, night.caseId)
    expect(await kinds(night.caseId)).toEqual([])
  })

  test('V-09: a patrol that waits with a child is on the clock with who is responsible, and too long after an hour', async () => {
    const night = await openNight(house, [{ statedAge: 15 }])
    await house.call('jour1', saveContact, { contactId: night.contactId, version: 1, ...waitsSince(25) })
    expect(await clocks({ caseId: night.caseId })).toMatchObject([
      { kind: 'waiting', state: 'running', waitingName: 'Radiobil 33-7210', responsible: 'Jorun Provsson' },
    ])
    await house.call('jour1', saveContact, { contactId: night.contactId, version: 2, ...waitsSince(61) })
    const { body } = await house.call('jour1', listClocks, {})
    expect(body.clocks[0]).toMatchObject({ kind: 'waiting', state: 'passed', contactId: night.contactId })
    await house.call('jour1', saveContact, { contactId: night.contactId, version: 3, waitingUntil: now() })
    expect(await kinds(night.caseId)).toEqual([])
  })

  test('V-06: a contact without a case says who took the call, and a withdrawn one says nothing', async () => {
    const { body } = await house.call('jour2', startContact, waitsSince(5))
    expect(await clocks({ contactId: body.id })).toMatchObject([
      { kind: 'waiting', caseId: null, responsible: 'Jonas Provsson', contactNumber: body.number },
    ])
    await house.call('jour2', withdrawContact, { contactId: body.id, version: 1, reason: 'Fel knapp.' })
    expect(await clocks({ contactId: body.id })).toEqual([])
  })

  test('are the duty’s: no other role is told of them', async () => {
    for (const who of ['gavle', 'ordforande', 'utvarderare', 'admin'] as const)
      expect((await house.call(who, listClocks, {})).status).toBe(403)
  })
})

describe('the waiting of others', () => {
  const today = localDate(now())
  const period = { from: addDays(today, -3), to: today }
  const total = async () => (await house.call('chef', waitingTotals, period)).body

  test('I-18: is summed by night, by who it was and by case, and one wait about two cases counts once', async () => {
    const before = await total()
    const night = await openNight(house, [{ statedAge: 15 }])
    await house.call('jour1', saveContact, { contactId: night.contactId, version: 1, ...waitsSince(100, 10) })
    await house.call('jour1', startContact, { ...waitsSince(30, 0), initiator: 'care-provider' })
    const after = await total()
    expect(after.minutes - before.minutes).toBe(120)
    expect(after.contacts - before.contacts).toBe(2)
    expect(after.cases).toContainEqual(
      expect.objectContaining({ caseId: night.caseId, minutes: 90, contacts: 1, goesOn: false }),
    )
    const sum = (rows: readonly { minutes: number }[]) => rows.reduce((all, row) => all + row.minutes, 0)
    expect(sum(after.nights)).toBe(after.minutes)
    expect(sum(after.initiators)).toBe(after.minutes)
  })

  test('is the manager’s figure, for a period that runs forward and is no longer than a year', async () => {
    expect((await house.call('jour1', waitingTotals, period)).status).toBe(403)
    const backwards = await house.call('chef', waitingTotals, { from: '2026-02-02', to: '2026-02-01' })
    expect(backwards).toMatchObject({ status: 409, body: { code: 'period-backwards', field: 'to' } })
    const long = await house.call('chef', waitingTotals, { from: '2020-01-01', to: '2026-01-01' })
    expect(long.body.code).toBe('period-too-long')
    const bad = await house.call('chef', waitingTotals, { from: '2026-02-31', to: '2026-03-01' })
    expect(bad.status).toBe(400)
  })
})
