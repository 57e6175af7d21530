import { useState } from 'react'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { ErrorState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Badge, Notice, Status } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { confirmReconciliation, listReconciliations, type ReconciliationView } from '../api.ts'
import { words } from '../words.ts'
import '../../../web/styles/table.css'

/** The frozen figures of the last night on both sides' first page: red where they do not add up, until they are confirmed. */
export function ReconciliationPanel({ isQuiet = false }: { readonly isQuiet?: boolean }) {
  const own = useWords(words)
  const { account } = useSession()
  const reading = useRead(listReconciliations, { nights: 1 }, { topics: ['reconciliation'] })
  const memberId = account.memberId ?? null
  const row = reading.data?.rows.find((one) => one.memberId === memberId)
  if (isQuiet && (row === undefined || row.differences.length === 0 || row.confirmation !== null)) return null
  const members = (reading.data?.rows ?? []).filter((one) => one.memberId !== null)
  return (
    <Panel
      title={own.title}
      aside={
        row !== undefined &&
        row.difference !== null &&
        row.difference > 0 && (
          <Badge count={row.difference} label={own.differs(row.difference)} tone="warning" />
        )
      }
    >
      <Loaded reading={reading}>
        {() =>
          row === undefined ? (
            <p className="quiet">
              {own.none}. {own.noneHint}
            </p>
          ) : (
            <>
              <Figures row={row} />
              <Confirm row={row} />
              {memberId === null && !isQuiet && members.length > 0 && <Members rows={members} />}
            </>
          )
        }
      </Loaded>
    </Panel>
  )
}

function useFigure(): (figure: number | null) => string {
  const own = useWords(words)
  return (figure) => (figure === null ? own.unknown : String(figure))
}

function Figures({ row }: { readonly row: ReconciliationView }) {
  const own = useWords(words)
  const format = useFormat()
  const figure = useFigure()
  const isUnknown = row.difference === null
  const agrees = row.differences.length === 0
  return (
    <>
      <p className="quiet">
        {own.night(format.moment(row.beginsAt), format.moment(row.endsAt))}.{' '}
        {own.frozen(format.moment(row.frozenAt))}.
      </p>
      <Notice
        tone={agrees ? 'success' : 'warning'}
        title={agrees ? own.agrees : isUnknown ? own.unknownHint : own.differs(row.difference ?? 0)}
      >
        {!agrees && !isUnknown && (
          <p>{row.differences.map((kind) => own.differenceKinds[kind]).join('. ')}.</p>
        )}
        <p>
          {own.cases(figure(row.registered), figure(row.reported), figure(row.stays), figure(row.keptOpen))}
        </p>
        <p>{own.reports(figure(row.sent), figure(row.delivered), figure(row.opened))}</p>
        {row.unplaced !== null && row.unplaced > 0 && <p>{own.unplaced(row.unplaced)}</p>}
        {row.deviationNumber !== null && (
          <p>
            <Link to="/avvikelser">{own.deviation(row.deviationNumber)}</Link>
          </p>
        )}
      </Notice>
    </>
  )
}

function Confirm({ row }: { readonly row: ReconciliationView }) {
  const own = useWords(words)
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const confirm = useCommand(confirmReconciliation, { changes: ['reconciliation'] })
  const { confirmation } = row
  if (confirmation !== null)
    return (
      <>
        <p>{own.confirmedBy(confirmation.name, format.moment(confirmation.at))}</p>
        {confirmation.reason !== null && <p className="written">{confirmation.reason}</p>}
      </>
    )
  const differs = row.differences.length > 0
  const press = () => {
    if (differs) setOpen(true)
    else void confirm.run({ reconciliationId: row.id })
  }
  return (
    <>
      <div className="row">
        <Button isPending={confirm.isPending} onPress={press}>
          {own.confirm[differs ? 'differs' : 'agrees']}
        </Button>
      </div>
      {confirm.problem !== null && <ErrorState problem={confirm.problem} />}
      {isOpen && (
        <FormDialog
          title={own.confirm.differs}
          lead={own.confirmHint}
          save={own.confirm.differs}
          saved={own.confirmed}
          initial={{ reason: '' }}
          changes={['reconciliation']}
          submit={({ reason }, options) =>
            api.call(confirmReconciliation, { reconciliationId: row.id, reason }, options)
          }
          onClose={() => setOpen(false)}
        >
          {(form) => <TextArea label={own.reason} maxLength={2000} {...form.field('reason')} />}
        </FormDialog>
      )}
    </>
  )
}

function Members({ rows }: { readonly rows: readonly ReconciliationView[] }) {
  const own = useWords(words)
  const figure = useFigure()
  const waiting = rows.filter(({ confirmation }) => confirmation === null).length
  return (
    <>
      {waiting > 0 && <p className="quiet">{own.waitsForMembers(waiting)}</p>}
      <DataTable
        label={own.title}
        columns={[
          { key: 'name', header: own.member, cell: (row) => row.memberName },
          ...(['registered', 'reported', 'sent', 'delivered', 'opened'] as const).map((key) => ({
            key,
            header: own.figures[key],
            align: 'end' as const,
            cell: (row: ReconciliationView) => figure(row[key]),
          })),
          {
            key: 'state',
            header: own.state,
            cell: (row) => (
              <Status tone={row.differences.length === 0 ? 'success' : 'warning'}>
                {row.differences.length === 0
                  ? own.agrees
                  : row.difference === null
                    ? own.unknown
                    : own.differs(row.difference)}
              </Status>
            ),
          },
          {
            key: 'confirmed',
            header: own.confirmedHeader,
            cell: (row) => row.confirmation?.name ?? own.notConfirmed,
          },
        ]}
        rows={rows}
        rowKey={(row) => row.id}
      />
    </>
  )
}
