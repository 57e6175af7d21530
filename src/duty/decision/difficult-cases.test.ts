import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assessing } from '../../../test/assessing.ts'
import { deciding } from '../../../test/deciding.ts'
import { type House, openHouse } from '../../../test/house.ts'
import {
  giveHeadsUp,
  listHeadsUps,
  noteConsidered,
  readCaseDecisions,
  recallDecision,
  setAsideDecision,
} from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('hard_decisions')
})
afterAll(() => house.close())
const { child, start, ask, read, row, written } = deciding(() => house)
const assess = assessing(() => house)
const headsUp = (decisionId: string, version: number, callNumber = '070-174 06 11') =>
  house.call('jour1', giveHeadsUp, { decisionId, version, callNumber })
const recall = (decisionId: string, version: number) =>
  house.call('jour1', recallDecision, { decisionId, version, reason: 'Mormor kom.' })
const countIn = async (memberId: string) =>
  (await house.call('chef', listHeadsUps, {})).body.counts.find((row) => row.memberId === memberId)

describe('heads-ups', () => {
  it('V-38: an immediate custody the chair was told of and that never came is counted; one that came is not', async () => {
    const [dropped, came] = [
      await written(await child('hudiksvall')),
      await written(await child('hudiksvall')),
    ]
    const told = await headsUp(dropped.decisionId, dropped.version)
    expect(told.status).toBe(200)
    expect(await countIn(house.members.hudiksvall)).toMatchObject({ given: 1, notFollowed: 0 })
    await recall(dropped.decisionId, told.body.version)
    const also = await headsUp(came.decisionId, came.version)
    expect((await ask(came.decisionId, also.body.version)).status).toBe(200)
    expect(await countIn(house.members.hudiksvall)).toMatchObject({ given: 2, notFollowed: 1 })
    const shown = (await house.call('ordforandeHudik', listHeadsUps, {})).body
    expect(shown.headsUps.map((row) => row.outcome).sort()).toEqual(['asked', 'recalled'])
    expect(shown.counts).toMatchObject([{ given: 2, notFollowed: 1 }])
  })

  it('E-14: tells the chair whom to call, and nothing of whom or what', async () => {
    const draft = await written(await child())
    await headsUp(draft.decisionId, draft.version)
    const reply = await house.call('ordforande', listHeadsUps, {})
    expect(reply.body.headsUps).toMatchObject([
      { memberId: house.members.gavle, callNumber: '+46701740611', givenBy: 'Jorun Provsson', outcome: null },
    ])
    const told = JSON.stringify(reply.body)
    for (const secret of [draft.caseId, draft.personId, draft.decisionId, draft.number, 'Provia', 'lvu'])
      expect(told).not.toContain(secret)
  })

  it('are given once, to a number that can be called, and the text goes on being written', async () => {
    const { decisionId, version } = await written(await child())
    expect(await headsUp(decisionId, version, 'jouren')).toMatchObject({
      status: 409,
      body: { code: 'number-unreadable', field: 'callNumber' },
    })
    const told = await headsUp(decisionId, version)
    expect(await headsUp(decisionId, told.body.version)).toMatchObject({ body: { code: 'already-asked' } })
    expect((await ask(decisionId, told.body.version)).status).toBe(200)
    expect(await row(decisionId)).toMatchObject({ status: 'ready' })
  })
})

describe('considered and not taken', () => {
  it('V-12: papers that are not there are no reason; the grounds are, and the file shows them', async () => {
    const draft = await written(await child())
    const setAside = (reason: string) =>
      house.call('jour1', setAsideDecision, { decisionId: draft.decisionId, version: draft.version, reason })
    const refused = await setAside('Det finns inga papper.')
    expect(refused).toMatchObject({ status: 409, body: { code: 'papers-are-no-reason', field: 'reason' } })
    expect(refused.body.sentence).toContain('Ring beslutsfattaren')
    expect((await setAside('Sjukhuset behåller henne frivilligt.')).status).toBe(200)
    expect(await read(draft.decisionId)).toMatchObject({
      status: 'not-asked',
      endedReason: 'Sjukhuset behåller henne frivilligt.',
      settledAt: expect.any(String),
    })
    expect((await start(draft)).status).toBe(200)
  })

  it('E-23: what an assessment considered and did not take is put forward until it is noted', async () => {
    const { caseId, personId } = await assess.lockedNight()
    const of = async () => (await house.call('jour1', readCaseDecisions, { caseId })).body
    expect((await of()).considered).toMatchObject([{ personId, grounds: 'Frivillig lösning finns.' }])
    const note = { caseId, personId, type: 'lvu-6' as const, reason: 'Frivillig lösning finns.' }
    expect((await house.call('jour1', noteConsidered, { ...note, reason: ' ' })).body.code).toBe(
      'reason-missing',
    )
    expect((await house.call('jour1', noteConsidered, note)).status).toBe(200)
    expect(await of()).toMatchObject({
      considered: [],
      decisions: [{ status: 'not-asked', endedReason: 'Frivillig lösning finns.', type: 'lvu-6' }],
    })
  })
})
