import { type DecisionType, decisionTypeOn, decisionTypes } from '../../code-lists/decision-type.ts'
import { lawOn } from '../../code-lists/law-reference.ts'
import { type Decision as Answer, decided, refused } from '../../kernel/decision.ts'
import { type Actor, type Availability, allowed, closed } from '../../kernel/permit.ts'
import { protectedIn, type Secrets } from '../../kernel/protected-text.ts'
import { type Instant, localDate } from '../../kernel/time.ts'
import { holdsOn } from '../../kernel/validity.ts'
import type { Case } from '../case/model.ts'
import type { Assessment } from '../protective-assessment/model.ts'
import {
  type ConditionAnswer,
  type Decision,
  type DecisionStatus,
  type Written,
  writtenFields,
} from './model.ts'

type Act = 'write' | 'headsUp' | 'ask' | 'recall' | 'resume' | 'drop' | 'takeOver'
type State = 'case-closed' | 'already-asked' | 'already-decided' | 'not-asked-yet' | 'recalled' | 'set-aside'

const stateOf: Readonly<Record<Exclude<DecisionStatus, 'draft' | 'heads-up'>, State>> = {
  ready: 'already-asked',
  made: 'already-decided',
  declined: 'already-decided',
  recalled: 'recalled',
  'not-asked': 'set-aside',
}

/** A draft is written and asked for, what is asked for is recalled, what was recalled may be prepared anew; what is decided stands. */
export function available(
  facts: {
    readonly case: { readonly status: 'open' | 'closed' } | undefined
    readonly decision: Pick<Decision, 'status'>
  },
  _actor: Actor,
  _now: Instant,
): Record<Act, Availability<State>> {
  const { status } = facts.decision
  const isOpen = facts.case?.status === 'open'
  const inPreparation: Availability<State> =
    status === 'draft' || status === 'heads-up' ? allowed : closed(stateOf[status])
  const whileOpen = (then: Availability<State>) => (then.allowed && !isOpen ? closed('case-closed') : then)
  const canRecall = status === 'ready' || inPreparation.allowed
  return {
    write: inPreparation,
    takeOver: inPreparation,
    headsUp: whileOpen(status === 'heads-up' ? closed('already-asked') : inPreparation),
    ask: whileOpen(inPreparation),
    drop: inPreparation,
    recall: canRecall ? allowed : inPreparation,
    resume: whileOpen(
      status === 'recalled' ? allowed : inPreparation.allowed ? closed('not-asked-yet') : inPreparation,
    ),
  }
}

const blank = (text: string): boolean => text.trim() === ''

/** An employee may take it by delegation: then it is aid and consented help, and less is asked of the text. */
export const isByDelegation = (type: Pick<DecisionType, 'deciders'>): boolean =>
  type.deciders.includes('delegate')

/** Below and above whom the type does not reach; `unknown` is asked about and never in the way. */
export function ageAgainst(
  type: Pick<DecisionType, 'ageFrom' | 'ageTo'>,
  age: number | null,
): 'within' | 'too-young' | 'too-old' | 'unknown' {
  if (type.ageFrom === null && type.ageTo === null) return 'within'
  if (age === null) return 'unknown'
  if (type.ageFrom !== null && age < type.ageFrom) return 'too-young'
  return type.ageTo !== null && age > type.ageTo ? 'too-old' : 'within'
}

/** The condition that asks what is known of an age nobody has stated. */
export const ageCondition = 'age'

/** The keys that must be answered, in the order of the law; of an unknown age where the type has a limit. */
export const conditionKeys = (
  type: Pick<DecisionType, 'conditions' | 'ageFrom' | 'ageTo'>,
  person: { readonly age: number | null },
): string[] => [
  ...type.conditions.map((condition) => condition.key),
  ...(ageAgainst(type, person.age) === 'unknown' ? [ageCondition] : []),
]

export type MissingToAsk =
  | 'age-outside'
  | 'proposal-missing'
  | 'facts-missing'
  | 'circumstances-missing'
  | 'child-views-missing'
  | 'alternatives-missing'
  | 'grounds-missing'
  | 'condition-unanswered'
  | 'condition-without-words'
export type Missing = { readonly field: string; readonly code: MissingToAsk }

type Asked = Pick<Decision, keyof Written>
type Whom = { readonly age: number | null }

/** All that must be answered before it may be asked for, in the order of the page: field (`conditions.no-consent`) and code. */
export function missingIn(decision: Asked, type: DecisionType, person: Whom): Missing[] {
  const age = ageAgainst(type, person.age)
  const isSevere = !isByDelegation(type)
  const isYoung = person.age === null || person.age <= 20
  const wanting: readonly (readonly [boolean, string, MissingToAsk])[] = [
    [age === 'too-young' || age === 'too-old', 'type', 'age-outside'],
    [blank(decision.proposal), 'proposal', 'proposal-missing'],
    [blank(decision.facts), 'facts', 'facts-missing'],
    [isSevere && blank(decision.circumstances), 'circumstances', 'circumstances-missing'],
    [
      isSevere && isYoung && blank(decision.childViews) && decision.childNotHeardReason === null,
      'childViews',
      'child-views-missing',
    ],
    [isSevere && blank(decision.alternatives), 'alternatives', 'alternatives-missing'],
    [blank(decision.grounds), 'grounds', 'grounds-missing'],
  ]
  const given = new Map(decision.conditions.map((condition) => [condition.key, condition]))
  return [
    ...wanting.filter(([isWanting]) => isWanting).map(([, field, code]) => ({ field, code })),
    ...conditionKeys(type, person).flatMap((key): Missing[] => {
      const answer = given.get(key)
      const field = `conditions.${key}`
      if (answer === undefined || answer.answer === null) return [{ field, code: 'condition-unanswered' }]
      return blank(answer.text) ? [{ field, code: 'condition-without-words' }] : []
    }),
  ]
}

/** The fields that keep it from being asked for; empty when it may be. */
export const missingToAsk = (decision: Asked, type: DecisionType, person: Whom): string[] =>
  missingIn(decision, type, person).map(({ field }) => field)

export const carriedSources = ['assessment', 'case'] as const
export const carriedFields = ['facts', 'circumstances', 'childViews', 'alternatives', 'grounds'] as const
type CarriedField = (typeof carriedFields)[number]
/** A piece of a text and where it was taken from: what the assessment says first, then what the case says. */
export type CarriedPart = {
  readonly field: CarriedField
  readonly source: (typeof carriedSources)[number]
  readonly at: Instant | null
  readonly text: string
}
type Told = Pick<
  Assessment,
  | 'lockedAt'
  | 'facts'
  | 'risks'
  | 'judgement'
  | 'childWords'
  | 'childHeard'
  | 'notHeardReason'
  | 'attitudeOtherwise'
  | 'policeSaw'
  | 'voluntary'
  | 'alternativeHome'
  | 'weighing'
  | 'custodyConsidered'
  | 'custodyGrounds'
>

/** What a decision can be filled in with; nothing that is empty. The words of the child are carried without the change of a letter. */
export function carriedFrom(
  matter: Pick<Case, 'reasonActing' | 'counterfactual'> | undefined,
  assessment: Told | undefined,
): CarriedPart[] {
  const parts: readonly (readonly [CarriedField, CarriedPart['source'], string | null | undefined])[] = [
    ['facts', 'assessment', assessment?.facts],
    ['facts', 'case', matter?.reasonActing],
    ['circumstances', 'assessment', assessment?.risks],
    ['circumstances', 'assessment', assessment?.policeSaw],
    ['circumstances', 'assessment', assessment?.attitudeOtherwise],
    ['circumstances', 'case', matter?.counterfactual],
    ['childViews', 'assessment', assessment?.childWords],
    ['alternatives', 'assessment', assessment?.voluntary],
    ['alternatives', 'assessment', assessment?.alternativeHome],
    ['alternatives', 'assessment', assessment?.weighing],
    ['grounds', 'assessment', assessment?.judgement],
    [
      'grounds',
      'assessment',
      assessment?.custodyConsidered === 'prepared' ? assessment.custodyGrounds : null,
    ],
  ]
  return parts.flatMap(([field, source, text]) =>
    text === null || text === undefined || blank(text)
      ? []
      : [{ field, source, at: source === 'assessment' ? (assessment?.lockedAt ?? null) : null, text }],
  )
}

/** The words an assessment carries on; null where the child said nothing there. */
export const wordsOf = (assessment: Pick<Assessment, 'childWords'> | undefined): string | null =>
  assessment === undefined || assessment.childWords === null || blank(assessment.childWords)
    ? null
    : assessment.childWords

/** The texts a decision begins with. */
export function filledIn(parts: readonly CarriedPart[], assessment: Told | undefined): Written {
  const of = (field: CarriedField) =>
    parts
      .filter((part) => part.field === field)
      .map((part) => part.text)
      .join('\n\n')
  return {
    proposal: '',
    facts: of('facts'),
    circumstances: of('circumstances'),
    childViews: of('childViews'),
    childNotHeardReason: assessment?.childHeard === 'no' ? assessment.notHeardReason : null,
    alternatives: of('alternatives'),
    grounds: of('grounds'),
    conditions: [],
  }
}

type BoardRefusal = 'board-missing' | 'board-unknown' | 'board-reason-missing'

/**
 * Whose board it is: that of the municipality of stay answers for what is acute (SoL 29:4), and never the host's because the duty
 * sits there. Another is chosen with a reason, as when somebody has been placed by the municipality of residence (SoL 29 kap.).
 */
export function decideBoard(
  facts: { readonly proposed: string | null; readonly members: ReadonlySet<string> },
  input: { readonly memberId?: string | null; readonly boardReason?: string | null },
): Answer<{ memberId: string; boardReason: string | null }, BoardRefusal> {
  const memberId = input.memberId ?? facts.proposed
  if (memberId === null) return refused('board-missing', 'memberId')
  if (!facts.members.has(memberId)) return refused('board-unknown', 'memberId')
  const reason = input.boardReason?.trim() || null
  if (memberId !== facts.proposed && reason === null) return refused('board-reason-missing', 'boardReason')
  return decided({ memberId, boardReason: memberId === facts.proposed ? null : reason })
}

type PersonRefusal = 'not-of-case' | 'type-not-in-force' | 'age-outside'
type PersonFacts = { readonly inCase: boolean; readonly age: number | null }

/** The edition of the type in force that night, if it may concern the person; an unknown age is in nobody's way. */
export function decidePerson(
  facts: PersonFacts,
  key: DecisionType['key'],
  now: Instant,
): Answer<DecisionType, PersonRefusal> {
  if (!facts.inCase) return refused('not-of-case', 'personId')
  const today = localDate(now)
  if (!decisionTypes.some((type) => type.key === key && holdsOn(type, today)))
    return refused('type-not-in-force', 'type')
  const type = decisionTypeOn(key, today)
  const age = ageAgainst(type, facts.age)
  if (age === 'too-young' || age === 'too-old') return refused('age-outside', 'type', limitsOf(type))
  return decided(type)
}

/** For the sentence that refuses: the law's own limits, never the person's age. */
const limitsOf = (type: Pick<DecisionType, 'ageFrom' | 'ageTo'>): Record<string, string> => ({
  from: String(type.ageFrom ?? 0),
  to: String(type.ageTo ?? 120),
})

type Begun = Pick<Decision, 'id' | 'number' | 'caseId' | 'personId' | 'memberId'> & {
  readonly type: DecisionType
  readonly written: Written
}

/** A decision as it begins: a draft of whoever begins it, under the law of that day. */
export const newDecision = (of: Begun, actor: Pick<Actor, 'accountId'>, now: Instant): Decision => ({
  ...of.written,
  id: of.id,
  number: of.number,
  caseId: of.caseId,
  personId: of.personId,
  memberId: of.memberId,
  type: of.type.key,
  typeVersion: of.type.version,
  lawKey: lawOn(of.type.law, localDate(now)).key,
  status: 'draft',
  preparedBy: actor.accountId,
  preparedAt: now,
  headsUpAt: null,
  readyAt: null,
  shownHash: null,
  decidedAt: null,
  manner: null,
  mandateId: null,
  decidedByName: null,
  decidedByTitle: null,
  ownWords: null,
  witnessId: null,
  readBackAt: null,
  registeredAt: null,
  registeredBy: null,
  endedReason: null,
  endedAt: null,
  settledAt: null,
  version: 1,
  changedAt: now,
})

type SaveRefusal = 'child-words-are-carried' | 'condition-unknown' | 'condition-twice'

/** What may be written in a draft. Words of the child in a locked assessment are carried, and never written anew. */
export function decideSave(
  facts: {
    readonly decision: Pick<Decision, 'childViews'>
    readonly type: DecisionType
    readonly words: string | null
  },
  changes: Partial<Written>,
): Answer<Partial<Written>, SaveRefusal> {
  const { childViews, conditions } = changes
  if (facts.words !== null && childViews !== undefined && childViews !== facts.decision.childViews)
    return refused('child-words-are-carried', 'childViews')
  const keys = (conditions ?? []).map((condition: ConditionAnswer) => condition.key)
  const known = new Set([...facts.type.conditions.map((condition) => condition.key), ageCondition])
  if (keys.some((key) => !known.has(key))) return refused('condition-unknown', 'conditions')
  if (new Set(keys).size < keys.length) return refused('condition-twice', 'conditions')
  return decided(changes)
}

/** Whether everything is answered, the words are those of the assessment that was locked last, and no protected address is told. */
export function decideAsk(
  facts: {
    readonly decision: Decision
    readonly type: DecisionType
    readonly age: number | null
    readonly words: string | null
    readonly secrets: Secrets
  },
  now: Instant,
): Answer<Decision, MissingToAsk | 'child-words-newer' | 'protected-in-text'> {
  const { decision, type, age, words, secrets } = facts
  const [missing] = missingIn(decision, type, { age })
  if (missing) return refused(missing.code, missing.field, limitsOf(type))
  if (words !== null && words !== decision.childViews) return refused('child-words-newer', 'childViews')
  // Words carried from the assessment are the child's own and not ours to change: the document hides what it may not show.
  const told = writtenFields.filter((field) => field !== 'childViews' || words === null)
  const leak = protectedIn(Object.fromEntries(told.map((field) => [field, decision[field]])), secrets)
  if (leak !== null) return refused('protected-in-text', leak)
  return decided({ ...decision, status: 'ready', readyAt: now })
}

const papers =
  /^(det )?(finns |fanns |har |hade |saknas |saknades |saknar |utan )?(inga |inte några )?(papper|handlingar|underlag)( på plats)?[.!]*$/i

/** Why it was not asked for. That the papers are not there is no reason to leave somebody without protection (V-12). */
export function decideReason(reason: string): Answer<string, 'reason-missing' | 'papers-are-no-reason'> {
  const said = reason.trim()
  if (said.length < 5) return refused('reason-missing', 'reason')
  return papers.test(said) ? refused('papers-are-no-reason', 'reason') : decided(said)
}

/**
 * What is shown to whoever decides, as one text that is the same on every machine: every field with its name, conditions in the
 * order of their keys. What is not in here is not decided upon. The moment it was asked is in it, so that what is recalled and
 * asked again is something else than what was approved before.
 */
export function shownTextOf(decision: Decision): string {
  const { number, caseId, personId, memberId, type, typeVersion, lawKey, readyAt, ...rest } = decision
  const { proposal, facts, circumstances, childViews, childNotHeardReason, alternatives, grounds } = rest
  const conditions = [...rest.conditions]
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ key, answer, text }) => [key, answer, text])
  return JSON.stringify([
    ['decision', decision.id, number, caseId, personId, memberId, readyAt],
    ['type', type, typeVersion, lawKey],
    ['proposal', proposal],
    ['facts', facts],
    ['circumstances', circumstances],
    ['childViews', childViews, childNotHeardReason],
    ['alternatives', alternatives],
    ['grounds', grounds],
    ['conditions', conditions],
  ])
}

/** Signs that are not mistaken for each other when read aloud: no 0, O, 1 or I. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Six signs of a hash, read aloud between two screens: `K7F 2QM`. @param hash hex, at least 8 digits */
export function controlCodeOf(hash: string): string {
  let rest = Number.parseInt(hash.slice(0, 8), 16)
  let code = ''
  for (let sign = 0; sign < 6; sign += 1) {
    code += signs[rest % 32] ?? ''
    rest = Math.floor(rest / 32)
  }
  return `${code.slice(0, 3)} ${code.slice(3)}`
}
