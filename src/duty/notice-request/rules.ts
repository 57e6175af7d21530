import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { type Availability, allowed, closed, type Subject } from '../../kernel/permit.ts'
import { normaliseText } from '../../kernel/text.ts'
import type { NoticeRequest } from './model.ts'

/** Answered once: by a notice, or declined with a reason. */
export const available = (request: Pick<NoticeRequest, 'state'>): Availability<'already-answered'> =>
  request.state === 'asked' ? allowed : closed('already-answered')

type Pointed = Parameters<typeof pointFault>[0]
/** What a member is asked: in words, one that is in the region, once for a contact, about no notice of another's. */
export function decideAsk<
  T extends Pick<NoticeRequest, 'memberId' | 'who' | 'question'> & { aboutNoticeId?: string | null },
>(
  facts: {
    readonly member: { readonly name: string } | undefined
    readonly isAsked: boolean
    /** Whose the notice is that the question is about; undefined when there is none such. */
    readonly aboutMemberId: string | undefined
    readonly pointed: Pointed
  },
  input: T,
): Decision<
  T,
  | 'member-unknown'
  | 'who-missing'
  | 'question-missing'
  | 'already-asked'
  | 'notice-unknown'
  | 'contact-unknown'
  | 'case-unknown'
> {
  const { member, isAsked, aboutMemberId, pointed } = facts
  const [who, question] = [normaliseText(input.who), normaliseText(input.question)]
  if (member === undefined) return refused('member-unknown', 'memberId')
  if (who === '') return refused('who-missing', 'who')
  if (question === '') return refused('question-missing', 'question')
  if (isAsked) return refused('already-asked', 'memberId', { member: member.name })
  if (input.aboutNoticeId != null && aboutMemberId !== input.memberId)
    return refused('notice-unknown', 'aboutNoticeId')
  return pointFault(pointed) ?? decided({ ...input, who, question })
}

/** What was missing: told in words, once of a contact for each member. */
export function decideMissing<T extends { readonly happened: string }>(
  facts: {
    readonly member: { readonly name: string } | undefined
    readonly isReported: boolean
    readonly pointed: Pointed
  },
  input: T,
): Decision<
  T,
  'member-unknown' | 'happened-missing' | 'already-reported' | 'contact-unknown' | 'case-unknown'
> {
  const { member, isReported, pointed } = facts
  if (member === undefined) return refused('member-unknown', 'memberId')
  const happened = normaliseText(input.happened)
  if (happened === '') return refused('happened-missing', 'happened')
  if (isReported) return refused('already-reported', 'memberId', { member: member.name })
  return pointFault(pointed) ?? decided({ ...input, happened })
}

/** What somebody points at must be there for them: a contact, a case that may be seen. Null when it is. */
export function pointFault(facts: {
  readonly knowsContact: boolean
  readonly knowsCase: boolean
}): Decision<never, 'contact-unknown' | 'case-unknown'> | null {
  if (!facts.knowsContact) return refused('contact-unknown', 'contactId')
  return facts.knowsCase ? null : refused('case-unknown', 'caseId')
}

/** Whose it is for the permit of one bound to a member: its own; nobody's for the duty. */
export const own = (memberId: string | null): Subject => ({ memberIds: memberId === null ? [] : [memberId] })

/** Which contact and case it was stays with the duty: a member sees the rest. */
export const forReader = <R extends { readonly contactId: string | null; readonly caseId: string | null }>(
  row: R,
  memberId: string | null,
): R => (memberId === null ? row : { ...row, contactId: null, caseId: null })
