import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { readBehind } from '../api.ts'
import type { Coding } from '../model.ts'
import { words } from '../words.ts'
import type { Asked } from './FigureTableView.tsx'
import { useNumbers } from './numbers.ts'

type Area = {
  readonly from: string
  readonly to: string
  readonly municipalityCode?: string
  readonly coding: Coding
}

/** The cases behind a figure: numbers and coded facts, a page of fifty at a time. */
export function Behind(props: { readonly asked: Asked; readonly area: Area; readonly onClose: () => void }) {
  const { asked, area, onClose } = props
  const own = useWords(words).screens
  const numbers = useNumbers()
  return (
    <Dialog
      title={own.behindTitle(asked.label)}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{own.close}</Button>}
    >
      <p className="quiet">{own.behindLead(numbers.whole(asked.count), area.from, area.to)}</p>
      <div className="behind">
        <BehindPage asked={asked} area={area} after={null} />
      </div>
    </Dialog>
  )
}

function BehindPage(props: { readonly asked: Asked; readonly area: Area; readonly after: string | null }) {
  const { asked, area, after } = props
  const own = useWords(words).screens
  const format = useFormat()
  const [isMoreShown, setMoreShown] = useState(false)
  const reading = useRead(readBehind, {
    ...area,
    table: asked.table,
    code: asked.code,
    ...(asked.column !== undefined && { column: asked.column }),
    ...(after !== null && { after }),
  })
  return (
    <Loaded reading={reading} rows={6}>
      {({ cases, next }) => (
        <>
          <DataTable
            label={own.behindTitle(asked.label)}
            rows={cases}
            rowKey={({ number }) => number}
            columns={[
              {
                key: 'number',
                header: own.caseNumber,
                cell: ({ caseId, number }) =>
                  caseId === null ? number : <Link to={`/arenden/${caseId}`}>{number}</Link>,
              },
              { key: 'opened', header: own.opened, cell: ({ openedAt }) => format.moment(openedAt) },
              {
                key: 'area',
                header: own.municipality,
                cell: ({ municipality }) => municipality ?? own.notStated,
              },
              { key: 'category', header: own.category, cell: ({ category }) => category ?? own.notStated },
              { key: 'nature', header: own.nature, cell: ({ nature }) => nature ?? own.notStated },
            ]}
          />
          {next !== null &&
            (isMoreShown ? (
              <BehindPage asked={asked} area={area} after={next} />
            ) : (
              <Button onPress={() => setMoreShown(true)}>{own.more}</Button>
            ))}
        </>
      )}
    </Loaded>
  )
}
