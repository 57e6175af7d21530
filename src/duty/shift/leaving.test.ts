import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { newId } from '../../kernel/id.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import { countCash, openBox } from '../expense/api.ts'
import { startContact } from '../intake/api.ts'
import {
  closeShift,
  handOverShift,
  joinShift,
  leaveShift,
  readChecklist,
  startShift,
  writePoint,
} from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('shift-leaving')
})
afterAll(() => house.close())

const on = (...who: Person[]) => who.map((one) => ({ accountId: house.accounts[one] }))
const start = (as: Person, more: object) => house.call(as, startShift, { staff: on(as), ...more } as never)
const left = async (shiftId: string) => (await house.call('chef', readChecklist, { shiftId })).body.left

test('a night from petty cash to the next shift: each thing that stops it, and nothing that is not its own', async () => {
  const { id: shiftId } = (await start('jour1', { kind: 'duty' })).body
  const crisis = (await start('chef', { kind: 'crisis' })).body.id

  const join = (into: string) =>
    house.call('chef', joinShift, { shiftId: into, accountId: house.accounts.jour2 })
  const atOnce = await Promise.all([join(shiftId), join(crisis)])
  expect(atOnce.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(atOnce.find(({ status }) => status === 409)?.body.code).toBe('staff-elsewhere')
  for (const from of [shiftId, crisis])
    await house.call('chef', leaveShift, { shiftId: from, accountId: house.accounts.jour2 })

  const boxId = (await house.call('chef', openBox, { kind: 'petty-cash', name: 'Kassan i polishuset' })).body
    .id
  await house.call('chef', openBox, { kind: 'travel-account', name: 'Resekontot' })
  await house.call('jour1', writePoint, { shiftId, text: 'Lugnt.' })
  expect((await house.call('jour1', handOverShift, { shiftId, version: 1 })).status).toBe(200)
  expect(await left(shiftId)).toEqual([
    { kind: 'cash-uncounted', id: boxId, number: null, name: 'Kassan i polishuset' },
  ])
  const close = () => house.call('jour1', closeShift, { shiftId, version: 2 })
  const refused = await close()
  expect(refused).toMatchObject({ status: 409, body: { code: 'cash-uncounted' } })
  expect(refused.body.sentence).toContain('Kassan i polishuset')
  expect((await house.call('jour1', countCash, { boxId, counted: 0 } as never)).status).toBe(200)
  expect(await left(shiftId)).toEqual([])

  const takeOver = { kind: 'standby', takenOverFromId: shiftId }
  expect((await start('jour2', takeOver)).status).toBe(200)
  const second = await house.call('chef', startShift, {
    ...takeOver,
    kind: 'duty',
    staff: on('chef'),
  } as never)
  expect(second).toMatchObject({
    status: 409,
    body: { code: 'already-taken-over', field: 'takenOverFromId' },
  })

  // A call the next shift has answered is the next shift's.
  expect((await house.call('jour2', startContact, { story: 'Polisen ringer.' } as never)).status).toBe(200)
  expect(await left(shiftId)).toEqual([])
  expect((await left(crisis)).map(({ kind }) => kind)).toContain('contact-ongoing')
  expect((await close()).status).toBe(200)
})

test('the database lets one shift take over from another once', async () => {
  const rows = await house.owner
    .selectFrom('shift')
    .selectAll()
    .where('takenOverFromId', 'is not', null)
    .execute()
  const again = {
    ...rows[0],
    id: newId(),
    kind: 'crisis',
    startedAt: addMinutes(now(), -9000),
    handedOverAt: addMinutes(now(), -8000),
    handedOverBy: house.accounts.chef,
  }
  await expect(
    house.owner
      .insertInto('shift')
      .values(again as never)
      .execute(),
  ).rejects.toThrow(/taken_over_from_id/)
})

test('nobody writes a step of a planned task in the name of another', async () => {
  const task = {
    id: newId(),
    kind: 'look-in',
    what: 'Titta till.',
    startsAt: now(),
    endsAt: addMinutes(now(), 60),
    chairDecision: 'not-needed',
    state: 'planned',
    createdBy: house.accounts.jour1,
    createdAt: now(),
    version: 1,
  }
  await house.owner
    .insertInto('plannedTask')
    .values(task as never)
    .execute()
  const step = {
    id: newId(),
    taskId: task.id,
    state: 'paused',
    at: now(),
    accountId: house.accounts.jour1,
    reason: 'x',
  }
  const as = (who: 'jour1' | 'jour2') =>
    inScope(
      house.db,
      { accountId: house.accounts[who], name: who, title: '', sessionId: null, ...house.posts[who] },
      (tx) =>
        tx
          .insertInto('plannedTaskEvent')
          .values(step as never)
          .execute(),
    )
  await expect(as('jour2')).rejects.toThrow(/row-level security/)
  await as('jour1')
})
