import { MunicipalityPicker } from '../../../base/organisation/screens/MunicipalityPicker.tsx'
import { category } from '../../../code-lists/category.ts'
import { initiator } from '../../../code-lists/initiator.ts'
import { nature } from '../../../code-lists/nature.ts'
import { useWords } from '../../../web/language.tsx'
import { CheckboxGroup, RadioGroup } from '../../../web/ui/Choices.tsx'
import { useCodeName, useCodes } from '../../../web/ui/codes.ts'
import type { Bound, Form } from '../../../web/ui/form.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { attentions, type Case, type CaseFactsText, matters } from '../model.ts'
import { words } from '../words.ts'

/** What a person fills in of a case; the category is null where the proposed one is to hold. */
export type TypedFacts = Readonly<Omit<CaseFactsText, 'matter'> & { matter: Case['matter'] | null }>
export type FactFieldsProps = {
  readonly form: Form<TypedFacts>
  readonly proposed: NonNullable<Case['category']>
}

export function FactFields({ form, proposed }: FactFieldsProps) {
  const own = useWords(words)
  const { values: typed, field } = form
  const codeName = useCodeName()
  const natures = useCodes(nature, typed.nature)
  const chosen = natures.find((option) => option.value === typed.nature)
  const others = natures
    .filter((option) => option.value !== typed.nature)
    .map(({ value, label }) => ({ value, label }))
  return (
    <div className="stack">
      <RadioGroup
        label={own.matter}
        direction="horizontal"
        options={matters.map((value) => ({ value, label: own.matters[value] }))}
        {...field('matter')}
      />
      <div className="columns">
        <MunicipalityPicker {...field('stayCode')} label={own.stay} description={own.stayHint} />
        <MunicipalityPicker
          {...field('residenceCode')}
          label={own.residence}
          description={own.residenceHint}
        />
      </div>
      <div className="columns">
        <Select label={own.nature} description={chosen?.description} options={natures} {...field('nature')} />
        <Select
          label={own.category}
          description={own.categoryProposed(codeName(category, proposed))}
          placeholder={own.categoryAsProposed}
          options={useCodes(category, typed.category)}
          {...field('category')}
        />
        <Select
          label={own.initiator}
          options={useCodes(initiator, typed.initiator)}
          {...field('initiator')}
        />
      </div>
      <CheckboxGroup
        label={own.attention}
        description={own.attentionHint}
        options={attentions.map((value) => ({ value, label: own.attentions[value] }))}
        {...asList(field('attention'))}
      />
      <details className="fold">
        <summary>{own.otherNatures}</summary>
        <div className="fold-body">
          <CheckboxGroup label={own.otherNatures} options={others} {...asList(field('otherNatures'))} />
        </div>
      </details>
      <TextField
        label={own.responsible}
        description={own.responsibleHint}
        maxLength={200}
        {...field('responsibleNow')}
      />
    </div>
  )
}

/** A list as the boxes take it and give it back. */
const asList = <K,>(bound: Bound<K[]>): Bound<readonly K[]> => ({
  ...bound,
  onChange: (value) => bound.onChange([...value]),
})
