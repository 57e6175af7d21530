import type { PersonCard } from '../../base/person/model.ts'
import { ageBand, type Category, category } from '../../code-lists/category.ts'
import { initiator } from '../../code-lists/initiator.ts'
import { nature } from '../../code-lists/nature.ts'
import { relation } from '../../code-lists/relation.ts'
import { type CodeList, isOpen, versionAt } from '../../kernel/code-list.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { type Actor, type Availability, allowed, closed } from '../../kernel/permit.ts'
import { normaliseText } from '../../kernel/text.ts'
import { type Instant, type LocalDate, localDate, parseInstant } from '../../kernel/time.ts'
import type { Contact } from '../intake/model.ts'
import { isMunicipality, isOwnCallForHelp } from '../intake/rules.ts'
import {
  type Case,
  type CaseFactsText,
  type CasePerson,
  type CaseRelation,
  type Judgement,
  raising,
  type Standing,
} from './model.ts'

type Actions = {
  readonly change: Availability<'case-closed'>
  readonly reopen: Availability<'case-open'>
}
/** What can be done with a case now: everything while it is open, and reopening when it is not. */
export const available = (facts: Pick<Case, 'status'>, _actor: Actor, _now: Instant): Actions => ({
  change: facts.status === 'closed' ? closed('case-closed') : allowed,
  reopen: facts.status === 'open' ? closed('case-open') : allowed,
})

/** What the category rule needs to know of a person of the case. */
export type Categorised = Pick<CasePerson, 'part'> & Pick<PersonCard, 'age' | 'gender'>

/**
 * Proposes the category of table 3 (G-08): a child or young person concerned gives their band, the youngest first; else one
 * adult, with or without accompanying child; two adults, an unknown age or an unknown gender give family.
 */
export function proposeCategory(people: readonly Categorised[], date: LocalDate): Category {
  const concerned = people.filter((person) => person.part === 'concerned')
  const ages = concerned.flatMap((person) => person.age ?? []).sort((a, b) => a - b)
  const youngest = ages[0]
  const band = youngest === undefined ? null : ageBand(youngest, date)
  if (band !== null) return band
  const [adult, ...others] = concerned
  if (adult === undefined || others.length > 0 || adult.age === null) return 'family'
  if (adult.gender !== 'woman' && adult.gender !== 'man') return 'family'
  const bringsChild = people.some(
    (person) => person.part !== 'concerned' && person.age !== null && person.age < 18,
  )
  return bringsChild ? `${adult.gender}-with-child` : adult.gender
}

type Coded = Pick<Case, 'category' | 'categoryVersion' | 'categoryChosen'>
/** The category as it is to be kept: chosen by a person, else proposed, with the version of the list in force (DESIGN 5). */
export function categoryOf(chosen: Category | null, people: readonly Categorised[], date: LocalDate): Coded {
  const proposed = proposeCategory(people, date)
  return {
    category: chosen ?? proposed,
    categoryVersion: versionOf(category, chosen ?? proposed, date),
    categoryChosen: chosen !== null && chosen !== proposed,
  }
}

/** The proposal after the people changed; null where it stays the same or a person chose. */
export function recategorised(row: Case, people: CasePeople): Coded | null {
  if (row.categoryChosen) return null
  const proposed = categoryOf(null, people.map(categorised), localDate(row.openedAt))
  return proposed.category === row.category ? null : proposed
}

/** The people of one or more cases, with their cards. */
export type CasePeople = readonly (CasePerson & { readonly card: PersonCard })[]
const categorised = ({
  part,
  card,
}: {
  readonly part: CasePerson['part']
  readonly card: PersonCard
}): Categorised => ({
  part,
  age: card.age,
  gender: card.gender,
})

/** The version of a list that a key belongs to on a day; null without a key. */
export const versionOf = (list: CodeList, key: string | null, date: LocalDate): number | null =>
  key === null ? null : (versionAt(list, date)?.version ?? null)

/** "Annan kommun": the municipality is no member of this region. Null when it is not known. */
export const isOutsideRegion = (code: string | null, memberCodes: readonly string[]): boolean | null =>
  code === null ? null : !memberCodes.includes(code)

export type FactsRefusal = 'code-closed' | 'municipality-unknown' | 'nature-twice' | 'responsible-missing'
/** Live registration uses codes open on the day the case was opened (G-15); somebody is always responsible (V-06). */
export function checkFacts(changed: Partial<CaseFactsText>, date: LocalDate): Decision<null, FactsRefusal> {
  for (const [field, list] of [
    ['nature', nature],
    ['category', category],
    ['initiator', initiator],
  ] as const) {
    const key = changed[field]
    if (key && !isOpen(list, key, date)) return refused('code-closed', field)
  }
  if (changed.otherNatures?.some((key) => !isOpen(nature, key, date)))
    return refused('code-closed', 'otherNatures')
  for (const field of ['stayCode', 'residenceCode'] as const) {
    const code = changed[field]
    if (code && !isMunicipality(code)) return refused('municipality-unknown', field)
  }
  return changed.responsibleNow !== undefined && changed.responsibleNow.trim() === ''
    ? refused('responsible-missing', 'responsibleNow')
    : decided(null)
}

/** One main nature, which sums count; the others once each (G-13). */
export const checkNatures = (row: Pick<Case, 'nature' | 'otherNatures'>): Decision<null, 'nature-twice'> =>
  new Set(row.otherNatures).size < row.otherNatures.length ||
  (row.nature !== null && row.otherNatures.includes(row.nature))
    ? refused('nature-twice', 'otherNatures')
    : decided(null)

type Opening = Partial<CaseFactsText> &
  Pick<CaseFactsText, 'matter'> & {
    readonly contactIds: readonly string[]
    readonly people: readonly Pick<CasePerson, 'personId' | 'part'>[]
  }
type OpenFacts = {
  readonly contacts: readonly Pick<
    Contact,
    'id' | 'status' | 'callAt' | 'dutyMode' | 'initiator' | 'stayCode'
  >[]
  readonly cards: readonly { readonly personId: string; readonly card: PersonCard }[]
}
type OpenRefusal =
  | FactsRefusal
  | 'contact-missing'
  | 'contact-unknown'
  | 'contact-withdrawn'
  | 'person-unknown'
  | 'person-twice'
type Opened = {
  readonly row: Omit<Case, 'id' | 'number' | 'openedBy' | 'version'>
  readonly people: Opening['people']
  readonly contactIds: readonly string[]
}

/**
 * A case comes of at least one contact (C-01), counts from the latest of them, and carries its mode, initiator and
 * municipality of stay unless something else is known.
 */
export function decideOpen(
  { contacts, cards }: OpenFacts,
  input: Opening,
  actor: Actor,
): Decision<Opened, OpenRefusal> {
  const { contactIds, people, ...known } = input
  const latest = [...contacts].sort((a, b) => (a.callAt < b.callAt ? 1 : -1))[0]
  if (contactIds.length === 0) return refused('contact-missing', 'contactIds')
  if (latest === undefined || contacts.length < new Set(contactIds).size)
    return refused('contact-unknown', 'contactIds')
  if (contacts.some((contact) => contact.status === 'withdrawn'))
    return refused('contact-withdrawn', 'contactIds')
  const cardOf = new Map(cards.map(({ personId, card }) => [personId, card]))
  if (people.some((person) => !cardOf.has(person.personId))) return refused('person-unknown', 'people')
  if (new Set(people.map((person) => cardOf.get(person.personId)?.id)).size < people.length)
    return refused('person-twice', 'people')
  const date = localDate(latest.callAt)
  const facts = {
    ...unknownFacts,
    initiator: latest.initiator,
    stayCode: latest.stayCode,
    responsibleNow: actor.name,
    ...tidied(known),
  }
  const fault = firstFault<FactsRefusal>(checkFacts(facts, date), checkNatures(facts))
  if (fault !== undefined) return fault
  const linked = people.flatMap(({ personId, part }) => {
    const card = cardOf.get(personId)
    return card === undefined ? [] : [categorised({ part, card })]
  })
  return decided({
    row: {
      status: 'open',
      openedAt: latest.callAt,
      dutyMode: latest.dutyMode,
      ...facts,
      matter: input.matter,
      natureVersion: versionOf(nature, facts.nature, date),
      initiatorVersion: versionOf(initiator, facts.initiator, date),
      ...categoryOf(facts.category, linked, date),
      ...unjudged,
      closedAt: null,
      closingReason: null,
      closingText: null,
    },
    people: people.map(({ personId, part }) => ({ personId: cardOf.get(personId)?.id ?? personId, part })),
    contactIds: [...new Set(contactIds)],
  })
}

const unknownFacts = {
  residenceCode: null,
  nature: null,
  otherNatures: [],
  category: null,
  attention: [],
} satisfies Partial<Case>
/** A case nobody has judged yet. */
export const unjudged = {
  acuteNeed: 'unknown',
  canWait: 'unknown',
  reasonNow: null,
  response: null,
  referredTo: null,
  referredToText: null,
  reasonActing: null,
  reasonNotActing: null,
  reasonNotActingText: null,
  necessity: null,
  counterfactual: null,
  equalTreatment: null,
  equalTreatmentText: null,
} satisfies Judgement

/** One form to store: text in NFC without space at its ends, blank text as not stated, what was left out as left out. */
export function tidied<T extends object>(input: T): T {
  const tidy: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(input)) {
    if (value === undefined) continue
    if (typeof value === 'string')
      tidy[field] = normaliseText(value) || (field === 'responsibleNow' ? '' : null)
    else tidy[field] = Array.isArray(value) ? [...new Set(value)] : value
  }
  return tidy as T
}

const firstFault = <R extends string>(
  ...checks: readonly Decision<null, R>[]
): Decision<never, R> | undefined =>
  checks.find((check): check is Exclude<typeof check, { ok: true }> => !check.ok)

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What is changed of a case; the category follows its people unless it was chosen otherwise. */
export function decideChange(
  row: Case,
  people: CasePeople,
  input: Partial<CaseFactsText>,
): Decision<Partial<Case>, FactsRefusal> {
  const date = localDate(row.openedAt)
  const { category: chosen, ...rest } = tidied(input)
  const wanted = chosen === undefined ? {} : { category: chosen }
  const changed = Object.fromEntries(
    Object.entries(rest).filter(([field, value]) => !isSame(row[field as keyof Case], value)),
  ) as Partial<CaseFactsText>
  const after = { ...row, ...changed }
  const fault = firstFault<FactsRefusal>(checkFacts({ ...changed, ...wanted }, date), checkNatures(after))
  if (fault !== undefined) return fault
  const coded = chosen === undefined ? {} : categoryOf(chosen, people.map(categorised), date)
  const versions = {
    ...('nature' in changed && { natureVersion: versionOf(nature, after.nature, date) }),
    ...('initiator' in changed && { initiatorVersion: versionOf(initiator, after.initiator, date) }),
    ...(isSame({ ...row, ...coded }, row) ? {} : coded),
  }
  return decided({ ...changed, ...versions })
}

/** Whether the duty has itself called 112 or the police about the case. */
export const hasCalledForHelp = (
  calls: readonly Pick<Contact, 'direction' | 'calledParty' | 'status'>[],
): boolean => calls.some(isOwnCallForHelp)

export type Shown = Case & { readonly openedByName: string }
type Around = {
  readonly people: CasePeople
  readonly calls: readonly ({ readonly caseId: string } & Pick<
    Contact,
    'direction' | 'calledParty' | 'status'
  >)[]
  readonly memberCodes: readonly string[]
  readonly callBacks: readonly CaseRelation[]
}
/** A case as it is shown, with what follows from its facts. */
export function viewOf<C extends Shown>(row: C, around: Around) {
  const people = around.people.filter((link) => link.caseId === row.id)
  const called = hasCalledForHelp(around.calls.filter((call) => call.caseId === row.id))
  const facts = {
    hasCalledForHelp: called,
    memberCodes: around.memberCodes,
    people: people.map((link) => link.card),
  }
  return {
    ...row,
    people,
    hasCalledForHelp: called,
    proposedCategory: proposeCategory(people.map(categorised), localDate(row.openedAt)),
    isOutside: isOutsideRegion(row.stayCode ?? row.residenceCode, around.memberCodes),
    warnings: warningsOf(row, facts),
    callBacks: around.callBacks.filter((each) => each.caseId === row.id),
  }
}

export type RelationRefusal =
  | 'code-closed'
  | 'not-in-case'
  | 'same-person'
  | 'relation-exists'
  | 'until-passed'
  | 'time-far-off'
  | 'safe-person-until'
type NewRelation = Pick<CaseRelation, 'fromId' | 'toId' | 'kind' | 'note' | 'until' | 'callBackAt'>
/** Both are people of the case. A safe person is so until a time, and then somebody calls back to hear that it holds (D-13, V-22). */
export function decideRelation(
  typed: Partial<NewRelation> & Pick<NewRelation, 'fromId' | 'toId' | 'kind'>,
  facts: {
    readonly people: readonly Pick<CasePerson, 'personId'>[]
    readonly relations: readonly CaseRelation[]
  },
  now: Instant,
): Decision<NewRelation, RelationRefusal> {
  const moment = (value: Instant | null | undefined) => (value ? parseInstant(value) : null)
  const input: NewRelation = {
    fromId: typed.fromId,
    toId: typed.toId,
    kind: typed.kind,
    note: normaliseText(typed.note ?? '') || null,
    until: moment(typed.until),
    callBackAt: moment(typed.callBackAt),
  }
  if (!isOpen(relation, input.kind, localDate(now))) return refused('code-closed', 'kind')
  const isThere = (id: string) => facts.people.some((person) => person.personId === id)
  if (!isThere(input.fromId)) return refused('not-in-case', 'fromId')
  if (!isThere(input.toId)) return refused('not-in-case', 'toId')
  if (input.fromId === input.toId) return refused('same-person', 'toId')
  if (input.until !== null && input.until <= now) return refused('until-passed', 'until')
  if (input.callBackAt !== null && input.callBackAt <= now) return refused('until-passed', 'callBackAt')
  const far = farOff({ until: input.until, callBackAt: input.callBackAt }, now)
  if (far !== null) return refused('time-far-off', far)
  if (input.kind === 'safe-person' && (input.until === null || input.callBackAt === null))
    return refused('safe-person-until', input.until === null ? 'until' : 'callBackAt')
  const stands = (row: CaseRelation) =>
    row.endedAt === null && row.fromId === input.fromId && row.toId === input.toId && row.kind === input.kind
  return facts.relations.some(stands) ? refused('relation-exists', 'kind') : decided(input)
}

export type WithdrawPersonRefusal = 'not-in-case' | 'reason-missing' | `standing-${Standing['kind']}`
/** Nobody is hidden of whom something stands: that is withdrawn first, since its receivers must be told (DESIGN 6). */
export function decideWithdrawPerson<L extends Pick<CasePerson, 'personId'>>(
  { links, standing }: { readonly links: readonly L[]; readonly standing: readonly Standing[] },
  input: { readonly personId: string; readonly reason: string },
): Decision<{ link: L; reason: string }, WithdrawPersonRefusal> {
  const link = links.find(({ personId }) => personId === input.personId)
  const reason = normaliseText(input.reason)
  const [first] = standing
  if (link === undefined) return refused('not-in-case', 'personId')
  if (reason === '') return refused('reason-missing', 'reason')
  return first === undefined
    ? decided({ link, reason })
    : refused(`standing-${first.kind}`, 'personId', { report: first.number })
}

export const isCallBackDue = (row: CaseRelation): boolean =>
  row.callBackAt !== null && row.calledBackAt === null && row.endedAt === null

/** What the desk and the case page warn of; each has a sentence in words.ts. */
export type Warning =
  | 'trafficking'
  | 'danger-to-life'
  | 'no-safe-adult'
  | 'police-no-solution'
  | 'help-not-called'
  | 'not-judged'
  | 'minor-and-standby'
  | 'no-municipality'
  | 'outside-region'
type Warned = Pick<Case, 'status' | 'attention' | 'canWait' | 'dutyMode' | 'stayCode' | 'residenceCode'>
export function warningsOf(
  row: Warned,
  facts: {
    readonly hasCalledForHelp: boolean
    readonly memberCodes: readonly string[]
    readonly people: readonly PersonCard[]
  },
): Warning[] {
  const outside = isOutsideRegion(row.stayCode ?? row.residenceCode, facts.memberCodes)
  const found: (Warning | false)[] = [
    ...raising.map((key) => row.attention.includes(key) && (key as Warning)),
    row.attention.includes('danger-to-life') && !facts.hasCalledForHelp && 'help-not-called',
    row.status === 'open' && row.canWait === 'unknown' && 'not-judged',
    row.dutyMode === 'standby' &&
      facts.people.some((person) => person.age !== null && person.age < 18) &&
      'minor-and-standby',
    outside === null && 'no-municipality',
    outside === true && 'outside-region',
  ]
  return found.filter((warning) => warning !== false)
}
