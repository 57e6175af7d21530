import { cardOf } from '../../base/person/rules.ts'
import { findPersons } from '../../base/person/store.ts'
import { decided, refused } from '../../kernel/decision.ts'
import { normaliseText } from '../../kernel/text.ts'
import { localDate } from '../../kernel/time.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { casePersons, findCase, lockCase } from '../case/store.ts'
import { addWarning, readWarnings, withdrawWarning } from './api.ts'
import type { SafetyWarning } from './model.ts'
import { insertWarning, lockWarning, warningsOfCase, withdrawWarningRow } from './store.ts'

const toldOf = ({ id, caseId, personId }: Pick<SafetyWarning, 'id' | 'caseId' | 'personId'>) =>
  ({
    about: { cases: [caseId], persons: personId === null ? [] : [personId] },
    events: [
      { topic: 'call-out', id },
      { topic: 'case', id: caseId },
    ],
  }) as const

export const handlers = [
  handleCommand(addWarning, {
    load: async (tx, { caseId }) => {
      const found = await lockCase(tx, caseId)
      return found && { found, people: await casePersons(tx, caseId) }
    },
    available: ({ found }) =>
      found.status === 'closed' ? { allowed: false, reason: 'case-closed' } : { allowed: true },
    decide: ({ people }, typed) => {
      const input = { ...typed, text: normaliseText(typed.text) }
      if (input.text.length < 5) return refused('text-missing', 'text')
      const personId = input.concerns === 'person' ? (input.personId ?? null) : null
      if (input.concerns === 'person' && personId === null) return refused('person-missing', 'personId')
      const isThere = personId === null || people.some((one) => one.personId === personId)
      return isThere ? decided({ ...input, personId }) : refused('not-in-case', 'personId')
    },
    save: async (tx, input, { newId, now, actor }) => {
      const id = newId()
      const open = { withdrawnAt: null, withdrawnBy: null, withdrawnReason: null }
      await insertWarning(tx, { ...input, ...open, id, notedAt: now, notedBy: actor.accountId })
      return { output: { id }, ...toldOf({ ...input, id }) }
    },
  }),

  handleCommand(withdrawWarning, {
    load: (tx, { warningId }) => lockWarning(tx, warningId),
    available: (row) =>
      row.withdrawnAt === null ? { allowed: true } : { allowed: false, reason: 'already-withdrawn' },
    decide: (row, { reason }) =>
      reason.trim() === '' ? refused('reason-missing', 'reason') : decided({ row, reason: reason.trim() }),
    save: async (tx, { row, reason }, { now, actor }) => {
      const withdrawn = { withdrawnAt: now, withdrawnBy: actor.accountId, withdrawnReason: reason }
      await withdrawWarningRow(tx, row.id, withdrawn)
      return { output: { id: row.id }, ...toldOf(row) }
    },
  }),

  handleQuery(readWarnings, async (tx, { caseId }, { now }) => {
    if ((await findCase(tx, caseId)) === undefined) return undefined
    const rows = await warningsOfCase(tx, caseId)
    const people = await casePersons(tx, caseId)
    const known = await findPersons(tx, [
      ...people.map(({ personId }) => personId),
      ...rows.flatMap(({ personId }) => personId ?? []),
    ])
    const cardFor = (personId: string | null) => {
      const person = personId === null ? undefined : known.get(personId)
      return person === undefined ? null : cardOf(person, localDate(now))
    }
    return {
      output: {
        warnings: rows.map((row) => ({ ...row, person: cardFor(row.personId) })),
        people: people.flatMap(({ personId }) => cardFor(personId) ?? []),
      },
      about: { cases: [caseId], persons: people.map(({ personId }) => personId) },
    }
  }),
]
