import { useEffect, useRef, useState } from 'react'
import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { queryClient, readOptions, refreshTopics, useCommand } from '../../../web/query.ts'
import { useAutosave } from '../../../web/ui/autosave.ts'
import type { SaveOptions } from '../../../web/ui/autosaver.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { usePresent } from '../../../web/ui/Clock.tsx'
import { ConfirmDialog } from '../../../web/ui/Dialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Panel } from '../../../web/ui/Panel.tsx'
import { ConflictNotice, SaveState } from '../../../web/ui/SaveState.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { Refused } from '../../measure/screens/Refused.tsx'
import {
  type AssessmentView,
  discardAssessment,
  lockAssessment,
  readAssessments,
  saveAssessment,
  saveVoices,
} from '../api.ts'
import { missingIn } from '../rules.ts'
import { words } from '../words.ts'
import { ChildSection } from './ChildSection.tsx'
import { type AssessmentsOfCase, useChildName } from './child-name.ts'
import { changesSince, type Draft, draftOf, type Edit, focusOn, labelOf, whole } from './draft.ts'
import {
  DaySection,
  FactsSection,
  JudgementSection,
  ProtectionSection,
  WhenSection,
} from './FormSections.tsx'
import { VoiceSection } from './VoiceSection.tsx'

export type AssessmentFormProps = {
  readonly assessment: AssessmentView
  readonly data: AssessmentsOfCase
  readonly onClose: () => void
}

/** The assessment of one child while it is written: saved as it stands, and what is missing named by the rule that locks. */
export function AssessmentForm({ assessment, data, onClose }: AssessmentFormProps) {
  const own = useWords(words)
  const format = useFormat()
  const present = usePresent()
  const name = useChildName(data)(assessment.personId)
  const child = data.children.find(({ person }) => person.id === assessment.personId)
  const topics = [`case/${assessment.caseId}`]
  const [draft, setDraft] = useState<Draft>(() => draftOf(assessment))
  const [isTried, setTried] = useState(false)
  const [isDiscarding, setDiscarding] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLDivElement>(null)
  /** What the server has, and under which version. */
  const server = useRef({ draft, version: assessment.version })
  const lock = useCommand(lockAssessment, { changes: topics })
  const discard = useCommand(discardAssessment, { changes: topics })
  useEffect(() => heading.current?.focus(), [])

  const save = async (next: Draft, options: SaveOptions) => {
    const after = whole(next)
    const assessmentId = assessment.id
    const changes = changesSince(server.current.draft, after)
    if (Object.keys(changes).length > 0) {
      const { version } = await api.call(
        saveAssessment,
        { assessmentId, version: server.current.version, ...changes },
        options,
      )
      server.current = { draft: { ...server.current.draft, ...changes }, version }
    }
    if (JSON.stringify(after.voices) !== JSON.stringify(server.current.draft.voices)) {
      const voices = [...after.voices]
      const { version } = await api.call(
        saveVoices,
        { assessmentId, version: server.current.version, voices },
        options,
      )
      server.current = { draft: { ...server.current.draft, voices }, version }
    }
    keep(assessment, server.current)
  }
  const autosave = useAutosave(draft, save, {
    draft: {
      contract: saveAssessment.name,
      target: assessment.id,
      page: `/arenden/${assessment.caseId}`,
      label: own.formTitle(name),
      fieldLabel: (path) => labelOf(path, own),
    },
    layBack: setDraft,
  })

  const theirs = async () => {
    const reading = readOptions(readAssessments, { caseId: assessment.caseId })
    const { assessments } = await queryClient.fetchQuery({ ...reading, staleTime: 0 })
    const found = assessments.find((one) => one.id === assessment.id)
    if (found !== undefined) server.current = { draft: draftOf(found), version: found.version }
  }
  const takeTheirs = async () => {
    await theirs()
    setDraft(server.current.draft)
    autosave.reset(server.current.draft)
  }

  const current = whole(draft)
  const missing = missingIn({ ...assessment, ...current }, current.voices, present)
  const edit: Edit = {
    draft,
    set: (field, value) => {
      lock.clear()
      setDraft((before) => ({ ...before, [field]: value }))
    },
    error: (path) => {
      const fault = isTried ? missing.find(({ field }) => field === path) : undefined
      if (fault !== undefined) return own.refusals[fault.code]
      const unsaved = autosave.state.kind === 'failed' ? autosave.state.problem.errors : []
      return [...unsaved, ...(lock.problem?.errors ?? [])].find((one) => one.path === path)?.sentence
    },
  }

  const press = async () => {
    setTried(true)
    const [first] = missingIn({ ...assessment, ...current }, current.voices, now())
    if (first !== undefined) return focusOn(form.current, first)
    await autosave.flush()
    // What the server has not got is not locked: the state beside the heading says why.
    if (JSON.stringify(server.current.draft) !== JSON.stringify(current)) return
    const locked = await lock.run({ assessmentId: assessment.id, version: server.current.version })
    if (locked === null) return
    notify(own.lockedNow(format.fullMoment(locked.holdsUntil)))
    onClose()
  }
  const throwAway = async () => {
    await autosave.flush()
    const gone = await discard.run({ assessmentId: assessment.id, version: server.current.version })
    setDiscarding(false)
    if (gone !== null) onClose()
  }
  const leave = async () => {
    await autosave.flush()
    onClose()
    await refreshTopics(topics)
  }

  return (
    <form
      ref={form}
      className="stack"
      noValidate
      aria-label={own.formTitle(name)}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="row assessment-head" ref={heading} tabIndex={-1}>
        <h3>{own.formTitle(name)}</h3>
        <span>{assessment.age === null ? own.ageUnknown : own.age(assessment.age)}</span>
        <SaveState state={autosave.state} />
      </div>
      <p className="quiet">
        {own.assessor}: {assessment.assessorName}, {assessment.assessorTitle} · {assessment.lawCited}
        {!assessment.lawReviewed && ` (${own.lawNotReviewed})`}
      </p>
      <ConflictNotice
        autosave={autosave}
        fieldLabel={(path) => labelOf(path, own)}
        onKeepMine={theirs}
        onTakeTheirs={() => void takeTheirs()}
      />
      <WhenSection edit={edit} />
      <FactsSection edit={edit} />
      <ChildSection edit={edit} data={data} />
      <VoiceSection edit={edit} guardians={child?.guardians ?? []} />
      <JudgementSection edit={edit} />
      <ProtectionSection edit={edit} />
      <DaySection edit={edit} assessorId={assessment.assessorId} />
      <MissingList missing={missing} onChoose={(one) => focusOn(form.current, one)} />
      {lock.problem !== null && lock.problem.errors.length === 0 && <Refused problem={lock.problem} />}
      {discard.problem !== null && <Refused problem={discard.problem} />}
      <p className="quiet">{own.lockHint}</p>
      <div className="row">
        <Button variant="primary" onPress={() => void press()} isPending={lock.isPending}>
          {own.lock}
        </Button>
        <Button onPress={() => void leave()}>{own.back}</Button>
        <Button variant="tertiary" onPress={() => setDiscarding(true)}>
          {own.discard}
        </Button>
      </div>
      <ConfirmDialog
        title={own.discard}
        isOpen={isDiscarding}
        onClose={() => setDiscarding(false)}
        confirm={own.discard}
        cancel={own.cancel}
        isDangerous
        isPending={discard.isPending}
        onConfirm={() => void throwAway()}
      >
        <p>{own.discardHint}</p>
      </ConfirmDialog>
    </form>
  )
}

type Missings = ReturnType<typeof missingIn>

/** What keeps it from being locked, with a way to each field; told when it becomes nothing. */
function MissingList(props: {
  readonly missing: Missings
  readonly onChoose: (missing: Missings[number]) => void
}) {
  const own = useWords(words)
  if (props.missing.length === 0)
    return (
      <div role="status">
        <Notice tone="success" title={own.nothingMissing} />
      </div>
    )
  return (
    <Panel title={own.missing} level={4} looks="plain" isCompact>
      <ul className="plain-list stack-tight">
        {props.missing.map((one) => (
          <li key={`${one.field} ${one.code}`}>
            <button type="button" className="text-button" onClick={() => props.onChoose(one)}>
              {own.refusals[one.code]}
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** So that the draft comes back as it was left, also before the assessments are read again. */
function keep(assessment: AssessmentView, server: { readonly draft: Draft; readonly version: number }): void {
  const { voices, ...written } = server.draft
  const saved: AssessmentView = {
    ...assessment,
    ...written,
    version: server.version,
    voices: voices.map((voice, position) => ({
      ...voice,
      position,
      assessmentId: assessment.id,
      removedAt: null,
    })),
  }
  queryClient.setQueryData(readOptions(readAssessments, { caseId: assessment.caseId }).queryKey, (data) =>
    data === undefined
      ? undefined
      : { ...data, assessments: data.assessments.map((one) => (one.id === assessment.id ? saved : one)) },
  )
}
