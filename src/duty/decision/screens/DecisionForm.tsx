import { useEffect, useRef, useState } from 'react'
import { decisionTypeOf } from '../../../code-lists/decision-type.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { queryClient, readOptions, useCommand } from '../../../web/query.ts'
import { useAutosave } from '../../../web/ui/autosave.ts'
import type { SaveOptions } from '../../../web/ui/autosaver.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { ConflictNotice, SaveState } from '../../../web/ui/SaveState.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { Refused } from '../../measure/screens/Refused.tsx'
import { askDecision, carryWords, type DecisionView, readDecision, saveDecision } from '../api.ts'
import { isByDelegation, type Missing, missingIn } from '../rules.ts'
import { words } from '../words.ts'
import { ConditionFields } from './ConditionFields.tsx'
import { DecisionActs } from './DecisionActs.tsx'
import { changesSince, type Draft, draftOf, type Edit, focusOn, labelOf } from './draft.ts'
import { topicsOf } from './state.ts'
import { TextFields } from './TextFields.tsx'

/** A decision while it is prepared: saved as it stands, and what is missing named by the rule that asks. */
export function DecisionForm({ decision }: { readonly decision: DecisionView }) {
  const own = useWords(words)
  const type = decisionTypeOf(decision.type, decision.typeVersion)
  const person = { age: decision.person?.age ?? null }
  const topics = topicsOf(decision)
  const [draft, setDraft] = useState<Draft>(() => draftOf(decision, type))
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  /** What the server has, and under which version. */
  const server = useRef({ draft, version: decision.version })
  // A step that changes no text, a heads-up say, makes a new version of the same.
  useEffect(() => {
    const isSameText = Object.keys(changesSince(server.current.draft, draftOf(decision, type))).length === 0
    if (isSameText && decision.version > server.current.version) server.current.version = decision.version
  }, [decision, type])
  const ask = useCommand(askDecision, { changes: topics })
  const carry = useCommand(carryWords)

  const save = async (next: Draft, options: SaveOptions) => {
    const changes = changesSince(server.current.draft, next)
    if (Object.keys(changes).length === 0) return
    const input = { decisionId: decision.id, version: server.current.version, ...changes }
    const { version } = await api.call(saveDecision, input, options)
    server.current = { draft: { ...server.current.draft, ...changes }, version }
    keep(decision.id, { ...changes, version })
  }
  const autosave = useAutosave(draft, save, {
    draft: {
      contract: saveDecision.name,
      target: decision.id,
      page: `/beslut/${decision.id}`,
      label: `${own.title} ${decision.number}`,
      fieldLabel: (path) => labelOf(path, own, type),
    },
    layBack: setDraft,
  })
  const theirs = async () => {
    const reading = readOptions(readDecision, { decisionId: decision.id })
    const found = await queryClient.fetchQuery({ ...reading, staleTime: 0 })
    server.current = { draft: draftOf(found, type), version: found.version }
  }
  const takeTheirs = async () => {
    await theirs()
    setDraft(server.current.draft)
    autosave.reset(server.current.draft)
  }
  /** The version to act on, when all that is written has arrived; null while it has not. */
  const settle = async () => {
    await autosave.flush()
    return Object.keys(changesSince(server.current.draft, draft)).length === 0 ? server.current.version : null
  }

  const missing = missingIn(draft, type, person)
  const edit: Edit = {
    draft,
    set: (field, value) => {
      ask.clear()
      setDraft((before) => ({ ...before, [field]: value }))
    },
    error: (path) => {
      const fault = isTried ? missing.find((one) => pathOf(one) === path) : undefined
      if (fault !== undefined) return own.refusals[fault.code]
      const unsaved = autosave.state.kind === 'failed' ? autosave.state.problem.errors : []
      return [...unsaved, ...(ask.problem?.errors ?? [])].find((one) => one.path === path)?.sentence
    },
  }
  const press = async () => {
    setTried(true)
    const [first] = missing
    if (first !== undefined) return focusOn(form.current, first)
    const version = await settle()
    if (version === null) return
    if ((await ask.run({ decisionId: decision.id, version })) === null) return
    notify(own.act.asked)
    // The control code stands first on the page, to be read aloud now.
    scrollTo({ top: 0 })
  }
  const fetchWords = async () => {
    const version = await settle()
    if (version === null || (await carry.run({ decisionId: decision.id, version })) === null) return
    notify(own.page.carried)
    await takeTheirs()
  }

  return (
    <form
      ref={form}
      className="stack"
      noValidate
      aria-label={`${own.title} ${decision.number}`}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="row">
        <span className="quiet">{own.page.prepares(decision.preparedByName)}</span>
        <SaveState state={autosave.state} />
      </div>
      <ConflictNotice
        autosave={autosave}
        fieldLabel={(path) => labelOf(path, own, type)}
        onKeepMine={theirs}
        onTakeTheirs={() => void takeTheirs()}
      />
      <TextFields
        edit={edit}
        decision={decision}
        isShort={isByDelegation(type)}
        onCarry={() => void fetchWords()}
        isCarrying={carry.isPending}
      />
      <ConditionFields edit={edit} type={type} />
      <MissingList missing={missing} onChoose={(one) => focusOn(form.current, one)} />
      {ask.problem !== null && <Refused problem={ask.problem} />}
      {carry.problem !== null && <Refused problem={carry.problem} />}
      <DecisionActs
        decision={decision}
        settle={settle}
        ask={
          <Button variant="primary" onPress={() => void press()} isPending={ask.isPending}>
            {own.act.ask}
          </Button>
        }
      />
    </form>
  )
}

const pathOf = ({ field, code }: Missing) => (code === 'condition-without-words' ? `${field}.text` : field)

/** What keeps it from being asked for, with a way to each field; told when it becomes nothing. */
function MissingList(props: {
  readonly missing: readonly Missing[]
  readonly onChoose: (missing: Missing) => void
}) {
  const own = useWords(words)
  if (props.missing.length === 0)
    return (
      <div role="status">
        <Notice tone="success" title={own.page.complete} />
      </div>
    )
  return (
    <Panel title={own.page.missing(props.missing.length)} level={3} looks="plain" isCompact>
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

/** So that the draft comes back as it was left, also before the decision is read again. */
const keep = (decisionId: string, saved: Partial<DecisionView>) =>
  queryClient.setQueryData(
    readOptions(readDecision, { decisionId }).queryKey,
    (data) => data && { ...data, ...saved },
  )
