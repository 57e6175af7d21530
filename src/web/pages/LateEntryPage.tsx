import { lateEntry } from '../../duty/intake/api.ts'
import { LateEntryForm } from '../../duty/intake/screens/LateEntryForm.tsx'
import { words } from '../../duty/intake/words.ts'
import { useWords } from '../language.tsx'
import { Page } from '../shell/Page.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'
import '../styles/duty.css'

/** Paper from an outage becomes contacts, with the real times. */
export function LateEntryPage() {
  return (
    <Permitted contract={lateEntry}>
      <LateEntry />
    </Permitted>
  )
}

function LateEntry() {
  const own = useWords(words)
  return (
    <Page title={own.lateTitle} lead={own.lateLead}>
      <LateEntryForm />
    </Page>
  )
}
