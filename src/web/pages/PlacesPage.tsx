import { useParams } from '@tanstack/react-router'
import { searchPlaces } from '../../duty/place/api.ts'
import { HoldList } from '../../duty/place/screens/HoldList.tsx'
import { PlaceRegister } from '../../duty/place/screens/PlaceRegister.tsx'
import { SearchPlaces } from '../../duty/place/screens/SearchPlaces.tsx'
import { words } from '../../duty/place/words.ts'
import { useWords } from '../language.tsx'
import { Page } from '../shell/Page.tsx'
import { ButtonLink } from '../ui/Link.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'
import '../styles/duty.css'

/** Where somebody can sleep tonight: the search, what is held, and the register. Under a case, what is held is the case's. */
export function PlacesPage() {
  const { caseId = null } = useParams({ strict: false })
  const own = useWords(words)
  return (
    <Permitted contract={searchPlaces}>
      <Page
        title={own.title}
        lead={own.lead}
        width="wide"
        actions={<ButtonLink to="/platser/barn">{own.placedChildren}</ButtonLink>}
      >
        <Panel title={own.holds} isCompact>
          <HoldList caseId={caseId} />
        </Panel>
        <SearchPlaces caseId={caseId} />
        <PlaceRegister />
      </Page>
    </Permitted>
  )
}
