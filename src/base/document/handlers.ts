import { handleQuery } from '../../server/handler.ts'
import { listDocuments, readDocument } from './api.ts'
import { fileNameOf } from './rules.ts'
import { contentOf, documentsOfCase, findDocument } from './store.ts'

const given = (one: string | null): readonly string[] => (one === null ? [] : [one])

export const handlers = [
  handleQuery(readDocument, async (tx, { documentId }) => {
    const document = await findDocument(tx, documentId)
    const bytes = document && (await contentOf(tx, documentId))
    if (document === undefined || bytes === undefined) return undefined
    return {
      output: { fileName: fileNameOf(document), content: Buffer.from(bytes).toString('base64') },
      about: { cases: given(document.caseId), members: given(document.memberId) },
      subject: { memberIds: given(document.memberId) },
    }
  }),

  handleQuery(listDocuments, async (tx, { caseId }) => ({
    output: { documents: await documentsOfCase(tx, caseId) },
    about: { cases: [caseId] },
  })),
]
