import type { Partner } from '../../base/organisation/model.ts'
import { municipalities } from '../../code-lists/municipality.ts'
import { placeNames } from '../../code-lists/place-name.ts'
import type { CountedHours } from '../../duty/service-hours/model.ts'
import { modeAt, neededBetween } from '../../duty/service-hours/rules.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { parseIdentityNumber } from '../../kernel/identity-number.ts'
import { type Availability, allowed, closed } from '../../kernel/permit.ts'
import { personIn } from '../../kernel/person-in-text.ts'
import { parsePhone } from '../../kernel/phone.ts'
import { protectedIn } from '../../kernel/protected-text.ts'
import { normaliseText } from '../../kernel/text.ts'
import { addDays, addMinutes, type Instant, localDate } from '../../kernel/time.ts'
import {
  type PartnerReport,
  type PartnerReportKind,
  type PartnerReportSource,
  type PartnerReportText,
  partnerReportKinds,
  writtenFields,
} from './model.ts'

/** What each kind of unit reports here: a hearing and a young person who is handed over are the police's (PL 12 §). */
export const kindsOf = (partner: Pick<Partner, 'kind'>): readonly PartnerReportKind[] =>
  partner.kind === 'police' ? partnerReportKinds : ['concern', 'advice']

type Closed = 'not-sent' | 'report-withdrawn' | 'report-done'
type Actions = {
  readonly write: Availability<'already-sent'>
  readonly supplement: Availability<Closed>
  readonly withdraw: Availability<Closed | 'already-taken'>
  readonly open: Availability<'not-sent'>
  readonly take: Availability<Closed | 'already-taken' | 'wants-an-answer'>
  readonly advise: Availability<Closed | 'not-advice' | 'already-answered'>
  readonly answerHearing: Availability<Closed | 'not-a-hearing' | 'already-answered'>
  readonly noteAttendance: Availability<Closed | 'does-not-attend' | 'already-noted'>
  readonly endWaiting: Availability<Closed | 'nobody-waits'>
  readonly finish: Availability<Closed | 'not-taken' | 'attendance-missing'>
}
/** What is done with a report, by name. */
export type Acts = keyof Actions
type State = Pick<
  PartnerReport,
  'status' | 'kind' | 'answeredAt' | 'hearingAnswer' | 'attended' | 'since' | 'waitingUntil'
>
/** What can be done with a report now, by its writer and by the duty. */
export function available(report: State): Actions {
  const { status, kind } = report
  const open: Availability<Closed> =
    status === 'draft'
      ? closed('not-sent')
      : status === 'withdrawn'
        ? closed('report-withdrawn')
        : status === 'done'
          ? closed('report-done')
          : allowed
  /** Open for the duty, and then what this act asks besides. */
  const also = <R extends string>(...asked: readonly (readonly [boolean, R])[]): Availability<Closed | R> => {
    if (!open.allowed) return open
    const fault = asked.find(([holds]) => !holds)
    return fault === undefined ? allowed : closed(fault[1])
  }
  const isTaken = status === 'taken'
  const isUnanswered = report.answeredAt === null
  const answered = <R extends string>(is: boolean, no: R): Availability<Closed | R | 'already-answered'> => {
    if (!is) return closed(no)
    return isUnanswered ? open : closed('already-answered')
  }
  return {
    write: status === 'draft' ? allowed : closed('already-sent'),
    supplement: open,
    withdraw: also([!isTaken, 'already-taken']),
    open: status === 'draft' ? closed('not-sent') : allowed,
    take: also([!isTaken, 'already-taken'], [kind !== 'advice' && kind !== 'hearing', 'wants-an-answer']),
    advise: answered(kind === 'advice', 'not-advice'),
    answerHearing: answered(kind === 'hearing', 'not-a-hearing'),
    noteAttendance: also(
      [report.hearingAnswer === 'attends', 'does-not-attend'],
      [report.attended === null, 'already-noted'],
    ),
    endWaiting: also([
      kind === 'hand-over' && report.since !== null && report.waitingUntil === null,
      'nobody-waits',
    ]),
    finish: also(
      [isTaken, 'not-taken'],
      [report.hearingAnswer !== 'attends' || report.attended !== null, 'attendance-missing'],
    ),
  }
}

/** Who may hear that something happened with it: the duty, and its unit, by id alone. */
export const heardOf = ({ id, partnerId }: Pick<PartnerReport, 'id' | 'partnerId'>) =>
  ({ topic: 'partner-report', id, partnerIds: [partnerId] }) as const

/** A report that is begun: nothing is said yet. */
export const draftOf = (
  id: string,
  partnerId: string,
  kind: PartnerReportKind,
  startedAt: Instant,
): PartnerReport => ({
  ...{ id, partnerId, kind, startedAt, number: null, status: 'draft', version: 1 },
  ...{
    urgency: null,
    municipalityCode: null,
    about: null,
    personName: null,
    personIdentity: null,
    story: '',
  },
  ...{ whereNow: null, foundWhere: null, since: null, condition: null, companion: null, otherChildren: null },
  ...{
    guardiansKnow: null,
    wish: null,
    isWithoutNames: false,
    hearingAsk: null,
    hearingAt: null,
    hearingPlace: null,
  },
  ...{
    isSilent: false,
    waitsForOpening: false,
    sentAt: null,
    openedAt: null,
    seenAt: null,
    supplementedAt: null,
  },
  ...{ takenAt: null, takenBy: null, contactId: null, waitingUntil: null, replyWish: null, reply: null },
  ...{
    hearingAnswer: null,
    declineReason: null,
    hearingAlternative: null,
    hearingReply: null,
    answeredAt: null,
  },
  ...{ attended: null, doneAt: null, withdrawnAt: null, withdrawnReason: null },
})

const nullableText = new Set([
  'personName',
  'personIdentity',
  'whereNow',
  'foundWhere',
  'condition',
  'companion',
  'hearingPlace',
])
/** One form to keep: NFC, no space at the ends, a blank line as not stated. */
function tidied(input: Partial<PartnerReportText>): Partial<PartnerReportText> {
  const tidy: Record<string, unknown> = {}
  for (const field of writtenFields) {
    const value = input[field]
    if (value === undefined) continue
    const plain = typeof value === 'string' ? normaliseText(value) : value
    tidy[field] = plain === '' && nullableText.has(field) ? null : plain
  }
  return tidy as Partial<PartnerReportText>
}

/** What differs from what is kept: an autosave of the same text changes nothing. */
export const changesOf = (
  before: PartnerReport,
  input: Partial<PartnerReportText>,
): Partial<PartnerReportText> =>
  Object.fromEntries(
    Object.entries(tidied(input)).filter(
      ([field, value]) => before[field as keyof PartnerReportText] !== value,
    ),
  )

type SourceText = Pick<PartnerReportSource, 'reporterName' | 'reporterPhone' | 'fearsHarm' | 'fearsText'>
/** The same of who writes. */
export function sourceChangesOf(
  before: PartnerReportSource,
  input: Partial<SourceText>,
): Partial<SourceText> {
  const { reporterName, reporterPhone, fearsHarm, fearsText } = input
  const line = (value: string | null) => normaliseText(value ?? '') || null
  const after: SourceText = {
    reporterName: reporterName === undefined ? before.reporterName : normaliseText(reporterName),
    reporterPhone: reporterPhone === undefined ? before.reporterPhone : line(reporterPhone),
    fearsHarm: fearsHarm === undefined ? before.fearsHarm : fearsHarm,
    fearsText: fearsText === undefined ? before.fearsText : line(fearsText),
  }
  return Object.fromEntries(
    Object.entries(after).filter(([field, value]) => before[field as keyof SourceText] !== value),
  )
}

type DeskMode = 'duty' | 'standby' | 'closed' | 'unknown'
export type Desk = { readonly mode: DeskMode; readonly opensAt: Instant | null }
/** Whether somebody of the duty reads now, and else from when; unknown where the region's hours are not printed. */
export function deskAt(hours: CountedHours | undefined, now: Instant): Desk {
  if (hours === undefined || (hours.lines.length === 0 && !hours.isRestStandby))
    return { mode: 'unknown', opensAt: null }
  const mode = modeAt(hours, now)
  if (mode !== null) return { mode, opensAt: null }
  const today = localDate(now)
  const needs = neededBetween(hours, { minimumDuty: 1, minimumStandby: 1 }, today, addDays(today, 8))
  return { mode: 'closed', opensAt: needs.find(({ from }) => from > now)?.from ?? null }
}

/** Something is written. */
export const said = (value: string | null): boolean => value !== null && value.trim() !== ''

type SendRefusal =
  | 'urgency-missing'
  | 'municipality-missing'
  | 'municipality-unknown'
  | 'municipality-not-ours'
  | 'about-missing'
  | 'story-missing'
  | 'where-missing'
  | 'found-missing'
  | 'since-missing'
  | 'condition-missing'
  | 'companion-missing'
  | 'since-in-the-future'
  | 'time-far-off'
  | 'identity-number-wrong'
  | 'wish-missing'
  | 'advice-identity-number'
  | 'advice-name-suspected'
  | 'hearing-ask-missing'
  | 'hearing-time-missing'
  | 'hearing-place-missing'
  | 'hearing-over'
  | 'reporter-name-missing'
  | 'phone-missing'
  | 'phone-unreadable'
  | 'names-reporter'
  | 'duty-closed'
  | 'duty-closed-call'

type SendFacts = {
  readonly report: PartnerReport
  readonly source: PartnerReportSource
  readonly desk: Desk
  /** The municipalities whose children this duty answers for, by code. */
  readonly ours: ReadonlySet<string>
}
const nameOfMunicipality = new Map(municipalities.map(({ code, name }) => [code, name]))
type Check = Decision<never, SendRefusal> | null

/** The first thing that is missing or wrong, in the order of the page; null when it can be sent. */
export function faultOf(facts: SendFacts, now: Instant): Check {
  const { report } = facts
  return (
    (report.urgency === null ? refused('urgency-missing', 'urgency') : null) ??
    placeFault(facts) ??
    (report.kind === 'advice' ? adviceFault(report, now) : null) ??
    (report.kind === 'concern' && report.about === null ? refused('about-missing', 'about') : null) ??
    (report.kind === 'hand-over' ? handOverFault(report, now) : null) ??
    (report.kind === 'hearing' ? hearingFault(report, now) : null) ??
    (report.kind !== 'hand-over' && !said(report.story) ? refused('story-missing', 'story') : null) ??
    identityFault(report, now) ??
    sourceFault(facts) ??
    openingFault(facts)
  )
}

/** Where the child is decides who answers for what is acute (SoL 29:4); a question without names may leave it out. */
function placeFault({ report: { kind, municipalityCode }, ours }: SendFacts): Check {
  if (municipalityCode === null)
    return kind === 'advice' ? null : refused('municipality-missing', 'municipalityCode')
  const name = nameOfMunicipality.get(municipalityCode)
  if (name === undefined) return refused('municipality-unknown', 'municipalityCode')
  return ours.has(municipalityCode) ? null : refused('municipality-not-ours', 'municipalityCode', { name })
}

/** A consultation is about nobody by name: what would name somebody is asked to be taken out, and why is said (I-21). */
function adviceFault(report: PartnerReport, now: Instant): Check {
  if (report.wish === null) return refused('wish-missing', 'wish')
  return namingFault(report, report.isWithoutNames, now)
}

/** What in the texts of a consultation names somebody. */
function namingFault(
  texts: { readonly story: string; readonly whereNow?: string | null },
  isWithoutNames: boolean,
  now: Instant,
): Decision<never, 'advice-identity-number' | 'advice-name-suspected'> | null {
  for (const field of ['story', 'whereNow'] as const) {
    const found = personIn(texts[field] ?? '', localDate(now), placeNames)
    if (found === 'identity-number') return refused('advice-identity-number', field)
    if (found === 'name' && !isWithoutNames) return refused('advice-name-suspected', field)
  }
  return null
}

/** Clocks differ by a minute. */
export const soon = (now: Instant) => addMinutes(now, 1)

/** A young person found in danger is handed over without delay (PL 12 §): who waits where, since when. */
function handOverFault(report: PartnerReport, now: Instant): Check {
  if (!said(report.foundWhere)) return refused('found-missing', 'foundWhere')
  if (!said(report.whereNow)) return refused('where-missing', 'whereNow')
  if (report.since === null) return refused('since-missing', 'since')
  if (report.since > soon(now)) return refused('since-in-the-future', 'since')
  if (farOff({ since: report.since }, now) !== null) return refused('time-far-off', 'since')
  if (!said(report.condition)) return refused('condition-missing', 'condition')
  return said(report.companion) ? null : refused('companion-missing', 'companion')
}

/** To inform is the law's; to ask for somebody to come is another thing, and for a time to come (I-05, I-06). */
function hearingFault(report: PartnerReport, now: Instant): Check {
  if (report.hearingAsk === null) return refused('hearing-ask-missing', 'hearingAsk')
  if (report.hearingAt === null) return refused('hearing-time-missing', 'hearingAt')
  if (farOff({ hearingAt: report.hearingAt }, now) !== null) return refused('time-far-off', 'hearingAt')
  if (report.hearingAsk === 'attend' && report.hearingAt < addMinutes(now, -60))
    return refused('hearing-over', 'hearingAt')
  return said(report.hearingPlace) ? null : refused('hearing-place-missing', 'hearingPlace')
}

function identityFault({ personIdentity }: PartnerReport, now: Instant): Check {
  if (personIdentity === null) return null
  return parseIdentityNumber(personIdentity, localDate(now)).ok
    ? null
    : refused('identity-number-wrong', 'personIdentity')
}

const texts = ({ story, whereNow, foundWhere, condition, companion, hearingPlace }: PartnerReportText) => ({
  story,
  whereNow,
  foundWhere,
  condition,
  companion,
  hearingPlace,
})

/** Where the reporter's own name or number stands in what goes on to others; null where it does not (OSL 26:5). */
export function reporterIn(
  said: object,
  { reporterName, reporterPhone }: Pick<PartnerReportSource, 'reporterName' | 'reporterPhone'>,
): string | null {
  const phones = reporterPhone === null ? [] : [parsePhone(reporterPhone) ?? reporterPhone, reporterPhone]
  return protectedIn(said, { names: [reporterName], phones, streets: [], places: [] })
}

/** Who reports is said to the duty alone: in a field of its own, never in the text. */
function sourceFault({ report, source }: SendFacts): Check {
  if (source.reporterName.trim().length < 2) return refused('reporter-name-missing', 'reporterName')
  const isCallable =
    report.kind !== 'notification' && !(report.kind === 'advice' && report.wish === 'written')
  if (!said(source.reporterPhone)) {
    if (isCallable) return refused('phone-missing', 'reporterPhone')
  } else if (parsePhone(source.reporterPhone ?? '') === null)
    return refused('phone-unreadable', 'reporterPhone')
  const field = reporterIn(texts(report), source)
  return field === null ? null : refused('names-reporter', field)
}

/** While nobody of the duty reads, what is urgent is called in; the rest waits for the opening, and whoever sends it has said so. */
function openingFault({ report, desk }: SendFacts): Check {
  if (desk.mode !== 'closed') return null
  if (report.kind === 'hand-over' || report.urgency === 'danger' || report.urgency === 'now')
    return refused('duty-closed-call', 'urgency')
  return report.waitsForOpening ? null : refused('duty-closed', 'waitsForOpening')
}

/** Added afterwards: the same is asked of it as of what was sent. */
export function decideSupplement(
  report: Pick<PartnerReport, 'kind'>,
  source: PartnerReportSource,
  input: { readonly text: string; readonly isWithoutNames?: boolean },
  now: Instant,
): Decision<
  string,
  'supplement-missing' | 'names-reporter' | 'advice-identity-number' | 'advice-name-suspected'
> {
  const text = normaliseText(input.text)
  if (text === '') return refused('supplement-missing', 'text')
  if (reporterIn({ text }, source) !== null) return refused('names-reporter', 'text')
  if (report.kind !== 'advice') return decided(text)
  const fault = namingFault({ story: text }, input.isWithoutNames ?? false, now)
  return fault !== null && !fault.ok ? refused(fault.code, 'text') : decided(text)
}
