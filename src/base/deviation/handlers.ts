import { decided, refused } from '../../kernel/decision.ts'
import { localDate } from '../../kernel/time.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { findAccount } from '../account/store.ts'
import { closeDeviation, listDeviations, ownDeviation, reportDeviation } from './api.ts'
import type { Deviation } from './model.ts'
import { available, decideClose, decideReport } from './rules.ts'
import {
  insertDeviation,
  listDeviationViews,
  lockDeviation,
  nextDeviationNumber,
  seesCase,
  updateDeviation,
} from './store.ts'

const pageSize = 50
const aboutCase = (deviation: Pick<Deviation, 'caseId'>) => ({
  cases: deviation.caseId === null ? [] : [deviation.caseId],
})

export const handlers = [
  handleCommand(reportDeviation, {
    load: async (tx, { caseId }) => ({ seesCase: !caseId || (await seesCase(tx, caseId)) }),
    decide: (facts, input, { now }) => decideReport(facts, input, now),
    save: async (tx, input, { now, newId, actor }) => {
      const deviation: Deviation = {
        id: newId(),
        number: await nextDeviationNumber(tx, localDate(now).slice(0, 4)),
        state: 'reported',
        kind: input.kind,
        happened: input.happened,
        happenedAt: input.happenedAt,
        page: input.page ?? null,
        caseId: input.caseId ?? null,
        reportedBy: actor.accountId,
        reportedAt: now,
        memberId: actor.memberId,
        ownerId: null,
        outcome: null,
        closedAt: null,
        version: 1,
      }
      await insertDeviation(tx, deviation)
      return {
        output: { id: deviation.id, number: deviation.number },
        about: aboutCase(deviation),
        events: [{ topic: 'deviation', id: deviation.id }],
      }
    },
  }),

  handleQuery(listDeviations, async (tx, input) => {
    const rows = await listDeviationViews(tx, input, pageSize + 1)
    const deviations = rows.slice(0, pageSize)
    return {
      output: { deviations, more: rows.length > pageSize },
      about: { cases: deviations.flatMap((deviation) => deviation.caseId ?? []) },
    }
  }),

  handleCommand(ownDeviation, {
    load: async (tx, { deviationId, version, ownerId }) => {
      const deviation = await lockDeviation(tx, deviationId)
      if (deviation === undefined) return undefined
      await requireVersion(tx, deviation, version)
      return { deviation, owner: await findAccount(tx, ownerId) }
    },
    available: ({ deviation }, actor, now) => available(deviation, actor, now).own,
    decide: ({ deviation, owner }) =>
      owner === undefined ? refused('owner-unknown', 'ownerId') : decided({ deviation, owner }),
    save: async (tx, { deviation, owner }, { actor }) => {
      const version = deviation.version + 1
      await updateDeviation(tx, deviation.id, { state: 'owned', ownerId: owner.id, version })
      await keepRevision(tx, { id: deviation.id, version }, ['ownerId'], actor.accountId)
      return {
        output: { id: deviation.id, version },
        about: aboutCase(deviation),
        events: [{ topic: 'deviation', id: deviation.id }],
      }
    },
  }),

  handleCommand(closeDeviation, {
    load: async (tx, { deviationId, version }) => {
      const deviation = await lockDeviation(tx, deviationId)
      if (deviation) await requireVersion(tx, deviation, version)
      return deviation
    },
    available: (deviation, actor, now) => available(deviation, actor, now).close,
    decide: (deviation, { outcome }) => decideClose(deviation, outcome),
    save: async (tx, { deviation, outcome }, { actor, now }) => {
      const version = deviation.version + 1
      await updateDeviation(tx, deviation.id, { state: 'closed', outcome, closedAt: now, version })
      await keepRevision(tx, { id: deviation.id, version }, ['state', 'outcome'], actor.accountId)
      return {
        output: { id: deviation.id, version },
        about: aboutCase(deviation),
        events: [{ topic: 'deviation', id: deviation.id }],
      }
    },
  }),
]
