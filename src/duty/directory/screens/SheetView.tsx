import { type ReactNode, useId } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { useWords } from '../../../web/language.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import type { EntryView, readSheet } from '../api.ts'
import { type EntryKind, entryKinds } from '../model.ts'
import { validityOf } from '../rules.ts'
import { words } from '../words.ts'
import { useHoursWords } from './OpenState.tsx'

type Sheet = OutputOf<typeof readSheet>

/** Numbers for the wall or the pocket, as they held when they were printed. `first` stands above them: who is on duty. */
export function SheetView({ sheet, first }: { readonly sheet: Sheet; readonly first?: ReactNode }) {
  const own = useWords(words)
  const format = useFormat()
  const isOwn = sheet.audience === 'duty'
  // On the duty's own sheet the municipalities' contacts stand together, below.
  const listed = entryKinds.filter((kind) => !(isOwn && kind === 'emergency-contact'))
  return (
    <div className="sheet">
      <p>
        {sheet.regionName !== null && <strong>{sheet.regionName}. </strong>}
        {own.printed(format.fullMoment(sheet.printedAt))}
      </p>
      {first}
      {isOwn && sheet.members.length > 0 && (
        <section>
          <h2>{own.emergency}</h2>
          <ul className="plain-list">
            {sheet.members.map((member) => {
              const shown = member.own.length > 0 ? member.own : member.fallback
              return (
                <li key={member.memberId} className="sheet-entry">
                  <strong>{member.memberName}</strong>
                  {member.own.length === 0 && (
                    <p>{shown.length > 0 ? own.emergencyNone : own.emergencyNothing}</p>
                  )}
                  {shown.map((entry) => (
                    <SheetEntry key={entry.id} entry={entry} on={sheet.on} />
                  ))}
                </li>
              )
            })}
          </ul>
        </section>
      )}
      {listed.map((kind) => (
        <OfKind
          key={kind}
          kind={kind}
          entries={sheet.entries.filter((entry) => entry.kind === kind)}
          on={sheet.on}
        />
      ))}
    </div>
  )
}

function OfKind(props: {
  readonly kind: EntryKind
  readonly entries: readonly EntryView[]
  readonly on: string
}) {
  const { kind, entries, on } = props
  const own = useWords(words)
  const id = useId()
  if (entries.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{own.kinds[kind]}</h2>
      <ul className="plain-list">
        {entries.map((entry) => (
          <li key={entry.id} className="sheet-entry">
            <SheetEntry entry={entry} on={on} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A protected address never comes here: the server leaves it out. */
function SheetEntry(props: { readonly entry: EntryView; readonly on: string }) {
  const { entry, on } = props
  const own = useWords(words)
  const hoursWords = useHoursWords()
  const place = [entry.memberName, entry.municipalityName].find((name) => name !== null)
  return (
    <div>
      <span>
        {entry.name}
        {place != null && `, ${place}`}
      </span>
      <ul className="plain-list sheet-numbers">
        {entry.numbers.map((number) => {
          const { from, to } = validityOf(entry, number)
          return (
            <li key={number.id}>
              <strong className="unbroken">{number.shown}</strong> {own.roles[number.role]}
              {from > on && `, ${own.validity.from(from)}`}
              {to !== null && `, ${own.validity.to(to)}`}
            </li>
          )
        })}
      </ul>
      {entry.hours !== null && (
        <p>
          {own.hours}: {hoursWords(entry.hours)}
        </p>
      )}
      {entry.nextName !== null && (
        <p>
          {own.next}: {entry.nextName}
        </p>
      )}
      {entry.address !== null && <p>{entry.address}</p>}
      {entry.note !== null && <p className="written">{showHiddenCharacters(entry.note)}</p>}
    </div>
  )
}
