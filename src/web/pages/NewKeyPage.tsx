import { words } from '../../base/passkey/words.ts'
import { api } from '../api.ts'
import { useWords } from '../language.tsx'
import { type AskedToMake, makeKey } from '../passkeys.ts'
import { OneTimeLink } from '../shell/OneTimeLink.tsx'
import { Button } from '../ui/Button.tsx'
import { Form } from '../ui/Form.tsx'
import { useForm } from '../ui/form.ts'
import { TextField } from '../ui/TextField.tsx'

const options = { method: 'POST', path: '/api/passkey-links/options' } as const
const door = { method: 'POST', path: '/api/passkey-links/use' } as const

/** Where the link leads after a lost phone. */
export function NewKeyPage() {
  const own = useWords(words)
  return (
    <OneTimeLink title={own.newKey} lead={own.newKeyLead} words={own} done={own.newKeyMade}>
      {(token, onDone) => <NewKey token={token} onDone={onDone} />}
    </OneTimeLink>
  )
}

function NewKey({ token, onDone }: { readonly token: string; readonly onDone: () => void }) {
  const own = useWords(words)
  const form = useForm({
    initial: { name: '', password: '' },
    guardsUnsaved: false,
    submit: async ({ name, password }) => {
      const asked = await api.send(
        options,
        { token, ...(password !== '' && { password }) },
        { waitFor: 'nothing' },
      )
      const made = await makeKey(asked as AskedToMake)
      await api.send(door, { token, ...made, name }, { waitFor: 'nothing' })
    },
    onDone,
  })
  return (
    <Form form={form} label={own.newKey}>
      <TextField
        label={own.name}
        description={own.nameHint}
        autoComplete="off"
        maxLength={60}
        autoFocus
        {...form.field('name')}
      />
      <TextField
        label={own.password}
        description={own.newKeyPasswordHelp}
        type="password"
        autoComplete="current-password"
        maxLength={200}
        {...form.field('password')}
      />
      <Button type="submit" variant="primary" size="large" isFullWidth isPending={form.isPending}>
        {own.add}
      </Button>
    </Form>
  )
}
