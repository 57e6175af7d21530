import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test/house.ts'
import { openNight, register } from '../../../test/night.ts'
import { draftedReport, lockedAssessment, sentReport } from '../../../test/report.ts'
import { changeCase, openCase } from '../../duty/case/api.ts'
import { startContact } from '../../duty/intake/api.ts'
import { readAssessments, startAssessment, withdrawAssessment } from '../../duty/protective-assessment/api.ts'
import { caseReceivers, getReport } from '../handover/api.ts'
import { owesAssessment, requiredReceivers } from '../handover/rules.ts'
import { openReport, returnReport } from '../receipt/api.ts'
import { unassessedIn } from '../report-content/rules.ts'
import { closeCase, listUnassessed } from './api.ts'
import { decideClose, isResponsibilityClear, nextStep, type StepFacts } from './rules.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('closing')
})
afterAll(() => house.close())

const close = (caseId: string, version = 1, rest: object = {}) =>
  house.call('jour1', closeCase, { caseId, version, closingReason: 'handed-over', ...rest } as never)
const assess = (of: { readonly caseId: string; readonly personIds: readonly string[] }) =>
  lockedAssessment(house, of.caseId, of.personIds[0] ?? '')
const receivers = async (caseId: string, as: 'jour1' | 'jour2' = 'jour1') =>
  (await house.call(as, caseReceivers, { caseId })).body

describe('a case', () => {
  test('shows who must have its report, why and by which law, and what has become of it', async () => {
    const { caseId, reportId } = await draftedReport(house, '2184')
    expect(await receivers(caseId)).toMatchObject({
      receivers: [
        {
          code: '2184',
          municipalityName: 'Hudiksvall',
          memberId: house.members.hudiksvall,
          because: 'child-stay',
          law: 'SoL (2025:400) 29 kap. 4 §',
          report: { id: reportId, status: 'draft', authorName: 'Jorun Provsson' },
        },
      ],
      stays: null,
      residenceUnknown: true,
    })
    expect((await receivers(caseId, 'jour2')).receivers[0]?.report).toBe(null)
    expect(await house.call('hudiksvall', caseReceivers, { caseId })).toMatchObject({ status: 403 })
  })

  test('closes when its report is sent, and not before', async () => {
    const unsent = await draftedReport(house)
    await assess(unsent)
    expect(await close(unsent.caseId)).toMatchObject({
      status: 409,
      body: { code: 'report-missing', sentence: 'Rapporten till Gävle är inte skickad.' },
    })
    const sent = await sentReport(house)
    const { caseId } = sent
    await assess(sent)
    expect(await close(caseId)).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await receivers(caseId)).toMatchObject({ isClosed: true })
    expect(await close(caseId, 2)).toMatchObject({ status: 409, body: { code: 'case-closed' } })
    const events = await house.owner
      .selectFrom('caseEvent')
      .select(['kind', 'content'])
      .where('caseId', '=', caseId)
      .execute()
    expect(events).toContainEqual({
      kind: 'closed',
      content: { closingReason: 'handed-over', closingText: null },
    })
  })

  test('does not close on a report that came back', async () => {
    const { reportId, ...night } = await sentReport(house)
    const { caseId } = night
    await assess(night)
    await house.call('gavle', openReport, { reportId })
    await house.call('gavle', returnReport, {
      reportId,
      version: 3,
      reason: 'wrong-unit',
      text: 'Fel enhet hos oss.',
    })
    expect(await close(caseId)).toMatchObject({ status: 409, body: { code: 'report-missing' } })
  })

  test('about a child does not close until the child is assessed and the assessment stands', async () => {
    const sent = await sentReport(house)
    const { caseId } = sent
    const owing = {
      status: 409,
      body: { code: 'child-not-assessed', sentence: expect.stringContaining('lås en skyddsbedömning') },
    }
    expect(await receivers(caseId)).toMatchObject({ hasUnassessedChild: true })
    expect(await close(caseId)).toMatchObject(owing)
    const assessmentId = await assess(sent)
    expect(await receivers(caseId)).toMatchObject({ hasUnassessedChild: false })
    const { assessments } = (await house.call('jour1', readAssessments, { caseId })).body
    const version = assessments[0]?.version ?? 0
    const withdrawn = await house.call('jour1', withdrawAssessment, {
      assessmentId,
      version,
      reason: 'Fel barn.',
    })
    expect(withdrawn.status, JSON.stringify(withdrawn.body)).toBe(200)
    expect(await close(caseId)).toMatchObject(owing)
    await assess(sent)
    expect(await close(caseId)).toMatchObject({ status: 200 })
  })

  test('about two children does not close on the assessment of one; the grown-up needs none', async () => {
    const night = await openNight(house, [{ birthDate: '2015-03-04' }, {}, { birthDate: '1985-05-01' }])
    const [, unknownAge = ''] = night.personIds
    await assess(night)
    expect(await close(night.caseId)).toMatchObject({ status: 409, body: { code: 'child-not-assessed' } })
    await lockedAssessment(house, night.caseId, unknownAge)
    expect(await close(night.caseId)).toMatchObject({ status: 409, body: { code: 'report-missing' } })
  })

  test('does not close while an assessment is begun, by whomever', async () => {
    const { caseId, personIds } = await sentReport(house)
    await house.call('jour2', startAssessment, { caseId, personId: personIds[0] ?? '' })
    expect(await close(caseId)).toMatchObject({ status: 409, body: { code: 'assessment-draft' } })
  })

  test('does not close while nobody knows who is responsible', async () => {
    const { caseId } = await sentReport(house)
    await house.call('jour1', changeCase, { caseId, version: 1, responsibleNow: 'Oklart' })
    expect(await close(caseId, 2)).toMatchObject({
      status: 409,
      body: { code: 'responsibility-unclear', field: 'responsibleNow' },
    })
  })

  test('with unknown municipality of stay asks for it first', async () => {
    const { caseId } = await openNight(house, [{ birthDate: '2015-03-04' }], null)
    expect(await close(caseId)).toMatchObject({ status: 409, body: { code: 'stay-unknown' } })
  })

  test('of general advice closes without any report', async () => {
    const contact = await house.call('jour1', startContact, {})
    const personId = await register(house, { birthDate: '1985-05-01' })
    const opened = await house.call('jour1', openCase, {
      contactIds: [contact.body.id],
      people: [{ personId, part: 'concerned' }],
      matter: 'advice',
    })
    expect(await receivers(opened.body.id)).toMatchObject({
      receivers: [],
      stays: { because: 'general-advice', law: 'OSL (2009:400) 26 kap. 1 §' },
    })
    expect(await close(opened.body.id, 1, { closingReason: 'advice-given' })).toMatchObject({ status: 200 })
  })

  test('registered in error closes without report, with a text that says why', async () => {
    const { caseId } = await openNight(house, [{ birthDate: '2015-03-04' }])
    const exempt = { closingReason: 'registered-in-error' }
    expect(await close(caseId, 1, exempt)).toMatchObject({
      status: 409,
      body: { code: 'closing-text-missing', field: 'closingText' },
    })
    expect(
      await close(caseId, 1, { ...exempt, closingText: 'Samma samtal registrerades två gånger.' }),
    ).toMatchObject({ status: 200 })
  })

  test('changed by a colleague meanwhile is not closed without telling', async () => {
    const { caseId } = await sentReport(house)
    await house.call('jour2', changeCase, { caseId, version: 1, responsibleNow: 'Mormor' })
    expect(await close(caseId, 1)).toMatchObject({
      status: 409,
      body: { code: 'stale', stale: { by: 'Jonas Provsson', fields: ['responsibleNow'] } },
    })
  })
})

test.each([
  ['Socialjouren', true],
  ['Mormor till 08.00', true],
  ['Ingela Provsson', true],
  ['oklart', false],
  ['Okänd', false],
  ['Vet inte.', false],
  ['ingen', false],
  ['??', false],
  ['--', false],
])('"%s" says who is responsible: %s', (responsibleNow, expected) => {
  expect(isResponsibilityClear(responsibleNow)).toBe(expected)
})

const older = 'older'
const younger = 'younger'
test.each([
  ['a child without one', 'concern-child', [[older, 9]], [], true],
  ['a child with one', 'concern-child', [[older, 9]], [older], false],
  ['an infant', 'concern-child', [[younger, 0]], [], true],
  ['somebody of twenty', 'concern-child', [[older, 20]], [], true],
  ['somebody of twenty-one', 'concern-child', [[older, 21]], [], false],
  ['somebody of unknown age', 'concern-child', [[older, null]], [], true],
  [
    'one child of two',
    'concern-child',
    [
      [older, 9],
      [younger, 3],
    ],
    [older],
    true,
  ],
  ['nobody concerned yet', 'concern-child', [], [], false],
  ['a child in a crisis talk', 'crisis-talk', [[older, 9]], [], false],
  ['a grown-up', 'concern-adult', [[older, 44]], [], false],
] as const)('%s in %s owes an assessment as the law says', (_who, matter, concerned, assessed, owes) => {
  const people = concerned.map(([personId, age]) => ({ personId, age }))
  expect(owesAssessment(matter, people, assessed)).toBe(owes)
})

test('two municipalities must both have theirs before a case closes', () => {
  const requirement = requiredReceivers({
    matter: 'concern-child',
    acuteNeed: 'no',
    stayCode: '2184',
    residenceCode: '2180',
    concernsChild: true,
    isIdentified: true,
    on: '2026-11-22',
  })
  const facts = {
    matter: { status: 'open', responsibleNow: 'Jouren' } as const,
    requirement,
    hasAssessmentDraft: false,
    isDecisionUnderWay: false,
    isAnybodyOut: false,
    owesAssessment: false,
    names: new Map([['2180', 'Gävle']]),
  }
  const sentTo = (...codes: string[]) =>
    codes.map((municipalityCode) => ({ municipalityCode, status: 'opened' as const }))
  const closing = { closingReason: 'handed-over', closingText: null }
  expect(
    decideClose({ ...facts, reports: sentTo('2184') }, closing, '2026-11-22T07:00:00.000Z'),
  ).toMatchObject({ code: 'report-missing', values: { municipality: 'Gävle' } })
  expect(
    decideClose({ ...facts, reports: sentTo('2184', '2180') }, closing, '2026-11-22T07:00:00.000Z'),
  ).toMatchObject({ ok: true })
  expect(
    decideClose(
      { ...facts, isDecisionUnderWay: true, reports: sentTo('2184', '2180') },
      closing,
      '2026-11-22T07:00:00.000Z',
    ),
  ).toMatchObject({ code: 'decision-under-way' })
})

describe('a report sent in a hurry, before the child is assessed', () => {
  test('says so, and leaves a marked item on the desk until the child is', async () => {
    const { caseId, personIds, reportId } = await sentReport(house)
    const [child = ''] = personIds
    const { body } = await house.call('gavle', getReport, { reportId })
    expect(body.content && unassessedIn(body.content)).toEqual([child])
    const owed = async () =>
      (await house.call('jour2', listUnassessed, {})).body.children.filter((row) => row.caseId === caseId)
    expect(await owed()).toMatchObject([{ personId: child, child: { givenName: 'Provia' } }])
    await lockedAssessment(house, caseId, child)
    expect(await owed()).toEqual([])
  })

  test.each(['gavle', 'admin'] as const)('is listed for the duty alone, not for %s', async (as) => {
    expect((await house.call(as, listUnassessed, {})).status).toBe(403)
  })
})

const stepFacts: StepFacts = {
  matter: { status: 'open', matter: 'concern-child', canWait: 'no', reasonNotActing: null },
  children: ['a', 'b'],
  begun: [],
  assessed: ['a', 'b'],
  measures: 1,
  unstated: null,
  receivers: [{ code: '2180', status: 'delivered' }],
}
test.each<readonly [string, Partial<StepFacts>, object | null]>([
  ['that nobody has judged', { matter: { ...stepFacts.matter, canWait: 'unknown' } }, { kind: 'judge' }],
  ['with an assessment begun', { begun: ['b'], assessed: [] }, { kind: 'finish-assessment', personId: 'b' }],
  ['with a child left', { assessed: ['a'] }, { kind: 'assess', personId: 'b' }],
  [
    'about something else, with a child',
    { assessed: [], matter: { ...stepFacts.matter, matter: 'advice' } },
    { kind: 'close' },
  ],
  ['where nothing is noted as done', { measures: 0 }, { kind: 'log-measure' }],
  [
    'where nothing is done, for a reason',
    { measures: 0, matter: { ...stepFacts.matter, reasonNotActing: 'can-wait' } },
    { kind: 'close' },
  ],
  ['without a place', { unstated: 'stay-unknown' }, { kind: 'state-stay' }],
  ['without a matter', { unstated: 'matter-unclear' }, { kind: 'state-matter' }],
  [
    'nobody is told of',
    { receivers: [{ code: '2180', status: null }] },
    { kind: 'write-report', code: '2180' },
  ],
  [
    'with a draft',
    { receivers: [{ code: '2180', status: 'draft' }] },
    { kind: 'finish-report', code: '2180' },
  ],
  ['sent back', { receivers: [{ code: '2180', status: 'returned' }] }, { kind: 'send-again', code: '2180' }],
  ['where all is done', {}, { kind: 'close' }],
  ['that stays in the duty', { receivers: [] }, { kind: 'close' }],
  ['that is closed', { matter: { ...stepFacts.matter, status: 'closed' } }, null],
])('the next step in a case %s is one', (_what, changes, expected) => {
  expect(nextStep({ ...stepFacts, ...changes })).toEqual(expected)
})
