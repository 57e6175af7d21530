import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { listEvents } from '../../duty/common-event/api.ts'
import { eventAddress } from '../../duty/common-event/screens/DeskEvents.tsx'
import { OpenEvent } from '../../duty/common-event/screens/OpenEvent.tsx'
import { words } from '../../duty/common-event/words.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { useFormat } from '../ui/format.ts'
import { EmptyState, Loaded } from '../ui/Loaded.tsx'
import { Status } from '../ui/Status.tsx'
import { Permitted } from './Permitted.tsx'

/** Threats, accidents and many who come at once: those that go on and those that were. */
export function CommonEventsPage() {
  return (
    <Permitted contract={listEvents}>
      <CommonEvents />
    </Permitted>
  )
}

function CommonEvents() {
  const own = useWords(words)
  const navigate = useNavigate()
  const [isOpening, setOpening] = useState(false)
  return (
    <Page
      title={own.title}
      lead={own.lead}
      actions={
        <Button variant="primary" onPress={() => setOpening(true)}>
          {own.open}
        </Button>
      }
    >
      <EventTable after={null} />
      {isOpening && (
        <OpenEvent
          onClose={() => setOpening(false)}
          onOpened={(id) => void navigate({ to: eventAddress(id) })}
        />
      )}
    </Page>
  )
}

/** Fifty at a time; the next are asked for when somebody wants them. */
function EventTable({ after }: { readonly after: string | null }) {
  const own = useWords(words)
  const format = useFormat()
  const [isMoreShown, setMoreShown] = useState(false)
  const reading = useRead(listEvents, after === null ? {} : { after }, { topics: ['common-event'] })
  return (
    <Loaded reading={reading} rows={4}>
      {({ events, more }) => (
        <>
          <DataTable
            label={own.title}
            rows={events}
            rowKey={(event) => event.id}
            rowLink={(event) => eventAddress(event.id)}
            empty={<EmptyState title={own.none} />}
            columns={[
              { key: 'title', header: own.name, cell: (event) => event.title },
              { key: 'kind', header: own.kind, cell: (event) => own.kinds[event.kind] },
              {
                key: 'municipality',
                header: own.municipality,
                cell: (event) => event.municipalityName ?? own.unknownMunicipality,
              },
              { key: 'began', header: own.beganAt, cell: (event) => format.moment(event.beganAt) },
              { key: 'calls', header: own.lines, cell: (event) => own.calls(event.calls) },
              {
                key: 'state',
                header: own.ongoing,
                cell: (event) => (
                  <Status tone={event.closedAt === null ? 'important' : 'neutral'}>
                    {event.closedAt === null ? own.ongoing : own.closed}
                  </Status>
                ),
              },
            ]}
          />
          {more && !isMoreShown && <Button onPress={() => setMoreShown(true)}>{own.more}</Button>}
          {more && isMoreShown && <EventTable after={events.at(-1)?.id ?? null} />}
        </>
      )}
    </Loaded>
  )
}
