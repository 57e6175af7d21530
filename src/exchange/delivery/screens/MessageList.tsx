import { useState } from 'react'
import { now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { type MessageView, retryMessage } from '../api.ts'
import { words } from '../words.ts'
import { GiveUpDialog, HandOverDialog, TriesDialog } from './MessageDialogs.tsx'
import '../../../web/styles/lists.css'

type Props = {
  readonly label: string
  readonly rows: readonly MessageView[]
  readonly all: number
  readonly isForPrint?: boolean
}

/** Messages that have not reached whoever is to be told, each with why and what can be done about it. */
export function MessageList({ label, rows, all, isForPrint = false }: Props) {
  const own = useWords(words)
  return (
    <>
      <ul className="plain-list stack" aria-label={label}>
        {rows.map((row) => (
          <li key={row.id}>
            <Row row={row} isForPrint={isForPrint} />
          </li>
        ))}
      </ul>
      {rows.length < all && <p className="quiet">{own.shown(rows.length, all)}</p>}
    </>
  )
}

function Row({ row, isForPrint }: { readonly row: MessageView; readonly isForPrint: boolean }) {
  const own = useWords(words)
  const format = useFormat()
  const { account } = useSession()
  const [open, setOpen] = useState<'give-up' | 'hand-over' | 'tries' | null>(null)
  const retry = useCommand(retryMessage, { changes: ['message'] })
  const close = () => setOpen(null)
  const tryAgain = async (anew: boolean) => {
    if ((await retry.run({ messageId: row.id, version: row.version, anew })) !== null) notify(own.retried)
  }
  const isEarly = row.notBefore > now()
  return (
    <>
      <p>
        <strong>{row.receiverName}</strong>: {own.kinds[row.kind]}{' '}
        {row.isUnderWay && <Status tone="info">{own.underWay}</Status>}
        {row.mayHaveArrived && <Status tone="important">{own.mayHaveArrived}</Status>}
      </p>
      <p className="quiet">
        {[
          `${own.toldAt} ${format.moment(row.createdAt)}`,
          row.channel && own.channelKinds[row.channel],
          row.tries > 0 && own.tries(row.tries),
          row.reason,
          isEarly ? own.notBefore(format.moment(row.notBefore)) : null,
          !isEarly && row.nextAt !== null && `${own.next} ${format.moment(row.nextAt)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className="row">
        {isForPrint ? (
          <>
            {/* An administrator reads no case: the duty prints. */}
            {account.role !== 'administrator' && <Link to={row.page}>{own.open}</Link>}
            <Button label={own.handOverOf(row.receiverName)} onPress={() => setOpen('hand-over')}>
              {own.handOver}
            </Button>
          </>
        ) : (
          <>
            <Button
              label={own.retryOf(row.receiverName)}
              isPending={retry.isPending}
              onPress={() => void tryAgain(false)}
            >
              {own.retry}
            </Button>
            {row.mayHaveArrived && (
              <Button
                variant="tertiary"
                label={own.retryAnewOf(row.receiverName)}
                isPending={retry.isPending}
                onPress={() => void tryAgain(true)}
              >
                {own.retryAnew}
              </Button>
            )}
          </>
        )}
        <Button variant="tertiary" label={own.giveUpOf(row.receiverName)} onPress={() => setOpen('give-up')}>
          {own.giveUp}
        </Button>
        <Button variant="tertiary" label={own.triesOf(row.receiverName)} onPress={() => setOpen('tries')}>
          {own.showTries}
        </Button>
      </div>
      {retry.problem !== null && <Notice tone="warning" title={retry.problem.sentence} isUrgent />}
      {open === 'give-up' && <GiveUpDialog row={row} onClose={close} />}
      {open === 'hand-over' && <HandOverDialog row={row} onClose={close} />}
      {open === 'tries' && <TriesDialog row={row} onClose={close} />}
    </>
  )
}
