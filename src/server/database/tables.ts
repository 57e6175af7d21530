import type { Generated } from 'kysely'
import type { Account, AccountEvent, Appointment, OpenDraft, Session } from '../../base/account/model.ts'
import type { Deviation } from '../../base/deviation/model.ts'
import type { Document } from '../../base/document/model.ts'
import type { AccountIdentity, IdentityProvider, ProviderLogin } from '../../base/identity-provider/model.ts'
import type {
  Agreement,
  Area,
  Member,
  Municipality,
  Partner,
  Population,
  Region,
  Unit,
} from '../../base/organisation/model.ts'
import type { Passkey, PasskeyChallenge, PasskeyRecovery, StepUpProof } from '../../base/passkey/model.ts'
import type {
  Guardianship,
  NameWord,
  Person,
  PersonAddress,
  PersonMember,
  PersonName,
  PersonPhone,
  PersonUnmasking,
} from '../../base/person/model.ts'
import type { PersonMerge } from '../../base/person-merge/model.ts'
import type {
  Routine,
  RoutineAcknowledgement,
  RoutineDeparture,
  RoutineHanding,
  RoutineText,
} from '../../base/routine/model.ts'
import type {
  AdvanceNotice,
  NoticeAddress,
  NoticeCallable,
  NoticeKey,
  NoticePerson,
  NoticePhone,
  NoticeReading,
  NoticeUnmasking,
  NoticeUse,
  NoticeVersion,
} from '../../duty/advance-notice/model.ts'
import type { CallOut, CallOutSign, CallOutUnmasking, CallOutWorker } from '../../duty/call-out/model.ts'
import type {
  Case,
  CaseEvent,
  CasePerson,
  CasePersonWithdrawal,
  CaseRelation,
  ContactCase,
} from '../../duty/case/model.ts'
import type { CaseOpening } from '../../duty/case-history/model.ts'
import type { ColdAlert, ColdNight } from '../../duty/cold-alert/model.ts'
import type { CommonEvent, EventCall, EventNote } from '../../duty/common-event/model.ts'
import type { PlacementConsent } from '../../duty/consent/model.ts'
import type { CallOutPolicy, MemberTravel } from '../../duty/cover/model.ts'
import type { Decision, DecisionStep, HeadsUp } from '../../duty/decision/model.ts'
import type { BoardReport, DecisionNotice } from '../../duty/decision-notice/model.ts'
import type { DecisionSignature } from '../../duty/decision-signing/model.ts'
import type { DecisionTaking } from '../../duty/decision-taking/model.ts'
import type {
  DirectoryAddress,
  DirectoryEntry,
  DirectoryEvent,
  DirectoryNumber,
  DirectorySetting,
  DirectoryTry,
  DirectoryUnmasking,
} from '../../duty/directory/model.ts'
import type { CashBox, CashCount, CashEntry, Recharge } from '../../duty/expense/model.ts'
import type { Debrief, QuestionReading, ShiftQuestion } from '../../duty/follow-up/model.ts'
import type { Contact, ContactPerson } from '../../duty/intake/model.ts'
import type { AdministrativeTime, Note, NoteAmendment } from '../../duty/journal/model.ts'
import type { Delegation, Mandate, SigningWay } from '../../duty/mandate/model.ts'
import type { Measure } from '../../duty/measure/model.ts'
import type { NightEntry } from '../../duty/night-rest/model.ts'
import type { NoticeMatch } from '../../duty/notice-match/model.ts'
import type { NoticeMissing, NoticeRequest } from '../../duty/notice-request/model.ts'
import type {
  CallContent,
  DecisionMakerCall,
  LadderList,
  LadderTurn,
} from '../../duty/on-call-ladder/model.ts'
import type {
  BedUse,
  Place,
  PlaceAddress,
  PlaceHold,
  PlaceUnmasking,
  PlaceVacancy,
} from '../../duty/place/model.ts'
import type { PlaceRequest } from '../../duty/place-request/model.ts'
import type { Placement, PlacementEvent } from '../../duty/placement/model.ts'
import type { PlannedTask, PlannedTaskEvent } from '../../duty/planned-task/model.ts'
import type {
  AssistanceDisclosure,
  AssistanceStep,
  AssistanceUnmasking,
  PoliceAssistance,
  TransportHours,
} from '../../duty/police-assistance/model.ts'
import type { PoliceHelp } from '../../duty/police-help/model.ts'
import type { CaseNeed, CasePriority, Factors, PriorityClass } from '../../duty/priority/model.ts'
import type {
  Amendment,
  Assessment,
  DayItem,
  UnderWay,
  Voice,
} from '../../duty/protective-assessment/model.ts'
import type { DayMatter, ReferralTarget } from '../../duty/referral/model.ts'
import type { FailedPickup, RepeatLimit } from '../../duty/repeat-concern/model.ts'
import type {
  AccountCompetence,
  RosterChange,
  RosterPublication,
  RosterRule,
  RosterShift,
} from '../../duty/roster/model.ts'
import type { PatternLine, PatternSeat, RosterPattern, RosterRoll } from '../../duty/roster-pattern/model.ts'
import type { SafetyWarning } from '../../duty/safety-warning/model.ts'
import type { PrintedHours, SpecialDay } from '../../duty/service-hours/model.ts'
import type { HandoverPoint, HandoverReading, Keeping, Shift, ShiftStaff } from '../../duty/shift/model.ts'
import type { ShiftSwap } from '../../duty/shift-swap/model.ts'
import type { CalendarFeed, PayCategorySet } from '../../duty/staff-hours/model.ts'
import type {
  DecisionEvent,
  DecisionEventNote,
  DecisionReminder,
  DecisionWatch,
  EnforcementTask,
} from '../../duty/statutory-clock/model.ts'
import type { MissingResource } from '../../duty/triage/model.ts'
import type { ApiKey, ApiKeySecret } from '../../exchange/api-key/model.ts'
import type { Commitment, CommitmentEvent } from '../../exchange/commitment/model.ts'
import type {
  CourtPackage,
  CourtReceipt,
  CourtSending,
  MemberCourt,
} from '../../exchange/court-package/model.ts'
import type {
  Message,
  MessageAttempt,
  MessageHanding,
  ReceiverChannel,
} from '../../exchange/delivery/model.ts'
import type {
  DialogueAttachment,
  DialogueDraft,
  DialogueMessage,
  DialogueReading,
  DialogueThread,
} from '../../exchange/dialogue/model.ts'
import type { Disclosure } from '../../exchange/disclosure/model.ts'
import type { Report, ReportEvent } from '../../exchange/handover/model.ts'
import type {
  HandoverClock,
  HandoverClockStep,
  ReportReminder,
  ReportWatch,
} from '../../exchange/handover-clock/model.ts'
import type {
  MorningPack,
  PackAddendum,
  PackBody,
  PackItem,
  PackReading,
  PackSetting,
} from '../../exchange/morning-pack/model.ts'
import type {
  ExpectationAcknowledgement,
  ExpectationEdition,
} from '../../exchange/mutual-expectation/model.ts'
import type {
  Bypass,
  DayOutcome,
  NeedMark,
  OutcomeDisclosure,
  OutcomeQuestion,
  OutcomeTerm,
} from '../../exchange/outcome/model.ts'
import type { DayDecision, PartnerFeedback } from '../../exchange/partner-feedback/model.ts'
import type {
  PartnerReport,
  PartnerReportEvent,
  PartnerReportSource,
} from '../../exchange/partner-report/model.ts'
import type { PartnerVisit } from '../../exchange/partner-visit/model.ts'
import type { WithdrawalNotice } from '../../exchange/receipt/model.ts'
import type { Reconciliation, ReconciliationConfirmation } from '../../exchange/reconciliation/model.ts'
import type { WebhookChoice, WebhookReceipt, WebhookSecret } from '../../exchange/webhook/model.ts'
import type {
  UnstableTelling,
  WeekendAnswer,
  WeekendQuestion,
  WeekendSetting,
} from '../../exchange/weekend-check/model.ts'
import type { QuarterlyReading, QuarterlyReport } from '../../insight/quarterly-report/model.ts'
import type { RegisterCase, RegisterImport, RegisterMeasure } from '../../insight/register-import/model.ts'

/** Tables of the floor itself; those of slices are the rows of their entities. A drift test compares all with the database. */
type Floor = {
  command: {
    accountId: string
    contract: string
    commandId: string
    inputHash: string
    output: unknown
    at: Generated<string>
  }
  auditEvent: {
    id: Generated<number>
    at: Generated<string>
    tx: Generated<string>
    contract: string
    outcome: 'done' | 'refused' | 'denied'
    code: string | null
    accountId: string | null
    role: string | null
    sessionId: string | null
    commandId: string | null
    caseIds: string[]
    personIds: string[]
    memberIds: string[]
    setHash: string | null
    lists: string | null
  }
  auditFile: { fileId: string; auditId: number }
  auditSeal: {
    seq: number
    auditId: number
    hash: string
    sealedAt: Generated<string>
    horizon: string
    frontier: string
  }
  revision: { entityId: string; version: number; fields: string[]; accountId: string; at: Generated<string> }
  codeListVersion: { list: string; version: number; validFrom: string; source: string; hash: string }
  code: {
    list: string
    version: number
    key: string
    label: string
    definition: string | null
    instruction: string | null
    countingRule: string | null
    validFrom: string | null
    validTo: string | null
    replacedBy: string[] | null
  }
  installation: { key: string; value: string }
  loginFailure: { id: Generated<number>; username: string; address: string; at: Generated<string> }
  accountLink: { tokenHash: string; accountId: string; expiresAt: string; usedAt: string | null }
  deviceKey: { accountId: string; key: string; createdAt: Generated<string> }
  documentContent: { documentId: string; bytes: Uint8Array }
  dialogueAttachmentContent: { attachmentId: string; bytes: Uint8Array }
  registerStageCase: {
    importId: string
    line: number
    number: string
    openedAt: string | null
    stayCode: string | null
    stayElsewhere: boolean | null
    category: string | null
    categoryVersion: number | null
    nature: string | null
    natureVersion: number | null
    initiator: string | null
    initiatorVersion: number | null
    isStandby: boolean | null
    administrativeMinutes: number | null
    source: string
    marks: unknown[] | null
    fault: string | null
  }
  registerStageMeasure: {
    importId: string
    line: number
    number: string
    at: string | null
    type: string | null
    typeVersion: number | null
    contactForm: string | null
    minutes: number | null
    source: string
    marks: unknown[] | null
    fault: string | null
  }
}

export type Tables = Floor & {
  municipality: Municipality
  population: Population
  region: Region
  area: Area
  member: Omit<Member, 'version'> & { version: Generated<number> }
  agreement: Agreement
  unit: Unit
  partner: Partner
  account: Account
  appointment: Appointment
  session: Session
  accountEvent: AccountEvent
  openDraft: OpenDraft
  identityProvider: IdentityProvider
  accountIdentity: AccountIdentity
  providerLogin: ProviderLogin
  passkey: Passkey
  passkeyChallenge: PasskeyChallenge
  passkeyRecovery: PasskeyRecovery
  stepUp: StepUpProof
  person: Person
  nameWord: NameWord
  personName: PersonName
  personPhone: PersonPhone
  personAddress: PersonAddress
  guardianship: Guardianship
  personUnmasking: PersonUnmasking
  personMember: PersonMember
  personMerge: PersonMerge
  document: Document
  deviation: Deviation
  routine: Routine
  routineText: RoutineText
  routineAcknowledgement: RoutineAcknowledgement
  routineDeparture: RoutineDeparture
  routineHanding: RoutineHanding
  cashBox: CashBox
  shiftSwap: ShiftSwap
  payCategorySet: PayCategorySet
  calendarFeed: CalendarFeed
  commonEvent: CommonEvent
  commonEventNote: EventNote
  commonEventCall: EventCall
  cashEntry: CashEntry
  cashCount: CashCount
  recharge: Recharge
  directorySetting: DirectorySetting
  directoryEntry: DirectoryEntry
  directoryNumber: DirectoryNumber
  directoryAddress: DirectoryAddress
  directoryUnmasking: DirectoryUnmasking
  directoryTry: DirectoryTry
  directoryEvent: DirectoryEvent
  serviceHours: PrintedHours
  specialDay: SpecialDay
  accountCompetence: AccountCompetence
  rosterRule: RosterRule
  rosterShift: RosterShift
  rosterChange: RosterChange
  rosterPublication: RosterPublication
  rosterPattern: RosterPattern
  patternLine: PatternLine
  patternSeat: PatternSeat
  rosterRoll: RosterRoll
  contact: Contact
  contactPerson: ContactPerson
  cases: Case
  caseEvent: CaseEvent
  caseOpening: CaseOpening
  contactCase: ContactCase
  casePerson: CasePerson
  casePersonWithdrawal: CasePersonWithdrawal
  caseRelation: CaseRelation
  advanceNotice: AdvanceNotice
  noticeVersion: NoticeVersion
  noticeCallable: NoticeCallable
  noticePerson: NoticePerson
  noticePhone: NoticePhone
  noticeAddress: NoticeAddress
  noticeKey: NoticeKey
  noticeMatch: NoticeMatch
  noticeUse: NoticeUse
  noticeReading: NoticeReading
  noticeUnmasking: NoticeUnmasking
  noticeRequest: NoticeRequest
  noticeMissing: NoticeMissing
  missingResource: MissingResource
  priorityClass: PriorityClass
  referralTarget: ReferralTarget
  repeatLimit: RepeatLimit
  casePriority: CasePriority
  caseNeed: CaseNeed
  caseFactors: Factors
  dayMatter: DayMatter
  coldAlert: ColdAlert
  coldNight: ColdNight
  failedPickup: FailedPickup
  measure: Measure
  note: Note
  noteAmendment: NoteAmendment
  administrativeTime: AdministrativeTime
  mandate: Mandate
  delegation: Delegation
  signingWay: SigningWay
  ladderList: LadderList
  ladderTurn: LadderTurn
  decisionMakerCall: DecisionMakerCall
  callContent: CallContent
  decisionTaking: DecisionTaking
  decisionNotice: DecisionNotice
  boardReport: BoardReport
  protectiveAssessment: Assessment
  assessmentUnderWay: UnderWay
  assessmentVoice: Voice
  assessmentAmendment: Amendment
  dayItem: DayItem
  callOut: CallOut
  callOutPolicy: CallOutPolicy
  callOutSign: CallOutSign
  callOutUnmasking: CallOutUnmasking
  callOutWorker: CallOutWorker
  memberTravel: MemberTravel
  policeHelp: PoliceHelp
  policeAssistance: PoliceAssistance
  policeAssistanceStep: AssistanceStep
  policeAssistanceDisclosure: AssistanceDisclosure
  policeAssistanceUnmasking: AssistanceUnmasking
  transportHours: TransportHours
  safetyWarning: SafetyWarning
  decision: Decision
  decisionStep: DecisionStep
  decisionHeadsUp: HeadsUp
  decisionWatch: DecisionWatch
  decisionEvent: DecisionEvent
  decisionEventNote: DecisionEventNote
  decisionReminder: DecisionReminder
  enforcementTask: EnforcementTask
  decisionSignature: DecisionSignature
  receiverChannel: ReceiverChannel
  message: Message
  messageAttempt: MessageAttempt
  messageHanding: MessageHanding
  report: Report
  reportEvent: ReportEvent
  withdrawalNotice: WithdrawalNotice
  packSetting: PackSetting
  morningPack: MorningPack
  packAddendum: PackAddendum
  packBody: PackBody
  packItem: PackItem
  packReading: PackReading
  reconciliation: Reconciliation
  reconciliationConfirmation: ReconciliationConfirmation
  apiKey: ApiKey
  apiKeySecret: ApiKeySecret
  webhookChoice: WebhookChoice
  webhookSecret: WebhookSecret
  webhookReceipt: WebhookReceipt
  commitment: Commitment
  commitmentEvent: CommitmentEvent
  handoverClock: HandoverClock
  handoverClockStep: HandoverClockStep
  reportWatch: ReportWatch
  reportReminder: ReportReminder
  dialogueThread: DialogueThread
  dialogueMessage: DialogueMessage
  dialogueReading: DialogueReading
  dialogueDraft: DialogueDraft
  dialogueAttachment: DialogueAttachment
  weekendSetting: WeekendSetting
  weekendQuestion: WeekendQuestion
  weekendAnswer: WeekendAnswer
  unstableTelling: UnstableTelling
  disclosure: Disclosure
  partnerFeedback: PartnerFeedback
  dayDecision: DayDecision
  expectationEdition: ExpectationEdition
  expectationAcknowledgement: ExpectationAcknowledgement
  partnerVisit: PartnerVisit
  outcomeQuestion: OutcomeQuestion
  dayOutcome: DayOutcome
  outcomeDisclosure: OutcomeDisclosure
  needMark: NeedMark
  outcomeTerm: OutcomeTerm
  bypass: Bypass
  memberCourt: MemberCourt
  courtPackage: CourtPackage
  courtSending: CourtSending
  courtReceipt: CourtReceipt
  partnerReport: PartnerReport
  partnerReportSource: PartnerReportSource
  partnerReportEvent: PartnerReportEvent
  shift: Shift
  shiftStaff: ShiftStaff
  handoverPoint: HandoverPoint
  handoverReading: HandoverReading
  keeping: Keeping
  plannedTask: PlannedTask
  plannedTaskEvent: PlannedTaskEvent
  nightEntry: NightEntry
  debrief: Debrief
  shiftQuestion: ShiftQuestion
  questionReading: QuestionReading
  registerImport: RegisterImport
  registerCase: RegisterCase
  registerMeasure: Omit<RegisterMeasure, 'id'> & { id: Generated<number> }
  quarterlyReport: QuarterlyReport
  quarterlyReading: QuarterlyReading
  place: Place
  placeAddress: PlaceAddress
  placeUnmasking: PlaceUnmasking
  placeVacancy: PlaceVacancy
  placeHold: PlaceHold
  bedUse: BedUse
  placeRequest: PlaceRequest
  placement: Placement
  placementEvent: PlacementEvent
  placementConsent: PlacementConsent
}
