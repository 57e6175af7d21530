import { addMinutes, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { CheckboxGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { addChannel } from '../../delivery/api.ts'
import { chooseKinds, rotateSecret, type WebhookView } from '../api.ts'
import { type WebhookKind, webhookKinds } from '../rules.ts'
import { words } from '../words.ts'

type Made = { readonly secret: string | null }
const changes = ['message']
/** Minutes the present secret signs beside a new one, unless another moment is given. */
const overlap = 7 * 24 * 60

/** Where a municipality's system takes calls: one more of its channels. */
export function AddWebhook(props: {
  readonly members: readonly { readonly id: string; readonly name: string }[]
  readonly onMade: (made: Made) => void
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const [only] = props.members.length === 1 ? props.members : []
  const initial = { memberId: only?.id ?? null, address: '' }
  return (
    <FormDialog
      title={own.add}
      lead={own.addLead}
      save={own.add}
      saved={own.added}
      initial={initial}
      changes={changes}
      submit={(typed, options) =>
        api.call(addChannel, given(addChannel, { ...typed, kind: 'webhook' }), options)
      }
      onDone={props.onMade}
      onClose={props.onClose}
    >
      {(form) => (
        <>
          {only === undefined && (
            <Select
              label={own.member}
              options={props.members.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.field('memberId')}
            />
          )}
          <TextField
            label={own.address}
            description={own.addressHint}
            type="url"
            autoComplete="off"
            maxLength={500}
            {...form.field('address')}
          />
        </>
      )}
    </FormDialog>
  )
}

/** What a webhook is sent. */
export function ChooseKinds({ row, onClose }: { readonly row: WebhookView; readonly onClose: () => void }) {
  const own = useWords(words)
  const initial: { kinds: readonly WebhookKind[] } = { kinds: row.kinds }
  return (
    <FormDialog
      title={own.chooseOf(row.url)}
      save={own.choose}
      saved={own.chosen}
      initial={initial}
      changes={changes}
      submit={({ kinds }, options) =>
        api.call(chooseKinds, { channelId: row.id, version: row.version, kinds: [...kinds] }, options)
      }
      onClose={onClose}
    >
      {(form) => (
        <CheckboxGroup
          label={own.kinds}
          description={own.kindsHint}
          options={webhookKinds.map((value) => ({ value, label: own.kindNames[value] }))}
          {...form.field('kinds')}
        />
      )}
    </FormDialog>
  )
}

/** A second secret, with which everything is signed beside the first until a moment. */
export function RotateSecret(props: {
  readonly row: WebhookView
  readonly onMade: (made: Made) => void
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const initial = { earlierUntil: addMinutes(now(), overlap) as string | null }
  return (
    <FormDialog
      title={own.rotateOf(props.row.url)}
      lead={own.rotateLead}
      save={own.rotate}
      saved={own.rotated}
      initial={initial}
      changes={changes}
      submit={(typed, options) =>
        api.call(rotateSecret, given(rotateSecret, { ...typed, channelId: props.row.id }), options)
      }
      onDone={props.onMade}
      onClose={props.onClose}
    >
      {(form) => (
        <DateTimeField
          label={own.until}
          description={own.untilHint}
          assume="future"
          {...form.field('earlierUntil')}
        />
      )}
    </FormDialog>
  )
}
