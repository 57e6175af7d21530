import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { useStepUp } from '../../../web/step-up.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { ConfirmAccount } from '../../account/screens/ConfirmAccount.tsx'
import { type Handed, OneTimeLink } from '../../account/screens/OneTimeLink.tsx'
import { approveRecovery, cancelRecovery, listRecoveries } from '../api.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

type Recovery = OutputOf<typeof listRecoveries>['recoveries'][number]
type Doing =
  | { readonly what: 'approve' | 'cancel'; readonly recovery: Recovery }
  | { readonly what: 'hand-over'; readonly handed: Handed }
  | null

const tones = {
  waiting: 'important',
  approved: 'info',
  used: 'success',
  cancelled: 'neutral',
  over: 'neutral',
} as const

/** Lost phones of the last day, with what the second person does. Nothing where there are none. */
export function RecoveryList() {
  const own = useWords(words)
  const reading = useRead(listRecoveries, {}, { topics: ['passkey-recovery'] })
  const [doing, setDoing] = useState<Doing>(null)
  const end = () => setDoing(null)
  if (reading.error !== null)
    return <ErrorState problem={reading.error} onRetry={() => void reading.refetch()} />
  const recoveries = reading.data?.recoveries ?? []
  if (recoveries.length === 0) return null
  return (
    <Panel title={own.recoveries}>
      <p>{own.recoveriesLead}</p>
      <ul className="plain-list stack">
        {recoveries.map((recovery) => (
          <RecoveryRow key={recovery.id} recovery={recovery} onDo={(what) => setDoing({ what, recovery })} />
        ))}
      </ul>
      {doing?.what === 'hand-over' && (
        <OneTimeLink {...doing.handed} help={own.linkHelp(doing.handed.name)} onClose={end} />
      )}
      {doing?.what === 'approve' && (
        <Approve
          recovery={doing.recovery}
          onHandOver={(handed) => setDoing({ what: 'hand-over', handed })}
          onClose={end}
        />
      )}
      {doing?.what === 'cancel' && (
        <ConfirmAccount
          changes={['passkey-recovery']}
          contract={cancelRecovery}
          input={{ recoveryId: doing.recovery.id }}
          title={own.cancelFor(doing.recovery.name)}
          help={own.cancelHelp(doing.recovery.name)}
          confirm={own.cancelRecovery}
          isDangerous
          onDone={() => {
            notify(own.cancelled(doing.recovery.name))
            end()
          }}
          onClose={end}
        />
      )}
    </Panel>
  )
}

/** The second person confirms with a passkey: an open screen must not be one. */
function Approve({
  recovery: { id, name, approvalHash },
  onHandOver,
  onClose,
}: {
  readonly recovery: Recovery
  readonly onHandOver: (handed: Handed) => void
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const stepUp = useStepUp()
  return (
    <FormDialog
      title={own.approveFor(name)}
      lead={own.approveHelp(name)}
      save={own.approve}
      saved={own.states.approved}
      initial={{}}
      changes={['passkey-recovery']}
      submit={async (_values, options) => {
        await stepUp.prove(id, approvalHash)
        return api.call(approveRecovery, { recoveryId: id }, options)
      }}
      onDone={({ link, expiresAt }) => onHandOver({ name, link, expiresAt })}
      onClose={onClose}
    >
      {() => stepUp.notice}
    </FormDialog>
  )
}

function RecoveryRow({
  recovery,
  onDo,
}: {
  readonly recovery: Recovery
  readonly onDo: (what: 'approve' | 'cancel') => void
}) {
  const own = useWords(words)
  const format = useFormat()
  const { account } = useSession()
  const { state, name, title, reason, approverName, linkExpiresAt } = recovery
  const isRunning = state === 'waiting' || state === 'approved'
  const maySecond = ![recovery.openedBy, recovery.accountId].includes(account.id)
  return (
    <li className="stack">
      <div>
        <strong>{name}</strong>, {title} <Status tone={tones[state]}>{own.states[state]}</Status>
        <div>{reason}</div>
        <div className="quiet">
          {own.openedBy(recovery.openerName, format.moment(recovery.openedAt))}
          {approverName !== null && `, ${own.approvedBy(approverName)}`}
          {state === 'approved' &&
            linkExpiresAt !== null &&
            `, ${own.linkUntil(format.moment(linkExpiresAt))}`}
        </div>
      </div>
      {isRunning && (
        <div className="row">
          {maySecond ? (
            <Button label={own.approveFor(name)} onPress={() => onDo('approve')}>
              {state === 'waiting' ? own.approve : own.newLink}
            </Button>
          ) : (
            state === 'waiting' && <span className="quiet">{own.needsAnother}</span>
          )}
          <Button variant="tertiary" label={own.cancelFor(name)} onPress={() => onDo('cancel')}>
            {own.cancelRecovery}
          </Button>
        </div>
      )}
    </li>
  )
}
