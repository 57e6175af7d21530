import { dayOutcome } from '../../../code-lists/day-outcome.ts'
import { type CodeKey, codeAt } from '../../../kernel/code-list.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '../../../web/ui/Choices.tsx'
import { useCodes } from '../../../web/ui/codes.ts'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import type { Form } from '../../../web/ui/form.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import type { Circumstance } from '../../disclosure/model.ts'
import { circumstances } from '../../disclosure/model.ts'
import { answerOutcome, type outcomesOfReport } from '../api.ts'
import { type OutcomeChange, outcomeChanges } from '../model.ts'
import { type GivingGround, groundsForGiving } from '../rules.ts'
import { words } from '../words.ts'

type Data = OutputOf<typeof outcomesOfReport>
type Values = {
  about: readonly string[]
  outcome: CodeKey<typeof dayOutcome> | null
  happenedOn: string | null
  text: string
  change: OutcomeChange | null
  correctionReason: string
  isGiven: boolean
  giving: { ground: GivingGround | null; groundText: string; circumstance: Circumstance | null }
}

/** What became of it: for whom, what, when; and whether the duty may know, on what ground. */
export function AnswerDialog(props: {
  readonly reportId: string
  readonly data: Data
  readonly onClose: () => void
}) {
  const { reportId, data, onClose } = props
  const own = useWords(words)
  const unanswered = data.questions.filter(({ answers }) => answers.length === 0)
  const initial: Values = {
    about: (unanswered.length > 0 ? unanswered : data.questions).map(({ id }) => id),
    outcome: null,
    happenedOn: localDate(now()),
    text: '',
    change: null,
    correctionReason: '',
    isGiven: data.isWithinBoard,
    giving: {
      ground: data.proposed,
      groundText: data.isWithinBoard ? own.withinBoardText : '',
      circumstance: null,
    },
  }
  return (
    <FormDialog
      title={own.answerTitle}
      save={own.save}
      saved={own.answered}
      initial={initial}
      changes={['report']}
      submit={({ about, happenedOn, isGiven, giving, ...values }, options) =>
        api.call(
          answerOutcome,
          {
            ...given(answerOutcome, {
              ...values,
              happenedOn: values.outcome === 'nothing-more-known' ? null : happenedOn,
            }),
            reportId,
            answers: data.questions
              .filter(({ id }) => about.includes(id))
              .map(({ id, answers }) => ({ questionId: id, replaces: answers[0]?.id ?? null })),
            ...(isGiven && {
              giving: {
                // The shape is the server's to refuse, at the field.
                ground: giving.ground as GivingGround,
                groundText: giving.groundText,
                circumstance: giving.circumstance,
              },
            }),
          },
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => <Fields form={form} data={data} />}
    </FormDialog>
  )
}

function Fields({ form, data }: { readonly form: Form<Values>; readonly data: Data }) {
  const own = useWords(words)
  const codes = useCodes(dayOutcome)
  const { outcome, about, change, isGiven } = form.values
  const hint = outcome === null ? undefined : codeAt(dayOutcome, outcome, localDate(now()))?.instruction
  const isLater = data.questions.some(({ id, answers }) => about.includes(id) && answers.length > 0)
  return (
    <>
      {data.questions.length > 1 && (
        <CheckboxGroup
          label={own.aboutWhom}
          options={data.questions.map(({ id, personId, personName }) => ({
            value: id,
            label: personId === null ? own.wholeMatter : (personName ?? own.unknownPerson),
          }))}
          {...form.field('about')}
          name="answers"
        />
      )}
      {isLater && (
        <RadioGroup
          label={own.answerLater}
          options={outcomeChanges.map((value) => ({ value, label: own.change[value] }))}
          {...form.field('change')}
        />
      )}
      {isLater && change === 'corrected' && (
        <TextArea label={own.correctionReason} maxLength={1000} {...form.field('correctionReason')} />
      )}
      <Select label={own.outcome} description={hint} options={codes} {...form.field('outcome')} />
      {outcome !== 'nothing-more-known' && (
        <DateField label={own.happenedOn} width="medium" {...form.field('happenedOn')} />
      )}
      <TextArea
        label={own.text}
        isOptional={outcome !== 'investigation-not-opened'}
        description={own.textHint}
        maxLength={1000}
        {...form.field('text')}
      />
      <Checkbox
        label={own.giveBack}
        description={data.isWithinBoard ? own.giveWithin : own.giveBackHint}
        {...form.field('isGiven')}
      />
      {isGiven && <Giving form={form} />}
    </>
  )
}

function Giving({ form }: { readonly form: Form<Values> }) {
  const own = useWords(words)
  return (
    <>
      <Select
        label={own.ground}
        options={groundsForGiving.map((value) => ({ value, label: own.grounds[value] }))}
        {...form.field('giving.ground')}
      />
      {form.values.giving.ground === 'osl-26-9' && (
        <Select
          label={own.circumstance}
          isOptional
          options={circumstances.map((value) => ({ value, label: own.circumstances[value] }))}
          {...form.field('giving.circumstance')}
        />
      )}
      <TextArea
        label={own.groundText}
        description={own.groundTextHint}
        maxLength={2000}
        {...form.field('giving.groundText')}
      />
    </>
  )
}
