import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { CheckboxGroup, RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { type ShiftKind, shiftKinds, type teams } from '../../roster/model.ts'
import { startShift } from '../api.ts'
import { words } from '../words.ts'
import type { Board } from './board.ts'

type Team = (typeof teams)[number]

/** Who comes, in which kind of shift, and from whom: those planned now are ticked already. */
export function StartShift({ board, onClose }: { readonly board: Board; readonly onClose: () => void }) {
  const own = useWords(words)
  const format = useFormat()
  const { planned, toTakeOver, colleagues } = board
  const isPlanned = new Set(planned.map(({ accountId }) => accountId))
  const form = useForm({
    initial: {
      kind: (planned[0]?.kind ?? null) as ShiftKind | null,
      startedAt: `${now().slice(0, 16)}:00.000Z` as string | null,
      takenOverFromId: toTakeOver[0]?.id ?? null,
      staff: [...isPlanned] as readonly string[],
      inner: [] as readonly string[],
      outer: [] as readonly string[],
      substitutes: [] as readonly string[],
    },
    submit: ({ kind, startedAt, takenOverFromId, staff, inner, outer, substitutes }, options) => {
      const teamOf = (id: string): Team | null =>
        inner.includes(id) ? 'inner' : outer.includes(id) ? 'outer' : null
      return api.call(
        startShift,
        {
          // Left out, the server says at the field that it is needed.
          ...(kind === null ? ({} as { kind: ShiftKind }) : { kind }),
          ...(startedAt !== null && { startedAt }),
          takenOverFromId,
          staff: staff.map((accountId) => ({
            accountId,
            team: teamOf(accountId),
            isSubstitute: substitutes.includes(accountId),
          })),
        },
        options,
      )
    },
    onDone: async () => {
      notify(own.started)
      onClose()
      await refreshTopics(['shift'])
    },
  })
  const present = colleagues.filter(({ id }) => form.values.staff.includes(id))
  const people = present.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Dialog title={own.start} isOpen onClose={onClose}>
      <Form form={form} label={own.start}>
        <RadioGroup
          label={own.kind}
          direction="horizontal"
          options={shiftKinds.map((value) => ({ value, label: own.kinds[value] }))}
          {...form.field('kind')}
        />
        <CheckboxGroup
          label={own.staff}
          description={own.staffHint}
          options={colleagues.map(({ id, name, title }) => ({
            value: id,
            label: name,
            description: isPlanned.has(id) ? `${title}, ${own.planned}` : title,
          }))}
          {...form.field('staff')}
        />
        <Select
          label={own.takeOverFrom}
          isOptional
          placeholder={own.nobody}
          options={toTakeOver.map(({ id, kind, startedAt }) => ({
            value: id,
            label: `${own.kinds[kind]} ${format.moment(startedAt)}`,
          }))}
          {...form.field('takenOverFromId')}
        />
        <DateTimeField label={own.startedAt} {...form.field('startedAt')} />
        {people.length > 0 && (
          <details className="fold">
            <summary>
              {own.team}, {own.substitute}
            </summary>
            <div className="fold-body stack">
              <CheckboxGroup label={own.teams.inner} isOptional options={people} {...form.field('inner')} />
              <CheckboxGroup label={own.teams.outer} isOptional options={people} {...form.field('outer')} />
              <CheckboxGroup
                label={own.substitutes}
                description={own.substitutesHint}
                isOptional
                options={people}
                {...form.field('substitutes')}
              />
            </div>
          </details>
        )}
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.start}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
