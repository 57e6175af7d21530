import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assessing } from '../../../test/assessing.ts'
import { deciding, wholeText } from '../../../test/deciding.ts'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { closeNight, openNight, register } from '../../../test/night.ts'
import { withdrawCasePerson } from '../case/api.ts'
import { reassess } from '../protective-assessment/api.ts'
import {
  askDecision,
  carryWords,
  recallDecision,
  resumeDecision,
  saveDecision,
  startDecision,
  takeOver,
} from './api.ts'
import { shownHashOf } from './store.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('decision')
})
afterAll(() => house.close())
const { child, start, save, ask, read, row, written, ready } = deciding(() => house)
const assess = assessing(() => house)
const recall = (decisionId: string, version: number, reason = 'Mormor kom och tar hem barnet.') =>
  house.call('jour1', recallDecision, { decisionId, version, reason })

describe('a decision is begun', () => {
  test('for the board of the municipality of stay, under the law of the night', async () => {
    const begun = await start(await child('hudiksvall'))
    expect(begun.body.number).toMatch(/^B\d{4}-\d{4}$/)
    expect(await read(begun.body.id)).toMatchObject({
      status: 'draft',
      memberId: house.members.hudiksvall,
      lawKey: 'lvu-1990-6',
      typeVersion: 1,
      preparedByName: 'Jorun Provsson',
      steps: [{ kind: 'begun', reason: null }],
    })
  })

  test('filled in from the last locked assessment, the words of the child unchanged', async () => {
    const { caseId, personId } = await assess.lockedNight({
      custodyConsidered: 'prepared',
      custodyGrounds: 'Ingen vuxen hemma.',
      voluntary: 'Mamman säger nej.',
    })
    const begun = await start({ caseId, personId, memberId: '' })
    const shown = await read(begun.body.id)
    expect(shown).toMatchObject({
      facts: 'Polisen fann barnet ensamt hemma.',
      childViews: '  Jag vill inte hem till pappa.  ',
      alternatives: 'Mamman säger nej.',
      grounds: 'Mormor är på plats.\n\nIngen vuxen hemma.',
      newerWords: false,
    })
    expect(shown.carried.every((part) => part.source === 'assessment' && part.kept)).toBe(true)
    const own = { decisionId: begun.body.id, version: 1 }
    expect(await house.call('jour1', saveDecision, { ...own, childViews: 'Annat.' })).toMatchObject({
      status: 409,
      body: { code: 'child-words-are-carried', field: 'childViews' },
    })
    expect((await house.call('jour1', saveDecision, { ...own, facts: 'Skrivet om.' })).status).toBe(200)
    expect((await read(begun.body.id)).carried.find((part) => part.field === 'facts')?.kept).toBe(false)
  })

  type Given = { age?: number | null; type?: string; memberId?: string; boardReason?: string; isOther?: true }
  test.each<[string, Given, number, string | undefined]>([
    ['of nobody in the case', { isOther: true }, 409, 'not-of-case'],
    ['of another board without a reason', { memberId: 'hudiksvall' }, 409, 'board-reason-missing'],
    ['of another board with a reason', { memberId: 'hudiksvall', boardReason: 'Placerad.' }, 200, undefined],
    ['of a board that is none', { memberId: randomUUID() }, 409, 'board-unknown'],
    ['of a kind that is none', { type: 'lvu-99' }, 400, 'invalid'],
    ['of a kind for the young, of a grown-up', { age: 40 }, 409, 'age-outside'],
    ['of a kind for the young, of somebody whose age nobody knows', { age: null }, 200, undefined],
  ])('%s', async (_what, { age = 14, isOther, memberId, ...rest }, status, code) => {
    const of = await child('gavle', age)
    const reply = await house.call('jour1', startDecision, {
      caseId: of.caseId,
      personId: isOther ? await register(house, { statedAge: 14 }) : of.personId,
      type: 'lvu-6',
      ...(rest as object),
      ...(memberId && { memberId: memberId === 'hudiksvall' ? house.members.hudiksvall : memberId }),
    })
    expect([reply.status, reply.body.code]).toEqual([status, code])
    if (status === 200) expect((await read(reply.body.id)).steps[0]?.reason).toBe(rest.boardReason ?? null)
  })

  test('never of the host because nobody knows where the person stays', async () => {
    for (const stay of [null, '0180']) {
      const { caseId, personIds } = await openNight(house, [{ statedAge: 14 }], stay)
      const reply = await start({ caseId, personId: personIds[0] ?? '', memberId: '' })
      expect(reply).toMatchObject({ status: 409, body: { code: 'board-missing', field: 'memberId' } })
    }
  })

  test('once of one kind for one person in one case, and the refusal names the one that stands', async () => {
    const of = await child()
    const first = await start(of)
    const second = await start(of, 'lvu-6', 'jour2')
    expect(second).toMatchObject({ status: 409, body: { code: 'standing', field: 'type' } })
    expect(second.body.sentence).toContain(first.body.number)
    expect((await start(of, 'lvu-11')).status).toBe(200)
    await recall(first.body.id, 1)
    expect((await start(of)).status).toBe(200)
    expect(
      await house.call('jour1', resumeDecision, { decisionId: first.body.id, version: 2 }),
    ).toMatchObject({
      status: 409,
      body: { code: 'standing' },
    })
  })

  test('by two at once: one is begun, the other is told which', async () => {
    const of = await child()
    const both = await Promise.all([start(of), start(of, 'lvu-6', 'jour2')])
    expect(both.map((reply) => reply.status).sort()).toEqual([200, 409])
    expect(both.find((reply) => reply.status === 409)?.body.code).toBe('standing')
  })

  test('once by a double click, and not in a closed case', async () => {
    const of = await child()
    const input = { caseId: of.caseId, personId: of.personId, type: 'lvu-6' as const }
    const before = await countRows(house, 'decision')
    const commandId = randomUUID()
    const [one, two] = [
      await house.call('jour1', startDecision, input, { commandId }),
      await house.call('jour1', startDecision, input, { commandId }),
    ]
    expect(two.body).toEqual(one.body)
    expect(await countRows(house, 'decision')).toBe(before + 1)
    const closed = await child()
    await closeNight(house, closed.caseId)
    expect(await start(closed)).toMatchObject({ status: 409, body: { code: 'case-closed' } })
  })
})

describe('a draft is written', () => {
  test('by its author; another takes it over first', async () => {
    const draft = await written(await child())
    const { decisionId, version } = draft
    expect((await save(decisionId, version, { grounds: 'x' }, 'jour2')).status).toBe(404)
    expect((await ask(decisionId, version, 'jour2')).status).toBe(404)
    const taken = await house.call('jour2', takeOver, { decisionId, version })
    expect(taken.status).toBe(200)
    expect((await save(decisionId, taken.body.version, { grounds: 'Nya skäl.' }, 'jour2')).status).toBe(200)
    expect((await save(decisionId, taken.body.version + 1, { grounds: 'x' })).status).toBe(404)
  })

  test('from what its author saw: a stale edit says who wrote meanwhile, and loses nothing', async () => {
    const { decisionId, version } = await written(await child())
    expect((await save(decisionId, version, { facts: 'Ändrat.' })).status).toBe(200)
    const stale = await save(decisionId, version, { facts: 'Gammalt.' })
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Jorun Provsson', fields: ['facts'] } },
    })
    expect((await row(decisionId)).facts).toBe('Ändrat.')
  })

  test('long, and with every letter, as it was typed', async () => {
    const { decisionId, version } = await written(await child())
    const long = 'Åsa sa: ”nej”. Ärtsoppa, öl – 100 % ❤\n'.repeat(1100).slice(0, 39_999)
    expect((await save(decisionId, version, { facts: long })).status).toBe(200)
    expect((await row(decisionId)).facts).toBe(long)
    expect((await save(decisionId, version + 1, { facts: `${long}öö` })).status).toBe(400)
    const asked = await ask(decisionId, version + 1)
    expect(shownHashOf(await row(decisionId))).toBe(asked.body.shownHash)
  })
})

describe('a decision is asked for', () => {
  test('with the hash of the text as the database keeps it, and is written no more', async () => {
    const { decisionId, version, shownHash } = await ready()
    const kept = await row(decisionId)
    expect(kept).toMatchObject({ status: 'ready', shownHash })
    expect(shownHashOf(kept)).toBe(shownHash)
    expect(await save(decisionId, version, { facts: 'Efteråt.' })).toMatchObject({
      status: 409,
      body: { code: 'already-asked' },
    })
    const step = await house.owner
      .selectFrom('decisionStep')
      .selectAll()
      .where('decisionId', '=', decisionId)
      .where('kind', '=', 'ready')
      .executeTakeFirst()
    expect(step?.shown).toContain('Polisen fann barnet ensamt hemma')
    for (const changes of [{ facts: 'Bakvägen.' }, { shownHash: 'a'.repeat(64) }])
      await expect(
        house.owner.updateTable('decision').set(changes).where('id', '=', decisionId).execute(),
      ).rejects.toThrow(/recalled before it is changed/)
  })

  test('not with a condition unanswered: refused at the field, with what to do', async () => {
    const { decisionId, version } = await written(await child())
    const conditions = wholeText('lvu-6').conditions.map((one) =>
      one.key === 'no-consent' ? { ...one, text: '  ' } : one,
    )
    await save(decisionId, version, { conditions })
    const refused = await ask(decisionId, version + 1)
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'condition-without-words', field: 'conditions.no-consent' },
    })
    expect(refused.body.sentence).toContain('Skriv vad svaret bygger på')
  })

  test('anew after a recall, with a new hash although no word was changed', async () => {
    const first = await ready()
    const { decisionId } = first
    expect((await recall(decisionId, first.version, '   ')).body.code).toBe('reason-missing')
    const recalled = await recall(decisionId, first.version)
    expect(await ask(decisionId, recalled.body.version)).toMatchObject({
      status: 409,
      body: { code: 'recalled' },
    })
    const again = await house.call('jour1', resumeDecision, { decisionId, version: recalled.body.version })
    expect(await row(decisionId)).toMatchObject({ status: 'draft', shownHash: null, endedReason: null })
    const asked = await ask(decisionId, again.body.version)
    expect(asked.status).toBe(200)
    expect(asked.body.shownHash).not.toBe(first.shownHash)
    expect((await read(decisionId)).steps.map((step) => step.kind)).toEqual([
      'begun',
      'ready',
      'recalled',
      'resumed',
      'ready',
    ])
  })

  test('once by a double click', async () => {
    const { decisionId, version } = await written(await child())
    const commandId = randomUUID()
    const one = await house.call('jour1', askDecision, { decisionId, version }, { commandId })
    const two = await house.call('jour1', askDecision, { decisionId, version }, { commandId })
    expect(two.body).toEqual(one.body)
    expect(await ask(decisionId, one.body.version)).toMatchObject({ body: { code: 'already-asked' } })
  })

  test('with the words of a later assessment, which are taken anew first', async () => {
    const { caseId, personId, assessmentId } = await assess.lockedNight()
    const begun = await start({ caseId, personId, memberId: '' })
    const { childViews: _carried, ...rest } = wholeText('lvu-6')
    await save(begun.body.id, 1, rest)
    const second = await house.call('jour1', reassess, { assessmentId })
    await assess.save(second.body.id, 1, { ...assess.whole(), childWords: 'Jag är rädd för båda.' })
    expect((await assess.lock(second.body.id, 2)).status).toBe(200)
    expect((await read(begun.body.id)).newerWords).toBe(true)
    expect(await ask(begun.body.id, 2)).toMatchObject({ status: 409, body: { code: 'child-words-newer' } })
    expect((await house.call('jour1', carryWords, { decisionId: begun.body.id, version: 2 })).status).toBe(
      200,
    )
    expect((await ask(begun.body.id, 3)).status).toBe(200)
    expect((await row(begun.body.id)).childViews).toBe('Jag är rädd för båda.')
  })

  test('and whom it is about is not taken out of the case meanwhile', async () => {
    const { caseId, personId, number } = await ready()
    const reply = await house.call('jour1', withdrawCasePerson, { caseId, personId, reason: 'Fel person.' })
    expect(reply).toMatchObject({ status: 409, body: { code: 'standing-decision' } })
    expect(reply.body.sentence).toContain(number)
  })
})
