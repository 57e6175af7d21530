import { useState } from 'react'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { type AssistanceView, openWhere } from '../api.ts'
import { words } from '../words.ts'

/** The protected place the police must go to: shown to whoever says why, gone when the page is left. */
export function OpenWhere({ row }: { readonly row: AssistanceView }) {
  const own = useWords(words)
  const [isAsking, setAsking] = useState(false)
  const [opened, setOpened] = useState<string | null>(null)
  if (opened !== null)
    return (
      <Notice tone="important" title={opened}>
        <p>{own.opened}</p>
      </Notice>
    )
  return (
    <>
      <div className="row">
        <Button onPress={() => setAsking(true)}>{own.openPlace}</Button>
      </div>
      {isAsking && (
        <FormDialog
          title={own.openPlace}
          save={own.openPlace}
          saved={own.opened}
          initial={{ reason: '' }}
          changes={[]}
          submit={({ reason }, options) => api.call(openWhere, { assistanceId: row.id, reason }, options)}
          onDone={({ whereTo }) => setOpened(whereTo)}
          onClose={() => setAsking(false)}
        >
          {(form) => <TextArea label={own.openReason} maxLength={1000} {...form.field('reason')} />}
        </FormDialog>
      )}
    </>
  )
}
