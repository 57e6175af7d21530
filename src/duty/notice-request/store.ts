import { sql } from 'kysely'
import type { Instant } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { findCase } from '../case/store.ts'
import { findContact } from '../intake/store.ts'
import type { NoticeMissing, NoticeRequest } from './model.ts'

const requests = (tx: Tx) =>
  tx
    .selectFrom('noticeRequest as request')
    .innerJoin('member', 'member.id', 'request.memberId')
    .innerJoin('account as asker', 'asker.id', 'request.askedBy')
    .leftJoin('account as answerer', 'answerer.id', 'request.answeredBy')
    .selectAll('request')
    .select(['member.name as memberName', 'asker.name as askedByName', 'answerer.name as answeredByName'])

type RequestFilter = {
  readonly memberId?: string | undefined
  readonly contactId?: string | undefined
  readonly state?: NoticeRequest['state'] | undefined
  readonly after?: string | undefined
}
/** What the duty has asked, the latest first, paged by key. */
export function listRequests(tx: Tx, filter: RequestFilter, limit: number) {
  let rows = requests(tx)
  if (filter.memberId !== undefined) rows = rows.where('request.memberId', '=', filter.memberId)
  if (filter.contactId !== undefined) rows = rows.where('request.contactId', '=', filter.contactId)
  if (filter.state !== undefined) rows = rows.where('request.state', '=', filter.state)
  if (filter.after !== undefined) rows = rows.where('request.id', '<', filter.after)
  return rows.orderBy('request.id', 'desc').limit(limit).execute()
}

/** Two who ask or report the same thing of a member for one contact wait for each other. */
export const lockTelling = (tx: Tx, contactId: string, memberId: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`notice ${contactId} ${memberId}`}, 0))`.execute(tx)

/** Whose a notice is; undefined where there is none for who asks. */
export const memberOfNotice = async (tx: Tx, noticeId: string): Promise<string | undefined> =>
  (await tx.selectFrom('advanceNotice').select('memberId').where('id', '=', noticeId).executeTakeFirst())
    ?.memberId

/** Whether a question of the contact still waits for the member's answer. */
export const isAsked = async (tx: Tx, contactId: string, memberId: string): Promise<boolean> =>
  (await listRequests(tx, { memberId, contactId, state: 'asked' }, 1)).length > 0

export const lockRequest = (tx: Tx, id: string): Promise<NoticeRequest | undefined> =>
  tx.selectFrom('noticeRequest').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertRequest = (tx: Tx, request: NoticeRequest): Promise<unknown> =>
  tx.insertInto('noticeRequest').values(request).execute()

export const updateRequest = (tx: Tx, id: string, changes: Partial<NoticeRequest>): Promise<unknown> =>
  tx.updateTable('noticeRequest').set(changes).where('id', '=', id).execute()

export const insertMissing = (tx: Tx, missing: NoticeMissing): Promise<unknown> =>
  tx.insertInto('noticeMissing').values(missing).execute()

export const hasMissing = async (tx: Tx, contactId: string, memberId: string): Promise<boolean> =>
  (await tx
    .selectFrom('noticeMissing')
    .select('id')
    .where('contactId', '=', contactId)
    .where('memberId', '=', memberId)
    .executeTakeFirst()) !== undefined

/** What was missing, the latest first: of one member, or of one contact. */
export function listMissing(tx: Tx, of: { memberId: string } | { contactId: string }, limit: number) {
  const rows = tx
    .selectFrom('noticeMissing')
    .innerJoin('member', 'member.id', 'noticeMissing.memberId')
    .selectAll('noticeMissing')
    .select('member.name as memberName')
  return (
    'memberId' in of ? rows.where('memberId', '=', of.memberId) : rows.where('contactId', '=', of.contactId)
  )
    .orderBy('noticeMissing.id', 'desc')
    .limit(limit)
    .execute()
}

/** Whether the contact and the case that are pointed at are there for who points. */
export const pointedAt = async (
  tx: Tx,
  at: { readonly contactId?: string | null | undefined; readonly caseId?: string | null | undefined },
) => ({
  knowsContact: at.contactId == null || (await findContact(tx, at.contactId)) !== undefined,
  knowsCase: at.caseId == null || (await findCase(tx, at.caseId)) !== undefined,
})

/** The request is answered by a notice, in the transaction that writes it. */
export async function answerRequest(
  tx: Tx,
  request: NoticeRequest,
  noticeId: string,
  by: { readonly now: Instant; readonly actor: { readonly accountId: string } },
): Promise<void> {
  const answer = { answerNoticeId: noticeId, answeredBy: by.actor.accountId, answeredAt: by.now }
  await updateRequest(tx, request.id, { state: 'answered', ...answer, version: request.version + 1 })
}
