import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Link } from '../../../web/ui/Link.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { getRoutine, type RoutineLine, routinesForTopics } from '../api.ts'
import type { RoutineTopic } from '../model.ts'
import { words } from '../words.ts'
import { DepartDialog } from './RoutineActions.tsx'
import { routineAddress } from './RoutineList.tsx'

/** The texts that apply to a contact or a case, to be read without leaving it; nothing where none does. */
export function RoutineHints(props: {
  readonly topics: readonly RoutineTopic[]
  readonly caseId: string | null
}) {
  const own = useWords(words)
  const { topics, caseId } = props
  const reading = useRead(
    routinesForTopics,
    { topics: [...topics] },
    { topics: ['routine'], enabled: topics.length > 0 },
  )
  const routines = reading.data?.routines ?? []
  if (routines.length === 0) return null
  return (
    <Panel title={own.applies} isCompact>
      <ul className="plain-list stack-tight">
        {routines.map((routine) => (
          <li key={routine.id}>
            <Hint routine={routine} caseId={caseId} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Hint({ routine, caseId }: { readonly routine: RoutineLine; readonly caseId: string | null }) {
  const own = useWords(words)
  const [isOpen, setOpen] = useState(false)
  const [isDeparting, setDeparting] = useState(false)
  return (
    <details className="fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {own.kinds[routine.kind]}: {routine.title}
      </summary>
      {isOpen && (
        <div className="fold-body stack-tight">
          <Body routineId={routine.id} />
          <div className="row">
            <Link to={routineAddress(routine.id)}>{own.open}</Link>
            <Button variant="tertiary" onPress={() => setDeparting(true)}>
              {own.depart}
            </Button>
          </div>
          {isDeparting && (
            <DepartDialog textId={routine.textId} caseId={caseId} onClose={() => setDeparting(false)} />
          )}
        </div>
      )}
    </details>
  )
}

function Body({ routineId }: { readonly routineId: string }) {
  const reading = useRead(getRoutine, { routineId }, { topics: [`routine/${routineId}`] })
  return (
    <Loaded reading={reading} rows={3}>
      {({ text }) => <p className="written">{text.body}</p>}
    </Loaded>
  )
}
