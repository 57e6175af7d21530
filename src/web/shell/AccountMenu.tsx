import { type KeyboardEvent, lazy, Suspense, useEffect, useId, useRef, useState } from 'react'
import { language, useLanguage, useWords } from '../language.tsx'
import { lockNow, logOut, useSession } from '../session.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useShortcut } from '../ui/shortcuts.ts'
import { notify } from '../ui/Toasts.tsx'
import { flushUnsaved } from '../ui/unsaved.ts'
import { words } from '../words.ts'
import { colourScheme, schemes } from './colour-scheme.ts'

const ShortcutHelp = lazy(() => import('../ui/ShortcutHelp.tsx').then((m) => ({ default: m.ShortcutHelp })))

/** Who is logged in, and what belongs to the person and the device. */
export function AccountMenu() {
  const own = useWords(words)
  const { account } = useSession()
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const lock = () => void lockNow().catch(() => {})
  useShortcut('?', own.shortcutsHelp, () => setHelpOpen(true))
  useShortcut('Alt+L', own.lockNow, lock)

  useEffect(() => {
    if (!isOpen) return
    const leave = (event: Event) => {
      if (event.target instanceof Node && frame.current?.contains(event.target) === false) setOpen(false)
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
    }
  }, [isOpen])

  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return
    setOpen(false)
    frame.current?.querySelector('button')?.focus()
  }
  const end = async (back?: string) => {
    await flushUnsaved()
    await logOut(back).catch(() => notify(own.logOutFailed, 'warning'))
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from anywhere in it.
    <div className="account" ref={frame} onKeyDown={press}>
      <button
        type="button"
        className="account-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="person" />
        <span className="account-name">
          <strong>{account.name}</strong>
          <small>{account.title}</small>
        </span>
        <span className="visually-hidden">, {own.account}</span>
        <Icon name="down" size={16} />
      </button>
      <section id={id} className="account-panel" aria-label={own.account} hidden={!isOpen}>
        <p>
          <strong>{account.name}</strong>
          <br />
          {account.title}
          <br />
          <span className="quiet">
            {own.roleNames[account.role]}
            {account.memberName !== null && `, ${account.memberName}`}
          </span>
        </p>
        <Preferences />
        <div className="stack-tight">
          <Button variant="tertiary" onPress={() => setHelpOpen(true)}>
            {own.shortcutsHelp}
          </Button>
          <Button onPress={lock}>{own.lockNow}</Button>
          <Button onPress={() => void end(location.pathname)}>{own.switchUser}</Button>
          <Button onPress={() => void end()}>{own.logOut}</Button>
        </div>
      </section>
      <Suspense>{isHelpOpen && <ShortcutHelp onClose={() => setHelpOpen(false)} />}</Suspense>
    </div>
  )
}

/** Light or dark, Swedish or English. Also on the login page. */
export function Preferences() {
  const own = useWords(words)
  const scheme = useStore(colourScheme)
  const chosen = useLanguage()
  return (
    <div className="preferences">
      <fieldset className="segments">
        <legend>{own.colourScheme}</legend>
        {schemes.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name="colour-scheme"
              checked={scheme === option}
              onChange={() => colourScheme.set(option)}
            />
            <span>{own.schemes[option]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="segments">
        <legend>{own.language}</legend>
        {(['sv', 'en'] as const).map((option) => (
          <label key={option} lang={option}>
            <input
              type="radio"
              name="language"
              checked={chosen === option}
              onChange={() => language.set(option)}
            />
            <span>{option === 'sv' ? 'Svenska' : 'English'}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
