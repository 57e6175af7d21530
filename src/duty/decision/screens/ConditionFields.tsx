import type { DecisionType } from '../../../code-lists/decision-type.ts'
import { useWords } from '../../../web/language.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { type ConditionAnswer, conditionAnswers } from '../model.ts'
import { words } from '../words.ts'
import { type Edit, questionOf } from './draft.ts'

/** What the law asks: each question is answered and said in words, and not known is an answer (E-18). */
export function ConditionFields({ edit, type }: { readonly edit: Edit; readonly type: DecisionType }) {
  const own = useWords(words)
  const { conditions } = edit.draft
  const change = (key: string, changes: Partial<ConditionAnswer>) =>
    edit.set(
      'conditions',
      conditions.map((one) => (one.key === key ? { ...one, ...changes } : one)),
    )
  return (
    <Panel title={own.page.conditions} level={3}>
      <p className="quiet">
        {own.page.conditionsHint} {own.page.edition(type.version)}
      </p>
      <ol className="plain-list stack">
        {conditions.map(({ key, answer, text }) => (
          <li key={key} className="stack-tight">
            <RadioGroup
              name={`conditions.${key}`}
              label={questionOf(key, own, type)}
              direction="horizontal"
              options={conditionAnswers.map((value) => ({ value, label: own.answers[value] }))}
              value={answer}
              onChange={(chosen) => change(key, { answer: chosen })}
              error={edit.error(`conditions.${key}`)}
            />
            <TextArea
              name={`conditions.${key}.text`}
              label={own.page.conditionText}
              maxLength={8000}
              rows={2}
              value={text}
              onChange={(typed) => change(key, { text: typed })}
              error={edit.error(`conditions.${key}.text`)}
            />
          </li>
        ))}
      </ol>
    </Panel>
  )
}
