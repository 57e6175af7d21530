import { useState } from 'react'
import { listColleagues } from '../../../base/account/api.ts'
import { atLocal, type Instant, type LocalDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useCommand, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { addShift, cancelShift, changeShift } from '../api.ts'
import { assignments, shiftKinds, teams } from '../model.ts'

import { needsReason } from '../rules.ts'
import { words } from '../words.ts'
import type { ShownShift } from './RosterPicture.tsx'
import { ShiftChanges } from './ShiftChanges.tsx'

const keyed = <K extends string>(keys: readonly K[], labels: Readonly<Record<K, string>>) =>
  keys.map((value) => ({ value, label: labels[value] }))

/** A shift to add on a day, or one to move, give to another or cancel. */
export function ShiftDialog({
  shift,
  day,
  onClose,
}: {
  readonly shift: ShownShift | null
  readonly day: LocalDate
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const colleagues = useRead(listColleagues, {}).data?.colleagues ?? []
  const people = colleagues.map(({ id, name }) => ({ value: id, label: name }))
  const isKnown = shift === null || people.some(({ value }) => value === shift.accountId)
  const done = async (said: string) => {
    notify(said)
    onClose()
    await refreshTopics(['roster'])
  }
  const form = useForm({
    initial: {
      accountId: shift?.accountId ?? null,
      kind: shift?.kind ?? 'duty',
      startsAt: (shift?.startsAt ?? atLocal(day, '17:00')) as Instant | null,
      endsAt: (shift?.endsAt ?? atLocal(day, '23:00')) as Instant | null,
      assignment: shift?.assignment ?? 'voluntary',
      team: shift?.team ?? null,
      note: shift?.note ?? '',
      reason: '',
    },
    submit: async ({ reason, ...planned }, options) =>
      shift === null
        ? api.call(addShift, given(addShift, planned), options)
        : api.call(
            changeShift,
            given(changeShift, { ...planned, reason, shiftId: shift.id, version: shift.version }),
            options,
          ),
    onDone: () => done(shift === null ? own.added : own.saved),
  })
  const cancel = useCommand(cancelShift, { changes: ['roster'] })
  const [isAsking, setAsking] = useState(false)
  const cancelNow = async () => {
    if (shift === null) return
    const { reason } = form.values
    const answer = await cancel.run(given(cancelShift, { shiftId: shift.id, version: shift.version, reason }))
    if (answer !== null) await done(own.cancelled)
  }
  const cancelFault = cancel.problem?.errors.find(({ path }) => path === 'reason')?.sentence
  const isPublished = shift?.status === 'published'
  const isCancelled = shift?.status === 'cancelled'
  const mustSayWhy = needsReason(shift, form.values.startsAt ?? now(), now())
  return (
    <Dialog title={shift === null ? own.newShift : own.editShift} isOpen onClose={onClose}>
      <Form form={form} label={shift === null ? own.newShift : own.editShift}>
        <Select
          label={own.person}
          options={
            isKnown || shift === null ? people : [...people, { value: shift.accountId, label: shift.name }]
          }
          {...form.field('accountId')}
        />
        <RadioGroup
          label={own.kind}
          direction="horizontal"
          options={keyed(shiftKinds, own.kinds)}
          {...form.field('kind')}
          onChange={(kind) => form.set('kind', kind ?? 'duty')}
        />
        <div className="field-pair">
          <DateTimeField label={own.from} assume="future" {...form.field('startsAt')} />
          <DateTimeField label={own.to} assume="future" {...form.field('endsAt')} />
        </div>
        <RadioGroup
          label={own.assignment}
          direction="horizontal"
          options={keyed(assignments, own.assignments)}
          {...form.field('assignment')}
          onChange={(assignment) => form.set('assignment', assignment ?? 'voluntary')}
        />
        <Select
          label={own.team}
          isOptional
          width="short"
          options={keyed(teams, own.teams)}
          {...form.field('team')}
        />
        <TextArea label={own.note} isOptional rows={2} maxLength={500} {...form.field('note')} />
        {isPublished && (
          <TextArea
            label={own.reason}
            isOptional={!mustSayWhy}
            description={mustSayWhy ? own.reasonNeeded : own.reasonHint}
            rows={2}
            maxLength={1000}
            {...form.field('reason')}
            error={cancelFault ?? form.field('reason').error}
          />
        )}
        {shift?.changedAt != null && <ShiftChanges shiftId={shift.id} />}
        {cancel.problem !== null && cancelFault === undefined && <ErrorState problem={cancel.problem} />}
        {isAsking ? (
          <Notice
            tone="important"
            title={own.cancelQuestion}
            actions={
              <>
                <Button variant="danger" onPress={cancelNow} isPending={cancel.isPending}>
                  {own.cancelShift}
                </Button>
                <Button onPress={() => setAsking(false)}>{own.leave}</Button>
              </>
            }
          />
        ) : (
          <div className="row dialog-actions">
            {!isCancelled && (
              <Button type="submit" variant="primary" isPending={form.isPending}>
                {own.save}
              </Button>
            )}
            <Button onPress={onClose}>{own.leave}</Button>
            {shift !== null && !isCancelled && (
              <Button variant="tertiary" onPress={() => setAsking(true)}>
                {own.cancelShift}
              </Button>
            )}
          </div>
        )}
      </Form>
    </Dialog>
  )
}
