import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { listDocuments } from '../api.ts'
import { words } from '../words.ts'
import { PdfLink } from './PdfLink.tsx'

/** What has been made of documents in a case, in the order they came. */
export function CaseDocuments({ caseId }: { readonly caseId: string }) {
  const own = useWords(words)
  const format = useFormat()
  const reading = useRead(listDocuments, { caseId }, { topics: [`case/${caseId}`, 'decision'] })
  return (
    <Panel title={own.title} isCompact>
      <Loaded reading={reading} rows={1}>
        {({ documents }) => (
          <>
            {documents.length === 0 && <p className="quiet">{own.none}</p>}
            <ul className="plain-list stack" aria-label={own.title}>
              {documents.map((document) => (
                <li key={document.id}>
                  <p>
                    {own.kinds[document.kind]} {document.number}{' '}
                    <span className="quiet">{format.moment(document.createdAt)}</span>
                  </p>
                  <p>{document.title}</p>
                  <PdfLink path={`/api/documents/${document.id}`}>{own.open(document.number)}</PdfLink>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Panel>
  )
}
