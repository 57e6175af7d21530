import { useState } from 'react'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { addChannel } from '../api.ts'
import { type ChannelKind, channelKinds } from '../model.ts'
import { words } from '../words.ts'
import type { ChannelReceiver } from './ChannelSettings.tsx'

/** A new way to a receiver, last in the order; of a webhook the secret is shown when it is made. */
export function AddChannel(props: { readonly receiver: ChannelReceiver; readonly onClose: () => void }) {
  const own = useWords(words)
  const { receiver, onClose } = props
  const [secret, setSecret] = useState<string | null | 'none'>('none')
  const form = useForm({
    initial: { kind: null as ChannelKind | null, address: '' },
    submit: ({ kind, address }, options) =>
      api.call(
        addChannel,
        given(addChannel, { ...receiver, kind, address: address.trim() === '' ? null : address }),
        options,
      ),
    onDone: async (output, { kind }) => {
      notify(own.added)
      await refreshTopics(['message'])
      if (kind === 'webhook') setSecret(output.secret)
      else onClose()
    },
  })
  if (secret !== 'none')
    return (
      <Dialog
        title={own.secretTitle}
        isOpen
        onClose={onClose}
        actions={<Button onPress={onClose}>{own.close}</Button>}
      >
        <div className="once-only">
          <p>{secret === null ? own.secretGone : own.secretLead}</p>
          {secret !== null && <code>{secret}</code>}
        </div>
      </Dialog>
    )
  const { kind } = form.values
  return (
    <Dialog title={own.add} isOpen onClose={onClose}>
      <Form form={form} label={own.add}>
        <RadioGroup
          label={own.kind}
          options={channelKinds.map((value) => ({ value, label: own.channelKinds[value] }))}
          {...form.field('kind')}
        />
        {kind === 'print' || kind === 'in-app' ? (
          <p className="quiet">{own.addressHint[kind]}</p>
        ) : (
          kind !== null && (
            <TextField
              label={own.address[kind]}
              description={own.addressHint[kind]}
              autoComplete="off"
              maxLength={500}
              {...form.field('address')}
            />
          )
        )}
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.add}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
