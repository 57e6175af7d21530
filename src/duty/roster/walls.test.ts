import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { newId } from '../../kernel/id.ts'
import { addDays, addMinutes, atLocal, localDate, now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import {
  addCompetence,
  addShift,
  cancelShift,
  changeRule,
  changeShift,
  checkShifts,
  endCompetence,
  listChanges,
  listCompetences,
  listOnDuty,
  listShifts,
  publishShifts,
  readRule,
} from './api.ts'
import { startingRule } from './model.ts'
import { staffAt, staffBetween } from './store.ts'

let house: House
const day = addDays(localDate(now()), 20)
const row = (accountId: string, from: string, to: string, more: Record<string, unknown> = {}) => ({
  id: newId(),
  accountId,
  kind: 'duty' as const,
  startsAt: from,
  endsAt: to,
  day: localDate(from),
  status: 'draft' as 'draft' | 'published' | 'cancelled',
  assignment: 'voluntary' as const,
  team: null,
  note: null,
  createdBy: house.accounts.chef,
  createdAt: now(),
  publishedAt: null as string | null,
  changedAt: null,
  version: 1,
  ...more,
})
const insert = (values: ReturnType<typeof row>) =>
  house.owner.insertInto('rosterShift').values(values).execute()
const published = () => ({ status: 'published' as const, publishedAt: now() })
const as = <T>(who: Person, work: Parameters<typeof inScope<T>>[2]) => {
  const actor = {
    accountId: house.accounts[who],
    name: who,
    title: '',
    sessionId: null,
    ...house.posts[who],
  }
  return inScope<T>(house.db, actor, work)
}

beforeAll(async () => {
  house = await openHouse('roster-walls')
})
afterAll(() => house.close())

describe('the database itself', () => {
  test('holds nobody in two shifts at once, unless one is cancelled or they only meet', async () => {
    const { jour1, jour2 } = house.accounts
    const at = (time: string) => atLocal(day, time)
    await insert(row(jour1, at('17:00'), at('23:00')))
    await expect(insert(row(jour1, at('22:59'), at('23:30')))).rejects.toThrow(/roster_shift_overlap/)
    await expect(insert(row(jour1, at('16:00'), at('23:59'), published()))).rejects.toThrow(
      /roster_shift_overlap/,
    )
    await insert(row(jour1, at('18:00'), at('19:00'), { status: 'cancelled' }))
    await insert(row(jour1, at('23:00'), at('23:30')))
    await insert(row(jour2, at('17:00'), at('23:00')))
  })

  test.each([
    ['that ends before it starts', (at: string) => [at, addMinutes(at, -1)]],
    ['that is longer than 36 hours', (at: string) => [at, addMinutes(at, 36 * 60 + 1)]],
  ])('holds no shift %s', async (_what, times) => {
    const [from = '', to = ''] = times(atLocal(addDays(day, 3), '17:00'))
    await expect(insert(row(house.accounts.chef, from, to))).rejects.toThrow(/check constraint/)
  })

  test('holds no shift on another day than it starts (W11)', async () => {
    const at = atLocal(addDays(day, 3), '23:30')
    const wrong = row(house.accounts.chef, at, addMinutes(at, 60), { day: addDays(day, 4) })
    await expect(insert(wrong)).rejects.toThrow(/check constraint/)
  })

  test('holds one spell of a competence at a time', async () => {
    const spell = (validFrom: string, validTo: string | null) =>
      house.owner
        .insertInto('accountCompetence')
        .values({
          id: newId(),
          accountId: house.accounts.jour2,
          kind: 'documentation',
          validFrom,
          validTo,
          sourceNote: 'Kursintyg',
          addedBy: house.accounts.chef,
          addedAt: now(),
          version: 1,
        })
        .execute()
    await spell('2024-01-01', '2024-12-31')
    await expect(spell('2024-12-31', null)).rejects.toThrow(/exclusion constraint/)
    await spell('2025-01-01', null)
  })
})

describe('who sees and writes what', () => {
  test('a worker sees published shifts and no draft, a municipality only who is on now, others nothing', async () => {
    const { jour1, jour2 } = house.accounts
    const from = addMinutes(now(), -60)
    const tomorrow = addMinutes(now(), 1500)
    await insert(row(jour1, from, addMinutes(from, 120), published()))
    await insert(row(jour2, from, addMinutes(from, 120)))
    await insert(row(jour1, tomorrow, addMinutes(tomorrow, 60), published()))
    const seen = (who: Person) =>
      as(who, (tx) =>
        tx.selectFrom('rosterShift').selectAll().where('startsAt', 'in', [from, tomorrow]).execute(),
      )
    expect((await seen('chef')).length).toBe(3)
    expect((await seen('jour1')).map(({ status }) => status)).toEqual(['published', 'published'])
    expect((await seen('gavle')).map(({ startsAt }) => startsAt)).toEqual([from])
    expect((await seen('ordforande')).length).toBe(1)
    for (const who of ['admin', 'utvarderare'] as const) expect(await seen(who)).toEqual([])

    expect((await as('jour2', (tx) => staffAt(tx, now()))).map(({ name }) => name)).toEqual([
      'Jorun Provsson',
    ])
    const between = await as('jour2', (tx) => staffBetween(tx, from, addMinutes(tomorrow, 1)))
    expect(between.map(({ startsAt }) => startsAt)).toEqual([from, tomorrow])
    const meets = await as('jour2', (tx) => staffBetween(tx, addMinutes(from, 120), tomorrow))
    expect(meets).toEqual([])
  })

  test('nobody but the manager writes a shift, a change or a publication past the walls', async () => {
    const at = atLocal(addDays(day, 5), '17:00')
    for (const who of ['jour1', 'gavle', 'ordforande', 'admin'] as const)
      await expect(
        as(who, (tx) =>
          tx
            .insertInto('rosterShift')
            .values(row(house.accounts.jour1, at, addMinutes(at, 60)))
            .execute(),
        ),
      ).rejects.toThrow(/row-level security/)
    const changed = await as('jour1', (tx) =>
      tx.updateTable('rosterShift').set({ note: 'x' }).executeTakeFirst(),
    )
    expect(changed.numUpdatedRows).toBe(0n)
  })

  test('what was published and the trace of changes are never changed or removed', async () => {
    for (const table of ['roster_publication', 'roster_change'] as const) {
      await expect(as('chef', (tx) => sql`delete from ${sql.table(table)}`.execute(tx))).rejects.toThrow(
        /permission/,
      )
    }
    await expect(
      as('chef', (tx) => tx.updateTable('rosterPublication').set({ shiftCount: 9 }).execute()),
    ).rejects.toThrow(/permission/)
    await expect(as('chef', (tx) => tx.deleteFrom('rosterShift').execute())).rejects.toThrow(/permission/)
  })
})

describe('wrong roles are denied', () => {
  const shiftId = newId()
  const planned = {
    accountId: shiftId,
    kind: 'duty' as const,
    startsAt: now(),
    endsAt: now(),
    assignment: 'voluntary' as const,
  }
  const days = { from: day, to: day }
  const commands = [
    [addShift, planned],
    [changeShift, { ...planned, shiftId, version: 1 }],
    [cancelShift, { shiftId, version: 1 }],
    [publishShifts, { ...days, seen: 0, reasons: [] }],
    [changeRule, { version: 0, rule: startingRule('gavleborg') }],
    [addCompetence, { accountId: shiftId, kind: 'degree', validFrom: day, sourceNote: 'Examen' }],
    [endCompetence, { competenceId: shiftId, version: 1, validTo: day }],
    [checkShifts, days],
  ] as const
  const reads = [
    [listShifts, days],
    [listChanges, { shiftId }],
    [readRule, {}],
    [listCompetences, {}],
  ] as const

  test.each(commands.map(([contract, input]) => [contract.name, contract, input] as const))(
    '%s is for the manager',
    async (_name, contract, input) => {
      for (const who of ['jour1', 'gavle', 'ordforande', 'utvarderare', 'admin'] as const)
        expect((await house.call(who, contract, input as never)).status).toBe(403)
    },
  )
  test.each(reads.map(([contract, input]) => [contract.name, contract, input] as const))(
    '%s is for the duty',
    async (_name, contract, input) => {
      for (const who of ['gavle', 'ordforande', 'utvarderare', 'admin'] as const)
        expect((await house.call(who, contract, input as never)).status).toBe(403)
      expect((await house.call('jour1', contract, input as never)).status).toBe(200)
    },
  )
  test('who is on now is not for evaluators and administrators', async () => {
    for (const who of ['utvarderare', 'admin'] as const)
      expect((await house.call(who, listOnDuty, {})).status).toBe(403)
  })
})

describe('competence and rules', () => {
  const degree = {
    kind: 'degree' as const,
    validFrom: '2024-01-01',
    sourceNote: 'Examensbevis, sett 2024-01-10',
  }

  test('of the staff are added and ended by the manager; a worker sees the own only', async () => {
    const { jour1 } = house.accounts
    const added = await house.call('chef', addCompetence, { ...degree, accountId: jour1 })
    expect(added.status).toBe(200)
    const again = { ...degree, accountId: jour1, validFrom: '2025-01-01' }
    expect((await house.call('chef', addCompetence, again)).body).toMatchObject({
      code: 'competence-overlaps',
      field: 'validFrom',
    })
    const end = (version: number, validTo: string) =>
      house.call('chef', endCompetence, { competenceId: added.body.id, version, validTo })
    expect((await end(1, '2023-12-31')).body).toMatchObject({ code: 'ends-before-start', field: 'validTo' })
    expect((await end(1, '2024-12-31')).body).toMatchObject({ version: 2 })
    expect((await end(1, '2024-11-30')).body.code).toBe('stale')
    expect((await house.call('chef', addCompetence, again)).status).toBe(200)
    const seen = async (who: 'jour1' | 'jour2') =>
      (await house.call(who, listCompetences, {})).body.competences.filter(({ kind }) => kind === 'degree')
        .length
    expect(await seen('jour1')).toBe(2)
    expect(await seen('jour2')).toBe(0)
    expect(
      (await house.call('chef', endCompetence, { competenceId: newId(), version: 1, validTo: day })).status,
    ).toBe(404)
  })

  test.each([
    ['of nobody', { accountId: newId() }, 'account-unknown', 'accountId'],
    ['that ends before it starts', { validTo: '2023-01-01' }, 'ends-before-start', 'validTo'],
  ])('%s is refused at the field', async (_what, more, code, field) => {
    const reply = await house.call('chef', addCompetence, {
      ...degree,
      kind: 'exchange',
      accountId: house.accounts.jour1,
      ...more,
    })
    expect(reply).toMatchObject({ status: 409, body: { code, field } })
  })

  test('the rule starts as the product has it and changes with its version', async () => {
    const before = await house.call('jour1', readRule, {})
    expect(before.body).toEqual({ rule: startingRule('gavleborg'), version: 0 })
    const rule = { ...startingRule('gavleborg'), dailyRestHours: 11.5, mostNights: 3 }
    const change = (version: number, more = {}) =>
      house.call('chef', changeRule, { version, rule: { ...rule, ...more } })
    expect((await change(0, { nightStart: '25:00' })).body).toMatchObject({
      code: 'clock-unreadable',
      field: 'rule.nightStart',
    })
    expect((await change(0)).body).toEqual({ version: 1 })
    expect((await change(0)).body.code).toBe('stale')
    expect((await house.call('jour1', readRule, {})).body).toEqual({ rule, version: 1 })
  })
})
