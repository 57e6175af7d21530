import { decisionTypes } from '../../../code-lists/decision-type.ts'
import { useWords } from '../../../web/language.tsx'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import type { Form } from '../../../web/ui/form.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { groundRules, mandatedBy } from '../model.ts'
import { words } from '../words.ts'
import type { Asked } from './AskDialog.tsx'
import type { Prepared } from './Judgement.tsx'

type Props = { readonly form: Form<Asked>; readonly facts: Prepared }

/** The decisions a request on the ground can carry out, of the chosen person and board. */
const fittingDecisions = ({ decisions }: Prepared, { ground, personId, memberId }: Asked) =>
  decisions.filter(
    (one) =>
      ground !== null &&
      one.personId === personId &&
      one.memberId === memberId &&
      groundRules[ground].carriesOut?.includes(one.type) === true,
  )
const fittingMandates = ({ mandates }: Prepared, { requesterKind }: Asked) =>
  mandates.filter(({ kind }) => requesterKind !== null && mandatedBy[requesterKind]?.includes(kind) === true)

/** What was chosen before person, board or ground was changed goes along only where it still fits. */
export const stillFitting = (facts: Prepared, values: Asked) => ({
  decisionId: fittingDecisions(facts, values).find(({ id }) => id === values.decisionId)?.id ?? null,
  mandateId: fittingMandates(facts, values).find(({ id }) => id === values.mandateId)?.id ?? null,
})

/** The decision it carries out, where the ground wants one: of this case, or made elsewhere. */
export function CarriedOut({ form, facts }: Props) {
  const own = useWords(words)
  const { ground } = form.values
  if (ground === null || groundRules[ground].carriesOut === null) return null
  const fitting = fittingDecisions(facts, form.values)
  const nameOf = (type: string) => decisionTypes.findLast(({ key }) => key === type)?.sv ?? type
  return (
    <>
      {fitting.length > 0 && (
        <Select
          label={own.decision}
          placeholder={own.noDecision}
          options={fitting.map((one) => ({ value: one.id, label: `${one.number} ${nameOf(one.type)}` }))}
          {...form.field('decisionId')}
        />
      )}
      {stillFitting(facts, form.values).decisionId === null && (
        <TextField
          label={own.decisionElsewhere}
          description={own.decisionElsewhereHint}
          maxLength={500}
          {...form.field('decisionElsewhere')}
        />
      )}
    </>
  )
}

/** In whose name it is asked: only those whom the law lets ask on the ground are offered. */
export function RequesterFields({ form, facts }: Props) {
  const own = useWords(words)
  const { ground, requesterKind } = form.values
  if (ground === null) return null
  const kinds = requesterKind === null ? undefined : mandatedBy[requesterKind]
  const mandates = fittingMandates(facts, form.values)
  return (
    <>
      <RadioGroup
        label={own.requester}
        options={groundRules[ground].requesters.map((value) => ({ value, label: own.requesterKinds[value] }))}
        {...form.field('requesterKind')}
      />
      {kinds !== undefined &&
        (mandates.length === 0 ? (
          <Notice tone="important" title={own.noMandates} />
        ) : (
          <Select
            label={own.mandate}
            options={mandates.map((one) => ({
              value: one.id,
              label: `${one.name}, ${one.title}${one.isOwn ? ` (${own.yourself})` : ''}`,
            }))}
            {...form.field('mandateId')}
          />
        ))}
      {(requesterKind === 'board' || requesterKind === 'court' || requesterKind === 'delegate') && (
        <>
          <TextField label={own.requesterName} maxLength={120} {...form.field('requesterName')} />
          <TextField
            label={own.requesterTitle}
            maxLength={120}
            isOptional
            {...form.field('requesterTitle')}
          />
          <TextField
            label={own.requesterBasis}
            description={own.basisHints[requesterKind]}
            maxLength={200}
            {...form.field('requesterBasis')}
          />
        </>
      )}
    </>
  )
}
