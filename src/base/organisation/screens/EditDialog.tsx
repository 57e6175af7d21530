import type { ReactNode } from 'react'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { type Form as FormState, useForm } from '../../../web/ui/form.ts'
import { notify } from '../../../web/ui/Toasts.tsx'
import { words } from '../words.ts'

/** One change to the organisation: its fields, saved or left. Everything that shows the organisation is asked again. */
export function EditDialog<V extends object>(props: {
  readonly title: string
  readonly help?: string
  readonly initial: V
  readonly submit: (values: V, options: { readonly commandId: string }) => Promise<unknown>
  readonly onClose: () => void
  readonly children: (form: FormState<V>) => ReactNode
}) {
  const own = useWords(words)
  const { title, help, initial, submit, onClose, children } = props
  const form = useForm({
    initial,
    submit,
    onDone: async () => {
      notify(own.done)
      onClose()
      await refreshTopics(['organisation'])
    },
  })
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      {help !== undefined && <p>{help}</p>}
      <Form form={form} label={title}>
        {children(form)}
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
