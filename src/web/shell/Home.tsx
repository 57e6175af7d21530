import { Navigate, useRouter } from '@tanstack/react-router'
import { useWords } from '../language.tsx'
import { useSession } from '../session.ts'
import { EmptyState } from '../ui/Loaded.tsx'
import { words } from '../words.ts'
import { menuFor } from './navigation.ts'
import { Page } from './Page.tsx'

/** The start page is the first page of the person's role. */
export function Home() {
  const own = useWords(words)
  const { account } = useSession()
  const [first] = menuFor(account.role, new Set(Object.keys(useRouter().routesByPath))).often
  if (first !== undefined) return <Navigate to={first.to} replace />
  return (
    <Page title={own.homeTitle}>
      <EmptyState title={own.homeBody} />
    </Page>
  )
}
