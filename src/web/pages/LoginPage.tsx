import { useQuery } from '@tanstack/react-query'
import { LoginProblemNotice, LoginProviders } from '../../base/identity-provider/screens/LoginProviders.tsx'
import { PasskeyButton } from '../../base/passkey/screens/PasskeyButton.tsx'
import { useWords } from '../language.tsx'
import { apiInfoQuery, logIn, logInWithPasskey } from '../session.ts'
import { Preferences } from '../shell/AccountMenu.tsx'
import { DemoBanner, OfflineBanner } from '../shell/Banners.tsx'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { Form } from '../ui/Form.tsx'
import { useForm } from '../ui/form.ts'
import { Panel } from '../ui/Panel.tsx'
import { TextField } from '../ui/TextField.tsx'
import { words } from '../words.ts'

const demoPassword = 'stafett-demo'

export type LoginPageProps = {
  /** The address of our own that a login at a provider leads to. */
  readonly back: string
  /** Why a login at a provider led back here. */
  readonly problem?: string | undefined
  readonly onEntered: () => void
}

export function LoginPage({ back, problem, onEntered }: LoginPageProps) {
  const own = useWords(words)
  const info = useQuery(apiInfoQuery)
  const form = useForm({
    initial: { username: '', password: '' },
    guardsUnsaved: false,
    submit: ({ username, password }) => logIn(username.trim(), password),
    onDone: onEntered,
  })
  const isDemo = info.data?.demo === true
  const roleName = (role: string) => new Map(Object.entries(own.roleNames)).get(role) ?? role

  return (
    <div className="login">
      {isDemo && <DemoBanner />}
      <OfflineBanner />
      <main id="content" tabIndex={-1}>
        <Page
          title={own.loginTitle}
          lead={
            <>
              <strong>{own.product}</strong> {own.loginBody}
            </>
          }
        >
          <LoginProblemNotice problem={problem} />
          <Form form={form} label={own.loginTitle}>
            <TextField label={own.username} autoComplete="username" autoFocus {...form.field('username')} />
            <TextField
              label={own.password}
              type="password"
              autoComplete="current-password"
              {...form.field('password')}
            />
            <Button type="submit" variant="primary" size="large" isFullWidth isPending={form.isPending}>
              {own.logIn}
            </Button>
          </Form>
          <PasskeyButton opens="logIn" run={logInWithPasskey} onDone={onEntered} />
          <LoginProviders back={back} />
          {isDemo && (
            <Panel title={own.demoAccounts}>
              <p>{own.demoHelp(demoPassword)}</p>
              <ul className="demo-accounts">
                {(info.data?.demoAccounts ?? []).map((account) => (
                  <li key={account.username}>
                    <button
                      type="button"
                      className="demo-account"
                      onClick={() => {
                        form.set('username', account.username)
                        form.set('password', demoPassword)
                      }}
                    >
                      <strong>{account.username}</strong> {account.name}, {roleName(account.role)}
                    </button>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
          <Preferences />
        </Page>
      </main>
    </div>
  )
}
