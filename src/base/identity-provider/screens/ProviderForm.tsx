import { useQuery } from '@tanstack/react-query'
import type { Static } from 'typebox'
import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { readOptions } from '../../../web/query.ts'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import type { Bound } from '../../../web/ui/form.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { readMembers } from '../../organisation/api.ts'
import { changeProvider, createProvider } from '../api.ts'
import type { ProviderView } from '../model.ts'
import { words } from '../words.ts'

/** The choice that stands for no member: accounts of the whole region. */
const wholeRegion = 'region'

type Settings = {
  name: string
  accountClaim: string
  scope: string
  /** One a line, as it is typed. */
  requiredAcr: string
  clientSecret: string
  validTo: string | null
}
const linesOf = (typed: string): string[] => typed.split('\n').filter((line) => line.trim() !== '')

export function CreateProvider({ onClose }: { readonly onClose: () => void }) {
  const own = useWords(words)
  const members = useQuery(readOptions(readMembers, {}))
  const initial: Settings & {
    issuer: string
    clientId: string
    memberId: string | null
    validFrom: string | null
  } = {
    ...{ name: '', issuer: '', clientId: '', clientSecret: '', memberId: wholeRegion },
    ...{ accountClaim: 'sub', scope: 'openid', requiredAcr: '', validFrom: localDate(now()), validTo: null },
  }
  return (
    <FormDialog
      title={own.create}
      lead={`${own.redirect}: ${location.origin}/api/login-answers`}
      save={own.save}
      saved={(_output, { name }) => own.created(name)}
      initial={initial}
      changes={['account']}
      submit={({ requiredAcr, memberId, ...typed }, options) =>
        api.call(
          createProvider,
          {
            ...given(createProvider, { ...typed, memberId: memberId === wholeRegion ? null : memberId }),
            requiredAcr: linesOf(requiredAcr),
          },
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField label={own.name} description={own.nameHint} maxLength={60} {...form.field('name')} />
          <TextField
            label={own.issuer}
            description={own.issuerHint}
            type="url"
            maxLength={500}
            {...form.field('issuer')}
          />
          <TextField label={own.clientId} autoComplete="off" maxLength={200} {...form.field('clientId')} />
          <TextField
            label={own.clientSecret}
            description={own.secretHint}
            type="password"
            autoComplete="off"
            maxLength={500}
            {...form.field('clientSecret')}
          />
          <Loaded reading={members} rows={1}>
            {(data) => (
              <Select
                label={own.member}
                options={[
                  { value: wholeRegion, label: own.host },
                  ...data.members.map((member) => ({ value: member.id, label: member.name })),
                ]}
                {...form.field('memberId')}
              />
            )}
          </Loaded>
          <AskedFields
            accountClaim={form.field('accountClaim')}
            scope={form.field('scope')}
            requiredAcr={form.field('requiredAcr')}
          />
          <div className="columns">
            <DateField label={own.validFrom} {...form.field('validFrom')} />
            <DateField label={own.validTo} isOptional {...form.field('validTo')} />
          </div>
        </>
      )}
    </FormDialog>
  )
}

export function ChangeProvider(props: {
  readonly provider: Static<typeof ProviderView>
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { id: providerId, version, name, accountClaim, scope, requiredAcr, validTo } = props.provider
  const initial: Settings = {
    ...{ name, accountClaim, scope, validTo },
    ...{ requiredAcr: requiredAcr.join('\n'), clientSecret: '' },
  }
  return (
    <FormDialog
      title={own.changeOf(name)}
      lead={`${own.redirect}: ${location.origin}/api/login-answers`}
      save={own.save}
      saved={(_output, values) => own.changed(values.name)}
      initial={initial}
      changes={['account']}
      submit={({ requiredAcr: typed, ...values }, options) =>
        api.call(
          changeProvider,
          {
            ...given(changeProvider, { ...values, providerId, version }),
            requiredAcr: linesOf(typed),
          },
          options,
        )
      }
      onClose={props.onClose}
    >
      {(form) => (
        <>
          <TextField label={own.name} maxLength={60} {...form.field('name')} />
          <TextField
            label={own.newSecret}
            description={own.newSecretHint}
            isOptional
            type="password"
            autoComplete="off"
            maxLength={500}
            {...form.field('clientSecret')}
          />
          <AskedFields
            accountClaim={form.field('accountClaim')}
            scope={form.field('scope')}
            requiredAcr={form.field('requiredAcr')}
          />
          <DateField label={own.validTo} isOptional {...form.field('validTo')} />
        </>
      )}
    </FormDialog>
  )
}

/** What is asked of the provider: the claim that names the account, the scope and how strong the login must be. */
function AskedFields(fields: { readonly [K in 'accountClaim' | 'scope' | 'requiredAcr']: Bound<string> }) {
  const own = useWords(words)
  return (
    <>
      <TextField
        label={own.accountClaim}
        description={own.accountClaimHint}
        maxLength={200}
        {...fields.accountClaim}
      />
      <TextField label={own.scope} description={own.scopeHint} maxLength={200} {...fields.scope} />
      <TextArea
        label={own.requiredAcr}
        description={own.requiredAcrHint}
        isOptional
        rows={2}
        maxLength={2000}
        {...fields.requiredAcr}
      />
    </>
  )
}
