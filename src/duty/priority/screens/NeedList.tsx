import { useState } from 'react'
import { necessity } from '../../../code-lists/necessity.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useCommand } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { useCodeName, useCodes } from '../../../web/ui/codes.ts'
import { ConfirmDialog, Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { answers } from '../../case/model.ts'
import { Fold } from '../../intake/screens/Fold.tsx'
import { addNeed, changeNeed, type priorityOfCase, withdrawNeed } from '../api.ts'
import { type CaseNeed, type CasePriority, needKinds } from '../model.ts'
import { needsReason, standingNeeds } from '../rules.ts'
import { words } from '../words.ts'

type Shown = OutputOf<typeof priorityOfCase>['needs'][number]
type Of = Pick<CasePriority, 'prioritised'> | undefined
const tones = { yes: 'important', no: 'neutral', unknown: 'info' } as const

/** The needs of a case, which of them come first, and how each stood before. */
export function NeedList(props: {
  readonly caseId: string
  readonly versions: readonly Shown[]
  readonly ofCase: Of
  readonly isOpen: boolean
}) {
  const { caseId, versions, ofCase, isOpen } = props
  const own = useWords(words)
  const format = useFormat()
  const codeName = useCodeName()
  const [editing, setEditing] = useState<Shown | 'new' | null>(null)
  const [leaving, setLeaving] = useState<Shown | null>(null)
  const nameOf = ({ kind, text }: Pick<CaseNeed, 'kind' | 'text'>) =>
    text === '' ? own.needKinds[kind] : `${own.needKinds[kind]}: ${text}`
  const standing = standingNeeds(versions)
  const earlier = versions.filter((version) => !standing.includes(version))
  return (
    <section className="stack-tight" aria-label={own.needs}>
      <div className="row">
        <h3>{own.needs}</h3>
        {isOpen && (
          <Button variant="tertiary" onPress={() => setEditing('new')}>
            {own.addNeed}
          </Button>
        )}
      </div>
      <p className="quiet">
        {ofCase === undefined || ofCase.prioritised === 'unknown' ? own.needsFirst : own.needsHint}
      </p>
      {standing.length === 0 && <p className="quiet">{own.noNeeds}</p>}
      <ul className="plain-list stack">
        {standing.map((need) => (
          <li key={need.needId} className="stack-tight">
            <div className="row">
              <Status tone={tones[need.prioritised]}>{own.needPrioritised[need.prioritised]}</Status>
              <strong>{nameOf(need)}</strong>
              {need.necessity !== null && <span>{codeName(necessity, need.necessity)}</span>}
              {isOpen && (
                <>
                  <Button
                    variant="tertiary"
                    label={own.changeNeedOf(nameOf(need))}
                    onPress={() => setEditing(need)}
                  >
                    {own.changeNeed}
                  </Button>
                  <Button
                    variant="tertiary"
                    label={own.withdrawNeedOf(nameOf(need))}
                    onPress={() => setLeaving(need)}
                  >
                    {own.withdrawNeed}
                  </Button>
                </>
              )}
            </div>
            {need.why !== '' && <p className="written">{need.why}</p>}
          </li>
        ))}
      </ul>
      {earlier.length > 0 && (
        <Fold title={own.history} isOpen={false}>
          <ul className="plain-list stack-tight">
            {earlier.map((need) => (
              <li key={need.id}>
                {nameOf(need)}: {need.withdrawn ? own.withdrawn : own.needPrioritised[need.prioritised]}{' '}
                <span className="quiet">{own.said(need.accountName, format.moment(need.at))}</span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {editing !== null && (
        <NeedDialog
          caseId={caseId}
          need={editing === 'new' ? null : editing}
          ofCase={ofCase}
          onClose={() => setEditing(null)}
        />
      )}
      {leaving !== null && (
        <WithdrawNeed need={leaving} name={nameOf(leaving)} onClose={() => setLeaving(null)} />
      )}
    </section>
  )
}

function NeedDialog(props: {
  readonly caseId: string
  readonly need: Shown | null
  readonly ofCase: Of
  readonly onClose: () => void
}) {
  const { caseId, need, ofCase, onClose } = props
  const own = useWords(words)
  const form = useForm({
    initial: {
      kind: need?.kind ?? ('protection' as CaseNeed['kind']),
      text: need?.text ?? '',
      necessity: need?.necessity ?? null,
      prioritised: need?.prioritised ?? ('unknown' as CaseNeed['prioritised']),
      why: need?.why ?? '',
    },
    submit: (values, options) =>
      need === null
        ? api.call(addNeed, { caseId, ...values }, options)
        : api.call(changeNeed, { caseId, needId: need.needId, version: need.version, ...values }, options),
    onDone: async () => {
      notify(own.saved)
      onClose()
      await refreshTopics([`case/${caseId}`])
    },
  })
  const [kind, prioritised] = [form.field('kind'), form.field('prioritised')]
  const title = need === null ? own.addNeed : own.changeNeed
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form form={form} label={title}>
        <Select
          {...kind}
          label={own.needKind}
          options={needKinds.map((value) => ({ value, label: own.needKinds[value] }))}
          onChange={(value) => value !== null && kind.onChange(value)}
        />
        <TextArea label={own.needText} rows={2} maxLength={2000} {...form.field('text')} />
        <RadioGroup
          label={own.necessity}
          options={useCodes(necessity, need?.necessity ?? null)}
          {...form.field('necessity')}
        />
        <RadioGroup
          {...prioritised}
          label={own.isNeedPrioritised}
          direction="horizontal"
          options={answers.map((value) => ({ value, label: own.answers[value] }))}
          onChange={(value) => value !== null && prioritised.onChange(value)}
        />
        <TextArea
          label={own.needWhy}
          description={own.needWhyHint}
          isOptional={!needsReason(form.values, ofCase)}
          rows={2}
          maxLength={2000}
          {...form.field('why')}
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

function WithdrawNeed(props: { readonly need: Shown; readonly name: string; readonly onClose: () => void }) {
  const { need, name, onClose } = props
  const own = useWords(words)
  const command = useCommand(withdrawNeed, { changes: [`case/${need.caseId}`] })
  const press = async () => {
    const { caseId, needId, version } = need
    if ((await command.run({ caseId, needId, version })) !== null) onClose()
  }
  return (
    <ConfirmDialog
      title={own.withdrawNeedOf(name)}
      confirm={own.withdrawNeed}
      cancel={own.cancel}
      isPending={command.isPending}
      onConfirm={() => void press()}
      onClose={onClose}
      isOpen
    >
      <p>{own.withdrawNeedHelp}</p>
      {command.problem !== null && <ErrorState problem={command.problem} />}
    </ConfirmDialog>
  )
}
