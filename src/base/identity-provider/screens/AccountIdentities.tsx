import { useState } from 'react'
import type { Static } from 'typebox'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { ConfirmAccount } from '../../account/screens/ConfirmAccount.tsx'
import { attachIdentity, detachIdentity, listIdentities, listProviders } from '../api.ts'
import type { IdentityView, ProviderView } from '../model.ts'
import { words } from '../words.ts'
import '../../../web/styles/lists.css'

type Identity = Static<typeof IdentityView>
type Provider = Static<typeof ProviderView>

/** Which providers may say that somebody is this account, and the exact word by which each does. */
export function AccountIdentities(props: {
  readonly accountId: string
  readonly name: string
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { accountId, name, onClose } = props
  const identities = useRead(listIdentities, {}, { topics: ['account'] })
  const providers = useRead(listProviders, {}, { topics: ['account'] })
  const [leaving, setLeaving] = useState<Identity | null>(null)
  if (leaving !== null)
    return (
      <ConfirmAccount
        contract={detachIdentity}
        input={{ identityId: leaving.id }}
        title={own.detachOf(leaving.providerName)}
        help={own.detachHelp(name)}
        confirm={own.detach}
        isDangerous
        onDone={() => {
          notify(own.detached(leaving.providerName))
          setLeaving(null)
        }}
        onClose={() => setLeaving(null)}
      />
    )
  return (
    <Dialog title={own.identities(name)} isOpen onClose={onClose}>
      <p>{own.identitiesLead}</p>
      <Loaded reading={identities} rows={2}>
        {(data) => (
          <IdentityList
            identities={data.identities.filter((identity) => identity.accountId === accountId)}
            onDetach={setLeaving}
          />
        )}
      </Loaded>
      <Loaded reading={providers} rows={2}>
        {(data) => <AttachForm accountId={accountId} providers={data.providers} onClose={onClose} />}
      </Loaded>
    </Dialog>
  )
}

function IdentityList(props: {
  readonly identities: readonly Identity[]
  readonly onDetach: (identity: Identity) => void
}) {
  const own = useWords(words)
  const format = useFormat()
  if (props.identities.length === 0) return <EmptyState title={own.noIdentities} />
  return (
    <ul className="plain-list stack">
      {props.identities.map((identity) => (
        <li key={identity.id} className="row">
          <div>
            <strong>{identity.providerName}</strong> {identity.claimValue}
            <div className="quiet">
              {identity.subjectAt === null ? own.neverUsed : own.usedSince(format.moment(identity.subjectAt))}
            </div>
          </div>
          <Button
            variant="tertiary"
            label={own.detachOf(identity.providerName)}
            onPress={() => props.onDetach(identity)}
          >
            {own.detach}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function AttachForm(props: {
  readonly accountId: string
  readonly providers: readonly Provider[]
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { accountId, providers } = props
  const initial: { providerId: string | null; claimValue: string } = { providerId: null, claimValue: '' }
  const form = useForm({
    initial,
    submit: (values, options) =>
      api.call(attachIdentity, given(attachIdentity, { ...values, accountId }), options),
    onDone: async (_output, { providerId }) => {
      notify(own.attached(providers.find(({ id }) => id === providerId)?.name ?? ''))
      form.reset(initial)
      await refreshTopics(['account'])
    },
  })
  if (providers.length === 0) return <p>{own.none}</p>
  const chosen = providers.find(({ id }) => id === form.values.providerId)
  return (
    <Form form={form} label={own.attach}>
      <Select
        label={own.provider}
        options={providers.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field('providerId')}
      />
      <TextField
        label={own.claimValue}
        {...(chosen && { description: own.claimValueHint(chosen.accountClaim) })}
        autoComplete="off"
        maxLength={300}
        {...form.field('claimValue')}
      />
      <div className="row dialog-actions">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {own.attach}
        </Button>
        <Button onPress={props.onClose}>{own.cancel}</Button>
      </div>
    </Form>
  )
}
