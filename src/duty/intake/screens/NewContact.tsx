import { useNavigate } from '@tanstack/react-router'
import { deviceId } from '../../../kernel/id.ts'
import { now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { press } from '../../../web/outbox.ts'
import { canKeep } from '../../../web/outbox-store.ts'
import { queryClient, readOptions, refreshTopics, useCommand } from '../../../web/query.ts'
import { type Session, useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { useShortcut } from '../../../web/ui/shortcuts.ts'
import { getContact, startContact } from '../api.ts'
import { words } from '../words.ts'
import { begunContact } from './begun-contact.ts'
import { contactAddress } from './DeskContacts.tsx'

/** Two presses within a second are one: a double click, or a key that was held. */
const doublePress = 1000
let pressedAt = Number.NEGATIVE_INFINITY

/** The phone rings: Alt+N, and the contact is open before the server has answered, and also when it does not. */
export function NewContact() {
  const own = useWords(words)
  const navigate = useNavigate()
  const { account } = useSession()
  const start = useCommand(startContact, { changes: ['contact'] })
  const begin = async () => {
    if (performance.now() - pressedAt < doublePress) return
    pressedAt = performance.now()
    if (canKeep()) return navigate({ to: contactAddress(open(account)) })
    const started = await start.run({ channel: 'direct-number' })
    if (started !== null) await navigate({ to: contactAddress(started.id) })
  }
  useShortcut('Alt+N', own.newContact, () => void begin())
  return (
    <>
      <Button variant="primary" onPress={() => void begin()} isPending={start.isPending}>
        {own.newContact} <kbd>{own.newContactHint}</kbd>
      </Button>
      {start.problem !== null && <ErrorState problem={start.problem} onRetry={() => void begin()} />}
    </>
  )
}

/** Shows the contact at once by an id of our own; the server is told meanwhile, or when it answers again. */
function open(account: Session['account']): string {
  const contactId = deviceId('contact')
  const callAt = now()
  const key = readOptions(getContact, { contactId }).queryKey
  queryClient.setQueryData(key, begunContact(contactId, callAt, account))
  const input = { contactId, callAt, channel: 'direct-number' } as const
  void press(startContact, input, { page: contactAddress(contactId) }).then((started) => {
    if (started === null) return
    const { number } = started
    queryClient.setQueryData(key, (view) =>
      view === undefined ? undefined : { ...view, number, callAt: started.callAt },
    )
    return refreshTopics(['contact'])
  })
  return contactId
}
