import type { Static } from 'typebox'
import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import type { Tone } from '../../../web/ui/Icon.tsx'
import { EmptyState } from '../../../web/ui/Loaded.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import type { AccountView } from '../model.ts'
import { words } from '../words.ts'

export type AccountRow = Static<typeof AccountView>
export type AccountAction = 'appoint' | 'renew' | 'close'

const stateOf = (account: AccountRow): 'closed' | 'waiting' | 'ready' =>
  account.closedAt !== null ? 'closed' : account.hasPassword ? 'ready' : 'waiting'
const tones: Record<ReturnType<typeof stateOf>, Tone> = {
  closed: 'neutral',
  waiting: 'important',
  ready: 'success',
}

/** Who can log in, in which role and until when, with what an administrator can do about it. */
export function AccountList(props: {
  readonly accounts: readonly AccountRow[]
  readonly ownId: string
  readonly onAct: (action: AccountAction, account: AccountRow) => void
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
      cell: (account) => <Status tone={tones[stateOf(account)]}>{own.states[stateOf(account)]}</Status>,
    },
    {
      key: 'change',
      header: own.change,
      cell: (account) =>
        account.closedAt === null && (
          <fieldset className="row bare-fieldset">
            <legend className="visually-hidden">{own.changeFor(account.name)}</legend>
            {account.id !== props.ownId && (
              <Button variant="tertiary" onPress={() => props.onAct('appoint', account)}>
                {own.appoint}
              </Button>
            )}
            <Button variant="tertiary" onPress={() => props.onAct('renew', account)}>
              {own.renewShort}
            </Button>
            {account.id !== props.ownId && (
              <Button variant="tertiary" onPress={() => props.onAct('close', account)}>
                {own.closeShort}
              </Button>
            )}
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
      empty={<EmptyState title={own.none} />}
    />
  )
}

function Post({ account }: { readonly account: AccountRow }) {
  const own = useWords(words)
  const { role, memberName, validFrom, validTo } = account
  if (role === null || validFrom === null) return own.noPost
  return (
    <div>
      {own.roles[role]}
      {memberName !== null && `, ${memberName}`}
      <div className="quiet">{own.period(validFrom, validTo)}</div>
    </div>
  )
}
