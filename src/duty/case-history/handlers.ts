import { findPerson, mergedIds } from '../../base/person/store.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { casePersons, findCase } from '../case/store.ts'
import { contactViewsOfPerson } from '../intake/store.ts'
import { caseReaders, openOldCase, personCases } from './api.ts'
import { decideOpenOld, repeatDays, repeatsOf } from './rules.ts'
import { caseExists, casesOfPersons, insertCaseOpening, listReaders, olderCasesOfPersons } from './store.ts'

const historySize = 100

export const handlers = [
  handleCommand(openOldCase, {
    load: async (tx, { caseId }) =>
      (await caseExists(tx, caseId))
        ? { caseId, isVisible: (await findCase(tx, caseId)) !== undefined }
        : undefined,
    decide: (facts, { reason }, { now }) => decideOpenOld(facts, reason, now),
    save: async (tx, { caseId, reason, until }, { now, newId, actor }) => {
      await insertCaseOpening(tx, {
        id: newId(),
        caseId,
        accountId: actor.accountId,
        reason,
        openedAt: now,
        until,
      })
      const people = await casePersons(tx, caseId)
      return {
        output: { id: caseId, until },
        about: { cases: [caseId], persons: people.map((link) => link.personId) },
      }
    },
  }),

  handleQuery(personCases, async (tx, { personId }, { now }) => {
    const person = await findPerson(tx, personId)
    if (person === undefined) return undefined
    const ids = await mergedIds(tx, person.id)
    const cases = await casesOfPersons(tx, ids, historySize)
    const contacts = await contactViewsOfPerson(tx, ids, historySize)
    return {
      output: {
        cases,
        older: await olderCasesOfPersons(tx, ids, historySize),
        contacts,
        contactsLastDays: { days: repeatDays, count: repeatsOf(contacts, now) },
      },
      about: { cases: cases.map((row) => row.id), persons: [...new Set([personId, person.id])] },
    }
  }),

  handleQuery(caseReaders, async (tx, { caseId, before }) => {
    const rows = await listReaders(tx, caseId, before, historySize)
    return {
      output: { readers: rows.slice(0, historySize - 1), more: rows.length === historySize },
      about: { cases: [caseId] },
    }
  }),
]
