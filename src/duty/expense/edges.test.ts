import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { closeNight, openNight } from '../../../test/night.ts'
import { addAddress } from '../../base/person/api.ts'
import { addDays, addMinutes, localDate, now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import {
  countCash,
  endBox,
  expensesOfCase,
  fillUp,
  getRecharge,
  listBoxes,
  listEntries,
  makeRecharge,
  openBox,
  payExpense,
  reverseEntry,
} from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('expense-edges')
})
afterAll(() => house.close())

const at = () => addMinutes(now(), -1)
async function boxWith(ore: number, kind: 'petty-cash' | 'travel-account' = 'petty-cash') {
  const { body } = await house.call('chef', openBox, { kind, name: 'Kassan på Söder' })
  if (ore > 0) await house.call('chef', fillUp, { boxId: body.id, amount: ore, at: at(), what: 'Påfyllning' })
  return body.id
}
const pay = (boxId: string, more: object = {}, as: Person = 'jour1') =>
  house.call(as, payExpense, {
    boxId,
    amount: 10_000,
    at: at(),
    what: 'Mat åt ett barn: ägg och gröt',
    expenseType: 'food',
    receipt: 'kept',
    isAid: false,
    ...more,
  })
const balanceOf = async (boxId: string) =>
  (await house.call('jour1', listBoxes, {})).body.boxes.find((box) => box.id === boxId)?.balance

describe('cash is never less than nothing', () => {
  test('when a fill-up is taken back after it was spent, or at the same moment', async () => {
    const boxId = await boxWith(15_000)
    const { entries } = (await house.call('chef', listEntries, { boxId })).body
    const back = { entryId: entries[0]?.id ?? '', reason: 'Fel belopp' }
    expect(await house.call('jour1', reverseEntry, back)).toMatchObject({
      status: 409,
      body: { code: 'manager-fills' },
    })
    const both = await Promise.all([pay(boxId), house.call('chef', reverseEntry, back)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('not-enough-cash')
    expect(await balanceOf(boxId)).toBeGreaterThanOrEqual(0)
  })

  test.each([
    ['a float', 100.5],
    ['text', '1e9'],
    ['nothing', 0],
    ['less than nothing', -100],
    ['more than any night', 1_000_000_001],
    ['no number', null],
  ])('%s is no amount', async (_what, amount) => {
    const boxId = await boxWith(1000)
    expect(await pay(boxId, { amount })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'amount' }] },
    })
    expect((await house.call('jour1', countCash, { boxId, counted: -1 } as never)).status).toBe(400)
  })

  test('and holds sums beyond what one entry may be', async () => {
    const boxId = await boxWith(1_000_000_000)
    for (let more = 0; more < 2; more++)
      await house.call('chef', fillUp, { boxId, amount: 1_000_000_000, at: at(), what: 'Påfyllning' })
    expect(
      await house.call('jour1', countCash, { boxId, counted: 0, explanation: 'Kassaskåpet är tomt.' }),
    ).toMatchObject({ status: 200, body: { difference: -3_000_000_000 } })
    expect(await balanceOf(boxId)).toBe(0)
    const account = await boxWith(0, 'travel-account')
    const yesterday = { memberId: house.members.hudiksvall, at: addMinutes(now(), -2880) }
    for (let more = 0; more < 3; more++) await pay(account, { ...yesterday, amount: 1_000_000_000 })
    const [fromDate, toDate] = [addDays(localDate(now()), -5), addDays(localDate(now()), -1)]
    const made = await house.call('chef', makeRecharge, {
      memberId: house.members.hudiksvall,
      fromDate,
      toDate,
    })
    const paper = await house.call('chef', getRecharge, { rechargeId: made.body.id })
    expect(paper.body.total).toBe(3_000_000_000)
  })
})

test('a box is used no more when it is empty, and only the manager says so', async () => {
  const boxId = await boxWith(10_000)
  const end = (as: Person, version = 1) => house.call(as, endBox, { boxId, version })
  expect((await end('jour1')).status).toBe(403)
  expect(await end('chef')).toMatchObject({
    status: 409,
    body: { code: 'box-not-empty', sentence: expect.stringContaining('räkna kassan till noll') },
  })
  await house.call('chef', countCash, { boxId, counted: 0, explanation: 'Inlämnat till ekonomi.' })
  expect((await end('chef', 7)).body.code).toBe('stale')
  expect((await end('chef')).status).toBe(200)
  expect((await pay(boxId)).body).toMatchObject({ code: 'box-ended', field: 'boxId' })
  expect((await end('chef', 2)).body.code).toBe('box-ended')
  expect(await balanceOf(boxId)).toBeUndefined()
})

describe('an expense in a case', () => {
  test('that is closed is refused with what to do, and can still be taken back', async () => {
    const boxId = await boxWith(50_000)
    const { caseId } = await openNight(house, [{ statedAge: 8 }])
    const paid = await pay(boxId, { caseId, isAid: true })
    await closeNight(house, caseId)
    expect(await pay(boxId, { caseId, isAid: true })).toMatchObject({
      status: 409,
      body: { code: 'case-closed', field: 'caseId', sentence: expect.stringContaining('Öppna det igen') },
    })
    expect(
      (await house.call('jour2', reverseEntry, { entryId: paid.body.id, reason: 'Fel kassa' })).status,
    ).toBe(200)
    expect((await house.call('jour1', expensesOfCase, { caseId })).body.total).toBe(0)
  })

  test('closed long ago is opened with its reason before its money is taken back', async () => {
    const boxId = await boxWith(50_000)
    const { caseId } = await openNight(house, [{ statedAge: 8 }])
    const paid = await pay(boxId, { caseId, isAid: true })
    await closeNight(house, caseId)
    await house.owner
      .updateTable('cases')
      .set({ closedAt: '2020-01-01T00:00:00.000Z' })
      .where('id', '=', caseId)
      .execute()
    const back = { entryId: paid.body.id, reason: 'Fel ärende' }
    expect(await house.call('jour1', reverseEntry, back)).toMatchObject({
      status: 409,
      body: { code: 'case-hidden' },
    })
    expect(await balanceOf(boxId)).toBe(40_000)
  })

  test('tells its whole sum, also beyond the lines that are shown', async () => {
    const boxId = await boxWith(0, 'travel-account')
    const { caseId } = await openNight(house, [{ statedAge: 8 }])
    const first = await pay(boxId, { caseId, amount: 100 })
    await sql`insert into cash_entry (id, box_id, kind, amount, at, registered_at, registered_by, what, expense_type, receipt, receipt_number, case_id)
      select gen_random_uuid(), box_id, kind, amount, at, registered_at, registered_by, what, expense_type, receipt, 'X' || n, case_id
      from cash_entry, generate_series(1, 250) n where id = ${first.body.id}`.execute(house.owner)
    const { body } = await house.call('jour1', expensesOfCase, { caseId })
    expect([body.entries.length, body.total]).toEqual([200, 25_100])
  })

  test('carries no protected address in the reason it is taken back for either', async () => {
    const boxId = await boxWith(50_000)
    const { caseId, personIds } = await openNight(house, [{ birthDate: '1991-03-04' }])
    const [personId = ''] = personIds
    await house.call('jour1', addAddress, {
      personId,
      kind: 'registered',
      street: 'Åkervägen 3',
      place: 'Provby',
      validFrom: '2020-01-01',
    })
    await house.owner
      .updateTable('person')
      .set({ protectedRegistration: true })
      .where('id', '=', personId)
      .execute()
    const paid = await pay(boxId, { caseId })
    expect(
      await house.call('jour1', reverseEntry, { entryId: paid.body.id, reason: 'Taxin till åkervägen 3.' }),
    ).toMatchObject({ status: 409, body: { code: 'protected-in-text', field: 'reason' } })
  })
})

test('what is taken back while it is recharged is one or the other', async () => {
  const boxId = await boxWith(50_000)
  const memberId = house.members.gavle
  const paid = await pay(boxId, { memberId, at: addMinutes(now(), -2880) })
  const [fromDate, toDate] = [addDays(localDate(now()), -5), addDays(localDate(now()), -1)]
  const both = await Promise.all([
    house.call('chef', makeRecharge, { memberId, fromDate, toDate }),
    house.call('jour1', reverseEntry, { entryId: paid.body.id, reason: 'Fel kommun' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

describe('the walls', () => {
  test.each<Person>(['gavle', 'ordforande', 'utvarderare', 'admin'])('%s reads no money', async (as) => {
    await boxWith(1000)
    const actor = { ...house.posts[as], accountId: house.accounts[as], name: '', title: '', sessionId: null }
    const seen = await inScope(house.db, actor, async (tx) => {
      const counts = []
      for (const table of ['cash_box', 'cash_entry', 'cash_count', 'recharge'])
        counts.push(
          (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(tx)).rows[0]?.n,
        )
      return counts
    })
    expect(seen).toEqual([0, 0, 0, 0])
  })

  test('a duty worker opens no box, and changes none', async () => {
    const boxId = await boxWith(1000)
    const actor = {
      ...house.posts.jour1,
      accountId: house.accounts.jour1,
      name: '',
      title: '',
      sessionId: null,
    }
    const as = (statement: ReturnType<typeof sql>) => inScope(house.db, actor, (tx) => statement.execute(tx))
    await expect(
      as(
        sql`insert into cash_box (id, kind, name, opened_at) values (gen_random_uuid(), 'petty-cash', 'x', now())`,
      ),
    ).rejects.toThrow(/row-level security/)
    await expect(as(sql`update cash_box set ended_at = now() where id = ${boxId}`)).rejects.toThrow(
      /row-level security/,
    )
  })
})
