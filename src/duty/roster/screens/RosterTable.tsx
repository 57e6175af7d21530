import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { realHours } from '../rules.ts'
import { words } from '../words.ts'
import { type ShownShift, useHours, useSpan } from './RosterPicture.tsx'

/** The same shifts as rows of words. */
export function RosterTable({
  shifts,
  onOpen,
}: {
  readonly shifts: readonly ShownShift[]
  readonly onOpen: ((shift: ShownShift) => void) | null
}) {
  const own = useWords(words)
  const format = useFormat()
  const span = useSpan()
  const hours = useHours()
  const time = ({ startsAt, endsAt }: ShownShift) => span({ from: startsAt, to: endsAt })
  return (
    <DataTable
      label={own.title}
      rows={shifts}
      rowKey={({ id }) => id}
      empty={<p>{own.noShifts}</p>}
      columns={[
        { key: 'day', header: own.day, cell: (shift) => format.fullDate(shift.day) },
        {
          key: 'time',
          header: own.time,
          cell: (shift) => `${time(shift)} (${own.realHours(hours(realHours(shift)))})`,
        },
        { key: 'person', header: own.person, cell: ({ name }) => name },
        { key: 'kind', header: own.kind, cell: ({ kind }) => own.kinds[kind] },
        {
          key: 'state',
          header: own.state,
          cell: ({ status, changedAt }) =>
            [own.states[status], ...(changedAt === null ? [] : [own.changed])].join(' · '),
        },
        ...(onOpen === null
          ? []
          : [
              {
                key: 'open',
                header: own.open,
                cell: (shift: ShownShift) => (
                  <Button
                    size="medium"
                    variant="tertiary"
                    label={own.openShift(shift.name, time(shift))}
                    onPress={() => onOpen(shift)}
                  >
                    {own.open}
                  </Button>
                ),
              },
            ]),
      ]}
    />
  )
}
