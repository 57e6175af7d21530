import type { LocalDate } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Checkbox, RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { readTime } from '../../../web/ui/typed-moment.ts'
import { addSpecialDay } from '../api.ts'
import { words } from '../words.ts'

type Mode = 'duty' | 'standby' | 'both'
type Hours = 'kept' | 'none' | 'own'

/** A day as the region has decided it: the weekday's hours, none, or hours of its own. */
export function AddSpecialDay({
  today,
  onClose,
}: {
  readonly today: LocalDate
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const form = useForm({
    initial: {
      date: today as string | null,
      name: '',
      isOfficeClosed: true,
      hours: 'kept' as Hours,
      lines: [{ start: '08.00', end: '17.00', mode: 'duty' as Mode }],
    },
    submit: ({ hours, lines, ...day }, options) => {
      const spoken = lines.map(({ start, end, mode }) => ({
        start: readTime(start) ?? start,
        end: readTime(end) ?? end,
        modes: mode === 'both' ? (['duty', 'standby'] as const).slice() : [mode],
      }))
      // No lines of its own is null, a value of the contract: not a field left empty.
      const told = { kept: null, none: [], own: spoken }[hours]
      return api.call(addSpecialDay, { ...given(addSpecialDay, day), lines: told }, options)
    },
    onDone: async () => {
      notify(own.added)
      onClose()
      await refreshTopics(['roster'])
    },
  })
  const { lines, hours } = form.values
  return (
    <Dialog title={own.addDay} isOpen onClose={onClose}>
      <Form form={form} label={own.addDay}>
        <DateField label={own.date} {...form.field('date')} />
        <TextField label={own.dayName} maxLength={120} {...form.field('name')} />
        <Checkbox label={own.isOfficeClosed} {...form.field('isOfficeClosed')} />
        <RadioGroup
          label={own.dayHours}
          options={[
            { value: 'kept', label: own.linesKept },
            { value: 'own', label: own.linesOwn },
            { value: 'none', label: own.linesNone },
          ]}
          {...form.field('hours')}
          onChange={(value) => form.set('hours', value ?? 'kept')}
        />
        {hours === 'own' && (
          <>
            {lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
              <fieldset key={at} className="bare-fieldset">
                <legend className="visually-hidden">{`${own.linesOwn} ${at + 1}`}</legend>
                <div className="row">
                  <TextField label={own.start} width="short" {...form.field(`lines.${at}.start`)} />
                  <TextField label={own.end} width="short" {...form.field(`lines.${at}.end`)} />
                </div>
                <RadioGroup
                  label={own.mode}
                  direction="horizontal"
                  options={[
                    { value: 'duty', label: own.duty },
                    { value: 'standby', label: own.standby },
                    { value: 'both', label: own.both },
                  ]}
                  name={`lines.${at}.modes`}
                  value={line.mode}
                  onChange={(mode) => form.set(`lines.${at}.mode`, mode ?? 'duty')}
                />
                {lines.length > 1 && (
                  <Button
                    size="medium"
                    variant="tertiary"
                    onPress={() =>
                      form.set(
                        'lines',
                        lines.filter((_, other) => other !== at),
                      )
                    }
                  >
                    {own.removeLine}
                  </Button>
                )}
              </fieldset>
            ))}
            <Button
              size="medium"
              onPress={() => form.set('lines', [...lines, { start: '17.00', end: '23.00', mode: 'duty' }])}
            >
              {own.addLine}
            </Button>
          </>
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
