import { type Decision, decided, refused } from '../../kernel/decision.ts'
import {
  addDays,
  addMinutes,
  atLocal,
  type Instant,
  isWorkingDay,
  type LocalDate,
  localDate,
} from '../../kernel/time.ts'
import type { HandoverClock, HandoverClockStep } from './model.ts'

export type Setting = Pick<HandoverClock, 'openBy' | 'days' | 'dayMinutes' | 'lastMinutes'> & {
  readonly steps: readonly Pick<HandoverClockStep, 'accountId' | 'afterMinutes'>[]
}
/** Where a member has said nothing: 08.30 on working days, and nobody named (H-06). */
export const usualSetting: Setting = {
  openBy: '08:30',
  days: 'working-days',
  dayMinutes: 60,
  lastMinutes: 60,
  steps: [],
}

/** The setting of a member that holds for what is sent on a day: the latest begun. */
export const settingOn = <S extends Setting & { readonly validFrom: LocalDate }>(
  settings: readonly S[],
  on: LocalDate,
): S | Setting =>
  settings
    .filter(({ validFrom }) => validFrom <= on)
    .reduce<S | undefined>(
      (latest, each) => (latest && latest.validFrom > each.validFrom ? latest : each),
      undefined,
    ) ?? usualSetting

const officeCloses = '17:00'

/**
 * By when a report is to be opened: the first local clock time of the setting after it was sent, on a day that counts. What is
 * sent after that on a working day does not wait for the next morning: it has `dayMinutes`, where the office is still open then.
 */
export function dueToOpen(sentAt: Instant, setting: Setting): Instant {
  const counts = (day: LocalDate) => setting.days === 'every-day' || isWorkingDay(day)
  let day = localDate(sentAt)
  const today = atLocal(day, setting.openBy)
  if (counts(day) && today > sentAt) return today
  const soon = addMinutes(sentAt, setting.dayMinutes)
  if (isWorkingDay(day) && soon < atLocal(day, officeCloses)) return soon
  day = addDays(day, 1)
  while (!counts(day)) day = addDays(day, 1)
  return atLocal(day, setting.openBy)
}

/** 0 the intake, 1 to 10 the named ones, 100 the duty manager. */
const lastStep = 100
export type StepKind = 'intake' | 'named' | 'duty-manager'
export const kindOf = (step: number): StepKind =>
  step === 0 ? 'intake' : step === lastStep ? 'duty-manager' : 'named'
/** Who is told at a step of the chain, and when. */
type ChainStep = {
  readonly step: number
  readonly accountIds: readonly string[]
  readonly at: Instant
}

/**
 * The chain of a report that nobody opens: the intake when it was due, the named ones one after another, last the duty manager.
 * A step whose people are not at work drops out with its minutes: the first that somebody can be told of is told when it was due.
 */
export function chainOf(
  sentAt: Instant,
  setting: Setting,
  atWork: { readonly intake: readonly string[]; readonly managers: readonly string[] },
): { readonly dueAt: Instant; readonly steps: readonly ChainStep[] } {
  const dueAt = dueToOpen(sentAt, setting)
  const all = [
    { step: 0, accountIds: atWork.intake, afterMinutes: 0 },
    ...setting.steps.map(({ accountId, afterMinutes }, at) => ({
      step: at + 1,
      accountIds: atWork.intake.includes(accountId) ? [accountId] : [],
      afterMinutes,
    })),
    { step: lastStep, accountIds: atWork.managers, afterMinutes: setting.lastMinutes },
  ]
  const steps: ChainStep[] = []
  for (const { step, accountIds, afterMinutes } of all) {
    const before = steps.at(-1)
    if (accountIds.length > 0)
      steps.push({ step, accountIds, at: before ? addMinutes(before.at, afterMinutes) : dueAt })
  }
  return { dueAt, steps }
}

export type SettingRefusal = 'day-passed' | 'account-unknown' | 'account-twice'
/** A setting holds from today or later, and names each account of the member once. */
export function decideSetting<T extends Setting & { readonly validFrom: LocalDate }>(
  setting: T,
  intake: readonly string[],
  today: LocalDate,
): Decision<T, SettingRefusal> {
  if (setting.validFrom < today) return refused('day-passed', 'validFrom')
  const ids = setting.steps.map(({ accountId }) => accountId)
  const stranger = ids.findIndex((id) => !intake.includes(id))
  if (stranger !== -1) return refused('account-unknown', `steps.${stranger}.accountId`)
  const twice = ids.findIndex((id, at) => ids.indexOf(id) !== at)
  return twice === -1 ? decided(setting) : refused('account-twice', `steps.${twice}.accountId`)
}
