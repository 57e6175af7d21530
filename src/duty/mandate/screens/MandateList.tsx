import { useState } from 'react'
import { decisionTypes } from '../../../code-lists/decision-type.ts'
import { useWords } from '../../../web/language.tsx'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { endMandate, type MandateView, registerMandate, setPhone } from '../api.ts'
import { mandateKinds } from '../model.ts'
import { words } from '../words.ts'
import { EndDialog } from './EndDialog.tsx'
import { PhoneDialog } from './PhoneDialog.tsx'
import { RegisterMandate } from './RegisterMandate.tsx'
import '../../../web/styles/ladder.css'

type Open = { readonly what: 'phone' | 'end'; readonly row: MandateView } | 'new' | null

/** Who decides for a board and by which minutes; those that have ended lie folded, and stay. */
export function MandateList(props: { readonly memberId: string; readonly mandates: readonly MandateView[] }) {
  const { memberId, mandates } = props
  const own = useWords(words)
  const { account } = useSession()
  const [open, setOpen] = useState<Open>(null)
  const [showsEnded, setShowsEnded] = useState(false)
  const mayKeep = registerMandate.permit[account.role] !== undefined
  // Who decides comes before who may ask the police for help.
  const current = mandates
    .filter(({ state }) => state !== 'ended')
    .toSorted((one, other) => mandateKinds.indexOf(one.kind) - mandateKinds.indexOf(other.kind))
  const ended = mandates.filter(({ state }) => state === 'ended')
  const hasChair = current.some(({ kind, state }) => kind === 'chair' && state === 'holds')
  const close = () => setOpen(null)
  const shown = showsEnded ? [...current, ...ended] : current
  return (
    <Panel
      title={own.mandates}
      actions={mayKeep && <Button onPress={() => setOpen('new')}>{own.register}</Button>}
    >
      <p className="quiet">{own.mandatesLead}</p>
      {!hasChair && <Notice tone="warning" title={current.length === 0 ? own.noMandates : own.noChair} />}
      <ul className="plain-list" aria-label={own.mandates}>
        {shown.map((row) => (
          <li key={row.id} className="mandate-row">
            <Row row={row} />
            {row.state !== 'ended' && (
              <div className="row">
                {setPhone.permit[account.role] !== undefined && (
                  <Button
                    variant="tertiary"
                    label={own.changePhoneOf(row.name)}
                    onPress={() => setOpen({ what: 'phone', row })}
                  >
                    {own.changePhone}
                  </Button>
                )}
                {endMandate.permit[account.role] !== undefined && (
                  <Button
                    variant="tertiary"
                    label={own.endOf(row.name)}
                    onPress={() => setOpen({ what: 'end', row })}
                  >
                    {own.end}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {ended.length > 0 && (
        <Button variant="tertiary" isExpanded={showsEnded} onPress={() => setShowsEnded(!showsEnded)}>
          {showsEnded ? own.hideEnded : own.showEnded(ended.length)}
        </Button>
      )}
      {open === 'new' && <RegisterMandate memberId={memberId} onClose={close} />}
      {open !== null && open !== 'new' && open.what === 'phone' && (
        <PhoneDialog row={open.row} onClose={close} />
      )}
      {open !== null && open !== 'new' && open.what === 'end' && (
        <EndDialog
          title={own.endOf(open.row.name)}
          memberId={memberId}
          contract={endMandate}
          idOf={{ mandateId: open.row.id }}
          version={open.row.version}
          onClose={close}
        />
      )}
    </Panel>
  )
}

const typeNames = new Map(decisionTypes.map(({ key, sv }) => [key, sv]))

function Row({ row }: { readonly row: MandateView }) {
  const own = useWords(words)
  const format = useFormat()
  const neverHeld = row.validTo !== null && row.validTo < row.validFrom
  const covers =
    row.kind === 'chair'
      ? own.coversLaw
      : row.kind === 'official'
        ? own.coversPolice
        : row.covers.map((key) => typeNames.get(key) ?? key).join('; ')
  return (
    <>
      <p>
        <strong>{row.name}</strong>, {row.title}{' '}
        <Status tone={row.state === 'holds' ? 'success' : 'neutral'}>
          {neverHeld ? own.never : own.states[row.state]}
        </Status>
      </p>
      <p>
        {own.kinds[row.kind]} · {own.valid(row.validFrom, row.validTo)} ·{' '}
        {own.minutes(row.minutesReference, row.minutesDate)}
      </p>
      <p className="quiet">
        {row.kind === 'official' || row.kind === 'chair' ? covers : `${own.covers}: ${covers}`}
      </p>
      <p>
        {row.phone === null ? (
          row.kind !== 'official' && <Status tone="important">{own.noPhone}</Status>
        ) : (
          <a href={`tel:${row.phone}`}>{row.shownPhone}</a>
        )}{' '}
        {row.accountId === null && <span className="quiet">{own.noAccount}</span>}
      </p>
      {row.endedReason !== null && <p>{own.endedBecause(row.endedReason)}</p>}
      <p className="quiet">{own.registered(row.registeredByName, format.moment(row.registeredAt))}</p>
    </>
  )
}
