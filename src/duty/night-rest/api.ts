import type { Static } from 'typebox'
import Type from 'typebox'
import { command, query } from '../../kernel/contract.ts'
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
  text,
  whole,
} from '../../kernel/field.ts'
import { shiftKinds } from '../roster/model.ts'
import { callSources, NightEntry } from './model.ts'

/** A worker logs their own night; the manager, who may work too, likewise. */
const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
const made = shape({ id: id() })
const count = () => whole(0, 1_000_000)
const minutes = () => Type.Number({ minimum: 0 })
const { shiftId, startedAt, endedAt } = NightEntry.create.properties
const times = [
  'not-in-shift',
  'not-standby',
  'ends-first',
  'in-the-future',
  'outside-shift',
  'entries-overlap',
] as const

export const logInterruption = command({
  name: 'night-rest.log-interruption',
  path: '/api/night-interruptions',
  summary: 'A call in standby: from when to when, from whom, whether it could have waited and woke somebody',
  input: shape({
    ...NightEntry.create.properties,
    source: oneOf(callSources),
    wasUrgent: flag(),
    wasWoken: flag(),
    outsideRoutine: flag(),
  }),
  output: made,
  permit: duty,
  refusals: [...times, 'contact-unknown', 'case-unknown', 'what-missing'],
})

export const logSleep = command({
  name: 'night-rest.log-sleep',
  path: '/api/night-sleeps',
  summary: 'A span of sleep in standby',
  input: shape({ shiftId, startedAt, endedAt }),
  output: made,
  permit: duty,
  refusals: [...times],
})

export const withdrawEntry = command({
  name: 'night-rest.withdraw-entry',
  path: '/api/night-entries/{entryId}/withdrawal',
  summary: "Take back one's own entry that was wrong",
  input: shape({ entryId: id() }),
  output: made,
  permit: { 'duty-worker': 'own', 'duty-manager': 'own' },
  refusals: ['entry-withdrawn', 'already-followed-up'],
})

export const reportNight = command({
  name: 'night-rest.report-night',
  path: '/api/shifts/{shiftId}/nights',
  summary: 'Say that the log of a night is complete; the manager may for somebody who cannot',
  input: shape({ shiftId, accountId: id() }),
  output: made,
  permit: { 'duty-worker': 'own', 'duty-manager': 'any' },
  refusals: ['contacts-unlogged'],
})

export const followUpCall = command({
  name: 'night-rest.follow-up-call',
  path: '/api/night-entries/{entryId}/follow-up',
  summary: 'What was said to whoever passed on a call that should not have reached standby',
  input: shape({ entryId: id(), followUp: text(1000) }),
  output: made,
  permit: { 'duty-manager': 'any' },
  refusals: ['entry-withdrawn', 'already-followed-up', 'not-outside-routine', 'text-missing'],
})

const Sums = shape({
  interruptions: count(),
  woken: count(),
  notUrgent: count(),
  outsideRoutine: count(),
  interruptionMinutes: minutes(),
  sleepMinutes: minutes(),
  longestSleepMinutes: minutes(),
})
const EntryView = shape({
  ...NightEntry.row.properties,
  contactNumber: nullable(line(20)),
  caseNumber: nullable(line(20)),
})
export type EntryView = Static<typeof EntryView>

export const readNight = query({
  name: 'night-rest.night',
  path: '/api/shifts/{shiftId}/nights/own',
  summary:
    "One's own night in a standby shift: the log, its sums, the rest it asks for and calls not yet logged",
  input: shape({ shiftId }),
  output: shape({
    entries: listOf(EntryView, 500),
    sums: Sums,
    restUntil: nullable(instant()),
    unlogged: listOf(shape({ id: id(), number: line(20), callAt: instant() }), 200),
    isReported: flag(),
  }),
  permit: duty,
  audit: 'list',
})

export const readResting = query({
  name: 'night-rest.resting',
  path: '/api/resting-colleagues',
  summary: 'Which colleagues rest after work, and until when: no more than that',
  input: shape({}),
  output: shape({ resting: listOf(shape({ accountId: id(), name: line(120), until: instant() }), 500) }),
  permit: duty,
  audit: 'none',
})

export const reviewNights = query({
  name: 'night-rest.review',
  path: '/api/night-reviews',
  summary:
    'For the manager: night work and rest of each person over fourteen days, and the calls that should not have come',
  input: shape({ accountId: optional(id()) }),
  output: shape({
    people: listOf(
      shape({
        accountId: id(),
        name: line(120),
        ...Sums.properties,
        workedMinutes: minutes(),
        nightMinutes: minutes(),
        shifts: count(),
        restUntil: nullable(instant()),
        nextStart: nullable(instant()),
        nextKind: nullable(oneOf(shiftKinds)),
        /** Real minutes that lack of the rest before the next planned shift. */
        restLacking: minutes(),
      }),
      500,
    ),
    /** Of all standby calls of the fourteen days; null when there were none. */
    notUrgentShare: nullable(Type.Number()),
    sources: listOf(
      shape({ source: oneOf(callSources), calls: count(), notUrgent: count(), outsideRoutine: count() }),
      20,
    ),
    /** Calls outside the routine, those not followed up first. */
    wronglyPassed: listOf(shape({ ...EntryView.properties, name: line(120) }), 200),
  }),
  permit: { 'duty-manager': 'any' },
  audit: 'list',
})

export type NightRestRefusal =
  | (typeof logInterruption.refusals)[number]
  | (typeof logSleep.refusals)[number]
  | (typeof withdrawEntry.refusals)[number]
  | (typeof reportNight.refusals)[number]
  | (typeof followUpCall.refusals)[number]
