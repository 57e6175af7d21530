import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Role } from '../kernel/permit.ts'
import { api } from './api.ts'
import { deviceOwner, forgetKey, receiveKey } from './device-key.ts'
import { lock } from './lock.ts'
import type { AskedToSign } from './passkeys.ts'
import { Problem } from './problem.ts'
import { queryClient } from './query.ts'
import { flushUnsaved } from './ui/unsaved.ts'

export type Session = {
  readonly account: {
    readonly id: string
    readonly name: string
    readonly title: string
    readonly role: Role
    readonly memberId: string | null
    readonly memberName: string | null
    readonly partnerId: string | null
    readonly partnerName: string | null
  }
  readonly demo: boolean
  readonly region: string
  /** Minutes without input before the lock. */
  readonly idleMinutes: number
}

/** What the door says before anybody has logged in. */
export type ApiInfo = {
  readonly demo: boolean
  readonly demoAccounts?: readonly {
    readonly username: string
    readonly name: string
    readonly role: string
  }[]
}

const current = { method: 'GET', path: '/api/sessions/current' } as const

/** The key to the person's unsaved text on this device comes with an active session, and is kept nowhere but in memory. */
async function received(reply: unknown): Promise<Session> {
  const { deviceKey, ...session } = reply as Session & { readonly deviceKey: string }
  await receiveKey(session.account, deviceKey)
  return session
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => received(await api.send(current, {}, { waitFor: 'unlock' })),
  staleTime: Number.POSITIVE_INFINITY,
})

export const apiInfoQuery = queryOptions({
  queryKey: ['api-info'],
  queryFn: async () => (await api.send({ method: 'GET', path: '/api/api-info' }, {})) as ApiInfo,
  staleTime: Number.POSITIVE_INFINITY,
})

/** Who is logged in. Only inside the frame, which is not shown before the session is known. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery)
  if (data === undefined) throw new Error('useSession outside the frame')
  return data
}

/** Opens a session and answers who it is. Throws Problem: 429 with `retryAfter` in seconds when too many have failed. */
export async function logIn(username: string, password: string): Promise<Session> {
  await atPassword(
    api.send({ method: 'POST', path: '/api/sessions' }, { username, password }, { waitFor: 'nothing' }),
  )
  return entered()
}

/** The same with a passkey, without a name being typed. Throws Problem. */
export async function logInWithPasskey(): Promise<Session> {
  const alone = { waitFor: 'nothing' } as const
  const asked = await api.send({ method: 'POST', path: '/api/passkey-sessions/options' }, {}, alone)
  const { signWithKey } = await import('./passkeys.ts')
  const signed = await signWithKey(asked as AskedToSign)
  await api.send({ method: 'POST', path: '/api/passkey-sessions' }, signed, alone)
  return entered()
}

/** Who is in now; what a colleague read before on this page is forgotten. */
async function entered(): Promise<Session> {
  const before = queryClient.getQueryData(sessionQuery.queryKey)
  const session = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
  if (before !== undefined && before.account.id !== session.account.id) {
    queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' })
  }
  tabs.postMessage({ accountId: session.account.id })
  return session
}

/** Throws Problem: 401 `not-logged-in` when there is no session left to unlock. */
export async function unlock(password: string): Promise<void> {
  await received(
    await atPassword(
      api.send(
        { method: 'POST', path: '/api/sessions/unlock' },
        { password },
        { waitFor: 'nothing', attempts: 2 },
      ),
    ),
  )
  tabs.postMessage('unlocked')
}

/** The same with the own passkey. Throws Problem. */
export async function unlockWithPasskey(): Promise<void> {
  const alone = { waitFor: 'nothing', attempts: 2 } as const
  const asked = await api.send({ method: 'POST', path: '/api/sessions/unlock/options' }, {}, alone)
  const { signWithKey } = await import('./passkeys.ts')
  const signed = await signWithKey(asked as AskedToSign)
  await received(await api.send({ method: 'POST', path: '/api/sessions/unlock/passkey' }, signed, alone))
  tabs.postMessage('unlocked')
}

/** A login does not say which of the two was wrong; the sentence stands where the person types next. */
async function atPassword(attempt: Promise<unknown>): Promise<unknown> {
  try {
    return await attempt
  } catch (thrown) {
    if (!(thrown instanceof Problem) || !/^wrong-(credentials|password)$/.test(thrown.code)) throw thrown
    const { status, code, sentence } = thrown
    throw new Problem(status, { code, sentence, field: 'password' })
  }
}

/** Hides the page at once, in every tab; then sends what is unsaved and locks the session on the server. */
export async function lockNow(): Promise<void> {
  lock.set('locked')
  tabs.postMessage('locked')
  await flushUnsaved()
  await api.send(
    { method: 'POST', path: '/api/sessions/lock' },
    {},
    { waitFor: 'nothing', background: true, attempts: 1 },
  )
}

/** Ends the session and leaves the page altogether, so that nothing read stays in its memory. `back`: where the next login leads. */
export async function logOut(back?: string): Promise<void> {
  await api.send({ method: 'DELETE', path: '/api/sessions/current' }, {}, { waitFor: 'nothing', attempts: 2 })
  forgetKey()
  tabs.postMessage({ accountId: null })
  location.assign(back === undefined ? '/login' : `/login?${new URLSearchParams({ back })}`)
}

/** Told to the server while somebody reads or types without calling it, so that it counts the same minutes as we do. */
export async function showActivity(): Promise<void> {
  tabs.postMessage('active')
  await api.send({ method: 'POST', path: '/api/sessions/activity' }, {}, { attempts: 1 })
}

export type TabMessage = 'active' | 'locked' | 'unlocked' | { readonly accountId: string | null }

const tabs = new BroadcastChannel('stafett.session')

/** What the same person, or the next, does in another tab of this browser. Returns how to stop listening. */
export function hearTabs(listener: (message: TabMessage) => void): () => void {
  const hear = (event: MessageEvent<TabMessage>) => listener(event.data)
  tabs.addEventListener('message', hear)
  return () => tabs.removeEventListener('message', hear)
}

/** Unlocked in another tab: this one has no key yet. */
lock.subscribe(() => {
  if (lock.get() === 'open' && deviceOwner.get() === null)
    void queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => {})
})
