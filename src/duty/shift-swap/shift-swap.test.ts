import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { newId } from '../../kernel/id.ts'
import { addDays, atLocal, localDate, now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import { answerSwap, approveSwap, askSwap, checkSwap, listSwaps, refuseSwap, withdrawSwap } from './api.ts'

let house: House
let ahead = 10
beforeAll(async () => {
  house = await openHouse('shift_swap')
})
afterAll(() => house.close())

/** A published evening of one's own, on a day nobody has used. */
async function evening(as: 'jour1' | 'jour2' | 'chef', day?: string): Promise<string> {
  ahead += 3
  const on = day ?? addDays(localDate(now()), ahead)
  const id = newId()
  await house.owner
    .insertInto('rosterShift')
    .values({
      id,
      accountId: house.accounts[as],
      kind: 'duty',
      startsAt: atLocal(on, '17:00'),
      endsAt: atLocal(on, '23:00'),
      day: on,
      status: 'published',
      assignment: 'voluntary',
      team: null,
      note: null,
      createdBy: house.accounts.chef,
      createdAt: now(),
      publishedAt: now(),
      changedAt: null,
      version: 1,
    })
    .execute()
  return id
}
const ask = (shiftId: string, more: object = {}) =>
  house.call('jour1', askSwap, { shiftId, toId: house.accounts.jour2, message: '', ...more })
const ownerOf = async (shiftId: string) =>
  (
    await house.owner
      .selectFrom('rosterShift')
      .select('accountId')
      .where('id', '=', shiftId)
      .executeTakeFirstOrThrow()
  ).accountId

describe('a swap', () => {
  test('is asked, accepted and approved; then the shift is the other’s, with what it was kept', async () => {
    const shiftId = await evening('jour1')
    const asked = await ask(shiftId)
    const swapId = asked.body.id
    expect(await house.call('jour1', answerSwap, { swapId, version: 1, answer: 'accept' })).toMatchObject({
      status: 409,
      body: { code: 'own-request' },
    })
    expect(await house.call('chef', approveSwap, { swapId, version: 1 })).toMatchObject({
      body: { code: 'not-accepted' },
    })
    await house.call('jour2', answerSwap, { swapId, version: 1, answer: 'accept' })
    expect(await ownerOf(shiftId)).toBe(house.accounts.jour1)
    const { findings } = (await house.call('chef', checkSwap, { swapId })).body
    const reason = findings.length > 0 ? 'Känt sedan tidigare.' : null
    expect(await house.call('chef', approveSwap, { swapId, version: 2, reason })).toMatchObject({
      status: 200,
    })
    expect(await ownerOf(shiftId)).toBe(house.accounts.jour2)
    expect(
      await house.owner.selectFrom('rosterChange').selectAll().where('shiftId', '=', shiftId).execute(),
    ).toMatchObject([{ what: 'changed', accountId: house.accounts.jour1, changedBy: house.accounts.chef }])
  })

  test('for one in return moves both, also when they lie on the same evening', async () => {
    const day = addDays(localDate(now()), 200)
    const mine = await evening('jour1', day)
    const theirs = await evening('jour2', day)
    const { body } = await ask(mine, { forShiftId: theirs })
    await house.call('jour2', answerSwap, { swapId: body.id, version: 1, answer: 'accept' })
    expect(
      await house.call('chef', approveSwap, { swapId: body.id, version: 2, reason: 'Går bra.' }),
    ).toMatchObject({
      status: 200,
    })
    expect([await ownerOf(mine), await ownerOf(theirs)]).toEqual([house.accounts.jour2, house.accounts.jour1])
  })

  test('that would put somebody in two shifts at once is refused', async () => {
    const day = addDays(localDate(now()), 220)
    const mine = await evening('jour1', day)
    await evening('jour2', day)
    const { body } = await ask(mine)
    await house.call('jour2', answerSwap, { swapId: body.id, version: 1, answer: 'accept' })
    expect(
      await house.call('chef', approveSwap, { swapId: body.id, version: 2, reason: 'Ja.' }),
    ).toMatchObject({
      status: 409,
      body: { code: 'shift-overlaps' },
    })
    expect(await house.call('chef', refuseSwap, { swapId: body.id, version: 2, reason: '' })).toMatchObject({
      body: { code: 'reason-missing', field: 'reason' },
    })
    expect(
      await house.call('chef', refuseSwap, { swapId: body.id, version: 2, reason: 'Krockar.' }),
    ).toMatchObject({
      status: 200,
    })
  })

  test('offered to all is taken by the first, and the second is told who was', async () => {
    const shiftId = await evening('jour1')
    const { body } = await ask(shiftId, { toId: null })
    expect(
      await house.call('jour2', answerSwap, { swapId: body.id, version: 1, answer: 'decline' }),
    ).toMatchObject({
      body: { code: 'open-to-all' },
    })
    const both = await Promise.all([
      house.call('jour2', answerSwap, { swapId: body.id, version: 1, answer: 'accept' }),
      house.call('chef', answerSwap, { swapId: body.id, version: 1, answer: 'accept' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('is offered once, and again after it is taken back', async () => {
    const shiftId = await evening('jour1')
    const commandId = crypto.randomUUID()
    const twice = () => house.call('jour1', askSwap, { shiftId, message: '' }, { commandId })
    const [first, second] = await Promise.all([twice(), twice()])
    expect(second.body).toEqual(first.body)
    expect(await ask(shiftId)).toMatchObject({
      status: 409,
      body: { code: 'already-offered', field: 'shiftId' },
    })
    await house.call('jour1', withdrawSwap, { swapId: first.body.id, version: 1 })
    expect(await ask(shiftId)).toMatchObject({ status: 200 })
  })

  test('of two others is seen by neither colleague nor municipality', async () => {
    const shiftId = await evening('jour1')
    const { body } = await ask(shiftId, { toId: house.accounts.chef })
    const seenBy = async (as: Person) =>
      (await house.call(as, listSwaps, {})).body.swaps?.some((swap) => swap.id === body.id) ?? false
    expect(await seenBy('jour2')).toBe(false)
    expect(await seenBy('jour1')).toBe(true)
    expect(await seenBy('chef')).toBe(true)
    expect(
      await house.call('jour2', answerSwap, { swapId: body.id, version: 1, answer: 'accept' }),
    ).toMatchObject({
      status: 404,
    })
    for (const as of ['gavle', 'ordforande', 'utvarderare', 'admin'] as const)
      expect((await house.call(as, listSwaps, {})).status).toBe(403)
  })
})

describe('what would have been a fault of ours', () => {
  test('a shift is not offered to oneself; one that two others have asked for unseen may be asked for, and one gets it', async () => {
    const mine = await evening('jour1')
    expect(await ask(mine, { toId: house.accounts.jour1, forShiftId: mine })).toMatchObject({
      status: 409,
      body: { code: 'own-receiver', field: 'toId' },
    })
    const theirs = await evening('jour2')
    const ofChef = await evening('chef')
    const others = { shiftId: ofChef, toId: house.accounts.jour2, forShiftId: theirs, message: '' }
    expect((await house.call('chef', askSwap, others)).status).toBe(200)
    const swapId = (await ask(mine, { forShiftId: theirs })).body.id
    expect((await house.call('jour2', answerSwap, { swapId, version: 1, answer: 'accept' })).status).toBe(200)
    const { swaps } = (await house.call('chef', listSwaps, {})).body
    const other = swaps.find(({ shiftId }) => shiftId === ofChef)?.id ?? ''
    await house.call('jour2', answerSwap, { swapId: other, version: 1, answer: 'accept' })
    const approve = (id: string) =>
      house.call('chef', approveSwap, { swapId: id, version: 2, reason: 'Går bra.' })
    expect((await approve(swapId)).status).toBe(200)
    expect((await approve(other)).body.code).toBe('shift-changed')
    // What the two of one's own are about is seen: that is refused at the field.
    const second = await evening('jour1')
    const again = await evening('jour2')
    expect((await ask(second, { forShiftId: again })).status).toBe(200)
    expect(await ask(await evening('jour1'), { forShiftId: again })).toMatchObject({
      status: 409,
      body: { code: 'return-already-offered', field: 'forShiftId' },
    })
  })

  test('a shift moved or cancelled after the question is neither accepted nor approved', async () => {
    const shiftId = await evening('jour1')
    const swapId = (await ask(shiftId)).body.id
    const answer = { swapId, version: 1, answer: 'accept' as const }
    const set = (changes: object) =>
      house.owner.updateTable('rosterShift').set(changes).where('id', '=', shiftId).execute()
    await set({ changedAt: now(), note: 'Flyttat.' })
    expect((await house.call('jour2', answerSwap, answer)).body.code).toBe('shift-changed')
    await set({ changedAt: null, status: 'cancelled' })
    expect((await house.call('jour2', answerSwap, answer)).body.code).toBe('shift-gone')
    await set({ status: 'published' })
    expect((await house.call('jour2', answerSwap, answer)).status).toBe(200)
    await set({ changedAt: now() })
    const approve = { swapId, version: 2, reason: 'Ja.' }
    expect((await house.call('chef', approveSwap, approve)).body.code).toBe('shift-changed')
    expect(await ownerOf(shiftId)).toBe(house.accounts.jour1)
    expect((await house.call('jour1', withdrawSwap, { swapId, version: 2 })).status).toBe(200)
  })

  test('behind the doors nobody asks in another’s name or says yes for another', async () => {
    const { jour1, jour2 } = house.accounts
    const as = <T>(who: 'jour1' | 'jour2', work: Parameters<typeof inScope<T>>[2]) =>
      inScope<T>(
        house.db,
        { accountId: house.accounts[who], name: who, title: '', sessionId: null, ...house.posts[who] },
        work,
      )
    const row = {
      id: newId(),
      shiftId: await evening('jour1'),
      fromId: jour1,
      toId: jour2,
      state: 'asked' as const,
      message: '',
      askedAt: now(),
      version: 1,
    } as never
    const insert = (who: 'jour1' | 'jour2', more: object = {}) =>
      as(who, (tx) =>
        tx
          .insertInto('shiftSwap')
          .values({ ...(row as object), ...more } as never)
          .execute(),
      )
    await expect(insert('jour2')).rejects.toThrow(/row-level security/)
    await expect(insert('jour1', { state: 'accepted' })).rejects.toThrow(/row-level security/)
    await insert('jour1')
    await expect(
      as('jour1', (tx) => tx.updateTable('shiftSwap').set({ state: 'accepted' }).execute()),
    ).rejects.toThrow(/row-level security/)
  })
})
