import { useState } from 'react'
import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { endTransportHours, listTransportHours, setTransportHours } from '../api.ts'
import { type Executor, executors, type TransportHours } from '../model.ts'
import { words } from '../words.ts'

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`
/** `0730`, `7.30` and `24` as minutes of the day; null where it is no clock time. */
function minuteOf(typed: string): number | null {
  const [, hours = '', minutes = '0'] = /^(\d{1,2})[.:]?(\d{2})?$/.exec(typed.trim()) ?? []
  return hours === '' ? null : Number(hours) * 60 + Number(minutes)
}
const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

/** Who drives on which weekdays between which hours; the police where no row holds (F-03). */
export function TransportHoursList() {
  const own = useWords(words)
  const reading = useRead(listTransportHours, {}, { topics: ['police-assistance'] })
  const [open, setOpen] = useState<TransportHours | 'new' | null>(null)
  const close = () => {
    setOpen(null)
    void reading.refetch()
  }
  return (
    <>
      <h3>{own.hours}</h3>
      <p className="quiet">{own.hoursIntro}</p>
      <Loaded reading={reading} rows={1}>
        {({ hours }) => (
          <ul className="plain-list stack-tight" aria-label={own.hours}>
            {hours.length === 0 && <li className="quiet">{own.noHours}</li>}
            {hours.map((row) => (
              <li key={row.id} className="row">
                <span>
                  {own.weekdayNames[row.weekday - 1]} {clock(row.fromMinute)}–{clock(row.toMinute)}:{' '}
                  {own.executors[row.executor]}
                </span>
                <span className="quiet">
                  {own.validFrom} {row.validFrom}
                  {row.validTo !== null && ` · ${own.lastDay} ${row.validTo}`} · {row.source}
                </span>
                {row.validTo === null && (
                  <Button
                    variant="tertiary"
                    label={`${own.endHours} ${own.weekdayNames[row.weekday - 1] ?? ''}`}
                    onPress={() => setOpen(row)}
                  >
                    {own.endHours}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <div className="row">
        <Button onPress={() => setOpen('new')}>{own.addHours}</Button>
      </div>
      {open === 'new' && <AddHours onClose={close} />}
      {open !== null && open !== 'new' && <EndHours row={open} onClose={close} />}
    </>
  )
}

function AddHours({ onClose }: { readonly onClose: () => void }) {
  const own = useWords(words)
  return (
    <FormDialog
      title={own.addHours}
      save={own.addHours}
      saved={own.hoursSaved}
      initial={{
        executor: 'prison-service' as Executor | null,
        weekdays: ['1', '2', '3', '4', '5'] as readonly (typeof weekdays)[number][],
        fromMinute: '08.00',
        toMinute: '17.00',
        workingDaysOnly: true,
        source: '',
        validFrom: localDate(now()) as string | null,
      }}
      changes={['police-assistance']}
      submit={(values, options) =>
        api.call(
          setTransportHours,
          {
            ...values,
            weekdays: values.weekdays.map(Number),
            // What is no clock time is refused by the server at its field.
            fromMinute: minuteOf(values.fromMinute) ?? -1,
            toMinute: minuteOf(values.toMinute) ?? -1,
            executor: values.executor ?? 'police',
            validFrom: values.validFrom ?? '',
          },
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <RadioGroup
            label={own.executedBy}
            options={executors.map((value) => ({ value, label: own.executors[value] }))}
            {...form.field('executor')}
          />
          <CheckboxGroup
            label={own.weekdays}
            options={weekdays.map((value) => ({
              value,
              label: own.weekdayNames[Number(value) - 1] ?? value,
            }))}
            {...form.field('weekdays')}
          />
          <div className="columns">
            <TextField label={own.fromMinute} inputMode="numeric" {...form.field('fromMinute')} />
            <TextField label={own.toMinute} inputMode="numeric" {...form.field('toMinute')} />
          </div>
          <Checkbox label={own.workingDaysOnly} {...form.field('workingDaysOnly')} />
          <TextField label={own.source} maxLength={300} {...form.field('source')} />
          <DateField label={own.validFrom} {...form.field('validFrom')} />
        </>
      )}
    </FormDialog>
  )
}

function EndHours({ row, onClose }: { readonly row: TransportHours; readonly onClose: () => void }) {
  const own = useWords(words)
  return (
    <FormDialog
      title={own.endHours}
      save={own.endHours}
      saved={own.hoursSaved}
      initial={{ validTo: localDate(now()) as string | null }}
      changes={['police-assistance']}
      submit={({ validTo }, options) =>
        api.call(endTransportHours, { hoursId: row.id, validTo: validTo ?? '' }, options)
      }
      onClose={onClose}
    >
      {(form) => <DateField label={own.lastDay} {...form.field('validTo')} />}
    </FormDialog>
  )
}
