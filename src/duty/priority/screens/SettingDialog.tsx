import { useWords } from '../../../web/language.tsx'
import { FormDialog, type FormDialogProps } from '../../../web/ui/FormDialog.tsx'
import { words } from '../words.ts'

/** One change to what the region says of priority: its fields, saved or left. */
export function SettingDialog<V extends object>({ ...rest }: SettingDialogProps<V>) {
  const own = useWords(words)
  return <FormDialog {...rest} save={own.save} saved={own.saved} changes={['priority']} />
}

type SettingDialogProps<V extends object> = Pick<
  FormDialogProps<V, unknown>,
  'title' | 'initial' | 'submit' | 'onClose' | 'children'
>
