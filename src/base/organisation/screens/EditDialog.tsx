import { useWords } from '../../../web/language.tsx'
import { FormDialog, type FormDialogProps } from '../../../web/ui/FormDialog.tsx'
import { words } from '../words.ts'

/** One change to the organisation: its fields, saved or left. Everything that shows the organisation is asked again. */
export function EditDialog<V extends object>({ help, ...rest }: EditDialogProps<V>) {
  const own = useWords(words)
  return (
    <FormDialog
      {...rest}
      {...(help !== undefined && { lead: help })}
      save={own.save}
      saved={own.done}
      changes={['organisation']}
    />
  )
}

type EditDialogProps<V extends object> = Pick<
  FormDialogProps<V, unknown>,
  'title' | 'initial' | 'submit' | 'onClose' | 'children'
> & { readonly help?: string }
