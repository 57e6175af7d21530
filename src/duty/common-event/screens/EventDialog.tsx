import { FormDialog, type FormDialogProps } from '../../../web/ui/FormDialog.tsx'

/** One thing done with a common event: its fields, saved or left. */
export function EventDialog<V extends object, R>(props: Omit<FormDialogProps<V, R>, 'changes'>) {
  return <FormDialog {...props} changes={['common-event']} />
}
