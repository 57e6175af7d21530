import { lateEntry } from '../../duty/intake/api.ts'
import { OutagePaper } from '../../duty/intake/screens/OutagePaper.tsx'
import { words } from '../../duty/intake/words.ts'
import { useWords } from '../language.tsx'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { ScreenOnly } from '../ui/Panel.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/duty.css'

/** The paper form, to print before it is needed. */
export function OutageFormPage() {
  return (
    <Permitted contract={lateEntry}>
      <OutageForm />
    </Permitted>
  )
}

function OutageForm() {
  const own = useWords(words)
  return (
    <Page
      title={own.paperTitle}
      lead={<ScreenOnly>{own.paperLead}</ScreenOnly>}
      actions={
        <Button variant="primary" onPress={() => print()}>
          {own.paperPrint}
        </Button>
      }
    >
      <OutagePaper />
    </Page>
  )
}
