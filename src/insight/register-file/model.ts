import type { Static } from 'typebox'
import { line, listOf, oneOf, optional, shape, text } from '../../kernel/field.ts'

/** The two files of a register; the words of their headers are the words of mappings and faults. */
export const fileKinds = ['cases', 'measures'] as const
export type FileKind = (typeof fileKinds)[number]
export const columns = {
  cases: [
    'arendenummer',
    'inkom',
    'kommun',
    'kategori',
    'karaktar',
    'initierat_av',
    'beredskap',
    'administrativ_tid_min',
  ],
  measures: ['arendenummer', 'tidpunkt', 'atgard', 'kontaktform', 'tid_min'],
} as const satisfies Record<FileKind, readonly string[]>
export type Column = (typeof columns)[FileKind][number]

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export const separators = [';', ',', '\t'] as const
export type Encoding = (typeof encodings)[number]

/** Why a row is rejected. */
export const faultCodes = [
  'wrong-number-of-columns',
  'ends-in-row',
  'line-too-long',
  'unclosed-quote',
  'bad-quotes',
  'hidden-characters',
  'number-missing',
  'number-too-long',
  'bad-time',
  'time-in-future',
  'time-too-early',
  'unknown-label',
  'bad-standby',
  'bad-minutes',
  'too-many-minutes',
  'case-twice',
  'case-missing',
  'measures-cut',
] as const
export const Fault = shape({
  code: oneOf(faultCodes),
  column: optional(line(60)),
  /** What stood there, cut at 80 characters. */
  text: optional(text(200)),
})
export type Fault = Static<typeof Fault>

/** Why a file cannot be read at all. */
export const fileRefusals = [
  'empty-file',
  'not-text',
  'no-line-breaks',
  'no-header',
  'swapped-files',
  'columns-missing',
  'column-twice',
] as const
export type FileRefusal = (typeof fileRefusals)[number]

/** How a file was read: its bytes, its separator and the columns nobody reads. */
export const FileFacts = shape({
  file: oneOf(fileKinds),
  name: line(200),
  encoding: oneOf(encodings),
  separator: oneOf(separators),
  unread: listOf(text(200), 1000),
})
export type FileFacts = Static<typeof FileFacts>

/** Where each column that is read stands among the cells of a row. */
export type Header = {
  readonly at: Readonly<Record<string, number>>
  readonly width: number
  readonly unread: readonly string[]
}
/** A file whose head has been read; rows begin on the line after its header. */
export type Opened = { readonly facts: FileFacts; readonly header: Header; readonly headerLine: number }
