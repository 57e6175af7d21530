import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import type { Tone } from '../../../web/ui/Icon.tsx'
import { EmptyState, ErrorState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { answerSwap, approveSwap, listSwaps, type SwapView, withdrawSwap } from '../api.ts'
import type { SwapState } from '../model.ts'
import { available } from '../rules.ts'
import { words } from '../words.ts'
import { DecideSwap } from './DecideSwap.tsx'
import { useShiftName } from './shift-name.ts'

const tones: Record<SwapState, Tone> = {
  asked: 'info',
  accepted: 'important',
  approved: 'success',
  declined: 'neutral',
  refused: 'warning',
  withdrawn: 'neutral',
}

/** Swaps that are open, then those that ended lately; each with what one may do with it. */
export function SwapList() {
  const own = useWords(words)
  const reading = useRead(listSwaps, {}, { topics: ['roster'] })
  return (
    <Loaded reading={reading} rows={3}>
      {({ swaps }) =>
        swaps.length === 0 ? (
          <EmptyState title={own.none} />
        ) : (
          <ul className="plain-list stack" aria-label={own.title}>
            {swaps.map((swap) => (
              <li key={swap.id}>
                <SwapCard swap={swap} />
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}

function SwapCard({ swap }: { readonly swap: SwapView }) {
  const own = useWords(words)
  const shiftName = useShiftName()
  const shift = shiftName(swap.shift)
  const title =
    swap.toName === null ? own.offersToAll(swap.fromName, shift) : own.offers(swap.fromName, shift)
  return (
    <Panel
      title={title}
      isCompact
      aside={<Status tone={tones[swap.state]}>{own.states[swap.state]}</Status>}
      actions={<SwapActions swap={swap} title={title} />}
    >
      {swap.toName !== null && <p>{swap.toName}</p>}
      {swap.inReturn !== null && <p>{own.forShift(shiftName(swap.inReturn))}</p>}
      {swap.message !== '' && <p className="written">{swap.message}</p>}
      {swap.reason !== null && <p className="quiet">{own.decidedBecause(swap.reason)}</p>}
    </Panel>
  )
}

function SwapActions({ swap, title }: { readonly swap: SwapView; readonly title: string }) {
  const own = useWords(words)
  const { account } = useSession()
  const [isDeciding, setDeciding] = useState(false)
  const answer = useCommand(answerSwap, { changes: ['roster'] })
  const withdraw = useCommand(withdrawSwap, { changes: ['roster'] })
  const may = available(swap, { accountId: account.id })
  const { id: swapId, version } = swap
  const problem = answer.problem ?? withdraw.problem
  const press = async (said: 'accept' | 'decline') => {
    if (await answer.run({ swapId, version, answer: said }))
      notify(said === 'accept' ? own.accepted : own.declined)
  }
  const takeBack = async () => {
    if (await withdraw.run({ swapId, version })) notify(own.withdrawn)
  }
  return (
    <>
      {problem !== null && <ErrorState problem={problem} />}
      {may.answer.allowed && (
        <Button
          variant="primary"
          onPress={() => void press('accept')}
          isPending={answer.isPending}
          label={`${own.accept}: ${title}`}
        >
          {own.accept}
        </Button>
      )}
      {may.answer.allowed && swap.toId !== null && (
        <Button onPress={() => void press('decline')} label={`${own.decline}: ${title}`}>
          {own.decline}
        </Button>
      )}
      {may.withdraw.allowed && (
        <Button
          onPress={() => void takeBack()}
          isPending={withdraw.isPending}
          label={`${own.withdraw}: ${title}`}
        >
          {own.withdraw}
        </Button>
      )}
      {may.decide.allowed && approveSwap.permit[account.role] !== undefined && (
        <Button variant="primary" onPress={() => setDeciding(true)} label={`${own.check}: ${title}`}>
          {own.check}
        </Button>
      )}
      {isDeciding && <DecideSwap swap={swap} title={title} onClose={() => setDeciding(false)} />}
    </>
  )
}
