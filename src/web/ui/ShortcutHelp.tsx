import { useWords } from '../language.tsx'
import { useStore } from '../store.ts'
import { Checkbox } from './Choices.tsx'
import { Dialog } from './Dialog.tsx'
import { shortcuts, shortcutsOn } from './shortcuts.ts'
import { words } from './words.ts'

/** What can be pressed on this page, and the switch for all of it. */
export function ShortcutHelp({ onClose }: { readonly onClose: () => void }) {
  const own = useWords(words)
  const isOn = useStore(shortcutsOn) === 'on'
  return (
    <Dialog title={own.shortcuts} isOpen onClose={onClose}>
      <dl className="shortcuts">
        {useStore(shortcuts).map(({ keys, label }) => (
          <div key={`${keys} ${label}`}>
            <dt>
              {keys.split('+').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <Checkbox label={own.shortcutsOn} value={isOn} onChange={(on) => shortcutsOn.set(on ? 'on' : 'off')} />
    </Dialog>
  )
}
