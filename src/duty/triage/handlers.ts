import { decided } from '../../kernel/decision.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { available, hasCalledForHelp } from '../case/rules.ts'
import {
  casePersons,
  findCase,
  insertCaseEvent,
  lockCase,
  ownCallsOfCases,
  updateCase,
} from '../case/store.ts'
import { judgeCase, missingResourceCounts, readMissingResources } from './api.ts'
import { decideJudgement, decideLack, decidePeriod } from './rules.ts'
import { countMissingResources, insertMissingResource, missingResourcesOfCase } from './store.ts'

const resourcesShown = 50

export const handlers = [
  handleCommand(judgeCase, {
    load: async (tx, { caseId, version }) => {
      const row = await lockCase(tx, caseId)
      if (row === undefined) return undefined
      await requireVersion(tx, row, version)
      const calls = await ownCallsOfCases(tx, [caseId])
      return { row, people: await casePersons(tx, caseId), hasCalled: hasCalledForHelp(calls) }
    },
    available: ({ row }, actor, now) => available(row, actor, now).change,
    decide: (facts, { caseId: _id, version: _version, missingResource, ...input }) => {
      const { row, people, hasCalled } = facts
      const decision = decideJudgement(row, input, hasCalled)
      if (!decision.ok) return decision
      const lack = missingResource === undefined ? null : decideLack(missingResource)
      if (lack?.ok === false) return lack
      return decided({ row, people, judged: decision.changes, lack: lack?.changes ?? null })
    },
    save: async (tx, { row, people, judged, lack }, { now, newId, actor }) => {
      const version = row.version + 1
      await updateCase(tx, row.id, { ...judged, version })
      await keepRevision(tx, { id: row.id, version }, Object.keys(judged), actor.accountId)
      await insertCaseEvent(tx, {
        id: newId(),
        caseId: row.id,
        kind: 'judged',
        at: now,
        accountId: actor.accountId,
        content: judged,
      })
      const by = { at: now, accountId: actor.accountId }
      if (lack !== null) await insertMissingResource(tx, { ...lack, ...by, id: newId(), caseId: row.id })
      return {
        output: { id: row.id, version },
        about: { cases: [row.id], persons: people.map((link) => link.personId) },
        events: [{ topic: 'case', id: row.id }],
      }
    },
  }),

  handleQuery(readMissingResources, async (tx, { caseId }) => {
    if ((await findCase(tx, caseId)) === undefined) return undefined
    return {
      output: { missing: await missingResourcesOfCase(tx, caseId, resourcesShown) },
      about: { cases: [caseId] },
    }
  }),

  handleQuery(missingResourceCounts, async (tx, period) => {
    const decision = decidePeriod(period)
    if (!decision.ok) return decision
    const rows = await countMissingResources(tx, decision.changes.from, decision.changes.before)
    return {
      output: {
        missing: rows.flatMap(({ resource, cases }) => (resource === null ? [] : [{ resource, cases }])),
      },
    }
  }),
]
