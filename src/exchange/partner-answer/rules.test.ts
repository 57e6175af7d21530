import { describe, expect, test } from 'vitest'
import type { PartnerReport, PartnerReportKind } from '../partner-report/model.ts'
import { draftOf } from '../partner-report/rules.ts'
import {
  contactOf,
  decideAdvice,
  decideAttendance,
  decideContact,
  decideHearing,
  decideWaitingEnd,
} from './rules.ts'

const now = '2026-11-22T20:00:00.000Z'
const id = '00000000-0000-7000-8000-000000000001'
const police = { kind: 'police', name: 'Polisen, station Gävle' } as const
const sent = (kind: PartnerReportKind, changes: Partial<PartnerReport> = {}): PartnerReport => ({
  ...draftOf(id, id, kind, now),
  status: 'received',
  sentAt: '2026-11-22T19:30:00.000Z',
  municipalityCode: '2180',
  story: 'Något har hänt.',
  ...changes,
})
const codeOf = (decision: { ok: boolean; code?: string }) => (decision.ok ? null : decision.code)

describe('the contact of a report', () => {
  test.each([
    ['concern', { about: 'child' }, police, 'concern-report', 'police', 'police-authority'],
    ['concern', { about: 'adult' }, police, 'concern-report', 'police', null],
    [
      'concern',
      { about: 'child' },
      { kind: 'health-care', name: 'Akuten' },
      'concern-report',
      'care-provider',
      'health-care',
    ],
    [
      'concern',
      { about: 'child' },
      { kind: 'shelter', name: 'Huset' },
      'concern-report',
      'social-authority',
      null,
    ],
    ['advice', {}, police, 'consultation', 'police', null],
    ['hand-over', {}, police, 'police-handover', 'police', null],
    ['hearing', { hearingAsk: 'inform' }, police, 'information', 'police', null],
    ['hearing', { hearingAsk: 'attend' }, police, 'other', 'police', null],
    ['notification', {}, police, 'information', 'police', null],
  ] as const)('%s %o of %o is %s by %s', (kind, changes, partner, contact, initiator, callerDuty) => {
    const made = contactOf(sent(kind, changes), partner, false, now)
    expect(made).toMatchObject({ kind: contact, initiator, callerDuty, callerOrganisation: partner.name })
    expect(made.callAt).toBe('2026-11-22T19:30:00.000Z')
    expect([made.callerName, made.callerTitle, made.callerPhone]).toEqual([undefined, undefined, undefined])
  })

  test('says that the caller wishes secrecy where harm is feared', () =>
    expect(contactOf(sent('concern'), police, true, now).callerWishesSecrecy).toBe(true))

  test('is of standby when the duty is, and not made of what is older than intake takes', () => {
    const facts = {
      partner: police,
      source: { fearsHarm: null },
      desk: { mode: 'standby', opensAt: null },
    } as const
    expect(decideContact({ ...facts, report: sent('concern') }, now, '')).toMatchObject({
      ok: true,
      changes: { dutyMode: 'standby' },
    })
    const old = sent('concern', { sentAt: '2026-09-01T20:00:00.000Z' })
    expect(codeOf(decideContact({ ...facts, report: old }, now, ''))).toBe('too-long-ago')
  })
})

test.each([
  [{ replyWish: 'written', reply: ' ' }, 'reply-missing'],
  [{ replyWish: 'call' }, null],
  [{ replyWish: 'written', reply: 'Gäller 20150304-9809' }, 'advice-identity-number'],
  [{ replyWish: 'written', reply: 'Ring mottagningen.' }, null],
] as const)('advice answered with %o: %s', (input, code) =>
  expect(codeOf(decideAdvice(input, now))).toBe(code),
)

test.each([
  ['attend', { hearingAnswer: 'noted' }, 'was-asked-to-attend'],
  ['inform', { hearingAnswer: 'noted' }, null],
  ['attend', { hearingAnswer: 'attends' }, null],
  ['attend', { hearingAnswer: 'declines' }, 'reason-missing'],
  ['attend', { hearingAnswer: 'declines', declineReason: 'duty-occupied' }, null],
  ['attend', { hearingAnswer: 'declines', declineReason: 'other' }, 'reply-missing'],
  ['attend', { hearingAnswer: 'alternative' }, 'alternative-missing'],
  ['attend', { hearingAnswer: 'alternative', hearingAlternative: 'by-phone' }, null],
] as const)('a hearing that asks to %s answered with %o: %s', (hearingAsk, input, code) =>
  expect(codeOf(decideHearing({ hearingAsk }, input))).toBe(code),
)

test.each([
  [{ attended: false }, undefined, null],
  [{ attended: true }, undefined, 'case-missing'],
  [{ attended: true }, { id, status: 'closed' }, 'case-closed'],
  [{ attended: true }, { id, status: 'open' }, null],
] as const)('attendance %o in the case %o: %s', (input, matter, code) =>
  expect(codeOf(decideAttendance({ hearingAt: '2026-11-22T19:00:00.000Z' }, matter, input, now))).toBe(code),
)

test('nobody has attended a hearing to come', () =>
  expect(
    codeOf(
      decideAttendance(
        { hearingAt: '2026-11-22T21:00:00.000Z' },
        { id, status: 'open' },
        { attended: true },
        now,
      ),
    ),
  ).toBe('hearing-to-come'))

test.each([
  ['2026-11-22T18:59:00.000Z', 'end-before-start'],
  ['2026-11-22T19:00:00.000Z', null],
  ['2026-11-22T20:05:00.000Z', 'end-in-the-future'],
])('a wait since 19.00 that ends %s: %s', (at, code) =>
  expect(codeOf(decideWaitingEnd({ since: '2026-11-22T19:00:00.000Z' }, at, now))).toBe(code),
)
