import { findMemberOn } from '../../base/organisation/store.ts'
import { insertRoutine, insertText } from '../../base/routine/store.ts'
import { findCase } from '../../duty/case/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import type { Actor } from '../../kernel/permit.ts'
import { addMonths, type Instant, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { tell } from '../delivery/store.ts'
import type { Report } from '../handover/model.ts'
import { lockReport } from '../handover/store.ts'
import { secretsOfCase } from '../report-content/store.ts'
import * as api from './api.ts'
import type { DialogueThread } from './model.ts'
import {
  available,
  awakeAt,
  begunThread,
  decideBegin,
  decideClose,
  decideMessage,
  mayMakeRoutine,
  sideOf,
  type ThreadFacts,
  waitingAfter,
} from './rules.ts'
import * as store from './store.ts'

const pageSize = 50

const ofMember = ({ thread }: { readonly thread: Pick<DialogueThread, 'memberId'> }) => ({
  memberIds: [thread.memberId],
})
const ownMember = ({ memberId }: Actor) => ({ memberIds: memberId === null ? [] : [memberId] })
const readerOf = ({ role, accountId }: Actor) => ({ side: sideOf(role), accountId })
const unique = (ids: readonly (string | null)[]) => [...new Set(ids.flatMap((id) => id ?? []))]

/** The case, its people and the member of a thread, for the audit; who may hear that it changed. */
const told = async (tx: Tx, { id, caseId, memberId, reportId }: DialogueThread) => ({
  about: {
    cases: unique([caseId]),
    persons: await store.peopleOfReport(tx, reportId),
    members: [memberId],
  },
  events: [
    { topic: 'dialogue' as const, id, memberIds: [memberId] },
    ...(caseId === null ? [] : [{ topic: 'case' as const, id: caseId }]),
  ],
})

/** A thread with what bears on writing in it. */
async function factsOf(tx: Tx, thread: DialogueThread, actor: Actor): Promise<ThreadFacts> {
  const { caseId, memberId } = thread
  const isDuty = sideOf(actor.role) === 'duty'
  return {
    thread,
    hasLink: caseId === null || (await store.hasReportWith(tx, caseId, memberId)),
    seesCase: caseId === null || !isDuty || (await findCase(tx, caseId)) !== undefined,
    messageCount: await store.countMessages(tx, thread.id),
  }
}

/** The thread, locked, with what the duty may not tell the member of. */
async function loadToWrite(tx: Tx, threadId: string, actor: Actor) {
  const thread = await store.lockThread(tx, threadId)
  if (thread === undefined) return undefined
  const mustGuard = thread.caseId !== null && sideOf(actor.role) === 'duty'
  return {
    ...(await factsOf(tx, thread, actor)),
    role: actor.role,
    secrets: mustGuard && thread.caseId !== null ? await secretsOfCase(tx, thread.caseId) : null,
  }
}

/** What a thread would be about and with whom, and the one about the case that is open. */
async function loadToBegin(
  tx: Tx,
  { reportId, memberId }: { readonly reportId?: string | null; readonly memberId?: string | null },
  { actor, now }: Context,
): Promise<
  { report: Report | null; thread: DialogueThread | undefined; memberId: string | null } | undefined
> {
  if (reportId == null) {
    const whose = actor.memberId ?? memberId ?? null
    const member = whose === null ? undefined : await findMemberOn(tx, whose, localDate(now))
    return { report: null, thread: undefined, memberId: member?.id ?? null }
  }
  // Two who begin about the same case wait for each other here.
  const report = await lockReport(tx, reportId)
  if (report === undefined) return undefined
  const thread =
    report.memberId === null ? undefined : await store.openThreadOfCase(tx, report.caseId, report.memberId)
  return { report, thread, memberId: report.memberId }
}

/** Counts the version up and keeps that it changed, so that nobody ends what they have not read. */
async function changeThread(
  tx: Tx,
  thread: DialogueThread,
  changes: Partial<DialogueThread>,
  { actor, now }: Context,
  field: string,
): Promise<number> {
  const version = thread.version + 1
  await store.updateThread(tx, thread.id, { ...changes, changedAt: now, version })
  await keepRevision(tx, { id: thread.id, version }, [field], actor.accountId)
  return version
}

/** The other side is told once of each message: the member, or those of the duty it concerns. Nobody is woken. */
async function tellOthers(
  tx: Tx,
  thread: Pick<DialogueThread, 'id' | 'memberId' | 'waitingFor'>,
  messageId: string,
  actor: Actor,
  now: Instant,
): Promise<void> {
  const on = localDate(now)
  const isDay = sideOf(actor.role) === 'day'
  const managers = await store.dutyAccountsAmong(tx, { role: 'duty-manager' }, on)
  const authors = isDay ? await store.dutyAccountsAmong(tx, { authorsOf: thread.id }, on) : []
  const people = [
    ...authors,
    ...(thread.waitingFor === 'manager' || (isDay && authors.length === 0) ? managers : []),
  ].filter((id) => id !== actor.accountId)
  const receivers = [
    ...(isDay ? [] : [{ memberId: thread.memberId }]),
    ...unique(people).map((accountId) => ({ accountId })),
  ]
  await tell(
    tx,
    receivers.map((to) => ({
      kind: 'dialogue-message',
      key: `dialogue-message ${messageId} ${Object.values(to).join()}`,
      subjectId: thread.id,
      to,
      notBefore: awakeAt(now),
      at: now,
    })),
  )
}

/** The bytes of a file that was sent in base64; null where they are none. */
const bytesOf = (content: string): Uint8Array | null =>
  /^[A-Za-z0-9+/]*={0,2}$/.test(content) ? Buffer.from(content, 'base64') : null

export const handlers = [
  handleQuery(
    api.listThreads,
    async (tx, { which, memberId, reportId, afterChangedAt, afterId }, { actor }) => {
      const found = await store.listThreads(
        tx,
        {
          which,
          reportId,
          memberId: actor.memberId ?? memberId,
          after:
            afterChangedAt === undefined || afterId === undefined
              ? undefined
              : { changedAt: afterChangedAt, id: afterId },
        },
        readerOf(actor),
        pageSize + 1,
      )
      const threads = found.slice(0, pageSize)
      return {
        output: { threads, more: found.length > pageSize },
        about: {
          cases: unique(threads.map(({ caseId }) => caseId)),
          members: unique(threads.map((thread) => thread.memberId)),
        },
        subject: ownMember(actor),
      }
    },
  ),

  handleQuery(api.getThread, async (tx, { threadId }, { actor }) => {
    const [row] = await store.listThreads(tx, { which: 'all', threadId }, readerOf(actor), 1)
    if (row === undefined) return undefined
    const readings = await store.readingsOf(tx, threadId)
    const attachments = await store.attachmentsOf(tx, threadId)
    const draft = await store.findDraft(tx, threadId, actor.accountId)
    const messages = await store.messagesOf(tx, [threadId])
    const { write } = available(await factsOf(tx, row, actor))
    return {
      output: {
        ...row,
        messages: messages.map((message) => ({
          ...message,
          readings: readings.filter(({ messageId }) => messageId === message.id),
          attachments: attachments.filter(({ messageId }) => messageId === message.id),
        })),
        draft: draft ?? null,
        writeClosedBy: write.allowed ? null : write.reason,
      },
      about: (await told(tx, row)).about,
      subject: ofMember({ thread: row }),
    }
  }),

  handleQuery(api.threadsOfCase, async (tx, { caseId }, { actor }) => {
    const threads = await store.listThreads(tx, { which: 'all', caseId }, readerOf(actor), 200)
    const messages = await store.messagesOf(
      tx,
      threads.map(({ id }) => id),
    )
    return {
      output: {
        threads: threads.map((thread) => ({
          ...thread,
          messages: messages.filter(({ threadId }) => threadId === thread.id),
        })),
      },
      about: { cases: [caseId] },
    }
  }),

  handleCommand(api.beginThread, {
    load: (tx, input, context) => loadToBegin(tx, input, context),
    subject: ({ memberId }) => ({ memberIds: unique([memberId]) }),
    decide: (facts, input, { now }) => {
      const answer = decideBegin(facts, input, now)
      return answer.ok ? decided({ ...facts, ...answer.changes }) : answer
    },
    save: async (tx, { thread: known, memberId, report, title }, { now, actor, newId }) => {
      const by = { id: newId(), openedBy: actor.accountId, openedAt: now }
      const thread = known ?? begunThread({ ...by, memberId, title }, report)
      if (known === undefined) await store.insertThread(tx, thread)
      return { output: { id: thread.id, version: thread.version }, about: (await told(tx, thread)).about }
    },
  }),

  handleCommand(api.sendMessage, {
    load: async (tx, { threadId, amends }, { actor }) => {
      const facts = await loadToWrite(tx, threadId, actor)
      const amended = facts && amends != null ? await store.findMessage(tx, threadId, amends) : undefined
      return facts && { ...facts, amendedSide: amended?.side }
    },
    subject: ofMember,
    available: (facts) => available(facts).write,
    decide: (facts, { body, asks = null, amends = null, attachments = [] }, { now }) => {
      const files = attachments.map(({ name, content }) => ({ name, bytes: bytesOf(content) }))
      const answer = decideMessage(facts, { body, asks, amends, files }, now)
      return answer.ok ? decided({ thread: facts.thread, ...answer.changes }) : answer
    },
    save: async (tx, { thread, files, ...message }, context) => {
      const { now, actor, newId } = context
      const id = newId()
      const side = sideOf(actor.role)
      await store.insertMessage(tx, {
        ...message,
        id,
        threadId: thread.id,
        authorId: actor.accountId,
        authorName: actor.name,
        authorTitle: actor.title,
        side,
        sentAt: now,
      })
      await store.insertAttachments(tx, id, files, newId)
      const waiting = waitingAfter(thread, message.asks, actor.role, now)
      const version = await changeThread(tx, thread, { ...waiting, lastSide: side }, context, 'messages')
      await store.deleteDraft(tx, thread.id, actor.accountId)
      await tellOthers(tx, { ...thread, ...waiting }, id, actor, now)
      return { output: { id, version }, ...(await told(tx, thread)) }
    },
  }),

  handleCommand(api.saveDraft, {
    load: async (tx, { threadId }) => {
      const thread = await store.findThread(tx, threadId)
      return thread && { thread }
    },
    subject: ofMember,
    decide: ({ thread }, { body = '' }) => decided({ thread, body }),
    save: async (tx, { thread, body }, { now, actor }) => {
      if (body === '') await store.deleteDraft(tx, thread.id, actor.accountId)
      else await store.keepDraft(tx, { threadId: thread.id, accountId: actor.accountId, body, savedAt: now })
      return { output: { savedAt: now } }
    },
  }),

  handleCommand(api.readMessages, {
    load: async (tx, { threadId }, { actor }) => {
      const thread = await store.findThread(tx, threadId)
      return thread && { thread, unread: await store.unreadBy(tx, threadId, actor.accountId) }
    },
    subject: ofMember,
    decide: (facts) => decided(facts),
    save: async (tx, { thread, unread }, { now, actor }) => {
      const by = { accountId: actor.accountId, side: sideOf(actor.role), readAt: now }
      await store.insertReadings(
        tx,
        unread.map((messageId) => ({ ...by, messageId })),
      )
      const { about, events } = await told(tx, thread)
      return {
        output: { id: thread.id, read: unread.length },
        about,
        events: unread.length === 0 ? [] : events,
      }
    },
  }),

  handleCommand(api.closeThread, {
    load: async (tx, { threadId, version }, { actor }) => {
      const facts = await loadToWrite(tx, threadId, actor)
      if (facts && available(facts).close.allowed) await requireVersion(tx, facts.thread, version)
      return facts
    },
    subject: ofMember,
    available: (facts) => available(facts).close,
    decide: ({ thread, secrets }, { conclusion, proposedAs = null }, { now }) => {
      const answer = decideClose(thread, secrets, { conclusion, proposedAs }, now)
      return answer.ok ? decided({ thread, ...answer.changes }) : answer
    },
    save: async (tx, { thread, conclusion, proposedAs }, context) => {
      const { now, actor } = context
      const waiting = { waitingFor: null, waitingSince: null, dueOn: null }
      const ending = { closedAt: now, closedBy: actor.accountId, conclusion, proposedAs }
      const version = await changeThread(
        tx,
        thread,
        { status: 'closed', ...ending, ...waiting },
        context,
        'conclusion',
      )
      await tellOthers(tx, { ...thread, ...waiting }, `${thread.id} end`, actor, now)
      return { output: { id: thread.id, version }, ...(await told(tx, thread)) }
    },
  }),

  handleCommand(api.makeRoutine, {
    load: (tx, { threadId }) => store.lockThread(tx, threadId),
    available: mayMakeRoutine,
    decide: (thread) => {
      const { title, conclusion, proposedAs } = thread
      return title === null || conclusion === null || proposedAs === null
        ? refused('not-proposed')
        : decided({ thread, title, conclusion, kind: proposedAs })
    },
    save: async (tx, { thread, title, conclusion, kind }, context) => {
      const { now, actor, newId } = context
      const routineId = newId()
      await insertRoutine(tx, {
        id: routineId,
        kind,
        ownerId: actor.accountId,
        createdAt: now,
        endedAt: null,
        endedReason: null,
        version: 1,
      })
      await insertText(tx, {
        id: newId(),
        routineId,
        edition: 1,
        title,
        body: conclusion,
        sources: '',
        topics: [],
        audiences: ['duty', 'municipality'],
        reviewBy: addMonths(localDate(now), 12),
        changeNote: '',
        writtenBy: actor.accountId,
        writtenAt: now,
        publishedAt: null,
        version: 1,
      })
      await changeThread(tx, thread, { routineId }, context, 'routineId')
      const { about, events } = await told(tx, thread)
      return { output: { routineId }, about, events: [...events, { topic: 'routine', id: routineId }] }
    },
  }),

  handleQuery(api.getAttachment, async (tx, { attachmentId }) => {
    const file = await store.findAttachment(tx, attachmentId)
    const thread = file && (await store.findThread(tx, file.threadId))
    if (file === undefined || thread === undefined) return undefined
    return {
      output: { name: file.name, kind: file.kind, content: Buffer.from(file.bytes).toString('base64') },
      about: (await told(tx, thread)).about,
      subject: ofMember({ thread }),
    }
  }),
]
