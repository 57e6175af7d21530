import { localDate, now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { notify } from '../../../web/ui/Toasts.tsx'
import { words } from '../words.ts'

export type EndDialogProps = {
  readonly title: string
  readonly personId: string
  /** Ends it on the day; `options` go on to `api.call`. */
  readonly end: (validTo: string, options: { readonly commandId: string }) => Promise<unknown>
  readonly onClose: () => void
}

/** The last day something held; it stays in the history. */
export function EndDialog({ title, personId, end, onClose }: EndDialogProps) {
  const own = useWords(words)
  const form = useForm({
    initial: { validTo: localDate(now()) as string | null },
    submit: ({ validTo }, options) => end(validTo ?? localDate(now()), options),
    onDone: async () => {
      notify(own.saved)
      onClose()
      await refreshTopics([`person/${personId}`])
    },
  })
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form form={form} label={title}>
        <DateField label={own.lastDay} {...form.field('validTo')} />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.end}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
