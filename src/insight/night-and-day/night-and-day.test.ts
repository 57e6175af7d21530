import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { openNight } from '../../../test/night.ts'
import { newId } from '../../kernel/id.ts'
import { inScope } from '../../server/database/scope.ts'
import { readBypasses, readFailedPickups, readLateNotices, readNightAndDay } from './api.ts'
import { delaysOf, matrixOf, needsOf } from './rules.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('night-and-day')
})
afterAll(() => house.close())

/** A year long over, so that the evaluator may ask. */
const year = { from: '2025-01-01', to: '2025-12-31' }
const at = (day: string) => `2025-${day}T01:00:00.000Z`

/** Coded facts as the trigger and the member's answers leave them, of one night each: behind the walls, many at once. */
async function outcomes(
  count: number,
  row: {
    code?: string
    judged?: string | null
    outcome?: string | null
    mark?: string | null
    accepted?: boolean
    day?: string
  },
) {
  const {
    code = '2180',
    judged = 'no-immediate-need',
    outcome = null,
    mark = null,
    accepted = true,
    day = '03-03',
  } = row
  const memberId = code === '2180' ? house.members.gavle : house.members.hudiksvall
  const night = await openNight(house, [{ birthDate: '2015-03-04' }], code)
  const by = house.accounts.gavle
  for (let n = 0; n < count; n++) {
    const [reportId, questionId] = [newId(), newId()]
    // Of no member, so that nothing is asked of it by itself.
    await sql`insert into report (id, number, case_id, municipality_code, unit_kind, status, author_id, content, created_at, changed_at, sent_at, withdrawn_at, withdrawn_reason)
      values (${reportId}, ${reportId.slice(-18)}, ${night.caseId}, ${code}, 'child', 'withdrawn', ${house.accounts.jour1}, '{}', ${at(day)}, ${at(day)}, ${at(day)}, ${at(day)}, 'prov')`.execute(
      house.owner,
    )
    await sql`insert into outcome_question (id, report_id, case_id, member_id, municipality_code, person_id, judged, sent_at, accepted_at)
      values (${questionId}, ${reportId}, ${night.caseId}, ${memberId}, ${code}, ${judged === null ? null : night.personIds[0]}, ${judged}, ${at(day)}, ${accepted ? at(day) : null})`.execute(
      house.owner,
    )
    if (outcome !== null)
      await sql`insert into day_outcome (id, question_id, report_id, member_id, municipality_code, outcome, outcome_version, happened_on, given_to_duty, answered_by, answered_by_name, at)
        values (${newId()}, ${questionId}, ${reportId}, ${memberId}, ${code}, ${outcome}, 1, '2025-03-10', false, ${by}, 'Prov', ${at(day)})`.execute(
        house.owner,
      )
    if (mark !== null)
      await sql`insert into need_mark (id, report_id, member_id, municipality_code, mark, marked_by, marked_by_name, at)
        values (${newId()}, ${reportId}, ${memberId}, ${code}, ${mark}, ${by}, 'Prov', ${at(day)})`.execute(
        house.owner,
      )
  }
}

describe('the table of night and day', () => {
  const counted = [
    { judged: 'no-immediate-need', outcome: 'custody-next-day', count: 3 },
    { judged: 'no-immediate-need', outcome: 'investigation-opened', count: 20 },
    { judged: 'no-immediate-need', outcome: null, count: 7 },
    { judged: null, outcome: null, count: 9 },
  ]
  test('adds up both ways, with the unanswered in a column of its own', () => {
    const { rows, columns, total } = matrixOf(counted, false)
    expect(total).toBe(39)
    expect(rows.find(({ key }) => key === 'no-immediate-need')?.total).toBe(30)
    expect(columns.find(({ key }) => key === null)?.total).toBe(16)
    for (const row of rows)
      expect(row.counts.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(row.total)
  })
  test('hides small counts, and what they could be computed from', () => {
    const { rows, columns } = matrixOf(counted, true)
    const row = rows.find(({ key }) => key === 'no-immediate-need')
    const column = columns.findIndex(({ key }) => key === 'custody-next-day')
    expect(row?.counts[column]).toBeNull()
    expect(row?.counts.filter((count) => count === null).length).toBeGreaterThan(1)
    expect(
      rows.flatMap(({ counts }) => counts).filter((count) => count !== null && count > 0 && count < 5),
    ).toEqual([])
  })
  test.each([
    ['five judged give a share of them, not of all', [4, 1, 2, 30], 80],
    ['four give none', [4, 0, 9, 9], null],
    ['nobody has answered', [0, 0, 0, 12], null],
  ])('%s', (_what, [needed = 0, waited = 0, cannot = 0, unanswered = 0], neededShare) => {
    const marked = [
      { mark: 'needed' as const, count: needed },
      { mark: 'could-have-waited' as const, count: waited },
      { mark: 'cannot-judge' as const, count: cannot },
      { mark: null, count: unanswered },
    ]
    expect(needsOf(marked, false)).toMatchObject({
      neededShare,
      unanswered,
      total: needed + waited + cannot + unanswered,
    })
  })
  test('the share is hidden with its parts', () => {
    const marked = [
      { mark: 'needed' as const, count: 20 },
      { mark: 'could-have-waited' as const, count: 2 },
    ]
    expect(needsOf(marked, true)).toMatchObject({ couldHaveWaited: null, neededShare: null })
  })
  test('of delays counts the unknown among the rest', () => {
    const { total, columns } = delaysOf(
      [
        { initiator: 'police', band: 'unknown', count: 4 },
        { initiator: null, band: 'later', count: 2 },
      ],
      ['police', null],
      false,
    )
    expect(total).toBe(6)
    expect(columns.find(({ key }) => key === 'unknown')?.total).toBe(4)
  })
})

describe('at the door', () => {
  beforeAll(async () => {
    await outcomes(6, { outcome: 'investigation-opened', mark: 'needed' })
    await outcomes(2, { outcome: 'custody-next-day', mark: 'could-have-waited' })
    await outcomes(5, {})
    await outcomes(5, {
      code: '2184',
      judged: null,
      outcome: 'investigation-not-opened',
      mark: 'cannot-judge',
    })
    await outcomes(1, { accepted: false })
    await outcomes(3, { day: '12-31', outcome: 'returned-home' })
  }, 60_000)

  test('the manager is told every cell, the unanswered, those not taken over, and each municipality', async () => {
    const { body, status } = await house.call('chef', readNightAndDay, year)
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body).toMatchObject({
      isProtected: false,
      notAccepted: 1,
      matrix: { total: 21 },
      needs: { needed: 6, couldHaveWaited: 2, cannotJudge: 5, unanswered: 8, total: 21, neededShare: 75 },
    })
    expect(body.matrix.columns.find(({ key }) => key === null)?.total).toBe(5)
    expect(body.municipalities).toMatchObject([
      { code: '2180', children: 16, answered: 11, needed: 6 },
      { code: '2184', children: 5, answered: 5, needed: 0, neededShare: null },
    ])
    const spring = await house.call('chef', readNightAndDay, {
      ...year,
      to: '2025-06-30',
      municipalityCode: '2180',
    })
    expect(spring.body).toMatchObject({ municipalityCode: '2180', matrix: { total: 13 }, notAccepted: 1 })
  })

  test('a chair is told of the own municipality and of no other', async () => {
    const { body } = await house.call('ordforandeHudik', readNightAndDay, year)
    expect(body).toMatchObject({ municipalityCode: '2184', matrix: { total: 5 }, notAccepted: 0 })
    expect(body.municipalities.map(({ code }) => code)).toEqual(['2184'])
    for (const contract of [readNightAndDay, readFailedPickups, readBypasses])
      expect(
        (await house.call('ordforandeHudik', contract, { ...year, municipalityCode: '2180' })).status,
      ).toBe(404)
  })

  test('an evaluator is told finished whole years without small counts, and neither municipality nor person', async () => {
    const { body } = await house.call('utvarderare', readNightAndDay, year)
    expect(body).toMatchObject({ isProtected: true, municipalities: [], notAccepted: null })
    const shown = [
      ...body.matrix.rows.flatMap(({ counts, total }) => [...counts, total]),
      body.needs.couldHaveWaited,
    ]
    expect(shown.filter((count) => count !== null && count > 0 && count < 5)).toEqual([])
    expect(JSON.stringify(body)).not.toMatch(/Provsson|personId|caseId|reportId/)
    for (const asked of [
      { ...year, municipalityCode: '2180' },
      { from: '2025-01-01', to: '2025-06-30' },
    ])
      expect((await house.call('utvarderare', readNightAndDay, asked)).status).toBe(409)
    for (const contract of [readFailedPickups, readBypasses])
      expect((await house.call('utvarderare', contract, year)).status).toBe(403)
  })

  test("the login of statistics cannot read whose it was, what was written or who wrote it, whatever the question's fault", async () => {
    const actor = {
      ...house.posts.utvarderare,
      accountId: house.accounts.utvarderare,
      name: '',
      title: '',
      partnerId: null,
      sessionId: null,
    }
    for (const column of ['person_id', 'case_id', 'assessor_id'])
      await expect(
        inScope(house.figures, actor, (tx) =>
          sql`select ${sql.ref(column)} from outcome_question`.execute(tx),
        ),
      ).rejects.toThrow(/permission denied/)
    for (const column of ['text', 'answered_by_name'])
      await expect(
        inScope(house.figures, actor, (tx) => sql`select ${sql.ref(column)} from day_outcome`.execute(tx)),
      ).rejects.toThrow(/permission denied/)
  })

  test('the day service and the duty are not let in', async () => {
    for (const as of ['gavle', 'jour1', 'admin'] as const)
      expect((await house.call(as, readNightAndDay, year)).status).toBe(403)
    expect(await house.call('chef', readNightAndDay, { from: '2025-02-01', to: '2025-01-01' })).toMatchObject(
      {
        status: 409,
        body: { code: 'period-backwards' },
      },
    )
  })

  test('V-47: late notices count from the event to the call, by who called, and what nobody wrote down as unknown', async () => {
    const { contactId } = await openNight(house, [])
    await house.owner
      .updateTable('contact')
      .set({
        callAt: '2025-05-05T22:00:00.000Z',
        eventAt: '2025-05-02T22:00:00.000Z',
        initiator: 'care-provider',
      })
      .where('id', '=', contactId)
      .execute()
    const unknown = await openNight(house, [])
    await house.owner
      .updateTable('contact')
      .set({ callAt: '2025-05-06T22:00:00.000Z', eventAt: null, initiator: 'police' })
      .where('id', '=', unknown.contactId)
      .execute()
    const { body } = await house.call('chef', readLateNotices, year)
    expect(body.total).toBe(2)
    const of = (initiator: string, band: string) =>
      body.rows.find(({ key }) => key === initiator)?.counts[
        body.columns.findIndex(({ key }) => key === band)
      ]
    expect([of('care-provider', 'within-a-week'), of('police', 'unknown')]).toEqual([1, 1])
    expect((await house.call('utvarderare', readLateNotices, year)).body.total).toBeNull()
    expect((await house.call('ordforande', readLateNotices, year)).status).toBe(403)
  })

  test('what the day did not catch is told by municipality and month beside what was sent', async () => {
    await house.owner
      .updateTable('outcomeQuestion')
      .set({ returnedAt: at('04-02') })
      .where('acceptedAt', 'is', null)
      .execute()
    const { body } = await house.call('chef', readFailedPickups, year)
    expect(body.rows).toMatchObject([
      { month: '2025-12', code: '2180', sent: 3, returned: 0, couldNot: 0, cameBack: 0 },
      { month: '2025-04', code: '2180', sent: 0, returned: 1 },
      { month: '2025-03', code: '2180', sent: 14 },
      { month: '2025-03', code: '2184', sent: 5 },
    ])
    expect(
      await house.call('chef', readFailedPickups, { from: '2015-01-01', to: '2025-12-31' }),
    ).toMatchObject({
      body: { code: 'period-too-long' },
    })
  })

  test('marks that the duty was not told count by month and unit, those taken back not', async () => {
    const mark = (happenedOn: string, isWithdrawn = false) =>
      house.owner
        .insertInto('bypass')
        .values({
          id: newId(),
          memberId: house.members.gavle,
          municipalityCode: '2180',
          happenedOn,
          clock: null,
          partnerId: null,
          kind: 'violence',
          markedBy: house.accounts.gavle,
          markedAt: at('07-01'),
          withdrawnAt: isWithdrawn ? at('07-02') : null,
          withdrawnBy: isWithdrawn ? house.accounts.gavle : null,
          withdrawnReason: isWithdrawn ? 'Jouren visste.' : null,
        })
        .execute()
    for (const day of ['2025-06-07', '2025-06-08', '2025-07-05']) await mark(day)
    await mark('2025-06-09', true)
    const { body } = await house.call('chef', readBypasses, year)
    expect(body.rows).toMatchObject([
      { month: '2025-07', unit: null, count: 1 },
      { month: '2025-06', unit: null, count: 2, kinds: [{ kind: 'violence', count: 2 }] },
    ])
    expect((await house.call('ordforandeHudik', readBypasses, year)).body.rows).toEqual([])
  })
})
