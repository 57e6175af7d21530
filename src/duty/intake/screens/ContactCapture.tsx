import { useEffect, useRef, useState } from 'react'
import type { Static } from 'typebox'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { layAside, type PressOptions } from '../../../web/outbox.ts'
import { asProblem, Problem } from '../../../web/problem.ts'
import { queryClient, readOptions, refreshTopics } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { useAutosave } from '../../../web/ui/autosave.ts'
import type { SaveOptions } from '../../../web/ui/autosaver.ts'
import { Button } from '../../../web/ui/Button.tsx'
import type { Bound } from '../../../web/ui/form.ts'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { ConflictNotice, SaveState } from '../../../web/ui/SaveState.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { useShortcut } from '../../../web/ui/shortcuts.ts'
import { notify } from '../../../web/ui/Toasts.tsx'
import { words as kitWords } from '../../../web/ui/words.ts'
import { useSentVersion } from '../../../web/waiting.ts'
import { type ContactView, completeContact, getContact, saveContact } from '../api.ts'
import { writtenFields } from '../model.ts'
import { checkComplete, staysWithDuty } from '../rules.ts'
import { words } from '../words.ts'
import {
  AdviceField,
  CallerFields,
  CallFields,
  QuickFields,
  TimeFields,
  WaitingFields,
} from './ContactFields.tsx'
import { Fold } from './Fold.tsx'
import { changesTo, type TypedContact, typedFrom } from './typed-contact.ts'

type View = Static<typeof ContactView>

/** The contact while the phone is at the ear: what is asked first stands open, the rest folds out, and all saves itself. */
export function ContactCapture(props: {
  readonly contact: View
  /** The latest version this page has written, also by what stands beside the capture. */
  readonly version: number
  readonly onChanged: (version: number) => void
}) {
  const { contact, version, onChanged } = props
  const own = useWords(words)
  const kit = useWords(kitWords)
  const draft = useContactDraft(contact, version, onChanged)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [isCompleting, setCompleting] = useState(false)
  const { typed, autosave } = draft

  const running = useRef(false)
  const complete = async () => {
    if (running.current) return
    running.current = true
    setCompleting(true)
    setRefusal(null)
    try {
      await autosave.flush()
      if (draft.isUnanswered()) {
        const wanting = refusalOf(draft.latest(), own)
        if (wanting !== null) return setRefusal(wanting)
        await draft.layAside()
      }
      const done = await api.call(completeContact, { contactId: contact.id, version: draft.version() })
      draft.saw(done.version)
      notify(own.completed)
      await refreshTopics([`opened-contact/${contact.id}`])
    } catch (thrown) {
      const problem = asProblem(thrown)
      if (!problem.isKept) return setRefusal(problem)
      notify(kit.kept, 'info')
      draft.show({ status: 'complete' })
    } finally {
      running.current = false
      setCompleting(false)
    }
  }
  const isOngoing = contact.status === 'ongoing'
  const quick = useRef<HTMLDivElement>(null)
  // The phone is at the ear: the first answer can be typed at once.
  useEffect(() => {
    if (isOngoing) quick.current?.querySelector<HTMLElement>('input')?.focus()
  }, [isOngoing])
  useShortcut('Alt+K', own.complete, () => isOngoing && void complete())

  const saveProblem = autosave.state.kind === 'failed' ? autosave.state.problem : null
  const errors = [...(refusal?.errors ?? []), ...(saveProblem?.errors ?? [])]
  const bind = <K extends keyof TypedContact>(name: K): Bound<TypedContact[K]> => ({
    name,
    value: typed[name],
    onChange: (value) => draft.set(name, value),
    error: errors.find((error) => error.path === name)?.sentence,
  })
  const fields = { typed, bind }
  const isWrong = (...names: (keyof TypedContact)[]) =>
    errors.some((error) => names.some((name) => name === error.path))
  return (
    <Panel
      title={own.quick}
      aside={<SaveState state={autosave.state} />}
      actions={
        isOngoing && (
          <Button variant="primary" onPress={() => void complete()} isPending={isCompleting}>
            {own.complete}
          </Button>
        )
      }
    >
      <ConflictNotice
        autosave={autosave}
        fieldLabel={draft.fieldLabel}
        onTakeTheirs={() => void draft.takeTheirs()}
        onKeepMine={draft.keepMine}
      />
      {refusal !== null && refusal.errors.length === 0 && <ErrorState problem={refusal} />}
      {refusal?.errors.map((error) => (
        <Notice key={error.path} tone="important" isUrgent title={error.sentence} />
      ))}
      {typed.recordsCall && <Notice tone="important" title={own.recordedNotice} />}
      {typed.callerWishesSecrecy && <Notice tone="important" title={own.secrecyNotice} />}
      {staysWithDuty(typed) && <Notice title={own.staysNotice} />}
      <div ref={quick}>
        <QuickFields {...fields} />
      </div>
      <Fold title={own.folds.call} isOpen={isWrong('channel', 'direction', 'numberCalled', 'dutyMode')}>
        <CallFields {...fields} />
      </Fold>
      <Fold
        title={own.folds.caller}
        isOpen={isWrong('callerKnown', 'callerTitle', 'callerOrganisation', 'callerDuty')}
      >
        <CallerFields {...fields} />
      </Fold>
      <Fold title={own.folds.times} isOpen={isWrong('callAt', 'eventAt', 'place')}>
        <TimeFields {...fields} />
      </Fold>
      <Fold title={own.folds.waiting} isOpen={isWrong('waitingName', 'waitingSince', 'waitingUntil')}>
        <WaitingFields {...fields} />
      </Fold>
      <Fold title={own.folds.advice} isOpen={isWrong('advice') || typed.advice !== ''}>
        <AdviceField {...fields} />
      </Fold>
    </Panel>
  )
}

/** What the server would say, told at once while it does not answer. */
function refusalOf(typed: TypedContact, own: (typeof words)['sv' | 'en']): Problem | null {
  const check = checkComplete(typed)
  if (check.ok) return null
  const sentence = own.refusals[check.code]
  return new Problem(409, { code: check.code, sentence, ...(check.field && { field: check.field }) })
}

/** What is typed, saved a field at a time by what differs from what the server has. */
function useContactDraft(contact: View, version: number, onChanged: (version: number) => void) {
  const own = useWords(words)
  const { account } = useSession()
  const contactId = contact.id
  const fieldLabel = (path: string) =>
    writtenFields.flatMap((field) => (field === path ? own.fields[field] : []))[0] ?? path
  const [typed, setTyped] = useState(() => typedFrom(contact))
  const latest = useRef(typed)
  latest.current = typed
  const seen = useRef({ version: contact.version, typed: typedFrom(contact) })
  const isUnanswered = useRef(false)
  useEffect(() => {
    if (version > seen.current.version) seen.current = { ...seen.current, version }
  }, [version])
  const saw = (version: number) => {
    seen.current = { ...seen.current, version }
    onChanged(version)
  }
  const fetchVersion = async () => saw((await api.call(getContact, { contactId })).version)

  const show = (changes: Partial<View>) =>
    queryClient.setQueryData(readOptions(getContact, { contactId }).queryKey, (view) =>
      view === undefined ? undefined : { ...view, ...changes },
    )
  const send = async (draft: TypedContact, options: PressOptions) => {
    const changes = changesTo(draft, seen.current.typed)
    const saved = await api.call(
      saveContact,
      { contactId, version: seen.current.version, ...changes },
      options,
    )
    seen.current = { version: saved.version, typed: draft }
    onChanged(saved.version)
    // So that it comes back as it was left, also before it is read again.
    show({ ...changes, version: saved.version })
  }
  const save = async (draft: TypedContact, options: SaveOptions) => {
    try {
      await send(draft, options)
      isUnanswered.current = false
    } catch (thrown) {
      const problem = asProblem(thrown)
      // An answer of ours was lost on the way: what has changed since is our own, and nothing is asked.
      const isOwn = isUnanswered.current && problem.stale?.by === account.name
      isUnanswered.current = problem.isOpenEnded
      if (!isOwn) throw problem
      await fetchVersion()
      await send(draft, { attempts: 1, isDraft: true })
    }
  }
  const autosave = useAutosave(typed, save, {
    draft: {
      contract: saveContact.name,
      target: contactId,
      page: `/kontakter/${contactId}`,
      label: `${own.contact} ${contact.number || `(${own.notSentYet})`}`,
      fieldLabel,
    },
    layBack: setTyped,
  })
  useSentVersion(contactId, saw)
  return {
    typed,
    autosave,
    fieldLabel,
    saw,
    show,
    latest: () => latest.current,
    /** What stands here has not reached the server, and the server has not said why. */
    isUnanswered: () =>
      isUnanswered.current && JSON.stringify(latest.current) !== JSON.stringify(seen.current.typed),
    /** Hands what is typed to the outbox, so that what follows can be sent behind it. */
    layAside: async () => {
      const draft = latest.current
      const changes = changesTo(draft, seen.current.typed)
      const input = { contactId, version: seen.current.version, ...changes }
      if (!(await layAside(saveContact, input, { followsLost: true }))) throw Problem.offline()
      seen.current = { ...seen.current, typed: draft }
      isUnanswered.current = false
      autosave.reset(draft)
      show(changes)
    },
    version: () => seen.current.version,
    keepMine: fetchVersion,
    set: <K extends keyof TypedContact>(name: K, value: TypedContact[K]) =>
      setTyped((before) => named({ ...before, [name]: value }, name)),
    takeTheirs: async () => {
      const theirs = await api.call(getContact, { contactId })
      const next = typedFrom(theirs)
      seen.current = { version: theirs.version, typed: next }
      onChanged(theirs.version)
      setTyped(next)
      autosave.reset(next)
    },
  }
}

/** Who gives a name is named, until somebody says otherwise. */
const named = (typed: TypedContact, changed: keyof TypedContact): TypedContact =>
  changed === 'callerName' && typed.callerName.trim() !== '' && typed.callerKnown === 'not-asked'
    ? { ...typed, callerKnown: 'named' }
    : typed
