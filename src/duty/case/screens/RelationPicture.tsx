import type { PersonCard } from '../../../base/person/model.ts'
import { relation } from '../../../code-lists/relation.ts'
import { useCodeName } from '../../../web/ui/codes.ts'
import type { CasePerson, CaseRelation } from '../model.ts'
import { usePersonName } from './names.ts'

type Named = Pick<CasePerson, 'personId' | 'part'> & { readonly card: PersonCard }

const width = 360
const height = 300
const centre = { x: width / 2, y: height / 2 }
const longest = 16

/** Places in a ring, the first at the top. */
export function ring(count: number): readonly { readonly x: number; readonly y: number }[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI - Math.PI / 2
    return {
      x: Math.round(centre.x + Math.cos(angle) * width * 0.31),
      y: Math.round(centre.y + Math.sin(angle) * height * 0.36),
    }
  })
}

const short = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

/** The relations that hold, drawn as a ring of people; the list beside says the same in words, so it is hidden from ears. */
export function RelationPicture(props: {
  readonly people: readonly Named[]
  readonly relations: readonly CaseRelation[]
}) {
  const codeName = useCodeName()
  const name = usePersonName(props.people)
  const held = props.relations.filter((each) => each.endedAt === null)
  if (held.length === 0) return null
  const ids = new Set(held.flatMap((each) => [each.fromId, each.toId]))
  const people = props.people.filter((person) => ids.has(person.personId))
  const places = ring(people.length)
  const at = new Map(people.map((person, index) => [person.personId, places[index] ?? centre]))
  return (
    <svg className="relation-picture" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {held.map((each) => {
        const from = at.get(each.fromId) ?? centre
        const to = at.get(each.toId) ?? centre
        return (
          <g key={each.id}>
            <line
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              className={`relation-line relation-${each.kind}`}
            />
            <text
              x={from.x + (to.x - from.x) * 0.42}
              y={from.y + (to.y - from.y) * 0.42}
              className="relation-kind"
            >
              {codeName(relation, each.kind)}
            </text>
          </g>
        )
      })}
      {people.map(({ personId, part }) => {
        const place = at.get(personId) ?? centre
        return (
          <g key={personId} className={`relation-person relation-part-${part}`}>
            <rect x={place.x - 66} y={place.y - 16} width={132} height={32} rx={16} />
            <text x={place.x} y={place.y + 5}>
              {short(name(personId))}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
