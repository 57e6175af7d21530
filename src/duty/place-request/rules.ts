import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { type Availability, allowed, closed } from '../../kernel/permit.ts'
import { normaliseText } from '../../kernel/text.ts'
import { type Instant, nextWorkingMorning } from '../../kernel/time.ts'
import type { PlaceRequest } from './model.ts'

const clean = (value: string | null | undefined): string | null => normaliseText(value ?? '') || null

type State = 'case-closed' | 'already-answered' | 'withdrawn'

export function available(
  request: Pick<PlaceRequest, 'answer' | 'withdrawnAt'>,
  isCaseOpen: boolean,
): Record<'answer' | 'withdraw', Availability<State>> {
  const shut = !isCaseOpen ? closed('case-closed') : request.withdrawnAt === null ? null : closed('withdrawn')
  if (shut !== null) return { answer: shut, withdraw: shut }
  return { answer: request.answer === null ? allowed : closed('already-answered'), withdraw: allowed }
}

/** Of a place in the register, or of somebody named; when it was asked lies behind. */
export function decideAsk<
  I extends { readonly otherName?: string | null; readonly about?: string | null; readonly askedAt: Instant },
>(
  facts: { readonly placeId: string | null; readonly isKnown: boolean },
  input: I,
  now: Instant,
): Decision<
  I & Pick<PlaceRequest, 'placeId' | 'otherName' | 'about'>,
  'asked-whom' | 'place-unknown' | 'in-the-future' | 'time-far-off'
> {
  const otherName = clean(input.otherName)
  if (facts.placeId !== null && !facts.isKnown) return refused('place-unknown', 'placeId')
  if ((facts.placeId === null) === (otherName === null)) return refused('asked-whom', 'otherName')
  if (input.askedAt > now) return refused('in-the-future', 'askedAt')
  if (farOff({ askedAt: input.askedAt }, now) !== null) return refused('time-far-off', 'askedAt')
  return decided({ ...input, placeId: facts.placeId, otherName, about: clean(input.about) })
}

/** A new placement is never made at night because somebody asks: what can be answered is no, and a task for the day (V-04, V-29). */
const neverAtNight = (request: Pick<PlaceRequest, 'direction' | 'kind'>): boolean =>
  request.direction === 'to-duty' && request.kind === 'new-placement'

export type Answering = Pick<PlaceRequest, 'answer'> & {
  readonly answeredBy: string
  readonly answeredAt: Instant
  readonly reason?: PlaceRequest['reason']
  readonly reasonText?: string | null
  /** What the municipality is asked to do the next working day. */
  readonly dayTask?: string | null
}

/** Who answered and what; a no says why. The day's task is due at 08.00 the next working day, whatever day that is (V-04). */
export function decideAnswer(
  request: PlaceRequest,
  input: Answering,
  now: Instant,
): Decision<
  {
    request: PlaceRequest
    answered: Pick<PlaceRequest, 'answer' | 'answeredAt' | 'answeredBy' | 'reason' | 'reasonText'>
    dayTask: { text: string; dueAt: Instant } | null
  },
  | 'in-the-future'
  | 'before-asked'
  | 'reason-missing'
  | 'reason-text-missing'
  | 'needs-decision'
  | 'answerer-missing'
> {
  const answeredBy = clean(input.answeredBy)
  const { answeredAt, answer, reason = null } = input
  if (answeredBy === null) return refused('answerer-missing', 'answeredBy')
  if (answeredAt > now) return refused('in-the-future', 'answeredAt')
  if (answeredAt < request.askedAt) return refused('before-asked', 'answeredAt')
  if (answer === 'yes' && neverAtNight(request)) return refused('needs-decision', 'answer')
  if (answer === 'no' && reason === null) return refused('reason-missing', 'reason')
  const reasonText = clean(input.reasonText)
  if (answer === 'no' && reason === 'other' && reasonText === null)
    return refused('reason-text-missing', 'reasonText')
  const text = clean(input.dayTask)
  return decided({
    request,
    answered: { answer, answeredAt, answeredBy, reason: answer === 'no' ? reason : null, reasonText },
    dayTask: text === null ? null : { text, dueAt: nextWorkingMorning(now) },
  })
}

type Asked = Pick<PlaceRequest, 'direction' | 'kind' | 'answer' | 'withdrawnAt'>

/**
 * What the night's asking came to: "no place" shows itself when every place that was asked has said no (F-15, V-18).
 */
export function outcomeOf(requests: readonly Asked[]): 'nothing-asked' | 'waiting' | 'found' | 'no-place' {
  const asked = requests.filter(
    ({ direction, kind, withdrawnAt }) =>
      direction === 'to-other' && kind === 'place' && withdrawnAt === null,
  )
  if (asked.length === 0) return 'nothing-asked'
  if (asked.some(({ answer }) => answer === 'yes')) return 'found'
  return asked.every(({ answer }) => answer === 'no') ? 'no-place' : 'waiting'
}
