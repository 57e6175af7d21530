import type { AssessmentOutcome } from '../../code-lists/assessment-outcome.ts'
import type { ChildNotHeard } from '../../code-lists/child-not-heard.ts'
import { lawOn } from '../../code-lists/law-reference.ts'
import { municipalities } from '../../code-lists/municipality.ts'
import type { ProtectionBasis } from '../../code-lists/protection-basis.ts'
import { dueAt24 } from '../../kernel/deadline.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { type Actor, type Availability, allowed, closed } from '../../kernel/permit.ts'
import { type Instant, type LocalDate, localDate, nextWorkingMorning } from '../../kernel/time.ts'
import type { Case } from '../case/model.ts'
import type { Measure } from '../measure/model.ts'
import type { Assessment, DayItem, Voice, Written } from './model.ts'

/** Key of the provision an assessment begun that day is made under: SoL 20:1, before 2025-07-01 SoL (2001:453) 11:1 a. */
export const lawKeyOn = (date: LocalDate): string => lawOn('protective-assessment', date).key

type CaseState = { readonly status: 'open' | 'closed' }
type State = 'case-closed' | 'already-locked' | 'not-locked' | 'withdrawn'
type Action = 'start' | 'write' | 'lock' | 'discard' | 'amend' | 'reassess' | 'withdraw'

/** A draft is written, locked or thrown away; a locked one is amended, reassessed or withdrawn. A closed case gets nothing new. */
export function available(
  facts: { readonly case: CaseState; readonly assessment?: Pick<Assessment, 'status'> },
  _actor: Actor,
  _now: Instant,
): Record<Action, Availability<State>> {
  const open: Availability<State> = facts.case.status === 'open' ? allowed : closed('case-closed')
  const status = facts.assessment?.status ?? 'draft'
  const ofDraft = (then: Availability<State>): Availability<State> =>
    status === 'draft' ? then : closed(status === 'locked' ? 'already-locked' : 'withdrawn')
  const ofLocked = (then: Availability<State>): Availability<State> =>
    status === 'locked' ? then : closed(status === 'draft' ? 'not-locked' : 'withdrawn')
  return {
    start: open,
    write: ofDraft(allowed),
    lock: ofDraft(open),
    discard: ofDraft(allowed),
    amend: ofLocked(allowed),
    reassess: ofLocked(open),
    withdraw: ofLocked(allowed),
  }
}

/** The law holds children and the young up to 20 (D-06); nobody is left out because the age is unknown. */
export const isChildOrYoung = (age: number | null): boolean => age === null || age <= 20

/** What nothing is written of yet. */
export const emptyWritten: Omit<Written, 'dutyMode' | 'municipalityCode'> = {
  assessedAt: null,
  manner: null,
  distanceReason: null,
  place: null,
  minutes: null,
  facts: '',
  judgement: '',
  risks: '',
  childHeard: null,
  notHeardReason: null,
  notHeardText: null,
  attitudeOtherwise: null,
  informationGiven: null,
  childWords: null,
  policePresent: null,
  policeSaw: null,
  colleagueId: null,
  colleagueView: null,
  noColleagueReason: null,
  alternativeHome: null,
  voluntary: null,
  weighing: null,
  custodyConsidered: null,
  custodyGrounds: null,
  outcome: null,
  protectionBasis: null,
  protectionCertainty: null,
  protectionText: null,
  protectionEndsAt: null,
  dayTask: '',
}

/** What is known when an assessment begins: who, of whom, under which law, in the mode of the case until said otherwise. */
export const newDraft = (
  of: Pick<Assessment, 'id' | 'personId' | 'age' | 'reassesses'> & {
    readonly case: Pick<Case, 'id' | 'dutyMode' | 'stayCode'>
  },
  actor: Actor,
  now: Instant,
): Assessment => ({
  ...emptyWritten,
  id: of.id,
  caseId: of.case.id,
  personId: of.personId,
  status: 'draft',
  startedAt: now,
  assessorId: actor.accountId,
  assessorName: actor.name,
  assessorTitle: actor.title,
  age: of.age,
  law: lawKeyOn(localDate(now)),
  dutyMode: of.case.dutyMode,
  municipalityCode: of.case.stayCode,
  holdsUntil: null,
  lockedAt: null,
  withdrawnAt: null,
  withdrawnBy: null,
  withdrawnReason: null,
  reassesses: of.reassesses,
  version: 1,
  changedAt: now,
})

type StartFacts = {
  readonly inCase: boolean
  readonly age: number | null
  /** A draft of the same child by the same person. */
  readonly ownDraft: boolean
}

export function decideStart<F extends StartFacts>(
  facts: F,
): Decision<F, 'not-of-case' | 'not-a-child' | 'draft-exists'> {
  if (!facts.inCase) return refused('not-of-case', 'personId')
  if (!isChildOrYoung(facts.age)) return refused('not-a-child', 'personId')
  return facts.ownDraft ? refused('draft-exists', 'personId') : decided(facts)
}

/** The latest assessment is the one that is reopened, so that the chain stays one. */
export function decideReassess<F extends StartFacts & { readonly reassessed: boolean }>(
  facts: F,
): Decision<F, 'not-of-case' | 'not-a-child' | 'draft-exists' | 'already-reassessed'> {
  return facts.reassessed ? refused('already-reassessed') : decideStart(facts)
}

type Need = 'basis' | 'certainty' | 'end' | 'text' | 'home'

/** What each outcome must say of the protection until the day takes over (D-14, V-01, V-02, V-09). */
export const needsOfOutcome: Readonly<Record<AssessmentOutcome, readonly Need[]>> = {
  'no-immediate-need': [],
  'need-met': ['basis'],
  'need-voluntary-placement': ['basis'],
  'need-immediate-custody': ['basis'],
  'awaiting-information': ['basis', 'end', 'text'],
  'not-assessable': ['basis', 'end'],
}

/** What protection may rest on, and what must then be known of it (D-13, D-15, D-16). */
export const needsOfBasis: Readonly<Record<ProtectionBasis, readonly Need[]>> = {
  'guardian-at-home': [],
  'safe-person': ['text', 'home'],
  'perpetrator-detained': ['certainty', 'end'],
  'perpetrator-away': ['text', 'end'],
  'voluntary-placement': [],
  'immediate-custody': [],
  'existing-placement': [],
  'protected-housing': [],
  hospital: [],
  police: ['end'],
  other: ['text'],
}

/** Reasons that need words of their own. */
const explainedReasons: readonly ChildNotHeard[] = ['indefensible-now', 'not-reached', 'other']

type Judged = Written & Pick<Assessment, 'assessorId' | 'assessorName' | 'assessorTitle'>
type Spoken = Pick<Voice, 'kind' | 'personId' | 'reached' | 'notReachedReason' | 'source' | 'said' | 'at'>
const blank = (text: string | null): boolean => text === null || text.trim() === ''

/** True when the outcome or what protection rests on asks for it. */
export const isNeeded = (a: Pick<Written, 'outcome' | 'protectionBasis'>, need: Need): boolean =>
  (a.outcome !== null && needsOfOutcome[a.outcome].includes(need)) ||
  (a.protectionBasis !== null && needsOfBasis[a.protectionBasis].includes(need))

/** What must be there before an assessment is locked, in the order of the form: field, code, and when it is wanting. */
const contents = [
  ['assessedAt', 'time-missing', (a) => a.assessedAt === null],
  ['assessedAt', 'in-the-future', (a, now) => a.assessedAt !== null && a.assessedAt > now],
  ['assessedAt', 'time-far-off', (a, now) => farOff({ at: a.assessedAt }, now) !== null],
  ['assessorTitle', 'assessor-missing', (a) => blank(a.assessorName) || blank(a.assessorTitle)],
  ['manner', 'manner-missing', (a) => a.manner === null],
  ['distanceReason', 'distance-reason-missing', (a) => a.manner === 'at-distance' && blank(a.distanceReason)],
  ['place', 'place-missing', (a) => a.manner === 'on-site' && a.place === null],
  ['facts', 'facts-missing', (a) => blank(a.facts)],
  ['childHeard', 'child-heard-missing', (a) => a.childHeard === null],
  ['childWords', 'child-words-missing', (a) => a.childHeard === 'yes' && blank(a.childWords)],
  ['notHeardReason', 'not-heard-reason-missing', (a) => a.childHeard === 'no' && a.notHeardReason === null],
  [
    'notHeardText',
    'not-heard-text-missing',
    (a) =>
      a.childHeard === 'no' &&
      a.notHeardReason !== null &&
      explainedReasons.includes(a.notHeardReason) &&
      blank(a.notHeardText),
  ],
  ['attitudeOtherwise', 'attitude-missing', (a) => a.childHeard === 'no' && blank(a.attitudeOtherwise)],
  ['outcome', 'outcome-missing', (a) => a.outcome === null],
  ['judgement', 'judgement-missing', (a) => blank(a.judgement)],
  ['protectionBasis', 'basis-missing', (a) => isNeeded(a, 'basis') && a.protectionBasis === null],
  [
    'protectionCertainty',
    'certainty-missing',
    (a) => isNeeded(a, 'certainty') && a.protectionCertainty === null,
  ],
  ['protectionText', 'protection-text-missing', (a) => isNeeded(a, 'text') && blank(a.protectionText)],
  ['protectionEndsAt', 'end-missing', (a) => isNeeded(a, 'end') && a.protectionEndsAt === null],
  [
    'protectionEndsAt',
    'ends-before-made',
    (a) => a.protectionEndsAt !== null && a.assessedAt !== null && a.protectionEndsAt <= a.assessedAt,
  ],
  ['protectionEndsAt', 'time-far-off', (a, now) => farOff({ at: a.protectionEndsAt }, now) !== null],
  ['alternativeHome', 'alternative-home-missing', (a) => isNeeded(a, 'home') && blank(a.alternativeHome)],
  ['custodyConsidered', 'custody-missing', (a) => a.custodyConsidered === null],
  [
    'custodyConsidered',
    'custody-contradicts',
    (a) => a.outcome === 'need-immediate-custody' && a.custodyConsidered === 'not-relevant',
  ],
  ['custodyGrounds', 'custody-grounds-missing', (a) => blank(a.custodyGrounds)],
  ['colleagueId', 'colleague-missing', (a) => a.colleagueId === null && blank(a.noColleagueReason)],
  ['colleagueId', 'colleague-is-you', (a) => a.colleagueId === a.assessorId],
] as const satisfies readonly (readonly [keyof Judged, string, (a: Judged, now: Instant) => boolean])[]

type VoiceFault = 'voice-source-missing' | 'voice-said-missing' | 'voice-reason-missing'
export type LockFault = (typeof contents)[number][1] | VoiceFault
/** `field` is the path of the form: `childWords`, `voices.0.said`. */
export type Missing = { readonly field: string; readonly code: LockFault }

function faultsOfVoice(voice: Spoken, index: number, now: Instant): Missing[] {
  const field = `voices.${index}`
  if (farOff({ at: voice.at }, now) !== null) return [{ field: `${field}.at`, code: 'time-far-off' }]
  if (voice.reached !== 'yes')
    return blank(voice.notReachedReason)
      ? [{ field: `${field}.notReachedReason`, code: 'voice-reason-missing' }]
      : []
  const source: Missing[] =
    voice.source === null ? [{ field: `${field}.source`, code: 'voice-source-missing' }] : []
  return blank(voice.said) ? [...source, { field: `${field}.said`, code: 'voice-said-missing' }] : source
}

/** All that keeps an assessment from being locked (D-01 to D-04, D-08 to D-16, D-20, V-12); empty when it can be. */
export const missingIn = (
  assessment: Judged,
  voices: readonly Spoken[],
  now: Instant,
): readonly Missing[] => [
  ...contents
    .filter(([, , isWanting]) => isWanting(assessment, now))
    .map(([field, code]): Missing => ({ field, code })),
  ...voices.flatMap((voice, index) => faultsOfVoice(voice, index, now)),
]

export type DayTask = Pick<DayItem, 'kind' | 'text' | 'dueAt'>

/**
 * What is left to do: the child that was not heard (W43) and the task of the day within the working day that takes over,
 * the new assessment when what protects the child may end (V-01).
 */
export function dayItemsFor(assessment: Written, holdsUntil: Instant): DayTask[] {
  const takeOverDay = dueAt24(localDate(holdsUntil))
  const items: DayTask[] = []
  if (assessment.childHeard === 'no')
    items.push({ kind: 'hear-child', text: assessment.notHeardText ?? '', dueAt: takeOverDay })
  if (assessment.protectionEndsAt !== null)
    items.push({
      kind: 'reassess',
      text: assessment.protectionText ?? '',
      dueAt: assessment.protectionEndsAt,
    })
  if (!blank(assessment.dayTask))
    items.push({ kind: 'day-task', text: assessment.dayTask, dueAt: takeOverDay })
  return items
}

/** Its measure: on site is a visit, at distance a telephone contact (D-08, D-24). */
export const measureOf = (
  assessment: Written,
): Pick<Measure, 'type' | 'contactForm' | 'place' | 'municipalityCode' | 'dutyMode' | 'minutes'> => ({
  type: 'protective-assessment',
  contactForm: assessment.manner === 'on-site' ? 'visit' : 'phone',
  place: assessment.manner === 'on-site' ? assessment.place : null,
  municipalityCode: assessment.municipalityCode,
  dutyMode: assessment.dutyMode,
  minutes: assessment.minutes,
})

export type Locking = {
  readonly assessedAt: Instant
  readonly holdsUntil: Instant
  readonly items: readonly DayTask[]
}

/** Locks what is whole; the first thing wanting is the refusal. It holds until 08.00 the next working day (D-14, W10). */
export function decideLock(
  assessment: Assessment,
  voices: readonly Spoken[],
  now: Instant,
): Decision<Locking, LockFault> {
  const [first] = missingIn(assessment, voices, now)
  if (first !== undefined) return refused(first.code, first.field)
  const assessedAt = assessment.assessedAt ?? now
  const holdsUntil = nextWorkingMorning(assessedAt)
  return decided({ assessedAt, holdsUntil, items: dayItemsFor(assessment, holdsUntil) })
}

const municipalityCodes: ReadonlySet<string> = new Set(
  municipalities.map((municipality) => municipality.code),
)

/** A draft may lack anything, but what it names must exist. */
export function decideSave(
  facts: { readonly assessment: Assessment; readonly colleagueIds: ReadonlySet<string> },
  changes: Partial<Written>,
): Decision<
  { assessment: Assessment; changes: Partial<Written>; fields: string[] },
  'colleague-unknown' | 'municipality-unknown'
> {
  if (changes.colleagueId && !facts.colleagueIds.has(changes.colleagueId))
    return refused('colleague-unknown', 'colleagueId')
  if (changes.municipalityCode && !municipalityCodes.has(changes.municipalityCode))
    return refused('municipality-unknown', 'municipalityCode')
  const before: Readonly<Record<string, unknown>> = facts.assessment
  const fields = Object.entries(changes).filter(([name, value]) => before[name] !== value)
  return decided({
    assessment: facts.assessment,
    changes: Object.fromEntries(fields),
    fields: fields.map(([name]) => name),
  })
}

/** Each voice once, and only people of the case or guardians of the child. */
export function decideVoices<V extends Pick<Voice, 'id' | 'personId'>>(
  known: ReadonlySet<string>,
  voices: readonly V[],
): Decision<readonly V[], 'voice-twice' | 'voice-person-unknown'> {
  for (const [at, voice] of voices.entries()) {
    if (voices.findIndex((other) => other.id === voice.id) !== at)
      return refused('voice-twice', `voices.${at}.id`)
    if (voice.personId !== null && !known.has(voice.personId))
      return refused('voice-person-unknown', `voices.${at}.personId`)
  }
  return decided(voices)
}

/** Who of the child's guardians no voice tells of, reached or not. */
export const guardiansUnheard = (
  voices: readonly Pick<Voice, 'personId'>[],
  guardianIds: readonly string[],
): readonly string[] =>
  guardianIds.filter((guardianId) => voices.every((voice) => voice.personId !== guardianId))

/** What makes an assessment more than summary (D-30), beyond what locks it. */
const qualities = [
  ['assessment', (a) => a.outcome !== null && !blank(a.judgement)],
  ['facts', (a) => !blank(a.facts)],
  ['time', (a) => a.assessedAt !== null],
  ['assessor', (a) => !blank(a.assessorName) && !blank(a.assessorTitle)],
  ['child-heard', (a) => a.childHeard === 'yes' && !blank(a.childWords)],
  ['child-informed', (a) => !blank(a.informationGiven)],
  ['guardians', (_a, voices, guardianIds) => guardiansUnheard(voices, guardianIds).length === 0],
  [
    'first-hand',
    (a, voices) =>
      a.childHeard === 'yes' ||
      voices.some((voice) => voice.reached === 'yes' && voice.source === 'first-hand'),
  ],
  ['risks', (a) => !blank(a.risks)],
  ['weighing', (a) => !blank(a.weighing)],
  ['voluntary', (a) => !blank(a.voluntary)],
  ['colleague', (a) => a.colleagueId !== null],
  ['police', (a) => a.policePresent === 'no' || (a.policePresent === 'yes' && !blank(a.policeSaw))],
  ['day-task', (a) => !blank(a.dayTask)],
] as const satisfies readonly (readonly [
  string,
  (a: Judged, voices: readonly Spoken[], guardianIds: readonly string[]) => boolean,
])[]

export type Quality = (typeof qualities)[number][0]
export const qualityKeys: readonly Quality[] = qualities.map(([key]) => key)
export type Completeness = {
  readonly points: number
  readonly of: number
  readonly wanting: readonly Quality[]
}

/** Points of all there are, and what they were not given for (D-30): shown to the municipality, never a bar to locking. */
export function completeness(
  assessment: Judged,
  voices: readonly Spoken[],
  guardianIds: readonly string[],
): Completeness {
  const wanting = qualities.filter(([, holds]) => !holds(assessment, voices, guardianIds)).map(([key]) => key)
  return { points: qualities.length - wanting.length, of: qualities.length, wanting }
}
