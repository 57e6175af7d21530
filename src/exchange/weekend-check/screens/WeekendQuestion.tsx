import { useState } from 'react'
import { WriteNotice } from '../../../duty/advance-notice/screens/WriteNotice.tsx'
import { Refused } from '../../../duty/measure/screens/Refused.tsx'
import type { OutputOf } from '../../../kernel/contract.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { answerWeekend, ownWeekend } from '../api.ts'
import { weekendAnswers } from '../model.ts'
import { standingOf } from '../rules.ts'
import { words } from '../words.ts'

type Question = NonNullable<OutputOf<typeof ownWeekend>['question']>

/** "Is anything expected this weekend?": from when it is asked until the day service is back. Nothing on other days. */
export function WeekendQuestion() {
  const { data } = useRead(ownWeekend, {}, { topics: ['weekend-check', 'advance-notice'] })
  const question = data?.question ?? null
  return question === null ? null : <Asked key={question.id} question={question} />
}

function Asked({ question }: { readonly question: Question }) {
  const own = useWords(words)
  const format = useFormat()
  const [isWriting, setWriting] = useState(false)
  const answer = useCommand(answerWeekend, { changes: ['weekend-check'] })
  const { firstDay, lastDay, answers, notices } = question
  const standing = standingOf(question)
  const latest = answers.at(-1)
  const say = async (chosen: (typeof weekendAnswers)[number]) => {
    const said = await answer.run({ questionId: question.id, answer: chosen })
    if (said === null) return
    notify(own.answered)
    setWriting(chosen === 'matters')
  }
  return (
    <>
      <Panel
        title={own.question}
        aside={
          standing === 'unanswered' ? (
            <Status tone="important">{own.unanswered}</Status>
          ) : (
            <Status tone={standing === 'nothing' ? 'success' : 'info'}>{own.standings[standing]}</Status>
          )
        }
      >
        <p>{own.questionDays(format.fullDate(firstDay), format.fullDate(lastDay))}</p>
        {latest === undefined ? (
          <p className="quiet">{own.questionHint}</p>
        ) : (
          <p className="quiet">
            {own.answeredBy(
              own.answers[latest.answer],
              latest.answeredByName,
              format.moment(latest.answeredAt),
            )}
          </p>
        )}
        {notices.length > 0 && (
          <p>
            {own.notices(notices.length)}:{' '}
            {notices.map(({ id, number }) => (
              <span key={id}>
                <Link to={`/forhandsinformation/${id}`}>{number}</Link>{' '}
              </span>
            ))}
          </p>
        )}
        {answer.problem !== null && <Refused problem={answer.problem} />}
        <div className="row">
          {weekendAnswers
            .filter((one) => one !== latest?.answer)
            .map((one) => (
              <Button key={one} isPending={answer.isPending} onPress={() => void say(one)}>
                {own.answers[one]}
              </Button>
            ))}
          {latest?.answer === 'matters' && !isWriting && (
            <Button variant="primary" onPress={() => setWriting(true)}>
              {own.write}
            </Button>
          )}
        </div>
      </Panel>
      {isWriting && (
        <>
          <p className="quiet">{own.writeHint}</p>
          <WriteNotice
            request={null}
            days={{ validFrom: localDate(now()), validUntil: question.backOn }}
            onClose={() => setWriting(false)}
          />
        </>
      )}
    </>
  )
}
