import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { TextField } from '../../../web/ui/TextField.tsx'
import { createAccount } from '../api.ts'
import { words } from '../words.ts'
import type { Handed } from './OneTimeLink.tsx'
import { PostFields, type PostValues, postOf } from './PostFields.tsx'

type Values = PostValues & { name: string; title: string; username: string }

/** A new colleague: who, in which role and from when; the answer is the link to hand over. */
export function CreateAccount(props: {
  readonly onClose: () => void
  readonly onCreated: (handed: Handed) => void
}) {
  const own = useWords(words)
  const initial: Values = {
    name: '',
    title: '',
    username: '',
    role: null,
    memberId: null,
    partnerId: null,
    validFrom: localDate(now()),
    validTo: null,
  }
  const form = useForm({
    initial,
    submit: (values: Values, options) =>
      api.call(createAccount, given(createAccount, postOf(values)), options),
    onDone: async ({ link, expiresAt }, { name }) => {
      props.onCreated({ name, link, expiresAt })
      await refreshTopics(['account'])
    },
  })
  return (
    <Dialog title={own.create} isOpen onClose={props.onClose}>
      <Form form={form} label={own.create}>
        <TextField label={own.name} autoComplete="off" maxLength={120} {...form.field('name')} />
        <TextField label={own.jobTitle} autoComplete="off" maxLength={120} {...form.field('title')} />
        <TextField
          label={own.username}
          description={own.usernameHint}
          autoComplete="off"
          maxLength={60}
          {...form.field('username')}
        />
        <PostFields
          role={form.field('role')}
          memberId={form.field('memberId')}
          partnerId={form.field('partnerId')}
          validFrom={form.field('validFrom')}
          validTo={form.field('validTo')}
        />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.create}
          </Button>
          <Button onPress={props.onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
