import { useState } from 'react'
import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given, givenNumber } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { addClass, changeClass, listPriorityClasses } from '../api.ts'
import type { PriorityClass } from '../model.ts'
import { words } from '../words.ts'
import { SettingDialog } from './SettingDialog.tsx'

/** The priority classes of the region in order; whoever may changes them (C-06, C-07). */
export function ClassList({ mayChange }: { readonly mayChange: boolean }) {
  const own = useWords(words)
  const [editing, setEditing] = useState<PriorityClass | 'new' | null>(null)
  const reading = useRead(listPriorityClasses, {}, { topics: ['priority'] })
  return (
    <Panel
      title={own.classes}
      actions={mayChange && <Button onPress={() => setEditing('new')}>{own.addClass}</Button>}
    >
      <p className="quiet">{own.classesLead}</p>
      <Loaded reading={reading}>
        {({ classes }) => (
          <DataTable
            label={own.classes}
            rows={classes}
            rowKey={(row) => row.id}
            empty={<EmptyState title={own.noClasses} />}
            columns={(
              [
                { key: 'position', header: own.position, cell: (row) => row.position },
                { key: 'name', header: own.name, cell: (row) => row.name },
                { key: 'description', header: own.description, cell: (row) => row.description },
                { key: 'valid', header: own.validFrom, cell: (row) => own.valid(row.validFrom, row.validTo) },
                {
                  key: 'change',
                  header: own.changeClass,
                  cell: (row) =>
                    mayChange && (
                      <Button
                        variant="tertiary"
                        label={own.changeClassOf(row.name)}
                        onPress={() => setEditing(row)}
                      >
                        {own.changeClass}
                      </Button>
                    ),
                },
              ] satisfies Column<PriorityClass>[]
            ).filter((column) => mayChange || column.key !== 'change')}
          />
        )}
      </Loaded>
      {editing !== null && (
        <ClassDialog row={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Panel>
  )
}

function ClassDialog({ row, onClose }: { readonly row: PriorityClass | null; readonly onClose: () => void }) {
  const own = useWords(words)
  return (
    <SettingDialog
      title={row === null ? own.addClass : own.changeClassOf(row.name)}
      initial={{
        key: row?.key ?? '',
        name: row?.name ?? '',
        description: row?.description ?? '',
        position: row === null ? '' : String(row.position),
        validFrom: row?.validFrom ?? (localDate(now()) as string | null),
        validTo: row?.validTo ?? null,
      }}
      submit={({ key, validFrom, description, position, ...values }, options) => {
        const place = givenNumber(position)
        const numbered = place === null ? {} : { position: place }
        if (row === null)
          return api.call(
            addClass,
            { ...given(addClass, { key, validFrom, ...values, ...numbered }), description },
            options,
          )
        return api.call(
          changeClass,
          { classId: row.id, version: row.version, description, ...values, ...numbered },
          options,
        )
      }}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField label={own.name} maxLength={160} {...form.field('name')} />
          {row === null && (
            <TextField label={own.key} description={own.keyHint} maxLength={60} {...form.field('key')} />
          )}
          <TextArea
            label={own.description}
            rows={2}
            maxLength={1000}
            isOptional
            {...form.field('description')}
          />
          <TextField
            label={own.position}
            description={own.positionHint}
            inputMode="numeric"
            width="short"
            maxLength={3}
            {...form.field('position')}
          />
          <div className="columns">
            {row === null && <DateField label={own.validFrom} {...form.field('validFrom')} />}
            <DateField
              label={own.validTo}
              description={own.validToHint}
              isOptional
              {...form.field('validTo')}
            />
          </div>
        </>
      )}
    </SettingDialog>
  )
}
