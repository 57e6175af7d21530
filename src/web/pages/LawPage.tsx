import { DecisionTypeList, LawNotes, ProvisionList } from '../../duty/statutory-clock/screens/LawLists.tsx'
import { words } from '../../duty/statutory-clock/words.ts'
import { useWords } from '../language.tsx'
import { Page } from '../shell/Page.tsx'

/** The law as the product knows it: data of the release, for anybody who is logged in. It asks the server nothing. */
export function LawPage() {
  const { law } = useWords(words)
  return (
    <Page title={law.title} lead={law.lead} width="wide">
      <LawNotes />
      <DecisionTypeList />
      <ProvisionList />
    </Page>
  )
}
