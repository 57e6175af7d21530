import { addClass, listPriorityClasses } from '../../duty/priority/api.ts'
import { ClassList } from '../../duty/priority/screens/ClassList.tsx'
import { words } from '../../duty/priority/words.ts'
import { dayMatterCounts } from '../../duty/referral/api.ts'
import { DayMatterCounts } from '../../duty/referral/screens/DayMatterCounts.tsx'
import { TargetList } from '../../duty/referral/screens/TargetList.tsx'
import { LimitPanel } from '../../duty/repeat-concern/screens/LimitPanel.tsx'
import { PickupCounts } from '../../duty/repeat-concern/screens/PickupCounts.tsx'
import { MissingCounts } from '../../duty/triage/screens/MissingCounts.tsx'
import { useWords } from '../language.tsx'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'

/** What the region puts first, where callers are shown on to, when a return is said; and what the manager counts of it. */
export function PrioritiesPage() {
  return (
    <Permitted contract={listPriorityClasses}>
      <Priorities />
    </Permitted>
  )
}

function Priorities() {
  const own = useWords(words)
  const { account } = useSession()
  const mayChange = addClass.permit[account.role] !== undefined
  return (
    <Page title={own.title} width="wide">
      <ClassList mayChange={mayChange} />
      <TargetList mayChange={mayChange} />
      <LimitPanel mayChange={mayChange} />
      {dayMatterCounts.permit[account.role] !== undefined && (
        <>
          <DayMatterCounts />
          <MissingCounts />
          <PickupCounts />
        </>
      )}
    </Page>
  )
}
