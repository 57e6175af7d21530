import { useState } from 'react'
import { PdfLink } from '../../../base/document/screens/PdfLink.tsx'
import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { buildPackage, readPackages, receivePackage, sendPackage, setCourt } from '../api.ts'
import { words } from '../words.ts'
import { BuildDialog } from './BuildDialog.tsx'
import { CourtDialog } from './CourtDialog.tsx'
import { ReceiveDialog, SendDialog } from './SendDialogs.tsx'

type Data = OutputOf<typeof readPackages>
type One = Data['packages'][number]
type Open = { readonly kind: 'build' | 'court' } | { readonly kind: 'send' | 'receive'; readonly row: One }

/** What goes to the court of a decision: put together, sent, and followed until the court has it. */
export function CourtPackagePanel(of: { readonly decisionId: string; readonly memberId: string }) {
  const { decisionId, memberId } = of
  const own = useWords(words)
  const { account } = useSession()
  const reading = useRead(readPackages, { decisionId }, { topics: [`decision/${decisionId}`] })
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const may = (contract: { readonly permit: Readonly<Record<string, unknown>> }) =>
    contract.permit[account.role] !== undefined
  // Nothing of the kind ever goes to a court, or not yet: then there is nothing to show.
  if (reading.data && ['not-made', 'not-for-court'].includes(reading.data.closedBy ?? '')) return null
  return (
    <Panel title={own.title}>
      <Loaded reading={reading} rows={2}>
        {({ court, reachedAt, closedBy, packages }) => (
          <>
            <p className="quiet">{own.intro}</p>
            <DefinitionList
              items={[
                { term: own.court, value: court ?? own.noCourt },
                ...(reachedAt === null ? [] : [{ term: own.reachedAt, value: reachedAt }]),
              ]}
            />
            {closedBy !== null && <Notice tone="important" title={own.closed[closedBy]} />}
            {packages.length === 0 && closedBy === null && <p className="quiet">{own.none}</p>}
            <ul className="plain-list stack" aria-label={own.title}>
              {packages.map((row, index) => (
                <li key={row.id}>
                  <Package
                    row={row}
                    maySend={index === 0 && may(sendPackage)}
                    mayReceive={may(receivePackage) && packages.every(({ receipt }) => receipt === null)}
                    onOpen={(kind) => setOpen({ kind, row })}
                  />
                </li>
              ))}
            </ul>
            <div className="row">
              {closedBy === null && may(buildPackage) && (
                <Button onPress={() => setOpen({ kind: 'build' })}>
                  {packages.length === 0 ? own.build : own.buildAgain}
                </Button>
              )}
              {may(setCourt) && (
                <Button variant="tertiary" onPress={() => setOpen({ kind: 'court' })}>
                  {own.setCourt}
                </Button>
              )}
            </div>
            {open?.kind === 'build' && (
              <BuildDialog decisionId={decisionId} isAgain={packages.length > 0} onClose={close} />
            )}
            {open?.kind === 'court' && (
              <CourtDialog decisionId={decisionId} memberId={memberId} onClose={close} />
            )}
            {open?.kind === 'send' && <SendDialog row={open.row} onClose={close} />}
            {open?.kind === 'receive' && <ReceiveDialog row={open.row} onClose={close} />}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function Package(props: {
  readonly row: One
  readonly maySend: boolean
  readonly mayReceive: boolean
  readonly onOpen: (kind: 'send' | 'receive') => void
}) {
  const { row, maySend, mayReceive, onOpen } = props
  const own = useWords(words)
  const format = useFormat()
  const { sending, receipt } = row
  return (
    <article className="stack-tight" aria-label={row.number}>
      <p>
        <strong>{row.number}</strong>{' '}
        <span className="quiet">{own.by(row.builtByName, format.moment(row.builtAt))}</span>
      </p>
      {row.editionReason !== null && <p className="written">{own.edition(row.edition, row.editionReason)}</p>}
      {sending !== null && (
        <p>
          {own.sentLine(
            own.channels[sending.channel],
            sending.sentTo,
            sending.sentByName,
            format.moment(sending.sentAt),
          )}
        </p>
      )}
      {sending !== null && receipt === null && <Status tone="important">{own.clockRuns}</Status>}
      {receipt !== null && (
        <Notice
          tone="success"
          title={own.receiptLine(receipt.courtNumber, receipt.givenBy, format.moment(receipt.receivedAt))}
        />
      )}
      <div className="row">
        <PdfLink path={`/api/documents/${row.documentId}`}>{own.open}</PdfLink>
        {sending === null && maySend && <Button onPress={() => onOpen('send')}>{own.send}</Button>}
        {sending !== null && receipt === null && mayReceive && (
          <Button variant="primary" onPress={() => onOpen('receive')}>
            {own.receive}
          </Button>
        )}
      </div>
      <details className="fold">
        <summary>{own.index}</summary>
        <ol className="fold-body">
          {row.parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an index that never changes.
            <li key={index}>
              {part.title} {part.fileName !== null && <span className="quiet">{part.fileName}</span>}
            </li>
          ))}
        </ol>
      </details>
    </article>
  )
}
