import { useState } from 'react'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useCommand, useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Badge, Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { WriteDialog } from '../../measure/screens/WriteDialog.tsx'
import {
  answerQuestion,
  askQuestion,
  calibrateQuestion,
  listQuestions,
  type QuestionView,
  readQuestion,
} from '../api.ts'
import { words } from '../words.ts'

type Options = { readonly commandId: string }

/** Questions between manager and staff that wait for the next shift; about a case where one is given. */
export function Questions({ caseId = null }: { readonly caseId?: string | null }) {
  const own = useWords(words)
  const { account } = useSession()
  const [isAsking, setAsking] = useState(false)
  const of = caseId === null ? {} : { caseId }
  const reading = useRead(listQuestions, of, { topics: ['shift'] })
  const title = account.role === 'duty-manager' ? own.askStaff : own.askManager
  const news = reading.data?.questions.filter(({ isNews }) => isNews).length ?? 0
  return (
    <Panel
      title={own.questions}
      aside={news > 0 && <Badge count={news} label={own.news} tone="important" />}
      actions={<Button onPress={() => setAsking(true)}>{title}</Button>}
    >
      <Loaded reading={reading}>
        {({ questions, more }) => (
          <>
            {questions.length === 0 && <EmptyState title={own.noQuestions} />}
            <List questions={questions} />
            {more && <More of={of} after={questions.at(-1)?.id ?? ''} />}
          </>
        )}
      </Loaded>
      {isAsking && (
        <Written
          title={title}
          hint={own.textHint}
          label={own.text}
          confirm={own.send}
          submit={(text, options) => api.call(askQuestion, { text, caseId }, options)}
          done={own.asked}
          onClose={() => setAsking(false)}
        />
      )}
    </Panel>
  )
}

function More({ of, after }: { readonly of: { readonly caseId?: string }; readonly after: string }) {
  const own = useWords(words)
  const [isShown, setShown] = useState(false)
  const reading = useRead(listQuestions, { ...of, after }, { topics: ['shift'], enabled: isShown })
  if (!isShown) return <Button onPress={() => setShown(true)}>{own.more}</Button>
  return (
    <Loaded reading={reading}>
      {({ questions, more }) => (
        <>
          <List questions={questions} />
          {more && <More of={of} after={questions.at(-1)?.id ?? ''} />}
        </>
      )}
    </Loaded>
  )
}

const List = ({ questions }: { readonly questions: readonly QuestionView[] }) => (
  <ul className="plain-list stack">
    {questions.map((question) => (
      <Question key={question.id} question={question} />
    ))}
  </ul>
)

function Question({ question }: { readonly question: QuestionView }) {
  const own = useWords(words)
  const format = useFormat()
  const { account } = useSession()
  const [doing, setDoing] = useState<'answer' | 'calibrate' | null>(null)
  const read = useCommand(readQuestion, { changes: ['shift'] })
  const { id: questionId, version, calibratedAt, answeredAt } = question
  const isManager = account.role === 'duty-manager'
  return (
    <li className="stack-tight">
      <div className="row">
        {question.isNews && <Status tone="important">{own.news}</Status>}
        <span className="quiet">{own.askedBy(question.askedByName, format.moment(question.askedAt))}</span>
        {question.caseId !== null && (
          <Link to={`/arenden/${question.caseId}`}>{question.caseNumber ?? ''}</Link>
        )}
      </div>
      <p className="written">{question.text}</p>
      {answeredAt === null ? (
        <Status tone="neutral">{own.unanswered}</Status>
      ) : (
        <>
          <p className="quiet">{own.answeredBy(question.answeredByName ?? '', format.moment(answeredAt))}</p>
          <p className="written">{question.answer}</p>
        </>
      )}
      {calibratedAt !== null && (
        <div className="stack-tight">
          <strong>{own.calibratedBy(question.calibratedByName ?? '', format.moment(calibratedAt))}</strong>
          <p className="written">{question.calibration}</p>
        </div>
      )}
      {question.readings.length > 0 && (
        <p className="quiet">{own.readBy(question.readings.map(({ name }) => name).join(', '))}</p>
      )}
      <div className="row">
        {question.isNews && (
          <Button onPress={() => void read.run({ questionId })} isPending={read.isPending}>
            {own.markRead}
          </Button>
        )}
        {question.mayAnswer && <Button onPress={() => setDoing('answer')}>{own.answer}</Button>}
        {isManager && answeredAt !== null && (
          <Button onPress={() => setDoing('calibrate')}>{own.calibrate}</Button>
        )}
      </div>
      {doing === 'answer' && (
        <Written
          title={own.answer}
          hint={question.text}
          label={own.answer}
          confirm={own.send}
          submit={(answer, options) => api.call(answerQuestion, { questionId, version, answer }, options)}
          done={own.answered}
          onClose={() => setDoing(null)}
        />
      )}
      {doing === 'calibrate' && (
        <Written
          title={own.calibrate}
          hint={own.calibrationHint}
          label={own.calibration}
          confirm={own.send}
          submit={(calibration, options) =>
            api.call(calibrateQuestion, { questionId, version, calibration }, options)
          }
          done={own.calibrated}
          onClose={() => setDoing(null)}
        />
      )}
    </li>
  )
}

function Written(props: {
  readonly title: string
  readonly hint: string
  readonly label: string
  readonly confirm: string
  readonly done: string
  readonly submit: (text: string, options: Options) => Promise<unknown>
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { done, ...dialog } = props
  return (
    <WriteDialog
      {...dialog}
      cancel={own.cancel}
      maxLength={2000}
      field="text"
      onDone={() => {
        notify(done)
        void refreshTopics(['shift'])
      }}
    />
  )
}
