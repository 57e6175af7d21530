import { useWords } from '../../../web/language.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import type { LabelQuestion } from '../api.ts'
import { elsewhere, type MappingEntry } from '../model.ts'
import { codesOf, nameCode } from '../rules.ts'
import { words } from '../words.ts'

/** Labels somebody must say the meaning of: those of several codes stop the import, the unknown ones only their rows. */
export function LabelQuestions(props: {
  readonly questions: readonly LabelQuestion[]
  readonly answers: readonly MappingEntry[]
  readonly onAnswer: (question: LabelQuestion, code: string | null) => void
}) {
  const own = useWords(words)
  const several = props.questions.filter(({ codes }) => codes.length > 1)
  const unknown = props.questions.filter(({ codes }) => codes.length === 0)
  return (
    <>
      {several.length > 0 && (
        <Panel title={own.questions}>
          <p>{own.questionsHelp}</p>
          {several.map((question) => (
            <Answer key={`${question.column} ${question.label}`} question={question} {...props} />
          ))}
        </Panel>
      )}
      {unknown.length > 0 && (
        <Panel title={own.unknownLabels}>
          <p>{own.unknownLabelsHelp}</p>
          {unknown.map((question) => (
            <Answer key={`${question.column} ${question.label}`} question={question} {...props} />
          ))}
        </Panel>
      )}
    </>
  )
}

function Answer(props: {
  readonly question: LabelQuestion
  readonly answers: readonly MappingEntry[]
  readonly onAnswer: (question: LabelQuestion, code: string | null) => void
}) {
  const own = useWords(words)
  const { question, answers, onAnswer } = props
  const { column, label, codes, rows } = question
  const given = answers.find((answer) => answer.column === column && answer.label === label)
  const options = (codes.length > 0 ? codes : codesOf(column)).map((code) => ({
    value: code,
    label: code === elsewhere ? own.elsewhere : nameCode(column, code),
  }))
  return (
    <Select
      label={own.means(label)}
      description={own.rowsOf(column, rows)}
      placeholder={own.noAnswer}
      options={options.toSorted((a, b) => a.label.localeCompare(b.label, 'sv'))}
      value={given?.code ?? null}
      onChange={(code) => onAnswer(question, code)}
      width="medium"
    />
  )
}
