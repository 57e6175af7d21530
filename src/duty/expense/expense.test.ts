import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { openNight } from '../../../test/night.ts'
import { addAddress } from '../../base/person/api.ts'
import { addDays, localDate, now } from '../../kernel/time.ts'
import {
  countCash,
  expensesOfCase,
  fillUp,
  getRecharge,
  listBoxes,
  listEntries,
  makeRecharge,
  openBox,
  payExpense,
  reverseEntry,
  unpaidByMember,
} from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('expense')
})
afterAll(() => house.close())

const at = () => new Date(Date.now() - 60_000).toISOString()
async function boxWith(ore: number): Promise<string> {
  const { body } = await house.call('chef', openBox, { kind: 'petty-cash', name: 'Handkassan på stationen' })
  if (ore > 0) await house.call('chef', fillUp, { boxId: body.id, amount: ore, at: at(), what: 'Påfyllning' })
  return body.id
}
const nappies = (boxId: string, more: object = {}) => ({
  boxId,
  amount: 12_550,
  at: at(),
  what: 'Blöjor',
  expenseType: 'baby-care' as const,
  receipt: 'kept' as const,
  isAid: false,
  ...more,
})
const balanceOf = async (boxId: string) =>
  (await house.call('jour1', listBoxes, {})).body.boxes.find((box) => box.id === boxId)?.balance

describe('petty cash', () => {
  test('is paid out of with a numbered receipt, and holds what is left', async () => {
    const boxId = await boxWith(50_000)
    const paid = await house.call('jour1', payExpense, nappies(boxId))
    expect(paid).toMatchObject({
      status: 200,
      body: { receiptNumber: expect.stringMatching(/^K\d{4}-\d{4}$/), balance: 37_450 },
    })
    const { body } = await house.call('jour2', listEntries, { boxId })
    expect(body.entries).toMatchObject([
      { kind: 'expense', amount: -12_550, byName: 'Jorun Provsson', memberName: null },
      { kind: 'fill-up', amount: 50_000 },
    ])
  })

  test('is never less than nothing, also when two pay at once', async () => {
    const boxId = await boxWith(20_000)
    const both = await Promise.all([
      house.call('jour1', payExpense, nappies(boxId)),
      house.call('jour2', payExpense, nappies(boxId)),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const refusal = both.find(({ status }) => status === 409)
    expect(refusal?.body).toMatchObject({
      code: 'not-enough-cash',
      field: 'amount',
      sentence: expect.stringContaining('74,50'),
    })
    expect(await balanceOf(boxId)).toBe(7450)
  })

  test('paid twice by a double click is paid once', async () => {
    const boxId = await boxWith(50_000)
    const commandId = crypto.randomUUID()
    const input = nappies(boxId)
    const twice = () => house.call('jour1', payExpense, input, { commandId })
    const [first, second] = await Promise.all([twice(), twice()])
    expect(second.body).toEqual(first.body)
    expect(await balanceOf(boxId)).toBe(37_450)
  })

  test('is counted, and a difference is explained and kept', async () => {
    const boxId = await boxWith(50_000)
    expect(await house.call('jour1', countCash, { boxId, counted: 49_900 })).toMatchObject({
      status: 409,
      body: { code: 'explanation-missing', field: 'explanation', sentence: expect.stringContaining('500') },
    })
    const counted = await house.call('jour1', countCash, {
      boxId,
      counted: 49_900,
      explanation: 'Växeln blev fel.',
    })
    expect(counted).toMatchObject({ status: 200, body: { difference: -100 } })
    expect(await balanceOf(boxId)).toBe(49_900)
    expect(
      (await house.call('jour2', listBoxes, {})).body.boxes.find((box) => box.id === boxId),
    ).toMatchObject({
      lastCount: { counted: 49_900, byName: 'Jorun Provsson' },
    })
    expect(await house.call('jour1', countCash, { boxId, counted: -1 } as never)).toMatchObject({
      status: 400,
    })
  })

  test('taken back twice is taken back once, and both lines stay', async () => {
    const boxId = await boxWith(50_000)
    const { body } = await house.call('jour1', payExpense, nappies(boxId))
    const back = { entryId: body.id, reason: 'Fel belopp' }
    expect(await house.call('jour1', reverseEntry, { ...back, reason: '' })).toMatchObject({
      status: 409,
      body: { code: 'reason-missing', field: 'reason' },
    })
    const answers = await Promise.all([
      house.call('jour1', reverseEntry, back),
      house.call('jour2', reverseEntry, back),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await balanceOf(boxId)).toBe(50_000)
    const { entries } = (await house.call('jour1', listEntries, { boxId })).body
    expect(entries.map(({ kind, isReversed }) => [kind, isReversed])).toEqual([
      ['reversal', false],
      ['expense', true],
      ['fill-up', false],
    ])
  })

  test('is never changed afterwards, whoever asks', async () => {
    const boxId = await boxWith(50_000)
    await expect(
      house.db.transaction().execute(async (tx) => {
        await sql`select set_config('stafett.role', 'duty-manager', true)`.execute(tx)
        await sql`update cash_entry set amount = 1 where box_id = ${boxId}`.execute(tx)
      }),
    ).rejects.toThrow(/permission denied/)
  })

  test.each<Person>(['gavle', 'ordforande', 'utvarderare', 'admin'])('is nothing for %s', async (as) => {
    const boxId = await boxWith(50_000)
    expect((await house.call(as, listBoxes, {})).status).toBe(403)
    expect((await house.call(as, payExpense, nappies(boxId))).status).toBe(403)
  })

  test('is filled up and opened by the manager alone', async () => {
    const boxId = await boxWith(0)
    expect((await house.call('jour1', openBox, { kind: 'petty-cash', name: 'Min egen' })).status).toBe(403)
    const input = { boxId, amount: 100, at: at(), what: 'Påfyllning' }
    expect((await house.call('jour1', fillUp, input)).status).toBe(403)
  })
})

describe('money for somebody in a case', () => {
  test('is a measure of economic aid in the same breath, and taken back with it', async () => {
    const boxId = await boxWith(50_000)
    const { caseId } = await openNight(house, [{ birthDate: '2019-03-04' }])
    const paid = await house.call('jour1', payExpense, nappies(boxId, { caseId, isAid: true }))
    const measures = () =>
      house.owner
        .selectFrom('measure')
        .select(['type', 'withdrawnAt'])
        .where('sourceId', '=', paid.body.id)
        .execute()
    expect(await measures()).toEqual([{ type: 'economic-aid', withdrawnAt: null }])
    expect((await house.call('jour2', expensesOfCase, { caseId })).body).toMatchObject({ total: 12_550 })
    await house.call('jour1', reverseEntry, { entryId: paid.body.id, reason: 'Fel ärende' })
    expect(await measures()).toMatchObject([{ type: 'economic-aid', withdrawnAt: expect.any(String) }])
    expect((await house.call('jour2', expensesOfCase, { caseId })).body).toMatchObject({ total: 0 })
  })

  test('never carries a protected address on its receipt (W35)', async () => {
    const boxId = await boxWith(50_000)
    const { caseId, personIds } = await openNight(house, [{ birthDate: '1990-03-04' }])
    const [personId = ''] = personIds
    await house.call('jour1', addAddress, {
      personId,
      kind: 'registered',
      street: 'Skyddsvägen 12',
      place: 'Provby',
      validFrom: '2020-01-01',
    })
    await house.owner
      .updateTable('person')
      .set({ protectedRegistration: true })
      .where('id', '=', personId)
      .execute()
    expect(
      await house.call('jour1', payExpense, nappies(boxId, { caseId, what: 'Taxi till skyddsvägen 12' })),
    ).toMatchObject({ status: 409, body: { code: 'protected-in-text', field: 'what' } })
  })

  test('as aid to nobody is refused', async () => {
    const boxId = await boxWith(50_000)
    expect(await house.call('jour1', payExpense, nappies(boxId, { isAid: true }))).toMatchObject({
      status: 409,
      body: { code: 'aid-needs-case', field: 'caseId' },
    })
    expect(
      await house.call('jour1', payExpense, nappies(boxId, { caseId: crypto.randomUUID() })),
    ).toMatchObject({ status: 409, body: { code: 'case-unknown' } })
  })
})

describe('a recharge (V-18, F-13)', () => {
  test('gathers what a municipality owes, each line once, with case numbers and no people', async () => {
    const boxId = await boxWith(900_000)
    const today = localDate(now())
    const yesterday = `${addDays(today, -1)}T12:00:00.000Z`
    const { caseId } = await openNight(house, [{ statedAge: 45 }])
    const memberId = house.members.gavle
    const damage = {
      memberId,
      caseId,
      at: yesterday,
      expenseType: 'damage',
      what: 'Sanering efter hotellnatt',
      amount: 450_000,
    }
    await house.call('jour1', payExpense, nappies(boxId, damage))
    const mistake = await house.call('jour1', payExpense, nappies(boxId, { memberId, at: yesterday }))
    await house.call('jour1', reverseEntry, { entryId: mistake.body.id, reason: 'Fel kommun' })
    expect((await house.call('chef', unpaidByMember, {})).body.members).toMatchObject([
      { memberId, count: 1, total: 450_000 },
    ])
    const period = { memberId, fromDate: addDays(today, -30), toDate: addDays(today, -1) }
    expect(await house.call('chef', makeRecharge, { ...period, toDate: today })).toMatchObject({
      body: { code: 'period-not-ended', field: 'toDate' },
    })
    const made = await Promise.all([
      house.call('chef', makeRecharge, period),
      house.call('chef', makeRecharge, period),
    ])
    expect(made.map(({ status }) => status).sort()).toEqual([200, 409])
    const { id: rechargeId = '' } = made.find(({ status }) => status === 200)?.body ?? {}
    const paper = await house.call('chef', getRecharge, { rechargeId })
    expect(paper.body).toMatchObject({ total: 450_000, memberName: 'Gävle', lines: [{ amount: -450_000 }] })
    expect(JSON.stringify(paper.body)).not.toContain('Provsson, Provia')
    expect(await house.call('chef', unpaidByMember, {})).toMatchObject({ body: { members: [] } })
    const entryId = paper.body.lines[0]?.id ?? ''
    expect(await house.call('jour1', reverseEntry, { entryId, reason: 'För sent' })).toMatchObject({
      status: 409,
      body: { code: 'already-recharged' },
    })
    expect((await house.call('jour1', makeRecharge, period)).status).toBe(403)
  })
})
