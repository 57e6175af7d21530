import type { Static } from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import {
  flag,
  id,
  instant,
  line,
  listOf,
  nullable,
  oneOf,
  optional,
  shape,
  text,
  together,
  whole,
} from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import {
  askedParties,
  attachmentKinds,
  DialogueAttachment,
  DialogueDraft,
  DialogueMessage,
  DialogueReading,
  DialogueThread,
  proposals,
} from './model.ts'

const version = whole(1, 1_000_000)
const count = () => whole(0, 1_000_000)
const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }
const both: Permit = { ...duty, intake: 'own-member' }

/** A thread in a list: with whom, about what, whom it waits for, and how much of it nobody of the reader's side has read. */
export const ThreadRow = shape({
  ...DialogueThread.row.properties,
  memberName: line(120),
  caseNumber: nullable(line(20)),
  reportNumber: nullable(line(20)),
  openedByName: line(120),
  closedByName: nullable(line(120)),
  lastAuthorName: nullable(line(120)),
  messageCount: count(),
  unread: count(),
})
export type ThreadRow = Static<typeof ThreadRow>

export const MessageView = shape({
  ...DialogueMessage.row.properties,
  readings: listOf(shape({ ...DialogueReading.row.properties, name: line(120), title: line(120) }), 1000),
  attachments: listOf(DialogueAttachment.row, 5),
})
export type MessageView = Static<typeof MessageView>

export const ThreadView = shape({
  ...ThreadRow.properties,
  messages: listOf(MessageView, 1000),
  /** What the reader has begun to write and not sent. */
  draft: nullable(shape({ body: DialogueDraft.row.properties.body, savedAt: instant() })),
  /** Why nothing can be written now; null where it can. */
  writeClosedBy: nullable(oneOf(['closed', 'link-gone', 'case-not-open', 'thread-full'])),
})
export type ThreadView = Static<typeof ThreadView>

export const listThreads = query({
  name: 'dialogue.list',
  path: '/api/dialogues',
  summary:
    'Dialogues of all members for the duty, of the own member for a municipality: those that wait the longest first, else the latest first',
  input: shape(
    {
      which: oneOf(['waiting', 'open', 'closed', 'all']),
      memberId: optional(id()),
      reportId: optional(id()),
      /** The last row shown. */
      afterChangedAt: optional(instant()),
      afterId: optional(id()),
    },
    { dependentRequired: together('afterChangedAt', 'afterId') },
  ),
  output: shape({ threads: listOf(ThreadRow, 50), more: flag() }),
  permit: both,
  audit: 'list',
})

export const getThread = query({
  name: 'dialogue.get',
  path: '/api/dialogues/{threadId}',
  summary: 'A dialogue: every message, who has read it and when, and the reader’s own draft',
  input: shape({ threadId: id() }),
  output: ThreadView,
  permit: both,
  audit: 'each',
})

export const threadsOfCase = query({
  name: 'dialogue.of-case',
  path: '/api/cases/{caseId}/dialogues',
  summary: 'The dialogues about a case with their messages: part of its file',
  input: shape({ caseId: id() }),
  output: shape({
    threads: listOf(shape({ ...ThreadRow.properties, messages: listOf(DialogueMessage.row, 1000) }), 200),
  }),
  permit: duty,
  audit: 'list',
})

export const beginThread = command({
  name: 'dialogue.begin',
  path: '/api/dialogues',
  summary:
    'Begin a dialogue about a case, by the report the member has, or about a theme and no person; about a case it is the one that is open',
  input: shape({
    reportId: optional(nullable(id())),
    title: optional(nullable(line(160, { description: 'What it is about. No names, no identity numbers' }))),
    /** Whom a theme is with; a municipality writes for itself. */
    memberId: optional(nullable(id())),
  }),
  output: shape({ id: id(), version }),
  permit: both,
  refusals: ['title-missing', 'names-a-person', 'member-missing', 'one-of-them', 'no-receiver'],
})

const fileFaults = ['too-many-files', 'too-large', 'wrong-kind', 'file-empty'] as const
const textFaults = ['names-a-person', 'protected-in-text'] as const

export const sendMessage = command({
  name: 'dialogue.send',
  path: '/api/dialogues/{threadId}/messages',
  summary: 'Write to the other side, maybe as a question; what is sent is never changed, only amended',
  input: shape({
    threadId: id(),
    body: text(8000),
    asks: optional(nullable(oneOf(askedParties))),
    amends: optional(nullable(id())),
    attachments: optional(
      listOf(
        shape({
          name: line(200, { minLength: 1 }),
          content: text(16_000_000, { description: 'The bytes in base64' }),
        }),
        50,
      ),
    ),
  }),
  output: shape({ id: id(), version }),
  permit: both,
  refusals: [
    'closed',
    'link-gone',
    'case-not-open',
    'thread-full',
    'body-missing',
    'not-yours-to-ask',
    'amends-unknown',
    ...textFaults,
    ...fileFaults,
  ],
  // Ten megabytes in base64, and room to say no to somewhat more in words.
  largest: 40_000_000,
})

export const saveDraft = command({
  name: 'dialogue.save-draft',
  path: '/api/dialogues/{threadId}/draft',
  method: 'PUT',
  summary: 'Keep what is being written, for its author alone',
  input: shape({ threadId: id(), body: DialogueDraft.change.properties.body }),
  output: shape({ savedAt: instant() }),
  permit: both,
  autosave: true,
})

export const readMessages = command({
  name: 'dialogue.read',
  path: '/api/dialogues/{threadId}/readings',
  summary:
    'Whoever has the dialogue before them has read it: kept once for each message, and shown to the other side',
  input: shape({ threadId: id() }),
  output: shape({ id: id(), read: count() }),
  permit: both,
})

export const closeThread = command({
  name: 'dialogue.close',
  path: '/api/dialogues/{threadId}/conclusion',
  summary: 'End a dialogue with what was concluded; a theme may be proposed as a routine or a standpoint',
  input: shape({
    threadId: id(),
    version,
    conclusion: text(4000),
    proposedAs: optional(nullable(oneOf(proposals))),
  }),
  output: shape({ id: id(), version }),
  permit: both,
  refusals: ['closed', 'case-not-open', 'conclusion-missing', 'only-themes', ...textFaults],
})

export const makeRoutine = command({
  name: 'dialogue.make-routine',
  path: '/api/dialogues/{threadId}/routine',
  summary: 'Make the proposed conclusion a draft of a routine or a standpoint',
  input: shape({ threadId: id() }),
  output: shape({ routineId: id() }),
  permit: { 'duty-manager': 'any' },
  refusals: ['not-proposed', 'already-made'],
})

export const getAttachment = query({
  name: 'dialogue.get-attachment',
  path: '/api/dialogue-attachments/{attachmentId}',
  summary: 'A file that was sent with a message, its bytes in base64',
  input: shape({ attachmentId: id() }),
  output: shape({ name: line(200), kind: oneOf(attachmentKinds), content: text(14_000_000) }),
  permit: both,
  audit: 'each',
})

type RefusalsOf<C extends { readonly refusals: readonly string[] }> = C['refusals'][number]
export type DialogueRefusal =
  | RefusalsOf<typeof beginThread>
  | RefusalsOf<typeof sendMessage>
  | RefusalsOf<typeof closeThread>
  | RefusalsOf<typeof makeRoutine>
