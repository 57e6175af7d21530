import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { ErrorState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { words as rosterWords } from '../../roster/words.ts'
import { approveSwap, checkSwap, refuseSwap, type SwapView } from '../api.ts'
import { words } from '../words.ts'

/** What the swap would bring into the roster, and the manager's yes or no. */
export function DecideSwap(props: {
  readonly swap: SwapView
  readonly title: string
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const roster = useWords(rosterWords)
  const { swap, title, onClose } = props
  const { id: swapId, version } = swap
  const [reason, setReason] = useState('')
  const reading = useRead(checkSwap, { swapId }, { topics: ['roster'] })
  const approve = useCommand(approveSwap, { changes: ['roster'] })
  const refuse = useCommand(refuseSwap, { changes: ['roster'] })
  const problem = approve.problem ?? refuse.problem
  const error = problem?.errors.find(({ path }) => path === 'reason')?.sentence
  const ended = (said: string) => {
    notify(said)
    onClose()
  }
  const pressApprove = async () => {
    refuse.clear()
    if (await approve.run({ swapId, version, reason: reason === '' ? null : reason })) ended(own.approved)
  }
  const pressRefuse = async () => {
    approve.clear()
    if (await refuse.run({ swapId, version, reason })) ended(own.refused)
  }
  return (
    <Dialog
      title={own.check}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={() => void pressApprove()} isPending={approve.isPending}>
            {own.approve}
          </Button>
          <Button onPress={() => void pressRefuse()} isPending={refuse.isPending}>
            {own.refuse}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </>
      }
    >
      <p>{title}</p>
      <Loaded reading={reading} rows={2}>
        {({ findings }) =>
          findings.length === 0 ? (
            <Status tone="success">{own.clean}</Status>
          ) : (
            <ul className="plain-list stack-tight">
              {findings.map((finding) => (
                <li key={`${finding.kind} ${finding.from} ${finding.accountIds.join()}`}>
                  <Status tone="important">{roster.findingKinds[finding.kind]}</Status> {finding.day}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {problem !== null && error === undefined && <ErrorState problem={problem} />}
      <TextArea
        label={own.reason}
        description={own.reasonHint}
        maxLength={1000}
        rows={2}
        isOptional
        name="reason"
        value={reason}
        onChange={setReason}
        error={error}
      />
    </Dialog>
  )
}
