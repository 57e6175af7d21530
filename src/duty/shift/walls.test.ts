import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { newId } from '../../kernel/id.ts'
import type { Actor } from '../../kernel/permit.ts'
import { addMinutes, localDate, now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import { readBoard, startShift, writePoint } from './api.ts'

let house: House
let shiftId: string
const start = now()
beforeAll(async () => {
  house = await openHouse('shift-walls')
  await house.owner
    .insertInto('rosterShift')
    .values({
      id: newId(),
      accountId: house.accounts.jour1,
      kind: 'standby',
      startsAt: addMinutes(start, -60),
      endsAt: addMinutes(start, 420),
      day: localDate(addMinutes(start, -60)),
      status: 'published',
      assignment: 'voluntary',
      team: null,
      note: null,
      createdBy: house.accounts.chef,
      createdAt: start,
      publishedAt: start,
      changedAt: null,
      version: 1,
    })
    .execute()
  const staff = [{ accountId: house.accounts.jour1 }, { accountId: house.accounts.jour2 }]
  const started = await house.call('jour1', startShift, {
    kind: 'standby',
    startedAt: addMinutes(start, -60),
    staff,
  })
  shiftId = started.body.id
  await house.call('jour1', writePoint, { shiftId, text: 'Lugnt.' })
  await house.owner
    .insertInto('nightEntry')
    .values({
      id: newId(),
      shiftId,
      accountId: house.accounts.jour1,
      kind: 'sleep',
      startedAt: addMinutes(start, -50),
      endedAt: addMinutes(start, -40),
      registeredAt: start,
    } as never)
    .execute()
  await house.owner
    .insertInto('debrief')
    .values({
      id: newId(),
      accountId: house.accounts.jour1,
      state: 'asked',
      askedBy: house.accounts.jour1,
      askedAt: start,
      version: 1,
    } as never)
    .execute()
})
afterAll(() => house.close())

const actorOf = (person: Person): Actor => ({
  accountId: house.accounts[person],
  name: person,
  title: person,
  sessionId: null,
  ...house.posts[person],
})
type Table = 'shift' | 'shiftStaff' | 'handoverPoint' | 'nightEntry' | 'debrief'
const seen = (person: Person, table: Table) =>
  inScope(house.db, actorOf(person), async (tx) => (await tx.selectFrom(table).select('id').execute()).length)

describe('behind the doors', () => {
  test.each(['gavle', 'hudiksvall', 'ordforande', 'utvarderare', 'admin'] as const)(
    '%s sees nothing of a shift',
    async (person) => {
      for (const table of ['shift', 'shiftStaff', 'handoverPoint', 'nightEntry', 'debrief'] as const)
        expect([table, await seen(person, table)]).toEqual([table, 0])
    },
  )

  test('a night and a talk are seen by the person and the manager, and by no colleague', async () => {
    for (const table of ['nightEntry', 'debrief'] as const) {
      expect([table, await seen('jour1', table)]).toEqual([table, 1])
      expect([table, await seen('chef', table)]).toEqual([table, 1])
      expect([table, await seen('jour2', table)]).toEqual([table, 0])
    }
    expect(await seen('jour2', 'shift')).toBe(1)
  })

  test("nobody writes in another's night, nor a point in another's name", async () => {
    const night = {
      id: newId(),
      shiftId,
      accountId: house.accounts.jour1,
      kind: 'sleep',
      startedAt: addMinutes(start, -30),
      endedAt: addMinutes(start, -20),
      registeredAt: start,
    }
    for (const person of ['jour2', 'chef'] as const)
      await expect(
        inScope(house.db, actorOf(person), (tx) =>
          tx
            .insertInto('nightEntry')
            .values(night as never)
            .execute(),
        ),
      ).rejects.toThrow(/row-level security/)
    const point = { id: newId(), shiftId, text: 'x', writtenBy: house.accounts.jour1, writtenAt: start }
    await expect(
      inScope(house.db, actorOf('jour2'), (tx) =>
        tx
          .insertInto('handoverPoint')
          .values(point as never)
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/)
  })

  test('the database itself holds one shift of a kind, one place for a person, and one thing at a time of a night', async () => {
    const other = {
      id: newId(),
      kind: 'standby',
      startedAt: start,
      startedBy: house.accounts.jour2,
      version: 1,
    }
    await expect(
      house.owner
        .insertInto('shift')
        .values(other as never)
        .execute(),
    ).rejects.toThrow(/exclusion/)
    const crisis = { ...other, id: newId(), kind: 'crisis' }
    await house.owner
      .insertInto('shift')
      .values(crisis as never)
      .execute()
    const twice = { id: newId(), shiftId: crisis.id, accountId: house.accounts.jour2, joinedAt: start }
    await expect(
      house.owner
        .insertInto('shiftStaff')
        .values(twice as never)
        .execute(),
    ).rejects.toThrow(/exclusion/)
    const asleep = {
      id: newId(),
      shiftId,
      accountId: house.accounts.jour1,
      kind: 'sleep',
      startedAt: addMinutes(start, -45),
      endedAt: addMinutes(start, -35),
      registeredAt: start,
    }
    await expect(
      house.owner
        .insertInto('nightEntry')
        .values(asleep as never)
        .execute(),
    ).rejects.toThrow(/exclusion/)
  })
})

test('whoever comes to a planned shift is linked to it, and the plan of the moment is on the board', async () => {
  const rows = await house.owner.selectFrom('shiftStaff').selectAll().where('shiftId', '=', shiftId).execute()
  const linked = rows.filter(({ rosterShiftId }) => rosterShiftId !== null)
  expect(linked.map(({ accountId }) => accountId)).toEqual([house.accounts.jour1])
  const { planned } = (await house.call('jour2', readBoard, {})).body
  expect(planned).toMatchObject([
    { accountId: house.accounts.jour1, name: 'Jorun Provsson', kind: 'standby' },
  ])
})
