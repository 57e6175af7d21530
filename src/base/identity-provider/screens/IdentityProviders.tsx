import { useState } from 'react'
import type { Static } from 'typebox'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { listProviders } from '../api.ts'
import type { ProviderView } from '../model.ts'
import { words } from '../words.ts'
import { ChangeProvider, CreateProvider } from './ProviderForm.tsx'

type Provider = Static<typeof ProviderView>
type Doing = Provider | 'create' | null

/** Where staff may log in besides here, kept by an administrator. */
export function IdentityProviders() {
  const own = useWords(words)
  const reading = useRead(listProviders, {}, { topics: ['account'] })
  const [doing, setDoing] = useState<Doing>(null)
  const end = () => setDoing(null)
  const columns: Column<Provider>[] = [
    {
      key: 'name',
      header: own.name,
      cell: (provider) => (
        <div>
          {provider.name}
          <div className="quiet">{provider.issuer}</div>
          {!provider.isSecretReadable && <Status tone="warning">{own.secretLost}</Status>}
        </div>
      ),
    },
    { key: 'member', header: own.member, cell: (provider) => provider.memberName ?? own.host },
    { key: 'claim', header: own.accountClaim, cell: (provider) => provider.accountClaim },
    {
      key: 'period',
      header: own.validFrom,
      cell: (provider) => own.period(provider.validFrom, provider.validTo),
    },
    {
      key: 'change',
      header: own.change,
      cell: (provider) => (
        <Button variant="tertiary" label={own.changeOf(provider.name)} onPress={() => setDoing(provider)}>
          {own.change}
        </Button>
      ),
    },
  ]
  return (
    <Panel title={own.title} actions={<Button onPress={() => setDoing('create')}>{own.create}</Button>}>
      <p>{own.lead}</p>
      <Loaded reading={reading} rows={2}>
        {({ providers }) => (
          <DataTable
            label={own.list}
            columns={columns}
            rows={providers}
            rowKey={(provider) => provider.id}
            empty={<EmptyState title={own.none} />}
          />
        )}
      </Loaded>
      {doing === 'create' && <CreateProvider onClose={end} />}
      {doing !== null && doing !== 'create' && <ChangeProvider provider={doing} onClose={end} />}
    </Panel>
  )
}
