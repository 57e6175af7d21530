import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { addPhone } from '../api.ts'
import { words } from '../words.ts'

/** One more number, written in any way. */
export function AddPhone({ personId, onClose }: { readonly personId: string; readonly onClose: () => void }) {
  const own = useWords(words)
  const form = useForm({
    initial: { number: '', note: '' },
    submit: (typed, options) => api.call(addPhone, given(addPhone, { ...typed, personId }), options),
    onDone: async () => {
      notify(own.saved)
      onClose()
      await refreshTopics([`person/${personId}`])
    },
  })
  return (
    <Dialog title={own.addPhone} isOpen onClose={onClose}>
      <Form form={form} label={own.addPhone}>
        <TextField
          label={own.phone}
          type="tel"
          inputMode="tel"
          maxLength={30}
          width="medium"
          {...form.field('number')}
        />
        <TextField label={own.phoneNote} maxLength={120} isOptional {...form.field('note')} />
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
