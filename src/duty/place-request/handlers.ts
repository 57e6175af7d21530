import { decided, refused } from '../../kernel/decision.ts'
import { allowed, closed } from '../../kernel/permit.ts'
import { normaliseText } from '../../kernel/text.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { findCase, lockCase } from '../case/store.ts'
import { findPlace } from '../place/store.ts'
import { insertDayItems } from '../protective-assessment/store.ts'
import { answerRequest, askPlace, listDisputes, listRequests, withdrawRequest } from './api.ts'
import type { PlaceRequest } from './model.ts'
import { available, decideAnswer, decideAsk, outcomeOf } from './rules.ts'
import {
  findRequest,
  insertRequest,
  lockRequest,
  requestsOfCase,
  requestsOfPlace,
  updateRequest,
} from './store.ts'

const told = (caseId: string) =>
  ({ about: { cases: [caseId] }, events: [{ topic: 'case', id: caseId }] }) as const

/** The case is locked before what hangs on it. */
async function loadRequest(tx: Tx, input: { requestId: string; version: number }) {
  const seen = await findRequest(tx, input.requestId)
  const found = seen && (await lockCase(tx, seen.caseId))
  const request = found && (await lockRequest(tx, input.requestId))
  if (found === undefined || request === undefined) return undefined
  await requireVersion(tx, request, input.version)
  return { request, isCaseOpen: found.status === 'open' }
}

export const handlers = [
  handleCommand(askPlace, {
    load: async (tx, { caseId, placeId }) => {
      const found = await lockCase(tx, caseId)
      return (
        found && {
          case: found,
          placeId: placeId ?? null,
          isKnown: placeId ? (await findPlace(tx, placeId)) !== undefined : false,
        }
      )
    },
    available: ({ case: found }) => (found.status === 'open' ? allowed : closed('case-closed')),
    decide: (facts, input, { now }) => decideAsk(facts, { ...input, askedAt: input.askedAt ?? now }, now),
    save: async (tx, asked, { actor, newId }) => {
      const request: PlaceRequest = {
        ...asked,
        id: newId(),
        askedBy: actor.accountId,
        answer: null,
        answeredAt: null,
        answeredBy: null,
        reason: null,
        reasonText: null,
        notedBy: null,
        withdrawnAt: null,
        withdrawnReason: null,
        version: 1,
      }
      await insertRequest(tx, request)
      return { output: request, ...told(request.caseId) }
    },
  }),

  handleCommand(answerRequest, {
    load: loadRequest,
    available: ({ request, isCaseOpen }) => available(request, isCaseOpen).answer,
    decide: ({ request }, { requestId: _id, version: _version, ...input }, { now }) =>
      decideAnswer(request, { ...input, answeredAt: input.answeredAt ?? now }, now),
    save: async (tx, { request, answered, dayTask }, { actor, newId }) => {
      const { id, caseId } = request
      const version = request.version + 1
      await updateRequest(tx, id, { ...answered, notedBy: actor.accountId, version })
      await keepRevision(tx, { id, version }, ['answer'], actor.accountId)
      if (dayTask !== null)
        await insertDayItems(tx, [
          {
            ...dayTask,
            id: newId(),
            caseId,
            personId: null,
            sourceId: id,
            kind: 'day-task',
            doneAt: null,
            doneBy: null,
          },
        ])
      return { output: { id, version, dueAt: dayTask?.dueAt ?? null }, ...told(caseId) }
    },
  }),

  handleCommand(withdrawRequest, {
    load: loadRequest,
    available: ({ request, isCaseOpen }) => available(request, isCaseOpen).withdraw,
    decide: ({ request }, input) => {
      const reason = normaliseText(input.reason)
      return reason === '' ? refused('reason-missing', 'reason') : decided({ request, reason })
    },
    save: async (tx, { request, reason }, { actor, now }) => {
      const version = request.version + 1
      await updateRequest(tx, request.id, { withdrawnAt: now, withdrawnReason: reason, version })
      await keepRevision(tx, { id: request.id, version }, ['withdrawnAt'], actor.accountId)
      return { output: { id: request.id, version }, ...told(request.caseId) }
    },
  }),

  handleQuery(listRequests, async (tx, { caseId }) => {
    if ((await findCase(tx, caseId)) === undefined) return undefined
    const requests = await requestsOfCase(tx, caseId)
    return {
      output: {
        requests: requests.map((row) => (row.placeIsProtected ? { ...row, placeName: null } : row)),
        outcome: outcomeOf(requests),
      },
      about: { cases: [caseId] },
    }
  }),

  handleQuery(listDisputes, async (tx, { placeId }) => {
    if ((await findPlace(tx, placeId)) === undefined) return undefined
    const requests = await requestsOfPlace(tx, placeId, 50)
    return { output: { requests }, about: { cases: requests.map(({ caseId }) => caseId) } }
  }),
]
