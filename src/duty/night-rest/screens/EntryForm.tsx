import type { OutputOf } from '../../../kernel/contract.ts'
import { addMinutes, type Instant, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Checkbox, RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { logInterruption, logSleep, type readNight } from '../api.ts'
import { callSources, type NightEntry } from '../model.ts'
import { words } from '../words.ts'

type Unlogged = OutputOf<typeof readNight>['unlogged'][number]
const minuteOf = (moment: Instant): Instant => `${moment.slice(0, 16)}:00.000Z`

/** A call that broke the night: when, from whom, and whether it could have waited (B-07, B-16). */
export function InterruptionForm(props: {
  readonly shiftId: string
  readonly contact: Unlogged | null
  readonly unlogged: readonly Unlogged[]
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { shiftId, contact, unlogged, onClose } = props
  const from = contact === null ? addMinutes(now(), -20) : contact.callAt
  const form = useForm({
    initial: {
      contactId: contact?.id ?? null,
      startedAt: minuteOf(from) as string | null,
      endedAt: minuteOf(contact === null ? now() : addMinutes(from, 20)) as string | null,
      source: null as NightEntry['source'],
      what: '',
      wasUrgent: null as 'yes' | 'no' | null,
      wasWoken: true,
      outsideRoutine: false,
    },
    submit: ({ wasUrgent, ...values }, options) =>
      api.call(
        logInterruption,
        given(logInterruption, {
          ...values,
          shiftId,
          ...(wasUrgent !== null && { wasUrgent: wasUrgent === 'yes' }),
        }),
        options,
      ),
    onDone: async () => {
      notify(own.added)
      onClose()
      await refreshTopics(['shift'])
    },
  })
  return (
    <Dialog title={own.addInterruption} isOpen onClose={onClose}>
      <Form form={form} label={own.addInterruption}>
        {unlogged.length > 0 && (
          <Select
            label={own.contact}
            isOptional
            placeholder={own.noContact}
            options={unlogged.map(({ id, number }) => ({ value: id, label: number }))}
            {...form.field('contactId')}
          />
        )}
        <DateTimeField label={own.from} {...form.field('startedAt')} />
        <DateTimeField label={own.to} {...form.field('endedAt')} />
        <RadioGroup
          label={own.source}
          options={callSources.map((value) => ({ value, label: own.sources[value] }))}
          {...form.field('source')}
        />
        {form.values.contactId === null && (
          <TextField label={own.what} description={own.whatHint} maxLength={500} {...form.field('what')} />
        )}
        <RadioGroup
          label={own.couldWait}
          options={[
            { value: 'yes', label: own.wasUrgent },
            { value: 'no', label: own.wasNotUrgent },
          ]}
          {...form.field('wasUrgent')}
        />
        <Checkbox label={own.woken} {...form.field('wasWoken')} />
        <Checkbox
          label={own.outsideRoutine}
          description={own.outsideRoutineHint}
          {...form.field('outsideRoutine')}
        />
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

/** A span of sleep; broken by a call, it is two. */
export function SleepForm({ shiftId, onClose }: { readonly shiftId: string; readonly onClose: () => void }) {
  const own = useWords(words)
  const form = useForm({
    initial: { startedAt: null as string | null, endedAt: minuteOf(now()) as string | null },
    submit: (values, options) => api.call(logSleep, given(logSleep, { ...values, shiftId }), options),
    onDone: async () => {
      notify(own.added)
      onClose()
      await refreshTopics(['shift'])
    },
  })
  return (
    <Dialog title={own.addSleep} isOpen onClose={onClose}>
      <Form form={form} label={own.addSleep}>
        <DateTimeField label={own.from} {...form.field('startedAt')} />
        <DateTimeField label={own.to} {...form.field('endedAt')} />
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
