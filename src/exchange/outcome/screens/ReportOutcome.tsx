import { useState } from 'react'
import { assessmentOutcome } from '../../../code-lists/assessment-outcome.ts'
import { dayOutcome } from '../../../code-lists/day-outcome.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useCodeName } from '../../../web/ui/codes.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { type AnswerView, outcomesOfReport, type QuestionView } from '../api.ts'
import { groundsForGiving } from '../rules.ts'
import { words } from '../words.ts'
import { AnswerDialog } from './AnswerDialog.tsx'
import { NeedMarks } from './NeedMarks.tsx'

/** On the report a municipality has taken over: what became of it, and whether it needed the night. */
export function ReportOutcome({ reportId }: { readonly reportId: string }) {
  const own = useWords(words)
  const reading = useRead(outcomesOfReport, { reportId }, { topics: [`report/${reportId}`] })
  if (reading.data?.isOpen === false) return null
  return (
    <div className="screen-only">
      <Loaded reading={reading} rows={3}>
        {(data) => (
          <>
            <Outcomes reportId={reportId} data={data} />
            <Panel title={own.needTitle}>
              <NeedMarks reportId={reportId} marks={data.marks} />
            </Panel>
          </>
        )}
      </Loaded>
    </div>
  )
}

function Outcomes(props: { readonly reportId: string; readonly data: OutputOf<typeof outcomesOfReport> }) {
  const { reportId, data } = props
  const own = useWords(words)
  const [isAnswering, setAnswering] = useState(false)
  const isFirst = data.questions.every(({ standing }) => standing !== 'answered')
  return (
    <Panel
      title={own.whatBecame}
      actions={
        <Button variant={isFirst ? 'primary' : 'secondary'} onPress={() => setAnswering(true)}>
          {isFirst ? own.answer : own.answerLater}
        </Button>
      }
    >
      {data.askedOn !== null && data.questions.some(({ standing }) => standing === 'unasked') && (
        <p className="quiet">{own.notAsked(data.askedOn)}</p>
      )}
      <ul className="plain-list stack" aria-label={own.whatBecame}>
        {data.questions.map((question) => (
          <li key={question.id} className="stack-tight">
            <Question question={question} />
          </li>
        ))}
      </ul>
      {isAnswering && <AnswerDialog reportId={reportId} data={data} onClose={() => setAnswering(false)} />}
    </Panel>
  )
}

function Question({ question }: { readonly question: QuestionView }) {
  const own = useWords(words)
  const codeName = useCodeName()
  const [latest, ...earlier] = question.answers
  return (
    <>
      <h3>
        {question.personId === null ? own.wholeMatter : (question.personName ?? own.unknownPerson)}
        {question.age !== null && `, ${own.years(question.age)}`}
      </h3>
      <p className="quiet">
        {question.judged === null
          ? own.noAssessment
          : own.judgedAs(codeName(assessmentOutcome, question.judged))}
      </p>
      {latest === undefined ? (
        <Status tone={question.standing === 'due' ? 'important' : 'neutral'}>{own.unanswered}</Status>
      ) : (
        <Answer answer={latest} />
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{own.earlier}</summary>
          {earlier.map((answer) => (
            <Answer key={answer.id} answer={answer} />
          ))}
        </details>
      )}
    </>
  )
}

function Answer({ answer }: { readonly answer: AnswerView }) {
  const own = useWords(words)
  const format = useFormat()
  const codeName = useCodeName()
  const [given] = answer.givenOn
  const ground = groundsForGiving.find((one) => one === given?.ground)
  return (
    <div className="stack-tight">
      <p>
        <strong>{codeName(dayOutcome, answer.outcome, answer.outcomeVersion)}</strong>
        {answer.happenedOn !== null && `, ${answer.happenedOn}`}
      </p>
      {answer.text !== null && <p className="written">{showHiddenCharacters(answer.text)}</p>}
      {answer.change === 'later' && <p className="quiet">{own.more}</p>}
      {answer.correctionReason !== null && (
        <p className="written">{own.corrected(showHiddenCharacters(answer.correctionReason))}</p>
      )}
      <p className="quiet">{own.answeredBy(answer.answeredByName, format.moment(answer.at))}</p>
      <p className="quiet">
        {given === undefined || ground === undefined
          ? own.keptHere
          : own.givenBack(given.decidedByName, own.grounds[ground])}
      </p>
    </div>
  )
}
