import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import type { PersonCard as Card } from '../../person/model.ts'
import { PersonCard } from '../../person/screens/PersonCard.tsx'
import { PersonPicker } from '../../person/screens/PersonPicker.tsx'
import { proposeMerge } from '../api.ts'
import { words } from '../words.ts'

/** Says that a record is the same person as another, and why; a manager decides. */
export function ProposeMerge({ person, onClose }: { readonly person: Card; readonly onClose: () => void }) {
  const own = useWords(words)
  const form = useForm({
    initial: { intoId: null as Card | null, reason: '' },
    submit: ({ intoId, reason }, options) =>
      api.call(
        proposeMerge,
        given(proposeMerge, { personId: person.id, intoId: intoId?.id ?? null, reason }),
        options,
      ),
    onDone: async () => {
      notify(own.proposed)
      onClose()
      await refreshTopics([`person/${person.id}`])
    },
  })
  return (
    <Dialog title={own.title} isOpen onClose={onClose}>
      <p>{own.proposeHint}</p>
      <p className="quiet">{own.goes}</p>
      <PersonCard person={person} />
      <Form form={form} label={own.title}>
        <PersonPicker label={own.stays} canRegister={false} {...form.field('intoId')} />
        <TextArea label={own.reason} description={own.reasonHint} maxLength={500} {...form.field('reason')} />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.send}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
