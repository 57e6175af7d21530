import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, nullable, oneOf, text, whole } from '../../kernel/field.ts'

export const noteStatuses = ['draft', 'locked', 'withdrawn'] as const

/** A case note (journalanteckning): a draft is its author's own, a locked one is amended and never overwritten (DESIGN 6). */
export const Note = entity({
  id: server(id()),
  caseId: once(id()),
  status: server(oneOf(noteStatuses)),
  authorId: server(id()),
  authorName: server(line(120)),
  authorTitle: server(line(120)),
  happenedAt: instant(),
  /** What was seen and said. */
  facts: text(40_000),
  /** What the author makes of it, kept apart from the facts (SOSFS 2014:5). */
  judgement: text(20_000),
  createdAt: server(instant()),
  changedAt: server(instant()),
  lockedAt: server(nullable(instant())),
  withdrawnAt: server(nullable(instant())),
  withdrawnBy: server(nullable(id())),
  withdrawnReason: server(nullable(text(1000))),
  version: server(whole(1, 1_000_000)),
})
export type Note = Row<typeof Note>

/** A dated addition to a locked note (SoL 14:6). */
export const NoteAmendment = entity({
  id: server(id()),
  noteId: once(id()),
  authorId: server(id()),
  authorName: server(line(120)),
  authorTitle: server(line(120)),
  at: server(instant()),
  text: once(text(20_000)),
})
export type NoteAmendment = Row<typeof NoteAmendment>

/** Administrative minutes on a case, apart from time on measures (G-05). */
export const AdministrativeTime = entity({
  id: server(id()),
  caseId: once(id()),
  accountId: server(id()),
  minutes: once(whole(1, 1440)),
  at: server(instant()),
  withdrawnAt: server(nullable(instant())),
  withdrawnBy: server(nullable(id())),
  withdrawnReason: server(nullable(text(1000))),
})
export type AdministrativeTime = Row<typeof AdministrativeTime>
