import { lazy, Suspense, useState } from 'react'
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
import { useDisclosure } from './disclosure.ts'

const ShortcutHelp = lazy(() => import('../ui/ShortcutHelp.tsx').then((m) => ({ default: m.ShortcutHelp })))

/** Who is logged in, and what belongs to the person and the device. */
export function AccountMenu() {
  const own = useWords(words)
  const { account } = useSession()
  const { id, isOpen, frame, button } = useDisclosure()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const lock = () => void lockNow().catch(() => {})
  useShortcut('?', own.shortcutsHelp, () => setHelpOpen(true))
  useShortcut('Alt+L', own.lockNow, lock)

  const end = async (back?: string) => {
    await flushUnsaved()
    await logOut(back).catch(() => notify(own.logOutFailed, 'warning'))
  }

  return (
    <div className="account" {...frame}>
      <button type="button" className="account-button" {...button}>
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
            {account.partnerName !== null && `, ${account.partnerName}`}
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
