import { useParams } from '@tanstack/react-router'
import { CaseReaders } from '../../duty/case-history/screens/CaseReaders.tsx'
import { words } from '../../duty/case-history/words.ts'
import { useWords } from '../language.tsx'
import { Page } from '../shell/Page.tsx'

/** Who has read a case file, for the manager. */
export function CaseReadersPage() {
  const { caseId = '' } = useParams({ strict: false })
  const own = useWords(words)
  return (
    <Page title={own.readers} lead={own.readersLead} width="wide">
      <CaseReaders caseId={caseId} />
    </Page>
  )
}
