import { useState } from 'react'
import {
  addEntry,
  listEmergencyContacts,
  readSheet,
  searchDirectory,
  setAgeing,
} from '../../duty/directory/api.ts'
import { AddEntry } from '../../duty/directory/screens/AddEntry.tsx'
import { AgeingSetting } from '../../duty/directory/screens/AgeingSetting.tsx'
import { DirectorySearch } from '../../duty/directory/screens/DirectorySearch.tsx'
import { EmergencyContacts } from '../../duty/directory/screens/EmergencyContacts.tsx'
import { words } from '../../duty/directory/words.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/Link.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'
import '../styles/duty.css'
import '../styles/directory.css'

/** Everyone and everything that can be reached at night; a member and a chair see what is for them. */
export function DirectoryPage() {
  return (
    <Permitted contract={searchDirectory}>
      <Directory />
    </Permitted>
  )
}

function Directory() {
  const own = useWords(words)
  const { account } = useSession()
  const [doing, setDoing] = useState<'add' | 'ageing' | null>(null)
  const may = (contract: Pick<typeof addEntry, 'permit'>) => contract.permit[account.role] !== undefined
  const isBound = account.role === 'intake' || account.role === 'chair'
  const setting = useRead(searchDirectory, {}, { topics: ['directory'], enabled: may(setAgeing) })
  return (
    <Page
      title={own.title}
      lead={isBound ? own.leadBound : own.lead}
      actions={
        <>
          {may(addEntry) && <Button onPress={() => setDoing('add')}>{own.add}</Button>}
          {may(setAgeing) && <Button onPress={() => setDoing('ageing')}>{own.ageing}</Button>}
          {may(readSheet) && <ButtonLink to="/nummer/jourblad">{own.sheet}</ButtonLink>}
        </>
      }
    >
      {may(listEmergencyContacts) && <EmergencyContacts />}
      <DirectorySearch />
      {doing === 'add' && <AddEntry onClose={() => setDoing(null)} />}
      {doing === 'ageing' && setting.data !== undefined && (
        <AgeingSetting months={setting.data.ageingMonths} onClose={() => setDoing(null)} />
      )}
    </Page>
  )
}
