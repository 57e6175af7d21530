import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madeDecision } from '../../../test/decided.ts'
import { type House, openHouse } from '../../../test/house.ts'
import { dueAt24 } from '../../kernel/deadline.ts'
import { addDays, addMinutes, type Instant, localDate, now } from '../../kernel/time.ts'
import { inScope, operator } from '../../server/database/scope.ts'
import { remind } from '../../server/decision-reminders.ts'
import { acknowledgeReminder, listRunning, readClocks, recordEvent } from './api.ts'
import { watchedDecisions } from './store.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('statutory-clock-reminders')
})
afterAll(() => house.close())

const written = (decisionId: string) =>
  house.owner
    .selectFrom('decisionReminder')
    .selectAll()
    .where('decisionId', '=', decisionId)
    .orderBy('dueAt')
    .execute()
const dueOf = (decidedAt: Instant) => dueAt24(addDays(localDate(decidedAt), 7))

describe('reminders of a decision’s times', () => {
  test('are written for the duty’s responsible, the member’s intake and the decision-maker: one of each, however often the job runs', async () => {
    const decidedAt = now()
    const { decisionId } = await madeDecision(house, decidedAt)
    await remind(house.db, addMinutes(decidedAt, 60))
    expect(await written(decisionId)).toEqual([])
    const late = addMinutes(dueOf(decidedAt), -180)
    await Promise.all([remind(house.db, late), remind(house.db, late)])
    expect(await remind(house.db, late)).toBe(0)
    const rows = await written(decisionId)
    const named = [house.accounts.jour1, house.accounts.gavle, house.accounts.ordforande]
    expect(rows.map((row) => `${row.accountId} ${row.point}`).sort()).toEqual(
      named
        .flatMap((account) => ['a-day-left', 'four-hours-left', 'half'].map((point) => `${account} ${point}`))
        .sort(),
    )
    expect(new Set(rows.map((row) => row.clockId))).toEqual(new Set(['lvu-7-submission']))
    expect(rows.at(-1)?.dueAt).toBe(addMinutes(dueOf(decidedAt), -240))
  })

  test('stop when the court has given its receipt, and begin anew when it is withdrawn', async () => {
    const decidedAt = addMinutes(now(), -60)
    const { decisionId } = await madeDecision(house, decidedAt)
    await house.call('jour1', recordEvent, {
      decisionId,
      kind: 'court-receipt',
      at: now(),
      courtNumber: '77-26',
    })
    await remind(house.db, addMinutes(dueOf(decidedAt), -180))
    expect(await written(decisionId)).toEqual([])
  })

  test('are told to whom they name and seen by them alone; all who may see the decision see who has', async () => {
    const decidedAt = now()
    const { decisionId } = await madeDecision(house, decidedAt)
    await remind(house.db, addMinutes(dueOf(decidedAt), -180))
    const own = async (who: 'jour1' | 'jour2' | 'gavle') =>
      (await house.call(who, listRunning, {})).body.decisions.find(({ id }) => id === decisionId)
        ?.reminders ?? []
    expect(await own('jour2')).toEqual([])
    expect((await own('gavle')).map(({ point }) => point)).toEqual(['half', 'a-day-left', 'four-hours-left'])
    const [first] = await own('jour1')
    const reminderId = first?.id ?? ''
    for (const who of ['jour2', 'gavle', 'hudiksvall'] as const)
      expect((await house.call(who, acknowledgeReminder, { reminderId })).status).toBe(404)
    const seen = await house.call('jour1', acknowledgeReminder, { reminderId })
    expect(seen.body.acknowledgedAt).toBeTruthy()
    expect((await house.call('jour1', acknowledgeReminder, { reminderId })).body).toEqual(seen.body)
    expect(await own('jour1')).toHaveLength(2)
    const { body } = await house.call('gavle', readClocks, { decisionId })
    expect(body.reminders).toContainEqual(
      expect.objectContaining({ accountName: 'Jorun Provsson', acknowledgedAt: seen.body.acknowledgedAt }),
    )
    expect(body.reminders.filter((reminder) => reminder.acknowledgedAt === null)).toHaveLength(8)
  })

  test('are written by a job that reads ids and coded facts, and no case content', async () => {
    const { decisionId } = await madeDecision(house, now())
    await house.call('jour1', recordEvent, { decisionId, kind: 'executed', at: now(), note: 'Hos mormor.' })
    await inScope(house.db, operator, async (tx) => {
      expect(await tx.selectFrom('decision').selectAll().execute()).toEqual([])
      expect(await tx.selectFrom('decisionEventNote').selectAll().execute()).toEqual([])
      const watched = await tx
        .selectFrom('decisionWatch')
        .selectAll()
        .where('decisionId', '=', decisionId)
        .execute()
      expect(watched).toMatchObject([
        { preparedBy: house.accounts.jour1, decidedBy: house.accounts.ordforande },
      ])
    })
  })

  test('of more time that the court granted are written before it runs out too', async () => {
    const decidedAt = addMinutes(now(), -60)
    const { decisionId } = await madeDecision(house, decidedAt)
    const of = { decisionId, at: now() }
    await house.call('jour1', recordEvent, { ...of, kind: 'executed' })
    await house.call('jour1', recordEvent, { ...of, kind: 'court-receipt', courtNumber: '78-26' })
    const newDue = addDays(localDate(decidedAt), 42)
    const asked = await house.call('jour1', recordEvent, { ...of, kind: 'extension', newDue })
    expect(asked.status).toBe(200)
    await remind(house.db, addMinutes(dueAt24(newDue), -180))
    const own = (await written(decisionId)).filter((row) => row.accountId === house.accounts.gavle)
    expect(own.map(({ clockId, strictDue, point, dueAt }) => [clockId, strictDue, point, dueAt])).toEqual([
      ['lvu-8-application', newDue, 'a-day-left', addMinutes(dueAt24(newDue), -1440)],
      ['lvu-8-application', newDue, 'four-hours-left', addMinutes(dueAt24(newDue), -240)],
    ])
  })

  test('reach the newest decision however many of kinds without clocks nobody has settled', async () => {
    const decidedAt = now()
    const { decisionId } = await madeDecision(house, decidedAt)
    await madeDecision(house, addMinutes(decidedAt, -600), { type: 'lvu-11' })
    const watched = await inScope(house.db, operator, (tx) => watchedDecisions(tx, 500))
    expect(watched.map((watch) => watch.decisionId)).toContain(decisionId)
    expect(watched.map((watch) => watch.type)).not.toContain('lvu-11')
  })

  test('are not written for a decision that is settled', async () => {
    const decidedAt = now()
    const { decisionId } = await madeDecision(house, decidedAt, { type: 'lvu-11' })
    await house.call('jour1', recordEvent, { decisionId, kind: 'executed', at: now() })
    const watch = await house.owner
      .selectFrom('decisionWatch')
      .select('settledAt')
      .where('decisionId', '=', decisionId)
      .executeTakeFirst()
    expect(watch?.settledAt).toBeTruthy()
  })
})
