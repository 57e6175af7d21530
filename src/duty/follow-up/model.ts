import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, nullable, oneOf, text, whole } from '../../kernel/field.ts'
import type { Attention } from '../case/model.ts'

const directions = ['to-staff', 'to-manager'] as const

/** A question between manager and staff that can wait for the next shift (B-25, B-29). */
export const ShiftQuestion = entity({
  id: server(id()),
  direction: server(oneOf(directions)),
  caseId: once(nullable(id())),
  shiftId: once(nullable(id())),
  text: once(text(2000)),
  askedBy: server(id()),
  askedAt: server(instant()),
  answer: server(nullable(text(4000))),
  answeredBy: server(nullable(id())),
  answeredAt: server(nullable(instant())),
  /** What the manager makes of it for all: where the limit goes. */
  calibration: server(nullable(text(2000))),
  calibratedBy: server(nullable(id())),
  calibratedAt: server(nullable(instant())),
  version: server(whole(1, 1_000_000)),
})
export type ShiftQuestion = Row<typeof ShiftQuestion>

export const QuestionReading = entity({
  questionId: once(id()),
  accountId: server(id()),
  readAt: server(instant()),
})
export type QuestionReading = Row<typeof QuestionReading>

export const debriefStates = ['asked', 'arranged', 'done', 'declined'] as const

/** That somebody is to have a talk after a hard event: with whom and when. What is said there is written nowhere (B-26). */
export const Debrief = entity({
  id: server(id()),
  accountId: once(id()),
  caseId: once(nullable(id())),
  state: server(oneOf(debriefStates)),
  askedBy: server(id()),
  askedAt: server(instant()),
  withWhom: nullable(line(200)),
  plannedAt: nullable(instant()),
  endedAt: server(nullable(instant())),
  version: server(whole(1, 1_000_000)),
})
export type Debrief = Row<typeof Debrief>

/** What marks a case as one nobody should carry alone: a talk is proposed to whoever worked with it. */
export const graveMarks: readonly Attention[] = ['danger-to-life', 'violence', 'trafficking']
