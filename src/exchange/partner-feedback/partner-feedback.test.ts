import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse, type Person } from '../../../test/house.ts'
import { openNight } from '../../../test/night.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { newId } from '../../kernel/id.ts'
import { addDays, addMinutes, localDate, now } from '../../kernel/time.ts'
import { disclosuresOfCaseQuery, disclosuresOfPersonQuery } from '../disclosure/api.ts'
import type { PartnerReport } from '../partner-report/model.ts'
import {
  askFeedback,
  declineFeedback,
  feedbackForDuty,
  feedbackOfReport,
  giveFeedback,
  noteDayDecision,
  seeFeedback,
  waitingFeedback,
} from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('partner_feedback')
})
afterAll(() => house.close())

let count = 0
/** A report that has become a case of one child, as its slice leaves it; who wrote it is `by`. */
async function taken(
  rest: Partial<PartnerReport> = {},
  by: 'polis' | 'vard' = 'polis',
  birthDate: string | null = '2015-03-04',
) {
  const night = await openNight(house, [birthDate === null ? {} : { birthDate }])
  const partnerId = house.partners[by === 'polis' ? 'police' : 'hospital']
  const sentAt = addMinutes(now(), -120)
  const reportId = newId()
  count += 1
  await house.owner.transaction().execute(async (tx) => {
    await tx
      .insertInto('partnerReport')
      .values({
        id: reportId,
        number: `P2026-9${String(count).padStart(3, '0')}`,
        partnerId,
        kind: 'concern',
        status: 'taken',
        urgency: 'tonight',
        about: 'child',
        story: 'Ett barn är ute ensamt.',
        startedAt: sentAt,
        sentAt,
        takenAt: addMinutes(now(), -60),
        takenBy: house.accounts.jour1,
        contactId: night.contactId,
        ...rest,
      } as PartnerReport)
      .execute()
    await tx
      .insertInto('partnerReportSource')
      .values({
        partnerReportId: reportId,
        accountId: house.accounts[by],
        reporterName: by === 'polis' ? 'Pia Provsson' : 'Vera Provsson',
        reporterPhone: null,
        fearsHarm: null,
        fearsText: null,
        sentAt,
      })
      .execute()
  })
  const personId = night.personIds[0]
  if (personId === undefined) throw new Error('nobody stands in the case')
  return { ...night, personId, reportId }
}
type Wants = InputOf<typeof askFeedback>['wants']
const ask = (partnerReportId: string, as: Person = 'polis', wants: Wants = ['investigation']) =>
  house.call(as, askFeedback, { partnerReportId, wants })
const decide = (partnerReportId: string, rest: Partial<InputOf<typeof noteDayDecision>> = {}) =>
  house.call('jour1', noteDayDecision, {
    partnerReportId,
    investigation: 'opened',
    decidedOn: localDate(now()),
    toldBy: 'Gisela, mottagningen i Gävle',
    ...rest,
  })
const give = (feedbackId: string, personId: string, rest: Partial<InputOf<typeof giveFeedback>> = {}) =>
  house.call('jour1', giveFeedback, {
    feedbackId,
    version: 1,
    ground: 'osl-26-9a',
    contents: ['investigation'],
    measures: [],
    personIds: [personId],
    ...rest,
  })
const attempts = async (contract: string) =>
  house.owner
    .selectFrom('auditEvent')
    .select(['outcome', 'code', 'accountId'])
    .where('contract', '=', contract)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()

describe('a reporter', () => {
  test('asks, is answered whether an investigation was opened, and nothing of anybody stands in the answer', async () => {
    const { caseId, personId, reportId } = await taken()
    const asked = await ask(reportId, 'polis', ['investigation', 'support'])
    expect(asked.status).toBe(200)
    expect((await decide(reportId)).status).toBe(200)
    expect((await give(asked.body.id, personId)).status).toBe(200)

    const seen = await house.call('polis', feedbackOfReport, { partnerReportId: reportId })
    expect(seen.body.feedback[0]).toMatchObject({
      state: 'given',
      investigation: 'opened',
      contents: ['investigation'],
      lawKey: 'sol-2025-19-6',
      leftUnsaid: ['support'],
      answeredByName: 'Jorun Provsson',
    })
    const text = JSON.stringify(seen.body)
    for (const secret of [personId, caseId, 'Gisela', 'groundText', 'circumstance'])
      expect(text).not.toContain(secret)

    const log = (await house.call('chef', disclosuresOfCaseQuery, { caseId })).body.disclosures
    expect(log).toMatchObject([
      {
        ground: 'osl-26-9a',
        content: ['investigation'],
        personId,
        partnerName: 'Polisen, station Gävle',
        decidedByName: 'Jorun Provsson',
        reportId: null,
        municipalityName: null,
      },
    ])
    expect((await house.call('chef', disclosuresOfPersonQuery, { personId })).body.disclosures).toHaveLength(
      1,
    )
  })

  test('is told once, in the same transaction, where to read it', async () => {
    const { personId, reportId } = await taken()
    const { body } = await ask(reportId)
    await decide(reportId)
    const before = await countRows(house, 'message')
    const commandId = newId()
    const input: InputOf<typeof giveFeedback> = {
      feedbackId: body.id,
      version: 1,
      ground: 'osl-26-9a',
      contents: ['investigation'],
      measures: [],
      personIds: [personId],
    }
    const press = () => house.call('jour1', giveFeedback, input, { commandId })
    const twice = await Promise.all([press(), press()])
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
    expect(await countRows(house, 'message')).toBe(before + 1)
    expect(await give(body.id, personId)).toMatchObject({ status: 409, body: { code: 'already-answered' } })
  })

  test('asks one question at a time, and a double press is one', async () => {
    const { reportId } = await taken()
    const commandId = newId()
    const input = { partnerReportId: reportId, wants: ['investigation'] } as InputOf<typeof askFeedback>
    const first = await house.call('polis', askFeedback, input, { commandId })
    const again = await house.call('polis', askFeedback, input, { commandId })
    expect(again.body.id).toBe(first.body.id)
    const both = await Promise.all([ask(reportId), ask(reportId)])
    expect(both.map(({ body }) => body.code)).toEqual(['already-asked', 'already-asked'])
  })

  test.each([
    ['who else reported', ['reporter'], 'never-the-reporter', /26 kap\. 1 och 5 §§/],
    ['about others', ['investigation', 'other-people'], 'never-other-people', /26 kap\. 1 §/],
    ['for the file', ['case-file'], 'never-the-file', /26 kap\. 9 a §/],
  ] as const)(
    'who asks %s is refused at the field, with the section, and the attempt is kept',
    async (_rule, wants, code, sentence) => {
      const { reportId } = await taken()
      const refused = await ask(reportId, 'polis', [...wants])
      expect(refused).toMatchObject({ status: 409, body: { code, field: 'wants' } })
      expect(refused.body.sentence).toMatch(sentence)
      expect(await attempts('partner-feedback.ask')).toEqual({
        outcome: 'refused',
        code,
        accountId: house.accounts.polis,
      })
    },
  )

  test('of health care is not let to ask for a suspicion of crime', async () => {
    const { reportId } = await taken({}, 'vard')
    expect(await ask(reportId, 'vard', ['suspected-crime'])).toMatchObject({
      status: 409,
      body: { code: 'never-to-your-authority' },
    })
  })

  test('of another unit, and another kind, finds no such report', async () => {
    const { reportId } = await taken()
    for (const as of ['polisHudik', 'vard'] as const) {
      expect((await ask(reportId, as)).status).toBe(404)
      expect((await house.call(as, feedbackOfReport, { partnerReportId: reportId })).status).toBe(404)
    }
    const { body } = await ask(reportId)
    expect((await house.call('polisHudik', seeFeedback, { feedbackId: body.id })).status).toBe(404)
  })

  test('reads the answer once: who first and when stays', async () => {
    const { personId, reportId } = await taken()
    const { body } = await ask(reportId)
    expect(await house.call('polis', seeFeedback, { feedbackId: body.id })).toMatchObject({
      body: { code: 'not-answered' },
    })
    await decide(reportId)
    await give(body.id, personId)
    const read = await house.call('polis', seeFeedback, { feedbackId: body.id })
    expect(read).toMatchObject({ status: 200, body: { version: 3 } })
    expect((await house.call('polis', seeFeedback, { feedbackId: body.id })).body.version).toBe(3)
  })
})

describe('the duty', () => {
  test.each(['gavle', 'ordforande', 'utvarderare', 'admin', 'polis'] as const)(
    '%s may not answer',
    async (as) => {
      const { personId, reportId } = await taken()
      const { body } = await ask(reportId)
      const input = {
        feedbackId: body.id,
        version: 1,
        ground: 'osl-26-9a' as const,
        contents: ['investigation' as const],
        measures: [],
        personIds: [personId],
      }
      expect((await house.call(as, giveFeedback, input)).status).toBe(403)
      expect((await house.call(as, feedbackForDuty, { partnerReportId: reportId })).status).toBe(403)
    },
  )

  test('does not answer before it knows what the day decided, and not in an old page', async () => {
    const { personId, reportId } = await taken()
    const { body } = await ask(reportId)
    expect(await give(body.id, personId)).toMatchObject({
      status: 409,
      body: { code: 'day-decision-unknown' },
    })
    await decide(reportId)
    expect(await give(body.id, personId, { version: 7 })).toMatchObject({
      status: 409,
      body: { code: 'stale' },
    })
  })

  test('cannot say more than the ground lets out: refused at the field, and the attempt is kept', async () => {
    const { personId, reportId } = await taken()
    const { body } = await ask(reportId)
    await decide(reportId)
    const more = await give(body.id, personId, { contents: ['investigation', 'support'] })
    expect(more).toMatchObject({
      status: 409,
      body: { code: 'not-on-this-ground', field: 'contents' },
    })
    expect(more.body.sentence).toContain('26 kap. 9 a § OSL')
    expect(await attempts('partner-feedback.give')).toMatchObject({
      outcome: 'refused',
      code: 'not-on-this-ground',
    })
    expect(
      (await house.call('polis', feedbackOfReport, { partnerReportId: reportId })).body.feedback[0]?.state,
    ).toBe('asked')
  })

  test('says by phone what has no fixed sentence; to whom and why stands in the log, not on the page', async () => {
    const { caseId, personId, reportId } = await taken()
    const { body } = await ask(reportId, 'polis', ['whereabouts'])
    const said = await give(body.id, personId, {
      ground: 'osl-10-20',
      circumstance: 'found-in-danger',
      groundText: 'Barnet är vid älven och har sagt att det ska hoppa.',
      contents: ['whereabouts', 'danger'],
      receiverName: 'Vakthavande befäl',
    })
    expect(said.status).toBe(200)
    const page = await house.call('polis', feedbackOfReport, { partnerReportId: reportId })
    expect(page.body.feedback[0]).toMatchObject({ manner: 'by-phone', contents: ['whereabouts', 'danger'] })
    expect(JSON.stringify(page.body)).not.toContain('älven')
    expect((await house.call('jour2', disclosuresOfCaseQuery, { caseId })).body.disclosures).toMatchObject([
      { receiverName: 'Vakthavande befäl', circumstance: 'found-in-danger' },
    ])
  })

  test('answers about nobody who does not stand in the case', async () => {
    const { reportId } = await taken()
    const other = await taken()
    const { body } = await ask(reportId)
    await decide(reportId)
    expect(await give(body.id, other.personId)).toMatchObject({ body: { code: 'person-not-in-case' } })
    expect(await give(body.id, other.personId, { personIds: [] })).toMatchObject({
      body: { code: 'person-not-in-case' },
    })
  })

  test('answers that nothing can be said, with the reason, and then it can be asked again', async () => {
    const { reportId } = await taken({ about: 'adult' }, 'vard', '1985-01-01')
    const { body } = await ask(reportId, 'vard')
    const declined = await house.call('jour1', declineFeedback, {
      feedbackId: body.id,
      version: 1,
      reason: 'not-a-duty-report',
    })
    expect(declined.status).toBe(200)
    const page = await house.call('vard', feedbackOfReport, { partnerReportId: reportId })
    expect(page.body).toMatchObject({
      closed: null,
      feedback: [{ state: 'not-given', reason: 'not-a-duty-report' }],
    })
    const log = house.owner.selectFrom('disclosure').select('id').where('partnerFeedbackId', '=', body.id)
    expect(await log.execute()).toEqual([])
    expect((await ask(reportId, 'vard')).status).toBe(200)
  })

  test('a report under 19:1 is not put off as being none', async () => {
    const { reportId } = await taken()
    const { body } = await ask(reportId)
    expect(
      await house.call('jour1', declineFeedback, {
        feedbackId: body.id,
        version: 1,
        reason: 'not-a-duty-report',
      }),
    ).toMatchObject({ status: 409, body: { code: 'is-a-duty-report' } })
  })

  test('sees the overdue first, with the week counted from the decision', async () => {
    const old = addMinutes(now(), -60 * 24 * 20)
    const { reportId } = await taken({ sentAt: old, startedAt: old })
    const { body } = await ask(reportId)
    await house.owner
      .updateTable('partnerFeedback')
      .set({ askedAt: addMinutes(old, 60) })
      .where('id', '=', body.id)
      .execute()
    const decidedOn = addDays(localDate(now()), -8)
    await decide(reportId, { decidedOn, investigation: 'not-opened' })
    const list = (await house.call('chef', waitingFeedback, {})).body
    expect(list.waiting[0]).toMatchObject({
      id: body.id,
      clock: { state: 'overdue', strictDue: addDays(decidedOn, 7) },
    })
    expect(list.overdue).toBe(1)
    expect(JSON.stringify(list)).not.toContain('story')
    for (const as of ['polis', 'gavle'] as const)
      expect((await house.call(as, waitingFeedback, {})).status).toBe(403)
  })

  test('what the database has answered it does not change', async () => {
    const { personId, reportId } = await taken()
    const { body } = await ask(reportId)
    await decide(reportId)
    await give(body.id, personId)
    await expect(
      house.owner
        .updateTable('partnerFeedback')
        .set({ investigation: 'not-opened' })
        .where('id', '=', body.id)
        .execute(),
    ).rejects.toThrow(/never changed/)
  })
})
