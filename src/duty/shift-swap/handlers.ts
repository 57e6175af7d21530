import { listDutyAccounts } from '../../base/account/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import type { Actor } from '../../kernel/permit.ts'
import { addMinutes, type Instant, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import type { RosterChange, RosterShift } from '../roster/model.ts'
import { findClash, insertChange, lockShift, updateShift, worsenedBy } from '../roster/store.ts'
import { lockPlanning } from '../service-hours/store.ts'
import {
  answerSwap,
  approveSwap,
  askSwap,
  checkSwap,
  listSwaps,
  ownShifts,
  refuseSwap,
  withdrawSwap,
} from './api.ts'
import type { ShiftSwap } from './model.ts'
import { available, decideAnswer, decideApproval, decideAsk, swapped } from './rules.ts'
import {
  comingShifts,
  findShift,
  findSwap,
  insertSwap,
  isOffered,
  lockSwap,
  swapViews,
  updateSwap,
} from './store.ts'

const monthInMinutes = 31 * 24 * 60
const told = (id: string) => [{ topic: 'roster' as const, id }]

async function loadSwap(tx: Tx, { swapId, version }: { swapId: string; version: number }) {
  await lockPlanning(tx)
  const swap = await lockSwap(tx, swapId)
  if (swap !== undefined) await requireVersion(tx, swap, version)
  return swap
}

/** What the published roster would get wrong with the swap: rest, pairing, competence, hours. */
async function findingsOf(tx: Tx, swap: ShiftSwap, shift: RosterShift, inReturn: RosterShift | undefined) {
  const { toId, fromId } = swap
  if (toId === null) return []
  const days = [shift.day, ...(inReturn === undefined ? [] : [inReturn.day])]
  return worsenedBy(tx, days, (shifts) => swapped(shifts, swap, toId), [toId, fromId])
}

/** Whether either would be in two shifts at once; the shifts that change hands do not count. */
async function clashesAfter(
  tx: Tx,
  toId: string,
  fromId: string,
  shift: RosterShift,
  inReturn: RosterShift | undefined,
) {
  const other = await findClash(tx, { ...shift, accountId: toId }, inReturn?.id)
  const back = inReturn && (await findClash(tx, { ...inReturn, accountId: fromId }, shift.id))
  return other !== undefined || back !== undefined
}

const move = async (
  tx: Tx,
  shift: RosterShift,
  accountId: string,
  { reason, findings }: Pick<RosterChange, 'reason' | 'findings'>,
  { actor, now, newId }: Context,
): Promise<void> => {
  const version = shift.version + 1
  await updateShift(tx, shift.id, { accountId, version, changedAt: now })
  await insertChange(tx, {
    id: newId(),
    shiftId: shift.id,
    what: 'changed',
    accountId: shift.accountId,
    kind: shift.kind,
    startsAt: shift.startsAt,
    endsAt: shift.endsAt,
    reason,
    findings,
    changedBy: actor.accountId,
    changedAt: now,
  })
  await keepRevision(tx, { id: shift.id, version }, ['accountId'], actor.accountId)
}

const end = async (
  tx: Tx,
  swap: ShiftSwap,
  changes: Partial<
    Pick<ShiftSwap, 'state' | 'toId' | 'answeredAt' | 'decidedAt' | 'decidedBy' | 'reason' | 'findings'>
  >,
  actor: Actor,
) => {
  const version = swap.version + 1
  await updateSwap(tx, swap.id, { ...changes, version })
  await keepRevision(tx, { id: swap.id, version }, ['state'], actor.accountId)
  return { output: { id: swap.id, version }, events: told(swap.id) }
}
const decidedNow = (actor: Actor, now: Instant) => ({ decidedAt: now, decidedBy: actor.accountId })

export const handlers = [
  handleQuery(listSwaps, async (tx, _input, { now }) => ({
    output: {
      swaps: (await swapViews(tx, addMinutes(now, -monthInMinutes))).map(
        ({ kind, startsAt, endsAt, returnKind, returnStartsAt, returnEndsAt, ...swap }) => ({
          ...swap,
          shift: { kind, startsAt, endsAt },
          inReturn:
            returnKind === null || returnStartsAt === null || returnEndsAt === null
              ? null
              : { kind: returnKind, startsAt: returnStartsAt, endsAt: returnEndsAt },
        }),
      ),
    },
  })),

  handleQuery(ownShifts, async (tx, { accountId }, { actor, now }) => ({
    output: { shifts: await comingShifts(tx, accountId ?? actor.accountId, now) },
  })),

  handleCommand(askSwap, {
    load: async (tx, { shiftId, forShiftId, toId }) => {
      await lockPlanning(tx)
      const shift = await findShift(tx, shiftId)
      if (shift === undefined) return undefined
      const staff = await listDutyAccounts(tx, localDate(shift.startsAt))
      return {
        shift,
        inReturn: forShiftId ? await findShift(tx, forShiftId) : undefined,
        isDutyStaff: staff.some(({ id }) => id === toId),
        isOffered: await isOffered(tx, shiftId),
        isReturnOffered: forShiftId ? await isOffered(tx, forShiftId) : false,
      }
    },
    decide: (facts, input, { actor, now }) => decideAsk(facts, input, actor, now),
    save: async (tx, input, { newId, actor, now }) => {
      const id = newId()
      await insertSwap(tx, {
        id,
        ...input,
        forShiftId: input.forShiftId ?? null,
        toId: input.toId ?? null,
        fromId: actor.accountId,
        state: 'asked',
        askedAt: now,
        answeredAt: null,
        decidedBy: null,
        decidedAt: null,
        reason: null,
        findings: null,
        version: 1,
      })
      return { output: { id }, events: told(id) }
    },
  }),

  handleCommand(answerSwap, {
    load: async (tx, input) => {
      const swap = await loadSwap(tx, input)
      const shift = swap && (await findShift(tx, swap.shiftId))
      if (swap === undefined || shift === undefined) return undefined
      return { swap, shift, inReturn: swap.forShiftId ? await findShift(tx, swap.forShiftId) : undefined }
    },
    available: ({ swap }, actor) => available(swap, actor).answer,
    decide: (facts, { answer }, { now }) => decideAnswer(facts, answer, now),
    save: (tx, { swap, answer }, { actor, now }) =>
      end(
        tx,
        swap,
        { state: answer === 'accept' ? 'accepted' : 'declined', toId: actor.accountId, answeredAt: now },
        actor,
      ),
  }),

  handleCommand(withdrawSwap, {
    load: loadSwap,
    available: (swap, actor) => available(swap, actor).withdraw,
    decide: (swap) => decided(swap),
    save: (tx, swap, { actor }) => end(tx, swap, { state: 'withdrawn' }, actor),
  }),

  handleQuery(checkSwap, async (tx, { swapId }) => {
    const swap = await findSwap(tx, swapId)
    const shift = swap && (await findShift(tx, swap.shiftId))
    if (swap === undefined || shift === undefined) return undefined
    const inReturn = swap.forShiftId === null ? undefined : await findShift(tx, swap.forShiftId)
    return { output: { findings: await findingsOf(tx, swap, shift, inReturn) } }
  }),

  handleCommand(approveSwap, {
    load: async (tx, input) => {
      const swap = await loadSwap(tx, input)
      const shift = swap && (await lockShift(tx, swap.shiftId))
      if (swap === undefined || shift === undefined) return undefined
      const inReturn = swap.forShiftId === null ? undefined : await lockShift(tx, swap.forShiftId)
      const toId = swap.toId ?? swap.fromId
      return {
        swap,
        shift,
        inReturn,
        clashes: await clashesAfter(tx, toId, swap.fromId, shift, inReturn),
        findings: await findingsOf(tx, swap, shift, inReturn),
      }
    },
    available: ({ swap }, actor) => available(swap, actor).decide,
    decide: (facts, { reason = null }, { now }) => decideApproval(facts, reason, now),
    save: async (tx, { swap, shift, inReturn, findings, reason }, context) => {
      const { actor, now } = context
      const toId = swap.toId ?? swap.fromId
      const why = { reason, findings: findings.length === 0 ? null : [...findings] }
      // Each is in two shifts for a moment: the one in return is set aside first, so that the constraint holds throughout.
      if (inReturn !== undefined) await updateShift(tx, inReturn.id, { status: 'cancelled' })
      await move(tx, shift, toId, why, context)
      if (inReturn !== undefined) {
        await move(tx, inReturn, swap.fromId, why, context)
        await updateShift(tx, inReturn.id, { status: 'published' })
      }
      return end(
        tx,
        swap,
        { state: 'approved', reason, findings: [...findings], ...decidedNow(actor, now) },
        actor,
      )
    },
  }),

  handleCommand(refuseSwap, {
    load: loadSwap,
    available: (swap, actor) => available(swap, actor).decide,
    decide: (swap, { reason }) =>
      reason.trim() === '' ? refused('reason-missing', 'reason') : decided({ swap, reason }),
    save: (tx, { swap, reason }, { actor, now }) =>
      end(tx, swap, { state: 'refused', reason, ...decidedNow(actor, now) }, actor),
  }),
]
