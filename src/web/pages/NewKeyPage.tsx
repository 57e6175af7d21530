import { useState } from 'react'
import { words } from '../../base/passkey/words.ts'
import { api } from '../api.ts'
import { useWords } from '../language.tsx'
import { type AskedToMake, makeKey } from '../passkeys.ts'
import { Preferences } from '../shell/AccountMenu.tsx'
import { OfflineBanner } from '../shell/Banners.tsx'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { Form } from '../ui/Form.tsx'
import { useForm } from '../ui/form.ts'
import { ButtonLink } from '../ui/Link.tsx'
import { Notice } from '../ui/Status.tsx'
import { TextField } from '../ui/TextField.tsx'

const options = { method: 'POST', path: '/api/passkey-links/options' } as const
const door = { method: 'POST', path: '/api/passkey-links/use' } as const

/** Where the link leads after a lost phone. Its secret stands after `#`, so that no server and no log sees it in an address. */
export function NewKeyPage() {
  const own = useWords(words)
  const [token] = useState(() => location.hash.slice(1))
  const [isDone, setDone] = useState(false)
  return (
    <div className="login">
      <OfflineBanner />
      <main id="content" tabIndex={-1}>
        <Page title={own.newKey} lead={own.newKeyLead}>
          {token === '' && (
            <Notice tone="important" title={own.noToken}>
              <p>{own.noTokenHelp}</p>
            </Notice>
          )}
          {token !== '' && !isDone && <NewKey token={token} onDone={() => setDone(true)} />}
          {isDone && (
            <Notice
              tone="success"
              isUrgent
              title={own.newKeyMade}
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
    onDone: () => {
      // The link is spent: it need not stay in the browser's memory.
      history.replaceState(history.state, '', location.pathname)
      onDone()
    },
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
