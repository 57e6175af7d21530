import type { ReactNode } from 'react'
import { useWords } from '../language.tsx'
import { refreshTopics } from '../query.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Form } from './Form.tsx'
import { type Form as FormState, useForm } from './form.ts'
import { notify } from './Toasts.tsx'
import { words } from './words.ts'

export type FormDialogProps<V extends object, R> = {
  readonly title: string
  readonly lead?: string
  readonly save: string
  /** What is said when it is done. */
  readonly saved: string | ((result: R, values: V) => string)
  readonly initial: V
  readonly changes: readonly string[]
  readonly submit: (values: V, options: { readonly commandId: string }) => Promise<R>
  readonly onDone?: (result: R) => void
  readonly onClose: () => void
  readonly children: (form: FormState<V>) => ReactNode
}

/** One thing done above the page: its fields, saved or left. `changes` are the topics that are asked again when it is done. */
export function FormDialog<V extends object, R>(props: FormDialogProps<V, R>) {
  const { title, lead, save, saved, initial, changes, submit, onDone, onClose, children } = props
  const own = useWords(words)
  const form = useForm<V, R>({
    initial,
    submit,
    onDone: async (result, values) => {
      notify(typeof saved === 'string' ? saved : saved(result, values))
      onClose()
      await refreshTopics(changes)
      onDone?.(result)
    },
  })
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      {lead !== undefined && <p>{lead}</p>}
      <Form form={form} label={title}>
        {children(form)}
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {save}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
