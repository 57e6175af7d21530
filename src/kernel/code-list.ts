/** National and statutory code lists: source files with versions and dates (G-11, G-14, G-15). */
import type { LocalDate } from './time.ts'

/** One code. Labels are Swedish as published; dates are inclusive; without dates the code follows its list. */
export type Code = {
  readonly sv: string
  readonly en?: string
  readonly definition?: string
  readonly instruction?: string
  readonly countingRule?: string
  readonly validFrom?: LocalDate
  readonly validTo?: LocalDate
  /** Keys of the same list that took over: one when renamed, several when split. */
  readonly replacedBy?: readonly string[]
  /** Kept for import and for old records; closed for new registration. */
  readonly legacy?: true
}

/** A published edition. It holds until the next one begins and never changes; `version` counts from 1. */
export type CodeListVersion = {
  readonly version: number
  readonly validFrom: LocalDate
  readonly codes: { readonly [key: string]: Code }
}

export type CodeList = {
  readonly id: string
  readonly title: { readonly sv: string; readonly en: string }
  readonly source: string
  readonly versions: readonly CodeListVersion[]
}

/** The keys of a list, of all its versions, as a union. */
export type CodeKey<L extends CodeList> = L['versions'][number] extends infer V
  ? V extends { readonly codes: infer C }
    ? keyof C & string
    : never
  : never

/** Declares a list and keeps its keys as types. Versions stand in order of date; keys are English kebab-case. */
export function defineCodeList<const L extends CodeList>(list: L): L {
  return list
}

/** Every key any version of the list has, in the order of first publication. */
export function codeKeys<L extends CodeList>(list: L): readonly CodeKey<L>[] {
  return [...new Set(list.versions.flatMap((version) => Object.keys(version.codes)))] as CodeKey<L>[]
}

/** True when the list has the key in some version. */
export function isCodeKey<L extends CodeList>(list: L, key: string): key is CodeKey<L> {
  return list.versions.some((version) => Object.hasOwn(version.codes, key))
}

/** The version in force on a date; undefined before the first. */
export function versionAt(list: CodeList, date: LocalDate): CodeListVersion | undefined {
  return list.versions.findLast((version) => version.validFrom <= date)
}

/** The code as the version in force on the date has it, open or closed. */
export function codeAt(list: CodeList, key: string, date: LocalDate): Code | undefined {
  const codes = versionAt(list, date)?.codes
  return codes && Object.hasOwn(codes, key) ? codes[key] : undefined
}

/** True when a code, by its own dates, held on some day of the period, both days included (L-04: else a figure is null, not zero). */
export function isValidWithin(code: Code, from: LocalDate, to: LocalDate): boolean {
  return (code.validFrom ?? from) <= to && (code.validTo ?? to) >= from
}

/** True when live registration may use the key on the date (G-15); import may also use legacy codes. */
export function isOpen<L extends CodeList>(list: L, key: string, date: LocalDate): key is CodeKey<L> {
  const code = codeAt(list, key, date)
  return code !== undefined && code.legacy !== true && isValidWithin(code, date, date)
}

/** The keys live registration may choose from on the date, in published order. */
export function openKeys<L extends CodeList>(list: L, date: LocalDate): readonly CodeKey<L>[] {
  return codeKeys(list).filter((key) => isOpen(list, key, date))
}

/**
 * The label as the record's own version has it. Swedish stands in for English, since legal words stay Swedish.
 * A key or version this program does not know (a newer server) shows the latest known label, else the key itself.
 */
export function label(list: CodeList, key: string, version: number, language: 'sv' | 'en'): string {
  const has = (candidate: CodeListVersion) => Object.hasOwn(candidate.codes, key)
  const own = list.versions.find((candidate) => candidate.version === version && has(candidate))
  const code = (own ?? list.versions.findLast(has))?.codes[key]
  if (!code) return key
  return (language === 'en' ? code.en : undefined) ?? code.sv
}

/** Follows `replacedBy` to the keys in use on the date: the crosswalk from an old record's key. Open keys give themselves. */
export function successors<L extends CodeList>(
  list: L,
  key: CodeKey<L>,
  date: LocalDate,
): readonly CodeKey<L>[] {
  if (isOpen(list, key, date)) return [key]
  const next = codeAt(list, key, date)?.replacedBy ?? []
  return next.flatMap((other) => (isCodeKey(list, other) ? successors(list, other, date) : []))
}

/** A published version as one string, independent of the order of properties, for hashing where a hash is to be had. */
export function canonical(version: CodeListVersion): string {
  return JSON.stringify(version, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
