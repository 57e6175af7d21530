import { useParams } from '@tanstack/react-router'
import { caseReaders } from '../../duty/case-history/api.ts'
import { CaseReaders } from '../../duty/case-history/screens/CaseReaders.tsx'
import { words } from '../../duty/case-history/words.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { Page } from '../shell/Page.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'

/** Who has read a case file, for the manager. */
export function CaseReadersPage() {
  const { caseId = '' } = useParams({ strict: false })
  const own = useWords(words)
  const reading = useRead(caseReaders, { caseId })
  if (reading.error?.isNotFound) return <NotFoundPage />
  return (
    <Page title={own.readers} lead={own.readersLead} width="wide">
      <CaseReaders caseId={caseId} />
    </Page>
  )
}
