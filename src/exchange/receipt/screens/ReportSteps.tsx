import type { OutputOf } from '../../../kernel/contract.ts'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { useWords } from '../../../web/language.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { Timeline } from '../../../web/ui/Timeline.tsx'
import type { getReport } from '../../handover/api.ts'
import { words } from '../words.ts'
import '../../../web/styles/timeline.css'

type Steps = OutputOf<typeof getReport>['events']

/** Every step of a report with name and time. */
export function ReportSteps({ events }: { readonly events: Steps }) {
  const own = useWords(words)
  return (
    <Panel title={own.steps}>
      <Timeline
        label={own.steps}
        dates
        items={events.map((event) => ({
          id: event.id,
          at: event.at,
          title: own.kinds[event.kind],
          ...(event.accountName !== null && { by: event.accountName }),
          ...(event.text !== null && { body: <p className="written">{showHiddenCharacters(event.text)}</p> }),
        }))}
      />
    </Panel>
  )
}

/** What became known after the report was sent, above everything else. */
export function LaterNews({ events }: { readonly events: Steps }) {
  const own = useWords(words)
  const format = useFormat()
  const news = events.filter((event) => event.kind === 'amended')
  if (news.length === 0) return null
  return (
    <Notice tone="important" title={own.news}>
      {news.map((event) => (
        <div key={event.id}>
          <p className="written">{showHiddenCharacters(event.text ?? '')}</p>
          <p className="quiet">
            {event.accountName}, {format.moment(event.at)}
          </p>
        </div>
      ))}
    </Notice>
  )
}
