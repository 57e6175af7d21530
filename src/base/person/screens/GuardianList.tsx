import { useState } from 'react'
import { localDate, now } from '../../../kernel/time.ts'
import { holdsOn } from '../../../kernel/validity.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { EmptyState } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { type CustodyView, endGuardian } from '../api.ts'
import { displayName } from '../rules.ts'
import { words } from '../words.ts'
import { AddGuardian } from './AddGuardian.tsx'
import { EndDialog } from './EndDialog.tsx'
import { PersonCard } from './PersonCard.tsx'

export type GuardianListProps = {
  readonly personId: string
  readonly guardians: readonly CustodyView[]
  readonly wards: readonly CustodyView[]
  /** May add and end. */
  readonly canChange: boolean
}

/** Who has custody of the person, and of whom the person has it: what holds first, then what has ended. */
export function GuardianList({ personId, guardians, wards, canChange }: GuardianListProps) {
  const own = useWords(words)
  const [isAdding, setAdding] = useState(false)
  const [ending, setEnding] = useState<CustodyView | null>(null)
  return (
    <>
      <Panel
        title={own.guardians}
        actions={canChange && <Button onPress={() => setAdding(true)}>{own.addGuardian}</Button>}
      >
        <Custodies rows={guardians} none={own.noGuardians} {...(canChange && { onEnd: setEnding })} />
      </Panel>
      {wards.length > 0 && (
        <Panel title={own.children}>
          <Custodies rows={wards} none={own.noChildren} />
        </Panel>
      )}
      {isAdding && <AddGuardian personId={personId} onClose={() => setAdding(false)} />}
      {ending !== null && (
        <EndDialog
          title={`${own.end}: ${displayName(ending.person, own)}`}
          personId={personId}
          end={(validTo, options) =>
            api.call(endGuardian, { personId, guardianId: ending.person.id, validTo }, options)
          }
          onClose={() => setEnding(null)}
        />
      )}
    </>
  )
}

function Custodies(props: {
  readonly rows: readonly CustodyView[]
  readonly none: string
  readonly onEnd?: (row: CustodyView) => void
}) {
  const own = useWords(words)
  const { rows, none, onEnd } = props
  const today = localDate(now())
  if (rows.length === 0) return <EmptyState title={none} />
  return (
    <ul className="plain-list stack">
      {[...rows.filter((row) => holdsOn(row, today)), ...rows.filter((row) => !holdsOn(row, today))].map(
        (row) => {
          const name = displayName(row.person, own)
          return (
            <li key={`${row.person.id} ${row.validFrom}`} className="row spread">
              <div className="stack-tight">
                <PersonCard person={row.person} isLinked />
                <p className="row">
                  {holdsOn(row, today) ? (
                    <Status tone={row.custody === 'unknown' ? 'important' : 'info'}>
                      {own.custodies[row.custody]}
                    </Status>
                  ) : (
                    <Status>
                      {own.ended}: {own.custodies[row.custody]}
                    </Status>
                  )}
                  <span className="quiet">
                    {own.from(row.validFrom)} {row.validTo !== null && own.until(row.validTo)}
                  </span>
                </p>
                {row.note !== null && <p className="written">{row.note}</p>}
              </div>
              {onEnd !== undefined && row.validTo === null && (
                <Button variant="tertiary" onPress={() => onEnd(row)} label={`${own.end}: ${name}`}>
                  {own.end}
                </Button>
              )}
            </li>
          )
        },
      )}
    </ul>
  )
}
