import { useWords } from '../../../web/language.tsx'
import { FormDialog, type FormDialogProps } from '../../../web/ui/FormDialog.tsx'
import { words } from '../words.ts'

/** One change to the numbers: its fields, saved or left. Everything that shows numbers is asked again. */
export function DirectoryDialog<V extends object>({ help, ...rest }: DirectoryDialogProps<V>) {
  const own = useWords(words)
  return (
    <FormDialog
      {...rest}
      {...(help !== undefined && { lead: help })}
      save={own.save}
      saved={own.done}
      changes={['directory']}
    />
  )
}

type DirectoryDialogProps<V extends object> = Pick<
  FormDialogProps<V, unknown>,
  'title' | 'initial' | 'submit' | 'onClose' | 'children'
> & { readonly help?: string }
