import { useParams } from '@tanstack/react-router'
import { type EventView, getEvent } from '../../duty/common-event/api.ts'
import { EventActions } from '../../duty/common-event/screens/EventActions.tsx'
import { EventCalls, EventNotes, EventTally } from '../../duty/common-event/screens/EventLog.tsx'
import { words } from '../../duty/common-event/words.ts'
import { NewContact } from '../../duty/intake/screens/NewContact.tsx'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { Page } from '../shell/Page.tsx'
import { useFormat } from '../ui/format.ts'
import { ButtonLink } from '../ui/Link.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Notice, Status } from '../ui/Status.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { Permitted } from './Permitted.tsx'
import '../styles/duty.css'
import '../styles/lists.css'

/** One event: what everybody answers, how many have called from where, and what has been done. */
export function CommonEventPage() {
  return (
    <Permitted contract={getEvent}>
      <OneEvent />
    </Permitted>
  )
}

function OneEvent() {
  const { eventId = '' } = useParams({ strict: false })
  const own = useWords(words)
  const reading = useRead(getEvent, { eventId }, { topics: ['common-event'] })
  if (reading.error?.isNotFound) return <NotFoundPage />
  if (reading.data !== undefined) return <Event event={reading.data} />
  return (
    <Page title={own.title}>
      <Loaded reading={reading} rows={6}>
        {() => null}
      </Loaded>
    </Page>
  )
}

function Event({ event }: { readonly event: EventView }) {
  const own = useWords(words)
  const format = useFormat()
  const isOpen = event.closedAt === null
  const where = [event.municipalityName, event.place].filter((part) => part !== null).join(', ')
  return (
    <Page
      title={event.title}
      heading={
        <>
          {event.title}{' '}
          <Status tone={isOpen ? 'important' : 'neutral'}>{isOpen ? own.ongoing : own.closed}</Status>
        </>
      }
      lead={`${event.number} · ${own.kinds[event.kind]} · ${where || own.unknownMunicipality} · ${format.moment(event.beganAt)}`}
      actions={<EventActions event={event} />}
      width="wide"
    >
      {event.instruction !== '' && (
        <Notice title={own.instruction}>
          <span className="written">{event.instruction}</span>
        </Notice>
      )}
      {event.outcome !== null && <Notice title={own.outcome}>{event.outcome}</Notice>}
      {isOpen && (
        <div className="row">
          <NewContact />
          <ButtonLink to="/nummer">{own.whomToCall}</ButtonLink>
        </div>
      )}
      <div className="split">
        <div className="stack">
          <EventTally event={event} />
          <EventCalls event={event} />
        </div>
        <div className="stack">
          <EventNotes event={event} />
        </div>
      </div>
    </Page>
  )
}
