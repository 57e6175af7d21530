import { useParams } from '@tanstack/react-router'
import { personCases } from '../../duty/case-history/api.ts'
import { PersonCases } from '../../duty/case-history/screens/PersonCases.tsx'
import { words } from '../../duty/case-history/words.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { Page } from '../shell/Page.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import '../styles/lists.css'

/** What the duty has had with a person. */
export function PersonCasesPage() {
  const { personId = '' } = useParams({ strict: false })
  const own = useWords(words)
  const reading = useRead(personCases, { personId }, { topics: [`history/${personId}`] })
  if (reading.error?.isNotFound) return <NotFoundPage />
  return (
    <Page title={own.title} lead={own.lead}>
      <PersonCases personId={personId} />
    </Page>
  )
}
