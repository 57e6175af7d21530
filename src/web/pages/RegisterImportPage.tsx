import { useState } from 'react'
import type { FileKind } from '../../insight/register-file/model.ts'
import {
  type LabelQuestion,
  type Outcome,
  previewImport,
  runImport,
} from '../../insight/register-import/api.ts'
import type { MappingEntry } from '../../insight/register-import/model.ts'
import { largestUpload } from '../../insight/register-import/rules.ts'
import { EarlierImports } from '../../insight/register-import/screens/EarlierImports.tsx'
import { FileField } from '../../insight/register-import/screens/FileField.tsx'
import { contentOf } from '../../insight/register-import/screens/file-content.ts'
import { LabelQuestions } from '../../insight/register-import/screens/LabelQuestions.tsx'
import { OutcomeView } from '../../insight/register-import/screens/OutcomeView.tsx'
import { words } from '../../insight/register-import/words.ts'
import { useWords } from '../language.tsx'
import { useCommand } from '../query.ts'
import { Page } from '../shell/Page.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorState } from '../ui/Loaded.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Notice } from '../ui/Status.tsx'
import '../styles/lists.css'
import '../styles/register-import.css'
import { Permitted } from './Permitted.tsx'

type Chosen = Readonly<Record<FileKind, File | null>>

export function RegisterImportPage() {
  return (
    <Permitted contract={runImport}>
      <RegisterImport />
    </Permitted>
  )
}

const none: Chosen = { cases: null, measures: null }

/** The administrator brings a register in: choose two files, see what would come of it, answer what is asked, import. */
function RegisterImport() {
  const own = useWords(words)
  const [chosen, setChosen] = useState<Chosen>(none)
  const [answers, setAnswers] = useState<readonly MappingEntry[]>([])
  const [isUnreadable, setUnreadable] = useState(false)
  const [done, setDone] = useState<Outcome | null>(null)
  const [seen, setSeen] = useState<Awaited<ReturnType<typeof preview.run>>>(null)
  const preview = useCommand(previewImport)
  const command = useCommand(runImport, { changes: ['register-import', 'statistics'] })
  const isBusy = preview.isPending || command.isPending
  const bytes = (chosen.cases?.size ?? 0) + (chosen.measures?.size ?? 0)

  const forget = () => {
    setSeen(null)
    setDone(null)
    setUnreadable(false)
    preview.clear()
    command.clear()
  }
  const startOver = () => {
    setChosen(none)
    setAnswers([])
    forget()
  }
  const choose = (kind: FileKind) => (file: File | null) => {
    setChosen((before) => ({ ...before, [kind]: file }))
    setAnswers([])
    forget()
  }
  const answer = ({ column, label }: LabelQuestion, code: string | null) =>
    setAnswers((before) => [
      ...before.filter((one) => one.column !== column || one.label !== label),
      ...(code === null ? [] : [{ column, label, code }]),
    ])
  /** Null when a file is gone, or has changed since it was chosen. */
  const input = async (cases: File, measures: File) => {
    const contents = await Promise.all([contentOf(cases), contentOf(measures)]).catch(() => null)
    setUnreadable(contents === null)
    if (contents === null) return null
    return {
      cases: { name: cases.name.slice(0, 200), content: contents[0] },
      measures: { name: measures.name.slice(0, 200), content: contents[1] },
      mapping: [...answers],
    }
  }
  const look = async (cases: File, measures: File) => {
    forget()
    const files = await input(cases, measures)
    if (files !== null) setSeen(await preview.run(files))
  }
  const bringIn = async (cases: File, measures: File) => {
    const files = await input(cases, measures)
    const outcome = files && (await command.run(files))
    if (outcome === null) return
    setDone(outcome)
    setSeen(null)
    // The answer stands at the top; the button was below.
    window.scrollTo(0, 0)
  }
  const both =
    chosen.cases !== null && chosen.measures !== null && bytes <= largestUpload
      ? ([chosen.cases, chosen.measures] as const)
      : null

  return (
    <Page title={own.title} lead={own.intro} width="wide">
      {done === null ? (
        <Panel title={own.bothFiles}>
          <div className="columns">
            <FileField kind="cases" file={chosen.cases} onChange={choose('cases')} isDisabled={isBusy} />
            <FileField
              kind="measures"
              file={chosen.measures}
              onChange={choose('measures')}
              isDisabled={isBusy}
            />
          </div>
          {bytes > largestUpload && (
            <Notice tone="important" isUrgent>
              <p>{own.tooLarge((bytes / 1_000_000).toFixed(0))}</p>
            </Notice>
          )}
          <div className="row">
            <Button
              variant={seen?.outcome ? 'secondary' : 'primary'}
              isDisabled={both === null || isBusy}
              isPending={preview.isPending}
              onPress={() => both !== null && void look(...both)}
            >
              {seen === null || seen.questions.length === 0 ? own.preview : own.askAgain}
            </Button>
          </div>
          <p role="status" className="quiet">
            {preview.isPending
              ? own.previewing
              : command.isPending
                ? own.running
                : seen?.outcome
                  ? own.previewed
                  : ''}
          </p>
        </Panel>
      ) : (
        <Done outcome={done} onAnother={startOver} />
      )}
      {isUnreadable && <Notice tone="warning" title={own.unreadable} isUrgent />}
      {preview.problem !== null && <ErrorState problem={preview.problem} />}
      {command.problem !== null && <ErrorState problem={command.problem} />}
      {seen?.refusal && (
        <Notice tone="warning" title={own.refusedTitle} isUrgent>
          <p>{sentenceOf(own.refusals[seen.refusal.code], seen.refusal.values)}</p>
        </Notice>
      )}
      {seen !== null && <LabelQuestions questions={seen.questions} answers={answers} onAnswer={answer} />}
      {seen?.outcome && (
        <>
          <Panel title={own.ready(seen.outcome.addedUnits, seen.outcome.rejectedUnits)}>
            <p className="quiet">{own.runHint}</p>
            <div className="row">
              <Button
                variant={seen.outcome.addedUnits > 0 ? 'primary' : 'secondary'}
                isDisabled={both === null || isBusy}
                isPending={command.isPending}
                onPress={() => both !== null && void bringIn(...both)}
              >
                {own.run}
              </Button>
            </div>
          </Panel>
          <OutcomeView outcome={seen.outcome} />
        </>
      )}
      {done !== null && <OutcomeView outcome={done} />}
      <Panel title={own.earlier}>
        <EarlierImports />
      </Panel>
    </Page>
  )
}

const sentenceOf = (sentence: string, values: readonly { readonly name: string; readonly value: string }[]) =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => values.find((one) => one.name === name)?.value ?? '')

function Done(props: { readonly outcome: Outcome; readonly onAnother: () => void }) {
  const own = useWords(words)
  const { addedUnits, addedMeasures } = props.outcome
  return (
    <Notice
      tone="success"
      isUrgent
      title={addedUnits > 0 ? own.done(addedUnits, addedMeasures) : own.nothingNew}
      actions={<Button onPress={props.onAnother}>{own.another}</Button>}
    >
      {addedUnits > 0 && <p>{own.whoSees}</p>}
    </Notice>
  )
}
