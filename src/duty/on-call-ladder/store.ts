import { sql } from 'kysely'
import type { DecisionType } from '../../code-lists/decision-type.ts'
import { addMinutes, type Instant } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { Mandate } from '../mandate/model.ts'
import type { CallContent, DecisionMakerCall, LadderList, LadderTurn } from './model.ts'
import { type Ladder, ladderOf } from './rules.ts'

/** Two who send a list for the same member wait for each other. */
export const lockLadder = (tx: Tx, memberId: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`ladder ${memberId}`}, 0))`.execute(tx)

const turns = (tx: Tx) =>
  tx.selectFrom('ladderTurn').selectAll().where('withdrawnAt', 'is', null).orderBy('startsAt').orderBy('rank')

/** Turns of members that have anything of a span, in order of time and place. */
export const turnsBetween = (
  tx: Tx,
  memberIds: readonly string[],
  from: Instant,
  to: Instant,
): Promise<LadderTurn[]> =>
  turns(tx)
    .where('memberId', '=', anyOf(memberIds))
    .where('endsAt', '>', from)
    .where('startsAt', '<', to)
    .limit(5000)
    .execute()

/** Those that a list may meet, locked. */
export const lockTurnsBetween = (
  tx: Tx,
  memberId: string,
  from: Instant,
  to: Instant,
): Promise<LadderTurn[]> =>
  turns(tx)
    .where('memberId', '=', memberId)
    .where('endsAt', '>', from)
    .where('startsAt', '<', to)
    .forUpdate()
    .execute()

export const lockTurn = (tx: Tx, id: string): Promise<LadderTurn | undefined> =>
  tx.selectFrom('ladderTurn').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertTurns = async (tx: Tx, rows: readonly LadderTurn[]): Promise<void> => {
  if (rows.length > 0)
    await tx
      .insertInto('ladderTurn')
      .values([...rows])
      .execute()
}

export const cutTurns = (tx: Tx, ids: readonly string[], endsAt: Instant): Promise<unknown> =>
  tx.updateTable('ladderTurn').set({ endsAt }).where('id', '=', anyOf(ids)).execute()

export const withdrawTurns = (
  tx: Tx,
  ids: readonly string[],
  withdrawn: Pick<LadderTurn, 'withdrawnAt' | 'withdrawnBy' | 'withdrawnReason' | 'replacedBy'>,
): Promise<unknown> => tx.updateTable('ladderTurn').set(withdrawn).where('id', '=', anyOf(ids)).execute()

/** Every mandate of these boards, also ended ones: a turn may outlive its mandate. By name within a board. */
export const mandatesOfBoards = (tx: Tx, memberIds: readonly string[]): Promise<Mandate[]> =>
  tx
    .selectFrom('mandate')
    .selectAll()
    .where('memberId', '=', anyOf(memberIds))
    .where('kind', '<>', 'official')
    .orderBy(sql`name collate "sv-x-icu"`)
    .orderBy('id')
    .limit(5000)
    .execute()

/**
 * Whom to call now, in order: see `ladderOf`. Never silently empty: without a turn the chair personally (E-17).
 * @param type what is to be decided: who may not decide it comes last
 */
export async function ladderAt(tx: Tx, memberId: string, at: Instant, type?: DecisionType): Promise<Ladder> {
  const now = await turnsBetween(tx, [memberId], at, addMinutes(at, 1))
  const mandates = await mandatesOfBoards(tx, [memberId])
  return ladderOf(
    memberId,
    now.filter(({ startsAt }) => startsAt <= at),
    mandates,
    at,
    type,
  )
}

export const insertList = (tx: Tx, list: LadderList): Promise<unknown> =>
  tx.insertInto('ladderList').values(list).execute()

export const lockList = (tx: Tx, id: string): Promise<LadderList | undefined> =>
  tx.selectFrom('ladderList').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const acknowledgeListRow = (
  tx: Tx,
  id: string,
  acknowledged: { acknowledgedBy: string; acknowledgedAt: Instant },
): Promise<unknown> => tx.updateTable('ladderList').set(acknowledged).where('id', '=', id).execute()

const lists = (tx: Tx) =>
  tx
    .selectFrom('ladderList')
    .innerJoin('account as sender', 'sender.id', 'ladderList.sentBy')
    .innerJoin('member', 'member.id', 'ladderList.memberId')
    .leftJoin('account as receiver', 'receiver.id', 'ladderList.acknowledgedBy')
    .selectAll('ladderList')
    .select(['sender.name as sentByName', 'receiver.name as acknowledgedByName', 'member.name as memberName'])

/** The latest lists of a member with their receipts, newest first. */
export const listsOf = (tx: Tx, memberId: string, limit: number) =>
  lists(tx)
    .where('ladderList.memberId', '=', memberId)
    .orderBy('ladderList.id', 'desc')
    .limit(limit)
    .execute()

/** Lists that wait for a receipt, the oldest first. */
export const unacknowledgedLists = (tx: Tx) =>
  lists(tx)
    .where('ladderList.acknowledgedAt', 'is', null)
    .orderBy('ladderList.sentAt')
    .orderBy('ladderList.id')
    .limit(200)
    .execute()

export const insertCall = (tx: Tx, call: DecisionMakerCall): Promise<unknown> =>
  tx.insertInto('decisionMakerCall').values(call).execute()

export const findCall = (tx: Tx, id: string): Promise<DecisionMakerCall | undefined> =>
  tx.selectFrom('decisionMakerCall').selectAll().where('id', '=', id).executeTakeFirst()

export const insertContent = (tx: Tx, content: CallContent): Promise<unknown> =>
  tx.insertInto('callContent').values(content).execute()

const followDays = 7
/**
 * Heads-ups to a member about a case, or about a decision, have been followed by a question (V-38): called when a decision is
 * asked for, by phone or in the product. Answers nothing; one already followed keeps its moment.
 */
export const followHeadsUps = (
  tx: Tx,
  memberId: string,
  about: { readonly caseId: string | null; readonly decisionId: string | null },
  at: Instant,
): Promise<unknown> =>
  tx
    .updateTable('decisionMakerCall')
    .set({ followedAt: at })
    .where('kind', '=', 'heads-up')
    .where('memberId', '=', memberId)
    .where('followedAt', 'is', null)
    .where('at', '<=', at)
    .where('at', '>', addMinutes(at, -followDays * 1440))
    .where((w) => w.or([w('caseId', '=', about.caseId), w('decisionId', '=', about.decisionId)]))
    .execute()

/** The latest call to each since a moment; of one kind, or of every kind but tests. */
export const latestCalls = (
  tx: Tx,
  memberIds: readonly string[],
  since: Instant,
  kind: 'test' | 'no-test' = 'no-test',
) =>
  tx
    .selectFrom('decisionMakerCall')
    .innerJoin('account', 'account.id', 'decisionMakerCall.calledBy')
    .selectAll('decisionMakerCall')
    .select('account.name as calledByName')
    .distinctOn('decisionMakerCall.mandateId')
    .where('decisionMakerCall.memberId', '=', anyOf(memberIds))
    .where('decisionMakerCall.at', '>=', since)
    .where('decisionMakerCall.kind', kind === 'test' ? '=' : '<>', 'test')
    .orderBy('decisionMakerCall.mandateId')
    .orderBy('decisionMakerCall.at', 'desc')
    .orderBy('decisionMakerCall.id', 'desc')
    .execute()

/** Calls about a case or a decision, or to a member's board, latest first, paged by the last one shown. */
export function callsOf(
  tx: Tx,
  filter: { readonly caseId?: string; readonly decisionId?: string; readonly memberId?: string },
  after: string | undefined,
  limit: number,
) {
  let rows = tx
    .selectFrom('decisionMakerCall')
    .innerJoin('account', 'account.id', 'decisionMakerCall.calledBy')
    .innerJoin('mandate', 'mandate.id', 'decisionMakerCall.mandateId')
    .selectAll('decisionMakerCall')
    .select(['account.name as calledByName', 'mandate.name as mandateName', 'mandate.title as mandateTitle'])
  if (filter.caseId !== undefined) rows = rows.where('decisionMakerCall.caseId', '=', filter.caseId)
  if (filter.decisionId !== undefined)
    rows = rows.where('decisionMakerCall.decisionId', '=', filter.decisionId)
  if (filter.memberId !== undefined) rows = rows.where('decisionMakerCall.memberId', '=', filter.memberId)
  if (after !== undefined)
    rows = rows.where(sql<boolean>`(decision_maker_call.at, decision_maker_call.id) <
      (select last.at, last.id from decision_maker_call last where last.id = ${after})`)
  return rows
    .orderBy('decisionMakerCall.at', 'desc')
    .orderBy('decisionMakerCall.id', 'desc')
    .limit(limit)
    .execute()
}

/** What was said in these calls, in order; what the reader may not see is missing. */
export const contentsOf = (tx: Tx, callIds: readonly string[]) =>
  tx
    .selectFrom('callContent')
    .innerJoin('account', 'account.id', 'callContent.writtenBy')
    .selectAll('callContent')
    .select('account.name as writtenByName')
    .where('callContent.callId', '=', anyOf(callIds))
    .orderBy('callContent.id')
    .limit(2000)
    .execute()

type CallCount = {
  readonly mandateId: string
  readonly memberId: string
  /** YYYY-MM, local. */
  readonly month: string
  readonly calls: number
  readonly notReached: number
  readonly headsUps: number
  readonly headsUpsToNothing: number
  readonly requests: number
  readonly information: number
  readonly tests: number
}
/**
 * Calls to each decision-maker by local month, tests beside the rest (E-15). A heads-up that nothing has followed a day later
 * led to nothing (V-38).
 */
export const callCounts = async (
  tx: Tx,
  from: Instant,
  to: Instant,
  now: Instant,
): Promise<(CallCount & { mandateName: string; mandateTitle: string; memberName: string })[]> => {
  const { rows } = await sql<CallCount & { mandateName: string; mandateTitle: string; memberName: string }>`
    select c.mandate_id as "mandateId", c.member_id as "memberId", m.name as "mandateName", m.title as "mandateTitle",
      b.name as "memberName", to_char(c.at at time zone 'Europe/Stockholm', 'YYYY-MM') as month,
      count(*) filter (where c.kind <> 'test')::int as calls,
      count(*) filter (where c.kind <> 'test' and c.outcome <> 'reached')::int as "notReached",
      count(*) filter (where c.kind = 'heads-up' and c.outcome = 'reached')::int as "headsUps",
      count(*) filter (where c.kind = 'heads-up' and c.outcome = 'reached' and c.followed_at is null
        and c.at <= ${addMinutes(now, -1440)})::int as "headsUpsToNothing",
      count(*) filter (where c.kind = 'decision-request')::int as requests,
      count(*) filter (where c.kind = 'information')::int as information,
      count(*) filter (where c.kind = 'test')::int as tests
    from decision_maker_call c join mandate m on m.id = c.mandate_id join member b on b.id = c.member_id
    where c.at >= ${from} and c.at < ${to}
    group by c.mandate_id, c.member_id, m.name, m.title, b.name, month
    order by month desc, b.name collate "sv-x-icu", m.name collate "sv-x-icu", c.mandate_id
    limit 2000`.execute(tx)
  return rows
}
