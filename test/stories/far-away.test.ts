import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handOnPaper } from '../../db/demo/night.ts'
import { Teller } from '../../db/demo/teller.ts'
import { getCase } from '../../src/duty/case/api.ts'
import { listMeasures } from '../../src/duty/measure/api.ts'
import { readAssessments } from '../../src/duty/protective-assessment/api.ts'
import { caseReceivers, getReport, prepareReport } from '../../src/exchange/handover/api.ts'
import { handOver, openReport } from '../../src/exchange/receipt/api.ts'
import { atLocal, now } from '../../src/kernel/time.ts'
import { atPresent, type County, lastTen, openCounty, openOwn, refusal, someChild, whole } from './county.ts'

let county: County
/** The clock at now: what is asked and tried after the stories. */
let present: Teller
beforeAll(async () => {
  county = await openCounty(lastTen())
  present = atPresent(county)
}, 180_000)
afterAll(() => county.close())

const assessmentsOf = (caseId: string) => present.do('jour1', readAssessments, { caseId })
const caseOf = (caseId: string) => present.do('jour1', getCase, { caseId })
const measuresOf = async (caseId: string) =>
  (await present.do('jour1', listMeasures, { caseId })).measures.map(({ type }) => type).sort()

describe('V-09 a frightened boy in Hudiksvall, and this time somebody answers', () => {
  test('standby with a child, and police without a way out, raise the case; how long they waited is kept', async () => {
    const { caseId, contactId } = county.told.v09
    const { dutyMode, warnings, stayCode, contacts } = await caseOf(caseId)
    expect([dutyMode, stayCode]).toEqual(['standby', '2184'])
    expect(warnings).toEqual(
      expect.arrayContaining(['police-no-solution', 'no-safe-adult', 'minor-and-standby']),
    )
    const contact = contacts.find(({ id }) => id === contactId)
    expect(contact?.waitingSince && contact.waitingUntil && contact.waitingSince < contact.waitingUntil).toBe(
      true,
    )
  })

  test('the decision, the measure, the report and the answer are there', async () => {
    const { caseId, assessmentId, reportId } = county.told.v09
    const { assessments } = await assessmentsOf(caseId)
    expect(assessments).toMatchObject([
      {
        id: assessmentId,
        outcome: 'need-met',
        protectionBasis: 'safe-person',
        custodyConsidered: 'considered-not-taken',
      },
    ])
    expect(await measuresOf(caseId)).toEqual([
      'advice-referral',
      'information',
      'protective-assessment',
      'support',
    ])
    const { head, content } = await present.do('mottagning.hudiksvall', getReport, { reportId })
    expect(head).toMatchObject({ status: 'accepted', acceptedByName: 'Per Hägg' })
    expect(head.commitment).toContain('före klockan 10')
    expect(content?.assessments[0]?.childWords).toBe(assessments[0]?.childWords)
  })

  test.each([
    ['outcome', { ...whole, outcome: null }, 'outcome-missing'],
    ['answer about custody', { ...whole, custodyConsidered: null }, 'custody-missing'],
  ] as const)('no %s, no assessment', async (_what, written, code) => {
    const child = await someChild(present)
    const matter = await openOwn(present, { concerned: [child] })
    expect(await refusal(matter.assess(child, written, []))).toBe(code)
  })

  test('whoever lets police without a way out wait says why', async () => {
    const attention = ['police-no-solution'] as const
    const matter = await openOwn(
      present,
      { concerned: [await someChild(present)] },
      { attention: [...attention] },
    )
    expect(await refusal(matter.judge({ canWait: 'yes' }))).toBe('raised-needs-reason')
  })

  test('assessed in the night to Easter Sunday 2026 it holds until Tuesday at eight', async () => {
    const easter = new Teller(county.db, now(), '2026-04-04')
    easter.at('02:40')
    const boy = await someChild(easter, 15)
    const matter = await openOwn(easter, { concerned: [boy] }, { stayCode: '2184' })
    const id = await matter.assess(boy, { ...whole, dutyMode: 'standby', dayTask: 'Prata med pojken.' }, [])
    const { assessments, dayItems } = await assessmentsOf(matter.id)
    expect(assessments).toMatchObject([
      {
        id,
        assessedAt: atLocal('2026-04-05', '02:40'),
        holdsUntil: atLocal('2026-04-07', '08:00'),
        law: 'sol-2025-20-1',
      },
    ])
    expect(dayItems).toMatchObject([{ kind: 'day-task', dueAt: atLocal('2026-04-08', '00:00') }])
  })
})

describe('V-17 a runaway from another county', () => {
  test('the other duty is the counterpart, and each has its part of the responsibility', async () => {
    const { contacts, responsibleNow, residenceCode } = await caseOf(county.told.v17.caseId)
    expect(residenceCode).toBe('1493')
    expect(contacts).toContainEqual(
      expect.objectContaining({ direction: 'outgoing', callerOrganisation: 'Socialjouren Skaraborg' }),
    )
    expect(responsibleNow).toContain('Socialjouren Gävleborg')
    expect(responsibleNow).toContain('Socialjouren Skaraborg')
  })

  test('both municipalities have a report; the one outside got it on paper, with proof', async () => {
    const { caseId, reportIds } = county.told.v17
    const { receivers } = await present.do('jour1', caseReceivers, { caseId })
    expect(receivers).toMatchObject([
      {
        code: '2180',
        because: 'child-stay',
        report: { id: reportIds[0], status: 'delivered', handedTo: null },
      },
      {
        code: '1493',
        because: 'child-residence',
        memberId: null,
        report: { status: 'delivered', handedHow: 'fax' },
      },
    ])
    const { head, events } = await present.do('jour2', getReport, { reportId: reportIds[1] })
    expect(head.handedTo).toContain('Socialjouren Skaraborg')
    expect(events.map(({ kind, accountName }) => [kind, accountName])).toEqual([
      ['sent', 'Maja Lindwall'],
      ['delivered', 'Maja Lindwall'],
    ])
  })

  test('a report is handed over once, after it was sent, and by hand only outside the region', async () => {
    const [inside, outside] = county.told.v17.reportIds
    const again = (reportId: string) =>
      refusal(handOnPaper(present, 'jour1', reportId, 'Registrator', 'in-person'))
    expect(await again(outside)).toBe('already-delivered')
    expect(await again(inside)).toBe('already-delivered')
    const matter = await openOwn(
      present,
      { concerned: [await someChild(present)] },
      { residenceCode: '1493' },
    )
    const draft = await present.do('jour1', prepareReport, { caseId: matter.id, municipalityCode: '1493' })
    const handedAt = now()
    const hand = {
      reportId: draft.id,
      version: draft.version,
      handedTo: 'Registrator',
      handedHow: 'fax',
      handedAt,
    } as const
    expect(await refusal(present.do('jour1', handOver, hand))).toBe('not-sent')
  })

  test('no other municipality can open it, and the case stays open until it is told', async () => {
    const [, reportId] = county.told.v17.reportIds
    expect(await refusal(present.do('mottagning.gavle', openReport, { reportId }))).toBe('not-found')
    const girl = await someChild(present)
    const matter = await openOwn(present, { concerned: [girl] }, { residenceCode: '1493' })
    await matter.sendTo('2180', { summary: 'Hittad i Gävle.' })
    expect(await refusal(matter.close('handed-over'))).toBe('child-not-assessed')
    await matter.assess(girl, whole, [])
    expect(await refusal(matter.close('handed-over'))).toBe('report-missing')
  })
})
