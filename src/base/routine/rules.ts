import type { initiator } from '../../code-lists/initiator.ts'
import type { nature } from '../../code-lists/nature.ts'
import type { CodeKey } from '../../kernel/code-list.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { type Availability, allowed, closed } from '../../kernel/permit.ts'
import { normaliseText } from '../../kernel/text.ts'
import { daysBetween, type Instant, type LocalDate, localDate } from '../../kernel/time.ts'
import { type Audience, type Routine, type RoutineText, type RoutineTopic, routineTopics } from './model.ts'

/** Days before its day when a text begins to ask to be looked over. */
const reviewNoticeDays = 30

export type ReviewState = 'in-time' | 'soon' | 'overdue'
/** Whether a text is to be looked over: its day is the last on which it counts as looked over. */
export function reviewState(reviewBy: LocalDate, today: LocalDate): ReviewState {
  const left = daysBetween(today, reviewBy)
  if (left < 0) return 'overdue'
  return left <= reviewNoticeDays ? 'soon' : 'in-time'
}

/** What can be done with a routine: an ended one is history. */
export const available = (routine: Pick<Routine, 'endedAt'>): Availability<'routine-ended'> =>
  routine.endedAt === null ? allowed : closed('routine-ended')

type Draft = Pick<
  RoutineText,
  'title' | 'body' | 'sources' | 'topics' | 'audiences' | 'reviewBy' | 'changeNote'
>
export type PublishRefusal =
  | 'title-missing'
  | 'body-missing'
  | 'topic-missing'
  | 'review-in-the-past'
  | 'review-too-far'
  | 'change-note-missing'
  | 'nothing-changed'
/** The longest a text may go without being looked over, in days. */
const longestReview = 3 * 366

/**
 * A text is published whole: with something to read, where it is shown, a day to be looked over within three years, and from
 * the second edition what has changed.
 */
export function decidePublish<T extends Draft>(
  draft: T,
  before: Draft | undefined,
  now: Instant,
): Decision<T, PublishRefusal> {
  const today = localDate(now)
  if (draft.title.trim() === '') return refused('title-missing', 'title')
  if (draft.body.trim() === '') return refused('body-missing', 'body')
  if (draft.topics.length === 0) return refused('topic-missing', 'topics')
  if (draft.reviewBy <= today) return refused('review-in-the-past', 'reviewBy')
  if (daysBetween(today, draft.reviewBy) > longestReview) return refused('review-too-far', 'reviewBy')
  if (before !== undefined && draft.changeNote.trim() === '')
    return refused('change-note-missing', 'changeNote')
  if (before !== undefined && says(before) === says(draft)) return refused('nothing-changed', 'body')
  return decided(draft)
}
const says = ({ title, body, sources, topics, audiences, reviewBy }: Draft): string =>
  JSON.stringify([title, body, sources, [...topics].sort(), [...audiences].sort(), reviewBy])

/** A text begins with what it is called: that is how it is found. */
export const decideWrite = <T extends { readonly title: string }>(input: T): Decision<T, 'title-missing'> =>
  input.title.trim() === '' ? refused('title-missing', 'title') : decided(input)

/** A text goes only to those it is for; the duty itself needs none. */
export function decideHand<T extends { readonly givenTo: string; readonly audience: Audience }>(
  text: Pick<RoutineText, 'audiences'>,
  input: T,
): Decision<T, 'not-for-them' | 'receiver-missing'> {
  if (input.audience === 'duty' || !text.audiences.includes(input.audience))
    return refused('not-for-them', 'audience')
  const givenTo = normaliseText(input.givenTo)
  return givenTo === '' ? refused('receiver-missing', 'givenTo') : decided({ ...input, givenTo })
}

export function decideDepart<T extends { readonly reason: string }>(
  seesCase: boolean,
  input: T,
): Decision<T, 'case-unknown' | 'reason-missing'> {
  if (!seesCase) return refused('case-unknown', 'caseId')
  const reason = normaliseText(input.reason)
  return reason.length < 5 ? refused('reason-missing', 'reason') : decided({ ...input, reason })
}

type Nature = CodeKey<typeof nature>
/** What is known of a contact or a case that decides which texts are shown; null where unknown. */
export type Situation = {
  readonly natures: readonly Nature[]
  readonly initiator: CodeKey<typeof initiator> | null
  readonly isStandby: boolean
  /** Marks of the case: trafficking, violence and so on. */
  readonly attention: readonly string[]
}
/** The topics a situation raises (C-24, E-22, J-03, V-14 to V-16, V-28). Free words are not searched: codes decide. */
export function topicsOf(situation: Situation): readonly RoutineTopic[] {
  const { natures, initiator, isStandby, attention } = situation
  const has = (...keys: readonly Nature[]) => natures.some((key) => keys.includes(key))
  const isYoung = has('child-youth', 'child-own-substance-use', 'child-abuse')
  const raised: Readonly<Partial<Record<RoutineTopic, boolean>>> = {
    'begging-child':
      attention.includes('trafficking') || (has('finances') && attention.includes('child-or-young')),
    'residential-care-call': initiator === 'care-provider',
    'residential-care-breakdown': initiator === 'care-provider' && isYoung,
    'lvm-medical-assessment': has('adult-substance-use'),
    detoxification: has('adult-substance-use', 'child-own-substance-use'),
    'hearing-of-minor': initiator === 'police' && isYoung,
    'sorting-112': isStandby,
    'police-cooperation': attention.includes('police-no-solution'),
    homelessness: has('housing'),
    'family-law': has('custody-contact', 'relationship-problem'),
    surge: has('asylum-seeker'),
    'threat-disaster': has('fire-disaster-death'),
    'worker-safety': attention.includes('violence'),
  }
  return routineTopics.filter((topic) => raised[topic] === true)
}
