import { noteTexts } from '../../code-lists/figures/tables.ts'
import {
  type Code,
  type CodeList,
  codeAt,
  codeKeys,
  isOpen,
  isValidWithin,
  label,
  successors,
  versionAt,
} from '../../kernel/code-list.ts'
import { addDays, type LocalDate } from '../../kernel/time.ts'
import type { CodeChange, CodedRow, Counts, Span } from './model.ts'

const newestLabel = (list: CodeList, key: string): string => label(list, key, 0, 'sv')

/** What each version of a list changed against the one before, in order of date (G-14, L-04). */
export function changesOf(list: CodeList): CodeChange[] {
  return list.versions.flatMap((version, index) => {
    const before = list.versions[index - 1]?.codes ?? {}
    return Object.entries(version.codes).flatMap(([key, code]) => {
      const old = before[key]
      const change = (kind: CodeChange['kind'], into: readonly string[] = []): CodeChange => ({
        kind,
        key,
        label: code.sv,
        on: kind === 'introduced' ? (code.validFrom ?? version.validFrom) : version.validFrom,
        into: into.map((other) => newestLabel(list, other)),
        rule: code.countingRule ?? null,
      })
      const found: CodeChange[] = []
      const heirs = code.replacedBy ?? []
      if (index > 0 && heirs.length > 0 && !old?.replacedBy)
        found.push(change(heirs.length > 1 ? 'code-split' : 'renamed', heirs))
      if (old?.countingRule && code.countingRule && old.countingRule !== code.countingRule)
        found.push(change('counting-rule'))
      const isNew = index > 0 ? old === undefined : code.validFrom !== undefined
      if (isNew) found.push(change('introduced'))
      return found
    })
  })
}

/** The days of a period on which live registration could not use the key (G-15). */
export function closedSpans(list: CodeList, key: string, period: Span): Span[] {
  const own = list.versions.flatMap((version) => {
    const code = version.codes[key]
    return [version.validFrom, code?.validFrom, code?.validTo && addDays(code.validTo, 1)]
  })
  const turns = [
    ...new Set([period.from, ...own.filter((day) => day && day > period.from && day <= period.to)]),
  ]
    .filter((day) => day !== undefined)
    .sort()
  const spans: Span[] = []
  for (const [index, from] of turns.entries()) {
    if (isOpen(list, key, from)) continue
    const next = turns[index + 1]
    const to = next === undefined ? period.to : addDays(next, -1)
    const last = spans.at(-1)
    if (last && addDays(last.to, 1) === from) spans[spans.length - 1] = { from: last.from, to }
    else spans.push({ from, to })
  }
  return spans
}

const isUsable = (list: CodeList, code: Code, period: Span): boolean => {
  const start = list.versions[0]?.validFrom ?? period.from
  const from = start > period.from ? start : period.from
  return from <= period.to && isValidWithin(code, from, period.to)
}

/** Which key a registered key is counted under on a day: its only heir where there is one, else itself. */
const carried = (list: CodeList, key: string, on: LocalDate): string => {
  const heirs = successors(list, key, on)
  return heirs.length === 1 ? (heirs[0] ?? key) : key
}

/**
 * The rows of a coded table. As registered (`on` null): the list in force at the period's end, in its order. Carried to a
 * day: the list in force then, renamed codes under their heirs; a split code cannot be divided and stays a row of its own.
 * Legacy codes stand only where they were used; a code that held on no day and was not used has null (L-04).
 */
export function codedRows(
  list: CodeList,
  counts: Counts,
  period: Span,
  on: LocalDate | null = null,
): CodedRow[] {
  const day = on ?? period.to
  const version = versionAt(list, day) ?? list.versions[0]
  const used = [...counts.keys()].filter((key) => key !== null)
  const known = new Set([...Object.keys(version?.codes ?? {}), ...codeKeys(list), ...used])
  const keysOf = new Map<string, string[]>()
  for (const key of known) {
    const target = on === null ? key : carried(list, key, on)
    keysOf.set(target, [...(keysOf.get(target) ?? []), key])
  }
  return [...known].flatMap((code) => {
    const keys = keysOf.get(code) ?? []
    const shown = version?.codes[code]
    const count = keys.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0)
    if (count === 0 && (shown === undefined || shown.legacy || keys.length === 0)) return []
    const usable = keys.some((key) => {
      const then = codeAt(list, key, period.to) ?? shown
      return then !== undefined && isUsable(list, then, period)
    })
    const heirs = on === null ? [] : successors(list, code, on).filter((key) => key !== code)
    return {
      code,
      label: shown?.sv ?? newestLabel(list, code),
      value: count === 0 && !usable ? null : count,
      definition: shown?.definition ?? null,
      countingRule: shown?.countingRule ?? null,
      keys,
      splitInto: heirs.length > 1 ? heirs.map((key) => newestLabel(list, key)) : [],
    }
  })
}

/** What a reader of coded figures must know about codes that changed before, in or after the period (G-15, G-25, L-04). */
export function codeNotes(
  list: CodeList,
  rows: readonly Pick<CodedRow, 'code' | 'label' | 'value' | 'splitInto'>[],
  period: Span,
): string[] {
  const shown = new Map(rows.map((row) => [row.code, row]))
  const notes = changesOf(list).flatMap((change) => {
    if (!shown.has(change.key) && change.kind !== 'code-split') return []
    const before = period.to < change.on
    const within = period.from < change.on && !before
    switch (change.kind) {
      case 'code-split':
        if (before) return [noteTexts.splitBefore(change.label, change.into, change.on)]
        return within || shown.has(change.key)
          ? [noteTexts.splitWithin(change.label, change.into, change.on)]
          : []
      case 'renamed':
        return [noteTexts.renamed(change.label, change.into, change.on)]
      case 'counting-rule':
        if (before) return [noteTexts.ruleAfter(change.label, change.on)]
        return [(within ? noteTexts.ruleWithin : noteTexts.ruleBefore)(change.label, change.on)]
      default:
        return []
    }
  })
  const undivided = rows.flatMap(({ label, splitInto }) =>
    splitInto.length > 0 ? [noteTexts.cannotDivide(label, splitInto)] : [],
  )
  return [...notes, ...undivided]
}
