import { useWords } from '../../../web/language.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import type { EntryHistoryView, NumberView } from '../api.ts'
import { words } from '../words.ts'

/** What was changed, by whom and when, with what stood there before. */
export function EntryHistory(props: {
  readonly history: readonly EntryHistoryView[]
  readonly numbers: readonly NumberView[]
}) {
  const own = useWords(words)
  const format = useFormat()
  const { history, numbers } = props
  if (history.length === 0) return null
  const names: Readonly<Record<string, string>> = own.fields
  return (
    <details className="fold">
      <summary>{own.history}</summary>
      <ul className="plain-list fold-body stack-tight">
        {history.map(({ id, kind, at, accountName, numberId, before }) => {
          const number = numbers.find((one) => one.id === numberId)
          const what = number === undefined ? own.events[kind] : `${own.events[kind]} ${number.shown}`
          // Ids and inner forms say nothing to who reads; that the field changed does.
          const told = before.fields.filter(({ name }) => ['name', 'note', 'validTo'].includes(name))
          const others = before.fields.filter((field) => !told.includes(field))
          return (
            <li key={id}>
              {own.eventBy(what, format.moment(at), accountName ?? own.system)}
              {told.map(({ name, was }) => (
                <p key={name} className="quiet written">
                  {own.was(names[name] ?? name, was ?? own.unknown)}
                </p>
              ))}
              {kind === 'changed' && others.length > 0 && (
                <p className="quiet">{others.map(({ name }) => names[name] ?? name).join(', ')}</p>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
