import { DataTable } from '../../../web/ui/DataTable.tsx'

export type Count = { readonly key: string; readonly name: string; readonly count: number }

/** How many of each, the most first; in words when there are none. */
export function CountTable(props: {
  readonly label: string
  readonly of: string
  readonly counted: string
  readonly none: string
  readonly rows: readonly Count[]
}) {
  if (props.rows.length === 0) return <p className="quiet">{props.none}</p>
  return (
    <DataTable
      label={props.label}
      rows={props.rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'name', header: props.of, cell: (row) => row.name },
        { key: 'count', header: props.counted, align: 'end', cell: (row) => row.count },
      ]}
    />
  )
}
