import { useRef, useState } from 'react'
import type { Static } from 'typebox'
import { parseInstant } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { layAside } from '../../../web/outbox.ts'
import { asProblem } from '../../../web/problem.ts'
import { queryClient, readOptions, useCommand } from '../../../web/query.ts'
import { useAutosave } from '../../../web/ui/autosave.ts'
import type { SaveOptions } from '../../../web/ui/autosaver.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { ConflictNotice, SaveState } from '../../../web/ui/SaveState.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { Waits } from '../../../web/ui/Waits.tsx'
import { useSentVersion } from '../../../web/waiting.ts'
import { Refused } from '../../measure/screens/Refused.tsx'
import { WriteDialog } from '../../measure/screens/WriteDialog.tsx'
import { lockNote, type NoteView, readJournal, saveNote, withdrawNote } from '../api.ts'
import { words } from '../words.ts'

type View = Static<typeof NoteView>
type Values = { readonly happenedAt: string | null; readonly facts: string; readonly judgement: string }

/** A note while it is written: saved as it stands, only its author's until it is locked. */
export function NoteDraft({ note }: { readonly note: View }) {
  const own = useWords(words)
  const topics = [`case/${note.caseId}`]
  const [values, setValues] = useState<Values>({
    happenedAt: note.happenedAt,
    facts: note.facts,
    judgement: note.judgement,
  })
  const [isDiscarding, setDiscarding] = useState(false)
  const server = useRef(note)
  const saved = useRef(JSON.stringify(values))
  const isUnanswered = useRef(false)
  const lock = useCommand(lockNote, { changes: topics })
  useSentVersion(note.id, (version) => {
    server.current = { ...server.current, version }
  })

  /** A time that is half typed is not sent: the one that was there stands until it is whole. */
  const save = async (next: Values, options: SaveOptions) => {
    const { facts, judgement } = next
    const happenedAt = parseInstant(next.happenedAt ?? '') ?? server.current.happenedAt
    const input = { noteId: note.id, version: server.current.version, happenedAt, facts, judgement }
    const { version } = await api.call(saveNote, input, options).catch((thrown) => {
      isUnanswered.current = asProblem(thrown).isOpenEnded
      throw thrown
    })
    isUnanswered.current = false
    server.current = { ...server.current, happenedAt, facts, judgement, version }
    saved.current = JSON.stringify(next)
    keep(server.current)
  }
  const fieldLabel = (path: string) => fieldLabels(own)[path] ?? path
  const autosave = useAutosave(values, save, {
    draft: {
      contract: saveNote.name,
      target: note.id,
      page: `/arenden/${note.caseId}`,
      label: own.title,
      fieldLabel,
    },
    layBack: setValues,
  })

  /** Without a line the text is handed to the outbox, and what is pressed next goes behind it. */
  const hasLaidAside = async () => {
    const { facts, judgement } = values
    const { version, happenedAt: before } = server.current
    const happenedAt = parseInstant(values.happenedAt ?? '') ?? before
    const input = { noteId: note.id, version, happenedAt, facts, judgement }
    if (!isUnanswered.current || !(await layAside(saveNote, input, { followsLost: true }))) return false
    isUnanswered.current = false
    saved.current = JSON.stringify(values)
    autosave.reset(values)
    return true
  }
  const press = async () => {
    await autosave.flush()
    // What the server has refused is not locked: the state beside the heading says why.
    if (saved.current !== JSON.stringify(values) && !(await hasLaidAside())) return
    await lock.run({ noteId: note.id, version: server.current.version })
  }
  const theirs = async () => {
    const { notes } = await queryClient.fetchQuery({
      ...readOptions(readJournal, { caseId: note.caseId }),
      staleTime: 0,
    })
    server.current = notes.find((one) => one.id === note.id) ?? server.current
  }
  const takeTheirs = async () => {
    await theirs()
    const { happenedAt, facts, judgement } = server.current
    setValues({ happenedAt, facts, judgement })
    autosave.reset({ happenedAt, facts, judgement })
  }
  const unsaved = autosave.state.kind === 'failed' ? autosave.state.problem.errors : []
  const error = (path: string) =>
    [...unsaved, ...(lock.problem?.errors ?? [])].find((fault) => fault.path === path)?.sentence
  const part = (name: 'facts' | 'judgement') => ({
    name,
    value: values[name],
    onChange: (text: string) => {
      lock.clear()
      setValues((before) => ({ ...before, [name]: text }))
    },
    error: error(name),
  })

  return (
    <Panel title={own.draft} level={3} aside={<SaveState state={autosave.state} />} isCompact>
      <p className="quiet">{own.draftHint}</p>
      <ConflictNotice
        autosave={autosave}
        fieldLabel={fieldLabel}
        onKeepMine={theirs}
        onTakeTheirs={() => void takeTheirs()}
      />
      {lock.problem !== null && lock.problem.errors.length === 0 && <Refused problem={lock.problem} />}
      <DateTimeField
        label={own.happenedAt}
        name="happenedAt"
        value={values.happenedAt}
        onChange={(at) => setValues((before) => ({ ...before, happenedAt: at }))}
        error={error('happenedAt')}
      />
      <TextArea
        label={own.facts}
        description={own.factsHint}
        maxLength={40_000}
        rows={4}
        {...part('facts')}
      />
      <TextArea
        label={own.judgement}
        description={own.judgementHint}
        maxLength={20_000}
        isOptional
        {...part('judgement')}
      />
      <p className="quiet">{own.lockHint}</p>
      <div className="row">
        <Button variant="primary" onPress={() => void press()} isPending={lock.isPending}>
          {own.lock}
        </Button>
        <Button variant="tertiary" onPress={() => setDiscarding(true)}>
          {own.withdrawDraft}
        </Button>
        <Waits on={note.id} />
        <Status>{own.written(note.authorName, note.authorTitle, note.createdAt.slice(0, 10))}</Status>
      </div>
      {isDiscarding && (
        <WriteDialog
          title={own.withdrawDraft}
          hint={own.withdrawHint}
          label={own.reason}
          confirm={own.withdrawDraft}
          cancel={own.cancel}
          field="reason"
          maxLength={1000}
          isDangerous
          submit={async (reason, options) => {
            await autosave.flush()
            return api.call(
              withdrawNote,
              { noteId: note.id, version: server.current.version, reason },
              options,
            )
          }}
          onDone={() => void queryClient.invalidateQueries({ queryKey: [readJournal.name] })}
          onClose={() => setDiscarding(false)}
        />
      )}
    </Panel>
  )
}

const fieldLabels = (own: (typeof words)['sv' | 'en']): Readonly<Record<string, string>> => ({
  happenedAt: own.happenedAt,
  facts: own.facts,
  judgement: own.judgement,
})

/** So that the note comes back as it was left, also before the journal is read again. */
function keep(note: View): void {
  queryClient.setQueryData(readOptions(readJournal, { caseId: note.caseId }).queryKey, (journal) =>
    journal === undefined
      ? undefined
      : { ...journal, notes: journal.notes.map((one) => (one.id === note.id ? note : one)) },
  )
}
