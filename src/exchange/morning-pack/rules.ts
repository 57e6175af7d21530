import { momentOf } from '../../duty/service-hours/rules.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { protectedIn, type Secrets } from '../../kernel/protected-text.ts'
import {
  addDays,
  daysBetween,
  type Instant,
  isWorkingDay,
  type LocalDate,
  localDate,
  minutesBetween,
} from '../../kernel/time.ts'
import { nightAt } from '../morning/rules.ts'
import type { MorningPack, PackContent, PackSetting } from './model.ts'

type Times = Pick<PackSetting, 'freezesAt' | 'figuresAt' | 'mornings'>
export type FrozenNight = Pick<MorningPack, 'night' | 'beginsAt' | 'endsAt'>

/** After a long outage the packs of so many mornings are made; the first of them begins where the last one ended. */
const mostMornings = 14

const isPackMorning = ({ mornings }: Times, date: LocalDate): boolean =>
  mornings === 'every-day' || isWorkingDay(date)

/**
 * The night that is frozen on a morning. It goes on from where the one before ended, so that no minute falls between two; the
 * first begins when its night does (`morning`: 17.00 of the last working day). It belongs to the day it starts (W11).
 */
export function nightFrozenOn(
  morning: LocalDate,
  setting: Pick<Times, 'freezesAt'>,
  previousEnd: Instant | null,
): FrozenNight {
  const endsAt = momentOf(morning, setting.freezesAt)
  const began = nightAt(endsAt).from
  if (previousEnd === null) return { night: localDate(began), beginsAt: began, endsAt }
  return { night: localDate(previousEnd > began ? previousEnd : began), beginsAt: previousEnd, endsAt }
}

/** The nights to freeze by now, the oldest first: of an installation's first time only the last one. At most one a morning. */
export function dueNights(
  setting: Pick<Times, 'freezesAt' | 'mornings'>,
  previousEnd: Instant | null,
  now: Instant,
): readonly FrozenNight[] {
  const today = localDate(now)
  const isDue = (date: LocalDate) =>
    isPackMorning({ ...setting, figuresAt: '' }, date) && momentOf(date, setting.freezesAt) <= now
  const back = previousEnd === null ? mostMornings : daysBetween(localDate(previousEnd), today) - 1
  const days = Array.from({ length: Math.max(0, back + 1) }, (_, at) => addDays(today, at - back)).filter(
    isDue,
  )
  const chosen = previousEnd === null ? days.slice(-1) : days.slice(-mostMornings)
  const nights: FrozenNight[] = []
  for (const day of chosen) nights.push(nightFrozenOn(day, setting, nights.at(-1)?.endsAt ?? previousEnd))
  return nights
}

/** When the figures of a night are frozen: the same morning. */
export const figuresMoment = (setting: Pick<Times, 'figuresAt'>, endsAt: Instant): Instant =>
  momentOf(localDate(endsAt), setting.figuresAt)

/**
 * What comes in after the freezing is added to the pack while the day works with it, until the next night begins; from then on,
 * and on days when the day service does not work, it waits for the next pack.
 */
export const takesAddenda = ({ endsAt }: Pick<MorningPack, 'endsAt'>, now: Instant): boolean =>
  isWorkingDay(localDate(endsAt)) && endsAt > nightAt(now).from

/** Frozen so much later than it should have been that whoever reads is told. */
export const isLate = ({ endsAt, frozenAt }: Pick<MorningPack, 'endsAt' | 'frozenAt'>): boolean =>
  minutesBetween(endsAt, frozenAt) > 15

/** Nothing for this receiver: no report, nothing added or taken back. What runs since earlier nights is not of this one. */
export const isNothing = ({ reports, amendments, withdrawals }: PackContent): boolean =>
  reports.length + amendments.length + withdrawals.length === 0

const earliest = '04:00'
const latest = '12:00'

/** A night is frozen in the morning, and its figures after it. */
export function decideTimes<T extends Times>(
  input: T,
): Decision<T, 'not-morning' | 'figures-before-freezing'> {
  if (input.freezesAt < earliest || input.freezesAt > latest) return refused('not-morning', 'freezesAt')
  return input.figuresAt > input.freezesAt ? decided(input) : refused('figures-before-freezing', 'figuresAt')
}

/** A correction by name. It goes to the same receiver, and no protected address goes with it. */
export function decideAmend<P>(
  pack: P,
  text: string,
  secrets: readonly Secrets[],
): Decision<{ readonly pack: P; readonly text: string }, 'text-missing' | 'protected-in-text'> {
  const said = text.trim()
  if (said.length < 5) return refused('text-missing', 'text')
  return secrets.some((known) => protectedIn(said, known) !== null)
    ? refused('protected-in-text', 'text')
    : decided({ pack, text: said })
}

/** Only what its reader sees elsewhere too: a case closed to the duty is closed in a pack of it. */
export const ofCases = (content: PackContent, visible: ReadonlySet<string>): PackContent => {
  const seen = <T extends { readonly caseId: string | null }>(rows: readonly T[]): T[] =>
    rows.filter(({ caseId }) => caseId === null || visible.has(caseId))
  return {
    ...content,
    cases: seen(content.cases),
    clocks: seen(content.clocks),
    placements: seen(content.placements),
    unread: seen(content.unread),
    unreported: seen(content.unreported),
  }
}

/** The cases a content names outside its reports. */
export const casesOf = (content: PackContent): string[] => [
  ...new Set(
    [
      ...content.cases,
      ...content.clocks,
      ...content.placements,
      ...content.unread,
      ...content.unreported,
    ].flatMap(({ caseId }) => caseId ?? []),
  ),
]

export type MorningPackRefusal =
  | 'not-morning'
  | 'figures-before-freezing'
  | 'text-missing'
  | 'protected-in-text'
  | 'paper-not-ready'
  | 'paper-closed'
