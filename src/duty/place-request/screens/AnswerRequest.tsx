import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { answerRequest, type RequestView } from '../api.ts'
import { answers, noReasons } from '../model.ts'
import { words } from '../words.ts'

/** Who answered and what; a no says why, and may leave the municipality a task for the next working day. */
export function AnswerRequest(props: {
  readonly request: RequestView
  readonly name: string
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const format = useFormat()
  const { request, name, onClose } = props
  return (
    <FormDialog
      title={own.answerOf(name)}
      save={own.save}
      initial={{
        answer: null as (typeof answers)[number] | null,
        answeredBy: '',
        answeredAt: null as string | null,
        reason: null as (typeof noReasons)[number] | null,
        reasonText: '',
        dayTask: '',
      }}
      changes={[`case/${request.caseId}`]}
      submit={(values, options) =>
        api.call(
          answerRequest,
          given(answerRequest, { requestId: request.id, version: request.version, ...values }),
          options,
        )
      }
      saved={({ dueAt }) => (dueAt === null ? own.answered : own.dueAt(format.due(dueAt)))}
      onClose={onClose}
    >
      {(form) => (
        <>
          <RadioGroup
            label={own.answer}
            direction="horizontal"
            options={answers.map((value) => ({ value, label: own.answers[value] }))}
            {...form.field('answer')}
          />
          <TextField label={own.answeredBy} maxLength={120} {...form.field('answeredBy')} />
          <DateTimeField label={own.answeredAt} isOptional {...form.field('answeredAt')} />
          {form.values.answer === 'no' && (
            <Select
              label={own.reason}
              options={noReasons.map((value) => ({ value, label: own.reasons[value] }))}
              {...form.field('reason')}
            />
          )}
          <TextArea
            label={own.reasonText}
            maxLength={2000}
            rows={2}
            isOptional
            {...form.field('reasonText')}
          />
          {form.values.answer === 'no' && (
            <TextArea
              label={own.dayTask}
              description={own.dayTaskHint}
              maxLength={2000}
              rows={2}
              isOptional
              {...form.field('dayTask')}
            />
          )}
        </>
      )}
    </FormDialog>
  )
}
