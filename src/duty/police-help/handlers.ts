import { decided, refused } from '../../kernel/decision.ts'
import { farOff } from '../../kernel/far-off.ts'
import { normaliseText } from '../../kernel/text.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { findCallOut } from '../call-out/store.ts'
import { findCase, lockCase } from '../case/store.ts'
import { answerPolice, askPolice, readPoliceHelps } from './api.ts'
import type { PoliceHelp } from './model.ts'
import { decideAnswer } from './rules.ts'
import { insertPoliceHelp, lockPoliceHelp, policeHelpsOfCase, updatePoliceHelp } from './store.ts'

const toldOf = ({ id, caseId }: Pick<PoliceHelp, 'id' | 'caseId'>) =>
  ({
    about: { cases: [caseId] },
    events: [
      { topic: 'call-out', id },
      { topic: 'case', id: caseId },
    ],
  }) as const

export const handlers = [
  handleCommand(askPolice, {
    load: async (tx, { caseId, callOutId }) => {
      const found = await lockCase(tx, caseId)
      const row = callOutId ? await findCallOut(tx, callOutId) : null
      return found && { found, isKnown: row === null || row?.caseId === caseId }
    },
    available: ({ found }) =>
      found.status === 'closed' ? { allowed: false, reason: 'case-closed' } : { allowed: true },
    decide: ({ isKnown }, input, { now }) => {
      if (!isKnown) return refused('call-out-unknown', 'callOutId')
      if (input.askedAt > now) return refused('in-the-future', 'askedAt')
      if (farOff({ askedAt: input.askedAt }, now) !== null) return refused('time-far-off', 'askedAt')
      const need = normaliseText(input.need)
      return need.length < 2 ? refused('need-missing', 'need') : decided({ ...input, need })
    },
    save: async (tx, { caseId, callOutId = null, askedOf, need, askedAt }, { newId, actor }) => {
      const id = newId()
      const asked = { id, caseId, callOutId, askedOf, need, askedAt, askedBy: actor.accountId, version: 1 }
      await insertPoliceHelp(tx, {
        ...asked,
        answer: null,
        answerReason: null,
        answeredAt: null,
        stationOfficerView: null,
        childPresent: null,
        safetyPlan: null,
      })
      return { output: { id, version: 1 }, ...toldOf({ id, caseId }) }
    },
  }),

  handleCommand(answerPolice, {
    load: async (tx, { helpId, version }) => {
      const row = await lockPoliceHelp(tx, helpId)
      if (row) await requireVersion(tx, row, version)
      return row
    },
    decide: (row, { helpId: _id, version: _version, ...input }, { now }) => {
      const decision = decideAnswer(row, input, now)
      return decision.ok ? decided({ row, changes: decision.changes }) : decision
    },
    save: async (tx, { row, changes }, { actor }) => {
      const version = row.version + 1
      await updatePoliceHelp(tx, row.id, { ...changes, version })
      await keepRevision(tx, { id: row.id, version }, Object.keys(changes), actor.accountId)
      return { output: { id: row.id, version }, ...toldOf(row) }
    },
  }),

  handleQuery(readPoliceHelps, async (tx, { caseId }) => {
    if ((await findCase(tx, caseId)) === undefined) return undefined
    return { output: { helps: await policeHelpsOfCase(tx, caseId) }, about: { cases: [caseId] } }
  }),
]
