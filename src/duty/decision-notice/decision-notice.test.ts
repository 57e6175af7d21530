import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deciding, type Ready } from '../../../test/deciding.ts'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { closeNight, register } from '../../../test/night.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { newId } from '../../kernel/id.ts'
import { addDays, localDate, now } from '../../kernel/time.ts'
import { decide } from '../decision-taking/api.ts'
import {
  giveNotice,
  listBoardReports,
  readHistory,
  readNotices,
  reportToBoard,
  withdrawNotice,
  withdrawReport,
} from './api.ts'

let house: House
const { ready, row } = deciding(() => house)
beforeAll(async () => {
  house = await openHouse('decision_notice')
})
afterAll(() => house.close())

const today = () => localDate(now())
const chairs = { gavle: 'ordforande', hudiksvall: 'ordforandeHudik' } as const
async function made(
  town: keyof typeof chairs = 'gavle',
  type: 'lvu-6' | 'lvu-11' = 'lvu-6',
  age = 14,
  answer: 'yes' | 'no' = 'yes',
): Promise<Ready> {
  const asked = await ready(town, type, age)
  const { decisionId, shownHash } = asked
  const reply = await house.call(chairs[town], decide, {
    decisionId,
    shownHash,
    answer,
    ownWords: 'Så beslutar jag.',
  })
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  return asked
}
const give = (of: Ready, changes: Partial<InputOf<typeof giveNotice>> = {}, as: Person = 'jour1') =>
  house.call(as, giveNotice, {
    decisionId: of.decisionId,
    personId: of.personId,
    outcome: 'told',
    way: 'in-person',
    at: now(),
    toldBy: 'Jorun Provsson',
    instructionGiven: 'written',
    ...changes,
  })
const notices = async (of: Ready, as: Person = 'jour1') =>
  (await house.call(as, readNotices, { decisionId: of.decisionId })).body

describe('notice to the parties', () => {
  it('is owed to the child from 15 and each guardian, with the words of the court that reviews it', async () => {
    const of = await made('gavle', 'lvu-6', 15)
    const guardianId = await register(house, { birthDate: '1988-04-12' }, 'Vera')
    await house.owner
      .insertInto('guardianship')
      .values({
        id: newId(),
        childId: of.personId,
        guardianId,
        custody: 'sole',
        note: null,
        validFrom: '2020-01-01',
        validTo: null,
      })
      .execute()
    const before = await notices(of)
    expect(before).toMatchObject({
      isToBeTold: true,
      court: 'Förvaltningsrätten i Falun',
      instruction: { key: 'court-review-1', mayAppeal: false },
    })
    expect(before.instruction.paragraphs.join(' ')).toContain('Socialnämnden i Gävle')
    expect(before.parties.map((one) => one.party)).toEqual(['young', 'guardian'])
    expect((await give(of, { instructionGiven: 'oral' })).body).toMatchObject({ appealUntil: null })
    const after = await notices(of)
    expect(after.parties[0]).toMatchObject({ isTold: true, wantsInstruction: false })
    expect(after.parties[1]).toMatchObject({ isTold: false })
    expect(after.notices).toMatchObject([
      {
        party: 'young',
        instruction: 'court-review-1',
        court: 'Förvaltningsrätten i Falun',
        registeredByName: 'Jorun Provsson',
      },
    ])
  })

  it('of what may be appealed gives the words in writing, and three weeks from then; by telephone only with why', async () => {
    const of = await made('gavle', 'lvu-11', 16)
    expect((await give(of, { way: 'phone', instructionGiven: 'oral' })).body).toMatchObject({
      code: 'instruction-reason-missing',
      field: 'reason',
    })
    const byPhone = await give(of, {
      way: 'phone',
      instructionGiven: 'oral',
      reason: 'Befann sig på annan ort.',
    })
    expect(byPhone.body).toMatchObject({ appealUntil: addDays(today(), 21) })
    expect((await notices(of)).parties[0]).toMatchObject({ isTold: true, wantsInstruction: true })
    expect((await give(of, { way: 'letter-handed' })).status).toBe(200)
    expect((await notices(of)).parties[0]).toMatchObject({ wantsInstruction: false })
    expect((await give(of)).body).toMatchObject({ code: 'already-told' })
  })

  it('written down by two at once is told once', async () => {
    const of = await made('gavle', 'lvu-6', 15)
    for (const as of ['jour1', 'jour2', 'gavle'] as const) await notices(of, as)
    const both = await Promise.all([
      give(of),
      give(of, {}, 'jour2'),
      give(of, {}, 'gavle'),
      give(of),
      give(of, {}, 'chef'),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409])
    expect((await notices(of)).notices).toHaveLength(1)
  })

  it('not possible keeps why and when it was tried, and is still owed; taken back when it was wrong', async () => {
    const of = await made()
    const tried = {
      outcome: 'not-possible',
      way: null,
      instructionGiven: 'not-given',
      personId: null,
      name: 'Pappan',
      party: 'guardian',
    } as const
    expect((await give(of, tried)).body).toMatchObject({ code: 'reason-missing' })
    const { body } = await give(of, { ...tried, reason: 'Svarar inte, sökt tre gånger.' })
    expect((await notices(of)).parties).toMatchObject([
      { party: 'child' },
      { party: 'guardian', person: null, isTold: false },
    ])
    expect(
      (await house.call('jour2', withdrawNotice, { noticeId: body.id, reason: ' ' })).body,
    ).toMatchObject({ code: 'reason-missing' })
    expect(
      (await house.call('jour2', withdrawNotice, { noticeId: body.id, reason: 'Fel förälder.' })).status,
    ).toBe(200)
    expect(
      (await house.call('jour2', withdrawNotice, { noticeId: body.id, reason: 'Fel förälder.' })).body,
    ).toMatchObject({ code: 'already-withdrawn' })
    expect((await notices(of)).notices).toMatchObject([{ withdrawnReason: 'Fel förälder.' }])
  })

  it('never goes by post to somebody protected, and never holds a protected address', async () => {
    const of = await made('gavle', 'lvu-6', 17)
    await house.owner
      .updateTable('person')
      .set({ confidentialityMarking: true })
      .where('id', '=', of.personId)
      .execute()
    await house.owner
      .insertInto('personAddress')
      .values({
        id: crypto.randomUUID(),
        personId: of.personId,
        kind: 'staying',
        street: 'Hemliga stigen 3',
        postalCode: null,
        place: null,
        municipalityCode: null,
        validFrom: '2020-01-01',
        validTo: null,
      })
      .execute()
    expect((await give(of, { way: 'letter-posted' })).body).toMatchObject({ code: 'protected-no-post' })
    const told = await give(of, {
      outcome: 'not-possible',
      way: null,
      instructionGiven: 'not-given',
      reason: 'Sökt på Hemliga stigen 3.',
    })
    expect(told.body).toMatchObject({ code: 'protected-address' })
    expect(JSON.stringify(await notices(of))).not.toContain('Hemliga')
  })

  it('is not given of what a chair declined, nor before the decision, nor to somebody of another case', async () => {
    expect((await give(await made('gavle', 'lvu-6', 14, 'no'))).body).toMatchObject({ code: 'not-decided' })
    expect((await give(await ready())).body).toMatchObject({ code: 'not-decided' })
    const of = await made()
    expect((await give(of, { at: '2026-01-01T00:00:00.000Z' })).body).toMatchObject({
      code: 'before-decision',
    })
    expect((await give(of, { personId: (await ready()).personId })).body).toMatchObject({
      code: 'person-not-in-case',
    })
  })

  it('is given on by the day of the own municipality, and by no other; nor by a chair', async () => {
    const of = await made('hudiksvall')
    expect((await give(of, {}, 'hudiksvall')).status).toBe(200)
    expect(await notices(of, 'hudiksvall')).toMatchObject({
      knowsGuardians: false,
      parties: [{ party: 'child', isTold: true }],
    })
    expect((await give(of, {}, 'gavle')).status).toBe(404)
    expect((await house.call('gavle', readNotices, { decisionId: of.decisionId })).status).toBe(404)
    expect((await give(of, {}, 'ordforandeHudik')).status).toBe(403)
  })
})

describe('the board', () => {
  const list = async (as: Person, show: 'unreported' | 'reported' = 'unreported') =>
    (await house.call(as, listBoardReports, { show })).body.rows
  const report = (decisionIds: string[], as: Person = 'gavle', changes: object = {}) =>
    house.call(as, reportToBoard, {
      decisionIds,
      meetingOn: today(),
      paragraph: '§ 112',
      reportedBy: 'Gisela Provsson',
      ...changes,
    })

  it('waits for what was decided for it until its next meeting, however old the case; and has it once', async () => {
    const of = await made()
    await closeNight(house, of.caseId)
    await house.owner
      .updateTable('cases')
      .set({ closedAt: '2026-01-01T00:00:00.000Z' })
      .where('id', '=', of.caseId)
      .execute()
    await house.owner
      .updateTable('decision')
      .set({ settledAt: now() })
      .where('id', '=', of.decisionId)
      .execute()
    for (const who of ['chef', 'gavle', 'ordforande'] as const)
      expect((await list(who)).map((one) => one.decisionId)).toContain(of.decisionId)
    expect((await list('hudiksvall')).map((one) => one.decisionId)).not.toContain(of.decisionId)
    expect((await report([of.decisionId], 'hudiksvall')).status).toBe(404)
    expect((await report([of.decisionId], 'ordforande')).status).toBe(403)
    expect((await report([of.decisionId], 'jour1')).status).toBe(403)
    expect((await report([of.decisionId], 'gavle', { meetingOn: addDays(today(), 7) })).body).toMatchObject({
      code: 'in-the-future',
    })
    expect((await report([of.decisionId], 'gavle', { meetingOn: addDays(today(), -1) })).body).toMatchObject({
      code: 'before-decision',
    })
    const replies = await Promise.all([report([of.decisionId]), report([of.decisionId], 'chef')])
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
    expect((await list('gavle')).map((one) => one.decisionId)).not.toContain(of.decisionId)
    const reported = (await list('gavle', 'reported')).find((one) => one.decisionId === of.decisionId)
    expect(reported).toMatchObject({
      number: of.number,
      noted: { paragraph: '§ 112', reportedBy: 'Gisela Provsson' },
    })
    const boardReportId = reported?.noted?.id ?? ''
    expect(
      (await house.call('hudiksvall', withdrawReport, { boardReportId, reason: 'Fel paragraf.' })).status,
    ).toBe(404)
    expect(
      (await house.call('gavle', withdrawReport, { boardReportId, reason: 'Fel paragraf.' })).status,
    ).toBe(200)
    expect((await list('gavle')).map((one) => one.decisionId)).toContain(of.decisionId)
  })

  it('has one board’s decisions at a time, and never what a chair declined', async () => {
    const [own, other, declined] = [
      await made(),
      await made('hudiksvall'),
      await made('gavle', 'lvu-6', 14, 'no'),
    ]
    expect((await report([own.decisionId, other.decisionId], 'chef')).body).toMatchObject({
      code: 'several-boards',
    })
    expect((await list('chef')).map((one) => one.decisionId)).not.toContain(declined.decisionId)
    expect(JSON.stringify(await list('chef'))).not.toContain('Provia')
  })

  it('E-16: figures by municipality and decision-maker: the manager all, a chair the own board’s, an evaluator none', async () => {
    await made()
    await made('hudiksvall')
    const period = { from: addDays(today(), -1), to: today() }
    const of = async (as: Person) => (await house.call(as, readHistory, period)).body.rows
    const all = await of('chef')
    expect(new Set(all.map((one) => one.memberName))).toEqual(new Set(['Gävle', 'Hudiksvall']))
    const own = all.find((one) => one.memberName === 'Gävle' && one.type === 'lvu-6')
    expect(own).toMatchObject({
      decidedByName: 'Olle Provsson',
      oral: 0,
      minutes: 0,
      made: expect.any(Number),
    })
    expect(new Set((await of('ordforande')).map((one) => one.memberName))).toEqual(new Set(['Gävle']))
    expect((await house.call('utvarderare', readHistory, period)).status).toBe(403)
    expect((await house.call('chef', readHistory, { from: period.to, to: period.from })).body).toMatchObject({
      code: 'period-backwards',
    })
    expect((await row((await made()).decisionId)).status).toBe('made')
  })
})
