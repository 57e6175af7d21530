import { useState } from 'react'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useCommand } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Checkbox } from '../../../web/ui/Choices.tsx'
import { Clock } from '../../../web/ui/Clock.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { Refused } from '../../measure/screens/Refused.tsx'
import { WriteDialog } from '../../measure/screens/WriteDialog.tsx'
import { closeShift, handOverShift, joinShift, leaveShift, type ShiftView } from '../api.ts'
import { words } from '../words.ts'
import type { Board } from './board.ts'
import { Checklist } from './Checklist.tsx'
import { StartShift } from './StartShift.tsx'

/** Who has the desk, and what they must do before they leave it. */
export function ShiftNow({ board }: { readonly board: Board }) {
  const own = useWords(words)
  const [isStarting, setStarting] = useState(false)
  const { shifts } = board
  const start = (
    <Button variant={shifts.length === 0 ? 'primary' : 'secondary'} onPress={() => setStarting(true)}>
      {own.start}
    </Button>
  )
  return (
    <Panel title={own.current} actions={start}>
      {shifts.length === 0 && <EmptyState title={own.none}>{own.noneHint}</EmptyState>}
      <div className="stack">
        {shifts.map((shift) => (
          <ShiftCard key={shift.id} shift={shift} board={board} />
        ))}
      </div>
      {isStarting && <StartShift board={board} onClose={() => setStarting(false)} />}
    </Panel>
  )
}

function ShiftCard({ shift, board }: { readonly shift: ShiftView; readonly board: Board }) {
  const own = useWords(words)
  const format = useFormat()
  const [isOpen, setOpen] = useState<'close' | 'join' | null>(null)
  const handOver = useCommand(handOverShift, { changes: ['shift'] })
  const { id, version, kind, startedAt, handedOverAt } = shift
  const refused = handOver.problem
  const run = async () => {
    if ((await handOver.run({ shiftId: id, version })) !== null) notify(own.handedOverNow)
  }
  return (
    <section className="stack" aria-label={`${own.kinds[kind]} ${format.moment(startedAt)}`}>
      <div className="row">
        <strong>{own.kinds[kind]}</strong>
        <span className="quiet">{own.since(format.moment(startedAt))}</span>
        <Clock since={startedAt} />
        {handedOverAt !== null && <Status tone="info">{own.handedOver(format.time(handedOverAt))}</Status>}
      </div>
      <Staff shift={shift} />
      {shift.staff.some((one) => one.isSubstitute && one.leftAt === null) && (
        <Notice tone="info">{own.askSomebody}</Notice>
      )}
      <Checklist shift={shift} />
      {refused !== null && <Refused problem={refused} />}
      {handedOverAt === null && <p className="quiet">{own.handOverHint}</p>}
      <div className="row">
        {handedOverAt === null ? (
          <Button variant="primary" onPress={() => void run()} isPending={handOver.isPending}>
            {own.handOver}
          </Button>
        ) : (
          <Button variant="primary" onPress={() => setOpen('close')}>
            {own.close}
          </Button>
        )}
        <Button onPress={() => setOpen('join')}>{own.join}</Button>
      </div>
      {isOpen === 'close' && (
        <WriteDialog
          title={own.close}
          hint={own.afterwordHint}
          label={own.afterword}
          confirm={own.close}
          cancel={own.cancel}
          maxLength={4000}
          field="text"
          submit={(afterword, options) => api.call(closeShift, { shiftId: id, version, afterword }, options)}
          onDone={() => {
            notify(own.closedNow)
            void refreshTopics(['shift'])
          }}
          onClose={() => setOpen(null)}
        />
      )}
      {isOpen === 'join' && <Join shift={shift} board={board} onClose={() => setOpen(null)} />}
    </section>
  )
}

function Staff({ shift }: { readonly shift: ShiftView }) {
  const own = useWords(words)
  const format = useFormat()
  const leave = useCommand(leaveShift, { changes: ['shift'] })
  const isAlone = shift.staff.filter(({ leftAt }) => leftAt === null).length < 2
  return (
    <>
      <ul className="plain-list">
        {shift.staff.map(({ id, accountId, name, title, team, isSubstitute, leftAt }) => (
          <li key={id} className="row">
            <span>{name}</span>
            <span className="quiet">
              {[
                title,
                ...(team === null ? [] : [own.teams[team]]),
                ...(isSubstitute ? [own.substitute] : []),
                ...(leftAt === null ? [] : [own.left(format.time(leftAt))]),
              ].join(', ')}
            </span>
            {leftAt === null && !isAlone && (
              <Button
                variant="tertiary"
                label={own.leave(name)}
                isPending={leave.isPending}
                onPress={() => void leave.run({ shiftId: shift.id, accountId })}
              >
                {own.leaveShort}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {leave.problem !== null && <Refused problem={leave.problem} />}
    </>
  )
}

function Join(props: { readonly shift: ShiftView; readonly board: Board; readonly onClose: () => void }) {
  const own = useWords(words)
  const { shift, board, onClose } = props
  const here = new Set(shift.staff.filter(({ leftAt }) => leftAt === null).map(({ accountId }) => accountId))
  const form = useForm({
    initial: {
      accountId: null as string | null,
      team: null as 'inner' | 'outer' | null,
      isSubstitute: false,
    },
    submit: (values, options) =>
      api.call(joinShift, given(joinShift, { ...values, shiftId: shift.id }), options),
    onDone: async () => {
      notify(own.joined)
      onClose()
      await refreshTopics(['shift'])
    },
  })
  return (
    <Dialog title={own.join} isOpen onClose={onClose}>
      <Form form={form} label={own.join}>
        <Select
          label={own.staff}
          options={board.colleagues
            .filter(({ id }) => !here.has(id))
            .map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field('accountId')}
        />
        <Select
          label={own.team}
          isOptional
          placeholder={own.noTeam}
          options={(['inner', 'outer'] as const).map((value) => ({ value, label: own.teams[value] }))}
          {...form.field('team')}
        />
        <Checkbox label={own.substitute} {...form.field('isSubstitute')} />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.join}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
