import { newCodings, noteTexts } from '../../code-lists/figures/tables.ts'
import { codeAt, isCodeKey, label } from '../../kernel/code-list.ts'
import { codeNotes } from '../code-change/rules.ts'
import { smallest } from '../small-cell/rules.ts'
import type { NoteFacts } from './model.ts'

/** The tables whose cases or measures may lack what the rows are of. */
const withRemainder = [
  'cases-by-municipality',
  'cases-by-category',
  'measures-by-type',
  'cases-by-nature',
  'cases-by-initiator',
] as const

type Maker = (facts: NoteFacts) => readonly string[]

/** Cases or measures without the attribute: a remainder that is said, never hidden (L-03, W3). */
const missing: Maker = ({ table, isProtected }) => {
  const id = withRemainder.find((one) => one === table.id)
  if (id === undefined || table.notStated === 0) return []
  if (isProtected) return [noteTexts.missingProtected(id)]
  const { notStated, total, expectedTotal } = table
  if (notStated === null || total === null || expectedTotal === null) return []
  return [noteTexts.missing(id, notStated, total, expectedTotal)]
}

const changedCodes: Maker = ({ coded, period }) =>
  coded === null ? [] : codeNotes(coded.list, coded.rows, period)

/** A closed code used all the same is kept as it was registered, and said (G-15, W1). */
const usedClosed: Maker = ({ coded, period, isProtected }) =>
  (coded?.closed ?? [])
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => {
      const name = coded ? (codeAt(coded.list, key, period.to)?.sv ?? label(coded.list, key, 0, 'sv')) : key
      return isProtected ? noteTexts.usedClosedProtected(name) : noteTexts.usedClosed(name, count)
    })

const carried: Maker = ({ coded }) => (coded?.isCarried ? [noteTexts.carried] : [])

/** A step from zero around its year is a change of coding, never growth (G-25). */
const newCoding: Maker = ({ table, coded, period }) => {
  const { codes, year } = newCodings
  const touches = period.from <= `${year}-12-31` && period.to >= `${Number(year) - 1}-01-01`
  if (table.id !== 'measures-by-type' || coded === null || !touches) return []
  const { list } = coded
  const labels = codes.filter((key) => isCodeKey(list, key)).map((key) => label(list, key, 0, 'sv'))
  return labels.length > 0 ? [noteTexts.newCoding(labels, year)] : []
}

const outside: Maker = ({ table, elsewhere, isOneMunicipality, isProtected }) => {
  if (table.id !== 'decisions-by-municipality' || isOneMunicipality) return []
  if (isProtected) return [noteTexts.decisionsOutside]
  return elsewhere
    .filter(({ count }) => count > 0)
    .map(({ column, count, all, isStated }) => noteTexts.decisionsElsewhere(column, count, all, isStated))
}

const sameLabels: Maker = ({ sharedLabels }) => sharedLabels.map(noteTexts.sameLabel)

/** What always stands beside a table (L-05, W16, X07). */
const standing: Readonly<Record<string, readonly string[]>> = {
  'key-figures': [noteTexts.hours, noteTexts.unreliableVisits],
  'cases-by-municipality': [noteTexts.reliableFlows],
  'measures-by-type': [noteTexts.unreliableActivities, noteTexts.housing],
  'cases-by-nature': [noteTexts.housing],
}
const always: Maker = ({ table }) => standing[table.id] ?? []

const twoSources: Maker = ({ table, hasBothSources }) =>
  table.id === 'key-figures' && hasBothSources ? [noteTexts.twoSources] : []

/** Below this a difference between rows says little (L-07). */
const smallNumber = 10
const smallNumbers: Maker = ({ table }) =>
  table.id !== 'key-figures' &&
  table.rows.some(({ value }) => value !== null && value > 0 && value < smallNumber)
    ? [noteTexts.smallNumbers]
    : []

const protection: Maker = ({ isProtected }) => (isProtected ? [noteTexts.protected(smallest)] : [])

const makers: readonly Maker[] = [
  missing,
  changedCodes,
  usedClosed,
  newCoding,
  outside,
  sameLabels,
  always,
  twoSources,
  smallNumbers,
  carried,
  protection,
]

/** What must be known to read a table, most pressing first (L-03 to L-07, W1 to W3, W16). */
export const notesOf = (facts: NoteFacts): string[] => makers.flatMap((make) => make(facts))
