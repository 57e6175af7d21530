import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appoint, askingPolice } from '../../../test/asking-police.ts'
import { deciding, type Ready } from '../../../test/deciding.ts'
import { type House, openHouse } from '../../../test/house.ts'
import { register } from '../../../test/night.ts'
import { taking } from '../../../test/taking.ts'
import { mergePersons } from '../../base/person-merge/api.ts'
import { newId } from '../../kernel/id.ts'
import { now } from '../../kernel/time.ts'
import { addCasePerson } from '../case/api.ts'
import { readTaking } from '../decision-taking/api.ts'
import { prepareAssistance } from '../police-assistance/api.ts'
import { giveNotice, readNotices } from './api.ts'

let house: House
const { ready, start } = deciding(() => house)
const { yes } = taking(() => house)
const { ask } = askingPolice(() => house)
beforeAll(async () => {
  house = await openHouse('decision_merged')
})
afterAll(() => house.close())

const versionOf = async (id: string) =>
  (await house.owner.selectFrom('person').select('version').where('id', '=', id).executeTakeFirstOrThrow())
    .version
async function merge(personId: string, intoId: string): Promise<void> {
  const [version, intoVersion] = [await versionOf(personId), await versionOf(intoId)]
  const reason = 'Samma pojke, han sade sitt namn.'
  const reply = await house.call('chef', mergePersons, { personId, version, intoId, intoVersion, reason })
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
}
/** A made decision about a child who was registered twice, and the row that stays. */
async function merged(): Promise<Ready & { intoId: string; guardianId: string }> {
  const of = await ready()
  await yes(of)
  const guardianId = await register(house, { birthDate: '1988-04-12' }, 'Vera')
  const custody = { custody: 'sole', note: null, validFrom: '2020-01-01', validTo: null } as const
  await house.owner
    .insertInto('guardianship')
    .values({ ...custody, id: newId(), childId: of.personId, guardianId })
    .execute()
  const intoId = await register(house, { statedAge: 14 }, 'Proviel')
  await merge(of.personId, intoId)
  return { ...of, intoId, guardianId }
}
const give = (of: Ready, changes: object = {}) =>
  house.call('jour1', giveNotice, {
    decisionId: of.decisionId,
    personId: of.personId,
    outcome: 'told',
    way: 'in-person',
    at: now(),
    toldBy: 'Jorun Provsson',
    instructionGiven: 'written',
    ...changes,
  } as never)
const parties = async (of: Ready) =>
  (await house.call('jour1', readNotices, { decisionId: of.decisionId })).body.parties

describe('when whom a decision is about was registered twice', () => {
  it('the notice is still owed to the child and its guardian, and can be given to whoever is listed', async () => {
    const of = await merged()
    const before = await parties(of)
    expect(before.map(({ party, person }) => [party, person?.givenName])).toEqual([
      ['child', 'Proviel'],
      ['guardian', 'Vera'],
    ])
    for (const { person } of before) expect((await give(of, { personId: person?.id })).status).toBe(200)
    expect((await parties(of)).map(({ isTold }) => isTold)).toEqual([true, true])
  })

  it('a guardian who was told is told though it was registered twice, and is not told again', async () => {
    const of = await merged()
    expect((await give(of, { personId: of.guardianId })).status).toBe(200)
    const intoId = await register(house, { birthDate: '1988-04-12' }, 'Vera Maria')
    await merge(of.guardianId, intoId)
    expect((await parties(of)).map(({ isTold }) => isTold)).toEqual([false, true])
    expect((await give(of, { personId: intoId })).body).toMatchObject({ code: 'already-told' })
  })

  it('a notice holds no address of the row that stays', async () => {
    const of = await merged()
    await house.owner
      .updateTable('person')
      .set({ protectedRegistration: true })
      .where('id', '=', of.intoId)
      .execute()
    const address = { kind: 'staying', street: 'Hemliga gatan 7', postalCode: '803 20', place: 'Gävle' }
    await house.owner
      .insertInto('personAddress')
      .values({
        ...address,
        id: newId(),
        personId: of.intoId,
        validFrom: '2026-01-01',
        validTo: null,
      } as never)
      .execute()
    expect(
      (await give(of, { outcome: 'not-possible', way: null, reason: 'Ingen öppnade på Hemliga gatan 7.' }))
        .body,
    ).toMatchObject({ code: 'protected-address' })
  })

  it('there is never a second decision of its type for the same child in the case', async () => {
    const of = await ready()
    await yes(of)
    const twin = await register(house, { statedAge: 14 }, 'Proviel')
    const added = await house.call('jour1', addCasePerson, {
      caseId: of.caseId,
      personId: twin,
      part: 'concerned',
    } as never)
    expect(added.status).toBe(200)
    await merge(of.personId, twin)
    expect((await start({ ...of, personId: twin })).body).toMatchObject({
      code: 'standing',
      sentence: expect.stringContaining(of.number),
    })
  })

  it('the police are asked by the person of the form, once', async () => {
    const of = await merged()
    const mandateId = await appoint(house)
    const { body } = await house.call('jour1', prepareAssistance, { caseId: of.caseId })
    const [person] = body.people
    expect(person?.givenName).toBe('Proviel')
    const asked = { caseId: of.caseId, personId: person?.id ?? '' }
    expect((await ask(asked, { decisionId: of.decisionId, mandateId })).status).toBe(200)
  })

  it('a request about one row is a request about the other', async () => {
    const of = await ready()
    await yes(of)
    const twin = await register(house, { statedAge: 14 }, 'Proviel')
    await house.call('jour1', addCasePerson, {
      caseId: of.caseId,
      personId: twin,
      part: 'concerned',
    } as never)
    await merge(of.personId, twin)
    const mandateId = await appoint(house)
    const riskGrounds = 'Pojken har sagt att han springer så snart någon kommer till dörren.'
    const asked = { caseId: of.caseId, personId: of.personId }
    const first = await ask(asked, { decisionId: of.decisionId, mandateId, riskGrounds })
    expect(first.status).toBe(200)
    const again = { ...asked, personId: twin }
    expect((await ask(again, { decisionId: of.decisionId, mandateId })).body.code).toBe('already-asked')
    await house.owner
      .updateTable('policeAssistance')
      .set({ status: 'done' })
      .where('id', '=', first.body.id)
      .execute()
    expect((await ask(again, { decisionId: of.decisionId, mandateId, riskGrounds })).body.code).toBe(
      'risk-grounds-copied',
    )
    expect((await ask(again, { decisionId: of.decisionId, mandateId })).status).toBe(200)
  })

  it('whom a refusal goes to is chosen from the list', async () => {
    const of = await ready('gavle', 'sol-11-1')
    const intoId = await register(house, { statedAge: 14 }, 'Proviel')
    await merge(of.personId, intoId)
    const { persons } = (await house.call('jour1', readTaking, { decisionId: of.decisionId })).body
    expect(persons.map(({ id, givenName }) => [id, givenName])).toEqual([[of.personId, 'Proviel']])
  })
})
