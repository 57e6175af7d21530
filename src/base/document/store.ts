import { createHash } from 'node:crypto'
import type { Tx } from '../../server/database/connection.ts'
import type { Document } from './model.ts'

/** Keeps a document with its bytes; hash and size are counted here, of what is stored. */
export async function insertDocument(
  tx: Tx,
  { bytes, ...facts }: Omit<Document, 'sha256' | 'size'> & { readonly bytes: Uint8Array },
): Promise<Document> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const document: Document = { ...facts, sha256, size: bytes.length }
  await tx.insertInto('document').values(document).execute()
  await tx.insertInto('documentContent').values({ documentId: document.id, bytes }).execute()
  return document
}

/** Undefined where there is none, or the reader's scope does not see it. */
export const findDocument = (tx: Tx, id: string): Promise<Document | undefined> =>
  tx.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst()

/** The bytes of a document as they were kept. */
export const contentOf = async (tx: Tx, documentId: string): Promise<Uint8Array | undefined> =>
  (
    await tx
      .selectFrom('documentContent')
      .select('bytes')
      .where('documentId', '=', documentId)
      .executeTakeFirst()
  )?.bytes

/** What a case has of documents, in the order they were made; without bytes. */
export const documentsOfCase = (tx: Tx, caseId: string): Promise<Document[]> =>
  tx.selectFrom('document').selectAll().where('caseId', '=', caseId).orderBy('id').limit(200).execute()
