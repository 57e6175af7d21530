import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { ConfirmDialog } from '../../../web/ui/Dialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import type { PersonCard as Card } from '../../person/model.ts'
import { PersonCard } from '../../person/screens/PersonCard.tsx'
import { declineMerge, type MergeView, mergePersons } from '../api.ts'
import { words } from '../words.ts'

/** Proposals that wait: both records side by side; the manager merges them or says that they are two people. */
export function MergeProposals({ proposals }: { readonly proposals: readonly MergeView[] }) {
  return (
    <>
      {proposals.map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} />
      ))}
    </>
  )
}

function Proposal({ proposal }: { readonly proposal: MergeView }) {
  const own = useWords(words)
  const format = useFormat()
  const { account } = useSession()
  const [isSure, setSure] = useState(false)
  const merge = useCommand(mergePersons, { changes: ['person'] })
  const decline = useCommand(declineMerge, { changes: ['person'] })
  const { id, person, into, reason } = proposal
  const problem = merge.problem ?? decline.problem

  const mergeNow = async () => {
    const versions = { version: proposal.personVersion, intoVersion: proposal.intoVersion }
    const done = await merge.run({ personId: person.id, intoId: into.id, reason, ...versions })
    setSure(false)
    if (done) notify(own.merged)
  }
  const declineNow = async () => {
    if (await decline.run({ proposalId: id })) notify(own.declined)
  }

  return (
    <Notice
      tone="important"
      title={own.title}
      actions={
        account.role === 'duty-manager' && (
          <>
            <Button onPress={() => setSure(true)}>{own.merge}</Button>
            <Button variant="tertiary" onPress={() => void declineNow()} isPending={decline.isPending}>
              {own.notSame}
            </Button>
          </>
        )
      }
    >
      <Side title={own.goes} person={person} />
      <Side title={own.stays} person={into} />
      <p className="written">{reason}</p>
      <p className="quiet">{own.proposedBy(proposal.proposedByName, format.moment(proposal.proposedAt))}</p>
      {problem !== null && <ErrorState problem={problem} />}
      <ConfirmDialog
        title={own.merge}
        isOpen={isSure}
        onClose={() => setSure(false)}
        confirm={own.merge}
        cancel={own.cancel}
        isDangerous
        isPending={merge.isPending}
        onConfirm={() => void mergeNow()}
      >
        <p>{own.mergeHint}</p>
      </ConfirmDialog>
    </Notice>
  )
}

function Side({ title, person }: { readonly title: string; readonly person: Card }) {
  return (
    <div>
      <p className="quiet">{title}</p>
      <PersonCard person={person} isLinked />
    </div>
  )
}
