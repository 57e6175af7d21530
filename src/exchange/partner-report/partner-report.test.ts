import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import {
  draftOfPartner,
  reporter,
  sentByPartner,
  setHours,
  wholeReport,
} from '../../../test/partner-report.ts'
import { addMinutes, localDate, now, weekday } from '../../kernel/time.ts'
import {
  discardPartnerReport,
  listOwnReports,
  partnerDesk,
  readOwnReport,
  savePartnerReport,
  sendPartnerReport,
  startPartnerReport,
  supplementReport,
  withdrawPartnerReport,
} from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('partner_report')
  await setHours(house, {})
})
afterAll(() => house.close())

describe('a partner report', () => {
  test('is begun with unit and name of the account, written by autosaves, and its receipt is number and time', async () => {
    const begun = await house.call('polis', startPartnerReport, { kind: 'concern' })
    const partnerReportId = begun.body.id
    const own = await house.call('polis', readOwnReport, { partnerReportId })
    expect(own).toMatchObject({
      status: 200,
      body: {
        status: 'draft',
        reporterName: 'Pia Provsson',
        partnerName: 'Polisen, station Gävle',
        number: null,
      },
    })
    const saved = await house.call('polis', savePartnerReport, {
      partnerReportId,
      version: 1,
      ...wholeReport('concern'),
    })
    expect(saved).toMatchObject({ status: 200, body: { version: 2 } })
    const same = await house.call('polis', savePartnerReport, {
      partnerReportId,
      version: 2,
      ...wholeReport('concern'),
    })
    expect(same).toMatchObject({ status: 200, body: { version: 2 } })
    const sent = await house.call('polis', sendPartnerReport, { partnerReportId, version: 2 })
    expect(sent).toMatchObject({ status: 200, body: { number: expect.stringMatching(/^P\d{4}-\d{4}$/) } })
    const { body } = await house.call('polis', readOwnReport, { partnerReportId })
    expect(body).toMatchObject({
      status: 'received',
      sentAt: sent.body.sentAt,
      municipalityName: 'Gävle',
      ...reporter,
    })
    expect(body.may).toEqual({ supplement: true, withdraw: true })
    const list = await house.call('polis', listOwnReports, {})
    expect(list.body.reports[0]).toMatchObject({ id: partnerReportId, number: sent.body.number })
  })

  test('begun twice is one draft, kept until it is sent or thrown away', async () => {
    const [first, second] = await Promise.all([
      house.call('vard', startPartnerReport, { kind: 'concern' }),
      house.call('vard', startPartnerReport, { kind: 'concern' }),
    ])
    expect(second.body.id).toBe(first.body.id)
    const partnerReportId = first.body.id
    expect((await house.call('vard', discardPartnerReport, { partnerReportId })).status).toBe(200)
    expect((await house.call('vard', readOwnReport, { partnerReportId })).status).toBe(404)
    const next = await house.call('vard', startPartnerReport, { kind: 'concern' })
    expect(next.body.id).not.toBe(partnerReportId)
  })

  test('sent by a double click is one with one number; sent again it is told that it is sent', async () => {
    const draft = await draftOfPartner(house)
    const before = await countRows(house, 'partner_report')
    const commandId = crypto.randomUUID()
    const [first, second] = await Promise.all([
      house.call('polis', sendPartnerReport, draft, { commandId }),
      house.call('polis', sendPartnerReport, draft, { commandId }),
    ])
    expect(second.body).toEqual(first.body)
    expect(await countRows(house, 'partner_report')).toBe(before)
    expect(await house.call('polis', sendPartnerReport, draft)).toMatchObject({
      status: 409,
      body: { code: 'already-sent', sentence: expect.stringMatching(/redan skickad/) },
    })
  })

  test('written in two tabs tells the second which fields the first changed', async () => {
    const { partnerReportId, version } = await draftOfPartner(house, 'notification')
    await house.call('polis', savePartnerReport, { partnerReportId, version, story: 'Ny text.' })
    const stale = await house.call('polis', savePartnerReport, {
      partnerReportId,
      version,
      urgency: 'tonight',
    })
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale', stale: { fields: ['story'] } } })
    await house.call('polis', discardPartnerReport, { partnerReportId })
  })

  test.each([
    ['polisHudik', 'another unit'],
    ['vard', 'another kind of unit'],
  ] as const)('is not there for %s, %s', async (who, _what) => {
    const { partnerReportId, version } = await sentByPartner(house)
    expect((await house.call(who, readOwnReport, { partnerReportId })).status).toBe(404)
    const change = { partnerReportId, version, story: 'Min nu.' }
    expect((await house.call(who, savePartnerReport, change)).status).toBe(404)
    expect((await house.call(who, sendPartnerReport, { partnerReportId, version })).status).toBe(404)
    expect((await house.call(who, discardPartnerReport, { partnerReportId })).status).toBe(404)
    expect((await house.call(who, supplementReport, { partnerReportId, text: 'Hej.' })).status).toBe(404)
    const withdrawal = { partnerReportId, version, reason: 'Inte min.' }
    expect((await house.call(who, withdrawPartnerReport, withdrawal)).status).toBe(404)
  })

  test.each(['jour1', 'chef', 'gavle', 'ordforande', 'utvarderare', 'admin'] as const)(
    'is not for %s to write',
    async (who) => {
      expect((await house.call(who, startPartnerReport, { kind: 'concern' })).status).toBe(403)
      expect((await house.call(who, listOwnReports, {})).status).toBe(403)
    },
  )

  test("of a young person, a hearing or something to know is the police's alone", async () => {
    for (const kind of ['hand-over', 'hearing', 'notification'] as const)
      expect((await house.call('vard', startPartnerReport, { kind })).body.code).toBe('kind-not-yours')
    expect((await house.call('vard', partnerDesk, {})).body.kinds).toEqual(['concern', 'advice'])
  })

  test.each([
    ['an unknown municipality', { municipalityCode: '9999' }, 'municipality-unknown', 'municipalityCode'],
  ])('with %s is not even kept', async (_what, written, code, field) => {
    const { partnerReportId, version } = await draftOfPartner(house, 'concern')
    const saved = await house.call('polis', savePartnerReport, { partnerReportId, version, ...written })
    expect(saved).toMatchObject({ status: 409, body: { code, field } })
  })

  test.each([
    [
      'of a municipality the duty does not answer for',
      'concern',
      { municipalityCode: '0380' },
      'municipality-not-ours',
    ],
    ['without saying whom', 'concern', { about: null }, 'about-missing'],
    ['with a wrong identity number', 'concern', { personIdentity: '20150304-9808' }, 'identity-number-wrong'],
    [
      'with the reporter in the text',
      'concern',
      { story: 'Jag, Anmälina Källström, såg barnet.' },
      'names-reporter',
    ],
    ['with the number of the reporter', 'concern', { story: 'Ring mig: 0701740641.' }, 'names-reporter'],
    ['since a time to come', 'hand-over', { since: addMinutes(now(), 60) }, 'since-in-the-future'],
    ['of another century', 'hand-over', { since: '1926-11-22T20:00:00.000Z' }, 'time-far-off'],
    ['of advice about a number', 'advice', { story: 'Gäller 20120304-9810.' }, 'advice-identity-number'],
    ['of advice about somebody', 'advice', { story: 'Pojken heter Kevin.' }, 'advice-name-suspected'],
  ] as const)('%s is refused with a sentence', async (_what, kind, written, code) => {
    const draft = await draftOfPartner(house, kind, written as never)
    const reply = await house.call('polis', sendPartnerReport, draft)
    expect(reply).toMatchObject({
      status: 409,
      body: { code, sentence: expect.stringMatching(/[a-zåäö]{4}/) },
    })
    await house.call('polis', discardPartnerReport, draft)
  })

  test('for advice that names nobody after all is sent when that is said', async () => {
    const draft = await draftOfPartner(house, 'advice', { story: 'Vi är på Kvarteret nu. Vad gör vi?' })
    expect((await house.call('polis', sendPartnerReport, draft)).body.code).toBe('advice-name-suspected')
    const saved = await house.call('polis', savePartnerReport, { ...draft, isWithoutNames: true })
    expect(
      (await house.call('polis', sendPartnerReport, { ...draft, version: saved.body.version })).status,
    ).toBe(200)
  })

  test('for advice keeps no name and no number', async () => {
    const draft = await draftOfPartner(house, 'advice')
    const saved = await house.call('polis', savePartnerReport, { ...draft, personName: 'Någon Provsson' })
    expect(saved).toMatchObject({ status: 409, body: { code: 'advice-names-somebody', field: 'personName' } })
  })

  test.each([
    ['an unknown key', { nyckel: 1 }, 'nyckel', 'unknown'],
    ['a text too long', { story: 'å'.repeat(8001) }, 'story', 'too-long'],
    ['an impossible time', { since: '2026-02-31T10:00:00Z' }, 'since', 'bad-date-time'],
    ['a word out of the list', { urgency: 'snart' }, 'urgency', 'not-in-list'],
  ])('with %s is refused at the field', async (_what, written, path, code) => {
    const draft = await draftOfPartner(house, 'concern')
    const reply = await house.call('polis', savePartnerReport, { ...draft, ...written } as never)
    expect(reply.status).toBe(400)
    expect(reply.body.errors).toEqual([{ path, code, sentence: expect.stringMatching(/[a-zåäö]/) }])
  })

  test('sent is supplemented, never changed, and withdrawn once with its trace', async () => {
    const { partnerReportId, version } = await sentByPartner(house)
    const write = { partnerReportId, version, story: 'Annat.' }
    expect((await house.call('polis', savePartnerReport, write)).body.code).toBe('already-sent')
    expect((await house.call('polis', discardPartnerReport, { partnerReportId })).body.code).toBe(
      'already-sent',
    )
    const add = (text: string) => house.call('polis', supplementReport, { partnerReportId, text })
    expect((await add('  ')).body.code).toBe('supplement-missing')
    expect((await add('Ring Anmälina Källström.')).body.code).toBe('names-reporter')
    expect((await add('Mamman har kommit.')).status).toBe(200)
    const withdraw = (reason: string) =>
      house.call('polis', withdrawPartnerReport, { partnerReportId, version, reason })
    expect((await withdraw(' ')).body.code).toBe('reason-missing')
    expect((await withdraw('Fel barn.')).status).toBe(200)
    expect((await withdraw('Fel barn.')).body.code).toBe('report-withdrawn')
    expect((await add('Mer.')).body.code).toBe('report-withdrawn')
    const { body } = await house.call('polis', readOwnReport, { partnerReportId })
    expect(body).toMatchObject({
      status: 'withdrawn',
      withdrawnReason: 'Fel barn.',
      story: 'Ett barn sitter ensamt i trappuppgången.',
      supplements: [{ text: 'Mamman har kommit.' }],
    })
  })
})

describe('the hours of the duty', () => {
  test('are said: closed, what is urgent is called in and the rest waits for the opening', async () => {
    const inTwoDays = ((weekday(localDate(now())) + 1) % 7) + 1
    const line = {
      weekdays: [inTwoDays],
      start: '17:00',
      end: '18:00',
      modes: ['duty' as const],
      printed: '',
    }
    await setHours(house, { lines: [line] })
    const desk = await house.call('polis', partnerDesk, {})
    expect(desk.body).toMatchObject({ mode: 'closed', opensAt: expect.any(String) })
    const urgent = await draftOfPartner(house, 'concern', { urgency: 'now' })
    const refused = await house.call('polis', sendPartnerReport, urgent)
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'duty-closed-call', sentence: expect.stringMatching(/112/) },
    })
    const draft = await draftOfPartner(house, 'concern', { waitsForOpening: false })
    expect((await house.call('polis', sendPartnerReport, draft)).body.code).toBe('duty-closed')
    const said = await house.call('polis', savePartnerReport, { ...draft, waitsForOpening: true })
    expect(
      (await house.call('polis', sendPartnerReport, { ...draft, version: said.body.version })).status,
    ).toBe(200)
  })

  test('of standby call whoever is on, once, and nobody for what is to be silent (I-06)', async () => {
    await setHours(house, { isRestStandby: true })
    await house.owner
      .insertInto('rosterShift')
      .values({
        ...{ id: crypto.randomUUID(), accountId: house.accounts.jour1, kind: 'standby', status: 'published' },
        ...{ startsAt: addMinutes(now(), -60), endsAt: addMinutes(now(), 60), day: localDate(now()) },
        ...{
          assignment: 'assigned',
          team: null,
          note: null,
          createdBy: house.accounts.chef,
          createdAt: now(),
        },
        ...{ publishedAt: now(), changedAt: null, version: 1 },
      })
      .execute()
    const calls = (subjectId: string) =>
      house.owner
        .selectFrom('message')
        .select(['kind', 'accountId'])
        .where('subjectId', '=', subjectId)
        .execute()
    const loud = await sentByPartner(house, 'notification')
    expect(await calls(loud.partnerReportId)).toEqual([
      { kind: 'partner-report-received', accountId: house.accounts.jour1 },
    ])
    const silent = await sentByPartner(house, 'notification', { isSilent: true })
    expect(await calls(silent.partnerReportId)).toEqual([])
  })
})
