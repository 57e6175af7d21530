import { listDutyAccounts } from '../../base/account/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import type { Availability } from '../../kernel/permit.ts'
import { addMinutes, type Instant, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { findCase, lockCase, secretsOfPeople } from '../case/store.ts'
import { unknownPolicy } from '../cover/rules.ts'
import { endsOn, policyOn, travelOn } from '../cover/store.ts'
import { entriesAt } from '../directory/store.ts'
import { writeMeasure } from '../measure/store.ts'
import { staffAt } from '../roster/store.ts'
import { warningsOfCase } from '../safety-warning/store.ts'
import * as api from './api.ts'
import type { CallOut, CallOutSign } from './model.ts'
import {
  alarmSince,
  arrivalOf,
  available,
  type CourseState,
  decideCallOut,
  decideLeave,
  decideMoment,
  expectedArrival,
  journeyMinutes,
  journeyType,
  madeOf,
  nextCheckIn,
  type Step,
  stageOf,
} from './rules.ts'
import * as store from './store.ts'

const pageSize = 50
/** What "tonight" is to a duty worker: the last day and night, in minutes. */
const tonight = 1440

const toldOf = (row: Pick<CallOut, 'id' | 'caseId'>) =>
  ({
    about: { cases: [row.caseId] },
    events: [
      { topic: 'call-out', id: row.id },
      { topic: 'case', id: row.caseId },
    ],
  }) as const

/** On the roster now; null when the roster says nothing about now: unknown is not nobody. */
async function staffNow(tx: Tx, now: Instant) {
  const planned = await staffAt(tx, now)
  return planned.length === 0 ? null : planned.map(({ accountId, name, kind }) => ({ accountId, name, kind }))
}

async function coverFacts(tx: Tx, now: Instant) {
  const on = localDate(now)
  const policy = await policyOn(tx, on)
  const accounts = await listDutyAccounts(tx, on)
  return {
    ...unknownPolicy,
    ...policy,
    staff: await staffNow(tx, now),
    out: await store.outNow(tx),
    ends: await endsOn(tx, on),
    known: new Map(accounts.map(({ id, name }) => [id, name])),
  }
}

/** The case is locked before what hangs on it, everywhere, so that two never wait for each other. */
async function loadStep(tx: Tx, { callOutId, version }: { callOutId: string; version?: number }) {
  const seen = await store.findCallOut(tx, callOutId)
  const found = seen && (await lockCase(tx, seen.caseId))
  const row = found && (await store.lockCallOut(tx, callOutId))
  if (found === undefined || row === undefined) return undefined
  if (version !== undefined) await requireVersion(tx, row, version)
  return { ...row, isCaseOpen: found.status === 'open' }
}
type Found = NonNullable<Awaited<ReturnType<typeof loadStep>>>
const may =
  (step: Step) =>
  (row: Found, actor: Context['actor'], now: Instant): Availability<CourseState> =>
    available(row, actor, now)[step]

async function keep(tx: Tx, row: Found, changes: store.Changes, actor: Context['actor']) {
  const version = row.version + 1
  await store.updateCallOut(tx, row.id, { ...changes, version })
  await keepRevision(tx, { id: row.id, version }, Object.keys(changes), actor.accountId)
  return { output: { id: row.id, version }, ...toldOf(row) }
}

const sign = async (
  tx: Tx,
  row: Found,
  made: Pick<CallOutSign, 'kind' | 'called' | 'note'>,
  context: Context,
) => {
  const { newId, now, actor } = context
  const id = newId()
  await store.insertSign(tx, { ...made, id, callOutId: row.id, at: now, accountId: actor.accountId })
  return { output: { id }, ...toldOf(row) }
}

const decide = handleCommand(api.decideCallOut, {
  load: async (tx, { caseId, ...input }, { now }) => {
    const found = await lockCase(tx, caseId)
    if (found === undefined) return undefined
    const cover = await coverFacts(tx, now)
    const travel = (await travelOn(tx, localDate(now))).find(
      ({ municipalityCode }) => municipalityCode === input.municipalityCode,
    )
    const before = input.supersedes ? await store.lockCallOut(tx, input.supersedes) : null
    return {
      ...cover,
      found,
      travel,
      travelMinutesTo: travel?.minutesTo ?? null,
      before: before?.caseId === caseId || before === null ? before : undefined,
      secrets: await secretsOfPeople(tx, caseId),
      seesDeviation: !input.deviationId || (await store.seesDeviation(tx, input.deviationId)),
    }
  },
  available: ({ found }) =>
    found.status === 'closed' ? { allowed: false, reason: 'case-closed' } : { allowed: true },
  decide: (facts, { workers, ...input }, { now }) => {
    const decision = decideCallOut(
      facts,
      { ...input, caseId: facts.found.id, needAt: input.needAt ?? facts.found.openedAt },
      workers,
      now,
    )
    return decision.ok ? decided({ facts, input: decision.changes, workers }) : decision
  },
  save: async (tx, { facts, input, workers }, { now, newId, actor }) => {
    const { row, workers: people } = madeOf({ ...facts, id: newId() }, input, workers, actor.accountId, now)
    await store.insertCallOut(tx, row)
    await store.insertWorkers(tx, people)
    return { output: { id: row.id, version: row.version }, ...toldOf(row) }
  },
})

const course = [
  handleCommand(api.leave, {
    load: async (tx, input, { now }) => {
      await store.lockDepartures(tx)
      const row = await loadStep(tx, input)
      if (row === undefined) return undefined
      const workers = await store.workersOf(tx, [row.id])
      const warnings = (await warningsOfCase(tx, row.caseId)).length
      const ids = workers.map(({ accountId }) => accountId)
      const outThen = await store.backAfter(tx, ids, input.at ?? now)
      return { ...(await coverFacts(tx, now)), row, workers, warnings, outThen }
    },
    available: ({ row }, actor, now) => available(row, actor, now).leave,
    decide: (facts, input, { now }) => {
      const decision = decideLeave(facts, input, now)
      return decision.ok
        ? decided({ ...decision.changes, row: facts.row, seen: input.warningsSeen })
        : decision
    },
    save: async (tx, { row, at, coverReason, seen }, { now, actor }) => {
      await store.moveWorkers(tx, row.id, { leftAt: at })
      const seenBy = seen ? { warningsSeenAt: now, warningsSeenBy: actor.accountId } : {}
      return keep(tx, row, { leftAt: at, coverReason, ...seenBy }, actor)
    },
  }),

  handleCommand(api.arrive, {
    load: loadStep,
    available: may('arrive'),
    decide: (row, { at, policeWaitedMinutes = null }, { now }) => {
      const moment = decideMoment(row, at, now)
      return moment.ok ? decided({ row, arrivedAt: moment.changes, policeWaitedMinutes }) : moment
    },
    save: (tx, { row, ...changes }, { actor }) => keep(tx, row, changes, actor),
  }),

  handleCommand(api.leaveScene, {
    load: loadStep,
    available: may('leaveScene'),
    decide: (row, { at }, { now }) => {
      const moment = decideMoment(row, at, now)
      return moment.ok ? decided({ row, leftSceneAt: moment.changes }) : moment
    },
    save: (tx, { row, ...changes }, { actor }) => keep(tx, row, changes, actor),
  }),

  handleCommand(api.comeBack, {
    load: async (tx, input) => {
      const row = await loadStep(tx, input)
      return row && { row, alarm: alarmSince(await store.signsOf(tx, [row.id])) }
    },
    available: ({ row }, actor, now) => available(row, actor, now).comeBack,
    decide: ({ row, alarm }, { at, clientCarried = null }, { now }) => {
      if (alarm !== null) return refused('alarm-running')
      const moment = decideMoment(row, at, now)
      return moment.ok ? decided({ row, backAt: moment.changes, clientCarried }) : moment
    },
    save: async (tx, { row, backAt, clientCarried }, { actor, newId, now }) => {
      const workers = await store.workersOf(tx, [row.id])
      await store.moveWorkers(tx, row.id, { backAt })
      const back = { ...row, backAt, clientCarried }
      const [driver] = workers
      if (row.leftAt !== null && driver !== undefined)
        await writeMeasure(tx, {
          id: newId(),
          caseId: row.caseId,
          type: journeyType(back),
          at: row.leftAt,
          minutes: journeyMinutes(back),
          municipalityCode: row.municipalityCode,
          dutyMode: row.dutyMode,
          performedBy: driver.accountId,
          registeredBy: actor.accountId,
          registeredAt: now,
          sourceKind: 'call-out',
          sourceId: row.id,
        })
      return keep(tx, row, { backAt, clientCarried }, actor)
    },
  }),

  handleCommand(api.cancelCallOut, {
    load: loadStep,
    available: may('cancel'),
    decide: (row, { at, reason }, { now }) => {
      if (reason.trim() === '') return refused('reason-missing', 'reason')
      const moment = decideMoment(row, at, now)
      return moment.ok
        ? decided({ row, cancelledAt: moment.changes, cancelledReason: reason.trim() })
        : moment
    },
    save: (tx, { row, ...changes }, { actor }) => keep(tx, row, changes, actor),
  }),

  handleCommand(api.releaseWorker, {
    load: async (tx, input) => {
      const row = await loadStep(tx, input)
      return row && { row, workers: await store.workersOf(tx, [row.id]) }
    },
    available: ({ row }, actor, now) => available(row, actor, now).sign,
    decide: ({ row, workers }, { accountId, at, reason }, { now }) => {
      const out = workers.filter((one) => one.leftAt !== null && one.backAt === null)
      if (!out.some((one) => one.accountId === accountId)) return refused('not-out', 'accountId')
      if (out.length < 2) return refused('last-one', 'accountId')
      if (reason.trim() === '') return refused('reason-missing', 'reason')
      const moment = decideMoment(row, at, now)
      return moment.ok ? decided({ row, accountId, at: moment.changes, reason: reason.trim() }) : moment
    },
    save: async (tx, { row, accountId, at, reason }, { actor }) => {
      await store.releaseWorkerRow(tx, row.id, accountId, { backAt: at, releasedReason: reason })
      return keep(tx, row, {}, actor)
    },
  }),
]
const safety = [
  handleCommand(api.checkIn, {
    load: loadStep,
    available: may('sign'),
    decide: (row, { note }) => decided({ row, note: note?.trim() || null }),
    save: (tx, { row, note }, context) => sign(tx, row, { kind: 'check-in', called: [], note }, context),
  }),

  handleCommand(api.raiseAlarm, {
    load: loadStep,
    available: may('sign'),
    decide: (row, { called, note }) =>
      called.length === 0
        ? refused('called-missing', 'called')
        : decided({ row, called: [...new Set(called)], note: note?.trim() || null }),
    save: (tx, { row, ...made }, context) => sign(tx, row, { kind: 'alarm', ...made }, context),
  }),

  handleCommand(api.endAlarm, {
    load: async (tx, input) => {
      const row = await loadStep(tx, input)
      return row && { row, alarm: alarmSince(await store.signsOf(tx, [row.id])) }
    },
    available: ({ row }, actor, now) => available(row, actor, now).sign,
    decide: ({ row, alarm }, { note }) => {
      if (alarm === null) return refused('no-alarm')
      return note.trim() === '' ? refused('reason-missing', 'note') : decided({ row, note: note.trim() })
    },
    save: (tx, { row, note }, context) => sign(tx, row, { kind: 'alarm-over', called: [], note }, context),
  }),

  handleCommand(api.openDestination, {
    load: async (tx, { callOutId }) => store.findCallOut(tx, callOutId),
    decide: (row, { reason }) =>
      reason.trim().length < 5
        ? refused('reason-missing', 'reason')
        : decided({ row, reason: reason.trim() }),
    save: async (tx, { row, reason }, { newId, now, actor }) => {
      await store.insertUnmasking(tx, {
        id: newId(),
        callOutId: row.id,
        accountId: actor.accountId,
        reason,
        at: now,
      })
      return { output: { destination: row.destination }, about: { cases: [row.caseId] } }
    },
  }),
]

const questions = [
  handleQuery(api.readCallOuts, async (tx, { caseId }) => {
    const found = await findCase(tx, caseId)
    if (found === undefined) return undefined
    const rows = await store.callOutsOfCase(tx, caseId)
    const ids = rows.map(({ id }) => id)
    const [workers, signs] = [await store.workersOf(tx, ids), await store.signsOf(tx, ids)]
    const callOuts = rows.map((row) => ({
      ...row,
      destination: row.destinationProtected ? null : row.destination,
      hasDestination: row.destination !== null,
      workers: workers.filter(({ callOutId }) => callOutId === row.id),
      signs: signs.filter(({ callOutId }) => callOutId === row.id),
    }))
    const { status, stayCode, openedAt } = found
    return {
      output: { caseOpen: status === 'open', stayCode, needAt: openedAt, callOuts },
      about: { cases: [caseId] },
    }
  }),

  handleQuery(api.readOut, async (tx, _input, { now }) => {
    const on = localDate(now)
    const { staff, out, ends, known } = await coverFacts(tx, now)
    const rows = await store.callOutsOut(tx)
    const ids = rows.map(({ id }) => id)
    const signs = await store.signsOf(tx, ids)
    const callOuts = rows.map((row) => {
      const own = signs.filter(({ callOutId }) => callOutId === row.id)
      return {
        ...row,
        stage: stageOf(row),
        leftAt: row.leftAt ?? now,
        expectedAt: row.arrivedAt === null ? (expectedArrival(row, now)?.to ?? null) : null,
        nextCheckInAt: nextCheckIn(row, own) ?? now,
        alarmAt: alarmSince(own),
        workers: out.filter(({ callOutId }) => callOutId === row.id).map(({ name }) => name),
      }
    })
    const helpers = await Promise.all(
      (['manager', 'neighbouring-duty'] as const).map(async (kind) =>
        (await entriesAt(tx, on, { kind })).flatMap(({ name, numbers }) =>
          numbers.filter((one) => !one.isProtected).map(({ number }) => ({ kind, name, number })),
        ),
      ),
    )
    return {
      output: {
        policy: (await policyOn(tx, on)) ?? null,
        staff,
        known: [...known].map(([accountId, name]) => ({ accountId, name })),
        out,
        ends: ends.map(({ name, codes }) => ({ name, codes: [...codes] })),
        travel: await travelOn(tx, on),
        callOuts,
        helpers: helpers.flat().slice(0, 50),
      },
      about: { cases: rows.map(({ caseId }) => caseId) },
    }
  }),

  handleQuery(api.listCallOuts, async (tx, input, { actor, now }) => {
    const since = actor.role === 'duty-manager' ? null : addMinutes(now, -tonight)
    const rows = await store.listCallOutRows(tx, { ...input, since }, pageSize + 1)
    const shown = rows.slice(0, pageSize)
    const ids = shown.map(({ id }) => id)
    const workers = await store.workersOf(tx, ids)
    const callOuts = shown.map((row) => ({
      ...row,
      stage: stageOf(row),
      arrivalMinutes: arrivalOf(row)?.minutes ?? null,
      workers: workers.filter(({ callOutId }) => callOutId === row.id).map(({ name }) => name),
    }))
    return {
      output: { callOuts, more: rows.length > pageSize },
      about: { cases: shown.map(({ caseId }) => caseId) },
    }
  }),
]

export const handlers = [decide, ...course, ...safety, ...questions]
