import { decided, refused } from '../../kernel/decision.ts'
import { localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { findAccount, listDutyAccounts } from '../account/store.ts'
import { seesCase } from '../deviation/store.ts'
import {
  acknowledgeText,
  changeOwner,
  departFromRoutine,
  draftEdition,
  endRoutine,
  getRoutine,
  handRoutine,
  listRoutines,
  publishText,
  routinesForTopics,
  saveDraft,
  writeRoutine,
} from './api.ts'
import type { RoutineText } from './model.ts'
import { available, decideDepart, decideHand, decidePublish, decideWrite } from './rules.ts'
import {
  acknowledge,
  departuresOf,
  editionsOf,
  findRoutine,
  findText,
  handingsOf,
  insertDeparture,
  insertHanding,
  insertRoutine,
  insertText,
  isAcknowledged,
  listLines,
  lockRoutine,
  readersOf,
  textInForce,
  updateRoutine,
  updateText,
} from './store.ts'

const pageSize = 100
const mostShown = 30
const changed = (routineId: string) => [{ topic: 'routine', id: routineId } as const]

/** A text with its routine, locked; only the edition in force is in force. */
async function loadText(tx: Tx, textId: string) {
  const text = await findText(tx, textId)
  if (text === undefined) return undefined
  const routine = await lockRoutine(tx, text.routineId)
  // Read again behind the lock: a colleague may have published it while this waited.
  const current = await findText(tx, textId)
  if (routine === undefined || current === undefined) return undefined
  return { routine, text: current, inForce: await textInForce(tx, routine.id) }
}
/** The routine, locked. A version is asked for only while it is in force: else its end says more. */
async function lockSeen(tx: Tx, routineId: string, version: number) {
  const routine = await lockRoutine(tx, routineId)
  if (routine && available(routine).allowed) await requireVersion(tx, routine, version)
  return routine
}
/** The edition in force, seen by whoever reads: no lock, for a reader may not change the routine. */
async function loadInForce(tx: Tx, textId: string) {
  const text = await findText(tx, textId)
  if (text === undefined) return undefined
  const inForce = await textInForce(tx, text.routineId)
  return { text, isInForce: inForce?.id === text.id }
}

export const handlers = [
  handleQuery(listRoutines, async (tx, { topic, ended, after }, { actor }) => {
    const rows = await listLines(
      tx,
      actor.accountId,
      {
        ...(topic !== undefined && { topics: [topic] }),
        withEnded: ended === 'with',
        ...(after !== undefined && { after }),
      },
      pageSize + 1,
    )
    return { output: { routines: rows.slice(0, pageSize), more: rows.length > pageSize } }
  }),

  handleQuery(routinesForTopics, async (tx, { topics }, { actor }) => ({
    output: {
      routines: topics.length === 0 ? [] : await listLines(tx, actor.accountId, { topics }, mostShown),
    },
  })),

  handleQuery(getRoutine, async (tx, { routineId }, { actor }) => {
    const routine = await findRoutine(tx, routineId)
    const editions = await editionsOf(tx, routineId)
    const text = editions.find((edition) => edition.publishedAt !== null) ?? editions[0]
    if (routine === undefined || text === undefined) return undefined
    const owner = await findAccount(tx, routine.ownerId)
    const departures = actor.role === 'intake' ? null : await departuresOf(tx, routineId)
    return {
      output: {
        ...routine,
        ownerName: owner?.name ?? '',
        text,
        draft: editions.find((edition) => edition.publishedAt === null && edition.id !== text.id) ?? null,
        editions: editions.flatMap(({ publishedAt, edition, changeNote, writerName }) =>
          publishedAt === null ? [] : [{ publishedAt, edition, changeNote, writerName }],
        ),
        isRead: await isAcknowledged(tx, text.id, actor.accountId),
        readers: actor.role === 'duty-manager' ? await readersOf(tx, text.id) : null,
        departures,
        handings: actor.role === 'intake' ? null : await handingsOf(tx, routineId),
      },
      about: { cases: [...new Set((departures ?? []).flatMap(({ caseId }) => caseId ?? []))] },
    }
  }),

  handleCommand(writeRoutine, {
    load: async () => ({}),
    decide: (_facts, input) => decideWrite(input),
    save: async (tx, { kind, ...written }, { now, newId, actor }) => {
      const routineId = newId()
      const textId = newId()
      const ownerId = actor.accountId
      await insertRoutine(tx, {
        id: routineId,
        kind,
        ownerId,
        createdAt: now,
        endedAt: null,
        endedReason: null,
        version: 1,
      })
      await insertText(tx, {
        id: textId,
        routineId,
        edition: 1,
        ...written,
        writtenBy: ownerId,
        writtenAt: now,
        publishedAt: null,
        version: 1,
      })
      return { output: { id: routineId, textId }, events: changed(routineId) }
    },
  }),

  handleCommand(draftEdition, {
    load: async (tx, { routineId }) => {
      const routine = await lockRoutine(tx, routineId)
      if (routine === undefined) return undefined
      return { routine, editions: await editionsOf(tx, routineId) }
    },
    available: ({ routine }) => available(routine),
    decide: ({ routine, editions }) => {
      const [latest] = editions
      return latest === undefined || latest.publishedAt === null
        ? refused('draft-exists')
        : decided({ routine, latest })
    },
    save: async (tx, { routine, latest }, { now, newId, actor }) => {
      const { writerName: _name, ...before } = latest
      const textId = newId()
      await insertText(tx, {
        ...before,
        id: textId,
        edition: before.edition + 1,
        changeNote: '',
        writtenBy: actor.accountId,
        writtenAt: now,
        publishedAt: null,
        version: 1,
      })
      return { output: { textId }, events: changed(routine.id) }
    },
  }),

  handleCommand(saveDraft, {
    load: async (tx, { textId, version }) => {
      const facts = await loadText(tx, textId)
      if (facts?.text.publishedAt === null) await requireVersion(tx, facts.text, version)
      return facts
    },
    available: ({ routine }) => available(routine),
    decide: ({ text }, { textId: _id, version: _version, ...written }) =>
      text.publishedAt === null ? decided({ text, written }) : refused('already-published'),
    save: async (tx, { text, written }, { now, actor }) => {
      const version = text.version + 1
      await updateText(tx, text.id, { ...written, writtenBy: actor.accountId, writtenAt: now, version })
      const fields = (Object.keys(written) as (keyof typeof written)[]).filter(
        (field) => JSON.stringify(written[field]) !== JSON.stringify(text[field]),
      )
      await keepRevision(tx, { id: text.id, version }, fields, actor.accountId)
      return { output: { id: text.id, version }, events: changed(text.routineId) }
    },
  }),

  handleCommand(publishText, {
    load: async (tx, { textId, version }) => {
      const facts = await loadText(tx, textId)
      if (facts?.text.publishedAt === null) await requireVersion(tx, facts.text, version)
      return facts
    },
    available: ({ routine }) => available(routine),
    decide: ({ text, inForce }, _input, { now }) =>
      text.publishedAt === null
        ? decidePublish<RoutineText>(text, inForce, now)
        : refused('already-published'),
    save: async (tx, text, { now, actor }) => {
      const version = text.version + 1
      await updateText(tx, text.id, { publishedAt: now, version })
      await keepRevision(tx, { id: text.id, version }, ['publishedAt'], actor.accountId)
      return { output: { id: text.id, version }, events: changed(text.routineId) }
    },
  }),

  handleCommand(changeOwner, {
    load: async (tx, { routineId, version, ownerId }, { now }) => {
      const routine = await lockSeen(tx, routineId, version)
      const duty = await listDutyAccounts(tx, localDate(now))
      return routine && { routine, owner: duty.find(({ id }) => id === ownerId) }
    },
    available: ({ routine }) => available(routine),
    decide: ({ routine, owner }) =>
      owner === undefined ? refused('owner-unknown', 'ownerId') : decided({ routine, ownerId: owner.id }),
    save: async (tx, { routine, ownerId }, { actor }) => {
      const version = routine.version + 1
      await updateRoutine(tx, routine.id, { ownerId, version })
      await keepRevision(tx, { id: routine.id, version }, ['ownerId'], actor.accountId)
      return { output: { id: routine.id, version }, events: changed(routine.id) }
    },
  }),

  handleCommand(endRoutine, {
    load: (tx, { routineId, version }) => lockSeen(tx, routineId, version),
    available,
    decide: (routine, { reason }) =>
      reason.trim() === '' ? refused('reason-missing', 'reason') : decided({ routine, reason }),
    save: async (tx, { routine, reason }, { now, actor }) => {
      const version = routine.version + 1
      await updateRoutine(tx, routine.id, { endedAt: now, endedReason: reason, version })
      await keepRevision(tx, { id: routine.id, version }, ['endedAt'], actor.accountId)
      return { output: { id: routine.id, version }, events: changed(routine.id) }
    },
  }),

  handleCommand(acknowledgeText, {
    load: (tx, { textId }) => loadInForce(tx, textId),
    decide: ({ text, isInForce }) => (isInForce ? decided(text) : refused('not-in-force')),
    save: async (tx, text, { now, actor }) => {
      await acknowledge(tx, { textId: text.id, accountId: actor.accountId, at: now })
      return { output: { textId: text.id }, events: changed(text.routineId) }
    },
  }),

  handleCommand(departFromRoutine, {
    load: async (tx, { textId, caseId }) => {
      const facts = await loadInForce(tx, textId)
      return facts && { ...facts, seesCase: !caseId || (await seesCase(tx, caseId)) }
    },
    decide: ({ text, isInForce, seesCase }, input) => {
      if (!isInForce) return refused('not-in-force')
      const decision = decideDepart(seesCase, input)
      return decision.ok ? decided({ text, input: decision.changes }) : decision
    },
    save: async (tx, { text, input }, { now, newId, actor }) => {
      const { caseId = null, reason } = input
      const id = newId()
      await insertDeparture(tx, { id, textId: text.id, caseId, accountId: actor.accountId, at: now, reason })
      return {
        output: { id },
        about: { cases: caseId === null ? [] : [caseId] },
        events: [
          ...changed(text.routineId),
          ...(caseId === null ? [] : [{ topic: 'case', id: caseId } as const]),
        ],
      }
    },
  }),

  handleCommand(handRoutine, {
    load: (tx, { textId }) => loadInForce(tx, textId),
    decide: ({ text, isInForce }, input) => {
      if (!isInForce) return refused('not-in-force')
      const decision = decideHand(text, input)
      return decision.ok ? decided({ text, input: decision.changes }) : decision
    },
    save: async (tx, { text, input }, { now, newId, actor }) => {
      const id = newId()
      await insertHanding(tx, { id, ...input, accountId: actor.accountId, at: now })
      return { output: { id }, events: changed(text.routineId) }
    },
  }),
]
