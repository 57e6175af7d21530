import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appoint, askingPolice, decidedCustody } from '../../../test/asking-police.ts'
import { countRows, type House, openHouse } from '../../../test/house.ts'
import { closeNight, openNight } from '../../../test/night.ts'
import { newId } from '../../kernel/id.ts'
import { addDays, addMinutes, localDate, now } from '../../kernel/time.ts'
import { withdrawCasePerson } from '../case/api.ts'
import { setPolicy } from '../cover/api.ts'
import { lockDecision } from '../decision/store.ts'
import { listMeasures } from '../measure/api.ts'
import { correctStep, holdAssistance, listRunning, prepareAssistance, recallAssistance } from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('police-assistance')
})
afterAll(() => house.close())
const { ask, night, requested, step, read } = askingPolice(() => house)
const measured = async (caseId: string) =>
  (await house.call('jour1', listMeasures, { caseId })).body.measures.map(({ type }) => type)

describe('a request', () => {
  it('F-01: is asked, granted by the station officer, ordered by the command centre, under way and done', async () => {
    const { of, assistanceId } = await requested({ askedAt: addMinutes(now(), -60) })
    const at = (minutes: number) => ({ at: addMinutes(now(), -minutes) })
    expect(await step(assistanceId, 1, 'approved', at(50))).toMatchObject({
      status: 200,
      body: { version: 2 },
    })
    expect((await step(assistanceId, 2, 'under-way', at(40))).body.code).toBe('not-in-turn')
    expect((await step(assistanceId, 2, 'ordered', { ...at(40), eventReport: ' ' })).body).toMatchObject({
      code: 'event-report-missing',
      field: 'eventReport',
    })
    expect((await step(assistanceId, 2, 'ordered', at(40))).status).toBe(200)
    expect((await step(assistanceId, 3, 'under-way', at(30), 'jour2')).status).toBe(200)
    expect((await step(assistanceId, 4, 'done', at(5))).status).toBe(200)
    expect((await step(assistanceId, 5, 'done')).body.code).toBe('has-ended')
    const { assistances } = await read(of.caseId)
    expect(assistances[0]).toMatchObject({
      status: 'done',
      version: 5,
      requesterBasis: 'SN 2026-01-14 § 7',
      law: 'LVU (1990:52) 43 §',
      executor: 'police',
      belowDetention: true,
      decisionType: 'lvu-6',
    })
    expect(
      assistances[0]?.steps.map(({ state, name, registeredByName }) => [state, name, registeredByName]),
    ).toEqual([
      ['requested', 'Vakthavande Prov', 'Jorun Provsson'],
      ['approved', 'Stationsbefäl Prov', 'Jorun Provsson'],
      ['ordered', 'Stationsbefäl Prov', 'Jorun Provsson'],
      ['under-way', 'Stationsbefäl Prov', 'Jonas Provsson'],
      ['done', 'Stationsbefäl Prov', 'Jorun Provsson'],
    ])
    expect(await measured(of.caseId)).toEqual(['police-assistance-lvu'])
  })

  it('is refused by the station officer with a reason; then a new one may be asked', async () => {
    const { of, assistanceId, decisionId, mandateId } = await requested()
    expect((await step(assistanceId, 1, 'refused')).body).toMatchObject({
      code: 'reason-missing',
      field: 'note',
    })
    expect((await step(assistanceId, 1, 'refused', { note: 'Ingen patrull ledig.' })).status).toBe(200)
    expect((await ask(of, { decisionId, mandateId })).status).toBe(200)
    expect((await ask(of, { decisionId, mandateId })).body.code).toBe('already-asked')
  })

  it('F-02: is recalled with a measure of its own, once', async () => {
    const { of, assistanceId } = await requested()
    const recall = (version: number, note = 'Hen kom hem.') =>
      house.call('jour2', recallAssistance, { assistanceId, version, name: 'Vakthavande Prov', note })
    expect((await recall(1, ' ')).body).toMatchObject({ code: 'reason-missing', field: 'note' })
    expect((await recall(1)).status).toBe(200)
    expect((await recall(2)).body.code).toBe('has-ended')
    expect((await measured(of.caseId)).toSorted()).toEqual([
      'police-assistance-lvu',
      'police-assistance-recalled',
    ])
  })

  it('under LVM is a measure under LVM; under L2024:79, for which no code is published, none', async () => {
    const { caseId, personIds } = await openNight(house, [
      { birthDate: '1980-05-04' },
      { birthDate: '2015-05-04' },
    ])
    const [adult = '', child = ''] = personIds
    const elsewhere = { decisionElsewhere: 'Socialnämndens beslut 2026-11-19' }
    const delegate = {
      requesterKind: 'delegate',
      requesterName: 'Jorun Provsson',
      requesterBasis: 'Punkt 4.2',
    } as const
    expect(
      (await ask({ caseId, personId: adult }, { ground: 'lvm-45-2', ...elsewhere, ...delegate })).status,
    ).toBe(200)
    const mandateId = await appoint(house)
    expect(
      (await ask({ caseId, personId: child }, { ground: 'l2024-79-8-7', mandateId, ...elsewhere })).status,
    ).toBe(200)
    expect(await measured(caseId)).toEqual(['police-assistance-lvm'])
  })

  it('E-21: never repeats the risk grounds of an earlier one', async () => {
    const { of, assistanceId, decisionId, mandateId } = await requested({
      riskGrounds: 'Hen har sagt att hen ska ta tåget i natt.',
    })
    await step(assistanceId, 1, 'refused', { note: 'Ingen patrull ledig.' })
    const again = { decisionId, mandateId, riskGrounds: ' hen har sagt, att hen ska ta tåget i natt ' }
    expect((await ask(of, again)).body).toMatchObject({ code: 'risk-grounds-copied', field: 'riskGrounds' })
    expect((await ask(of, again)).body.sentence).toMatch(/aldrig rutin/)
  })

  it('V-30: that waits is kept with risk grounds and the divergence, and is no measure', async () => {
    const { of } = await night()
    const hold = (divergence: string | null, reviewAt = addMinutes(now(), 120)) =>
      house.call('jour1', holdAssistance, {
        ...of,
        memberId: house.members.gavle,
        ground: 'lvu-43-2',
        riskGrounds: 'Hen sover hos mormor, som har lovat ringa om något händer.',
        escaped: 'yes',
        memberWish: 'always-ask',
        divergence,
        reviewAt,
      })
    expect((await hold(null)).body).toMatchObject({ code: 'divergence-missing', field: 'divergence' })
    expect((await hold('Kommunen vill ha rutin.', addMinutes(now(), -1))).body.code).toBe('review-past')
    expect((await hold('Ingen fara i natt.')).status).toBe(200)
    const { assistances } = await read(of.caseId)
    expect(assistances[0]).toMatchObject({
      status: 'waits',
      memberWish: 'always-ask',
      divergence: 'Ingen fara i natt.',
    })
    expect(await measured(of.caseId)).toEqual([])
    expect((await step(assistances[0]?.id ?? '', 1, 'approved')).body.code).toBe('has-ended')
  })

  it('F-04: the duty does not go along on a long transport without a reason', async () => {
    await house.call('chef', setPolicy, {
      staffing: 'always-two',
      checkInMinutes: 30,
      longestTransportMinutes: 90,
      source: 'Riktlinje',
      validFrom: localDate(now()),
    })
    const { of, decisionId, mandateId } = await night()
    const along = { decisionId, mandateId, staffAlong: true, driveMinutes: 200 }
    expect((await ask(of, along)).body).toMatchObject({ code: 'staff-along-far', field: 'staffAlongReason' })
    expect((await ask(of, { ...along, staffAlongReason: 'Barnet är två år.' })).status).toBe(200)
  })

  it('V-17: of somebody caught elsewhere has a plan with the duty there', async () => {
    const { of, decisionId, mandateId } = await night()
    const caught = { decisionId, mandateId, foundIn: 'Göteborg' }
    expect((await ask(of, caught)).body).toMatchObject({ code: 'local-plan-missing', field: 'localDuty' })
    const planned = { localDuty: 'Jouren i Göteborg, Prov', localPlan: 'Sover på jourens boende.' }
    const transportOn = addDays(localDate(now()), 1)
    expect((await ask(of, { ...caught, ...planned, transportOn })).status).toBe(200)
    expect((await read(of.caseId)).assistances[0]).toMatchObject({ ...planned, transportOn })
  })
})

describe('the requester', () => {
  it('whose mandate ended yesterday is refused with who may instead', async () => {
    const { of, decisionId } = await night()
    const mandateId = await appoint(house, { validTo: addDays(localDate(now()), -1) })
    const reply = await ask(of, { decisionId, mandateId })
    expect(reply).toMatchObject({
      status: 409,
      body: { code: 'requester-mandate-ended', field: 'requesterKind' },
    })
    expect(reply.body.sentence).toMatch(/gällande förordnande/)
  })

  it('of another municipality is refused', async () => {
    const { of, decisionId } = await night()
    const mandateId = await appoint(house, { memberId: house.members.hudiksvall })
    expect((await ask(of, { decisionId, mandateId })).body.code).toBe('requester-wrong-member')
  })

  it('a chair may ask for p. 1, and for p. 2 only when appointed', async () => {
    const { of, decisionId } = await night()
    const mandateId = await appoint(house, { kind: 'chair', name: 'Olle Provsson', title: 'ordförande' })
    const chair = { mandateId, requesterKind: 'chair' } as const
    const refused = await ask(of, { ...chair, decisionId })
    expect(refused.body).toMatchObject({ code: 'requester-lvu-43-2' })
    expect(refused.body.sentence).toMatch(/också ett förordnande/)
    expect((await ask(of, { ...chair, ground: 'lvu-43-1' })).status).toBe(200)
  })

  it('a board is named by its minutes, whatever mandate was chosen before', async () => {
    const { of, decisionId, mandateId } = await night()
    const board = { requesterKind: 'board', decisionId, mandateId } as const
    expect((await ask(of, board)).body.code).toBe('requester-name-missing')
    const named = { requesterName: 'Socialnämnden', requesterBasis: 'SN 2026-11-20 § 4' }
    expect((await ask(of, { ...board, ...named })).status).toBe(200)
    expect((await read(of.caseId)).assistances[0]).toMatchObject({ ...named, mandateId: null })
  })

  it('is found for the form among those whose mandate holds tonight', async () => {
    const { of, mandateId, decisionId } = await night()
    const ended = await appoint(house, { validTo: addDays(localDate(now()), -1) })
    const { body } = await house.call('jour1', prepareAssistance, { caseId: of.caseId })
    expect(body.memberId).toBe(house.members.gavle)
    const ids = body.mandates.map(({ id }) => id)
    expect(ids).toContain(mandateId)
    expect(ids).not.toContain(ended)
    expect(body.decisions.map(({ id }) => id)).toEqual([decisionId])
    expect(body.people).toMatchObject([{ id: of.personId, belowDetention: true }])
    expect(body.executor).toBe('police')
  })
})

describe('the decision', () => {
  it('that is not made, or of another person, is not carried out', async () => {
    const { of, mandateId } = await night()
    const other = await night()
    const draft = await decidedCustody(house, of, {
      type: 'lvu-11',
      status: 'draft',
      readyAt: null,
      shownHash: null,
      decidedAt: null,
      manner: null,
      decidedByName: null,
      registeredAt: null,
      registeredBy: null,
    })
    expect((await ask(of, { mandateId, decisionId: draft })).body.code).toBe('decision-not-made')
    expect((await ask(of, { mandateId, decisionId: other.decisionId })).body.code).toBe('decision-of-another')
    expect((await ask(of, { mandateId, decisionId: crypto.randomUUID() })).body.code).toBe('decision-unknown')
    expect((await ask(of, { mandateId })).body).toMatchObject({
      code: 'decision-missing',
      field: 'decisionId',
    })
  })

  it('that somebody writes down as ended meanwhile is waited for, and not carried out', async () => {
    const { of, decisionId, mandateId } = await night()
    await read(of.caseId)
    const [ended, at] = [newId(), now()]
    const asked = await house.owner.transaction().execute(async (tx) => {
      await lockDecision(tx, decisionId)
      await sql`insert into decision_event (id, decision_id, kind, at, recorded_at, recorded_by, end_reason)
        values (${ended}, ${decisionId}, 'custody-ended', ${at}, ${at}, ${house.accounts.jour2}, 'board-ended')`.execute(
        tx,
      )
      const reply = ask(of, { decisionId, mandateId })
      await setTimeout(300)
      return { reply }
    })
    expect((await asked.reply).body).toMatchObject({ code: 'decision-ended' })
  })

  it('JO 9081-2020: that has lapsed, since no court had it in a week, is not carried out', async () => {
    const { caseId, personIds } = await openNight(house, [{ birthDate: '2013-05-04' }])
    const of = { caseId, personId: personIds[0] ?? '' }
    const decidedAt = addMinutes(now(), -60 * 24 * 9)
    const decisionId = await decidedCustody(house, of, { decidedAt })
    expect((await ask(of, { mandateId: await appoint(house), decisionId })).body.code).toBe('decision-ended')
  })
})

describe('the course', () => {
  it('is done once by a double click, and not by somebody who saw an older version', async () => {
    const { of, decisionId, mandateId } = await night()
    const commandId = crypto.randomUUID()
    const changes = { decisionId, mandateId, riskGrounds: 'Hen har sagt att hen ska ta tåget i natt igen.' }
    const [first, second] = await Promise.all([
      ask(of, changes, 'jour1', commandId),
      ask(of, changes, 'jour1', commandId),
    ])
    expect(first.status).toBe(200)
    expect(second).toEqual(first)
    expect(await measured(of.caseId)).toEqual(['police-assistance-lvu'])
    await step(first.body.id, 1, 'approved')
    expect(await step(first.body.id, 1, 'refused', { note: 'Nej.' }, 'jour2')).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Jorun Provsson' } },
    })
  })

  it('two who ask at once make one request', async () => {
    const { of, decisionId, mandateId } = await night()
    const replies = await Promise.all([
      ask(of, { decisionId, mandateId }),
      ask(of, { decisionId, mandateId }, 'jour2'),
    ])
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  it('a step is corrected with a trace; a correction moves no state', async () => {
    const { of, assistanceId } = await requested({ askedAt: addMinutes(now(), -60) })
    await step(assistanceId, 1, 'approved', { at: addMinutes(now(), -10) })
    const before = (await read(of.caseId)).assistances[0]
    const stepId = before?.steps.at(-1)?.id ?? ''
    const correct = (minutes: number, version = 2) =>
      house.call('jour2', correctStep, {
        assistanceId,
        version,
        stepId,
        at: addMinutes(now(), -minutes),
        name: 'Stationsbefäl Annan',
        reason: 'Befälet hette något annat.',
      })
    expect((await correct(70)).body).toMatchObject({ code: 'before-last-step', field: 'at' })
    expect((await correct(40)).status).toBe(200)
    expect((await correct(30, 3)).body.code).toBe('step-unknown')
    const after = (await read(of.caseId)).assistances[0]
    expect(after?.status).toBe('approved')
    expect(
      after?.steps.map(({ name, stands, registeredByName }) => [name, stands, registeredByName]),
    ).toEqual([
      ['Vakthavande Prov', true, 'Jorun Provsson'],
      ['Stationsbefäl Prov', false, 'Jorun Provsson'],
      ['Stationsbefäl Annan', true, 'Jonas Provsson'],
    ])
  })

  it('is finished though the case was closed in the morning; nothing new is asked there', async () => {
    const { of, assistanceId, mandateId } = await requested()
    await closeNight(house, of.caseId)
    expect((await step(assistanceId, 1, 'approved')).status).toBe(200)
    expect((await ask(of, { mandateId, ground: 'lvu-43-1' })).body.code).toBe('case-closed')
    const { body } = await house.call('chef', listRunning, {})
    expect(body.running.map(({ id }) => id)).toContain(assistanceId)
  })
})

it('whomever the police were asked for is not taken out of the case', async () => {
  const { of, assistanceId, decisionId } = await requested({
    ground: 'lvu-43-1',
    requesterKind: 'board',
    requesterName: 'Socialnämnden',
    requesterBasis: 'SN 2026-11-01 § 3',
  })
  await house.owner.updateTable('decision').set({ settledAt: now() }).where('id', '=', decisionId).execute()
  const out = () => house.call('jour1', withdrawCasePerson, { ...of, reason: 'Fel person.' })
  await sql`alter table decision disable trigger decision_stays`.execute(house.owner)
  await sql`update decision set status = 'declined' where id = ${decisionId}`.execute(house.owner)
  await sql`alter table decision enable trigger decision_stays`.execute(house.owner)
  expect((await out()).body).toMatchObject({
    code: 'standing-assistance',
    sentence: expect.stringMatching(/H\d{4}-/),
  })
  await house.call('jour1', recallAssistance, {
    assistanceId,
    version: 1,
    name: 'Vakthavande Prov',
    note: 'Fel person.',
  })
  expect((await out()).status).toBe(200)
})

describe('bad input', () => {
  it.each([
    [{ ground: 'lvu-43-3' }, 'ground'],
    [{ riskGrounds: 5 }, 'riskGrounds'],
    [{ driveMinutes: -1 }, 'driveMinutes'],
    [{ status: 'done' }, 'status'],
    [{ requesterKind: null }, 'requesterKind'],
    [{ reviewAt: now() }, 'reviewAt'],
  ])('%j is a fault of shape', async (changes, path) => {
    const { of } = await night()
    const before = await countRows(house, 'police_assistance')
    const reply = await ask(of, changes as never)
    expect(reply.status).toBe(400)
    expect(reply.body.errors?.map((error) => error.path)).toContain(path)
    expect(await countRows(house, 'police_assistance')).toBe(before)
  })
})
