import { useWords } from '../language.tsx'
import { Page } from '../shell/Page.tsx'
import { Link } from '../ui/Link.tsx'
import { words } from '../words.ts'

export function NotFoundPage() {
  const own = useWords(words)
  return (
    <Page title={own.notFoundTitle}>
      <p>{own.notFoundBody}</p>
      <p>
        <Link to="/">{own.home}</Link>
      </p>
    </Page>
  )
}
