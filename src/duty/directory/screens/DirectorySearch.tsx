import { useEffect, useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { searchDirectory } from '../api.ts'
import { type EntryKind, entryKinds, type Matter, matters } from '../model.ts'
import { words } from '../words.ts'
import { EntryCard } from './EntryCard.tsx'
import { matchMeanings } from './match-meanings.ts'

const pause = 200

type Sought = { readonly typed: string; readonly kind: EntryKind | null; readonly matter: Matter | null }

/** Search as one types: name, kind, municipality, matter or number; fifty at a time. */
export function DirectorySearch() {
  const own = useWords(words)
  const [typed, setTyped] = useState('')
  const [kind, setKind] = useState<EntryKind | null>(null)
  const [matter, setMatter] = useState<Matter | null>(null)
  const settled = useSettled(typed.trim())
  const sought = { typed: settled, kind, matter }
  return (
    <>
      <div className="directory-search screen-only">
        <TextField
          label={own.search}
          description={own.searchHint}
          type="search"
          maxLength={100}
          autoComplete="off"
          value={typed}
          onChange={setTyped}
        />
        <Select
          label={own.kind}
          placeholder={own.all}
          options={entryKinds.map((value) => ({ value, label: own.kinds[value] }))}
          value={kind}
          onChange={setKind}
        />
        <Select
          label={own.matter}
          placeholder={own.all}
          options={matters.map((value) => ({ value, label: own.matters[value] }))}
          value={matter}
          onChange={setMatter}
        />
      </div>
      <EntryPages key={`${settled} ${kind} ${matter}`} sought={sought} after={null} />
    </>
  )
}

function EntryPages({ sought, after }: { readonly sought: Sought; readonly after: string | null }) {
  const own = useWords(words)
  const [isMoreShown, setMoreShown] = useState(false)
  const { typed, kind, matter } = sought
  const meanings = matchMeanings(typed, own)
  const reading = useRead(
    searchDirectory,
    {
      ...(typed !== '' && { typed }),
      ...(meanings.length > 0 && { meanings }),
      ...(kind !== null && { kind }),
      ...(matter !== null && { matter }),
      ...(after !== null && { after }),
    },
    { topics: ['directory'] },
  )
  return (
    <Loaded reading={reading} rows={8}>
      {({ entries, more, ageingMonths }) => (
        <>
          {after === null && (
            <p className="quiet" role="status">
              {entries.length === 0 || more ? '' : own.found(entries.length)}
            </p>
          )}
          {entries.length === 0 && (
            <EmptyState title={own.none}>
              <p>{own.noneHelp}</p>
            </EmptyState>
          )}
          <ul className="plain-list directory-list" aria-label={own.title}>
            {entries.map((entry) => (
              <li key={entry.id}>
                <EntryCard entry={entry} ageingMonths={ageingMonths} level={2} />
              </li>
            ))}
          </ul>
          {more && !isMoreShown && <Button onPress={() => setMoreShown(true)}>{own.more}</Button>}
          {more && isMoreShown && <EntryPages sought={sought} after={entries.at(-1)?.id ?? null} />}
        </>
      )}
    </Loaded>
  )
}

/** What was typed, when the typing has rested. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), pause)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}
