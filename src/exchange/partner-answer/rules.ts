import type { Partner } from '../../base/organisation/model.ts'
import { placeNames } from '../../code-lists/place-name.ts'
import { type ReportingDuty, reportingDuty } from '../../code-lists/reporting-duty.ts'
import type { Case } from '../../duty/case/model.ts'
import type { ContactText } from '../../duty/intake/model.ts'
import { decideStart } from '../../duty/intake/rules.ts'
import { isOpen } from '../../kernel/code-list.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { personIn } from '../../kernel/person-in-text.ts'
import { normaliseText } from '../../kernel/text.ts'
import { type Instant, localDate } from '../../kernel/time.ts'
import type { PartnerReport, PartnerReportSource } from '../partner-report/model.ts'
import { type Desk, said, soon } from '../partner-report/rules.ts'

/** The point of SoL 19:1 a unit reports by; null where its kind does not tell. */
const dutyOf = (kind: Partner['kind']): ReportingDuty | null =>
  kind === 'police' ? 'police-authority' : kind === 'health-care' ? 'health-care' : null

const contactKinds = {
  concern: 'concern-report',
  advice: 'consultation',
  'hand-over': 'police-handover',
  hearing: 'other',
  notification: 'information',
} as const

/**
 * The contact the duty makes of a report: unit and initiator, and the text as it was written. The call is the moment it came,
 * from which the law counts (SoL 20:1). Never who of the unit wrote it.
 */
export function contactOf(
  report: PartnerReport,
  partner: Pick<Partner, 'kind' | 'name'>,
  fearsHarm: boolean,
  now: Instant,
): Partial<ContactText> {
  const duty = report.kind === 'concern' && report.about === 'child' ? dutyOf(partner.kind) : null
  const story = [report.story, report.condition].filter(said).join('\n\n')
  return {
    kind:
      report.kind === 'hearing' && report.hearingAsk === 'inform' ? 'information' : contactKinds[report.kind],
    direction: 'incoming',
    channel: 'digital-message',
    callAt: report.sentAt ?? now,
    initiator:
      partner.kind === 'police'
        ? 'police'
        : partner.kind === 'health-care'
          ? 'care-provider'
          : 'social-authority',
    callerKnown: 'named',
    callerOrganisation: partner.name,
    callerDuty: duty !== null && isOpen(reportingDuty, duty, localDate(report.sentAt ?? now)) ? duty : null,
    callerWishesSecrecy: fearsHarm,
    stayCode: report.municipalityCode,
    place: report.whereNow ?? report.hearingPlace,
    waitingName: report.kind === 'hand-over' ? report.companion : null,
    waitingSince: report.kind === 'hand-over' ? report.since : null,
    waitingUntil: report.kind === 'hand-over' ? report.waitingUntil : null,
    story: story === '' ? (report.foundWhere ?? '') : story,
  }
}

/** A contact as intake's own rules make it; what came longer ago than they take is typed in as a late entry. */
export function decideContact(
  facts: {
    readonly report: PartnerReport
    readonly partner: Pick<Partner, 'kind' | 'name'>
    readonly source: Pick<PartnerReportSource, 'fearsHarm'>
    readonly desk: Desk
  },
  now: Instant,
  advice: string,
): Decision<ContactText, 'too-long-ago'> {
  const { report, partner, source, desk } = facts
  const written = contactOf(report, partner, source.fearsHarm === 'yes', now)
  const dutyMode = desk.mode === 'standby' ? 'standby' : 'duty'
  const started = decideStart({ ...written, advice, dutyMode }, now)
  return started.ok ? started : refused('too-long-ago')
}

type AdviceInput = { readonly replyWish: 'written' | 'call'; readonly reply?: string | null }
/** Answered in writing, or asked to ring; neither names anybody (I-21). */
export function decideAdvice(
  input: AdviceInput,
  now: Instant,
): Decision<
  { replyWish: 'written' | 'call'; reply: string | null },
  'reply-missing' | 'advice-identity-number'
> {
  const reply = normaliseText(input.reply ?? '')
  if (input.replyWish === 'written' && reply === '') return refused('reply-missing', 'reply')
  if (personIn(reply, localDate(now), placeNames) === 'identity-number')
    return refused('advice-identity-number', 'reply')
  return decided({ replyWish: input.replyWish, reply: reply === '' ? null : reply })
}

type HearingInput = Pick<PartnerReport, 'hearingAnswer'> & {
  readonly declineReason?: PartnerReport['declineReason']
  readonly hearingAlternative?: PartnerReport['hearingAlternative']
  readonly hearingReply?: string | null
}
type HearingAnswered = Pick<
  PartnerReport,
  'hearingAnswer' | 'declineReason' | 'hearingAlternative' | 'hearingReply'
>
/** Attends, does not with a coded reason, or offers something else; what was only information is noted (I-05, I-06). */
export function decideHearing(
  report: Pick<PartnerReport, 'hearingAsk'>,
  input: HearingInput,
): Decision<
  HearingAnswered,
  'reason-missing' | 'alternative-missing' | 'reply-missing' | 'was-asked-to-attend'
> {
  const { hearingAnswer } = input
  if (hearingAnswer === 'noted' && report.hearingAsk === 'attend')
    return refused('was-asked-to-attend', 'hearingAnswer')
  const declineReason = hearingAnswer === 'declines' ? (input.declineReason ?? null) : null
  const hearingAlternative = hearingAnswer === 'alternative' ? (input.hearingAlternative ?? null) : null
  const reply = normaliseText(input.hearingReply ?? '')
  if (hearingAnswer === 'declines' && declineReason === null)
    return refused('reason-missing', 'declineReason')
  if (hearingAnswer === 'alternative' && hearingAlternative === null)
    return refused('alternative-missing', 'hearingAlternative')
  const wantsWords = declineReason === 'other' || hearingAlternative === 'other'
  if (wantsWords && reply === '') return refused('reply-missing', 'hearingReply')
  return decided({
    hearingAnswer,
    declineReason,
    hearingAlternative,
    hearingReply: reply === '' ? null : reply,
  })
}

type AttendanceInput = { readonly attended: boolean; readonly minutes?: number | null }
/** That the duty was there is a measure, and so of a case that is open; nobody has been where nothing has been yet. */
export function decideAttendance(
  report: Pick<PartnerReport, 'hearingAt'>,
  matter: Pick<Case, 'id' | 'status'> | undefined,
  { attended, minutes = null }: AttendanceInput,
  now: Instant,
): Decision<
  { attended: boolean; caseId: string | null; minutes: number | null },
  'case-missing' | 'case-closed' | 'hearing-to-come'
> {
  if (!attended) return decided({ attended, caseId: null, minutes: null })
  if (report.hearingAt !== null && report.hearingAt > now) return refused('hearing-to-come', 'attended')
  if (matter === undefined) return refused('case-missing', 'caseId')
  return matter.status === 'closed'
    ? refused('case-closed', 'caseId')
    : decided({ attended, caseId: matter.id, minutes })
}

/** The wait ends after it began, and has ended. */
export function decideWaitingEnd(
  report: Pick<PartnerReport, 'since'>,
  at: Instant,
  now: Instant,
): Decision<Instant, 'end-in-the-future' | 'end-before-start'> {
  if (at > soon(now)) return refused('end-in-the-future', 'at')
  return report.since !== null && at < report.since ? refused('end-before-start', 'at') : decided(at)
}
