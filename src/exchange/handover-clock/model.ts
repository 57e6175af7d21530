import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { clockTime, id, instant, localDate, nullable, oneOf, whole } from '../../kernel/field.ts'

export const clockDays = ['working-days', 'every-day'] as const
const minutes = () => whole(5, 1440)

/** By when a member opens its reports, from a day on (H-06). */
export const HandoverClock = entity({
  id: server(id()),
  memberId: once(id()),
  validFrom: once(localDate()),
  openBy: clockTime(),
  days: oneOf(clockDays),
  /** What is sent while the reception is at work is opened within so many minutes. */
  dayMinutes: minutes(),
  /** From the last named person to the duty manager. */
  lastMinutes: minutes(),
  setBy: server(id()),
  setAt: server(instant()),
  version: server(whole(1, 1_000_000)),
})
export type HandoverClock = Row<typeof HandoverClock>

/** Who is told after the intake: accounts of the member, one after another. */
export const HandoverClockStep = entity({
  clockId: once(id()),
  place: once(whole(1, 10)),
  accountId: once(id()),
  /** Minutes after whoever stands before. */
  afterMinutes: once(minutes()),
})
export type HandoverClockStep = Row<typeof HandoverClockStep>

/** Ids and moments of a sent report, for the job that reminds; kept by the database itself. */
export const ReportWatch = entity({
  reportId: server(id()),
  memberId: server(id()),
  sentAt: server(instant()),
  endedAt: server(nullable(instant())),
})
export type ReportWatch = Row<typeof ReportWatch>

/** That a named person was told that a report was not opened in time, and said so. */
export const ReportReminder = entity({
  id: server(id()),
  reportId: server(id()),
  step: server(whole(0, 100)),
  accountId: server(id()),
  dueAt: server(instant()),
  createdAt: server(instant()),
  acknowledgedAt: server(nullable(instant())),
})
export type ReportReminder = Row<typeof ReportReminder>
