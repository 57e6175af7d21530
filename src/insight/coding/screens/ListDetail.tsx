import { useWords } from '../../../web/language.tsx'
import { EmptyState } from '../../../web/ui/Loaded.tsx'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import type { ListView, Use } from '../model.ts'
import { words } from '../words.ts'
import { CodeCard } from './CodeCard.tsx'
import { matchCodes } from './match-codes.ts'
import { YearCounts } from './YearCounts.tsx'

/** One list whole: where it comes from, its versions and what each changed, and its codes. */
export function ListDetail(props: {
  readonly list: ListView
  readonly search: string
  readonly use: Use | null
}) {
  const own = useWords(words)
  const { list, search, use } = props
  const found = matchCodes(list.codes, search)
  return (
    <>
      {search === '' && <About list={list} use={use} />}
      <p className="quiet" role="status">
        {own.hits(found.length)}
      </p>
      {found.length === 0 && <EmptyState title={own.noHits} />}
      <div className="stack">
        {found.map((code) => (
          <CodeCard key={code.key} list={list} code={code} level={2} use={use} />
        ))}
      </div>
    </>
  )
}

function About({ list, use }: { readonly list: ListView; readonly use: Use | null }) {
  const own = useWords(words)
  return (
    <Panel title={own.versions}>
      <div className="columns">
        <ol className="plain-list stack-tight" aria-label={own.versions}>
          {list.versions.map((version) => (
            <li key={version.version}>
              <strong>{own.version(version.version)}</strong> {own.span(version.validFrom, version.validTo)}
              {version.version === list.versionNow && <> · {own.inForce}</>}
              <VersionChanges list={list} version={version} />
            </li>
          ))}
        </ol>
        <div className="stack">
          <DefinitionList items={[{ term: own.source, value: list.source }]} />
          {use !== null && <Totals use={use} id={list.id} />}
        </div>
      </div>
    </Panel>
  )
}

/** The list as a whole, year by year, and how much of it nobody stated. */
function Totals({ use, id }: { readonly use: Use; readonly id: string }) {
  const own = useWords(words)
  const counted = use.lists.find((one) => one.id === id)
  if (counted === undefined) return <p className="quiet">{own.useUnknown}</p>
  if (use.years.length === 0) return <p className="quiet">{own.noUse}</p>
  const sums = [
    { label: own.inList(own.use, own.total), counts: counted.total },
    { label: own.inList(own.use, own.notStated), counts: counted.notStated },
  ]
  return (
    <>
      {sums.map(({ label, counts }) => (
        <div key={label}>
          <p className="quiet">{label}</p>
          <YearCounts label={label} years={use.years} counts={counts} />
        </div>
      ))}
      {use.isProtected && <p className="quiet">{own.hiddenNote}</p>}
    </>
  )
}

function VersionChanges(props: { readonly list: ListView; readonly version: ListView['versions'][number] }) {
  const own = useWords(words)
  const { list, version } = props
  if (version.version === 1) return <p className="quiet">{own.firstVersion}</p>
  const labelOf = (key: string) => list.codes.find((other) => other.key === key)?.label ?? key
  const changes = Object.entries(
    Object.groupBy(version.changed, ({ parts }) => parts.map((part) => own.parts[part]).join(', ')),
  )
  return (
    <div className="quiet">
      {version.added.length > 0 && <p>{own.added(version.added.map(labelOf).join(', '))}</p>}
      {changes.map(([parts, codes = []]) => (
        <p key={parts}>{own.changed(codes.map(({ key }) => labelOf(key)).join(', '), parts)}</p>
      ))}
    </div>
  )
}
