import type { ReactNode } from 'react'
import type { Static } from 'typebox'
import { necessity } from '../../../code-lists/necessity.ts'
import { reasonNotActing } from '../../../code-lists/reason-not-acting.ts'
import { reasonNow } from '../../../code-lists/reason-now.ts'
import { response } from '../../../code-lists/response.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioCards, RadioGroup } from '../../../web/ui/Choices.tsx'
import { useCodes } from '../../../web/ui/codes.ts'
import { Form } from '../../../web/ui/Form.tsx'
import { type Form as FormState, useForm } from '../../../web/ui/form.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import type { CaseView } from '../../case/api.ts'
import { answers, equalTreatments, type Judgement, raising, referrals } from '../../case/model.ts'
import { judgeCase } from '../api.ts'
import { type Lack, missingResources } from '../model.ts'
import { acts, declines } from '../rules.ts'
import { words } from '../words.ts'

type View = Static<typeof CaseView>
type Text =
  | 'referredToText'
  | 'reasonActing'
  | 'reasonNotActingText'
  | 'counterfactual'
  | 'equalTreatmentText'
/** Text fields are empty where the judgement has nothing. */
type TypedLack = Omit<Lack, 'shaped' | 'refusedBy'> & {
  readonly shaped: Lack['shaped'] | null
  readonly refusedBy: string
}
type TypedJudgement = Readonly<Omit<Judgement, Text> & Record<Text, string>>
type Typed = TypedJudgement & { readonly missingResource: TypedLack }

const typedFrom = (row: View): TypedJudgement => ({
  acuteNeed: row.acuteNeed,
  canWait: row.canWait,
  reasonNow: row.reasonNow,
  response: row.response,
  referredTo: row.referredTo,
  referredToText: row.referredToText ?? '',
  reasonActing: row.reasonActing ?? '',
  reasonNotActing: row.reasonNotActing,
  reasonNotActingText: row.reasonNotActingText ?? '',
  necessity: row.necessity,
  counterfactual: row.counterfactual ?? '',
  equalTreatment: row.equalTreatment,
  equalTreatmentText: row.equalTreatmentText ?? '',
})

const emptyLack: TypedLack = { shaped: null, resource: null, refusedBy: '' }

/**
 * First acute or not, then the answer; what the answer needs to say follows it. `lack` is what was last said of missing
 * resources; `targets` stands where a caller is shown on.
 */
export function JudgementForm(props: {
  readonly row: View
  readonly lack: Lack | null
  readonly targets?: ReactNode
  readonly onClose: () => void
}) {
  const { row, lack, targets, onClose } = props
  const own = useWords(words)
  const form = useForm<Typed, unknown>({
    initial: {
      ...typedFrom(row),
      missingResource: lack === null ? emptyLack : { ...lack, refusedBy: lack.refusedBy ?? '' },
    },
    submit: ({ missingResource: { shaped, ...missing }, ...values }, options) => {
      const said = shaped === null ? {} : { missingResource: { ...missing, shaped } }
      return api.call(judgeCase, { caseId: row.id, version: row.version, ...values, ...said }, options)
    },
    onDone: async () => {
      notify(own.judged)
      onClose()
      await refreshTopics(['case'])
    },
    onKept: onClose,
  })
  const { values } = form
  const isRaised = raising.some((key) => row.attention.includes(key))
  const mustSayWhyNot = declines(values, row.matter) || (isRaised && values.canWait === 'yes')
  return (
    <Form form={form} label={own.title}>
      <Answer form={form} field="acuteNeed" />
      <Answer form={form} field="canWait" />
      <TextArea
        label={own.fields.counterfactual}
        rows={2}
        maxLength={4000}
        {...form.field('counterfactual')}
      />
      <RadioCards
        label={own.fields.response}
        options={useCodes(response, row.response)}
        {...form.field('response')}
      />
      {acts(values) && <WhyActing form={form} />}
      {(values.response === 'refer' || values.response === 'advise-by-phone') && (
        <>
          <Referral form={form} />
          {targets}
        </>
      )}
      {mustSayWhyNot && <WhyNot form={form} />}
      {(values.response === 'go-out' || mustSayWhyNot) && <Equal form={form} />}
      <Missing form={form} />
      <div className="row">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {own.judge}
        </Button>
        <Button onPress={onClose}>{own.cancel}</Button>
      </div>
    </Form>
  )
}

type Part = { readonly form: FormState<Typed> }

function Answer({ form, field }: Part & { readonly field: 'acuteNeed' | 'canWait' }) {
  const own = useWords(words)
  const bound = form.field(field)
  return (
    <RadioGroup
      {...bound}
      label={own.fields[field]}
      direction="horizontal"
      options={answers.map((value) => ({ value, label: own.answers[value] }))}
      onChange={(value) => value !== null && bound.onChange(value)}
    />
  )
}

function WhyActing({ form }: Part) {
  const own = useWords(words)
  return (
    <>
      <RadioGroup
        label={own.fields.reasonNow}
        options={useCodes(reasonNow, form.values.reasonNow)}
        {...form.field('reasonNow')}
      />
      <TextArea
        label={own.fields.reasonActing}
        description={own.hints.reasonActing}
        rows={2}
        maxLength={4000}
        {...form.field('reasonActing')}
      />
      <RadioGroup
        label={own.fields.necessity}
        options={useCodes(necessity, form.values.necessity)}
        {...form.field('necessity')}
      />
    </>
  )
}

function Referral({ form }: Part) {
  const own = useWords(words)
  return (
    <div className="columns">
      <Select
        label={own.fields.referredTo}
        options={referrals.map((value) => ({ value, label: own.referrals[value] }))}
        {...form.field('referredTo')}
      />
      <TextField
        label={own.fields.referredToText}
        maxLength={200}
        isOptional
        {...form.field('referredToText')}
      />
    </div>
  )
}

function WhyNot({ form }: Part) {
  const own = useWords(words)
  const codes = useCodes(reasonNotActing, form.values.reasonNotActing)
  const chosen = codes.find((code) => code.value === form.values.reasonNotActing)
  return (
    <>
      <Select
        label={own.fields.reasonNotActing}
        description={chosen?.description ?? own.hints.reasonNotActing}
        options={codes}
        {...form.field('reasonNotActing')}
      />
      <TextArea
        label={own.fields.reasonNotActingText}
        rows={2}
        maxLength={4000}
        {...form.field('reasonNotActingText')}
      />
    </>
  )
}

function Equal({ form }: Part) {
  const own = useWords(words)
  return (
    <>
      <RadioGroup
        label={own.fields.equalTreatment}
        description={own.hints.equalTreatment}
        direction="horizontal"
        options={equalTreatments.map((value) => ({ value, label: own.equal[value] }))}
        {...form.field('equalTreatment')}
      />
      {form.values.equalTreatment === 'different' && (
        <TextArea
          label={own.fields.equalTreatmentText}
          rows={2}
          maxLength={2000}
          {...form.field('equalTreatmentText')}
        />
      )}
    </>
  )
}

/** "No place" as what shaped the judgement (F-15). */
function Missing({ form }: Part) {
  const own = useWords(words)
  return (
    <>
      <RadioGroup
        label={own.lack}
        description={own.lackHint}
        direction="horizontal"
        options={answers.map((value) => ({ value, label: own.lackAnswers[value] }))}
        {...form.field('missingResource.shaped')}
      />
      {form.values.missingResource.shaped === 'yes' && (
        <div className="columns">
          <Select
            label={own.resource}
            options={missingResources.map((value) => ({ value, label: own.resources[value] }))}
            {...form.field('missingResource.resource')}
          />
          <TextField
            label={own.refusedBy}
            description={own.refusedByHint}
            maxLength={200}
            isOptional
            {...form.field('missingResource.refusedBy')}
          />
        </div>
      )}
    </>
  )
}
