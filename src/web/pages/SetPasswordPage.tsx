import { useState } from 'react'
import { shortestPassword } from '../../base/account/rules.ts'
import { words } from '../../base/account/words.ts'
import { api } from '../api.ts'
import { useWords } from '../language.tsx'
import { Preferences } from '../shell/AccountMenu.tsx'
import { OfflineBanner } from '../shell/Banners.tsx'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { Form } from '../ui/Form.tsx'
import { useForm } from '../ui/form.ts'
import { ButtonLink } from '../ui/Link.tsx'
import { Notice } from '../ui/Status.tsx'
import { TextField } from '../ui/TextField.tsx'

const door = { method: 'POST', path: '/api/account-links/use' } as const

/** Where a one-time link leads. Its secret stands after `#`, so that no server and no log ever sees it in an address. */
export function SetPasswordPage() {
  const own = useWords(words)
  const [token] = useState(() => location.hash.slice(1))
  const [isDone, setDone] = useState(false)
  return (
    <div className="login">
      <OfflineBanner />
      <main id="content" tabIndex={-1}>
        <Page title={own.setPassword} lead={own.setPasswordLead}>
          {token === '' && (
            <Notice tone="important" title={own.noToken}>
              <p>{own.noTokenHelp}</p>
            </Notice>
          )}
          {token !== '' && !isDone && <SetPassword token={token} onDone={() => setDone(true)} />}
          {isDone && (
            <Notice
              tone="success"
              isUrgent
              title={own.passwordSet}
              actions={
                <ButtonLink to="/login" variant="primary">
                  {own.toLogin}
                </ButtonLink>
              }
            />
          )}
          <Preferences />
        </Page>
      </main>
    </div>
  )
}

function SetPassword({ token, onDone }: { readonly token: string; readonly onDone: () => void }) {
  const own = useWords(words)
  const form = useForm({
    initial: { password: '' },
    guardsUnsaved: false,
    submit: ({ password }) => api.send(door, { token, password }, { waitFor: 'nothing' }),
    onDone: () => {
      // The link is spent: it need not stay in the browser's memory.
      history.replaceState(history.state, '', location.pathname)
      onDone()
    },
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
