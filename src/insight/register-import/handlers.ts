import { readFileSync } from 'node:fs'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import type { FileFacts, FileKind } from '../register-file/model.ts'
import { openFile, readFile, type SourceFile } from '../register-file/store.ts'
import {
  type LabelQuestion,
  listRegisterImports,
  type Outcome,
  previewImport,
  runImport,
  type WholeRefusal,
} from './api.ts'
import { labelColumns, type MappingEntry } from './model.ts'
import { brokenRow, largestUpload, nameCode, type Question, readLabels, readRows } from './rules.ts'
import {
  clearStaged,
  differing,
  listImports,
  marked,
  rejections,
  repeatedMeasures,
  saveStaged,
  stageCases,
  stageMeasures,
  undone,
  waitForTurn,
} from './store.ts'

export type SourceFiles = Readonly<Record<FileKind, SourceFile>>

const pageSize = 20
const listed = 500
const pieceSize = 65_536

/** Mappings as files have them: column, label, code, or several codes where somebody must choose. Undefined when it is none. */
export function mappingOf(json: unknown): MappingEntry[] | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined
  const entries: MappingEntry[] = []
  for (const [column, labels] of Object.entries(json)) {
    const known = labelColumns.find((one) => one === column)
    if (known === undefined || typeof labels !== 'object' || labels === null) return undefined
    for (const [label, codes] of Object.entries(labels as Record<string, unknown>))
      for (const code of [codes].flat()) {
        if (typeof code !== 'string') return undefined
        entries.push({ column: known, label, code })
      }
  }
  return entries
}

const legacyLabels =
  mappingOf(
    JSON.parse(readFileSync(new URL('../../../db/reference/register-mapping.json', import.meta.url), 'utf8')),
  ) ?? []

type Staged = {
  readonly importId: string
  readonly names: Readonly<Record<FileKind, string>>
  readonly files: readonly FileFacts[]
}
export type Staging = {
  readonly decision: Decision<Staged, WholeRefusal>
  readonly questions: readonly LabelQuestion[]
}
type Reading = {
  readonly importId: string
  readonly mapping: readonly MappingEntry[]
  readonly now: Instant
  /** Told after each batch. */
  readonly progress?: (file: FileKind, rows: number) => void
}

const severalMeanings = ({ column, label, codes }: Question): Readonly<Record<string, string>> => ({
  column,
  label,
  choices: codes
    .slice(0, -1)
    .map((code) => nameCode(column, code))
    .join(', '),
  last: nameCode(column, codes.at(-1) ?? ''),
  example: JSON.stringify({ [column]: { [label]: codes[0] } }),
})

/** Reads two files of a register into the stage. Refused whole: nothing of it may be kept, the caller rolls back. */
export async function stageRegister(tx: Tx, sources: SourceFiles, reading: Reading): Promise<Staging> {
  const { importId } = reading
  const labels = readLabels([legacyLabels, reading.mapping])
  if (!labels.ok) return { decision: labels, questions: [] }
  const cases = await openFile('cases', sources.cases)
  if (!cases.ok) return { decision: cases, questions: [] }
  const measures = await openFile('measures', sources.measures)
  if (!measures.ok) return { decision: measures, questions: [] }
  await waitForTurn(tx)
  const rows = readRows(labels.changes, reading.now)
  const staged = { cases: 0, measures: 0 }
  const told = (file: FileKind, count: number) => {
    staged[file] += count
    reading.progress?.(file, staged[file])
  }
  const { header: caseHeader } = cases.changes
  const { header: measureHeader } = measures.changes
  const readCase = (line: number, cells: readonly string[], isUnended: boolean) =>
    rows.readCase(line, cells, caseHeader, isUnended)
  const readMeasure = (line: number, cells: readonly string[], isUnended: boolean) =>
    rows.readMeasure(line, cells, measureHeader, isUnended)
  for await (const batch of readFile(cases.changes, sources.cases, readCase, brokenRow)) {
    await stageCases(tx, importId, batch)
    told('cases', batch.length)
  }
  for await (const batch of readFile(measures.changes, sources.measures, readMeasure, brokenRow)) {
    await stageMeasures(tx, importId, batch)
    told('measures', batch.length)
  }
  const questions = [...rows.questions.values()]
  const open = questions.find(({ codes }) => codes.length > 1)
  return {
    questions: questions.map((question) => ({ ...question, codes: [...question.codes] })),
    decision:
      open === undefined
        ? decided({
            importId,
            names: { cases: sources.cases.name, measures: sources.measures.name },
            files: [cases.changes.facts, measures.changes.facts],
          })
        : refused('label-of-several', 'mapping', severalMeanings(open)),
  }
}

/** Adds what is staged and tells what came of it; the stage is as it was before when it is done. */
export async function saveRegister(
  tx: Tx,
  staged: Staged,
  questions: readonly LabelQuestion[],
  by: { readonly now: Instant; readonly accountId: string; readonly dryRun: boolean },
): Promise<Outcome> {
  const { importId } = staged
  const saved = await saveStaged(tx, importId, {
    at: by.now,
    importedBy: by.accountId,
    caseFile: staged.names.cases,
    measureFile: staged.names.measures,
  })
  const rejected: Outcome['rejections'] = []
  for await (const found of rejections(tx, importId)) {
    rejected.push(found)
    if (rejected.length > listed) break
  }
  return {
    ...saved,
    dryRun: by.dryRun,
    files: [...staged.files],
    rejections: rejected.slice(0, listed),
    hasMoreRejections: rejected.length > listed,
    differing: saved.differingUnits > 0 ? await differing(tx, importId, listed) : [],
    repeated: saved.warnings > 0 ? await repeatedMeasures(tx, importId, listed) : [],
    marked: saved.marks > 0 ? await marked(tx, importId, listed) : [],
    questions: [...questions],
  }
}

type Sent = { readonly name: string; readonly content: string }
const received = ({ name, content }: Sent): SourceFile => {
  const bytes = Buffer.from(content, 'base64')
  return {
    name,
    open: async function* () {
      for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize)
    },
  }
}

async function stageSent(
  tx: Tx,
  input: { readonly cases: Sent; readonly measures: Sent; readonly mapping?: readonly MappingEntry[] },
  context: { readonly now: Instant; readonly newId: () => string },
): Promise<Staging> {
  const bytes = ((input.cases.content.length + input.measures.content.length) * 3) / 4
  if (bytes > largestUpload) return { decision: refused('too-large'), questions: [] }
  const sources = { cases: received(input.cases), measures: received(input.measures) }
  const { mapping = [] } = input
  return stageRegister(tx, sources, { importId: context.newId(), mapping, now: context.now })
}

export const handlers = [
  handleQuery(previewImport, async (tx, input, context) => ({
    output: await undone(tx, async () => {
      const { decision, questions } = await stageSent(tx, input, context)
      const by = { now: context.now, accountId: context.actor.accountId, dryRun: true }
      if (decision.ok)
        return {
          outcome: await saveRegister(tx, decision.changes, questions, by),
          refusal: null,
          questions: [...questions],
        }
      const values = Object.entries(decision.values ?? {}).map(([name, value]) => ({ name, value }))
      return { outcome: null, refusal: { code: decision.code, values }, questions: [...questions] }
    }),
  })),

  handleCommand(runImport, {
    load: stageSent,
    decide: ({ decision, questions }) =>
      decision.ok ? decided({ staged: decision.changes, questions }) : decision,
    save: async (tx, { staged, questions }, { now, actor }) => {
      const by = { now, accountId: actor.accountId, dryRun: false }
      const output = await saveRegister(tx, staged, questions, by)
      await clearStaged(tx, staged.importId)
      return { output }
    },
  }),

  handleQuery(listRegisterImports, async (tx, { after }) => {
    const rows = await listImports(tx, after, pageSize + 1)
    return { output: { imports: rows.slice(0, pageSize), more: rows.length > pageSize } }
  }),
]
