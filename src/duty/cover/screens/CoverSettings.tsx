import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given, givenNumber } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { readSettings, setPolicy, setTravel } from '../api.ts'
import { type CallOutPolicy, staffings } from '../model.ts'
import { words } from '../words.ts'

type Data = OutputOf<typeof readSettings>

/** The rule of the region for call-outs, and how long it takes to each member. The manager sets both from a day on. */
export function CoverSettings() {
  const own = useWords(words)
  const reading = useRead(readSettings, {}, { topics: ['call-out'] })
  const [open, setOpen] = useState<'policy' | 'travel' | null>(null)
  const close = () => setOpen(null)
  return (
    <Panel title={own.title}>
      <Loaded reading={reading}>
        {(data) => (
          <>
            <Policy policy={data.policy} />
            <Travels data={data} />
            <div className="row">
              <Button onPress={() => setOpen('policy')}>{own.setPolicy}</Button>
              <Button onPress={() => setOpen('travel')}>{own.setTravel}</Button>
            </div>
            {open === 'policy' && <NewPolicy onClose={close} />}
            {open === 'travel' && <NewTravel travels={data.travels} onClose={close} />}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function Policy({ policy }: { readonly policy: CallOutPolicy | null }) {
  const own = useWords(words)
  if (policy === null) return <p className="quiet">{own.noPolicy}</p>
  const longest = policy.longestTransportMinutes
  return (
    <DefinitionList
      columns={3}
      items={[
        { term: own.policy, value: own.staffings[policy.staffing] },
        { term: own.checkIn, value: own.minutes(policy.checkInMinutes) },
        { term: own.longest, value: longest === null ? own.noLimit : own.minutes(longest) },
        { term: own.source, value: policy.source },
        { term: own.validFrom, value: policy.validFrom },
      ]}
    />
  )
}

function Travels({ data }: { readonly data: Data }) {
  const own = useWords(words)
  return (
    <DataTable<Data['travels'][number]>
      label={own.travel}
      showLabel
      rows={data.travels}
      rowKey={({ memberId }) => memberId}
      columns={[
        { key: 'member', header: own.member, cell: ({ memberName }) => memberName },
        {
          key: 'time',
          header: own.travel,
          align: 'end',
          cell: ({ travel }) =>
            travel === null ? own.unknownTravel : own.travelTime(travel.minutesFrom, travel.minutesTo),
        },
        { key: 'source', header: own.source, cell: ({ travel }) => travel?.source ?? own.unknownTravel },
      ]}
      narrow="cards"
    />
  )
}

function useDone(onClose: () => void) {
  const own = useWords(words)
  return async () => {
    notify(own.saved)
    onClose()
    await refreshTopics(['call-out'])
  }
}

function NewPolicy({ onClose }: { readonly onClose: () => void }) {
  const own = useWords(words)
  const form = useForm({
    initial: {
      staffing: null as CallOutPolicy['staffing'] | null,
      checkInMinutes: '30',
      longestTransportMinutes: '',
      source: '',
      validFrom: localDate(now()) as string | null,
    },
    submit: (values, options) =>
      api.call(
        setPolicy,
        given(setPolicy, {
          ...values,
          checkInMinutes: givenNumber(values.checkInMinutes),
          longestTransportMinutes: givenNumber(values.longestTransportMinutes),
        }),
        options,
      ),
    onDone: useDone(onClose),
  })
  return (
    <Dialog title={own.setPolicy} isOpen onClose={onClose}>
      <Form form={form} label={own.setPolicy}>
        <RadioGroup
          label={own.staffing}
          options={staffings.map((value) => ({ value, label: own.staffings[value] }))}
          {...form.field('staffing')}
        />
        <div className="columns">
          <TextField label={own.checkIn} inputMode="numeric" {...form.field('checkInMinutes')} />
          <TextField
            label={own.longest}
            description={own.longestHint}
            inputMode="numeric"
            isOptional
            {...form.field('longestTransportMinutes')}
          />
        </div>
        <TextField label={own.source} maxLength={300} {...form.field('source')} />
        <DateField label={own.validFrom} {...form.field('validFrom')} />
        <Actions isPending={form.isPending} label={own.setPolicy} onClose={onClose} />
      </Form>
    </Dialog>
  )
}

function NewTravel({ travels, onClose }: Pick<Data, 'travels'> & { readonly onClose: () => void }) {
  const own = useWords(words)
  const form = useForm({
    initial: {
      memberId: null as string | null,
      minutesFrom: '',
      minutesTo: '',
      source: '',
      validFrom: localDate(now()) as string | null,
    },
    submit: (values, options) =>
      api.call(
        setTravel,
        given(setTravel, {
          ...values,
          minutesFrom: givenNumber(values.minutesFrom),
          minutesTo: givenNumber(values.minutesTo),
        }),
        options,
      ),
    onDone: useDone(onClose),
  })
  return (
    <Dialog title={own.setTravel} isOpen onClose={onClose}>
      <Form form={form} label={own.setTravel}>
        <Select
          label={own.member}
          options={travels.map(({ memberId, memberName }) => ({ value: memberId, label: memberName }))}
          {...form.field('memberId')}
        />
        <div className="columns">
          <TextField label={own.minutesFrom} inputMode="numeric" {...form.field('minutesFrom')} />
          <TextField label={own.minutesTo} inputMode="numeric" {...form.field('minutesTo')} />
        </div>
        <TextField label={own.source} maxLength={300} {...form.field('source')} />
        <DateField label={own.validFrom} {...form.field('validFrom')} />
        <Actions isPending={form.isPending} label={own.setTravel} onClose={onClose} />
      </Form>
    </Dialog>
  )
}

function Actions(props: {
  readonly isPending: boolean
  readonly label: string
  readonly onClose: () => void
}) {
  const own = useWords(words)
  return (
    <div className="row dialog-actions">
      <Button type="submit" variant="primary" isPending={props.isPending}>
        {props.label}
      </Button>
      <Button onPress={props.onClose}>{own.cancel}</Button>
    </div>
  )
}
