import { type Decision, decided, refused } from '../../kernel/decision.ts'
import {
  type Column,
  columns,
  type Encoding,
  type Fault,
  type FileKind,
  type FileRefusal,
  type Header,
  type Opened,
} from './model.ts'

/** A row that runs over more lines than this is no row: a quote was opened and forgotten. */
const mostLines = 50
/** Characters of a line after which it is cut. */
export const longestLine = 100_000

/** As a label is compared: case, kinds of dashes and spaces do not count. */
export const foldLabel = (label: string): string =>
  label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?([-/§]) ?/g, '$1')
    .trim()
/** As a last resort, and for headers: å, ä and a are one letter, and only letters and digits count. */
export const foldLoosely = (label: string): string =>
  foldLabel(label)
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')

const kinds = Object.keys(columns) as FileKind[]
const known = new Map(
  kinds.flatMap((kind) => columns[kind]).map((column): [string, Column] => [foldLoosely(column), column]),
)
/** How many of the cells are headers of a register: by it the separator is found. */
export const countHeaders = (cells: readonly string[]): number =>
  cells.filter((cell) => known.has(foldLoosely(cell))).length

/** Columns may stand in any order; words of the header are known without å, ä and ö, in capitals and with spaces. */
export function readHeader(
  kind: FileKind,
  cells: readonly string[],
  file: string,
): Decision<Header, FileRefusal> {
  const found = cells.map((cell) => known.get(foldLoosely(cell)))
  const wanted: readonly Column[] = columns[kind]
  const missing = wanted.filter((column) => !found.includes(column))
  const other = kinds.find((one) => one !== kind)
  if (found.every((column) => column === undefined)) return refused('no-header', undefined, { file })
  if (missing.length > 0 && other !== undefined && columns[other].every((column) => found.includes(column)))
    return refused('swapped-files', undefined, { file })
  if (missing.length > 0) return refused('columns-missing', undefined, { file, columns: missing.join(', ') })
  const twice = wanted.find((column) => found.indexOf(column) !== found.lastIndexOf(column))
  if (twice !== undefined) return refused('column-twice', undefined, { file, columns: twice })
  return decided({
    at: Object.fromEntries(wanted.map((column) => [column, found.indexOf(column)])),
    width: cells.length,
    unread: cells.filter((_, i) => !wanted.includes(found[i] as Column)).map(shown),
  })
}

/** What stood in a cell, fit to be shown and kept: one line, nothing hidden, not endless. */
export const shown = (cell: string): string =>
  cell
    .slice(0, 80)
    .replace(/[^\P{C}\u00ad]/gu, '·')
    .trim()

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells bytes from text.
const notText = /[\u0000-\u0008\u000e-\u0019\u001c-\u001f]/

/** Byte-order mark, else UTF-8 when every byte of the file is, else the Windows-1252 of older systems. */
export function encodingOf(head: Uint8Array, isUtf8: boolean): Encoding {
  const [first, second, third] = head
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // A mark at the head decides, even when a byte further down is broken.
  return isUtf8 || (first === 0xef && second === 0xbb && third === 0xbf) ? 'utf-8' : 'windows-1252'
}

/** Whether the beginning of a file is text at all. */
export function decideText(head: string, file: string): Decision<null, FileRefusal> {
  if (head.trim() === '') return refused('empty-file', undefined, { file })
  if (notText.test(head)) return refused('not-text', undefined, { file })
  const isOldMac = !head.includes('\n') && /\r\s*\S/.test(head)
  const isEndless = isOldMac || (head.split('\n')[0] ?? '').length >= longestLine
  return isEndless ? refused('no-line-breaks', undefined, { file }) : decided(null)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the sign with which old systems end a file.
const endOfFile = /\u001a$/

const oddQuotes = (text: string): boolean => text.includes('"') && text.split('"').length % 2 === 0

/** Turns lines into rows. `read` is given whole cells (and that no line break ends them), `broken` what cannot be parted. */
export function rowsOf<R extends { readonly number: string }>(
  { header, facts }: Opened,
  cellsOf: (row: string) => readonly string[] | null,
  read: (line: number, cells: readonly string[], isUnended: boolean) => R,
  broken: (line: number, number: string, fault: Fault) => R,
) {
  const rows: R[] = []
  let held: { readonly line: number; readonly parts: string[] } | null = null
  let lastNumber = ''
  const numberAt = header.at.arendenummer ?? 0
  const readAt = new Set(Object.values(header.at))

  const add = (row: R) => {
    if (row.number !== '') lastNumber = row.number
    rows.push(row)
  }
  /** The case number of a row that cannot be parted, when a separator after it says that it is whole. */
  const sureNumber = (text: string) => {
    const cells = text.replaceAll('"', '').split(facts.separator)
    return cells.length > numberAt + 1 ? (cells[numberAt] ?? '').trim() : ''
  }
  const addBroken = (line: number, text: string, code: Fault['code'], cell = '') =>
    add(broken(line, sureNumber(text), { code, ...(cell !== '' && { text: cell }) }))
  const addRow = (line: number, text: string, isUnended = false) => {
    const cells = cellsOf(text)
    if (cells === null) addBroken(line, text, 'bad-quotes')
    else if (cells.every((cell) => cell.trim() === '')) return
    else if (cells.length !== header.width)
      addBroken(line, text, 'wrong-number-of-columns', `${cells.length}/${header.width}`)
    else add(read(line, cells, isUnended))
  }
  /** The quote was never meant to be open: its line is broken, and the lines after it are read for themselves. */
  const letGo = () => {
    const { line, parts } = held ?? { line: 0, parts: [] }
    held = null
    addBroken(line, parts[0] ?? '', 'unclosed-quote')
    for (const [i, part] of parts.slice(1).entries()) take(line + 1 + i, part)
  }
  const close = (line: number, parts: readonly string[]) => {
    const cells = cellsOf(parts.join('\n'))
    // Only columns that nobody reads may hold line breaks; else rows would vanish between two stray quotes.
    if (cells?.length !== header.width || cells.some((cell, i) => readAt.has(i) && cell.includes('\n')))
      letGo()
    else {
      held = null
      add(read(line, cells, false))
    }
  }
  const take = (line: number, text: string): void => {
    if (held !== null) {
      held.parts.push(text)
      if (oddQuotes(text)) close(held.line, held.parts)
      else if (held.parts.length >= mostLines) letGo()
    } else if (text.length >= longestLine) addBroken(line, text.slice(0, 1000), 'line-too-long')
    else if (oddQuotes(text)) held = { line, parts: [text] }
    else addRow(line, text)
  }
  /**
   * A file that ends in the middle of a row: what the row says is not sure. Where not even its case is, the case before it
   * may have lost measures. A row with all its cells lacks only its line break, which a last row may (RFC 4180).
   */
  const takeCut = (line: number, last: string) => {
    while (held !== null) letGo()
    const text = last.replace(endOfFile, '')
    if (text.trim() === '') return
    if (cellsOf(text)?.length === header.width) addRow(line, text, true)
    else if (facts.file === 'measures' && sureNumber(text) === '' && lastNumber !== '')
      rows.push(broken(line, lastNumber, { code: 'ends-in-row' }))
    else addBroken(line, text, 'ends-in-row')
  }
  const end = () => {
    while (held !== null) letGo()
  }
  return { take, takeCut, end, waiting: () => rows.length, drain: () => rows.splice(0) }
}
