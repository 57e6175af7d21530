import { displayName } from '../../../base/person/rules.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import type { Form } from '../../../web/ui/form.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { answers } from '../../case/model.ts'
import { words as caseWords } from '../../case/words.ts'
import type { prepareAssistance } from '../api.ts'
import { type Ground, grounds, memberWishes, type PoliceAssistance } from '../model.ts'
import { words } from '../words.ts'

export type Prepared = OutputOf<typeof prepareAssistance>
/** What a judgement starts from; the only child of a case, and the member of stay, are chosen already. */
export const judgementOf = (facts: Prepared) => ({
  personId: facts.people.length === 1 ? (facts.people[0]?.id ?? null) : null,
  memberId: facts.memberId,
  ground: null as Ground | null,
  riskGrounds: '',
  escaped: null as PoliceAssistance['escaped'] | null,
  memberWish: null as PoliceAssistance['memberWish'] | null,
  divergence: '',
})
export type Judging = ReturnType<typeof judgementOf>

/** Whom it is about and on which ground: the first of the form. */
export function WhomFields(props: {
  readonly form: Form<Judging>
  readonly facts: Prepared
  readonly onMember?: (memberId: string | null) => void
}) {
  const { form, facts } = props
  const own = useWords(words)
  const names = useWords(caseWords)
  const person = facts.people.find(({ id }) => id === form.values.personId)
  return (
    <>
      <Select
        label={own.person}
        options={facts.people.map((one) => ({ value: one.id, label: displayName(one, names) }))}
        {...form.field('personId')}
      />
      {person?.belowDetention === true && <Notice tone="important" title={own.belowDetention} />}
      <Select
        label={own.member}
        options={facts.members.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field('memberId')}
        onChange={(memberId) => {
          form.set('memberId', memberId)
          props.onMember?.(memberId)
        }}
      />
      <Select
        label={own.ground}
        options={grounds.map((value) => ({ value, label: own.grounds[value] }))}
        {...form.field('ground')}
      />
    </>
  )
}

/** The risk of this night and what the municipality wishes (E-21, V-30). */
export function JudgementFields({ form }: { readonly form: Form<Judging> }) {
  const own = useWords(words)
  return (
    <>
      <TextArea
        label={own.riskGrounds}
        description={own.riskHint}
        maxLength={8000}
        {...form.field('riskGrounds')}
      />
      <RadioGroup
        label={own.escaped}
        description={own.escapedHint}
        options={answers.map((value) => ({ value, label: own.answers[value] }))}
        direction="horizontal"
        {...form.field('escaped')}
      />
      <RadioGroup
        label={own.memberWish}
        options={memberWishes.map((value) => ({ value, label: own.memberWishes[value] }))}
        {...form.field('memberWish')}
      />
      <TextArea label={own.divergence} maxLength={2000} isOptional {...form.field('divergence')} />
    </>
  )
}
