import { disclosureGround } from '../../../code-lists/disclosure-ground.ts'
import { label } from '../../../kernel/code-list.ts'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/Loaded.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import type { MemberView } from '../api.ts'
import { words } from '../words.ts'
import { groupDigits } from './group-digits.ts'

/** The members in order of name, with what bears on the night: distance, terms and where a report lands. */
export function MemberTable(props: {
  readonly members: readonly MemberView[]
  /** Given to who may change them. */
  readonly onChange?: (member: MemberView) => void
}) {
  const own = useWords(words)
  const { onChange } = props
  const columns: Column<MemberView>[] = [
    {
      key: 'name',
      header: own.municipality,
      cell: (member) => (
        <div>
          {member.name}
          {member.name !== member.municipalityName && `, ${member.municipalityName}`}
          <div className="quiet">{member.boardName}</div>
        </div>
      ),
    },
    { key: 'area', header: own.area, cell: (member) => member.areaName ?? own.noArea },
    {
      key: 'distance',
      header: own.distance,
      align: 'end',
      cell: (member) => (
        <span className="unbroken">{own.distanceOf(member.distanceKmFrom, member.distanceKmTo)}</span>
      ),
    },
    {
      key: 'population',
      header: own.inhabitants,
      align: 'end',
      cell: (member) => <Inhabitants member={member} />,
    },
    { key: 'terms', header: own.terms, cell: (member) => <Terms member={member} /> },
    { key: 'units', header: own.units, cell: (member) => <Units member={member} /> },
  ]
  if (onChange)
    columns.push({
      key: 'change',
      header: own.change,
      cell: (member) => (
        <Button variant="tertiary" onPress={() => onChange(member)} label={`${own.change} ${member.name}`}>
          {own.change}
        </Button>
      ),
    })
  return (
    <DataTable
      label={own.members}
      columns={columns}
      rows={props.members}
      rowKey={(member) => member.id}
      empty={<EmptyState title={own.noMembers} />}
    />
  )
}

function Inhabitants({ member }: { readonly member: MemberView }) {
  const own = useWords(words)
  const { population } = member
  if (population === null) return own.unknown
  return (
    <div className="unbroken">
      {groupDigits(population.inhabitants)}
      <div className="quiet">{population.at}</div>
    </div>
  )
}

function Terms({ member }: { readonly member: MemberView }) {
  const own = useWords(words)
  const { agreement } = member
  if (agreement === null) return <Status tone="important">{own.noTerms}</Status>
  const { speakWithChild, disclosureGround: ground, signedOn, reference } = agreement
  return (
    <div className="stack-tight">
      <span>
        {own.speakWithChild}: {own.speakWithChildOptions[speakWithChild].toLocaleLowerCase()}
      </span>
      <span className="quiet">
        {ground === null ? own.noGround : label(disclosureGround, ground, 1, 'sv')}
      </span>
      <span>
        <Status tone={signedOn === null ? 'important' : 'success'}>
          {signedOn === null ? own.unsigned : own.signed(signedOn)}
        </Status>
      </span>
      {reference !== null && <span className="quiet">{reference}</span>}
    </div>
  )
}

function Units({ member }: { readonly member: MemberView }) {
  const own = useWords(words)
  if (member.units.length === 0) return own.noUnits
  return (
    <ul className="plain-list">
      {member.units.map((unit) => (
        <li key={unit.id}>
          {unit.name} <span className="quiet">{own.unitKinds[unit.kind]}</span>
        </li>
      ))}
    </ul>
  )
}
