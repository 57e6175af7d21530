import { afterAll, beforeAll, expect, test } from 'vitest'
import { callingOut } from '../../../test/calling-out.ts'
import { type House, openHouse } from '../../../test/house.ts'
import { openNight } from '../../../test/night.ts'
import { mergePersons } from '../../base/person-merge/api.ts'
import { openCase } from '../case/api.ts'
import { addWarning, readWarnings, withdrawWarning } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('safety-warning')
})
afterAll(() => house.close())
const { decided, go, read } = callingOut(() => house)

test('a risk of a person is read before leaving, in whatever case the person is, until it is withdrawn with why', async () => {
  const old = await openNight(house, [{ statedAge: 40 }])
  const [personId = ''] = old.personIds
  const risk = { concerns: 'person', text: 'Har hotat personal med kniv.' } as const
  expect((await house.call('jour1', addWarning, { caseId: old.caseId, ...risk })).body.code).toBe(
    'person-missing',
  )
  const { caseId, callOutId, personIds } = await decided()
  expect((await house.call('jour1', addWarning, { caseId, ...risk, personId })).body.code).toBe('not-in-case')
  const noted = await house.call('jour1', addWarning, { caseId, ...risk, personId: personIds[0] ?? '' })
  expect(noted.status).toBe(200)
  expect((await go(callOutId, { warningsSeen: false })).body).toMatchObject({
    code: 'warnings-unread',
    field: 'warningsSeen',
  })
  expect((await go(callOutId)).status).toBe(200)
  expect((await read(caseId)).callOuts[0]).toMatchObject({ warningsSeenBy: house.accounts.jour1 })
  const warningId = noted.body.id
  expect((await house.call('gavle', withdrawWarning, { warningId, reason: 'x' })).status).toBe(403)
  expect((await house.call('jour1', withdrawWarning, { warningId, reason: ' ' })).body.code).toBe(
    'reason-missing',
  )
  expect((await house.call('jour1', withdrawWarning, { warningId, reason: 'Fel person.' })).status).toBe(200)
  expect((await house.call('jour1', withdrawWarning, { warningId, reason: 'Igen.' })).body.code).toBe(
    'already-withdrawn',
  )
})

test('a risk of a person is shown in every case of the person, one of the case or the place in its own', async () => {
  const first = await openNight(house, [{ statedAge: 40 }])
  const [personId = ''] = first.personIds
  const { body: opened } = await house.call('jour1', openCase, {
    contactIds: [first.contactId],
    people: [{ personId, part: 'concerned' }],
    matter: 'concern-adult',
  })
  const note = (concerns: 'case' | 'person' | 'address', text: string) =>
    house.call('jour1', addWarning, {
      caseId: first.caseId,
      concerns,
      text,
      ...(concerns === 'person' && { personId }),
    })
  await note('case', 'Många personer på plats.')
  await note('address', 'Stor hund i trapphuset.')
  await note('person', 'Har slagit personal.')
  const shown = async (caseId: string) =>
    (await house.call('chef', readWarnings, { caseId })).body.warnings.map(({ concerns }) => concerns)
  expect(await shown(first.caseId)).toEqual(['case', 'address', 'person'])
  expect(await shown(opened.id)).toEqual(['person'])
  for (const as of ['gavle', 'admin', 'utvarderare'] as const)
    expect((await house.call(as, readWarnings, { caseId: first.caseId })).status).toBe(403)
})

test('a risk follows the person when two rows are found to be one', async () => {
  const known = await openNight(house, [{ statedAge: 40 }])
  const met = await openNight(house, [{ statedAge: 40 }])
  const [[personId = ''], [intoId = '']] = [known.personIds, met.personIds]
  const risk = { concerns: 'person', personId, text: 'Har hotat personal med kniv, då på Ågatan.' } as const
  await house.call('jour1', addWarning, { caseId: known.caseId, ...risk })
  const shown = async () => (await house.call('jour2', readWarnings, { caseId: met.caseId })).body.warnings
  expect(await shown()).toEqual([])
  const merged = { personId, version: 1, intoId, intoVersion: 1, reason: 'Samma man, med legitimation.' }
  expect((await house.call('chef', mergePersons, merged)).status).toBe(200)
  expect(await shown()).toMatchObject([{ text: risk.text, person: { id: intoId } }])
})

test('a risk without words is refused with what to do', async () => {
  const { caseId } = await openNight(house, [{ statedAge: 40 }])
  expect(await house.call('jour1', addWarning, { caseId, concerns: 'case', text: '  \n   ' })).toMatchObject({
    status: expect.toBeOneOf([400, 409]),
    body: { sentence: expect.stringMatching(/\.$/) },
  })
  expect(await house.call('jour1', addWarning, { caseId, concerns: 'case', text: '   x   ' })).toMatchObject({
    status: 409,
    body: { code: 'text-missing', field: 'text' },
  })
})
