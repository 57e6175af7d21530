import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, listOf, localDate, nullable, oneOf, text } from '../../kernel/field.ts'

/** What a key may be given: a closed list. Which contracts each opens stands in rules.ts. */
export const scopes = [
  'reports.read',
  'reports.answer',
  'notices.write',
  'commitments.write',
  'packs.read',
  'outcomes.write',
] as const
export type Scope = (typeof scopes)[number]

/** Beside the name of a key in receipts and histories, as a person's title is. */
export const keyTitle = 'API-nyckel'

/** What one system of a member's may do here, in the name of an account of its own. It is made anew, never changed. */
export const ApiKey = entity({
  id: server(id()),
  accountId: server(id()),
  memberId: once(id()),
  name: once(line(80, { minLength: 2 })),
  purpose: once(text(500, { minLength: 5 })),
  scopes: once(listOf(oneOf(scopes), scopes.length)),
  createdBy: server(id()),
  createdAt: server(instant()),
  revokedAt: server(nullable(instant())),
  revokedBy: server(nullable(id())),
  revokedReason: server(nullable(text(500))),
})
export type ApiKey = Row<typeof ApiKey>

/** What the system proves itself with: kept as a hash. Two are valid at a time while one takes over from the other. */
export const ApiKeySecret = entity({
  id: server(id()),
  keyId: once(id()),
  /** Stands open in the key and in the list, so that a key is told from another. */
  publicId: server(line(16)),
  secretHash: server(line(64)),
  createdBy: server(id()),
  createdAt: server(instant()),
  /** The last day it opens. */
  validUntil: server(localDate()),
  lastUsedAt: server(nullable(instant())),
  endedAt: server(nullable(instant())),
  endedBy: server(nullable(id())),
})
export type ApiKeySecret = Row<typeof ApiKeySecret>
