import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { nextWorkingMorning, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given, givenNumber } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useCommand, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { usePresent } from '../../../web/ui/Clock.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { ErrorState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { answers } from '../../case/model.ts'
import { Fold } from '../../intake/screens/Fold.tsx'
import { endColdAlert, noteColdNight, readCold, setColdAlert } from '../api.ts'
import type { ColdNight } from '../model.ts'
import { alertAt } from '../rules.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

type Cold = OutputOf<typeof readCold>
const tones = { yes: 'success', no: 'warning', unknown: 'neutral' } as const
const topics = ['priority']

/** The cold alert of the desk, and whether anybody is known to sleep out tonight (F-12, V-18). */
export function ColdPanel() {
  const own = useWords(words)
  const [open, setOpen] = useState<'alert' | 'night' | null>(null)
  const reading = useRead(readCold, {}, { topics })
  return (
    <Panel
      title={own.title}
      isCompact
      actions={
        <>
          <Button variant="tertiary" onPress={() => setOpen('alert')}>
            {own.set}
          </Button>
          <Button variant="tertiary" onPress={() => setOpen('night')}>
            {own.noteIt}
          </Button>
        </>
      }
    >
      <Loaded reading={reading}>
        {(cold) => (
          <div className="stack">
            <Alerts cold={cold} />
            <Nights cold={cold} />
            {open === 'night' && <NightDialog night={cold.night} onClose={() => setOpen(null)} />}
          </div>
        )}
      </Loaded>
      {open === 'alert' && <AlertDialog onClose={() => setOpen(null)} />}
    </Panel>
  )
}

function Alerts({ cold }: { readonly cold: Cold }) {
  const own = useWords(words)
  const format = useFormat()
  const present = usePresent()
  const end = useCommand(endColdAlert, { changes: topics })
  const holds = alertAt(cold.now === null ? cold.coming : [cold.now, ...cold.coming], present)
  const coming = cold.coming.filter((alert) => alert.fromAt > present)
  const ending = (alert: Pick<(typeof coming)[number], 'id' | 'degrees'>) => (
    <Button
      variant="tertiary"
      label={own.endOf(alert.degrees)}
      isPending={end.isPending}
      onPress={() => void end.run({ alertId: alert.id })}
    >
      {own.end}
    </Button>
  )
  return (
    <>
      {holds === null ? (
        <p className="quiet">{own.none}</p>
      ) : (
        <Notice
          tone="important"
          title={own.holds(holds.degrees, format.moment(holds.untilAt))}
          actions={ending(holds)}
        >
          {cold.now !== null && (
            <p className="quiet">{own.setBy(cold.now.setByName, format.moment(cold.now.setAt))}</p>
          )}
        </Notice>
      )}
      {coming.map((alert) => (
        <div key={alert.id} className="row">
          {own.coming(alert.degrees, format.moment(alert.fromAt), format.moment(alert.untilAt))}
          {ending(alert)}
        </div>
      ))}
      {end.problem !== null && <ErrorState problem={end.problem} />}
    </>
  )
}

function Nights({ cold }: { readonly cold: Cold }) {
  const own = useWords(words)
  const tonight = cold.nights.find((each) => each.night === cold.night)
  const earlier = cold.nights.filter((each) => each.night !== cold.night)
  return (
    <>
      {tonight === undefined ? <p className="quiet">{own.notSaid}</p> : <Night said={tonight} />}
      {earlier.length > 0 && (
        <Fold title={own.nights} isOpen={false}>
          <ul className="plain-list stack">
            {earlier.map((said) => (
              <li key={said.id}>
                <strong>{own.night(said.night)}</strong>
                <Night said={said} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  )
}

function Night({ said }: { readonly said: Cold['nights'][number] }) {
  const own = useWords(words)
  const format = useFormat()
  return (
    <div className="stack-tight">
      <Status tone={tones[said.nobodyOutside]}>{own.states[said.nobodyOutside]}</Status>
      {said.note !== null && <p className="written">{said.note}</p>}
      <p className="quiet">{own.saidBy(said.accountName, format.moment(said.at))}</p>
    </div>
  )
}

function AlertDialog({ onClose }: { readonly onClose: () => void }) {
  const own = useWords(words)
  const form = useForm({
    initial: {
      fromAt: `${now().slice(0, 16)}:00.000Z` as string | null,
      untilAt: nextWorkingMorning(now()) as string | null,
      degrees: '',
    },
    submit: ({ degrees, ...values }, options) => {
      const typed = givenNumber(degrees.replace('−', '-'))
      return api.call(
        setColdAlert,
        given(setColdAlert, typed === null ? values : { ...values, degrees: typed }),
        options,
      )
    },
    onDone: async () => {
      notify(own.saved)
      onClose()
      await refreshTopics(topics)
    },
  })
  return (
    <Dialog title={own.set} isOpen onClose={onClose}>
      <Form form={form} label={own.set}>
        <TextField
          label={own.degrees}
          description={own.degreesHint}
          width="short"
          maxLength={4}
          {...form.field('degrees')}
        />
        <DateTimeField label={own.from} {...form.field('fromAt')} />
        <DateTimeField label={own.until} assume="future" {...form.field('untilAt')} />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.set}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}

function NightDialog({ night, onClose }: { readonly night: string; readonly onClose: () => void }) {
  const own = useWords(words)
  const form = useForm({
    initial: { nobodyOutside: null as ColdNight['nobodyOutside'] | null, note: '' },
    submit: (values, options) => api.call(noteColdNight, given(noteColdNight, { night, ...values }), options),
    onDone: async () => {
      notify(own.saved)
      onClose()
      await refreshTopics(topics)
    },
  })
  return (
    <Dialog title={own.night(night)} isOpen onClose={onClose}>
      <Form form={form} label={own.night(night)}>
        <RadioGroup
          label={own.nobodyOutside}
          description={own.nobodyOutsideHint}
          options={answers.map((value) => ({ value, label: own.answers[value] }))}
          {...form.field('nobodyOutside')}
        />
        <TextField
          label={own.note}
          description={own.noteHint}
          maxLength={1000}
          isOptional
          {...form.field('note')}
        />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.noteIt}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
