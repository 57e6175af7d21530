import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, localDate, nullable, oneOf, text, whole } from '../../kernel/field.ts'

/** Who writes: the duty, or the member's day service. */
const sides = ['duty', 'day'] as const
export type Side = (typeof sides)[number]
/** Whom a question is to. The manager is the duty's: what is no night's to answer waits for a person who is awake. */
export const askedParties = ['day', 'duty', 'manager'] as const
export type AskedParty = (typeof askedParties)[number]
const threadStatuses = ['open', 'closed'] as const
/** What the conclusion of a theme may become. */
export const proposals = ['routine', 'standpoint'] as const
export const attachmentKinds = ['pdf', 'jpeg', 'png', 'text'] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

/** A dialogue with one member: about a case whose report it has, or about a theme and no person (H-33). */
export const DialogueThread = entity({
  id: server(id()),
  memberId: once(id()),
  caseId: server(nullable(id())),
  reportId: once(nullable(id())),
  /** What a theme is called; null for a case, which is called by its number. */
  title: once(nullable(line(160))),
  status: server(oneOf(threadStatuses)),
  openedBy: server(id()),
  openedAt: server(instant()),
  /** The latest message, or the end. */
  changedAt: server(instant()),
  lastSide: server(nullable(oneOf(sides))),
  waitingFor: server(nullable(oneOf(askedParties))),
  waitingSince: server(nullable(instant())),
  /** Answered by the end of this working day. */
  dueOn: server(nullable(localDate())),
  closedAt: server(nullable(instant())),
  closedBy: server(nullable(id())),
  conclusion: server(nullable(text(4000))),
  proposedAs: server(nullable(oneOf(proposals))),
  routineId: server(nullable(id())),
  version: server(whole(1, 1_000_000)),
})
export type DialogueThread = Row<typeof DialogueThread>

/** What was written, never changed: amended by a new one. */
export const DialogueMessage = entity({
  id: server(id()),
  threadId: once(id()),
  authorId: server(id()),
  authorName: server(line(120)),
  authorTitle: server(line(120)),
  side: server(oneOf(sides)),
  body: once(text(8000)),
  asks: once(nullable(oneOf(askedParties))),
  amends: once(nullable(id())),
  sentAt: server(instant()),
})
export type DialogueMessage = Row<typeof DialogueMessage>

/** Who has read a message, and when first. */
export const DialogueReading = entity({
  messageId: once(id()),
  accountId: once(id()),
  side: once(oneOf(sides)),
  readAt: once(instant()),
})
export type DialogueReading = Row<typeof DialogueReading>

/** What somebody is writing and has not sent. */
export const DialogueDraft = entity({
  threadId: once(id()),
  accountId: server(id()),
  body: text(8000),
  savedAt: server(instant()),
})
export type DialogueDraft = Row<typeof DialogueDraft>

/** A file sent with a message (H-22). */
export const DialogueAttachment = entity({
  id: server(id()),
  messageId: server(id()),
  position: server(whole(1, 5)),
  name: once(line(200, { minLength: 1 })),
  /** Told by its bytes. */
  kind: server(oneOf(attachmentKinds)),
  /** Bytes. */
  size: server(whole(1, 10_000_000)),
  /** SHA-256 of the bytes, hex. */
  sha256: server(line(64)),
})
export type DialogueAttachment = Row<typeof DialogueAttachment>
