import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { ButtonLink } from '../../../web/ui/Link.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { type EventLine, listEvents } from '../api.ts'
import { words } from '../words.ts'
import { RegisterCalls } from './RegisterCalls.tsx'

export const eventAddress = (eventId: string): string => `/handelser/${eventId}`

/** The events that go on, above everything at the desk; nothing where none does. */
export function DeskEvents() {
  const reading = useRead(listEvents, { open: true }, { topics: ['common-event'] })
  return (
    <>
      {(reading.data?.events ?? []).map((event) => (
        <DeskEvent key={event.id} event={event} />
      ))}
    </>
  )
}

function DeskEvent({ event }: { readonly event: EventLine }) {
  const own = useWords(words)
  const [isAdding, setAdding] = useState(false)
  return (
    <Notice
      tone="important"
      title={own.deskTitle(own.kinds[event.kind], event.title)}
      actions={
        <>
          <Button onPress={() => setAdding(true)} label={`${own.addCalls}, ${event.title}`}>
            {own.addCalls}
          </Button>
          <ButtonLink to={eventAddress(event.id)} label={`${own.toEvent}, ${event.title}`}>
            {own.toEvent}
          </ButtonLink>
        </>
      }
    >
      {event.municipalityName !== null && `${event.municipalityName}. `}
      {own.calls(event.calls)}. {event.instruction}
      {isAdding && <RegisterCalls event={event} onClose={() => setAdding(false)} />}
    </Notice>
  )
}
