import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { newId } from '../../kernel/id.ts'
import { addDays, localDate, now, weekday } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import {
  changePattern,
  createPattern,
  listPatterns,
  previewRoll,
  readCapacity,
  readPattern,
  rollPattern,
  seatPeople,
} from './api.ts'

let house: House
const monday = addDays(localDate(now()), 15 - weekday(localDate(now())))
const lines = [{ week: 1, weekday: 1, starts: '17:00', ends: '23:00', kind: 'duty' as const }]
const pattern = { name: 'Rullande lista', startsOn: monday, cycleWeeks: 1, lines }
const sitter = (who: Person) => ({ accountId: house.accounts[who], assignment: 'voluntary' as const })
let input = { patternId: '', from: monday, to: monday }

beforeAll(async () => {
  house = await openHouse('pattern_walls')
  const { body } = await house.call('chef', createPattern, pattern)
  input = { ...input, patternId: body.id }
  await house.call('chef', seatPeople, {
    patternId: body.id,
    version: 1,
    from: monday,
    seats: [sitter('jour1')],
  })
  await house.call('chef', rollPattern, { ...input, version: 2, seen: 1 })
})
afterAll(() => house.close())

describe('who may plan by patterns', () => {
  test('is the manager: nobody else sees one, changes one or rolls one out', async () => {
    for (const who of ['jour1', 'gavle', 'ordforande', 'utvarderare', 'admin'] as const) {
      const replies = await Promise.all([
        house.call(who, listPatterns, {}),
        house.call(who, readPattern, { patternId: input.patternId }),
        house.call(who, createPattern, pattern),
        house.call(who, changePattern, {
          patternId: input.patternId,
          version: 2,
          name: 'A',
          cycleWeeks: 1,
          lines,
        }),
        house.call(who, seatPeople, {
          patternId: input.patternId,
          version: 2,
          from: monday,
          seats: [sitter('jour1')],
        }),
        house.call(who, previewRoll, input),
        house.call(who, rollPattern, { ...input, version: 2, seen: 6 }),
        house.call(who, readCapacity, {}),
      ])
      expect(replies.map(({ status }) => status)).toEqual(Array(8).fill(403))
    }
    expect((await house.call('chef', readPattern, { patternId: newId() })).status).toBe(404)
  })

  test('the database holds the same: no rows of patterns for another role', async () => {
    for (const who of ['jour1', 'gavle', 'admin', 'chef'] as const) {
      const actor = {
        accountId: house.accounts[who],
        name: who,
        title: '',
        sessionId: null,
        ...house.posts[who],
      }
      const seen = await inScope(house.db, actor, async (tx) => [
        (await tx.selectFrom('rosterPattern').selectAll().execute()).length > 0,
        (await tx.selectFrom('patternLine').selectAll().execute()).length > 0,
        (await tx.selectFrom('patternSeat').selectAll().execute()).length > 0,
        (await tx.selectFrom('rosterRoll').selectAll().execute()).length > 0,
      ])
      expect(seen).toEqual(Array(4).fill(who === 'chef'))
    }
  })

  test('the database holds one person at one seat and one shift a line, person and day', async () => {
    const { patternId } = input
    const row = {
      patternId,
      assignment: 'voluntary' as const,
      validFrom: monday,
      validTo: null,
      putBy: house.accounts.chef,
      putAt: now(),
      withdrawnAt: null,
    }
    const put = (seatNumber: number, who: Person) =>
      house.owner
        .insertInto('patternSeat')
        .values({ ...row, id: newId(), seat: seatNumber, accountId: house.accounts[who] })
        .execute()
    await expect(put(3, 'jour1')).rejects.toThrow(/pattern_seat_person/)
    await expect(put(1, 'chef')).rejects.toThrow(/pattern_seat_holder/)
    const [roll] = await house.owner.selectFrom('rosterRoll').selectAll().limit(1).execute()
    if (roll === undefined) throw new Error('nothing was rolled out')
    await expect(house.owner.insertInto('rosterRoll').values(roll).execute()).rejects.toThrow(/roster_roll/)
  })
})
