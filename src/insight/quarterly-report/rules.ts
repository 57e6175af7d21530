import { newCodings } from '../../code-lists/figures/tables.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { addDays, addMonths, type LocalDate } from '../../kernel/time.ts'
import { changesOf } from '../code-change/rules.ts'
import type { Figures, Period, TableId } from '../statistics/model.ts'
import { nationalLists } from '../statistics/rules.ts'

export type Quarter = { readonly year: number; readonly quarter: number }

/** First and last day of a quarter. */
export function quarterPeriod({ year, quarter }: Quarter): Period {
  const from = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`
  return { from, to: addDays(addMonths(from, 3), -1) }
}

/** The quarter a day lies in. */
export function quarterOf(day: LocalDate): Quarter {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return { year, quarter: Math.ceil(month / 3) }
}

export const yearBefore = ({ year, quarter }: Quarter): Quarter => ({ year: year - 1, quarter })

export const previousQuarter = ({ year, quarter }: Quarter): Quarter =>
  quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 }

/** A quarter is finished when its last day is over. */
export const isFinished = (quarter: Quarter, today: LocalDate): boolean => quarterPeriod(quarter).to < today

/** Whether two quarters may be subtracted: not when the code began, ended or was counted otherwise between them (L-04, G-25). */
export function comparability(
  table: TableId,
  code: string,
  before: Period,
  now: Period,
): 'comparable' | 'new-coding' | 'new-count' {
  const list = Object.entries(nationalLists).find(([id]) => id === table)?.[1]
  if (list === undefined) return 'comparable'
  const isNewCoding =
    table === 'measures-by-type' &&
    newCodings.codes.some((one) => one === code) &&
    before.from < `${newCodings.year}-01-01` &&
    now.to >= `${newCodings.year}-01-01`
  const changes = changesOf(list).filter(({ key, on }) => key === code && on > before.from && on <= now.to)
  if (isNewCoding || changes.some(({ kind }) => kind !== 'counting-rule')) return 'new-coding'
  return changes.length > 0 ? 'new-count' : 'comparable'
}

/** Only what was counted: a definition in other words is no new figure. */
const counted = (figures: Figures) =>
  JSON.stringify(
    figures.tables.map(({ id, rows, notStated }) => [
      id,
      notStated,
      rows.map(({ code, value, lvm, lvu, sol }) => [code, value, lvm ?? null, lvu ?? null, sol ?? null]),
    ]),
  )

/** What one edition holds. */
export type Both = { readonly figures: Figures; readonly figuresBefore: Figures }

/** True when both quarters count the same, cell by cell. */
export const sameFigures = (a: Both, b: Both): boolean =>
  counted(a.figures) === counted(b.figures) && counted(a.figuresBefore) === counted(b.figuresBefore)

/** A member with its figures now, and what was last sent; null when nothing was. */
export type Candidate = Both & {
  readonly memberId: string
  readonly latest: (Both & { readonly edition: number }) | null
}
export type Sending = { readonly candidate: Candidate; readonly edition: number }

type Refusal = 'no-members' | 'not-finished' | 'member-unknown' | 'same-figures'

/** A finished quarter is sent; figures that the chairs already have are not sent again (U-06, H-14). */
export function decideSend(
  facts: { readonly candidates: readonly Candidate[] },
  input: Quarter & { readonly memberIds: readonly string[] },
  today: LocalDate,
): Decision<{ sendings: readonly Sending[]; unchanged: readonly string[] }, Refusal> {
  if (input.memberIds.length === 0) return refused('no-members', 'memberIds')
  if (!isFinished(input, today)) return refused('not-finished', 'quarter', { to: quarterPeriod(input).to })
  const { candidates } = facts
  if (input.memberIds.some((id) => !candidates.some(({ memberId }) => memberId === id)))
    return refused('member-unknown', 'memberIds')
  const hasChanged = ({ latest, ...now }: Candidate) => latest === null || !sameFigures(latest, now)
  const changed = candidates.filter(hasChanged)
  if (changed.length === 0) return refused('same-figures', 'memberIds')
  return decided({
    sendings: changed.map((candidate) => ({ candidate, edition: (candidate.latest?.edition ?? 0) + 1 })),
    unchanged: candidates.filter((candidate) => !hasChanged(candidate)).map(({ memberId }) => memberId),
  })
}
