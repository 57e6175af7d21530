import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { notHeard } from '../../db/demo/night.ts'
import type { Teller } from '../../db/demo/teller.ts'
import { listDeviations } from '../../src/base/deviation/api.ts'
import { changeCase, getCase } from '../../src/duty/case/api.ts'
import { personCases } from '../../src/duty/case-history/api.ts'
import { listMeasures } from '../../src/duty/measure/api.ts'
import {
  listDue,
  lockAssessment,
  readAssessments,
  reassess,
  saveAssessment,
} from '../../src/duty/protective-assessment/api.ts'
import { listUnkept } from '../../src/exchange/commitment/api.ts'
import { listThreads } from '../../src/exchange/dialogue/api.ts'
import { caseReceivers, getReport, prepareReport, previewReport } from '../../src/exchange/handover/api.ts'
import { inbox } from '../../src/exchange/morning/api.ts'
import { listPacks } from '../../src/exchange/morning-pack/api.ts'
import { readPartnerReport } from '../../src/exchange/partner-answer/api.ts'
import { feedbackOfReport } from '../../src/exchange/partner-feedback/api.ts'
import { listReturned } from '../../src/exchange/receipt/api.ts'
import { listReconciliations } from '../../src/exchange/reconciliation/api.ts'
import { addMinutes, now } from '../../src/kernel/time.ts'
import { atPresent, type County, lastTen, openCounty, openOwn, refusal, someChild, whole } from './county.ts'

let county: County
/** The clock at now: what is asked and tried after the stories. */
let present: Teller
beforeAll(async () => {
  county = await openCounty(lastTen())
  present = atPresent(county)
  console.log(`the demo county was told in ${county.seconds.toFixed(1)} s`)
}, 180_000)
afterAll(() => county.close())

const assessmentsOf = (caseId: string) => present.do('jour1', readAssessments, { caseId })
const caseOf = (caseId: string) => present.do('jour1', getCase, { caseId })
const measuresOf = async (caseId: string) =>
  (await present.do('jour1', listMeasures, { caseId })).measures.map(({ type }) => type).sort()

describe('V-01 two siblings, one grown up, and protection that rests on an arrest of uncertain length', () => {
  test('each is assessed alone, and they come out differently', async () => {
    const { caseId, assessmentIds, sisterId, brotherId } = county.told.v01
    const { assessments } = await assessmentsOf(caseId)
    const [sister, brother] = assessmentIds.map((id) => assessments.find((one) => one.id === id))
    expect(assessments).toHaveLength(2)
    expect(sister).toMatchObject({
      personId: sisterId,
      age: 19,
      status: 'locked',
      outcome: 'need-voluntary-placement',
      protectionBasis: 'protected-housing',
    })
    expect(brother).toMatchObject({
      personId: brotherId,
      age: 16,
      status: 'locked',
      outcome: 'need-met',
      protectionBasis: 'perpetrator-detained',
      protectionCertainty: 'uncertain',
    })
    expect(sister?.childWords).not.toBe(brother?.childWords)
  })

  test('a new assessment is to be made when the arrest may end, until somebody makes it', async () => {
    const { caseId, assessmentIds, brotherId } = county.told.v01
    const [, ofBrother] = assessmentIds
    const before = await assessmentsOf(caseId)
    const endsAt = before.assessments.find((one) => one.id === ofBrother)?.protectionEndsAt
    const item = before.dayItems.filter(({ kind }) => kind === 'reassess')
    expect(item).toMatchObject([{ personId: brotherId, sourceId: ofBrother, dueAt: endsAt, doneAt: null }])
    const due = async () => (await present.do('jour2', listDue, { withinHours: 168 })).due
    expect((await due()).map(({ assessmentId }) => assessmentId)).toContain(ofBrother)

    const again = await present.do('jour2', reassess, { assessmentId: ofBrother })
    const { id: assessmentId, version } = await present
      .do('jour2', saveAssessment, {
        assessmentId: again.id,
        version: again.version,
        ...whole,
        assessedAt: present.later(0),
        outcome: 'need-immediate-custody',
        protectionBasis: 'immediate-custody',
        custodyConsidered: 'prepared',
      })
      .then((saved) => saved)
    await present.do('jour2', lockAssessment, { assessmentId, version })
    const after = await assessmentsOf(caseId)
    expect(after.assessments.find((one) => one.id === assessmentId)).toMatchObject({ reassesses: ofBrother })
    expect(after.dayItems.find(({ kind }) => kind === 'reassess')?.doneAt).not.toBeNull()
    expect((await due()).map((row) => row.assessmentId)).not.toContain(ofBrother)
  })

  const detained = { ...whole, protectionBasis: 'perpetrator-detained' } as const
  const unheard = { ...whole, childHeard: 'no', childWords: null } as const
  test.each([
    ['an arrest nobody knows the certainty of', detained, 'certainty-missing'],
    ['an arrest without an end', { ...detained, protectionCertainty: 'uncertain' }, 'end-missing'],
    ['a child not heard without a reason', unheard, 'not-heard-reason-missing'],
    [
      'a child not heard whose attitude is not told',
      { ...unheard, notHeardReason: 'asleep' },
      'attitude-missing',
    ],
  ] as const)('%s keeps an assessment from being locked', async (_what, written, code) => {
    const child = await someChild(present)
    const matter = await openOwn(present, { concerned: [child] })
    expect(await refusal(matter.assess(child, written, []))).toBe(code)
  })

  test('a grown-up over twenty is not assessed as a child', async () => {
    const adult = await someChild(present, 21)
    const matter = await openOwn(present, { concerned: [adult] })
    expect(await refusal(matter.assess(adult, whole, []))).toBe('not-a-child')
  })
})

describe('V-02 a boy of fourteen while the police decide about his father', () => {
  test('what is awaited, from whom and until when stands in the assessment and on the desk', async () => {
    const { caseId, assessmentId, boyId } = county.told.v02
    const { assessments, dayItems } = await assessmentsOf(caseId)
    const [pending] = assessments
    expect(pending).toMatchObject({ id: assessmentId, outcome: 'awaiting-information', status: 'locked' })
    expect(pending?.protectionText).toContain('Åklagaren')
    const deadline = pending?.protectionEndsAt ?? ''
    expect(deadline > county.loadedAt).toBe(true)
    expect(dayItems).toContainEqual(
      expect.objectContaining({ kind: 'reassess', personId: boyId, dueAt: deadline, doneAt: null }),
    )
    const { due } = await present.do('jour1', listDue, { withinHours: 168 })
    expect(due.find((row) => row.assessmentId === assessmentId)).toMatchObject({
      outcome: 'awaiting-information',
      dueAt: deadline,
    })
  })

  test('who was heard, and who was not and why, is a list', async () => {
    const { assessments } = await assessmentsOf(county.told.v02.caseId)
    const voices = assessments[0]?.voices ?? []
    expect(voices.map(({ kind, reached, source }) => [kind, reached, source])).toEqual([
      ['guardian', 'yes', 'first-hand'],
      ['sibling', 'yes', 'first-hand'],
      ['police', 'yes', 'first-hand'],
      ['guardian', 'not-tried', null],
    ])
    expect(voices.at(-1)?.notReachedReason).toContain('arresten')
    expect(assessments[0]?.completeness.wanting).not.toContain('guardians')
  })

  test('the municipality sees it unread, with the outcome and what is due', async () => {
    const { rows } = await present.do('mottagning.hudiksvall', inbox, {})
    const row = rows.find(({ id }) => id === county.told.v02.reportId)
    expect(row).toMatchObject({ status: 'delivered', outcomes: ['awaiting-information'], openedAt: null })
    expect(row?.dueAt).not.toBeNull()
  })

  const awaiting = { ...whole, outcome: 'awaiting-information', protectionBasis: 'police' } as const
  const until = addMinutes(now(), 600)
  test.each([
    ['without until when', awaiting, [], 'protection-text-missing'],
    ['without whose word', { ...awaiting, protectionText: 'Åklagaren.' }, [], 'end-missing'],
    [
      'with somebody not heard and no reason',
      { ...awaiting, protectionText: 'Åklagaren.', protectionEndsAt: until },
      [notHeard('sibling', { name: 'Systern' }, '')],
      'voice-reason-missing',
    ],
  ] as const)('to await word %s is refused', async (_what, written, voices, code) => {
    const child = await someChild(present)
    const matter = await openOwn(present, { concerned: [child] })
    expect(await refusal(matter.assess(child, written, voices))).toBe(code)
  })
})

describe('V-05 the same caller asks for housing night after night', () => {
  test('what the duty has had with him before, what it answered and why, is shown with whom he says he did not reach', async () => {
    const { manId, earlierCaseId, caseId } = county.told.v05
    const history = await present.do('jour2', personCases, { personId: manId })
    expect(history.cases.map(({ id }) => id).sort()).toEqual([earlierCaseId, caseId].sort())
    expect(history.cases.find(({ id }) => id === earlierCaseId)).toMatchObject({
      status: 'closed',
      response: 'inform-day-service',
      reasonNotActing: 'plan-in-place',
    })
    expect(history.contacts).toHaveLength(3)
    expect(history.contacts.every(({ notReached }) => notReached?.startsWith('Handläggaren'))).toBe(true)
    expect(history.contactsLastDays).toEqual({ days: 90, count: 3 })
  })

  test('the night that is granted against the plan says why, to the municipality too', async () => {
    const { caseId, reportId } = county.told.v05
    expect((await caseOf(caseId)).reasonActing).toContain('planering är härbärget')
    expect(await measuresOf(caseId)).toEqual(['information', 'lodging'])
    const { head, content } = await present.do('mottagning.gavle', getReport, { reportId })
    expect(head).toMatchObject({ status: 'accepted', municipalityCode: '2180' })
    expect(content?.matter.reasonActing).toContain('planering är härbärget')
  })

  const acting = { response: 'act-through-others', reasonNow: 'other', necessity: 'beneficial' } as const
  const telling = { response: 'inform-day-service', canWait: 'yes' } as const
  test.each([
    ['what is granted for another reason than protection', acting, 'reason-acting-missing'],
    ['what is left to the day service', telling, 'reason-not-acting-missing'],
    [
      'what can wait, without what happens if it does',
      { ...telling, reasonNotActing: 'can-wait' },
      'counterfactual-missing',
    ],
  ] as const)('%s without a reason is refused', async (_what, judgement, code) => {
    const adult = await someChild(present, 44)
    const matter = await openOwn(present, { concerned: [adult] }, { matter: 'application' })
    expect(await refusal(matter.judge(judgement))).toBe(code)
  })
})

describe('V-06 a boy on a bench, and who is responsible right now', () => {
  test('the responsibility changes hands four times and is never empty', async () => {
    const { events, responsibleNow } = await caseOf(county.told.v06.caseId)
    const hands = events
      .filter(({ content }) => content.responsibleNow !== undefined)
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ content }) => content.responsibleNow)
    expect(hands).toEqual([
      expect.stringContaining('BUP'),
      expect.stringContaining('HVB Vindflöjeln'),
      expect.stringContaining('Socialjouren'),
      expect.stringContaining('BUP'),
    ])
    expect(responsibleNow).toBe(hands.at(-1))
  })

  test.each([
    ['', 'invalid'],
    ['   ', 'responsible-missing'],
  ])('to empty it with "%s" is refused, and it stays', async (responsibleNow, code) => {
    const { caseId } = county.told.v06
    const { version, responsibleNow: before } = await caseOf(caseId)
    expect(await refusal(present.do('jour1', changeCase, { caseId, version, responsibleNow }))).toBe(code)
    expect((await caseOf(caseId)).responsibleNow).toBe(before)
  })

  test('a case does not close on nobody', async () => {
    const matter = await openOwn(present, { concerned: [await someChild(present)] })
    await matter.nowResponsible('oklart')
    expect(await refusal(matter.close('handed-over'))).toBe('responsibility-unclear')
  })

  test('what the home did not do is a deviation that the manager sees, and both municipalities are told', async () => {
    const { caseId, reportIds } = county.told.v06
    const { deviations } = await present.do('chef', listDeviations, {})
    expect(deviations).toContainEqual(expect.objectContaining({ caseId, kind: 'routine-not-followed' }))
    const { receivers } = await present.do('jour1', caseReceivers, { caseId })
    expect(receivers.map(({ code, report }) => [code, report?.id])).toEqual([
      ['2180', reportIds[0]],
      ['2182', reportIds[1]],
    ])
  })
})

describe('V-08 an infant, a mother who does not wake, and the duty that calls 112 itself', () => {
  test('the call stands in the case, and the infant is assessed', async () => {
    const { caseId, callId, infantId } = county.told.v08
    const { hasCalledForHelp, warnings, contacts } = await caseOf(caseId)
    expect(hasCalledForHelp).toBe(true)
    expect(warnings).toContain('danger-to-life')
    expect(warnings).not.toContain('help-not-called')
    expect(contacts.find(({ id }) => id === callId)).toMatchObject({
      direction: 'outgoing',
      calledParty: 'emergency-112',
      answeredByName: 'Erik Sandmo',
    })
    const { assessments, dayItems } = await assessmentsOf(caseId)
    expect(assessments).toMatchObject([
      { personId: infantId, age: 0, childHeard: 'no', notHeardReason: 'too-young', status: 'locked' },
    ])
    expect(dayItems.map(({ kind }) => kind).sort()).toEqual(['day-task', 'hear-child'])
    expect(await measuresOf(caseId)).toContain('protective-assessment')
  })

  const leaveIt = {
    acuteNeed: 'yes',
    response: 'refer',
    reasonNotActing: 'other-party-responsible',
    reasonNotActingText: 'Polisen är närmare.',
    equalTreatment: 'same',
  } as const
  test.each(['emergency-112', 'police'] as const)(
    'to leave the call to %s to the caller is refused until the duty has called itself',
    async (referredTo) => {
      const matter = await openOwn(
        present,
        { concerned: [await someChild(present, 0)] },
        { attention: ['danger-to-life'] },
      )
      expect((await caseOf(matter.id)).warnings).toContain('help-not-called')
      expect(await refusal(matter.judge({ ...leaveIt, referredTo }))).toBe('call-for-help-yourself')
      await matter.callOut(0, { [referredTo]: 'Larm' }, 'Jouren larmar själv.')
      await matter.judge({ ...leaveIt, referredTo })
      expect((await caseOf(matter.id)).warnings).not.toContain('help-not-called')
    },
  )

  test('an infant without an assessment is pointed out in the report, and the case does not close', async () => {
    const infant = await someChild(present, 0)
    const matter = await openOwn(present, { concerned: [infant] })
    const { id: reportId } = await present.do('jour1', prepareReport, {
      caseId: matter.id,
      municipalityCode: '2180',
    })
    const missing = async () =>
      (await present.do('jour1', previewReport, { reportId })).content.completeness.missing
    const pointedOut = { kind: 'child-without-assessment', personId: infant }
    expect(await missing()).toContainEqual(pointedOut)
    expect(await refusal(matter.close('handed-over'))).toBe('child-not-assessed')
    await matter.assess(infant, whole, [])
    expect(await refusal(matter.close('handed-over'))).toBe('report-missing')
    expect(await missing()).not.toContainEqual(pointedOut)
  })
})

describe('between night and day', () => {
  test('one report came back, one promise could not be kept, and the duty has both', async () => {
    const { reports } = await present.do('jour1', listReturned, {})
    expect(reports).toMatchObject([
      { caseId: county.told.exchange.returnedCaseId, returnReason: 'wrong-municipality' },
    ])
    const { commitments } = await present.do('jour1', listUnkept, {})
    expect(commitments.filter(({ state }) => state === 'could-not')).toMatchObject([{ told: 'no' }])
  })

  test('the night is frozen for each receiver, and Gävle has opened its pack and confirmed its figures', async () => {
    const { packs } = await present.do('mottagning.gavle', listPacks, {})
    expect(packs).toMatchObject([{ isLate: false, readers: [{ name: 'Lena Öberg' }] }])
    const figures = await present.do('mottagning.gavle', listReconciliations, {})
    expect(figures.rows).toMatchObject([{ difference: 0, confirmation: { name: 'Lena Öberg' } }])
  })

  test('the police were told what the day decided, and something new waits unread', async () => {
    const { answeredId, takenId, unreadId, adviceId } = county.told.partners
    const read = (partnerReportId: string) => present.do('jour1', readPartnerReport, { partnerReportId })
    expect([await read(takenId), await read(unreadId), await read(adviceId)]).toMatchObject([
      { status: 'taken' },
      { status: 'received' },
      { status: 'done', replyWish: 'written' },
    ])
    const { feedback } = await present.do('polis.gastrikland', feedbackOfReport, {
      partnerReportId: answeredId,
    })
    expect(feedback).toMatchObject([{ state: 'given', ground: 'osl-26-9a', investigation: 'opened' }])
  })

  test('a dialogue waits for the day, and two have answered about the days that are free', async () => {
    const { threads } = await present.do('chef', listThreads, { which: 'waiting' })
    expect(threads.map(({ id }) => id)).toContain(county.told.exchange.themeThreadId)
    const answers = await county.owner.selectFrom('weekendAnswer').select('answer').execute()
    expect(answers.map(({ answer }) => answer).sort()).toEqual(['matters', 'nothing'])
  })
})
