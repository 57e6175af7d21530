import { useEffect, useRef } from 'react'
import { lock } from '../lock.ts'
import { createChoice, createStore } from '../store.ts'
import { isPressed, isTyping, type Keys } from './shortcut-keys.ts'

export type Shortcut = { readonly keys: Keys; readonly label: string; readonly run: () => void }

/** What can be pressed on this page, in the order it was registered. */
export const shortcuts = createStore<readonly Shortcut[]>([])

/** A key alone must be possible to turn off (WCAG 2.1.4); we let all be. */
export const shortcutsOn = createChoice('stafett.shortcuts', ['on', 'off'], 'on')

/** Registers a shortcut while the component is there. `label` says in the list what it does. */
export function useShortcut(keys: Keys, label: string, run: () => void): void {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    const shortcut = { keys, label, run: () => latest.current() }
    shortcuts.set([...shortcuts.get(), shortcut])
    return () => shortcuts.set(shortcuts.get().filter((one) => one !== shortcut))
  }, [keys, label])
}

/** Listens for the whole page. Returns how to stop. */
export function hearShortcuts(): () => void {
  const press = (event: KeyboardEvent) => {
    if (shortcutsOn.get() === 'off' || lock.get() !== 'open' || event.repeat) return
    if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
    const inText =
      event.target instanceof Element && event.target.matches('input, textarea, select, [contenteditable]')
    const hit = shortcuts.get().findLast(({ keys }) => isPressed(keys, event) && !(inText && isTyping(keys)))
    if (hit === undefined) return
    event.preventDefault()
    hit.run()
  }
  // Before the fields, which keep the keys they know from going further.
  addEventListener('keydown', press, true)
  return () => removeEventListener('keydown', press, true)
}
