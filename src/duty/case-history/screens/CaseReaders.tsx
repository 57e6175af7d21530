import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { caseReaders } from '../api.ts'
import { words } from '../words.ts'

/** Who has read or changed the case file, the latest first (2001:454 10 §). */
export function CaseReaders({
  caseId,
  before = null,
}: {
  readonly caseId: string
  readonly before?: number | null
}) {
  const own = useWords(words)
  const format = useFormat()
  const [isMoreShown, setMoreShown] = useState(false)
  const reading = useRead(caseReaders, { caseId, ...(before !== null && { before }) })
  return (
    <Loaded reading={reading} rows={6}>
      {({ readers, more }) => (
        <>
          <DataTable
            label={own.readers}
            rows={readers}
            rowKey={(row) => String(row.id)}
            empty={<EmptyState title={own.noReaders} />}
            columns={[
              { key: 'at', header: own.at, cell: (row) => format.moment(row.at) },
              {
                key: 'who',
                header: own.who,
                cell: (row) =>
                  row.name === null ? own.system : [row.name, row.title].filter(Boolean).join(', '),
              },
              {
                key: 'what',
                header: own.what,
                cell: (row) =>
                  new Map(Object.entries(own.actions)).get(row.contract) ?? own.otherAction(row.contract),
              },
              { key: 'outcome', header: own.outcome, cell: (row) => own.outcomes[row.outcome] },
            ]}
          />
          {more && !isMoreShown && <Button onPress={() => setMoreShown(true)}>{own.more}</Button>}
          {more && isMoreShown && <CaseReaders caseId={caseId} before={readers.at(-1)?.id ?? null} />}
        </>
      )}
    </Loaded>
  )
}
