import { type ReactNode, useState } from 'react'
import type { Static } from 'typebox'
import { displayName } from '../../../base/person/rules.ts'
import { ageWords } from '../../../base/person/screens/PersonCard.tsx'
import { words as personWords } from '../../../base/person/words.ts'
import { nature } from '../../../code-lists/nature.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Clock, usePresent } from '../../../web/ui/Clock.tsx'
import { useCodeName } from '../../../web/ui/codes.ts'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { type CaseListView, listOpenCases } from '../api.ts'
import { words } from '../words.ts'
import { useMunicipalityName } from './names.ts'
import { Warnings } from './Warnings.tsx'

type View = Static<typeof CaseListView>
export const caseAddress = (id: string) => `/arenden/${id}`

type Listed = {
  /** One more column, after what it is about: of a slice that knows more of the cases. */
  readonly column: Column<View>
}

/** The open cases: where, what, who, who is responsible now, and whether it can wait. `above` stands over the list. */
export function DeskCases({ above, column }: Listed & { readonly above: ReactNode }) {
  const own = useWords(words)
  return (
    <Panel title={own.openCases} isCompact>
      {above}
      <CasePages after={null} column={column} />
    </Panel>
  )
}

/** Cases in the order they are given. */
export function CaseTable({ cases, column }: Listed & { readonly cases: readonly View[] }) {
  const own = useWords(words)
  const columns = useColumns()
  const at = columns.findIndex(({ key }) => key === 'nature') + 1
  return (
    <DataTable<View>
      label={own.openCases}
      rows={cases}
      rowKey={(row) => row.id}
      rowLink={(row) => caseAddress(row.id)}
      isMarked={(row) => row.warnings.includes('danger-to-life') || row.warnings.includes('trafficking')}
      columns={columns.toSpliced(at, 0, column)}
      empty={<EmptyState title={own.noOpenCases} />}
    />
  )
}

function CasePages({ after, column }: Listed & { readonly after: string | null }) {
  const own = useWords(words)
  const [isMoreShown, setMoreShown] = useState(false)
  const reading = useRead(listOpenCases, after === null ? {} : { after }, { topics: ['case'] })
  return (
    <Loaded reading={reading} rows={6}>
      {({ cases, more }) => (
        <>
          <CaseTable cases={cases} column={column} />
          {more && !isMoreShown && <Button onPress={() => setMoreShown(true)}>{own.more}</Button>}
          {more && isMoreShown && <CasePages after={cases.at(-1)?.id ?? null} column={column} />}
        </>
      )}
    </Loaded>
  )
}

/** Whom it concerns, with the age, and how many others there are. */
function Concerned({ people }: { readonly people: View['people'] }) {
  const own = useWords(words)
  const inPerson = useWords(personWords)
  const concerned = people.filter((person) => person.part === 'concerned')
  const others = people.length - concerned.length
  if (people.length === 0) return own.noPeople
  return (
    <>
      {concerned.map(({ personId, card }) => (
        <div key={personId}>
          {displayName(card, own)} <span className="quiet">{ageWords(card, inPerson)}</span>
        </div>
      ))}
      {others > 0 && <div className="quiet">{own.others(others)}</div>}
    </>
  )
}

const canWaitTones = { yes: 'success', no: 'important', unknown: 'neutral' } as const

function useColumns(): readonly Column<View>[] {
  const own = useWords(words)
  const codeName = useCodeName()
  const municipality = useMunicipalityName()
  const format = useFormat()
  const present = usePresent()
  return [
    { key: 'number', header: own.number, cell: (row) => <span className="nowrap">{row.number}</span> },
    {
      key: 'opened',
      header: own.opened,
      cell: (row) => format.recent(row.openedAt, present),
    },
    {
      key: 'municipality',
      header: own.where,
      cell: (row) => (
        <>
          {municipality(row.stayCode ?? row.residenceCode)}
          {row.isOutside === true && <small> {own.outside}</small>}
        </>
      ),
    },
    {
      key: 'nature',
      header: own.nature,
      cell: (row) => (
        <div className="stack-tight desk-nature">
          {row.nature === null ? own.matters[row.matter] : codeName(nature, row.nature, row.natureVersion)}
          <Warnings warnings={row.warnings.filter((warning) => warning !== 'not-judged')} />
        </div>
      ),
    },
    {
      key: 'people',
      header: own.people,
      cell: (row) => <Concerned people={row.people} />,
    },
    {
      key: 'canWait',
      header: own.canWait,
      cell: (row) => (
        <div className="desk-class">
          <Status tone={canWaitTones[row.canWait]}>{own.canWaits[row.canWait]}</Status>
        </div>
      ),
    },
    {
      key: 'responsible',
      header: own.responsible,
      cell: (row) => (
        <div className="stack-tight">
          {row.responsibleNow}
          {row.callBacks.map((each) =>
            each.callBackAt === null ? null : (
              <Clock key={each.id} until={each.callBackAt} soonMinutes={15} label={own.callBackDue} />
            ),
          )}
        </div>
      ),
    },
  ]
}
