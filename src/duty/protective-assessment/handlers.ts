import { listDutyAccounts } from '../../base/account/store.ts'
import { agreementOf, findMemberByMunicipality } from '../../base/organisation/store.ts'
import { ageOf, cardOf } from '../../base/person/rules.ts'
import { findPersons, guardiansOf } from '../../base/person/store.ts'
import { citeLaw, lawByKey } from '../../code-lists/law-reference.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { addMinutes, type Instant, localDate } from '../../kernel/time.ts'
import { holdsOn } from '../../kernel/validity.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import type { Case } from '../case/model.ts'
import { casePersons, findCase, lockCase } from '../case/store.ts'
import { withdrawMeasuresOf, writeMeasure } from '../measure/store.ts'
import {
  amendAssessment,
  discardAssessment,
  listDue,
  lockAssessment,
  readAssessments,
  reassess,
  saveAssessment,
  saveVoices,
  startAssessment,
  withdrawAssessment,
} from './api.ts'
import type { Assessment } from './model.ts'
import {
  available,
  completeness,
  decideLock,
  decideReassess,
  decideSave,
  decideStart,
  decideVoices,
  emptyWritten,
  isChildOrYoung,
  measureOf,
  newDraft,
} from './rules.ts'
import {
  amendmentsOf,
  dayItemsOfCase,
  endUnderWay,
  findAssessment,
  finishDayItems,
  hasOwnDraft,
  insertAmendment,
  insertAssessment,
  insertDayItems,
  isReassessed,
  lockAssessmentRow,
  reassessmentsDue,
  replaceVoices,
  underWayOfCase,
  updateAssessment,
  visibleAssessments,
  voicesOf,
} from './store.ts'

/** How far ahead the desk looks when it does not say, in hours: the rest of a night. */
const nightHours = 12
const toldTo = (assessment: Pick<Assessment, 'id' | 'caseId' | 'personId'>) =>
  ({
    about: { cases: [assessment.caseId], persons: [assessment.personId] },
    events: [
      { topic: 'assessment', id: assessment.id },
      { topic: 'case', id: assessment.caseId },
    ],
  }) as const
const ofAuthor = ({ assessment }: { assessment: Assessment }) => ({ accountId: assessment.assessorId })

/** What the agreement with the municipality of stay asks about the child; null when it is not known (D-23). */
async function termOf(tx: Tx, found: Case, at: Instant) {
  if (found.stayCode === null) return null
  const member = await findMemberByMunicipality(tx, found.stayCode, localDate(at))
  const agreement = member && (await agreementOf(tx, member.id, localDate(at)))
  return member && agreement ? { memberName: member.name, speakWithChild: agreement.speakWithChild } : null
}

/** The case is locked before what hangs on it, everywhere, so that two never wait for each other. */
async function loadLocked(tx: Tx, assessmentId: string) {
  const seen = await findAssessment(tx, assessmentId)
  const found = seen && (await lockCase(tx, seen.caseId))
  const assessment = found && (await lockAssessmentRow(tx, assessmentId))
  return found && assessment && { case: found, assessment }
}

/** An autosave does not hold up the case. A draft that is one no longer answers with its state, not with who changed it. */
async function loadDraft(tx: Tx, input: { assessmentId: string; version: number }) {
  const assessment = await lockAssessmentRow(tx, input.assessmentId)
  const found = assessment && (await findCase(tx, assessment.caseId))
  if (assessment?.status === 'draft') await requireVersion(tx, assessment, input.version)
  return found && assessment && { case: found, assessment }
}

async function startFacts(tx: Tx, found: Case, personId: string, { actor, now }: Context) {
  const person = (await findPersons(tx, [personId])).get(personId)
  return {
    case: found,
    inCase: (await casePersons(tx, found.id)).some((row) => row.personId === personId),
    age: person === undefined ? null : ageOf(person, localDate(now)),
    ownDraft: await hasOwnDraft(tx, { caseId: found.id, personId, accountId: actor.accountId }),
    term: await termOf(tx, found, now),
  }
}

async function begin(
  tx: Tx,
  facts: Awaited<ReturnType<typeof startFacts>> & { personId: string; reassesses: string | null },
  { now, actor, newId }: Context,
) {
  const { personId, reassesses } = facts
  const assessment = newDraft(
    { id: newId(), case: facts.case, personId, age: facts.age, reassesses },
    actor,
    now,
  )
  await insertAssessment(tx, assessment)
  return {
    output: { id: assessment.id, version: assessment.version, term: facts.term },
    ...toldTo(assessment),
  }
}

export const handlers = [
  handleCommand(startAssessment, {
    load: async (tx, { caseId, personId }, context) => {
      const found = await lockCase(tx, caseId)
      return found && startFacts(tx, found, personId, context)
    },
    available: (facts, actor, now) => available(facts, actor, now).start,
    decide: (facts, { personId }) => {
      const start = decideStart(facts)
      return start.ok ? decided({ ...start.changes, personId, reassesses: null }) : start
    },
    save: begin,
  }),

  handleCommand(reassess, {
    load: async (tx, { assessmentId }, context) => {
      const locked = await loadLocked(tx, assessmentId)
      if (locked === undefined) return undefined
      const facts = await startFacts(tx, locked.case, locked.assessment.personId, context)
      return { ...facts, ...locked, reassessed: await isReassessed(tx, assessmentId) }
    },
    available: (facts, actor, now) => available(facts, actor, now).reassess,
    decide: (facts) => {
      const start = decideReassess(facts)
      return start.ok
        ? decided({ ...facts, personId: facts.assessment.personId, reassesses: facts.assessment.id })
        : start
    },
    save: begin,
  }),

  handleCommand(saveAssessment, {
    load: async (tx, input, { now }) => {
      const facts = await loadDraft(tx, input)
      if (facts === undefined) return undefined
      const colleagues = input.colleagueId ? await listDutyAccounts(tx, localDate(now)) : []
      return { ...facts, colleagueIds: new Set(colleagues.map((colleague) => colleague.id)) }
    },
    subject: ofAuthor,
    available: (facts, actor, now) => available(facts, actor, now).write,
    decide: (facts, { assessmentId: _assessmentId, version: _version, ...changes }) =>
      decideSave(facts, changes),
    save: async (tx, { assessment, changes, fields }, { actor, now }) => {
      const version = assessment.version + 1
      await updateAssessment(tx, assessment.id, { ...changes, version, changedAt: now })
      await keepRevision(tx, { id: assessment.id, version }, fields, actor.accountId)
      return { output: { id: assessment.id, version } }
    },
  }),

  handleCommand(saveVoices, {
    load: async (tx, input) => {
      const facts = await loadDraft(tx, input)
      if (facts === undefined) return undefined
      const persons = await casePersons(tx, facts.assessment.caseId)
      const guardians = await guardiansOf(tx, [facts.assessment.personId])
      return {
        ...facts,
        known: new Set([...persons.map((row) => row.personId), ...guardians.map((row) => row.guardianId)]),
      }
    },
    subject: ofAuthor,
    available: (facts, actor, now) => available(facts, actor, now).write,
    decide: ({ assessment, known }, { voices }) => {
      const checked = decideVoices(known, voices)
      return checked.ok ? decided({ assessment, voices }) : checked
    },
    save: async (tx, { assessment, voices }, { actor, now }) => {
      const version = assessment.version + 1
      await replaceVoices(tx, assessment.id, voices, now)
      await updateAssessment(tx, assessment.id, { version, changedAt: now })
      await keepRevision(tx, { id: assessment.id, version }, ['voices'], actor.accountId)
      return { output: { id: assessment.id, version } }
    },
  }),

  handleCommand(lockAssessment, {
    load: async (tx, input) => {
      const facts = await loadLocked(tx, input.assessmentId)
      if (facts?.assessment.status === 'draft') await requireVersion(tx, facts.assessment, input.version)
      return facts && { ...facts, voices: await voicesOf(tx, [input.assessmentId]) }
    },
    subject: ofAuthor,
    available: (facts, actor, now) => available(facts, actor, now).lock,
    decide: ({ assessment, voices }, _input, { now }) => {
      const locking = decideLock(assessment, voices, now)
      return locking.ok ? decided({ assessment, ...locking.changes }) : locking
    },
    save: async (tx, { assessment, assessedAt, holdsUntil, items }, { actor, now, newId }) => {
      const { id, caseId, personId } = assessment
      const version = assessment.version + 1
      await updateAssessment(tx, id, { status: 'locked', lockedAt: now, holdsUntil, version, changedAt: now })
      await keepRevision(tx, { id, version }, ['status'], actor.accountId)
      await endUnderWay(tx, id, now)
      await writeMeasure(tx, {
        ...measureOf(assessment),
        id: newId(),
        caseId,
        at: assessedAt,
        performedBy: assessment.assessorId,
        registeredAt: now,
        sourceKind: 'protective-assessment',
        sourceId: id,
      })
      await insertDayItems(
        tx,
        items.map((item) => ({
          ...item,
          id: newId(),
          caseId,
          personId,
          sourceId: id,
          doneAt: null,
          doneBy: null,
        })),
      )
      if (assessment.reassesses !== null)
        await finishDayItems(
          tx,
          assessment.reassesses,
          assessment.childHeard === 'yes' ? ['reassess', 'hear-child'] : ['reassess'],
          {
            doneAt: now,
            doneBy: actor.accountId,
          },
        )
      return { output: { id, version, holdsUntil }, ...toldTo(assessment) }
    },
  }),

  handleCommand(discardAssessment, {
    load: loadDraft,
    subject: ofAuthor,
    available: (facts, actor, now) => available(facts, actor, now).discard,
    decide: ({ assessment }) => decided(assessment),
    save: async (tx, assessment, { actor, now }) => {
      const version = assessment.version + 1
      await updateAssessment(tx, assessment.id, {
        status: 'discarded',
        withdrawnAt: now,
        withdrawnBy: actor.accountId,
        version,
      })
      await endUnderWay(tx, assessment.id, now)
      await keepRevision(tx, { id: assessment.id, version }, ['status'], actor.accountId)
      return { output: { id: assessment.id, version }, ...toldTo(assessment) }
    },
  }),

  handleCommand(amendAssessment, {
    load: (tx, { assessmentId }) => loadLocked(tx, assessmentId),
    available: (facts, actor, now) => available(facts, actor, now).amend,
    decide: ({ assessment }, input) => {
      const text = input.text.trim()
      return text === '' ? refused('text-missing', 'text') : decided({ assessment, text })
    },
    save: async (tx, { assessment, text }, { actor, now, newId }) => {
      const id = newId()
      await insertAmendment(tx, {
        id,
        assessmentId: assessment.id,
        authorId: actor.accountId,
        authorName: actor.name,
        authorTitle: actor.title,
        at: now,
        text,
      })
      return { output: { id }, ...toldTo(assessment) }
    },
  }),

  handleCommand(withdrawAssessment, {
    load: async (tx, input) => {
      const facts = await loadLocked(tx, input.assessmentId)
      if (facts?.assessment.status === 'locked') await requireVersion(tx, facts.assessment, input.version)
      return facts
    },
    available: (facts, actor, now) => available(facts, actor, now).withdraw,
    decide: ({ assessment }, input) => {
      const reason = input.reason.trim()
      return reason === '' ? refused('reason-missing', 'reason') : decided({ assessment, reason })
    },
    save: async (tx, { assessment, reason }, { actor, now }) => {
      const version = assessment.version + 1
      const withdrawal = { withdrawnAt: now, withdrawnBy: actor.accountId, withdrawnReason: reason }
      await updateAssessment(tx, assessment.id, { status: 'withdrawn', ...withdrawal, version })
      await keepRevision(tx, { id: assessment.id, version }, ['status'], actor.accountId)
      await withdrawMeasuresOf(tx, assessment.id, withdrawal)
      await finishDayItems(tx, assessment.id, ['hear-child', 'reassess', 'day-task'], {
        doneAt: now,
        doneBy: actor.accountId,
      })
      return { output: { id: assessment.id, version }, ...toldTo(assessment) }
    },
  }),

  handleQuery(readAssessments, async (tx, { caseId }, { actor, now }) => {
    const found = await findCase(tx, caseId)
    if (found === undefined) return undefined
    const today = localDate(now)
    const persons = await casePersons(tx, caseId)
    const rows = await visibleAssessments(tx, caseId)
    const ids = rows.map((row) => row.id)
    const [voices, amendments] = [await voicesOf(tx, ids), await amendmentsOf(tx, ids)]
    const childIds = [...new Set([...persons.map((row) => row.personId), ...rows.map((row) => row.personId)])]
    const custody = (await guardiansOf(tx, childIds)).filter(
      (row) => row.custody !== 'none' && holdsOn(row, today),
    )
    const known = await findPersons(tx, [...childIds, ...custody.map((row) => row.guardianId)])
    const cardFor = (id: string) => {
      const person = known.get(id)
      return person === undefined ? [] : [cardOf(person, today)]
    }
    const guardianIds = (childId: string) =>
      custody.filter((row) => row.childId === childId).map((row) => row.guardianId)
    return {
      output: {
        caseOpen: found.status === 'open',
        stayCode: found.stayCode,
        term: await termOf(tx, found, now),
        children: persons.flatMap((row) =>
          cardFor(row.personId)
            .filter((card) => isChildOrYoung(card.age))
            .map((person) => ({
              person: { ...person, id: row.personId },
              part: row.part,
              guardians: guardianIds(row.personId).flatMap(cardFor),
            })),
        ),
        assessments: rows.map((row) => {
          const own = voices.filter((voice) => voice.assessmentId === row.id)
          const law = lawByKey(row.law)
          const isWithdrawn = row.status === 'withdrawn'
          return {
            ...row,
            // A withdrawn assessment shows that it was there, never what it said.
            ...(isWithdrawn && { ...emptyWritten, assessedAt: row.assessedAt, colleagueName: null }),
            lawCited: law === undefined ? row.law : citeLaw(law),
            lawReviewed: law?.reviewedAt != null,
            voices: isWithdrawn ? [] : own,
            amendments: amendments.filter((amendment) => amendment.assessmentId === row.id && !isWithdrawn),
            completeness: toView(completeness(row, own, guardianIds(row.personId))),
          }
        }),
        underWay: (await underWayOfCase(tx, caseId)).filter((row) => row.assessorId !== actor.accountId),
        dayItems: await dayItemsOfCase(tx, caseId),
      },
      about: { cases: [caseId], persons: [...new Set(rows.map((row) => row.personId))] },
    }
  }),

  handleQuery(listDue, async (tx, { withinHours }, { now }) => {
    const rows = await reassessmentsDue(tx, addMinutes(now, (withinHours ?? nightHours) * 60), 200)
    const known = await findPersons(
      tx,
      rows.map((row) => row.personId),
    )
    return {
      output: {
        due: rows.map((row) => {
          const person = known.get(row.personId)
          return {
            ...row,
            child: person === undefined ? null : cardOf(person, localDate(now)),
            overdue: row.dueAt <= now,
          }
        }),
      },
      about: { cases: rows.map((row) => row.caseId), persons: rows.map((row) => row.personId) },
    }
  }),
]

const toView = ({ wanting, ...rest }: ReturnType<typeof completeness>) => ({ ...rest, wanting: [...wanting] })
