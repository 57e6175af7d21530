import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { closeNight, openNight } from '../../../test/night.ts'
import { newId } from '../../kernel/id.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import { registerMandate, setPhone } from '../mandate/api.ts'
import { addContent, countCalls, listCalls, logCall, readLadder, whomToCall } from './api.ts'
import { followHeadsUps } from './store.ts'

let house: House
let caseId: string
const ids = { chair: '', vice: '' }
beforeAll(async () => {
  house = await openHouse('decision_maker_calls')
  const resolved = { minutesReference: '§ 4', minutesDate: '2026-01-15', validFrom: '2026-01-15' }
  const mandate = async (more: object) =>
    (
      await house.call('gavle', registerMandate, {
        ...{ memberId: house.members.gavle, ...resolved, ...more },
      } as never)
    ).body.id
  ids.chair = await mandate({
    ...{ kind: 'chair', name: 'Olle Provsson', title: 'ordförande', covers: [], phone: '070-174 06 50' },
  })
  ids.vice = await mandate({
    ...{ kind: 'vice-chair', name: 'Vera Provsson', title: 'vice ordförande', covers: ['lvu-6'] },
    phone: '070-174 06 51',
  })
  caseId = (await openNight(house, [{ statedAge: 9 }])).caseId
})
afterAll(() => house.close())

const log = (more: object, as: 'jour1' | 'jour2' = 'jour1', commandId?: string) =>
  house.call(
    as,
    logCall,
    { mandateId: ids.chair, kind: 'decision-request', outcome: 'reached', caseId, ...more } as never,
    commandId === undefined ? {} : { commandId },
  )
const next = async () => (await house.call('jour1', whomToCall, { memberId: house.members.gavle })).body

describe('calls to those who decide', () => {
  test('at 02.40: not reached is logged in one press and the next in line proposed', async () => {
    expect((await next()).nextId).toBe(ids.chair)
    const missed = await log({ outcome: 'not-reached' })
    expect(missed).toMatchObject({ status: 200, body: { nextId: ids.vice } })
    const ladder = await next()
    expect(ladder.nextId).toBe(ids.vice)
    expect(ladder.steps[0]).toMatchObject({
      name: 'Olle Provsson',
      latest: { outcome: 'not-reached', calledByName: 'Jorun Provsson' },
    })
    const both = await log({ mandateId: ids.vice, outcome: 'not-reached' })
    expect(both.body.nextId).toBe(ids.chair)
    expect((await next()).isAnotherRound).toBe(true)
    await log({})
    expect((await next()).nextId).toBe(ids.chair)
  })

  test('pressed twice is one call', async () => {
    const commandId = crypto.randomUUID()
    const [one, two] = await Promise.all([log({}, 'jour1', commandId), log({}, 'jour1', commandId)])
    expect(two.body).toEqual(one.body)
    const { body } = await house.call('jour2', listCalls, { caseId })
    expect(body.calls.filter(({ id }) => id === one.body.id)).toHaveLength(1)
  })

  test('a wrong number is told until the number has been changed', async () => {
    await log({ mandateId: ids.vice, outcome: 'wrong-number' })
    expect((await next()).steps[1]).toMatchObject({ name: 'Vera Provsson', isWrongNumber: true })
    await house.call('jour1', setPhone, { mandateId: ids.vice, version: 1, phone: '070-174 06 55' })
    expect((await next()).steps[1]).toMatchObject({ isWrongNumber: false, shownPhone: '070-174 06 55' })
  })

  test('E-26: what was said is kept with the case, then or afterwards, and nothing is overwritten', async () => {
    const told = await log({ kind: 'information', content: 'Barnet är på sjukhuset.' })
    const callId = told.body.id
    expect((await house.call('jour2', addContent, { callId, text: '  ' })).body.code).toBe('content-missing')
    const more = await house.call('jour2', addContent, { callId, text: 'Ordföranden vill veta på morgonen.' })
    expect(more.status).toBe(200)
    const { body } = await house.call('jour1', listCalls, { caseId })
    expect(
      body.calls
        .find(({ id }) => id === callId)
        ?.contents.map(({ text, writtenByName }) => [text, writtenByName]),
    ).toEqual([
      ['Barnet är på sjukhuset.', 'Jorun Provsson'],
      ['Ordföranden vill veta på morgonen.', 'Jonas Provsson'],
    ])
    expect((await log({ kind: 'information' })).body).toMatchObject({
      code: 'content-missing',
      field: 'content',
    })
  })

  test('a test call is made in the daytime, belongs to no case and is seen by the member', async () => {
    expect((await log({ kind: 'test' })).body.code).toBe('test-without-case')
    expect((await log({ kind: 'test', caseId: null }, 'jour2')).status).toBe(200)
    const { body } = await house.call('gavle', readLadder, { memberId: house.members.gavle })
    expect(body.tests).toMatchObject([
      { mandateId: ids.chair, outcome: 'reached', calledByName: 'Jonas Provsson' },
    ])
    expect((await log({ caseId: null })).body.code).toBe('case-missing')
  })

  test.each([
    ['in the future', { at: '2199-01-01T00:00:00.000Z' }, 409, 'in-the-future'],
    ['in another century', { at: '1926-01-01T00:00:00.000Z' }, 409, 'time-far-off'],
    ['about a case that is not there', { caseId: newId() }, 409, 'case-unknown'],
    ['to nobody', { mandateId: newId() }, 404, 'not-found'],
    ['of no known kind', { kind: 'chat' }, 400, undefined],
  ])('%s is refused', async (_what, more, status, code) => {
    const reply = await log(more)
    expect([reply.status, reply.body.code]).toEqual([status, status === 400 ? reply.body.code : code])
  })

  test('are the duty’s: nobody else logs or reads them, and what was said goes with the case', async () => {
    for (const as of ['gavle', 'ordforande', 'utvarderare', 'admin'] as const) {
      expect((await house.call(as, listCalls, {})).status).toBe(403)
      expect(
        (await house.call(as, logCall, { mandateId: ids.chair, kind: 'test', outcome: 'reached' })).status,
      ).toBe(403)
    }
    const actor = (as: 'ordforande' | 'jour1') => ({
      ...{ accountId: house.accounts[as], name: '', title: '', sessionId: null },
      ...house.posts[as],
    })
    const seen = (as: 'ordforande' | 'jour1') =>
      inScope(house.db, actor(as), async (tx) => ({
        calls: (await tx.selectFrom('decisionMakerCall').select('id').execute()).length,
        said: (await tx.selectFrom('callContent').select('id').execute()).length,
      }))
    expect(await seen('ordforande')).toEqual({ calls: 1, said: 0 })
    const closed = (await openNight(house, [{ statedAge: 3 }])).caseId
    await log({ caseId: closed, kind: 'information', content: 'Sägs här.' })
    const before = await seen('jour1')
    await closeNight(house, closed)
    await house.owner
      .updateTable('cases')
      .set({ closedAt: addMinutes(now(), -40 * 1440) })
      .where('id', '=', closed)
      .execute()
    expect(await seen('jour1')).toEqual({ calls: before.calls, said: before.said - 1 })
  })
})

describe('E-14, E-15, V-38: the counts', () => {
  test('of calls by decision-maker and month, and of heads-ups that led to nothing, are the manager’s', async () => {
    const other = (await openNight(house, [{ statedAge: 5 }])).caseId
    const third = (await openNight(house, [{ statedAge: 6 }])).caseId
    const ago = (hours: number) => addMinutes(now(), -hours * 60)
    const headsUp = (of: string, hours: number, outcome = 'reached') =>
      log({ mandateId: ids.vice, kind: 'heads-up', outcome, caseId: of, at: ago(hours) })
    await headsUp(other, 30)
    await log({ mandateId: ids.vice, caseId: other, at: ago(29) })
    await headsUp(third, 26)
    await headsUp(third, 28, 'not-reached')
    const fourth = (await openNight(house, [{ statedAge: 7 }])).caseId
    await headsUp(fourth, 27)
    await headsUp(fourth, 1)
    const decisionId = newId()
    const fifth = (await openNight(house, [{ statedAge: 8 }])).caseId
    await log({ mandateId: ids.vice, kind: 'heads-up', caseId: fifth, decisionId, at: ago(25) })
    // A decision asked for in the product follows its heads-up just as a call does.
    await inScope(
      house.db,
      {
        ...{ accountId: house.accounts.jour1, name: '', title: '', role: 'duty-worker', memberId: null },
        ...{ partnerId: null, sessionId: null },
      },
      (tx) => followHeadsUps(tx, house.members.gavle, { caseId: null, decisionId }, ago(24)),
    )
    const { body } = await house.call('chef', countCalls, {})
    const ofVice = body.counts.filter(({ mandateId }) => mandateId === ids.vice)
    const sum = (key: 'headsUps' | 'headsUpsToNothing' | 'requests' | 'calls' | 'tests') =>
      ofVice.reduce((total, row) => total + row[key], 0)
    // Reached: five; followed: the first by a call, the last by a decision; the newest has a day left.
    expect([sum('headsUps'), sum('headsUpsToNothing')]).toEqual([5, 2])
    const ofChair = body.counts.filter(({ mandateId }) => mandateId === ids.chair)
    expect(ofChair.reduce((total, row) => total + row.tests, 0)).toBe(1)
    expect(ofChair[0]?.month).toMatch(/^\d{4}-\d{2}$/)
    for (const as of ['jour1', 'gavle', 'ordforande'] as const)
      expect((await house.call(as, countCalls, {})).status).toBe(403)
  })
})
