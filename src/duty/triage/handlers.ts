import { decided } from '../../kernel/decision.ts'
import { handleCommand } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { available, hasCalledForHelp } from '../case/rules.ts'
import { casePersons, insertCaseEvent, lockCase, ownCallsOfCases, updateCase } from '../case/store.ts'
import { judgeCase } from './api.ts'
import { decideJudgement } from './rules.ts'

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
    decide: ({ row, people, hasCalled }, { caseId: _id, version: _version, ...input }) => {
      const decision = decideJudgement(row, input, hasCalled)
      return decision.ok ? decided({ row, people, judged: decision.changes }) : decision
    },
    save: async (tx, { row, people, judged }, { now, newId, actor }) => {
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
      return {
        output: { id: row.id, version },
        about: { cases: [row.id], persons: people.map((link) => link.personId) },
        events: [{ topic: 'case', id: row.id }],
      }
    },
  }),
]
