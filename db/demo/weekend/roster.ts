import {
  addCompetence,
  addShift,
  checkShifts,
  listShifts,
  publishShifts,
} from '../../../src/duty/roster/api.ts'
import type { CompetenceKind, FindingKind } from '../../../src/duty/roster/model.ts'
import { answerSwap, askSwap } from '../../../src/duty/shift-swap/api.ts'
import { addDays, type Instant, isWorkingDay, type LocalDate, localDate } from '../../../src/kernel/time.ts'
import type { Teller } from '../teller.ts'
import type { Plan } from './plan.ts'

const manager = 'chef'
const workers = ['jour1', 'jour2', 'jour3', 'jour4', 'jour5', 'jour6', 'jour7', 'jour8']
/** Days of the roster before and after the day of now. */
const [daysBehind, daysAhead] = [14, 27]
/** The day on which only one has standby, so many days from now. */
const shortDay = 12

/** One in each pair has worked with child cases; all have a degree, and clearance for the police station. */
const competences: readonly (readonly [kind: CompetenceKind, who: readonly string[], shownBy: string])[] = [
  ['degree', [...workers, manager], 'Examensbevis, socionom'],
  ['police-clearance', workers, 'Säkerhetsprövad av polisen'],
  ['child-cases', ['jour1', 'jour2', 'jour3', 'jour5', 'jour7', manager], 'Fem år på barnenhet'],
  ['acute-social-work', ['jour1', manager], 'Utbildning i akut socialt arbete, 7,5 hp'],
  ['exchange', ['jour4'], 'Utbytesvecka på mottagningen i Bollnäs'],
]

export async function tellCompetences(teller: Teller): Promise<void> {
  for (const [kind, who, sourceNote] of competences)
    for (const username of who)
      await teller.do(manager, addCompetence, {
        accountId: await teller.idOf(username),
        kind,
        validFrom: '2024-01-01',
        sourceNote,
        ...(kind === 'police-clearance' && { validTo: addDays(teller.evening, 200) }),
      })
}

const reasons: Partial<Record<FindingKind, string>> = {
  'too-few':
    'En av åtta är tjänstledig och ingen vikarie är anställd. Chefen svarar som andra person i beredskapen den natten; platsen är utlyst.',
}

/** The printed hours of six weeks, published with what is wrong in them said and why. */
export async function tellRoster(teller: Teller, plan: Plan): Promise<void> {
  const from = addDays(plan.today, -daysBehind)
  let to = addDays(plan.today, daysAhead)
  // Standby in the daytime of a free day is a need of the day before: the roster ends where the day service opens.
  while (!isWorkingDay(addDays(to, 1))) to = addDays(to, 1)
  const ids = new Map<string, string>()
  for (const username of workers) ids.set(username, await teller.idOf(username))
  type Hours = { readonly from: Instant; readonly to: Instant }
  const add = async (username: string, kind: 'duty' | 'standby', hours: Hours) => {
    const accountId = ids.get(username) ?? ''
    const [startsAt, endsAt] = [hours.from, hours.to]
    await teller.do(manager, addShift, { accountId, kind, startsAt, endsAt, assignment: 'voluntary' })
  }
  // A night that turns to standby after midnight ends in a shift of the day after.
  for (let day = addDays(from, -1); day <= to; day = addDays(day, 1)) {
    const { duty, standby, daytime } = plan.hoursOf(day)
    const onStandby = day === addDays(plan.today, shortDay) ? 1 : 2
    const shifts = [
      { kind: 'standby', hours: daytime, crew: plan.dayCrewOf(day) },
      { kind: 'duty', hours: duty, crew: plan.crewOf(day) },
      { kind: 'standby', hours: standby, crew: plan.crewOf(day).slice(0, onStandby) },
    ] as const
    await Promise.all(
      shifts.flatMap(({ kind, hours, crew }) =>
        hours === null || localDate(hours.from) < from || localDate(hours.from) > to
          ? []
          : crew.map((username) => add(username, kind, hours)),
      ),
    )
  }
  const { findings, seen } = await teller.do(manager, checkShifts, { from, to })
  const kinds = [...Map.groupBy(findings, ({ kind }) => kind)].map(([kind, of]) => ({
    kind,
    count: of.length,
    reason: reasons[kind] ?? '',
  }))
  await teller.do(manager, publishShifts, { from, to, seen, reasons: kinds })
}

/** One change of shifts that waits for the manager, and one shift offered to whoever can. */
export async function tellSwaps(teller: Teller, plan: Plan): Promise<void> {
  const days = { from: addDays(plan.today, 1), to: addDays(plan.today, 5) }
  const { shifts } = await teller.do('jour1', listShifts, days)
  const dutyOf = async (username: string, day: LocalDate) => {
    const accountId = await teller.idOf(username)
    const shift = shifts.find((one) => one.accountId === accountId && one.kind === 'duty' && one.day === day)
    if (shift === undefined) throw new Error(`${username} has no duty on ${day}`)
    return shift.id
  }
  const { id: swapId } = await teller.do('jour3', askSwap, {
    shiftId: await dutyOf('jour3', addDays(plan.today, 1)),
    toId: await teller.idOf('jour7'),
    message: 'Min dotter fyller år. Kan du ta passet? Jag tar gärna ett av dina i advent.',
  })
  await teller.do('jour7', answerSwap, { swapId, version: 1, answer: 'accept' })
  await teller.do('jour6', askSwap, {
    shiftId: await dutyOf('jour6', addDays(plan.today, 4)),
    message: 'Jag har tandläkartid på eftermiddagen och vill helst slippa köra in. Någon?',
  })
}
