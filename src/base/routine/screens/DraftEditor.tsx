import { useRef, useState } from 'react'
import { parseLocalDate } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { queryClient, readOptions, refreshTopics, useCommand } from '../../../web/query.ts'
import { useAutosave } from '../../../web/ui/autosave.ts'
import type { SaveOptions } from '../../../web/ui/autosaver.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { CheckboxGroup } from '../../../web/ui/Choices.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { ConflictNotice, SaveState } from '../../../web/ui/SaveState.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { getRoutine, publishText, saveDraft } from '../api.ts'
import { type Audience, audiences, type RoutineText, type RoutineTopic, routineTopics } from '../model.ts'
import { words } from '../words.ts'

type Values = Pick<RoutineText, 'title' | 'body' | 'sources' | 'changeNote'> & {
  readonly reviewBy: string | null
  readonly topics: readonly RoutineTopic[]
  readonly audiences: readonly Audience[]
}
const valuesOf = ({
  title,
  body,
  sources,
  changeNote,
  reviewBy,
  topics,
  audiences,
}: RoutineText): Values => ({
  title,
  body,
  sources,
  changeNote,
  reviewBy,
  topics,
  audiences,
})

/** An edition while it is written: saved as it stands, and in force when it is published. */
export function DraftEditor({ draft }: { readonly draft: RoutineText }) {
  const own = useWords(words)
  const [values, setValues] = useState(() => valuesOf(draft))
  const server = useRef(draft)
  const saved = useRef(JSON.stringify(values))
  const publish = useCommand(publishText, { changes: ['routine'] })
  const [isPressed, setPressed] = useState(false)
  // What is half typed is not sent, and so not published either.
  const half: Partial<Record<keyof Values, string | undefined>> = {
    title: values.title.trim().length < 3 ? own.refusals['title-missing'] : undefined,
    reviewBy: parseLocalDate(values.reviewBy ?? '') === null ? own.refusals['review-in-the-past'] : undefined,
  }

  const save = async (next: Values, options: SaveOptions) => {
    const { title, reviewBy, ...rest } = next
    const { version } = await api.call(
      saveDraft,
      {
        textId: draft.id,
        version: server.current.version,
        ...rest,
        topics: [...next.topics],
        audiences: [...next.audiences],
        // What is half typed is not sent: what was there stands until it is whole.
        title: title.trim().length < 3 ? server.current.title : title,
        reviewBy: parseLocalDate(reviewBy ?? '') ?? server.current.reviewBy,
      },
      options,
    )
    server.current = { ...server.current, version }
    saved.current = JSON.stringify(next)
  }
  const fieldLabel = (path: string) =>
    (Object.keys(own.fields) as (keyof typeof own.fields)[]).flatMap((field) =>
      field === path ? own.fields[field] : [],
    )[0] ?? path
  const autosave = useAutosave(values, save, {
    draft: {
      contract: saveDraft.name,
      target: draft.id,
      page: `/rutiner/${draft.routineId}`,
      label: draft.title,
      fieldLabel,
    },
    layBack: setValues,
  })
  const theirs = async () => {
    const view = await queryClient.fetchQuery({
      ...readOptions(getRoutine, { routineId: draft.routineId }),
      staleTime: 0,
    })
    server.current = view.draft ?? view.text
  }
  const takeTheirs = async () => {
    await theirs()
    const next = valuesOf(server.current)
    setValues(next)
    autosave.reset(next)
  }
  const press = async () => {
    setPressed(true)
    if (half.title !== undefined || half.reviewBy !== undefined) return
    await autosave.flush()
    // What the server has not got is not published: the state beside the heading says why.
    if (saved.current !== JSON.stringify(values)) return
    if (await publish.run({ textId: draft.id, version: server.current.version })) {
      notify(own.published(values.title))
      await refreshTopics(['routine'])
    }
  }
  const unsaved = autosave.state.kind === 'failed' ? autosave.state.problem.errors : []
  const bind = <K extends keyof Values>(name: K) => ({
    name,
    value: values[name],
    onChange: (value: Values[K]) => {
      publish.clear()
      setValues((before) => ({ ...before, [name]: value }))
    },
    error:
      (isPressed ? half[name] : undefined) ??
      [...unsaved, ...(publish.problem?.errors ?? [])].find(({ path }) => path === name)?.sentence,
  })
  return (
    <Panel title={own.draftOf(draft.edition)} aside={<SaveState state={autosave.state} />}>
      <ConflictNotice
        autosave={autosave}
        fieldLabel={fieldLabel}
        onKeepMine={theirs}
        onTakeTheirs={() => void takeTheirs()}
      />
      {publish.problem !== null && publish.problem.errors.length === 0 && (
        <ErrorState problem={publish.problem} />
      )}
      <TextField label={own.fields.title} maxLength={160} {...bind('title')} />
      <TextArea
        label={own.fields.body}
        description={own.hints.body}
        maxLength={40_000}
        rows={14}
        {...bind('body')}
      />
      <TextArea
        label={own.fields.sources}
        description={own.hints.sources}
        maxLength={8000}
        rows={4}
        isOptional
        {...bind('sources')}
      />
      <CheckboxGroup
        label={own.fields.topics}
        description={own.hints.topics}
        options={routineTopics.map((topic) => ({ value: topic, label: own.topics[topic] }))}
        {...bind('topics')}
      />
      <CheckboxGroup
        label={own.fields.audiences}
        description={own.hints.audiences}
        options={audiences.map((audience) => ({ value: audience, label: own.audiences[audience] }))}
        {...bind('audiences')}
      />
      <DateField label={own.fields.reviewBy} {...bind('reviewBy')} />
      {draft.edition > 1 && (
        <TextArea
          label={own.fields.changeNote}
          description={own.hints.changeNote}
          maxLength={1000}
          rows={2}
          {...bind('changeNote')}
        />
      )}
      <div className="row">
        <Button variant="primary" onPress={() => void press()} isPending={publish.isPending}>
          {own.publish}
        </Button>
      </div>
    </Panel>
  )
}
