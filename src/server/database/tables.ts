import type { Generated } from 'kysely'
import type { Account, Appointment, Session } from '../../base/account/model.ts'
import type { Deviation } from '../../base/deviation/model.ts'
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
  Case,
  CaseEvent,
  CasePerson,
  CasePersonWithdrawal,
  CaseRelation,
  ContactCase,
} from '../../duty/case/model.ts'
import type { CaseOpening } from '../../duty/case-history/model.ts'
import type { Contact, ContactPerson } from '../../duty/intake/model.ts'
import type { AdministrativeTime, Note, NoteAmendment } from '../../duty/journal/model.ts'
import type { Measure } from '../../duty/measure/model.ts'
import type {
  Amendment,
  Assessment,
  DayItem,
  UnderWay,
  Voice,
} from '../../duty/protective-assessment/model.ts'
import type { Disclosure } from '../../exchange/disclosure/model.ts'
import type { Report, ReportEvent } from '../../exchange/handover/model.ts'
import type { WithdrawalNotice } from '../../exchange/receipt/model.ts'
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
  person: Person
  nameWord: NameWord
  personName: PersonName
  personPhone: PersonPhone
  personAddress: PersonAddress
  guardianship: Guardianship
  personUnmasking: PersonUnmasking
  personMember: PersonMember
  personMerge: PersonMerge
  deviation: Deviation
  contact: Contact
  contactPerson: ContactPerson
  cases: Case
  caseEvent: CaseEvent
  caseOpening: CaseOpening
  contactCase: ContactCase
  casePerson: CasePerson
  casePersonWithdrawal: CasePersonWithdrawal
  caseRelation: CaseRelation
  measure: Measure
  note: Note
  noteAmendment: NoteAmendment
  administrativeTime: AdministrativeTime
  protectiveAssessment: Assessment
  assessmentUnderWay: UnderWay
  assessmentVoice: Voice
  assessmentAmendment: Amendment
  dayItem: DayItem
  report: Report
  reportEvent: ReportEvent
  withdrawalNotice: WithdrawalNotice
  disclosure: Disclosure
  registerImport: RegisterImport
  registerCase: RegisterCase
  registerMeasure: Omit<RegisterMeasure, 'id'> & { id: Generated<number> }
  quarterlyReport: QuarterlyReport
  quarterlyReading: QuarterlyReading
}
