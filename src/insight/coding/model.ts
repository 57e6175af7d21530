import type { Static } from 'typebox'
import { flag, line, listOf, localDate, nullable, oneOf, shape, text, whole } from '../../kernel/field.ts'

/** The lists that cases and measures are coded by: their use is counted. */
export const countedLists = ['category', 'nature', 'initiator', 'measure-type', 'contact-form'] as const
export type CountedList = (typeof countedLists)[number]

/** How many cases or measures have the key (null: not stated) between two moments; `span` counts from 0, before the first. */
export type Counted = {
  readonly list: CountedList
  readonly key: string | null
  readonly span: number
  readonly count: number
}

/**
 * never-used, unused: open, and not chosen in any whole year, or since the last whole year began (G-24).
 * same-label, easily-confused: two codes that read alike (W16). used-after-closing: chosen when closed (G-15).
 * new-coding: from nothing, or from one; a habit that changed and no growth (G-25). missing-text: not explained (G-11).
 */
export const findingKinds = [
  'used-after-closing',
  'never-used',
  'unused',
  'new-coding',
  'same-label',
  'easily-confused',
  'missing-text',
] as const
export type FindingKind = (typeof findingKinds)[number]

const figure = () => nullable(whole(0, 2_000_000_000))
const year = () => whole(1800, 2200)

export const Finding = shape({
  kind: oneOf(findingKinds),
  codes: listOf(shape({ list: line(60), key: line(60) }), 20),
  /** The year of the step, or the last one it was chosen in. */
  year: nullable(year()),
  before: figure(),
  count: figure(),
})
export type Finding = Static<typeof Finding>

export const ListUse = shape({
  id: oneOf(countedLists),
  rows: listOf(
    shape({
      key: line(60),
      /** One a year; null where it is protected. */
      counts: listOf(figure(), 400),
      /** Registered on a day when the code was closed; null where it is protected. */
      afterClosing: figure(),
    }),
    200,
  ),
  notStated: listOf(figure(), 400),
  total: listOf(figure(), 400),
})
export type ListUse = Static<typeof ListUse>

export const Use = shape({
  /** Years in which something was registered, oldest first; cases in the local year they were opened. */
  years: listOf(year(), 400),
  lists: listOf(ListUse, 5),
  findings: listOf(Finding, 1000),
  /** Small counts are hidden, and so many others that they cannot be computed (L-08). */
  isProtected: flag(),
})
export type Use = Static<typeof Use>

const said = () => nullable(text(4000))
const keys = () => listOf(line(60), 200)

/** A code as the version in force has it, with what comes of all its versions. */
export const CodeView = shape({
  key: line(60),
  label: line(300),
  /** In English where the list has it; legal words stay Swedish. */
  labelEnglish: nullable(line(300)),
  definition: said(),
  instruction: said(),
  countingRule: said(),
  state: oneOf(['open', 'closed', 'coming']),
  /** May be chosen for a day from and to these, both included; null: never, or without end. */
  openFrom: nullable(localDate()),
  openTo: nullable(localDate()),
  /** Its own last day, where tables still have it after it closed. */
  validTo: nullable(localDate()),
  replacedBy: keys(),
  replaces: keys(),
})
export type CodeView = Static<typeof CodeView>

export const changedParts = [
  'label',
  'definition',
  'instruction',
  'countingRule',
  'validity',
  'replacedBy',
] as const

const title = shape({ sv: line(200), en: line(200) })

export const ListView = shape({
  id: line(60),
  title,
  source: text(4000),
  versions: listOf(
    shape({
      version: whole(1, 1000),
      validFrom: localDate(),
      validTo: nullable(localDate()),
      added: keys(),
      /** What differs from the version before, code by code. */
      changed: listOf(shape({ key: line(60), parts: listOf(oneOf(changedParts), 6) }), 200),
    }),
    1000,
  ),
  /** Of the version in force, else of the first. */
  versionNow: whole(1, 1000),
  codes: listOf(CodeView, 200),
})
export type ListView = Static<typeof ListView>
