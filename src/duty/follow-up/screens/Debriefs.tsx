import { useState } from 'react'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useCommand, useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { Refused } from '../../measure/screens/Refused.tsx'
import { useBoard } from '../../shift/screens/board.ts'
import { arrangeDebrief, askDebrief, type DebriefView, endDebrief, listDebriefs } from '../api.ts'
import { words } from '../words.ts'

const tones = { asked: 'important', arranged: 'info', done: 'success', declined: 'neutral' } as const

/** Talks after hard events: only with whom and when. One's own, for the manager everybody's. */
export function Debriefs() {
  const own = useWords(words)
  const { account } = useSession()
  const [isAskingFor, setAskingFor] = useState(false)
  const ask = useCommand(askDebrief, { changes: ['shift'] })
  const reading = useRead(listDebriefs, {}, { topics: ['shift', 'case'] })
  const wish = async (is: 'yes' | 'no', caseId: string | null) => {
    if ((await ask.run({ accountId: account.id, caseId, wish: is })) !== null)
      notify(is === 'yes' ? own.askedDebrief : own.declined)
  }
  return (
    <Panel
      title={own.debriefs}
      actions={
        <>
          <Button onPress={() => void wish('yes', null)} isPending={ask.isPending}>
            {own.askDebrief}
          </Button>
          {account.role === 'duty-manager' && (
            <Button onPress={() => setAskingFor(true)}>{own.askFor}</Button>
          )}
        </>
      }
    >
      <p className="quiet">{own.debriefsHint}</p>
      {ask.problem !== null && <Refused problem={ask.problem} />}
      <Loaded reading={reading}>
        {({ debriefs, proposed }) => (
          <div className="stack">
            {proposed.map(({ caseId, caseNumber }) => (
              <Notice
                key={caseId}
                tone="info"
                title={own.proposed(caseNumber)}
                actions={
                  <>
                    <Button onPress={() => void wish('yes', caseId)}>{own.wantIt}</Button>
                    <Button onPress={() => void wish('no', caseId)}>{own.noThanks}</Button>
                  </>
                }
              />
            ))}
            {debriefs.length === 0 && <EmptyState title={own.noDebriefs} />}
            <ul className="plain-list stack">
              {debriefs.map((debrief) => (
                <Row key={debrief.id} debrief={debrief} />
              ))}
            </ul>
          </div>
        )}
      </Loaded>
      {isAskingFor && <AskFor onClose={() => setAskingFor(false)} />}
    </Panel>
  )
}

/** The manager sees to it that a worker gets a talk. */
function AskFor({ onClose }: { readonly onClose: () => void }) {
  const own = useWords(words)
  const { data } = useBoard()
  const form = useForm({
    initial: { accountId: null as string | null },
    submit: ({ accountId }, options) =>
      api.call(askDebrief, given(askDebrief, { accountId, wish: 'yes' }), options),
    onDone: async () => {
      notify(own.askedFor)
      onClose()
      await refreshTopics(['shift'])
    },
  })
  return (
    <Dialog title={own.askFor} isOpen onClose={onClose}>
      <Form form={form} label={own.askFor}>
        <Select
          label={own.forWhom}
          options={(data?.colleagues ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field('accountId')}
        />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.askFor}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}

function Row({ debrief }: { readonly debrief: DebriefView }) {
  const own = useWords(words)
  const format = useFormat()
  const { account } = useSession()
  const [isArranging, setArranging] = useState(false)
  const end = useCommand(endDebrief, { changes: ['shift'] })
  const { id: debriefId, version, plannedAt, withWhom } = debrief
  const isOpen = debrief.endedAt === null
  return (
    <li className="stack-tight">
      <div className="row">
        <strong>{debrief.name}</strong>
        <Status tone={tones[debrief.state]}>{own.states[debrief.state]}</Status>
        {debrief.caseId !== null && <Link to={`/arenden/${debrief.caseId}`}>{debrief.caseNumber ?? ''}</Link>}
      </div>
      {plannedAt !== null && withWhom !== null && <p>{own.planned(withWhom, format.moment(plannedAt))}</p>}
      {end.problem !== null && <Refused problem={end.problem} />}
      {isOpen && (
        <div className="row">
          <Button onPress={() => setArranging(true)}>{own.arrange}</Button>
          <Button
            isPending={end.isPending}
            onPress={() => void end.run({ debriefId, version, state: 'done' })}
          >
            {own.held}
          </Button>
          {debrief.accountId === account.id && (
            <Button
              isPending={end.isPending}
              onPress={() => void end.run({ debriefId, version, state: 'declined' })}
            >
              {own.decline}
            </Button>
          )}
        </div>
      )}
      {isArranging && <Arrange debrief={debrief} onClose={() => setArranging(false)} />}
    </li>
  )
}

function Arrange({ debrief, onClose }: { readonly debrief: DebriefView; readonly onClose: () => void }) {
  const own = useWords(words)
  const { id: debriefId, version } = debrief
  const form = useForm({
    initial: { withWhom: debrief.withWhom ?? '', plannedAt: debrief.plannedAt as string | null },
    submit: ({ withWhom, plannedAt }, options) =>
      api.call(
        arrangeDebrief,
        { ...given(arrangeDebrief, { debriefId, version, plannedAt }), withWhom },
        options,
      ),
    onDone: async () => {
      notify(own.arranged)
      onClose()
      await refreshTopics(['shift'])
    },
  })
  return (
    <Dialog title={own.arrange} isOpen onClose={onClose}>
      <Form form={form} label={own.arrange}>
        <TextField
          label={own.withWhom}
          description={own.withWhomHint}
          maxLength={200}
          {...form.field('withWhom')}
        />
        <DateTimeField label={own.when} assume="future" {...form.field('plannedAt')} />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.arrange}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
