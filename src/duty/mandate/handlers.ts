import { findMember, findMemberOn } from '../../base/organisation/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { formatPhone, parsePhone } from '../../kernel/phone.ts'
import { normaliseText } from '../../kernel/text.ts'
import { atLocal, localDate } from '../../kernel/time.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import * as contracts from './api.ts'
import type { Delegation, Mandate, SigningWay } from './model.ts'
import { decideDelegation, decideEnd, decideMandate, stateOn } from './rules.ts'
import * as store from './store.ts'

const ofMember = ({ memberId }: { readonly memberId: string }) => ({ memberIds: [memberId] })
const changed = <O>(memberId: string, output: O) => ({
  output,
  about: { members: [memberId] },
  events: [{ topic: 'mandate' as const, id: memberId, memberIds: [memberId] }],
})

export const handlers = [
  handleQuery(contracts.readMandates, async (tx, { memberId }, { now }) => {
    const member = await findMember(tx, memberId)
    if (member === undefined) return undefined
    const today = localDate(now)
    const mandates = await store.everyMandateOf(tx, memberId)
    const delegations = await store.everyDelegationOf(tx, memberId)
    return {
      output: {
        memberId,
        memberName: member.name,
        boardName: member.boardName,
        mandates: mandates.map((row) => ({
          ...row,
          shownPhone: row.phone === null ? null : formatPhone(row.phone),
          state: stateOn(row, today),
        })),
        delegations: delegations.map((row) => ({ ...row, state: stateOn(row, today) })),
        signing: await store.signingWaysOf(tx, memberId),
      },
      about: { members: [memberId] },
      subject: { memberIds: [memberId] },
    }
  }),

  handleQuery(contracts.listHolders, async (tx, { memberId }, { now }) => {
    const accounts = await store.mandateAccounts(tx, memberId, localDate(now))
    return {
      output: {
        accounts: accounts.flatMap(({ role, ...account }) =>
          role === 'chair' || role === 'duty-worker' || role === 'duty-manager' ? { ...account, role } : [],
        ),
      },
      about: { members: [memberId] },
      subject: { memberIds: [memberId] },
    }
  }),

  handleCommand(contracts.registerMandate, {
    load: async (tx, { memberId, accountId }, { now }) => {
      const today = localDate(now)
      const member = await findMemberOn(tx, memberId, today)
      if (member === undefined) return undefined
      await store.lockBoard(tx, memberId)
      const accounts = accountId ? await store.mandateAccounts(tx, memberId, today) : []
      return {
        memberId,
        holder: accounts.find(({ id }) => id === accountId),
        others: await store.everyMandateOf(tx, memberId),
      }
    },
    subject: ofMember,
    decide: ({ holder, others }, { accountId = null, phone = null, validTo = null, ...input }, context) =>
      // Who decides, somebody else vouches for: an account alone makes nobody a decision-maker.
      accountId === context.actor.accountId
        ? refused('own-mandate', 'accountId')
        : decideMandate({ ...input, accountId, phone, validTo }, holder, others, context.now),
    save: async (tx, mandate, { newId, now, actor }) => {
      const row: Mandate = {
        ...mandate,
        ...{ id: newId(), endedReason: null, registeredBy: actor.accountId, registeredAt: now, version: 1 },
      }
      await store.insertMandate(tx, row)
      return changed(row.memberId, { id: row.id, version: row.version })
    },
  }),

  handleCommand(contracts.endMandate, {
    load: async (tx, { mandateId, version }) => {
      const mandate = await store.lockMandate(tx, mandateId)
      if (mandate) await requireVersion(tx, mandate, version)
      return mandate
    },
    subject: ofMember,
    decide: (mandate, { lastDay, reason }) => {
      const decision = decideEnd(mandate, lastDay, reason)
      return decision.ok ? decided({ mandate, ended: decision.changes }) : decision
    },
    save: async (tx, { mandate, ended }, { actor }) => {
      const version = mandate.version + 1
      await store.updateMandate(tx, mandate.id, { ...ended, version })
      await keepRevision(tx, { id: mandate.id, version }, Object.keys(ended), actor.accountId)
      return changed(mandate.memberId, { id: mandate.id, version })
    },
  }),

  handleCommand(contracts.setPhone, {
    load: async (tx, { mandateId, version }) => {
      const mandate = await store.lockMandate(tx, mandateId)
      if (mandate) await requireVersion(tx, mandate, version)
      return mandate
    },
    subject: ofMember,
    decide: (mandate, { phone }, { now }) => {
      if (stateOn(mandate, localDate(now)) === 'ended') return refused('already-ended')
      const parsed = phone === null ? null : parsePhone(phone)
      return phone !== null && parsed === null
        ? refused('number-unreadable', 'phone')
        : decided({ mandate, phone: parsed })
    },
    save: async (tx, { mandate, phone }, { actor }) => {
      const version = mandate.version + 1
      await store.updateMandate(tx, mandate.id, { phone, version })
      await keepRevision(tx, { id: mandate.id, version }, ['phone'], actor.accountId)
      return changed(mandate.memberId, { id: mandate.id, version })
    },
  }),

  handleCommand(contracts.addDelegation, {
    load: async (tx, { memberId }, { now }) => {
      const member = await findMemberOn(tx, memberId, localDate(now))
      if (member === undefined) return undefined
      await store.lockBoard(tx, memberId)
      return { memberId, others: await store.everyDelegationOf(tx, memberId) }
    },
    subject: ofMember,
    decide: ({ others }, { limits = null, validTo = null, ...input }, { now }) =>
      decideDelegation({ ...input, limits, validTo }, others, now),
    save: async (tx, delegation, { newId, now, actor }) => {
      const row: Delegation = {
        ...delegation,
        ...{ id: newId(), endedReason: null, registeredBy: actor.accountId, registeredAt: now, version: 1 },
      }
      await store.insertDelegation(tx, row)
      return changed(row.memberId, { id: row.id, version: row.version })
    },
  }),

  handleCommand(contracts.endDelegation, {
    load: async (tx, { delegationId, version }) => {
      const delegation = await store.lockDelegation(tx, delegationId)
      if (delegation) await requireVersion(tx, delegation, version)
      return delegation
    },
    subject: ofMember,
    decide: (delegation, { lastDay, reason }) => {
      const decision = decideEnd(delegation, lastDay, reason)
      return decision.ok ? decided({ delegation, ended: decision.changes }) : decision
    },
    save: async (tx, { delegation, ended }, { actor }) => {
      const version = delegation.version + 1
      await store.updateDelegation(tx, delegation.id, { ...ended, version })
      await keepRevision(tx, { id: delegation.id, version }, Object.keys(ended), actor.accountId)
      return changed(delegation.memberId, { id: delegation.id, version })
    },
  }),

  handleCommand(contracts.setSigningWay, {
    load: async (tx, { memberId }, { now }) => {
      const member = await findMemberOn(tx, memberId, localDate(now))
      if (member) await store.lockBoard(tx, memberId)
      return member && { memberId }
    },
    subject: ofMember,
    decide: (_facts, { note = null, ...input }, { now, newId, actor }) => {
      const tidied = note === null ? null : normaliseText(note) || null
      if (input.way === 'other-service' && tidied === null) return refused('service-missing', 'note')
      if (farOff({ validFrom: atLocal(input.validFrom, '12:00') }, now) !== null)
        return refused('date-far-off', 'validFrom')
      const made = { id: newId(), validTo: null, registeredBy: actor.accountId, registeredAt: now }
      const way: SigningWay = { ...input, note: tidied, ...made }
      return decided(way)
    },
    save: async (tx, way) => {
      await store.replaceSigningWay(tx, way)
      return changed(way.memberId, { id: way.id })
    },
  }),
]
