import { useState } from 'react'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { type EntryView, fillUp, listEntries, reverseEntry } from '../api.ts'
import { words } from '../words.ts'
import { MoneyDialog } from './MoneyDialog.tsx'
import { useMoney } from './money.ts'

/** What has gone in and out of a box, newest first. */
export function EntryList({ boxId, after }: { readonly boxId: string; readonly after: string | null }) {
  const own = useWords(words)
  const [isMoreShown, setMoreShown] = useState(false)
  const reading = useRead(listEntries, { boxId, ...(after !== null && { after }) }, { topics: ['expense'] })
  return (
    <Loaded reading={reading} rows={4}>
      {({ entries, more }) => (
        <>
          <EntryTable entries={entries} label={own.entries} mayReverse />
          {more && !isMoreShown && <Button onPress={() => setMoreShown(true)}>{own.more}</Button>}
          {more && isMoreShown && <EntryList boxId={boxId} after={entries.at(-1)?.id ?? null} />}
        </>
      )}
    </Loaded>
  )
}

/** Lines of money; a mistake is taken back from its own line. */
export function EntryTable(props: {
  readonly entries: readonly EntryView[]
  readonly label: string
  readonly mayReverse?: boolean
}) {
  const own = useWords(words)
  const money = useMoney()
  const format = useFormat()
  const { account } = useSession()
  const [reversing, setReversing] = useState<EntryView | null>(null)
  const takeable = new Set<EntryView['kind']>(
    fillUp.permit[account.role] === undefined ? ['expense'] : ['expense', 'fill-up'],
  )
  const columns: readonly Column<EntryView>[] = [
    { key: 'at', header: own.columns.at, cell: (entry) => format.moment(entry.at) },
    {
      key: 'what',
      header: own.columns.what,
      cell: (entry) => (
        <div>
          {entry.what}
          <br />
          <span className="quiet">
            {entry.expenseType === null ? own.entryKinds[entry.kind] : own.types[entry.expenseType]}
            {entry.caseNumber !== null && entry.caseId !== null && (
              <>
                {' · '}
                <Link to={`/arenden/${entry.caseId}`}>{entry.caseNumber}</Link>
              </>
            )}
          </span>
        </div>
      ),
    },
    {
      key: 'receipt',
      header: own.columns.receipt,
      cell: ({ receipt, receiptNumber }) =>
        receipt === 'missing' ? (
          <Status tone="important">{own.receipts.missing}</Status>
        ) : (
          (receiptNumber ?? '–')
        ),
    },
    {
      key: 'payer',
      header: own.columns.payer,
      cell: (entry) => (entry.kind === 'expense' ? (entry.memberName ?? own.payerDuty) : '–'),
    },
    { key: 'by', header: own.columns.by, cell: (entry) => entry.byName },
    { key: 'amount', header: own.columns.amount, align: 'end', cell: (entry) => money(entry.amount) },
  ]
  const actions: Column<EntryView> = {
    key: 'actions',
    header: own.reverse,
    cell: (entry) => {
      if (entry.isReversed) return <Status>{own.isReversed}</Status>
      if (!takeable.has(entry.kind) || entry.rechargeId !== null) return null
      return (
        <Button
          variant="tertiary"
          onPress={() => setReversing(entry)}
          label={`${own.reverse}: ${entry.what}`}
        >
          {own.reverse}
        </Button>
      )
    },
  }
  return (
    <>
      <DataTable
        label={props.label}
        columns={props.mayReverse === true ? [...columns, actions] : columns}
        rows={props.entries}
        rowKey={(entry) => entry.id}
        empty={<p className="quiet">{own.none}</p>}
      />
      {reversing !== null && (
        <MoneyDialog
          title={`${own.reverse}: ${reversing.what}`}
          lead={own.reverseHint}
          save={own.reverse}
          initial={{ reason: '' }}
          submit={({ reason }, options) => api.call(reverseEntry, { entryId: reversing.id, reason }, options)}
          saved={() => own.reversed}
          topics={reversing.caseId === null ? [] : [`case/${reversing.caseId}`]}
          onClose={() => setReversing(null)}
        >
          {(form) => <TextField label={own.reason} maxLength={200} {...form.field('reason')} />}
        </MoneyDialog>
      )}
    </>
  )
}
