import { cardOf, openMinutes } from '../../base/person/rules.ts'
import { findPersons } from '../../base/person/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { formatPhone } from '../../kernel/phone.ts'
import { foldName, normaliseText } from '../../kernel/text.ts'
import { addMinutes, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import type { NoticeRequest } from '../notice-request/model.ts'
import { forReader, own, pointFault } from '../notice-request/rules.ts'
import { answerRequest, listRequests, lockRequest, pointedAt } from '../notice-request/store.ts'
import * as api from './api.ts'
import { type AdvanceNotice, writtenFields } from './model.ts'
import {
  available,
  decideCallables,
  decidePeople,
  decideRenewal,
  decideText,
  decideUse,
  listedUntilOf,
  tellsProtected,
} from './rules.ts'
import * as store from './store.ts'

const pageSize = 50

/** The member and the people of a notice, for the audit; its topic, for those who may hear. */
const told = (
  notice: Pick<AdvanceNotice, 'id' | 'memberId'>,
  people: readonly { id: string; personId: string | null }[],
) => ({
  about: {
    persons: store.fileIds(people),
    members: [notice.memberId],
  },
  events: [{ topic: 'advance-notice', id: notice.id, memberIds: [notice.memberId] }] as const,
})
const ofMember = ({ memberId }: { readonly memberId: string }) => ({ memberIds: [memberId] })

/** The request a notice answers, locked; null when none is answered, undefined when there is no such request. */
const lockAnswered = async (tx: Tx, requestId: string | undefined) =>
  requestId === undefined ? null : lockRequest(tx, requestId)

const requestFault = (request: NoticeRequest | null | undefined) => {
  if (request === undefined) return refused('request-unknown', 'requestId')
  return request === null || request.state === 'asked' ? null : refused('already-answered', 'requestId')
}

/** The notice, locked. A version is asked for only while the action is open: else the state's own refusal says more. */
const lockFor =
  (action: keyof ReturnType<typeof available>) =>
  async (tx: Tx, { noticeId, version }: { noticeId: string; version: number }) => {
    const notice = await store.lockNotice(tx, noticeId)
    if (notice && available(notice)[action].allowed) await requireVersion(tx, notice, version)
    return notice
  }

async function close(
  tx: Tx,
  notice: AdvanceNotice,
  status: 'ended' | 'withdrawn',
  reason: string | null,
  context: Context,
) {
  const { now, actor } = context
  const version = notice.version + 1
  await store.updateNotice(tx, notice.id, {
    status,
    endedAt: now,
    endedBy: actor.accountId,
    endedReason: reason,
    version,
  })
  await keepRevision(tx, { id: notice.id, version }, ['status'], actor.accountId)
  return { output: { id: notice.id, version }, ...told(notice, await store.peopleOf(tx, [notice.id])) }
}

export const handlers = [
  handleCommand(api.createNotice, {
    load: async (tx, { people, requestId }, { actor }) => ({
      memberId: actor.memberId,
      linked: await findPersons(
        tx,
        people.flatMap((person) => person.personId ?? []),
      ),
      request: await lockAnswered(tx, requestId),
    }),
    subject: ({ memberId }) => own(memberId),
    decide: (
      { linked, request, memberId },
      { people, callables = [], requestId: _id, ...input },
      { now },
    ) => {
      const today = localDate(now)
      const text = decideText(input, today)
      if (!text.ok) return text
      const decidedPeople = decidePeople(people, linked, today)
      if (!decidedPeople.ok) return decidedPeople
      const phones = decideCallables(callables)
      if (!phones.ok) return phones
      const telling = tellsProtected(text.changes, decidedPeople.changes)
      if (telling !== null) return refused('protected-in-text', telling)
      return (
        requestFault(request) ??
        decided({
          text: text.changes,
          people: decidedPeople.changes,
          callables: phones.changes,
          request: request ?? null,
          memberId: memberId ?? '',
        })
      )
    },
    save: async (tx, { text, people, callables, request, memberId }, context) => {
      const { now, actor, newId } = context
      const notice: AdvanceNotice = {
        id: newId(),
        number: await store.nextNoticeNumber(tx, localDate(now).slice(0, 4)),
        memberId,
        status: 'current',
        ...text,
        listedUntil: listedUntilOf(text.validUntil),
        writtenAt: now,
        writtenBy: actor.accountId,
        createdAt: now,
        createdBy: actor.accountId,
        endedAt: null,
        endedBy: null,
        endedReason: null,
        version: 1,
      }
      await store.insertNotice(tx, notice)
      const rows = await store.insertPeople(tx, notice.id, people, newId)
      await store.replaceCallables(tx, notice.id, callables)
      if (request) await answerRequest(tx, request, notice.id, context)
      return { output: { id: notice.id, number: notice.number, version: 1 }, ...told(notice, rows) }
    },
  }),

  handleCommand(api.renewNotice, {
    load: async (tx, input) => {
      const notice = await lockFor('renew')(tx, input)
      return (
        notice && {
          notice,
          hidden: await store.hiddenOf(tx, notice.id),
          request: await lockAnswered(tx, input.requestId),
        }
      )
    },
    subject: ({ notice }) => ofMember(notice),
    available: ({ notice }) => available(notice).renew,
    decide: (
      { notice, hidden, request },
      { noticeId: _n, version: _v, requestId: _r, callables, ...input },
      { now },
    ) => {
      const text = decideRenewal(notice, input, localDate(now))
      if (!text.ok) return text
      const phones = callables === undefined ? decided(null) : decideCallables(callables)
      if (!phones.ok) return phones
      const telling = tellsProtected(text.changes, hidden)
      if (telling !== null) return refused('protected-in-text', telling)
      return (
        requestFault(request) ??
        decided({ notice, text: text.changes, callables: phones.changes, request: request ?? null })
      )
    },
    save: async (tx, { notice, text, callables, request }, context) => {
      const { now, actor } = context
      const version = notice.version + 1
      await store.keepVersion(tx, notice.id)
      await store.updateNotice(tx, notice.id, {
        ...text,
        listedUntil: listedUntilOf(text.validUntil),
        writtenAt: now,
        writtenBy: actor.accountId,
        version,
      })
      if (callables !== null) await store.replaceCallables(tx, notice.id, callables)
      const changed = writtenFields.filter((field) => notice[field] !== text[field])
      await keepRevision(tx, { id: notice.id, version }, changed, actor.accountId)
      if (request) await answerRequest(tx, request, notice.id, context)
      return { output: { id: notice.id, version }, ...told(notice, await store.peopleOf(tx, [notice.id])) }
    },
  }),

  handleCommand(api.endNotice, {
    load: lockFor('end'),
    subject: ofMember,
    available: (notice) => available(notice).end,
    decide: (notice, { reason }) => decided({ notice, reason: normaliseText(reason ?? '') || null }),
    save: (tx, { notice, reason }, context) => close(tx, notice, 'ended', reason, context),
  }),

  handleCommand(api.withdrawNotice, {
    load: lockFor('withdraw'),
    subject: ofMember,
    available: (notice) => available(notice).withdraw,
    decide: (notice, { reason }) =>
      normaliseText(reason) === ''
        ? refused('reason-missing', 'reason')
        : decided({ notice, reason: normaliseText(reason) }),
    save: (tx, { notice, reason }, context) => close(tx, notice, 'withdrawn', reason, context),
  }),

  handleQuery(api.listNotices, async (tx, { which, memberId, after }, context) => {
    const { now, actor } = context
    const of = actor.memberId ?? memberId
    const heads = await store.listHeads(tx, { which, memberId: of, after }, now, pageSize + 1)
    const { rows, about } = await store.withDoings(tx, heads.slice(0, pageSize), context)
    return { output: { notices: rows, more: heads.length > pageSize }, about, subject: own(actor.memberId) }
  }),

  handleQuery(api.getNotice, async (tx, { noticeId }, context) => {
    const { rows, about } = await store.withDoings(tx, await store.findHeads(tx, [noticeId]), context)
    const notice = rows[0]
    if (notice === undefined) return undefined
    const phones = await store.phonesOf(tx, noticeId)
    const addresses = await store.addressesOf(tx, noticeId)
    const callables = await store.callablesOf(tx, noticeId)
    const shown = <P extends { number: string }>(phone: P) => ({ ...phone, shown: formatPhone(phone.number) })
    return {
      output: {
        ...notice,
        openUntil: await store.noticeOpenUntil(tx, noticeId, context.actor.accountId),
        people: notice.people.map((person) => ({
          ...person,
          masked: !person.isOpen,
          phones: phones.filter((phone) => phone.noticePersonId === person.id).map(shown),
          addresses: addresses.filter((address) => address.noticePersonId === person.id),
        })),
        callables: callables.map((callable) => ({ ...callable, shown: formatPhone(callable.phone) })),
        earlier: await store.versionsOf(tx, noticeId),
      },
      about,
      subject: ofMember(notice),
    }
  }),

  handleCommand(api.readNotice, {
    load: (tx, { noticeId }) => store.findNotice(tx, noticeId),
    decide: (notice) => decided(notice),
    save: async (tx, notice, { now, actor }) => {
      const { id, version } = notice
      await store.insertReading(tx, { noticeId: id, version, accountId: actor.accountId, readAt: now })
      return { output: { id, version }, ...told(notice, await store.peopleOf(tx, [id])) }
    },
  }),

  handleCommand(api.markUse, {
    load: async (tx, input) => {
      const notice = await store.findNotice(tx, input.noticeId)
      return notice && { notice, ...(await pointedAt(tx, input)) }
    },
    available: ({ notice }) => available(notice).use,
    decide: (facts, { outcome, reason, contactId = null, caseId = null }) => {
      const use = decideUse({ outcome, reason })
      if (!use.ok) return use
      return (
        pointFault(facts) ?? decided({ notice: facts.notice, use: { ...use.changes, contactId, caseId } })
      )
    },
    save: async (tx, { notice, use }, { now, actor, newId }) => {
      const id = newId()
      await store.insertUse(tx, {
        ...use,
        id,
        noticeId: notice.id,
        noticeVersion: notice.version,
        usedBy: actor.accountId,
        usedAt: now,
      })
      const { about, events } = told(notice, await store.peopleOf(tx, [notice.id]))
      const cases = use.caseId === null ? [] : [use.caseId]
      return {
        output: { id },
        about: { ...about, cases },
        events: [...events, ...cases.map((caseId) => ({ topic: 'case', id: caseId }) as const)],
      }
    },
  }),

  handleCommand(api.unmaskNotice, {
    load: async (tx, { noticeId }, { actor }) => {
      const notice = await store.findNotice(tx, noticeId)
      return (
        notice && {
          notice,
          people: await store.peopleOf(tx, [noticeId]),
          // Opened already, what the duty itself marked looks as if it were open to all.
          isOpened: (await store.noticeOpenUntil(tx, noticeId, actor.accountId)) !== null,
        }
      )
    },
    subject: ({ notice }) => ofMember(notice),
    decide: (facts, { reason }, { now }) => {
      const given = normaliseText(reason)
      const isHidden = ({ isOpen, isProtected }: (typeof facts.people)[number]) => !isOpen || isProtected
      if (!facts.isOpened && !facts.people.some(isHidden)) return refused('not-protected')
      return given.length < 5
        ? refused('reason-missing', 'reason')
        : decided({ ...facts, reason: given, until: addMinutes(now, openMinutes) })
    },
    save: async (tx, { notice, people, reason, until }, { now, actor, newId }) => {
      await store.insertNoticeUnmasking(tx, {
        id: newId(),
        noticeId: notice.id,
        accountId: actor.accountId,
        reason,
        openedAt: now,
        until,
      })
      return { output: { until }, about: told(notice, people).about }
    },
  }),

  handleQuery(api.searchLinked, async (tx, { text }, { now, actor }) => {
    const words = foldName(text)
      .split(' ')
      .filter((word) => /\p{L}/u.test(word))
    const digits = text.replace(/\D/g, '')
    const enough = words.join('').length >= 2 || digits.length >= 6
    const persons = enough ? await store.searchLinked(tx, words.slice(0, 6), digits, 10) : []
    return {
      output: { persons: persons.map((person) => cardOf(person, localDate(now))) },
      about: { persons: persons.map((person) => person.id) },
      subject: own(actor.memberId),
    }
  }),

  handleQuery(api.senderWork, async (tx, _input, context) => {
    const { memberId } = context.actor
    if (memberId === null) return undefined
    const near = await store.headsNearEnd(tx, memberId, localDate(context.now), 100)
    const { rows, about } = await store.withDoings(tx, near, context)
    const requests = await listRequests(tx, { memberId, state: 'asked' }, pageSize)
    return {
      output: {
        requests: requests.map((row) => forReader(row, memberId)),
        toRenew: rows.filter((row) => row.isDueForRenewal),
      },
      about,
      subject: own(memberId),
    }
  }),
]
