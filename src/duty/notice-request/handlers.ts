import { decideReport } from '../../base/deviation/rules.ts'
import { insertDeviation, nextDeviationNumber } from '../../base/deviation/store.ts'
import { findMemberOn } from '../../base/organisation/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { normaliseText } from '../../kernel/text.ts'
import { localDate } from '../../kernel/time.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { askForNotice, declineRequest, listMissing, listRequests, reportMissing } from './api.ts'
import type { NoticeMissing, NoticeRequest } from './model.ts'
import { available, decideAsk, decideMissing, forReader, own } from './rules.ts'
import * as store from './store.ts'

const pageSize = 50
const heard = (id: string, memberId: string) =>
  [{ topic: 'advance-notice', id, memberIds: [memberId] }] as const
const casesOf = ({ caseId }: { readonly caseId?: string | null }) => (caseId == null ? [] : [caseId])

export const handlers = [
  handleCommand(askForNotice, {
    load: async (tx, input, { now }) => {
      const { memberId, contactId, aboutNoticeId } = input
      if (contactId != null) await store.lockTelling(tx, contactId, memberId)
      return {
        member: await findMemberOn(tx, memberId, localDate(now)),
        isAsked: contactId != null && (await store.isAsked(tx, contactId, memberId)),
        aboutMemberId: aboutNoticeId == null ? undefined : await store.memberOfNotice(tx, aboutNoticeId),
        pointed: await store.pointedAt(tx, input),
      }
    },
    decide: (facts, input) => decideAsk(facts, input),
    save: async (tx, input, { now, actor, newId }) => {
      const request: NoticeRequest = {
        id: newId(),
        memberId: input.memberId,
        aboutNoticeId: input.aboutNoticeId ?? null,
        contactId: input.contactId ?? null,
        caseId: input.caseId ?? null,
        who: input.who,
        question: input.question,
        state: 'asked',
        answerNoticeId: null,
        declineReason: null,
        askedBy: actor.accountId,
        askedAt: now,
        answeredBy: null,
        answeredAt: null,
        version: 1,
      }
      await store.insertRequest(tx, request)
      return {
        output: { id: request.id, version: 1 },
        about: { cases: casesOf(request), members: [request.memberId] },
        events: heard(request.id, request.memberId),
      }
    },
  }),

  handleCommand(declineRequest, {
    load: async (tx, { requestId, version }) => {
      const request = await store.lockRequest(tx, requestId)
      if (request && available(request).allowed) await requireVersion(tx, request, version)
      return request
    },
    subject: ({ memberId }) => own(memberId),
    available: (request) => available(request),
    decide: (request, { reason }) =>
      normaliseText(reason) === ''
        ? refused('reason-missing', 'reason')
        : decided({ request, declineReason: normaliseText(reason) }),
    save: async (tx, { request, declineReason }, { now, actor }) => {
      const version = request.version + 1
      const answer = { declineReason, answeredBy: actor.accountId, answeredAt: now }
      await store.updateRequest(tx, request.id, { state: 'declined', ...answer, version })
      await keepRevision(tx, { id: request.id, version }, ['state', 'declineReason'], actor.accountId)
      return {
        output: { id: request.id, version },
        about: { members: [request.memberId] },
        events: heard(request.id, request.memberId),
      }
    },
  }),

  handleQuery(listRequests, async (tx, filter, { actor }) => {
    const memberId = actor.memberId ?? undefined
    const rows = await store.listRequests(tx, { ...filter, memberId }, pageSize + 1)
    const requests = rows.slice(0, pageSize).map((row) => forReader(row, actor.memberId))
    return {
      output: { requests, more: rows.length > pageSize },
      about: { members: [...new Set(requests.map((request) => request.memberId))] },
      subject: own(actor.memberId),
    }
  }),

  handleCommand(reportMissing, {
    load: async (tx, input, { now }) => {
      await store.lockTelling(tx, input.contactId, input.memberId)
      return {
        member: await findMemberOn(tx, input.memberId, localDate(now)),
        isReported: await store.hasMissing(tx, input.contactId, input.memberId),
        pointed: await store.pointedAt(tx, input),
      }
    },
    decide: (facts, input, { now }) => {
      const missing = decideMissing(facts, input)
      return missing.ok
        ? decideReport({ seesCase: true }, { ...missing.changes, happenedAt: now }, now)
        : missing
    },
    save: async (tx, { happened, happenedAt, memberId, contactId, caseId = null }, { now, actor, newId }) => {
      const number = await nextDeviationNumber(tx, localDate(now).slice(0, 4))
      const deviationId = newId()
      await insertDeviation(tx, {
        id: deviationId,
        number,
        state: 'reported',
        kind: 'information-missing',
        happened,
        happenedAt,
        page: `/kontakter/${contactId}`,
        caseId,
        reportedBy: actor.accountId,
        reportedAt: now,
        memberId: actor.memberId,
        ownerId: null,
        outcome: null,
        closedAt: null,
        version: 1,
      })
      const missing: NoticeMissing = {
        id: newId(),
        deviationId,
        deviationNumber: number,
        memberId,
        contactId,
        happened,
        reportedBy: actor.accountId,
        reportedAt: now,
      }
      await store.insertMissing(tx, missing)
      return {
        output: { id: deviationId, number },
        about: { cases: casesOf({ caseId }), members: [memberId] },
        events: [{ topic: 'deviation', id: deviationId }, ...heard(missing.id, memberId)],
      }
    },
  }),

  handleQuery(listMissing, async (tx, { contactId }, { actor }) => {
    const of = actor.memberId !== null ? { memberId: actor.memberId } : contactId && { contactId }
    const missing = of ? await store.listMissing(tx, of, pageSize) : []
    return {
      output: { missing },
      about: { members: [...new Set(missing.map((row) => row.memberId))] },
      subject: own(actor.memberId),
    }
  }),
]
