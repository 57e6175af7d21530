import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { flag, id, instant, line, nullable, oneOf, whole } from '../../kernel/field.ts'

/** received: it came from outside, a court's receipt say. The others the product made. */
export const documentKinds = ['decision', 'notice', 'court-package', 'received', 'morning-pack'] as const

/**
 * A file, never changed: what it is, of which board, and the hash of its bytes. It belongs to a case and was made by somebody,
 * but for a morning pack: that is of a whole night, and the system makes it.
 */
export const Document = entity({
  id: server(id()),
  kind: once(oneOf(documentKinds)),
  caseId: once(nullable(id())),
  memberId: once(nullable(id())),
  /** Of the decision or package it shows. */
  number: once(line(20)),
  title: once(line(200)),
  /** SHA-256 of the bytes, hex. */
  sha256: server(line(64)),
  size: server(whole(1, 52_428_800)),
  /** Signed as PAdES when it was made. */
  isSealed: server(flag()),
  createdBy: server(nullable(id())),
  createdAt: server(instant()),
})
export type Document = Row<typeof Document>
