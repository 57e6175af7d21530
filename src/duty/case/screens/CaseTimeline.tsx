import type { ReactNode } from 'react'
import type { Static } from 'typebox'
import { contactKind } from '../../../code-lists/contact-kind.ts'
import { response } from '../../../code-lists/response.ts'
import { localDate } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useCodeName } from '../../../web/ui/codes.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { type Happening, Timeline } from '../../../web/ui/Timeline.tsx'
import type { CaseView } from '../api.ts'
import { words } from '../words.ts'

type View = Static<typeof CaseView>

/** What happened in the case, in order: its contacts and what was decided, and what other parts of the page add. */
export function CaseTimeline({
  row,
  more = [],
}: {
  readonly row: View
  readonly more?: readonly Happening[]
}) {
  const own = useWords(words)
  const items = [...useContactHappenings(row), ...useEventHappenings(row), ...more]
  const inOrder = items.sort((a, b) => (a.at < b.at ? -1 : 1))
  const days = new Set(inOrder.map((item) => localDate(item.at)))
  return (
    <Panel title={own.timeline}>
      <Timeline label={own.timeline} items={inOrder} dates={days.size > 1} />
    </Panel>
  )
}

function useContactHappenings(row: View): Happening[] {
  const own = useWords(words)
  const codeName = useCodeName()
  return row.contacts.map((contact) => {
    const kind = contact.kind === null ? '' : codeName(contactKind, contact.kind)
    const title = contact.status === 'withdrawn' ? own.contactWithdrawn : kind
    return {
      id: contact.id,
      at: contact.callAt,
      by: contact.answeredByName,
      tone: contact.status === 'withdrawn' ? 'neutral' : 'info',
      title: (
        <Link to={`/kontakter/${contact.id}`}>
          {contact.number} {title}
        </Link>
      ),
      body:
        contact.story === '' || contact.status === 'withdrawn' ? undefined : <Quoted>{contact.story}</Quoted>,
    }
  })
}

function useEventHappenings(row: View): Happening[] {
  const own = useWords(words)
  const codeName = useCodeName()
  return row.events.map((event) => {
    const {
      responsibleNow,
      canWait,
      response: answer,
      reasonActing,
      reasonNotActingText,
      reason,
    } = event.content
    const said = [
      event.kind !== 'changed' && responsibleNow !== undefined && `${own.responsible}: ${responsibleNow}`,
      event.kind === 'judged' && canWait !== undefined && own.canWaits[canWait],
      answer && codeName(response, answer),
      reasonActing,
      reasonNotActingText,
      reason,
    ].filter((part) => typeof part === 'string' && part !== '')
    return {
      id: event.id,
      at: event.at,
      by: event.accountName,
      title: own.events[event.kind],
      tone: event.kind === 'judged' || event.kind === 'responsible' ? 'important' : 'neutral',
      body: said.length === 0 ? undefined : <Quoted>{said.join('\n')}</Quoted>,
    }
  })
}

function Quoted({ children }: { readonly children: ReactNode }) {
  return <p className="written">{children}</p>
}
