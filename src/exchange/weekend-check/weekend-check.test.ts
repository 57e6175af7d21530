import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madeDecision } from '../../../test/decided.ts'
import { countRows, type House, openHouse, type Person } from '../../../test/house.ts'
import { sentReport } from '../../../test/report.ts'
import { createNotice, getNotice } from '../../duty/advance-notice/api.ts'
import type { Contract, InputOf, OutputOf } from '../../kernel/contract.ts'
import {
  addDays,
  addMinutes,
  atLocal,
  type Instant,
  isWorkingDay,
  localDate,
  now,
} from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { inScope } from '../../server/database/scope.ts'
import type { Refused } from '../../server/problem.ts'
import { Runner } from '../../server/runner.ts'
import { askAboutWeekend } from '../../server/weekend-checks.ts'
import { beginThread, sendMessage } from '../dialogue/api.ts'
import { acceptReport } from '../receipt/api.ts'
import { answerWeekend, listUnstable, ownWeekend, setWeekendTime, tellDuty, weekendOverview } from './api.ts'
import { handlers } from './handlers.ts'
import { weekendAfter } from './rules.ts'

let house: House
let runner: Runner
/** The next day with free days after it, and its clock times. */
let friday: string
let backOn: string
const at = (time: string) => atLocal(friday, time)
beforeAll(async () => {
  house = await openHouse('weekend')
  runner = new Runner(house.db, handlers)
  friday = addDays(localDate(now()), 1)
  while (weekendAfter(friday) === null) friday = addDays(friday, 1)
  backOn = weekendAfter(friday)?.backOn ?? ''
})
afterAll(() => house.close())

const actor = (who: Person) => ({
  ...{ accountId: house.accounts[who], name: 'Prov Provsson', title: 'prov', sessionId: null },
  ...house.posts[who],
})
/** Through the runner with a clock of our own: what depends on the hour cannot wait for it. */
const run = async <C extends Contract>(who: Person, contract: C, input: InputOf<C>, when: Instant) =>
  (await runner.run(contract.name, {
    input,
    actor: actor(who),
    commandId: crypto.randomUUID(),
    now: when,
  })) as OutputOf<C>
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (thrown: Refused) => thrown.code,
  )
const as = <T>(who: Person, work: (tx: Tx) => Promise<T>): Promise<T> => inScope(house.db, actor(who), work)

describe('the question about the weekend', () => {
  test('is put once to each member at the region’s time, by however many processes, and told once', async () => {
    expect(await askAboutWeekend(house.db, at('12:59'))).toBe(0)
    expect(await askAboutWeekend(house.db, atLocal(addDays(friday, 1), '13:00'))).toBe(0)
    const both = await Promise.all([
      askAboutWeekend(house.db, at('13:00')),
      askAboutWeekend(house.db, at('13:01')),
    ])
    expect(both.reduce((sum, n) => sum + n)).toBe(2)
    expect(await askAboutWeekend(house.db, at('16:00'))).toBe(0)
    const told = await house.owner
      .selectFrom('message')
      .selectAll()
      .where('kind', '=', 'weekend-question')
      .execute()
    expect(told.map(({ memberId }) => memberId).sort()).toEqual(Object.values(house.members).sort())
  })

  test('is unanswered until it is answered, never nothing, and the duty sees who has not', async () => {
    const seen = async (when = at('23:00')) =>
      (await run('jour1', weekendOverview, {}, when)).weekend?.members
    expect((await seen())?.map(({ standing }) => standing)).toEqual(['unanswered', 'unanswered'])
    const own = await run('gavle', ownWeekend, {}, at('13:30'))
    const questionId = own.question?.id ?? ''
    expect(own.question).toMatchObject({ askedOn: friday, backOn, answers: [], notices: [] })
    const answer = { questionId, answer: 'nothing' } as const
    expect((await house.call('gavle', answerWeekend, answer)).status).toBe(200)
    expect(await seen()).toMatchObject([
      { memberName: 'Gävle', standing: 'nothing', answer: { answeredByName: 'Gisela Provsson' } },
      { memberName: 'Hudiksvall', standing: 'unanswered', answer: null },
    ])
    await house.call('gavle', createNotice, {
      ...{ purpose: 'P', plan: 'P', wantedKind: 'other', wantedAction: 'W', staffRisk: 'unknown' },
      ...{ validFrom: localDate(now()), validUntil: addDays(friday, 1) },
      people: [{ givenName: 'Åsa', relation: 'resident', isProtected: false }],
    })
    await house.call('gavle', answerWeekend, { questionId, answer: 'matters' })
    expect(await seen(atLocal(addDays(friday, 1), '02:40'))).toMatchObject([
      { standing: 'matters', notices: [{ number: expect.stringMatching(/^F\d/) }] },
      { standing: 'unanswered', notices: [] },
    ])
    expect(await countRows(house, 'weekend_answer')).toBe(2)
    expect(await codeOf(run('gavle', answerWeekend, answer, atLocal(backOn, '08:00')))).toBe('weekend-over')
  })

  test('is answered once by a double click and by two who say the same', async () => {
    const own = await run('hudiksvall', ownWeekend, {}, at('14:00'))
    const input = { questionId: own.question?.id ?? '', answer: 'nothing' } as const
    const commandId = crypto.randomUUID()
    const before = await countRows(house, 'weekend_answer')
    const replies = await Promise.all([
      house.call('hudiksvall', answerWeekend, input, { commandId }),
      house.call('hudiksvall', answerWeekend, input, { commandId }),
      house.call('hudiksvall', answerWeekend, input),
    ])
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await countRows(house, 'weekend_answer')).toBe(before + 1)
  })

  test('is the own member’s alone: nobody else answers it, and other roles see none of it', async () => {
    const own = await run('gavle', ownWeekend, {}, at('14:00'))
    const input = { questionId: own.question?.id ?? '', answer: 'nothing' } as const
    expect((await house.call('hudiksvall', answerWeekend, input)).status).toBe(404)
    for (const who of ['jour1', 'chef', 'admin', 'ordforande'] as const)
      expect((await house.call(who, answerWeekend, input)).status).toBe(403)
    for (const who of ['gavle', 'utvarderare', 'admin'] as const)
      expect((await house.call(who, weekendOverview, {})).status).toBe(403)
    const bad = await house.call('gavle', answerWeekend, { ...input, answer: 'kanske' } as never)
    expect(bad).toMatchObject({ status: 400, body: { errors: [{ path: 'answer' }] } })
  })

  test('has its time set by the manager, from a day on', async () => {
    const set = (who: Person, asksAt: string, validFrom = friday) =>
      house.call(who, setWeekendTime, { asksAt, validFrom })
    expect((await set('jour1', '10:00')).status).toBe(403)
    expect((await set('gavle', '10:00')).status).toBe(403)
    expect(await set('chef', '17:00')).toMatchObject({ status: 409, body: { field: 'asksAt' } })
    expect(await set('chef', '10:00', '2020-01-03')).toMatchObject({ body: { code: 'in-the-past' } })
    expect((await set('chef', '10:00')).status).toBe(200)
    expect((await run('chef', weekendOverview, {}, at('09:00'))).asksAt).toBe('10:00')
  })
})

describe('what is unstable at closing time', () => {
  const text = { purpose: 'Öppet.', plan: 'Vi har lovat att ringa.', wantedAction: 'Var beredd på att åka.' }
  const list = (when = at('15:00'), who: Person = 'gavle') => run(who, listUnstable, {}, when)

  test('is shown from 15.00 on a working day, of the own member', async () => {
    const report = await sentReport(house)
    await house.call('gavle', acceptReport, {
      ...{ reportId: report.reportId, version: report.version, commitment: 'Vi ringer mormor.' },
    })
    const about = await sentReport(house)
    const threadId = (await house.call('gavle', beginThread, { reportId: about.reportId })).body.id
    await house.call('gavle', sendMessage, { threadId, body: 'Vem kör?', asks: 'duty' })
    const decision = await madeDecision(house, addMinutes(at('15:00'), -3 * 24 * 60))
    const ending = await house.call('gavle', createNotice, {
      ...{ purpose: 'Håller ut', plan: 'P', wantedKind: 'other', wantedAction: 'W', staffRisk: 'unknown' },
      ...{ validFrom: localDate(now()), validUntil: addDays(friday, 1) },
      people: [{ givenName: 'Örjan', relation: 'resident', isProtected: false }],
    })
    expect(await list(at('14:59'))).toMatchObject({ isClosingTime: false, rows: [] })
    expect(await list(atLocal(addDays(friday, 1), '15:00'))).toMatchObject({ isClosingTime: false, rows: [] })
    const { rows, backOn: back } = await list()
    expect(back).toBe(backOn)
    const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ subjectId }) => subjectId)
    expect(of('report')).toEqual([report.reportId])
    expect(of('thread')).toEqual([threadId])
    expect(of('notice')).toContain(ending.body.id)
    expect(rows.find(({ kind }) => kind === 'report')).toMatchObject({
      title: 'Vi ringer mormor.',
      told: null,
    })
    const dueBefore = rows.filter(({ kind }) => kind === 'decision')
    for (const row of dueBefore) expect(row.subjectId).toBe(decision.decisionId)
    expect((await list(at('15:00'), 'hudiksvall')).rows).toEqual([])
    for (const who of ['jour1', 'chef', 'admin', 'ordforande'] as const)
      expect((await house.call(who, listUnstable, {})).status).toBe(403)
  })

  test('is told with one press: a notice of those it concerns until the day is back, once a day', async () => {
    const subjectId = (await list()).rows.find(({ kind }) => kind === 'report')?.subjectId ?? ''
    const input = { kind: 'report', subjectId, ...text } as const
    expect(await codeOf(run('hudiksvall', tellDuty, input, at('15:05')))).toBe('not-found')
    expect(await codeOf(run('gavle', tellDuty, { ...input, plan: ' ' }, at('15:05')))).toBe('plan-missing')
    const both = await Promise.all([
      codeOf(run('gavle', tellDuty, input, at('15:06'))),
      codeOf(run('gavle', tellDuty, input, at('15:06'))),
    ])
    expect(both.sort()).toEqual(['already-told', 'done'])
    const row = (await list()).rows.find((one) => one.subjectId === subjectId)
    expect(row?.told).toMatchObject({
      noticeNumber: expect.stringMatching(/^F\d/),
      toldByName: 'Gisela Provsson',
    })
    const { body } = await house.call('jour1', getNotice, { noticeId: row?.told?.noticeId ?? '' })
    expect(body).toMatchObject({ status: 'current', plan: text.plan, validFrom: friday, validUntil: backOn })
    expect(body.people).toMatchObject([{ relation: 'linked' }])
    // The next time it is the same notice, renewed.
    let next = backOn
    while (!isWorkingDay(next)) next = addDays(next, 1)
    const renewed = await run('gavle', tellDuty, { kind: 'report', subjectId }, atLocal(next, '15:30'))
    expect(renewed).toMatchObject({ noticeId: row?.told?.noticeId, isRenewed: true })
  })

  test('renews a notice that would end, and tells nothing protected', async () => {
    const row = (await list()).rows.find(({ kind }) => kind === 'notice')
    const input = { kind: 'notice', subjectId: row?.subjectId ?? '' } as const
    const told = await run('gavle', tellDuty, input, at('15:10'))
    expect(told).toMatchObject({ noticeId: row?.subjectId, isRenewed: true })
    const { body } = await house.call('jour1', getNotice, { noticeId: told.noticeId })
    expect(body).toMatchObject({ validUntil: backOn, version: 2 })
    expect(body.earlier).toHaveLength(1)
  })

  test('of a decision is told by a notice of whom it is about; of a theme it is about nobody', async () => {
    const decision = await madeDecision(house, now())
    const input = { kind: 'decision', subjectId: decision.decisionId, ...text } as const
    const { noticeId } = await run('gavle', tellDuty, input, at('15:20'))
    expect((await house.call('jour1', getNotice, { noticeId })).body.people).toHaveLength(1)
    const theme = await house.call('gavle', beginThread, { title: 'Tolk' })
    const thread = { kind: 'thread', subjectId: theme.body.id, ...text } as const
    expect(await codeOf(run('gavle', tellDuty, thread, at('15:20')))).toBe('nobody-linked')
  })

  test('is refused where nothing is open, and to whoever may not know of it', async () => {
    const open = await sentReport(house)
    const report = { kind: 'report', subjectId: open.reportId, ...text } as const
    expect(await codeOf(run('gavle', tellDuty, report, at('15:20')))).toBe('no-longer-open')
    const unknown = { kind: 'thread', subjectId: crypto.randomUUID(), ...text } as const
    expect((await house.call('gavle', tellDuty, unknown)).status).toBe(404)
    expect((await house.call('jour1', tellDuty, unknown)).status).toBe(403)
  })
})

describe('in the database itself', () => {
  const count = (who: Person, table: string) =>
    as(who, async (tx) => (await sql`select from ${sql.table(table)}`.execute(tx)).rows.length)
  test.each([
    ['jour1', 2, 3, 0],
    ['chef', 2, 3, 0],
    ['gavle', 1, 2, 4],
    ['hudiksvall', 1, 1, 0],
    ['ordforande', 0, 0, 0],
    ['admin', 0, 0, 0],
    ['utvarderare', 0, 0, 0],
  ] as const)(
    '%s sees %i questions, %i answers and %i tellings',
    async (who, questions, answers, tellings) => {
      expect([
        await count(who, 'weekend_question'),
        await count(who, 'weekend_answer'),
        await count(who, 'unstable_telling'),
      ]).toEqual([questions, answers, tellings])
    },
  )

  test('nobody asks by hand, answers for another member or in another’s name, or changes an answer', async () => {
    const [question] = await house.owner
      .selectFrom('weekendQuestion')
      .selectAll()
      .where('memberId', '=', house.members.gavle)
      .execute()
    const answer = (who: Person, answeredBy: string) =>
      as(who, (tx) =>
        tx
          .insertInto('weekendAnswer')
          .values({
            ...{ id: crypto.randomUUID(), questionId: question?.id ?? '', answer: 'nothing' },
            ...{ answeredBy, answeredAt: now() },
          })
          .execute(),
      )
    await expect(answer('hudiksvall', house.accounts.hudiksvall)).rejects.toThrow(/row-level security/)
    await expect(answer('gavle', house.accounts.jour1)).rejects.toThrow(/row-level security/)
    await expect(answer('jour1', house.accounts.jour1)).rejects.toThrow(/row-level security/)
    const ask = as('gavle', (tx) =>
      tx
        .insertInto('weekendQuestion')
        .values({
          ...{ id: crypto.randomUUID(), memberId: house.members.gavle, askedAt: now() },
          ...{ askedOn: '2026-01-02', firstDay: '2026-01-03', lastDay: '2026-01-04' },
        })
        .execute(),
    )
    await expect(ask).rejects.toThrow(/row-level security/)
    await expect(
      as('gavle', (tx) => sql`update weekend_answer set answer = 'nothing'`.execute(tx)),
    ).rejects.toMatchObject({ code: '42501' })
  })
})
