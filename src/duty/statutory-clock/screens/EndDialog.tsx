import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { endCustody } from '../api.ts'
import { type DecisionEvent, endReasons, type Standing } from '../model.ts'
import { words } from '../words.ts'

/** That it has ended in fact: when, why and what was done. */
export function EndDialog(props: {
  readonly decisionId: string
  readonly reason: Standing['reason']
  readonly onClose: () => void
}) {
  const { decisionId, reason, onClose } = props
  const own = useWords(words)
  return (
    <FormDialog
      title={own.end}
      lead={own.endLead}
      save={own.endSave}
      saved={own.saved}
      initial={{
        at: now() as string | null,
        endReason: reason as DecisionEvent['endReason'],
        note: '',
      }}
      changes={[`decision/${decisionId}`]}
      submit={(values, options) =>
        api.call(endCustody, given(endCustody, { ...values, decisionId }), options)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <DateTimeField label={own.at} {...form.field('at')} />
          <RadioGroup
            label={own.endReason}
            options={endReasons.map((value) => ({ value, label: own.endReasons[value] }))}
            {...form.field('endReason')}
          />
          <TextArea
            label={own.endNote}
            description={own.endNoteHint}
            maxLength={4000}
            {...form.field('note')}
          />
        </>
      )}
    </FormDialog>
  )
}
