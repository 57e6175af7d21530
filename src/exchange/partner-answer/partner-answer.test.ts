import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { draftOfPartner, reporter, sentByPartner, setHours } from '../../../test/partner-report.ts'
import { openCase } from '../../duty/case/api.ts'
import { getContact } from '../../duty/intake/api.ts'
import { addMinutes, localDate, now } from '../../kernel/time.ts'
import { readOwnReport, supplementReport, withdrawPartnerReport } from '../partner-report/api.ts'
import {
  answerAdvice,
  answerHearing,
  countHearingReports,
  endWaiting,
  finishPartnerReport,
  listPartnerReports,
  noteAttendance,
  openPartnerReport,
  readPartnerReport,
  readReportSource,
  takePartnerReport,
} from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('partner_answer')
  await setHours(house, {})
})
afterAll(() => house.close())

const ofPolice = async (partnerReportId: string) =>
  (await house.call('polis', readOwnReport, { partnerReportId })).body

describe('what the duty does with a report', () => {
  test('is seen by its reporter: received, opened, worked with, done; and nothing of the case', async () => {
    const { partnerReportId, version } = await sentByPartner(house)
    expect((await ofPolice(partnerReportId)).status).toBe('received')
    await house.call('jour1', openPartnerReport, { partnerReportId })
    expect(await ofPolice(partnerReportId)).toMatchObject({ status: 'opened', openedAt: expect.any(String) })
    const taken = await house.call('jour1', takePartnerReport, { partnerReportId, version })
    expect(taken).toMatchObject({ status: 200, body: { contactNumber: expect.stringMatching(/^K/) } })
    const contact = await house.call('jour1', getContact, { contactId: taken.body.contactId })
    expect(contact.body).toMatchObject({
      status: 'ongoing',
      kind: 'concern-report',
      initiator: 'police',
      callerOrganisation: 'Polisen, station Gävle',
      callerName: null,
      callerPhone: null,
      callerDuty: 'police-authority',
      stayCode: '2180',
      story: 'Ett barn sitter ensamt i trappuppgången.',
    })
    const done = await house.call('jour2', finishPartnerReport, {
      partnerReportId,
      version: taken.body.version,
    })
    expect(done.status).toBe(200)
    const own = await ofPolice(partnerReportId)
    expect(own.status).toBe('done')
    expect(JSON.stringify(own)).not.toMatch(/Provsson".*jour|contactId|takenBy|K\d{4}-/)
    for (const name of ['Jorun Provsson', 'Jonas Provsson']) expect(JSON.stringify(own)).not.toContain(name)
  })

  test('pressed twice, by one or by two, makes one contact', async () => {
    const { partnerReportId, version } = await sentByPartner(house)
    const before = await countRows(house, 'contact')
    const commandId = crypto.randomUUID()
    const take = (as: 'jour1' | 'jour2', id: string) =>
      house.call(as, takePartnerReport, { partnerReportId, version }, { commandId: id })
    const [first, same, other] = await Promise.all([
      take('jour1', commandId),
      take('jour1', commandId),
      take('jour2', crypto.randomUUID()),
    ])
    expect(await countRows(house, 'contact')).toBe(before + 1)
    expect(same.body).toEqual(first.body)
    expect([first.status, other.status].sort()).toEqual([200, 409])
    expect((await take('jour1', crypto.randomUUID())).body.code).toBe('already-taken')
  })

  test('built on an older version is told who did what', async () => {
    const { partnerReportId, version } = await sentByPartner(house)
    await house.call('jour1', takePartnerReport, { partnerReportId, version })
    const stale = await house.call('jour2', finishPartnerReport, { partnerReportId, version })
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale', stale: { by: 'Jorun Provsson' } } })
  })

  test('is for the duty alone', async () => {
    const { partnerReportId, version } = await sentByPartner(house)
    for (const who of ['polis', 'vard', 'gavle', 'ordforande', 'utvarderare', 'admin'] as const) {
      expect((await house.call(who, readPartnerReport, { partnerReportId })).status).toBe(403)
      expect((await house.call(who, readReportSource, { partnerReportId })).status).toBe(403)
      expect((await house.call(who, takePartnerReport, { partnerReportId, version })).status).toBe(403)
      expect((await house.call(who, listPartnerReports, {})).status).toBe(403)
    }
  })

  test('begins when it is sent: a draft is not there', async () => {
    const { partnerReportId, version } = await draftOfPartner(house)
    expect((await house.call('jour1', readPartnerReport, { partnerReportId })).status).toBe(404)
    expect((await house.call('jour1', readReportSource, { partnerReportId })).status).toBe(404)
    expect((await house.call('jour1', takePartnerReport, { partnerReportId, version })).status).toBe(404)
  })

  test('is filtered by what waits, by kind and by unit; what is added is news again until it is seen', async () => {
    const { partnerReportId, version } = await sentByPartner(house, 'notification', {}, 'polisHudik')
    const shown = async (filter: object) =>
      (await house.call('jour1', listPartnerReports, filter)).body.reports.some(
        (row) => row.id === partnerReportId,
      )
    const partnerId = house.partners.policeHudik
    expect(await shown({ which: 'waiting', kind: 'notification', partnerId })).toBe(true)
    expect(await shown({ which: 'waiting', kind: 'concern' })).toBe(false)
    expect(await shown({ which: 'all', partnerId: house.partners.hospital })).toBe(false)
    const taken = await house.call('jour1', takePartnerReport, { partnerReportId, version })
    expect(await shown({ which: 'waiting' })).toBe(false)
    expect(await shown({ which: 'all', contactId: taken.body.contactId })).toBe(true)
    await house.call('polisHudik', supplementReport, { partnerReportId, text: 'En sak till.' })
    expect(await shown({ which: 'waiting' })).toBe(true)
    await house.call('jour2', openPartnerReport, { partnerReportId })
    expect(await shown({ which: 'waiting' })).toBe(false)
    const { body } = await house.call('jour1', readPartnerReport, { partnerReportId })
    expect(body.steps.map(({ kind, accountName }) => [kind, accountName])).toEqual([
      ['sent', null],
      ['opened', 'Jorun Provsson'],
      ['taken', 'Jorun Provsson'],
      ['supplemented', null],
    ])
  })

  test('cannot be done to what was withdrawn, nor withdrawn when it is taken', async () => {
    const one = await sentByPartner(house)
    const withdrawal = { partnerReportId: one.partnerReportId, version: one.version, reason: 'Fel barn.' }
    expect((await house.call('polis', withdrawPartnerReport, withdrawal)).status).toBe(200)
    const take = { partnerReportId: one.partnerReportId, version: one.version }
    expect((await house.call('jour1', takePartnerReport, take)).body.code).toBe('report-withdrawn')
    const two = await sentByPartner(house)
    await house.call('jour1', takePartnerReport, {
      partnerReportId: two.partnerReportId,
      version: two.version,
    })
    const late = { partnerReportId: two.partnerReportId, version: two.version, reason: 'Fel barn.' }
    expect((await house.call('polis', withdrawPartnerReport, late)).body.code).toBe('already-taken')
  })
})

describe('advice', () => {
  test('is answered on the page without a name, and counted as a consultation', async () => {
    const { partnerReportId, version } = await sentByPartner(house, 'advice', {}, 'vard')
    const take = await house.call('jour1', takePartnerReport, { partnerReportId, version })
    expect(take.body.code).toBe('wants-an-answer')
    const answer = (reply: string) =>
      house.call('jour1', answerAdvice, { partnerReportId, version, replyWish: 'written', reply })
    expect((await answer(' ')).body.code).toBe('reply-missing')
    expect((await answer('Det gäller 20150304-9809.')).body.code).toBe('advice-identity-number')
    const done = await answer('Ring mottagningen i morgon bitti.')
    expect(done.status).toBe(200)
    const contact = await house.call('jour1', getContact, { contactId: done.body.contactId })
    expect(contact.body).toMatchObject({
      status: 'complete',
      kind: 'consultation',
      initiator: 'care-provider',
      advice: 'Ring mottagningen i morgon bitti.',
    })
    const own = await house.call('vard', readOwnReport, { partnerReportId })
    expect(own.body).toMatchObject({
      status: 'done',
      replyWish: 'written',
      reply: 'Ring mottagningen i morgon bitti.',
    })
    expect((await answer('Igen.')).body.code).toBe('already-answered')
  })
})

describe('a young person with the police', () => {
  test('is waited with from when the police had them until the duty says so, here and on the contact (I-18)', async () => {
    const { partnerReportId, version } = await sentByPartner(house, 'hand-over')
    const taken = await house.call('jour1', takePartnerReport, { partnerReportId, version })
    const { contactId } = taken.body
    const contact = await house.call('jour1', getContact, { contactId })
    expect(contact.body).toMatchObject({
      kind: 'police-handover',
      waitingName: 'Patrull 12',
      place: 'Polishuset, rum 3',
    })
    expect(contact.body.waitingUntil).toBeNull()
    const end = (at: string, seen = taken.body.version) =>
      house.call('jour1', endWaiting, { partnerReportId, version: seen, at })
    expect((await end(addMinutes(now(), 30))).body.code).toBe('end-in-the-future')
    expect((await end(addMinutes(now(), -300))).body.code).toBe('end-before-start')
    const at = addMinutes(now(), -2)
    expect((await end(at)).status).toBe(200)
    expect((await house.call('jour1', getContact, { contactId })).body.waitingUntil).toBe(at)
    expect((await house.call('jour1', readPartnerReport, { partnerReportId })).body.waitedUntil).toBe(at)
    expect((await end(at)).body.code).toBe('nobody-waits')
  })
})

describe('a hearing', () => {
  const answer = (partnerReportId: string, version: number, given: object) =>
    house.call('jour1', answerHearing, { partnerReportId, version, ...given } as never)

  test('that asks for somebody is declined with a coded reason, or answered with something else (I-05)', async () => {
    const one = await sentByPartner(house, 'hearing')
    const as = (given: object) => answer(one.partnerReportId, one.version, given)
    expect((await as({ hearingAnswer: 'noted' })).body.code).toBe('was-asked-to-attend')
    expect((await as({ hearingAnswer: 'declines' })).body.code).toBe('reason-missing')
    expect((await as({ hearingAnswer: 'alternative' })).body.code).toBe('alternative-missing')
    expect((await as({ hearingAnswer: 'declines', declineReason: 'other' })).body.code).toBe('reply-missing')
    expect((await as({ hearingAnswer: 'declines', declineReason: 'not-serious-crime' })).status).toBe(200)
    expect(await ofPolice(one.partnerReportId)).toMatchObject({
      status: 'done',
      hearingAnswer: 'declines',
      declineReason: 'not-serious-crime',
    })
  })

  test('told of for information is noted, and makes a contact of its own kind (I-06)', async () => {
    const { partnerReportId, version } = await sentByPartner(house, 'hearing', {
      hearingAsk: 'inform',
      isSilent: true,
    })
    const noted = await answer(partnerReportId, version, { hearingAnswer: 'noted' })
    const contact = await house.call('jour1', getContact, { contactId: noted.body.contactId })
    expect(contact.body).toMatchObject({ kind: 'information', status: 'complete' })
  })

  test('that was attended is a measure of the case, and every answer is counted (I-08)', async () => {
    const today = localDate(now())
    const count = async () => (await house.call('chef', countHearingReports, { from: today, to: today })).body
    const before = await count()
    const { partnerReportId, version } = await sentByPartner(house, 'hearing')
    const note = (seen: number, attended = true) =>
      house.call('jour1', noteAttendance, { partnerReportId, version: seen, attended, minutes: 50 })
    expect((await note(version)).body.code).toBe('does-not-attend')
    const said = await answer(partnerReportId, version, { hearingAnswer: 'attends' })
    const finish = { partnerReportId, version: said.body.version }
    expect((await house.call('jour1', finishPartnerReport, finish)).body.code).toBe('attendance-missing')
    expect((await note(said.body.version)).body.code).toBe('case-missing')
    const opened = await house.call('jour1', openCase, {
      contactIds: [said.body.contactId],
      people: [],
      matter: 'information',
      stayCode: '2180',
    })
    expect(opened.status, JSON.stringify(opened.body)).toBe(200)
    expect((await note(said.body.version)).status).toBe(200)
    const measures = await house.owner
      .selectFrom('measure')
      .select(['type', 'minutes', 'contactForm', 'contactId'])
      .where('caseId', '=', opened.body.id)
      .execute()
    expect(measures).toContainEqual({
      type: 'interview-attendance',
      minutes: 50,
      contactForm: 'visit',
      contactId: said.body.contactId,
    })
    const after = await count()
    expect(after).toMatchObject({
      asked: before.asked + 1,
      attended: before.attended + 1,
      declined: before.declined,
    })
  })
})

describe('who reported', () => {
  test('is asked for by itself, by the duty, and each time is in the audit', async () => {
    const { partnerReportId } = await sentByPartner(house, 'concern', { fearsHarm: 'yes' })
    const read = await house.call('jour1', readPartnerReport, { partnerReportId })
    expect(JSON.stringify(read.body)).not.toContain(reporter.reporterName)
    const source = await house.call('jour1', readReportSource, { partnerReportId })
    expect(source.body).toEqual({ ...reporter, fearsHarm: 'yes', fearsText: null })
    const audit = await house.owner
      .selectFrom('auditEvent')
      .select('accountId')
      .where('contract', '=', readReportSource.name)
      .where('outcome', '=', 'done')
      .execute()
    expect(audit).toContainEqual({ accountId: house.accounts.jour1 })
  })
})
