import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { listReaders } from '../../base/person/api.ts'
import { PersonCard } from '../../base/person/screens/PersonCard.tsx'
import { ReaderList } from '../../base/person/screens/ReaderList.tsx'
import { words } from '../../base/person/words.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState, Loaded } from '../ui/Loaded.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'

/** Who has read a person's file, for the manager: newest first, fifty at a time. Reading this is logged too. */
export function ReadersPage() {
  const { personId = '' } = useParams({ strict: false })
  const own = useWords(words)
  const reading = useRead(listReaders, { personId })
  if (reading.error?.isNotFound) return <NotFoundPage />
  return (
    <Page title={own.readers} lead={own.readersHint} width="wide">
      <ReaderPages personId={personId} after={null} />
    </Page>
  )
}

function ReaderPages({ personId, after }: { readonly personId: string; readonly after: number | null }) {
  const own = useWords(words)
  const [isMoreShown, setMoreShown] = useState(false)
  const reading = useRead(listReaders, { personId, ...(after !== null && { after }) })
  return (
    <Loaded reading={reading} rows={8}>
      {({ person, readers, more }) => (
        <>
          {after === null && <PersonCard person={person} isLinked />}
          {readers.length === 0 ? <EmptyState title={own.readersNone} /> : <ReaderList readers={readers} />}
          {more && !isMoreShown && <Button onPress={() => setMoreShown(true)}>{own.readersMore}</Button>}
          {more && isMoreShown && <ReaderPages personId={personId} after={readers.at(-1)?.id ?? null} />}
        </>
      )}
    </Loaded>
  )
}
