import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given, givenNumber } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { askAssistance, prepareAssistance } from '../api.ts'
import { type PoliceAssistance, preconditions, type RequesterKind } from '../model.ts'
import { words } from '../words.ts'
import { CarriedOut, RequesterFields, stillFitting } from './AskedBy.tsx'
import { JudgementFields, judgementOf, WhomFields } from './Judgement.tsx'
import { NeededFields } from './Needed.tsx'

type Props = { readonly caseId: string; readonly onClose: () => void }
const blank = {
  decisionId: null as string | null,
  decisionElsewhere: '',
  requesterKind: null as RequesterKind | null,
  mandateId: null as string | null,
  requesterName: '',
  requesterTitle: '',
  requesterBasis: '',
  receivedBy: '',
  precondition: null as PoliceAssistance['precondition'],
  preconditionText: '',
  purpose: '',
  whereTo: '',
  destination: '',
  appearance: '',
  dangers: '',
  needs: '',
  closeOnes: '',
  whereReason: '',
  childPresent: null as PoliceAssistance['childPresent'] | null,
  driveMinutes: '',
  staffAlong: false,
  staffAlongReason: '',
  foundIn: '',
  localDuty: '',
  localPlan: '',
  transportOn: null as string | null,
}
export type Asked = typeof blank & ReturnType<typeof judgementOf> & { readonly askedAt: string | null }

/** The request, in the order it is asked on the telephone at 02.40: whom, by whose right, why the police, the risk, what they need. */
export function AskDialog({ caseId, onClose }: Props) {
  const own = useWords(words)
  const [memberId, setMemberId] = useState<string | null>(null)
  const input = memberId === null ? { caseId } : { caseId, memberId }
  const { data: facts } = useRead(prepareAssistance, input, { topics: [`case/${caseId}`] })
  const [first, setFirst] = useState(facts)
  if (first === undefined && facts !== undefined) setFirst(facts)
  if (first === undefined) return null
  const shown = facts ?? first
  const initial: Asked = { ...judgementOf(first), ...blank, askedAt: now() }
  return (
    <FormDialog
      title={own.ask}
      lead={own.intro}
      save={own.send}
      saved={({ number }: OutputOf<typeof askAssistance>) => own.sent(number)}
      initial={initial}
      changes={[`case/${caseId}`, 'police-assistance']}
      submit={(all, options) => {
        const { driveMinutes, riskGrounds, purpose, receivedBy, staffAlong, ...values } = all
        const minutes = givenNumber(driveMinutes)
        const typed = given(askAssistance, {
          ...values,
          ...stillFitting(shown, all),
          caseId,
          ...(minutes !== null && { driveMinutes: minutes }),
        })
        // Texts that must be there are sent empty too: the server says so at their field.
        return api.call(askAssistance, { ...typed, riskGrounds, purpose, receivedBy, staffAlong }, options)
      }}
      onClose={onClose}
    >
      {(form) => (
        <>
          <WhomFields form={form as never} facts={shown} onMember={setMemberId} />
          <CarriedOut form={form} facts={shown} />
          <RequesterFields form={form} facts={shown} />
          <RadioGroup
            label={own.precondition}
            options={preconditions.map((value) => ({ value, label: own.preconditions[value] }))}
            {...form.field('precondition')}
          />
          <TextArea
            label={own.preconditionText}
            description={own.preconditionHint}
            maxLength={4000}
            {...form.field('preconditionText')}
          />
          <JudgementFields form={form as never} />
          <NeededFields form={form} facts={shown} />
          <TextField label={own.receivedBy} maxLength={120} {...form.field('receivedBy')} />
          <DateTimeField label={own.askedAt} {...form.field('askedAt')} />
        </>
      )}
    </FormDialog>
  )
}
