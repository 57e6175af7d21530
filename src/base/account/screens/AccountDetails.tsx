import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { readHistory } from '../api.ts'
import { words } from '../words.ts'
import type { AccountRow } from './AccountList.tsx'
import '../../../web/styles/lists.css'

export type LifeAction = 'change-name' | 'pause' | 'end-pause' | 'end-sessions' | 'reopen' | 'identities'

/** What is known of an account, what has been done with it, and what can be. */
export function AccountDetails(props: {
  readonly account: AccountRow
  readonly ownId: string
  /** What the button for the account's logins elsewhere is called: they belong to another slice. */
  readonly identities: string
  readonly onAct: (action: LifeAction) => void
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const format = useFormat()
  const { account, onAct } = props
  const { name, title, state, pausedFrom, pausedTo, lastLoginAt, drafts } = account
  const isOther = account.id !== props.ownId
  const facts = [
    { term: own.state, value: own.states[state] },
    { term: own.lastLogin, value: lastLoginAt === null ? own.neverIn : format.moment(lastLoginAt) },
    { term: own.leave, value: pausedFrom === null ? own.noLeave : own.paused(pausedFrom, pausedTo) },
  ]
  return (
    <Dialog title={`${name}, ${title}`} isOpen onClose={props.onClose}>
      <DefinitionList items={facts} columns={3} />
      {drafts > 0 && (
        <p>
          {own.drafts(drafts)}. {own.draftsHelp}
        </p>
      )}
      <div className="row">
        {state === 'closed' ? (
          <Button onPress={() => onAct('reopen')}>{own.reopen}</Button>
        ) : (
          <>
            <Button onPress={() => onAct('change-name')}>{own.changeName}</Button>
            {isOther && <Button onPress={() => onAct('pause')}>{own.pause}</Button>}
            {isOther && pausedFrom !== null && (
              <Button onPress={() => onAct('end-pause')}>{own.endPause}</Button>
            )}
            <Button onPress={() => onAct('identities')}>{props.identities}</Button>
            {isOther && <Button onPress={() => onAct('end-sessions')}>{own.endSessions}</Button>}
          </>
        )}
      </div>
      <History accountId={account.id} />
    </Dialog>
  )
}

type Event = OutputOf<typeof readHistory>['events'][number]

function History({ accountId }: { readonly accountId: string }) {
  const own = useWords(words)
  const reading = useRead(readHistory, { accountId }, { topics: ['account'] })
  return (
    <Panel title={own.history} level={3} looks="plain">
      <Loaded reading={reading} rows={2}>
        {({ events }) =>
          events.length === 0 ? (
            <EmptyState title={own.noHistory} />
          ) : (
            <ul className="plain-list stack">
              {events.map((event) => (
                <Happened key={event.id} event={event} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  )
}

function Happened({ event }: { readonly event: Event }) {
  const own = useWords(words)
  const format = useFormat()
  const { kind, at, doneByName, reason, nameBefore, titleBefore, dayFrom, dayTo } = event
  return (
    <li>
      <strong>{own.events[kind]}</strong> {format.moment(at)} {own.by(doneByName)}
      {nameBefore !== null && titleBefore !== null && <div>{own.before(nameBefore, titleBefore)}</div>}
      {dayFrom !== null && <div>{own.paused(dayFrom, dayTo)}</div>}
      {reason !== null && <div>{reason}</div>}
    </li>
  )
}
