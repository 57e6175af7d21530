import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { draftedReport, sentReport } from '../../../test/report.ts'
import { addDays, addMinutes, localDate, now } from '../../kernel/time.ts'
import { operator as nobody } from '../../server/database/scope.ts'
import { remindOfHandover } from '../../server/handover-reminders.ts'
import { mayHear } from '../../server/live-events.ts'
import { closeCase } from '../closing/api.ts'
import { prepareReport, sendReport } from '../handover/api.ts'
import { amendReport, listReturned, openReport, returnReport, withdrawReport } from '../receipt/api.ts'
import { acknowledgeReminder, clockOfReport, listUnread, readClock, setClock } from './api.ts'

let house: House
const today = localDate(now())
/** Every report of these tests is past its last step by then, whatever day they are run. */
const muchLater = addMinutes(now(), 30 * 24 * 60)
beforeAll(async () => {
  house = await openHouse('handover_clock')
})
afterAll(() => house.close())

const usual = { openBy: '08:30', days: 'working-days', dayMinutes: 60, lastMinutes: 60 } as const
const set = (as: Person, memberId: string, changes: object = {}) =>
  house.call(as, setClock, {
    memberId,
    validFrom: today,
    version: 0,
    ...usual,
    steps: [],
    ...changes,
  })
const clockOf = async (reportId: string, as: Person = 'jour2') =>
  (await house.call(as, clockOfReport, { reportId })).body.clock
const rowsOf = (reportId: string) =>
  house.owner
    .selectFrom('reportReminder')
    .select(['step', 'accountId'])
    .where('reportId', '=', reportId)
    .orderBy('step')
    .execute()
const told = (kind: string, subjectId: string) =>
  house.owner
    .selectFrom('message')
    .select(['accountId', 'memberId'])
    .where('kind', '=', kind as never)
    .where('subjectId', '=', subjectId)
    .execute()

describe('the setting of a member', () => {
  test('is the usual one until somebody sets it, and then from a day', async () => {
    const { hudiksvall } = house.members
    const before = await house.call('hudiksvall', readClock, { memberId: hudiksvall })
    expect(before).toMatchObject({ status: 200, body: { usual, settings: [], memberName: 'Hudiksvall' } })
    expect(before.body.accounts.map(({ name }) => name)).toEqual(['Hugo Provsson'])
    expect(before.body.managers).toEqual(['Chandra Provsson'])
    const steps = [{ accountId: house.accounts.hudiksvall, afterMinutes: 20 }]
    const validFrom = addDays(today, 3)
    expect(await set('hudiksvall', hudiksvall, { validFrom, openBy: '07:45', steps })).toMatchObject({
      status: 200,
      body: { version: 1 },
    })
    expect((await house.call('chef', readClock, { memberId: hudiksvall })).body.settings).toMatchObject([
      {
        validFrom,
        openBy: '07:45',
        setByName: 'Hugo Provsson',
        steps: [{ name: 'Hugo Provsson', isAtWork: true }],
      },
    ])
  })

  test('of the same day takes the place of the former, and only on top of what was seen', async () => {
    const { hudiksvall } = house.members
    const validFrom = addDays(today, 9)
    await set('chef', hudiksvall, { validFrom })
    expect(await set('hudiksvall', hudiksvall, { validFrom, openBy: '09:00' })).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Chandra Provsson' } },
    })
    expect(await set('hudiksvall', hudiksvall, { validFrom, version: 1, openBy: '09:00' })).toMatchObject({
      status: 200,
      body: { version: 2 },
    })
  })

  test('is set once though two press at the same moment', async () => {
    const validFrom = addDays(today, 12)
    const both = await Promise.all([
      set('gavle', house.members.gavle, { validFrom }),
      set('admin', house.members.gavle, { validFrom }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test.each([
    ['for a day that has passed', { validFrom: addDays(today, -1) }, 409, 'day-passed'],
    ['at a time that is none', { openBy: '24:30' }, 400, 'invalid'],
    ['with no minutes between', { lastMinutes: 0 }, 400, 'invalid'],
    ['with a field that is not there', { openTo: '08:30' }, 400, 'invalid'],
  ])('is not set %s', async (_what, changes, status, code) => {
    expect(await set('gavle', house.members.gavle, changes)).toMatchObject({ status, body: { code } })
  })

  test('names nobody of another municipality, and nobody twice', async () => {
    const step = (accountId: string) => ({ accountId, afterMinutes: 30 })
    const { gavle, hudiksvall } = house.accounts
    expect(await set('gavle', house.members.gavle, { steps: [step(hudiksvall)] })).toMatchObject({
      status: 409,
      body: { code: 'account-unknown', field: 'steps.0.accountId' },
    })
    expect(await set('gavle', house.members.gavle, { steps: [step(gavle), step(gavle)] })).toMatchObject({
      status: 409,
      body: { code: 'account-twice', field: 'steps.1.accountId' },
    })
  })

  test("is the member's own, the manager's and the administrator's: of nobody else", async () => {
    const { gavle } = house.members
    const statuses = [
      await set('hudiksvall', gavle),
      await house.call('hudiksvall', readClock, { memberId: gavle }),
      await set('jour1', gavle),
      await set('ordforande', gavle),
      await house.call('admin', readClock, { memberId: gavle }),
    ].map(({ status }) => status)
    expect(statuses).toEqual([404, 404, 403, 403, 200])
  })
})

describe('a report that nobody opens', () => {
  test('tells the intake when it was due, the named one, last the duty manager; the line shows whom next', async () => {
    const steps = [{ accountId: house.accounts.gavle, afterMinutes: 30 }]
    const version = (
      await house.call('gavle', readClock, { memberId: house.members.gavle })
    ).body.settings.find(({ validFrom }) => validFrom === today)?.version
    expect((await set('gavle', house.members.gavle, { steps, version: version ?? 0 })).status).toBe(200)
    const { reportId } = await sentReport(house)
    const due = (await clockOf(reportId))?.dueAt ?? ''
    const at = (minutes: number) => remindOfHandover(house.db, addMinutes(due, minutes))

    await at(-1)
    expect(await rowsOf(reportId)).toEqual([])
    expect((await clockOf(reportId))?.steps.map((step) => step.told.map(({ toldAt }) => toldAt))).toEqual([
      [null],
      [null],
      [null],
    ])
    const { gavle, chef } = house.accounts
    await at(0)
    expect(await rowsOf(reportId)).toEqual([{ step: 0, accountId: gavle }])
    await at(31)
    expect(await rowsOf(reportId)).toEqual([
      { step: 0, accountId: gavle },
      { step: 1, accountId: gavle },
    ])
    await at(90)
    const all = await rowsOf(reportId)
    expect(all).toContainEqual({ step: 100, accountId: chef })
    expect(await told('report-unread', reportId)).toHaveLength(3)
    expect((await clockOf(reportId, 'gavle'))?.steps.map(({ kind }) => kind)).toEqual([
      'intake',
      'named',
      'duty-manager',
    ])
  })

  test('is told of once though two jobs run at a time, and again and again', async () => {
    const { reportId } = await sentReport(house)
    await Promise.all([remindOfHandover(house.db, muchLater), remindOfHandover(house.db, muchLater)])
    await remindOfHandover(house.db, muchLater)
    const rows = await rowsOf(reportId)
    expect(new Set(rows.map(({ step, accountId }) => `${step} ${accountId}`)).size).toBe(rows.length)
    expect(rows.map(({ step }) => step)).toEqual([0, 1, 100])
    expect(await told('report-unread', reportId)).toHaveLength(3)
  })

  test('passes over whoever is on leave', async () => {
    const { reportId } = await sentReport(house, '2184')
    const pause = { pausedFrom: today, pausedTo: addDays(today, 60) }
    const account = (changes: object) =>
      house.owner.updateTable('account').set(changes).where('id', '=', house.accounts.hudiksvall).execute()
    await account(pause)
    await remindOfHandover(house.db, muchLater)
    await account({ pausedFrom: null, pausedTo: null })
    expect(await rowsOf(reportId)).toEqual([{ step: 100, accountId: house.accounts.chef }])
  })

  test.each(['opened', 'returned', 'withdrawn'] as const)('is told of no more once it is %s', async (how) => {
    const { reportId, version } = await sentReport(house, '2184')
    const ends = {
      opened: () => house.call('hudiksvall', openReport, { reportId }),
      returned: () =>
        house.call('hudiksvall', returnReport, {
          reportId,
          version,
          reason: 'wrong-municipality',
          text: 'De bor i Gävle.',
        }),
      withdrawn: () => house.call('jour1', withdrawReport, { reportId, version, reason: 'Fel mottagare.' }),
    }
    expect((await ends[how]()).status).toBe(200)
    await remindOfHandover(house.db, muchLater)
    expect(await rowsOf(reportId)).toEqual([])
    expect(await clockOf(reportId)).toMatchObject({ endedAt: expect.any(String), steps: [] })
    const { body } = await house.call('chef', listUnread, {})
    expect(body.reports.map((row) => row.reportId)).not.toContain(reportId)
  })

  test('is seen on screen by whoever was told, each for themselves', async () => {
    const { reportId } = await sentReport(house)
    await remindOfHandover(house.db, muchLater)
    const mine = async (as: Person) =>
      (await clockOf(reportId, as))?.steps
        .flatMap((step) => step.told)
        .find(({ accountId }) => accountId === house.accounts[as])?.reminderId ?? ''
    const reminderId = await mine('gavle')
    expect(await house.call('chef', acknowledgeReminder, { reminderId })).toMatchObject({ status: 404 })
    expect(await house.call('hudiksvall', acknowledgeReminder, { reminderId })).toMatchObject({ status: 404 })
    const first = await house.call('gavle', acknowledgeReminder, { reminderId })
    expect(first.status).toBe(200)
    expect((await house.call('gavle', acknowledgeReminder, { reminderId })).body).toEqual(first.body)
    const chefs = await house.call('chef', acknowledgeReminder, { reminderId: await mine('chef') })
    expect(chefs.status).toBe(200)
  })

  test("is in the manager's list and in its own member's, past its time first; never in another's", async () => {
    const { reportId, number } = await sentReport(house)
    const ids = async (as: Person) =>
      (await house.call(as, listUnread, {})).body.reports.map((row) => row.reportId)
    expect(await ids('gavle')).toContain(reportId)
    expect(await ids('hudiksvall')).not.toContain(reportId)
    const { body } = await house.call('chef', listUnread, {})
    const dues = body.reports.map(({ clock }) => clock.dueAt)
    expect(dues).toEqual([...dues].sort())
    expect(body.reports.find((row) => row.reportId === reportId)).toMatchObject({
      number,
      memberName: 'Gävle',
    })
    expect(await house.call('hudiksvall', clockOfReport, { reportId })).toMatchObject({ status: 404 })
    expect(await house.call('ordforande', listUnread, {})).toMatchObject({ status: 403 })
  })

  test('outside the region has no clock: it is printed and handed over', async () => {
    const { reportId } = await sentReport(house, '0180')
    expect(await house.call('jour1', clockOfReport, { reportId })).toMatchObject({
      status: 200,
      body: { clock: null },
    })
  })
})

describe('who is told outside the house', () => {
  test('is the member when a report is sent, amended and withdrawn, once each', async () => {
    const { reportId, version } = await sentReport(house)
    const member = [{ accountId: null, memberId: house.members.gavle }]
    expect(await told('report-sent', reportId)).toEqual(member)
    await house.call('jour1', amendReport, { reportId, text: 'Fadern är hemma igen.' })
    expect(await told('report-amended', reportId)).toEqual(member)
    await house.call('jour1', withdrawReport, { reportId, version, reason: 'Fel mottagare.' })
    expect(await told('report-withdrawn', reportId)).toEqual(member)
  })

  test('is nobody when a sending is refused', async () => {
    const { reportId } = await draftedReport(house)
    expect((await house.call('jour1', sendReport, { reportId, version: 9 })).status).toBe(409)
    expect(await told('report-sent', reportId)).toEqual([])
  })
})

test('what changes at a municipality is heard there, by the duty, and by nobody else', () => {
  const hearing = (['commitment', 'handover-clock'] as const).map((topic) =>
    (['jour1', 'chef', 'gavle', 'hudiksvall', 'ordforande', 'admin', 'utvarderare'] as const).filter((as) =>
      mayHear(
        { ...nobody, role: house.posts[as].role, memberId: house.posts[as].memberId },
        { topic, id: '', memberIds: [house.members.gavle] },
      ),
    ),
  )
  expect(hearing).toEqual([
    ['jour1', 'chef', 'gavle'],
    ['jour1', 'chef', 'gavle', 'admin'],
  ])
})

describe('a report that comes back', () => {
  const giveBack = (reportId: string, version: number) =>
    house.call('gavle', returnReport, {
      reportId,
      version,
      reason: 'wrong-municipality',
      text: 'Familjen bor i Hudiksvall.',
    })
  const onDesk = async (reportId: string, as: Person = 'jour2') =>
    (await house.call(as, listReturned, {})).body.reports.find(({ id }) => id === reportId)

  test('is on the desk of every colleague with who returned it and why, and its author is told', async () => {
    const { reportId, version, number, caseId } = await sentReport(house)
    await giveBack(reportId, version)
    expect(await onDesk(reportId)).toMatchObject({
      number,
      caseId,
      municipalityName: 'Gävle',
      returnedByName: 'Gisela Provsson',
      returnReason: 'wrong-municipality',
      returnText: 'Familjen bor i Hudiksvall.',
      authorName: 'Jorun Provsson',
      isClosed: false,
    })
    expect(await told('report-returned', reportId)).toEqual([
      { accountId: house.accounts.jour1, memberId: null },
    ])
    expect(await house.call('gavle', listReturned, {})).toMatchObject({ status: 403 })
  })

  test('leaves the desk when another is sent', async () => {
    const { reportId, version, caseId } = await sentReport(house)
    await giveBack(reportId, version)
    const again = await house.call('jour2', prepareReport, { caseId, municipalityCode: '2180' })
    expect(await onDesk(reportId)).toBeDefined()
    expect((await house.call('jour2', sendReport, { reportId: again.body.id, version: 1 })).status).toBe(200)
    expect(await onDesk(reportId)).toBeUndefined()
  })

  test('in a case that was closed long ago is still on the desk', async () => {
    const { reportId, version, caseId } = await sentReport(house)
    await house.owner
      .updateTable('cases')
      .set({ status: 'closed', closedAt: '2020-01-01T00:00:00.000Z', closingReason: 'handed-over' })
      .where('id', '=', caseId)
      .execute()
    await giveBack(reportId, version)
    expect(await onDesk(reportId)).toMatchObject({ isClosed: true, caseNumber: null })
  })

  test('leaves the desk when its case is closed anew', async () => {
    const { reportId, version, caseId } = await sentReport(house)
    await giveBack(reportId, version)
    const closed = await house.call('jour1', closeCase, {
      caseId,
      version: 1,
      closingReason: 'registered-in-error',
      closingText: 'Samma ärende fanns redan.',
    })
    expect(closed.status, JSON.stringify(closed.body)).toBe(200)
    expect(await onDesk(reportId)).toBeUndefined()
  })
})
