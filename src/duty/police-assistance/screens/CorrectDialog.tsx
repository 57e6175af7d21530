import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { type AssistanceView, correctStep } from '../api.ts'
import { words } from '../words.ts'

type Props = {
  readonly row: AssistanceView
  readonly step: AssistanceView['steps'][number]
  readonly onClose: () => void
}
/** A step as it should have been written; what stood before is kept beside it. */
export function CorrectDialog({ row, step, onClose }: Props) {
  const own = useWords(words)
  return (
    <FormDialog
      title={`${own.correct}: ${own.states[step.state]}`}
      save={own.saveStep}
      saved={own.saved}
      initial={{
        name: step.name,
        at: step.at as string | null,
        unit: step.unit ?? '',
        eventReport: step.eventReport ?? '',
        note: step.note ?? '',
        reason: '',
      }}
      changes={[`case/${row.caseId}`, 'police-assistance']}
      submit={({ name, reason, ...values }, options) => {
        const of = { ...values, assistanceId: row.id, version: row.version, stepId: step.id }
        return api.call(correctStep, { ...given(correctStep, of), name, reason }, options)
      }}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField label={own.stepNames[step.state]} maxLength={120} {...form.field('name')} />
          <DateTimeField label={own.at} {...form.field('at')} />
          {step.state === 'ordered' && (
            <TextField label={own.eventReport} maxLength={60} {...form.field('eventReport')} />
          )}
          <TextField label={own.unit} maxLength={120} isOptional {...form.field('unit')} />
          <TextArea label={own.note} maxLength={2000} isOptional {...form.field('note')} />
          <TextArea label={own.correctionReason} maxLength={1000} {...form.field('reason')} />
        </>
      )}
    </FormDialog>
  )
}
