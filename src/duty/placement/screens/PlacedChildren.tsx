import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { BarRows } from '../../../web/ui/BarRows.tsx'
import { Clock, usePresent } from '../../../web/ui/Clock.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { words as placeWords } from '../../place/words.ts'
import { type PlacedChild, placedChildren } from '../api.ts'
import { words } from '../words.ts'

/** Where every child is now, by the municipality the place lies in; protected places stand apart, without one. */
export function PlacedChildren() {
  const own = useWords(words)
  const reading = useRead(placedChildren, {}, { topics: ['case', 'place', 'person'] })
  return (
    <Loaded reading={reading} rows={6}>
      {({ children, more }) => {
        if (children.length === 0) return <EmptyState title={own.noChildren} />
        const groups = groupsOf(children, own)
        return (
          <>
            {more && <Notice tone="warning" title={own.moreChildren} />}
            <Panel title={own.countyPicture} aside={<Status>{own.children(children.length)}</Status>}>
              <BarRows
                summary={own.countyPicture}
                rows={groups.map(([name, rows]) => ({
                  key: name,
                  label: name,
                  value: rows.length,
                  text: own.children(rows.length),
                }))}
              />
            </Panel>
            {groups.map(([name, rows]) => (
              <Panel key={name} title={name} aside={<Status>{own.children(rows.length)}</Status>}>
                <ul className="plain-list stack">
                  {rows.map((child) => (
                    <Child key={child.id} child={child} />
                  ))}
                </ul>
              </Panel>
            ))}
          </>
        )
      }}
    </Loaded>
  )
}

type Own = (typeof words)['sv']

/** By name, the protected last. */
function groupsOf(
  children: readonly PlacedChild[],
  own: Pick<Own, 'hiddenMunicipality' | 'unknownMunicipality'>,
): [string, PlacedChild[]][] {
  const groups = new Map<string, PlacedChild[]>()
  for (const child of children) {
    const name = child.isMasked ? own.hiddenMunicipality : (child.municipalityName ?? own.unknownMunicipality)
    groups.set(name, [...(groups.get(name) ?? []), child])
  }
  const last = (name: string) => (name === own.hiddenMunicipality ? 1 : 0)
  return [...groups].sort(([a], [b]) => last(a) - last(b) || a.localeCompare(b, 'sv'))
}

function Child({ child }: { readonly child: PlacedChild }) {
  const own = useWords(words)
  const place = useWords(placeWords)
  const format = useFormat()
  const present = usePresent()
  const shown = child.isMasked ? own.masked : (child.placeName ?? own.notStated)
  return (
    <li className="stack-tight">
      <div className="row">
        <strong>{child.name ?? own.unknownPerson}</strong>
        <span>{own.ageOf(child.age)}</span>
        <Status tone={child.status === 'arrived' ? 'success' : 'neutral'}>
          {own.statuses[child.status]}
        </Status>
        {child.alarm !== null && (
          <Status tone={child.alarm === 'missing-told' ? 'important' : 'warning'}>
            {own.alarms[child.alarm]}
          </Status>
        )}
      </div>
      <div className="row">
        {child.placeId === null ? (
          <span>{shown}</span>
        ) : (
          <Link to={`/platser/${child.placeId}`}>{shown}</Link>
        )}
        {child.placeKind !== null && <span className="quiet">{place.kinds[child.placeKind]}</span>}
        {child.arrivedAt !== null && (
          <span className="quiet">
            {own.since} {format.recent(child.arrivedAt, present)}
          </span>
        )}
        <Clock until={child.plannedUntil} label={own.until} />
      </div>
      <div className="row">
        <span className="quiet">{own.responsibleOf(child.responsibleName ?? own.notStated)}</span>
        <Link to={`/arenden/${child.caseId}`}>
          {child.caseNumber === null ? own.openCase : own.caseOf(child.caseNumber)}
        </Link>
      </div>
    </li>
  )
}
