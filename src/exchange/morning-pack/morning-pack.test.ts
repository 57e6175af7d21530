import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse, type Person } from '../../../test/house.ts'
import { pdfinfo, qpdfCheck, textOf } from '../../../test/pdf-tools.ts'
import {
  childWords,
  draftedReport,
  lockedAssessment,
  type SentReport,
  sentReport,
} from '../../../test/report.ts'
import { listDeviations } from '../../base/deviation/api.ts'
import { contentOf } from '../../base/document/store.ts'
import { newId } from '../../kernel/id.ts'
import {
  addDays,
  addMinutes,
  atLocal,
  type Instant,
  isWorkingDay,
  localDate,
  localTime,
  nextWorkingDay,
  now,
} from '../../kernel/time.ts'
import { inScope, operator } from '../../server/database/scope.ts'
import { freezeNights } from '../../server/morning-packs.ts'
import { sendReport } from '../handover/api.ts'
import { amendReport, withdrawReport } from '../receipt/api.ts'
import { confirmReconciliation, listReconciliations } from '../reconciliation/api.ts'
import { amendPack, listPacks, openPack, readPack, readPaper, readTimes, setTimes } from './api.ts'
import { insertPack } from './store.ts'

/** The morning that comes after everything this file sends, and the one before it. */
const today = localDate(now())
const coming = isWorkingDay(today) && localTime(now()) < '07:40' ? today : nextWorkingDay(today)
let before = addDays(coming, -1)
while (!isWorkingDay(before)) before = addDays(before, -1)
const morning = atLocal(coming, '07:46')

let house: House
let own: SentReport
let others: SentReport
const actorOf = (person: Person) => ({
  ...operator,
  accountId: house.accounts[person],
  role: house.posts[person].role,
  memberId: house.posts[person].memberId,
})
const packsOf = async (as: Person) => (await house.call(as, listPacks, {})).body.packs
const latestOf = async (as: Person) => {
  const [pack] = await packsOf(as)
  if (pack === undefined) throw new Error(`${as} has no pack`)
  return pack
}
const freeze = (at: Instant) => freezeNights(house.db, at)
const messagesOf = (kind: string) =>
  house.owner
    .selectFrom('message')
    .selectAll()
    .where('kind', '=', kind as 'pack-frozen')
    .execute()

beforeAll(async () => {
  house = await openHouse('morning-pack')
})
afterAll(() => house.close())

describe('a night without reports', () => {
  test('is a pack to each member that says so, one to the next shift and one to the manager', async () => {
    expect(await freeze(atLocal(before, '07:46'))).toMatchObject({ packs: 4 })
    const packs = await packsOf('chef')
    expect(packs.map(({ receiver, isNothing }) => `${receiver} ${isNothing}`)).toEqual([
      'manager false',
      'next-shift false',
      'member true',
      'member true',
    ])
    expect(new Set(packs.map(({ number }) => number)).size).toBe(4)
    expect(packs[0]?.number).toMatch(/^M\d{4}-\d{4}$/)
    expect((await messagesOf('nothing-tonight')).map(({ memberId }) => memberId).sort()).toEqual(
      Object.values(house.members).sort(),
    )
  })
})

describe('a night with reports', () => {
  beforeAll(async () => {
    const drafted = await draftedReport(house)
    await lockedAssessment(house, drafted.caseId, drafted.personIds[0] ?? '')
    const sent = await house.call('jour1', sendReport, {
      reportId: drafted.reportId,
      version: drafted.version,
    })
    expect(sent.status, JSON.stringify(sent.body)).toBe(200)
    own = { ...drafted, version: sent.body.version }
    others = await sentReport(house, '2184')
  })

  test('is frozen once, however many processes freeze it at the same time', async () => {
    const counts = await Promise.all([freeze(morning), freeze(morning), freeze(addMinutes(morning, 1))])
    expect(counts.reduce((sum, { packs }) => sum + packs, 0)).toBe(4)
    expect((await freeze(addMinutes(morning, 2))).packs).toBe(0)
    expect(await countRows(house, 'morning_pack')).toBe(8)
    // The manager of both nights, and each member of this one.
    expect(await messagesOf('pack-frozen')).toHaveLength(4)
    const {
      memberName: _name,
      editions: _editions,
      readers: _readers,
      isLate: _late,
      ...row
    } = await latestOf('gavle')
    const twin = { ...row, id: newId(), number: 'M2026-9999', documentId: null }
    expect(await inScope(house.db, operator, (tx) => insertPack(tx, twin))).toBe(false)
    const pack = await latestOf('gavle')
    expect(pack).toMatchObject({ receiver: 'member', isNothing: false, beginsAt: atLocal(before, '07:45') })
  })

  test('gives a member its own reports as they were sent, and nothing of another', async () => {
    const pack = await latestOf('gavle')
    const { body, status } = await house.call('gavle', readPack, { packId: pack.id })
    expect(status).toBe(200)
    expect(body.parts[0]?.content.reports.map(({ number }) => number)).toEqual([own.number])
    expect(body.texts).toHaveLength(1)
    expect(body.texts[0]?.content.assessments[0]?.childWords).toBe(childWords)
    expect(JSON.stringify(body)).not.toContain(others.number)
    expect((await packsOf('gavle')).every(({ memberId }) => memberId === house.members.gavle)).toBe(true)
  })

  test('is closed to another member, to a duty worker and to every other role', async () => {
    const packId = (await latestOf('gavle')).id
    for (const contract of [readPack, openPack, readPaper] as const) {
      expect((await house.call('hudiksvall', contract, { packId })).status, contract.name).toBe(404)
      expect((await house.call('jour1', contract, { packId })).status, contract.name).toBe(404)
      expect((await house.call('gavle', contract, { packId: newId() })).status).toBe(404)
      for (const as of ['ordforande', 'admin', 'utvarderare'] as const)
        expect((await house.call(as, contract, { packId })).status, `${as} ${contract.name}`).toBe(403)
    }
    const bodies = await inScope(house.db, actorOf('hudiksvall'), (tx) =>
      tx.selectFrom('packBody').select('packId').execute(),
    )
    const others = await packsOf('hudiksvall')
    expect(new Set(bodies.map((body) => body.packId))).toEqual(new Set(others.map(({ id }) => id)))
  })

  test('is put together by a job that cannot read what it wrote', async () => {
    const seen = await inScope(house.db, operator, (tx) => tx.selectFrom('packBody').selectAll().execute())
    expect(seen).toEqual([])
  })

  test("tells the next shift what is open and who is responsible, and the manager the night's figures", async () => {
    const shift = await latestOf('jour1')
    expect(shift.receiver).toBe('next-shift')
    const open = await house.call('jour1', readPack, { packId: shift.id })
    expect(open.body.parts[0]?.content.cases.map(({ toldByName }) => toldByName)).toEqual([
      'Jorun Provsson',
      'Jorun Provsson',
    ])
    const manager = await house.call('chef', readPack, { packId: (await latestOf('chef')).id })
    expect(manager.body.parts[0]?.content).toMatchObject({
      figures: { opened: 2, reported: 2, sent: 2, delivered: 2, read: 0, lost: 0, reconciles: true },
      unread: [{ number: own.number }, { number: others.number }],
    })
  })

  test('counts its figures when their time has come: unread is a difference, and a deviation once', async () => {
    expect((await freeze(addMinutes(morning, 60))).nights).toBe(0)
    const opened = await house.call('hudiksvall', openPack, { packId: (await latestOf('hudiksvall')).id })
    expect(opened.status).toBe(200)
    const [first, second] = await Promise.all([
      freeze(addMinutes(morning, 105)),
      freeze(addMinutes(morning, 105)),
    ])
    expect(first.nights + second.nights).toBe(1)
    await freeze(addMinutes(morning, 110))
    const { deviations } = (await house.call('chef', listDeviations, {})).body
    expect(deviations).toMatchObject([
      { kind: 'information-missing', reporterName: 'Stafett', reportedBy: null, state: 'reported' },
    ])
    expect(deviations[0]?.happened).toContain('Gävle')
    expect(deviations[0]?.happened).not.toContain('Hudiksvall')
    const told = await messagesOf('reconciliation-difference')
    expect(told.map(({ memberId, accountId }) => memberId ?? accountId).sort()).toEqual(
      [house.members.gavle, house.accounts.chef].sort(),
    )
  })

  test('is opened once by name, and its reports with it', async () => {
    const packId = (await latestOf('gavle')).id
    for (let times = 0; times < 2; times++)
      expect((await house.call('gavle', openPack, { packId })).body).toMatchObject({ edition: 0 })
    expect((await latestOf('gavle')).readers).toMatchObject([{ name: 'Gisela Provsson', edition: 0 }])
    const report = await house.owner
      .selectFrom('report')
      .select(['status', 'openedBy'])
      .where('id', '=', own.reportId)
      .executeTakeFirstOrThrow()
    expect(report).toEqual({ status: 'opened', openedBy: house.accounts.gavle })
    const steps = await house.owner
      .selectFrom('reportEvent')
      .select('kind')
      .where('reportId', '=', own.reportId)
      .where('kind', '=', 'opened')
      .execute()
    expect(steps).toHaveLength(1)
  })
})

describe('figures of a night', () => {
  const rowsOf = async (as: Person) => (await house.call(as, listReconciliations, { nights: 1 })).body.rows

  test('are frozen: what was unread then stays a difference, shown to both sides', async () => {
    const [night, ...members] = await rowsOf('chef')
    expect(night).toMatchObject({ memberId: null, registered: 2, toOpen: 2, opened: 1, difference: 1 })
    expect(members.map(({ memberName, difference }) => `${memberName} ${difference}`)).toEqual([
      'Gävle 1',
      'Hudiksvall 0',
    ])
    expect(night?.deviationNumber).toMatch(/^A/)
    expect(await rowsOf('gavle')).toMatchObject([{ memberName: 'Gävle', registered: 1, difference: 1 }])
    for (const as of ['ordforande', 'admin', 'utvarderare'] as const)
      expect((await house.call(as, listReconciliations, {})).status).toBe(403)
  })

  test('that differ are confirmed with a reason, each side its own, once', async () => {
    const [night, gavle, hudiksvall] = await rowsOf('chef')
    const confirm = (as: Person, row: typeof night, reason?: string) =>
      house.call(as, confirmReconciliation, { reconciliationId: row?.id ?? '', ...(reason && { reason }) })
    expect(await confirm('gavle', gavle)).toMatchObject({ status: 409, body: { code: 'reason-missing' } })
    expect(await confirm('jour1', gavle, 'Den är läst nu.')).toMatchObject({
      status: 409,
      body: { code: 'other-side' },
    })
    expect((await confirm('hudiksvall', gavle, 'Den är läst nu.')).status).toBe(404)
    expect((await confirm('gavle', night, 'Den är läst nu.')).status).toBe(404)
    const both = await Promise.all([
      confirm('gavle', gavle, 'Den är läst nu.'),
      confirm('gavle', gavle, 'Den är läst nu.'),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await confirm('hudiksvall', hudiksvall)).status).toBe(200)
    expect((await confirm('jour2', night, 'Gävle öppnade efter räkningen.')).status).toBe(200)
    expect((await rowsOf('chef')).map(({ confirmation }) => confirmation?.name)).toEqual([
      'Jonas Provsson',
      'Gisela Provsson',
      'Hugo Provsson',
    ])
  })
})

describe('a frozen pack', () => {
  test('gets what comes in later as an addendum by itself, once, and is told', async () => {
    await house.call('jour2', amendReport, {
      reportId: own.reportId,
      text: 'Fadern är anhållen sedan 05.10.',
    })
    const at = addMinutes(morning, 120)
    expect((await freeze(at)).addenda).toBe(1)
    expect((await freeze(at)).addenda).toBe(0)
    const pack = await latestOf('gavle')
    const { body } = await house.call('gavle', readPack, { packId: pack.id })
    expect(body.parts[1]).toMatchObject({ edition: 1, madeByName: null })
    expect(body.parts[1]?.content.amendments).toMatchObject([
      { number: own.number, byName: 'Jonas Provsson' },
    ])
    expect(body.amendments).toMatchObject([{ text: 'Fadern är anhållen sedan 05.10.' }])
    expect(body.parts[0]?.content.amendments).toEqual([])
  })

  test('is corrected by name by the duty alone, numbered, and refuses an empty correction', async () => {
    const packId = (await latestOf('gavle')).id
    const text = 'Rapporten gäller det yngre barnet.'
    expect(await house.call('chef', amendPack, { packId, text: '  ' })).toMatchObject({
      status: 409,
      body: { code: 'text-missing', field: 'text' },
    })
    expect((await house.call('gavle', amendPack, { packId, text })).status).toBe(403)
    expect((await house.call('jour1', amendPack, { packId, text })).status).toBe(404)
    expect((await house.call('chef', amendPack, { packId, text })).body).toMatchObject({ edition: 2 })
    expect(await house.call('gavle', readPaper, { packId, edition: 2 })).toMatchObject({
      status: 409,
      body: { code: 'paper-not-ready' },
    })
    const { body } = await house.call('gavle', readPack, { packId })
    expect(body.parts[2]).toMatchObject({ edition: 2, madeByName: 'Chandra Provsson', text })
    await expect(
      inScope(house.db, actorOf('chef'), (tx) =>
        tx.updateTable('morningPack').set({ documentId: null }).where('id', '=', packId).execute(),
      ),
    ).resolves.toMatchObject([{ numUpdatedRows: 0n }])
  })

  test('is a valid, tagged PDF with the child’s own words and what was added', async () => {
    await freeze(addMinutes(morning, 121))
    const pack = await latestOf('gavle')
    const { body } = await house.call('gavle', readPack, { packId: pack.id })
    expect(body.parts.every(({ hasPaper }) => hasPaper)).toBe(true)
    const documents = await house.owner
      .selectFrom('document')
      .selectAll()
      .where('kind', '=', 'morning-pack')
      .where('number', 'like', `${pack.number}%`)
      .orderBy('number')
      .execute()
    expect(documents.map(({ number }) => number)).toEqual([
      pack.number,
      `${pack.number}-1`,
      `${pack.number}-2`,
    ])
    const folder = mkdtempSync(join(tmpdir(), 'stafett-pack-'))
    const texts: string[] = []
    for (const { id, number } of documents) {
      const bytes = await inScope(house.db, actorOf('gavle'), (tx) => contentOf(tx, id))
      const file = join(folder, `${number}.pdf`)
      writeFileSync(file, bytes ?? new Uint8Array())
      expect(qpdfCheck(file).status, number).toBe(0)
      expect(pdfinfo(file)).toMatch(/Tagged:\s+yes/)
      texts.push(textOf(file))
    }
    rmSync(folder, { recursive: true })
    expect(texts[0]).toContain('pappa slår mig')
    expect(texts[0]).toContain(own.number)
    expect(texts[0]).not.toContain(others.number)
    expect(texts[1]).toContain('Fadern är anhållen sedan 05.10.')
    expect(texts[2]).toContain('Rapporten gäller det yngre barnet.')
    expect(texts[2]).toContain('Chandra Provsson')
    for (const as of ['hudiksvall', 'ordforande', 'jour1'] as const)
      for (const { id } of documents)
        expect(await inScope(house.db, actorOf(as), (tx) => contentOf(tx, id)), as).toBeUndefined()
  })

  test('loses the text and the paper of a report that is withdrawn, and says so in an addendum', async () => {
    const { version } = await house.owner
      .selectFrom('report')
      .select('version')
      .where('id', '=', own.reportId)
      .executeTakeFirstOrThrow()
    const gone = await house.call('jour1', withdrawReport, {
      reportId: own.reportId,
      version,
      reason: 'Fel mottagare.',
    })
    expect(gone.status).toBe(200)
    expect((await freeze(addMinutes(morning, 130))).addenda).toBe(1)
    const packId = (await latestOf('gavle')).id
    const { body } = await house.call('gavle', readPack, { packId })
    expect(body.texts).toEqual([])
    expect(body.amendments).toEqual([])
    expect(body.parts[3]?.content.withdrawals).toMatchObject([
      { number: own.number, byName: 'Jorun Provsson' },
    ])
    expect(JSON.stringify(body)).not.toContain('pappa')
    expect(await house.call('gavle', readPaper, { packId })).toMatchObject({
      status: 409,
      body: { code: 'paper-closed' },
    })
  })

  test('of a night that has begun takes no more: what comes waits for the next, which takes it once', async () => {
    const late = await sentReport(house)
    expect((await freeze(atLocal(coming, '17:05'))).addenda).toBe(0)
    expect((await freeze(atLocal(nextWorkingDay(coming), '07:45'))).packs).toBe(4)
    const { body } = await house.call('gavle', readPack, { packId: (await latestOf('gavle')).id })
    expect(body.parts[0]?.content.reports.map(({ number }) => number)).toEqual([late.number])
    expect(await countRows(house, 'pack_item')).toBe(5)
  })
})

describe('the times', () => {
  test('are the release’s until the manager sets others, and hold from the next morning', async () => {
    expect((await house.call('jour1', readTimes, {})).body).toMatchObject({ freezesAt: '07:45', setBy: null })
    const times = { freezesAt: '08:15', figuresAt: '10:00', mornings: 'every-day' } as const
    expect((await house.call('jour1', setTimes, times)).status).toBe(403)
    expect((await house.call('chef', setTimes, { ...times, freezesAt: '25:00' })).status).toBe(400)
    expect(
      await house.call('chef', setTimes, { ...times, freezesAt: '13:00', figuresAt: '14:00' }),
    ).toMatchObject({ status: 409, body: { code: 'not-morning' } })
    expect((await house.call('chef', setTimes, times)).body).toMatchObject({ setByName: 'Chandra Provsson' })
    const [last] = await packsOf('chef')
    expect((await freeze(addMinutes(last?.endsAt ?? '', 60))).packs).toBe(0)
  })

  test('that were missed are made afterwards, night by night, and say that they are late', async () => {
    const [last] = await packsOf('chef')
    const frozen = await freeze(atLocal(addDays(localDate(last?.endsAt ?? ''), 3), '12:00'))
    expect(frozen.packs).toBe(12)
    const nights = (await packsOf('chef')).filter(({ receiver }) => receiver === 'manager').slice(0, 4)
    expect(nights.slice(0, 3).map(({ beginsAt }) => beginsAt)).toEqual(
      nights.slice(1).map(({ endsAt }) => endsAt),
    )
    expect(nights[0]?.isLate).toBe(true)
  })
})
