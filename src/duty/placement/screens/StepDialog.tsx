import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import {
  arrivePlacement,
  departPlacement,
  missPlacement,
  moveEnd,
  type PlacementView,
  tellPlacement,
  withdrawPlacement,
} from '../api.ts'
import type { Step } from '../rules.ts'
import { words } from '../words.ts'

type Values = { at: string | null; plannedUntil: string | null; told: string; to: string; reason: string }
type Options = { readonly commandId: string }

/** One step of a placement, with its time and what the step needs to be told. */
export function StepDialog(props: {
  readonly placement: Pick<PlacementView, 'id' | 'version' | 'caseId' | 'plannedUntil'>
  readonly step: Step
  readonly name: string
  readonly onClose: () => void
}) {
  const { placement, step, name, onClose } = props
  const own = useWords(words)
  const id = { placementId: placement.id, version: placement.version }
  const submit = ({ at, plannedUntil, told, to, reason }: Values, options: Options): Promise<unknown> => {
    switch (step) {
      case 'arrive':
        return api.call(arrivePlacement, given(arrivePlacement, { ...id, at }), options)
      case 'miss':
        return api.call(missPlacement, given(missPlacement, { ...id, told }), options)
      case 'tell':
        return api.call(tellPlacement, { ...id, told }, options)
      case 'depart':
        return api.call(departPlacement, given(departPlacement, { ...id, at, to }), options)
      case 'moveEnd':
        return api.call(moveEnd, given(moveEnd, { ...id, plannedUntil, reason }), options)
      case 'withdraw':
        return api.call(withdrawPlacement, { ...id, reason }, options)
    }
  }
  return (
    <FormDialog<Values, unknown>
      title={own.actionOf(own[step], name)}
      save={own[step]}
      saved={own.done}
      initial={{ at: null, plannedUntil: placement.plannedUntil, told: '', to: '', reason: '' }}
      changes={[`case/${placement.caseId}`, 'place']}
      submit={submit}
      onClose={onClose}
    >
      {(form) => (
        <>
          {(step === 'arrive' || step === 'depart') && (
            <DateTimeField label={own.at} description={own.atHint} isOptional {...form.field('at')} />
          )}
          {(step === 'miss' || step === 'tell') && (
            <TextArea
              label={own.told}
              description={own.toldHint}
              maxLength={2000}
              rows={2}
              isOptional={step === 'miss'}
              {...form.field('told')}
            />
          )}
          {step === 'depart' && (
            <TextArea label={own.departTo} maxLength={2000} rows={2} isOptional {...form.field('to')} />
          )}
          {step === 'moveEnd' && (
            <DateTimeField label={own.plannedUntil} assume="future" {...form.field('plannedUntil')} />
          )}
          {(step === 'moveEnd' || step === 'withdraw') && (
            <TextArea label={own.reason} maxLength={1000} rows={2} {...form.field('reason')} />
          )}
        </>
      )}
    </FormDialog>
  )
}
