import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { holdsOn } from '../../../kernel/validity.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { answers } from '../../case/model.ts'
import { Fold } from '../../intake/screens/Fold.tsx'
import { listPriorityClasses, priorityOfCase, setCasePriority } from '../api.ts'
import type { CasePriority } from '../model.ts'
import { words } from '../words.ts'
import { FactorSheet } from './FactorSheet.tsx'
import { NeedList } from './NeedList.tsx'
import '../../../web/styles/lists.css'

type Shown = OutputOf<typeof priorityOfCase>['priorities'][number]
export const priorityTones = { yes: 'important', no: 'neutral', unknown: 'neutral' } as const

/** Is the case to be prioritised, which needs are there, and what weighs in (C-05, C-17). */
export function CasePriorityPanel({ caseId, isOpen }: { readonly caseId: string; readonly isOpen: boolean }) {
  const own = useWords(words)
  const [isAsking, setAsking] = useState(false)
  const reading = useRead(priorityOfCase, { caseId }, { topics: [`case/${caseId}`] })
  const latest = reading.data?.priorities[0]
  return (
    <Panel
      title={own.ofCase}
      aside={
        latest && (
          <Status tone={priorityTones[latest.prioritised]}>
            {latest.className ?? own.prioritised[latest.prioritised]}
          </Status>
        )
      }
      actions={
        isOpen &&
        !isAsking && (
          <Button onPress={() => setAsking(true)}>
            {latest === undefined ? own.setPriority : own.setAgain}
          </Button>
        )
      }
    >
      <Loaded reading={reading}>
        {({ priorities, needs, factors, children }) => (
          <div className="stack">
            {isAsking ? (
              <PriorityForm caseId={caseId} latest={latest} onClose={() => setAsking(false)} />
            ) : latest === undefined ? (
              <p className="quiet">{own.notAsked}</p>
            ) : (
              <Said said={latest} />
            )}
            {priorities.length > 1 && (
              <Fold title={own.history} isOpen={false}>
                <ul className="plain-list stack">
                  {priorities.slice(1).map((said) => (
                    <li key={said.id}>
                      <Status tone={priorityTones[said.prioritised]}>
                        {said.className ?? own.prioritised[said.prioritised]}
                      </Status>
                      <Said said={said} />
                    </li>
                  ))}
                </ul>
              </Fold>
            )}
            <NeedList caseId={caseId} versions={needs} ofCase={latest} isOpen={isOpen} />
            <FactorSheet key={caseId} caseId={caseId} kept={factors} ages={children} isOpen={isOpen} />
          </div>
        )}
      </Loaded>
    </Panel>
  )
}

function Said({ said }: { readonly said: Shown }) {
  const own = useWords(words)
  const format = useFormat()
  return (
    <div className="stack-tight">
      {said.why !== '' && <p className="written">{said.why}</p>}
      <p className="quiet">{own.said(said.accountName, format.moment(said.at))}</p>
    </div>
  )
}

function PriorityForm(props: {
  readonly caseId: string
  readonly latest: Shown | undefined
  readonly onClose: () => void
}) {
  const { caseId, latest, onClose } = props
  const own = useWords(words)
  const classes = useRead(listPriorityClasses, {}, { topics: ['priority'] })
  const form = useForm({
    initial: {
      prioritised: (latest?.prioritised ?? null) as CasePriority['prioritised'] | null,
      classId: latest?.classId ?? null,
      why: latest?.why ?? '',
    },
    submit: ({ why, ...values }, options) =>
      api.call(setCasePriority, { ...given(setCasePriority, { caseId, ...values }), why }, options),
    onDone: async () => {
      notify(own.saved)
      onClose()
      await refreshTopics(['case'])
    },
  })
  const today = localDate(now())
  return (
    <Form form={form} label={own.ofCase}>
      <p className="quiet">{own.ofCaseHint}</p>
      <RadioGroup
        label={own.isCasePrioritised}
        direction="horizontal"
        options={answers.map((value) => ({ value, label: own.answers[value] }))}
        {...form.field('prioritised')}
      />
      {form.values.prioritised === 'yes' && (
        <Loaded reading={classes} rows={1}>
          {(data) => (
            <Select
              label={own.class}
              options={data.classes
                .filter((each) => holdsOn(each, today))
                .map(({ id, position, name }) => ({ value: id, label: `${position}. ${name}` }))}
              {...form.field('classId')}
            />
          )}
        </Loaded>
      )}
      <TextArea label={own.why} description={own.whyHint} rows={2} maxLength={4000} {...form.field('why')} />
      <div className="row">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {own.save}
        </Button>
        <Button onPress={onClose}>{own.cancel}</Button>
      </div>
    </Form>
  )
}
