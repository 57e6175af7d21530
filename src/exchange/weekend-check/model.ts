import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, localDate, oneOf } from '../../kernel/field.ts'

/** When the members are asked, from a day on: the latest row of the latest day that has come holds. */
export const WeekendSetting = entity({
  id: server(id()),
  /** Local clock, `HH:MM`. */
  asksAt: once(line(5)),
  validFrom: once(localDate()),
  setBy: server(id()),
  setAt: server(instant()),
})
export type WeekendSetting = Row<typeof WeekendSetting>

/** That a member was asked what it expects of the free days ahead (H-23). */
export const WeekendQuestion = entity({
  id: server(id()),
  memberId: server(id()),
  /** The last working day before them. */
  askedOn: server(localDate()),
  firstDay: server(localDate()),
  lastDay: server(localDate()),
  askedAt: server(instant()),
})
export type WeekendQuestion = Row<typeof WeekendQuestion>

/** `matters` are the member's advance notices. No answer is no answer, never `nothing`. */
export const weekendAnswers = ['nothing', 'matters'] as const
export const WeekendAnswer = entity({
  id: server(id()),
  questionId: once(id()),
  answer: once(oneOf(weekendAnswers)),
  answeredBy: server(id()),
  answeredAt: server(instant()),
})
export type WeekendAnswer = Row<typeof WeekendAnswer>

/** What may stir before the day service is back (H-37). */
export const unstableKinds = ['report', 'notice', 'thread', 'decision'] as const
export type UnstableKind = (typeof unstableKinds)[number]

/** That the duty was told of something unstable before closing time, by which advance notice. */
export const UnstableTelling = entity({
  id: server(id()),
  memberId: server(id()),
  kind: once(oneOf(unstableKinds)),
  subjectId: once(id()),
  toldOn: server(localDate()),
  noticeId: server(id()),
  toldBy: server(id()),
  toldAt: server(instant()),
})
export type UnstableTelling = Row<typeof UnstableTelling>
