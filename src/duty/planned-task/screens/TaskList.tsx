import { useState } from 'react'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useCommand, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Clock, usePresent } from '../../../web/ui/Clock.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import type { Tone } from '../../../web/ui/Icon.tsx'
import { Link } from '../../../web/ui/Link.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { Refused } from '../../measure/screens/Refused.tsx'
import { WriteDialog } from '../../measure/screens/WriteDialog.tsx'
import { decideTask, listTasks, type TaskView } from '../api.ts'
import type { TaskState } from '../model.ts'
import { isOverdue, needsReason, nextStates } from '../rules.ts'
import { words } from '../words.ts'
import { TaskForm } from './TaskForm.tsx'

const tones: Readonly<Record<TaskState, Tone>> = {
  asked: 'important',
  planned: 'info',
  paused: 'warning',
  done: 'success',
  cancelled: 'neutral',
  declined: 'neutral',
}

/** Tasks of no shift: they stand here for each until they are done, declined or cancelled. */
export function TaskList(props: { readonly isReview?: boolean; readonly caseId?: string }) {
  const own = useWords(words)
  const [isAdding, setAdding] = useState(false)
  const [isEndedShown, setEndedShown] = useState(false)
  const { isReview = false, caseId } = props
  const of = caseId === undefined ? {} : { caseId }
  const reading = useRead(listTasks, of, { topics: ['shift'] })
  return (
    <Panel title={own.title} actions={<Button onPress={() => setAdding(true)}>{own.add}</Button>}>
      <Loaded reading={reading}>
        {({ tasks, answers, members }) => (
          <>
            {tasks.length === 0 && <EmptyState title={own.none} />}
            <Tasks tasks={tasks} members={members} />
            {isReview && answers.length > 0 && (
              <>
                <h3>{own.answers}</h3>
                <ul className="plain-list">
                  {answers.map(({ memberId, memberName, accepted, declined }) => (
                    <li key={memberId}>
                      {memberName}: {own.answered(accepted, declined)}
                    </li>
                  ))}
                </ul>
              </>
            )}
            {isAdding && (
              <TaskForm
                task={null}
                caseId={caseId ?? null}
                members={members}
                onClose={() => setAdding(false)}
              />
            )}
          </>
        )}
      </Loaded>
      {isEndedShown ? (
        <EndedTasks of={of} after={null} />
      ) : (
        <Button variant="tertiary" onPress={() => setEndedShown(true)}>
          {own.showEnded}
        </Button>
      )}
    </Panel>
  )
}

function EndedTasks(props: { readonly of: { readonly caseId?: string }; readonly after: string | null }) {
  const { of, after } = props
  const own = useWords(words)
  const [isMoreShown, setMoreShown] = useState(false)
  const reading = useRead(
    listTasks,
    { ...of, ended: 'yes', ...(after !== null && { after }) },
    { topics: ['shift'] },
  )
  return (
    <Loaded reading={reading}>
      {({ tasks, more }) => (
        <>
          {after === null && <h3>{own.ended}</h3>}
          {tasks.length === 0 && <p className="quiet">{own.none}</p>}
          <Tasks tasks={tasks} members={[]} />
          {more && !isMoreShown && <Button onPress={() => setMoreShown(true)}>{own.more}</Button>}
          {more && isMoreShown && <EndedTasks of={of} after={tasks.at(-1)?.id ?? null} />}
        </>
      )}
    </Loaded>
  )
}

type Members = readonly { readonly id: string; readonly name: string }[]
function Tasks({ tasks, members }: { readonly tasks: readonly TaskView[]; readonly members: Members }) {
  return (
    <ul className="plain-list stack">
      {tasks.map((task) => (
        <Task key={task.id} task={task} members={members} />
      ))}
    </ul>
  )
}

function Task({ task, members }: { readonly task: TaskView; readonly members: Members }) {
  const own = useWords(words)
  const format = useFormat()
  const present = usePresent()
  const [doing, setDoing] = useState<TaskState | 'change' | null>(null)
  const decide = useCommand(decideTask, { changes: ['shift'] })
  const { id, version } = task
  const next = nextStates(task)
  const press = (state: TaskState) =>
    needsReason(state) ? setDoing(state) : void decide.run({ taskId: id, version, state })
  return (
    <li className="stack-tight">
      <div className="row">
        <strong>{own.kinds[task.kind]}</strong>
        <Status tone={tones[task.state]}>{own.states[task.state]}</Status>
        {next.length > 0 && <Clock until={task.startsAt} />}
        {isOverdue(task, present) && <Status tone="warning">{own.overdue}</Status>}
        {task.chairDecision !== 'not-needed' && (
          <Status tone={task.chairDecision === 'pending' ? 'important' : 'success'}>
            {own.chairDecisions[task.chairDecision]}
          </Status>
        )}
      </div>
      <p className="written">{task.what}</p>
      <p className="quiet">
        {[
          `${format.moment(task.startsAt)} – ${format.moment(task.endsAt)}`,
          ...(task.place === null ? [] : [task.place]),
          ...[task.memberName, task.askedBy, task.chairNote].filter((part) => part !== null),
        ].join(' · ')}
      </p>
      {task.caseId !== null && <Link to={`/arenden/${task.caseId}`}>{task.caseNumber ?? ''}</Link>}
      {task.steps
        .filter(({ reason }) => reason !== null)
        .map((step) => (
          <p key={step.id} className="quiet">
            {own.states[step.state]}: {step.reason} ({own.step(step.accountName, format.moment(step.at))})
          </p>
        ))}
      {decide.problem !== null && <Refused problem={decide.problem} />}
      {next.length > 0 && (
        <div className="row">
          {next.map((state) => (
            <Button key={state} onPress={() => press(state)} isPending={decide.isPending}>
              {own.steps[state]}
            </Button>
          ))}
          <Button variant="tertiary" onPress={() => setDoing('change')}>
            {own.change}
          </Button>
        </div>
      )}
      {doing === 'change' && (
        <TaskForm task={task} caseId={task.caseId} members={members} onClose={() => setDoing(null)} />
      )}
      {doing !== null && doing !== 'change' && (
        <WriteDialog
          title={own.steps[doing]}
          hint={task.what}
          label={own.reason}
          confirm={own.steps[doing]}
          cancel={own.cancel}
          maxLength={1000}
          field="reason"
          submit={(reason, options) =>
            api.call(decideTask, { taskId: id, version, state: doing, reason }, options)
          }
          onDone={() => void refreshTopics(['shift'])}
          onClose={() => setDoing(null)}
        />
      )}
    </li>
  )
}
