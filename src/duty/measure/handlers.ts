import { listDutyAccounts } from '../../base/account/store.ts'
import { measureType } from '../../code-lists/measure-type.ts'
import { codeAt, codeKeys, isOpen, label, versionAt } from '../../kernel/code-list.ts'
import { localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { contactsOfCase, findCase, lockCase } from '../case/store.ts'
import { changeMeasure, listMeasures, listMeasureTypes, logMeasure, withdrawMeasure } from './api.ts'
import type { Measure } from './model.ts'
import { available, decideChange, decideLog, decideWithdraw, sourceOf, suggestMinutes } from './rules.ts'
import { findMeasure, listMeasureViews, lockMeasure, updateMeasure, writeMeasure } from './store.ts'

const toldTo = (caseId: string) =>
  ({ about: { cases: [caseId] }, events: [{ topic: 'case', id: caseId }] }) as const

/** The case is locked before what hangs on it, everywhere, so that two never wait for each other. */
async function loadMeasure(tx: Tx, input: { measureId: string; version: number }) {
  const seen = await findMeasure(tx, input.measureId)
  const found = seen && (await lockCase(tx, seen.caseId))
  const measure = found && (await lockMeasure(tx, input.measureId))
  if (found === undefined || measure === undefined) return undefined
  await requireVersion(tx, measure, input.version)
  return { case: found, measure }
}

export const handlers = [
  handleQuery(listMeasureTypes, async (_tx, { on }, { now }) => {
    const day = on ?? localDate(now)
    const version = versionAt(measureType, day)?.version ?? null
    const keys = codeKeys(measureType).filter((key) => codeAt(measureType, key, day) !== undefined)
    return {
      output: {
        version,
        types: keys.map((key) => {
          const code = codeAt(measureType, key, day)
          return {
            key,
            label: label(measureType, key, version ?? 0, 'sv'),
            definition: code?.definition ?? null,
            instruction: code?.instruction ?? null,
            countingRule: code?.countingRule ?? null,
            open: isOpen(measureType, key, day),
            writtenBy: sourceOf(key) ?? null,
          }
        }),
      },
    }
  }),

  handleCommand(logMeasure, {
    load: async (tx, { caseId, performedBy }, { now, actor }) => {
      const found = await lockCase(tx, caseId)
      if (found === undefined) return undefined
      const wanted = performedBy ?? actor.accountId
      return {
        case: found,
        contactIds: new Set((await contactsOfCase(tx, caseId)).map((contact) => contact.id)),
        performer: (await listDutyAccounts(tx, localDate(now))).find((account) => account.id === wanted),
      }
    },
    available: (facts, actor, now) => available(facts, actor, now).log,
    decide: (facts, input, { now }) => decideLog(facts, { ...input, at: input.at ?? now }, now),
    save: async (tx, { input, performedBy }, { now, actor, newId }) => {
      const measure = await writeMeasure(tx, {
        ...input,
        id: newId(),
        performedBy,
        registeredAt: now,
        registeredBy: actor.accountId,
      })
      return { output: { id: measure.id, version: measure.version }, ...toldTo(measure.caseId) }
    },
  }),

  handleCommand(changeMeasure, {
    load: loadMeasure,
    available: (facts, actor, now) => available(facts, actor, now).change,
    decide: ({ measure }, { measureId: _measureId, version: _version, ...changes }, { now }) =>
      decideChange(measure, changes, now),
    save: async (tx, { measure, changes, fields }, { actor }) => {
      const version = measure.version + 1
      await updateMeasure(tx, measure.id, { ...changes, version })
      await keepRevision(tx, { id: measure.id, version }, fields, actor.accountId)
      return { output: { id: measure.id, version }, ...toldTo(measure.caseId) }
    },
  }),

  handleCommand(withdrawMeasure, {
    load: loadMeasure,
    available: (facts, actor, now) => available(facts, actor, now).change,
    decide: ({ measure }, { reason }) => decideWithdraw(measure, reason),
    save: async (tx, { measure, reason }, { actor, now }) => {
      const version = measure.version + 1
      await updateMeasure(tx, measure.id, {
        withdrawnAt: now,
        withdrawnBy: actor.accountId,
        withdrawnReason: reason,
        version,
      })
      await keepRevision(tx, { id: measure.id, version }, ['withdrawnAt'], actor.accountId)
      return { output: { id: measure.id, version }, ...toldTo(measure.caseId) }
    },
  }),

  handleQuery(listMeasures, async (tx, { caseId }, { now }) => {
    const found = await findCase(tx, caseId)
    if (found === undefined) return undefined
    const measures = await listMeasureViews(tx, caseId)
    const contacts = (await contactsOfCase(tx, caseId)).filter((contact) => contact.status !== 'withdrawn')
    return {
      output: {
        caseOpen: found.status === 'open',
        dutyMode: found.dutyMode,
        stayCode: found.stayCode,
        measures,
        contacts: contacts.map((contact) => ({
          id: contact.id,
          number: contact.number,
          callAt: contact.callAt,
          dutyMode: contact.dutyMode,
          suggestedMinutes: suggestMinutes(contact, minutesOn(measures, contact.id), now),
        })),
      },
      about: { cases: [caseId] },
    }
  }),
]

const minutesOn = (measures: readonly Measure[], contactId: string): number =>
  measures
    .filter((measure) => measure.contactId === contactId && measure.withdrawnAt === null)
    .reduce((sum, measure) => sum + (measure.minutes ?? 0), 0)
