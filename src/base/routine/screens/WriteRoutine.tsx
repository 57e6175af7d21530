import { addDays, localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { writeRoutine } from '../api.ts'
import { type Routine, routineKinds } from '../model.ts'
import { templates, words } from '../words.ts'

/** A new text, empty or from a template; what it says is written on its own page. */
export function WriteRoutine(props: {
  readonly onClose: () => void
  readonly onWritten: (id: string) => void
}) {
  const own = useWords(words)
  const form = useForm({
    initial: { template: null as string | null, kind: null as Routine['kind'] | null, title: '' },
    submit: ({ template, kind, title }, options) => {
      const from = templates.find(({ id }) => id === template)
      return api.call(
        writeRoutine,
        given(writeRoutine, {
          kind: kind ?? from?.kind ?? null,
          title,
          body: from?.body ?? '',
          sources: from?.sources ?? '',
          topics: [...(from?.topics ?? [])],
          audiences: [...(from?.audiences ?? ['duty'])],
          reviewBy: addDays(localDate(now()), 365),
          changeNote: '',
        }),
        options,
      )
    },
    onDone: async ({ id }) => {
      notify(own.created)
      await refreshTopics(['routine'])
      props.onWritten(id)
    },
  })
  const template = form.field('template')
  const take = (id: string | null) => {
    template.onChange(id)
    const from = templates.find((one) => one.id === id)
    if (from === undefined) return
    form.set('kind', from.kind)
    form.set('title', from.title)
  }
  return (
    <Dialog title={own.writeTitle} isOpen onClose={props.onClose}>
      <Form form={form} label={own.writeTitle}>
        <Select
          label={own.fromTemplate}
          placeholder={own.emptyTemplate}
          isOptional
          options={templates.map(({ id, title }) => ({ value: id, label: title }))}
          {...template}
          onChange={take}
        />
        <RadioGroup
          label={own.kind}
          options={routineKinds.map((kind) => ({ value: kind, label: own.kinds[kind] }))}
          {...form.field('kind')}
        />
        <TextField label={own.fields.title} maxLength={160} {...form.field('title')} />
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
