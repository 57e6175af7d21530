import { findDocument } from '../../base/document/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import type { Decision } from '../decision/model.ts'
import { findDecision, lockDecision } from '../decision/store.ts'
import { staffAt } from '../roster/store.ts'
import {
  acknowledgeReminder,
  endCustody,
  listRunning,
  readClocks,
  recordEvent,
  takeEnforcement,
  withdrawEvent,
} from './api.ts'
import type { DecisionEvent, RunningDecision } from './model.ts'
import { clocksAt, clockTypeOf, decideEnd, decideEvent, enforcerAt, eventKindsOf, inOrder } from './rules.ts'
import * as store from './store.ts'

/** More than a region has at a time: the oldest are shown, and it is said that there are more. */
const largest = 100

const aboutDecision = ({ caseId, personId, memberId }: Decision) => ({
  cases: [caseId],
  persons: [personId],
  members: [memberId],
})
const told = ({ id, memberId }: Pick<Decision, 'id' | 'memberId'>) => [
  { topic: 'decision' as const, id, memberIds: [memberId] },
]
const ofMember = ({ decision }: { readonly decision: Pick<Decision, 'memberId'> }) => ({
  memberIds: [decision.memberId],
})

/** Decisions with their clocks, for a reader. */
async function shown(
  tx: Tx,
  heads: readonly store.DecisionHead[],
  accountId: string,
  now: Instant,
): Promise<RunningDecision[]> {
  const ids = heads.map(({ id }) => id)
  const events = await store.standingEvents(tx, ids)
  const tasks = await store.openTasks(tx, ids)
  const reminders = await store.ownReminders(tx, accountId, ids)
  return heads.flatMap((head): RunningDecision[] => {
    const { decidedAt } = head
    if (decidedAt === null) return []
    const own = events.get(head.id) ?? []
    const task = tasks.get(head.id)
    return [
      {
        ...head,
        decidedAt,
        isExecuted: own.some((event) => event.kind === 'executed'),
        ...clocksAt(head, own, now),
        task: task ?? null,
        reminders: reminders.get(head.id) ?? [],
      },
    ]
  })
}

/** The decision, locked, with what has happened to it; undefined where the reader may not know of it. */
const loadDecision = async (tx: Tx, { decisionId }: { readonly decisionId: string }) => {
  const decision = await lockDecision(tx, decisionId)
  return decision && { decision, events: await store.eventsOfDecision(tx, decisionId) }
}

export const handlers = [
  handleQuery(listRunning, async (tx, _input, { actor, now }) => {
    const heads = await store.runningDecisions(tx, largest + 1)
    const decisions = inOrder(await shown(tx, heads.slice(0, largest), actor.accountId, now))
    return {
      output: { decisions, more: heads.length > largest },
      about: { cases: decisions.flatMap((decision) => decision.caseId ?? []) },
      subject: { memberIds: actor.memberId === null ? [] : [actor.memberId] },
    }
  }),

  handleQuery(readClocks, async (tx, { decisionId }, { actor, now }) => {
    const decision = await findDecision(tx, decisionId)
    if (decision === undefined) return undefined
    const head = await store.decisionHead(tx, decisionId)
    const [running] = head === undefined ? [] : await shown(tx, [head], actor.accountId, now)
    const events = await store.eventViews(tx, decisionId)
    return {
      output: {
        decision: running ?? null,
        standing: clocksAt(decision, events, now).standing,
        isSettled: decision.settledAt !== null,
        eventKinds: decision.status === 'made' ? [...eventKindsOf(decision.type, decision.typeVersion)] : [],
        events,
        reminders: await store.reminderViews(tx, decisionId),
      },
      about: aboutDecision(decision),
      subject: { memberIds: [decision.memberId] },
    }
  }),

  handleCommand(recordEvent, {
    load: async (tx, input) => {
      const loaded = await loadDecision(tx, input)
      if (loaded === undefined) return undefined
      const document = input.documentId ? await findDocument(tx, input.documentId) : undefined
      return { ...loaded, document }
    },
    subject: ofMember,
    decide: ({ decision, events, document }, { note, ...input }, { now }) => {
      if (decision.status !== 'made') return refused('not-made')
      if (input.documentId && document?.caseId !== decision.caseId)
        return refused('document-unknown', 'documentId')
      const { channel = null, court = null, courtNumber = null, matter = null } = input
      const { outcome = null, cameAt = null, newDue = null, documentId = null } = input
      const event = { ...input, channel, court, courtNumber, matter, outcome, cameAt, newDue, documentId }
      const answer = decideEvent(decision, events, event, now)
      const over = events.find((one) => one.kind === 'custody-ended' && one.withdrawnAt === null)
      return answer.ok ? decided({ decision, event: answer.changes, over, note: note?.trim() ?? '' }) : answer
    },
    save: async (tx, { decision, event, over, note }, { actor, now, newId }) => {
      const row: DecisionEvent = {
        ...event,
        id: newId(),
        recordedAt: now,
        recordedBy: actor.accountId,
        endReason: null,
        withdrawnAt: null,
        withdrawnBy: null,
      }
      await store.insertEvent(tx, row)
      if (note !== '') await store.insertEventNote(tx, { eventId: row.id, kind: 'note', text: note })
      if (row.kind === 'court-decision' && row.outcome === 'revoked') {
        const holder = enforcerAt(row.cameAt ?? now)
        const [onDuty] = holder === 'duty' ? await staffAt(tx, now) : []
        const isDuty = actor.role === 'duty-worker' || actor.role === 'duty-manager'
        const responsibleId =
          holder === 'duty' ? (onDuty?.accountId ?? (isDuty ? actor.accountId : null)) : null
        await store.insertTask(tx, {
          id: newId(),
          decisionId: decision.id,
          eventId: row.id,
          holder,
          openedAt: now,
          responsibleId,
          takenAt: responsibleId === null ? null : now,
          doneAt: over?.at ?? null,
          doneBy: over?.recordedBy ?? null,
          cancelledAt: null,
        })
      }
      const standing = await store.settle(tx, decision, now)
      return { output: { id: row.id, ...standing }, about: aboutDecision(decision), events: told(decision) }
    },
  }),

  handleCommand(endCustody, {
    load: loadDecision,
    subject: ofMember,
    decide: ({ decision, events }, { note, endReason, at }, { now }) => {
      if (decision.status !== 'made') return refused('not-made')
      if (clockTypeOf(decision) === null) return refused('no-clocks')
      const answer = decideEnd(decision, events, { at, endReason }, now)
      return answer.ok ? decided({ decision, ...answer.changes, note }) : answer
    },
    save: async (tx, { decision, at, endReason, note }, { actor, now, newId }) => {
      const eventId = newId()
      await store.insertEvent(tx, {
        id: eventId,
        decisionId: decision.id,
        kind: 'custody-ended',
        at,
        recordedAt: now,
        recordedBy: actor.accountId,
        channel: null,
        court: null,
        courtNumber: null,
        matter: null,
        outcome: null,
        cameAt: null,
        newDue: null,
        endReason,
        documentId: null,
        withdrawnAt: null,
        withdrawnBy: null,
      })
      await store.insertEventNote(tx, { eventId, kind: 'note', text: note })
      await store.updateTasks(tx, { decisionId: decision.id }, { doneAt: at, doneBy: actor.accountId })
      const standing = await store.settle(tx, decision, now)
      return { output: { id: eventId, ...standing }, about: aboutDecision(decision), events: told(decision) }
    },
  }),

  handleCommand(withdrawEvent, {
    load: async (tx, { decisionId, eventId }) => {
      const loaded = await loadDecision(tx, { decisionId })
      const event = loaded?.events.find(({ id }) => id === eventId)
      return loaded && event && { decision: loaded.decision, event }
    },
    subject: ofMember,
    decide: ({ decision, event }, { reason }) =>
      event.withdrawnAt === null ? decided({ decision, event, reason }) : refused('already-withdrawn'),
    save: async (tx, { decision, event, reason }, { actor, now }) => {
      await store.withdraw(tx, event.id, now, actor.accountId)
      await store.insertEventNote(tx, { eventId: event.id, kind: 'withdrawal', text: reason })
      await store.updateTasks(tx, { decisionId: decision.id, eventId: event.id }, { cancelledAt: now })
      if (event.kind === 'custody-ended') await store.reopenTasks(tx, decision.id, event.at)
      const standing = await store.settle(tx, decision, now)
      return { output: { id: event.id, ...standing }, about: aboutDecision(decision), events: told(decision) }
    },
  }),

  handleCommand(takeEnforcement, {
    load: async (tx, { decisionId }) => {
      const decision = await lockDecision(tx, decisionId)
      return decision && { decision, task: (await store.openTasks(tx, [decisionId])).get(decisionId) }
    },
    subject: ofMember,
    decide: ({ decision, task }, _input, { actor }) => {
      if (task === undefined) return refused('no-task')
      return task.responsibleId === actor.accountId ? refused('already-yours') : decided({ decision, task })
    },
    save: async (tx, { decision, task }, { actor, now }) => {
      const taken = { responsibleId: actor.accountId, takenAt: now }
      await store.updateTasks(tx, { decisionId: decision.id, eventId: task.eventId }, taken)
      return { output: { id: task.id }, about: aboutDecision(decision), events: told(decision) }
    },
  }),

  handleCommand(acknowledgeReminder, {
    load: async (tx, { reminderId }) => {
      const reminder = await store.lockReminder(tx, reminderId)
      const decision = reminder && (await findDecision(tx, reminder.decisionId))
      return reminder && decision && { reminder, decision }
    },
    subject: ({ reminder }) => ({ accountId: reminder.accountId }),
    decide: (facts) => decided(facts),
    save: async (tx, { reminder, decision }, { now }) => {
      const acknowledgedAt = reminder.acknowledgedAt ?? now
      await store.acknowledge(tx, reminder.id, acknowledgedAt)
      return {
        output: { id: reminder.id, acknowledgedAt },
        about: aboutDecision(decision),
        events: told(decision),
      }
    },
  }),
]
