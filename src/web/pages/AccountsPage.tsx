import { useState } from 'react'
import { closeAccount, listAccounts, renewLink } from '../../base/account/api.ts'
import { AccountDetails, type LifeAction } from '../../base/account/screens/AccountDetails.tsx'
import { AccountLife } from '../../base/account/screens/AccountLife.tsx'
import { type AccountAction, AccountList, type AccountRow } from '../../base/account/screens/AccountList.tsx'
import { AppointAccount } from '../../base/account/screens/AppointAccount.tsx'
import { ConfirmAccount } from '../../base/account/screens/ConfirmAccount.tsx'
import { CreateAccount } from '../../base/account/screens/CreateAccount.tsx'
import { type Handed, OneTimeLink } from '../../base/account/screens/OneTimeLink.tsx'
import { words } from '../../base/account/words.ts'
import { AccountIdentities } from '../../base/identity-provider/screens/AccountIdentities.tsx'
import { IdentityProviders } from '../../base/identity-provider/screens/IdentityProviders.tsx'
import { words as providerWords } from '../../base/identity-provider/words.ts'
import { LostPhone } from '../../base/passkey/screens/LostPhone.tsx'
import { RecoveryList } from '../../base/passkey/screens/RecoveryList.tsx'
import { words as passkeyWords } from '../../base/passkey/words.ts'
import { useWords } from '../language.tsx'
import { useRead } from '../query.ts'
import { useSession } from '../session.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/Choices.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { notify } from '../ui/Toasts.tsx'
import { Permitted } from './Permitted.tsx'

type Doing =
  | { readonly what: AccountAction | LifeAction | 'lost-phone'; readonly account: AccountRow }
  | { readonly what: 'create' }
  | { readonly what: 'hand-over'; readonly handed: Handed }
  | null

/** Which accounts the list shows. */
const shownKinds = ['open', 'unused', 'all'] as const
type Shown = (typeof shownKinds)[number]
const isShown = (shown: Shown, account: AccountRow): boolean =>
  shown === 'all' || (shown === 'unused' ? account.isUnused : account.closedAt === null)

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
  const passkey = useWords(passkeyWords)
  const { account: me } = useSession()
  const reading = useRead(listAccounts, {}, { topics: ['account'] })
  const [doing, setDoing] = useState<Doing>(null)
  const [shown, setShown] = useState<Shown>('open')

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
      <RecoveryList />
      <RadioGroup
        label={own.shown}
        direction="horizontal"
        options={shownKinds.map((value) => ({ value, label: own.shownKinds[value] }))}
        value={shown}
        onChange={(value) => setShown(value ?? 'open')}
      />
      <Loaded reading={reading} rows={8}>
        {({ accounts }) => (
          <AccountList
            accounts={accounts.filter((account) => isShown(shown, account))}
            empty={shown === 'unused' ? own.noneUnused : own.none}
            ownId={me.id}
            onAct={(what, account) => setDoing({ what, account })}
            more={(account) => (
              <Button variant="tertiary" onPress={() => setDoing({ what: 'lost-phone', account })}>
                {passkey.lostPhone}
              </Button>
            )}
          />
        )}
      </Loaded>
      <IdentityProviders />
      <Action doing={doing} onDo={setDoing} />
    </Page>
  )
}

function Action({ doing, onDo }: { readonly doing: Doing; readonly onDo: (doing: Doing) => void }) {
  const own = useWords(words)
  const provider = useWords(providerWords)
  const { account: me } = useSession()
  const end = () => onDo(null)
  if (doing === null) return null
  if (doing.what === 'hand-over') return <OneTimeLink {...doing.handed} onClose={end} />
  const handOver = (handed: Handed) => onDo({ what: 'hand-over', handed })
  if (doing.what === 'create') return <CreateAccount onClose={end} onCreated={handOver} />

  const { id, name, version } = doing.account
  const { account } = doing
  if (doing.what === 'details')
    return (
      <AccountDetails
        account={account}
        ownId={me.id}
        identities={provider.title}
        onAct={(what) => onDo({ what, account })}
        onClose={end}
      />
    )
  if (doing.what === 'identities') return <AccountIdentities accountId={id} name={name} onClose={end} />
  if (doing.what === 'lost-phone') return <LostPhone accountId={id} name={name} onClose={end} />
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
  if (doing.what !== 'close')
    return <AccountLife what={doing.what} account={account} onHandOver={handOver} onClose={end} />
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
