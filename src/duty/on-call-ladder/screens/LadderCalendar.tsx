import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { type readLadder, withdrawTurn } from '../api.ts'
import { words } from '../words.ts'
import { SendList } from './SendList.tsx'

type Ladder = OutputOf<typeof readLadder>
type Turn = Ladder['turns'][number]
const shownGaps = 5

/** Who decides when in the coming weeks, where the list is empty, and a new list to send (E-11). */
export function LadderCalendar({ ladder }: { readonly ladder: Ladder }) {
  const own = useWords(words)
  const format = useFormat()
  const [isSending, setSending] = useState(false)
  const [taken, setTaken] = useState<Turn | null>(null)
  const { turns, gaps, memberId } = ladder
  const columns: Column<Turn>[] = [
    { key: 'who', header: own.whoDecides, cell: ({ mandateName }) => mandateName },
    { key: 'rank', header: own.rank, cell: ({ rank }) => own.ranks(rank) },
    { key: 'from', header: own.fromDay, cell: ({ startsAt }) => format.moment(startsAt) },
    { key: 'to', header: own.toDay, cell: ({ endsAt }) => format.moment(endsAt) },
    {
      key: 'state',
      header: own.withdraw,
      cell: (turn) => (
        <>
          {!turn.isCovered && <Status tone="warning">{own.notCovered}</Status>}
          <Button
            variant="tertiary"
            label={`${own.withdrawOf(turn.mandateName)}, ${format.moment(turn.startsAt)}`}
            onPress={() => setTaken(turn)}
          >
            {own.withdraw}
          </Button>
        </>
      ),
    },
  ]
  return (
    <Panel title={own.calendar} actions={<Button onPress={() => setSending(true)}>{own.send}</Button>}>
      <p className="quiet">{own.calendarLead}</p>
      {gaps.length > 0 && turns.length > 0 && (
        <Notice tone="important" title={own.gaps(gaps.length)}>
          <ul>
            {gaps.slice(0, shownGaps).map(({ startsAt, endsAt }) => (
              <li key={startsAt}>{own.gap(format.moment(startsAt), format.moment(endsAt))}</li>
            ))}
          </ul>
          {gaps.length > shownGaps && <p>{own.moreGaps(gaps.length - shownGaps)}</p>}
        </Notice>
      )}
      <DataTable
        label={own.calendar}
        rows={turns}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<EmptyState title={own.noTurns} />}
      />
      {isSending && <SendList memberId={memberId} turns={turns} onClose={() => setSending(false)} />}
      {taken !== null && (
        <FormDialog
          title={own.withdrawOf(taken.mandateName)}
          lead={own.withdrawHelp}
          save={own.withdraw}
          saved={own.withdrawn}
          initial={{ reason: '' }}
          changes={[`mandate/${memberId}`]}
          submit={({ reason }, options) => api.call(withdrawTurn, { turnId: taken.id, reason }, options)}
          onClose={() => setTaken(null)}
        >
          {(form) => <TextArea label={own.reason} rows={2} maxLength={500} {...form.field('reason')} />}
        </FormDialog>
      )}
    </Panel>
  )
}
