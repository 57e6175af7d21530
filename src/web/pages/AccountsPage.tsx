import { useState } from 'react'
import { closeAccount, listAccounts, renewLink } from '../../base/account/api.ts'
import { type AccountAction, AccountList, type AccountRow } from '../../base/account/screens/AccountList.tsx'
import { AppointAccount } from '../../base/account/screens/AppointAccount.tsx'
import { ConfirmAccount } from '../../base/account/screens/ConfirmAccount.tsx'
import { CreateAccount } from '../../base/account/screens/CreateAccount.tsx'
import { type Handed, OneTimeLink } from '../../base/account/screens/OneTimeLink.tsx'
import { words } from '../../base/account/words.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Choices.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { notify } from '../ui/Toasts.tsx'
import { Permitted } from './Permitted.tsx'

type Doing =
  | { readonly what: AccountAction; readonly account: AccountRow }
  | { readonly what: 'create' }
  | { readonly what: 'hand-over'; readonly handed: Handed }
  | null

/** The administrator's page: who can log in. */
export function AccountsPage() {
  return (
    <Permitted contract={listAccounts}>
      <Accounts />
    </Permitted>
  )
}

function Accounts() {
  const own = useWords(words)
  const { account: me } = useSession()
  const reading = useRead(listAccounts, {}, { topics: ['account'] })
  const [doing, setDoing] = useState<Doing>(null)
  const [isAllShown, setAllShown] = useState(false)

  return (
    <Page
      title={own.title}
      lead={own.lead}
      width="wide"
      actions={
        <Button variant="primary" onPress={() => setDoing({ what: 'create' })}>
          {own.create}
        </Button>
      }
    >
      <Checkbox label={own.showClosed} value={isAllShown} onChange={setAllShown} />
      <Loaded reading={reading} rows={8}>
        {({ accounts }) => (
          <AccountList
            accounts={accounts.filter((account) => isAllShown || account.closedAt === null)}
            ownId={me.id}
            onAct={(what, account) => setDoing({ what, account })}
          />
        )}
      </Loaded>
      <Action doing={doing} onDo={setDoing} />
    </Page>
  )
}

function Action({ doing, onDo }: { readonly doing: Doing; readonly onDo: (doing: Doing) => void }) {
  const own = useWords(words)
  const end = () => onDo(null)
  if (doing === null) return null
  if (doing.what === 'hand-over') return <OneTimeLink {...doing.handed} onClose={end} />
  const handOver = (handed: Handed) => onDo({ what: 'hand-over', handed })
  if (doing.what === 'create') return <CreateAccount onClose={end} onCreated={handOver} />

  const { id, name, version } = doing.account
  if (doing.what === 'appoint') return <AppointAccount accountId={id} name={name} onClose={end} />
  if (doing.what === 'renew')
    return (
      <ConfirmAccount
        contract={renewLink}
        input={{ accountId: id }}
        title={`${own.renew}: ${name}`}
        help={own.renewHelp(name)}
        confirm={own.renew}
        onDone={({ link, expiresAt }) => handOver({ name, link, expiresAt })}
        onClose={end}
      />
    )
  return (
    <ConfirmAccount
      contract={closeAccount}
      input={{ accountId: id, version }}
      title={`${own.close}: ${name}`}
      help={own.closeHelp(name)}
      confirm={own.close}
      isDangerous
      onDone={() => {
        notify(own.closed(name))
        end()
      }}
      onClose={end}
    />
  )
}
