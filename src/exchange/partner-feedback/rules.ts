import type { Aged } from '../../base/person/model.ts'
import { ageOf, isChild } from '../../base/person/rules.ts'
import { disclosureGround } from '../../code-lists/disclosure-ground.ts'
import { isOpen } from '../../kernel/code-list.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { type Availability, allowed, closed } from '../../kernel/permit.ts'
import { normaliseText } from '../../kernel/text.ts'
import { addDays, type Instant, type LocalDate, localDate } from '../../kernel/time.ts'
import type { Disclosure } from '../disclosure/model.ts'
import { groundAllowed } from '../disclosure/rules.ts'
import type { PartnerReport } from '../partner-report/model.ts'
import {
  type DayDecision,
  type DeclineReason,
  type FeedbackContent,
  type FeedbackGround,
  feedbackContents,
  feedbackGrounds,
  type NeverLetOut,
  neverLetOut,
  type PartnerFeedback,
} from './model.ts'

/** The reporters of this page; others have no role here. */
export type Reporter = 'police' | 'health-care'
type FeedbackCircumstance = NonNullable<Disclosure['circumstance']>

const withConsent = [
  'investigation',
  'custody-decision',
  'measures',
  'support',
  'who-handles',
  'whereabouts',
] as const satisfies readonly FeedbackContent[]

/**
 * What each ground lets out to each reporter, and nothing more (law-and-standards 3.5; our reading, not reviewed by a jurist).
 * OSL 26:9 a: only whether an investigation was opened. The general clause (10:27) and 10:2 are not here: they never serve this.
 */
export const letOut: Readonly<
  Record<Reporter, Readonly<Partial<Record<FeedbackGround, readonly FeedbackContent[]>>>>
> = {
  police: {
    'osl-26-9a': ['investigation'],
    'osl-26-7': ['custody-decision'],
    'osl-10-1': withConsent,
    'osl-10-20': ['whereabouts', 'danger'],
    'osl-10-18a': ['whereabouts', 'danger'],
    'osl-10-18c': ['whereabouts', 'danger'],
    'osl-10-21': ['suspected-crime'],
    'osl-10-23': ['suspected-crime'],
  },
  'health-care': {
    'osl-26-9a': ['investigation'],
    'osl-26-7': ['custody-decision'],
    'osl-10-1': withConsent,
    'osl-26-9': ['measures', 'support', 'who-handles', 'danger'],
  },
}

/** As the sections are cited where something is refused. */
export const groundSections: Readonly<Record<FeedbackGround, string>> = {
  'osl-26-9a': '26 kap. 9 a § OSL',
  'osl-26-7': '26 kap. 7 § OSL',
  'osl-10-1': '10 kap. 1 § OSL',
  'osl-26-9': '26 kap. 9 § OSL',
  'osl-10-20': '10 kap. 20 § OSL',
  'osl-10-18a': '10 kap. 18 a § OSL',
  'osl-10-18c': '10 kap. 18 c § OSL',
  'osl-10-21': '10 kap. 21 § OSL',
  'osl-10-23': '10 kap. 23 § OSL',
}

/** What must be so for a ground to hold; one of these is chosen. OSL 26:9 has its own rule, that of the disclosure log. */
export const circumstancesOf: Readonly<Partial<Record<FeedbackGround, readonly FeedbackCircumstance[]>>> = {
  'osl-26-7': ['decision-made'],
  'osl-10-1': ['consent-own', 'consent-guardian'],
  'osl-26-9': ['substance-abuse', 'compulsory-psychiatric-care', 'pregnancy', 'assumed-under-18'],
  'osl-10-20': ['found-in-danger', 'commits-crime'],
  'osl-10-18a': ['risk-of-crime'],
  'osl-10-18c': ['risk-of-violence'],
  'osl-10-21': ['crime-against-child'],
  'osl-10-23': ['crime-six-months'],
}

/** The age under which the person must be, by the section itself: 10:20 and 10:21 concern children, 10:18 a those under 21. */
const mustBeUnder: Partial<Record<FeedbackGround, number>> = {
  'osl-10-18a': 21,
  'osl-10-20': 18,
  'osl-10-21': 18,
}
/** "Kan antas vara under 18 år": an unknown age is enough where the section says so. */
const mayBeAssumed: ReadonlySet<FeedbackGround> = new Set(['osl-10-20'])

/** Days back in which answers in time are counted. */
export const countedDays = 90

/** What has no fixed sentence is said by phone to somebody of the unit by name: no free text goes to a partner's page. */
const inFixedSentences: ReadonlySet<FeedbackContent> = new Set([
  'investigation',
  'custody-decision',
  'measures',
])

export const needsReceiver = (contents: readonly FeedbackContent[]): boolean =>
  contents.some((content) => !inFixedSentences.has(content))

export const isReporter = (kind: string): kind is Reporter => kind === 'police' || kind === 'health-care'

/** What a reporter of this kind may be told at all, on whatever ground. */
export const mayEverBeTold = (reporter: Reporter): readonly FeedbackContent[] =>
  feedbackContents.filter((content) =>
    feedbackGrounds.some((ground) => letOut[reporter][ground]?.includes(content) === true),
  )

type Asked = Pick<PartnerReport, 'kind' | 'status'>
/** What can be asked about a report now: one that names somebody and has reached the duty, one question at a time. */
export function mayAsk(
  report: Asked,
  hasOpen: boolean,
): Availability<'not-sent' | 'nobody-named' | 'already-asked'> {
  if (['draft', 'withdrawn'].includes(report.status)) return closed('not-sent')
  if (report.kind === 'advice') return closed('nobody-named')
  return hasOpen ? closed('already-asked') : allowed
}

const neverCodes = {
  reporter: 'never-the-reporter',
  'other-people': 'never-other-people',
  'case-file': 'never-the-file',
} as const satisfies Record<NeverLetOut, string>
export type AskRefusal = (typeof neverCodes)[NeverLetOut] | 'nothing-wanted' | 'never-to-your-authority'

/** What the law lets out to nobody of the kind is refused where it is asked for, with the section: the attempt is audited. */
export function decideAsk(
  reporter: Reporter,
  wants: readonly string[],
): Decision<readonly FeedbackContent[], AskRefusal> {
  const never = neverLetOut.find((one) => wants.includes(one))
  if (never !== undefined) return refused(neverCodes[never], 'wants')
  const known = feedbackContents.filter((content) => wants.includes(content))
  if (known.length === 0) return refused('nothing-wanted', 'wants')
  const told = mayEverBeTold(reporter)
  return known.every((content) => told.includes(content))
    ? decided(known)
    : refused('never-to-your-authority', 'wants')
}

/** Reports under SoL 19:1 that may have an answer under OSL 26:9 a: a concern or a young person handed over, about a child. */
export const isDutyReport = (
  report: Pick<PartnerReport, 'kind' | 'about'>,
  people: readonly Aged[],
  on: LocalDate,
): boolean =>
  (report.kind === 'concern' || report.kind === 'hand-over') &&
  (report.about === 'child' || report.about === 'unborn' || people.some((one) => isChild(one, on) === true))

export type GiveInput = {
  readonly ground: FeedbackGround
  readonly circumstance: Disclosure['circumstance']
  readonly groundText: string | null
  readonly contents: readonly FeedbackContent[]
  readonly measures: PartnerFeedback['measures']
  readonly receiverName: string | null
}
export type GiveFacts = {
  readonly reporter: Reporter
  readonly report: Pick<PartnerReport, 'kind' | 'about'>
  /** Whom the answer is about, of the case's people. */
  readonly people: readonly Aged[]
  readonly hasCase: boolean
  readonly dayDecision: Pick<DayDecision, 'investigation'> | undefined
}
export type GiveRefusal =
  | 'no-case'
  | 'nothing-chosen'
  | 'ground-closed'
  | 'ground-not-for-receiver'
  | 'not-on-this-ground'
  | 'not-a-duty-report'
  | 'circumstance-missing'
  | 'age-not-covered'
  | 'age-unknown'
  | 'ground-text-missing'
  | 'day-decision-unknown'
  | 'measures-missing'
  | 'say-by-phone'

/** What of a wish stays unsaid by an answer: shown to whoever asked, with why. */
export const leftUnsaid = (
  wants: readonly string[],
  contents: readonly FeedbackContent[],
): readonly FeedbackContent[] =>
  feedbackContents.filter((content) => wants.includes(content) && !contents.includes(content))

function groundHolds(
  facts: GiveFacts,
  input: GiveInput,
  now: Instant,
): Decision<null, Exclude<GiveRefusal, 'no-case' | 'nothing-chosen'>> {
  const { ground, circumstance, groundText } = input
  const on = localDate(now)
  if (!isOpen(disclosureGround, ground, on)) return refused('ground-closed', 'ground')
  if (ground === 'osl-26-9a')
    return isDutyReport(facts.report, facts.people, on)
      ? decided(null)
      : refused('not-a-duty-report', 'ground')
  if (ground === 'osl-26-9') {
    const text = groundText
    const of26 = circumstance as Parameters<typeof groundAllowed>[0]['circumstance']
    for (const person of facts.people) {
      const answer = groundAllowed({ ground, circumstance: of26 ?? null, text }, person, on)
      if (answer.allowed) continue
      return answer.reason === 'ground-needs-text'
        ? refused('ground-text-missing', 'groundText')
        : refused('circumstance-missing', 'circumstance')
    }
    return facts.people.length > 0 ? decided(null) : refused('age-unknown', 'personIds')
  }
  if (circumstance === null || circumstancesOf[ground]?.includes(circumstance) !== true)
    return refused('circumstance-missing', 'circumstance')
  const limit = mustBeUnder[ground]
  if (limit !== undefined) {
    const ages = facts.people.map((person) => ageOf(person, on))
    if (ages.some((age) => age !== null && age >= limit))
      return refused('age-not-covered', 'personIds', { section: groundSections[ground], age: String(limit) })
    if (!mayBeAssumed.has(ground) && (ages.length === 0 || ages.includes(null)))
      return refused('age-unknown', 'personIds')
  }
  return normaliseText(groundText ?? '').length >= 5
    ? decided(null)
    : refused('ground-text-missing', 'groundText')
}

/**
 * Whether this may be said to this reporter on this ground: role × ground × content, then what the section demands, then that
 * what is said can be said in fixed sentences. Refused at the field, with the section.
 */
export function decideGive(
  facts: GiveFacts,
  input: GiveInput,
  now: Instant,
): Decision<Pick<PartnerFeedback, 'contents' | 'investigation' | 'measures' | 'manner'>, GiveRefusal> {
  const { ground } = input
  if (!facts.hasCase) return refused('no-case')
  const contents = feedbackContents.filter((content) => input.contents.includes(content))
  if (contents.length === 0) return refused('nothing-chosen', 'contents')
  const out = letOut[facts.reporter][ground]
  if (out === undefined)
    return refused('ground-not-for-receiver', 'ground', { section: groundSections[ground] })
  if (!contents.every((content) => out.includes(content)))
    return refused('not-on-this-ground', 'contents', { section: groundSections[ground] })
  const holds = groundHolds(facts, input, now)
  if (!holds.ok) return holds
  const tellsInvestigation = contents.includes('investigation')
  if (tellsInvestigation && facts.dayDecision === undefined)
    return refused('day-decision-unknown', 'contents')
  const tellsMeasures = contents.includes('measures')
  if (tellsMeasures && input.measures.length === 0) return refused('measures-missing', 'measures')
  const isSaid = needsReceiver(contents)
  if (isSaid && normaliseText(input.receiverName ?? '').length < 2)
    return refused('say-by-phone', 'receiverName')
  return decided({
    contents,
    investigation: tellsInvestigation ? (facts.dayDecision?.investigation ?? null) : null,
    measures: tellsMeasures ? [...input.measures] : [],
    manner: isSaid ? 'by-phone' : 'here',
  })
}

/** That nothing is given is an answer too, with its reason; a report under 19:1 has a right that only what is unsuitable takes. */
export function decideDecline(
  facts: { readonly isDutyReport: boolean },
  reason: DeclineReason,
): Decision<DeclineReason, 'is-a-duty-report'> {
  return reason === 'not-a-duty-report' && facts.isDutyReport
    ? refused('is-a-duty-report', 'reason')
    : decided(reason)
}

/** A decision that is under way since before has no day of its own; the others have one that has been, after the report. */
export function decideDayDecision<T extends Pick<DayDecision, 'investigation' | 'decidedOn' | 'toldBy'>>(
  input: T,
  reportedAt: Instant,
  now: Instant,
): Decision<T, 'decided-on-missing' | 'decided-in-the-future' | 'decided-before-report' | 'told-by-missing'> {
  if (input.investigation !== 'under-way' && input.decidedOn === null)
    return refused('decided-on-missing', 'decidedOn')
  if (input.decidedOn !== null && input.decidedOn > localDate(now))
    return refused('decided-in-the-future', 'decidedOn')
  if (
    input.investigation !== 'under-way' &&
    input.decidedOn !== null &&
    input.decidedOn < localDate(reportedAt)
  )
    return refused('decided-before-report', 'decidedOn')
  const toldBy = normaliseText(input.toldBy)
  return toldBy.length < 2 ? refused('told-by-missing', 'toldBy') : decided({ ...input, toldBy })
}

const asDayDecision: Partial<Record<string, DayDecision['investigation']>> = {
  'investigation-opened': 'opened',
  'investigation-not-opened': 'not-opened',
  'investigation-ongoing': 'under-way',
}
type Outcome = {
  readonly outcome: string
  readonly happenedOn: LocalDate | null
  readonly answeredByName: string
  readonly at: Instant
}
/** What the member has said of the case stands ready to be noted, where it says one thing: nothing is typed twice. */
export function proposedDecision(
  outcomes: readonly Outcome[],
): Pick<DayDecision, 'investigation' | 'decidedOn' | 'toldBy'> | null {
  const said = outcomes.flatMap((one) => {
    const investigation = asDayDecision[one.outcome]
    return investigation === undefined ? [] : [{ ...one, investigation }]
  })
  const [first] = said
  if (first === undefined || said.some(({ investigation }) => investigation !== first.investigation))
    return null
  const { investigation, happenedOn, answeredByName, at } = first
  return { investigation, decidedOn: happenedOn ?? localDate(at), toldBy: answeredByName }
}

/** The days of SoL 19:6 from the decision, and those the board has to decide from the report (SoL 20:2). */
const feedbackDays = 7
const decisionDays = 14
/** waiting: the day has not decided. ask-the-day: it should have. at-once: asked after the decision, or under way since before. */
export const feedbackClockStates = [
  'waiting',
  'ask-the-day',
  'running',
  'at-once',
  'overdue',
  'answered',
] as const
export type FeedbackClockState = (typeof feedbackClockStates)[number]
export type FeedbackClock = {
  readonly state: FeedbackClockState
  /** The last day, due at 24.00; null while the day has not decided. */
  readonly strictDue: LocalDate | null
  /** The latest it can become while the day has not decided: fourteen days and a week from the report. */
  readonly latest: LocalDate
}

/**
 * The week of SoL 19:6: seven days from the board's decision, on request. Asked afterwards, or where an investigation was under
 * way already, it is at once: the same day, as "genast" is counted here. The strict day is the target, holidays or not.
 */
export function feedbackClock(
  facts: {
    readonly reportedAt: Instant
    readonly askedAt: Instant
    readonly answeredAt: Instant | null
    readonly dayDecision: Pick<DayDecision, 'investigation' | 'decidedOn'> | undefined
  },
  now: Instant,
): FeedbackClock {
  const { dayDecision, askedAt } = facts
  const decisionBy = addDays(localDate(facts.reportedAt), decisionDays)
  const latest = addDays(decisionBy, feedbackDays)
  const today = localDate(now)
  const asked = localDate(askedAt)
  if (dayDecision === undefined) {
    const state = facts.answeredAt !== null ? 'answered' : today > decisionBy ? 'ask-the-day' : 'waiting'
    return { state, strictDue: null, latest }
  }
  const { investigation, decidedOn } = dayDecision
  const isAtOnce = investigation === 'under-way' || decidedOn === null || decidedOn < asked
  const strictDue = isAtOnce ? asked : addDays(decidedOn, feedbackDays)
  if (facts.answeredAt !== null) return { state: 'answered', strictDue, latest }
  return { state: today > strictDue ? 'overdue' : isAtOnce ? 'at-once' : 'running', strictDue, latest }
}
