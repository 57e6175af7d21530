import { type ReactNode, useState } from 'react'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import {
  acknowledgeText,
  changeOwner,
  departFromRoutine,
  draftEdition,
  endRoutine,
  type RoutineView,
} from '../api.ts'
import { words } from '../words.ts'
import { HandRoutine } from './HandRoutine.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'

/** What a reader does with a text: says that it is read, hands it over, says where it was not followed. */
export function RoutineActions({ routine }: { readonly routine: RoutineView }) {
  const own = useWords(words)
  const { account } = useSession()
  const [asking, setAsking] = useState<'hand' | 'depart' | null>(null)
  const acknowledge = useCommand(acknowledgeText, { changes: ['routine'] })
  const { text } = routine
  const isDuty = departFromRoutine.permit[account.role] !== undefined
  const read = async () => {
    if (await acknowledge.run({ textId: text.id })) notify(own.acknowledged)
  }
  if (routine.endedAt !== null || text.publishedAt === null) return null
  const close = () => setAsking(null)
  return (
    <Row problem={acknowledge.problem}>
      {!routine.isRead && (
        <Button variant="primary" onPress={() => void read()} isPending={acknowledge.isPending}>
          {own.acknowledge}
        </Button>
      )}
      {isDuty && text.audiences.some((audience) => audience !== 'duty') && (
        <Button onPress={() => setAsking('hand')}>{own.hand}</Button>
      )}
      {isDuty && <Button onPress={() => setAsking('depart')}>{own.depart}</Button>}
      {asking === 'hand' && <HandRoutine text={text} onClose={close} />}
      {asking === 'depart' && <DepartDialog textId={text.id} caseId={null} onClose={close} />}
    </Row>
  )
}

/** Why a routine is not followed here. */
export function DepartDialog(props: {
  readonly textId: string
  readonly caseId: string | null
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { textId, caseId, onClose } = props
  return (
    <ReasonDialog
      title={own.departTitle}
      hint={own.departHint}
      label={own.departReason}
      done={own.departed}
      topics={['routine', ...(caseId === null ? [] : [`case/${caseId}`])]}
      submit={(reason, options) => api.call(departFromRoutine, { textId, caseId, reason }, options)}
      onClose={onClose}
    />
  )
}

/** What the manager does with a routine: a new edition, its owner, its end. */
export function ManageRoutine({ routine }: { readonly routine: RoutineView }) {
  const own = useWords(words)
  const { account } = useSession()
  const [isEnding, setEnding] = useState(false)
  const draft = useCommand(draftEdition, { changes: ['routine'] })
  const owner = useCommand(changeOwner, { changes: ['routine'] })
  const { id: routineId, version } = routine
  if (draftEdition.permit[account.role] === undefined || routine.endedAt !== null) return null
  const takeOver = async () => {
    if (await owner.run({ routineId, version, ownerId: account.id })) notify(own.takenOver)
  }
  return (
    <Row problem={draft.problem ?? owner.problem}>
      {routine.draft === null && routine.text.publishedAt !== null && (
        <Button onPress={() => void draft.run({ routineId })} isPending={draft.isPending}>
          {own.newEdition}
        </Button>
      )}
      {routine.ownerId !== account.id && (
        <Button onPress={() => void takeOver()} isPending={owner.isPending}>
          {own.takeOver}
        </Button>
      )}
      <Button variant="tertiary" onPress={() => setEnding(true)}>
        {own.end}
      </Button>
      {isEnding && (
        <ReasonDialog
          title={own.end}
          label={own.endReason}
          done={own.endedDone(routine.text.title)}
          topics={['routine']}
          submit={(reason, options) => api.call(endRoutine, { routineId, version, reason }, options)}
          onClose={() => setEnding(false)}
        />
      )}
    </Row>
  )
}

function Row(props: {
  readonly problem: ReturnType<typeof useCommand>['problem']
  readonly children: ReactNode
}) {
  return (
    <>
      {props.problem !== null && <ErrorState problem={props.problem} />}
      <div className="row screen-only">{props.children}</div>
    </>
  )
}
