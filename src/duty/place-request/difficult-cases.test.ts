import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { closeNight, openNight } from '../../../test/night.ts'
import { somePartner, somePlace } from '../../../test/placing.ts'
import { inScope } from '../../server/database/scope.ts'
import { dayItemsOfCase } from '../protective-assessment/store.ts'
import { answerRequest, askPlace, listDisputes, listRequests, withdrawRequest } from './api.ts'
import type { PlaceRequest } from './model.ts'
import { decideAnswer, outcomeOf } from './rules.ts'
import { refusedAsks } from './store.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('place_request')
})
afterAll(() => house.close())

const ask = async (caseId: string, given: Partial<PlaceRequest>) => {
  const { status, body } = await house.call('jour1', askPlace, {
    caseId,
    direction: 'to-other',
    kind: 'place',
    ...given,
  } as never)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body.id
}
const answer = (requestId: string, given: Record<string, unknown>) =>
  house.call('jour1', answerRequest, {
    requestId,
    version: 1,
    answeredBy: 'Föreståndaren',
    ...given,
  } as never)
const actor = () => ({
  ...house.posts.jour1,
  accountId: house.accounts.jour1,
  name: '',
  title: '',
  sessionId: null,
})
const itemsOf = (caseId: string) => inScope(house.db, actor(), (tx) => dayItemsOfCase(tx, caseId))

const request: PlaceRequest = {
  id: 'request',
  caseId: 'case',
  direction: 'to-duty',
  kind: 'new-placement',
  placeId: null,
  otherName: 'HVB Klippan',
  about: null,
  askedAt: '2026-04-02T20:00:00.000Z',
  askedBy: 'jour1',
  answer: null,
  answeredAt: null,
  answeredBy: null,
  reason: null,
  reasonText: null,
  notedBy: null,
  withdrawnAt: null,
  withdrawnReason: null,
  version: 1,
}

describe('what the duty asks of others', () => {
  it.each([
    ['a Saturday night', '2026-11-21T22:00:00.000Z', '2026-11-23T07:00:00.000Z'],
    ['Maundy Thursday: Easter lies between', '2026-04-02T22:00:00.000Z', '2026-04-07T06:00:00.000Z'],
    ['03.00 on a Wednesday', '2026-11-18T02:00:00.000Z', '2026-11-18T07:00:00.000Z'],
  ])(
    'V-04: a no on %s leaves the municipality a task for 08.00 the next working day',
    (_what, now, dueAt) => {
      const decision = decideAnswer(
        { ...request, askedAt: now },
        {
          answer: 'no',
          answeredBy: 'Jouren',
          answeredAt: now,
          reason: 'in-principle',
          dayTask: 'Omplacera pojken.',
        },
        now,
      )
      expect(decision).toMatchObject({ ok: true, changes: { dayTask: { dueAt, text: 'Omplacera pojken.' } } })
    },
  )

  it('V-04: the task stands among what the day must do', async () => {
    const { caseId } = await openNight(house, [{ birthDate: '2010-03-04' }])
    const id = await ask(caseId, { direction: 'to-duty', kind: 'new-placement', otherName: 'Boendet Granen' })
    const said = await answer(id, {
      answer: 'no',
      answeredBy: 'Jouren',
      reason: 'in-principle',
      dayTask: 'Omplacera: han är hotfull mot de andra.',
    })
    expect(said.body.dueAt).not.toBeNull()
    expect(await itemsOf(caseId)).toMatchObject([{ kind: 'day-task', dueAt: said.body.dueAt, doneAt: null }])
  })

  it('V-14: the home that wants a youth moved is told no, takes in staff, and the dispute is kept with the place', async () => {
    const partnerId = await somePartner(house, 'Vårdbolaget Klippan')
    const placeId = await somePlace(house, {
      kind: 'residential-care',
      name: 'HVB Klippan',
      partnerId,
      memberId: null,
    } as never)
    const { caseId } = await openNight(house, [{ birthDate: '2009-03-04' }])
    const wish = await ask(caseId, {
      direction: 'to-duty',
      kind: 'new-placement',
      placeId,
      about: 'Han har slagit sönder rummet, de vill ha bort honom i natt.',
    })
    const moved = await answer(wish, { answer: 'yes', answeredBy: 'Jouren' })
    expect(moved.body).toMatchObject({ code: 'needs-decision', sentence: expect.stringMatching(/11 § LVU/) })
    expect((await answer(wish, { answer: 'no', answeredBy: 'Jouren' })).body.code).toBe('reason-missing')
    expect((await answer(wish, { answer: 'no', answeredBy: 'Jouren', reason: 'in-principle' })).status).toBe(
      200,
    )
    const staff = await ask(caseId, { kind: 'extra-staff', placeId })
    expect((await answer(staff, { answer: 'yes', reasonText: 'Tar in en till i natt.' })).status).toBe(200)
    const log = (await house.call('chef', listDisputes, { placeId })).body.requests
    expect(log.map(({ kind, answer: said }) => [kind, said])).toEqual([
      ['extra-staff', 'yes'],
      ['new-placement', 'no'],
    ])
  })

  it('V-17: another duty is asked to arrange the waiting and the transport, and answers by name', async () => {
    const { caseId } = await openNight(house, [{ birthDate: '2010-03-04' }], '1480')
    const id = await ask(caseId, { kind: 'transport', otherName: 'Socialjouren i Göteborg' })
    await answer(id, { answer: 'yes', answeredBy: 'Gruppledaren', reasonText: 'Resan går 09.00.' })
    const { requests } = (await house.call('jour2', listRequests, { caseId })).body
    expect(requests).toMatchObject([
      { otherName: 'Socialjouren i Göteborg', answer: 'yes', answeredBy: 'Gruppledaren' },
    ])
  })

  it('V-18: shows "no place" once everybody asked has said no, and each no with its reason', async () => {
    const { caseId } = await openNight(house, [{ birthDate: '1970-03-04' }])
    const outcome = async () => (await house.call('jour1', listRequests, { caseId })).body.outcome
    expect(await outcome()).toBe('nothing-asked')
    const shelter = await ask(caseId, { otherName: 'Härbärget' })
    const hotel = await ask(caseId, { otherName: 'Hotellet' })
    expect(await outcome()).toBe('waiting')
    await answer(shelter, { answer: 'no', reason: 'too-late' })
    expect((await answer(hotel, { answer: 'no', reason: 'other' })).body.code).toBe('reason-text-missing')
    await answer(hotel, { answer: 'no', reason: 'other', reasonText: 'Vill inte ta emot efter skadan.' })
    expect(await outcome()).toBe('no-place')
    const noes = await inScope(house.db, actor(), (tx) => refusedAsks(tx, caseId))
    expect(noes.map(({ otherName, reason }) => [otherName, reason])).toEqual([
      ['Härbärget', 'too-late'],
      ['Hotellet', 'other'],
    ])
  })

  it('V-29: the police who want a new placement to avoid the drive are told no, and that is kept', async () => {
    const { caseId } = await openNight(house, [{ birthDate: '2010-03-04' }])
    const id = await ask(caseId, { direction: 'to-duty', kind: 'new-placement', otherName: 'Polisen' })
    await answer(id, { answer: 'no', answeredBy: 'Jouren', reason: 'in-principle' })
    expect((await answer(id, { answer: 'yes', answeredBy: 'Jouren' })).body.code).toBe('stale')
    const { requests, outcome } = (await house.call('jour1', listRequests, { caseId })).body
    expect(requests).toMatchObject([{ otherName: 'Polisen', answer: 'no', reason: 'in-principle' }])
    expect(outcome).toBe('nothing-asked')
  })

  it('is refused at the field where whom or when is wrong, in a closed case, and by the wrong role', async () => {
    const { caseId } = await openNight(house, [{ birthDate: '2010-03-04' }])
    const base = { caseId, direction: 'to-other', kind: 'place' } as const
    const code = async (given: object) =>
      (await house.call('jour1', askPlace, { ...base, ...given } as never)).body.code
    expect(await code({})).toBe('asked-whom')
    expect(await code({ placeId: caseId })).toBe('place-unknown')
    expect(await code({ otherName: 'X', askedAt: '2199-01-01T00:00:00Z' })).toBe('in-the-future')
    const id = await ask(caseId, { otherName: 'Fel ställe' })
    expect((await house.call('gavle', askPlace, { ...base, otherName: 'X' })).status).toBe(403)
    expect((await house.call('gavle', listRequests, { caseId })).status).toBe(403)
    const taken = await house.call('jour1', withdrawRequest, {
      requestId: id,
      version: 1,
      reason: 'Fel ärende.',
    })
    expect(taken.status).toBe(200)
    expect((await answer(id, { version: 2, answer: 'yes' })).body.code).toBe('withdrawn')
    await closeNight(house, caseId)
    expect(await code({ otherName: 'X' })).toBe('case-closed')
  })
})

it.each([
  [[], 'nothing-asked'],
  [[{ answer: null }], 'waiting'],
  [[{ answer: 'no' }, { answer: null }], 'waiting'],
  [[{ answer: 'no' }, { answer: 'yes' }], 'found'],
  [[{ answer: 'no' }, { answer: 'no' }], 'no-place'],
  [[{ answer: 'no' }, { answer: 'yes', withdrawnAt: request.askedAt }], 'no-place'],
  [[{ answer: 'no', kind: 'transport' }], 'nothing-asked'],
] as const)('asking %o came to %s', (rows, expected) => {
  const made = rows.map((row) => ({
    ...request,
    direction: 'to-other' as const,
    kind: 'place' as const,
    ...row,
  }))
  expect(outcomeOf(made)).toBe(expected)
})
