import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { listRegisterImports } from '../api.ts'
import { words } from '../words.ts'

/** Imports that added something, newest first; twenty at a time. */
export function EarlierImports({ after = null }: { readonly after?: string | null }) {
  const own = useWords(words)
  const format = useFormat()
  const [isMoreShown, setMoreShown] = useState(false)
  const reading = useRead(listRegisterImports, after === null ? {} : { after }, {
    topics: ['register-import'],
  })
  return (
    <Loaded reading={reading}>
      {({ imports, more }) => (
        <>
          <DataTable
            label={own.earlier}
            columns={[
              { key: 'at', header: own.when, cell: ({ at }) => format.moment(at) },
              { key: 'by', header: own.who, cell: ({ importedByName }) => importedByName ?? own.noName },
              {
                key: 'files',
                header: own.file,
                cell: ({ caseFile, measureFile }) => `${caseFile}, ${measureFile}`,
              },
              {
                key: 'period',
                header: own.period,
                cell: ({ firstDay, lastDay }) =>
                  firstDay === null || lastDay === null ? own.noPeriod : `${firstDay} – ${lastDay}`,
              },
              {
                key: 'units',
                header: own.counts.addedUnits,
                align: 'end',
                cell: ({ addedUnits }) => addedUnits,
              },
              {
                key: 'measures',
                header: own.counts.addedMeasures,
                align: 'end',
                cell: ({ addedMeasures }) => addedMeasures,
              },
              {
                key: 'rejected',
                header: own.counts.rejectedUnits,
                align: 'end',
                cell: ({ rejectedUnits }) => rejectedUnits,
              },
            ]}
            rows={imports}
            rowKey={({ id }) => id}
            empty={<EmptyState title={own.earlierNone} />}
          />
          {more && !isMoreShown && <Button onPress={() => setMoreShown(true)}>{own.more}</Button>}
          {more && isMoreShown && <EarlierImports after={imports.at(-1)?.id ?? null} />}
        </>
      )}
    </Loaded>
  )
}
