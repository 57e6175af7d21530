import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { type AssistanceView, recallAssistance, stepAssistance } from '../api.ts'
import type { AssistanceState } from '../model.ts'
import { words } from '../words.ts'

type Props = {
  readonly row: AssistanceView
  readonly to: AssistanceState
  readonly onClose: () => void
}
/** What came of it: who said so, when, and what that state must say. */
export function StepDialog({ row, to, onClose }: Props) {
  const own = useWords(words)
  const isRecall = to === 'recalled'
  const mustSay = isRecall || to === 'refused'
  return (
    <FormDialog
      title={isRecall ? own.recall : own.stepWords[to as keyof typeof own.stepWords]}
      {...(isRecall && { lead: own.recallHint })}
      save={own.saveStep}
      saved={own.saved}
      initial={{ name: '', at: now() as string | null, unit: '', eventReport: '', note: '' }}
      changes={[`case/${row.caseId}`, 'police-assistance']}
      submit={async ({ at, name, note, ...others }, options) => {
        const of = { assistanceId: row.id, version: row.version, at, name }
        // A text that must be there is sent empty too: the server says so at its field.
        return isRecall
          ? api.call(recallAssistance, { ...given(recallAssistance, of), name, note }, options)
          : api.call(
              stepAssistance,
              { ...given(stepAssistance, { ...of, ...others, note, to: to as 'approved' }), name },
              options,
            )
      }}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField label={own.stepNames[to]} maxLength={120} {...form.field('name')} />
          <DateTimeField label={own.at} {...form.field('at')} />
          {to === 'ordered' && (
            <TextField label={own.eventReport} maxLength={60} {...form.field('eventReport')} />
          )}
          {!isRecall && <TextField label={own.unit} maxLength={120} isOptional {...form.field('unit')} />}
          <TextArea
            label={mustSay ? own.reason : own.note}
            maxLength={2000}
            isOptional={!mustSay}
            {...form.field('note')}
          />
        </>
      )}
    </FormDialog>
  )
}
