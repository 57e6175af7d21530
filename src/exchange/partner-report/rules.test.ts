import { describe, expect, test } from 'vitest'
import { personIn } from '../../kernel/person-in-text.ts'
import type { PartnerReport, PartnerReportSource } from './model.ts'
import { available, deskAt, draftOf, faultOf, kindsOf, reporterIn } from './rules.ts'

const now = '2026-11-22T20:00:00.000Z'
const id = '00000000-0000-7000-8000-000000000001'
const open = { mode: 'duty', opensAt: null } as const
const closed = { mode: 'closed', opensAt: '2026-11-23T16:00:00.000Z' } as const
const source: PartnerReportSource = {
  partnerReportId: id,
  accountId: id,
  reporterName: 'Anmälina Källström',
  reporterPhone: '070-174 06 41',
  fearsHarm: null,
  fearsText: null,
  sentAt: null,
}
const whole = (kind: PartnerReport['kind'], changes: Partial<PartnerReport> = {}): PartnerReport => ({
  ...draftOf(id, id, kind, now),
  urgency: 'tonight',
  municipalityCode: '2180',
  about: 'child',
  story: 'Något har hänt.',
  wish: 'written',
  foundWhere: 'Vid stationen',
  whereNow: 'Polishuset',
  since: '2026-11-22T19:00:00.000Z',
  condition: 'Trött.',
  companion: 'Patrull 12',
  hearingAsk: 'attend',
  hearingAt: '2026-11-22T21:00:00.000Z',
  hearingPlace: 'Polishuset',
  ...changes,
})
const codeOf = (
  report: PartnerReport,
  desk: Parameters<typeof faultOf>[0]['desk'] = open,
  by: PartnerReportSource = source,
) => {
  const fault = faultOf({ report, source: by, desk, ours: new Set(['2180', '2184']) }, now)
  return fault === null || fault.ok ? null : fault.code
}

describe('a report is sent', () => {
  test.each(['concern', 'advice', 'hand-over', 'hearing', 'notification'] as const)(
    'whole of its kind: %s',
    (kind) => expect(codeOf(whole(kind))).toBeNull(),
  )

  test.each([
    ['concern', { urgency: null }, 'urgency-missing'],
    ['concern', { municipalityCode: null }, 'municipality-missing'],
    ['concern', { municipalityCode: '9999' }, 'municipality-unknown'],
    ['concern', { municipalityCode: '0380' }, 'municipality-not-ours'],
    ['concern', { about: null }, 'about-missing'],
    ['concern', { story: ' ' }, 'story-missing'],
    ['concern', { personIdentity: '20150304-9808' }, 'identity-number-wrong'],
    ['concern', { personIdentity: '20150304-9809' }, null],
    ['advice', { municipalityCode: null }, null],
    ['advice', { wish: null }, 'wish-missing'],
    ['advice', { story: 'Det gäller 20150304-9809.' }, 'advice-identity-number'],
    ['advice', { story: 'Anna Provsson slår sin son.' }, 'advice-name-suspected'],
    ['advice', { story: 'Anna Provsson slår sin son.', isWithoutNames: true }, null],
    ['advice', { story: 'Det gäller 20150304-9809.', isWithoutNames: true }, 'advice-identity-number'],
    ['hand-over', { foundWhere: null }, 'found-missing'],
    ['hand-over', { whereNow: null }, 'where-missing'],
    ['hand-over', { since: null }, 'since-missing'],
    ['hand-over', { since: '2026-11-22T20:30:00.000Z' }, 'since-in-the-future'],
    ['hand-over', { since: '1999-11-22T20:30:00.000Z' }, 'time-far-off'],
    ['hand-over', { condition: null }, 'condition-missing'],
    ['hand-over', { companion: null }, 'companion-missing'],
    ['hand-over', { story: '' }, null],
    ['hearing', { hearingAsk: null }, 'hearing-ask-missing'],
    ['hearing', { hearingAt: null }, 'hearing-time-missing'],
    ['hearing', { hearingPlace: null }, 'hearing-place-missing'],
    ['hearing', { hearingAt: '2026-11-22T17:00:00.000Z' }, 'hearing-over'],
    ['hearing', { hearingAt: '2026-11-22T17:00:00.000Z', hearingAsk: 'inform' }, null],
    ['notification', { story: 'Hälsningar, Anmälina Källström' }, 'names-reporter'],
    ['hand-over', { companion: 'anmälina källström' }, 'names-reporter'],
  ] as const)('%s with %o: %s', (kind, changes, code) => expect(codeOf(whole(kind, changes))).toBe(code))

  test.each([
    ['concern', { reporterName: ' ' }, 'reporter-name-missing'],
    ['concern', { reporterPhone: null }, 'phone-missing'],
    ['concern', { reporterPhone: 'ring växeln' }, 'phone-unreadable'],
    ['advice', { reporterPhone: null }, null],
    ['notification', { reporterPhone: null }, null],
  ] as const)('%s by somebody with %o: %s', (kind, changes, code) =>
    expect(codeOf(whole(kind), open, { ...source, ...changes })).toBe(code),
  )

  // Nobody is promised what nobody reads.
  test.each([
    ['concern', { urgency: 'danger', waitsForOpening: true }, 'duty-closed-call'],
    ['concern', { urgency: 'now', waitsForOpening: true }, 'duty-closed-call'],
    ['hand-over', { waitsForOpening: true }, 'duty-closed-call'],
    ['concern', {}, 'duty-closed'],
    ['concern', { waitsForOpening: true }, null],
  ] as const)('%s while the duty is closed, with %o: %s', (kind, changes, code) =>
    expect(codeOf(whole(kind, changes), closed)).toBe(code),
  )
})

describe('a text that names somebody', () => {
  test.each([
    ['Vad gör vi när en förälder är påverkad?', null],
    ['Pojken heter Kevin.', 'name'],
    ['Det är Kevin igen.', 'name'],
    ['Anna-Lena Provsson ringer.', 'name'],
    ['Vi är i Gävle, på väg till Sandviken.', null],
    ['Polisen är på plats. Mamman gråter.', null],
    ['Nummer 150304-9809.', 'identity-number'],
    ['Nummer 20150304 9809 står här', 'identity-number'],
    ['Ring 070-174 06 41.', null],
  ])('%s is %s', (text, found) =>
    expect(personIn(text, '2026-11-22', new Set(['Gävle', 'Sandviken']))).toBe(found),
  )
})

describe('the reporter in a text', () => {
  test.each([
    [{ story: 'Källan är hemlig' }, null],
    [{ story: 'ANMÄLINA KÄLLSTRÖM såg det' }, 'story'],
    [{ whereNow: 'ring +46 70 174 06 41' }, 'whereNow'],
    [{ whereNow: '0701740641' }, 'whereNow'],
  ])('%o: %s', (texts, field) => expect(reporterIn(texts, source)).toBe(field))
})

describe('what can be done', () => {
  const acts = (changes: Partial<PartnerReport>) => {
    const may = available({ ...draftOf(id, id, changes.kind ?? 'concern', now), ...changes })
    return Object.entries(may)
      .filter(([, one]) => one.allowed)
      .map(([name]) => name)
  }
  test.each([
    [{ status: 'draft' }, ['write']],
    [{ status: 'received' }, ['supplement', 'withdraw', 'open', 'take']],
    [{ status: 'opened' }, ['supplement', 'withdraw', 'open', 'take']],
    [{ status: 'taken' }, ['supplement', 'open', 'finish']],
    [{ status: 'done' }, ['open']],
    [{ status: 'withdrawn' }, ['open']],
    [{ status: 'received', kind: 'advice' }, ['supplement', 'withdraw', 'open', 'advise']],
    [{ status: 'received', kind: 'hearing' }, ['supplement', 'withdraw', 'open', 'answerHearing']],
    [
      { status: 'taken', kind: 'hearing', answeredAt: now, hearingAnswer: 'attends' },
      ['supplement', 'open', 'noteAttendance'],
    ],
    [{ status: 'taken', kind: 'hand-over', since: now }, ['supplement', 'open', 'endWaiting', 'finish']],
  ] as const)('%o: %o', (changes, names) => expect(acts(changes)).toEqual(names))
})

test("a hearing, a young person and something to know are the police's to report", () => {
  expect(kindsOf({ kind: 'police' })).toHaveLength(5)
  for (const kind of ['health-care', 'shelter', 'other'] as const)
    expect(kindsOf({ kind })).toEqual(['concern', 'advice'])
})

describe('whether the duty reads now', () => {
  const line = { weekdays: [1, 2, 3, 4, 5, 6, 7], start: '17:00', end: '02:00', printed: '' }
  const hours = {
    office: { start: '08:00', end: '17:00' },
    lines: [{ ...line, modes: ['duty' as const] }],
    isRestStandby: false,
    specialDays: [],
  }
  test.each([
    ['awake', hours, '2026-11-23T20:00:00.000Z', { mode: 'duty', opensAt: null }],
    [
      'shut in the day',
      hours,
      '2026-11-23T11:00:00.000Z',
      { mode: 'closed', opensAt: '2026-11-23T16:00:00.000Z' },
    ],
    [
      'shut in the small hours',
      hours,
      '2026-11-23T03:00:00.000Z',
      { mode: 'closed', opensAt: '2026-11-23T16:00:00.000Z' },
    ],
    [
      'on standby the rest',
      { ...hours, isRestStandby: true },
      '2026-11-23T03:00:00.000Z',
      { mode: 'standby', opensAt: null },
    ],
    ['not printed', { ...hours, lines: [] }, '2026-11-23T03:00:00.000Z', { mode: 'unknown', opensAt: null }],
  ] as const)('%s', (_what, printed, at, answer) =>
    expect(deskAt(printed as typeof hours, at)).toEqual(answer),
  )

  test('is not known where no region is loaded', () => expect(deskAt(undefined, now).mode).toBe('unknown'))
})
