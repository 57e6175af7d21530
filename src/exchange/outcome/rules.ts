import type { Agreement } from '../../base/organisation/model.ts'
import { type DayOutcomeCode, dayOutcome } from '../../code-lists/day-outcome.ts'
import { type DisclosureGround, disclosureGround } from '../../code-lists/disclosure-ground.ts'
import { isOpen, versionAt } from '../../kernel/code-list.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { type Availability, allowed, closed } from '../../kernel/permit.ts'
import {
  addDays,
  ageAt,
  atLocal,
  type Instant,
  isOfficeHours,
  isWorkingDay,
  type LocalDate,
  localDate,
  nextWorkingDay,
} from '../../kernel/time.ts'
import type { Circumstance } from '../disclosure/model.ts'
import { type ChosenGround, type GroundRefusal, groundAllowed } from '../disclosure/rules.ts'
import type { ReportContent } from '../report-content/model.ts'
import type {
  Bypass,
  DayOutcome,
  NeedMark,
  OutcomeChange,
  OutcomeDisclosure,
  OutcomeQuestion,
} from './model.ts'

/** Days after acceptance where a member has set none: the preliminary assessment is decided by then (SoL 2025:400, 20:2). */
export const usualDays = 14

/** The working day on which a member is asked, and the moment it is told: 08.00 of it. */
export function askedAt(acceptedAt: Instant, days: number): { readonly on: LocalDate; readonly at: Instant } {
  const day = addDays(localDate(acceptedAt), days)
  const on = isWorkingDay(day) ? day : nextWorkingDay(day)
  return { on, at: atLocal(on, '08:00') }
}

type Asked = Pick<OutcomeQuestion, 'acceptedAt' | 'withdrawnAt' | 'answeredAt'>
/** unasked: nobody is asked yet. due: asked and unanswered, which is no answer. answered: something is said. */
export function standingOf(question: Asked, days: number, now: Instant): 'unasked' | 'due' | 'answered' {
  if (question.answeredAt !== null) return 'answered'
  return question.acceptedAt !== null && askedAt(question.acceptedAt, days).at <= now ? 'due' : 'unasked'
}

/** Whoever has taken a report over may say what became of it, at any time after. */
export const available = (question: Asked | undefined): Availability<'not-accepted'> =>
  question !== undefined && question.acceptedAt !== null && question.withdrawnAt === null
    ? allowed
    : closed('not-accepted')

/** The answer that nothing replaces; undefined before there is one. */
export const latestOf = <T extends { readonly id: string; readonly replaces: string | null }>(
  rows: readonly T[],
): T | undefined => rows.find(({ id }) => !rows.some(({ replaces }) => replaces === id))

export type AnswerInput = {
  readonly outcome: DayOutcomeCode
  readonly happenedOn: LocalDate | null
  readonly text: string | null
  readonly change: OutcomeChange | null
  readonly correctionReason: string | null
}
export type AnswerRefusal =
  | 'not-accepted'
  | 'question-unknown'
  | 'answered-meanwhile'
  | 'change-missing'
  | 'correction-reason-missing'
  | 'outcome-closed'
  | 'date-missing'
  | 'date-not-meant'
  | 'in-the-future'
  | 'before-the-night'
  | 'reason-missing'

const said = (text: string | null): string | null => (text?.trim() ? text.trim() : null)

/**
 * One answer for one or more of a report's questions. Each names the answer it has seen, so that a colleague's is never passed over;
 * what replaces another says whether more is known or it was wrong. A decision not to open an investigation has its reason.
 */
export function decideAnswer(
  facts: {
    readonly questions: readonly Pick<OutcomeQuestion, 'id' | 'sentAt'>[]
    readonly answers: readonly Pick<DayOutcome, 'id' | 'questionId' | 'replaces'>[]
  },
  asked: readonly { readonly questionId: string; readonly replaces: string | null }[],
  input: AnswerInput,
  now: Instant,
): Decision<AnswerInput, AnswerRefusal> {
  const today = localDate(now)
  for (const { questionId, replaces } of asked) {
    if (!facts.questions.some(({ id }) => id === questionId)) return refused('question-unknown', 'answers')
    const latest = latestOf(facts.answers.filter((answer) => answer.questionId === questionId))
    if ((latest?.id ?? null) !== replaces) return refused('answered-meanwhile', 'answers')
  }
  const isFirst = asked.every(({ replaces }) => replaces === null)
  if (!isFirst && input.change === null) return refused('change-missing', 'change')
  const correctionReason = input.change === 'corrected' ? said(input.correctionReason) : null
  if (!isFirst && input.change === 'corrected' && (correctionReason ?? '').length < 5)
    return refused('correction-reason-missing', 'correctionReason')
  if (!isOpen(dayOutcome, input.outcome, today)) return refused('outcome-closed', 'outcome')
  const { outcome, happenedOn } = input
  const isOpenEnded = outcome === 'nothing-more-known'
  if (isOpenEnded && happenedOn !== null) return refused('date-not-meant', 'happenedOn')
  if (!isOpenEnded && happenedOn === null) return refused('date-missing', 'happenedOn')
  if (happenedOn !== null && happenedOn > today) return refused('in-the-future', 'happenedOn')
  const [first] = facts.questions.map(({ sentAt }) => localDate(sentAt)).sort()
  // An investigation that was under way began before the night; nothing else that came of it did.
  if (
    happenedOn !== null &&
    first !== undefined &&
    outcome !== 'investigation-ongoing' &&
    happenedOn < addDays(first, -1)
  )
    return refused('before-the-night', 'happenedOn')
  const text = said(input.text)
  if (outcome === 'investigation-not-opened' && (text ?? '').length < 5)
    return refused('reason-missing', 'text')
  return decided({ ...input, text, change: isFirst ? null : input.change, correctionReason })
}

type Terms = Pick<Agreement, 'disclosureGround'>
type Told = Pick<ReportContent['people'][number], 'personId' | 'birthDate' | 'isChild' | 'part'>

/** Those an answer tells of: the children it is about, or everybody the matter concerns where no child was assessed. */
export const toldOf = (
  questions: readonly Pick<OutcomeQuestion, 'personId'>[],
  people: readonly Told[],
): readonly Told[] => {
  const ids = new Set(questions.map(({ personId }) => personId))
  return people.filter(({ personId, part }) => (ids.has(null) ? part === 'concerned' : ids.has(personId)))
}

/** On what a board may give something back to another board's duty: no transfer and no duty to tell is at hand. */
export const groundsForGiving = [
  'kl-9-37',
  'osl-10-1',
  'osl-26-9',
  'osl-26-1',
  'osl-10-2',
] as const satisfies readonly DisclosureGround[]
export type GivingGround = (typeof groundsForGiving)[number]

/**
 * The ground an answer would be given back on before anybody has chosen. Where the duty acted for the board by agreement
 * (KL 9:37) following its own work up is the board's own; else a child's may be needed for its protection (OSL 26:9), and
 * for adults nothing is proposed.
 */
export function proposeGiving(
  people: readonly Told[],
  agreement: Terms | undefined,
  on: LocalDate,
): GivingGround | null {
  if (agreement?.disclosureGround === 'kl-9-37') return 'kl-9-37'
  return people.length > 0 && people.every((person) => isChildOn(person, on) === true) ? 'osl-26-9' : null
}

/** By the birth date on the day; by what was known when the report was sent where there is none. */
const isChildOn = ({ birthDate, isChild }: Told, on: LocalDate): boolean | null =>
  birthDate === null ? isChild : ageAt(birthDate, on) < 18

export type GivingRefusal = GroundRefusal | 'nobody-to-tell-of'
/**
 * Whether the chosen ground carries what is said of each of these to the duty; always with words for why. OSL 26:9 covers what the
 * duty needs for the person's care or protection, never a wish to learn from it: the words say what it is needed for.
 */
export function decideGiving(
  chosen: ChosenGround & { readonly circumstance: Circumstance | null; readonly text: string },
  people: readonly Told[],
  agreement: Terms | undefined,
  on: LocalDate,
): Decision<typeof chosen & { readonly personIds: readonly string[] }, GivingRefusal> {
  if (people.length === 0) return refused('nobody-to-tell-of', 'giving')
  if (!groundsForGiving.some((ground) => ground === chosen.ground))
    return refused('ground-not-for-boards', 'giving.ground')
  if (chosen.text.trim().length < 5) return refused('ground-needs-text', 'giving.groundText')
  for (const person of people) {
    const child = isChildOn(person, on)
    // As old as the rule needs to know: what is unknown stays unknown.
    const aged = {
      birthDate: null,
      statedAge: child === null ? null : child ? 0 : 18,
      statedAgeOn: child === null ? null : on,
    }
    const answer = groundAllowed(chosen, aged, on, agreement)
    if (!answer.allowed)
      return refused(
        answer.reason,
        answer.reason === 'ground-needs-circumstance' ? 'giving.circumstance' : 'giving.ground',
      )
  }
  return decided({ ...chosen, text: chosen.text.trim(), personIds: people.map(({ personId }) => personId) })
}

/** The rows of the disclosure log for one answer: per person, decided by whoever answered, under the edition in force. */
export const givenBack = (
  answer: DayOutcome,
  caseId: string,
  giving: {
    readonly ground: string
    readonly circumstance: Circumstance | null
    readonly text: string
    readonly personIds: readonly string[]
  },
  newId: () => string,
): OutcomeDisclosure[] =>
  giving.personIds.map((personId) => ({
    id: newId(),
    outcomeId: answer.id,
    reportId: answer.reportId,
    caseId,
    memberId: answer.memberId,
    personId,
    ground: giving.ground,
    groundVersion: versionAt(disclosureGround, localDate(answer.at))?.version ?? 1,
    circumstance: giving.circumstance,
    groundText: giving.text,
    decidedBy: answer.answeredBy,
    decidedByName: answer.answeredByName,
    at: answer.at,
  }))

/** A mark names the one it has seen: two colleagues cannot overwrite each other unseen. */
export function decideMark(
  marks: readonly Pick<NeedMark, 'id' | 'replaces' | 'mark'>[],
  input: Pick<NeedMark, 'mark' | 'text' | 'replaces'>,
): Decision<Pick<NeedMark, 'mark' | 'text' | 'replaces'>, 'marked-meanwhile'> {
  const latest = latestOf(marks)
  return (latest?.id ?? null) === input.replaces
    ? decided({ ...input, text: said(input.text) })
    : refused('marked-meanwhile', 'mark')
}

export type BypassRefusal = 'in-the-future' | 'too-long-ago' | 'in-office-hours' | 'unit-unknown'
/** A notification can only have passed the duty by when the duty answered: outside office hours, and within the last year (I-12). */
export function decideBypass(
  input: Pick<Bypass, 'happenedOn' | 'clock' | 'partnerId' | 'kind'>,
  isUnitKnown: boolean,
  now: Instant,
): Decision<typeof input, BypassRefusal> {
  const { happenedOn, clock, partnerId } = input
  const today = localDate(now)
  if (happenedOn > today) return refused('in-the-future', 'happenedOn')
  if (happenedOn < addDays(today, -366)) return refused('too-long-ago', 'happenedOn')
  if (clock !== null) {
    const at = atLocal(happenedOn, clock)
    if (at > now) return refused('in-the-future', 'clock')
    if (isOfficeHours(at)) return refused('in-office-hours', 'clock')
  }
  return partnerId !== null && !isUnitKnown ? refused('unit-unknown', 'partnerId') : decided(input)
}

/** What the duty is shown of a question: nothing known, known and kept by the member, or given back; and whether more came after. */
export function shownToDuty(
  question: Pick<OutcomeQuestion, 'answeredAt'>,
  given: Pick<DayOutcome, 'at'> | undefined,
): { readonly state: 'unanswered' | 'known' | 'given'; readonly isLaterKnown: boolean } {
  if (question.answeredAt === null) return { state: 'unanswered', isLaterKnown: false }
  if (given === undefined) return { state: 'known', isLaterKnown: false }
  return { state: 'given', isLaterKnown: question.answeredAt > given.at }
}
