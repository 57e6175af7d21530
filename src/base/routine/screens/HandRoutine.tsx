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
import { handRoutine } from '../api.ts'
import { type Audience, manners, type RoutineHanding, type RoutineText } from '../model.ts'
import { words } from '../words.ts'

/** Longer texts do not fit in the address that opens a mail program. */
const longestMail = 1800
const mailOf = ({ title, body }: Pick<RoutineText, 'title' | 'body'>): string =>
  `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`

/** Who got the text, and how: a home, a ward, a station officer. */
export function HandRoutine(props: { readonly text: RoutineText; readonly onClose: () => void }) {
  const own = useWords(words)
  const { text, onClose } = props
  const form = useForm({
    initial: {
      audience: null as Audience | null,
      givenTo: '',
      manner: null as RoutineHanding['manner'] | null,
    },
    submit: (values, options) =>
      api.call(handRoutine, given(handRoutine, { ...values, textId: text.id }), options),
    onDone: async () => {
      notify(own.handed)
      onClose()
      await refreshTopics(['routine'])
    },
  })
  const receivers = text.audiences.filter((audience) => audience !== 'duty')
  return (
    <Dialog title={own.handTitle} isOpen onClose={onClose}>
      <p>{own.handHint}</p>
      {text.body.length <= longestMail && (
        <p>
          <a href={mailOf(text)}>{own.mailText}</a>
        </p>
      )}
      <Form form={form} label={own.handTitle}>
        <RadioGroup
          label={own.handTo}
          options={receivers.map((audience) => ({ value: audience, label: own.audiences[audience] }))}
          {...form.field('audience')}
        />
        <TextField label={own.givenTo} maxLength={160} {...form.field('givenTo')} />
        <RadioGroup
          label={own.manner}
          options={manners.map((manner) => ({ value: manner, label: own.manners[manner] }))}
          {...form.field('manner')}
        />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.hand}
          </Button>
          <Button onPress={onClose}>{own.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
