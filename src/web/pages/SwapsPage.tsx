import { useState } from 'react'
import { listSwaps } from '../../duty/shift-swap/api.ts'
import { AskSwap } from '../../duty/shift-swap/screens/AskSwap.tsx'
import { SwapList } from '../../duty/shift-swap/screens/SwapList.tsx'
import { words } from '../../duty/shift-swap/words.ts'
import { useWords } from '../language.tsx'
import { Page } from '../shell/Page.tsx'
import { words as shell } from '../shell/words.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/Link.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/lists.css'

/** Who gives away which shift, who takes it, and what the manager says. */
export function SwapsPage() {
  return (
    <Permitted contract={listSwaps}>
      <Swaps />
    </Permitted>
  )
}

function Swaps() {
  const own = useWords(words)
  const frame = useWords(shell)
  const [isAsking, setAsking] = useState(false)
  return (
    <Page
      title={own.title}
      lead={own.lead}
      actions={
        <>
          <Button variant="primary" onPress={() => setAsking(true)}>
            {own.ask}
          </Button>
          <ButtonLink to="/schema">{frame.roster}</ButtonLink>
        </>
      }
    >
      <SwapList />
      {isAsking && <AskSwap onClose={() => setAsking(false)} />}
    </Page>
  )
}
