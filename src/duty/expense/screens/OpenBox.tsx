import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { openBox } from '../api.ts'
import { boxKinds, type CashBox } from '../model.ts'
import { words } from '../words.ts'
import { MoneyDialog } from './MoneyDialog.tsx'

/** A petty cash or a travel account of the region. */
export function OpenBox({ onClose }: { readonly onClose: () => void }) {
  const own = useWords(words)
  return (
    <MoneyDialog
      title={own.openBox}
      save={own.openBox}
      initial={{ kind: null as CashBox['kind'] | null, name: '' }}
      submit={(values, options) => api.call(openBox, given(openBox, values), options)}
      saved={() => own.done}
      onClose={onClose}
    >
      {(form) => (
        <>
          <RadioGroup
            label={own.boxKind}
            options={boxKinds.map((kind) => ({ value: kind, label: own.kinds[kind] }))}
            {...form.field('kind')}
          />
          <TextField label={own.name} maxLength={120} {...form.field('name')} />
        </>
      )}
    </MoneyDialog>
  )
}
