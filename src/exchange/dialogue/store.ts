import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import { anyOf } from '../../server/database/any-of.ts'
import type { Tx } from '../../server/database/connection.ts'
import type {
  DialogueAttachment,
  DialogueDraft,
  DialogueMessage,
  DialogueReading,
  DialogueThread,
  Side,
} from './model.ts'
import type { KnownFile } from './rules.ts'

/** The thread, locked. Undefined where the actor's scope does not see it. */
export const lockThread = (tx: Tx, id: string): Promise<DialogueThread | undefined> =>
  tx.selectFrom('dialogueThread').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const findThread = (tx: Tx, id: string): Promise<DialogueThread | undefined> =>
  tx.selectFrom('dialogueThread').selectAll().where('id', '=', id).executeTakeFirst()

/** The thread about a case that is open with a member. */
export const openThreadOfCase = (
  tx: Tx,
  caseId: string,
  memberId: string,
): Promise<DialogueThread | undefined> =>
  tx
    .selectFrom('dialogueThread')
    .selectAll()
    .where('caseId', '=', caseId)
    .where('memberId', '=', memberId)
    .where('status', '=', 'open')
    .executeTakeFirst()

export const insertThread = (tx: Tx, thread: DialogueThread): Promise<unknown> =>
  tx.insertInto('dialogueThread').values(thread).execute()

export const updateThread = (tx: Tx, id: string, changes: Partial<DialogueThread>): Promise<unknown> =>
  tx.updateTable('dialogueThread').set(changes).where('id', '=', id).execute()

/** Whether the member still has a report about the case: what it had may have been withdrawn. */
export const hasReportWith = async (tx: Tx, caseId: string, memberId: string): Promise<boolean> =>
  (await tx
    .selectFrom('report')
    .select('id')
    .where('caseId', '=', caseId)
    .where('memberId', '=', memberId)
    .where('status', 'not in', ['draft', 'withdrawn'])
    .limit(1)
    .executeTakeFirst()) !== undefined

/** The people of the report that links the member to the case: whose file is read with the thread. */
export const peopleOfReport = async (tx: Tx, reportId: string | null): Promise<string[]> => {
  if (reportId === null) return []
  const report = await tx.selectFrom('report').select('content').where('id', '=', reportId).executeTakeFirst()
  return report?.content?.people.map(({ personId }) => personId) ?? []
}

type ThreadFilter = {
  readonly which: 'waiting' | 'open' | 'closed' | 'all'
  readonly memberId?: string | undefined
  readonly reportId?: string | undefined
  readonly caseId?: string | undefined
  readonly threadId?: string | undefined
  readonly after?: { readonly changedAt: Instant; readonly id: string } | undefined
}

/**
 * Threads with what a list shows of them. One that nobody has written in is its beginner's alone.
 * @param reader whose side's unread messages are counted
 */
export function listThreads(
  tx: Tx,
  filter: ThreadFilter,
  reader: { readonly side: Side; readonly accountId: string },
  limit: number,
) {
  const { which, memberId, reportId, caseId, threadId, after } = filter
  let rows = tx
    .selectFrom('dialogueThread as thread')
    .innerJoin('member', 'member.id', 'thread.memberId')
    .innerJoin('account as opener', 'opener.id', 'thread.openedBy')
    .leftJoin('account as closer', 'closer.id', 'thread.closedBy')
    .leftJoin('report', 'report.id', 'thread.reportId')
    .leftJoin('cases', 'cases.id', 'thread.caseId')
    .selectAll('thread')
    .select([
      'member.name as memberName',
      'opener.name as openedByName',
      'closer.name as closedByName',
      'report.number as reportNumber',
      sql<string | null>`coalesce(cases.number, report.content -> 'matter' ->> 'caseNumber')`.as(
        'caseNumber',
      ),
    ])
    .select([
      sql<string | null>`(select last.author_name from dialogue_message last where last.thread_id = thread.id
        order by last.id desc limit 1)`.as('lastAuthorName'),
      sql<number>`(select count(*)::int from dialogue_message one where one.thread_id = thread.id)`.as(
        'messageCount',
      ),
      sql<number>`(select count(*)::int from dialogue_message theirs
        where theirs.thread_id = thread.id and theirs.side <> ${reader.side} and not exists (
          select from dialogue_reading r where r.message_id = theirs.id and r.side = ${reader.side}))`.as(
        'unread',
      ),
    ])
  if (threadId === undefined)
    rows = rows.where((w) =>
      w.or([w('thread.lastSide', 'is not', null), w('thread.openedBy', '=', reader.accountId)]),
    )
  else rows = rows.where('thread.id', '=', threadId)
  if (which === 'waiting') rows = rows.where('thread.waitingFor', 'is not', null)
  if (which === 'open' || which === 'closed') rows = rows.where('thread.status', '=', which)
  if (memberId !== undefined) rows = rows.where('thread.memberId', '=', memberId)
  if (caseId !== undefined) rows = rows.where('thread.caseId', '=', caseId)
  if (reportId !== undefined)
    rows = rows.where('thread.caseId', '=', (eb) =>
      eb.selectFrom('report as of').select('of.caseId').where('of.id', '=', reportId),
    )
  if (which === 'waiting')
    return rows.orderBy('thread.waitingSince').orderBy('thread.id').limit(limit).execute()
  if (after !== undefined)
    rows = rows.where(sql<boolean>`(thread.changed_at, thread.id) < (${after.changedAt}, ${after.id})`)
  return rows.orderBy('thread.changedAt', 'desc').orderBy('thread.id', 'desc').limit(limit).execute()
}

export const messagesOf = async (tx: Tx, threadIds: readonly string[]): Promise<DialogueMessage[]> =>
  threadIds.length === 0
    ? []
    : tx
        .selectFrom('dialogueMessage')
        .selectAll()
        .where('threadId', '=', anyOf(threadIds))
        .orderBy('id')
        .execute()

export const countMessages = async (tx: Tx, threadId: string): Promise<number> => {
  const { n } = await tx
    .selectFrom('dialogueMessage')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('threadId', '=', threadId)
    .executeTakeFirstOrThrow()
  return n
}

export const findMessage = (tx: Tx, threadId: string, id: string): Promise<DialogueMessage | undefined> =>
  tx
    .selectFrom('dialogueMessage')
    .selectAll()
    .where('threadId', '=', threadId)
    .where('id', '=', id)
    .executeTakeFirst()

export const insertMessage = (tx: Tx, message: DialogueMessage): Promise<unknown> =>
  tx.insertInto('dialogueMessage').values(message).execute()

/** Who has read the messages of a thread, by name, the first first. */
export const readingsOf = (tx: Tx, threadId: string) =>
  tx
    .selectFrom('dialogueReading as reading')
    .innerJoin('dialogueMessage as message', 'message.id', 'reading.messageId')
    .innerJoin('account', 'account.id', 'reading.accountId')
    .selectAll('reading')
    .select(['account.name', 'account.title'])
    .where('message.threadId', '=', threadId)
    .orderBy('reading.readAt')
    .orderBy('reading.accountId')
    .execute()

/** The messages of others in a thread that an account has not read. */
export const unreadBy = async (tx: Tx, threadId: string, accountId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('dialogueMessage as message')
    .select('message.id')
    .where('message.threadId', '=', threadId)
    .where('message.authorId', '<>', accountId)
    .where((w) =>
      w.not(
        w.exists(
          w
            .selectFrom('dialogueReading as reading')
            .select('reading.messageId')
            .whereRef('reading.messageId', '=', 'message.id')
            .where('reading.accountId', '=', accountId),
        ),
      ),
    )
    .execute()
  return rows.map(({ id }) => id)
}

/** Kept once for each message and reader: the first time stands. */
export const insertReadings = async (tx: Tx, readings: readonly DialogueReading[]): Promise<void> => {
  if (readings.length === 0) return
  await tx
    .insertInto('dialogueReading')
    .values([...readings])
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** An account's own draft in a thread. */
export const findDraft = (tx: Tx, threadId: string, accountId: string): Promise<DialogueDraft | undefined> =>
  tx
    .selectFrom('dialogueDraft')
    .selectAll()
    .where('threadId', '=', threadId)
    .where('accountId', '=', accountId)
    .executeTakeFirst()

export const keepDraft = (tx: Tx, draft: DialogueDraft): Promise<unknown> =>
  tx
    .insertInto('dialogueDraft')
    .values(draft)
    .onConflict((conflict) =>
      conflict.columns(['threadId', 'accountId']).doUpdateSet({ body: draft.body, savedAt: draft.savedAt }),
    )
    .execute()

export const deleteDraft = (tx: Tx, threadId: string, accountId: string): Promise<unknown> =>
  tx.deleteFrom('dialogueDraft').where('threadId', '=', threadId).where('accountId', '=', accountId).execute()

/** Keeps the files of a message, in the order they were given; hash and size are counted of what is stored. */
export async function insertAttachments(
  tx: Tx,
  messageId: string,
  files: readonly KnownFile[],
  newId: () => string,
): Promise<void> {
  for (const [index, { name, bytes, kind }] of files.entries()) {
    const id = newId()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await tx
      .insertInto('dialogueAttachment')
      .values({ id, messageId, position: index + 1, name, kind, size: bytes.length, sha256 })
      .execute()
    await tx.insertInto('dialogueAttachmentContent').values({ attachmentId: id, bytes }).execute()
  }
}

export const attachmentsOf = (tx: Tx, threadId: string): Promise<DialogueAttachment[]> =>
  tx
    .selectFrom('dialogueAttachment as attachment')
    .innerJoin('dialogueMessage as message', 'message.id', 'attachment.messageId')
    .selectAll('attachment')
    .where('message.threadId', '=', threadId)
    .orderBy('attachment.messageId')
    .orderBy('attachment.position')
    .execute()

/** A file with its bytes and the thread it was sent in. */
export const findAttachment = (tx: Tx, id: string) =>
  tx
    .selectFrom('dialogueAttachment as attachment')
    .innerJoin('dialogueMessage as message', 'message.id', 'attachment.messageId')
    .innerJoin('dialogueAttachmentContent as content', 'content.attachmentId', 'attachment.id')
    .select(['attachment.name', 'attachment.kind', 'content.bytes', 'message.threadId'])
    .where('attachment.id', '=', id)
    .executeTakeFirst()

/** Accounts that have a post of the duty on the day: of these, and managers only where it is said. */
export const dutyAccountsAmong = async (
  tx: Tx,
  of: { readonly authorsOf: string } | { readonly role: 'duty-manager' },
  on: LocalDate,
): Promise<string[]> => {
  let rows = tx
    .selectFrom('account')
    .innerJoin('appointment', 'appointment.accountId', 'account.id')
    .select('account.id')
    .distinct()
    .where('account.closedAt', 'is', null)
    .where('appointment.role', 'in', ['duty-worker', 'duty-manager'])
    .where('appointment.validFrom', '<=', on)
    .where((w) => w.or([w('appointment.validTo', 'is', null), w('appointment.validTo', '>=', on)]))
  rows =
    'role' in of
      ? rows.where('appointment.role', '=', of.role)
      : rows.where((w) =>
          w(
            'account.id',
            'in',
            w
              .selectFrom('dialogueMessage')
              .select('dialogueMessage.authorId')
              .where('dialogueMessage.threadId', '=', of.authorsOf),
          ),
        )
  return (await rows.execute()).map(({ id }) => id)
}
