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
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { setGuardian } from '../api.ts'
import { custodies, type Guardianship, type PersonCard } from '../model.ts'
import { words } from '../words.ts'
import { PersonPicker } from './PersonPicker.tsx'

/** Who has custody of the child from a day on, a parent without custody too. */
export function AddGuardian({
  personId,
  onClose,
}: {
  readonly personId: string
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const form = useForm({
    initial: {
      guardianId: null as PersonCard | null,
      custody: null as Guardianship['custody'] | null,
      note: '',
      validFrom: localDate(now()) as string | null,
    },
    submit: ({ guardianId, ...typed }, options) =>
      api.call(
        setGuardian,
        given(setGuardian, { personId, guardianId: guardianId?.id ?? '', ...typed }),
        options,
      ),
    onDone: async () => {
      notify(own.saved)
      onClose()
      await refreshTopics(['person'])
    },
  })
  return (
    <Dialog title={own.addGuardian} isOpen onClose={onClose}>
      <Form form={form} label={own.addGuardian}>
        <PersonPicker label={own.search} {...form.field('guardianId')} />
        <RadioGroup
          label={own.custody}
          options={custodies.map((value) => ({ value, label: own.custodies[value] }))}
          {...form.field('custody')}
        />
        <DateField label={own.validFrom} {...form.field('validFrom')} />
        <TextField label={own.note} maxLength={300} isOptional {...form.field('note')} />
        <div className="row dialog-actions">
          <Button
            type="submit"
            variant="primary"
            isPending={form.isPending}
            isDisabled={form.values.guardianId === null}
          >
            {own.save}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
