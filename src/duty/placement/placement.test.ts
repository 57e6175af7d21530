import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { closeNight, openNight, register } from '../../../test/night.ts'
import { consent, heldBeds, somePlace } from '../../../test/placing.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { nextWorkingMorning, now } from '../../kernel/time.ts'
import { addCasePerson } from '../case/api.ts'
import { askConsent } from '../consent/api.ts'
import { listMeasures } from '../measure/api.ts'
import { getPlace } from '../place/api.ts'
import {
  arrangePlacement,
  arrivePlacement,
  departPlacement,
  missPlacement,
  moveEnd,
  placedChildren,
  readPlacements,
  tellPlacement,
  withdrawPlacement,
} from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('placement')
})
afterAll(() => house.close())

type Given = Partial<Omit<InputOf<typeof arrangePlacement>, 'personIds'>> & {
  readonly personIds: readonly string[]
}
const arrange = (caseId: string, given: Given) =>
  house.call('jour1', arrangePlacement, {
    legalBasis: 'sol-placement',
    ...given,
    personIds: [...given.personIds],
    caseId,
  })

/** A family of children with the same mother, who has said yes for each; a case and a place for them. */
async function family(children: number, birthDate = '2018-03-04') {
  const mother = await register(house, { birthDate: '1988-01-01' }, 'Modra')
  const night = await openNight(
    house,
    Array.from({ length: children }, () => ({ birthDate, guardians: [mother] })),
  )
  await house.call('jour1', addCasePerson, { caseId: night.caseId, personId: mother, part: 'guardian' })
  for (const child of night.personIds) await consent(house, night.caseId, child, [mother])
  const placeId = await somePlace(house, { capacity: 3 })
  return { ...night, mother, placeId }
}

const read = async (caseId: string) => (await house.call('jour2', readPlacements, { caseId })).body

describe('three siblings', () => {
  it('are placed together from the three beds held for them: one placement and one measure each', async () => {
    const { caseId, personIds, placeId } = await family(3)
    const holdId = await heldBeds(house, placeId, caseId, 3)
    const made = await arrange(caseId, { personIds, placeId, holdId })
    expect(made.status, JSON.stringify(made.body)).toBe(200)
    const { placements, people } = await read(caseId)
    expect(placements).toHaveLength(3)
    expect(new Set(placements.map(({ groupId }) => groupId)).size).toBe(1)
    expect(placements[0]).toMatchObject({
      status: 'arranged',
      lawCited: 'SoL (2025:400) 11 kap. 1 §',
      responsibleCode: '2180',
      placeName: 'Ekbacken',
      events: [{ kind: 'arranged', accountName: 'Jorun Provsson' }],
    })
    expect(placements[0]?.plannedUntil).toBe(nextWorkingMorning(placements[0]?.arrangedAt ?? now()))
    expect(people.filter(({ isPlaced }) => isPlaced)).toHaveLength(3)
    const { measures } = (await house.call('jour1', listMeasures, { caseId })).body
    expect(measures.map(({ type, sourceKind }) => [type, sourceKind])).toEqual(
      Array.from({ length: 3 }, () => ['placement-sol-2025', 'placement']),
    )
    expect((await house.call('jour2', getPlace, { placeId })).body).toMatchObject({
      place: { busy: 3 },
      holds: [],
    })
    const again = await arrange(caseId, { personIds: personIds.slice(0, 1), otherPlace: 'Mormor' })
    expect(again).toMatchObject({ status: 409, body: { code: 'already-placed', field: 'personIds.0' } })
  })

  it('placed by a double click are placed once', async () => {
    const { caseId, personIds, placeId } = await family(2)
    const commandId = crypto.randomUUID()
    const once = () =>
      house.call(
        'jour1',
        arrangePlacement,
        { caseId, personIds: [...personIds], placeId, legalBasis: 'sol-placement' },
        { commandId },
      )
    const [first, second] = await Promise.all([once(), once()])
    expect(first.status).toBe(200)
    expect(second.body).toEqual(first.body)
    expect((await read(caseId)).placements).toHaveLength(2)
  })

  it('of whom two desks place the same one at once are placed once', async () => {
    const { caseId, personIds, placeId } = await family(1)
    const legalBasis = 'sol-placement' as const
    const input = { caseId, personIds: [...personIds], placeId, legalBasis }
    const answers = await Promise.all([
      house.call('jour1', arrangePlacement, input),
      house.call('jour2', arrangePlacement, input),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('already-placed')
  })
})

describe('consent', () => {
  it('is asked of both guardians and of the child from fifteen, and every asking is kept', async () => {
    const [mother, father] = [
      await register(house, { birthDate: '1980-01-01' }, 'Modra'),
      await register(house, { birthDate: '1980-01-01' }, 'Fadra'),
    ]
    const { caseId, personIds } = await openNight(house, [
      { birthDate: '2010-01-01', guardians: [mother, father] },
    ])
    const childId = personIds[0] ?? ''
    const place = () => arrange(caseId, { personIds: [childId], otherPlace: 'Mormor' })
    const ask = (askedId: string, answer: 'yes' | 'no' | 'not-reached') =>
      house.call('jour1', askConsent, { caseId, childId, askedId, answer, how: 'phone' })
    expect((await place()).body).toMatchObject({ code: 'child-not-asked', field: 'personIds.0' })
    await ask(childId, 'yes')
    expect((await place()).body.code).toBe('guardian-not-asked')
    await ask(mother, 'yes')
    await ask(father, 'not-reached')
    expect((await place()).body.code).toBe('guardian-not-reached')
    await ask(father, 'no')
    const refused = await place()
    expect(refused.body).toMatchObject({
      code: 'guardian-refused',
      sentence: expect.stringMatching(/LVU 6 §/),
    })
    await ask(father, 'yes')
    expect((await place()).status).toBe(200)
    const { consents, people } = await read(caseId)
    expect(consents.map(({ answer }) => answer)).toEqual(['yes', 'yes', 'not-reached', 'no', 'yes'])
    expect(people[0]?.needed.map(({ as, answer }) => [as, answer])).toEqual([
      ['guardian', 'yes'],
      ['guardian', 'yes'],
      ['child', 'yes'],
    ])
    expect((await ask(house.accounts.jour1, 'yes')).body.code).toBe('not-guardian')
  })

  it('is passed by where the other guardian is prevented, with the reason kept', async () => {
    const { caseId, personIds, mother } = await family(1)
    const father = await register(house, { birthDate: '1980-01-01' }, 'Fadra')
    const childId = personIds[0] ?? ''
    await house.owner
      .insertInto('guardianship')
      .values({
        id: crypto.randomUUID(),
        childId,
        guardianId: father,
        custody: 'joint',
        note: null,
        validFrom: '2020-01-01',
        validTo: null,
      })
      .execute()
    await house.call('jour1', askConsent, {
      caseId,
      childId,
      askedId: father,
      answer: 'not-reached',
      how: 'phone',
    })
    const departing = {
      personIds: [childId],
      otherPlace: 'Mormor',
      consentDeparture: 'guardian-prevented' as const,
    }
    expect((await arrange(caseId, departing)).body.code).toBe('consent-reason-missing')
    const made = await arrange(caseId, { ...departing, consentReason: 'Pappan är till sjöss.' })
    expect(made.status, JSON.stringify(made.body)).toBe(200)
    expect((await read(caseId)).placements[0]).toMatchObject({
      consentDeparture: 'guardian-prevented',
      consentReason: 'Pappan är till sjöss.',
    })
    expect(mother).not.toBe(father)
  })
})

describe('lodging', () => {
  it('of a parent and child is one measure for both, and goes when the last of them is taken back', async () => {
    const { caseId, personIds, mother } = await family(1)
    const made = await arrange(caseId, {
      personIds: [mother, ...personIds],
      otherPlace: 'Hotellet vid torget',
      otherCode: '2184',
      legalBasis: 'sol-lodging',
      specialNeed: 'Förälder med barn utan tak över huvudet.',
    })
    expect(made.status, JSON.stringify(made.body)).toBe(200)
    const lodging = async () =>
      (await house.call('jour1', listMeasures, { caseId })).body.measures.filter(
        ({ type }) => type === 'lodging',
      )
    // Who answers for it, not where they are.
    expect(await lodging()).toMatchObject([{ withdrawnAt: null, municipalityCode: '2180' }])
    const withdraw = (placementId: string) =>
      house.call('jour1', withdrawPlacement, { placementId, version: 1, reason: 'Fel familj.' })
    await withdraw(made.body.placementIds[0] ?? '')
    expect(await lodging()).toMatchObject([{ withdrawnAt: null }])
    await withdraw(made.body.placementIds[1] ?? '')
    expect(await lodging()).toMatchObject([{ withdrawnReason: 'Fel familj.' }])
  })
})

describe('from arrival to departure', () => {
  it('every step has its time and who; the bed is free when somebody has left', async () => {
    const { caseId, personIds, placeId } = await family(1)
    const { body } = await arrange(caseId, { personIds, placeId })
    const placementId = body.placementIds[0] ?? ''
    const step = <R>(promise: Promise<{ status: number; body: R }>) => promise
    expect((await step(house.call('jour1', departPlacement, { placementId, version: 1 }))).body.code).toBe(
      'not-there',
    )
    const missed = await house.call('jour1', missPlacement, { placementId, version: 1 })
    expect(missed.body.version).toBe(2)
    const listed = async () =>
      (await house.call('jour2', placedChildren, {})).body.children.find(({ id }) => id === placementId)
    expect((await listed())?.alarm).toBe('missing')
    await house.call('jour1', tellPlacement, { placementId, version: 2, told: 'Polisens RLC 02.10.' })
    expect((await listed())?.alarm).toBe('missing-told')
    await house.call('jour2', arrivePlacement, { placementId, version: 3 })
    const stale = await house.call('jour1', arrivePlacement, { placementId, version: 3 })
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale', stale: { by: 'Jonas Provsson' } } })
    const twice = await house.call('jour1', arrivePlacement, { placementId, version: 4 })
    expect(twice.body.code).toBe('already-arrived')
    const later = '2026-12-24T07:00:00.000Z'
    const end = { placementId, version: 4, plannedUntil: later }
    expect((await house.call('jour1', moveEnd, { ...end, reason: ' ' })).body.code).toBe('reason-missing')
    const left = (await read(caseId)).placements[0]
    const moved = await house.call('jour1', moveEnd, {
      placementId,
      version: left?.version ?? 0,
      plannedUntil: nextWorkingMorning(left?.plannedUntil ?? now()),
      reason: 'Mötet flyttas.',
    })
    expect(moved.status, JSON.stringify(moved.body)).toBe(200)
    await closeNight(house, caseId)
    const gone = await house.call('jour2', departPlacement, {
      placementId,
      version: 5,
      to: 'Hem till mamma.',
    })
    expect(gone.status, JSON.stringify(gone.body)).toBe(200)
    expect((await house.call('jour1', departPlacement, { placementId, version: 6 })).body.code).toBe(
      'placement-over',
    )
    expect((await read(caseId)).placements[0]?.events.map(({ kind }) => kind)).toEqual([
      'arranged',
      'not-arrived',
      'told',
      'arrived',
      'end-moved',
      'departed',
    ])
    expect(await listed()).toBeUndefined()
    expect((await house.call('jour2', getPlace, { placeId })).body.place.busy).toBe(0)
  })

  it('a child still placed is listed and can depart though the case was closed long ago', async () => {
    const { caseId, personIds, placeId } = await family(1)
    const { body } = await arrange(caseId, { personIds, placeId })
    const placementId = body.placementIds[0] ?? ''
    await house.call('jour1', arrivePlacement, { placementId, version: 1 })
    await house.owner
      .updateTable('cases')
      .set({ status: 'closed', closedAt: '2026-01-01T00:00:00.000Z', closingReason: 'handed-over' })
      .where('id', '=', caseId)
      .execute()
    const { children } = (await house.call('jour2', placedChildren, {})).body
    expect(children.find(({ id }) => id === placementId)).toMatchObject({
      status: 'arrived',
      caseNumber: null,
    })
    const gone = await house.call('jour2', departPlacement, { placementId, version: 2 })
    expect(gone.status, JSON.stringify(gone.body)).toBe(200)
  })
})
