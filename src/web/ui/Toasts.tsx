import { useEffect } from 'react'
import { newId } from '../../kernel/id.ts'
import { useWords } from '../language.tsx'
import { createStore, useStore } from '../store.ts'
import { Icon, type Tone } from './Icon.tsx'
import { words } from './words.ts'

type Toast = { readonly id: string; readonly tone: Exclude<Tone, 'neutral'>; readonly text: string }

const toasts = createStore<readonly Toast[]>([])
const shownMilliseconds = 7000

/**
 * Says in the corner that something was done; what was done last takes the place of what was done before, so that they cover
 * little. What failed belongs at its place; a warning here stays until closed.
 */
export function notify(text: string, tone: Toast['tone'] = 'success'): void {
  const warnings = toasts.get().filter((toast) => toast.tone === 'warning')
  toasts.set([...warnings, { id: newId(), tone, text }])
}

function dismiss(id: string): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id))
}

/** The one place where `notify` is seen and heard. Mounted by the frame. */
export function Toasts() {
  const own = useWords(words)
  return (
    <section className="toasts" aria-label={own.notices}>
      <div role="status">
        {useStore(toasts).map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </div>
    </section>
  )
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const own = useWords(words)
  useEffect(() => {
    if (toast.tone === 'warning') return
    const timer = setTimeout(() => dismiss(toast.id), shownMilliseconds)
    return () => clearTimeout(timer)
  }, [toast])
  return (
    <div className={`toast notice notice-${toast.tone}`}>
      <Icon name={toast.tone} />
      <p>{toast.text}</p>
      <button
        type="button"
        className="icon-button"
        aria-label={own.dismiss}
        onClick={() => dismiss(toast.id)}
      >
        <Icon name="close" size={16} />
      </button>
    </div>
  )
}
