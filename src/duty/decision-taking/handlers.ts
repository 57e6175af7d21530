import { listDutyAccounts } from '../../base/account/store.ts'
import { findMember } from '../../base/organisation/store.ts'
import { cardOf } from '../../base/person/rules.ts'
import { findPersons } from '../../base/person/store.ts'
import type { DecisionType } from '../../code-lists/decision-type.ts'
import { decided } from '../../kernel/decision.ts'
import { formatPhone } from '../../kernel/phone.ts'
import { type Instant, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision } from '../../server/revision.ts'
import { findCase } from '../case/store.ts'
import type { Decision } from '../decision/model.ts'
import { isByDelegation } from '../decision/rules.ts'
import { findDecision, latestHeadsUps, lockDecision, updateDecision } from '../decision/store.ts'
import { entriesAt } from '../directory/store.ts'
import { mayDecide } from '../mandate/rules.ts'
import { delegationsOf, everyMandateOf, lockMandate } from '../mandate/store.ts'
import { writeMeasure } from '../measure/store.ts'
import { modeAt } from '../service-hours/rules.ts'
import { plannedHours } from '../service-hours/store.ts'
import * as contracts from './api.ts'
import {
  decideInApp,
  decideRecord,
  dutyNumberOf,
  mandateFor,
  referenceOf,
  rightOf,
  type Taken,
  toldOf,
  typeOf,
} from './rules.ts'
import * as store from './store.ts'

const ofMember = ({ decision }: { decision: Decision }) => ({ memberIds: [decision.memberId] })

/** Mandates of an account for the board, those that ended too; the one to decide by is held until the transaction is over. */
async function mandatesOf(tx: Tx, decision: Decision, type: DecisionType, { actor, now }: Context) {
  const own = (await everyMandateOf(tx, decision.memberId)).filter(
    (mandate) => mandate.accountId === actor.accountId,
  )
  const found = mandateFor(own, type, decision.memberId, now)
  if (!('mandate' in found)) return own
  const held = await lockMandate(tx, found.mandate.id)
  return held === undefined ? [] : [held]
}

/** The line of the board's delegation order for the type today. */
async function delegationOf(tx: Tx, decision: Decision, type: DecisionType, now: Instant) {
  if (!isByDelegation(type)) return undefined
  const lines = await delegationsOf(tx, decision.memberId, localDate(now))
  return lines.find((line) => line.type === type.key)
}

/** Writes what was decided, the measure it is, and what stands beside it; who asked for it is who worked with it. */
async function take(
  tx: Tx,
  { decision, type, row, beside }: Taken & { readonly decision: Decision; readonly type: DecisionType },
  { now, actor, newId }: Context,
) {
  const version = decision.version + 1
  // Nothing of a no runs on.
  const changes = { ...row, settledAt: row.status === 'declined' ? now : null }
  await updateDecision(tx, decision.id, { ...changes, version, changedAt: now })
  await keepRevision(tx, { id: decision.id, version }, Object.keys(changes), actor.accountId)
  if (beside !== null) await store.insertTaking(tx, { decisionId: decision.id, ...beside })
  const isRefusal = row.status === 'declined' && isByDelegation(type)
  const measure = row.status === 'made' ? type.measureType : isRefusal ? 'refusal' : null
  if (measure !== null) {
    const hours = await plannedHours(tx)
    const member = await findMember(tx, decision.memberId)
    await writeMeasure(tx, {
      id: newId(),
      caseId: decision.caseId,
      type: measure,
      at: row.decidedAt,
      municipalityCode: member?.municipalityCode ?? null,
      dutyMode: (hours && modeAt(hours.hours, row.decidedAt)) ?? 'duty',
      performedBy: decision.preparedBy,
      registeredAt: now,
      registeredBy: actor.accountId,
      sourceKind: 'decision',
      sourceId: decision.id,
    })
  }
  const { status, decidedAt, decidedByName } = row
  return {
    output: { id: decision.id, status, decidedAt, decidedByName: decidedByName ?? '', version },
    ...toldOf(decision),
  }
}

export const handlers = [
  handleCommand(contracts.decide, {
    load: async (tx, { decisionId }, context) => {
      const decision = await lockDecision(tx, decisionId)
      if (decision === undefined) return undefined
      const type = typeOf(decision)
      return {
        decision,
        type,
        mandates: await mandatesOf(tx, decision, type, context),
        delegation: await delegationOf(tx, decision, type, context.now),
        personIds: (await store.peopleOf(tx, decision, context.now)).personIds,
      }
    },
    subject: ofMember,
    decide: (facts, input, { actor, now }) => {
      const taken = decideInApp(facts, input, actor, now)
      return taken.ok ? decided({ ...facts, ...taken.changes }) : taken
    },
    save: take,
  }),

  handleCommand(contracts.recordDecision, {
    load: async (tx, { decisionId, mandateId }, { now }) => {
      const decision = await lockDecision(tx, decisionId)
      if (decision === undefined) return undefined
      const colleagues = await listDutyAccounts(tx, localDate(now))
      return {
        decision,
        type: typeOf(decision),
        caseOpenedAt: (await findCase(tx, decision.caseId))?.openedAt ?? null,
        mandate: await lockMandate(tx, mandateId),
        colleagueIds: new Set(colleagues.map((colleague) => colleague.id)),
      }
    },
    decide: (facts, input, { actor, now }) => {
      const taken = decideRecord(facts, input, actor, now)
      return taken.ok ? decided({ ...facts, ...taken.changes }) : taken
    },
    save: take,
  }),

  handleQuery(contracts.readTaking, async (tx, { decisionId }, { actor, now }) => {
    const decision = await findDecision(tx, decisionId)
    if (decision === undefined) return undefined
    const type = typeOf(decision)
    const today = localDate(now)
    const isDuty = actor.role !== 'chair' && actor.role !== 'intake'
    const every = await everyMandateOf(tx, decision.memberId)
    const byDelegation = isDuty && isByDelegation(type)
    const delegation = isDuty ? await delegationOf(tx, decision, type, now) : undefined
    const mandates = every.filter((mandate) => mandate.accountId === actor.accountId)
    const right = rightOf({ decision, type, mandates, delegation }, actor, now)
    const headsUp = (await latestHeadsUps(tx, decision.memberId)).find((row) => row.decisionId === decisionId)
    const number = headsUp?.callNumber ?? dutyNumberOf(await entriesAt(tx, today, { kind: 'own-duty' }))
    const people = byDelegation ? await store.peopleOf(tx, decision, now) : undefined
    const known = await findPersons(tx, [...(people?.personIds ?? [])])
    const judged = every.map((each) => {
      const may = mayDecide(each, type, decision.memberId, now)
      return { ...each, barred: may === true ? null : may }
    })
    return {
      output: {
        callNumber: number === null ? null : formatPhone(number),
        barred: right.ok ? null : right.code,
        own: right.ok && 'mandate' in right.changes ? right.changes.mandate : null,
        delegationReference: delegation === undefined ? null : referenceOf(delegation),
        mandates: isDuty
          ? judged.sort((one, other) => Number(one.barred !== null) - Number(other.barred !== null))
          : [],
        colleagues: isDuty
          ? (await listDutyAccounts(tx, today)).filter((each) => each.id !== actor.accountId)
          : [],
        persons: [
          ...new Map(
            [...known].map(([id, person]) => [person.id, { ...cardOf(person, today), id }]),
          ).values(),
        ],
        taking: (await store.takingOf(tx, decisionId)) ?? null,
      },
      about: { cases: [decision.caseId], persons: [decision.personId, ...(people?.personIds ?? [])] },
      subject: { memberIds: [decision.memberId] },
    }
  }),
]
