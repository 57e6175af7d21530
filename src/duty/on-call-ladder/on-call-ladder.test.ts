import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countRows, type House, openHouse, type Person } from '../../../test/house.ts'
import { newId } from '../../kernel/id.ts'
import { addDays, addMinutes, atLocal, localDate, now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import { addEntry } from '../directory/api.ts'
import { addDelegation, endMandate, registerMandate } from '../mandate/api.ts'
import { acknowledgeList, readLadder, readOverview, sendList, whomToCall, withdrawTurn } from './api.ts'
import { ladderAt } from './store.ts'

let house: House
let today: string
const ids = { chair: '', vice: '', ledamot: '', hudik: '' }

const mandate = async (as: Person, memberId: string, more: object) => {
  const { body } = await house.call(as, registerMandate, {
    ...{ memberId, kind: 'board-member', name: 'Malin Provsson', title: 'ledamot', covers: ['lvu-6'] },
    ...{ minutesReference: '§ 4', minutesDate: '2026-01-15', validFrom: '2026-01-15', ...more },
  } as never)
  return (body as { id: string }).id
}

beforeAll(async () => {
  house = await openHouse('on_call_ladder')
  today = localDate(now())
  const { gavle, hudiksvall } = house.members
  ids.chair = await mandate('gavle', gavle, {
    ...{ kind: 'chair', name: 'Olle Provsson', title: 'ordförande', covers: [] },
    ...{ accountId: house.accounts.ordforande, phone: '070-174 06 50' },
  })
  ids.vice = await mandate('gavle', gavle, {
    kind: 'vice-chair',
    name: 'Vera Provsson',
    phone: '070-174 06 51',
  })
  ids.ledamot = await mandate('gavle', gavle, { name: 'Lena Provsson', phone: '070-174 06 52' })
  ids.hudik = await mandate('hudiksvall', hudiksvall, { kind: 'chair', name: 'Oda Provsson', covers: [] })
})
afterAll(() => house.close())

type Turn = { who: string; rank?: number; from: number; to: number }
/** Turns from noon to noon, in days from today. */
const send = (as: Person, turns: readonly Turn[], more: object = {}, commandId?: string) =>
  house.call(
    as,
    sendList,
    {
      ...{ memberId: house.members.gavle, cameBy: 'product' },
      turns: turns.map(({ who, rank = 1, from, to }) => ({
        ...{ mandateId: who, rank, fromDay: addDays(today, from), fromTime: '12:00' },
        ...{ toDay: addDays(today, to), toTime: '12:00' },
      })),
      ...more,
    } as never,
    commandId === undefined ? {} : { commandId },
  )
const at = (day: number) => atLocal(addDays(today, day), '22:00')
const firstAt = async (moment: string) => {
  const ladder = await house.owner.transaction().execute((tx) => ladderAt(tx, house.members.gavle, moment))
  return [ladder.source, ...ladder.steps.filter(({ rank }) => rank !== null).map(({ mandate: m }) => m.name)]
}
const turnsNow = async () =>
  (await house.call('jour1', readLadder, { memberId: house.members.gavle })).body.turns

describe('the ladder', () => {
  test('E-17: is the chair personally before any list is sent, and says so', async () => {
    const { body } = await house.call('jour1', whomToCall, { memberId: house.members.gavle })
    expect(body).toMatchObject({ source: 'last-resort', nextId: ids.chair, memberName: 'Gävle' })
    expect(body.steps.map(({ name, isLastResort }) => [name, isLastResort])).toEqual([
      ['Olle Provsson', true],
      ['Vera Provsson', true],
      ['Lena Provsson', true],
    ])
    const empty = await house.call('jour1', whomToCall, { memberId: house.members.hudiksvall })
    expect(empty.body).toMatchObject({ source: 'last-resort', nextId: null })
    expect(empty.body.steps[0]).toMatchObject({ name: 'Oda Provsson', phone: null })
  })

  test('B-30: where nobody can be called the municipality’s emergency contact stands there, and only then', async () => {
    await house.call('jour1', addEntry, {
      ...{ kind: 'emergency-contact', name: 'Beredskap', matters: [], validFrom: '2026-01-01' },
      memberId: house.members.hudiksvall,
      numbers: [
        {
          role: 'mobile',
          number: '070-174 06 54',
          audience: 'duty',
          isProtected: false,
          validFrom: '2026-01-01',
        },
      ],
    })
    const of = async (memberId: string) =>
      (await house.call('jour1', whomToCall, { memberId })).body.fallback.map(({ shown }) => shown)
    expect(await of(house.members.hudiksvall)).toEqual(['070-174 06 54'])
    expect(await of(house.members.gavle)).toEqual([])
  })

  test('U-03, E-11: follows the list a chair sends, at once, in its order', async () => {
    const sent = await send('ordforande', [
      { who: ids.vice, from: -1, to: 3 },
      { who: ids.chair, rank: 2, from: -1, to: 3 },
      { who: ids.ledamot, from: 3, to: 10 },
    ])
    expect(sent).toMatchObject({ status: 200, body: { turns: 3, replaced: 0 } })
    const { body } = await house.call('jour1', whomToCall, { memberId: house.members.gavle })
    expect(body).toMatchObject({ source: 'turn', nextId: ids.vice, unacknowledged: 1 })
    expect(body.steps.map(({ name, rank }) => [name, rank])).toEqual([
      ['Vera Provsson', 1],
      ['Olle Provsson', 2],
      ['Lena Provsson', null],
    ])
    expect(await firstAt(at(4))).toEqual(['turn', 'Lena Provsson'])
    expect(await firstAt(at(11))).toEqual(['last-resort'])
  })

  test('E-12: a list is unacknowledged for both until the duty gives its receipt, once', async () => {
    const listOf = async (as: Person) =>
      (await house.call(as, readLadder, { memberId: house.members.gavle })).body.lists[0]
    expect(await listOf('ordforande')).toMatchObject({ acknowledgedAt: null })
    const waiting = (await house.call('jour1', readOverview, {})).body.unacknowledged
    expect(waiting).toMatchObject([{ memberName: 'Gävle', sentByName: 'Olle Provsson' }])
    const listId = waiting[0]?.id ?? ''
    expect((await house.call('ordforande', acknowledgeList, { listId })).status).toBe(403)
    expect((await house.call('jour2', acknowledgeList, { listId })).status).toBe(200)
    expect(await listOf('ordforande')).toMatchObject({ acknowledgedByName: 'Jonas Provsson' })
    expect((await house.call('jour1', acknowledgeList, { listId })).body.code).toBe('already-acknowledged')
    expect((await house.call('jour1', readOverview, {})).body.unacknowledged).toEqual([])
  })

  test('a newer list replaces its own time and leaves the rest: before, after and around it', async () => {
    const sent = await send('gavle', [{ who: ids.chair, from: 5, to: 7 }])
    expect(sent.body).toMatchObject({ turns: 1, replaced: 1 })
    expect(await firstAt(at(4))).toEqual(['turn', 'Lena Provsson'])
    expect(await firstAt(at(5))).toEqual(['turn', 'Olle Provsson'])
    expect(await firstAt(at(7))).toEqual(['turn', 'Lena Provsson'])
    expect(await firstAt(at(1))).toEqual(['turn', 'Vera Provsson', 'Olle Provsson'])
    const first = (await turnsNow()).filter(({ rank }) => rank === 1)
    for (const [index, turn] of first.entries())
      if (index > 0) expect(turn.startsAt).toBe(first[index - 1]?.endsAt)
  })

  test('two lists sent at once leave one person at each place', async () => {
    const both = await Promise.all([
      send('gavle', [{ who: ids.vice, from: 20, to: 22 }]),
      send('ordforande', [{ who: ids.ledamot, from: 21, to: 23 }]),
    ])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const turns = (await turnsNow()).filter(({ startsAt }) => startsAt >= at(19))
    const overlapping = turns.filter((one, index) =>
      turns.some(
        (other, place) => place < index && one.startsAt < other.endsAt && other.startsAt < one.endsAt,
      ),
    )
    expect(overlapping).toEqual([])
    const row = await house.owner
      .selectFrom('ladderTurn')
      .selectAll()
      .where('withdrawnAt', 'is', null)
      .limit(1)
      .executeTakeFirstOrThrow()
    const twin = house.owner.insertInto('ladderTurn').values({ ...row, id: newId(), mandateId: ids.hudik })
    await expect(twin.execute()).rejects.toMatchObject({ code: '23P01' })
  })

  test('sent twice by a double click is one list', async () => {
    const before = await countRows(house, 'ladder_list')
    const commandId = crypto.randomUUID()
    const turns = [{ who: ids.vice, from: 25, to: 26 }]
    const [one, two] = await Promise.all([
      send('gavle', turns, {}, commandId),
      send('gavle', turns, {}, commandId),
    ])
    expect(two.body).toEqual(one.body)
    expect(await countRows(house, 'ladder_list')).toBe(before + 1)
  })

  test('what came by mail is typed in by the duty, and has its receipt by that', async () => {
    const turns = [{ who: ids.vice, from: 30, to: 31 }]
    expect((await send('jour1', turns)).body.code).toBe('way-not-yours')
    expect((await send('gavle', turns, { cameBy: 'email' })).body.code).toBe('way-not-yours')
    expect((await send('jour1', turns, { cameBy: 'email', note: ' Reser bort. ' })).status).toBe(200)
    const { body } = await house.call('gavle', readLadder, { memberId: house.members.gavle })
    expect(body.lists[0]).toMatchObject({
      cameBy: 'email',
      acknowledgedByName: 'Jorun Provsson',
      note: 'Reser bort.',
    })
  })

  test('a turn nobody takes is taken out with why: the next in line is first, and then the chair', async () => {
    const turn = (await turnsNow()).find(({ rank, mandateId }) => rank === 1 && mandateId === ids.vice)
    const turnId = turn?.id ?? ''
    expect((await house.call('gavle', withdrawTurn, { turnId, reason: ' ' })).body.code).toBe(
      'reason-missing',
    )
    expect((await house.call('hudiksvall', withdrawTurn, { turnId, reason: 'Försök.' })).status).toBe(404)
    expect((await house.call('gavle', withdrawTurn, { turnId, reason: 'Sjuk.' })).status).toBe(200)
    expect(await firstAt(at(1))).toEqual(['turn', 'Olle Provsson'])
    expect((await house.call('gavle', withdrawTurn, { turnId, reason: 'Sjuk.' })).body.code).toBe('turn-over')
    const { body } = await house.call('jour1', whomToCall, { memberId: house.members.gavle })
    expect(body.nextId).toBe(ids.chair)
  })

  test('a mandate that ended yesterday is passed over, shown as ended, and its nights are gaps', async () => {
    const who = await mandate('gavle', house.members.gavle, { name: 'Sista Dag', phone: '070-174 06 53' })
    await send('gavle', [{ who, from: 40, to: 44 }])
    const end = { mandateId: who, version: 1, lastDay: addDays(today, 41), reason: 'Avgår.' }
    expect((await house.call('gavle', endMandate, end)).status).toBe(200)
    expect(await firstAt(at(41))).toEqual(['turn', 'Sista Dag'])
    expect(await firstAt(at(42))).toEqual(['last-resort', 'Sista Dag'])
    const { body } = await house.call('gavle', readLadder, { memberId: house.members.gavle })
    expect(body.turns.find(({ mandateId }) => mandateId === who)).toMatchObject({ isCovered: false })
    expect(body.gaps.length).toBeGreaterThan(0)
  })

  test('is a member’s own: another reads and sends nothing; who has no part in it is denied', async () => {
    const { gavle } = house.members
    for (const as of ['hudiksvall', 'ordforandeHudik'] as const) {
      expect((await house.call(as, readLadder, { memberId: gavle })).status).toBe(404)
      expect((await send(as, [{ who: ids.vice, from: 50, to: 51 }])).status).toBe(404)
    }
    for (const as of ['utvarderare', 'admin'] as const)
      expect((await house.call(as, readLadder, { memberId: gavle })).status).toBe(403)
    expect((await house.call('ordforande', whomToCall, { memberId: gavle })).status).toBe(403)
    expect((await house.call('gavle', readOverview, {})).status).toBe(403)
    const foreign = await send('gavle', [{ who: ids.hudik, from: 50, to: 51 }])
    expect(foreign).toMatchObject({
      status: 409,
      body: { code: 'mandate-unknown', field: 'turns.0.mandateId' },
    })
  })

  test('behind the handlers the rows of another member are not there, and a receipt is not the sender’s to give', async () => {
    const actor = (as: Person) => ({
      ...{ accountId: house.accounts[as], name: '', title: '', sessionId: null },
      ...house.posts[as],
    })
    const seenBy = (as: Person) =>
      inScope(house.db, actor(as), (tx) => tx.selectFrom('ladderTurn').select('id').execute())
    expect(await seenBy('ordforandeHudik')).toEqual([])
    expect((await seenBy('ordforande')).length).toBeGreaterThan(3)
    const moment = now()
    const forged = inScope(house.db, actor('ordforande'), (tx) =>
      tx
        .insertInto('ladderList')
        .values({
          ...{ id: newId(), memberId: house.members.gavle, cameBy: 'product', note: null },
          ...{ startsAt: moment, endsAt: addMinutes(moment, 60), sentBy: house.accounts.ordforande },
          ...{ sentAt: moment, acknowledgedBy: house.accounts.jour1, acknowledgedAt: moment },
        })
        .execute(),
    )
    await expect(forged).rejects.toMatchObject({ code: '42501' })
    const receipt = await inScope(house.db, actor('ordforande'), (tx) =>
      tx
        .updateTable('ladderList')
        .set({ acknowledgedAt: moment, acknowledgedBy: house.accounts.jour1 })
        .executeTakeFirst(),
    )
    expect(Number(receipt.numUpdatedRows)).toBe(0)
  })

  test('U-04, E-13: shows those who decide the duty’s number at night, and no other number of the duty', async () => {
    await house.call('jour1', addEntry, {
      ...{ kind: 'own-duty', name: 'Jouren', matters: [], validFrom: '2026-01-01' },
      numbers: [
        {
          role: 'night',
          number: '08-465 004 03',
          audience: 'chairs',
          isProtected: false,
          validFrom: '2026-01-01',
        },
        {
          role: 'internal',
          number: '08-465 004 02',
          audience: 'duty',
          isProtected: false,
          validFrom: '2026-01-01',
        },
      ],
    })
    const { body } = await house.call('ordforande', readLadder, { memberId: house.members.gavle })
    expect(body.nightNumbers).toEqual([
      { name: 'Jouren', number: '+468465 00403'.replace(' ', ''), shown: '08-465 004 03' },
    ])
  })

  test('says when nobody needs to be called: the board has delegated the decision to the duty', async () => {
    await house.call('gavle', addDelegation, {
      ...{ memberId: house.members.gavle, type: 'sol-12-1', lowest: 'duty-worker' },
      ...{ minutesReference: '§ 9', minutesDate: '2026-01-15', validFrom: '2026-01-15' },
    })
    const of = async (type: 'sol-12-1' | 'lvu-6') =>
      (await house.call('jour1', whomToCall, { memberId: house.members.gavle, type })).body.delegation
    expect(await of('sol-12-1')).toMatchObject({ mayDecide: true, minutesReference: '§ 9' })
    expect(await of('lvu-6')).toBeNull()
  })
})
