import { useRef, useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { queryClient, readOptions } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { useAutosave } from '../../../web/ui/autosave.ts'
import type { SaveOptions } from '../../../web/ui/autosaver.ts'
import { RadioGroup } from '../../../web/ui/Choices.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { DefinitionList } from '../../../web/ui/Panel.tsx'
import { ConflictNotice, SaveState } from '../../../web/ui/SaveState.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { answers } from '../../case/model.ts'
import { Fold } from '../../intake/screens/Fold.tsx'
import { priorityOfCase, saveFactors } from '../api.ts'
import type { Factors, FactorText } from '../model.ts'
import { words } from '../words.ts'

type Sheet = OutputOf<typeof priorityOfCase>['factors']
type Ages = OutputOf<typeof priorityOfCase>['children']
type Props = {
  readonly caseId: string
  readonly kept: Sheet
  readonly ages: Ages
  readonly isOpen: boolean
}
const texts = ['whatHappened', 'situation', 'network', 'resources'] as const
const fields = [...texts, 'cold'] as const
const lengths = { whatHappened: 8000, situation: 8000, network: 4000, resources: 4000 } as const

const textOf = (sheet: Partial<Factors> | null): FactorText => ({
  resources: sheet?.resources ?? null,
  network: sheet?.network ?? null,
  situation: sheet?.situation ?? null,
  whatHappened: sheet?.whatHappened ?? null,
  cold: sheet?.cold ?? null,
})

/** What weighs in the triage, kept while it is typed; the ages of the children follow from the people (C-17). */
export function FactorSheet(props: Props) {
  const own = useWords(words)
  const { kept, ages, isOpen } = props
  const said = textOf(kept)
  const isEmpty = fields.every((field) => said[field] === null)
  return (
    <Fold title={own.factors} isOpen={!isEmpty}>
      <div className="stack">
        <p>
          <strong>{own.children}:</strong>{' '}
          {ages.length === 0
            ? own.noChildren
            : ages.map(({ age }) => (age === null ? own.ageUnknown : own.age(age))).join(', ')}
        </p>
        {isOpen ? <Writing {...props} /> : <Reading said={said} />}
        <Changed kept={kept} />
      </div>
    </Fold>
  )
}

function Changed({ kept }: { readonly kept: Sheet }) {
  const own = useWords(words)
  const format = useFormat()
  if (kept === null) return null
  return <p className="quiet">{own.changedBy(kept.changedByName, format.moment(kept.changedAt))}</p>
}

function Reading({ said }: { readonly said: FactorText }) {
  const own = useWords(words)
  const shown = fields.flatMap((field) => {
    const value = said[field]
    if (value === null) return []
    return [
      { term: own.fields[field], value: field === 'cold' ? own.answers[said.cold ?? 'unknown'] : value },
    ]
  })
  return <DefinitionList items={shown} />
}

function Writing({ caseId, kept }: Props) {
  const own = useWords(words)
  const { account } = useSession()
  const server = useRef({ text: textOf(kept), version: kept?.version ?? 0 })
  const [draft, setDraft] = useState(() => textOf(kept))
  const save = async (after: FactorText, options: SaveOptions) => {
    const changes = Object.fromEntries(
      fields
        .filter((field) => after[field] !== server.current.text[field])
        .map((field) => [field, after[field]]),
    )
    const saved = await api.call(
      saveFactors,
      { caseId, version: server.current.version, ...changes },
      options,
    )
    server.current = { text: after, version: saved.version }
    // Folded and unfolded again it begins from what was saved.
    const by = { changedAt: now(), changedBy: account.id, changedByName: account.name }
    queryClient.setQueryData(
      readOptions(priorityOfCase, { caseId }).queryKey,
      (before) => before && { ...before, factors: { ...saved, ...by, caseId, ...after } },
    )
  }
  const autosave = useAutosave(draft, save, {
    draft: {
      contract: saveFactors.name,
      target: caseId,
      page: `/arenden/${caseId}`,
      label: own.factors,
      fieldLabel: (path) => (own.fields as Record<string, string>)[path] ?? path,
    },
    layBack: setDraft,
  })
  const theirs = async () => {
    const { factors } = await queryClient.fetchQuery({
      ...readOptions(priorityOfCase, { caseId }),
      staleTime: 0,
    })
    server.current = { text: textOf(factors), version: factors?.version ?? 0 }
  }
  const takeTheirs = async () => {
    await theirs()
    setDraft(server.current.text)
    autosave.reset(server.current.text)
  }
  return (
    <div className="stack">
      <div className="row">
        <p className="quiet">{own.factorsHint}</p>
        <SaveState state={autosave.state} />
      </div>
      <ConflictNotice
        autosave={autosave}
        fieldLabel={(path) => (own.fields as Record<string, string>)[path] ?? path}
        onTakeTheirs={() => void takeTheirs()}
        onKeepMine={theirs}
      />
      {texts.map((field) => (
        <TextArea
          key={field}
          name={field}
          label={own.fields[field]}
          description={own.fieldHints[field]}
          rows={2}
          maxLength={lengths[field]}
          isOptional
          value={draft[field] ?? ''}
          onChange={(value) => setDraft((before) => ({ ...before, [field]: value === '' ? null : value }))}
        />
      ))}
      <RadioGroup
        name="cold"
        label={own.fields.cold}
        description={own.fieldHints.cold}
        direction="horizontal"
        options={answers.map((value) => ({ value, label: own.answers[value] }))}
        value={draft.cold}
        onChange={(value) => setDraft((before) => ({ ...before, cold: value }))}
      />
    </div>
  )
}
