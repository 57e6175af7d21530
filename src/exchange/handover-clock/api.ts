import type { Static } from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import { flag, id, instant, line, listOf, nullable, oneOf, shape, whole } from '../../kernel/field.ts'
import { HandoverClock, HandoverClockStep, ReportReminder } from './model.ts'
import type { SettingRefusal } from './rules.ts'

const { accountId, afterMinutes } = HandoverClockStep.row.properties
const { validFrom, openBy, days, dayMinutes, lastMinutes, setAt } = HandoverClock.row.properties
const setting = { openBy, days, dayMinutes, lastMinutes }
const setters = { 'duty-manager': 'any', administrator: 'any', intake: 'own-member' } as const
const readers = { 'duty-worker': 'any', 'duty-manager': 'any', intake: 'own-member' } as const

/** A setting of a member with whom it names; `isAtWork` is today. */
const SettingView = shape({
  id: id(),
  validFrom,
  ...setting,
  steps: listOf(shape({ accountId, afterMinutes, name: line(120), title: line(120), isAtWork: flag() }), 10),
  setByName: line(120),
  setAt,
  version: whole(1, 1_000_000),
})
export type SettingView = Static<typeof SettingView>

export const readClock = query({
  name: 'handover-clock.read',
  path: '/api/members/{memberId}/handover-clock',
  summary:
    'By when a member opens its reports and who is told when it does not: now, from a day to come, and before',
  input: shape({ memberId: id() }),
  output: shape({
    memberId: id(),
    memberName: line(120),
    /** What holds where no setting does. */
    usual: shape(setting),
    settings: listOf(SettingView, 100),
    /** Whom a step may name: who takes in for the member today. */
    accounts: listOf(shape({ id: id(), name: line(120), title: line(120) }), 500),
    managers: listOf(line(120), 100),
  }),
  permit: setters,
  audit: 'none',
})

export const setClock = command({
  name: 'handover-clock.set',
  path: '/api/members/{memberId}/handover-clock',
  method: 'PUT',
  summary: 'By when a member opens its reports, from a day on, and the chain that is told when it does not',
  input: shape({
    memberId: id(),
    validFrom,
    /** Of the setting of the same day that it takes the place of; 0 where there is none. */
    version: whole(0, 1_000_000),
    ...setting,
    steps: listOf(shape({ accountId, afterMinutes }), 10),
  }),
  output: shape({ id: id(), version: whole(1, 1_000_000) }),
  permit: setters,
  refusals: ['day-passed', 'account-unknown', 'account-twice'] satisfies readonly SettingRefusal[],
})

const { id: reminderId, createdAt: toldAt, acknowledgedAt } = ReportReminder.row.properties
/** Somebody at a step of the chain: told, or to be told when it comes to that. */
const Told = shape({
  reminderId: nullable(reminderId),
  accountId,
  name: line(120),
  title: line(120),
  toldAt: nullable(toldAt),
  acknowledgedAt,
})
const ReportClock = shape({
  dueAt: instant(),
  /** Opened, returned or withdrawn: the clock stands still, and only who was told is shown. */
  endedAt: nullable(instant()),
  steps: listOf(
    shape({
      step: whole(0, 100),
      kind: oneOf(['intake', 'named', 'duty-manager']),
      at: instant(),
      told: listOf(Told, 500),
    }),
    12,
  ),
})
export type ReportClock = Static<typeof ReportClock>

export const clockOfReport = query({
  name: 'handover-clock.of-report',
  path: '/api/reports/{reportId}/clock',
  summary: 'By when a report is to be opened, who has been told that it was not, and who is told next',
  input: shape({ reportId: id() }),
  output: shape({ clock: nullable(ReportClock) }),
  permit: readers,
  audit: 'none',
})

const UnreadReport = shape({
  reportId: id(),
  number: line(20),
  caseId: id(),
  memberId: id(),
  memberName: line(120),
  sentAt: instant(),
  clock: ReportClock,
})
export type UnreadReport = Static<typeof UnreadReport>

export const listUnread = query({
  name: 'handover-clock.list-unread',
  path: '/api/unread-reports',
  summary:
    'Reports that their receivers have not opened, with their clocks; those that are past their time first, the longest first',
  input: shape({}),
  output: shape({ reports: listOf(UnreadReport, 500) }),
  permit: readers,
  audit: 'list',
})

export const acknowledgeReminder = command({
  name: 'handover-clock.acknowledge',
  path: '/api/report-reminders/{reminderId}/acknowledge',
  summary: 'Say that one has seen that a report is not opened in time',
  input: shape({ reminderId: id() }),
  output: shape({ id: id(), acknowledgedAt: instant() }),
  permit: { 'duty-worker': 'own', 'duty-manager': 'own', intake: 'own' },
})

export type HandoverClockRefusal = (typeof setClock.refusals)[number]
