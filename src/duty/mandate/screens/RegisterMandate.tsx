import type { DecisionTypeKey } from '../../../code-lists/decision-type.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { CheckboxGroup } from '../../../web/ui/Choices.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { listHolders, registerMandate } from '../api.ts'
import { type MandateKind, mandateKinds } from '../model.ts'
import { isAppointed, typesFor } from '../rules.ts'
import { words } from '../words.ts'
import { MinutesAndDays } from './MinutesAndDays.tsx'

/** A mandate as it stands in the minutes. */
export function RegisterMandate(props: { readonly memberId: string; readonly onClose: () => void }) {
  const { memberId, onClose } = props
  const own = useWords(words)
  const today = localDate(now())
  const holders = useRead(listHolders, { memberId }, { topics: [`mandate/${memberId}`] }).data?.accounts ?? []
  const types = typesFor('appointed-member', today).map(({ key, sv }) => ({ value: key, label: sv }))
  return (
    <FormDialog
      title={own.register}
      save={own.save}
      saved={own.saved}
      initial={{
        kind: null as MandateKind | null,
        accountId: null as string | null,
        name: '',
        title: '',
        phone: '',
        covers: [] as readonly DecisionTypeKey[],
        minutesReference: '',
        minutesDate: null as string | null,
        validFrom: today as string | null,
        validTo: null as string | null,
      }}
      changes={[`mandate/${memberId}`]}
      submit={({ covers, ...values }, options) => {
        const sent = values.kind !== null && isAppointed(values.kind) ? [...covers] : []
        return api.call(
          registerMandate,
          given(registerMandate, { ...values, memberId, covers: sent }),
          options,
        )
      }}
      onClose={onClose}
    >
      {(form) => {
        const isOfficial = form.values.kind === 'official'
        const accounts = holders
          .filter(({ role }) => (role === 'chair') !== isOfficial)
          .map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))
        const choose = (accountId: string | null) => {
          form.set('accountId', accountId)
          const holder = holders.find(({ id }) => id === accountId)
          if (holder === undefined) return
          form.set('name', holder.name)
          form.set('title', holder.title)
        }
        return (
          <>
            <Select
              label={own.kind}
              options={mandateKinds.map((value) => ({ value, label: own.kinds[value] }))}
              {...form.field('kind')}
            />
            <Select
              label={own.account}
              description={own.accountHint}
              isOptional
              options={accounts}
              {...form.field('accountId')}
              onChange={choose}
            />
            <div className="columns">
              <TextField label={own.holderName} maxLength={120} {...form.field('name')} />
              <TextField label={own.holderTitle} maxLength={120} {...form.field('title')} />
            </div>
            <TextField
              label={own.phone}
              description={own.phoneHint}
              type="tel"
              isOptional
              maxLength={30}
              {...form.field('phone')}
            />
            {form.values.kind !== null && isAppointed(form.values.kind) && (
              <CheckboxGroup
                label={own.covers}
                description={own.coversHint}
                options={types}
                {...form.field('covers')}
              />
            )}
            <MinutesAndDays
              minutesReference={form.field('minutesReference')}
              minutesDate={form.field('minutesDate')}
              validFrom={form.field('validFrom')}
              validTo={form.field('validTo')}
            />
          </>
        )
      }}
    </FormDialog>
  )
}
