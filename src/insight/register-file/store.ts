import { parse } from 'csv-parse/sync'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import {
  type Encoding,
  type Fault,
  type FileKind,
  type FileRefusal,
  type Opened,
  separators,
} from './model.ts'
import { countHeaders, decideText, encodingOf, longestLine, readHeader, rowsOf } from './rules.ts'

/** A file that can be read more than once, in pieces: its encoding is known only at its end. */
export type SourceFile = { readonly name: string; readonly open: () => AsyncIterable<Uint8Array> }

const batchSize = 5000
/** Bytes by which a file is known to be text: more than the longest line has. */
const headSize = 262_144

/** The encoding of a text; bytes that are none are refused. UTF-8 is sure only when every byte has been seen. */
async function findEncoding(file: SourceFile): Promise<Decision<Encoding, FileRefusal>> {
  const pieces: Uint8Array[] = []
  let size = 0
  let isUtf8 = true
  const strict = new TextDecoder('utf-8', { fatal: true })
  for await (const piece of file.open()) {
    if (size < headSize) pieces.push(piece.subarray(0, headSize - size))
    size += piece.length
    try {
      if (isUtf8) strict.decode(piece, { stream: true })
    } catch {
      isUtf8 = false
    }
    if (!isUtf8 && size >= headSize) break
  }
  const head = Buffer.concat(pieces)
  const encoding = encodingOf(head, isUtf8)
  const text = decideText(new TextDecoder(encoding).decode(head), file.name)
  return text.ok ? decided(encoding) : text
}

type Lines = { readonly lines: readonly string[]; readonly isCut: boolean }

/** Physical lines, some thousand at a time. The last is cut when it has no line break. Lines that never end are cut too. */
async function* linesOf(file: SourceFile, encoding: Encoding): AsyncGenerator<Lines> {
  const decoder = new TextDecoder(encoding)
  let rest = ''
  for await (const chunk of file.open()) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    if (lines.length > 0) yield { lines, isCut: false }
    if (rest.length > longestLine) rest = rest.slice(0, longestLine)
  }
  rest += decoder.decode()
  if (rest !== '') yield { lines: [rest], isCut: true }
}

/** The cells of one row, or null when its quotes make no sense. */
function cellsOf(row: string, separator: string): readonly string[] | null {
  if (!row.includes('"')) return row.split(separator)
  try {
    const [cells] = parse(row, { delimiter: separator, relax_column_count: true }) as string[][]
    return cells ?? []
  } catch {
    return null
  }
}

/** Encoding, separator and columns of a file, found in its first line that says anything. */
export async function openFile(file: FileKind, source: SourceFile): Promise<Decision<Opened, FileRefusal>> {
  const encoding = await findEncoding(source)
  if (!encoding.ok) return encoding
  let headerLine = 0
  for await (const { lines } of linesOf(source, encoding.changes))
    for (const line of lines) {
      headerLine++
      if (line.trim() === '') continue
      const [best = { separator: separators[0], cells: [] }] = separators
        .map((separator) => ({ separator, cells: cellsOf(line.replace(/\r$/, ''), separator) ?? [] }))
        .sort((a, b) => countHeaders(b.cells) - countHeaders(a.cells))
      const header = readHeader(file, best.cells, source.name)
      if (!header.ok) return header
      const facts = {
        ...{ file, name: source.name, encoding: encoding.changes, separator: best.separator },
        unread: [...header.changes.unread],
      }
      return decided({ facts, header: header.changes, headerLine })
    }
  return refused('empty-file', undefined, { file: source.name })
}

/** Rows of a file, some thousand at a time: no more of it is in memory, however long it is. */
export async function* readFile<R extends { readonly number: string }>(
  opened: Opened,
  source: SourceFile,
  read: (line: number, cells: readonly string[], isUnended: boolean) => R,
  broken: (line: number, number: string, fault: Fault) => R,
): AsyncGenerator<readonly R[]> {
  const { separator, encoding } = opened.facts
  const rows = rowsOf(opened, (row) => cellsOf(row, separator), read, broken)
  let line = 0
  for await (const { lines, isCut } of linesOf(source, encoding)) {
    for (const text of lines) {
      line++
      if (line <= opened.headerLine) continue
      const row = text.endsWith('\r') ? text.slice(0, -1) : text
      if (isCut) rows.takeCut(line, row)
      else rows.take(line, row)
    }
    if (rows.waiting() >= batchSize) yield rows.drain()
  }
  rows.end()
  if (rows.waiting() > 0) yield rows.drain()
}
