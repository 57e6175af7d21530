import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Teller } from '../../db/demo/teller.ts'
import { listRoutines } from '../../src/base/routine/api.ts'
import { listNotices } from '../../src/duty/advance-notice/api.ts'
import { readOut } from '../../src/duty/call-out/api.ts'
import { listOpenCases } from '../../src/duty/case/api.ts'
import { listClocks } from '../../src/duty/clock/api.ts'
import { readCold } from '../../src/duty/cold-alert/api.ts'
import { getEvent } from '../../src/duty/common-event/api.ts'
import { readSettings } from '../../src/duty/cover/api.ts'
import { listBoxes } from '../../src/duty/expense/api.ts'
import { listHolds, listPlaces } from '../../src/duty/place/api.ts'
import { freshnessOf } from '../../src/duty/place/rules.ts'
import { checkShifts } from '../../src/duty/roster/api.ts'
import { readBoard } from '../../src/duty/shift/api.ts'
import { listSwaps } from '../../src/duty/shift-swap/api.ts'
import { lastNight } from '../../src/exchange/morning/api.ts'
import { addDays, atLocal, nextWorkingMorning } from '../../src/kernel/time.ts'
import { verifyAudit } from '../../src/server/audit/verify.ts'
import { type County, lastTen, openCounty } from './county.ts'
import { type Rows, rowsOf } from './rows.ts'

let county: County
/** The clock at loading. */
let then: Teller
beforeAll(async () => {
  county = await openCounty(lastTen())
  then = new Teller(county.db, county.loadedAt, undefined, county.runner)
  then.ago(0)
  rows = rowsOf(county.owner)
}, 180_000)
afterAll(() => county.close())

const told = () => county.told.weekend
let rows: Rows

describe('children of the weekend', () => {
  test('V-03: she was spoken to, the home was looked into, and who rang is not known', async () => {
    const { caseId } = told().v03
    const [assessment] = await rows.assessments(caseId)
    expect(assessment).toMatchObject({ childHeard: 'yes', protectionBasis: 'safe-person' })
    expect(assessment?.alternativeHome).toContain('nykter')
    const contacts = await county.owner
      .selectFrom('contactCase')
      .innerJoin('contact', 'contact.id', 'contactCase.contactId')
      .select('contact.callerKnown')
      .where('contactCase.caseId', '=', caseId)
      .execute()
    expect(contacts.map(({ callerKnown }) => callerKnown)).toContain('unidentified')
  })

  test('V-07: trafficking raises the case, and the duty acts', async () => {
    expect(await rows.case(told().v07.caseId)).toMatchObject({
      attention: expect.arrayContaining(['trafficking']),
      response: 'act-through-others',
    })
  })

  test('V-10: why nothing was done stands in the report the municipality reads', async () => {
    const { caseId } = told().v10
    const report = await county.owner
      .selectFrom('report')
      .select('content')
      .where('caseId', '=', caseId)
      .executeTakeFirstOrThrow()
    expect(report.content?.matter).toMatchObject({ reasonNotActing: 'network-takes-over' })
    expect(report.content?.matter.reasonNotActingText).toContain('Pappan')
  })

  test('V-12: without papers, custody was weighed with grounds and the chair was called', async () => {
    const { caseId } = told().v12
    const [assessment] = await rows.assessments(caseId)
    expect(assessment).toMatchObject({ custodyConsidered: 'considered-not-taken' })
    expect(assessment?.custodyGrounds).toContain('LVU')
    const called = await county.owner
      .selectFrom('contactCase')
      .innerJoin('contact', 'contact.id', 'contactCase.contactId')
      .select('contact.calledParty')
      .where('contactCase.caseId', '=', caseId)
      .execute()
    expect(called.map(({ calledParty }) => calledParty)).toContain('decision-maker')
  })

  test('V-22: a safe person looked in and was called back', async () => {
    const relation = await county.owner
      .selectFrom('caseRelation')
      .selectAll()
      .where('caseId', '=', told().v22.caseId)
      .where('kind', '=', 'safe-person')
      .executeTakeFirstOrThrow()
    expect((relation.calledBackAt ?? '') >= (relation.callBackAt ?? 'none')).toBe(true)
  })

  test('V-23: the child was left to sleep, and the day hears her', async () => {
    const { caseId } = told().v23
    expect(await rows.assessments(caseId)).toMatchObject([{ childHeard: 'no', notHeardReason: 'asleep' }])
    expect((await rows.dayItems(caseId)).map(({ kind }) => kind)).toContain('hear-child')
  })

  test('V-37: with both parents arrested a relative has the child', async () => {
    const [assessment] = await rows.assessments(told().v37.caseId)
    expect(assessment).toMatchObject({ protectionBasis: 'safe-person', childHeard: 'yes' })
  })

  test('V-32: what the police saw is kept, and the judgement is the duty’s', async () => {
    const { caseId } = told().v32
    expect(await rows.callOuts(caseId)).toMatchObject([
      { decision: 'refused', policePresent: 'yes', policeSaw: expect.stringContaining('Krossad') },
    ])
    expect(await rows.assessments(caseId)).toMatchObject([{ policePresent: 'yes', status: 'locked' }])
  })
})

describe('homes, police and care', () => {
  test('V-04: no new placement on a Sunday, but a task due when the next working day begins', async () => {
    const { caseId } = told().v04
    const [request] = await rows.requests(caseId)
    expect(request).toMatchObject({ kind: 'new-placement', answer: 'no', reason: 'in-principle' })
    const item = (await rows.dayItems(caseId)).find(({ text }) => text.startsWith('Besluta'))
    expect(item?.dueAt).toBe(nextWorkingMorning(request?.askedAt ?? ''))
  })

  test('V-11: the police sent nobody, and there is a plan and a child in it', async () => {
    const help = await county.owner
      .selectFrom('policeHelp')
      .selectAll()
      .where('caseId', '=', told().v11.caseId)
      .executeTakeFirstOrThrow()
    expect(help).toMatchObject({ answer: 'no', childPresent: 'yes' })
    expect(help.safetyPlan).toContain('systern')
  })

  test.each(['v13', 'v40'] as const)(
    'V-13, V-40: a hearing is declined the same near and far: %s',
    async (of) => {
      expect(await rows.callOuts(told()[of].caseId)).toMatchObject([
        {
          purpose: 'hearing',
          decision: 'refused',
          necessity: 'beneficial',
          reasonNotActing: 'not-needed-for-protection',
          equalTreatment: 'same',
        },
      ])
    },
  )

  test('V-14: the home keeps him with more staff; nobody takes over at night', async () => {
    const asked = await rows.requests(told().v14.caseId)
    expect(asked.map(({ kind, answer }) => [kind, answer]).sort()).toEqual([
      ['extra-staff', 'yes'],
      ['new-placement', 'no'],
      ['place', 'no'],
    ])
  })

  test('V-15: a wake-up that could have waited is counted and followed up', async () => {
    const entry = await county.owner
      .selectFrom('nightEntry')
      .selectAll()
      .where('id', '=', told().v15.entryId)
      .executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ source: 'residential-care', outsideRoutine: true, wasUrgent: false })
    expect(entry.followUp).toContain('guiden')
  })

  test('V-28: the guide was read out, the wait is measured and it is a deviation', async () => {
    const { caseId, contactId } = told().v28
    expect(await rows.contact(contactId)).toMatchObject({ waitingUntil: expect.any(String) })
    expect(await rows.deviations(caseId)).toMatchObject([{ kind: 'routine-not-followed' }])
    const handed = await county.owner.selectFrom('routineHanding').select('audience').execute()
    expect(handed.map(({ audience }) => audience)).toContain('health-care')
  })

  test('V-29: a placement to save the police a drive is refused in principle', async () => {
    expect(await rows.requests(told().v29.caseId)).toMatchObject([
      {
        direction: 'to-duty',
        answer: 'no',
        reason: 'in-principle',
        reasonText: expect.stringContaining('LVU 11 §'),
      },
    ])
  })

  test('V-30: police help is weighed, asked for and recalled, not routine', async () => {
    const { caseId } = told().v30
    expect(await rows.measures(caseId)).toEqual(
      expect.arrayContaining(['police-assistance-lvu', 'police-assistance-recalled']),
    )
    const judged = await county.owner
      .selectFrom('caseEvent')
      .select('content')
      .where('caseId', '=', caseId)
      .where('kind', '=', 'judged')
      .execute()
    expect(judged).toHaveLength(2)
  })

  test('V-35: the police went past the duty, and it is marked afterwards', async () => {
    const { eventAt, callAt } = await rows.contact(told().v35.contactId)
    expect((eventAt ?? '') < callAt).toBe(true)
    const marked = await county.owner.selectFrom('deviation').select(['kind', 'happened']).execute()
    expect(marked).toContainEqual(
      expect.objectContaining({
        kind: 'information-missing',
        happened: expect.stringContaining('Förbi jouren'),
      }),
    )
  })
})

describe('grown-ups, money and the day service', () => {
  test('V-18: in the cold each place was asked, a room was found and the damage is the municipality’s', async () => {
    const { caseId } = told().v18
    const asked = await rows.requests(caseId)
    expect(asked.map(({ answer, reason }) => answer === 'no' && reason)).toEqual(
      expect.arrayContaining(['too-late', 'full', 'cost', false]),
    )
    const paid = await county.owner.selectFrom('cashEntry').selectAll().where('caseId', '=', caseId).execute()
    expect(paid.find(({ expenseType }) => expenseType === 'damage')?.memberId).not.toBeNull()
    const { now, nights } = await then.do('jour1', readCold, {})
    expect(now).toMatchObject({ degrees: -20 })
    expect(nights).toMatchObject([{ nobodyOutside: 'yes' }])
  })

  test('V-27: a recorded call is a neutral note, and no case', async () => {
    const { contactId } = told().v27
    const contact = await rows.contact(contactId)
    expect(contact).toMatchObject({ recordsCall: true, kind: 'general-advice', status: 'complete' })
    const cases = await county.owner
      .selectFrom('contactCase')
      .select('caseId')
      .where('contactId', '=', contactId)
      .execute()
    expect(cases).toEqual([])
  })

  test('V-34: she came back because nobody called, and the municipality is told', async () => {
    const pickup = await county.owner
      .selectFrom('failedPickup')
      .selectAll()
      .where('caseId', '=', told().v34.caseId)
      .executeTakeFirstOrThrow()
    expect(pickup.municipalityCode).toBe('2180')
  })

  test('V-31: what was said three weeks ago is stale, used with a reason and asked about', async () => {
    const { noticeId } = told().v31
    const { notices } = await then.do('jour1', listNotices, { which: 'current' })
    expect(notices.find(({ id }) => id === noticeId)).toMatchObject({
      freshness: 'stale',
      uses: [{ outcome: 'followed' }],
    })
    const [request] = await county.owner
      .selectFrom('noticeRequest')
      .selectAll()
      .where('aboutNoticeId', '=', noticeId)
      .execute()
    expect(request?.question).toContain('fortfarande')
    expect(new Set(notices.map(({ freshness }) => freshness)).size).toBeGreaterThan(2)
  })
})

describe('many at once, and what is planned', () => {
  test('V-19: a threat went to the police and to the municipality’s own contact', async () => {
    const { notes, lines, kind, closedAt } = await then.do('jour1', getEvent, { eventId: told().v19.eventId })
    expect({ kind, closedAt, notes: notes.length, lines: lines.length }).toEqual({
      kind: 'threat',
      closedAt: null,
      notes: 1,
      lines: 1,
    })
  })

  test('V-20: the municipality that has nobody at night has a fallback', async () => {
    const { municipalityCode, kind } = await then.do('jour1', getEvent, { eventId: told().v20.eventId })
    expect({ municipalityCode, kind }).toEqual({ municipalityCode: '2132', kind: 'accident' })
    expect(await rows.contact(told().v20.fallbackId)).toMatchObject({
      direction: 'outgoing',
      callerOrganisation: expect.stringContaining('beredskap'),
    })
  })

  test('V-21: what is planned for a newborn is not done while the chair has not decided', async () => {
    expect(await rows.task(told().v21.taskId)).toMatchObject({ kind: 'removal', chairDecision: 'pending' })
  })

  test('V-25: with both out a second event got others, and said why', async () => {
    const { farCaseId, nearCaseId } = told().v25
    const [far] = await rows.callOuts(farCaseId)
    const [near] = await rows.callOuts(nearCaseId)
    expect(far).toMatchObject({ municipalityCode: '2132', coverReason: expect.stringContaining('Chefen') })
    expect(near).toMatchObject({
      municipalityCode: '2180',
      coverReason: expect.stringContaining('Andra händelsen'),
    })
    expect(near?.leftAt && far?.backAt && near.leftAt < far.backAt).toBe(true)
  })

  test('V-26: calls are counted by municipality, also those that concern none', async () => {
    const { tally, calls } = await then.do('jour1', getEvent, { eventId: told().v26.eventId })
    expect(calls).toBe(10)
    expect(tally.map(({ municipalityCode }) => municipalityCode)).toEqual(
      expect.arrayContaining(['2180', '2184', '2181', null]),
    )
  })

  test('V-33: a look in that was asked for is answered, with why not', async () => {
    expect(await rows.task(told().v33.taskId)).toMatchObject({ state: 'declined' })
  })
})

describe('the desk at first start', () => {
  test('nothing of the weekend is unreported', async () => {
    const { friday } = county.told.world.plan
    const night = await then.do('chef', lastNight, {
      from: atLocal(friday, '17:00'),
      to: atLocal(addDays(friday, 3), '08:00'),
    })
    // An evening before the weekend one came back: it is another's to read.
    const open = new Set([...county.told.desk.caseIds, county.told.exchange.returnedCaseId])
    expect(night.unreported.filter(({ caseId }) => !open.has(caseId))).toEqual([])
    expect(night.reconciliation).toMatchObject({ lost: 0, reconciles: true })
    expect(night.reconciliation.registered).toBeGreaterThan(20)
  })

  test('a shift has the desk, with cases, clocks, a bed held and somebody who waits', async () => {
    const { desk } = county.told
    const { shifts } = await then.do('jour1', readBoard, {})
    expect(shifts.map(({ id, staff }) => [id, staff.map(({ name }) => name).sort()])).toEqual([
      [desk.shiftId, ['Erik Sandmo', 'Maja Lindwall']],
    ])
    const { cases } = await then.do('jour1', listOpenCases, {})
    expect(cases.map(({ id }) => id)).toEqual(expect.arrayContaining([...desk.caseIds]))
    expect(desk.caseIds).toHaveLength(8)
    const { clocks } = await then.do('jour1', listClocks, {})
    const kinds = new Set(clocks.map(({ kind }) => kind))
    expect([...kinds]).toEqual(expect.arrayContaining(['waiting', 'protection-ends', 'safe-person-call']))
    const { holds } = await then.do('jour1', listHolds, {})
    expect(holds.map(({ id }) => id)).toEqual([desk.holdId])
  })

  test('a call-out is under way, and its sign is due', async () => {
    const { callOuts } = await then.do('jour1', readOut, {})
    expect(callOuts).toMatchObject([{ id: county.told.desk.callOutId, stage: 'under-way' }])
    expect((callOuts[0]?.nextCheckInAt ?? '') <= county.loadedAt).toBe(true)
  })

  test('the roster is published with one fault, which has a reason; one swap waits and one shift is offered', async () => {
    const { plan } = county.told.world
    const { findings, drafts, publications } = await then.do('chef', checkShifts, {
      from: addDays(plan.today, -7),
      to: addDays(plan.today, 20),
    })
    expect({ drafts, kinds: findings.map(({ kind }) => kind) }).toEqual({ drafts: 0, kinds: ['too-few'] })
    expect(publications[0]?.reasons).toMatchObject([{ kind: 'too-few', count: 1 }])
    const { swaps } = await then.do('chef', listSwaps, {})
    expect(swaps.map(({ state }) => state).sort()).toEqual(['accepted', 'asked'])
  })

  test('routines, policies, places and money are there', async () => {
    const { routines } = await then.do('jour1', listRoutines, {})
    expect(routines).toHaveLength(6)
    expect(routines.filter(({ isRead }) => isRead)).toHaveLength(1)
    const { policy, travels } = await then.do('jour1', readSettings, {})
    expect(policy).toMatchObject({ staffing: 'always-two' })
    expect(travels.every(({ travel }) => travel !== null)).toBe(true)
    const { places } = await then.do('jour1', listPlaces, {})
    const said = new Map((await rows.vacancies()).map(({ placeId, saidAt }) => [placeId, saidAt]))
    const ages = places.map(({ id }) => freshnessOf(said.get(id) ?? null, county.loadedAt))
    expect(places).toHaveLength(12)
    expect(new Set(ages)).toEqual(new Set(['fresh', 'ageing', 'stale', 'unknown']))
    const { boxes } = await then.do('jour1', listBoxes, {})
    expect(boxes.find(({ kind }) => kind === 'petty-cash')?.lastCount).not.toBeNull()
  })

  test('the trail of all of it is whole', async () => {
    const { findings } = await verifyAudit(county.owner)
    expect(findings).toEqual([])
  })
})
