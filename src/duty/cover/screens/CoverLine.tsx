import { useWords } from '../../../web/language.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Notice } from '../../../web/ui/Status.tsx'
import type { Cover } from '../rules.ts'
import { words } from '../words.ts'

export type Helper = {
  readonly kind: 'manager' | 'neighbouring-duty'
  readonly name: string
  readonly number: string
}

/** What remains of the duty, in words: how many, which ends nobody reaches, and whom to call when nobody remains (B-14). */
export function CoverLine({
  cover,
  helpers,
}: {
  readonly cover: Cover
  readonly helpers: readonly Helper[]
}) {
  const own = useWords(words)
  const format = useFormat()
  const isThin = cover.level === 'none' || cover.elsewhere.length > 0
  const names = cover.remaining.map(({ name, kind }) => `${name} (${own.kinds[kind]})`)
  const text = [
    names.length > 0 && own.remaining(names.join(', ')),
    cover.uncovered.length > 0 && own.uncovered(cover.uncovered.join(', ')),
    cover.since !== null && own.since(format.time(cover.since)),
    cover.elsewhere.length > 0 && own.elsewhere(cover.elsewhere.map(({ name }) => name).join(', ')),
  ].filter((part) => part !== false)
  return (
    <Notice tone={isThin ? 'warning' : 'info'} title={own.levels[cover.level]}>
      {text.length > 0 && <p>{text.join(' ')}</p>}
      {isThin && (
        <>
          <p>{own.whatNow}</p>
          <Helpers helpers={helpers} />
        </>
      )}
    </Notice>
  )
}

function Helpers({ helpers }: { readonly helpers: readonly Helper[] }) {
  const own = useWords(words)
  if (helpers.length === 0) return <p className="quiet">{own.noHelpers}</p>
  return (
    <ul className="plain-list row">
      {helpers.map(({ kind, name, number }) => (
        <li key={`${name} ${number}`}>
          {own.helpers[kind]}: {name} <a href={`tel:${number}`}>{number}</a>
        </li>
      ))}
    </ul>
  )
}
