import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { addContent } from '../api.ts'
import { words } from '../words.ts'

/** What was said in a call that was logged in one press; it may be left, and written later (E-26). */
export function SaidInCall(props: {
  readonly callId: string
  readonly topic: string
  readonly onDone: () => void
}) {
  const own = useWords(words)
  const form = useForm({
    initial: { text: '' },
    submit: ({ text }, options) => api.call(addContent, { callId: props.callId, text }, options),
    onDone: async () => {
      notify(own.saved)
      props.onDone()
      await refreshTopics(['mandate', props.topic])
    },
  })
  return (
    <Form form={form} label={own.addContent}>
      <TextArea
        label={own.content}
        description={own.contentHint}
        maxLength={4000}
        rows={3}
        {...form.field('text')}
      />
      <div className="row">
        <Button type="submit" isPending={form.isPending}>
          {own.save}
        </Button>
        <Button variant="tertiary" onPress={props.onDone}>
          {own.cancel}
        </Button>
      </div>
    </Form>
  )
}
