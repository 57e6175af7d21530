import { readPartners } from '../../../base/organisation/api.ts'
import { MunicipalityPicker } from '../../../base/organisation/screens/MunicipalityPicker.tsx'
import { channel } from '../../../code-lists/channel.ts'
import { contactKind } from '../../../code-lists/contact-kind.ts'
import { dutyMode } from '../../../code-lists/duty-mode.ts'
import { initiator } from '../../../code-lists/initiator.ts'
import { reportingDuty } from '../../../code-lists/reporting-duty.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Checkbox, RadioGroup } from '../../../web/ui/Choices.tsx'
import { useCodes } from '../../../web/ui/codes.ts'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import type { Bound } from '../../../web/ui/form.ts'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { calledParties, callerStates, directions } from '../model.ts'
import { words } from '../words.ts'
import { paperNumber } from './paper-order.ts'
import type { TypedContact } from './typed-contact.ts'

export type ContactFieldsProps = {
  readonly typed: TypedContact
  /** Value, change and error of a field by name. */
  readonly bind: <K extends keyof TypedContact>(field: K) => Bound<TypedContact[K]>
  /** With the number of the paper form. */
  readonly isNumbered?: boolean
}

/** The label of a field, with its number on the paper form where that is typed in. */
function useLabels(isNumbered: boolean | undefined): Record<keyof TypedContact, string> {
  const own = useWords(words)
  if (isNumbered !== true) return own.fields
  const numbered = Object.entries(own.fields).map(([field, label]) => [
    field,
    `${paperNumber(field as keyof TypedContact)}. ${label}`,
  ])
  return Object.fromEntries(numbered) as Record<keyof TypedContact, string>
}

/** What is asked first, in the order it is said on the phone: saved in half a minute (C-28). */
export function QuickFields({ typed, bind, isNumbered }: ContactFieldsProps) {
  const own = useWords(words)
  const labels = useLabels(isNumbered)
  const kinds = useCodes(contactKind, typed.kind)
  const initiators = useCodes(initiator, typed.initiator).map(({ value, label }) => ({ value, label }))
  const isOwnCall = typed.direction === 'outgoing'
  const kind = kinds.find((option) => option.value === typed.kind)
  return (
    <div className="stack">
      {isOwnCall ? (
        <CalledParty bind={bind} label={labels.calledParty} />
      ) : (
        <RadioGroup
          label={labels.initiator}
          direction="horizontal"
          options={initiators}
          {...bind('initiator')}
        />
      )}
      {!isOwnCall && (typed.initiator === 'police' || typed.initiator === 'care-provider') && (
        <InitiatorUnit
          kind={typed.initiator === 'police' ? 'police' : 'health-care'}
          label={labels.initiatorPartnerId}
          field={bind('initiatorPartnerId')}
        />
      )}
      <div className="columns">
        <TextField label={labels.callerName} maxLength={120} autoComplete="off" {...bind('callerName')} />
        <TextField
          label={labels.callerPhone}
          maxLength={40}
          inputMode="tel"
          autoComplete="off"
          {...bind('callerPhone')}
        />
      </div>
      <Select label={labels.kind} description={kind?.description} options={kinds} {...bind('kind')} />
      <MunicipalityPicker {...bind('stayCode')} label={labels.stayCode} />
      <TextArea
        label={labels.story}
        description={own.hints.story}
        rows={6}
        maxLength={20_000}
        {...bind('story')}
      />
    </div>
  )
}

/** Which station or ward, where the desk knows: a pick, never needed to save (J-14). */
function InitiatorUnit(props: {
  readonly kind: 'police' | 'health-care'
  readonly label: string
  readonly field: Bound<string | null>
}) {
  const { kind, label, field } = props
  const units = useRead(readPartners, {}).data?.partners.filter((unit) => unit.kind === kind) ?? []
  if (units.length === 0) return null
  return (
    <Select
      label={label}
      isOptional
      width="medium"
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
      {...field}
      value={units.some(({ id }) => id === field.value) ? field.value : null}
    />
  )
}

function CalledParty({ bind, label }: Pick<ContactFieldsProps, 'bind'> & { readonly label: string }) {
  const own = useWords(words)
  const options = calledParties.map((value) => ({ value, label: own.calledParties[value] }))
  return <RadioGroup label={label} direction="horizontal" options={options} {...bind('calledParty')} />
}

/** How the call came: way in, direction, number, mode. */
export function CallFields({ typed, bind, isNumbered }: ContactFieldsProps) {
  const own = useWords(words)
  const labels = useLabels(isNumbered)
  const modes = useCodes(dutyMode, typed.dutyMode)
  const mode = bind('dutyMode')
  const direction = bind('direction')
  return (
    <div className="stack">
      <Select label={labels.channel} options={useCodes(channel, typed.channel)} {...bind('channel')} />
      <RadioGroup
        {...direction}
        label={labels.direction}
        direction="horizontal"
        options={directions.map((value) => ({ value, label: own.directions[value] }))}
        onChange={(value) => value !== null && direction.onChange(value)}
      />
      <TextField
        label={labels.numberCalled}
        description={own.hints.numberCalled}
        width="medium"
        maxLength={40}
        {...bind('numberCalled')}
      />
      <RadioGroup
        {...mode}
        label={labels.dutyMode}
        options={modes}
        onChange={(value) => value !== null && mode.onChange(value)}
      />
      <Checkbox label={labels.recordsCall} {...bind('recordsCall')} />
    </div>
  )
}

/** Who calls, apart from whom it is about: known or not, in what duty, and what the caller wishes (C-20 to C-22, W36). */
export function CallerFields({ typed, bind, isNumbered }: ContactFieldsProps) {
  const own = useWords(words)
  const labels = useLabels(isNumbered)
  const known = bind('callerKnown')
  const isClient = bind('callerIsClient')
  return (
    <div className="stack">
      <RadioGroup
        {...known}
        label={labels.callerKnown}
        options={callerStates.map((value) => ({ value, label: own.callerStates[value] }))}
        onChange={(value) => value !== null && known.onChange(value)}
      />
      <RadioGroup
        label={labels.callerIsClient}
        direction="horizontal"
        name={isClient.name}
        error={isClient.error}
        options={[
          { value: 'yes', label: own.yes },
          { value: 'no', label: own.no },
        ]}
        value={typed.callerIsClient === null ? null : typed.callerIsClient ? 'yes' : 'no'}
        onChange={(value) => isClient.onChange(value === null ? null : value === 'yes')}
      />
      <div className="columns">
        <TextField label={labels.callerTitle} maxLength={120} {...bind('callerTitle')} />
        <TextField label={labels.callerOrganisation} maxLength={160} {...bind('callerOrganisation')} />
      </div>
      <Select
        label={labels.callerDuty}
        description={own.hints.callerDuty}
        options={useCodes(reportingDuty, typed.callerDuty)}
        {...bind('callerDuty')}
      />
      <Checkbox label={labels.callerWishesSecrecy} {...bind('callerWishesSecrecy')} />
      <TextField
        label={labels.notReached}
        description={own.hints.notReached}
        maxLength={300}
        {...bind('notReached')}
      />
    </div>
  )
}

/** Event, call and place apart (W48). */
export function TimeFields({ bind, isNumbered }: ContactFieldsProps) {
  const own = useWords(words)
  const labels = useLabels(isNumbered)
  const callAt = bind('callAt')
  return (
    <div className="stack">
      <DateTimeField
        {...callAt}
        label={labels.callAt}
        onChange={(value) => callAt.onChange(value ?? callAt.value)}
      />
      <DateTimeField label={labels.eventAt} description={own.hints.eventAt} {...bind('eventAt')} />
      <TextField
        label={labels.place}
        description={own.hints.place}
        maxLength={200}
        autoComplete="off"
        {...bind('place')}
      />
    </div>
  )
}

/** A person beside the child, a patrol say, whose wait is counted (V-09, Y4). */
export function WaitingFields({ bind, isNumbered }: ContactFieldsProps) {
  const own = useWords(words)
  const labels = useLabels(isNumbered)
  return (
    <div className="stack">
      <TextField
        label={labels.waitingName}
        description={own.hints.waitingName}
        maxLength={160}
        {...bind('waitingName')}
      />
      <DateTimeField label={labels.waitingSince} {...bind('waitingSince')} />
      <DateTimeField label={labels.waitingUntil} {...bind('waitingUntil')} />
    </div>
  )
}

export function AdviceField({ bind, isNumbered }: ContactFieldsProps) {
  const labels = useLabels(isNumbered)
  return <TextArea label={labels.advice} rows={3} maxLength={8000} {...bind('advice')} />
}
