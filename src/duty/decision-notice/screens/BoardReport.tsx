import { useState } from 'react'
import { decisionTypeOf } from '../../../code-lists/decision-type.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Checkbox, RadioGroup } from '../../../web/ui/Choices.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { type BoardRow, listBoardReports, reportToBoard } from '../api.ts'
import { words } from '../words.ts'
import { TakeBackReport } from './TakeBack.tsx'

type Show = 'unreported' | 'reported'

/** What a board has not had reported, to be reported by who keeps its minutes; and what it has had. Nothing for other roles. */
export function BoardReport() {
  const own = useWords(words)
  const { account } = useSession()
  if (listBoardReports.permit[account.role] === undefined) return null
  return (
    <Panel title={own.board.title}>
      <p className="quiet">{own.board.hint}</p>
      <Reports mayReport={reportToBoard.permit[account.role] !== undefined} />
    </Panel>
  )
}

function Reports({ mayReport }: { readonly mayReport: boolean }) {
  const own = useWords(words)
  const its = own.board
  const [show, setShow] = useState<Show>('unreported')
  // The last row of each page that has been left behind.
  const [after, setAfter] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isReporting, setReporting] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const reading = useRead(
    listBoardReports,
    { show, ...(after !== null && { after }) },
    { topics: ['decision'] },
  )
  const choose = (next: Show | null) => {
    setShow(next ?? 'unreported')
    setAfter(null)
    setChosen(new Set())
  }
  const toggle = (id: string, isChosen: boolean) =>
    setChosen((before) => {
      const next = new Set(before)
      if (isChosen) next.add(id)
      else next.delete(id)
      return next
    })
  return (
    <>
      <RadioGroup
        label={its.title}
        direction="horizontal"
        value={show}
        onChange={choose}
        options={(['unreported', 'reported'] as const).map((value) => ({ value, label: its.shows[value] }))}
      />
      <Loaded reading={reading}>
        {({ rows, more }) => {
          const picked = rows.filter((row) => chosen.has(row.decisionId))
          const last = rows.at(-1)
          return (
            <>
              <Rows
                rows={rows}
                show={show}
                mayReport={mayReport}
                chosen={chosen}
                onToggle={toggle}
                onTakeBack={setWrong}
              />
              <div className="row">
                {mayReport && picked.length > 0 && (
                  <Button variant="primary" onPress={() => setReporting(true)}>
                    {its.report(picked.length)}
                  </Button>
                )}
                {more && last !== undefined && (
                  <Button onPress={() => setAfter(last.noted?.id ?? last.decisionId)}>{its.more}</Button>
                )}
              </div>
              {isReporting && (
                <ReportForm
                  decisionIds={picked.map((row) => row.decisionId)}
                  onDone={() => setChosen(new Set())}
                  onClose={() => setReporting(false)}
                />
              )}
            </>
          )
        }}
      </Loaded>
      {wrong !== null && <TakeBackReport boardReportId={wrong} onClose={() => setWrong(null)} />}
    </>
  )
}

function Rows(props: {
  readonly rows: readonly BoardRow[]
  readonly show: Show
  readonly mayReport: boolean
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (id: string, isChosen: boolean) => void
  readonly onTakeBack: (reportId: string) => void
}) {
  const { rows, show, mayReport, chosen, onToggle, onTakeBack } = props
  const its = useWords(words).board
  const format = useFormat()
  const acts = {
    key: 'act',
    header: show === 'reported' ? its.meeting : its.number,
    cell: ({ noted, decisionId, number }: BoardRow) =>
      noted === null ? (
        mayReport && (
          <Checkbox
            label={its.choose(number)}
            value={chosen.has(decisionId)}
            onChange={(isChosen) => onToggle(decisionId, isChosen)}
          />
        )
      ) : (
        <>
          {noted.meetingOn} {noted.paragraph}, {noted.reportedBy}{' '}
          {mayReport && (
            <Button
              variant="tertiary"
              onPress={() => onTakeBack(noted.id)}
              label={`${its.takeBack}: ${number}`}
            >
              {its.takeBack}
            </Button>
          )}
        </>
      ),
  }
  return (
    <DataTable
      label={its.shows[show]}
      rows={rows}
      rowKey={(row) => row.decisionId}
      empty={<EmptyState title={its.empty[show]} />}
      columns={[
        { key: 'number', header: its.number, cell: (row) => row.number },
        { key: 'type', header: its.type, cell: (row) => decisionTypeOf(row.type, row.typeVersion).sv },
        { key: 'decided', header: its.decided, cell: (row) => format.moment(row.decidedAt) },
        {
          key: 'by',
          header: its.by,
          cell: ({ decidedBy }) =>
            decidedBy === null ? its.delegated : `${decidedBy.name}, ${decidedBy.title}`,
        },
        { key: 'board', header: its.board, cell: (row) => `${row.boardName}, ${row.memberName}` },
        ...(mayReport || show === 'reported' ? [acts] : []),
      ]}
    />
  )
}

function ReportForm(props: {
  readonly decisionIds: readonly string[]
  readonly onDone: () => void
  readonly onClose: () => void
}) {
  const { decisionIds, onDone, onClose } = props
  const its = useWords(words).board
  const { account } = useSession()
  return (
    <FormDialog
      title={its.report(decisionIds.length)}
      save={its.save}
      saved={its.saved}
      initial={{ meetingOn: localDate(now()) as string | null, paragraph: '', reportedBy: account.name }}
      changes={['decision']}
      submit={(values, options) =>
        api.call(reportToBoard, given(reportToBoard, { ...values, decisionIds: [...decisionIds] }), options)
      }
      onDone={onDone}
      onClose={onClose}
    >
      {(form) => (
        <>
          <DateField label={its.meetingOn} {...form.field('meetingOn')} />
          <TextField
            label={its.paragraph}
            description={its.paragraphHint}
            maxLength={60}
            {...form.field('paragraph')}
          />
          <TextField label={its.reportedBy} maxLength={120} {...form.field('reportedBy')} />
        </>
      )}
    </FormDialog>
  )
}
