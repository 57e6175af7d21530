import { api } from '../../../web/api.ts'
import { given, givenNumber } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { notify } from '../../../web/ui/Toasts.tsx'
import { changePerson, type PersonView } from '../api.ts'
import { words } from '../words.ts'
import { IdentityFields, MarkingFields, SpeechFields, typedFrom } from './PersonFields.tsx'

/** Everything known of a person but phones, addresses and guardians, to be changed as a whole. */
export function PersonForm({
  person,
  onClose,
}: {
  readonly person: PersonView
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { id, version } = person
  const form = useForm({
    initial: typedFrom(person),
    submit: ({ statedAge, ...typed }, options) =>
      api.call(
        changePerson,
        given(changePerson, { ...typed, statedAge: givenNumber(statedAge), personId: id, version }),
        options,
      ),
    onDone: async () => {
      notify(own.saved)
      onClose()
      await refreshTopics([`person/${id}`])
    },
  })
  return (
    <Dialog title={own.editTitle} isOpen onClose={onClose}>
      <Form form={form} label={own.editTitle}>
        <IdentityFields form={form} />
        <SpeechFields form={form} />
        <MarkingFields form={form} />
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
