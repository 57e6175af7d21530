import { municipalities } from '../../../code-lists/municipality.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { addAddress } from '../api.ts'
import { addressKinds, type PersonAddress } from '../model.ts'
import { words } from '../words.ts'

const byName = new Intl.Collator('sv')
const choices = [...municipalities]
  .sort((a, b) => byName.compare(a.name, b.name))
  .map(({ code, name }) => ({ value: code, label: name }))

/** Where the person is registered, stays or gets post, from a day on. */
export function AddAddress({
  personId,
  onClose,
}: {
  readonly personId: string
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const form = useForm({
    initial: {
      kind: 'registered' as PersonAddress['kind'],
      street: '',
      postalCode: '',
      place: '',
      municipalityCode: null as string | null,
      validFrom: localDate(now()) as string | null,
    },
    submit: (typed, options) => api.call(addAddress, given(addAddress, { ...typed, personId }), options),
    onDone: async () => {
      notify(own.saved)
      onClose()
      await refreshTopics([`person/${personId}`])
    },
  })
  return (
    <Dialog title={own.addAddress} isOpen onClose={onClose}>
      <Form form={form} label={own.addAddress}>
        <RadioGroup
          label={own.addressKind}
          direction="horizontal"
          options={addressKinds.map((value) => ({ value, label: own.addressKinds[value] }))}
          {...form.field('kind')}
          onChange={(kind) => form.set('kind', kind ?? 'registered')}
        />
        <TextField label={own.street} maxLength={120} isOptional {...form.field('street')} />
        <div className="row">
          <TextField
            label={own.postalCode}
            inputMode="numeric"
            maxLength={10}
            width="short"
            isOptional
            {...form.field('postalCode')}
          />
          <TextField label={own.place} maxLength={80} width="medium" isOptional {...form.field('place')} />
        </div>
        <Select
          label={own.municipality}
          width="medium"
          options={choices}
          isOptional
          {...form.field('municipalityCode')}
        />
        <DateField label={own.validFrom} {...form.field('validFrom')} />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.save}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
