import type { Static } from 'typebox'
import Type from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import { flag, id, line, listOf, nullable, oneOf, optional, shape, text, whole } from '../../kernel/field.ts'
import { FileFacts, fileKinds, fileRefusals } from '../register-file/model.ts'
import { Found, labelColumns, MappingEntry, Mark, RegisterImport, Saved } from './model.ts'

/** The system's own people; the command line acts as the operator. */
const importers = { administrator: 'any', operator: 'any' } as const
/** Bytes of a request: two files of 16 million bytes together are a third more in base64. */
const largest = 24_000_000
const count = whole(0, 2_000_000_000)

/** A file as it lies on the disk, in base64. */
const File = shape({
  name: line(200, { minLength: 1 }),
  content: Type.String({
    maxLength: largest,
    pattern: '^[A-Za-z0-9+/]*={0,2}$',
    example: 'YXJlbmRlbnVtbWVyO2lua29t',
  }),
})
const asked = { cases: File, measures: File, mapping: optional(listOf(MappingEntry, 1000)) }

export const wholeRefusals = [...fileRefusals, 'bad-mapping', 'label-of-several', 'too-large'] as const
export type WholeRefusal = (typeof wholeRefusals)[number]

export const LabelQuestion = shape({
  column: oneOf(labelColumns),
  label: text(200),
  /** What it can mean; empty when nothing is known by that label. */
  codes: listOf(line(60), 300),
  rows: count,
})
export type LabelQuestion = Static<typeof LabelQuestion>

/** The same answer for a preview and for what was done. Lists hold the first five hundred. */
export const Outcome = shape({
  ...Saved.properties,
  dryRun: flag(),
  files: listOf(FileFacts, 2),
  rejections: listOf(Found, 500),
  hasMoreRejections: flag(),
  differing: listOf(shape({ line: whole(1, 2_000_000_000), number: line(80) }), 500),
  repeated: listOf(shape({ line: whole(1, 2_000_000_000), number: line(80), copies: count }), 500),
  marked: listOf(shape({ file: oneOf(fileKinds), number: line(80), mark: Mark }), 500),
  questions: listOf(LabelQuestion, 1000),
})
export type Outcome = Static<typeof Outcome>

const Value = shape({ name: line(60), value: text(2000) })

export const previewImport = query({
  name: 'register-import.preview',
  path: '/api/register-imports/preview',
  method: 'POST',
  summary: 'What importing a pair of register files would do; changes nothing',
  input: shape(asked),
  output: shape({
    outcome: nullable(Outcome),
    /** Why the files cannot be read at all. */
    refusal: nullable(shape({ code: oneOf(wholeRefusals), values: listOf(Value, 20) })),
    questions: listOf(LabelQuestion, 1000),
  }),
  permit: importers,
  audit: 'none',
  largest,
})

export const runImport = command({
  name: 'register-import.run',
  path: '/api/register-imports',
  summary: 'Import a register: a file of cases and one of their measures. Good units are kept, others told',
  input: shape(asked),
  output: Outcome,
  permit: importers,
  refusals: wholeRefusals,
  largest,
})

export const ImportView = shape({ ...RegisterImport.row.properties, importedByName: nullable(line(120)) })

export const listRegisterImports = query({
  name: 'register-import.list',
  path: '/api/register-imports',
  summary: 'Earlier imports, newest first',
  input: shape({ after: optional(id()) }),
  output: shape({ imports: listOf(ImportView, 20), more: flag() }),
  permit: importers,
  audit: 'none',
})
