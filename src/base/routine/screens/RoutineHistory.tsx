import { useWords } from '../../../web/language.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import type { RoutineView } from '../api.ts'
import { words } from '../words.ts'

/** Earlier editions, who has read the one in force, where it was departed from and who was given it. */
export function RoutineHistory({ routine }: { readonly routine: RoutineView }) {
  const own = useWords(words)
  const format = useFormat()
  const { readers, departures, handings, editions } = routine
  return (
    <div className="stack screen-only">
      {editions.length > 0 && (
        <Panel title={own.editions} isCompact>
          <Lines
            rows={editions.map(({ edition, publishedAt, changeNote, writerName }) => ({
              key: `${edition}`,
              text: `${own.edition(edition)}, ${format.moment(publishedAt)}, ${writerName}`,
              note: changeNote,
            }))}
          />
        </Panel>
      )}
      {readers !== null && (
        <Panel title={own.readers} isCompact>
          <Lines
            none={own.noReaders}
            rows={readers.map(({ name, at }) => ({
              key: `${name}${at}`,
              text: `${name}, ${format.moment(at)}`,
            }))}
          />
        </Panel>
      )}
      {departures !== null && (
        <Panel title={own.departures} isCompact>
          <Lines
            none={own.noDepartures}
            rows={departures.map(({ id, name, at, reason, edition }) => ({
              key: id,
              text: `${format.moment(at)}, ${name}, ${own.edition(edition).toLowerCase()}`,
              note: reason,
            }))}
          />
        </Panel>
      )}
      {handings !== null && (
        <Panel title={own.handings} isCompact>
          <Lines
            none={own.noHandings}
            rows={handings.map(({ id, givenTo, manner, at, name }) => ({
              key: id,
              text: `${givenTo}, ${own.manners[manner].toLowerCase()}, ${format.moment(at)}, ${name}`,
            }))}
          />
        </Panel>
      )}
    </div>
  )
}

type Line = { readonly key: string; readonly text: string; readonly note?: string }
function Lines({ rows, none = '' }: { readonly rows: readonly Line[]; readonly none?: string }) {
  if (rows.length === 0) return <p className="quiet">{none}</p>
  return (
    <ul className="plain-list stack-tight">
      {rows.map(({ key, text, note = '' }) => (
        <li key={key}>
          {text}
          {note !== '' && <p className="written quiet">{note}</p>}
        </li>
      ))}
    </ul>
  )
}
