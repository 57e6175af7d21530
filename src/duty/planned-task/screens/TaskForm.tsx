import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { changeTask, createTask, type TaskView } from '../api.ts'
import { chairDecisions, type PlannedTask, taskKinds } from '../model.ts'
import { words } from '../words.ts'

type Member = { readonly id: string; readonly name: string }

/** A new task, or one that is changed: kind and who asked are as they were. */
export function TaskForm(props: {
  readonly task: TaskView | null
  readonly caseId: string | null
  readonly members: readonly Member[]
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { task, caseId, members, onClose } = props
  const form = useForm({
    initial: {
      kind: (task?.kind ?? null) as PlannedTask['kind'] | null,
      what: task?.what ?? '',
      place: task?.place ?? '',
      startsAt: (task?.startsAt ?? null) as string | null,
      endsAt: (task?.endsAt ?? null) as string | null,
      memberId: task?.memberId ?? null,
      askedBy: task?.askedBy ?? '',
      chairDecision: (task?.chairDecision ?? 'not-needed') as PlannedTask['chairDecision'] | null,
      chairNote: task?.chairNote ?? '',
    },
    submit: async ({ kind, memberId, askedBy, ...values }, options) => {
      if (task === null)
        return api.call(
          createTask,
          given(createTask, { ...values, kind, memberId, askedBy, caseId }),
          options,
        )
      const { id: taskId, version } = task
      const { place, chairNote, chairDecision, startsAt, endsAt, what } = values
      return api.call(
        changeTask,
        {
          taskId,
          version,
          what,
          place: place || null,
          chairNote: chairNote || null,
          ...(chairDecision !== null && { chairDecision }),
          ...(startsAt !== null && { startsAt }),
          ...(endsAt !== null && { endsAt }),
        },
        options,
      )
    },
    onDone: async () => {
      notify(task === null ? own.added : own.changed)
      onClose()
      await refreshTopics(['shift'])
    },
  })
  const title = task === null ? own.add : own.change
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form form={form} label={title}>
        {task === null && (
          <RadioGroup
            label={own.kind}
            direction="horizontal"
            options={taskKinds.map((value) => ({ value, label: own.kinds[value] }))}
            {...form.field('kind')}
          />
        )}
        <TextArea label={own.what} description={own.whatHint} maxLength={2000} {...form.field('what')} />
        <TextField label={own.place} isOptional maxLength={200} {...form.field('place')} />
        <DateTimeField label={own.from} assume="future" {...form.field('startsAt')} />
        <DateTimeField label={own.to} assume="future" {...form.field('endsAt')} />
        {task === null && (
          <>
            <Select
              label={own.member}
              description={own.memberHint}
              isOptional
              placeholder={own.noMember}
              options={members.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.field('memberId')}
            />
            <TextField
              label={own.askedBy}
              description={own.askedByHint}
              isOptional
              maxLength={200}
              {...form.field('askedBy')}
            />
          </>
        )}
        <RadioGroup
          label={own.chairDecision}
          direction="horizontal"
          options={chairDecisions.map((value) => ({ value, label: own.chairDecisions[value] }))}
          {...form.field('chairDecision')}
        />
        {form.values.chairDecision !== 'not-needed' && (
          <TextField label={own.chairNote} isOptional maxLength={300} {...form.field('chairNote')} />
        )}
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.save}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
