import { useState } from 'react'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import type { Tone } from '../../../web/ui/Icon.tsx'
import { Link } from '../../../web/ui/Link.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { declineRequest, type RequestView } from '../api.ts'
import { words } from '../words.ts'
import { ReasonDialog } from './NoticeDialog.tsx'

const tones: Record<RequestView['state'], Tone> = {
  asked: 'important',
  answered: 'success',
  declined: 'neutral',
}

/** What the duty has asked: whom it is about, and what came back. `onAnswer` is given where it can be answered. */
export function RequestList(props: {
  readonly requests: readonly RequestView[]
  readonly onAnswer?: (request: RequestView) => void
}) {
  const own = useWords(words)
  const [declining, setDeclining] = useState<RequestView | null>(null)
  const { requests, onAnswer } = props
  return (
    <>
      <ul className="plain-list stack" aria-label={own.asked}>
        {requests.map((request) => (
          <li key={request.id} className="stack-tight">
            <Request request={request} />
            {onAnswer !== undefined && request.state === 'asked' && (
              <div className="row">
                <Button variant="primary" onPress={() => onAnswer(request)}>
                  {own.answer}
                </Button>
                <Button onPress={() => setDeclining(request)}>{own.decline}</Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {declining !== null && (
        <ReasonDialog
          title={own.declineTitle}
          hint={own.declineHint}
          label={own.declineReason}
          confirm={own.decline}
          submit={(reason, options) =>
            api.call(declineRequest, { requestId: declining.id, version: declining.version, reason }, options)
          }
          told={own.declined}
          onClose={() => setDeclining(null)}
        />
      )}
    </>
  )
}

function Request({ request }: { readonly request: RequestView }) {
  const own = useWords(words)
  const format = useFormat()
  const { state, who, question, askedByName, askedAt, answeredByName, answeredAt } = request
  return (
    <>
      <div className="row">
        <strong>{who}</strong>
        <Status tone={tones[state]}>{own.states[state]}</Status>
      </div>
      <p className="written">{showHiddenCharacters(question)}</p>
      {request.declineReason !== null && (
        <blockquote className="quoted">{showHiddenCharacters(request.declineReason)}</blockquote>
      )}
      {request.aboutNoticeId !== null && request.state === 'asked' && (
        <p>
          <Link to={`/forhandsinformation/${request.aboutNoticeId}`}>{own.aboutNotice}</Link>
        </p>
      )}
      {request.answerNoticeId !== null && (
        <p>
          <Link to={`/forhandsinformation/${request.answerNoticeId}`}>{own.readAnswer}</Link>
        </p>
      )}
      <p className="quiet">
        {request.memberName} · {own.askedBy(askedByName, format.moment(askedAt))}
        {answeredByName !== null &&
          answeredAt !== null &&
          ` · ${own.answeredBy(answeredByName, format.moment(answeredAt))}`}
      </p>
    </>
  )
}
