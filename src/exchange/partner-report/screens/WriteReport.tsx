import { useRef } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { parseInstant } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { queryClient, readOptions, refreshTopics, useCommand } from '../../../web/query.ts'
import { useAutosave } from '../../../web/ui/autosave.ts'
import type { SaveOptions } from '../../../web/ui/autosaver.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Checkbox, RadioCards, RadioGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { ConflictNotice, SaveState } from '../../../web/ui/SaveState.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import {
  discardPartnerReport,
  type partnerDesk,
  readOwnReport,
  savePartnerReport,
  sendPartnerReport,
} from '../api.ts'
import { adviceWishes, concerned, hearingAsks, saidAnswers, urgencies } from '../model.ts'
import { words } from '../words.ts'

type Draft = OutputOf<typeof readOwnReport>
type Desk = OutputOf<typeof partnerDesk>
const topics = ['partner-report']

const valuesOf = (draft: Draft) => ({
  urgency: draft.urgency,
  municipalityCode: draft.municipalityCode,
  about: draft.about,
  personName: draft.personName ?? '',
  personIdentity: draft.personIdentity ?? '',
  story: draft.story,
  whereNow: draft.whereNow ?? '',
  foundWhere: draft.foundWhere ?? '',
  since: draft.since,
  condition: draft.condition ?? '',
  companion: draft.companion ?? '',
  otherChildren: draft.otherChildren,
  guardiansKnow: draft.guardiansKnow,
  wish: draft.wish,
  isWithoutNames: draft.isWithoutNames,
  hearingAsk: draft.hearingAsk,
  hearingAt: draft.hearingAt,
  hearingPlace: draft.hearingPlace ?? '',
  isSilent: draft.isSilent,
  waitsForOpening: draft.waitsForOpening,
  reporterName: draft.reporterName,
  reporterPhone: draft.reporterPhone ?? '',
  fearsHarm: draft.fearsHarm,
  fearsText: draft.fearsText ?? '',
})
type Values = ReturnType<typeof valuesOf>

/** A report while it is written: how urgent first, then what is asked of its kind, saved as it stands. */
export function WriteReport(props: {
  readonly draft: Draft
  readonly desk: Desk
  readonly onSent: (number: string) => void
  readonly onLeft: () => void
}) {
  const { draft, desk, onSent, onLeft } = props
  const own = useWords(words)
  const version = useRef(draft.version)
  const discard = useCommand(discardPartnerReport, { changes: topics })
  const partnerReportId = draft.id

  const save = async (values: Values, options?: SaveOptions | { readonly commandId: string }) => {
    // A time that is half typed is not sent: the one that was there stands until it is whole.
    const [since, hearingAt] = [whole(values.since, draft.since), whole(values.hearingAt, draft.hearingAt)]
    const input = { ...values, since, hearingAt, partnerReportId, version: version.current }
    const saved = await api.call(savePartnerReport, input, options)
    version.current = saved.version
  }
  const form = useForm({
    initial: valuesOf(draft),
    guardsUnsaved: false,
    submit: async (values, options) => {
      await autosave.flush()
      await save(values, { commandId: crypto.randomUUID() })
      autosave.reset(values)
      return api.call(sendPartnerReport, { partnerReportId, version: version.current }, options)
    },
    onDone: async ({ number }) => {
      await refreshTopics(topics)
      onSent(number)
    },
  })
  const fieldLabel = (path: string) => {
    const label = path === 'story' ? own.stories[draft.kind] : own[path as keyof typeof own]
    return typeof label === 'string' ? label : path
  }
  const autosave = useAutosave<Values>(form.values, save, {
    draft: {
      ...{ contract: savePartnerReport.name, target: partnerReportId, page: '/rapportera' },
      ...{ label: own.kinds[draft.kind], fieldLabel },
    },
    layBack: form.reset,
  })
  const theirs = async () => {
    const fresh = await queryClient.fetchQuery({
      ...readOptions(readOwnReport, { partnerReportId }),
      staleTime: 0,
    })
    version.current = fresh.version
    return valuesOf(fresh)
  }
  const takeTheirs = async () => {
    const values = await theirs()
    form.reset(values)
    autosave.reset(values)
  }
  const throwAway = async () => {
    if ((await discard.run({ partnerReportId })) === null) return
    autosave.reset(form.values)
    notify(own.discarded)
    onLeft()
  }
  const { urgency } = form.values
  return (
    <Form form={form} label={own.kinds[draft.kind]}>
      <p className="row">
        <strong>{draft.partnerName}</strong> <SaveState state={autosave.state} />
      </p>
      <ConflictNotice
        autosave={autosave}
        fieldLabel={fieldLabel}
        onKeepMine={async () => void (await theirs())}
        onTakeTheirs={() => void takeTheirs()}
      />
      <RadioCards
        label={own.urgency}
        options={urgencies.map((value) => ({ value, label: own.urgencies[value] }))}
        {...form.field('urgency')}
      />
      {(urgency === 'danger' || urgency === 'now') && <CallNow desk={desk} isDanger={urgency === 'danger'} />}
      <Select
        label={own.municipality}
        description={own.municipalityHint}
        isOptional={draft.kind === 'advice'}
        options={desk.municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        {...form.field('municipalityCode')}
      />
      <Questions form={form} kind={draft.kind} />
      <You form={form} draft={draft} />
      {desk.mode === 'closed' && <Checkbox label={own.waitsForOpening} {...form.field('waitsForOpening')} />}
      <Button type="submit" variant="primary" size="large" isFullWidth isPending={form.isPending}>
        {own.send}
      </Button>
      <Button isFullWidth onPress={() => void throwAway()} isPending={discard.isPending}>
        {own.discard}
      </Button>
    </Form>
  )
}

const whole = (typed: string | null, before: string | null) =>
  typed === null ? null : (parseInstant(typed) ?? before)

/** Beside the answer that says it cannot wait: whom to call. */
function CallNow({ desk, isDanger }: { readonly desk: Desk; readonly isDanger: boolean }) {
  const own = useWords(words)
  const [first] = desk.numbers
  if (isDanger || first === undefined)
    return (
      <a className="button-link button-link-primary decide-call" href="tel:112">
        {own.call112}
      </a>
    )
  return (
    <a
      className="button-link button-link-primary decide-call"
      href={`tel:${first.number.replace(/[^\d+]/g, '')}`}
    >
      {own.callDuty(first.name, first.shown)}
    </a>
  )
}

type Fields = { readonly form: ReturnType<typeof useForm<Values, unknown>> }

function Questions({ form, kind }: Fields & { readonly kind: Draft['kind'] }) {
  const own = useWords(words)
  const said = saidAnswers.map((value) => ({ value, label: own.said[value] }))
  const story = (
    <TextArea
      label={own.stories[kind]}
      description={kind === 'advice' ? own.adviceHint : own.storyHint}
      rows={5}
      maxLength={8000}
      isOptional={kind === 'hand-over'}
      {...form.field('story')}
    />
  )
  switch (kind) {
    case 'advice':
      return (
        <>
          {story}
          <Checkbox label={own.isWithoutNames} {...form.field('isWithoutNames')} />
          <RadioGroup
            label={own.wish}
            options={adviceWishes.map((value) => ({ value, label: own.wishes[value] }))}
            {...form.field('wish')}
          />
        </>
      )
    case 'concern':
      return (
        <>
          <RadioGroup
            label={own.about}
            options={concerned.map((value) => ({ value, label: own.concerned[value] }))}
            {...form.field('about')}
          />
          {story}
          <Person form={form} />
          <TextField label={own.whereNow} isOptional maxLength={200} {...form.field('whereNow')} />
          <RadioGroup label={own.otherChildren} isOptional options={said} {...form.field('otherChildren')} />
          <RadioGroup label={own.guardiansKnow} isOptional options={said} {...form.field('guardiansKnow')} />
        </>
      )
    case 'hand-over':
      return (
        <>
          <Person form={form} />
          <TextField label={own.foundWhere} maxLength={200} {...form.field('foundWhere')} />
          <TextField label={own.whereNow} maxLength={200} {...form.field('whereNow')} />
          <DateTimeField label={own.since} {...form.field('since')} />
          <TextArea
            label={own.condition}
            description={own.conditionHint}
            maxLength={2000}
            {...form.field('condition')}
          />
          <TextField
            label={own.companion}
            description={own.companionHint}
            maxLength={160}
            {...form.field('companion')}
          />
          {story}
          <RadioGroup
            label={own.guardiansReached}
            isOptional
            options={said}
            {...form.field('guardiansKnow')}
          />
        </>
      )
    case 'hearing':
      return (
        <>
          <RadioCards
            label={own.hearingAsk}
            description={own.hearingAskHint}
            options={hearingAsks.map((value) => ({ value, label: own.hearingAsks[value] }))}
            {...form.field('hearingAsk')}
          />
          {story}
          <DateTimeField label={own.hearingAt} assume="future" {...form.field('hearingAt')} />
          <TextField label={own.hearingPlace} maxLength={200} {...form.field('hearingPlace')} />
          <Person form={form} />
          {form.values.hearingAsk === 'inform' && (
            <Checkbox label={own.isSilent} description={own.isSilentHint} {...form.field('isSilent')} />
          )}
        </>
      )
    case 'notification':
      return (
        <>
          {story}
          <Person form={form} />
          <Checkbox label={own.isSilent} description={own.isSilentHint} {...form.field('isSilent')} />
        </>
      )
  }
}

function Person({ form }: Fields) {
  const own = useWords(words)
  return (
    <>
      <TextField
        label={own.personName}
        description={own.personNameHint}
        isOptional
        maxLength={160}
        {...form.field('personName')}
      />
      <TextField
        label={own.personIdentity}
        isOptional
        inputMode="numeric"
        maxLength={24}
        {...form.field('personIdentity')}
      />
    </>
  )
}

/** Who reports, apart from everything else: only the duty reads it (OSL 26:5). */
function You({ form, draft }: Fields & { readonly draft: Draft }) {
  const own = useWords(words)
  const fears = draft.kind === 'concern' || draft.kind === 'hand-over'
  return (
    <Panel title={own.you} level={3} isCompact>
      <div className="stack">
        <p className="quiet">{own.youHint}</p>
        <TextField label={own.reporterName} maxLength={120} {...form.field('reporterName')} />
        <TextField
          label={own.reporterPhone}
          type="tel"
          inputMode="tel"
          maxLength={40}
          {...form.field('reporterPhone')}
        />
        {fears && (
          <RadioGroup
            label={own.fearsHarm}
            description={own.fearsHarmHint}
            isOptional
            options={saidAnswers.map((value) => ({ value, label: own.said[value] }))}
            {...form.field('fearsHarm')}
          />
        )}
        {fears && form.values.fearsHarm === 'yes' && (
          <TextArea label={own.fearsText} isOptional maxLength={1000} {...form.field('fearsText')} />
        )}
      </div>
    </Panel>
  )
}
