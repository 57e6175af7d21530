import { MemberSelect } from '../../../duty/notice-request/screens/MemberSelect.tsx'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useSession } from '../../../web/session.ts'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { beginThread } from '../api.ts'
import { words } from '../words.ts'

/** A dialogue about a theme and no person: what it is about and, for the duty, with which municipality. */
export function BeginTheme(props: { readonly onClose: () => void; readonly onBegun: (id: string) => void }) {
  const own = useWords(words)
  const { account } = useSession()
  return (
    <FormDialog
      title={own.beginTheme}
      lead={own.themeHint}
      save={own.begin}
      saved={own.begun}
      initial={{ title: '', memberId: null as string | null }}
      changes={['dialogue']}
      submit={(typed, options) => api.call(beginThread, given(beginThread, typed), options)}
      onDone={({ id }) => props.onBegun(id)}
      onClose={props.onClose}
    >
      {(form) => (
        <>
          {account.role !== 'intake' && (
            <MemberSelect label={own.member} placeholder={own.anyMember} {...form.field('memberId')} />
          )}
          <TextField label={own.theme} description={own.noPersons} maxLength={160} {...form.field('title')} />
        </>
      )}
    </FormDialog>
  )
}
