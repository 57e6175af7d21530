import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { parseIdentityNumber } from '../../kernel/identity-number.ts'
import { type Availability, allowed, closed, type Role } from '../../kernel/permit.ts'
import { protectedIn, type Secrets } from '../../kernel/protected-text.ts'
import { normaliseText } from '../../kernel/text.ts'
import {
  type Instant,
  isOfficeHours,
  type LocalDate,
  localDate,
  nextWorkingMorning,
} from '../../kernel/time.ts'
import type { Report } from '../handover/model.ts'
import type { AskedParty, AttachmentKind, DialogueMessage, DialogueThread, proposals, Side } from './model.ts'

/** Files of one message, and their bytes together (H-22). */
export const mostFiles = 5
export const mostBytes = 10_000_000
/** So many that a page still shows them all; more begin a new thread. */
const mostMessages = 1000

export const sideOf = (role: Role): Side => (role === 'intake' ? 'day' : 'duty')

/** Whose questions a role answers. The manager may answer for the night, the night not for the manager. */
const answers: Readonly<Partial<Record<Role, readonly AskedParty[]>>> = {
  intake: ['day'],
  'duty-worker': ['duty'],
  'duty-manager': ['duty', 'manager'],
}
export const isAnsweredBy = (asked: AskedParty | null, role: Role): boolean =>
  asked !== null && (answers[role] ?? []).includes(asked)

/** Whom a role may put a question to. */
const asks: Readonly<Partial<Record<Role, readonly AskedParty[]>>> = {
  intake: ['duty', 'manager'],
  'duty-worker': ['day', 'manager'],
  'duty-manager': ['day'],
}
export const mayAsk = (role: Role): readonly AskedParty[] => asks[role] ?? []

/** Answered when people are awake: by the end of the working day that is going on or comes next (H-33). */
export const dueOnOf = (now: Instant): LocalDate => localDate(nextWorkingMorning(now))

/** Nobody's telephone is rung at 02.40 for what can wait: outside office hours it is told of in the morning. */
export const awakeAt = (now: Instant): Instant => (isOfficeHours(now) ? now : nextWorkingMorning(now))

type Waiting = Pick<DialogueThread, 'waitingFor' | 'waitingSince' | 'dueOn'>
const nobody: Waiting = { waitingFor: null, waitingSince: null, dueOn: null }

/** Whom the thread waits for after a message: asked once more they have waited since the first time. */
export function waitingAfter(
  { waitingFor, waitingSince, dueOn }: Waiting,
  asked: AskedParty | null,
  role: Role,
  now: Instant,
): Waiting {
  const before = { waitingFor, waitingSince, dueOn }
  if (asked === null) return isAnsweredBy(waitingFor, role) ? nobody : before
  return asked === waitingFor ? before : { waitingFor: asked, waitingSince: now, dueOn: dueOnOf(now) }
}

type Written = 'closed' | 'link-gone' | 'case-not-open' | 'thread-full'
export type ThreadFacts = {
  readonly thread: DialogueThread
  /** Whether the member still has a report about the case; true for a theme. */
  readonly hasLink: boolean
  /** Whether who asks sees the case: without it nobody can tell what is protected. True for a theme, and for the member. */
  readonly seesCase: boolean
  readonly messageCount: number
}
/** What can be done with a thread now. */
export function available({ thread, hasLink, seesCase, messageCount }: ThreadFacts): {
  readonly write: Availability<Written>
  readonly close: Availability<'closed' | 'case-not-open'>
} {
  const over = thread.status === 'closed' ? closed('closed') : null
  const behind = seesCase ? null : closed('case-not-open')
  return {
    write:
      over ??
      (hasLink ? null : closed('link-gone')) ??
      behind ??
      (messageCount < mostMessages ? allowed : closed('thread-full')),
    close: over ?? behind ?? allowed,
  }
}

/** Only what was proposed becomes a routine, and once. */
export const mayMakeRoutine = (
  thread: Pick<DialogueThread, 'proposedAs' | 'routineId'>,
): Availability<'not-proposed' | 'already-made'> =>
  thread.proposedAs === null
    ? closed('not-proposed')
    : thread.routineId === null
      ? allowed
      : closed('already-made')

/** Whether a text holds an identity number: a theme is about nobody. */
export const namesSomebody = (text: string, today: LocalDate): boolean =>
  [...text.matchAll(/(?<!\d)(?:\d{6}|\d{8})[-+ ]?\d{4}(?!\d)/g)].some(
    ([number]) => parseIdentityNumber(number, today).ok,
  )

type TextRefusal = 'names-a-person' | 'protected-in-text'
/** What a text may not tell: of a theme no person, to a member no protected address or phone of the case. */
function textFault(
  thread: Pick<DialogueThread, 'caseId'>,
  secrets: Secrets | null,
  field: string,
  text: string,
  now: Instant,
): Decision<never, TextRefusal> | null {
  if (thread.caseId === null && namesSomebody(text, localDate(now))) return refused('names-a-person', field)
  return secrets !== null && protectedIn(text, secrets) !== null ? refused('protected-in-text', field) : null
}

/** With whom and about what: a case by the report that is with the member, or a theme that says what it is about and no person. */
export function decideBegin(
  facts: {
    readonly report: Pick<Report, 'status'> | null
    /** Whose the report is, or the member a theme is with; null where there is none. */
    readonly memberId: string | null
  },
  input: { readonly title?: string | null; readonly memberId?: string | null },
  now: Instant,
): Decision<
  { readonly memberId: string; readonly title: string | null },
  'title-missing' | 'names-a-person' | 'member-missing' | 'one-of-them' | 'no-receiver'
> {
  const { report, memberId } = facts
  if (report !== null) {
    if (input.title != null || (input.memberId != null && input.memberId !== memberId))
      return refused('one-of-them')
    return memberId === null || report.status === 'draft' || report.status === 'withdrawn'
      ? refused('no-receiver')
      : decided({ memberId, title: null })
  }
  const title = normaliseText(input.title ?? '')
  if (title.length < 3) return refused('title-missing', 'title')
  if (namesSomebody(title, localDate(now))) return refused('names-a-person', 'title')
  return memberId === null ? refused('member-missing', 'memberId') : decided({ memberId, title })
}

/** A thread nobody has written in yet. */
export const begunThread = (
  begun: Pick<DialogueThread, 'id' | 'memberId' | 'title' | 'openedBy' | 'openedAt'>,
  report: Pick<Report, 'id' | 'caseId'> | null,
): DialogueThread => ({
  ...begun,
  caseId: report?.caseId ?? null,
  reportId: report?.id ?? null,
  status: 'open',
  changedAt: begun.openedAt,
  lastSide: null,
  ...nobody,
  closedAt: null,
  closedBy: null,
  conclusion: null,
  proposedAs: null,
  routineId: null,
  version: 1,
})

const starts: readonly (readonly [AttachmentKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]
/** What a file is, by its bytes and never by its name; null where it is none of what is taken. */
export function kindOf(bytes: Uint8Array): AttachmentKind | null {
  const found = starts.find(([, start]) => start.every((byte, at) => bytes[at] === byte))
  if (found) return found[0]
  return textOf(bytes) === null ? null : 'text'
}

/** Plain text in UTF-8: no control characters but tab, line ends and page breaks. */
function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return /[^\P{Cc}\t\n\r\f]/u.test(text) ? null : text
  } catch {
    return null
  }
}

type SentFile = { readonly name: string; readonly bytes: Uint8Array | null }
export type KnownFile = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly kind: AttachmentKind
}
/** What is sent with a message: at most five files of the four kinds, ten megabytes together. */
export function decideFiles(
  files: readonly SentFile[],
): Decision<KnownFile[], 'too-many-files' | 'too-large' | 'wrong-kind' | 'file-empty'> {
  const limits = { files: String(mostFiles), megabytes: String(mostBytes / 1_000_000) }
  if (files.length > mostFiles) return refused('too-many-files', 'attachments', limits)
  const known: KnownFile[] = []
  let total = 0
  for (const { name, bytes } of files) {
    if (bytes?.length === 0) return refused('file-empty', 'attachments', { name })
    const kind = bytes && kindOf(bytes)
    if (!bytes || !kind) return refused('wrong-kind', 'attachments', { name })
    total += bytes.length
    known.push({ name: normaliseText(name) || kind, bytes, kind })
  }
  return total > mostBytes ? refused('too-large', 'attachments', limits) : decided(known)
}

type Message = Pick<DialogueMessage, 'body' | 'asks' | 'amends'>
/**
 * A message that may be sent: with words, to somebody the author may ask, amending one of the author's own side.
 * @param secrets what must not be told to the member; null for the member itself
 */
export function decideMessage(
  facts: {
    readonly thread: DialogueThread
    readonly role: Role
    readonly secrets: Secrets | null
    /** The side of the message that is amended; undefined where the thread has none such. */
    readonly amendedSide: Side | undefined
  },
  input: Message & { readonly files: readonly SentFile[] },
  now: Instant,
): Decision<
  Message & { readonly files: readonly KnownFile[] },
  | TextRefusal
  | 'body-missing'
  | 'not-yours-to-ask'
  | 'amends-unknown'
  | 'too-many-files'
  | 'too-large'
  | 'wrong-kind'
  | 'file-empty'
> {
  const body = normaliseText(input.body)
  if (body === '') return refused('body-missing', 'body')
  if (input.asks !== null && !mayAsk(facts.role).includes(input.asks))
    return refused('not-yours-to-ask', 'asks')
  if (input.amends !== null && facts.amendedSide !== sideOf(facts.role))
    return refused('amends-unknown', 'amends')
  const fault = textFault(facts.thread, facts.secrets, 'body', body, now)
  if (fault) return fault
  const files = decideFiles(input.files)
  if (!files.ok) return files
  const told = files.changes
    .map(({ name, bytes, kind }) => `${name}\n${kind === 'text' ? textOf(bytes) : ''}`)
    .join('\n')
  const inFiles = textFault(facts.thread, facts.secrets, 'attachments', told, now)
  return inFiles ?? decided({ body, asks: input.asks, amends: input.amends, files: files.changes })
}

type Ending = { readonly conclusion: string; readonly proposedAs: (typeof proposals)[number] | null }
/** What was concluded, and of a theme whether it should become a routine or a standpoint. */
export function decideClose(
  thread: DialogueThread,
  secrets: Secrets | null,
  input: Ending,
  now: Instant,
): Decision<Ending, TextRefusal | 'conclusion-missing' | 'only-themes'> {
  const conclusion = normaliseText(input.conclusion)
  if (conclusion.length < 3) return refused('conclusion-missing', 'conclusion')
  if (input.proposedAs !== null && thread.caseId !== null) return refused('only-themes', 'proposedAs')
  return (
    textFault(thread, secrets, 'conclusion', conclusion, now) ??
    decided({ conclusion, proposedAs: input.proposedAs })
  )
}
