import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Link } from '../../../web/ui/Link.tsx'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { eventOfContact, joinContact } from '../api.ts'
import { words } from '../words.ts'
import { eventAddress } from './DeskEvents.tsx'

/** The event a contact belongs to, or the open ones it may be joined to; nothing where none goes on. */
export function ContactEvent({ contactId }: { readonly contactId: string }) {
  const own = useWords(words)
  const reading = useRead(eventOfContact, { contactId }, { topics: ['common-event'] })
  const join = useCommand(joinContact, { changes: ['common-event'] })
  const { joined = null, open = [] } = reading.data ?? {}
  if (joined === null && open.length === 0) return null
  const press = async (eventId: string) => {
    if (await join.run({ eventId, contactId })) notify(own.joined)
  }
  return (
    <Panel title={own.contactTitle} isCompact>
      {join.problem !== null && <ErrorState problem={join.problem} />}
      {joined !== null && (
        <p>
          {own.belongsTo} <Link to={eventAddress(joined.id)}>{joined.title}</Link>
        </p>
      )}
      {joined === null &&
        open.map((event) => (
          <div key={event.id} className="stack-tight">
            <p>
              <strong>{event.title}</strong> {event.municipalityName}
            </p>
            {event.instruction !== '' && <p className="written">{event.instruction}</p>}
            <Button
              onPress={() => void press(event.id)}
              isPending={join.isPending}
              label={`${own.join}: ${event.title}`}
            >
              {own.join}
            </Button>
          </div>
        ))}
    </Panel>
  )
}
