import { listDutyAccounts } from '../../base/account/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { addMinutes, type Instant, localDate, nextWorkingMorning } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { findCase } from '../case/store.ts'
import { boxesWithBalance } from '../expense/store.ts'
import { findContact, listOngoing } from '../intake/store.ts'
import type { ShiftKind } from '../roster/model.ts'
import { staffAt, staffBetween } from '../roster/store.ts'
import {
  closeShift,
  handOverShift,
  joinShift,
  keepOpen,
  leaveShift,
  readBoard,
  readChecklist,
  readPoint,
  reviewShifts,
  startShift,
  writePoint,
} from './api.ts'
import type { Shift, ShiftStaff } from './model.ts'
import {
  available,
  decideClose,
  decideHandOver,
  decideKeep,
  decideLeave,
  decideRead,
  decideStart,
  expiresAt,
  leftToClose,
} from './rules.ts'
import {
  endPresences,
  findPoint,
  findReading,
  findShift,
  insertPoint,
  insertReading,
  insertShift,
  insertShiftStaff,
  isTakenOver,
  keptAndOpen,
  keptOfShift,
  lockShift,
  lockShiftStart,
  openCases,
  openMatters,
  pointsOfShift,
  pointsOfShifts,
  presencesSince,
  saveKept,
  shiftsOfKindSince,
  shiftsSince,
  shiftsToTakeOver,
  staffOfShift,
  unclosedShifts,
  unreadPoints,
  updateShift,
  updateShiftStaff,
} from './store.ts'

const told = (id: string) => [{ topic: 'shift', id }] as const
const toldOfCase = (id: string, caseId: string | null) => ({
  about: { cases: caseId === null ? [] : [caseId] },
  events: [...told(id), ...(caseId === null ? [] : [{ topic: 'case', id: caseId } as const])],
})

/** The shift, locked, as the actor saw it. What has been closed answers so, not with who changed it. */
async function loadShift(tx: Tx, input: { shiftId: string; version: number }): Promise<Shift | undefined> {
  const shift = await lockShift(tx, input.shiftId)
  if (shift?.closedAt === null) await requireVersion(tx, shift, input.version)
  return shift
}

/** The shift with everything that bears on handing it over and closing it. */
const factsOf = async (tx: Tx, shift: Shift) => ({
  shift,
  ...(await openMatters(tx)),
  kept: await keptOfShift(tx, shift.id),
  points: await pointsOfShift(tx, shift.id),
  staff: await staffOfShift(tx, shift.id),
  pettyCash: (await boxesWithBalance(tx)).filter(({ kind }) => kind === 'petty-cash'),
})

const dutyIds = async (tx: Tx, now: string): Promise<string[]> =>
  (await listDutyAccounts(tx, localDate(now))).map(({ id }) => id)

const presenceOf = (
  shiftId: string,
  who: { accountId: string; team?: ShiftStaff['team']; isSubstitute?: boolean },
  joinedAt: string,
  rosterShiftId: string | null,
  id: string,
): ShiftStaff => ({
  id,
  shiftId,
  accountId: who.accountId,
  rosterShiftId,
  joinedAt,
  leftAt: null,
  team: who.team ?? null,
  isSubstitute: who.isSubstitute ?? false,
  workedUntil: null,
  nightReportedAt: null,
})

const daysBack = 14 * 24 * 60
/** Somebody may come this long before or after the planned time and still work the planned shift (minutes). */
const earlyOrLate = 120

/** Which planned shift each of these works when the kind is the same, by account. */
const plannedFor = async (tx: Tx, kind: ShiftKind, at: Instant): Promise<ReadonlyMap<string, string>> => {
  const near = await staffBetween(tx, addMinutes(at, -earlyOrLate), addMinutes(at, earlyOrLate))
  return new Map(near.filter((one) => one.kind === kind).map((one) => [one.accountId, one.shiftId]))
}

export const handlers = [
  handleCommand(startShift, {
    load: async (tx, { kind, startedAt, takenOverFromId, staff }, { now }) => {
      await lockShiftStart(tx)
      const at = startedAt ?? now
      return {
        at,
        sameKind: await shiftsOfKindSince(tx, kind, at),
        takenOver: takenOverFromId ? await findShift(tx, takenOverFromId) : null,
        isTakenOver: takenOverFromId ? await isTakenOver(tx, takenOverFromId) : false,
        dutyAccounts: await dutyIds(tx, now),
        presences: await presencesSince(
          tx,
          staff.map(({ accountId }) => accountId),
          at,
        ),
      }
    },
    decide: (facts, input, { now }) => {
      const decision = decideStart(facts, { ...input, startedAt: facts.at }, now)
      return decision.ok ? decided({ ...input, ...decision.changes, startedAt: facts.at }) : decision
    },
    save: async (tx, { kind, startedAt, takenOverFromId = null, staff, leaving }, { actor, newId }) => {
      const shift: Shift = {
        id: newId(),
        kind,
        startedAt,
        startedBy: actor.accountId,
        takenOverFromId,
        handedOverAt: null,
        handedOverBy: null,
        closedAt: null,
        closedBy: null,
        afterword: null,
        version: 1,
      }
      await insertShift(tx, shift)
      if (takenOverFromId !== null) await endPresences(tx, takenOverFromId, startedAt, leaving)
      const planned = await plannedFor(tx, kind, startedAt)
      for (const who of staff)
        await insertShiftStaff(
          tx,
          presenceOf(shift.id, who, startedAt, planned.get(who.accountId) ?? null, newId()),
        )
      return { output: { id: shift.id, version: 1 }, events: told(shift.id) }
    },
  }),

  handleCommand(joinShift, {
    load: async (tx, { shiftId, accountId }, { now }) => {
      // Nobody is taken into two shifts at once.
      await lockShiftStart(tx)
      const shift = await lockShift(tx, shiftId)
      return (
        shift && {
          shift,
          dutyAccounts: await dutyIds(tx, now),
          presences: await presencesSince(tx, [accountId], now),
        }
      )
    },
    available: ({ shift }, actor, now) => available(shift, actor, now).staff,
    decide: ({ shift, dutyAccounts, presences }, input) => {
      if (!dutyAccounts.includes(input.accountId)) return refused('staff-unknown', 'accountId')
      return presences.length > 0 ? refused('staff-elsewhere', 'accountId') : decided({ shift, input })
    },
    save: async (tx, { shift, input }, { now, newId }) => {
      const planned = (await plannedFor(tx, shift.kind, now)).get(input.accountId) ?? null
      const presence = presenceOf(shift.id, input, now, planned, newId())
      await insertShiftStaff(tx, presence)
      return { output: { id: presence.id }, events: told(shift.id) }
    },
  }),

  handleCommand(leaveShift, {
    load: async (tx, { shiftId, accountId }) => {
      const shift = await lockShift(tx, shiftId)
      if (shift === undefined) return undefined
      const present = (await staffOfShift(tx, shiftId)).filter(({ leftAt }) => leftAt === null)
      const presence = present.find((one) => one.accountId === accountId)
      return { shift, presence, others: present.filter((one) => one !== presence).length }
    },
    available: ({ shift }, actor, now) => available(shift, actor, now).staff,
    decide: ({ shift, presence, others }, { leftAt }, { now }) => {
      const decision = decideLeave(presence, others, leftAt ?? now, now)
      return decision.ok ? decided({ shift, presence, leftAt: decision.changes }) : decision
    },
    save: async (tx, { shift, presence, leftAt }) => {
      if (presence) await updateShiftStaff(tx, presence.id, { leftAt })
      return { output: { id: shift.id }, events: told(shift.id) }
    },
  }),

  handleCommand(writePoint, {
    load: async (tx, { shiftId, caseId }) => {
      const shift = await lockShift(tx, shiftId)
      return shift && { shift, matter: caseId ? await findCase(tx, caseId) : null }
    },
    available: ({ shift }, actor, now) => available(shift, actor, now).write,
    decide: ({ matter }, input) => {
      if (matter === undefined) return refused('matter-unknown', 'caseId')
      return input.text.trim() === '' ? refused('text-missing', 'text') : decided(input)
    },
    save: async (tx, { shiftId, caseId = null, text }, { now, actor, newId }) => {
      const point = {
        id: newId(),
        shiftId,
        caseId,
        text: text.trim(),
        writtenBy: actor.accountId,
        writtenAt: now,
        firstReadAt: null,
      }
      await insertPoint(tx, point)
      return { output: { id: point.id }, ...toldOfCase(shiftId, caseId) }
    },
  }),

  handleCommand(handOverShift, {
    load: async (tx, input) => {
      const shift = await loadShift(tx, input)
      return shift && (await factsOf(tx, shift))
    },
    available: ({ shift }, actor, now) => available(shift, actor, now).handOver,
    decide: (facts) => decideHandOver(facts),
    save: async (tx, { shift }, { now, actor }) => {
      const version = shift.version + 1
      // Begun within the minute a clock may run ahead, it is handed over no earlier than it began.
      const handedOverAt = now > shift.startedAt ? now : shift.startedAt
      await updateShift(tx, shift.id, { handedOverAt, handedOverBy: actor.accountId, version })
      await keepRevision(tx, { id: shift.id, version }, ['handedOverAt'], actor.accountId)
      return { output: { id: shift.id, version }, events: told(shift.id) }
    },
  }),

  handleCommand(readPoint, {
    load: async (tx, { pointId }, { actor, now }) => {
      const point = await findPoint(tx, pointId)
      const shift = point && (await lockShift(tx, point.shiftId))
      return (
        point &&
        shift && {
          point,
          isHandedOver: shift.handedOverAt !== null,
          isInNextShift: (await presencesSince(tx, [actor.accountId], now)).some(
            (one) => one.leftAt === null && one.shiftId !== point.shiftId,
          ),
          isRead: (await findReading(tx, pointId, actor.accountId)) !== undefined,
        }
      )
    },
    decide: (facts, _input, { actor }) => decideRead(facts, actor),
    save: async (tx, { point }, { now, actor }) => {
      await insertReading(tx, { pointId: point.id, accountId: actor.accountId, readAt: now })
      return { output: { id: point.id }, ...toldOfCase(point.shiftId, point.caseId) }
    },
  }),

  handleCommand(keepOpen, {
    load: async (tx, { shiftId, caseId, contactId }) => {
      const shift = await lockShift(tx, shiftId)
      return (
        shift && {
          shift,
          matter: caseId ? await findCase(tx, caseId) : undefined,
          contact: contactId ? await findContact(tx, contactId) : undefined,
        }
      )
    },
    available: ({ shift }, actor, now) => available(shift, actor, now).write,
    decide: (facts, { caseId = null, contactId = null, ...input }) =>
      decideKeep(facts, { ...input, caseId, contactId }),
    save: async (tx, kept, { now, actor, newId }) => {
      const row = { ...kept, why: kept.why.trim(), keptByWhom: kept.keptByWhom.trim() }
      const id = await saveKept(tx, { ...row, id: newId(), keptBy: actor.accountId, keptAt: now })
      return { output: { id }, ...toldOfCase(kept.shiftId, kept.caseId) }
    },
  }),

  handleCommand(closeShift, {
    load: async (tx, input) => {
      const shift = await loadShift(tx, input)
      return shift && (await factsOf(tx, shift))
    },
    available: ({ shift }, actor, now) => available(shift, actor, now).close,
    decide: (facts, { afterword }) => {
      const decision = decideClose(facts)
      return decision.ok ? decided({ shift: facts.shift, afterword: afterword?.trim() || null }) : decision
    },
    save: async (tx, { shift, afterword }, { now, actor }) => {
      const version = shift.version + 1
      const closedAt = shift.handedOverAt !== null && shift.handedOverAt > now ? shift.handedOverAt : now
      await updateShift(tx, shift.id, { closedAt, closedBy: actor.accountId, afterword, version })
      await endPresences(tx, shift.id, closedAt)
      await keepRevision(tx, { id: shift.id, version }, ['closedAt', 'afterword'], actor.accountId)
      return { output: { id: shift.id, version }, events: told(shift.id) }
    },
  }),

  handleQuery(readBoard, async (tx, _input, { now }) => {
    const shifts = await unclosedShifts(tx)
    const unread = await unreadPoints(tx)
    const isUnread = new Set(unread.map(({ id }) => id))
    const shown = await pointsOfShifts(tx, [
      ...new Set(
        shifts.flatMap(({ id, takenOverFromId }) => [id, ...(takenOverFromId ? [takenOverFromId] : [])]),
      ),
    ])
    const kept = await keptAndOpen(tx)
    const cases = await openCases(tx, 200)
    const points = [...unread, ...shown.filter(({ id }) => !isUnread.has(id))].slice(0, 500)
    return {
      output: {
        morning: nextWorkingMorning(now),
        shifts,
        toTakeOver: (await shiftsToTakeOver(tx, addMinutes(now, -daysBack))).flatMap(
          ({ handedOverAt, ...shift }) => (handedOverAt === null ? [] : [{ ...shift, handedOverAt }]),
        ),
        planned: await staffAt(tx, now),
        colleagues: await listDutyAccounts(tx, localDate(now)),
        cases: cases.map((matter) => ({
          ...matter,
          expiresAt: expiresAt(matter.openedAt),
          kept: kept.find(({ caseId }) => caseId === matter.id) ?? null,
        })),
        contacts: (await listOngoing(tx, 200)).map((contact) => ({
          ...contact,
          kept: kept.find(({ contactId }) => contactId === contact.id) ?? null,
        })),
        points,
        unread: unread.length,
      },
      about: {
        cases: [...new Set([...cases.map(({ id }) => id), ...points.flatMap(({ caseId }) => caseId ?? [])])],
      },
    }
  }),

  handleQuery(readChecklist, async (tx, { shiftId }, { now }) => {
    const shift = await findShift(tx, shiftId)
    if (shift === undefined) return undefined
    const facts = await factsOf(tx, shift)
    const left = shift.closedAt === null ? leftToClose(facts) : []
    const named = [...(await listDutyAccounts(tx, localDate(now))), ...facts.pettyCash]
    const names = new Map(named.map(({ id, name }) => [id, name]))
    return {
      output: {
        id: shift.id,
        left: left.slice(0, 1000).map((each) => ({
          ...each,
          name: each.number === null && each.id !== null ? (names.get(each.id) ?? null) : null,
        })),
      },
      about: {
        cases: left.flatMap(({ kind, id }) =>
          kind === 'case-open' || kind === 'point-missing' ? (id ?? []) : [],
        ),
      },
    }
  }),

  handleQuery(reviewShifts, async (tx, _input, { now }) => {
    const kept = (await keptAndOpen(tx)).slice(0, 200)
    const unread = (await unreadPoints(tx)).slice(0, 200)
    return {
      output: { shifts: await shiftsSince(tx, addMinutes(now, -daysBack), 200), kept, unread },
      about: { cases: [...new Set([...kept, ...unread].flatMap(({ caseId }) => caseId ?? []))] },
    }
  }),
]
