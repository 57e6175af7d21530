import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { Clock } from '../../../web/ui/Clock.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { yesOrNo } from '../../call-out/model.ts'
import { answers } from '../../case/model.ts'
import { answerPolice, askPolice, readPoliceHelps } from '../api.ts'
import { officerViews, type PoliceHelp, policeDoors } from '../model.ts'
import { words } from '../words.ts'

type Shown = OutputOf<typeof readPoliceHelps>['helps'][number]

/** Help asked of the police, and what they answered: a no is kept with its reason and with what protects instead (I-04, V-11). */
export function PoliceHelpPanel({ caseId, isOpen }: { readonly caseId: string; readonly isOpen: boolean }) {
  const own = useWords(words)
  const reading = useRead(readPoliceHelps, { caseId }, { topics: [`case/${caseId}`] })
  const [open, setOpen] = useState<Shown | 'new' | null>(null)
  const close = () => setOpen(null)
  return (
    <Panel title={own.title} isCompact>
      <Loaded reading={reading}>
        {({ helps }) => (
          <>
            {helps.length === 0 && <p className="quiet">{own.none}</p>}
            <ul className="plain-list stack" aria-label={own.title}>
              {helps.map((row) => (
                <li key={row.id}>
                  <Help row={row} onAnswer={() => setOpen(row)} />
                </li>
              ))}
            </ul>
            {isOpen && (
              <div className="row">
                <Button variant="tertiary" onPress={() => setOpen('new')}>
                  {own.ask}
                </Button>
              </div>
            )}
            {open === 'new' && <Ask caseId={caseId} onClose={close} />}
            {open !== null && open !== 'new' && <Answer row={open} onClose={close} />}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function Help({ row, onAnswer }: { readonly row: Shown; readonly onAnswer: () => void }) {
  const own = useWords(words)
  const format = useFormat()
  const said = [
    [own.answerReason, row.answerReason],
    [own.officerView, row.stationOfficerView === null ? null : own.officerViews[row.stationOfficerView]],
    [own.childPresent, row.childPresent === null ? null : own.childAnswers[row.childPresent]],
    [own.safetyPlan, row.safetyPlan],
  ] as const
  return (
    <>
      <p>
        {own.doors[row.askedOf]}{' '}
        <span className="quiet">{own.by(row.askedByName, format.moment(row.askedAt))}</span>
      </p>
      <p className="written">{row.need}</p>
      {row.answer === null ? (
        <div className="row">
          <Clock since={row.askedAt} label={own.waiting} />
          <Button onPress={onAnswer}>{own.reply}</Button>
        </div>
      ) : (
        <>
          <p>
            <Status tone={row.answer === 'yes' ? 'success' : 'important'}>
              {own.answer} {own.answers[row.answer]}
            </Status>
          </p>
          <DefinitionList
            items={[
              ...(row.answeredAt === null
                ? []
                : [{ term: own.answeredAt, value: format.moment(row.answeredAt) }]),
              ...said.flatMap(([term, value]) => (value === null ? [] : [{ term, value }])),
            ]}
          />
        </>
      )}
    </>
  )
}

function Ask({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const own = useWords(words)
  const form = useForm({
    initial: {
      askedOf: null as PoliceHelp['askedOf'] | null,
      need: '',
      askedAt: now() as string | null,
    },
    submit: (values, options) => api.call(askPolice, given(askPolice, { ...values, caseId }), options),
    onDone: async () => {
      notify(own.sent)
      onClose()
      await refreshTopics([`case/${caseId}`])
    },
  })
  return (
    <Dialog title={own.ask} isOpen onClose={onClose}>
      <Form form={form} label={own.ask}>
        <RadioGroup
          label={own.askedOf}
          description={own.doorHint}
          options={policeDoors.map((value) => ({ value, label: own.doors[value] }))}
          {...form.field('askedOf')}
        />
        <TextArea label={own.need} maxLength={2000} {...form.field('need')} />
        <DateTimeField label={own.askedAt} {...form.field('askedAt')} />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.send}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}

function Answer({ row, onClose }: { readonly row: Shown; readonly onClose: () => void }) {
  const own = useWords(words)
  const form = useForm({
    initial: {
      answer: null as 'yes' | 'no' | null,
      answeredAt: now() as string | null,
      answerReason: '',
      stationOfficerView: null as PoliceHelp['stationOfficerView'],
      childPresent: null as PoliceHelp['childPresent'],
      safetyPlan: '',
    },
    submit: (values, options) =>
      api.call(
        answerPolice,
        given(answerPolice, { ...values, helpId: row.id, version: row.version }),
        options,
      ),
    onDone: async () => {
      notify(own.answered)
      onClose()
      await refreshTopics([`case/${row.caseId}`])
    },
  })
  return (
    <Dialog title={own.reply} isOpen onClose={onClose}>
      <Form form={form} label={own.reply}>
        <RadioGroup
          label={own.answer}
          options={yesOrNo.map((value) => ({ value, label: own.answers[value] }))}
          direction="horizontal"
          {...form.field('answer')}
        />
        <DateTimeField label={own.answeredAt} {...form.field('answeredAt')} />
        <TextArea
          label={own.answerReason}
          maxLength={2000}
          isOptional={form.values.answer !== 'no'}
          {...form.field('answerReason')}
        />
        <RadioGroup
          label={own.officerView}
          options={officerViews.map((value) => ({ value, label: own.officerViews[value] }))}
          isOptional
          {...form.field('stationOfficerView')}
        />
        {form.values.answer === 'no' && (
          <>
            <RadioGroup
              label={own.childPresent}
              options={answers.map((value) => ({ value, label: own.childAnswers[value] }))}
              direction="horizontal"
              {...form.field('childPresent')}
            />
            <TextArea
              label={own.safetyPlan}
              description={own.safetyPlanHint}
              maxLength={2000}
              {...form.field('safetyPlan')}
            />
          </>
        )}
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.saveAnswer}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
