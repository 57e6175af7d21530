import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { listChanges } from '../api.ts'
import { words } from '../words.ts'
import { useSpan } from './RosterPicture.tsx'

/** What a shift was before it was changed after publication. */
export function ShiftChanges({ shiftId }: { readonly shiftId: string }) {
  const own = useWords(words)
  const format = useFormat()
  const span = useSpan()
  const reading = useRead(listChanges, { shiftId }, { topics: ['roster'] })
  return (
    <section>
      <h3>{own.trace}</h3>
      <Loaded reading={reading} rows={2}>
        {({ changes }) => (
          <ul className="plain-list stack-tight">
            {changes.map((change) => (
              <li key={change.id}>
                {own.traceLine(
                  own.whats[change.what],
                  `${change.name}, ${own.kinds[change.kind].toLowerCase()}`,
                  `${format.moment(change.startsAt).slice(0, 10)} ${span({ from: change.startsAt, to: change.endsAt })}`,
                  change.changedByName,
                  format.moment(change.changedAt),
                )}
                {change.reason !== null && <p className="quoted">{change.reason}</p>}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  )
}
