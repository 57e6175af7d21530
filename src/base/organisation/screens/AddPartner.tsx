import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { addPartner } from '../api.ts'
import { type Partner, partnerKinds } from '../model.ts'
import { words } from '../words.ts'
import { EditDialog } from './EditDialog.tsx'

/** A partner organisation from a day on. */
export function AddPartner({ onClose }: { readonly onClose: () => void }) {
  const own = useWords(words)
  return (
    <EditDialog
      title={own.addPartner}
      initial={{
        kind: null as Partner['kind'] | null,
        name: '',
        validFrom: localDate(now()) as string | null,
        validTo: null as string | null,
      }}
      submit={(values, options) => api.call(addPartner, given(addPartner, values), options)}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Select
            label={own.partnerKind}
            options={partnerKinds.map((kind) => ({ value: kind, label: own.partnerKinds[kind] }))}
            {...form.field('kind')}
          />
          <TextField label={own.name} maxLength={120} {...form.field('name')} />
          <div className="columns">
            <DateField label={own.validFrom} {...form.field('validFrom')} />
            <DateField label={own.validTo} isOptional {...form.field('validTo')} />
          </div>
        </>
      )}
    </EditDialog>
  )
}
