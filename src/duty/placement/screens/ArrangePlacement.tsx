import { MunicipalityPicker } from '../../../base/organisation/screens/MunicipalityPicker.tsx'
import { displayName } from '../../../base/person/rules.ts'
import { words as personWords } from '../../../base/person/words.ts'
import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Checkbox, CheckboxGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { type ConsentDeparture, consentDepartures } from '../../consent/model.ts'
import { words as consentWords } from '../../consent/words.ts'
import { listHolds } from '../../place/api.ts'
import { isHeld } from '../../place/rules.ts'
import { arrangePlacement } from '../api.ts'
import { type LegalBasis, legalBases } from '../model.ts'
import { words } from '../words.ts'
import type { PlacementsOfCase } from './PlacementPanel.tsx'

/** Places people of a case in the beds held for them, or in a place that is not in the register. */
export function ArrangePlacement(props: {
  readonly caseId: string
  readonly data: PlacementsOfCase
  readonly onClose: () => void
}) {
  const { caseId, data, onClose } = props
  const own = useWords(words)
  const person = useWords(personWords)
  const consent = useWords(consentWords)
  const { data: held } = useRead(listHolds, { caseId }, { topics: ['place', `case/${caseId}`] })
  const holds = (held?.holds ?? []).filter((hold) => isHeld(hold, now()))
  return (
    <FormDialog
      title={own.arrange}
      save={own.arrange}
      saved={own.arranged}
      initial={{
        personIds: [] as readonly string[],
        holdId: holds[0]?.id ?? null,
        otherPlace: '',
        otherCode: null as string | null,
        legalBasis: 'sol-placement' as LegalBasis | null,
        decisionPending: false,
        decidedBy: '',
        decisionText: '',
        consentDeparture: null as ConsentDeparture | null,
        consentReason: '',
        specialNeed: '',
        reason: '',
        responsibleCode: data.responsibleCode,
        payerCode: data.responsibleCode,
        expectedAt: null as string | null,
        plannedUntil: null as string | null,
      }}
      changes={[`case/${caseId}`, 'place']}
      submit={({ personIds, ...values }, options) => {
        const placeId = holds.find(({ id }) => id === values.holdId)?.placeId ?? null
        const known = { ...values, caseId, placeId, personIds: [...personIds] }
        return api.call(arrangePlacement, given(arrangePlacement, known), options)
      }}
      onClose={onClose}
    >
      {(form) => {
        const { legalBasis, holdId } = form.values
        const isVoluntary = legalBasis === 'sol-placement' || legalBasis === 'sol-lodging'
        const chosen = data.people.filter((one) => form.values.personIds.includes(one.person.id))
        const hasAdult = chosen.some((one) => (one.person.age ?? 0) >= 18)
        return (
          <>
            <CheckboxGroup
              label={own.who}
              options={data.people.map((one) => ({
                value: one.person.id,
                label: `${displayName(one.person, person)}, ${own.ageOf(one.person.age)}${one.isPlaced ? `, ${own.alreadyPlaced}` : ''}`,
                isDisabled: one.isPlaced,
              }))}
              {...form.field('personIds')}
            />
            <Select
              label={own.fromHold}
              placeholder={own.noHold}
              options={holds.map((hold) => ({
                value: hold.id,
                label: own.holdOption(hold.placeName, hold.beds),
              }))}
              {...form.field('holdId')}
            />
            {holdId === null && (
              <>
                <TextField
                  label={own.otherPlace}
                  description={own.otherPlaceHint}
                  maxLength={200}
                  {...form.field('otherPlace')}
                />
                <MunicipalityPicker label={own.otherCode} isOptional {...form.field('otherCode')} />
              </>
            )}
            <Select
              label={own.legalBasis}
              options={legalBases.map((value) => ({ value, label: own.legalBases[value] }))}
              {...form.field('legalBasis')}
            />
            {isVoluntary ? (
              hasAdult && (
                <TextArea
                  label={own.specialNeed}
                  description={own.specialNeedHint}
                  maxLength={2000}
                  rows={2}
                  {...form.field('specialNeed')}
                />
              )
            ) : (
              <>
                <TextField
                  label={own.decidedBy}
                  description={own.decidedByHint}
                  maxLength={200}
                  isOptional
                  {...form.field('decidedBy')}
                />
                <Checkbox label={own.decisionPending} {...form.field('decisionPending')} />
                <TextArea
                  label={own.decisionText}
                  maxLength={2000}
                  rows={2}
                  isOptional
                  {...form.field('decisionText')}
                />
              </>
            )}
            {legalBasis === 'sol-placement' && (
              <Select
                label={own.departure}
                placeholder={own.noDeparture}
                isOptional
                options={consentDepartures.map((value) => ({ value, label: consent.departures[value] }))}
                {...form.field('consentDeparture')}
              />
            )}
            {form.values.consentDeparture !== null && legalBasis === 'sol-placement' && (
              <TextArea
                label={own.consentReason}
                maxLength={2000}
                rows={2}
                {...form.field('consentReason')}
              />
            )}
            <MunicipalityPicker label={own.responsible} {...form.field('responsibleCode')} />
            <MunicipalityPicker label={own.payer} isOptional {...form.field('payerCode')} />
            <DateTimeField label={own.expectedAt} assume="future" isOptional {...form.field('expectedAt')} />
            <DateTimeField
              label={own.plannedUntil}
              description={own.plannedUntilHint}
              assume="future"
              isOptional
              {...form.field('plannedUntil')}
            />
            <TextArea
              label={own.against}
              description={own.againstHint}
              maxLength={2000}
              rows={2}
              isOptional
              {...form.field('reason')}
            />
          </>
        )
      }}
    </FormDialog>
  )
}
