import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { useShortcut } from '../../../web/ui/shortcuts.ts'
import { startContact } from '../api.ts'
import { words } from '../words.ts'
import { contactAddress } from './DeskContacts.tsx'

/** The phone rings: Alt+N, and the contact is on the desk before anybody has said a word. */
export function NewContact() {
  const own = useWords(words)
  const navigate = useNavigate()
  const start = useCommand(startContact, { changes: ['contact'] })
  const press = async () => {
    const started = await start.run({ channel: 'direct-number' })
    if (started !== null) await navigate({ to: contactAddress(started.id) })
  }
  useShortcut('Alt+N', own.newContact, () => void press())
  return (
    <>
      <Button variant="primary" onPress={() => void press()} isPending={start.isPending}>
        {own.newContact} <kbd>{own.newContactHint}</kbd>
      </Button>
      {start.problem !== null && <ErrorState problem={start.problem} onRetry={() => void press()} />}
    </>
  )
}
