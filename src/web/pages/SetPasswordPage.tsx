import { shortestPassword } from '../../base/account/rules.ts'
import { words } from '../../base/account/words.ts'
import { api } from '../api.ts'
import { useWords } from '../language.tsx'
import { OneTimeLink } from '../shell/OneTimeLink.tsx'
import { Button } from '../ui/Button.tsx'
import { Form } from '../ui/Form.tsx'
import { useForm } from '../ui/form.ts'
import { TextField } from '../ui/TextField.tsx'

const door = { method: 'POST', path: '/api/account-links/use' } as const

/** Where an invitation leads, and the link for a forgotten password. */
export function SetPasswordPage() {
  const own = useWords(words)
  return (
    <OneTimeLink title={own.setPassword} lead={own.setPasswordLead} words={own} done={own.passwordSet}>
      {(token, onDone) => <SetPassword token={token} onDone={onDone} />}
    </OneTimeLink>
  )
}

function SetPassword({ token, onDone }: { readonly token: string; readonly onDone: () => void }) {
  const own = useWords(words)
  const form = useForm({
    initial: { password: '' },
    guardsUnsaved: false,
    submit: ({ password }) => api.send(door, { token, password }, { waitFor: 'nothing' }),
    onDone,
  })
  return (
    <Form form={form} label={own.setPassword}>
      <TextField
        label={own.password}
        description={own.passwordHint(shortestPassword)}
        type="password"
        autoComplete="new-password"
        maxLength={200}
        autoFocus
        {...form.field('password')}
      />
      <Button type="submit" variant="primary" size="large" isFullWidth isPending={form.isPending}>
        {own.setPassword}
      </Button>
    </Form>
  )
}
