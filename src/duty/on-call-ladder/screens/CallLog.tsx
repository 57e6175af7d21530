import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { type CallView, listCalls } from '../api.ts'
import { words } from '../words.ts'
import { SaidInCall } from './SaidInCall.tsx'

type Props = { readonly caseId?: string; readonly decisionId?: string; readonly memberId?: string }

/** Calls to those who decide, reached or not, with what was said: of a case, a decision or a member (E-15, E-26). */
export function CallLog({ level = 2, ...filter }: Props & { readonly level?: 2 | 3 }) {
  const own = useWords(words)
  const [after, setAfter] = useState<string | undefined>()
  const topics = ['mandate', ...(filter.caseId === undefined ? [] : [`case/${filter.caseId}`])]
  const reading = useRead(listCalls, { ...filter, ...(after !== undefined && { after }) }, { topics })
  return (
    <Panel title={own.calls} level={level} isCompact>
      <Loaded reading={reading}>
        {({ calls, more }) => (
          <>
            {calls.length === 0 && <p className="quiet">{own.noCalls}</p>}
            <ul className="plain-list stack" aria-label={own.calls}>
              {calls.map((call) => (
                <li key={call.id}>
                  <Call call={call} />
                </li>
              ))}
            </ul>
            {more && (
              <Button variant="tertiary" onPress={() => setAfter(calls.at(-1)?.id)}>
                {own.more}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function Call({ call }: { readonly call: CallView }) {
  const own = useWords(words)
  const format = useFormat()
  const [isWriting, setWriting] = useState(false)
  const { kind, outcome, contents, followedAt, mandateName } = call
  return (
    <>
      <p>
        {own.callOf(own.kinds[kind], mandateName)}{' '}
        <Status tone={outcome === 'reached' ? 'success' : 'neutral'}>{own.outcomes[outcome]}</Status>{' '}
        {kind === 'heads-up' && outcome === 'reached' && (
          <span className="quiet">{followedAt === null ? own.notFollowed : own.followed}</span>
        )}
      </p>
      <p className="quiet">{own.calledBy(call.calledByName, format.moment(call.at))}</p>
      {contents.map((said) => (
        <blockquote key={said.id} className="quoted">
          {said.text}
          <footer className="quiet">
            {own.writtenBy(said.writtenByName, format.moment(said.writtenAt))}
          </footer>
        </blockquote>
      ))}
      {isWriting ? (
        <SaidInCall
          callId={call.id}
          topic={call.caseId === null ? 'mandate' : `case/${call.caseId}`}
          onDone={() => setWriting(false)}
        />
      ) : (
        <Button
          variant="tertiary"
          label={`${own.addContent}: ${mandateName} ${format.moment(call.at)}`}
          onPress={() => setWriting(true)}
        >
          {own.addContent}
        </Button>
      )}
    </>
  )
}
