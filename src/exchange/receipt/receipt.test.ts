import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { sentReport } from '../../../test/report.ts'
import { getPerson } from '../../base/person/api.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import { type LiveEvent, LiveEvents } from '../../server/live-events.ts'
import { disclosuresOfCaseQuery } from '../disclosure/api.ts'
import { getReport, prepareReport, reportsOfCaseQuery } from '../handover/api.ts'
import { inbox } from '../morning/api.ts'
import { acceptReport, amendReport, handOver, openReport, returnReport, withdrawReport } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('receipt')
})
afterAll(() => house.close())

const accept = (reportId: string, version: number, as: 'gavle' | 'hudiksvall' = 'gavle') =>
  house.call(as, acceptReport, { reportId, version, commitment: 'Vi ringer mormor före kl. 12.' })
const giveBack = (reportId: string, version: number, as: 'gavle' | 'hudiksvall' = 'gavle') =>
  house.call(as, returnReport, {
    reportId,
    version,
    reason: 'wrong-municipality',
    text: 'Familjen bor i Hudiksvall.',
  })
const stepsOf = async (caseId: string) =>
  (await house.call('jour1', reportsOfCaseQuery, { caseId })).body.reports.flatMap(({ events }) =>
    events.map(({ kind, accountName, text }) => [kind, accountName, text]),
  )

describe('the receiver', () => {
  test('opens once: who opened first and when stays, also when somebody opens again', async () => {
    const { reportId } = await sentReport(house)
    const first = await house.call('gavle', openReport, { reportId })
    expect(first).toMatchObject({ status: 200, body: { status: 'opened', version: 3 } })
    const again = await house.call('gavle', openReport, { reportId })
    expect(again.body).toEqual(first.body)
  })

  test('accepts with what it will do and by when, and the duty sees who did', async () => {
    const { caseId, reportId } = await sentReport(house)
    await house.call('gavle', openReport, { reportId })
    const due = addMinutes(now(), 240)
    const accepted = await house.call('gavle', acceptReport, {
      reportId,
      version: 3,
      commitment: 'Vi ringer före kl. 12.',
      commitmentDue: due,
    })
    expect(accepted).toMatchObject({ status: 200, body: { status: 'accepted', version: 4 } })
    const { body } = await house.call('jour2', getReport, { reportId })
    expect(body.head).toMatchObject({
      acceptedByName: 'Gisela Provsson',
      commitment: 'Vi ringer före kl. 12.',
      commitmentDue: due,
    })
    expect((await stepsOf(caseId)).map(([kind]) => kind)).toEqual(['sent', 'delivered', 'opened', 'accepted'])
  })

  test('accepts once though two press at the same moment', async () => {
    const { caseId, reportId, version } = await sentReport(house)
    const both = await Promise.all([accept(reportId, version), accept(reportId, version)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('already-accepted')
    expect((await stepsOf(caseId)).filter(([kind]) => kind === 'accepted')).toHaveLength(1)
  })

  test('that never opened it has opened it by accepting', async () => {
    const { caseId, reportId, version } = await sentReport(house)
    await accept(reportId, version)
    expect((await stepsOf(caseId)).map(([kind]) => kind)).toEqual(['sent', 'delivered', 'opened', 'accepted'])
  })

  test('cannot accept what a colleague has changed meanwhile without being told', async () => {
    const { reportId, version } = await sentReport(house)
    await house.call('gavle', openReport, { reportId })
    expect(await accept(reportId, version)).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Gisela Provsson', fields: ['openedAt'] } },
    })
  })

  test.each([
    ['no words of what it does', { commitment: '  ' }, 'commitment-missing', 'commitment'],
    [
      'a time that has passed',
      { commitmentDue: '2020-01-01T11:00:00.000Z' },
      'due-in-the-past',
      'commitmentDue',
    ],
    [
      'a time of another life',
      { commitmentDue: '2126-01-01T11:00:00.000Z' },
      'time-far-off',
      'commitmentDue',
    ],
  ])('does not accept with %s', async (_what, changes, code, field) => {
    const { reportId, version } = await sentReport(house)
    const reply = await house.call('gavle', acceptReport, {
      reportId,
      version,
      commitment: 'Vi ringer.',
      ...changes,
    })
    expect(reply).toMatchObject({ status: 409, body: { code, field } })
  })

  test("returns with a reason; the report is the duty's again and a new one can be written with the old words", async () => {
    const { caseId, reportId, version } = await sentReport(house)
    expect(
      await house.call('gavle', returnReport, { reportId, version, reason: 'other', text: 'nej' }),
    ).toMatchObject({ body: { code: 'text-missing' } })
    expect(await giveBack(reportId, version)).toMatchObject({ status: 200, body: { status: 'returned' } })
    expect(await accept(reportId, version + 1)).toMatchObject({
      status: 409,
      body: { code: 'already-returned' },
    })
    expect(await stepsOf(caseId)).toContainEqual([
      'returned',
      'Gisela Provsson',
      'Familjen bor i Hudiksvall.',
    ])
    const again = await house.call('jour1', prepareReport, { caseId, municipalityCode: '2180' })
    expect(again).toMatchObject({ status: 200 })
    expect(again.body.id).not.toBe(reportId)
  })

  test("is never another municipality: Hudiksvall neither lists, reads, opens, accepts nor returns what is Gävle's", async () => {
    const { reportId, version, personIds } = await sentReport(house)
    const answers = [
      await house.call('hudiksvall', getReport, { reportId }),
      await house.call('hudiksvall', openReport, { reportId }),
      await accept(reportId, version, 'hudiksvall'),
      await giveBack(reportId, version, 'hudiksvall'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    expect(JSON.stringify((await house.call('hudiksvall', inbox, {})).body)).not.toContain(reportId)
    const linked = await house.owner
      .selectFrom('personMember')
      .select('memberId')
      .where('personId', 'in', [...personIds])
      .execute()
    expect(linked).toEqual([{ memberId: house.members.gavle }])
  })

  test('alone hears of its reports, and hears only their ids', async () => {
    const heard: Record<string, LiveEvent[]> = { gavle: [], hudiksvall: [], jour: [] }
    const live = new LiveEvents(house.urls.appUrl)
    await live.start()
    const actor = (memberId: string | null) => ({
      accountId: '',
      name: '',
      title: '',
      role: memberId === null ? ('duty-worker' as const) : ('intake' as const),
      memberId,
      partnerId: null,
      sessionId: null,
    })
    for (const [who, memberId] of [
      ['gavle', house.members.gavle],
      ['hudiksvall', house.members.hudiksvall],
      ['jour', null],
    ] as const)
      live.listen({ actor: actor(memberId), hear: (event) => heard[who]?.push(event), resume: () => {} })
    const { reportId } = await sentReport(house)
    await expect.poll(() => heard.gavle?.length).toBe(1)
    expect(heard.gavle).toEqual([{ topic: 'report', id: reportId, memberIds: [house.members.gavle] }])
    expect(heard.hudiksvall).toEqual([])
    expect(heard.jour?.map(({ topic }) => topic)).toContain('report')
    await live.stop()
  })
})

describe('a report to the wrong receiver', () => {
  test('is withdrawn: hidden there and told, its people no longer theirs, the trace kept with the duty', async () => {
    const { caseId, reportId, number, personIds } = await sentReport(house, '2184')
    await house.call('hudiksvall', openReport, { reportId })
    const withdrawn = await house.call('jour1', withdrawReport, {
      reportId,
      version: 3,
      reason: 'Familjen bor i Gävle.',
    })
    expect(withdrawn).toMatchObject({ status: 200, body: { status: 'withdrawn' } })

    expect(await house.call('hudiksvall', getReport, { reportId })).toMatchObject({ status: 404 })
    expect(await house.call('hudiksvall', openReport, { reportId })).toMatchObject({ status: 404 })
    expect(await accept(reportId, 4, 'hudiksvall')).toMatchObject({ status: 404 })
    const { body } = await house.call('hudiksvall', inbox, {})
    expect(body.rows.map(({ id }) => id)).not.toContain(reportId)
    expect(body.withdrawn).toMatchObject([{ number, withdrawnByName: 'Jorun Provsson' }])
    expect(JSON.stringify(body)).not.toContain('Familjen bor')

    const kept = await house.call('jour2', getReport, { reportId })
    expect(kept.body).toMatchObject({
      head: { status: 'withdrawn', withdrawnReason: 'Familjen bor i Gävle.' },
      content: { people: [{ personId: personIds[0] }] },
    })
    const links = await house.owner
      .selectFrom('personMember')
      .select('until')
      .where('sourceId', '=', reportId)
      .execute()
    expect(links).toEqual([{ until: expect.any(String) }])
    const measures = await house.owner
      .selectFrom('measure')
      .select('withdrawnReason')
      .where('sourceId', '=', reportId)
      .execute()
    expect(measures).toEqual([{ withdrawnReason: 'Familjen bor i Gävle.' }])
    expect((await house.call('jour1', disclosuresOfCaseQuery, { caseId })).body.disclosures).toMatchObject([
      { withdrawnAt: expect.any(String) },
    ])
    expect(await house.call('jour1', prepareReport, { caseId, municipalityCode: '2184' })).toMatchObject({
      status: 200,
    })
  })

  test('is withdrawn once, and a draft not at all', async () => {
    const { caseId, reportId, version } = await sentReport(house)
    const withdraw = (id: string, seen: number) =>
      house.call('jour2', withdrawReport, { reportId: id, version: seen, reason: 'Fel mottagare.' })
    expect(await withdraw(reportId, version)).toMatchObject({ status: 200 })
    expect(await withdraw(reportId, version)).toMatchObject({
      status: 409,
      body: { code: 'already-withdrawn' },
    })
    const draft = await house.call('jour2', prepareReport, { caseId, municipalityCode: '2180' })
    expect(await withdraw(draft.body.id, 1)).toMatchObject({ status: 409, body: { code: 'not-sent' } })
    expect(
      await house.call('gavle', withdrawReport, { reportId, version, reason: 'Fel mottagare.' }),
    ).toMatchObject({ status: 403 })
  })
})

test('what becomes known later is added to a report, never into it, and the receiver reads it', async () => {
  const { reportId, version } = await sentReport(house)
  const before = (await house.call('gavle', getReport, { reportId })).body.content
  expect(
    await house.call('jour2', amendReport, { reportId, text: 'Fadern är anhållen sedan 05.10.' }),
  ).toMatchObject({ status: 200 })
  const { body } = await house.call('gavle', getReport, { reportId })
  expect(body.events.at(-1)).toMatchObject({
    kind: 'amended',
    accountName: 'Jonas Provsson',
    text: 'Fadern är anhållen sedan 05.10.',
  })
  expect(body.content).toEqual(before)
  await giveBack(reportId, version)
  expect(await house.call('jour2', amendReport, { reportId, text: 'Ännu mer.' })).toMatchObject({
    body: { code: 'not-with-receiver' },
  })
})

describe('a printed report', () => {
  const hand = (reportId: string, version: number, handedAt: string) =>
    house.call('jour1', handOver, {
      reportId,
      version,
      handedTo: 'Vakten på Stockholms socialjour',
      handedHow: 'in-person',
      handedAt,
    })

  test('is delivered when somebody took it, by name and way', async () => {
    const { caseId, reportId, version } = await sentReport(house, '0180')
    expect(await hand(reportId, version, addMinutes(now(), 5))).toMatchObject({
      body: { code: 'in-the-future' },
    })
    expect(await hand(reportId, version, '2020-01-01T00:00:00.000Z')).toMatchObject({
      body: { code: 'before-sending' },
    })
    const inTheMinute = `${now().slice(0, 16)}:00.000Z`
    expect(await hand(reportId, version, inTheMinute)).toMatchObject({
      status: 200,
      body: { status: 'delivered' },
    })
    expect(await hand(reportId, version + 1, now())).toMatchObject({ body: { code: 'already-delivered' } })
    expect(await stepsOf(caseId)).toContainEqual([
      'delivered',
      'Jorun Provsson',
      'Vakten på Stockholms socialjour',
    ])
  })

  test('is not one that has been delivered in the application', async () => {
    const { reportId, version } = await sentReport(house)
    expect(await hand(reportId, version, now())).toMatchObject({
      status: 409,
      body: { code: 'already-delivered' },
    })
  })
})

test('a person belongs to a municipality by the report and for as long as it stands there', async () => {
  const { reportId, version, personIds } = await sentReport(house)
  const read = async (as: 'gavle' | 'hudiksvall') =>
    (await house.call(as, getPerson, { personId: personIds[0] ?? '' })).status
  expect([await read('gavle'), await read('hudiksvall')]).toEqual([200, 404])
  await house.call('jour1', withdrawReport, { reportId, version, reason: 'Fel mottagare.' })
  expect(await read('gavle')).toBe(404)
})
