import { FileAnswer, query } from '../../kernel/contract.ts'
import { id, listOf, shape } from '../../kernel/field.ts'
import { Document } from './model.ts'

const readers = {
  'duty-worker': 'any',
  'duty-manager': 'any',
  intake: 'own-member',
  chair: 'own-member',
} as const

export const readDocument = query({
  name: 'document.read',
  path: '/api/documents/{documentId}',
  summary: 'A document as it was made, as PDF: for the duty, and for the board it belongs to',
  input: shape({ documentId: id() }),
  output: FileAnswer,
  permit: readers,
  audit: 'each',
  file: 'application/pdf',
})

export const listDocuments = query({
  name: 'document.list',
  path: '/api/cases/{caseId}/documents',
  summary: 'The documents of a case, in the order they were made',
  input: shape({ caseId: id() }),
  output: shape({ documents: listOf(Document.row, 200) }),
  permit: { 'duty-worker': 'any', 'duty-manager': 'any' },
  audit: 'list',
})
