import { useState } from 'react'
import type { Static } from 'typebox'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { endOtherSessions, endOwnSession, listOwnSessions } from '../api.ts'
import type { SessionView } from '../model.ts'
import { words } from '../words.ts'
import { ConfirmAccount } from './ConfirmAccount.tsx'
import '../../../web/styles/lists.css'

type Session = Static<typeof SessionView>
type Doing = { readonly what: 'one'; readonly session: Session } | { readonly what: 'others' } | null

/** Where somebody is logged in, and how to end it. */
export function OwnSessions() {
  const own = useWords(words)
  const format = useFormat()
  const reading = useRead(listOwnSessions, {}, { topics: ['account'] })
  const [doing, setDoing] = useState<Doing>(null)
  const end = () => setDoing(null)
  const nameOf = ({ browser }: Session) => (browser === null ? own.otherBrowser : own.browsers[browser])
  const endTitle = (session: Session) => own.endOneOf(nameOf(session), format.moment(session.createdAt))
  const hasOthers = reading.data?.sessions.some(({ isCurrent }) => !isCurrent) === true
  const done = (said: string) => {
    notify(said)
    end()
    void refreshTopics(['account'])
  }
  return (
    <Panel
      title={own.ownSessions}
      {...(hasOthers && {
        actions: <Button onPress={() => setDoing({ what: 'others' })}>{own.endOthers}</Button>,
      })}
    >
      <p>{own.ownSessionsLead}</p>
      <Loaded reading={reading} rows={2}>
        {({ sessions }) =>
          sessions.length === 0 ? (
            <EmptyState title={own.noSessions} />
          ) : (
            <ul className="plain-list stack">
              {sessions.map((session) => (
                <li key={session.id} className="row">
                  <div>
                    <strong>{nameOf(session)}</strong>{' '}
                    {session.isCurrent && <Status tone="success">{own.thisSession}</Status>}{' '}
                    {session.isLocked && <Status>{own.isLocked}</Status>}
                    <div className="quiet">
                      {own.loggedIn(format.moment(session.createdAt))},{' '}
                      {own.lastSeen(format.moment(session.seenAt))}
                    </div>
                  </div>
                  {!session.isCurrent && (
                    <Button
                      variant="tertiary"
                      label={endTitle(session)}
                      onPress={() => setDoing({ what: 'one', session })}
                    >
                      {own.endOne}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {doing?.what === 'one' && (
        <ConfirmAccount
          contract={endOwnSession}
          input={{ sessionId: doing.session.id }}
          title={own.endOne}
          help={endTitle(doing.session)}
          confirm={own.endOne}
          onDone={() => done(own.oneEnded)}
          onClose={end}
        />
      )}
      {doing?.what === 'others' && (
        <ConfirmAccount
          contract={endOtherSessions}
          input={{}}
          title={own.endOthers}
          help={own.endOthersHelp}
          confirm={own.endOthers}
          onDone={({ ended }) => done(own.othersEnded(ended))}
          onClose={end}
        />
      )}
    </Panel>
  )
}
