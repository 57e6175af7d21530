import { useState } from 'react'
import type { Static } from 'typebox'
import { type DeviationView, listDeviations } from '../../base/deviation/api.ts'
import { type Deviation, deviationStates } from '../../base/deviation/model.ts'
import { CloseDeviation } from '../../base/deviation/screens/CloseDeviation.tsx'
import { DeviationList } from '../../base/deviation/screens/DeviationList.tsx'
import { words } from '../../base/deviation/words.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Select } from '../ui/Select.tsx'
import '../styles/lists.css'

type View = Static<typeof DeviationView>

/** What went wrong or nearly: everybody reports and sees their own, the manager sees all and follows them to the end. */
export function DeviationsPage() {
  const own = useWords(words)
  const { account } = useSession()
  const [closing, setClosing] = useState<View | null>(null)
  const [state, setState] = useState<Deviation['state'] | null>(null)
  const isManager = account.role === 'duty-manager'

  return (
    <Page title={own.title} lead={isManager ? own.youSeeAll : own.onlyYourOwn}>
      <Select
        label={own.show}
        width="short"
        placeholder={own.all}
        options={deviationStates.map((value) => ({ value, label: own.states[value] }))}
        value={state}
        onChange={setState}
      />
      <DeviationPages key={state ?? ''} state={state} after={null} onClose={setClosing} />
      {closing !== null && <CloseDeviation deviation={closing} onClose={() => setClosing(null)} />}
    </Page>
  )
}

/** One answer of fifty at a time; the next is asked for when somebody wants it. */
function DeviationPages(props: {
  readonly state: Deviation['state'] | null
  readonly after: string | null
  readonly onClose: (deviation: View) => void
}) {
  const own = useWords(words)
  const { state, after, onClose } = props
  const [isMoreShown, setMoreShown] = useState(false)
  const reading = useRead(
    listDeviations,
    { ...(state !== null && { state }), ...(after !== null && { after }) },
    { topics: ['deviation'] },
  )
  return (
    <Loaded reading={reading} rows={6}>
      {({ deviations, more }) => {
        const last = deviations.at(-1)?.id ?? null
        return (
          <>
            <DeviationList deviations={deviations} onClose={onClose} />
            {more && !isMoreShown && <Button onPress={() => setMoreShown(true)}>{own.more}</Button>}
            {more && isMoreShown && <DeviationPages state={state} after={last} onClose={onClose} />}
          </>
        )
      }}
    </Loaded>
  )
}
