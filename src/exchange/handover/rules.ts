import { type LawSubject, lawOn } from '../../code-lists/law-reference.ts'
import type { Case, Matter } from '../../duty/case/model.ts'
import { isChildOrYoung } from '../../duty/protective-assessment/rules.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { type Availability, allowed, closed } from '../../kernel/permit.ts'
import type { LocalDate } from '../../kernel/time.ts'
import {
  type ChosenGround,
  type GroundRefusal,
  groundAllowed,
  type PersonForGround,
  proposeGround,
} from '../disclosure/rules.ts'
import type { Report } from './model.ts'

export type ReceiverReason = 'acute-need' | 'child-stay' | 'child-residence' | 'own-municipality'
export type StayReason = 'general-advice' | 'crisis-talk' | 'no-identifiable-person'
export type Unstated = 'stay-unknown' | 'matter-unclear'
export type Receiver = { readonly code: string; readonly because: ReceiverReason; readonly law: string }

/** Who must have a report; or that it stays in the duty, and why; or what must be stated before anybody can say. */
export type Requirement = {
  readonly receivers: readonly Receiver[]
  readonly stays: { readonly because: StayReason; readonly law: string } | null
  readonly unstated: Unstated | null
  /** A child whose municipality of residence nobody knows yet: told, not a bar. */
  readonly residenceUnknown: boolean
}

export type ReceiverFacts = {
  readonly matter: Matter
  readonly acuteNeed: Case['acuteNeed']
  readonly stayCode: string | null
  readonly residenceCode: string | null
  /** Somebody under 18 is among those concerned. */
  readonly concernsChild: boolean
  /** Somebody concerned has a name or a number. */
  readonly isIdentified: boolean
  /** The local day the case was opened: the law of that day. */
  readonly on: LocalDate
}

const lawKey = (subject: LawSubject, on: LocalDate) => lawOn(subject, on).key

/**
 * Advice, crisis talks and what is told about nobody identifiable stay (C-21, H-02). A concern about a child or an acute need always
 * goes to the municipality of stay (SoL 29:4), for a child also of residence, whoever called and whether or not it is known who it is.
 */
export function requiredReceivers(facts: ReceiverFacts): Requirement {
  const { matter, stayCode, residenceCode, on } = facts
  const isTalk = matter === 'advice' || matter === 'crisis-talk'
  const isAcute = facts.acuteNeed === 'yes'
  const isChild = matter === 'concern-child' || (facts.concernsChild && !isTalk)
  const nothing: Requirement = { receivers: [], stays: null, unstated: null, residenceUnknown: false }
  if (!isAcute && !isChild) {
    const stays = (because: StayReason): Requirement => ({
      ...nothing,
      stays: { because, law: lawKey('secrecy-of-social-services', on) },
    })
    if (matter === 'advice') return stays('general-advice')
    if (matter === 'crisis-talk') return stays('crisis-talk')
    if (matter === 'unclear') return { ...nothing, unstated: 'matter-unclear' }
    if (!facts.isIdentified) return stays('no-identifiable-person')
    const code = residenceCode ?? stayCode
    if (code === null) return { ...nothing, unstated: 'stay-unknown' }
    return {
      ...nothing,
      receivers: [{ code, because: 'own-municipality', law: lawKey('opening-of-investigation', on) }],
    }
  }
  const receivers: Receiver[] = []
  if (stayCode !== null)
    receivers.push({
      code: stayCode,
      because: isChild ? 'child-stay' : 'acute-need',
      law: lawKey('emergency-in-municipality-of-stay', on),
    })
  if (isChild && residenceCode !== null && residenceCode !== stayCode)
    receivers.push({
      code: residenceCode,
      because: 'child-residence',
      law: lawKey('protective-assessment', on),
    })
  return {
    receivers,
    stays: null,
    unstated: stayCode === null ? 'stay-unknown' : null,
    residenceUnknown: isChild && residenceCode === null,
  }
}

/** Sent and neither withdrawn nor returned: the receiver has it, or it is on its way. */
export const isWithReceiver = (report: Pick<Report, 'status'>): boolean =>
  report.status !== 'draft' && report.status !== 'withdrawn' && report.status !== 'returned'

/** Who hears that a report has changed: the duty, and the member it is for. Ids only. */
export const heardOf = ({ id, caseId, memberId }: Pick<Report, 'id' | 'caseId' | 'memberId'>) => [
  { topic: 'report' as const, id, ...(memberId !== null && { memberIds: [memberId] }) },
  { topic: 'case' as const, id: caseId },
]

/** What a draft has not got yet. */
export const unsent = {
  sentAt: null,
  deliveredAt: null,
  handedTo: null,
  handedHow: null,
  openedAt: null,
  openedBy: null,
  acceptedAt: null,
  acceptedBy: null,
  commitment: null,
  commitmentDue: null,
  returnedAt: null,
  returnedBy: null,
  returnReason: null,
  returnText: null,
  withdrawnAt: null,
  withdrawnReason: null,
}

type Known = Pick<Report, 'municipalityCode' | 'status'>
/** The receivers who must have a report and have none. */
export const missingReceivers = (requirement: Requirement, reports: readonly Known[]): readonly Receiver[] =>
  requirement.receivers.filter(
    ({ code }) => !reports.some((report) => report.municipalityCode === code && isWithReceiver(report)),
  )

/**
 * Whether a concern about a child still owes a protective assessment: each child and young person concerned, up to 20 or of unknown
 * age, has a locked one (SoL 2025:400, 20:1; D-07, V-08). `assessed` are those who have it.
 */
export const owesAssessment = (
  matter: Case['matter'],
  concerned: readonly { readonly personId: string; readonly age: number | null }[],
  assessed: readonly string[],
): boolean =>
  matter === 'concern-child' &&
  concerned.some(({ personId, age }) => isChildOrYoung(age) && !assessed.includes(personId))

/** Whether the author may still write the report, or why not. */
export function available(
  report: Pick<Report, 'status'>,
  isOpen: boolean,
): Record<'write', Availability<'already-sent' | 'case-closed'>> {
  if (report.status !== 'draft') return { write: closed('already-sent') }
  return { write: isOpen ? allowed : closed('case-closed') }
}

/** A report is prepared for a municipality of stay or residence that the rule names. */
export function decidePrepare(
  facts: {
    readonly requirement: Requirement
    readonly reports: readonly Known[]
    readonly matter: Pick<Case, 'status'>
  },
  municipalityCode: string,
): Decision<
  Receiver,
  'case-closed' | 'stays-in-the-duty' | 'stay-unknown' | 'matter-unclear' | 'not-a-receiver' | 'already-sent'
> {
  const { requirement } = facts
  if (facts.matter.status === 'closed') return refused('case-closed')
  if (requirement.stays !== null) return refused('stays-in-the-duty')
  const receiver = requirement.receivers.find(({ code }) => code === municipalityCode)
  if (receiver === undefined) return refused(requirement.unstated ?? 'not-a-receiver', 'municipalityCode')
  if (facts.reports.some((report) => report.municipalityCode === municipalityCode && isWithReceiver(report)))
    return refused('already-sent')
  return decided(receiver)
}

export type PersonToTell = PersonForGround & {
  readonly personId: string
  readonly part: 'concerned' | 'guardian' | 'other'
  readonly chosen: ChosenGround | null
}
export type GroundOf = {
  readonly personId: string
  /** Chosen, else proposed; null when neither. */
  readonly ground: ChosenGround | null
  readonly isProposed: boolean
  readonly refusal: GroundRefusal | 'ground-missing' | null
}
type Terms = Parameters<typeof groundAllowed>[3]

/** The ground each person's data would rest on, and why it does not hold where it does not. */
export function groundsOf(people: readonly PersonToTell[], agreement: Terms, on: LocalDate): GroundOf[] {
  return people.map(({ personId, chosen, ...person }) => {
    const proposed = proposeGround(person, agreement, on)
    const ground = chosen ?? (proposed === undefined ? null : { ground: proposed })
    const answer = ground && groundAllowed(ground, person, on, agreement)
    const refusal = answer === null ? ('ground-missing' as const) : answer.allowed ? null : answer.reason
    return { personId, ground, isProposed: chosen === null && ground !== null, refusal }
  })
}

/** The choice for one person, at the field where it falls short. */
export function decideGround(
  chosen: ChosenGround,
  person: PersonForGround,
  agreement: Terms,
  on: LocalDate,
): Decision<ChosenGround, GroundRefusal> {
  const answer = groundAllowed(chosen, person, on, agreement)
  if (answer.allowed) return decided(chosen)
  if (answer.reason === 'ground-needs-text') return refused(answer.reason, 'groundText')
  return refused(answer.reason, answer.reason === 'ground-needs-circumstance' ? 'circumstance' : 'ground')
}

/** A report about somebody tells of at least one of those it concerns; about nobody known it may still be sent. */
export function tellsSomebody(
  people: readonly { readonly personId: string; readonly part: string }[],
  leftOut: readonly string[],
): boolean {
  const concerned = people.filter((person) => person.part === 'concerned')
  return concerned.length === 0 || concerned.some(({ personId }) => !leftOut.includes(personId))
}

type District = { readonly id: string; readonly name: string }
/** The city districts to choose among: none where one member, or nobody of the region, receives for the municipality. */
export const districtsOf = (members: readonly District[]): District[] =>
  members.length < 2 ? [] : members.map(({ id, name }) => ({ id, name }))

/** What the author writes and leaves out; a district is one of the municipality's. */
export function decideDraft<C extends { leftOutPersons?: string[]; memberId?: string | null }>(
  facts: {
    readonly report: Pick<Report, 'leftOutPersons' | 'memberId'>
    readonly parts: readonly { readonly personId: string; readonly part: string }[]
    readonly districts: readonly District[]
  },
  changes: C,
): Decision<C, 'nobody-told' | 'not-a-district'> {
  const { memberId } = changes
  const isSame = memberId === undefined || memberId === facts.report.memberId
  if (!isSame && !facts.districts.some(({ id }) => id === memberId))
    return refused('not-a-district', 'memberId')
  return tellsSomebody(facts.parts, changes.leftOutPersons ?? facts.report.leftOutPersons)
    ? decided(changes)
    : refused('nobody-told', 'leftOutPersons')
}

/** Parts of a report that hold written text: where a protected address or phone may stand. */
export const protectedPlaces = [
  'summary',
  'requestedContact',
  'opportunity',
  'matter',
  'contacts',
  'people',
  'relations',
  'assessments',
  'decisions',
  'measures',
  'notes',
  'dayItems',
  'grounds',
  'other',
] as const

export type SendFacts = {
  readonly isOpen: boolean
  /** Several city districts receive for the municipality, and none is chosen. */
  readonly isDistrictMissing: boolean
  readonly leftOut: readonly string[]
  readonly people: readonly PersonToTell[]
  readonly grounds: readonly GroundOf[]
  readonly hasAssessmentDraft: boolean
  /** The path of the text that holds a protected address or phone; null where none does. */
  readonly tellsProtectedIn: string | null
}
export type SendRefusal =
  | GroundRefusal
  | 'ground-missing'
  | 'case-closed'
  | 'district-missing'
  | 'nobody-told'
  | 'assessment-draft'
  | 'protected-in-text'

/** What stands in the way of sending, the first thing first; a ground at its person. */
export function decideSend<T extends SendFacts>(facts: T): Decision<T, SendRefusal> {
  if (!facts.isOpen) return refused('case-closed')
  if (facts.isDistrictMissing) return refused('district-missing', 'memberId')
  if (!tellsSomebody(facts.people, facts.leftOut)) return refused('nobody-told', 'leftOutPersons')
  if (facts.hasAssessmentDraft) return refused('assessment-draft')
  if (facts.tellsProtectedIn !== null) return refused('protected-in-text', facts.tellsProtectedIn)
  const without = facts.grounds.find(
    (ground) => ground.refusal !== null && !facts.leftOut.includes(ground.personId),
  )
  if (without?.refusal) return refused(without.refusal, `grounds.${without.personId}`)
  return decided(facts)
}
