import { useState } from 'react'
import type { Static } from 'typebox'
import { addMinutes, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useCommand } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Clock } from '../../../web/ui/Clock.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { type ContactView, callbackDone, promiseCallback, withdrawContact } from '../api.ts'
import { words } from '../words.ts'

type View = Static<typeof ContactView>
type ActionProps = {
  readonly contact: View
  readonly version: number
  readonly onVersion: (version: number) => void
}

/** Promise to call back, say that it is done, withdraw. */
export function ContactActions(props: ActionProps) {
  const own = useWords(words)
  const [open, setOpen] = useState<'promise' | 'withdraw' | null>(null)
  const close = () => setOpen(null)
  if (props.contact.status === 'withdrawn') return null
  return (
    <div className="row">
      <PromisedCall {...props} />
      <Button onPress={() => setOpen('promise')}>{own.promise}</Button>
      <Button variant="tertiary" onPress={() => setOpen('withdraw')}>
        {own.withdraw}
      </Button>
      {open === 'promise' && <PromiseDialog {...props} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog {...props} onClose={close} />}
    </div>
  )
}

/** The clock of a promised call, and that it has been made. */
export function PromisedCall({ contact, version, onVersion }: ActionProps) {
  const own = useWords(words)
  const done = useCommand(callbackDone, { changes: ['contact', `opened-contact/${contact.id}`] })
  if (contact.callbackBy === null || contact.callbackDoneAt !== null) return null
  const press = async () => {
    const saved = await done.run({ contactId: contact.id, version })
    if (saved !== null) onVersion(saved.version)
  }
  return (
    <span className="row">
      <Clock until={contact.callbackBy} soonMinutes={15} label={own.callbackDue(contact.callbackTo ?? '')} />
      <Button
        onPress={() => void press()}
        isPending={done.isPending}
        label={`${own.callbackDone} ${contact.number}`}
      >
        {own.callbackDone}
      </Button>
      {done.problem !== null && <ErrorState problem={done.problem} />}
    </span>
  )
}

function PromiseDialog({
  contact,
  version,
  onVersion,
  onClose,
}: ActionProps & { readonly onClose: () => void }) {
  const own = useWords(words)
  const form = useForm({
    initial: {
      callbackTo: contact.callbackTo ?? contact.callerPhone ?? '',
      callbackBy: `${addMinutes(now(), 30).slice(0, 16)}:00.000Z` as string | null,
    },
    submit: (values, options) =>
      api.call(
        promiseCallback,
        given(promiseCallback, { contactId: contact.id, version, ...values }),
        options,
      ),
    onDone: async (saved) => {
      onVersion(saved.version)
      notify(own.promised)
      onClose()
      await refreshTopics(['contact', `opened-contact/${contact.id}`])
    },
    onKept: onClose,
  })
  return (
    <Dialog title={own.promise} isOpen onClose={onClose}>
      <Form form={form} label={own.promise}>
        <TextField label={own.callbackTo} inputMode="tel" maxLength={40} {...form.field('callbackTo')} />
        <DateTimeField label={own.callbackBy} assume="future" {...form.field('callbackBy')} />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.promise}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}

function WithdrawDialog({
  contact,
  version,
  onVersion,
  onClose,
}: ActionProps & { readonly onClose: () => void }) {
  const own = useWords(words)
  const form = useForm({
    initial: { reason: '' },
    submit: (values, options) =>
      api.call(withdrawContact, { contactId: contact.id, version, ...values }, options),
    onDone: async (saved) => {
      onVersion(saved.version)
      notify(own.withdrawn)
      onClose()
      await refreshTopics(['contact', `opened-contact/${contact.id}`])
    },
  })
  return (
    <Dialog title={own.withdraw} isOpen onClose={onClose}>
      <p>{own.withdrawHelp}</p>
      <Form form={form} label={own.withdraw}>
        <TextArea label={own.reason} maxLength={1000} {...form.field('reason')} />
        <div className="row dialog-actions">
          <Button type="submit" variant="danger" isPending={form.isPending}>
            {own.withdraw}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
