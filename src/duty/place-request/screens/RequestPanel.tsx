import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { usePresent } from '../../../web/ui/Clock.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { listDisputes, listRequests, type RequestView } from '../api.ts'
import { words } from '../words.ts'
import { AnswerRequest } from './AnswerRequest.tsx'
import { AskPlace } from './AskPlace.tsx'

const outcomeTones = {
  'nothing-asked': 'neutral',
  waiting: 'info',
  found: 'success',
  'no-place': 'warning',
} as const

/** Everything the duty asked of others in a case, and what it was asked: a "no place" shows itself. */
export function RequestPanel({ caseId, isOpen }: { readonly caseId: string; readonly isOpen: boolean }) {
  const own = useWords(words)
  const reading = useRead(listRequests, { caseId }, { topics: [`case/${caseId}`] })
  const [isAsking, setAsking] = useState(false)
  return (
    <Panel
      title={own.title}
      aside={
        reading.data !== undefined && (
          <Status tone={outcomeTones[reading.data.outcome]}>{own.outcomes[reading.data.outcome]}</Status>
        )
      }
      actions={isOpen && <Button onPress={() => setAsking(true)}>{own.ask}</Button>}
    >
      <p className="quiet">{own.lead}</p>
      <Loaded reading={reading} rows={1}>
        {({ requests }) => <RequestList requests={requests} none={own.none} canAnswer={isOpen} />}
      </Loaded>
      {isAsking && <AskPlace caseId={caseId} onClose={() => setAsking(false)} />}
    </Panel>
  )
}

/** What a place was asked and asked for, the latest first (F-10). */
export function DisputePanel({ placeId }: { readonly placeId: string }) {
  const own = useWords(words)
  const reading = useRead(listDisputes, { placeId }, { topics: ['case', 'place'] })
  return (
    <Panel title={own.disputes}>
      <Loaded reading={reading} rows={2}>
        {({ requests }) => <RequestList requests={requests} none={own.noDisputes} canAnswer={false} />}
      </Loaded>
    </Panel>
  )
}

function RequestList(props: {
  readonly requests: readonly RequestView[]
  readonly none: string
  readonly canAnswer: boolean
}) {
  const own = useWords(words)
  if (props.requests.length === 0) return <p className="quiet">{props.none}</p>
  return (
    <ul className="plain-list stack-tight" aria-label={own.title}>
      {props.requests.map((request) => (
        <Request key={request.id} request={request} canAnswer={props.canAnswer} />
      ))}
    </ul>
  )
}

function Request({ request, canAnswer }: { readonly request: RequestView; readonly canAnswer: boolean }) {
  const own = useWords(words)
  const format = useFormat()
  const present = usePresent()
  const [isAnswering, setAnswering] = useState(false)
  const name = request.placeName ?? request.otherName ?? own.protectedPlace
  const state =
    request.withdrawnAt !== null ? (
      <Status>{own.withdrawn}</Status>
    ) : request.answer === null ? (
      <Status tone="info">{own.waiting}</Status>
    ) : (
      <Status tone={request.answer === 'yes' ? 'success' : 'warning'}>
        {own.answers[request.answer]}
        {request.reason !== null && `: ${own.reasons[request.reason].toLowerCase()}`}
      </Status>
    )
  return (
    <li className="stack-tight">
      <div className="row">
        <strong>{name}</strong>
        <span>
          {own.kinds[request.kind]} ({own.directions[request.direction].toLowerCase()})
        </span>
        {state}
        {canAnswer && request.answer === null && request.withdrawnAt === null && (
          <Button variant="tertiary" label={own.answerOf(name)} onPress={() => setAnswering(true)}>
            {own.answer}
          </Button>
        )}
      </div>
      <p className="quiet">
        {own.line(format.recent(request.askedAt, present), request.askedByName)}
        {request.answeredAt !== null &&
          request.answeredBy !== null &&
          ` · ${own.answerLine(own.answer, request.answeredBy, format.recent(request.answeredAt, present))}`}
      </p>
      {request.about !== null && <p className="written">{request.about}</p>}
      {request.reasonText !== null && <p className="written">{request.reasonText}</p>}
      {isAnswering && <AnswerRequest request={request} name={name} onClose={() => setAnswering(false)} />}
    </li>
  )
}
