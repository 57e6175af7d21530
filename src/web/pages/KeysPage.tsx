import { listKeys } from '../../exchange/api-key/api.ts'
import { KeyList } from '../../exchange/api-key/screens/KeyList.tsx'
import { words } from '../../exchange/api-key/words.ts'
import { WebhookList } from '../../exchange/webhook/screens/WebhookList.tsx'
import { useWords } from '../language.tsx'
import { Page } from '../shell/Page.tsx'
import { Permitted } from './Permitted.tsx'

/** Where a municipality, or an administrator, lets its own systems in: keys and webhooks. */
export function KeysPage() {
  const own = useWords(words)
  return (
    <Permitted contract={listKeys}>
      <Page title={own.title} lead={own.lead}>
        <KeyList />
        <WebhookList />
        <p className="quiet">{own.documentation}</p>
      </Page>
    </Permitted>
  )
}
