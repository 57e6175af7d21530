import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { closeNight } from '../../../test/night.ts'
import { draftedReport, lockedAssessment } from '../../../test/report.ts'
import { newId } from '../../kernel/id.ts'
import { addDays, addMinutes, localDate, now } from '../../kernel/time.ts'
import { askOutcomes } from '../../server/outcome-questions.ts'
import { sendReport } from '../handover/api.ts'
import { acceptReport, withdrawReport } from '../receipt/api.ts'
import {
  answerOutcome,
  bypasses,
  markBypass,
  markNeed,
  outcomeQuestions,
  outcomesOfCase,
  outcomesOfReport,
  ownAssessments,
  setTerm,
  withdrawBypass,
} from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('outcome')
})
afterAll(() => house.close())

const today = localDate(now())
const days = (count: number) => addMinutes(now(), count * 24 * 60)

/** A report of one child, assessed by jour1, that Gävle has taken over. */
async function accepted(isAssessed = true) {
  const drafted = await draftedReport(house)
  if (isAssessed) await lockedAssessment(house, drafted.caseId, drafted.personIds[0] ?? '')
  const sent = await house.call('jour1', sendReport, { reportId: drafted.reportId, version: drafted.version })
  expect(sent.status, JSON.stringify(sent.body)).toBe(200)
  const taken = await house.call('gavle', acceptReport, {
    reportId: drafted.reportId,
    version: sent.body.version,
    commitment: 'Vi ringer mormor.',
  })
  expect(taken.status, JSON.stringify(taken.body)).toBe(200)
  return { ...drafted, version: taken.body.version }
}
const read = async (reportId: string) => (await house.call('gavle', outcomesOfReport, { reportId })).body
const firstOf = async (reportId: string) => {
  const [question] = (await read(reportId)).questions
  if (question === undefined) throw new Error('no question')
  return question
}
const opened = { outcome: 'investigation-opened', happenedOn: today } as const
const answer = async (reportId: string, more: object = {}, as: 'gavle' | 'hudiksvall' = 'gavle') => {
  const question = await firstOf(reportId)
  return house.call(as, answerOutcome, {
    reportId,
    answers: [{ questionId: question.id, replaces: question.answers[0]?.id ?? null }],
    ...opened,
    ...more,
  })
}
const ofCase = async (caseId: string) => (await house.call('jour2', outcomesOfCase, { caseId })).body.outcomes
const withAgreement = async (ground: string, work: () => Promise<void>) => {
  const set = (disclosureGround: string) =>
    house.owner
      .updateTable('agreement')
      .set({ disclosureGround })
      .where('memberId', '=', house.members.gavle)
      .execute()
  await set(ground)
  try {
    await work()
  } finally {
    await set('osl-26-9')
  }
}

describe('a report', () => {
  test('asks about each assessed child from its acceptance, and about the matter where none was assessed', async () => {
    const child = await accepted()
    expect(await read(child.reportId)).toMatchObject({
      isOpen: true,
      questions: [
        { personId: child.personIds[0], judged: 'no-immediate-need', standing: 'unasked', answers: [] },
      ],
    })
    const matter = await accepted(false)
    expect((await read(matter.reportId)).questions).toMatchObject([{ personId: null, judged: null }])
  })

  test('that is not taken over has nothing to answer', async () => {
    const drafted = await draftedReport(house)
    await house.call('jour1', sendReport, { reportId: drafted.reportId, version: drafted.version })
    expect((await read(drafted.reportId)).isOpen).toBe(false)
    expect(await answer(drafted.reportId)).toMatchObject({ status: 409, body: { code: 'not-accepted' } })
  })

  test('that is withdrawn is asked about no more, by nobody', async () => {
    const { reportId, caseId, version } = await accepted()
    await answer(reportId)
    expect(
      await house.call('jour1', withdrawReport, { reportId, version, reason: 'Fel kommun.' }),
    ).toMatchObject({
      status: 200,
    })
    expect((await house.call('gavle', outcomesOfReport, { reportId })).status).toBe(404)
    expect(await ofCase(caseId)).toEqual([])
  })
})

describe('an answer', () => {
  test('is kept when it is corrected: the latest holds, who said what and why stays', async () => {
    const { reportId } = await accepted()
    expect(await answer(reportId, { outcome: 'preliminary-assessment' })).toMatchObject({ status: 200 })
    expect(await answer(reportId)).toMatchObject({
      status: 409,
      body: { code: 'change-missing', field: 'change' },
    })
    expect(await answer(reportId, { change: 'later' })).toMatchObject({ status: 200 })
    expect(await answer(reportId, { change: 'corrected', outcome: 'investigation-ongoing' })).toMatchObject({
      status: 409,
      body: { code: 'correction-reason-missing' },
    })
    await answer(reportId, {
      change: 'corrected',
      outcome: 'investigation-ongoing',
      correctionReason: 'Utredningen pågick redan.',
    })
    const question = await firstOf(reportId)
    expect(question.standing).toBe('answered')
    expect(
      question.answers.map(({ outcome, change, answeredByName }) => [outcome, change, answeredByName]),
    ).toEqual([
      ['investigation-ongoing', 'corrected', 'Gisela Provsson'],
      ['investigation-opened', 'later', 'Gisela Provsson'],
      ['preliminary-assessment', null, 'Gisela Provsson'],
    ])
    await expect(
      house.db.deleteFrom('dayOutcome').where('reportId', '=', reportId).execute(),
      'append-only',
    ).rejects.toThrow(/permission denied/)
  })

  test('is one when it is pressed twice, and one of two at once', async () => {
    const { reportId } = await accepted()
    const { id } = await firstOf(reportId)
    const input = { reportId, answers: [{ questionId: id, replaces: null }], ...opened }
    const commandId = newId()
    const first = await house.call('gavle', answerOutcome, input, { commandId })
    const second = await house.call('gavle', answerOutcome, input, { commandId })
    expect(second.body).toEqual(first.body)
    const other = await accepted()
    const question = await firstOf(other.reportId)
    const both = await Promise.all(
      [1, 2].map(() =>
        house.call('gavle', answerOutcome, {
          reportId: other.reportId,
          answers: [{ questionId: question.id, replaces: null }],
          ...opened,
        }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('answered-meanwhile')
    expect((await firstOf(other.reportId)).answers).toHaveLength(1)
  })

  test("is the member's own: Hudiksvall and the evaluator neither read nor write what is Gävle's", async () => {
    const { reportId } = await accepted()
    expect((await answer(reportId, {}, 'hudiksvall')).status).toBe(404)
    expect((await house.call('hudiksvall', outcomesOfReport, { reportId })).status).toBe(404)
    for (const as of ['utvarderare', 'ordforande', 'jour1', 'admin'] as const)
      expect((await house.call(as, outcomesOfReport, { reportId })).status).toBe(403)
    expect(JSON.stringify((await house.call('hudiksvall', outcomeQuestions, {})).body)).not.toContain(
      reportId,
    )
  })

  test('that names a question of another report is refused', async () => {
    const [one, other] = [await accepted(), await accepted()]
    const { id } = await firstOf(other.reportId)
    expect(
      await house.call('gavle', answerOutcome, {
        reportId: one.reportId,
        answers: [{ questionId: id, replaces: null }],
        ...opened,
      }),
    ).toMatchObject({ status: 409, body: { code: 'question-unknown' } })
    expect(
      await house.call('gavle', answerOutcome, { reportId: one.reportId, answers: [], ...opened }),
    ).toMatchObject({ status: 409, body: { code: 'nothing-asked' } })
    expect((await answer(one.reportId, { outcome: 'unheard-of' })).status).toBe(400)
  })
})

describe('the duty', () => {
  test('sees that an answer is known and not what it says, until the member gives it back', async () => {
    const { reportId, caseId } = await accepted()
    expect(await ofCase(caseId)).toMatchObject([{ state: 'unanswered', given: null }])
    await answer(reportId, { text: 'Skolan är med.' })
    const [kept] = await ofCase(caseId)
    expect(kept).toMatchObject({ state: 'known', given: null, grounds: [] })
    expect(JSON.stringify(kept)).not.toMatch(/Skolan|investigation/)
    const giving = { ground: 'osl-26-9', groundText: 'Barnet är känt av jouren och kan komma igen.' } as const
    expect(await answer(reportId, { change: 'later', text: 'Skolan är med.', giving })).toMatchObject({
      status: 200,
    })
    expect(await ofCase(caseId)).toMatchObject([
      {
        state: 'given',
        isLaterKnown: false,
        given: { outcome: 'investigation-opened', text: 'Skolan är med.' },
        grounds: [{ ground: 'osl-26-9', decidedByName: 'Gisela Provsson' }],
      },
    ])
    await answer(reportId, {
      change: 'later',
      outcome: 'investigation-not-opened',
      text: 'Ingen fortsatt oro.',
    })
    const [later] = await ofCase(caseId)
    expect(later).toMatchObject({
      state: 'given',
      isLaterKnown: true,
      given: { outcome: 'investigation-opened' },
    })
    expect(JSON.stringify(later)).not.toContain('Ingen fortsatt oro')
  })

  test('is given nothing without words for why, on a ground outside the agreement, or of an adult as a child', async () => {
    const { reportId } = await accepted()
    const giving = (ground: string, groundText: string) =>
      answer(reportId, { giving: { ground, groundText } })
    expect(await giving('osl-26-9', ' ')).toMatchObject({
      body: { code: 'ground-needs-text', field: 'giving.groundText' },
    })
    expect(await giving('kl-9-37', 'Enligt avtalet.')).toMatchObject({
      body: { code: 'ground-not-in-agreement' },
    })
    expect((await giving('osl-10-28', 'Enligt lag.')).status).toBe(400)
    expect((await firstOf(reportId)).answers).toEqual([])
    await withAgreement('kl-9-37', async () => {
      expect((await read(reportId)).proposed).toBe('kl-9-37')
      expect(await giving('kl-9-37', 'Uppföljning för nämnden.')).toMatchObject({ status: 200 })
    })
  })

  test('sees the outcomes of its own assessments only, with codes alone when the case asks for a reason', async () => {
    const { reportId, caseId } = await accepted()
    await answer(reportId, { giving: { ground: 'osl-26-9', groundText: 'Barnet kan komma igen i natt.' } })
    const rowOf = async (as: 'jour1' | 'jour2') => {
      const { body } = await house.call(as, ownAssessments, {})
      const question = await firstOf(reportId)
      return { ...body, row: body.rows.find(({ questionId }) => questionId === question.id) }
    }
    const own = await rowOf('jour1')
    expect(own.row).toMatchObject({ caseId, judged: 'no-immediate-need', state: 'given' })
    expect(own.answered).toBeGreaterThan(0)
    expect((await rowOf('jour2')).row).toBeUndefined()
    await closeNight(house, caseId)
    await house.owner
      .updateTable('cases')
      .set({ closedAt: days(-31) })
      .where('id', '=', caseId)
      .execute()
    expect((await rowOf('jour1')).row).toMatchObject({ caseId: null, caseNumber: null, state: 'given' })
    expect((await house.call('jour1', outcomesOfCase, { caseId })).status).toBe(404)
    for (const as of ['gavle', 'utvarderare', 'ordforande'] as const)
      expect((await house.call(as, ownAssessments, {})).status).toBe(403)
  })
})

describe('the mark', () => {
  test('says whether it needed the night; changed, the first stays; two at once are one', async () => {
    const { reportId, caseId } = await accepted()
    const both = await Promise.all(
      (['needed', 'could-have-waited'] as const).map((mark) =>
        house.call('gavle', markNeed, { reportId, mark }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const [first] = (await read(reportId)).marks
    expect(
      await house.call('gavle', markNeed, { reportId, mark: 'cannot-judge', replaces: first?.id ?? null }),
    ).toMatchObject({ status: 200 })
    expect((await read(reportId)).marks.map(({ mark }) => mark)).toEqual(['cannot-judge', first?.mark])
    expect(await ofCase(caseId)).toMatchObject([{ mark: 'cannot-judge', state: 'unanswered' }])
    expect((await house.call('hudiksvall', markNeed, { reportId, mark: 'needed' })).status).toBe(404)
    expect((await house.call('jour1', markNeed, { reportId, mark: 'needed' })).status).toBe(403)
  })
})

describe('being asked', () => {
  test('comes once for each report, on the day the member has set, and stays unanswered until somebody answers', async () => {
    const { reportId } = await accepted()
    await askOutcomes(house.db, days(60))
    const later = await accepted()
    expect(await askOutcomes(house.db, days(3))).toBe(0)
    expect(await house.call('gavle', setTerm, { memberId: house.members.gavle, days: 2 })).toMatchObject({
      status: 200,
    })
    expect((await house.call('gavle', setTerm, { memberId: house.members.hudiksvall, days: 2 })).status).toBe(
      404,
    )
    expect((await house.call('jour1', setTerm, { memberId: house.members.gavle, days: 2 })).status).toBe(403)
    expect(await askOutcomes(house.db, days(12))).toBe(1)
    expect(await askOutcomes(house.db, days(13))).toBe(0)
    const told = await house.owner
      .selectFrom('message')
      .select(['kind', 'memberId'])
      .where('subjectId', 'in', [reportId, later.reportId])
      .where('kind', '=', 'outcome-asked')
      .execute()
    expect(told).toEqual([1, 2].map(() => ({ kind: 'outcome-asked', memberId: house.members.gavle })))
    const before = (await house.call('gavle', outcomeQuestions, {})).body
    expect(before.due).toBe(0)
    await house.owner
      .updateTable('outcomeQuestion')
      .set({ acceptedAt: days(-10) })
      .where('reportId', '=', later.reportId)
      .execute()
    const asked = (await house.call('gavle', outcomeQuestions, {})).body
    expect(asked).toMatchObject({ days: 2, due: 1, later: before.later - 1 })
    expect(asked.rows).toMatchObject([
      { reportId: later.reportId, unanswered: 1, people: [{ isProtected: false }] },
    ])
    await answer(later.reportId, { outcome: 'nothing-more-known', happenedOn: null })
    expect((await house.call('gavle', outcomeQuestions, {})).body.due).toBe(0)
  })
})

describe('a police notification that passed the duty by', () => {
  const saturday = () => {
    let day = addDays(today, -1)
    while (new Date(`${day}T12:00:00Z`).getUTCDay() !== 6) day = addDays(day, -1)
    return day
  }
  const bypassed = (more: object = {}) =>
    house.call('gavle', markBypass, {
      happenedOn: saturday(),
      clock: '02:40',
      kind: 'violence',
      ...more,
    })

  test('is marked by day, hour, unit and kind, without anybody named; the member sees its own, the manager all', async () => {
    const { body } = await house.call('gavle', bypasses, {})
    const unit = body.units[0]
    expect(unit).toBeDefined()
    expect(await bypassed({ partnerId: unit?.id })).toMatchObject({ status: 200 })
    expect((await house.call('gavle', bypasses, {})).body.rows).toMatchObject([
      { partnerName: unit?.name, clock: '02:40', kind: 'violence', withdrawnAt: null },
    ])
    expect((await house.call('hudiksvall', bypasses, {})).body.rows).toEqual([])
    expect((await house.call('chef', bypasses, {})).body.rows).toHaveLength(1)
    expect((await house.call('jour1', markBypass, { happenedOn: saturday(), kind: 'other' })).status).toBe(
      403,
    )
  })

  test.each([
    ['in the future', { happenedOn: addDays(today, 2) }, 'in-the-future', 'happenedOn'],
    ['too long ago', { happenedOn: addDays(today, -500) }, 'too-long-ago', 'happenedOn'],
    ['at a time nobody can read', { clock: '25:10' }, 'clock-unreadable', 'clock'],
    ['of a unit that is none of the police', { partnerId: newId() }, 'unit-unknown', 'partnerId'],
  ])('is refused %s', async (_what, more, code, field) => {
    expect(await bypassed(more)).toMatchObject({ status: 409, body: { code, field } })
  })

  test('that was marked by mistake is taken back once, by its own member, with the trace kept', async () => {
    const { id } = (await bypassed()).body
    const input = { bypassId: id, reason: 'Jouren hade fått veta det.' }
    expect((await house.call('hudiksvall', withdrawBypass, input)).status).toBe(404)
    expect(await house.call('gavle', withdrawBypass, input)).toMatchObject({ status: 200 })
    expect(await house.call('gavle', withdrawBypass, input)).toMatchObject({
      body: { code: 'already-withdrawn' },
    })
    expect(await countRows(house, 'bypass')).toBe(2)
  })
})
