import { useState } from 'react'
import { formatPhone } from '../../../kernel/phone.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { referrals } from '../../case/model.ts'
import { SettingDialog } from '../../priority/screens/SettingDialog.tsx'
import { words as triageWords } from '../../triage/words.ts'
import { addTarget, changeTarget, listReferralTargets } from '../api.ts'
import type { ReferralTarget } from '../model.ts'
import { words } from '../words.ts'

/** Where callers are shown on to, as the region keeps it (C-14). */
export function TargetList({ mayChange }: { readonly mayChange: boolean }) {
  const own = useWords(words)
  const { referrals: kinds } = useWords(triageWords)
  const [editing, setEditing] = useState<ReferralTarget | 'new' | null>(null)
  const reading = useRead(listReferralTargets, {}, { topics: ['priority'] })
  return (
    <Panel
      title={own.targets}
      actions={mayChange && <Button onPress={() => setEditing('new')}>{own.addTarget}</Button>}
    >
      <p className="quiet">{own.targetsLead}</p>
      <Loaded reading={reading}>
        {({ targets }) => (
          <DataTable
            label={own.targets}
            rows={targets}
            rowKey={(row) => row.id}
            empty={<EmptyState title={own.noTargets} />}
            columns={(
              [
                { key: 'name', header: own.name, cell: (row) => row.name },
                { key: 'kind', header: own.kind, cell: (row) => kinds[row.kind] },
                { key: 'purpose', header: own.purpose, cell: (row) => row.purpose },
                { key: 'hours', header: own.hours, cell: (row) => row.hours ?? own.notStated },
                {
                  key: 'phone',
                  header: own.phone,
                  cell: (row) => (row.phone === null ? own.notStated : formatPhone(row.phone)),
                },
                { key: 'valid', header: own.validFrom, cell: (row) => own.valid(row.validFrom, row.validTo) },
                {
                  key: 'change',
                  header: own.changeTarget,
                  cell: (row) => (
                    <Button
                      variant="tertiary"
                      label={own.changeTargetOf(row.name)}
                      onPress={() => setEditing(row)}
                    >
                      {own.changeTarget}
                    </Button>
                  ),
                },
              ] satisfies Column<ReferralTarget>[]
            ).filter((column) => mayChange || column.key !== 'change')}
          />
        )}
      </Loaded>
      {editing !== null && (
        <TargetDialog row={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Panel>
  )
}

function TargetDialog(props: { readonly row: ReferralTarget | null; readonly onClose: () => void }) {
  const { row, onClose } = props
  const own = useWords(words)
  const { referrals: kinds } = useWords(triageWords)
  return (
    <SettingDialog
      title={row === null ? own.addTarget : own.changeTargetOf(row.name)}
      initial={{
        kind: row?.kind ?? (null as ReferralTarget['kind'] | null),
        name: row?.name ?? '',
        purpose: row?.purpose ?? '',
        hours: row?.hours ?? '',
        phone: row?.phone ?? '',
        validFrom: row?.validFrom ?? (localDate(now()) as string | null),
        validTo: row?.validTo ?? null,
      }}
      submit={({ validFrom, kind, ...values }, options) => {
        if (row === null)
          return api.call(addTarget, given(addTarget, { kind, validFrom, ...values }), options)
        const changed = kind === null ? values : { ...values, kind }
        return api.call(changeTarget, { targetId: row.id, version: row.version, ...changed }, options)
      }}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Select
            label={own.kind}
            options={referrals.map((value) => ({ value, label: kinds[value] }))}
            {...form.field('kind')}
          />
          <TextField label={own.name} maxLength={160} {...form.field('name')} />
          <TextArea
            label={own.purpose}
            description={own.purposeHint}
            rows={2}
            maxLength={1000}
            {...form.field('purpose')}
          />
          <TextField
            label={own.hours}
            description={own.hoursHint}
            maxLength={200}
            isOptional
            {...form.field('hours')}
          />
          <TextField label={own.phone} inputMode="tel" maxLength={40} isOptional {...form.field('phone')} />
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
