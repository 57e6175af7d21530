import { sql } from 'kysely'
import type { Actor } from '../../kernel/permit.ts'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { Commitment, CommitmentEvent, CommitmentEventKind } from './model.ts'

export const insertCommitment = (tx: Tx, commitment: Commitment): Promise<unknown> =>
  tx.insertInto('commitment').values(commitment).execute()

/** Undefined where the actor's scope does not see it: another member's, one that was withdrawn. */
export const lockCommitment = (tx: Tx, id: string): Promise<Commitment | undefined> =>
  tx.selectFrom('commitment').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const lockCommitmentOfReport = (tx: Tx, reportId: string): Promise<Commitment | undefined> =>
  tx.selectFrom('commitment').selectAll().where('reportId', '=', reportId).forUpdate().executeTakeFirst()

export const updateCommitment = (tx: Tx, id: string, changes: Partial<Commitment>): Promise<unknown> =>
  tx.updateTable('commitment').set(changes).where('id', '=', id).execute()

/** A step of a commitment, by the actor by name. */
export const addCommitmentStep = (
  tx: Tx,
  commitmentId: string,
  event: Pick<CommitmentEvent, 'id' | 'kind' | 'at'> &
    Partial<Pick<CommitmentEvent, 'text' | 'dueBefore' | 'dueAt'>>,
  actor: Actor,
): Promise<unknown> =>
  tx
    .insertInto('commitmentEvent')
    .values({
      text: null,
      dueBefore: null,
      dueAt: null,
      ...event,
      commitmentId,
      accountId: actor.accountId,
      accountName: actor.name,
    })
    .execute()

export const hasStep = async (tx: Tx, commitmentId: string, kind: CommitmentEventKind): Promise<boolean> =>
  (await tx
    .selectFrom('commitmentEvent')
    .select('id')
    .where('commitmentId', '=', commitmentId)
    .where('kind', '=', kind)
    .limit(1)
    .executeTakeFirst()) !== undefined

const views = (tx: Tx) =>
  tx
    .selectFrom('commitment')
    .innerJoin('member', 'member.id', 'commitment.memberId')
    .innerJoin('account as maker', 'maker.id', 'commitment.madeBy')
    .leftJoin('account as responsible', 'responsible.id', 'commitment.responsibleId')
    .leftJoin('report', 'report.id', 'commitment.reportId')
    .leftJoin('cases', 'cases.id', 'commitment.caseId')
    .selectAll('commitment')
    .select([
      'member.name as memberName',
      'maker.name as madeByName',
      'responsible.name as responsibleName',
      'report.number as reportNumber',
      'report.commitment as text',
      'cases.number as caseNumber',
    ])
type View = Awaited<ReturnType<ReturnType<typeof views>['execute']>>[number]

async function withSteps(tx: Tx, rows: readonly View[]) {
  const events =
    rows.length === 0
      ? []
      : await tx
          .selectFrom('commitmentEvent')
          .selectAll()
          .where('commitmentId', '=', anyOf(rows.map(({ id }) => id)))
          .orderBy('at')
          .orderBy('id')
          .execute()
  const of = Map.groupBy(events, ({ commitmentId }) => commitmentId)
  return rows.map((row) => {
    const steps = (of.get(row.id) ?? []).slice(-200)
    return { ...row, steps, hasDeviation: steps.some(({ kind }) => kind === 'deviation') }
  })
}

const stillWaitsFor = sql<boolean>`commitment.state = 'could-not' and commitment.told <> 'yes'`

/** What a member has still to do or has not kept, and what it has ended since; the first due first. */
export const commitmentsOfMember = async (tx: Tx, memberId: string, since: Instant, limit: number) =>
  withSteps(
    tx,
    await views(tx)
      .where('commitment.memberId', '=', memberId)
      .where((w) =>
        w.or([w('commitment.state', '=', 'open'), stillWaitsFor, w('commitment.endedAt', '>=', since)]),
      )
      .orderBy(sql`commitment.state <> 'open'`)
      .orderBy(sql`commitment.due_at nulls last`)
      .orderBy('commitment.madeAt')
      .limit(limit)
      .execute(),
  )

/** Of every member: what could not be done and somebody may still wait for, and what is past its time; the oldest first. */
export const unkeptCommitments = async (tx: Tx, now: Instant, limit: number) =>
  withSteps(
    tx,
    await views(tx)
      .where((w) =>
        w.or([stillWaitsFor, w.and([w('commitment.state', '=', 'open'), w('commitment.dueAt', '<=', now)])]),
      )
      .orderBy(sql`commitment.state = 'open'`)
      .orderBy(sql`coalesce(commitment.ended_at, commitment.due_at)`)
      .orderBy('commitment.id')
      .limit(limit)
      .execute(),
  )

export const viewsOfCase = async (tx: Tx, caseId: string) =>
  withSteps(
    tx,
    await views(tx)
      .where('commitment.caseId', '=', caseId)
      .orderBy('commitment.madeAt')
      .orderBy('commitment.id')
      .limit(50)
      .execute(),
  )

/** Who works for a member, or for the duty as its manager, on a day: not closed, not on leave. */
export const accountsAtWork = (tx: Tx, role: 'intake' | 'duty-manager', on: LocalDate) =>
  tx
    .selectFrom('appointment')
    .innerJoin('account', 'account.id', 'appointment.accountId')
    .select(['account.id', 'account.name', 'account.title', 'appointment.memberId'])
    .where('appointment.role', '=', role)
    .where('account.closedAt', 'is', null)
    .where('appointment.validFrom', '<=', on)
    .where((w) => w.or([w('appointment.validTo', 'is', null), w('appointment.validTo', '>=', on)]))
    .where((w) =>
      w.or([
        w('account.pausedFrom', 'is', null),
        w('account.pausedFrom', '>', on),
        w('account.pausedTo', '<', on),
      ]),
    )
    .orderBy(sql`account.name collate "sv-x-icu"`)
    .orderBy('account.id')
    .limit(5000)
    .execute()

/** Marks the open ones whose time has passed since last told, and answers them: each time is answered once, whoever asks. */
export const takeOverdue = (
  tx: Tx,
  now: Instant,
): Promise<Pick<Commitment, 'id' | 'caseId' | 'memberId' | 'responsibleId' | 'dueAt'>[]> =>
  tx
    .updateTable('commitment')
    .set((eb) => ({ dueTold: eb.ref('dueAt') }))
    .where('state', '=', 'open')
    .where('dueAt', '<=', now)
    .where((w) => w.or([w('dueTold', 'is', null), w('dueTold', '<>', w.ref('dueAt'))]))
    .returning(['id', 'caseId', 'memberId', 'responsibleId', 'dueAt'])
    .execute()
