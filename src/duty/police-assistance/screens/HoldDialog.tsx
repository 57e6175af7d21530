import type { OutputOf } from '../../../kernel/contract.ts'
import { nextWorkingMorning, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { holdAssistance, prepareAssistance } from '../api.ts'
import { words } from '../words.ts'
import { JudgementFields, judgementOf, WhomFields } from './Judgement.tsx'

type Props = { readonly caseId: string; readonly onClose: () => void }
/** Judged that the police are not asked now, and when it is looked at again. */
export function HoldDialog({ caseId, onClose }: Props) {
  const own = useWords(words)
  const { data: facts } = useRead(prepareAssistance, { caseId }, { topics: [`case/${caseId}`] })
  if (facts === undefined) return null
  return (
    <FormDialog
      title={own.hold}
      lead={own.intro}
      save={own.saveHold}
      saved={({ number }: OutputOf<typeof holdAssistance>) => own.held(number)}
      initial={{ ...judgementOf(facts), reviewAt: nextWorkingMorning(now()) as string | null }}
      changes={[`case/${caseId}`, 'police-assistance']}
      submit={({ riskGrounds, ...values }, options) =>
        api.call(holdAssistance, { ...given(holdAssistance, { ...values, caseId }), riskGrounds }, options)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <WhomFields form={form as never} facts={facts} />
          <JudgementFields form={form as never} />
          <DateTimeField label={own.reviewAt} assume="future" {...form.field('reviewAt')} />
        </>
      )}
    </FormDialog>
  )
}
