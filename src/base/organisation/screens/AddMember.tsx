import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given, givenNumber } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { addMember } from '../api.ts'
import type { Area } from '../model.ts'
import { words } from '../words.ts'
import { EditDialog } from './EditDialog.tsx'
import { MunicipalityPicker } from './MunicipalityPicker.tsx'

const initial = () => ({
  municipalityCode: null as string | null,
  name: '',
  boardName: '',
  areaId: null as string | null,
  distanceKmFrom: '',
  distanceKmTo: '',
  validFrom: localDate(now()) as string | null,
})
type Values = ReturnType<typeof initial>

/** A municipality or city district joins the region. */
export function AddMember({
  areas,
  onClose,
}: {
  readonly areas: readonly Area[]
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const submit = (values: Values, options: { readonly commandId: string }) => {
    const distances = {
      distanceKmFrom: givenNumber(values.distanceKmFrom),
      distanceKmTo: givenNumber(values.distanceKmTo),
    }
    return api.call(addMember, given(addMember, { ...values, ...distances }), options)
  }
  return (
    <EditDialog title={own.addMember} initial={initial()} submit={submit} onClose={onClose}>
      {(form) => (
        <>
          <MunicipalityPicker {...form.field('municipalityCode')} />
          <TextField label={own.name} description={own.nameHint} maxLength={120} {...form.field('name')} />
          <TextField
            label={own.board}
            description={own.boardHint}
            maxLength={120}
            {...form.field('boardName')}
          />
          <Select
            label={own.area}
            isOptional
            options={areas.map((area) => ({ value: area.id, label: area.name }))}
            {...form.field('areaId')}
          />
          <div className="columns">
            <TextField
              label={own.distanceFrom}
              isOptional
              inputMode="numeric"
              {...form.field('distanceKmFrom')}
            />
            <TextField
              label={own.distanceTo}
              isOptional
              inputMode="numeric"
              {...form.field('distanceKmTo')}
            />
          </div>
          <DateField label={own.validFrom} {...form.field('validFrom')} />
        </>
      )}
    </EditDialog>
  )
}
