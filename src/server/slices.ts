import { handlers as account } from '../base/account/handlers.ts'
import { words as accountWords } from '../base/account/words.ts'
import { handlers as deviation } from '../base/deviation/handlers.ts'
import { words as deviationWords } from '../base/deviation/words.ts'
import { handlers as document } from '../base/document/handlers.ts'
import { words as documentWords } from '../base/document/words.ts'
import { handlers as identityProvider } from '../base/identity-provider/handlers.ts'
import { words as identityProviderWords } from '../base/identity-provider/words.ts'
import { handlers as organisation } from '../base/organisation/handlers.ts'
import { words as organisationWords } from '../base/organisation/words.ts'
import { handlers as passkey } from '../base/passkey/handlers.ts'
import { words as passkeyWords } from '../base/passkey/words.ts'
import { handlers as person } from '../base/person/handlers.ts'
import { words as personWords } from '../base/person/words.ts'
import { handlers as personMerge } from '../base/person-merge/handlers.ts'
import { words as personMergeWords } from '../base/person-merge/words.ts'
import { handlers as routine } from '../base/routine/handlers.ts'
import { words as routineWords } from '../base/routine/words.ts'
import { handlers as advanceNotice } from '../duty/advance-notice/handlers.ts'
import { words as advanceNoticeWords } from '../duty/advance-notice/words.ts'
import { handlers as callOut } from '../duty/call-out/handlers.ts'
import { words as callOutWords } from '../duty/call-out/words.ts'
import { handlers as dutyCase } from '../duty/case/handlers.ts'
import { words as dutyCaseWords } from '../duty/case/words.ts'
import { handlers as caseHistory } from '../duty/case-history/handlers.ts'
import { words as caseHistoryWords } from '../duty/case-history/words.ts'
import { handlers as clock } from '../duty/clock/handlers.ts'
import { words as clockWords } from '../duty/clock/words.ts'
import { handlers as coldAlert } from '../duty/cold-alert/handlers.ts'
import { words as coldAlertWords } from '../duty/cold-alert/words.ts'
import { handlers as commonEvent } from '../duty/common-event/handlers.ts'
import { words as commonEventWords } from '../duty/common-event/words.ts'
import { handlers as consent } from '../duty/consent/handlers.ts'
import { words as consentWords } from '../duty/consent/words.ts'
import { handlers as cover } from '../duty/cover/handlers.ts'
import { words as coverWords } from '../duty/cover/words.ts'
import { handlers as decision } from '../duty/decision/handlers.ts'
import { words as decisionWords } from '../duty/decision/words.ts'
import { handlers as decisionNotice } from '../duty/decision-notice/handlers.ts'
import { words as decisionNoticeWords } from '../duty/decision-notice/words.ts'
import { handlers as decisionSigning } from '../duty/decision-signing/handlers.ts'
import { words as decisionSigningWords } from '../duty/decision-signing/words.ts'
import { handlers as decisionTaking } from '../duty/decision-taking/handlers.ts'
import { words as decisionTakingWords } from '../duty/decision-taking/words.ts'
import { handlers as directory } from '../duty/directory/handlers.ts'
import { words as directoryWords } from '../duty/directory/words.ts'
import { handlers as expense } from '../duty/expense/handlers.ts'
import { words as expenseWords } from '../duty/expense/words.ts'
import { handlers as followUp } from '../duty/follow-up/handlers.ts'
import { words as followUpWords } from '../duty/follow-up/words.ts'
import { handlers as intake } from '../duty/intake/handlers.ts'
import { words as intakeWords } from '../duty/intake/words.ts'
import { handlers as journal } from '../duty/journal/handlers.ts'
import { words as journalWords } from '../duty/journal/words.ts'
import { handlers as mandate } from '../duty/mandate/handlers.ts'
import { words as mandateWords } from '../duty/mandate/words.ts'
import { handlers as measure } from '../duty/measure/handlers.ts'
import { words as measureWords } from '../duty/measure/words.ts'
import { handlers as nightRest } from '../duty/night-rest/handlers.ts'
import { words as nightRestWords } from '../duty/night-rest/words.ts'
import { handlers as noticeMatch } from '../duty/notice-match/handlers.ts'
import { words as noticeMatchWords } from '../duty/notice-match/words.ts'
import { handlers as noticeRequest } from '../duty/notice-request/handlers.ts'
import { words as noticeRequestWords } from '../duty/notice-request/words.ts'
import { handlers as onCallLadder } from '../duty/on-call-ladder/handlers.ts'
import { words as onCallLadderWords } from '../duty/on-call-ladder/words.ts'
import { handlers as place } from '../duty/place/handlers.ts'
import { words as placeWords } from '../duty/place/words.ts'
import { handlers as placeRequest } from '../duty/place-request/handlers.ts'
import { words as placeRequestWords } from '../duty/place-request/words.ts'
import { handlers as placement } from '../duty/placement/handlers.ts'
import { words as placementWords } from '../duty/placement/words.ts'
import { handlers as plannedTask } from '../duty/planned-task/handlers.ts'
import { words as plannedTaskWords } from '../duty/planned-task/words.ts'
import { handlers as policeAssistance } from '../duty/police-assistance/handlers.ts'
import { words as policeAssistanceWords } from '../duty/police-assistance/words.ts'
import { handlers as policeHelp } from '../duty/police-help/handlers.ts'
import { words as policeHelpWords } from '../duty/police-help/words.ts'
import { handlers as priority } from '../duty/priority/handlers.ts'
import { words as priorityWords } from '../duty/priority/words.ts'
import { handlers as protectiveAssessment } from '../duty/protective-assessment/handlers.ts'
import { words as protectiveAssessmentWords } from '../duty/protective-assessment/words.ts'
import { handlers as referral } from '../duty/referral/handlers.ts'
import { words as referralWords } from '../duty/referral/words.ts'
import { handlers as repeatConcern } from '../duty/repeat-concern/handlers.ts'
import { words as repeatConcernWords } from '../duty/repeat-concern/words.ts'
import { handlers as roster } from '../duty/roster/handlers.ts'
import { words as rosterWords } from '../duty/roster/words.ts'
import { handlers as rosterPattern } from '../duty/roster-pattern/handlers.ts'
import { words as rosterPatternWords } from '../duty/roster-pattern/words.ts'
import { handlers as safetyWarning } from '../duty/safety-warning/handlers.ts'
import { words as safetyWarningWords } from '../duty/safety-warning/words.ts'
import { handlers as serviceHours } from '../duty/service-hours/handlers.ts'
import { words as serviceHoursWords } from '../duty/service-hours/words.ts'
import { handlers as shift } from '../duty/shift/handlers.ts'
import { words as shiftWords } from '../duty/shift/words.ts'
import { handlers as shiftSwap } from '../duty/shift-swap/handlers.ts'
import { words as shiftSwapWords } from '../duty/shift-swap/words.ts'
import { handlers as staffHours } from '../duty/staff-hours/handlers.ts'
import { words as staffHoursWords } from '../duty/staff-hours/words.ts'
import { handlers as statutoryClock } from '../duty/statutory-clock/handlers.ts'
import { words as statutoryClockWords } from '../duty/statutory-clock/words.ts'
import { handlers as triage } from '../duty/triage/handlers.ts'
import { words as triageWords } from '../duty/triage/words.ts'
import { handlers as apiKey } from '../exchange/api-key/handlers.ts'
import { words as apiKeyWords } from '../exchange/api-key/words.ts'
import { handlers as closing } from '../exchange/closing/handlers.ts'
import { words as closingWords } from '../exchange/closing/words.ts'
import { handlers as commitment } from '../exchange/commitment/handlers.ts'
import { words as commitmentWords } from '../exchange/commitment/words.ts'
import { handlers as courtPackage } from '../exchange/court-package/handlers.ts'
import { words as courtPackageWords } from '../exchange/court-package/words.ts'
import { handlers as delivery } from '../exchange/delivery/handlers.ts'
import { words as deliveryWords } from '../exchange/delivery/words.ts'
import { handlers as dialogue } from '../exchange/dialogue/handlers.ts'
import { words as dialogueWords } from '../exchange/dialogue/words.ts'
import { handlers as disclosure } from '../exchange/disclosure/handlers.ts'
import { words as disclosureWords } from '../exchange/disclosure/words.ts'
import { handlers as handover } from '../exchange/handover/handlers.ts'
import { words as handoverWords } from '../exchange/handover/words.ts'
import { handlers as handoverClock } from '../exchange/handover-clock/handlers.ts'
import { words as handoverClockWords } from '../exchange/handover-clock/words.ts'
import { handlers as morning } from '../exchange/morning/handlers.ts'
import { words as morningWords } from '../exchange/morning/words.ts'
import { handlers as morningPack } from '../exchange/morning-pack/handlers.ts'
import { words as morningPackWords } from '../exchange/morning-pack/words.ts'
import { handlers as mutualExpectation } from '../exchange/mutual-expectation/handlers.ts'
import { words as mutualExpectationWords } from '../exchange/mutual-expectation/words.ts'
import { handlers as outcome } from '../exchange/outcome/handlers.ts'
import { words as outcomeWords } from '../exchange/outcome/words.ts'
import { handlers as partnerAnswer } from '../exchange/partner-answer/handlers.ts'
import { words as partnerAnswerWords } from '../exchange/partner-answer/words.ts'
import { handlers as partnerFeedback } from '../exchange/partner-feedback/handlers.ts'
import { words as partnerFeedbackWords } from '../exchange/partner-feedback/words.ts'
import { handlers as partnerReport } from '../exchange/partner-report/handlers.ts'
import { words as partnerReportWords } from '../exchange/partner-report/words.ts'
import { handlers as partnerVisit } from '../exchange/partner-visit/handlers.ts'
import { words as partnerVisitWords } from '../exchange/partner-visit/words.ts'
import { handlers as receipt } from '../exchange/receipt/handlers.ts'
import { words as receiptWords } from '../exchange/receipt/words.ts'
import { handlers as reconciliation } from '../exchange/reconciliation/handlers.ts'
import { words as reconciliationWords } from '../exchange/reconciliation/words.ts'
import { handlers as webhook } from '../exchange/webhook/handlers.ts'
import { words as webhookWords } from '../exchange/webhook/words.ts'
import { handlers as weekendCheck } from '../exchange/weekend-check/handlers.ts'
import { words as weekendCheckWords } from '../exchange/weekend-check/words.ts'
import { handlers as coding } from '../insight/coding/handlers.ts'
import { words as codingWords } from '../insight/coding/words.ts'
import { handlers as equalTreatment } from '../insight/equal-treatment/handlers.ts'
import { words as equalTreatmentWords } from '../insight/equal-treatment/words.ts'
import { handlers as nightAndDay } from '../insight/night-and-day/handlers.ts'
import { words as nightAndDayWords } from '../insight/night-and-day/words.ts'
import { handlers as partnerContact } from '../insight/partner-contact/handlers.ts'
import { words as partnerContactWords } from '../insight/partner-contact/words.ts'
import { handlers as quarterlyReport } from '../insight/quarterly-report/handlers.ts'
import { words as quarterlyReportWords } from '../insight/quarterly-report/words.ts'
import { handlers as registerImport } from '../insight/register-import/handlers.ts'
import { words as registerImportWords } from '../insight/register-import/words.ts'
import { handlers as statistics } from '../insight/statistics/handlers.ts'
import { words as statisticsWords } from '../insight/statistics/words.ts'
import type { Handler } from './handler.ts'

type Slice = {
  readonly handlers: readonly Handler[]
  readonly words: Readonly<Record<'sv' | 'en', { readonly refusals: Readonly<Record<string, string>> }>>
}

/** What each slice serves, in the order of order.ts. */
export const slices: readonly Slice[] = [
  { handlers: organisation, words: organisationWords },
  { handlers: account, words: accountWords },
  { handlers: identityProvider, words: identityProviderWords },
  { handlers: passkey, words: passkeyWords },
  { handlers: person, words: personWords },
  { handlers: personMerge, words: personMergeWords },
  { handlers: document, words: documentWords },
  { handlers: deviation, words: deviationWords },
  { handlers: routine, words: routineWords },
  { handlers: delivery, words: deliveryWords },
  { handlers: serviceHours, words: serviceHoursWords },
  { handlers: directory, words: directoryWords },
  { handlers: roster, words: rosterWords },
  { handlers: rosterPattern, words: rosterPatternWords },
  { handlers: shiftSwap, words: shiftSwapWords },
  { handlers: staffHours, words: staffHoursWords },
  { handlers: intake, words: intakeWords },
  { handlers: dutyCase, words: dutyCaseWords },
  { handlers: caseHistory, words: caseHistoryWords },
  { handlers: noticeRequest, words: noticeRequestWords },
  { handlers: advanceNotice, words: advanceNoticeWords },
  { handlers: noticeMatch, words: noticeMatchWords },
  { handlers: triage, words: triageWords },
  { handlers: commonEvent, words: commonEventWords },
  { handlers: priority, words: priorityWords },
  { handlers: referral, words: referralWords },
  { handlers: coldAlert, words: coldAlertWords },
  { handlers: repeatConcern, words: repeatConcernWords },
  { handlers: measure, words: measureWords },
  { handlers: journal, words: journalWords },
  { handlers: protectiveAssessment, words: protectiveAssessmentWords },
  { handlers: mandate, words: mandateWords },
  { handlers: onCallLadder, words: onCallLadderWords },
  { handlers: decision, words: decisionWords },
  { handlers: decisionTaking, words: decisionTakingWords },
  { handlers: decisionNotice, words: decisionNoticeWords },
  { handlers: decisionSigning, words: decisionSigningWords },
  { handlers: statutoryClock, words: statutoryClockWords },
  { handlers: clock, words: clockWords },
  { handlers: cover, words: coverWords },
  { handlers: safetyWarning, words: safetyWarningWords },
  { handlers: callOut, words: callOutWords },
  { handlers: policeHelp, words: policeHelpWords },
  { handlers: policeAssistance, words: policeAssistanceWords },
  { handlers: place, words: placeWords },
  { handlers: placeRequest, words: placeRequestWords },
  { handlers: consent, words: consentWords },
  { handlers: placement, words: placementWords },
  { handlers: disclosure, words: disclosureWords },
  { handlers: courtPackage, words: courtPackageWords },
  { handlers: handover, words: handoverWords },
  { handlers: closing, words: closingWords },
  { handlers: commitment, words: commitmentWords },
  { handlers: receipt, words: receiptWords },
  { handlers: morningPack, words: morningPackWords },
  { handlers: reconciliation, words: reconciliationWords },
  { handlers: handoverClock, words: handoverClockWords },
  { handlers: morning, words: morningWords },
  { handlers: dialogue, words: dialogueWords },
  { handlers: weekendCheck, words: weekendCheckWords },
  { handlers: partnerReport, words: partnerReportWords },
  { handlers: partnerAnswer, words: partnerAnswerWords },
  { handlers: partnerFeedback, words: partnerFeedbackWords },
  { handlers: mutualExpectation, words: mutualExpectationWords },
  { handlers: partnerVisit, words: partnerVisitWords },
  { handlers: apiKey, words: apiKeyWords },
  { handlers: webhook, words: webhookWords },
  { handlers: outcome, words: outcomeWords },
  { handlers: expense, words: expenseWords },
  { handlers: shift, words: shiftWords },
  { handlers: plannedTask, words: plannedTaskWords },
  { handlers: nightRest, words: nightRestWords },
  { handlers: followUp, words: followUpWords },
  { handlers: registerImport, words: registerImportWords },
  { handlers: equalTreatment, words: equalTreatmentWords },
  { handlers: statistics, words: statisticsWords },
  { handlers: quarterlyReport, words: quarterlyReportWords },
  { handlers: coding, words: codingWords },
  { handlers: nightAndDay, words: nightAndDayWords },
  { handlers: partnerContact, words: partnerContactWords },
]

export const allHandlers: readonly Handler[] = slices.flatMap((slice) => slice.handlers)
