import { sql } from 'kysely'
import { staffBetween } from '../../duty/roster/store.ts'
import { addMinutes, type Instant, localDate } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import { accountsAtWork } from '../commitment/store.ts'
import { tell } from '../delivery/store.ts'
import { reportHeads } from '../handover/store.ts'
import type {
  MorningPack,
  PackAddendum,
  PackBody,
  PackContent,
  PackItem,
  PackReading,
  PackReceiver,
  PackSetting,
} from './model.ts'

const asJson = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`

/** The times that hold: the latest row. */
export const currentSetting = (tx: Tx): Promise<PackSetting> =>
  tx
    .selectFrom('packSetting')
    .selectAll()
    .orderBy('setAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()

export const insertSetting = (tx: Tx, setting: PackSetting): Promise<unknown> =>
  tx.insertInto('packSetting').values(setting).execute()

/** `M2026-0001`: one series of numbers per database. */
export const nextPackNumber = async (tx: Tx, year: string): Promise<string> => {
  const { rows } = await sql<{ n: number }>`select nextval('morning_pack_number') as n`.execute(tx)
  return `M${year}-${String(rows[0]?.n ?? 0).padStart(4, '0')}`
}

/** False where that night and receiver has one. */
export const insertPack = async (tx: Tx, pack: MorningPack): Promise<boolean> => {
  const [done] = await tx
    .insertInto('morningPack')
    .values(pack)
    .onConflict((already) => already.doNothing())
    .execute()
  return Number(done?.numInsertedOrUpdatedRows ?? 0) > 0
}

export const insertAddendum = (tx: Tx, addendum: PackAddendum): Promise<unknown> =>
  tx.insertInto('packAddendum').values(addendum).execute()

export const insertBody = (tx: Tx, { content, ...key }: PackBody): Promise<unknown> =>
  tx
    .insertInto('packBody')
    .values({ ...key, content: asJson(content) })
    .execute()

/** @throws where one of them is taken already: the whole pack is then undone, and made again without it */
export const insertItems = async (tx: Tx, items: readonly PackItem[]): Promise<void> => {
  if (items.length > 0)
    await tx
      .insertInto('packItem')
      .values([...items])
      .execute()
}

export const insertReading = (tx: Tx, reading: PackReading): Promise<unknown> =>
  tx
    .insertInto('packReading')
    .values(reading)
    .onConflict((already) => already.doNothing())
    .execute()

export const findPack = (tx: Tx, id: string): Promise<MorningPack | undefined> =>
  tx.selectFrom('morningPack').selectAll().where('id', '=', id).executeTakeFirst()

/** Two who write addenda to one pack wait for each other. */
export const lockPack = async (tx: Tx, id: string): Promise<MorningPack | undefined> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`pack ${id}`}, 0))`.execute(tx)
  return findPack(tx, id)
}

export const addendaOf = (tx: Tx, packId: string): Promise<PackAddendum[]> =>
  tx
    .selectFrom('packAddendum')
    .selectAll()
    .where('packId', '=', packId)
    .orderBy('edition')
    .limit(1000)
    .execute()

export const bodiesOf = (tx: Tx, packId: string): Promise<PackBody[]> =>
  tx.selectFrom('packBody').selectAll().where('packId', '=', packId).orderBy('edition').execute()

export const itemsOf = (tx: Tx, packId: string, kind: PackItem['kind']): Promise<PackItem[]> =>
  tx.selectFrom('packItem').selectAll().where('packId', '=', packId).where('kind', '=', kind).execute()

/** Packs with their readers, the latest first: ids are made in order of time. */
export function packViews(tx: Tx, filter: { readonly after?: string; readonly id?: string }, limit: number) {
  let rows = tx
    .selectFrom('morningPack')
    .leftJoin('member', 'member.id', 'morningPack.memberId')
    .selectAll('morningPack')
    .select('member.name as memberName')
    .select((eb) => [
      eb
        .selectFrom('packAddendum')
        .select((e) => e.fn.countAll<number>().as('n'))
        .whereRef('packAddendum.packId', '=', 'morningPack.id')
        .as('editions'),
      sql<{ name: string; at: Instant; edition: number }[]>`coalesce((
        select json_agg(json_build_object('name', r.account_name,
          'at', to_char(r.at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'edition', r.edition) order by r.at)
        from pack_reading r where r.pack_id = morning_pack.id), '[]')`.as('readers'),
    ])
  if (filter.after !== undefined) rows = rows.where('morningPack.id', '<', filter.after)
  if (filter.id !== undefined) rows = rows.where('morningPack.id', '=', filter.id)
  return rows.orderBy('morningPack.id', 'desc').limit(limit).execute()
}

/** Where the last frozen night ended; null before the first. */
export const lastEnd = async (tx: Tx): Promise<Instant | null> =>
  (
    await tx
      .selectFrom('morningPack')
      .select('endsAt')
      .where('receiver', '=', 'manager')
      .orderBy('endsAt', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.endsAt ?? null

/** The latest pack of each member. */
export const latestOfMembers = (tx: Tx): Promise<MorningPack[]> =>
  tx
    .selectFrom('morningPack')
    .selectAll()
    .distinctOn('memberId')
    .where('memberId', 'is not', null)
    .orderBy('memberId')
    .orderBy('endsAt', 'desc')
    .execute()

/** Since when everything a member was sent is in its packs. */
export const firstBegin = async (tx: Tx, memberId: string): Promise<Instant | null> =>
  (
    await tx
      .selectFrom('morningPack')
      .select((eb) => eb.fn.min('beginsAt').as('at'))
      .where('memberId', '=', memberId)
      .executeTakeFirst()
  )?.at ?? null

const untaken = (kind: PackItem['kind'], subject: string) =>
  sql<boolean>`not exists (select from pack_item i where i.kind = ${kind} and i.subject_id = ${sql.ref(subject)})`

/**
 * What a member has been sent since a moment and no pack has taken: asked for by what is missing and not by time, so that what
 * was being sent while a pack was frozen comes with the next. `until`: of nights made afterwards, no more than was theirs. In the
 * member's own scope.
 */
export async function untakenOf(
  tx: Tx,
  memberId: string,
  since: Instant,
  until: Instant,
): Promise<Pick<PackContent, 'reports' | 'amendments' | 'withdrawals'>> {
  const reports = await reportHeads(tx)
    .where('report.memberId', '=', memberId)
    .where('report.status', 'not in', ['draft', 'withdrawn'])
    .where('report.sentAt', '>=', since)
    .where('report.sentAt', '<=', until)
    .where(untaken('report', 'report.id'))
    .orderBy('report.sentAt')
    .orderBy('report.id')
    .limit(1000)
    .execute()
  const amendments = await tx
    .selectFrom('reportEvent')
    .innerJoin('report', 'report.id', 'reportEvent.reportId')
    .select(['reportEvent.id as eventId', 'reportEvent.reportId', 'report.number', 'reportEvent.at'])
    .select(sql<string>`coalesce(report_event.account_name, '')`.as('byName'))
    .where('report.memberId', '=', memberId)
    .where('report.sentAt', '>=', since)
    .where('report.status', 'not in', ['draft', 'withdrawn'])
    .where('report.sentAt', '<=', until)
    .where('reportEvent.kind', '=', 'amended')
    .where('reportEvent.at', '<=', until)
    .where(untaken('amendment', 'report_event.id'))
    .orderBy('reportEvent.at')
    .orderBy('reportEvent.id')
    .limit(1000)
    .execute()
  const withdrawals = await tx
    .selectFrom('withdrawalNotice')
    .select(['reportId', 'number', 'withdrawnAt', 'withdrawnByName as byName'])
    .where('memberId', '=', memberId)
    .where('withdrawnAt', '>=', since)
    .where('withdrawnAt', '<=', until)
    .where(untaken('withdrawal', 'withdrawal_notice.report_id'))
    .orderBy('withdrawnAt')
    .limit(1000)
    .execute()
  return {
    reports: reports.flatMap(({ id, number, caseId, status, unitKind, sentAt, authorName }) =>
      sentAt === null ? [] : [{ reportId: id, number, caseId, status, unitKind, sentAt, authorName }],
    ),
    amendments,
    withdrawals,
  }
}

/** Which of these cases the reader sees. */
export const visibleCases = async (tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(
    ids.length === 0
      ? []
      : (await tx.selectFrom('cases').select('id').where('id', '=', anyOf(ids)).execute()).map(
          ({ id }) => id,
        ),
  )

/** What reports say, of those the reader sees. */
export const textsOf = async (tx: Tx, reportIds: readonly string[]) => {
  if (reportIds.length === 0) return []
  const rows = await tx
    .selectFrom('report')
    .select(['id as reportId', 'caseId', 'content'])
    .where('id', '=', anyOf(reportIds))
    .where('status', '<>', 'withdrawn')
    .execute()
  return rows.flatMap(({ reportId, caseId, content }) =>
    content === null ? [] : [{ reportId, caseId, content }],
  )
}

export const amendmentTexts = async (tx: Tx, eventIds: readonly string[]) =>
  eventIds.length === 0
    ? []
    : (
        await tx
          .selectFrom('reportEvent')
          .select(['id as eventId', 'text'])
          .where('id', '=', anyOf(eventIds))
          .execute()
      ).map(({ eventId, text }) => ({ eventId, text: text ?? '' }))

/** Packs and addenda without paper, the oldest first. */
export const withoutPaper = async (tx: Tx, limit: number) => {
  const { rows } = await sql<{ packId: string; edition: number }>`
    select p.id as "packId", 0 as edition from morning_pack p where p.document_id is null
    union all select a.pack_id, a.edition from pack_addendum a where a.document_id is null
    order by 1, 2 limit ${limit}`.execute(tx)
  return rows
}

export const keepPaper = (tx: Tx, packId: string, edition: number, documentId: string): Promise<unknown> =>
  edition === 0
    ? tx.updateTable('morningPack').set({ documentId }).where('id', '=', packId).execute()
    : tx
        .updateTable('packAddendum')
        .set({ documentId })
        .where('packId', '=', packId)
        .where('edition', '=', edition)
        .execute()

/** Whom a pack of the duty is told: its managers at work, or who begins the next published shift. With the eyes of the duty. */
export async function dutyReceivers(
  tx: Tx,
  receiver: Exclude<PackReceiver, 'member'>,
  endsAt: Instant,
): Promise<readonly string[]> {
  if (receiver === 'manager')
    return (await accountsAtWork(tx, 'duty-manager', localDate(endsAt))).map(({ id }) => id)
  const coming = (await staffBetween(tx, endsAt, addMinutes(endsAt, 24 * 60))).filter(
    ({ startsAt }) => startsAt >= endsAt,
  )
  return [
    ...new Set(
      coming.filter(({ startsAt }) => startsAt === coming[0]?.startsAt).map(({ accountId }) => accountId),
    ),
  ]
}

/** Tells a receiver that a pack is there; a member also that there was nothing. */
export const tellOfPack = (
  tx: Tx,
  pack: MorningPack,
  accounts: readonly string[],
  now: Instant,
): Promise<void> => {
  const kind = pack.receiver === 'member' && pack.isNothing ? 'nothing-tonight' : 'pack-frozen'
  const message = { kind, subjectId: pack.id, notBefore: now, at: now } as const
  return tell(
    tx,
    pack.memberId === null
      ? accounts.map((accountId) => ({
          ...message,
          key: `${kind} ${pack.id} ${accountId}`,
          to: { accountId },
        }))
      : [{ ...message, key: `${kind} ${pack.id}`, to: { memberId: pack.memberId } }],
  )
}

/** A member is told of an addendum as of a pack; those of the duty see it where they read. */
export const tellOfAddendum = async (
  tx: Tx,
  { id, memberId }: Pick<MorningPack, 'id' | 'memberId'>,
  edition: number,
  now: Instant,
): Promise<void> => {
  if (memberId === null) return
  await tell(tx, [
    {
      kind: 'pack-frozen',
      key: `pack-frozen ${id} ${edition}`,
      subjectId: id,
      to: { memberId },
      notBefore: now,
      at: now,
    },
  ])
}
