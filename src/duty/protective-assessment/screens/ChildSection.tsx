import { childNotHeard } from '../../../code-lists/child-not-heard.ts'
import { now } from '../../../kernel/time.ts'
import { useLanguage, useWords } from '../../../web/language.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { optionsOf } from '../../measure/screens/MeasureForm.tsx'
import { words } from '../words.ts'
import type { AssessmentsOfCase } from './child-name.ts'
import type { Edit } from './draft.ts'
import { bind, instructionOf, Writing } from './fields.tsx'

/** The child: heard or why not, and its own words in a field that nothing else is mixed into (D-09, D-10, D-23). */
export function ChildSection({ edit, data }: { readonly edit: Edit; readonly data: AssessmentsOfCase }) {
  const own = useWords(words)
  const language = useLanguage()
  const { childHeard, childWords, notHeardReason, notHeardText, attitudeOtherwise } = edit.draft
  const isUnheard = childHeard === 'no'
  const { term } = data
  const asked =
    term === null
      ? own.termUnknown
      : term.speakWithChild === 'always'
        ? own.termAlways(term.memberName)
        : own.termWhenNeeded(term.memberName)
  const isAgainstTerm = isUnheard && term?.speakWithChild === 'always'
  return (
    <Panel title={own.sectionChild} level={4}>
      <Notice tone={isAgainstTerm ? 'important' : 'info'} title={asked} />
      <RadioGroup
        {...bind(edit, 'childHeard')}
        label={own.childHeard}
        direction="horizontal"
        options={(['yes', 'no'] as const).map((value) => ({ value, label: own.answers[value] }))}
      />
      {(childHeard === 'yes' || childWords !== null) && (
        <Writing
          edit={edit}
          name="childWords"
          label={own.childWords}
          hint={own.childWordsHint}
          maxLength={20_000}
          rows={4}
        />
      )}
      {(isUnheard || notHeardReason !== null) && (
        <RadioGroup
          {...bind(edit, 'notHeardReason')}
          label={own.notHeardReason}
          description={instructionOf(childNotHeard, notHeardReason)}
          options={optionsOf(childNotHeard, now(), language)}
        />
      )}
      {((isUnheard && notHeardReason !== null) || notHeardText !== null) && (
        <Writing edit={edit} name="notHeardText" label={own.notHeardText} maxLength={4000} rows={2} />
      )}
      {(isUnheard || attitudeOtherwise !== null) && (
        <Writing
          edit={edit}
          name="attitudeOtherwise"
          label={own.attitudeOtherwise}
          hint={own.attitudeHint}
          maxLength={8000}
        />
      )}
      <Writing
        edit={edit}
        name="informationGiven"
        label={own.informationGiven}
        maxLength={8000}
        rows={2}
        isOptional
      />
    </Panel>
  )
}
