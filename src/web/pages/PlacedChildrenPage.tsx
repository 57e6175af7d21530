import { placedChildren } from '../../duty/placement/api.ts'
import { PlacedChildren } from '../../duty/placement/screens/PlacedChildren.tsx'
import { words } from '../../duty/placement/words.ts'
import { useWords } from '../language.tsx'
import { Page } from '../shell/Page.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'

/** Where every child is now, for the duty alone; a protected place is never named, on screen or on paper. */
export function PlacedChildrenPage() {
  const own = useWords(words)
  return (
    <Permitted contract={placedChildren}>
      <Page title={own.childrenTitle} lead={own.childrenLead} width="wide">
        <PlacedChildren />
      </Page>
    </Permitted>
  )
}
