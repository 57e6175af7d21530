import { decided, refused } from '../../kernel/decision.ts'
import { localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import type { Person } from '../person/model.ts'
import { cardOf } from '../person/rules.ts'
import {
  childrenOf,
  findPersons,
  guardiansOf,
  lockPerson,
  moveToPerson,
  updatePerson,
} from '../person/store.ts'
import { declineMerge, listMergeProposals, mergePersons, proposeMerge } from './api.ts'
import { decideMerge, decideReason, gainedNames } from './rules.ts'
import { closeMerge, closeMergesOf, findOpenMerge, insertMerge, listOpenMerges, lockMerge } from './store.ts'

/** Both rows, locked in the order of their ids so that two merges wait for each other, and the custody between people. */
async function lockPair(tx: Tx, personId: string, intoId: string) {
  const ordered = [personId, intoId].sort()
  const rows: (Person | undefined)[] = []
  for (const id of ordered) rows.push(await lockPerson(tx, id))
  const [from, into] = [rows[ordered.indexOf(personId)], rows[ordered.indexOf(intoId)]]
  if (from === undefined || into === undefined) return undefined
  const custody = [
    ...(await guardiansOf(tx, [personId, intoId])),
    ...(await childrenOf(tx, [personId, intoId])),
  ]
  return { from, into, custody, proposal: await findOpenMerge(tx, personId, intoId) }
}

const about = (personId: string, intoId: string) => ({
  about: { persons: [personId, intoId] },
  events: [personId, intoId].map((id) => ({ topic: 'person' as const, id })),
})

export const handlers = [
  handleCommand(proposeMerge, {
    load: (tx, { personId, intoId }) => lockPair(tx, personId, intoId),
    decide: (pair, { reason }) => {
      const merge = decideMerge(pair)
      if (!merge.ok) return merge
      return pair.proposal ? refused('already-proposed') : decideReason(reason, { ...merge.changes })
    },
    save: async (tx, { from, into, reason }, { now, actor, newId }) => {
      const id = newId()
      await insertMerge(tx, {
        id,
        personId: from.id,
        intoId: into.id,
        reason,
        state: 'proposed',
        proposedBy: actor.accountId,
        proposedAt: now,
        decidedBy: null,
        decidedAt: null,
      })
      return { output: { id }, ...about(from.id, into.id) }
    },
  }),

  handleQuery(listMergeProposals, async (tx, { personId }, { now }) => {
    const rows = await listOpenMerges(tx, personId)
    const persons = await findPersons(
      tx,
      rows.flatMap((row) => [row.personId, row.intoId]),
    )
    const today = localDate(now)
    const proposals = rows.flatMap(({ personId, intoId, id, reason, state, proposedByName, proposedAt }) => {
      const [person, into] = [persons.get(personId), persons.get(intoId)]
      if (person === undefined || into === undefined) return []
      const versions = { personVersion: person.version, intoVersion: into.version }
      return [
        {
          id,
          reason,
          state,
          proposedByName,
          proposedAt,
          ...versions,
          person: cardOf(person, today),
          into: cardOf(into, today),
        },
      ]
    })
    return {
      output: { proposals },
      about: { persons: proposals.flatMap((row) => [row.person.id, row.into.id]) },
    }
  }),

  handleCommand(mergePersons, {
    load: async (tx, { personId, version, intoId, intoVersion }) => {
      const pair = await lockPair(tx, personId, intoId)
      if (pair === undefined || pair.from.mergedInto !== null) return pair
      await requireVersion(tx, pair.from, version)
      await requireVersion(tx, pair.into, intoVersion)
      return pair
    },
    decide: (pair, { reason }) => {
      const merge = decideMerge(pair)
      return merge.ok ? decideReason(reason, { ...merge.changes, proposal: pair.proposal }) : merge
    },
    save: async (tx, { from, into, gained, proposal, reason }, { now, actor, newId }) => {
      const by = { decidedBy: actor.accountId, decidedAt: now }
      const row = {
        id: newId(),
        personId: from.id,
        intoId: into.id,
        reason,
        proposedBy: actor.accountId,
        proposedAt: now,
      }
      if (proposal) await closeMerge(tx, proposal.id, { state: 'done', ...by })
      else await insertMerge(tx, { ...row, state: 'done', ...by })
      await closeMergesOf(tx, from.id, { state: 'declined', ...by })
      const [version, fromVersion] = [into.version + 1, from.version + 1]
      await moveToPerson(tx, from.id, into.id)
      await updatePerson(tx, from.id, { version: fromVersion })
      await updatePerson(tx, into.id, { ...gained, version })
      await keepRevision(tx, { id: from.id, version: fromVersion }, ['mergedInto'], actor.accountId)
      await keepRevision(tx, { id: into.id, version }, gainedNames(gained), actor.accountId)
      return { output: { id: into.id, version }, ...about(from.id, into.id) }
    },
  }),

  handleCommand(declineMerge, {
    load: (tx, { proposalId }) => lockMerge(tx, proposalId),
    decide: (merge) => (merge.state === 'proposed' ? decided(merge) : refused('already-decided')),
    save: async (tx, merge, { now, actor }) => {
      await closeMerge(tx, merge.id, { state: 'declined', decidedBy: actor.accountId, decidedAt: now })
      return { output: { id: merge.id }, ...about(merge.personId, merge.intoId) }
    },
  }),
]
