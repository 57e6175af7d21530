import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appoint, askingPolice } from '../../../test/asking-police.ts'
import { type House, openHouse, type Person } from '../../../test/house.ts'
import { qpdfCheck, textOf } from '../../../test/pdf-tools.ts'
import { addAddress } from '../../base/person/api.ts'
import { disclosuresOfCaseQuery, disclosuresOfPersonQuery } from '../../exchange/disclosure/api.ts'
import { addDays, addMinutes, localDate, now } from '../../kernel/time.ts'
import { inScope } from '../../server/database/scope.ts'
import {
  correctStep,
  endTransportHours,
  listRunning,
  listTransportHours,
  openWhere,
  prepareAssistance,
  printAssistance,
  readAssistances,
  readTimes,
  setTransportHours,
} from './api.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('police-assistance-walls')
})
afterAll(() => house.close())
const { ask, night, requested, step, read } = askingPolice(() => house)
const others: readonly Person[] = ['gavle', 'ordforande', 'utvarderare', 'admin']

describe('the walls', () => {
  it.each(others)('%s may neither ask, follow nor read', async (as) => {
    const { of, assistanceId } = await requested()
    const replies = [
      await ask(of, {}, as),
      await step(assistanceId, 1, 'approved', {}, as),
      await house.call(as, readAssistances, { caseId: of.caseId }),
      await house.call(as, prepareAssistance, { caseId: of.caseId }),
      await house.call(as, listRunning, {}),
      await house.call(as, listTransportHours, {}),
      await house.call(as, openWhere, { assistanceId, reason: 'Vill veta var.' }),
      await house.call(as, readTimes, { from: '2026-01-01', to: '2026-12-31' }),
    ]
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 403))
    expect((await printed(assistanceId, as)).statusCode).toBe(403)
  })

  it.each(others)('the database shows %s no row, whatever the program asks', async (as) => {
    await requested()
    const actor = { accountId: house.accounts[as], name: '', title: '', sessionId: null, ...house.posts[as] }
    const seen = await inScope(house.db, actor, async (tx) => [
      await tx.selectFrom('policeAssistance').select('id').execute(),
      await tx.selectFrom('policeAssistanceStep').select('id').execute(),
      await tx.selectFrom('policeAssistanceDisclosure').select('id').execute(),
      await tx.selectFrom('policeAssistanceUnmasking').select('id').execute(),
    ])
    expect(seen.flat()).toEqual([])
  })

  it('the reader’s login sees no text, person or place', async () => {
    for (const column of ['risk_grounds', 'where_to', 'person_id', 'case_id', 'requester_name'])
      await expect(
        sql`select ${sql.ref(column)} from police_assistance`.execute(house.figures),
      ).rejects.toThrow(/permission denied/)
  })

  it('what was asked, and a step, the program cannot write over or take away', async () => {
    const actor = {
      accountId: house.accounts.jour1,
      name: '',
      title: '',
      role: 'duty-worker',
      memberId: null,
      partnerId: null,
      sessionId: null,
    } as const
    const { assistanceId } = await requested()
    for (const statement of [
      sql`update police_assistance set risk_grounds = 'något helt annat' where id = ${assistanceId}`,
      sql`delete from police_assistance where id = ${assistanceId}`,
      sql`update police_assistance_step set at = now() where assistance_id = ${assistanceId}`,
      sql`delete from police_assistance_disclosure where assistance_id = ${assistanceId}`,
    ])
      await expect(inScope(house.db, actor, (tx) => statement.execute(tx))).rejects.toThrow(
        /permission denied/,
      )
    await step(assistanceId, 1, 'refused', { note: 'Ingen patrull.' })
    await expect(
      sql`update police_assistance set status = 'requested' where id = ${assistanceId}`.execute(house.owner),
    ).rejects.toThrow(/asked anew/)
  })
})

/** The printed request as its bytes. */
async function printed(assistanceId: string, username = 'jour1') {
  const payload = { username, password: 'ett-prov-i-natten' }
  const login = await house.app.inject({ method: 'POST', url: '/api/sessions', payload })
  const url = printAssistance.path.replace('{assistanceId}', assistanceId)
  return house.app.inject({ url, cookies: { stafett: login.cookies[0]?.value ?? '' } })
}

describe('a protected address', () => {
  async function guarded() {
    const made = await night()
    const { personId } = made.of
    await house.call('jour1', addAddress, {
      personId,
      kind: 'registered',
      street: 'Åvägen 7',
      place: 'Provby',
      validFrom: '2020-01-01',
    })
    await house.owner
      .updateTable('person')
      .set({ protectedRegistration: true })
      .where('id', '=', personId)
      .execute()
    return made
  }

  it('goes to the police only where they must go there, is opened with a reason, and is logged', async () => {
    const { of, decisionId, mandateId } = await guarded()
    const base = { decisionId, mandateId, whereTo: 'åvägen 7, tredje våningen' }
    expect((await ask(of, base)).body).toMatchObject({ code: 'where-reason-missing', field: 'whereReason' })
    const leak = await ask(of, { ...base, whereReason: 'Barnet är där.', dangers: 'Hund på Åvägen.' })
    expect(leak.body).toMatchObject({ code: 'protected-in-text', field: 'dangers' })
    expect(leak.body.sentence).not.toMatch(/åvägen/i)
    const made = await ask(of, { ...base, whereReason: 'Barnet är där.' })
    expect(made.status).toBe(200)
    const { rows } = await sql`select * from audit_event`.execute(house.owner)
    const heard = JSON.stringify([
      made.body,
      rows,
      await read(of.caseId),
      await house.call('chef', listRunning, {}),
    ])
    expect(heard).not.toMatch(/åvägen/i)
    expect((await read(of.caseId)).assistances[0]).toMatchObject({
      whereTo: null,
      hasWhere: true,
      whereProtected: true,
    })
    const open = (reason: string) => house.call('jour2', openWhere, { assistanceId: made.body.id, reason })
    expect((await open('x')).body).toMatchObject({ code: 'reason-missing', field: 'reason' })
    expect((await open('Läses upp för patrullen.')).body.whereTo).toBe('åvägen 7, tredje våningen')
    const log = await house.owner
      .selectFrom('policeAssistanceUnmasking')
      .selectAll()
      .where('assistanceId', '=', made.body.id)
      .execute()
    expect(log).toMatchObject([{ accountId: house.accounts.jour2, reason: 'Läses upp för patrullen.' }])
  })

  it('is not on the printed request, which else says what the police need', async () => {
    const { of, decisionId, mandateId } = await guarded()
    const where = { whereTo: 'Åvägen 7', whereReason: 'Barnet är där.' }
    const made = await ask(of, { decisionId, mandateId, ...where })
    const reply = await printed(made.body.id)
    expect(reply.statusCode).toBe(200)
    const folder = mkdtempSync(join(tmpdir(), 'stafett-police-'))
    const path = join(folder, 'request.pdf')
    writeFileSync(path, reply.rawPayload)
    const text = textOf(path)
    expect(qpdfCheck(path).status).toBe(0)
    rmSync(folder, { recursive: true })
    expect(text).not.toMatch(/åvägen/i)
    for (const said of ['Skyddad adress: lämnas muntligen', 'SN 2026-01-14 § 7', 'Får inte tas i förvar'])
      expect(text).toContain(said)
  })

  it('is not let in by a step or a correction', async () => {
    const { of, decisionId, mandateId } = await guarded()
    const made = await ask(of, { decisionId, mandateId })
    const written = await step(made.body.id, 1, 'approved', { note: 'Åvägen 7' })
    expect(written.body).toMatchObject({ code: 'protected-in-text', field: 'note' })
    await step(made.body.id, 1, 'approved')
    const stepId = (await read(of.caseId)).assistances[0]?.steps.at(-1)?.id ?? ''
    const corrected = await house.call('jour1', correctStep, {
      assistanceId: made.body.id,
      version: 2,
      stepId,
      at: now(),
      name: 'Åvägen 7',
      reason: 'Fel namn antecknat.',
    })
    expect(corrected.body.code).toBe('protected-in-text')
  })
})

it('what the police were given is logged, under which section and by whom, and no more than was written', async () => {
  const { of } = await requested({ dangers: 'Hund i hallen.' })
  const ofCase = await house.call('jour1', disclosuresOfCaseQuery, { caseId: of.caseId })
  expect(ofCase.body.toPolice).toMatchObject([
    {
      personId: of.personId,
      lawKey: 'lvu-1990-43b',
      receiver: 'police',
      content: ['identity', 'purpose', 'whereTo', 'destination', 'dangers'],
      decidedByName: 'Jorun Provsson',
    },
  ])
  const ofPerson = await house.call('chef', disclosuresOfPersonQuery, { personId: of.personId })
  expect(ofPerson.body.toPolice).toEqual(ofCase.body.toPolice)
})

describe('figures of times', () => {
  const today = () => ({ from: localDate(addMinutes(now(), -600)), to: localDate(now()) })
  it('give median, longest and open by municipality and ground, corrections counted as they stand', async () => {
    const before = (await house.call('chef', readTimes, today())).body
    const count = (ground: string) =>
      before.rows.find((row) => row.municipalityCode === '2184' && row.ground === ground)?.asked ?? 0
    expect(count('lvu-43-1')).toBe(0)
    const at = (minutes: number) => addMinutes(now(), -minutes)
    const court = { memberId: house.members.hudiksvall, ground: 'lvu-43-1', requesterKind: 'court' } as const
    const basis = { requesterName: 'Förvaltningsrätten', requesterBasis: 'mål 1-26' }
    for (const [asked, answered] of [
      [100, 90],
      [100, 80],
      [100, 40],
    ] as const) {
      const { of } = await night()
      const { body } = await ask(of, { ...court, ...basis, askedAt: at(asked) })
      await step(body.id, 1, 'approved', { at: at(answered) })
      if (answered !== 40) continue
      await step(body.id, 2, 'ordered', { at: at(35) })
      await step(body.id, 3, 'under-way', { at: at(30) })
      await step(body.id, 4, 'done', { at: at(0) })
      const steps = (await read(of.caseId)).assistances[0]?.steps ?? []
      await house.call('jour1', correctStep, {
        assistanceId: body.id,
        version: 5,
        stepId: steps.find(({ state }) => state === 'approved')?.id ?? '',
        at: at(60),
        name: 'Stationsbefäl Prov',
        reason: 'Tiden var fel antecknad.',
      })
    }
    const { rows, whole } = (await house.call('chef', readTimes, today())).body
    expect(rows.find((row) => row.municipalityCode === '2184' && row.ground === 'lvu-43-1')).toMatchObject({
      municipalityName: 'Hudiksvall',
      asked: 3,
      approved: 3,
      done: 1,
      open: 2,
      answerMedian: 20,
      answerLongest: 40,
      orderMedian: 25,
      startLongest: 5,
      wholeLongest: 100,
    })
    expect(whole.asked).toBe(rows.reduce((sum, row) => sum + row.asked, 0))
  })

  it('of a backward or too long period are refused', async () => {
    const times = (from: string, to: string) => house.call('chef', readTimes, { from, to })
    expect((await times('2026-02-01', '2026-01-31')).body.code).toBe('period-backwards')
    expect((await times('2020-01-01', '2026-01-31')).body.code).toBe('period-too-long')
    expect((await times('2019-01-01', '2019-01-31')).body).toMatchObject({
      rows: [],
      whole: { asked: 0, answerMedian: null },
    })
  })
})

it('F-03: the manager says who drives when; a request made then goes there', async () => {
  const all = { executor: 'prison-service', fromMinute: 0, toMinute: 1440, workingDaysOnly: false } as const
  const from = addDays(localDate(now()), -1)
  const set = (changes: object = {}, as: Person = 'chef') =>
    house.call(as, setTransportHours, {
      ...all,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      source: 'Överenskommelse med Kriminalvården',
      validFrom: from,
      ...changes,
    })
  expect((await set({}, 'jour1')).status).toBe(403)
  expect((await set({ weekdays: [] })).body.code).toBe('weekdays-missing')
  expect((await set({ fromMinute: 600, toMinute: 600 })).body.code).toBe('hours-backwards')
  expect((await set({ source: '   ' })).body.code).toBe('source-missing')
  const { body } = await set()
  expect(body.ids).toHaveLength(7)
  expect((await set({ weekdays: [3] })).body.code).toBe('hours-overlap')
  const { of, decisionId } = await night()
  await ask(of, { decisionId, mandateId: await appoint(house) })
  expect((await read(of.caseId)).assistances[0]?.executor).toBe('prison-service')
  for (const hoursId of body.ids)
    expect(
      (await house.call('chef', endTransportHours, { hoursId, validTo: addDays(from, -1) })).status,
    ).toBe(200)
  expect(
    (await house.call('chef', endTransportHours, { hoursId: body.ids[0] ?? '', validTo: from })).body.code,
  ).toBe('hours-ended')
  expect((await set({ weekdays: [3] })).status).toBe(200)
})
