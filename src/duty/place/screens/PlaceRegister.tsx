import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { addPlace, listPlaces } from '../api.ts'
import { type PlaceKind, placeKinds } from '../model.ts'
import { words } from '../words.ts'
import { PlaceForm } from './PlaceForm.tsx'

type Row = OutputOf<typeof listPlaces>['places'][number]

/** Every place by name; the manager adds one. */
export function PlaceRegister() {
  const own = useWords(words)
  const { account } = useSession()
  const [kind, setKind] = useState<PlaceKind | null>(null)
  const [after, setAfter] = useState<readonly string[]>([])
  const [isAdding, setAdding] = useState(false)
  const from = after.at(-1)
  const reading = useRead(
    listPlaces,
    { ...(kind !== null && { kind }), ...(from !== undefined && { after: from }) },
    { topics: ['place'] },
  )
  const columns: Column<Row>[] = [
    { key: 'name', header: own.name, cell: (row) => row.name },
    { key: 'kind', header: own.kind, cell: (row) => own.kinds[row.kind] },
    {
      key: 'municipality',
      header: own.municipality,
      cell: (row) =>
        row.isProtected ? (
          <Status tone="warning">{own.protectedPlace}</Status>
        ) : (
          (row.municipalityName ?? own.notStated)
        ),
    },
    { key: 'capacity', header: own.beds, cell: (row) => row.capacity, align: 'end' },
  ]
  return (
    <Panel
      title={own.register}
      actions={
        addPlace.permit[account.role] !== undefined && (
          <Button onPress={() => setAdding(true)}>{own.add}</Button>
        )
      }
    >
      <p className="quiet">{own.registerLead}</p>
      <Select
        label={own.kind}
        width="medium"
        placeholder={own.anyGender}
        value={kind}
        onChange={(value) => {
          setKind(value)
          setAfter([])
        }}
        options={placeKinds.map((value) => ({ value, label: own.kinds[value] }))}
      />
      <Loaded reading={reading} rows={6}>
        {({ places, more }) => (
          <>
            <DataTable
              label={own.register}
              columns={columns}
              rows={places}
              rowKey={(row) => row.id}
              rowLink={(row) => `/platser/${row.id}`}
              empty={<EmptyState title={own.noPlaces} />}
            />
            {more && (
              <div className="row">
                <Button onPress={() => setAfter([...after, places.at(-1)?.id ?? ''])}>{own.more}</Button>
              </div>
            )}
          </>
        )}
      </Loaded>
      {isAdding && <PlaceForm onClose={() => setAdding(false)} />}
    </Panel>
  )
}
