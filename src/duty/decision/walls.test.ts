import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deciding, type Ready } from '../../../test/deciding.ts'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { closeNight } from '../../../test/night.ts'
import type { Actor } from '../../kernel/permit.ts'
import { addMinutes, now } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { inScope } from '../../server/database/scope.ts'
import {
  askDecision,
  listDecisions,
  listHeadsUps,
  readCaseDecisions,
  readDecision,
  recallDecision,
  saveDecision,
  startDecision,
} from './api.ts'

let house: House
let draft: { caseId: string; personId: string; decisionId: string; version: number }
let asked: Ready
let made: Ready
const { child, written, ready, read, row } = deciding(() => house)

const as = (person: Person): Actor => ({
  ...house.posts[person],
  accountId: house.accounts[person],
  name: '',
  title: '',
  sessionId: null,
})
const within = <T>(person: Person, work: (tx: Tx) => Promise<T>) => inScope(house.db, as(person), work)
const take = (of: Ready, status: 'made' | 'declined') =>
  house.owner
    .updateTable('decision')
    .set({
      status,
      decidedAt: now(),
      manner: 'in-app',
      mandateId: of.mandateId,
      decidedByName: 'Olle Provsson',
      decidedByTitle: 'ordförande',
      registeredAt: now(),
      registeredBy: house.accounts.ordforande,
    })
    .where('id', '=', of.decisionId)
    .execute()

beforeAll(async () => {
  house = await openHouse('decision_walls')
  draft = await written(await child())
  asked = await ready()
  made = await ready()
  await take(made, 'made')
})
afterAll(() => house.close())

const seen = async (person: Person) => {
  const found: Record<string, number> = {}
  for (const [name, of] of Object.entries({ draft, asked, made }))
    found[name] = (await house.call(person, readDecision, { decisionId: of.decisionId })).status
  return found
}

describe('who sees what', () => {
  test.each<[Person, { draft: number; asked: number; made: number }]>([
    ['jour1', { draft: 200, asked: 200, made: 200 }],
    ['chef', { draft: 200, asked: 200, made: 200 }],
    ['ordforande', { draft: 404, asked: 200, made: 200 }],
    ['ordforandeHudik', { draft: 404, asked: 404, made: 404 }],
    ['gavle', { draft: 404, asked: 404, made: 200 }],
    ['hudiksvall', { draft: 404, asked: 404, made: 404 }],
    ['utvarderare', { draft: 403, asked: 403, made: 403 }],
    ['admin', { draft: 403, asked: 403, made: 403 }],
  ])('%s at the door', async (person, statuses) => {
    expect(await seen(person)).toEqual(statuses)
  })

  test.each<[Person, string[]]>([
    ['jour1', ['draft', 'asked', 'made']],
    ['ordforande', ['asked', 'made']],
    ['ordforandeHudik', []],
    ['gavle', ['made']],
    ['hudiksvall', []],
    ['utvarderare', []],
    ['admin', []],
  ])('%s in the database', async (person, names) => {
    const ids = { draft: draft.decisionId, asked: asked.decisionId, made: made.decisionId }
    const rows = await within(person, (tx) => tx.selectFrom('decision').select(['id', 'personId']).execute())
    expect(
      Object.entries(ids).flatMap(([name, id]) => (rows.some((one) => one.id === id) ? [name] : [])),
    ).toEqual(names)
    if (person === 'jour1') return
    const persons = await within(person, (tx) => tx.selectFrom('person').select('id').execute())
    expect(persons.map(({ id }) => id).sort()).toEqual(rows.map(({ personId }) => personId).sort())
  })

  test.each<Person>(['ordforande', 'gavle', 'hudiksvall', 'admin', 'utvarderare'])(
    '%s sees no step and none of the case',
    async (person) => {
      for (const table of ['decisionStep', 'cases', 'protectiveAssessment'] as const)
        expect(await within(person, (tx) => tx.selectFrom(table).select('id').execute())).toEqual([])
      if (person === 'ordforande') return
      expect(await within(person, (tx) => tx.selectFrom('decisionHeadsUp').select('id').execute())).toEqual(
        [],
      )
    },
  )

  test('the chair is shown whom and what, and nothing of how the duty worked with it', async () => {
    const shown = await read(asked.decisionId, 'ordforande')
    expect(shown).toMatchObject({
      person: { givenName: 'Provia' },
      facts: 'Polisen fann barnet ensamt hemma klockan 01.50.',
      caseNumber: null,
      steps: [],
      carried: [],
    })
  })

  test('lists show the same, page by page', async () => {
    const list = async (person: Person, show: 'under-way' | 'running' | 'ended') =>
      (await house.call(person, listDecisions, { show })).body.decisions.map((one) => one.id)
    expect(await list('ordforande', 'under-way')).toEqual([asked.decisionId])
    expect(await list('ordforande', 'running')).toEqual([made.decisionId])
    expect(await list('gavle', 'under-way')).toEqual([])
    expect(await list('gavle', 'running')).toEqual([made.decisionId])
    expect(await list('ordforandeHudik', 'running')).toEqual([])
    expect(await list('jour1', 'under-way')).toEqual([asked.decisionId, draft.decisionId])
    const after = await house.call('jour1', listDecisions, { show: 'under-way', after: asked.decisionId })
    expect(after.body).toMatchObject({ decisions: [{ id: draft.decisionId }], more: false })
    expect((await house.call('gavle', listHeadsUps, {})).status).toBe(403)
  })
})

describe('who does what', () => {
  test.each<Person>(['ordforande', 'gavle', 'admin', 'utvarderare'])(
    '%s prepares nothing',
    async (person) => {
      const { caseId, personId, decisionId, version } = draft
      const replies = [
        await house.call(person, startDecision, { caseId, personId, type: 'lvu-11' }),
        await house.call(person, saveDecision, { decisionId, version, facts: 'x' }),
        await house.call(person, askDecision, { decisionId, version }),
        await house.call(person, recallDecision, { decisionId, version, reason: 'Skäl nog.' }),
        await house.call(person, readCaseDecisions, { caseId }),
      ]
      expect(replies.map((reply) => reply.status)).toEqual([403, 403, 403, 403, 403])
    },
  )

  test('a chair writes an answer in the database, and nothing else; nobody changes what is decided', async () => {
    const write = (person: Person, of: { decisionId: string }, changes: Record<string, unknown>) =>
      within(person, (tx) =>
        tx.updateTable('decision').set(changes).where('id', '=', of.decisionId).returning('id').execute(),
      )
    await expect(write('ordforande', asked, { facts: 'Ändrat.' })).rejects.toThrow()
    await expect(write('ordforande', asked, { status: 'recalled' })).rejects.toThrow()
    expect(await write('ordforandeHudik', asked, { status: 'declined' })).toEqual([])
    await expect(write('jour1', made, { grounds: 'Ändrat.' })).rejects.toThrow(/stands as it was taken/)
    await expect(write('jour1', made, { status: 'draft' })).rejects.toThrow()
    await expect(write('jour1', made, { memberId: house.members.hudiksvall })).rejects.toThrow(
      /permission denied/,
    )
    expect((await row(made.decisionId)).status).toBe('made')
  })

  test('nothing that is not there', async () => {
    const decisionId = randomUUID()
    expect((await house.call('jour1', readDecision, { decisionId })).status).toBe(404)
    expect((await house.call('jour1', askDecision, { decisionId, version: 1 })).status).toBe(404)
  })
})

describe('when the case is closed', () => {
  test('the duty sees a decision as long as something of it runs, however long ago that was', async () => {
    const of = await ready()
    await take(of, 'made')
    await closeNight(house, of.caseId)
    await sql`update cases set closed_at = now() - interval '60 days' where id = ${of.caseId}`.execute(
      house.owner,
    )
    expect((await house.call('jour2', readDecision, { decisionId: of.decisionId })).body).toMatchObject({
      status: 'made',
      caseNumber: null,
      person: { givenName: 'Provia' },
    })
    await house.owner
      .updateTable('decision')
      .set({ settledAt: addMinutes(now(), -13 * 60) })
      .where('id', '=', of.decisionId)
      .execute()
    expect((await house.call('jour2', readDecision, { decisionId: of.decisionId })).status).toBe(404)
  })
})
