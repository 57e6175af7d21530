import { useRef, useState } from 'react'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { queryClient, readOptions, refreshTopics, useCommand } from '../../../web/query.ts'
import { useAutosave } from '../../../web/ui/autosave.ts'
import type { SaveOptions } from '../../../web/ui/autosaver.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { ErrorState } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { ConflictNotice, SaveState } from '../../../web/ui/SaveState.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { publishExpectation, readExpectations, saveExpectation } from '../api.ts'
import { type ExpectationEdition, type ExpectationSection, expectationSections } from '../model.ts'
import { words } from '../words.ts'

type Values = Pick<ExpectationEdition, ExpectationSection | 'changeNote'>
const valuesOf = (edition: ExpectationEdition): Values => ({
  dutyDoes: edition.dutyDoes,
  dutyDoesNot: edition.dutyDoesNot,
  whenToCall: edition.whenToCall,
  weExpect: edition.weExpect,
  youMayExpect: edition.youMayExpect,
  unmetNeeds: edition.unmetNeeds,
  changeNote: edition.changeNote,
})

/** An edition while it is written: saved as it stands, frozen when it is published. */
export function ExpectationEditor({ draft }: { readonly draft: ExpectationEdition }) {
  const own = useWords(words)
  const [values, setValues] = useState(() => valuesOf(draft))
  const server = useRef(draft)
  const saved = useRef(JSON.stringify(values))
  const publish = useCommand(publishExpectation, { changes: ['expectation'] })

  const save = async (next: Values, options: SaveOptions) => {
    const { version } = await api.call(
      saveExpectation,
      { editionId: draft.id, version: server.current.version, ...next },
      options,
    )
    server.current = { ...server.current, version }
    saved.current = JSON.stringify(next)
  }
  const fieldLabel = (path: string) =>
    expectationSections.flatMap((section) => (section === path ? own.sections[section] : []))[0] ??
    own.changeNote
  const autosave = useAutosave(values, save, {
    draft: {
      contract: saveExpectation.name,
      target: draft.id,
      page: '/samverkan',
      label: own.title[draft.audience],
      fieldLabel,
    },
    layBack: setValues,
  })
  const theirs = async () => {
    const { pages } = await queryClient.fetchQuery({ ...readOptions(readExpectations, {}), staleTime: 0 })
    server.current = pages.find(({ audience }) => audience === draft.audience)?.draft ?? server.current
  }
  const takeTheirs = async () => {
    await theirs()
    const next = valuesOf(server.current)
    setValues(next)
    autosave.reset(next)
  }
  const press = async () => {
    await autosave.flush()
    // What the server has not got is not published: the state beside the heading says why.
    if (saved.current !== JSON.stringify(values)) return
    if (await publish.run({ editionId: draft.id, version: server.current.version })) {
      notify(own.published)
      await refreshTopics(['expectation'])
    }
  }
  const bind = (name: keyof Values) => ({
    name,
    value: values[name],
    onChange: (value: string) => {
      publish.clear()
      setValues((before) => ({ ...before, [name]: value }))
    },
    error: publish.problem?.errors.find(({ path }) => path === name)?.sentence,
  })
  return (
    <Panel title={own.draft(draft.edition)} aside={<SaveState state={autosave.state} />}>
      <ConflictNotice
        autosave={autosave}
        fieldLabel={fieldLabel}
        onKeepMine={theirs}
        onTakeTheirs={() => void takeTheirs()}
      />
      {publish.problem !== null && publish.problem.errors.length === 0 && (
        <ErrorState problem={publish.problem} />
      )}
      {expectationSections.map((section) => (
        <TextArea
          key={section}
          label={own.sections[section]}
          description={own.hints[section]}
          rows={4}
          maxLength={8000}
          isOptional={section === 'unmetNeeds'}
          {...bind(section)}
        />
      ))}
      {draft.edition > 1 && (
        <TextArea
          label={own.changeNote}
          description={own.changeNoteHint}
          rows={2}
          maxLength={1000}
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
