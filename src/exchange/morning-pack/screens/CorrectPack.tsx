import { useState } from 'react'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { amendPack } from '../api.ts'
import { words } from '../words.ts'

/** The only way to correct a frozen pack: a numbered addendum by name. */
export function CorrectPack({ packId }: { readonly packId: string }) {
  const own = useWords(words)
  const { account } = useSession()
  const [isOpen, setOpen] = useState(false)
  if (amendPack.permit[account.role] === undefined) return null
  return (
    <>
      <Button onPress={() => setOpen(true)}>{own.correct}</Button>
      {isOpen && (
        <FormDialog
          title={own.correct}
          lead={own.correctHint}
          save={own.correctSave}
          saved={({ edition }: { readonly edition: number }) => own.corrected(edition)}
          initial={{ text: '' }}
          changes={['morning-pack']}
          submit={({ text }, options) => api.call(amendPack, { packId, text }, options)}
          onClose={() => setOpen(false)}
        >
          {(form) => <TextArea label={own.correctText} maxLength={4000} {...form.field('text')} />}
        </FormDialog>
      )}
    </>
  )
}
