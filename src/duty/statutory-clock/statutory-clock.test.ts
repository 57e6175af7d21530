import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madeDecision } from '../../../test/decided.ts'
import { countRows, type House, openHouse, type Person } from '../../../test/house.ts'
import { closeNight } from '../../../test/night.ts'
import { dueAt24 } from '../../kernel/deadline.ts'
import { newId } from '../../kernel/id.ts'
import { addDays, addMinutes, isOfficeHours, localDate, now } from '../../kernel/time.ts'
import { endCustody, listRunning, readClocks, recordEvent, takeEnforcement, withdrawEvent } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('statutory-clock')
})
afterAll(() => house.close())

const hours = (count: number) => addMinutes(now(), -60 * count)
const record = (decisionId: string, input: object, as: Person = 'jour1') =>
  house.call(as, recordEvent, { decisionId, at: hours(1), ...input } as never)
const read = async (decisionId: string, as: Person = 'jour1') =>
  (await house.call(as, readClocks, { decisionId })).body
const end = (decisionId: string, as: Person = 'jour1') =>
  house.call(as, endCustody, {
    decisionId,
    at: now(),
    endReason: 'court-revoked',
    note: 'Barnet är hemma hos mamma, Jorun körde.',
  })
const settledAt = async (decisionId: string) =>
  (
    await house.owner
      .selectFrom('decision')
      .select('settledAt')
      .where('id', '=', decisionId)
      .executeTakeFirst()
  )?.settledAt
const revoked = {
  kind: 'court-decision',
  matter: 'custody',
  outcome: 'revoked',
  channel: 'phone',
  cameAt: hours(0.5),
}
const receipt = { kind: 'court-receipt', courtNumber: '1234-26' }

describe('a decision that was made', () => {
  test('runs on the list of the duty and of its own member, named by its number and by nobody it is about', async () => {
    const decidedAt = hours(5)
    const { decisionId, number, caseId } = await madeDecision(house, decidedAt)
    for (const who of ['jour2', 'chef', 'gavle', 'ordforande'] as const) {
      const { body } = await house.call(who, listRunning, {})
      const found = body.decisions.find(({ id }) => id === decisionId)
      const due = dueAt24(addDays(localDate(decidedAt), 7))
      expect(found).toMatchObject({
        number,
        type: 'lvu-6',
        standing: { state: 'running' },
        isExecuted: false,
      })
      expect(found?.clocks[0]).toMatchObject({ id: 'lvu-7-submission', state: 'running', dueAt: due })
      expect(found?.caseId).toBe(who === 'jour2' || who === 'chef' ? caseId : null)
      expect(JSON.stringify(body)).not.toMatch(/Provia|polisen fann|pappa/i)
    }
    expect((await house.call('hudiksvall', listRunning, {})).body.decisions).toEqual([])
    expect((await house.call('ordforandeHudik', listRunning, {})).body.decisions).toEqual([])
    expect((await house.call('utvarderare', listRunning, {})).status).toBe(403)
  })

  test('that is only asked for has no clocks, and nothing is written of what came of it', async () => {
    const { deciding } = await import('../../../test/deciding.ts')
    const { decisionId } = await deciding(() => house).ready()
    expect(await read(decisionId)).toMatchObject({ decision: null, eventKinds: [] })
    const early = await record(decisionId, { kind: 'executed' })
    expect(early).toMatchObject({ status: 409, body: { code: 'not-made' } })
    expect(early.body.sentence).toContain('Vänta')
  })
})

describe('what happened after', () => {
  test('a clock to submit stops when the court has given its receipt with a number, not when it was sent', async () => {
    const { decisionId } = await madeDecision(house, hours(30))
    const sent = { kind: 'submitted', channel: 'e-service', court: 'Förvaltningsrätten i Falun' }
    expect((await record(decisionId, sent)).status).toBe(200)
    expect((await read(decisionId)).decision?.clocks[0]?.state).toBe('running')
    expect(await record(decisionId, { kind: 'court-receipt' })).toMatchObject({
      status: 409,
      body: { code: 'number-missing', field: 'courtNumber' },
    })
    expect((await record(decisionId, receipt, 'gavle')).status).toBe(200)
    const after = await read(decisionId, 'gavle')
    expect(after.decision?.clocks.slice(0, 2)).toMatchObject([
      { id: 'lvu-7-submission', state: 'met' },
      { id: 'lvu-7-court', state: 'running' },
    ])
    expect(after.events.map((event) => [event.kind, event.recordedByName])).toEqual(
      expect.arrayContaining([
        ['submitted', 'Jorun Provsson'],
        ['court-receipt', 'Gisela Provsson'],
      ]),
    )
  })

  test('the receipt twice at once is one receipt, and the same press twice is one event', async () => {
    const { decisionId } = await madeDecision(house, hours(3))
    const before = await countRows(house, 'decision_event')
    const [one, two] = await Promise.all([record(decisionId, receipt), record(decisionId, receipt, 'jour2')])
    expect([one.status, two.status].sort()).toEqual([200, 409])
    const commandId = newId()
    const input = { decisionId, at: hours(1), kind: 'executed' as const }
    const first = await house.call('jour1', recordEvent, input, { commandId })
    const again = await house.call('jour1', recordEvent, input, { commandId })
    expect(again.body).toEqual(first.body)
    expect((await countRows(house, 'decision_event')) - before).toBe(2)
  })

  test('a mistake is withdrawn with why, and its clock runs again', async () => {
    const { decisionId } = await madeDecision(house, hours(3))
    const { body } = await record(decisionId, { ...receipt, note: 'Fel mål.' })
    const withdrawal = { decisionId, eventId: body.id, reason: 'Beviset gällde ett annat beslut.' }
    expect((await house.call('jour2', withdrawEvent, withdrawal)).status).toBe(200)
    const after = await read(decisionId)
    expect(after.decision?.clocks[0]?.state).toBe('running')
    expect(after.events).toMatchObject([{ note: 'Fel mål.', withdrawnReason: withdrawal.reason }])
    expect((await house.call('jour2', withdrawEvent, withdrawal)).body.code).toBe('already-withdrawn')
    expect((await record(decisionId, receipt)).status).toBe(200)
  })

  test('the other member sees nothing and writes nothing, and a chair reads its own and writes nothing', async () => {
    const { decisionId } = await madeDecision(house, hours(3))
    expect((await house.call('hudiksvall', readClocks, { decisionId })).status).toBe(404)
    expect((await record(decisionId, receipt, 'hudiksvall')).status).toBe(404)
    expect((await house.call('ordforande', readClocks, { decisionId })).status).toBe(200)
    expect((await house.call('ordforandeHudik', readClocks, { decisionId })).status).toBe(404)
    expect((await record(decisionId, receipt, 'ordforande')).status).toBe(403)
    for (const who of ['utvarderare', 'admin'] as const)
      expect((await house.call(who, readClocks, { decisionId })).status).toBe(403)
  })

  test.each([
    [{ kind: 'executed', at: '2026-02-31T10:00:00Z' }],
    [{ kind: 'custody-ended' }],
    [{ kind: 'court-receipt', courtNumber: 'x'.repeat(61) }],
    [{ kind: 'submitted', channel: 'brevduva', court: 'Falun' }],
  ])('bad input %o is 400', async (input) => {
    const { decisionId } = await madeDecision(house, hours(3))
    expect((await record(decisionId, input)).status).toBe(400)
  })

  test('a document of another case is no receipt', async () => {
    const { decisionId } = await madeDecision(house, hours(3))
    const answer = await record(decisionId, { ...receipt, documentId: newId() })
    expect(answer.body).toMatchObject({ code: 'document-unknown', field: 'documentId' })
  })
})

describe('what ends a decision', () => {
  test('JO 9081-2020: a week without a receipt, and it must end; the list says so first, until somebody says it has ended', async () => {
    const decidedAt = addMinutes(dueAt24(addDays(localDate(now()), -9)), 600)
    const { decisionId } = await madeDecision(house, decidedAt)
    await madeDecision(house, hours(200))
    const { body } = await house.call('jour1', listRunning, {})
    expect(body.decisions.find(({ id }) => id === decisionId)).toMatchObject({
      isExecuted: false,
      standing: { state: 'must-end', reason: 'lapsed', clockId: 'lvu-7-submission' },
    })
    const ended = await house.call('gavle', endCustody, {
      decisionId,
      at: now(),
      endReason: 'lapsed',
      note: 'Det verkställdes aldrig.',
    })
    expect(ended.body).toMatchObject({ standing: { state: 'ended' }, isSettled: true })
    expect(await settledAt(decisionId)).toBeTruthy()
    expect((await house.call('jour1', listRunning, {})).body.decisions.map(({ id }) => id)).not.toContain(
      decisionId,
    )
    expect((await end(decisionId)).body.code).toBe('already-ended')
  })

  test('JO 1837-2017: revoked out of hours, it is somebody’s task at once, taken over by name and done when it is over in fact', async () => {
    const { decisionId } = await madeDecision(house, hours(20))
    const { body } = await record(decisionId, { ...revoked, at: hours(1) }, 'gavle')
    expect(body).toMatchObject({ standing: { state: 'must-end', reason: 'court-revoked' }, isSettled: false })
    const holder = isOfficeHours(revoked.cameAt) ? 'member' : 'duty'
    expect((await read(decisionId)).decision?.task).toMatchObject({ holder, responsible: null })
    expect((await house.call('jour2', takeEnforcement, { decisionId })).status).toBe(200)
    expect((await house.call('jour2', takeEnforcement, { decisionId })).body.code).toBe('already-yours')
    expect((await read(decisionId)).decision?.task).toMatchObject({ responsible: 'Jonas Provsson' })
    expect((await end(decisionId, 'jour2')).status).toBe(200)
    const task = await house.owner
      .selectFrom('enforcementTask')
      .selectAll()
      .where('decisionId', '=', decisionId)
      .executeTakeFirst()
    expect(task).toMatchObject({ doneBy: house.accounts.jour2, responsibleId: house.accounts.jour2 })
    expect(task?.doneAt).toBeTruthy()
    expect((await house.call('jour1', takeEnforcement, { decisionId })).body.code).toBe('no-task')
  })

  test('written down by the duty, whoever wrote it does it until somebody takes over; withdrawn, nobody does', async () => {
    const { decisionId } = await madeDecision(house, hours(20))
    const { body } = await record(decisionId, revoked)
    const { decision } = await read(decisionId)
    if (decision?.task?.holder === 'duty') expect(decision.task.responsible).toBe('Jorun Provsson')
    await house.call('jour1', withdrawEvent, { decisionId, eventId: body.id, reason: 'Gällde ett syskon.' })
    expect((await read(decisionId)).decision).toMatchObject({ task: null, standing: { state: 'running' } })
  })

  test('that it was over, taken back, leaves it to be done by whoever had taken it', async () => {
    const { decisionId } = await madeDecision(house, hours(20))
    await record(decisionId, revoked)
    await house.call('jour2', takeEnforcement, { decisionId })
    const { body } = await end(decisionId, 'jour2')
    await house.call('jour2', withdrawEvent, { decisionId, eventId: body.id, reason: 'Gällde ett syskon.' })
    expect((await read(decisionId)).decision).toMatchObject({
      standing: { state: 'must-end', reason: 'court-revoked' },
      task: { responsible: 'Jonas Provsson' },
    })
  })

  test('what a court revokes when it is over in fact is nobody’s to carry out', async () => {
    const { decisionId } = await madeDecision(house, hours(20))
    await end(decisionId)
    const { body } = await record(decisionId, revoked)
    expect(body).toMatchObject({ standing: { state: 'ended' }, isSettled: true })
    expect((await read(decisionId)).decision?.task).toBeNull()
  })

  test('care decided by the court settles it; withdrawn, it runs again', async () => {
    const { decisionId } = await madeDecision(house, hours(30))
    await record(decisionId, receipt)
    await record(decisionId, { kind: 'application-receipt', courtNumber: '1240-26' })
    const care = { ...revoked, matter: 'care', outcome: 'upheld', at: hours(1) }
    const { body } = await record(decisionId, care)
    expect(body).toMatchObject({ standing: { state: 'taken-over' }, isSettled: true })
    await house.call('gavle', withdrawEvent, { decisionId, eventId: body.id, reason: 'Fel barn.' })
    expect(await settledAt(decisionId)).toBeNull()
  })

  test('in a closed case too, by the duty: it sees what it settled for the rest of the night', async () => {
    const { decisionId, caseId } = await madeDecision(house, hours(20))
    await closeNight(house, caseId)
    expect((await house.call('jour1', listRunning, {})).body.decisions.map(({ id }) => id)).toContain(
      decisionId,
    )
    expect((await end(decisionId)).status).toBe(200)
    expect((await read(decisionId)).isSettled).toBe(true)
  })

  test('of a type without clocks, that it is carried out settles it and nothing else is written', async () => {
    const { decisionId } = await madeDecision(house, hours(3), { type: 'lvu-11' })
    expect((await record(decisionId, receipt)).body.code).toBe('not-of-this-type')
    expect((await end(decisionId)).body.code).toBe('no-clocks')
    expect((await house.call('jour1', listRunning, {})).body.decisions.map(({ id }) => id)).not.toContain(
      decisionId,
    )
    expect((await record(decisionId, { kind: 'executed' })).body.isSettled).toBe(true)
  })
})
