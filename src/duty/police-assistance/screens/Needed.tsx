import { useWords } from '../../../web/language.tsx'
import { Checkbox, RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import type { Form } from '../../../web/ui/form.ts'
import { Notice } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { answers } from '../../case/model.ts'
import { words } from '../words.ts'
import type { Asked } from './AskDialog.tsx'
import type { Prepared } from './Judgement.tsx'

/** What the police need to plan and carry it out, the journey, and somebody caught elsewhere (LVU 43 b §, F-03 to F-07). */
export function NeededFields({ form, facts }: { readonly form: Form<Asked>; readonly facts: Prepared }) {
  const own = useWords(words)
  const about = (field: 'destination' | 'appearance' | 'dangers' | 'needs' | 'closeOnes') => ({
    label: own.fields[field],
    isOptional: true,
    maxLength: field === 'destination' ? 500 : 2000,
    ...(field in own.neededHints && { description: own.neededHints[field as 'dangers'] }),
    ...form.field(field),
  })
  return (
    <>
      <h3>{own.needed}</h3>
      <p className="quiet">{own.neededHint}</p>
      <TextArea label={own.fields.purpose} maxLength={2000} {...form.field('purpose')} />
      <TextField
        label={own.fields.whereTo}
        description={own.neededHints.whereTo}
        maxLength={500}
        {...form.field('whereTo')}
      />
      <TextField
        label={own.whereReason}
        description={own.whereReasonHint}
        maxLength={1000}
        isOptional
        {...form.field('whereReason')}
      />
      <TextField {...about('destination')} />
      <RadioGroup
        label={own.childPresent}
        options={answers.map((value) => ({ value, label: own.answers[value] }))}
        direction="horizontal"
        {...form.field('childPresent')}
      />
      <TextArea {...about('dangers')} />
      <details className="fold">
        <summary>{[own.fields.appearance, own.fields.needs, own.fields.closeOnes].join(' · ')}</summary>
        <div className="fold-body stack">
          <TextArea {...about('appearance')} />
          <TextArea {...about('needs')} />
          <TextArea {...about('closeOnes')} />
        </div>
      </details>
      <h3>{own.drive}</h3>
      <p className="quiet">
        {own.executedBy}: {own.executors[facts.executor]}. {own.replacementWish}
      </p>
      <TextField
        label={own.driveMinutes}
        inputMode="numeric"
        width="short"
        isOptional
        {...form.field('driveMinutes')}
      />
      <Checkbox
        label={own.staffAlong}
        {...(facts.longestTransport !== null && { description: own.staffAlongHint(facts.longestTransport) })}
        {...form.field('staffAlong')}
      />
      {form.values.staffAlong && (
        <TextArea
          label={own.staffAlongReason}
          maxLength={1000}
          isOptional
          {...form.field('staffAlongReason')}
        />
      )}
      <details className="fold">
        <summary>{own.elsewhere}</summary>
        <div className="fold-body stack">
          <Notice title={own.elsewhereHint} />
          <TextField label={own.foundIn} maxLength={120} isOptional {...form.field('foundIn')} />
          <TextField label={own.localDuty} maxLength={200} isOptional {...form.field('localDuty')} />
          <TextArea label={own.localPlan} maxLength={4000} isOptional {...form.field('localPlan')} />
          <DateField label={own.transportOn} isOptional {...form.field('transportOn')} />
        </div>
      </details>
    </>
  )
}
