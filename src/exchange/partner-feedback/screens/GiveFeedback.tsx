import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { CheckboxGroup } from '../../../web/ui/Choices.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import type { Disclosure } from '../../disclosure/model.ts'
import { type DutyFeedback, type FeedbackForDuty, giveFeedback } from '../api.ts'
import {
  type FeedbackContent,
  type FeedbackGround,
  feedbackGrounds,
  feedbackMeasures,
  type PartnerFeedback,
} from '../model.ts'
import { circumstancesOf, isReporter, letOut, needsReceiver } from '../rules.ts'
import { words } from '../words.ts'

type Values = {
  readonly ground: FeedbackGround | null
  readonly circumstance: NonNullable<Disclosure['circumstance']> | null
  readonly groundText: string
  readonly contents: readonly FeedbackContent[]
  readonly measures: PartnerFeedback['measures']
  readonly personIds: readonly string[]
  readonly receiverName: string
}

/** An answer: the ground decides what can be ticked, and each person it is about gets a row in the log. */
export function GiveFeedback(props: {
  readonly matter: FeedbackForDuty
  readonly row: DutyFeedback
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { matter, row, onClose } = props
  const out = isReporter(matter.partnerKind) ? letOut[matter.partnerKind] : {}
  const initial: Values = {
    ground: matter.isDutyReport ? 'osl-26-9a' : null,
    circumstance: null,
    groundText: '',
    contents: matter.isDutyReport ? ['investigation'] : [],
    measures: [],
    personIds: matter.people.length === 1 ? matter.people.map(({ personId }) => personId) : [],
    receiverName: '',
  }
  return (
    <FormDialog
      title={own.giveTitle}
      lead={own.giveLead}
      save={own.give}
      saved={own.gave}
      initial={initial}
      changes={['partner-report']}
      submit={(values, options) =>
        api.call(
          giveFeedback,
          {
            feedbackId: row.id,
            version: row.version,
            ground: values.ground as FeedbackGround,
            circumstance: values.circumstance,
            groundText: values.groundText.trim() === '' ? null : values.groundText,
            contents: [...values.contents],
            measures: values.contents.includes('measures') ? [...values.measures] : [],
            personIds: [...values.personIds],
            receiverName: needsReceiver(values.contents) ? values.receiverName : null,
          },
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => {
        const { ground, contents } = form.values
        const lets = ground === null ? [] : (out[ground] ?? [])
        const circumstances = ground === null ? [] : (circumstancesOf[ground] ?? [])
        return (
          <>
            <Select
              label={own.ground}
              description={
                ground === null
                  ? own.unreviewed
                  : own.lets(lets.map((one) => own.contents[one].toLowerCase()).join(', '))
              }
              options={feedbackGrounds
                .filter((one) => out[one] !== undefined)
                .map((value) => ({ value, label: own.grounds[value] }))}
              {...form.field('ground')}
            />
            {circumstances.length > 0 && (
              <Select
                label={own.circumstance}
                isOptional={ground === 'osl-26-9'}
                options={circumstances.map((value) => ({ value, label: own.circumstances[value] }))}
                {...form.field('circumstance')}
                value={circumstances.find((one) => one === form.values.circumstance) ?? null}
              />
            )}
            {ground !== null && ground !== 'osl-26-9a' && (
              <TextArea
                label={own.groundText}
                description={own.groundTextHint}
                rows={2}
                maxLength={2000}
                {...form.field('groundText')}
              />
            )}
            <CheckboxGroup
              label={own.whatGoesOut}
              options={lets.map((value) => ({ value, label: own.contents[value] }))}
              {...form.field('contents')}
            />
            {contents.includes('measures') && (
              <CheckboxGroup
                label={own.measuresTitle}
                options={feedbackMeasures.map((value) => ({ value, label: own.measures[value] }))}
                {...form.field('measures')}
                onChange={(value) => form.set('measures', [...value])}
              />
            )}
            {matter.people.length > 0 && (
              <CheckboxGroup
                label={own.about}
                options={matter.people.map(({ personId, name, age }) => ({
                  value: personId,
                  label: own.person(name || own.unknownPerson, age === null ? own.ageUnknown : own.age(age)),
                }))}
                {...form.field('personIds')}
              />
            )}
            {needsReceiver(contents) && (
              <TextField
                label={own.receiver}
                description={own.receiverHint}
                maxLength={160}
                autoComplete="off"
                {...form.field('receiverName')}
              />
            )}
          </>
        )
      }}
    </FormDialog>
  )
}
