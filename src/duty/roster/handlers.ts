import { findAccount, listDutyAccounts } from '../../base/account/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { isClockTime } from '../../kernel/field.ts'
import { fingerprint } from '../../kernel/fingerprint.ts'
import { type Availability, allowed, closed } from '../../kernel/permit.ts'
import { localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { modeAt, neededBetween } from '../service-hours/rules.ts'
import { lockPlanning, plannedHours } from '../service-hours/store.ts'
import {
  addCompetence,
  addShift,
  cancelShift,
  changeRule,
  changeShift,
  checkShifts,
  endCompetence,
  listChanges,
  listCompetences,
  listOnDuty,
  listShifts,
  publishShifts,
  readRule,
} from './api.ts'
import { type Finding, type RosterChange, type RosterRule, type RosterShift, startingRule } from './model.ts'
import {
  checkRoster,
  decideCompetence,
  decidePublish,
  decideReason,
  decideShift,
  type PlannedShift,
  periodFault,
} from './rules.ts'
import {
  changesOf,
  competenceViews,
  endCompetenceRow,
  findClash,
  findRule,
  insertChange,
  insertCompetence,
  insertPublication,
  insertShift,
  keepRevisions,
  keepRule,
  lockCompetence,
  lockShift,
  namesOf,
  publicationsOf,
  publishDrafts,
  rosterFacts,
  ruleOf,
  shiftViews,
  spellsOf,
  staffAt,
  updateShift,
  worsenedBy,
} from './store.ts'

const competencesAtATime = 200
const told = (id: string) => [{ topic: 'roster' as const, id }]

type Planned = Pick<RosterShift, 'accountId' | 'startsAt' | 'endsAt'>
const shiftFacts = async (tx: Tx, shift: RosterShift | undefined, planned: Planned) => {
  const staff = await listDutyAccounts(tx, localDate(planned.startsAt))
  return {
    isDutyStaff: staff.some(({ id }) => id === planned.accountId),
    clash: await findClash(tx, planned, shift?.id),
  }
}

const notCancelled = (shift: RosterShift): Availability<'shift-cancelled'> =>
  shift.status === 'cancelled' ? closed('shift-cancelled') : allowed

/** A publication builds on the shifts and findings its author saw. */
const seenOf = (shifts: readonly RosterShift[], findings: readonly Finding[]): number =>
  fingerprint([shifts.map(({ id, version }) => [id, version]), findings])

/** What the roster gets wrong by a published shift that becomes another, or is cancelled where `next` is null. */
const worsened = async (tx: Tx, shift: RosterShift, next: PlannedShift | null): Promise<Finding[]> =>
  shift.status !== 'published'
    ? []
    : worsenedBy(
        tx,
        [shift.day, ...(next === null ? [] : [next.day])],
        (shifts) => [...shifts.filter(({ id }) => id !== shift.id), ...(next === null ? [] : [next])],
        next === null ? [] : [next.accountId],
      )

const traceOf = (
  shift: RosterShift,
  what: RosterChange['what'],
  why: { readonly reason: string | null; readonly findings: readonly Finding[] },
  { actor, now, newId }: Context,
): RosterChange => ({
  id: newId(),
  shiftId: shift.id,
  what,
  accountId: shift.accountId,
  kind: shift.kind,
  startsAt: shift.startsAt,
  endsAt: shift.endsAt,
  reason: why.reason,
  findings: why.findings.length === 0 ? null : [...why.findings],
  changedBy: actor.accountId,
  changedAt: now,
})

export const handlers = [
  handleQuery(listShifts, async (tx, { from, to }) => {
    const fault = periodFault({ from, to })
    if (fault !== undefined) return refused(fault, 'to')
    const planned = await plannedHours(tx)
    if (planned === undefined) return undefined
    const rule = await ruleOf(tx, planned.region)
    return {
      output: {
        shifts: await shiftViews(tx, from, to),
        needs: [...neededBetween(planned.hours, rule, from, to)],
        specialDays: planned.hours.specialDays.filter(({ date }) => date >= from && date <= to),
      },
    }
  }),

  handleQuery(checkShifts, async (tx, period) => {
    const fault = periodFault(period)
    if (fault !== undefined) return refused(fault, 'to')
    const read = await rosterFacts(tx, period)
    if (read === undefined) return undefined
    const findings = [...checkRoster(read.facts, period)]
    return {
      output: {
        findings,
        drafts: read.ofPeriod.filter(({ status }) => status === 'draft').length,
        seen: seenOf(read.ofPeriod, findings),
        people: await namesOf(tx, [...new Set(findings.flatMap(({ accountIds }) => accountIds))]),
        publications: await publicationsOf(tx, period.from, period.to),
      },
    }
  }),

  handleQuery(listOnDuty, async (tx, _input, { now }) => {
    const staff = await staffAt(tx, now)
    const planned = await plannedHours(tx)
    return { output: { staff, mode: planned === undefined ? null : modeAt(planned.hours, now), at: now } }
  }),

  handleCommand(addShift, {
    load: async (tx, input) => {
      await lockPlanning(tx)
      return shiftFacts(tx, undefined, input)
    },
    decide: (facts, input, { now }) => decideShift(facts, input, now),
    save: async (tx, input, { newId, actor, now }) => {
      const id = newId()
      await insertShift(tx, {
        ...input,
        id,
        team: input.team ?? null,
        note: input.note?.trim() || null,
        day: localDate(input.startsAt),
        status: 'draft',
        createdBy: actor.accountId,
        createdAt: now,
        publishedAt: null,
        changedAt: null,
        version: 1,
      })
      return { output: { id }, events: told(id) }
    },
  }),

  handleCommand(changeShift, {
    load: async (tx, input, { now }) => {
      await lockPlanning(tx)
      const shift = await lockShift(tx, input.shiftId)
      if (shift === undefined) return undefined
      await requireVersion(tx, shift, input.version)
      const facts = await shiftFacts(tx, shift, input)
      // A time that is refused anyway is not counted with.
      const { accountId, kind, startsAt, endsAt, assignment } = input
      const next = { id: shift.id, accountId, kind, startsAt, endsAt, assignment, day: localDate(startsAt) }
      const findings = decideShift(facts, input, now).ok ? await worsened(tx, shift, next) : []
      return { ...facts, shift, findings }
    },
    available: ({ shift }) => notCancelled(shift),
    decide: (facts, input, { now }) => {
      const decision = decideShift(facts, input, now)
      if (!decision.ok) return decision
      const why = decideReason(facts, input, now)
      const { shift, findings } = facts
      return why.ok ? decided({ shift, input, why: { reason: why.changes, findings } }) : why
    },
    save: async (tx, { shift, input, why }, context) => {
      const { actor, now } = context
      const { accountId, kind, startsAt, endsAt, assignment } = input
      const version = shift.version + 1
      const next = {
        accountId,
        kind,
        startsAt,
        endsAt,
        assignment,
        team: input.team ?? null,
        note: input.note?.trim() || null,
      }
      const isPublished = shift.status === 'published'
      await updateShift(tx, shift.id, {
        ...next,
        day: localDate(startsAt),
        version,
        ...(isPublished && { changedAt: now }),
      })
      if (isPublished) await insertChange(tx, traceOf(shift, 'changed', why, context))
      const fields = Object.entries(next).flatMap(([field, value]) =>
        value === shift[field as keyof typeof next] ? [] : [field],
      )
      await keepRevision(tx, { id: shift.id, version }, fields, actor.accountId)
      return { output: { id: shift.id, version }, events: told(shift.id) }
    },
  }),

  handleCommand(cancelShift, {
    load: async (tx, { shiftId, version }) => {
      await lockPlanning(tx)
      const shift = await lockShift(tx, shiftId)
      if (shift === undefined) return undefined
      await requireVersion(tx, shift, version)
      return { shift, findings: await worsened(tx, shift, null) }
    },
    available: ({ shift }) => notCancelled(shift),
    decide: ({ shift, findings }, { reason }, { now }) => {
      const why = decideReason({ shift, findings }, { startsAt: shift.startsAt, reason }, now)
      return why.ok ? decided({ shift, why: { reason: why.changes, findings } }) : why
    },
    save: async (tx, { shift, why }, context) => {
      const { actor, now } = context
      const version = shift.version + 1
      const isPublished = shift.status === 'published'
      await updateShift(tx, shift.id, {
        status: 'cancelled',
        version,
        ...(isPublished && { changedAt: now }),
      })
      if (isPublished) await insertChange(tx, traceOf(shift, 'cancelled', why, context))
      await keepRevision(tx, { id: shift.id, version }, ['status'], actor.accountId)
      return { output: { id: shift.id, version }, events: told(shift.id) }
    },
  }),

  handleQuery(listChanges, async (tx, { shiftId }) => ({
    output: { changes: await changesOf(tx, shiftId) },
  })),

  handleCommand(publishShifts, {
    load: async (tx, { from, to }) => {
      // Two who publish, or one who plans meanwhile, wait here: what is checked is what is published.
      await lockPlanning(tx)
      const period = { from, to }
      return periodFault(period) === undefined ? rosterFacts(tx, period) : { fault: periodFault(period) }
    },
    decide: (read, input) => {
      if ('fault' in read) return refused(read.fault ?? 'period-backwards', 'to')
      const period = { from: input.from, to: input.to }
      const findings = [...checkRoster(read.facts, period)]
      const drafts = read.ofPeriod.filter(({ status }) => status === 'draft')
      const decision = decidePublish({ findings, drafts, seen: seenOf(read.ofPeriod, findings) }, input)
      return decision.ok ? decided({ period, findings, reasons: decision.changes.reasons }) : decision
    },
    save: async (tx, { period, findings, reasons }, { newId, actor, now }) => {
      const published = await publishDrafts(tx, period, now)
      await keepRevisions(tx, published, ['status'], actor.accountId)
      const id = newId()
      await insertPublication(tx, {
        id,
        fromDay: period.from,
        toDay: period.to,
        shiftCount: published.length,
        findings,
        reasons,
        publishedBy: actor.accountId,
        publishedAt: now,
      })
      return { output: { id, shiftCount: published.length }, events: told(id) }
    },
  }),

  handleQuery(readRule, async (tx) => {
    const planned = await plannedHours(tx)
    if (planned === undefined) return undefined
    const row = await findRule(tx, planned.region.id)
    return { output: { rule: row ?? startingRule(planned.region.key), version: row?.version ?? 0 } }
  }),

  handleCommand(changeRule, {
    load: async (tx, { version }) => {
      await lockPlanning(tx)
      const planned = await plannedHours(tx)
      if (planned === undefined) return undefined
      const row = await findRule(tx, planned.region.id)
      await requireVersion(tx, { id: planned.region.id, version: row?.version ?? 0 }, version)
      return { region: planned.region, version: row?.version ?? 0 }
    },
    decide: ({ region, version }, { rule }) => {
      const bad = (['nightStart', 'nightEnd'] as const).find((field) => !isClockTime(rule[field]))
      return bad === undefined
        ? decided({ regionId: region.id, version: version + 1, rule })
        : refused('clock-unreadable', `rule.${bad}`)
    },
    save: async (tx, { regionId, version, rule }, { actor, now }) => {
      const row: RosterRule = { ...rule, regionId, version, changedBy: actor.accountId, changedAt: now }
      await keepRule(tx, row)
      await keepRevision(tx, { id: regionId, version }, ['rule'], actor.accountId)
      return { output: { version }, events: told(regionId) }
    },
  }),

  handleQuery(listCompetences, async (tx, { after }) => {
    const rows = await competenceViews(tx, after, competencesAtATime + 1)
    return {
      output: { competences: rows.slice(0, competencesAtATime), more: rows.length > competencesAtATime },
    }
  }),

  handleCommand(addCompetence, {
    load: async (tx, { accountId }) => {
      await lockPlanning(tx)
      return { account: await findAccount(tx, accountId), spells: await spellsOf(tx, accountId) }
    },
    decide: ({ account, spells }, input) =>
      account === undefined || account.closedAt !== null
        ? refused('account-unknown', 'accountId')
        : decideCompetence(spells, input),
    save: async (tx, input, { newId, actor, now }) => {
      const id = newId()
      await insertCompetence(tx, {
        ...input,
        id,
        validTo: input.validTo ?? null,
        addedBy: actor.accountId,
        addedAt: now,
        version: 1,
      })
      return { output: { id }, events: told(id) }
    },
  }),

  handleCommand(endCompetence, {
    load: async (tx, { competenceId, version }) => {
      await lockPlanning(tx)
      const competence = await lockCompetence(tx, competenceId)
      if (competence === undefined) return undefined
      await requireVersion(tx, competence, version)
      const spells = await spellsOf(tx, competence.accountId)
      return { competence, others: spells.filter(({ id }) => id !== competence.id) }
    },
    decide: ({ competence, others }, { validTo }) => {
      const decision = decideCompetence(others, { ...competence, validTo })
      return decision.ok ? decided({ ...competence, validTo }) : decision
    },
    save: async (tx, { id, validTo, ...competence }, { actor }) => {
      const version = competence.version + 1
      await endCompetenceRow(tx, id, { validTo, version })
      await keepRevision(tx, { id, version }, ['validTo'], actor.accountId)
      return { output: { id, version }, events: told(id) }
    },
  }),
]
