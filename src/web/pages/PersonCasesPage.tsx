import { useParams } from '@tanstack/react-router'
import { PersonCases } from '../../duty/case-history/screens/PersonCases.tsx'
import { words } from '../../duty/case-history/words.ts'
import { useWords } from '../language.tsx'
import { Page } from '../shell/Page.tsx'
import '../styles/lists.css'

/** What the duty has had with a person. */
export function PersonCasesPage() {
  const { personId = '' } = useParams({ strict: false })
  const own = useWords(words)
  return (
    <Page title={own.title} lead={own.lead}>
      <PersonCases personId={personId} />
    </Page>
  )
}
