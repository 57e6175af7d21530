import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { usePresent } from '../../../web/ui/Clock.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Badge, Status } from '../../../web/ui/Status.tsx'
import { type CommitmentView, listCommitments } from '../api.ts'
import { available, standingOf } from '../rules.ts'
import { words } from '../words.ts'
import { CommitmentRow } from './CommitmentRow.tsx'
import { type Account, DoneDialog, FailDialog, GiveDialog, MoveDialog } from './MemberDialogs.tsx'
import '../../../web/styles/lists.css'

/** What a municipality has said that it does, the first due first, with what became of it. */
export function CommitmentPanel() {
  const own = useWords(words)
  const present = usePresent()
  const reading = useRead(listCommitments, {}, { topics: ['commitment'] })
  const late = (reading.data?.commitments ?? []).filter((row) => standingOf(row, present) === 'overdue')
  return (
    <Panel
      title={own.own}
      aside={late.length > 0 && <Badge count={late.length} label={own.standings.overdue} tone="warning" />}
    >
      <p className="quiet">{own.ownLead}</p>
      <Loaded reading={reading}>
        {({ commitments, accounts }) =>
          commitments.length === 0 ? (
            <Status tone="success">{own.none}</Status>
          ) : (
            <ul className="plain-list stack">
              {commitments.map((commitment) => (
                <li key={commitment.id}>
                  <CommitmentRow commitment={commitment} link="report">
                    <Answers commitment={commitment} accounts={accounts} />
                  </CommitmentRow>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  )
}

function Answers(props: { readonly commitment: CommitmentView; readonly accounts: readonly Account[] }) {
  const { commitment, accounts } = props
  const own = useWords(words)
  const present = usePresent()
  const [open, setOpen] = useState<'done' | 'fail' | 'move' | 'give' | null>(null)
  const may = available(commitment, commitment.hasDeviation, present)
  const dialog = { commitment, onClose: () => setOpen(null) }
  const of = (word: string) => `${word}: ${own.reportOf(commitment.reportNumber ?? '')}`
  return (
    <>
      <div className="row">
        {may.done.allowed && (
          <Button
            variant={commitment.state === 'open' ? 'primary' : 'secondary'}
            label={of(own.done)}
            onPress={() => setOpen('done')}
          >
            {own.done}
          </Button>
        )}
        {may.move.allowed && (
          <Button label={of(own.move)} onPress={() => setOpen('move')}>
            {own.move}
          </Button>
        )}
        {may.fail.allowed && (
          <Button label={of(own.fail)} onPress={() => setOpen('fail')}>
            {own.fail}
          </Button>
        )}
        {may.give.allowed && (
          <Button variant="tertiary" label={of(own.give)} onPress={() => setOpen('give')}>
            {own.give}
          </Button>
        )}
      </div>
      {open === 'done' && <DoneDialog {...dialog} />}
      {open === 'fail' && <FailDialog {...dialog} />}
      {open === 'move' && <MoveDialog {...dialog} />}
      {open === 'give' && <GiveDialog {...dialog} accounts={accounts} />}
    </>
  )
}
