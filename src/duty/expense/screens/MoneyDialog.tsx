import { FormDialog, type FormDialogProps } from '../../../web/ui/FormDialog.tsx'

type MoneyDialogProps<V extends object, R> = Omit<FormDialogProps<V, R>, 'changes'> & {
  /** What else shows it: the case. */
  readonly topics?: readonly string[]
}

/** One thing done with money. What shows the box is asked again, and the case where there is one. */
export function MoneyDialog<V extends object, R>({ topics = [], ...rest }: MoneyDialogProps<V, R>) {
  return <FormDialog {...rest} changes={['expense', ...topics]} />
}
