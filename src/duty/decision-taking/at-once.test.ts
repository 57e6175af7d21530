import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deciding } from '../../../test/deciding.ts'
import { type House, openHouse } from '../../../test/house.ts'
import { taking } from '../../../test/taking.ts'
import { addMinutes, type Instant, now } from '../../kernel/time.ts'
import { recallDecision } from '../decision/api.ts'
import { readTaking } from './api.ts'

let house: House
const { ready, mandate, start, row } = deciding(() => house)
const { yes, oral, measures, lay } = taking(() => house)
beforeAll(async () => {
  house = await openHouse('decision_at_once')
})
afterAll(() => house.close())

describe('two at once', () => {
  it('chair in the product and by word of mouth at the same moment: one decision, and the other is told who and when', async () => {
    const asked = await ready()
    const replies = await Promise.all([yes(asked), oral(asked), yes(asked), oral(asked, {}, 'jour2')])
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409, 409, 409])
    for (const reply of replies.filter(({ status }) => status === 409))
      expect(reply.body).toMatchObject({
        code: 'already-decided',
        sentence: expect.stringMatching(/^Olle Provsson beslutade redan \d{4}-/),
      })
    expect(await measures(asked.caseId)).toHaveLength(1)
  })

  it('chair and a member of the board, from two accounts: one decision', async () => {
    const asked = await ready()
    await mandate('gavle', {
      kind: 'vice-chair',
      covers: ['lvu-6'],
      accountId: null,
      name: 'Vera Provsson',
      title: 'vice ordförande',
    })
    const vice = await house.owner
      .selectFrom('mandate')
      .select('id')
      .where('name', '=', 'Vera Provsson')
      .executeTakeFirstOrThrow()
    const replies = await Promise.all([
      yes(asked),
      oral(asked, { mandateId: vice.id, answer: 'no', ownWords: 'Nej, mormor finns.' }),
    ])
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
    expect((await measures(asked.caseId)).length).toBe(
      (await row(asked.decisionId)).status === 'made' ? 1 : 0,
    )
  })

  it('a double click and a lost answer are one decision with one answer; other words under the same id are refused', async () => {
    const asked = await ready()
    const commandId = crypto.randomUUID()
    const [first, second] = await Promise.all([
      yes(asked, 'ordforande', {}, commandId),
      yes(asked, 'ordforande', {}, commandId),
    ])
    expect(first.status).toBe(200)
    expect(second).toEqual(first)
    expect(await yes(asked, 'ordforande', {}, commandId)).toEqual(first)
    expect((await yes(asked, 'ordforande', { ownWords: 'Något annat.' }, commandId)).body).toMatchObject({
      code: 'command-id-reused',
    })
    expect(await measures(asked.caseId)).toHaveLength(1)
  })

  it('a yes while the duty takes the question back ends as one of the two, and never hangs', async () => {
    for (let turn = 0; turn < 4; turn++) {
      const asked = await ready()
      const { decisionId, version } = asked
      const [answer, recall] = await Promise.all([
        yes(asked),
        house.call('jour1', recallDecision, { decisionId, version, reason: 'Mamman samtycker.' }),
      ])
      expect([answer.status, recall.status].sort()).toEqual([200, 409])
      expect((await row(decisionId)).status).toBe(answer.status === 200 ? 'made' : 'recalled')
    }
  })

  it('what was made stands: there is never a second of its type for the person in the case', async () => {
    const asked = await ready()
    await yes(asked)
    expect((await start(asked)).body).toMatchObject({ code: 'standing' })
  })
})

describe('an oral decision', () => {
  const first = '2026-10-25T00:40:00.000Z'
  const second = '2026-10-25T01:40:00.000Z'
  it.each([
    ['the first 02.40', first],
    ['the second 02.40', second],
  ])('of %s on the night the clocks go back is of that moment, registered when it was', async (_, at) => {
    const asked = await ready()
    await lay(asked, '2026-10-24T22:00:00.000Z', '2026-10-25T02:30:00.000Z')
    const reply = await oral(asked, { decidedAt: at, readBackAt: addMinutes(at, 5) })
    expect(reply).toMatchObject({ status: 200, body: { decidedAt: at } })
    const kept = await row(asked.decisionId)
    expect(kept).toMatchObject({
      decidedAt: at,
      manner: 'oral',
      readBackAt: addMinutes(at, 5),
      witnessId: house.accounts.jour2,
    })
    expect(kept.registeredAt && kept.registeredAt > at).toBe(true)
    expect(await measures(asked.caseId)).toMatchObject([{ at }])
  })

  it('is refused when it cannot have been said then, or was not read back, or heard', async () => {
    const asked = await ready()
    const of = async (changes: Parameters<typeof oral>[1]) => (await oral(asked, changes)).body
    expect(await of({ decidedAt: addMinutes(now(), 5) })).toMatchObject({
      code: 'in-the-future',
      field: 'decidedAt',
    })
    expect(await of({ decidedAt: addMinutes(now(), -60) })).toMatchObject({
      code: 'too-early',
      sentence: expect.stringMatching(/före \d{4}-/),
    })
    expect(await of({ readBackAt: null })).toMatchObject({ code: 'read-back-missing' })
    expect(await of({ readBackAt: addMinutes(now(), 5) })).toMatchObject({ code: 'read-back-wrong' })
    expect(await of({ witnessId: null })).toMatchObject({ code: 'witness-missing' })
    expect(await of({ witnessId: house.accounts.jour1 })).toMatchObject({ code: 'witness-is-you' })
    expect(await of({ witnessId: house.accounts.gavle })).toMatchObject({ code: 'witness-unknown' })
    expect(await of({ ownWords: ' ' })).toMatchObject({ code: 'words-missing' })
    const bad = await oral(asked, { decidedAt: 'i natt' as Instant })
    expect(bad).toMatchObject({ status: 400, body: { errors: [{ path: 'decidedAt' }] } })
  })

  it('E-06: keeps a witness without an account, or why there was none; paper needs neither', async () => {
    const [one, other, paper] = [await ready(), await ready(), await ready()]
    await oral(one, { witnessId: null, witnessName: 'Patrull 45-1230' })
    expect((await house.call('jour2', readTaking, { decisionId: one.decisionId })).body.taking).toMatchObject(
      { witnessName: 'Patrull 45-1230' },
    )
    expect((await oral(other, { witnessId: null, noWitnessReason: 'Ensam i beredskap.' })).status).toBe(200)
    expect((await oral(paper, { manner: 'paper', witnessId: null, readBackAt: null })).status).toBe(200)
    expect(await row(paper.decisionId)).toMatchObject({ manner: 'paper', readBackAt: null })
  })
})
