import { useState } from 'react'
import { localDate, now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { ConfirmDialog } from '../../../web/ui/Dialog.tsx'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { removeSpecialDay } from '../api.ts'
import type { SpecialDay } from '../model.ts'
import { isChangeable } from '../rules.ts'
import { words } from '../words.ts'
import { AddSpecialDay } from './AddSpecialDay.tsx'

/** Days with hours of their own: holidays, eves and closed days that the printed table does not name (B-35). */
export function SpecialDays({
  days,
  isPlanner,
}: {
  readonly days: readonly SpecialDay[]
  readonly isPlanner: boolean
}) {
  const own = useWords(words)
  const [isAdding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<SpecialDay | null>(null)
  const remove = useCommand(removeSpecialDay, { changes: ['roster'] })
  const removeNow = async () => {
    if (removing === null || (await remove.run({ specialDayId: removing.id })) === null) return
    setRemoving(null)
    notify(own.removed)
  }
  const modes = (line: NonNullable<SpecialDay['lines']>[number]) =>
    line.modes.length > 1 ? own.both : line.modes[0] === 'duty' ? own.duty : own.standby
  const linesOf = ({ lines }: SpecialDay) => {
    if (lines === null) return own.linesKept
    if (lines.length === 0) return own.linesNone
    return lines
      .map((line) => `${modes(line)} ${line.start.replace(':', '.')}–${line.end.replace(':', '.')}`)
      .join(', ')
  }
  return (
    <div className="stack">
      <p>{own.specialDaysLead}</p>
      {isPlanner && (
        <div className="row">
          <Button onPress={() => setAdding(true)}>{own.addDay}</Button>
        </div>
      )}
      <DataTable
        label={own.specialDays}
        rows={days}
        rowKey={({ id }) => id}
        empty={<p>{own.noSpecialDays}</p>}
        columns={[
          { key: 'date', header: own.date, cell: ({ date }) => date },
          { key: 'name', header: own.dayName, cell: ({ name }) => name },
          {
            key: 'office',
            header: own.office,
            cell: ({ isOfficeClosed }) => (isOfficeClosed ? own.officeClosed : own.officeOpen),
          },
          { key: 'lines', header: own.dayHours, cell: linesOf },
          ...(isPlanner
            ? [
                {
                  key: 'remove',
                  header: own.removeDay,
                  cell: (day: SpecialDay) =>
                    isChangeable(day.date, now()) && (
                      <Button
                        size="medium"
                        variant="tertiary"
                        label={`${own.removeDay} ${day.name} ${day.date}`}
                        onPress={() => {
                          remove.clear()
                          setRemoving(day)
                        }}
                      >
                        {own.removeDay}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
      {isAdding && <AddSpecialDay today={localDate(now())} onClose={() => setAdding(false)} />}
      {removing !== null && (
        <ConfirmDialog
          title={own.removeDay}
          isOpen
          confirm={own.removeDay}
          cancel={own.cancel}
          isDangerous
          isPending={remove.isPending}
          onConfirm={removeNow}
          onClose={() => setRemoving(null)}
        >
          <p>{own.removeQuestion(removing.name, removing.date)}</p>
          {remove.problem !== null && <ErrorState problem={remove.problem} />}
        </ConfirmDialog>
      )}
    </div>
  )
}
