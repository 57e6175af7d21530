import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assessing, madeAt } from '../../../test/assessing.ts'
import { type House, openHouse } from '../../../test/house.ts'
import { closeNight, openNight, register } from '../../../test/night.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import { listDue, reassess, saveVoices, startAssessment } from './api.ts'
import { assessmentsOfCase } from './store.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('difficult')
})
afterAll(() => house.close())
const { whole, start, save, lock, read, measures, voice, actor } = assessing(() => house)

describe('the difficult cases', () => {
  test('V-01: two siblings are judged differently, and the detention asks for a new assessment in time', async () => {
    const night = await openNight(house, [{ statedAge: 19 }, { statedAge: 16 }], '2184')
    const [elder = '', younger = ''] = night.personIds
    const started = await house.call('jour1', startAssessment, { caseId: night.caseId, personId: elder })
    expect(started.body.term).toEqual({ memberName: 'Hudiksvall', speakWithChild: 'always' })
    await save(started.body.id, 1, { ...whole(), outcome: 'need-met', protectionBasis: 'protected-housing' })
    const endsAt = addMinutes(now(), 300)
    const second = await start(night.caseId, younger)
    const resting = {
      ...whole(),
      outcome: 'need-met',
      protectionBasis: 'perpetrator-detained',
      protectionCertainty: 'uncertain',
      childHeard: 'no',
      notHeardReason: 'asleep',
      attitudeOtherwise: 'Mamman berättar att hen vill stanna.',
    } as const
    await save(second, 1, resting)
    expect(await lock(second, 2)).toMatchObject({
      status: 409,
      body: { code: 'end-missing', field: 'protectionEndsAt' },
    })
    await save(second, 2, { protectionEndsAt: endsAt })
    expect((await lock(started.body.id, 2)).status).toBe(200)
    expect((await lock(second, 3)).status).toBe(200)

    const shown = await read(night.caseId)
    expect(
      shown.assessments.map(({ personId, age, protectionBasis }) => ({ personId, age, protectionBasis })),
    ).toEqual([
      { personId: elder, age: 19, protectionBasis: 'protected-housing' },
      { personId: younger, age: 16, protectionBasis: 'perpetrator-detained' },
    ])
    expect(await measures(night.caseId)).toHaveLength(2)
    const { body } = await house.call('jour2', listDue, { withinHours: 6 })
    expect(body.due.find((row) => row.caseId === night.caseId)).toMatchObject({
      assessmentId: second,
      dueAt: endsAt,
      overdue: false,
      protectionCertainty: 'uncertain',
      child: { age: 16 },
    })
    const sooner = await house.call('jour2', listDue, { withinHours: 4 })
    expect(sooner.body.due.map((row) => row.caseId)).not.toContain(night.caseId)

    const again = await house.call('jour2', reassess, { assessmentId: second })
    expect(again.status).toBe(200)
    await save(again.body.id, 1, { ...whole(), colleagueId: house.accounts.jour1 }, 'jour2')
    expect((await lock(again.body.id, 2, 'jour2')).status).toBe(200)
    const after = await read(night.caseId)
    expect(after.assessments.find((row) => row.id === again.body.id)).toMatchObject({
      reassesses: second,
      personId: younger,
    })
    expect(
      after.dayItems
        .filter((item) => item.sourceId === second)
        .every((item) => item.doneBy === house.accounts.jour2),
    ).toBe(true)
    expect(await house.call('jour1', reassess, { assessmentId: second })).toMatchObject({
      status: 409,
      body: { code: 'already-reassessed' },
    })
  })

  test('V-02: a fourteen-year-old awaiting the police, with a deadline and who was heard', async () => {
    const mother = await register(house, { birthDate: '1985-03-04' }, 'Moa')
    const father = await register(house, { birthDate: '1983-03-04' }, 'Far')
    const night = await openNight(house, [{ statedAge: 14, guardians: [mother, father] }])
    const assessmentId = await start(night.caseId, night.personIds[0] ?? '')
    await save(assessmentId, 1, {
      ...whole(),
      outcome: 'awaiting-information',
      protectionBasis: 'perpetrator-detained',
      protectionCertainty: 'unknown',
      protectionText: 'Polisen beslutar om anhållande.',
      protectionEndsAt: addMinutes(now(), 90),
    })
    const heard = voice({ personId: mother })
    expect(
      await house.call('jour1', saveVoices, {
        assessmentId,
        version: 2,
        voices: [{ ...heard, source: null }],
      }),
    ).toMatchObject({ status: 200, body: { version: 3 } })
    expect(await lock(assessmentId, 3)).toMatchObject({
      status: 409,
      body: { code: 'voice-source-missing', field: 'voices.0.source' },
    })
    const detained = voice({
      personId: father,
      name: null,
      reached: 'no',
      source: null,
      said: null,
      at: null,
      notReachedReason: 'Gripen, förhör pågår.',
    })
    await house.call('jour1', saveVoices, { assessmentId, version: 3, voices: [heard, detained] })
    expect((await lock(assessmentId, 4)).status).toBe(200)
    const shown = await read(night.caseId)
    expect(shown.children[0]?.guardians.map((guardian) => guardian.id).sort()).toEqual(
      [mother, father].sort(),
    )
    expect(shown.assessments[0]?.voices).toMatchObject([
      { personId: mother, reached: 'yes', source: 'first-hand', said: 'Pappan slog.' },
      { personId: father, reached: 'no', notReachedReason: 'Gripen, förhör pågår.' },
    ])
    expect(shown.assessments[0]?.completeness.wanting).not.toContain('guardians')
    const [whole0] = await inScope(house.db, actor(), (tx) => assessmentsOfCase(tx, night.caseId))
    expect(whole0?.voices).toHaveLength(2)
    expect(shown.dayItems).toMatchObject([{ kind: 'reassess', text: 'Polisen beslutar om anhållande.' }])
  })

  test('V-09: an overdue one stands first on the desk until the case is closed', async () => {
    const night = await openNight(house, [{ statedAge: 15 }])
    const assessmentId = await start(night.caseId, night.personIds[0] ?? '')
    await save(assessmentId, 1, {
      ...whole(),
      outcome: 'need-met',
      protectionBasis: 'police',
      protectionEndsAt: addMinutes(madeAt, 5),
    })
    await lock(assessmentId, 2)
    const due = async () => (await house.call('chef', listDue, {})).body.due
    expect((await due())[0]).toMatchObject({ assessmentId, overdue: true })
    await closeNight(house, night.caseId)
    expect((await due()).map((row) => row.assessmentId)).not.toContain(assessmentId)
  })

  test('V-03: a fourteen-year-old in another family is not locked without a look at that home, and is marked as not spoken with', async () => {
    const night = await openNight(house, [{ statedAge: 14 }])
    const assessmentId = await start(night.caseId, night.personIds[0] ?? '')
    const byPhone = {
      ...whole(),
      manner: 'at-distance',
      distanceReason: 'Kvinnan ringde själv.',
      place: null,
      childHeard: 'no',
      childWords: null,
      notHeardReason: 'not-reached',
      notHeardText: 'Barnet ville inte komma till telefonen.',
      attitudeOtherwise: 'Kvinnan säger att barnet vill stanna.',
      outcome: 'need-met',
      protectionBasis: 'safe-person',
      protectionText: 'En kvinna i samma hus, till i morgon.',
    } as const
    await save(assessmentId, 1, byPhone)
    await house.call('jour1', saveVoices, {
      assessmentId,
      version: 2,
      voices: [voice({ kind: 'safe-person', name: null, source: 'second-hand' })],
    })
    expect(await lock(assessmentId, 3)).toMatchObject({
      status: 409,
      body: { code: 'alternative-home-missing', field: 'alternativeHome' },
    })
    await save(assessmentId, 3, { alternativeHome: 'Hon har ett eget barn. Vi vet inte mer.' })
    expect((await lock(assessmentId, 4)).status).toBe(200)
    const shown = await read(night.caseId)
    expect(shown.dayItems.map((item) => item.kind)).toEqual(['hear-child'])
    expect(shown.assessments[0]?.completeness.wanting).toEqual(
      expect.arrayContaining(['child-heard', 'first-hand']),
    )
    expect(await measures(night.caseId)).toMatchObject([{ contactForm: 'phone', place: null }])
  })

  test('V-08: an infant is assessed though it cannot tell, on the safe side and with a new look in time', async () => {
    const night = await openNight(house, [{ statedAge: 0 }])
    const assessmentId = await start(night.caseId, night.personIds[0] ?? '')
    const infant = {
      ...whole(),
      childHeard: 'no',
      childWords: null,
      notHeardReason: 'too-young',
      outcome: 'not-assessable',
      protectionBasis: 'hospital',
    } as const
    await save(assessmentId, 1, infant)
    expect(await lock(assessmentId, 2)).toMatchObject({ status: 409, body: { code: 'attitude-missing' } })
    await save(assessmentId, 2, { attitudeOtherwise: 'Varmt, lugnt, äter.' })
    expect(await lock(assessmentId, 3)).toMatchObject({ status: 409, body: { code: 'end-missing' } })
    await save(assessmentId, 3, { protectionEndsAt: addMinutes(now(), 120) })
    expect((await lock(assessmentId, 4)).status).toBe(200)
    expect((await read(night.caseId)).assessments).toMatchObject([{ age: 0 }])
  })

  test('V-12: custody is considered with grounds, and a need of it is never locked as not considered', async () => {
    const night = await openNight(house, [{ statedAge: 17 }])
    const assessmentId = await start(night.caseId, night.personIds[0] ?? '')
    const overdose = {
      ...whole(),
      outcome: 'need-immediate-custody',
      protectionBasis: 'hospital',
      custodyConsidered: 'not-relevant',
      custodyGrounds: '',
    } as const
    await save(assessmentId, 1, overdose)
    expect(await lock(assessmentId, 2)).toMatchObject({ status: 409, body: { code: 'custody-contradicts' } })
    await save(assessmentId, 2, { custodyConsidered: 'prepared' })
    expect(await lock(assessmentId, 3)).toMatchObject({
      status: 409,
      body: { code: 'custody-grounds-missing' },
    })
    await save(assessmentId, 3, { custodyGrounds: 'Risk för den unges liv.' })
    expect((await lock(assessmentId, 4)).status).toBe(200)
  })

  test('V-36: each of the children who come with their mother to protected housing is assessed by itself', async () => {
    const night = await openNight(house, [{ birthDate: '1990-05-06' }, { statedAge: 3 }, { statedAge: 7 }])
    const [mother = '', ...children] = night.personIds
    for (const personId of children) {
      const assessmentId = await start(night.caseId, personId)
      await save(assessmentId, 1, { ...whole(), outcome: 'need-met', protectionBasis: 'protected-housing' })
      expect((await lock(assessmentId, 2)).status).toBe(200)
    }
    const shown = await read(night.caseId)
    expect(shown.children.map(({ person }) => person.id).sort()).toEqual([...children].sort())
    expect(shown.assessments.map((assessment) => assessment.personId)).toEqual(children)
    expect(shown.assessments.map((assessment) => assessment.personId)).not.toContain(mother)
    expect(await measures(night.caseId)).toHaveLength(2)
  })
})
