import { showHiddenCharacters } from '../../../kernel/text.ts'
import { useWords } from '../../../web/language.tsx'
import { Clock } from '../../../web/ui/Clock.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import type { DayItem } from '../model.ts'
import { words } from '../words.ts'

/** What is left to do for each child and by when, the most urgent first. */
export function DayItemList({
  items,
  nameOf,
}: {
  readonly items: readonly DayItem[]
  readonly nameOf: (personId: string) => string
}) {
  const own = useWords(words)
  const format = useFormat()
  if (items.length === 0) return null
  return (
    <Panel title={own.dayItems} level={3} looks="plain" isCompact>
      <ul className="plain-list stack">
        {items.map((item) => (
          <li key={item.id} className="stack-tight">
            <div className="row">
              <strong>{own.dayItemKinds[item.kind]}</strong>
              {item.personId !== null && <span>{nameOf(item.personId)}</span>}
              {item.doneAt === null ? (
                <Clock until={item.dueAt} />
              ) : (
                <Status tone="success">{own.done(format.moment(item.doneAt))}</Status>
              )}
            </div>
            <p className="quiet">{own.dueAt(format.due(item.dueAt))}</p>
            {item.text !== '' && <p className="written">{showHiddenCharacters(item.text)}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
