import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { newId } from '../../kernel/id.ts'
import { addDays, atLocal, localDate, now, weekday } from '../../kernel/time.ts'
import { periodsAround } from '../../kernel/working-time.ts'
import {
  addCompetence,
  addShift,
  cancelShift,
  changeShift,
  checkShifts,
  listChanges,
  publishShifts,
} from './api.ts'
import type { Finding, FindingKind } from './model.ts'
import { startingRule } from './model.ts'
import { checkRoster, needsReason, newFindings, type PlannedShift } from './rules.ts'

const from = '2026-11-24T16:00:00.000Z'
const to = '2026-11-24T22:00:00.000Z'
const middle = '2026-11-24T19:00:00.000Z'
const finding = (kind: FindingKind, more: Partial<Finding> = {}): Finding => ({
  kind,
  day: '2026-11-24',
  from,
  to,
  shiftIds: ['x'],
  accountIds: ['a'],
  mode: null,
  has: null,
  needs: null,
  competence: null,
  ...more,
})
const few = (has: number, more: Partial<Finding> = {}) =>
  finding(has === 0 ? 'gap' : 'too-few', { has, needs: 2, mode: 'duty', ...more })

describe('a change is to blame for', () => {
  test.each<[string, Finding[], Finding[], number]>([
    ['what was not there', [], [few(1)], 1],
    ['a hole where there were too few', [few(1)], [few(0)], 1],
    ['too few for longer than before', [few(1, { to: middle })], [few(1)], 1],
    [
      'the rest of another',
      [finding('rest-breach', { has: 540 })],
      [finding('rest-breach', { has: 540, accountIds: ['b'] })],
      1,
    ],
    ['a shorter rest', [finding('rest-breach', { has: 540 })], [finding('rest-breach', { has: 480 })], 1],
    ['a longer shift', [finding('too-long', { has: 840 })], [finding('too-long', { has: 900 })], 1],
    [
      'another competence that ran out',
      [finding('competence-expired', { competence: 'documentation' })],
      [finding('competence-expired', { competence: 'exchange' })],
      1,
    ],
  ])('%s', (_what, before, after, count) => {
    expect(newFindings(before, after)).toHaveLength(count)
  })
  test.each<[string, Finding[], Finding[]]>([
    ['what was there', [few(1)], [few(1)]],
    ['who it is that is too few', [few(1)], [few(1, { accountIds: ['b'], shiftIds: ['y'] })]],
    ['too few where there was nobody', [few(0)], [few(1)]],
    ['a part of what was there', [few(1)], [few(1, { from: middle })]],
    ['what was there in two parts', [few(0, { from: middle }), few(1, { to: middle })], [few(1)]],
    ['a rest that grows', [finding('rest-breach', { has: 480 })], [finding('rest-breach', { has: 540 })]],
  ])('but not for %s', (_what, before, after) => {
    expect(newFindings(before, after)).toEqual([])
  })
})

test('the days a shift bears on are those around it, in one period where they meet', () => {
  expect(periodsAround(['2026-11-24'])).toEqual([{ from: '2026-11-23', to: '2026-11-26' }])
  expect(periodsAround(['2026-11-27', '2026-11-24'])).toEqual([{ from: '2026-11-23', to: '2026-11-29' }])
  expect(periodsAround(['2026-11-24', '2027-11-24'])).toHaveLength(2)
})

test('what people worked by changes with a reason: also what is moved to where it has begun', () => {
  const coming = { status: 'published', startsAt: to } as const
  expect(needsReason(coming, to, middle)).toBe(false)
  expect(needsReason(coming, from, middle)).toBe(true)
  expect(needsReason({ ...coming, startsAt: from }, to, middle)).toBe(true)
  expect(needsReason({ ...coming, status: 'draft' }, from, middle)).toBe(false)
})

test('a row of nights is too long whichever of its weeks is published last', () => {
  const night = (date: number): PlannedShift => ({
    id: `s${date}`,
    accountId: 'a',
    kind: 'duty',
    startsAt: atLocal(`2026-11-${date}`, '22:00'),
    endsAt: atLocal(`2026-11-${date + 1}`, '06:00'),
    day: `2026-11-${date}`,
    assignment: 'voluntary',
  })
  const facts = {
    hours: { office: { start: '08:00', end: '17:00' }, lines: [], isRestStandby: false, specialDays: [] },
    rule: startingRule('gavleborg'),
    shifts: [14, 15, 16, 17, 18].map(night),
    competences: [],
  }
  for (const period of [
    { from: '2026-11-09', to: '2026-11-15' },
    { from: '2026-11-16', to: '2026-11-22' },
  ])
    expect(checkRoster(facts, period).filter(({ kind }) => kind === 'too-many-nights')).toHaveLength(1)
})

describe('through the door', () => {
  let house: House
  const monday = addDays(localDate(now()), 15 - weekday(localDate(now())))
  beforeAll(async () => {
    house = await openHouse('roster-changes')
    for (const who of ['jour1', 'jour2', 'chef'] as const)
      for (const kind of ['degree', 'child-cases', 'police-clearance'] as const)
        await house.call('chef', addCompetence, {
          accountId: house.accounts[who],
          kind,
          validFrom: '2020-01-01',
          sourceNote: 'Sett',
        })
  })
  afterAll(() => house.close())

  type Who = 'jour1' | 'jour2' | 'chef'
  const planned = (who: Who, day: string, start = '17:00', end = '02:00') => ({
    accountId: house.accounts[who],
    kind: 'duty' as const,
    startsAt: atLocal(day, start),
    endsAt: atLocal(end > start ? day : addDays(day, 1), end),
    assignment: 'voluntary' as const,
  })
  const add = async (...args: Parameters<typeof planned>) => {
    const reply = await house.call('chef', addShift, planned(...args))
    expect(reply.status, JSON.stringify(reply.body)).toBe(200)
    return reply.body.id
  }
  const publish = async (day: string) => {
    const { findings, seen } = (await house.call('chef', checkShifts, { from: day, to: day })).body
    const kinds = Map.groupBy(findings, ({ kind }) => kind)
    const reasons = [...kinds].map(([kind, { length }]) => ({ kind, count: length, reason: 'Känt.' }))
    const reply = await house.call('chef', publishShifts, { from: day, to: day, seen, reasons })
    expect(reply.status, JSON.stringify(reply.body)).toBe(200)
    return findings
  }

  test('a published shift that is cancelled or cut leaves a hole only with a reason, which is kept with the finding', async () => {
    const shiftId = await add('jour1', monday)
    await add('jour2', monday)
    await publish(monday)
    const cancel = (reason?: string) =>
      house.call('chef', cancelShift, { shiftId, version: 2, ...(reason && { reason }) })
    expect(await cancel()).toMatchObject({ status: 409, body: { code: 'change-worsens', field: 'reason' } })
    expect((await cancel('  ')).body.sentence).toContain(monday)
    const cut = { ...planned('jour1', monday, '17:00', '23:00'), shiftId, version: 2 }
    expect((await house.call('chef', changeShift, cut)).body.code).toBe('change-worsens')
    // A draft fills no hole: nobody has been told to come.
    await add('chef', monday)
    expect((await cancel()).body.code).toBe('change-worsens')
    expect((await cancel('Jorun är sjuk.')).status).toBe(200)
    const rows = await house.owner
      .selectFrom('rosterChange')
      .selectAll()
      .where('shiftId', '=', shiftId)
      .execute()
    expect(rows).toMatchObject([
      {
        reason: 'Jorun är sjuk.',
        findings: [
          { kind: 'too-few', mode: 'duty' },
          { kind: 'too-few', mode: 'standby' },
        ],
      },
    ])
    const trace = (await house.call('jour2', listChanges, { shiftId })).body.changes
    expect(trace[0]).not.toHaveProperty('findings')
  })

  test('given to a colleague who can, it needs no reason; to one whose rest it breaks, it does', async () => {
    const day = addDays(monday, 7)
    const shiftId = await add('jour1', day)
    await add('jour2', day)
    await add('chef', addDays(day, 1), '10:00', '16:00')
    await publish(day)
    await publish(addDays(day, 1))
    const give = (version: number, who: Who) =>
      house.call('chef', changeShift, { ...planned(who, day), shiftId, version })
    expect((await give(2, 'chef')).body).toMatchObject({ code: 'change-worsens', field: 'reason' })
    const other = addDays(monday, 8)
    const second = await add('jour1', addDays(other, 5))
    await add('jour2', addDays(other, 5))
    await publish(addDays(other, 5))
    const fine = { ...planned('chef', addDays(other, 5)), shiftId: second, version: 2 }
    expect(await house.call('chef', changeShift, fine)).toMatchObject({ status: 200 })
  })

  test('a hole is not filled by a draft of the day after that is not published with it', async () => {
    const day = addDays(monday, 21)
    const after = addDays(day, 1)
    await add('jour1', day, '17:00', '23:00')
    await add('jour2', day, '17:00', '23:00')
    const standby = (who: Who, startsAt: string) =>
      house.call('chef', addShift, {
        ...planned(who, day),
        kind: 'standby',
        startsAt,
        endsAt: atLocal(after, '08:00'),
      })
    expect((await standby('jour1', atLocal(day, '23:00'))).status).toBe(200)
    expect((await standby('chef', atLocal(after, '00:00'))).status).toBe(200)
    const told = await publish(day)
    expect(told).toMatchObject([
      { kind: 'too-few', mode: 'standby', from: atLocal(day, '23:00'), to: atLocal(after, '08:00') },
    ])
  })

  test('somebody who has left since is no cover: the hole shows, and so does why', async () => {
    const day = addDays(monday, 49)
    await add('jour1', day, '17:00', '23:00')
    await add('jour2', day, '17:00', '23:00')
    const kinds = async () =>
      new Set(
        (await house.call('chef', checkShifts, { from: day, to: day })).body.findings
          .filter(({ mode }) => mode !== 'standby')
          .map(({ kind }) => kind),
      )
    expect(await kinds()).toEqual(new Set())
    const end = (validTo: string | null) =>
      house.owner
        .updateTable('appointment')
        .set({ validTo })
        .where('accountId', '=', house.accounts.jour2)
        .execute()
    await end(addDays(day, -1))
    expect(await kinds()).toEqual(new Set(['too-few', 'not-staff']))
    await end(null)
  })

  test('a finding that takes the place of another between check and publication is read before it is published', async () => {
    const day = addDays(monday, 56)
    await add('jour1', day, '17:00', '23:00')
    await add('jour2', day, '17:00', '23:00')
    const ends = (who: Who, validTo: string | null) =>
      house.owner
        .updateTable('accountCompetence')
        .set({ validTo })
        .where('accountId', '=', house.accounts[who])
        .where('kind', '=', 'police-clearance')
        .execute()
    await ends('jour1', addDays(day, -1))
    const { findings, seen } = (await house.call('chef', checkShifts, { from: day, to: day })).body
    await ends('jour1', null)
    await ends('jour2', addDays(day, -1))
    const reasons = [...Map.groupBy(findings, ({ kind }) => kind)].map(([kind, { length }]) => ({
      kind,
      count: length,
      reason: 'Jorun förnyas i morgon.',
    }))
    const reply = await house.call('chef', publishShifts, { from: day, to: day, seen, reasons })
    expect(reply).toMatchObject({ status: 409, body: { code: 'roster-changed' } })
    await ends('jour2', null)
  })

  test('the database keeps no findings of a change without the reason', async () => {
    const shiftId = await add('jour1', addDays(monday, 30))
    const row = {
      id: newId(),
      shiftId,
      what: 'changed' as const,
      accountId: house.accounts.jour1,
      kind: 'duty' as const,
      startsAt: from,
      endsAt: to,
      reason: null,
      findings: '[]' as never,
      changedBy: house.accounts.chef,
      changedAt: from,
    }
    await expect(house.owner.insertInto('rosterChange').values(row).execute()).rejects.toThrow(
      /check constraint/,
    )
  })
})
