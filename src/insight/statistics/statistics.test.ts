import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { openNight } from '../../../test/night.ts'
import { type Imported, openRegister, type Register } from '../../../test/register.ts'
import { isSmallCount } from '../small-cell/rules.ts'
import { readBehind, readPerCapita, readRhythm, readSheet, readTables } from './api.ts'
import type { Figures, tableIds } from './model.ts'
import { periodFault } from './rules.ts'

let house: House
let register: Register
beforeAll(async () => {
  house = await openHouse('statistics')
  register = await openRegister(house)
})
afterAll(() => house.close())
beforeEach(() => register.clear())

const imported = (one: Imported) => register.add(one)
const year = { from: '2017-01-01', to: '2017-12-31' }
const figuresAs = async (who: Person, asked: object = year): Promise<Figures> => {
  const { status, body } = await house.call(who, readTables, asked as never)
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}
const valueIn = (figures: Figures, id: (typeof tableIds)[number], code: string) =>
  figures.tables.find((table) => table.id === id)?.rows.find((row) => row.code === code)?.value

describe('a period', () => {
  test.each([
    ['2017-01-01', '2017-12-31', null],
    ['2017-01-01', '2017-01-01', null],
    ['2017-01-02', '2017-01-01', 'backwards'],
    ['2000-01-01', '2029-12-31', null],
    ['2000-01-01', '2030-01-01', 'too-long'],
  ])('from %s to %s: fault %s', (from, to, fault) => expect(periodFault({ from, to })).toBe(fault))

  test.each([
    [
      { from: '2017-12-31', to: '2017-01-01' },
      'period-backwards',
      'to',
      'Sista dagen ligger före den första.',
    ],
    [
      { from: '1990-01-01', to: '2026-01-01' },
      'period-too-long',
      'to',
      'Perioden är för lång. Högst trettio år.',
    ],
    [
      { ...year, municipalityCode: '9999' },
      'municipality-unknown',
      'municipalityCode',
      'Det finns ingen kommun med den koden.',
    ],
  ])('%j is refused at the field in Swedish', async (asked, code, field, sentence) => {
    for (const contract of [readTables, readRhythm])
      expect(await house.call('chef', contract, asked)).toMatchObject({
        status: 409,
        body: { code, field, sentence },
      })
  })

  test('that is no day is refused as shape', async () => {
    const reply = await house.call('chef', readTables, { from: '2017-02-30', to: '2017-03-01' })
    expect(reply).toMatchObject({ status: 400, body: { errors: [{ path: 'from', code: 'bad-date' }] } })
  })

  test.each([
    ['midnight belongs to the day that begins', '2017-06-01 00:00', '2017-06-01', 1],
    ['and not to the day before', '2017-06-01 00:00', '2017-05-31', 0],
    ['the last minute belongs to its day', '2017-06-01 23:59', '2017-06-01', 1],
    ['New Year is local: half past midnight is the new year', '2017-01-01 00:30', '2017-01-01', 1],
    ['though it is still the old one in UTC', '2017-01-01 00:30', '2016-12-31', 0],
    ['the short day in March ends at midnight', '2017-03-26 23:30', '2017-03-26', 1],
    ['the long day in October begins at midnight', '2017-10-29 00:00', '2017-10-29', 1],
    ['and ends at midnight', '2017-10-29 23:59', '2017-10-29', 1],
  ])('%s', async (_rule, at, day, count) => {
    await imported({ at })
    expect(valueIn(await figuresAs('chef', { from: day, to: day }), 'key-figures', 'cases')).toBe(count)
  })
})

describe('figures', () => {
  test('count a case of ours as one that was imported: measures, standby, time; not what was withdrawn or a mistake', async () => {
    const live = await openNight(house, [], '2180')
    const quiet = await openNight(house, [], '2180')
    const mistake = await openNight(house, [], '2180')
    const openedAt = '2017-06-01T20:00:00Z'
    const change = (id: string, to: object) =>
      house.owner.updateTable('cases').set(to).where('id', '=', id).execute()
    await change(live.caseId, {
      openedAt,
      nature: 'finances',
      natureVersion: 1,
      category: 'man',
      categoryVersion: 1,
      initiator: 'police',
      initiatorVersion: 1,
      dutyMode: 'duty',
    })
    await change(quiet.caseId, { openedAt, dutyMode: 'duty', category: null, categoryVersion: null })
    await change(mistake.caseId, {
      openedAt,
      status: 'closed',
      closedAt: openedAt,
      closingReason: 'registered-in-error',
    })
    await house.owner.updateTable('contact').set({ dutyMode: 'duty' }).execute()
    const measure = (caseId: string, over: object) =>
      house.owner
        .insertInto('measure')
        .values({
          id: randomUUID(),
          caseId,
          contactId: null,
          type: 'support',
          typeVersion: 2,
          // The night after the period: a measure counts with its case.
          at: '2018-01-02T02:00:00Z',
          minutes: 89,
          contactForm: 'phone',
          place: null,
          municipalityCode: null,
          dutyMode: 'standby',
          performedBy: house.accounts.jour1,
          registeredAt: openedAt,
          registeredBy: house.accounts.jour1,
          note: null,
          sourceKind: null,
          sourceId: null,
          withdrawnAt: null,
          withdrawnBy: null,
          withdrawnReason: null,
          version: 1,
          ...over,
        })
        .execute()
    await measure(live.caseId, {})
    await measure(quiet.caseId, {
      withdrawnAt: openedAt,
      withdrawnBy: house.accounts.jour1,
      withdrawnReason: 'Fel ärende',
    })
    await measure(mistake.caseId, {})
    await house.owner
      .insertInto('administrativeTime')
      .values({
        id: randomUUID(),
        caseId: live.caseId,
        accountId: house.accounts.jour1,
        minutes: 31,
        at: openedAt,
        withdrawnAt: null,
        withdrawnBy: null,
        withdrawnReason: null,
      })
      .execute()
    await imported({
      at: '2017-06-02 22:00',
      standby: true,
      minutes: 60,
      measures: [{ type: 'support', form: 'visit', minutes: 1 }],
    })

    const figures = await figuresAs('chef')
    const key = Object.fromEntries(figures.tables[0]?.rows.map(({ code, value }) => [code, value]) ?? [])
    expect(key).toEqual({
      cases: 3,
      'cases-without-measures': 1,
      'cases-in-standby': 2,
      measures: 2,
      'phone-contacts': 1,
      visits: 1,
      'administrative-hours': 2,
      'measure-hours': 2,
      'total-hours': 4,
    })
    expect(valueIn(figures, 'cases-by-municipality', '2180')).toBe(3)
    expect(valueIn(figures, 'cases-by-category', 'man')).toBe(1)
    expect(figures.tables.find(({ id }) => id === 'cases-by-category')).toMatchObject({
      notStated: 1,
      expectedTotal: 3,
    })
    expect(valueIn(figures, 'measures-by-type', 'support')).toBe(2)
    expect(figures.tables[0]?.notes).toContainEqual(
      expect.stringMatching(/både inlästa ärenden och jourens egna/),
    )

    await house.owner
      .updateTable('contact')
      .set({ dutyMode: 'standby' })
      .where('id', '=', quiet.contactId)
      .execute()
    expect(valueIn(await figuresAs('chef'), 'key-figures', 'cases-in-standby')).toBe(3)
  })

  test('hours add up: each is rounded from its own minutes and the third is the sum of the two', async () => {
    await imported({ at: '2017-05-05 12:00', minutes: 29, measures: [{ type: null, minutes: 29 }] })
    const figures = await figuresAs('chef')
    expect(
      ['administrative-hours', 'measure-hours', 'total-hours'].map((code) =>
        valueIn(figures, 'key-figures', code),
      ),
    ).toEqual([0, 0, 0])
    expect(figures.tables.find(({ id }) => id === 'measures-by-type')).toMatchObject({
      total: 0,
      notStated: 1,
      expectedTotal: 1,
      reconciles: true,
    })
  })

  test('of one municipality have one row, and another municipality is a row of its own in the whole', async () => {
    await imported({ at: '2017-05-05 12:00' })
    await imported({ at: '2017-05-05 12:00', stayCode: '0180' })
    await imported({ at: '2017-05-05 12:00', stayCode: null, elsewhere: true })
    await imported({ at: '2017-05-05 12:00', stayCode: null })
    const rowsOf = (figures: Figures) => figures.tables[1]?.rows.map(({ code, value }) => [code, value])
    const whole = await figuresAs('chef')
    expect(rowsOf(whole)).toEqual([
      ['2180', 1],
      ['2184', 0],
      ['other', 2],
    ])
    expect(whole).toMatchObject({ areaName: 'Gävleborg', municipalityCode: null })
    expect(whole.tables[1]).toMatchObject({ notStated: 1, total: 3, expectedTotal: 4, reconciles: true })
    const one = await figuresAs('chef', { ...year, municipalityCode: '0180' })
    expect(rowsOf(one)).toEqual([['0180', 1]])
    expect(one).toMatchObject({ areaName: 'Stockholm', municipalityCode: '0180' })
  })

  test('carried to the codes of today stand under the successor; as registered under the old name', async () => {
    await imported({
      at: '2017-05-05 12:00',
      category: 'age-13-20',
      measures: [{ type: 'placement-sol-2001' }],
    })
    const old = await figuresAs('chef')
    expect([
      valueIn(old, 'measures-by-type', 'placement-sol-2001'),
      valueIn(old, 'measures-by-type', 'placement-sol-2025'),
    ]).toEqual([1, undefined])
    const now = await figuresAs('chef', { ...year, coding: 'current' })
    expect([
      valueIn(now, 'measures-by-type', 'placement-sol-2001'),
      valueIn(now, 'measures-by-type', 'placement-sol-2025'),
    ]).toEqual([undefined, 1])
    expect(now.tables[2]?.rows[0]).toMatchObject({
      code: 'age-13-20',
      label: '13-20 år (delad i 13-17 år och 18-20 år)',
      value: 1,
    })
    expect(valueIn(now, 'decisions-by-municipality', '2180')).toBe(1)
    const behind = await house.call('chef', readBehind, {
      ...{ ...year, table: 'measures-by-type', code: 'placement-sol-2025', coding: 'current' },
    })
    expect(behind.body.cases).toHaveLength(1)
  })
})

describe('who may see', () => {
  test.each(['jour1', 'gavle', 'admin'] as const)('%s may not', async (who) => {
    expect((await house.call(who, readTables, year)).status).toBe(403)
    expect((await house.call(who, readSheet, { ...year, format: 'csv' })).status).toBe(403)
  })

  test('a chair sees the own municipality whether it is named or not, and no other', async () => {
    await imported({ at: '2017-05-05 12:00' })
    await imported({ at: '2017-05-05 12:00', stayCode: '2184' })
    for (const asked of [year, { ...year, municipalityCode: '2180' }]) {
      const figures = await figuresAs('ordforande', asked)
      expect(figures).toMatchObject({ areaName: 'Gävle', municipalityCode: '2180', isProtected: false })
      expect(valueIn(figures, 'key-figures', 'cases')).toBe(1)
      expect(figures.tables[1]?.rows.map(({ code }) => code)).toEqual(['2180'])
      expect(figures.tables[4]?.rows.map(({ code }) => code)).toEqual(['2180'])
    }
    for (const contract of [readTables, readRhythm])
      expect((await house.call('ordforande', contract, { ...year, municipalityCode: '2184' })).status).toBe(
        404,
      )
    expect((await house.call('ordforande', readPerCapita, year)).status).toBe(403)
  })

  test('only the manager sees the cases behind a figure, and it is recorded which', async () => {
    for (const who of ['utvarderare', 'ordforande', 'admin'] as const)
      expect(
        (await house.call(who, readBehind, { ...year, table: 'cases-by-nature', code: 'finances' })).status,
      ).toBe(403)
    const { caseId } = await openNight(house, [], '2180')
    await house.owner
      .updateTable('cases')
      .set({ openedAt: '2017-07-01T20:00:00Z', nature: 'finances', natureVersion: 1 })
      .where('id', '=', caseId)
      .execute()
    const behind = await house.call('chef', readBehind, {
      ...year,
      table: 'cases-by-nature',
      code: 'finances',
    })
    expect(behind).toMatchObject({
      status: 200,
      body: { cases: [{ caseId, municipality: 'Gävle', nature: 'Ekonomi', category: 'Familj' }], next: null },
    })
    const { rows } = {
      rows: await house.owner
        .selectFrom('auditFile')
        .innerJoin('auditEvent', 'auditEvent.id', 'auditFile.auditId')
        .select(['contract', 'accountId'])
        .where('fileId', '=', caseId)
        .where('contract', '=', readBehind.name)
        .execute(),
    }
    expect(rows).toEqual([{ contract: 'statistics.behind', accountId: house.accounts.chef }])
  })

  test('the evaluator sees no count of one to four, and is told that counts are protected', async () => {
    for (let at = 0; at < 7; at++) await imported({ at: '2017-05-05 12:00' })
    await imported({
      at: '2017-05-05 12:00',
      category: 'man',
      stayCode: '2184',
      measures: [{ type: 'immediate-custody-lvu' }],
    })
    const figures = await figuresAs('utvarderare')
    expect(figures.isProtected).toBe(true)
    for (const table of figures.tables)
      for (const row of table.rows)
        if (!row.code.endsWith('hours'))
          for (const value of [row.value, row.lvm, row.lvu, row.sol])
            expect(isSmallCount(value ?? 0)).toBe(false)
    expect(figures.tables[2]?.rows.filter(({ isProtected }) => isProtected).map(({ code }) => code)).toEqual([
      'woman',
      'man',
    ])
    expect(figures.tables[1]?.notes).toContainEqual(expect.stringMatching(/Tal under 5 är skyddade/))
    const rhythm = await house.call('utvarderare', readRhythm, year)
    expect(rhythm.body).toMatchObject({ isProtected: true })
  })
})
