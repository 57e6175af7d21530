import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/Loaded.tsx'
import type { readPartners } from '../api.ts'
import { words } from '../words.ts'

type Row = OutputOf<typeof readPartners>['partners'][number]

/** Whom the duty works with; organisations change, so each has its days. */
export function PartnerTable(props: {
  readonly partners: readonly Row[]
  readonly onEnd?: (partner: Row) => void
}) {
  const own = useWords(words)
  const { onEnd } = props
  const columns: Column<Row>[] = [
    { key: 'name', header: own.name, cell: (partner) => partner.name },
    { key: 'kind', header: own.partnerKind, cell: (partner) => own.partnerKinds[partner.kind] },
    { key: 'valid', header: own.validity, cell: (partner) => own.valid(partner.validFrom, partner.validTo) },
  ]
  if (onEnd)
    columns.push({
      key: 'change',
      header: own.change,
      cell: (partner) => (
        <Button variant="tertiary" onPress={() => onEnd(partner)} label={own.endPartner(partner.name)}>
          {own.end}
        </Button>
      ),
    })
  return (
    <DataTable
      label={own.partners}
      columns={columns}
      rows={props.partners}
      rowKey={(partner) => partner.id}
      empty={<EmptyState title={own.noPartners} />}
    />
  )
}
