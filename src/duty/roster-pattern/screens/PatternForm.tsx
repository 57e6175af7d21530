import type { OutputOf } from '../../../kernel/contract.ts'
import { addDays, localDate, now, weekday } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { type Form as FormState, useForm } from '../../../web/ui/form.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { readTime } from '../../../web/ui/typed-moment.ts'
import { shiftKinds } from '../../roster/model.ts'
import { changePattern, createPattern, type readPattern } from '../api.ts'
import { type LineText, mostCycleWeeks } from '../model.ts'
import { words } from '../words.ts'

/** A line as it is typed: what a list of choices gives is text. */
type TypedLine = Omit<LineText, 'week' | 'weekday'> & { readonly week: string; readonly weekday: string }
type Typed = {
  readonly name: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly cycleWeeks: string
  readonly lines: readonly TypedLine[]
}

const typed = (line: LineText): TypedLine => ({
  ...line,
  week: String(line.week),
  weekday: String(line.weekday),
})
const spoken = ({ starts, ends, week, weekday, ...line }: TypedLine): LineText => ({
  ...line,
  week: Number(week),
  weekday: Number(weekday),
  starts: readTime(starts) ?? starts,
  ends: readTime(ends) ?? ends,
})
const newLine: TypedLine = { week: '1', weekday: '1', starts: '17:00', ends: '23:00', kind: 'duty' }
const numbered = (count: number, label: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => ({ value: String(at + 1), label: label(at + 1) }))

/** A new pattern, or one to change: name, cycle and lines. */
export function PatternForm({
  read,
  onDone,
  onLeave,
}: {
  readonly read: OutputOf<typeof readPattern> | null
  readonly onDone: (id: string) => void
  readonly onLeave: () => void
}) {
  const own = useWords(words)
  const today = localDate(now())
  const initial: Typed = {
    name: read?.pattern.name ?? '',
    startsOn: read?.pattern.startsOn ?? addDays(today, 8 - weekday(today)),
    endsOn: read?.pattern.endsOn ?? null,
    cycleWeeks: String(read?.pattern.cycleWeeks ?? 3),
    lines: read?.lines.map(typed) ?? [newLine],
  }
  const form = useForm({
    initial,
    submit: ({ startsOn, cycleWeeks, lines, ...rest }, options): Promise<{ id: string }> => {
      const told = { ...rest, cycleWeeks: Number(cycleWeeks), lines: lines.map(spoken) }
      if (read === null) return api.call(createPattern, given(createPattern, { ...told, startsOn }), options)
      const { id: patternId, version } = read.pattern
      return api.call(changePattern, given(changePattern, { ...told, patternId, version }), options)
    },
    onDone: async ({ id }) => {
      notify(read === null ? own.created : own.saved)
      await refreshTopics(['roster'])
      onDone(id)
    },
  })
  const label = read === null ? own.newPattern : own.edit
  return (
    <Form form={form} label={label}>
      <TextField label={own.name} maxLength={80} {...form.field('name')} />
      <div className="columns">
        <Select
          label={own.cycleWeeks}
          options={numbered(mostCycleWeeks, own.weeks)}
          {...form.field('cycleWeeks')}
          onChange={(weeks) => form.set('cycleWeeks', weeks ?? '1')}
        />
        <DateField
          label={own.startsOn}
          description={own.startsOnHint}
          isReadOnly={read !== null}
          {...form.field('startsOn')}
        />
        <DateField label={own.endsOn} description={own.endsOnHint} isOptional {...form.field('endsOn')} />
      </div>
      <Lines form={form} />
      <div className="row">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {read === null ? own.create : own.save}
        </Button>
        <Button onPress={onLeave}>{own.leave}</Button>
      </div>
    </Form>
  )
}

function Lines({ form }: { readonly form: FormState<Typed> }) {
  const own = useWords(words)
  const { lines, cycleWeeks } = form.values
  const set = (next: readonly TypedLine[]) => form.set('lines', next)
  const onWeekdays = (line: TypedLine) => {
    const same = ['1', '2', '3', '4', '5'].map((day) => ({ ...line, weekday: day }))
    const isThere = (one: TypedLine) =>
      lines.some(
        (other) => other.week === one.week && other.weekday === one.weekday && other.starts === one.starts,
      )
    set([...lines, ...same.filter((one) => !isThere(one))])
  }
  return (
    <>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <fieldset key={at} className="panel panel-framed stack-tight">
          <legend>{own.line(at + 1)}</legend>
          <div className="columns">
            <Select
              label={own.week}
              options={numbered(Math.max(Number(cycleWeeks), Number(line.week)), own.weekNumber)}
              {...form.field(`lines.${at}.week`)}
              onChange={(week) => form.set(`lines.${at}.week`, week ?? '1')}
            />
            <Select
              label={own.weekday}
              options={numbered(7, (day) => own.weekdays[day - 1] ?? '')}
              {...form.field(`lines.${at}.weekday`)}
              onChange={(day) => form.set(`lines.${at}.weekday`, day ?? '1')}
            />
            <Select
              label={own.kind}
              options={shiftKinds.map((kind) => ({ value: kind, label: own.kinds[kind] }))}
              {...form.field(`lines.${at}.kind`)}
              onChange={(kind) => form.set(`lines.${at}.kind`, kind ?? 'duty')}
            />
            <TextField label={own.starts} maxLength={5} {...form.field(`lines.${at}.starts`)} />
            <TextField
              label={own.ends}
              description={own.endsHint}
              maxLength={5}
              {...form.field(`lines.${at}.ends`)}
            />
          </div>
          <div className="row">
            <Button
              variant="tertiary"
              label={`${own.copyWeekdays}: ${own.line(at + 1)}`}
              onPress={() => onWeekdays(line)}
            >
              {own.copyWeekdays}
            </Button>
            <Button
              variant="tertiary"
              label={`${own.removeLine}: ${own.line(at + 1)}`}
              onPress={() => set(lines.filter((_line, other) => other !== at))}
            >
              {own.removeLine}
            </Button>
          </div>
        </fieldset>
      ))}
      <div className="row">
        <Button onPress={() => set([...lines, lines.at(-1) ?? newLine])}>{own.addLine}</Button>
      </div>
    </>
  )
}
