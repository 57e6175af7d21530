import { useState } from 'react'
import { showHiddenCharacters } from '../../../kernel/text.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { markNeed } from '../api.ts'
import { type NeedMark, needMarks } from '../model.ts'
import { words } from '../words.ts'

/** Whether it needed the night: the latest mark, and those before it. */
export function NeedMarks(props: { readonly reportId: string; readonly marks: readonly NeedMark[] }) {
  const { reportId, marks } = props
  const own = useWords(words)
  const format = useFormat()
  const [isChanging, setChanging] = useState(false)
  const [latest] = marks
  if (latest === undefined || isChanging)
    return <Marking reportId={reportId} replaces={latest?.id ?? null} onDone={() => setChanging(false)} />
  return (
    <>
      {marks.map((mark, index) => (
        <p key={mark.id} className={index === 0 ? undefined : 'quiet'}>
          <strong>{own.marks[mark.mark]}</strong>
          {mark.text !== null && `. ${showHiddenCharacters(mark.text)}`}{' '}
          <span className="quiet">{own.markedBy(mark.markedByName, format.moment(mark.at))}</span>
        </p>
      ))}
      <Button variant="tertiary" onPress={() => setChanging(true)}>
        {own.changeMark}
      </Button>
    </>
  )
}

function Marking(props: {
  readonly reportId: string
  readonly replaces: string | null
  readonly onDone: () => void
}) {
  const { reportId, replaces, onDone } = props
  const own = useWords(words)
  const form = useForm({
    initial: { mark: null as NeedMark['mark'] | null, text: '' },
    submit: (values, options) =>
      api.call(markNeed, given(markNeed, { ...values, reportId, replaces }), options),
    onDone: async () => {
      notify(own.marked)
      onDone()
      await refreshTopics([`report/${reportId}`, 'report'])
    },
  })
  return (
    <Form form={form} label={own.needTitle}>
      <RadioGroup
        label={own.needTitle}
        description={own.needLead}
        options={needMarks.map((value) => ({ value, label: own.marks[value] }))}
        {...form.field('mark')}
      />
      <TextField label={own.needText} isOptional maxLength={500} {...form.field('text')} />
      <div className="row">
        <Button type="submit" isPending={form.isPending}>
          {own.save}
        </Button>
      </div>
    </Form>
  )
}
