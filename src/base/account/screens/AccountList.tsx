import type { ReactNode } from 'react'
import type { Static } from 'typebox'
import { localDate, now } from '../../../kernel/time.ts'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import type { Tone } from '../../../web/ui/Icon.tsx'
import { EmptyState } from '../../../web/ui/Loaded.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { words as frame } from '../../../web/words.ts'
import type { AccountState, AccountView } from '../model.ts'
import { words } from '../words.ts'

export type AccountRow = Static<typeof AccountView>
export type AccountAction = 'appoint' | 'renew' | 'close' | 'details'

const tones: Record<AccountState, Tone> = {
  closed: 'neutral',
  paused: 'neutral',
  invited: 'important',
  active: 'success',
}

/** Who can log in, in which role and until when, with what an administrator can do about it. */
export function AccountList(props: {
  readonly accounts: readonly AccountRow[]
  readonly ownId: string
  readonly onAct: (action: AccountAction, account: AccountRow) => void
  /** What is said where there are none. */
  readonly empty?: string
  /** What other slices do with an account that is open and somebody else's. */
  readonly more?: (account: AccountRow) => ReactNode
}) {
  const own = useWords(words)
  const columns: Column<AccountRow>[] = [
    {
      key: 'name',
      header: own.name,
      cell: (account) => (
        <div>
          {account.name}
          <div className="quiet">{account.title}</div>
        </div>
      ),
    },
    { key: 'username', header: own.username, cell: (account) => account.username },
    { key: 'role', header: own.role, cell: (account) => <Post account={account} /> },
    {
      key: 'state',
      header: own.state,
      cell: (account) => <State account={account} />,
    },
    {
      key: 'change',
      header: own.change,
      cell: (account) => (
        <fieldset className="row bare-fieldset">
          <legend className="visually-hidden">{own.changeFor(account.name)}</legend>
          {account.closedAt === null && account.id !== props.ownId && (
            <Button variant="tertiary" onPress={() => props.onAct('appoint', account)}>
              {own.appoint}
            </Button>
          )}
          {account.closedAt === null && (
            <Button variant="tertiary" onPress={() => props.onAct('renew', account)}>
              {own.renewShort}
            </Button>
          )}
          {account.closedAt === null && account.id !== props.ownId && (
            <Button variant="tertiary" onPress={() => props.onAct('close', account)}>
              {own.closeShort}
            </Button>
          )}
          {account.closedAt === null && account.id !== props.ownId && props.more?.(account)}
          <Button
            variant="tertiary"
            label={own.moreAbout(account.name)}
            onPress={() => props.onAct('details', account)}
          >
            {own.more}
          </Button>
        </fieldset>
      ),
    },
  ]
  return (
    <DataTable
      label={own.list}
      columns={columns}
      rows={props.accounts}
      rowKey={(account) => account.id}
      empty={<EmptyState title={props.empty ?? own.none} />}
    />
  )
}

function Post({ account }: { readonly account: AccountRow }) {
  const own = useWords(words)
  const { roleNames } = useWords(frame)
  const { role, memberName, partnerName, validFrom, validTo } = account
  if (role === null || validFrom === null) return own.noPost
  return (
    <div>
      {roleNames[role]}
      {memberName !== null && `, ${memberName}`}
      {partnerName !== null && `, ${partnerName}`}
      <div className="quiet">{own.period(validFrom, validTo)}</div>
    </div>
  )
}

/** The state in a word, and beside it what an administrator may want to act on. */
function State({ account }: { readonly account: AccountRow }) {
  const own = useWords(words)
  const { state, pausedFrom, pausedTo, drafts } = account
  const isLeaveOver = pausedTo !== null && pausedTo < localDate(now())
  return (
    <div>
      <Status tone={tones[state]}>{own.states[state]}</Status>
      {pausedFrom !== null && state !== 'closed' && !isLeaveOver && (
        <div className="quiet">{own.paused(pausedFrom, pausedTo)}</div>
      )}
      {state === 'closed' && drafts > 0 && <div className="quiet">{own.drafts(drafts)}</div>}
    </div>
  )
}
