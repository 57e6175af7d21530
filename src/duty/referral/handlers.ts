import { decided } from '../../kernel/decision.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { available } from '../intake/rules.ts'
import { findContact, lockContact } from '../intake/store.ts'
import { decidePeriod } from '../triage/rules.ts'
import {
  addTarget,
  changeTarget,
  dayMatterCounts,
  listReferralTargets,
  loadTargets,
  noteDayMatter,
  readDayMatter,
} from './api.ts'
import { decideTarget } from './rules.ts'
import {
  countDayMatters,
  findDayMatter,
  insertDayMatter,
  insertTarget,
  listTargets,
  lockTarget,
  lockTargets,
  updateTarget,
} from './store.ts'

const changed = (id: string, version: number) => ({
  output: { id, version },
  events: [{ topic: 'priority' as const, id }],
})

export const handlers = [
  handleCommand(loadTargets, {
    load: async (tx) => {
      await lockTargets(tx)
      return listTargets(tx)
    },
    decide: (there, { targets }) => decided(there.length === 0 ? targets : []),
    save: async (tx, targets, { newId }) => {
      for (const { hours = null, phone = null, validTo = null, ...row } of targets)
        await insertTarget(tx, { ...row, hours, phone, validTo, id: newId(), version: 1 })
      return { output: { added: targets.length } }
    },
  }),

  handleQuery(listReferralTargets, async (tx) => ({ output: { targets: await listTargets(tx) } })),

  handleCommand(addTarget, {
    load: async (tx) => {
      await lockTargets(tx)
      return listTargets(tx)
    },
    decide: (others, { hours = null, phone = null, validTo = null, ...input }, { newId }) =>
      decideTarget({ ...input, hours, phone, validTo, id: newId(), version: 1 }, others),
    save: async (tx, row) => {
      await insertTarget(tx, row)
      return changed(row.id, row.version)
    },
  }),

  handleCommand(changeTarget, {
    load: async (tx, { targetId, version }) => {
      await lockTargets(tx)
      const row = await lockTarget(tx, targetId)
      if (row === undefined) return undefined
      await requireVersion(tx, row, version)
      return { row, others: await listTargets(tx) }
    },
    decide: ({ row, others }, { targetId: _id, version: _version, ...changes }) => {
      const decision = decideTarget({ ...row, ...changes }, others)
      return decision.ok ? decided({ after: decision.changes, fields: Object.keys(changes) }) : decision
    },
    save: async (tx, { after, fields }, { actor }) => {
      const { id, validFrom: _from, ...row } = after
      const version = row.version + 1
      await updateTarget(tx, id, { ...row, version })
      await keepRevision(tx, { id, version }, fields, actor.accountId)
      return changed(id, version)
    },
  }),

  handleQuery(readDayMatter, async (tx, { contactId }) => {
    if ((await findContact(tx, contactId)) === undefined) return undefined
    return { output: { dayMatter: (await findDayMatter(tx, contactId)) ?? null } }
  }),

  handleCommand(noteDayMatter, {
    load: (tx, { contactId }) => lockContact(tx, contactId),
    available: (contact, actor, now) => available(contact, actor, now).save,
    decide: (contact, { kind = null }) => decided({ contactId: contact.id, kind }),
    save: async (tx, noted, { now, newId, actor }) => {
      const id = newId()
      await insertDayMatter(tx, { ...noted, id, at: now, accountId: actor.accountId })
      return { output: { id }, events: [{ topic: 'contact', id: noted.contactId }] }
    },
  }),

  handleQuery(dayMatterCounts, async (tx, period) => {
    const decision = decidePeriod(period)
    if (!decision.ok) return decision
    const { from, before } = decision.changes
    return { output: { dayMatters: await countDayMatters(tx, from, before) } }
  }),
]
