import { findRegion } from '../../base/organisation/store.ts'
import { type Decision, decided, refused } from '../../kernel/decision.ts'
import { addMinutes, type Instant } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { findCase } from '../case/store.ts'
import { findContact } from '../intake/store.ts'
import { type StaffingRule, startingRule } from '../roster/model.ts'
import { ruleOf, staffBetween } from '../roster/store.ts'
import { findShift, updateShiftStaff } from '../shift/store.ts'
import {
  followUpCall,
  logInterruption,
  logSleep,
  readNight,
  readResting,
  reportNight,
  reviewNights,
  withdrawEntry,
} from './api.ts'
import { callSources, type NightEntry } from './model.ts'
import {
  availableEntry,
  decideEntry,
  decideReport,
  notUrgentShare,
  restLacking,
  restUntil,
  sumsOf,
  workedMinutes,
  workedOf,
} from './rules.ts'
import {
  entriesOfNight,
  entriesSince,
  insertNightEntry,
  lockNightEntry,
  lockPresences,
  presencesWithin,
  unloggedContacts,
  updateNightEntry,
} from './store.ts'

/** The hours of rest and of night that the region keeps (ATL 13, 13 a §§). */
const ruleHere = async (tx: Tx): Promise<StaffingRule> => {
  const region = await findRegion(tx)
  return region === undefined ? startingRule('') : ruleOf(tx, region)
}

/** How far the review reaches: back and, for what is planned, ahead (minutes). */
const reviewed = { back: 14 * 24 * 60, ahead: 7 * 24 * 60 }
/** Work longer ago than this asks for no rest (minutes). */
const restBack = 48 * 60

const told = (shiftId: string, caseId: string | null = null) => ({
  about: { cases: caseId === null ? [] : [caseId] },
  events: [{ topic: 'shift', id: shiftId } as const],
})

/** The actor's own time in the shift, locked, with what they have logged there. */
async function ownNight(tx: Tx, shiftId: string, accountId: string) {
  const shift = await findShift(tx, shiftId)
  if (shift === undefined) return undefined
  const presences = await lockPresences(tx, shiftId, accountId)
  const [latest] = presences
  // Whoever came and went and came back was there from first to last.
  const presence = latest && {
    joinedAt: presences.at(-1)?.joinedAt ?? latest.joinedAt,
    leftAt: latest.leftAt,
  }
  return { shift, presences, presence, entries: await entriesOfNight(tx, shiftId, accountId) }
}

/** Colleagues see when the last work ended, and nothing else of the night. */
async function keepWorkedUntil(tx: Tx, shiftId: string, accountId: string): Promise<void> {
  const [latest] = await lockPresences(tx, shiftId, accountId)
  const ends = (await entriesOfNight(tx, shiftId, accountId))
    .filter(({ kind }) => kind === 'interruption')
    .map(({ endedAt }) => endedAt)
    .sort()
  if (latest) await updateShiftStaff(tx, latest.id, { workedUntil: ends.at(-1) ?? null })
}

const blank = {
  contactId: null,
  caseId: null,
  source: null,
  what: null,
  wasUrgent: null,
  wasWoken: null,
  outsideRoutine: null,
  withdrawnAt: null,
  followedUpAt: null,
  followedUpBy: null,
  followUp: null,
} as const

export const handlers = [
  handleCommand(logInterruption, {
    load: async (tx, { shiftId, contactId, caseId }, { actor }) => {
      const night = await ownNight(tx, shiftId, actor.accountId)
      return (
        night && {
          ...night,
          contact: contactId ? await findContact(tx, contactId) : null,
          matter: caseId ? await findCase(tx, caseId) : null,
        }
      )
    },
    decide: (facts, input, { now }) => {
      if (facts.contact === undefined) return refused('contact-unknown', 'contactId')
      if (facts.matter === undefined) return refused('case-unknown', 'caseId')
      const what = input.what?.trim() || null
      if (what === null && facts.contact === null && facts.matter === null)
        return refused('what-missing', 'what')
      const decision = decideEntry(facts, input, now)
      return decision.ok ? decided({ ...input, what }) : decision
    },
    save: async (tx, input, { now, actor, newId }) => {
      const { contactId = null, caseId = null, ...rest } = input
      const entry: NightEntry = {
        ...blank,
        ...rest,
        contactId,
        caseId,
        id: newId(),
        accountId: actor.accountId,
        kind: 'interruption',
        registeredAt: now,
      }
      await insertNightEntry(tx, entry)
      await keepWorkedUntil(tx, entry.shiftId, actor.accountId)
      return { output: { id: entry.id }, ...told(entry.shiftId, caseId) }
    },
  }),

  handleCommand(logSleep, {
    load: (tx, { shiftId }, { actor }) => ownNight(tx, shiftId, actor.accountId),
    decide: (facts, input, { now }) => decideEntry(facts, input, now),
    save: async (tx, input, { now, actor, newId }) => {
      const id = newId()
      const own = { accountId: actor.accountId, kind: 'sleep', registeredAt: now } as const
      await insertNightEntry(tx, { ...blank, ...input, ...own, id })
      return { output: { id }, ...told(input.shiftId) }
    },
  }),

  handleCommand(withdrawEntry, {
    load: (tx, { entryId }) => lockNightEntry(tx, entryId),
    subject: ({ accountId }) => ({ accountId }),
    available: (entry) => availableEntry(entry).withdraw,
    decide: (entry) => decided(entry),
    save: async (tx, entry, { now }) => {
      await updateNightEntry(tx, entry.id, { withdrawnAt: now })
      await keepWorkedUntil(tx, entry.shiftId, entry.accountId)
      return { output: { id: entry.id }, ...told(entry.shiftId, entry.caseId) }
    },
  }),

  handleCommand(reportNight, {
    load: async (tx, { shiftId, accountId }, { now }) => {
      const presences = await lockPresences(tx, shiftId, accountId)
      if (presences.length === 0) return undefined
      return {
        shiftId,
        accountId,
        presences,
        unlogged: await unloggedContacts(tx, accountId, presences, now),
      }
    },
    subject: ({ accountId }) => ({ accountId }),
    decide: (facts) => decideReport(facts),
    save: async (tx, { shiftId, presences }, { now }) => {
      for (const { id } of presences) await updateShiftStaff(tx, id, { nightReportedAt: now })
      return { output: { id: shiftId }, ...told(shiftId) }
    },
  }),

  handleCommand(followUpCall, {
    load: (tx, { entryId }) => lockNightEntry(tx, entryId),
    available: (entry) => availableEntry(entry).followUp,
    decide: (entry, { followUp }): Decision<{ entry: NightEntry; text: string }, 'text-missing'> =>
      followUp.trim() === ''
        ? refused('text-missing', 'followUp')
        : decided({ entry, text: followUp.trim() }),
    save: async (tx, { entry, text }, { now, actor }) => {
      await updateNightEntry(tx, entry.id, {
        followedUpAt: now,
        followedUpBy: actor.accountId,
        followUp: text,
      })
      return { output: { id: entry.id }, ...told(entry.shiftId, entry.caseId) }
    },
  }),

  handleQuery(readNight, async (tx, { shiftId }, { now, actor }) => {
    const night = await ownNight(tx, shiftId, actor.accountId)
    const [latest] = night?.presences ?? []
    if (night === undefined || latest === undefined) return undefined
    return {
      output: {
        entries: night.entries,
        sums: sumsOf(night.entries),
        restUntil: restUntil(latest.workedUntil, await ruleHere(tx)),
        unlogged: await unloggedContacts(tx, actor.accountId, night.presences, now),
        isReported: latest.nightReportedAt !== null,
      },
      about: { cases: [...new Set(night.entries.flatMap(({ caseId }) => caseId ?? []))] },
    }
  }),

  handleQuery(readResting, async (tx, _input, { now }) => {
    const rule = await ruleHere(tx)
    const presences = await presencesWithin(tx, addMinutes(now, -restBack))
    const isAwake = (accountId: string) =>
      presences.some((one) => one.accountId === accountId && one.kind !== 'standby' && one.leftAt === null)
    const until = new Map<string, { accountId: string; name: string; until: Instant }>()
    for (const { accountId, name, kind, leftAt, workedUntil } of presences) {
      const end = restUntil(kind === 'standby' ? workedUntil : leftAt, rule)
      const before = until.get(accountId)?.until
      if (end !== null && end > now && (before === undefined || end > before) && !isAwake(accountId))
        until.set(accountId, { accountId, name, until: end })
    }
    return { output: { resting: [...until.values()] } }
  }),

  handleQuery(reviewNights, async (tx, { accountId }, { now }) => {
    const rule = await ruleHere(tx)
    const from = addMinutes(now, -reviewed.back)
    const isAsked = (one: { accountId: string }) => accountId === undefined || one.accountId === accountId
    const presences = (await presencesWithin(tx, from)).filter(isAsked)
    const entries = (await entriesSince(tx, from)).filter(isAsked)
    const planned = await staffBetween(tx, now, addMinutes(now, reviewed.ahead))
    const byPerson = Map.groupBy(presences, (one) => one.accountId)
    const people = [...byPerson].map(([person, own]) => {
      const night = entries.filter((entry) => entry.accountId === person)
      const worked = own.flatMap((one) =>
        workedOf(
          one.kind,
          one,
          night.filter(({ shiftId }) => shiftId === one.shiftId),
          now,
        ),
      )
      const minutes = workedMinutes(worked, rule)
      const until = restUntil(
        worked
          .map(({ to }) => to)
          .sort()
          .at(-1) ?? null,
        rule,
      )
      const next = planned.find(
        (one) => one.accountId === person && one.startsAt > now && one.kind !== 'standby',
      )
      return {
        accountId: person,
        name: own[0]?.name ?? '',
        ...sumsOf(night),
        workedMinutes: minutes.all,
        nightMinutes: minutes.night,
        shifts: new Set(own.map(({ shiftId }) => shiftId)).size,
        restUntil: until !== null && until > now ? until : null,
        nextStart: next?.startsAt ?? null,
        nextKind: next?.kind ?? null,
        restLacking: restLacking(worked, next?.startsAt ?? null, rule),
      }
    })
    const calls = entries.filter(({ kind }) => kind === 'interruption')
    const passed = calls.filter(({ outsideRoutine }) => outsideRoutine === true)
    return {
      output: {
        people,
        notUrgentShare: notUrgentShare(sumsOf(calls)),
        sources: callSources.flatMap((source) => {
          const of = sumsOf(calls.filter((call) => call.source === source))
          return of.interruptions === 0 ? [] : [{ ...of, source, calls: of.interruptions }]
        }),
        wronglyPassed: [
          ...passed.filter(({ followedUpAt }) => followedUpAt === null),
          ...passed.filter(({ followedUpAt }) => followedUpAt !== null),
        ].slice(0, 200),
      },
      about: { cases: [...new Set(passed.flatMap(({ caseId }) => caseId ?? []))] },
    }
  }),
]
