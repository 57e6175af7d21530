import { useState } from 'react'
import { listPacks } from '../../exchange/morning-pack/api.ts'
import { PackList } from '../../exchange/morning-pack/screens/PackList.tsx'
import { PackTimes } from '../../exchange/morning-pack/screens/PackTimes.tsx'
import { words } from '../../exchange/morning-pack/words.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState, Loaded } from '../ui/Loaded.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Permitted } from './Permitted.tsx'

/** The packs that one may read, and when a night is frozen. */
export function MorningPacksPage() {
  return (
    <Permitted contract={listPacks}>
      <Packs />
    </Permitted>
  )
}

function Packs() {
  const own = useWords(words)
  const { account } = useSession()
  return (
    <Page title={own.title} lead={own.lead[account.role as 'intake']}>
      <Panel title={own.all}>
        <From />
      </Panel>
      <PackTimes />
    </Page>
  )
}

/** Thirty at a time, the older when somebody wants them. */
function From({ after }: { readonly after?: string }) {
  const own = useWords(words)
  const [isMore, setMore] = useState(false)
  const reading = useRead(listPacks, after === undefined ? {} : { after }, { topics: ['morning-pack'] })
  return (
    <Loaded reading={reading} rows={6}>
      {({ packs, more }) => {
        const last = packs.at(-1)
        if (last === undefined)
          return (
            <EmptyState title={own.none}>
              <p>{own.noneHint}</p>
            </EmptyState>
          )
        return (
          <>
            <PackList packs={packs} label={own.all} />
            {more && !isMore && <Button onPress={() => setMore(true)}>{own.older}</Button>}
            {more && isMore && <From after={last.id} />}
          </>
        )
      }}
    </Loaded>
  )
}
