import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { askConsent } from '../api.ts'
import { consentAnswers, consentWays, type PlacementConsent } from '../model.ts'
import { words } from '../words.ts'

/** One asking: who, what they answered, how and when. Every asking is kept. */
export function AskConsent(props: {
  readonly caseId: string
  readonly childId: string
  readonly askedId: string
  readonly name: string
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { caseId, childId, askedId, name, onClose } = props
  return (
    <FormDialog
      title={own.askOf(name)}
      save={own.save}
      saved={own.saved}
      initial={{
        answer: null as PlacementConsent['answer'] | null,
        how: 'phone' as PlacementConsent['how'] | null,
        askedAt: null as string | null,
        note: '',
      }}
      changes={[`case/${caseId}`]}
      submit={(values, options) =>
        api.call(askConsent, given(askConsent, { caseId, childId, askedId, ...values }), options)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <RadioGroup
            label={own.answer}
            options={consentAnswers.map((value) => ({ value, label: own.answers[value] }))}
            {...form.field('answer')}
          />
          <Select
            label={own.how}
            options={consentWays.map((value) => ({ value, label: own.ways[value] }))}
            {...form.field('how')}
          />
          <DateTimeField label={own.askedAt} isOptional {...form.field('askedAt')} />
          <TextArea label={own.note} maxLength={1000} rows={2} isOptional {...form.field('note')} />
        </>
      )}
    </FormDialog>
  )
}
