import { OwnSessions } from '../../base/account/screens/OwnSessions.tsx'
import { OwnIdentities } from '../../base/identity-provider/screens/OwnIdentities.tsx'
import { OwnPasskeys } from '../../base/passkey/screens/OwnPasskeys.tsx'
import { useWords } from '../language.tsx'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { words } from '../shell/words.ts'

/** How somebody gets in and proves who they are. */
export function OwnAccountPage() {
  const own = useWords(words)
  const { account } = useSession()
  return (
    <Page title={own.ownAccount} lead={`${account.name}, ${account.title}`}>
      <OwnPasskeys />
      <OwnIdentities />
      <OwnSessions />
    </Page>
  )
}
