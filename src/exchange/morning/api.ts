import { query } from '../../kernel/contract.ts'
import {
  flag,
  id,
  instant,
  line,
  listOf,
  nullable,
  oneOf,
  optional,
  shape,
  together,
  whole,
} from '../../kernel/field.ts'
import { reportStatuses } from '../handover/model.ts'
import { WithdrawalNotice } from '../receipt/model.ts'
import { InboxRow, Tally } from './model.ts'

const count = () => whole(0, 1_000_000)
const { number, sentAt, withdrawnAt, withdrawnByName } = WithdrawalNotice.row.properties
const period = { from: instant(), to: instant() }
const givenPeriod = shape({ from: optional(instant()), to: optional(instant()) })
const periodRefusals = ['period-backwards'] as const

export const inbox = query({
  name: 'morning.inbox',
  path: '/api/inbox',
  summary:
    "The municipality's own reports: the unread first, then those nobody has answered, then the rest, the latest first",
  input: shape(
    {
      /** The last row shown: its rank in `nextAfter`, moment and id. */
      afterRank: optional(whole(0, 2)),
      afterSentAt: optional(instant()),
      afterId: optional(id()),
    },
    { dependentRequired: together('afterRank', 'afterSentAt', 'afterId') },
  ),
  output: shape({
    ...period,
    rows: listOf(InboxRow, 50),
    nextAfter: nullable(shape({ afterRank: whole(0, 2), afterSentAt: instant(), afterId: id() })),
    /** Of all time. */
    unread: count(),
    unanswered: count(),
    /** Of this night: the same figures the duty sees for the municipality. */
    tally: Tally,
    withdrawn: listOf(shape({ number, sentAt, withdrawnAt, withdrawnByName }), 200),
  }),
  permit: { intake: 'own-member' },
  audit: 'list',
})

export const Reconciled = shape({
  ...period,
  registered: count(),
  reported: count(),
  stays: count(),
  keptOpen: count(),
  lost: count(),
  reconciles: flag(),
  /** By name of municipality; the host stands where its letter does. */
  receivers: listOf(
    shape({
      municipalityCode: line(4),
      municipalityName: line(80),
      isOutside: flag(),
      ...Tally.properties,
      reconciles: flag(),
    }),
    400,
  ),
})

export const reconcileNight = query({
  name: 'morning.reconcile',
  path: '/api/reconciliation',
  summary:
    'Registered = reported + stays in the duty + kept open; for each receiver sent = delivered = opened; tonight unless a period is given',
  input: givenPeriod,
  output: Reconciled,
  permit: { 'duty-manager': 'any' },
  refusals: periodRefusals,
  audit: 'none',
})

export const lastNight = query({
  name: 'morning.last-night',
  path: '/api/last-night',
  summary:
    "The manager's morning: what happened, what is not reported, what is not read, and whether the figures add up",
  input: givenPeriod,
  output: shape({
    contacts: shape({ total: count(), ongoing: count(), missed: count() }),
    cases: shape({ opened: count(), stillOpen: count() }),
    reports: listOf(shape({ status: oneOf(reportStatuses), count: count() }), 10),
    /** Every case, of any night, with a receiver who must have a report and has none. */
    unreported: listOf(
      shape({
        caseId: id(),
        caseNumber: line(20),
        openedAt: instant(),
        isClosed: flag(),
        responsibleNow: line(200),
        unstated: nullable(oneOf(['stay-unknown', 'matter-unclear'])),
        municipalities: listOf(line(80), 10),
        returnedBy: listOf(line(80), 10),
      }),
      500,
    ),
    unread: listOf(
      shape({
        reportId: id(),
        number: line(20),
        caseId: id(),
        municipalityName: line(80),
        isOutside: flag(),
        sentAt: instant(),
        authorName: line(120),
      }),
      500,
    ),
    /** Opened, neither accepted nor returned (H-08). */
    unanswered: listOf(
      shape({
        reportId: id(),
        number: line(20),
        caseId: id(),
        municipalityName: line(80),
        openedAt: instant(),
        openedByName: line(120),
      }),
      500,
    ),
    deviations: shape({ reported: count(), open: count() }),
    reconciliation: Reconciled,
  }),
  permit: { 'duty-manager': 'any' },
  refusals: periodRefusals,
  audit: 'list',
})

export type MorningRefusal = (typeof periodRefusals)[number]
