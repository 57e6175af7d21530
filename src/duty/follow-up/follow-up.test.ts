import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse, type Person } from '../../../test/house.ts'
import { openNight } from '../../../test/night.ts'
import { sentReport } from '../../../test/report.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import {
  answerQuestion,
  arrangeDebrief,
  askDebrief,
  askQuestion,
  calibrateQuestion,
  endDebrief,
  listDebriefs,
  listQuestions,
  readContinuity,
  readQuestion,
} from './api.ts'
import { continuityOf, isNews } from './rules.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('follow-up')
})
afterAll(() => house.close())

const ask = (as: Person, more: object = {}) =>
  house.call(as, askQuestion, { text: 'Varför åkte ni inte ut?', ...more } as never)
const answer = (as: Person, questionId: string, version = 1, text = 'Polisen var redan där.') =>
  house.call(as, answerQuestion, { questionId, version, answer: text })
const found = async (as: Person, id: string) =>
  (await house.call(as, listQuestions, {})).body.questions.find((question) => question.id === id)

describe('a question that can wait', () => {
  test('goes from the manager to the next shift, is answered, and becomes the rule for all', async () => {
    const { body } = await ask('chef')
    expect(await found('jour1', body.id)).toMatchObject({
      direction: 'to-staff',
      isNews: true,
      mayAnswer: true,
    })
    expect((await house.call('jour1', readQuestion, { questionId: body.id })).status).toBe(200)
    expect(await found('jour1', body.id)).toMatchObject({
      isNews: false,
      readings: [{ name: 'Jorun Provsson' }],
    })
    expect((await answer('chef', body.id)).body.code).toBe('own-question')
    const calibrate = (version: number, calibration = 'Vi åker om barnet är ensamt.', as: Person = 'chef') =>
      house.call(as, calibrateQuestion, { questionId: body.id, version, calibration })
    expect((await calibrate(1)).body.code).toBe('not-answered')
    expect((await answer('jour1', body.id, 1, '  ')).body).toMatchObject({
      code: 'text-missing',
      field: 'answer',
    })
    expect((await answer('jour1', body.id)).body.version).toBe(2)
    expect((await answer('jour2', body.id, 2)).body.code).toBe('already-answered')
    expect((await calibrate(2, 'x', 'jour1')).status).toBe(403)
    expect((await calibrate(2, ' ')).body.code).toBe('text-missing')
    expect((await calibrate(2)).status).toBe(200)
    expect((await calibrate(2)).status).toBe(409)
    expect(await found('jour2', body.id)).toMatchObject({
      answer: 'Polisen var redan där.',
      answeredByName: 'Jorun Provsson',
      calibration: 'Vi åker om barnet är ensamt.',
      isNews: true,
      mayAnswer: false,
    })
  })

  test('from staff is answered by the manager', async () => {
    const { body } = await ask('jour1')
    expect(await found('chef', body.id)).toMatchObject({ direction: 'to-manager', mayAnswer: true })
    expect((await answer('jour2', body.id)).body.code).toBe('manager-answers')
    expect((await answer('chef', body.id)).status).toBe(200)
  })

  test('is about what is there, says something, and is one when pressed twice', async () => {
    expect((await ask('chef', { caseId: house.accounts.chef })).body.code).toBe('case-unknown')
    expect((await ask('chef', { shiftId: house.accounts.chef })).body.code).toBe('shift-unknown')
    expect((await ask('chef', { text: ' ' })).body).toMatchObject({ code: 'text-missing', field: 'text' })
    const before = await countRows(house, 'shift_question')
    const commandId = crypto.randomUUID()
    await Promise.all(
      [1, 2].map(() => house.call('chef', askQuestion, { text: 'Hur var natten?' }, { commandId })),
    )
    expect(await countRows(house, 'shift_question')).toBe(before + 1)
  })

  test('is for the duty only', async () => {
    for (const who of ['gavle', 'ordforande', 'utvarderare', 'admin'] as const) {
      expect((await ask(who)).status).toBe(403)
      expect((await house.call(who, listQuestions, {})).status).toBe(403)
    }
  })
})

describe('a talk after a hard event', () => {
  const want = (as: Person, of: Person, more: object = {}) =>
    house.call(as, askDebrief, { accountId: house.accounts[of], wish: 'yes', ...more } as never)
  const arrange = (debriefId: string, version: number, more: object = {}) =>
    house.call('chef', arrangeDebrief, {
      debriefId,
      version,
      withWhom: 'Företagshälsovården',
      plannedAt: addMinutes(now(), 1440),
      ...more,
    })
  const seen = async (as: Person) => (await house.call(as, listDebriefs, {})).body

  test('is asked for, arranged by the manager, and held; a colleague sees nothing of it', async () => {
    const { body } = await want('jour1', 'jour1')
    expect((await want('jour1', 'jour1')).body.code).toBe('already-asked')
    expect((await seen('chef')).debriefs.map(({ id }) => id)).toContain(body.id)
    expect((await seen('jour2')).debriefs).toEqual([])
    expect((await arrange(body.id, 1, { withWhom: ' ' })).body.code).toBe('whom-missing')
    expect((await arrange(body.id, 1, { plannedAt: addMinutes(now(), -60) })).body.code).toBe('time-past')
    expect((await arrange(body.id, 1, { plannedAt: '2126-01-01T10:00:00.000Z' })).body.code).toBe(
      'time-far-off',
    )
    expect((await arrange(body.id, 1)).body.version).toBe(2)
    const end = (as: Person, state: 'done' | 'declined') =>
      house.call(as, endDebrief, { debriefId: body.id, version: 2, state })
    expect((await end('jour2', 'done')).status).toBe(404)
    expect((await end('chef', 'declined')).body.code).toBe('own-to-decline')
    expect((await end('chef', 'done')).status).toBe(200)
    expect((await arrange(body.id, 3)).body.code).toBe('debrief-ended')
  })

  test('that has ended may be asked for anew, and no is said once', async () => {
    const { caseId } = await openNight(house, [{ birthDate: '2015-03-04' }])
    const first = await want('jour2', 'jour2', { caseId, wish: 'no' })
    expect(first.status).toBe(200)
    expect((await want('jour2', 'jour2', { caseId, wish: 'no' })).body.code).toBe('already-asked')
    const later = await want('jour2', 'jour2', { caseId })
    expect(later.status).toBe(200)
    expect((await want('chef', 'jour2', { caseId })).body.code).toBe('already-asked')
    const done = { debriefId: later.body.id, version: 1, state: 'done' as const }
    expect((await house.call('jour2', endDebrief, done)).status).toBe(200)
    expect((await want('chef', 'jour2', { caseId })).status).toBe(200)
  })

  test('is asked for by the person or the manager, not by a colleague', async () => {
    expect((await want('jour1', 'jour2')).status).toBe(404)
    expect((await want('chef', 'admin')).body.code).toBe('staff-unknown')
    expect((await want('chef', 'jour2', { wish: 'no' })).body.code).toBe('own-to-decline')
    expect((await want('chef', 'jour2')).status).toBe(200)
  })

  test('is proposed after a case with grave marks to whoever worked with it, until they have said yes or no', async () => {
    const { caseId } = await openNight(house, [{ birthDate: '2015-03-04' }])
    expect((await seen('jour1')).proposed).toEqual([])
    await house.owner
      .updateTable('cases')
      .set({ attention: ['danger-to-life'] })
      .where('id', '=', caseId)
      .execute()
    expect((await seen('jour1')).proposed).toMatchObject([{ caseId }])
    expect((await seen('jour2')).proposed).toEqual([])
    expect((await want('jour1', 'jour1', { caseId, wish: 'no' })).status).toBe(200)
    expect((await seen('jour1')).proposed).toEqual([])
    expect((await want('jour1', 'jour1', { caseId: house.accounts.chef })).body.code).toBe('case-unknown')
  })
})

test('the manager sees whether the same names come back in the reports (B-28)', async () => {
  await sentReport(house)
  const { body } = await house.call('chef', readContinuity, {})
  expect(body).toMatchObject({
    persons: 1,
    reports: 1,
    core: 1,
    authors: [{ name: 'Jorun Provsson', reports: 1 }],
  })
  expect((await house.call('jour1', readContinuity, {})).status).toBe(403)
})

test.each([
  ['nobody', [], { persons: 0, reports: 0, core: 0 }],
  ['a stable few', [40, 35, 5, 5, 5, 5, 5], { persons: 7, reports: 100, core: 3 }],
  ['one each', [1, 1, 1, 1, 1], { persons: 5, reports: 5, core: 4 }],
])('the core of %s', (_what, counts, expected) => {
  expect(continuityOf(counts.map((reports) => ({ reports })))).toEqual(expected)
})

test.each([
  ['asked by another and not read', { askedBy: 'b' }, null, true],
  ['asked by oneself', { askedBy: 'a' }, null, false],
  ['read since', { askedBy: 'b' }, '2026-11-22T08:00:00.000Z', false],
  [
    'answered since',
    { askedBy: 'a', answeredBy: 'b', answeredAt: '2026-11-22T09:00:00.000Z' },
    '2026-11-22T08:00:00.000Z',
    true,
  ],
])('a question is news: %s', (_what, more, readAt, is) => {
  const question = {
    askedAt: '2026-11-22T07:00:00.000Z',
    answeredBy: null,
    answeredAt: null,
    calibratedBy: null,
    calibratedAt: null,
    ...more,
  }
  expect(isNews(question, 'a', readAt)).toBe(is)
})
