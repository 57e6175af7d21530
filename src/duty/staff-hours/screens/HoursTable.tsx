import { useLanguage, useWords } from '../../../web/language.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/Loaded.tsx'
import type { PersonHours } from '../model.ts'
import { words } from '../words.ts'

/** Each person's hours: by kind, then by what they are paid as. */
export function HoursTable(props: {
  readonly categories: readonly string[]
  readonly people: readonly PersonHours[]
}) {
  const own = useWords(words)
  const language = useLanguage()
  const shown = (hours: number) => (language === 'sv' ? `${hours}`.replace('.', ',') : `${hours}`)
  const amount = (key: string, header: string, of: (row: PersonHours) => number): Column<PersonHours> => ({
    key,
    header,
    align: 'end',
    cell: (row) => shown(of(row)),
  })
  return (
    <DataTable
      label={own.title}
      rows={props.people}
      rowKey={(row) => row.accountId}
      empty={<EmptyState title={own.none} />}
      narrow="scroll"
      columns={[
        { key: 'name', header: own.person, cell: (row) => row.name },
        amount('shifts', own.shifts, (row) => row.shifts),
        amount('duty', own.kinds.duty, (row) => row.duty),
        amount('standby', own.kinds.standby, (row) => row.standby),
        amount('crisis', own.kinds.crisis, (row) => row.crisis),
        ...props.categories.map((name) =>
          amount(
            `category ${name}`,
            name,
            (row) => row.byCategory.find((one) => one.name === name)?.hours ?? 0,
          ),
        ),
        amount('total', own.total, (row) => row.total),
      ]}
    />
  )
}
