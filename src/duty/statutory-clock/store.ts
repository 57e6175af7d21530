import { sql } from 'kysely'
import { decisionTypes } from '../../code-lists/decision-type.ts'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { Decision } from '../decision/model.ts'
import { updateDecision } from '../decision/store.ts'
import type {
  DecisionEvent,
  DecisionEventNote,
  DecisionReminder,
  DecisionWatch,
  EnforcementTask,
} from './model.ts'
import { clocksAt, isSettled } from './rules.ts'

const withClocks = [...new Set(decisionTypes.filter(({ clocks }) => clocks !== null).map(({ key }) => key))]

/** The events of a decision in the order they happened, withdrawn ones too; at most 200. */
export const eventsOfDecision = (tx: Tx, decisionId: string): Promise<DecisionEvent[]> =>
  tx
    .selectFrom('decisionEvent')
    .selectAll()
    .where('decisionId', '=', decisionId)
    .orderBy('at')
    .orderBy('id')
    .limit(200)
    .execute()

/** Those of several decisions that stand, by decision. */
export async function standingEvents(
  tx: Tx,
  decisionIds: readonly string[],
): Promise<Map<string, DecisionEvent[]>> {
  if (decisionIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('decisionEvent')
    .selectAll()
    .where('decisionId', '=', anyOf(decisionIds))
    .where('withdrawnAt', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, (event) => event.decisionId)
}

/** Every clock of a decision at a moment, and where it stands in law. */
export const clocksOfDecision = async (tx: Tx, decision: Decision, now: Instant) =>
  clocksAt(decision, await eventsOfDecision(tx, decision.id), now)

/** Who wrote the events, and their words. */
export const eventViews = (tx: Tx, decisionId: string) =>
  tx
    .selectFrom('decisionEvent')
    .innerJoin('account', 'account.id', 'decisionEvent.recordedBy')
    .leftJoin('decisionEventNote as note', (join) =>
      join.onRef('note.eventId', '=', 'decisionEvent.id').on('note.kind', '=', 'note'),
    )
    .leftJoin('decisionEventNote as withdrawal', (join) =>
      join.onRef('withdrawal.eventId', '=', 'decisionEvent.id').on('withdrawal.kind', '=', 'withdrawal'),
    )
    .selectAll('decisionEvent')
    .select(['account.name as recordedByName', 'note.text as note', 'withdrawal.text as withdrawnReason'])
    .where('decisionEvent.decisionId', '=', decisionId)
    .orderBy('decisionEvent.at')
    .orderBy('decisionEvent.id')
    .limit(200)
    .execute()

export const insertEvent = (tx: Tx, event: DecisionEvent): Promise<unknown> =>
  tx.insertInto('decisionEvent').values(event).execute()

export const insertEventNote = (tx: Tx, note: DecisionEventNote): Promise<unknown> =>
  tx.insertInto('decisionEventNote').values(note).execute()

export const withdraw = (tx: Tx, id: string, at: Instant, by: string): Promise<unknown> =>
  tx.updateTable('decisionEvent').set({ withdrawnAt: at, withdrawnBy: by }).where('id', '=', id).execute()

const heads = (tx: Tx) =>
  tx
    .selectFrom('decision')
    .innerJoin('member', 'member.id', 'decision.memberId')
    .innerJoin('account', 'account.id', 'decision.preparedBy')
    .leftJoin('cases', 'cases.id', 'decision.caseId')
    .select([
      'decision.id',
      'decision.number',
      'decision.type',
      'decision.typeVersion',
      'decision.decidedAt',
      'decision.memberId',
      'member.name as memberName',
      'account.name as responsible',
      'cases.id as caseId',
      'cases.number as caseNumber',
    ])
    .where('decision.status', '=', 'made')
export type DecisionHead = Awaited<ReturnType<typeof runningDecisions>>[number]

/** Made decisions with clocks that are not settled, with what a list shows of them; the oldest first. */
export const runningDecisions = (tx: Tx, limit: number) =>
  heads(tx)
    .where('decision.type', 'in', withClocks)
    .where('decision.settledAt', 'is', null)
    .orderBy('decision.decidedAt')
    .orderBy('decision.id')
    .limit(limit)
    .execute()

/** The same of one decision, settled or not; undefined where it was not made. */
export const decisionHead = (tx: Tx, id: string): Promise<DecisionHead | undefined> =>
  heads(tx).where('decision.id', '=', id).executeTakeFirst()

/** What the court ended and nobody has carried out yet, by decision. */
export async function openTasks(tx: Tx, decisionIds: readonly string[]) {
  const rows = await tx
    .selectFrom('enforcementTask')
    .leftJoin('account', 'account.id', 'enforcementTask.responsibleId')
    .selectAll('enforcementTask')
    .select('account.name as responsible')
    .where('enforcementTask.decisionId', '=', anyOf(decisionIds))
    .where('enforcementTask.doneAt', 'is', null)
    .where('enforcementTask.cancelledAt', 'is', null)
    .orderBy('enforcementTask.openedAt')
    .execute()
  return new Map(rows.map((task) => [task.decisionId, task]))
}

export const insertTask = (tx: Tx, task: EnforcementTask): Promise<unknown> =>
  tx.insertInto('enforcementTask').values(task).execute()

/** Changes what is not done yet of the tasks of a decision. */
export const updateTasks = (
  tx: Tx,
  of: { readonly decisionId: string; readonly eventId?: string },
  changes: Partial<Pick<EnforcementTask, 'responsibleId' | 'takenAt' | 'doneAt' | 'doneBy' | 'cancelledAt'>>,
): Promise<unknown> => {
  let rows = tx
    .updateTable('enforcementTask')
    .set(changes)
    .where('decisionId', '=', of.decisionId)
    .where('doneAt', 'is', null)
    .where('cancelledAt', 'is', null)
  if (of.eventId !== undefined) rows = rows.where('eventId', '=', of.eventId)
  return rows.execute()
}

/** That it was over at that moment was a mistake: what was done by it is to be done. */
export const reopenTasks = (tx: Tx, decisionId: string, doneAt: Instant): Promise<unknown> =>
  tx
    .updateTable('enforcementTask')
    .set({ doneAt: null, doneBy: null })
    .where('decisionId', '=', decisionId)
    .where('doneAt', '=', doneAt)
    .where('cancelledAt', 'is', null)
    .execute()

/** An account's own reminders of decisions that are not acknowledged, by decision. */
export async function ownReminders(tx: Tx, accountId: string, decisionIds: readonly string[]) {
  const rows = await tx
    .selectFrom('decisionReminder')
    .selectAll()
    .where('accountId', '=', accountId)
    .where('decisionId', '=', anyOf(decisionIds))
    .where('acknowledgedAt', 'is', null)
    .orderBy('dueAt')
    .execute()
  return Map.groupBy(rows, (reminder) => reminder.decisionId)
}

/** Who was reminded of a decision, in order of time. */
export const reminderViews = (tx: Tx, decisionId: string) =>
  tx
    .selectFrom('decisionReminder')
    .innerJoin('account', 'account.id', 'decisionReminder.accountId')
    .selectAll('decisionReminder')
    .select('account.name as accountName')
    .where('decisionId', '=', decisionId)
    .orderBy('decisionReminder.dueAt')
    .orderBy('decisionReminder.id')
    .limit(500)
    .execute()

export const lockReminder = (tx: Tx, id: string): Promise<DecisionReminder | undefined> =>
  tx.selectFrom('decisionReminder').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const acknowledge = (tx: Tx, id: string, at: Instant): Promise<unknown> =>
  tx.updateTable('decisionReminder').set({ acknowledgedAt: at }).where('id', '=', id).execute()

/** As the job that reminds sees them: coded facts of decisions with clocks that are not settled, the oldest first. */
export const watchedDecisions = (tx: Tx, limit: number): Promise<DecisionWatch[]> =>
  tx
    .selectFrom('decisionWatch')
    .selectAll()
    .where('type', 'in', withClocks)
    .where('settledAt', 'is', null)
    .orderBy('decidedAt')
    .limit(limit)
    .execute()

/** Everybody who takes in for a member on the day. */
export async function intakeAccounts(
  tx: Tx,
  memberIds: readonly string[],
  on: LocalDate,
): Promise<Map<string, string[]>> {
  if (memberIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('appointment')
    .innerJoin('account', 'account.id', 'appointment.accountId')
    .select(['appointment.memberId', 'account.id'])
    .where('appointment.role', '=', 'intake')
    .where('appointment.memberId', '=', anyOf(memberIds))
    .where('account.closedAt', 'is', null)
    .where(sql<boolean>`appointment.valid_from <= ${on}
      and (appointment.valid_to is null or appointment.valid_to >= ${on})`)
    .execute()
  const byMember = Map.groupBy(rows, (row) => row.memberId ?? '')
  return new Map([...byMember].map(([memberId, accounts]) => [memberId, accounts.map(({ id }) => id)]))
}

/** Writes those that are not there yet, and answers of which decisions. */
export async function insertReminders(
  tx: Tx,
  reminders: readonly DecisionReminder[],
): Promise<{ readonly decisionId: string }[]> {
  if (reminders.length === 0) return []
  const { rows } = await sql<{ decisionId: string }>`
    insert into decision_reminder (id, decision_id, clock_id, strict_due, point, account_id, due_at, created_at)
    select * from jsonb_to_recordset(${JSON.stringify(reminders)}::jsonb) as r ("id" uuid, "decisionId" uuid, "clockId" text,
      "strictDue" date, "point" text, "accountId" uuid, "dueAt" timestamptz, "createdAt" timestamptz)
    on conflict (decision_id, clock_id, strict_due, point, account_id) do nothing
    returning decision_id as "decisionId"`.execute(tx)
  return rows
}

/** The running decisions with their clocks and where they stand; the oldest first. */
export async function clocksOfRunning(tx: Tx, limit: number, now: Instant) {
  const heads = await runningDecisions(tx, limit)
  const events = await standingEvents(
    tx,
    heads.map(({ id }) => id),
  )
  return heads.map((head) => ({ ...head, ...clocksAt(head, events.get(head.id) ?? [], now) }))
}

/** Settles a decision when nothing of it runs any more, or lets it run again. Answers where it stands; the caller has locked it. */
export async function settle(tx: Tx, decision: Decision, now: Instant) {
  const { standing } = await clocksOfDecision(tx, decision, now)
  const settledAt = isSettled(standing) ? (decision.settledAt ?? now) : null
  if (settledAt !== decision.settledAt)
    await updateDecision(tx, decision.id, { settledAt, version: decision.version + 1, changedAt: now })
  return { standing, isSettled: settledAt !== null }
}
