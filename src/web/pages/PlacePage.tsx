import { useParams } from '@tanstack/react-router'
import { getPlace } from '../../duty/place/api.ts'
import { PlaceAddressPanel } from '../../duty/place/screens/PlaceAddressPanel.tsx'
import { PlaceFile } from '../../duty/place/screens/PlaceFile.tsx'
import { words } from '../../duty/place/words.ts'
import { DisputePanel } from '../../duty/place-request/screens/RequestPanel.tsx'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { Page } from '../shell/Page.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Status } from '../ui/Status.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'

/** A place: who to call, its beds, what was said, where it lies, and what it has been asked. */
export function PlacePage() {
  return (
    <Permitted contract={getPlace}>
      <Place />
    </Permitted>
  )
}

function Place() {
  const { placeId = '' } = useParams({ strict: false })
  const own = useWords(words)
  const reading = useRead(getPlace, { placeId }, { topics: ['place'] })
  if (reading.error?.isNotFound) return <NotFoundPage />
  const place = reading.data?.place
  return (
    <Page
      title={place?.name ?? own.title}
      heading={
        place && (
          <>
            {place.name} <Status>{own.kinds[place.kind]}</Status>{' '}
            {place.isProtected && <Status tone="warning">{own.protectedPlace}</Status>}
          </>
        )
      }
      width="wide"
    >
      <Loaded reading={reading} rows={8}>
        {(data) => <PlaceFile data={data} />}
      </Loaded>
      <PlaceAddressPanel placeId={placeId} />
      <DisputePanel placeId={placeId} />
    </Page>
  )
}
