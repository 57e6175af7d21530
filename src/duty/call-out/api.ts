import type { Static } from 'typebox'
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
import { CallOutPolicy } from '../cover/model.ts'
import { shiftKinds } from '../roster/model.ts'
import { CallOut, CallOutSign, CallOutWorker, decisions, helpers, purposes } from './model.ts'
import { stages } from './rules.ts'

const version = whole(1, 1_000_000)
const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
const saved = shape({ id: id(), version })
const reason = text(1000)

const staffFaults = [
  'worker-missing',
  'worker-twice',
  'worker-unknown',
  'not-on-shift',
  'already-out',
  'too-few',
] as const
const courseStates = [
  'case-closed',
  'not-going',
  'superseded',
  'already-left',
  'not-left',
  'already-arrived',
  'not-arrived',
  'already-left-scene',
  'not-left-scene',
  'already-back',
  'cancelled',
] as const
const ofStep = [...courseStates, 'in-the-future', 'before-last-step'] as const

const Going = shape({ accountId: id(), offShiftReason: optional(nullable(line(300))) })
const { needAt: _needAt, ...decision } = CallOut.create.properties

export const decideCallOut = command({
  name: 'call-out.decide',
  path: '/api/cases/{caseId}/call-outs',
  summary:
    'Decides to go, to refuse or to wait, with the reason, who goes and whether it would be the same elsewhere',
  input: shape({ ...decision, needAt: optional(instant()), workers: listOf(Going, 10) }),
  output: saved,
  permit: duty,
  refusals: [
    ...staffFaults,
    'case-closed',
    'code-closed',
    'municipality-unknown',
    'reason-missing',
    'equal-treatment-text-missing',
    'in-the-future',
    'time-far-off',
    'reason-not-acting-missing',
    'until-missing',
    'until-passed',
    'necessity-missing',
    'police-saw-missing',
    'deviation-missing',
    'deviation-unknown',
    'transport-too-long',
    'superseded',
    'under-way',
  ],
})

export const leave = command({
  name: 'call-out.leave',
  path: '/api/call-outs/{callOutId}/departure',
  summary: 'They leave: warnings read, and what remains of the duty seen',
  input: shape({
    callOutId: id(),
    version,
    at: optional(instant()),
    warningsSeen: flag(),
    coverReason: optional(nullable(reason)),
  }),
  output: saved,
  permit: duty,
  refusals: [...staffFaults, ...ofStep, 'warnings-unread', 'nobody-left', 'second-event', 'out-then'],
})

export const arrive = command({
  name: 'call-out.arrive',
  path: '/api/call-outs/{callOutId}/arrival',
  summary: 'They are there, and how long the police had waited',
  input: shape({
    callOutId: id(),
    version,
    at: optional(instant()),
    policeWaitedMinutes: optional(nullable(whole(0, 2880))),
  }),
  output: saved,
  permit: duty,
  refusals: ofStep,
})

export const leaveScene = command({
  name: 'call-out.leave-scene',
  path: '/api/call-outs/{callOutId}/scene-departure',
  summary: 'They leave the place',
  input: shape({ callOutId: id(), version, at: optional(instant()) }),
  output: saved,
  permit: duty,
  refusals: ofStep,
})

export const comeBack = command({
  name: 'call-out.come-back',
  path: '/api/call-outs/{callOutId}/return',
  summary: 'They are back; the journey becomes a measure of the case',
  input: shape({
    callOutId: id(),
    version,
    at: optional(instant()),
    clientCarried: optional(nullable(flag())),
  }),
  output: saved,
  permit: duty,
  refusals: [...ofStep, 'alarm-running'],
})

export const cancelCallOut = command({
  name: 'call-out.cancel',
  path: '/api/call-outs/{callOutId}/cancellation',
  summary: 'Nobody is needed there any more: not left yet, or turned back on the way',
  input: shape({ callOutId: id(), version, at: optional(instant()), reason }),
  output: saved,
  permit: duty,
  refusals: [...ofStep, 'reason-missing'],
})

export const releaseWorker = command({
  name: 'call-out.release',
  path: '/api/call-outs/{callOutId}/releases',
  summary: 'One of those who are out comes back, or goes elsewhere, before the others',
  input: shape({ callOutId: id(), version, accountId: id(), at: optional(instant()), reason }),
  output: saved,
  permit: duty,
  refusals: [...ofStep, 'reason-missing', 'not-out', 'last-one'],
})

export const checkIn = command({
  name: 'call-out.check-in',
  path: '/api/call-outs/{callOutId}/check-ins',
  summary: 'Those who are out are well',
  input: shape({ callOutId: id(), note: optional(nullable(text(2000))) }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: courseStates,
})

export const raiseAlarm = command({
  name: 'call-out.alarm',
  path: '/api/call-outs/{callOutId}/alarms',
  summary: 'Those who are out need help, and who was called',
  input: shape({ callOutId: id(), called: listOf(oneOf(helpers), 5), note: optional(nullable(text(2000))) }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: [...courseStates, 'called-missing'],
})

export const endAlarm = command({
  name: 'call-out.end-alarm',
  path: '/api/call-outs/{callOutId}/alarm-ends',
  summary: 'The alarm is over, and how it ended',
  input: shape({ callOutId: id(), note: text(2000) }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: [...courseStates, 'no-alarm', 'reason-missing'],
})

export const openDestination = command({
  name: 'call-out.open-destination',
  path: '/api/call-outs/{callOutId}/destination-openings',
  summary: 'Opens a protected destination with a reason that is kept',
  input: shape({ callOutId: id(), reason: text(500) }),
  output: shape({ destination: nullable(line(200)) }),
  permit: duty,
  refusals: ['reason-missing'],
})

const Worker = shape({ ...CallOutWorker.row.properties, name: line(120) })
const Sign = shape({ ...CallOutSign.row.properties, name: line(120) })
const { destination: _destination, ...shown } = CallOut.row.properties

export const CallOutView = shape({
  ...shown,
  /** Null when there is none, or it is protected: then it is opened with a reason. */
  destination: nullable(line(200)),
  hasDestination: flag(),
  municipalityName: line(80),
  decidedByName: line(120),
  isSuperseded: flag(),
  workers: listOf(Worker, 10),
  signs: listOf(Sign, 200),
})
export type CallOutView = Static<typeof CallOutView>

export const readCallOuts = query({
  name: 'call-out.of-case',
  path: '/api/cases/{caseId}/call-outs',
  summary: 'The call-outs of the case, the latest decision first, with who goes and how it went',
  input: shape({ caseId: id() }),
  output: shape({
    caseOpen: flag(),
    stayCode: nullable(line(4)),
    needAt: instant(),
    callOuts: listOf(CallOutView, 200),
  }),
  permit: duty,
  audit: 'each',
})

export const OnDutyView = shape({ accountId: id(), name: line(120), kind: oneOf(shiftKinds) })
export const OutView = shape({
  callOutId: id(),
  accountId: id(),
  name: line(120),
  leftAt: instant(),
  municipalityCode: line(4),
})

export const readOut = query({
  name: 'call-out.overview',
  path: '/api/call-outs/now',
  summary:
    'Who is out now, since when and when they report next; who remains, and whom to call when nobody does',
  input: shape({}),
  output: shape({
    policy: nullable(CallOutPolicy.row),
    /** On the roster now; null when the roster says nothing about now. */
    staff: nullable(listOf(OnDutyView, 100)),
    known: listOf(shape({ accountId: id(), name: line(120) }), 500),
    out: listOf(OutView, 100),
    ends: listOf(shape({ name: line(120), codes: listOf(line(4), 400) }), 400),
    travel: listOf(
      shape({ municipalityCode: line(4), minutesFrom: whole(0, 1440), minutesTo: whole(0, 1440) }),
      400,
    ),
    callOuts: listOf(
      shape({
        id: id(),
        caseId: id(),
        caseNumber: line(20),
        purpose: oneOf(purposes),
        municipalityName: line(80),
        stage: oneOf(stages),
        leftAt: instant(),
        expectedAt: nullable(instant()),
        nextCheckInAt: instant(),
        alarmAt: nullable(instant()),
        workers: listOf(line(120), 10),
      }),
      100,
    ),
    helpers: listOf(
      shape({ kind: oneOf(['manager', 'neighbouring-duty']), name: line(120), number: line(40) }),
      50,
    ),
  }),
  permit: duty,
  audit: 'list',
})

export const listCallOuts = query({
  name: 'call-out.list',
  path: '/api/call-outs',
  summary:
    'Decisions about going out, newest first: the manager sees all, a duty worker the last day and night',
  input: shape({ decision: optional(oneOf(decisions)), after: optional(id()) }),
  output: shape({
    callOuts: listOf(
      shape({
        id: id(),
        caseId: id(),
        caseNumber: line(20),
        decidedAt: instant(),
        decision: oneOf(decisions),
        purpose: oneOf(purposes),
        askedBy: CallOut.row.properties.askedBy,
        municipalityName: line(80),
        necessity: CallOut.row.properties.necessity,
        reasonNotActing: CallOut.row.properties.reasonNotActing,
        withPolice: CallOut.row.properties.withPolice,
        stage: oneOf(stages),
        arrivalMinutes: nullable(whole(0, 100_000)),
        workers: listOf(line(120), 10),
      }),
      50,
    ),
    more: flag(),
  }),
  permit: duty,
  audit: 'list',
})

export type CallOutRefusal = (
  | typeof decideCallOut
  | typeof leave
  | typeof arrive
  | typeof leaveScene
  | typeof comeBack
  | typeof cancelCallOut
  | typeof releaseWorker
  | typeof checkIn
  | typeof raiseAlarm
  | typeof endAlarm
  | typeof openDestination
)['refusals'][number]
