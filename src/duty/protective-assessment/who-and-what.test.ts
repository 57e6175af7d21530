import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assessing, madeAt } from '../../../test/assessing.ts'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { closeNight, openNight, register } from '../../../test/night.ts'
import { newId } from '../../kernel/id.ts'
import { addDays, addMonths, localDate, now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import { amendAssessment, listDue, readAssessments, saveVoices, startAssessment } from './api.ts'
import { assessmentsOfCase, dayItemsOfCase } from './store.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('assessed')
})
afterAll(() => house.close())
const { whole, start, save, lock, read, lockedNight, voice, actor } = assessing(() => house)

describe('who may be assessed', () => {
  const birthday = (years: number, days = 0) => addMonths(addDays(localDate(now()), days), -12 * years)
  test.each([
    ['just eighteen', { birthDate: birthday(18) }, 200, 18],
    ['twenty for two more days', { birthDate: birthday(21, 2) }, 200, 20],
    ['just twenty-one', { birthDate: birthday(21) }, 409, null],
    ['stated to be sixteen', { statedAge: 16 }, 200, 16],
    ['of an age nobody knows', {}, 200, null],
  ] as const)('somebody %s', async (_who, someone, status, age) => {
    const night = await openNight(house, [someone])
    const [personId = ''] = night.personIds
    const reply = await house.call('jour1', startAssessment, { caseId: night.caseId, personId })
    expect(reply.status).toBe(status)
    const shown = await read(night.caseId)
    expect(shown.children.length).toBe(status === 200 ? 1 : 0)
    if (status === 200) expect(shown.assessments).toMatchObject([{ age }])
    else expect(reply.body).toMatchObject({ code: 'not-a-child', field: 'personId' })
  })

  test('only people of the case, once by each assessor, in an open case', async () => {
    const night = await openNight(house, [{ statedAge: 9 }])
    const [personId = ''] = night.personIds
    const begin = (who: string, as: Person = 'jour1') =>
      house.call(as, startAssessment, { caseId: night.caseId, personId: who })
    expect(await begin(await register(house, { statedAge: 9 }))).toMatchObject({
      status: 409,
      body: { code: 'not-of-case' },
    })
    expect((await begin(personId)).status).toBe(200)
    expect(await begin(personId)).toMatchObject({
      status: 409,
      body: { code: 'draft-exists', field: 'personId' },
    })
    expect((await begin(personId, 'jour2')).status).toBe(200)
    await closeNight(house, night.caseId)
    expect(await begin(personId, 'chef')).toMatchObject({ status: 409, body: { code: 'case-closed' } })
    const [own] = (await read(night.caseId)).assessments
    await save(own?.id ?? '', 1, whole())
    expect(await lock(own?.id ?? '', 2)).toMatchObject({ status: 409, body: { code: 'case-closed' } })
  })

  test('nobody, by a municipality or an administrator, at the door and in the database', async () => {
    const { caseId, personId, assessmentId } = await lockedNight({ dayTask: 'Ring.' })
    for (const as of ['gavle', 'hudiksvall', 'admin'] as const) {
      expect((await house.call(as, readAssessments, { caseId })).status).toBe(403)
      expect((await house.call(as, startAssessment, { caseId, personId })).status).toBe(403)
      expect((await house.call(as, amendAssessment, { assessmentId, text: 'x' })).status).toBe(403)
      expect((await house.call(as, listDue, {})).status).toBe(403)
    }
    const intake = {
      ...actor(),
      accountId: house.accounts.gavle,
      role: 'intake',
      memberId: house.members.gavle,
    } as const
    expect(await inScope(house.db, intake, (tx) => assessmentsOfCase(tx, caseId))).toEqual([])
    expect(await inScope(house.db, intake, (tx) => dayItemsOfCase(tx, caseId))).toEqual([])
    for (const table of ['assessmentVoice', 'assessmentUnderWay', 'assessmentAmendment'] as const)
      expect(
        await inScope(house.db, intake, (tx) => tx.selectFrom(table).select('assessmentId').execute()),
      ).toEqual([])
  })
})

describe('voices', () => {
  const draft = async () => {
    const night = await openNight(house, [{ statedAge: 9 }])
    return { ...night, assessmentId: await start(night.caseId, night.personIds[0] ?? '') }
  }
  test('keep their order and place; one taken away is kept as removed in the database', async () => {
    const { assessmentId, caseId } = await draft()
    const [first, second] = [voice({ name: 'Mamma' }), voice({ name: 'Polisen', kind: 'police' })]
    await house.call('jour1', saveVoices, { assessmentId, version: 1, voices: [first, second] })
    await house.call('jour1', saveVoices, {
      assessmentId,
      version: 2,
      voices: [second, { ...first, said: 'Rättat' }],
    })
    expect((await read(caseId)).assessments[0]?.voices.map((row) => row.name)).toEqual(['Polisen', 'Mamma'])
    await house.call('jour1', saveVoices, { assessmentId, version: 3, voices: [] })
    expect((await read(caseId)).assessments[0]?.voices).toEqual([])
    const kept = await house.owner
      .selectFrom('assessmentVoice')
      .select(['said', 'removedAt'])
      .where('assessmentId', '=', assessmentId)
      .execute()
    expect(kept).toHaveLength(2)
    expect(kept.every((row) => row.removedAt !== null)).toBe(true)
  })

  test.each([
    ['a direction mark', 'Mam\u202Ema'],
    ['a line break', 'Mam\nma'],
    ['a control character', 'Mam\u0007ma'],
  ])('with %s in the name are refused at the field', async (_what, name) => {
    const { assessmentId } = await draft()
    expect(
      await house.call('jour1', saveVoices, { assessmentId, version: 1, voices: [voice({ name })] }),
    ).toMatchObject({ status: 400, body: { errors: [{ path: 'voices.0.name', code: 'hidden-characters' }] } })
  })

  test('of somebody outside the case, or twice, are refused', async () => {
    const { assessmentId } = await draft()
    const stranger = voice({ personId: await register(house, { statedAge: 40 }) })
    expect(
      await house.call('jour1', saveVoices, { assessmentId, version: 1, voices: [stranger] }),
    ).toMatchObject({ status: 409, body: { code: 'voice-person-unknown', field: 'voices.0.personId' } })
    const one = voice()
    expect(
      await house.call('jour1', saveVoices, { assessmentId, version: 1, voices: [one, one] }),
    ).toMatchObject({ status: 409, body: { code: 'voice-twice' } })
  })

  test('of one assessment are not moved to another by their id', async () => {
    const [mine, other] = [await draft(), await draft()]
    const one = voice({ said: 'Mitt' })
    await house.call('jour1', saveVoices, { assessmentId: mine.assessmentId, version: 1, voices: [one] })
    await house.call('jour1', saveVoices, {
      assessmentId: other.assessmentId,
      version: 1,
      voices: [{ ...one, said: 'Annat' }],
    })
    expect((await read(mine.caseId)).assessments[0]?.voices).toMatchObject([{ said: 'Mitt' }])
  })
})

describe('what is typed', () => {
  test('is kept to the letter, long and odd, and never searched in an address', async () => {
    const night = await openNight(house, [{ statedAge: 9 }])
    const assessmentId = await start(night.caseId, night.personIds[0] ?? '')
    const facts = `${'Ö'.repeat(39_900)}\u202E\n\t😀 '); drop table measure; --`
    expect((await save(assessmentId, 1, { facts })).status).toBe(200)
    expect((await read(night.caseId)).assessments[0]?.facts).toBe(facts)
    expect(await save(assessmentId, 2, { childWords: 'x'.repeat(20_001) })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'childWords', code: 'too-long' }] },
    })
  })

  test.each([
    [{ colleagueId: newId() }, 409, 'colleague-unknown'],
    [{ municipalityCode: '9999' }, 409, 'municipality-unknown'],
    [{ outcome: 'perhaps' }, 400, 'invalid'],
    [{ lockedAt: madeAt }, 400, 'invalid'],
    [{ assessorName: 'Annan' }, 400, 'invalid'],
    [{ minutes: 1.5 }, 400, 'invalid'],
  ])('as %j is answered %i %s', async (changes, status, code) => {
    const night = await openNight(house, [{ statedAge: 9 }])
    const assessmentId = await start(night.caseId, night.personIds[0] ?? '')
    expect(await save(assessmentId, 1, changes as never)).toMatchObject({ status, body: { code } })
  })

  test('of a place the municipality of stay is not known for has no term to show (D-23)', async () => {
    for (const stayCode of [null, '0180']) {
      const night = await openNight(house, [{ statedAge: 9 }], stayCode)
      const started = await house.call('jour1', startAssessment, {
        caseId: night.caseId,
        personId: night.personIds[0] ?? '',
      })
      expect(started.body.term).toBeNull()
      expect((await read(night.caseId)).term).toBeNull()
    }
  })
})
