import { useWords } from '../../../web/language.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import type { Bound } from '../../../web/ui/form.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { type AdvanceNotice, staffRisks, wantedKinds } from '../model.ts'
import { words } from '../words.ts'

/** The text of a notice as its fields hold it. */
export type TypedText = {
  wantedKind: AdvanceNotice['wantedKind'] | null
  wantedAction: string
  purpose: string
  plan: string
  alternatives: string
  background: string
  staffRisk: AdvanceNotice['staffRisk'] | null
  staffRiskText: string
  validFrom: string | null
  validUntil: string | null
}
type Bind = <K extends keyof TypedText>(name: K) => Bound<TypedText[K]>

/** What is wanted first, as the night reads it; then why, the plan and how long. */
export function TextFields({
  bind,
  isRenewal = false,
}: {
  readonly bind: Bind
  readonly isRenewal?: boolean
}) {
  const own = useWords(words)
  const risk = bind('staffRisk')
  return (
    <div className="stack">
      <Select
        label={own.wantedKind}
        width="medium"
        options={wantedKinds.map((value) => ({ value, label: own.wantedKinds[value] }))}
        {...bind('wantedKind')}
      />
      <TextArea
        label={own.wantedAction}
        description={own.wantedHint}
        maxLength={2000}
        {...bind('wantedAction')}
      />
      <TextArea label={own.purpose} description={own.purposeHint} maxLength={1000} {...bind('purpose')} />
      <TextArea label={own.plan} description={own.planHint} rows={5} maxLength={8000} {...bind('plan')} />
      <TextArea
        label={own.alternatives}
        description={own.alternativesHint}
        isOptional
        maxLength={4000}
        {...bind('alternatives')}
      />
      <TextArea
        label={own.background}
        description={own.backgroundHint}
        isOptional
        maxLength={8000}
        {...bind('background')}
      />
      <RadioGroup
        label={own.staffRisk}
        direction="horizontal"
        options={staffRisks.map((value) => ({ value, label: own.staffRisks[value] }))}
        {...risk}
      />
      {risk.value === 'warning' && (
        <TextField label={own.staffRiskText} maxLength={1000} {...bind('staffRiskText')} />
      )}
      <div className="columns">
        {!isRenewal && <DateField label={own.validFrom} {...bind('validFrom')} />}
        <DateField label={own.validUntil} description={own.validHint} {...bind('validUntil')} />
      </div>
    </div>
  )
}

export const noText: TypedText = {
  wantedKind: null,
  wantedAction: '',
  purpose: '',
  plan: '',
  alternatives: '',
  background: '',
  staffRisk: null,
  staffRiskText: '',
  validFrom: null,
  validUntil: null,
}
