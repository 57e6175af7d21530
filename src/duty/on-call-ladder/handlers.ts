import { findMember, findMemberOn, listMembers } from '../../base/organisation/store.ts'
import { decisionTypeOn } from '../../code-lists/decision-type.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { formatPhone } from '../../kernel/phone.ts'
import { normaliseText } from '../../kernel/text.ts'
import { addDays, addMinutes, addMonths, atLocal, type Instant, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { findCase } from '../case/store.ts'
import { emergencyContactsOf } from '../directory/rules.ts'
import { type EntryWithNumbers, entriesAt } from '../directory/store.ts'
import { mayDecideByDelegation } from '../mandate/rules.ts'
import { delegationsOf, findMandate } from '../mandate/store.ts'
import * as contracts from './api.ts'
import type { LadderTurn } from './model.ts'
import {
  decideCall,
  decideList,
  gapsOf,
  isCoveredThroughout,
  isWrongNumber,
  type Ladder,
  ladderOf,
  nextToCall,
  replacedBy,
} from './rules.ts'
import * as store from './store.ts'

const pageSize = 50
/** How far the calendar is shown and gaps are looked for, and how long a call counts as tonight's. */
const shownDays = 60
const gapDays = 28
const tonightMinutes = 12 * 60

const ofMember = ({ memberId }: { readonly memberId: string }) => ({ memberIds: [memberId] })
const changed = <O>(memberId: string, output: O, caseId: string | null = null) => ({
  output,
  about: { members: [memberId], cases: caseId === null ? [] : [caseId] },
  events: [{ topic: 'mandate' as const, id: memberId, memberIds: [memberId] }],
})

const numbersToCall = (entries: readonly EntryWithNumbers[]) =>
  entries.flatMap(({ name, numbers }) =>
    numbers.map(({ number }) => ({ name, number, shown: formatPhone(number) })),
  )

/** The steps with their numbers and tonight's calls, and whom to call now. */
async function withCalls(tx: Tx, ladder: Ladder) {
  const calls = await store.latestCalls(tx, [ladder.memberId], addMinutes(ladder.at, -tonightMinutes))
  const steps = ladder.steps.map(({ mandate, turnId: _turn, ...step }) => {
    const latest = calls.find(({ mandateId }) => mandateId === mandate.id)
    const { name, title, kind, phone } = mandate
    return {
      ...{ mandateId: mandate.id, name, title, kind, phone },
      shownPhone: phone === null ? null : formatPhone(phone),
      isWrongNumber: isWrongNumber(mandate, latest),
      ...step,
      latest: latest ?? null,
    }
  })
  const next = nextToCall(ladder, calls)
  return { steps, nextId: next.mandateId, isAnotherRound: next.isAnotherRound }
}

const around = (now: Instant, days: number) => addMinutes(now, days * 1440)

export const handlers = [
  handleQuery(contracts.whomToCall, async (tx, { memberId, type: key }, { now, actor }) => {
    const today = localDate(now)
    const member = await findMember(tx, memberId)
    if (member === undefined) return undefined
    const type = key && decisionTypeOn(key, today)
    const ladder = await store.ladderAt(tx, memberId, now, type)
    const delegations = type?.deciders.includes('delegate') ? await delegationsOf(tx, memberId, today) : []
    const delegation = delegations.find((line) => line.type === key)
    const called = await withCalls(tx, ladder)
    const isStuck = called.isAnotherRound || called.nextId === null
    const contacts = emergencyContactsOf(memberId, isStuck ? await entriesAt(tx, today) : [])
    const lists = await store.listsOf(tx, memberId, 20)
    return {
      output: {
        ...{ memberId, memberName: member.name, boardName: member.boardName, at: now },
        source: ladder.source,
        ...called,
        delegation:
          delegation === undefined || type === undefined
            ? null
            : {
                ...delegation,
                mayDecide: mayDecideByDelegation(delegations, type, memberId, actor.role, now) === true,
              },
        fallback: numbersToCall([...contacts.own, ...contacts.fallback]),
        unacknowledged: lists.filter(({ acknowledgedAt }) => acknowledgedAt === null).length,
      },
      about: { members: [memberId] },
    }
  }),

  handleQuery(contracts.readLadder, async (tx, { memberId }, { now }) => {
    if ((await findMember(tx, memberId)) === undefined) return undefined
    const mandates = await store.mandatesOfBoards(tx, [memberId])
    const turns = await store.turnsBetween(tx, [memberId], now, around(now, shownDays))
    const nameOf = new Map(mandates.map(({ id, name }) => [id, name]))
    const tests = await store.latestCalls(tx, [memberId], around(now, -365), 'test')
    const own = await entriesAt(tx, localDate(now), { kind: 'own-duty' })
    const forChairs = own.map((entry) => ({
      ...entry,
      numbers: entry.numbers.filter(({ audience }) => audience === 'chairs'),
    }))
    const current = turns.filter(({ startsAt }) => startsAt <= now)
    return {
      output: {
        memberId,
        source: ladderOf(memberId, current, mandates, now).source,
        turns: turns.map((turn) => ({
          ...turn,
          mandateName: nameOf.get(turn.mandateId) ?? '',
          isCovered: isCoveredThroughout(turn, mandates),
        })),
        gaps: gapsOf(turns, mandates, now, around(now, gapDays)),
        lists: await store.listsOf(tx, memberId, 20),
        tests,
        nightNumbers: numbersToCall(forChairs),
      },
      about: { members: [memberId] },
      subject: { memberIds: [memberId] },
    }
  }),

  handleQuery(contracts.readOverview, async (tx, _input, { now }) => {
    const boards = await listMembers(tx, localDate(now))
    const ids = boards.map(({ id }) => id)
    const turns = Map.groupBy(
      await store.turnsBetween(tx, ids, now, around(now, gapDays)),
      ({ memberId }) => memberId,
    )
    const mandates = Map.groupBy(await store.mandatesOfBoards(tx, ids), ({ memberId }) => memberId)
    const members = boards.map(({ id, name }) => {
      const ofBoard = mandates.get(id) ?? []
      const ofList = turns.get(id) ?? []
      const current = ofList.filter(({ startsAt }) => startsAt <= now)
      const { source, steps } = ladderOf(id, current, ofBoard, now)
      const first = steps.find(({ barred }) => barred === null)
      const gap = gapsOf(ofList, ofBoard, now, around(now, gapDays))[0]
      return {
        ...{ memberId: id, memberName: name, source },
        firstName: first?.mandate.name ?? null,
        hasNumber: first !== undefined && first.mandate.phone !== null,
        gapAt: gap?.startsAt ?? null,
      }
    })
    return {
      output: { members, unacknowledged: await store.unacknowledgedLists(tx) },
      about: { members: ids },
    }
  }),

  handleCommand(contracts.sendList, {
    load: async (tx, { memberId }, { now }) => {
      if ((await findMemberOn(tx, memberId, localDate(now))) === undefined) return undefined
      await store.lockLadder(tx, memberId)
      return { memberId, mandates: await store.mandatesOfBoards(tx, [memberId]) }
    },
    subject: ofMember,
    decide: ({ memberId, mandates }, { turns, cameBy, note = null }, { now, actor }) => {
      const isDuty = actor.role === 'duty-worker' || actor.role === 'duty-manager'
      if (isDuty === (cameBy === 'product')) return refused('way-not-yours', 'cameBy')
      const list = decideList(turns, mandates, now)
      return list.ok ? decided({ memberId, cameBy, note, isDuty, ...list.changes }) : list
    },
    save: async (tx, { memberId, turns, startsAt, endsAt, isDuty, ...list }, { newId, now, actor }) => {
      const older = await store.lockTurnsBetween(tx, memberId, startsAt, endsAt)
      const { withdrawn, cut, rest } = replacedBy(older, { startsAt, endsAt })
      const row = {
        ...{ id: newId(), memberId, cameBy: list.cameBy, startsAt, endsAt },
        note: list.note === null ? null : normaliseText(list.note) || null,
        ...{ sentBy: actor.accountId, sentAt: now },
        // What the duty itself has typed in from a mail it has seen.
        acknowledgedBy: isDuty ? actor.accountId : null,
        acknowledgedAt: isDuty ? now : null,
      }
      await store.insertList(tx, row)
      await store.cutTurns(
        tx,
        cut.map(({ id }) => id),
        startsAt,
      )
      await store.withdrawTurns(
        tx,
        withdrawn.map(({ id }) => id),
        { withdrawnAt: now, withdrawnBy: actor.accountId, withdrawnReason: null, replacedBy: row.id },
      )
      const standing = { withdrawnAt: null, withdrawnBy: null, withdrawnReason: null, replacedBy: null }
      const made = turns.map(
        (turn): LadderTurn => ({
          ...{ ...turn, ...standing, id: newId(), listId: row.id, memberId },
        }),
      )
      await store.insertTurns(tx, [...rest.map((turn) => ({ ...turn, ...standing, id: newId() })), ...made])
      const replaced = withdrawn.length + cut.length
      return changed(memberId, { id: row.id, turns: made.length, replaced })
    },
  }),

  handleCommand(contracts.acknowledgeList, {
    load: (tx, { listId }) => store.lockList(tx, listId),
    decide: (list) => (list.acknowledgedAt === null ? decided(list) : refused('already-acknowledged')),
    save: async (tx, list, { now, actor }) => {
      await store.acknowledgeListRow(tx, list.id, { acknowledgedBy: actor.accountId, acknowledgedAt: now })
      return changed(list.memberId, { id: list.id, acknowledgedAt: now })
    },
  }),

  handleCommand(contracts.withdrawTurn, {
    load: (tx, { turnId }) => store.lockTurn(tx, turnId),
    subject: ofMember,
    decide: (turn, { reason }, { now }) => {
      if (turn.withdrawnAt !== null || turn.endsAt <= now) return refused('turn-over')
      const why = normaliseText(reason)
      return why.length < 3 ? refused('reason-missing', 'reason') : decided({ turn, why })
    },
    save: async (tx, { turn, why }, { now, newId, actor }) => {
      const by = { withdrawnAt: now, withdrawnBy: actor.accountId }
      const withdrawn = { ...by, withdrawnReason: why, replacedBy: null }
      if (turn.startsAt < now) {
        // What has been of it stays as it was; the rest is taken out, with why.
        await store.cutTurns(tx, [turn.id], now)
        await store.insertTurns(tx, [{ ...turn, ...withdrawn, id: newId(), startsAt: now }])
      } else await store.withdrawTurns(tx, [turn.id], withdrawn)
      return changed(turn.memberId, { id: turn.id })
    },
  }),

  handleCommand(contracts.logCall, {
    load: async (tx, { mandateId, caseId }) => {
      const mandate = await findMandate(tx, mandateId)
      return mandate && { mandate, isCaseSeen: !caseId || (await findCase(tx, caseId)) !== undefined }
    },
    decide: ({ mandate, isCaseSeen }, input, { now }) => {
      const { kind, outcome, at = now, caseId = null, decisionId = null, content = '' } = input
      if (!isCaseSeen) return refused('case-unknown', 'caseId')
      const call = decideCall({ kind, outcome, at, caseId, content }, now)
      return call.ok ? decided({ mandate, decisionId, ...call.changes }) : call
    },
    save: async (tx, { mandate, content, ...call }, { newId, now, actor }) => {
      const { memberId } = mandate
      const id = newId()
      await store.insertCall(tx, {
        ...{ ...call, id, memberId, mandateId: mandate.id, number: mandate.phone, followedAt: null },
        ...{ calledBy: actor.accountId, registeredAt: now },
      })
      if (content !== '')
        await store.insertContent(tx, {
          ...{ id: newId(), callId: id, caseId: call.caseId, text: content },
          ...{ writtenBy: actor.accountId, writtenAt: now },
        })
      if (call.kind === 'decision-request') await store.followHeadsUps(tx, memberId, call, call.at)
      const { nextId } = await withCalls(tx, await store.ladderAt(tx, memberId, now))
      return changed(memberId, { id, nextId }, call.caseId)
    },
  }),

  handleCommand(contracts.addContent, {
    load: async (tx, { callId }) => {
      const call = await store.findCall(tx, callId)
      return (
        call && { call, isCaseSeen: call.caseId === null || (await findCase(tx, call.caseId)) !== undefined }
      )
    },
    decide: ({ call, isCaseSeen }, { text }) => {
      if (!isCaseSeen) return refused('case-unknown')
      const said = normaliseText(text)
      return said === '' ? refused('content-missing', 'text') : decided({ call, said })
    },
    save: async (tx, { call, said }, { newId, now, actor }) => {
      const id = newId()
      await store.insertContent(tx, {
        ...{ id, callId: call.id, caseId: call.caseId, text: said },
        ...{ writtenBy: actor.accountId, writtenAt: now },
      })
      return changed(call.memberId, { id }, call.caseId)
    },
  }),

  handleQuery(contracts.listCalls, async (tx, { after, ...filter }) => {
    const rows = await store.callsOf(tx, filter, after, pageSize + 1)
    const shown = rows.slice(0, pageSize)
    const contents = Map.groupBy(
      await store.contentsOf(
        tx,
        shown.map(({ id }) => id),
      ),
      ({ callId }) => callId,
    )
    const calls = shown.map((call) => ({ ...call, contents: contents.get(call.id) ?? [] }))
    return {
      output: { calls, more: rows.length > pageSize },
      about: {
        members: [...new Set(shown.map(({ memberId }) => memberId))],
        cases: [...new Set(shown.flatMap(({ caseId }) => caseId ?? []))],
      },
    }
  }),

  handleQuery(contracts.countCalls, async (tx, _input, { now }) => {
    const month = localDate(now).slice(0, 7)
    const from = atLocal(addMonths(`${month}-01`, -11), '00:00')
    const counts = await store.callCounts(tx, from, atLocal(addDays(localDate(now), 1), '00:00'), now)
    return {
      output: { counts },
      about: { members: [...new Set(counts.map(({ memberId }) => memberId))] },
    }
  }),
]
