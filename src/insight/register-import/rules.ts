import { category } from '../../code-lists/category.ts'
import { contactForm } from '../../code-lists/contact-form.ts'
import { initiator } from '../../code-lists/initiator.ts'
import { measureType } from '../../code-lists/measure-type.ts'
import { municipalities } from '../../code-lists/municipality.ts'
import { nature } from '../../code-lists/nature.ts'
import { type CodeList, codeKeys, isValidWithin, versionAt } from '../../kernel/code-list.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { hasHiddenCharacters } from '../../kernel/text.ts'
import {
  addDays,
  atLocal,
  type Instant,
  localTime,
  minutesBetween,
  parseLocalDate,
} from '../../kernel/time.ts'
import { type Column, columns, type Fault, type FileKind, type Header } from '../register-file/model.ts'
import { foldLabel, foldLoosely, shown } from '../register-file/rules.ts'
import { type CaseRow, elsewhere, type LabelColumn, type MappingEntry, type MeasureRow } from './model.ts'

/** Together, as they lie on the disk; larger files are read by the command line, which streams. */
export const largestUpload = 16_000_000
/** A week: more is a slip of the pen. */
const mostMinutes = 10_080
const earliest = '1990-01-01'
const longestNumber = 40

const lists = {
  kategori: category,
  karaktar: nature,
  initierat_av: initiator,
  atgard: measureType,
  kontaktform: contactForm,
} as const satisfies Record<Exclude<LabelColumn, 'kommun'>, CodeList>

/** The codes a mapping may name in a column. */
export const codesOf = (column: LabelColumn): readonly string[] =>
  column === 'kommun' ? [...municipalities.map(({ code }) => code), elsewhere] : codeKeys(lists[column])

/** What a code is called: "Habo (0643)", "Plac 4 kap 1 § SoL (placement-sol-2001)". */
export const nameCode = (column: LabelColumn, code: string): string =>
  code === elsewhere
    ? 'Annan kommun (elsewhere)'
    : `${publishedLabels(column).findLast(([, known]) => known === code)?.[0] ?? code} (${code})`

/** Published labels of all versions, and the municipalities by name. */
const publishedLabels = (column: LabelColumn): readonly (readonly [label: string, code: string])[] =>
  column === 'kommun'
    ? municipalities.map(({ name, code }) => [name, code] as const)
    : (lists[column] as CodeList).versions.flatMap(({ codes }) =>
        Object.entries(codes).map(([key, { sv }]) => [sv, key] as const),
      )

type Meanings = ReadonlyMap<string, readonly string[]>
const meanings = (
  pairs: readonly (readonly [string, string])[],
  fold: (label: string) => string,
): Meanings => {
  const found = new Map<string, string[]>()
  for (const [label, code] of pairs) {
    const codes = found.get(fold(label)) ?? []
    if (!codes.includes(code)) found.set(fold(label), [...codes, code])
  }
  return found
}

/** "Gävle kommun", "Sandvikens kommun", "Göteborgs stad". */
const withoutSuffix = (label: string): readonly string[] => {
  const [, stem] = /^(.+?)(?: kommun| stad)$/.exec(label) ?? []
  return stem === undefined ? [] : [stem, ...(stem.endsWith('s') ? [stem.slice(0, -1)] : [])]
}

/** What a label can mean: nothing known, one code, or several and then somebody must say which. */
export type LabelReader = (column: LabelColumn, label: string) => readonly string[]

/**
 * Labels by mappings that are data: the last mapping that knows a label decides, then the published labels, then the
 * published labels with å, ä and ö loosened. Several answers in one mapping are a question.
 */
export function readLabels(
  mappings: readonly (readonly MappingEntry[])[],
): Decision<LabelReader, 'bad-mapping'> {
  for (const { column, label, code } of mappings.flat())
    if (!codesOf(column).includes(code)) return refused('bad-mapping', 'mapping', { column, label, code })
  const layers = new Map<LabelColumn, readonly ((label: string) => readonly string[] | undefined)[]>()
  for (const column of ['kommun', ...Object.keys(lists)] as LabelColumn[]) {
    const given = mappings.map((entries) =>
      meanings(
        entries.filter((entry) => entry.column === column).map(({ label, code }) => [label, code]),
        foldLabel,
      ),
    )
    const published = meanings(publishedLabels(column), foldLabel)
    const loose = meanings(publishedLabels(column), foldLoosely)
    const spellings = (label: string) =>
      column === 'kommun' ? [foldLabel(label), ...withoutSuffix(foldLabel(label))] : [foldLabel(label)]
    layers.set(column, [
      ...[...given.toReversed(), published].map((layer) => (label: string) => first(layer, spellings(label))),
      (label) => first(loose, spellings(label).map(foldLoosely)),
    ])
  }
  const cache = new Map<string, readonly string[]>()
  return decided((column, label) => {
    const key = `${column}\n${label}`
    const before = cache.get(key)
    if (before !== undefined) return before
    const codes =
      layers
        .get(column)
        ?.map((layer) => layer(label))
        .find((found) => found !== undefined) ?? []
    // Labels that are no labels (free text, another column) must not fill the memory.
    if (cache.size < 10_000) cache.set(key, codes)
    return codes
  })
}
const first = (layer: Meanings, spellings: readonly string[]): readonly string[] | undefined =>
  spellings.map((one) => (one === '' ? undefined : layer.get(one))).find((codes) => codes !== undefined)

export type ReadTime = {
  readonly seconds: number
  readonly day: string
  readonly mark?: 'missing-hour' | 'doubled-hour'
}
type TimeFault = 'bad-time' | 'time-in-future' | 'time-too-early'

/**
 * Local clock times of Sweden as seconds since 1970. A time in the hour that never was is taken one hour later, in the
 * hour that came twice as the first; both are marked. Days are worked out once: files have millions of rows and few days.
 */
export function readTimes(now: Instant): (text: string) => ReadTime | TimeFault {
  const epoch = '1970-01-01T00:00:00.000Z'
  const present = minutesBetween(epoch, now) * 60
  const days = new Map<string, { start: number; isEven: boolean } | null>()
  const dayOf = (date: string) => {
    let day = days.get(date)
    if (day === undefined) {
      const isDay = parseLocalDate(date) !== null
      const midnight = isDay ? atLocal(date, '00:00') : epoch
      day = isDay
        ? {
            start: minutesBetween(epoch, midnight) * 60,
            isEven: minutesBetween(midnight, atLocal(addDays(date, 1), '00:00')) === 1440,
          }
        : null
      if (days.size < 100_000) days.set(date, day)
    }
    return day
  }
  const pattern = /^(\d{4}-\d\d-\d\d)[ T](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?$/
  return (text) => {
    const [, date = '', hour = '', minute = '', second = '0'] = pattern.exec(text) ?? []
    if (date === '' || hour > '23' || minute > '59' || Number(second) > 59) return 'bad-time'
    const day = date < '0001' ? null : dayOf(date)
    if (day === null) return 'bad-time'
    if (date < earliest) return 'time-too-early'
    const clock = `${hour}:${minute}`
    const moment = day.isEven ? null : atLocal(date, clock)
    const mark =
      moment === null
        ? undefined
        : localTime(moment) !== clock
          ? 'missing-hour'
          : atLocal(date, clock, 'later') !== moment
            ? 'doubled-hour'
            : undefined
    const seconds =
      Number(second) +
      (moment === null
        ? day.start + Number(hour) * 3600 + Number(minute) * 60
        : minutesBetween(epoch, moment) * 60)
    if (seconds > present) return 'time-in-future'
    return { seconds, day: date, ...(mark !== undefined && { mark }) }
  }
}

type Coded = { readonly key: string; readonly version: number }
const coded = new Map<string, { readonly code: Coded; readonly isClosed: boolean }>()
/** The key with the list version of the day (before the first version, the first), and whether it was closed then (G-15). */
function codeOn(column: keyof typeof lists, key: string, day: string) {
  const at = `${column} ${key} ${day}`
  let found = coded.get(at)
  if (found === undefined) {
    const list: CodeList = lists[column]
    const version = versionAt(list, day) ?? list.versions[0]
    const code = version?.codes[key]
    const isClosed = code === undefined || code.legacy === true || !isValidWithin(code, day, day)
    found = { code: { key, version: version?.version ?? 1 }, isClosed }
    if (coded.size < 1_000_000) coded.set(at, found)
  }
  return found
}

/** A label somebody must say the meaning of: several codes are a question that must be answered, none rejected its rows. */
export type Question = {
  readonly column: LabelColumn
  readonly label: string
  readonly codes: readonly string[]
  rows: number
}

/** Reads rows of both files by the same labels and clock; `questions` fill as it goes. */
export type RowReader = {
  readonly readCase: (line: number, cells: readonly string[], header: Header, isUnended?: boolean) => CaseRow
  readonly readMeasure: (
    line: number,
    cells: readonly string[],
    header: Header,
    isUnended?: boolean,
  ) => MeasureRow
  readonly questions: ReadonlyMap<string, Question>
}

const mostQuestions = 200
// biome-ignore lint/suspicious/noControlCharactersInRegex: bytes that no cell has and that PostgreSQL cannot keep.
const controls = /[\u0000-\u0008\u000e-\u001f]/

export function readRows(labels: LabelReader, now: Instant): RowReader {
  const timeOf = readTimes(now)
  const questions = new Map<string, Question>()
  const ask = (column: LabelColumn, text: string, codes: readonly string[]) => {
    const key = `${column}\n${foldLabel(text)}`
    const before = questions.get(key)
    if (before !== undefined) before.rows++
    else if (questions.size < mostQuestions || codes.length > 1)
      questions.set(key, { column, label: shown(text), codes, rows: 1 })
  }

  /** The parts every row has: its cells in order, what is wrong with it, and how each kind of cell is read. */
  const open = (
    kind: FileKind,
    line: number,
    cells: readonly string[],
    header: Header,
    isUnended: boolean,
  ) => {
    const faults: Fault[] = []
    const marks: CaseRow['marks'] = []
    const fault = (code: Fault['code'], column: Column, cell: string) =>
      void faults.push({ code, column, ...(cell !== '' && { text: shown(cell) }) })
    const wanted: readonly Column[] = columns[kind]
    const values = wanted.map((column) => (cells[header.at[column] ?? -1] ?? '').trim().normalize('NFC'))
    const cell = (column: Column) => values[wanted.indexOf(column)] ?? ''
    for (const column of wanted)
      if (column !== 'arendenummer' && controls.test(cell(column))) fault('hidden-characters', column, '')
    if (isUnended)
      marks.push({
        kind: 'no-last-line-break',
        column: wanted.at(-1) ?? '',
        text: shown(values.at(-1) ?? ''),
        line,
      })
    let day: string | undefined

    const number = () => {
      const text = cell('arendenummer')
      if (text === '') fault('number-missing', 'arendenummer', text)
      else if (text.length > longestNumber) fault('number-too-long', 'arendenummer', text)
      else if (hasHiddenCharacters(text) || /\p{Cc}|\ufffd/u.test(text))
        fault('hidden-characters', 'arendenummer', text)
      else return text
      return ''
    }
    const time = (column: Column) => {
      const text = cell(column)
      const read = timeOf(text)
      if (typeof read === 'string') {
        fault(read, column, text)
        return null
      }
      day = read.day
      if (read.mark !== undefined) marks.push({ kind: read.mark, column, text, line })
      return read.seconds
    }
    const meaning = (column: LabelColumn) => {
      const text = cell(column)
      if (text === '') return null
      const codes = labels(column, text)
      if (codes.length !== 1) ask(column, text, codes)
      if (codes.length === 0) fault('unknown-label', column, text)
      return codes[0] ?? null
    }
    const code = (column: keyof typeof lists) => {
      const key = meaning(column)
      if (key === null || day === undefined) return null
      const found = codeOn(column, key, day)
      if (found.isClosed) marks.push({ kind: 'closed-code', column, text: shown(cell(column)), line })
      return found.code
    }
    const minutes = (column: Column) => {
      const text = cell(column)
      if (text === '') return null
      if (!/^\d{1,9}$/.test(text)) fault('bad-minutes', column, text)
      else if (Number(text) > mostMinutes) fault('too-many-minutes', column, text)
      else return Number(text)
      return null
    }
    const standby = (column: Column) => {
      const text = cell(column)
      if (text !== '' && text !== '0' && text !== '1') fault('bad-standby', column, text)
      return text === '' ? null : text === '1'
    }
    const source = () => (faults.length > 0 ? '' : values.join('\u001f'))
    return { line, faults, marks, number, time, meaning, code, minutes, standby, source }
  }

  return {
    questions,
    readCase: (line, cells, header, isUnended = false) => {
      const row = open('cases', line, cells, header, isUnended)
      const number = row.number()
      const openedAt = row.time('inkom')
      const stay = row.meaning('kommun')
      const read = {
        category: row.code('kategori'),
        nature: row.code('karaktar'),
        initiator: row.code('initierat_av'),
        isStandby: row.standby('beredskap'),
        minutes: row.minutes('administrativ_tid_min'),
      }
      return {
        ...{ line, number, openedAt, ...read },
        stayCode: stay === elsewhere ? null : stay,
        stayElsewhere: stay === elsewhere,
        ...{ source: row.source(), marks: row.marks, faults: row.faults },
      }
    },
    readMeasure: (line, cells, header, isUnended = false) => {
      const row = open('measures', line, cells, header, isUnended)
      const number = row.number()
      const at = row.time('tidpunkt')
      const read = {
        type: row.code('atgard'),
        contactForm: row.code('kontaktform'),
        minutes: row.minutes('tid_min'),
      }
      return { line, number, at, ...read, source: row.source(), marks: row.marks, faults: row.faults }
    },
  }
}

/** A row that has no cells to read: it still has its place, and its case when that much is sure. */
export const brokenRow = (line: number, number: string, fault: Fault): CaseRow & MeasureRow => ({
  ...{
    line,
    number: number.length > longestNumber ? '' : shown(number),
    minutes: null,
    source: '',
    marks: [],
  },
  ...{ openedAt: null, stayCode: null, stayElsewhere: false, category: null, nature: null, initiator: null },
  ...{ isStandby: null, at: null, type: null, contactForm: null, faults: [fault] },
})
