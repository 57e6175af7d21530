import { useWords } from '../../../web/language.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { words } from '../words.ts'

/** One press, one ceremony; what went wrong and how long to wait stand above it. */
export function PasskeyButton<R>(props: {
  readonly opens: 'logIn' | 'unlock'
  readonly run: () => Promise<R>
  readonly onDone: (result: R) => void
}) {
  const own = useWords(words)
  const form = useForm({
    initial: {},
    guardsUnsaved: false,
    submit: props.run,
    onDone: props.onDone,
  })
  return (
    <Form form={form} label={own[props.opens]}>
      <Button
        type="submit"
        isFullWidth
        isPending={form.isPending}
        {...(props.opens === 'logIn' && { size: 'large' as const })}
      >
        {own[props.opens]}
      </Button>
    </Form>
  )
}
