import { useQueryClient } from '@tanstack/react-query'
import { type ComponentType, type RefObject, Suspense, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useWords } from '../language.tsx'
import { type LockState, lock, open } from '../lock.ts'
import { hearTabs, sessionQuery } from '../session.ts'
import { useStore } from '../store.ts'
import { Loading } from '../ui/Loaded.tsx'
import { wouldBeLost } from '../ui/unsaved.ts'
import { words } from '../words.ts'

export type LockFormsProps = { readonly state: Exclude<LockState, 'open'> }

type Props = {
  /** At once where a desk may lose its line; on a phone fetched a while after the page. */
  readonly Forms: ComponentType<LockFormsProps>
}

/** The lock: above everything, over a page that is hidden but stays as it was. */
export function LockLayer({ Forms }: Props) {
  const state = useStore(lock)
  useOtherTabs()
  const place = document.getElementById('lock')
  return state === 'open' || place === null
    ? null
    : createPortal(<LockDialog state={state} Forms={Forms} />, place)
}

function LockDialog({ state, Forms }: LockFormsProps & Props) {
  const own = useWords(words)
  const dialog = useRef<HTMLDialogElement>(null)
  const title = state === 'locked' ? own.lockTitle : own.expiredTitle

  useEffect(() => {
    const { title: titleBelow } = document
    const focused = document.activeElement
    const { current } = dialog
    document.documentElement.dataset.locked = ''
    current?.showModal()
    focusIn(current)
    // A second Escape closes a dialog whatever the page says.
    const stay = () => current?.isConnected === true && current.showModal()
    current?.addEventListener('close', stay)
    return () => {
      current?.removeEventListener('close', stay)
      delete document.documentElement.dataset.locked
      document.title = titleBelow
      if (focused instanceof HTMLElement) focused.focus()
    }
  }, [])

  useEffect(() => {
    document.title = `${title} – ${own.product}`
  }, [title, own])

  return (
    <dialog
      ref={dialog}
      className="lock"
      aria-labelledby="lock-title"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="lock-title">{title}</h2>
      <Suspense fallback={<Loading rows={2} />}>
        <Forms state={state} />
        <Arrived within={dialog} />
      </Suspense>
    </dialog>
  )
}

const focusIn = (dialog: HTMLDialogElement | null) => dialog?.querySelector('input')?.focus()

/** Forms that were fetched after the dialog had opened take the focus when they come. */
function Arrived({ within }: { readonly within: RefObject<HTMLDialogElement | null> }) {
  useEffect(() => {
    if (within.current?.open === true) focusIn(within.current)
  }, [within])
  return null
}

/** Another tab of this browser has the same session: unlocked there is unlocked here, and another person there is not us. */
function useOtherTabs(): void {
  const client = useQueryClient()
  useEffect(
    () =>
      hearTabs((message) => {
        if (message === 'unlocked') return open()
        if (message === 'locked' && lock.get() === 'open') lock.set('locked')
        if (message === 'active' || message === 'locked') return
        const ours = client.getQueryData(sessionQuery.queryKey)?.account.id
        if (ours === undefined) return
        if (ours === message.accountId) return open()
        if (wouldBeLost()) lock.set('expired')
        else location.assign('/')
      }),
    [client],
  )
}
