import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { sentReport } from '../../../test/report.ts'
import { failedPickupCounts, repeatsOfCase } from '../../duty/repeat-concern/api.ts'
import { addMinutes, localDate, now } from '../../kernel/time.ts'
import { remindOfHandover } from '../../server/handover-reminders.ts'
import { prepareReport, sendReport } from '../handover/api.ts'
import { inbox } from '../morning/api.ts'
import { acceptReport, withdrawReport } from '../receipt/api.ts'
import {
  commitmentsOfCase,
  giveCommitment,
  listCommitments,
  listUnkept,
  reportDeviation,
  reportUnkept,
  setDone,
  setTime,
  setTold,
} from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('commitment')
})
afterAll(() => house.close())

const soon = () => addMinutes(now(), 240)
type Promised = {
  caseId: string
  reportId: string
  number: string
  commitmentId: string
  dueAt: string | null
}

/** A report that was accepted with a promise, and the task that it became. */
async function promised(dueAt: string | null = soon()): Promise<Promised> {
  const { caseId, reportId, version, number } = await sentReport(house)
  const reply = await house.call('gavle', acceptReport, {
    reportId,
    version,
    commitment: 'Vi ringer mormor före kl. 12.',
    commitmentDue: dueAt,
  })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  const { body } = await house.call('gavle', listCommitments, {})
  const commitmentId = body.commitments.find((row) => row.reportId === reportId)?.id ?? ''
  return { caseId, reportId, number, commitmentId, dueAt }
}
/** The same, past its time: set behind the walls, for no promise is made for the past. */
async function overdue(): Promise<Promised> {
  const made = await promised()
  const dueAt = addMinutes(now(), -30)
  await house.owner.updateTable('commitment').set({ dueAt }).where('id', '=', made.commitmentId).execute()
  return { ...made, dueAt }
}
const ofCase = async (caseId: string) =>
  (await house.call('jour2', commitmentsOfCase, { caseId })).body.commitments
const unkept = async (commitmentId: string) =>
  (await house.call('jour1', listUnkept, {})).body.commitments.find(({ id }) => id === commitmentId)
const told = (kind: string, subjectId: string) =>
  house.owner
    .selectFrom('message')
    .select(['accountId', 'memberId'])
    .where('kind', '=', kind as never)
    .where('subjectId', '=', subjectId)
    .execute()
const fail = (commitmentId: string, version = 1, answer: 'yes' | 'no' = 'no') =>
  house.call('gavle', reportUnkept, {
    commitmentId,
    version,
    text: 'Handläggaren är sjuk.',
    told: answer,
  })

describe('what a municipality says when it accepts a report', () => {
  test('is a task of its own with time, unit and whoever took it over, in its list and in the case', async () => {
    const { caseId, number, dueAt } = await promised()
    expect(await ofCase(caseId)).toMatchObject([
      {
        state: 'open',
        dueAt,
        text: 'Vi ringer mormor före kl. 12.',
        unitKind: 'reception',
        responsibleName: 'Gisela Provsson',
        memberName: 'Gävle',
        reportNumber: number,
        steps: [{ kind: 'made', accountName: 'Gisela Provsson', dueAt }],
      },
    ])
  })

  test('is one though two press at the same moment', async () => {
    const { reportId, version, caseId } = await sentReport(house)
    const press = () => house.call('gavle', acceptReport, { reportId, version, commitment: 'Vi ringer.' })
    expect((await Promise.all([press(), press()])).map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await ofCase(caseId)).toHaveLength(1)
  })

  test('without a time stands without one, and is never past it', async () => {
    const { commitmentId, caseId } = await promised(null)
    await remindOfHandover(house.db, addMinutes(now(), 100_000))
    expect(await unkept(commitmentId)).toBeUndefined()
    expect(await ofCase(caseId)).toMatchObject([{ dueAt: null, state: 'open' }])
    expect(await told('commitment-due', commitmentId)).toEqual([])
  })

  test('is done once, with how it went; the same press twice is one', async () => {
    const { commitmentId, caseId } = await promised()
    const press = () =>
      house.call(
        'gavle',
        setDone,
        { commitmentId, version: 1, text: 'Mormor svarade.' },
        { commandId: '0190d9a0-0000-7000-8000-00000000d0e1' },
      )
    expect(await press()).toMatchObject({ status: 200, body: { state: 'done', version: 2 } })
    expect(await press()).toMatchObject({ status: 200, body: { state: 'done', version: 2 } })
    expect(await house.call('gavle', setDone, { commitmentId, version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'already-done' },
    })
    expect((await ofCase(caseId))[0]?.steps.map(({ kind, text }) => [kind, text])).toEqual([
      ['made', null],
      ['done', 'Mormor svarade.'],
    ])
  })

  test('is given another time with why, and the former one stays in the history', async () => {
    const { commitmentId, caseId, dueAt } = await promised()
    const later = addMinutes(now(), 600)
    const reply = await house.call('gavle', setTime, {
      commitmentId,
      version: 1,
      dueAt: later,
      text: 'Tolken kan först i eftermiddag.',
    })
    expect(reply).toMatchObject({ status: 200, body: { state: 'open', version: 2 } })
    const [row] = await ofCase(caseId)
    expect(row).toMatchObject({ dueAt: later })
    expect(row?.steps.at(-1)).toMatchObject({ kind: 'moved', dueBefore: dueAt, dueAt: later })
  })

  test.each([
    ['a time that has passed', { dueAt: '2020-01-01T11:00:00.000Z' }, 'due-in-the-past', 'dueAt'],
    ['a time of another life', { dueAt: '2126-01-01T11:00:00.000Z' }, 'time-far-off', 'dueAt'],
    ['no why', { text: ' ' }, 'text-missing', 'text'],
  ])('is not moved with %s', async (_what, changes, code, field) => {
    const { commitmentId } = await promised()
    const reply = await house.call('gavle', setTime, {
      commitmentId,
      version: 1,
      dueAt: addMinutes(now(), 600),
      text: 'Sjukdom.',
      ...changes,
    })
    expect(reply).toMatchObject({ status: 409, body: { code, field } })
  })

  test('is not moved to the time it has', async () => {
    const { commitmentId, dueAt } = await promised()
    const reply = await house.call('gavle', setTime, {
      commitmentId,
      version: 1,
      dueAt: dueAt ?? '',
      text: 'Samma.',
    })
    expect(reply).toMatchObject({ status: 409, body: { code: 'time-same' } })
  })

  test('counts down in the inbox by the time it has now, and not when it is done', async () => {
    const { commitmentId, reportId } = await promised()
    const dueInInbox = async () =>
      (await house.call('gavle', inbox, {})).body.rows.find(({ id }) => id === reportId)?.commitmentDue
    const later = addMinutes(now(), 600)
    await house.call('gavle', setTime, { commitmentId, version: 1, dueAt: later, text: 'Tolk.' })
    expect(await dueInInbox()).toBe(later)
    await house.call('gavle', setDone, { commitmentId, version: 2 })
    expect(await dueInInbox()).toBeNull()
  })

  test('is given to a unit or to somebody of the member, and to nobody else', async () => {
    const { commitmentId, caseId } = await promised()
    const give = (responsibleId: string | null, version: number) =>
      house.call('gavle', giveCommitment, { commitmentId, version, unitKind: 'child', responsibleId })
    expect(await give(house.accounts.hudiksvall, 1)).toMatchObject({
      status: 409,
      body: { code: 'responsible-unknown', field: 'responsibleId' },
    })
    expect(await give(null, 1)).toMatchObject({ status: 200 })
    expect(await ofCase(caseId)).toMatchObject([{ unitKind: 'child', responsibleName: null }])
    expect(await give(house.accounts.gavle, 2)).toMatchObject({ status: 200 })
    expect((await ofCase(caseId))[0]?.steps.at(-1)).toMatchObject({ kind: 'given', text: 'Gisela Provsson' })
  })

  test('is not changed on top of what a colleague has changed meanwhile', async () => {
    const { commitmentId } = await promised()
    await house.call('gavle', setTime, {
      commitmentId,
      version: 1,
      dueAt: addMinutes(now(), 600),
      text: 'Tolk.',
    })
    expect(await house.call('gavle', setDone, { commitmentId, version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Gisela Provsson' } },
    })
  })

  test("is never another municipality's to see or to answer, and the duty cannot answer for it", async () => {
    const { commitmentId } = await promised()
    const { body } = await house.call('hudiksvall', listCommitments, {})
    expect(JSON.stringify(body)).not.toContain(commitmentId)
    const text = 'Fel händer.'
    const statuses = [
      await house.call('hudiksvall', setDone, { commitmentId, version: 1 }),
      await house.call('hudiksvall', reportUnkept, { commitmentId, version: 1, text, told: 'no' }),
      await house.call('hudiksvall', setTime, { commitmentId, version: 1, dueAt: soon(), text }),
      await house.call('hudiksvall', giveCommitment, { commitmentId, version: 1, unitKind: 'child' }),
      await house.call('jour1', setDone, { commitmentId, version: 1 }),
      await house.call('ordforande', listCommitments, {}),
      await house.call('gavle', listUnkept, {}),
      await house.call('gavle', setTold, { commitmentId, version: 1, text }),
      await house.call('gavle', reportDeviation, { commitmentId, happened: text }),
    ].map(({ status }) => status)
    expect(statuses).toEqual([404, 404, 404, 404, 403, 403, 403, 403, 403])
  })

  test('of a report that is withdrawn is a task no more', async () => {
    const { reportId, caseId, commitmentId } = await promised()
    await house.call('jour1', withdrawReport, { reportId, version: 3, reason: 'Fel mottagare.' })
    expect(await ofCase(caseId)).toMatchObject([{ state: 'withdrawn' }])
    expect(await house.call('gavle', setDone, { commitmentId, version: 2 })).toMatchObject({ status: 404 })
    expect(JSON.stringify((await house.call('gavle', listCommitments, {})).body)).not.toContain(commitmentId)
  })

  test('of two municipalities about one child are two, and one says nothing of the other', async () => {
    const { caseId, reportId, version } = await sentReport(house)
    await house.owner.updateTable('cases').set({ residenceCode: '2184' }).where('id', '=', caseId).execute()
    const other = await house.call('jour1', prepareReport, { caseId, municipalityCode: '2184' })
    const sent = await house.call('jour1', sendReport, { reportId: other.body.id, version: 1 })
    await house.call('gavle', acceptReport, { reportId, version, commitment: 'Vi ringer.' })
    await house.call('hudiksvall', acceptReport, {
      reportId: other.body.id,
      version: sent.body.version,
      commitment: 'Vi besöker familjen.',
    })
    const [first] = await ofCase(caseId)
    await fail(first?.id ?? '')
    expect((await ofCase(caseId)).map(({ memberName, state, text }) => [memberName, state, text])).toEqual([
      ['Gävle', 'could-not', 'Vi ringer.'],
      ['Hudiksvall', 'open', 'Vi besöker familjen.'],
    ])
    expect(JSON.stringify((await house.call('gavle', listCommitments, {})).body)).not.toContain('besöker')
  })
})

describe('what cannot be done', () => {
  test('goes back to the case and the desk with why, and the duty is told outside the house', async () => {
    const { commitmentId, caseId } = await promised()
    expect(await fail(commitmentId)).toMatchObject({ status: 200, body: { state: 'could-not', version: 2 } })
    expect(await unkept(commitmentId)).toMatchObject({
      told: 'no',
      steps: [{ kind: 'made' }, { kind: 'could-not', text: 'Handläggaren är sjuk.' }],
    })
    expect(await ofCase(caseId)).toMatchObject([{ state: 'could-not' }])
    expect(await told('commitment-not-kept', caseId)).toEqual([
      { accountId: house.accounts.jour1, memberId: null },
    ])
  })

  test('leaves the desk when the duty has told whoever waits, once, with what was said', async () => {
    const { commitmentId, caseId } = await promised()
    await fail(commitmentId)
    const say = (text: string, version: number) =>
      house.call('jour2', setTold, { commitmentId, version, text })
    expect(await say(' ', 2)).toMatchObject({ status: 409, body: { code: 'text-missing', field: 'text' } })
    expect(await say('Ringde mormor.', 1)).toMatchObject({ status: 409, body: { code: 'stale' } })
    expect(await say('Ringde mormor.', 2)).toMatchObject({ status: 200 })
    expect(await unkept(commitmentId)).toBeUndefined()
    expect(await say('En gång till.', 3)).toMatchObject({ status: 409, body: { code: 'nobody-waits' } })
    expect((await ofCase(caseId))[0]?.steps.at(-1)).toMatchObject({
      kind: 'told',
      text: 'Ringde mormor.',
      accountName: 'Jonas Provsson',
    })
  })

  test('is not on the desk where the municipality has said it itself', async () => {
    const { commitmentId } = await promised()
    await fail(commitmentId, 1, 'yes')
    expect(await unkept(commitmentId)).toBeUndefined()
  })

  test('is said with why, and once', async () => {
    const { commitmentId } = await promised()
    const empty = await house.call('gavle', reportUnkept, { commitmentId, version: 1, text: '', told: 'no' })
    expect(empty).toMatchObject({ status: 409, body: { code: 'text-missing' } })
    await fail(commitmentId)
    expect(await fail(commitmentId, 2)).toMatchObject({ status: 409, body: { code: 'already-ended' } })
  })

  test('and is done after all, or gets another time, is nothing anybody waits in vain for', async () => {
    const [done, moved] = [await promised(), await promised()]
    await fail(done.commitmentId)
    await fail(moved.commitmentId)
    await house.call('gavle', setDone, { commitmentId: done.commitmentId, version: 2 })
    await house.call('gavle', setTime, {
      commitmentId: moved.commitmentId,
      version: 2,
      dueAt: soon(),
      text: 'Vikarie finns.',
    })
    expect(await unkept(done.commitmentId)).toBeUndefined()
    expect(await unkept(moved.commitmentId)).toBeUndefined()
  })
})

describe('a time that has passed without a word', () => {
  test('is told to whoever does it once, though two jobs run at a time; another time is told anew', async () => {
    const { commitmentId, dueAt } = await overdue()
    await Promise.all([remindOfHandover(house.db), remindOfHandover(house.db)])
    await remindOfHandover(house.db)
    expect(await told('commitment-due', commitmentId)).toEqual([
      { accountId: house.accounts.gavle, memberId: null },
    ])
    const later = addMinutes(now(), 60)
    await house.call('gavle', setTime, { commitmentId, version: 1, dueAt: later, text: 'En timme till.' })
    await remindOfHandover(house.db, addMinutes(later, 1))
    expect(await told('commitment-due', commitmentId)).toHaveLength(2)
    expect(dueAt).not.toBe(later)
  })

  test('is told to the member where no person does it', async () => {
    const { commitmentId } = await overdue()
    await house.call('gavle', giveCommitment, { commitmentId, version: 1, unitKind: 'adult' })
    await remindOfHandover(house.db)
    expect(await told('commitment-due', commitmentId)).toEqual([
      { accountId: null, memberId: house.members.gavle },
    ])
  })

  test('stands on the desk, and becomes a deviation and a failed pick-up of the municipality in one press', async () => {
    const { commitmentId, caseId } = await overdue()
    expect(await unkept(commitmentId)).toMatchObject({ state: 'open', caseId })
    const happened = 'Ärendet fångades inte upp.'
    const press = (commandId: string) =>
      house.call('jour1', reportDeviation, { commitmentId, happened }, { commandId })
    const first = await press('0190d9a0-0000-7000-8000-0000000000d1')
    expect(first).toMatchObject({ status: 200 })
    expect(await press('0190d9a0-0000-7000-8000-0000000000d1')).toEqual(first)
    expect(await press('0190d9a0-0000-7000-8000-0000000000d2')).toMatchObject({
      status: 409,
      body: { code: 'already-reported' },
    })
    const repeats = await house.call('jour2', repeatsOfCase, { caseId })
    expect(repeats.body.pickup).toMatchObject({
      municipalityCode: '2180',
      happened,
      deviationId: first.body.id,
    })
    const today = localDate(now())
    const counts = await house.call('chef', failedPickupCounts, { from: today, to: today })
    expect(counts.body.pickups).toContainEqual({ municipalityCode: '2180', cases: 1 })
    expect((await ofCase(caseId))[0]).toMatchObject({ hasDeviation: true })
  })

  test('is no deviation while there is time, nor in a case that asks for a reason to open', async () => {
    const still = await promised()
    const happened = 'Ärendet fångades inte upp.'
    expect(
      await house.call('jour1', reportDeviation, { commitmentId: still.commitmentId, happened }),
    ).toMatchObject({ status: 409, body: { code: 'still-time' } })
    const shut = await overdue()
    await house.owner
      .updateTable('cases')
      .set({ status: 'closed', closedAt: '2020-01-01T00:00:00.000Z', closingReason: 'handed-over' })
      .where('id', '=', shut.caseId)
      .execute()
    expect(await unkept(shut.commitmentId)).toMatchObject({ caseNumber: null, text: null })
    expect(
      await house.call('jour1', reportDeviation, { commitmentId: shut.commitmentId, happened }),
    ).toMatchObject({ status: 409, body: { code: 'case-shut' } })
  })
})
