import { useState } from 'react'
import { displayName } from '../../../base/person/rules.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { addWarning, readWarnings, withdrawWarning } from '../api.ts'
import { concerned, type SafetyWarning } from '../model.ts'
import { words } from '../words.ts'

type Data = OutputOf<typeof readWarnings>
type Shown = Data['warnings'][number]

/** What may endanger those who go. That nothing is noted is said, and said not to be the same as safe. */
export function WarningPanel(props: {
  readonly caseId: string
  readonly level?: 2 | 3
  /** Before leaving: read only. */
  readonly isReading?: boolean
}) {
  const { caseId, level = 2, isReading = false } = props
  const own = useWords(words)
  const format = useFormat()
  const reading = useRead(readWarnings, { caseId }, { topics: [`case/${caseId}`, 'call-out'] })
  const [open, setOpen] = useState<Shown | 'new' | null>(null)
  const close = () => setOpen(null)
  return (
    <Panel title={own.title} level={level} isCompact>
      <Loaded reading={reading}>
        {(data) => (
          <>
            {data.warnings.length === 0 && <p className="quiet">{own.none}</p>}
            {data.warnings.map((row) => (
              <Notice
                key={row.id}
                tone="warning"
                title={row.person === null ? own.concernedBy[row.concerns] : displayName(row.person, own)}
                {...(!isReading && {
                  actions: (
                    <Button variant="tertiary" onPress={() => setOpen(row)}>
                      {own.remove}
                    </Button>
                  ),
                })}
              >
                <p className="written">{row.text}</p>
                <p className="quiet">{own.notedBy(row.notedByName, format.moment(row.notedAt))}</p>
              </Notice>
            ))}
            {!isReading && (
              <div className="row">
                <Button variant="tertiary" onPress={() => setOpen('new')}>
                  {own.add}
                </Button>
              </div>
            )}
            {open === 'new' && <AddWarning caseId={caseId} people={data.people} onClose={close} />}
            {open !== null && open !== 'new' && <RemoveWarning row={open} caseId={caseId} onClose={close} />}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function AddWarning(props: {
  readonly caseId: string
  readonly people: Data['people']
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const form = useForm({
    initial: {
      concerns: null as SafetyWarning['concerns'] | null,
      personId: null as string | null,
      text: '',
    },
    submit: (values, options) =>
      api.call(addWarning, given(addWarning, { ...values, caseId: props.caseId }), options),
    onDone: async () => {
      notify(own.saved)
      props.onClose()
      await refreshTopics(['call-out', `case/${props.caseId}`])
    },
  })
  return (
    <Dialog title={own.add} isOpen onClose={props.onClose}>
      <Form form={form} label={own.add}>
        <RadioGroup
          label={own.concerns}
          options={concerned.map((value) => ({ value, label: own.concernedBy[value] }))}
          {...form.field('concerns')}
        />
        {form.values.concerns === 'person' && (
          <Select
            label={own.person}
            options={props.people.map((card) => ({ value: card.id, label: displayName(card, own) }))}
            {...form.field('personId')}
          />
        )}
        <TextArea label={own.text} description={own.textHint} maxLength={1000} {...form.field('text')} />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.save}
          </Button>
          <Button onPress={props.onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}

function RemoveWarning(props: {
  readonly row: Shown
  readonly caseId: string
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const form = useForm({
    initial: { reason: '' },
    submit: ({ reason }, options) => api.call(withdrawWarning, { warningId: props.row.id, reason }, options),
    onDone: async () => {
      notify(own.removed)
      props.onClose()
      await refreshTopics(['call-out', `case/${props.caseId}`])
    },
  })
  return (
    <Dialog title={own.remove} isOpen onClose={props.onClose}>
      <blockquote className="quoted">{props.row.text}</blockquote>
      <Form form={form} label={own.remove}>
        <TextArea
          label={own.reason}
          description={own.reasonHint}
          maxLength={1000}
          {...form.field('reason')}
        />
        <div className="row dialog-actions">
          <Button type="submit" variant="danger" isPending={form.isPending}>
            {own.remove}
          </Button>
          <Button onPress={props.onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
