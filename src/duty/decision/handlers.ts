import { type DecisionType, decisionTypeOf } from '../../code-lists/decision-type.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { parsePhone } from '../../kernel/phone.ts'
import { addMonths, atLocal, type Instant, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import type { Case } from '../case/model.ts'
import { findCase, lockCase, peopleOfCases, secretsOfPeople } from '../case/store.ts'
import { followHeadsUps } from '../on-call-ladder/store.ts'
import { assessmentsOfCase } from '../protective-assessment/store.ts'
import * as contracts from './api.ts'
import type { Decision } from './model.ts'
import {
  available,
  carriedFrom,
  decideAsk,
  decideBoard,
  decidePerson,
  decideReason,
  decideSave,
  filledIn,
  newDecision,
  shownTextOf,
  wordsOf,
} from './rules.ts'
import * as store from './store.ts'

const pageSize = 30
type DecisionEvent = Pick<Decision, 'id' | 'caseId' | 'personId' | 'memberId'>

/** Of a draft only the duty hears; of what is asked, the board's decision-maker too. */
const toldTo = ({ id, caseId, personId, memberId }: DecisionEvent, alsoBoard = true) =>
  ({
    about: { cases: [caseId], persons: [personId], members: [memberId] },
    events: [
      { topic: 'decision', id, memberIds: alsoBoard ? [memberId] : [] },
      { topic: 'case', id: caseId },
    ],
  }) as const
const ofAuthor = ({ decision }: { decision: Decision }) => ({ accountId: decision.preparedBy })

/**
 * Locked, the case before what hangs on it, so that two never wait for each other. A stale edit of what may still be changed says
 * who changed it; any other state speaks for itself.
 */
async function loadSeen(tx: Tx, input: { decisionId: string; version: number }) {
  const seen = await store.findDecision(tx, input.decisionId)
  const found = seen && (await lockCase(tx, seen.caseId))
  const decision = seen && (await store.lockDecision(tx, input.decisionId))
  if (decision === undefined) return undefined
  if (['draft', 'heads-up', 'ready', 'recalled'].includes(decision.status))
    await requireVersion(tx, decision, input.version)
  return { case: found, decision }
}

/** An autosave does not hold up the case. */
async function loadDraft(tx: Tx, input: { decisionId: string; version: number }) {
  const decision = await store.lockDecision(tx, input.decisionId)
  if (decision === undefined) return undefined
  if (decision.status === 'draft' || decision.status === 'heads-up')
    await requireVersion(tx, decision, input.version)
  const assessment = await store.lastAssessment(tx, decision.caseId, decision.personId)
  return {
    case: await findCase(tx, decision.caseId),
    decision,
    type: decisionTypeOf(decision.type, decision.typeVersion),
    words: wordsOf(assessment),
  }
}

type Begin = { caseId: string; personId: string; type: Decision['type'] }
async function startFacts(tx: Tx, input: Begin, { now }: Context) {
  const found = await lockCase(tx, input.caseId)
  if (found === undefined) return undefined
  const { ids, proposed } = await store.boardsOf(tx, found.stayCode, now)
  return {
    case: found,
    ...(await store.aboutPerson(tx, found.id, input.personId, now)),
    members: ids,
    proposed,
    standing: await store.standingDecision(tx, input),
    assessment: await store.lastAssessment(tx, input.caseId, input.personId),
  }
}

const begunOpen = ({ case: found }: { case: Case }) =>
  found.status === 'open'
    ? ({ allowed: true } as const)
    : ({ allowed: false, reason: 'case-closed' } as const)

/** Writes the next version, and the step that made it. */
async function step(
  tx: Tx,
  decision: Decision,
  changes: Partial<Decision>,
  kept: store.Kept,
  context: Context,
) {
  const { output } = await write(tx, decision, changes, context)
  await keepStep(tx, decision, kept, context)
  return output.version
}

const keepStep = (tx: Tx, decision: Decision, kept: store.Kept, { newId, now, actor }: Context) =>
  store.insertStep(tx, decision.id, { ...kept, id: newId(), at: now, accountId: actor.accountId })

/** It is asked for no more, and the heads-up of it with it; of a draft the board never heard. */
async function end(
  tx: Tx,
  decision: Decision,
  status: 'recalled' | 'not-asked',
  reason: string,
  context: Context,
) {
  const { now } = context
  const changes = { status, endedReason: reason, endedAt: now, settledAt: now }
  const version = await step(tx, decision, changes, { kind: status, reason }, context)
  await store.endHeadsUp(tx, decision.id, { endedAt: now, outcome: status })
  return { output: { id: decision.id, version }, ...toldTo(decision, decision.status !== 'draft') }
}

/** What is written in a draft is a version, and no step of its own. */
async function write(tx: Tx, decision: Decision, changes: Partial<Decision>, { actor, now }: Context) {
  const version = decision.version + 1
  await store.updateDecision(tx, decision.id, { ...changes, version, changedAt: now })
  await keepRevision(tx, { id: decision.id, version }, Object.keys(changes), actor.accountId)
  return { output: { id: decision.id, version } }
}

type StartFacts = NonNullable<Awaited<ReturnType<typeof startFacts>>>
type StartInput = Omit<InputOf<typeof contracts.startDecision>, 'caseId'>
function decideBegin(facts: StartFacts, input: StartInput, now: Instant) {
  const type = decidePerson(facts, input.type, now)
  if (!type.ok) return type
  const board = decideBoard(facts, input)
  if (!board.ok) return board
  return decided({ ...board.changes, type: type.changes, personId: input.personId, facts })
}

/** Writes a decision filled in with what case and assessment say; `end` where it is over as soon as it is noted. */
async function begin(
  tx: Tx,
  of: { memberId: string; personId: string; type: DecisionType; facts: StartFacts },
  end: Partial<Decision>,
  kept: store.Kept,
  context: Context,
) {
  const { now, actor, newId } = context
  const { case: found, assessment } = of.facts
  const decision: Decision = {
    ...newDecision(
      {
        ...of,
        id: newId(),
        number: await store.nextDecisionNumber(tx, localDate(now).slice(0, 4)),
        caseId: found.id,
        written: filledIn(carriedFrom(found, assessment), assessment),
      },
      actor,
      now,
    ),
    ...end,
  }
  await store.insertDecision(tx, decision)
  await keepStep(tx, decision, kept, context)
  const { id, number, version } = decision
  return { output: { id, number, version }, ...toldTo(decision, false) }
}

export const handlers = [
  handleCommand(contracts.startDecision, {
    load: startFacts,
    available: begunOpen,
    decide: (facts, input, { now }) => {
      const begun = decideBegin(facts, input, now)
      if (!begun.ok || facts.standing === undefined) return begun
      return refused('standing', 'type', { number: facts.standing.number })
    },
    save: (tx, begun, context) => begin(tx, begun, {}, { kind: 'begun', reason: begun.boardReason }, context),
  }),

  handleCommand(contracts.noteConsidered, {
    load: startFacts,
    available: begunOpen,
    decide: (facts, { personId, type, reason: said }, { now }) => {
      const begun = decideBegin(facts, { personId, type }, now)
      if (!begun.ok) return begun
      const reason = decideReason(said)
      return reason.ok ? decided({ ...begun.changes, reason: reason.changes }) : reason
    },
    save: (tx, { reason, ...begun }, context) => {
      const { now } = context
      const end = { status: 'not-asked', endedReason: reason, endedAt: now, settledAt: now } as const
      return begin(tx, begun, end, { kind: 'not-asked', reason }, context)
    },
  }),

  handleCommand(contracts.saveDecision, {
    load: loadDraft,
    subject: ofAuthor,
    available: (facts, actor, now) => available(facts, actor, now).write,
    decide: (facts, { decisionId: _decisionId, version: _version, ...changes }) => {
      const save = decideSave(facts, changes)
      return save.ok ? decided({ decision: facts.decision, changes: save.changes }) : save
    },
    save: (tx, { decision, changes }, context) => write(tx, decision, changes, context),
  }),

  handleCommand(contracts.carryWords, {
    load: loadDraft,
    subject: ofAuthor,
    available: (facts, actor, now) => available(facts, actor, now).write,
    decide: ({ decision, words }) =>
      words === null ? refused('no-words-to-carry', 'childViews') : decided({ decision, words }),
    save: async (tx, { decision, words }, context) => ({
      ...(await write(tx, decision, { childViews: words, childNotHeardReason: null }, context)),
      ...toldTo(decision, false),
    }),
  }),

  handleCommand(contracts.takeOver, {
    load: loadSeen,
    available: (facts, actor, now) => available(facts, actor, now).takeOver,
    decide: ({ decision }) => decided(decision),
    save: async (tx, decision, context) => {
      const version = await step(
        tx,
        decision,
        { preparedBy: context.actor.accountId },
        { kind: 'taken-over' },
        context,
      )
      return { output: { id: decision.id, version }, ...toldTo(decision, false) }
    },
  }),

  handleCommand(contracts.giveHeadsUp, {
    load: loadSeen,
    available: (facts, actor, now) => available(facts, actor, now).headsUp,
    decide: ({ decision }, input) => {
      const number = parsePhone(input.callNumber)
      return number === null ? refused('number-unreadable', 'callNumber') : decided({ decision, number })
    },
    save: async (tx, { decision, number }, context) => {
      const { now, actor, newId } = context
      const changes = { status: 'heads-up', headsUpAt: now } as const
      const version = await step(tx, decision, changes, { kind: 'heads-up' }, context)
      await store.insertHeadsUp(tx, {
        id: newId(),
        decisionId: decision.id,
        memberId: decision.memberId,
        at: now,
        accountId: actor.accountId,
        callNumber: number,
        endedAt: null,
        outcome: null,
      })
      return { output: { id: decision.id, version }, ...toldTo(decision) }
    },
  }),

  handleCommand(contracts.askDecision, {
    load: async (tx, input, { now }) => {
      const facts = await loadSeen(tx, input)
      if (facts === undefined) return undefined
      const { caseId, personId, type, typeVersion } = facts.decision
      return {
        ...facts,
        type: decisionTypeOf(type, typeVersion),
        age: (await store.aboutPerson(tx, caseId, personId, now)).age,
        words: wordsOf(await store.lastAssessment(tx, caseId, personId)),
        secrets: await secretsOfPeople(tx, caseId),
      }
    },
    subject: ofAuthor,
    available: (facts, actor, now) => available(facts, actor, now).ask,
    decide: (facts, _input, { now }) => decideAsk(facts, now),
    save: async (tx, asked, context) => {
      const shown = shownTextOf(asked)
      const shownHash = store.shownHashOf(asked)
      const changes = { status: asked.status, readyAt: asked.readyAt, shownHash }
      const version = await step(tx, asked, changes, { kind: 'ready', shown, shownHash }, context)
      await store.endHeadsUp(tx, asked.id, { endedAt: context.now, outcome: 'asked' })
      await followHeadsUps(tx, asked.memberId, { caseId: asked.caseId, decisionId: asked.id }, context.now)
      return { output: { id: asked.id, version, shownHash }, ...toldTo(asked) }
    },
  }),

  handleCommand(contracts.recallDecision, {
    load: loadSeen,
    available: (facts, actor, now) => available(facts, actor, now).recall,
    decide: ({ decision }, input) => {
      const reason = input.reason.trim()
      return reason.length < 5 ? refused('reason-missing', 'reason') : decided({ decision, reason })
    },
    save: (tx, { decision, reason }, context) => end(tx, decision, 'recalled', reason, context),
  }),

  handleCommand(contracts.resumeDecision, {
    load: async (tx, input) => {
      const facts = await loadSeen(tx, input)
      return facts && { ...facts, standing: await store.standingDecision(tx, facts.decision) }
    },
    available: (facts, actor, now) => available(facts, actor, now).resume,
    decide: ({ decision, standing }) =>
      standing === undefined
        ? decided(decision)
        : refused('standing', undefined, { number: standing.number }),
    save: async (tx, decision, context) => {
      const cleared = {
        headsUpAt: null,
        readyAt: null,
        shownHash: null,
        endedReason: null,
        endedAt: null,
        settledAt: null,
      }
      const changes = { ...cleared, status: 'draft', preparedBy: context.actor.accountId } as const
      const version = await step(tx, decision, changes, { kind: 'resumed' }, context)
      return { output: { id: decision.id, version }, ...toldTo(decision) }
    },
  }),

  handleCommand(contracts.setAsideDecision, {
    load: loadSeen,
    available: (facts, actor, now) => available(facts, actor, now).drop,
    decide: ({ decision }, input) => {
      const reason = decideReason(input.reason)
      return reason.ok ? decided({ decision, reason: reason.changes }) : reason
    },
    save: (tx, { decision, reason }, context) => end(tx, decision, 'not-asked', reason, context),
  }),

  handleQuery(contracts.readDecision, async (tx, { decisionId }, { now, actor }) => {
    const decision = await store.findDecision(tx, decisionId)
    if (decision === undefined) return undefined
    const isDuty = actor.role === 'duty-worker' || actor.role === 'duty-manager'
    return {
      output: await store.viewOf(tx, decision, isDuty, now),
      about: { cases: [decision.caseId], persons: [decision.personId], members: [decision.memberId] },
      subject: { memberIds: [decision.memberId] },
    }
  }),

  handleQuery(contracts.listDecisions, async (tx, { show, after }, { now, actor }) => {
    const { memberId } = actor
    const rows = await store.listDecisionRows(tx, { show, after, memberId, limit: pageSize + 1 })
    const shown = rows.slice(0, pageSize)
    return {
      output: { decisions: await store.withPersons(tx, shown, now), more: rows.length > pageSize },
      about: { cases: shown.map((row) => row.caseId), persons: shown.map((row) => row.personId) },
      subject: { memberIds: memberId === null ? [] : [memberId] },
    }
  }),

  handleQuery(contracts.readCaseDecisions, async (tx, { caseId }, { now }) => {
    const found = await findCase(tx, caseId)
    if (found === undefined) return undefined
    const people = await peopleOfCases(tx, [caseId], now)
    const rows = await store.decisionRowsOfCase(tx, caseId)
    const { members, proposed } = await store.boardsOf(tx, found.stayCode, now)
    const assessments = await assessmentsOfCase(tx, caseId)
    return {
      output: {
        caseOpen: found.status === 'open',
        decisions: await store.withPersons(tx, rows, now),
        persons: people.map(({ personId, card }) => ({ ...card, id: personId })),
        proposedMemberId: proposed,
        members: members.map(({ id, name }) => ({ id, name })),
        considered: assessments
          .filter((one) => one.custodyConsidered === 'considered-not-taken')
          .filter(
            (one) =>
              !rows.some((row) => row.personId === one.personId && row.preparedAt >= (one.lockedAt ?? now)),
          )
          .map((one) => ({
            personId: one.personId,
            assessmentId: one.id,
            at: one.lockedAt ?? now,
            grounds: one.custodyGrounds,
          })),
      },
      about: { cases: [caseId], persons: people.map((link) => link.personId) },
    }
  }),

  handleQuery(contracts.listHeadsUps, async (tx, _input, { now, actor }) => {
    const from = atLocal(addMonths(localDate(now), -12), '00:00')
    return {
      output: {
        headsUps: await store.latestHeadsUps(tx, actor.memberId),
        counts: await store.countHeadsUps(tx, actor.memberId, from),
      },
      subject: { memberIds: actor.memberId === null ? [] : [actor.memberId] },
    }
  }),
]
