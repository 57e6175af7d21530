import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { LoginProviders } from '../../base/identity-provider/screens/LoginProviders.tsx'
import { PasskeyButton } from '../../base/passkey/screens/PasskeyButton.tsx'
import { useWords } from '../language.tsx'
import { lock, open } from '../lock.ts'
import { Problem } from '../problem.ts'
import { logIn, logOut, sessionQuery, unlock, unlockWithPasskey } from '../session.ts'
import { Button } from '../ui/Button.tsx'
import { Form } from '../ui/Form.tsx'
import { useForm } from '../ui/form.ts'
import { Notice } from '../ui/Status.tsx'
import { TextField } from '../ui/TextField.tsx'
import { hasUnsaved, wouldBeLost } from '../ui/unsaved.ts'
import { words } from '../words.ts'
import type { LockFormsProps } from './LockLayer.tsx'

/** What opens the lock: the password, a passkey or a provider; or a new login where the session is gone. */
export function LockForms({ state }: LockFormsProps) {
  return state === 'locked' ? <UnlockForm /> : <LoginAgainForm />
}

function useNameBelow(): string | undefined {
  return useQueryClient().getQueryData(sessionQuery.queryKey)?.account.name
}

function UnlockForm() {
  const own = useWords(words)
  const name = useNameBelow()
  const form = useForm({
    initial: { password: '' },
    guardsUnsaved: false,
    submit: ({ password }) => unlock(password).catch((thrown) => whenGone(thrown, own.unlockOffline)),
    onDone: () => lock.get() === 'locked' && open(),
  })
  return (
    <>
      <p>{name === undefined ? own.lockBodyUnknown : own.lockBody(name)}</p>
      <Form form={form}>
        <TextField
          label={own.password}
          type="password"
          autoComplete="current-password"
          {...form.field('password')}
        />
        <Button type="submit" variant="primary" isPending={form.isPending} isFullWidth>
          {own.unlock}
        </Button>
      </Form>
      <PasskeyButton
        opens="unlock"
        run={() => unlockWithPasskey().catch((thrown) => whenGone(thrown, own.unlockOffline))}
        onDone={() => lock.get() === 'locked' && open()}
      />
      <ProvidersHere />
      <SwitchUser />
    </>
  )
}

/** To a provider and back to this page; not while something is written that would not be there then. */
function ProvidersHere() {
  return wouldBeLost() ? null : <LoginProviders back={location.pathname + location.search} />
}

/** There is nothing left to unlock, twelve hours after the login. */
function whenGone(thrown: unknown, offline: string): void {
  // Nothing here can be opened without the server: the key comes from there.
  if (thrown instanceof Problem && thrown.isOpenEnded)
    throw new Problem(thrown.status, { code: thrown.code, sentence: offline })
  if (!(thrown instanceof Problem) || thrown.code !== 'not-logged-in') throw thrown
  if (hasUnsaved()) lock.set('expired')
  else location.assign('/login')
}

function LoginAgainForm() {
  const own = useWords(words)
  const client = useQueryClient()
  const name = useNameBelow()
  const [isOther, setOther] = useState(false)
  const form = useForm({
    initial: { username: '', password: '' },
    guardsUnsaved: false,
    submit: async ({ username, password }) => {
      const before = client.getQueryData(sessionQuery.queryKey)?.account.id
      const { account } = await logIn(username, password)
      return before === undefined || before === account.id
    },
    onDone: (isSame) => {
      if (isSame) return open()
      // The former person's text lies on the device for them: this page is no longer anybody's.
      if (wouldBeLost()) setOther(true)
      else location.assign('/')
    },
  })
  return (
    <>
      <p>{own.expiredBody(name ?? '')}</p>
      <Form form={form}>
        {isOther && <Notice tone="warning" title={own.otherPerson} isUrgent />}
        <TextField label={own.username} autoComplete="username" {...form.field('username')} />
        <TextField
          label={own.password}
          type="password"
          autoComplete="current-password"
          {...form.field('password')}
        />
        <Button type="submit" variant="primary" isPending={form.isPending} isFullWidth>
          {own.logIn}
        </Button>
      </Form>
      <SwitchUser />
    </>
  )
}

/** Leaves the page to the next person. What the server or the device has stays with the former one; what neither has is asked about first. */
function SwitchUser() {
  const own = useWords(words)
  const [isAsked, setAsked] = useState(false)
  const leave = async () => {
    if (wouldBeLost() && !isAsked) return setAsked(true)
    await logOut().catch(() => location.assign('/login'))
  }
  return (
    <>
      {isAsked && <Notice tone="warning" title={own.switchLoses} isUrgent />}
      <Button variant="tertiary" isFullWidth onPress={() => void leave()}>
        {isAsked ? own.switchAnyway : own.switchUser}
      </Button>
    </>
  )
}
