import { listCallOuts } from '../../duty/call-out/api.ts'
import { CallOutList } from '../../duty/call-out/screens/CallOutList.tsx'
import { OutNow } from '../../duty/call-out/screens/OutNow.tsx'
import { words } from '../../duty/call-out/words.ts'
import { setPolicy } from '../../duty/cover/api.ts'
import { CoverSettings } from '../../duty/cover/screens/CoverSettings.tsx'
import { readTreatment } from '../../insight/equal-treatment/api.ts'
import { TreatmentView } from '../../insight/equal-treatment/screens/TreatmentView.tsx'
import { useWords } from '../language.tsx'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'
import '../styles/duty.css'
import '../styles/chart.css'

/** Call-outs: who is out, what was decided, and for the manager whether it is judged the same near and far. */
export function CallOutsPage() {
  return (
    <Permitted contract={listCallOuts}>
      <CallOuts />
    </Permitted>
  )
}

function CallOuts() {
  const own = useWords(words)
  const { account } = useSession()
  return (
    <Page title={own.title} width="wide">
      <OutNow />
      {readTreatment.permit[account.role] !== undefined && <TreatmentView />}
      <CallOutList />
      {setPolicy.permit[account.role] !== undefined && <CoverSettings />}
    </Page>
  )
}
