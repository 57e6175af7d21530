import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { notify } from '../../../web/ui/Toasts.tsx'
import { appointAccount } from '../api.ts'
import { words } from '../words.ts'
import { PostFields, type PostValues, postOf } from './PostFields.tsx'

/** Another role for somebody from a day on. */
export function AppointAccount(props: {
  readonly accountId: string
  readonly name: string
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { accountId, name, onClose } = props
  const initial: PostValues = {
    role: null,
    memberId: null,
    partnerId: null,
    validFrom: localDate(now()),
    validTo: null,
  }
  const form = useForm({
    initial,
    submit: (values: PostValues, options) =>
      api.call(appointAccount, given(appointAccount, { ...postOf(values), accountId }), options),
    onDone: async () => {
      notify(own.appointed(name))
      onClose()
      await refreshTopics(['account'])
    },
  })
  return (
    <Dialog title={`${own.appoint}: ${name}`} isOpen onClose={onClose}>
      <p>{own.appointHelp}</p>
      <Form form={form} label={own.appoint}>
        <PostFields
          role={form.field('role')}
          memberId={form.field('memberId')}
          partnerId={form.field('partnerId')}
          validFrom={form.field('validFrom')}
          validTo={form.field('validTo')}
        />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.appoint}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
