import { MunicipalityPicker } from '../../../base/organisation/screens/MunicipalityPicker.tsx'
import { necessity } from '../../../code-lists/necessity.ts'
import { place } from '../../../code-lists/place.ts'
import { reasonNotActing } from '../../../code-lists/reason-not-acting.ts'
import type { OutputOf } from '../../../kernel/contract.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '../../../web/ui/Choices.tsx'
import { usePresent } from '../../../web/ui/Clock.tsx'
import { useCodes } from '../../../web/ui/codes.ts'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { type Form as FormOf, useForm } from '../../../web/ui/form.ts'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { answers, equalTreatments } from '../../case/model.ts'
import { coverAfter, unknownPolicy } from '../../cover/rules.ts'
import { CoverLine } from '../../cover/screens/CoverLine.tsx'
import { words as coverWords } from '../../cover/words.ts'
import { type CallOutView, decideCallOut, type readOut } from '../api.ts'
import { askers, type CallOut, decisions, purposes, vehicles, yesOrNo } from '../model.ts'
import { expectedArrival } from '../rules.ts'
import { words } from '../words.ts'
import { Deviations } from './Deviations.tsx'
import { useOut } from './use-out.ts'

type Out = OutputOf<typeof readOut>
export type DecideCallOutProps = {
  readonly caseId: string
  readonly stayCode: string | null
  /** The decision that this one takes the place of. */
  readonly before: CallOutView | null
  readonly onClose: () => void
}

const nothing = {
  decision: null as CallOut['decision'] | null,
  purpose: null as CallOut['purpose'] | null,
  askedBy: null as CallOut['askedBy'] | null,
  needAt: null as string | null,
  municipalityCode: null as string | null,
  place: null as CallOut['place'],
  destination: '',
  destinationProtected: false,
  necessity: null as CallOut['necessity'],
  reason: '',
  reasonNotActing: null as CallOut['reasonNotActing'],
  postponedUntil: null as string | null,
  equalTreatment: null as CallOut['equalTreatment'] | null,
  equalTreatmentText: '',
  workers: [] as readonly string[],
  offShift: {} as Record<string, string>,
  withPolice: null as CallOut['withPolice'],
  vehicle: null as CallOut['vehicle'],
  otherParty: '',
  localResource: '',
  policyReason: '',
  policePresent: null as CallOut['policePresent'],
  policeSaw: '',
  policeOpinion: '',
  deviationId: null as string | null,
}
type Values = typeof nothing

/** Whether to go: asked by whom, why, whether it would be the same elsewhere, and who goes (C-09, C-32). */
export function DecideCallOut(props: DecideCallOutProps) {
  const own = useWords(words)
  const out = useOut()
  const { caseId, before } = props
  const form = useForm({
    initial: { ...nothing, ...kept(before), municipalityCode: before?.municipalityCode ?? props.stayCode },
    submit: ({ workers, offShift, ...values }, options) =>
      api.call(
        decideCallOut,
        {
          ...given(decideCallOut, { ...values, caseId, supersedes: before?.id ?? null }),
          workers: workers.map((accountId) => ({ accountId, offShiftReason: offShift[accountId] || null })),
        },
        options,
      ),
    onDone: async () => {
      notify(own.saved)
      props.onClose()
      await refreshTopics(['call-out', `case/${caseId}`])
    },
  })
  const { decision } = form.values
  return (
    <Dialog title={before === null ? own.decide : own.decideAgain} isOpen onClose={props.onClose}>
      <Form form={form} label={own.decide}>
        <RadioGroup
          label={own.decision}
          options={decisions.map((value) => ({ value, label: own.decisions[value] }))}
          direction="horizontal"
          {...form.field('decision')}
        />
        <Question form={form} />
        {decision === 'go' && <Loaded reading={out}>{(data) => <Going form={form} out={data} />}</Loaded>}
        <Police form={form} />
        <div className="row dialog-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {own.saveDecision}
          </Button>
          <Button onPress={props.onClose}>{own.close}</Button>
        </div>
      </Form>
    </Dialog>
  )
}

const kept = (before: CallOutView | null): Partial<Values> =>
  before === null
    ? {}
    : { purpose: before.purpose, askedBy: before.askedBy, needAt: before.needAt, place: before.place }

function Question({ form }: { readonly form: FormOf<Values> }) {
  const own = useWords(words)
  const codes = { necessity: useCodes(necessity), not: useCodes(reasonNotActing), place: useCodes(place) }
  const { decision, equalTreatment } = form.values
  return (
    <>
      <div className="columns">
        <Select label={own.purpose} options={named(purposes, own.purposes)} {...form.field('purpose')} />
        <Select label={own.askedBy} options={named(askers, own.askers)} {...form.field('askedBy')} />
      </div>
      <div className="columns">
        <MunicipalityPicker label={own.municipality} {...form.field('municipalityCode')} />
        <Select label={own.place} options={codes.place} isOptional {...form.field('place')} />
      </div>
      <TextField
        label={own.destination}
        description={own.destinationHint}
        maxLength={200}
        isOptional
        {...form.field('destination')}
      />
      <Checkbox label={own.isProtected} {...form.field('destinationProtected')} />
      <DateTimeField label={own.needAt} description={own.needHint} isOptional {...form.field('needAt')} />
      {decision === 'go' && (
        <Select label={own.necessity} options={codes.necessity} {...form.field('necessity')} />
      )}
      {decision === 'refused' && (
        <Select label={own.reasonNotActing} options={codes.not} {...form.field('reasonNotActing')} />
      )}
      {decision === 'postponed' && <DateTimeField label={own.until} {...form.field('postponedUntil')} />}
      <TextArea label={own.reason} description={own.reasonHint} maxLength={4000} {...form.field('reason')} />
      <RadioGroup
        label={own.equalTreatment}
        options={named(equalTreatments, own.equalTreatments)}
        {...form.field('equalTreatment')}
      />
      {equalTreatment === 'different' && (
        <TextArea label={own.equalTreatmentText} maxLength={2000} {...form.field('equalTreatmentText')} />
      )}
    </>
  )
}

/** Who goes, with what the region says about it, when they are there, and what remains when they have left. */
function Going({ form, out }: { readonly form: FormOf<Values>; readonly out: Out }) {
  const own = useWords(words)
  const cover = useWords(coverWords)
  const { workers, municipalityCode, purpose } = form.values
  const { staffing } = out.policy ?? unknownPolicy
  const planned = new Map((out.staff ?? []).map((one) => [one.accountId, cover.kinds[one.kind]]))
  const ordered = [...out.known].sort(
    (a, b) => Number(planned.has(b.accountId)) - Number(planned.has(a.accountId)),
  )
  const strangers =
    out.staff === null
      ? []
      : ordered.filter((one) => workers.includes(one.accountId) && !planned.has(one.accountId))
  const after = coverAfter(
    { staff: out.staff, out: out.out, ends: out.ends, staffing },
    { accountIds: workers, municipalityCode: municipalityCode ?? '' },
  )
  return (
    <>
      <CheckboxGroup
        label={own.workers}
        description={out.policy === null ? cover.noPolicy : cover.staffings[staffing]}
        options={ordered.map(({ accountId, name }) => ({
          value: accountId,
          label: `${name} (${planned.get(accountId) ?? own.notPlanned})`,
        }))}
        {...form.field('workers')}
      />
      {strangers.map(({ accountId, name }) => (
        <TextField
          key={accountId}
          label={own.offShiftReason(name)}
          value={form.values.offShift[accountId] ?? ''}
          onChange={(text) => form.set('offShift', { ...form.values.offShift, [accountId]: text })}
          maxLength={300}
        />
      ))}
      <Arrival out={out} code={municipalityCode} />
      {workers.length > 0 && <CoverLine cover={after} helpers={out.helpers} />}
      <div className="columns">
        <Select label={own.withPolice} options={named(yesOrNo, own.yesOrNo)} {...form.field('withPolice')} />
        <Select
          label={own.vehicle}
          options={named(vehicles, own.vehicles)}
          isOptional
          {...form.field('vehicle')}
        />
      </div>
      <TextField label={own.otherParty} maxLength={200} isOptional {...form.field('otherParty')} />
      <TextField
        label={own.localResource}
        description={own.localResourceHint}
        maxLength={200}
        isOptional
        {...form.field('localResource')}
      />
      <TextField
        label={own.policyReason}
        description={own.policyReasonHint}
        maxLength={1000}
        isOptional
        {...form.field('policyReason')}
      />
      {purpose === 'dialogue-visit' && <Deviations field={form.field('deviationId')} />}
    </>
  )
}

function Arrival({ out, code }: { readonly out: Out; readonly code: string | null }) {
  const own = useWords(words)
  const cover = useWords(coverWords)
  const format = useFormat()
  const present = usePresent()
  const travel = out.travel.find(({ municipalityCode }) => municipalityCode === code)
  if (travel === undefined) return <p className="quiet">{own.unknownTravel}</p>
  const there = expectedArrival(
    { leftAt: null, travelMinutesFrom: travel.minutesFrom, travelMinutesTo: travel.minutesTo },
    present,
  )
  return (
    <p>
      {own.travel(cover.travelTime(travel.minutesFrom, travel.minutesTo))}{' '}
      {there !== null && own.expected(format.time(there.from), format.time(there.to))}
    </p>
  )
}

function Police({ form }: { readonly form: FormOf<Values> }) {
  const own = useWords(words)
  return (
    <>
      <RadioGroup
        label={own.policePresent}
        options={named(answers, own.presence)}
        direction="horizontal"
        isOptional
        {...form.field('policePresent')}
      />
      {form.values.policePresent === 'yes' && (
        <TextArea label={own.policeSaw} maxLength={4000} {...form.field('policeSaw')} />
      )}
      <TextField
        label={own.policeOpinion}
        description={own.policeOpinionHint}
        maxLength={4000}
        isOptional
        {...form.field('policeOpinion')}
      />
    </>
  )
}

const named = <K extends string>(keys: readonly K[], labels: Readonly<Record<K, string>>) =>
  keys.map((value) => ({ value, label: labels[value] }))
