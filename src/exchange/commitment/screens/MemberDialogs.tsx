import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { type UnitKind, unitKinds } from '../../handover/model.ts'
import { type CommitmentView, giveCommitment, reportUnkept, setDone, setTime } from '../api.ts'
import { toldAnswers } from '../model.ts'
import { words } from '../words.ts'

export type Account = { readonly id: string; readonly name: string; readonly title: string }
type Props = { readonly commitment: CommitmentView; readonly onClose: () => void }
const changes = ['commitment']

export function DoneDialog({ commitment, onClose }: Props) {
  const own = useWords(words)
  const { id: commitmentId, version } = commitment
  return (
    <FormDialog
      title={own.done}
      lead={commitment.text ?? ''}
      save={own.done}
      saved={own.isDone}
      initial={{ text: '' }}
      changes={changes}
      submit={({ text }, options) =>
        api.call(setDone, { ...given(setDone, { text }), commitmentId, version }, options)
      }
      onClose={onClose}
    >
      {(form) => (
        <TextArea
          label={own.doneText}
          description={own.doneHint}
          isOptional
          rows={2}
          maxLength={2000}
          {...form.field('text')}
        />
      )}
    </FormDialog>
  )
}

/** It cannot be done: the duty hears of it at once, and whether whoever waits has been told. */
export function FailDialog({ commitment, onClose }: Props) {
  const own = useWords(words)
  const { id: commitmentId, version } = commitment
  return (
    <FormDialog
      title={own.fail}
      lead={own.failHint}
      save={own.save}
      saved={own.failed}
      initial={{ text: '', told: null as (typeof toldAnswers)[number] | null }}
      changes={changes}
      submit={({ text, told }, options) =>
        api.call(reportUnkept, { ...given(reportUnkept, { told }), commitmentId, version, text }, options)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextArea label={own.why} rows={3} maxLength={2000} {...form.field('text')} />
          <RadioGroup
            label={own.isTold}
            direction="horizontal"
            options={toldAnswers.map((value) => ({ value, label: own.tolds[value] }))}
            {...form.field('told')}
          />
        </>
      )}
    </FormDialog>
  )
}

export function MoveDialog({ commitment, onClose }: Props) {
  const own = useWords(words)
  const { id: commitmentId, version } = commitment
  return (
    <FormDialog
      title={own.move}
      lead={own.moveHint}
      save={own.save}
      saved={own.isMoved}
      initial={{ dueAt: null as string | null, text: '' }}
      changes={changes}
      submit={({ dueAt, text }, options) =>
        api.call(setTime, { ...given(setTime, { dueAt }), commitmentId, version, text }, options)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <DateTimeField label={own.newTime} assume="future" {...form.field('dueAt')} />
          <TextArea label={own.moveWhy} rows={2} maxLength={2000} {...form.field('text')} />
        </>
      )}
    </FormDialog>
  )
}

export function GiveDialog(props: Props & { readonly accounts: readonly Account[] }) {
  const { commitment, accounts, onClose } = props
  const own = useWords(words)
  const { id: commitmentId, version } = commitment
  return (
    <FormDialog
      title={own.give}
      lead={own.giveHint}
      save={own.save}
      saved={own.isGiven}
      initial={{
        unitKind: commitment.unitKind as UnitKind | null,
        responsibleId: commitment.responsibleId,
      }}
      changes={changes}
      submit={({ unitKind, responsibleId }, options) =>
        api.call(
          giveCommitment,
          { ...given(giveCommitment, { unitKind }), commitmentId, version, responsibleId },
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <RadioGroup
            label={own.unit}
            options={unitKinds.map((value) => ({ value, label: own.units[value] }))}
            {...form.field('unitKind')}
          />
          <Select
            label={own.person}
            placeholder={own.wholeUnit}
            isOptional
            options={accounts.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))}
            {...form.field('responsibleId')}
          />
        </>
      )}
    </FormDialog>
  )
}
