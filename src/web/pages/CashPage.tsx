import { useState } from 'react'
import { listBoxes, openBox } from '../../duty/expense/api.ts'
import { BoxCard } from '../../duty/expense/screens/BoxCard.tsx'
import { OpenBox } from '../../duty/expense/screens/OpenBox.tsx'
import { RechargePanel } from '../../duty/expense/screens/RechargePanel.tsx'
import { words } from '../../duty/expense/words.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState, Loaded } from '../ui/Loaded.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'

/** The money of the duty: what is in the box, what was paid, and what the municipalities owe. */
export function CashPage() {
  return (
    <Permitted contract={listBoxes}>
      <Cash />
    </Permitted>
  )
}

function Cash() {
  const own = useWords(words)
  const { account } = useSession()
  const [isOpening, setOpening] = useState(false)
  const reading = useRead(listBoxes, {}, { topics: ['expense'] })
  const isManager = openBox.permit[account.role] !== undefined
  return (
    <Page
      title={own.title}
      lead={own.lead}
      width="wide"
      actions={isManager && <Button onPress={() => setOpening(true)}>{own.openBox}</Button>}
    >
      <Loaded reading={reading} rows={6}>
        {({ boxes }) => (
          <>
            {boxes.length === 0 && <EmptyState title={own.noBoxes} />}
            {boxes.map((box) => (
              <BoxCard key={box.id} box={box} />
            ))}
          </>
        )}
      </Loaded>
      {isManager && <RechargePanel />}
      {isOpening && <OpenBox onClose={() => setOpening(false)} />}
    </Page>
  )
}
