import { newCodings, noteTexts } from '../../code-lists/figures/tables.ts'
import { type CodeList, isCodeKey, label } from '../../kernel/code-list.ts'
import { addDays, addMonths, type LocalDate } from '../../kernel/time.ts'
import type { Span } from '../code-change/model.ts'
import { changesOf } from '../code-change/rules.ts'
import type { Break, Bucket, SeriesRow, Step } from './model.ts'

const months = { month: 1, quarter: 3, year: 12 } as const

/** `2017`, `2017-Q1` or `2017-05`: the screen names months and quarters in its own language. */
const labelOf = (start: LocalDate, step: Step): string => {
  if (step === 'month') return start.slice(0, 7)
  const year = start.slice(0, 4)
  return step === 'year' ? year : `${year}-Q${Math.ceil(Number(start.slice(5, 7)) / 3)}`
}

/** The calendar months, quarters or years that a period touches, the first and last cut to it. */
export function bucketsOf({ from, to }: Span, step: Step): Bucket[] {
  const [year = '', month = ''] = from.split('-')
  const first = Math.floor((Number(month) - 1) / months[step]) * months[step] + 1
  const buckets: Bucket[] = []
  for (
    let start = `${year}-${String(first).padStart(2, '0')}-01`;
    start <= to;
    start = addMonths(start, months[step])
  ) {
    const last = addDays(addMonths(start, months[step]), -1)
    const bucket = { from: start < from ? from : start, to: last > to ? to : last }
    buckets.push({ start, label: labelOf(start, step), ...bucket })
  }
  return buckets
}

type Row = { readonly code: string; readonly label: string; readonly value: number | null }

/**
 * The rows of each part side by side. A code that is no row of a part has null there.
 * @param order codes in the order they are to stand; others after
 */
export function seriesOf(parts: readonly (readonly Row[])[], order: readonly string[] = []): SeriesRow[] {
  const labels = new Map<string, string>()
  for (const rows of parts) for (const row of rows) labels.set(row.code, row.label)
  const place = (code: string) => {
    const at = order.indexOf(code)
    return at === -1 ? order.length : at
  }
  const values = parts.map((rows) => new Map(rows.map(({ code, value }) => [code, value])))
  return [...labels]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([code, label]) => ({ code, label, values: values.map((part) => part.get(code) ?? null) }))
}

/** Where a series cannot be read across: inside the period, from its second day (L-04, G-25). */
export function breaksOf(list: CodeList, { from, to }: Span, isCarried: boolean): Break[] {
  const changes = changesOf(list).flatMap((change): Break[] => {
    const { key: code, on, kind, into } = change
    switch (kind) {
      case 'code-split':
        return [{ code, on, kind, note: noteTexts.splitWithin(change.label, into, on) }]
      case 'renamed':
        return isCarried ? [] : [{ code, on, kind, note: noteTexts.renamed(change.label, into, on) }]
      case 'counting-rule':
        return [{ code, on, kind, note: noteTexts.ruleWithin(change.label, on) }]
      default:
        return []
    }
  })
  const steps = newCodings.codes
    .filter((code) => isCodeKey(list, code))
    .map((code): Break => {
      const note = noteTexts.newCoding([label(list, code, 0, 'sv')], newCodings.year)
      return { code, on: `${newCodings.year}-01-01`, kind: 'new-coding', note }
    })
  return [...changes, ...steps]
    .filter(({ on }) => on > from && on <= to)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
