import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madeDecision } from '../../../test/decided.ts'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { newId } from '../../kernel/id.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { inScope } from '../../server/database/scope.ts'
import { remind } from '../../server/decision-reminders.ts'
import { recordEvent } from './api.ts'
import type { DecisionEvent } from './model.ts'

let house: House
let decisionId = ''
beforeAll(async () => {
  house = await openHouse('statutory-clock-walls')
  const made = await madeDecision(house, addMinutes(now(), -300))
  decisionId = made.decisionId
  const court = { matter: 'custody', outcome: 'revoked', channel: 'phone' } as const
  const at = addMinutes(now(), -60)
  for (const event of [
    { kind: 'executed', at },
    { kind: 'court-decision', at, cameAt: at, note: 'Rätten ringde.', ...court },
  ] as const)
    await house.call('jour1', recordEvent, { decisionId, ...event })
  const other = await madeDecision(house, addMinutes(now(), -6 * 24 * 60))
  await remind(house.db)
  expect(other.decisionId).not.toBe(decisionId)
})
afterAll(() => house.close())

/** As the application, in the scope of a person: what the row policies alone let through. */
const as = <T>(who: Person, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const actor = { accountId: house.accounts[who], name: '', title: '', sessionId: null, ...house.posts[who] }
  return inScope(house.db, actor, work)
}
const tables = ['decision_event', 'decision_event_note', 'decision_reminder', 'enforcement_task'] as const
const counts = (who: Person) =>
  as(who, async (tx) => {
    const found: number[] = []
    for (const table of tables) {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
        tx,
      )
      found.push(rows[0]?.n ?? 0)
    }
    return found
  })
const event = (recordedBy: Person): DecisionEvent => ({
  id: newId(),
  decisionId,
  kind: 'court-receipt',
  at: now(),
  recordedAt: now(),
  recordedBy: house.accounts[recordedBy],
  channel: null,
  court: null,
  courtNumber: '1-26',
  matter: null,
  outcome: null,
  cameAt: null,
  newDue: null,
  endReason: null,
  documentId: null,
  withdrawnAt: null,
  withdrawnBy: null,
})
const insert = (who: Person, row: DecisionEvent) =>
  as(who, (tx) => tx.insertInto('decisionEvent').values(row).execute())

describe('what came of a decision', () => {
  test.each([
    ['jour2', [2, 1, 3, 1]],
    ['gavle', [2, 1, 3, 1]],
    ['ordforande', [2, 1, 3, 1]],
    ['hudiksvall', [0, 0, 0, 0]],
    ['ordforandeHudik', [0, 0, 0, 0]],
    ['utvarderare', [0, 0, 0, 0]],
    ['admin', [0, 0, 0, 0]],
  ] as const)('%s sees so many events, notes, reminders and tasks: %j', async (who, expected) => {
    const found = await counts(who)
    expect(found.map((count) => Math.min(count, 3))).toEqual(expected)
  })

  test('is written by the duty and the member’s intake in their own name, and by nobody else', async () => {
    for (const who of ['hudiksvall', 'ordforande', 'ordforandeHudik', 'admin', 'utvarderare'] as const)
      await expect(insert(who, event(who)), who).rejects.toThrow(/row-level security/)
    await expect(insert('gavle', event('jour1'))).rejects.toThrow(/row-level security/)
    await insert('gavle', event('gavle'))
  })

  test('is never removed or rewritten, and a reminder is never another’s to acknowledge', async () => {
    await expect(
      as('chef', (tx) => tx.deleteFrom('decisionEvent').where('decisionId', '=', decisionId).execute()),
    ).rejects.toThrow(/permission denied/)
    await expect(
      as('chef', (tx) => tx.updateTable('decisionEvent').set({ at: now() }).execute()),
    ).rejects.toThrow(/permission denied/)
    const done = await as('chef', (tx) =>
      tx.updateTable('decisionReminder').set({ acknowledgedAt: now() }).executeTakeFirst(),
    )
    expect(done.numUpdatedRows).toBe(0n)
  })

  test('is not put on a decision that was not made', async () => {
    const { deciding } = await import('../../../test/deciding.ts')
    const asked = await deciding(() => house).ready()
    const row = { ...event('jour1'), decisionId: asked.decisionId }
    await expect(insert('jour1', row)).rejects.toThrow(/row-level security/)
  })

  test('lets the member’s intake settle its decision and change nothing else of it', async () => {
    const change = (set: object) =>
      as('gavle', (tx) => tx.updateTable('decision').set(set).where('id', '=', decisionId).executeTakeFirst())
    await expect(change({ grounds: 'Andra skäl.' })).rejects.toThrow(/stands as it was taken/)
    expect((await change({ settledAt: null })).numUpdatedRows).toBe(1n)
    const other = await as('hudiksvall', (tx) =>
      tx.updateTable('decision').set({ settledAt: null }).where('id', '=', decisionId).executeTakeFirst(),
    )
    expect(other.numUpdatedRows).toBe(0n)
  })
})
