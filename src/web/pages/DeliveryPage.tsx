import { overview } from '../../exchange/delivery/api.ts'
import { DeliveryOverview } from '../../exchange/delivery/screens/DeliveryOverview.tsx'
import { words } from '../../exchange/delivery/words.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { Page } from '../shell/Page.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Permitted } from './Permitted.tsx'

/** The operator's page: what has not left the house, and how each channel does. */
export function DeliveryPage() {
  return (
    <Permitted contract={overview}>
      <Deliveries />
    </Permitted>
  )
}

function Deliveries() {
  const own = useWords(words)
  const reading = useRead(overview, {}, { topics: ['message'] })
  return (
    <Page title={own.title} lead={own.lead} width="wide">
      <Loaded reading={reading} rows={6}>
        {(found) => <DeliveryOverview found={found} />}
      </Loaded>
    </Page>
  )
}
