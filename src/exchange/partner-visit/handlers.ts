import { findMemberOn, findPartner, listMembers, partnersOn } from '../../base/organisation/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { normaliseText } from '../../kernel/text.ts'
import { addDays, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { cancelVisit, holdVisit, planVisit, readVisits } from './api.ts'
import type { PartnerVisit } from './model.ts'
import { available, decideHold, decidePlan, inOrderOfNeed, reachOf } from './rules.ts'
import { heldVisits, insertVisit, lockVisit, plannedVisits, updateVisit, visitsSince } from './store.ts'

/** Days back that are listed; what was held before counts but is not shown. */
const listedDays = 730
const mostListed = 300

async function lockSeen(tx: Tx, { visitId, version }: { visitId: string; version: number }) {
  const visit = await lockVisit(tx, visitId)
  // That it is held or called off says more than that the page is old.
  if (visit !== undefined && available(visit).allowed) await requireVersion(tx, visit, version)
  return visit
}

async function change(tx: Tx, visit: PartnerVisit, changes: Partial<PartnerVisit>, { actor }: Context) {
  const version = visit.version + 1
  await updateVisit(tx, visit.id, { ...changes, version })
  await keepRevision(tx, { id: visit.id, version }, Object.keys(changes), actor.accountId)
  return { output: { id: visit.id, version }, events: [{ topic: 'partner-visit', id: visit.id }] as const }
}

export const handlers = [
  handleQuery(readVisits, async (tx, _input, { now }) => {
    const today = localDate(now)
    const partners = await partnersOn(tx, today)
    const members = await listMembers(tx, today)
    const held = await heldVisits(tx)
    const planned = await plannedVisits(tx)
    const unit = (id: string, name: string, kind: 'police' | 'health-care' | 'municipality') => {
      const isOf = (row: Pick<PartnerVisit, 'partnerId' | 'memberId'>) =>
        (row.partnerId ?? row.memberId) === id
      return {
        id,
        name,
        kind,
        reach: reachOf(held.filter(isOf), today),
        plannedOn: planned.find(isOf)?.plannedOn ?? null,
      }
    }
    const units = [
      ...partners.flatMap(({ id, name, kind }) =>
        kind === 'police' || kind === 'health-care' ? [unit(id, name, kind)] : [],
      ),
      ...members.map(({ id, name }) => unit(id, name, 'municipality')),
    ]
    const visits = await visitsSince(tx, addDays(today, -listedDays), mostListed)
    return { output: { units: inOrderOfNeed(units), visits } }
  }),

  handleCommand(planVisit, {
    load: async (tx, { partnerId = null, memberId = null }, { now }) => ({
      partner: partnerId === null ? undefined : await findPartner(tx, partnerId),
      member: memberId === null ? undefined : await findMemberOn(tx, memberId, localDate(now)),
    }),
    decide: ({ partner, member }, { partnerId = null, memberId = null, ...input }, { now }) =>
      decidePlan(
        { ...input, partnerId, memberId },
        { isKnown: partner !== undefined || member !== undefined, today: localDate(now) },
      ),
    save: async (tx, input, { now, actor, newId }) => {
      const id = newId()
      await insertVisit(tx, {
        id,
        ...input,
        contents: normaliseText(input.contents),
        heldOn: null,
        attended: null,
        staff: null,
        repeatBy: null,
        cancelledAt: null,
        cancelledReason: null,
        plannedBy: actor.accountId,
        plannedAt: now,
        recordedBy: null,
        recordedAt: null,
        version: 1,
      })
      return { output: { id, version: 1 }, events: [{ topic: 'partner-visit', id }] }
    },
  }),

  handleCommand(holdVisit, {
    load: lockSeen,
    available: (visit) => available(visit),
    decide: (visit, input, { now }) => {
      const { heldOn, attended = null, staff = null, repeatBy = null, contents, material } = input
      const decision = decideHold({ heldOn, attended, staff, repeatBy }, localDate(now))
      if (!decision.ok) return decision
      const said = { contents: contents ?? visit.contents, material: material ?? visit.material }
      return decided({ visit, changes: { ...decision.changes, ...said } })
    },
    save: (tx, { visit, changes }, context) =>
      change(
        tx,
        visit,
        { ...changes, recordedBy: context.actor.accountId, recordedAt: context.now },
        context,
      ),
  }),

  handleCommand(cancelVisit, {
    load: lockSeen,
    available: (visit) => available(visit),
    decide: (visit, { reason }) => {
      const cancelledReason = normaliseText(reason)
      return cancelledReason === ''
        ? refused('reason-missing', 'reason')
        : decided({ visit, cancelledReason })
    },
    save: (tx, { visit, cancelledReason }, context) =>
      change(tx, visit, { cancelledAt: context.now, cancelledReason }, context),
  }),
]
