import { decided } from '../../kernel/decision.ts'
import { localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { available } from '../case/rules.ts'
import { findCase, findCaseViews, lockCase, peopleOfCases, shownCases } from '../case/store.ts'
import {
  addClass,
  addNeed,
  changeClass,
  changeNeed,
  classesOfOpenCases,
  listByClass,
  listPriorityClasses,
  loadClasses,
  priorityOfCase,
  saveFactors,
  setCasePriority,
  withdrawNeed,
} from './api.ts'
import type { CaseNeed } from './model.ts'
import { agesOfChildren, checkClass, decideNeed, decidePriority, tidiedFactors } from './rules.ts'
import {
  classesOfOpen,
  findClass,
  findFactors,
  insertCasePriority,
  insertClass,
  insertFactors,
  insertNeed,
  latestNeed,
  listClasses,
  lockClass,
  lockClasses,
  needVersionsOfCase,
  openCaseIdsByClass,
  prioritiesOfCase,
  updateClass,
  updateFactors,
} from './store.ts'

const pageSize = 30
const shownOfEach = { priorities: 100, needs: 500, openCases: 2000 }

const ofCase = (caseId: string) => ({
  about: { cases: [caseId] },
  events: [{ topic: 'case' as const, id: caseId }],
})
const ofSettings = (id: string) => ({ events: [{ topic: 'priority' as const, id }] })

async function keepNeed(
  tx: Tx,
  need: Omit<CaseNeed, 'id' | 'at' | 'accountId'>,
  { now, newId, actor }: Context,
) {
  await insertNeed(tx, { ...need, id: newId(), at: now, accountId: actor.accountId })
  if (need.version > 1)
    await keepRevision(tx, { id: need.needId, version: need.version }, ['need'], actor.accountId)
  return { output: { needId: need.needId, version: need.version }, ...ofCase(need.caseId) }
}

/** The case, locked, with a need of it and the last word on its priority. */
async function lockNeed(tx: Tx, input: { caseId: string; needId: string; version: number }) {
  const row = await lockCase(tx, input.caseId)
  const need = row && (await latestNeed(tx, row.id, input.needId))
  if (row === undefined || need === undefined || need.withdrawn) return undefined
  await requireVersion(tx, { id: need.needId, version: need.version }, input.version)
  const [ofRow] = await prioritiesOfCase(tx, row.id, 1)
  return { row, need, ofRow }
}

export const handlers = [
  handleCommand(loadClasses, {
    load: async (tx) => {
      await lockClasses(tx)
      return listClasses(tx)
    },
    decide: (there, { classes }) => decided(there.length === 0 ? classes : []),
    save: async (tx, classes, { newId }) => {
      for (const { validTo = null, ...row } of classes)
        await insertClass(tx, { ...row, validTo, id: newId(), version: 1 })
      return { output: { added: classes.length } }
    },
  }),

  handleQuery(listPriorityClasses, async (tx) => ({ output: { classes: await listClasses(tx) } })),

  handleCommand(addClass, {
    load: async (tx) => {
      await lockClasses(tx)
      return listClasses(tx)
    },
    decide: (others, { validTo = null, ...input }, { newId }) => {
      const wanted = { ...input, validTo, id: newId(), version: 1 }
      const check = checkClass(wanted, others)
      return check.ok ? decided(wanted) : check
    },
    save: async (tx, row) => {
      await insertClass(tx, row)
      return { output: { id: row.id, version: row.version }, ...ofSettings(row.id) }
    },
  }),

  handleCommand(changeClass, {
    load: async (tx, { classId, version }) => {
      await lockClasses(tx)
      const row = await lockClass(tx, classId)
      if (row === undefined) return undefined
      await requireVersion(tx, row, version)
      return { row, others: await listClasses(tx) }
    },
    decide: ({ row, others }, { classId: _id, version: _version, ...changes }) => {
      const check = checkClass({ ...row, ...changes }, others)
      return check.ok ? decided({ row, changes }) : check
    },
    save: async (tx, { row, changes }, { actor }) => {
      const version = row.version + 1
      await updateClass(tx, row.id, { ...changes, version })
      await keepRevision(tx, { id: row.id, version }, Object.keys(changes), actor.accountId)
      return { output: { id: row.id, version }, ...ofSettings(row.id) }
    },
  }),

  handleCommand(setCasePriority, {
    load: async (tx, { caseId, classId }) => {
      const row = await lockCase(tx, caseId)
      return row && { row, found: classId ? await findClass(tx, classId) : undefined }
    },
    available: ({ row }, actor, now) => available(row, actor, now).change,
    decide: ({ row, found }, input, { now }) => {
      const decision = decidePriority(input, found, localDate(now))
      return decision.ok ? decided({ caseId: row.id, ...decision.changes }) : decision
    },
    save: async (tx, priority, { now, newId, actor }) => {
      const id = newId()
      await insertCasePriority(tx, { ...priority, id, at: now, accountId: actor.accountId })
      return { output: { id }, ...ofCase(priority.caseId) }
    },
  }),

  handleCommand(addNeed, {
    load: async (tx, { caseId }) => {
      const row = await lockCase(tx, caseId)
      return row && { row, ofRow: (await prioritiesOfCase(tx, caseId, 1))[0] }
    },
    available: ({ row }, actor, now) => available(row, actor, now).change,
    decide: ({ row, ofRow }, { caseId: _id, necessity = null, ...input }, { now }) => {
      const decision = decideNeed({ ...input, necessity }, ofRow, localDate(now))
      return decision.ok ? decided({ ...decision.changes, caseId: row.id }) : decision
    },
    save: (tx, need, context) =>
      keepNeed(tx, { ...need, needId: context.newId(), version: 1, withdrawn: false }, context),
  }),

  handleCommand(changeNeed, {
    load: lockNeed,
    available: ({ row }, actor, now) => available(row, actor, now).change,
    decide: ({ need, ofRow }, { caseId: _c, needId: _n, version: _v, ...input }, { now }) => {
      const { kind, text, necessity, prioritised, why } = { ...need, ...input }
      const decision = decideNeed({ kind, text, necessity, prioritised, why }, ofRow, localDate(now))
      return decision.ok ? decided({ ...need, ...decision.changes }) : decision
    },
    save: (tx, need, context) => keepNeed(tx, { ...need, version: need.version + 1 }, context),
  }),

  handleCommand(withdrawNeed, {
    load: lockNeed,
    available: ({ row }, actor, now) => available(row, actor, now).change,
    decide: ({ need }) => decided({ ...need, withdrawn: true }),
    save: (tx, need, context) => keepNeed(tx, { ...need, version: need.version + 1 }, context),
  }),

  handleCommand(saveFactors, {
    load: async (tx, { caseId, version }) => {
      const row = await lockCase(tx, caseId)
      if (row === undefined) return undefined
      const there = await findFactors(tx, caseId)
      await requireVersion(tx, { id: there?.id ?? caseId, version: there?.version ?? 0 }, version)
      return { row, there }
    },
    available: ({ row }, actor, now) => available(row, actor, now).change,
    decide: (facts, { caseId: _id, version: _version, ...input }) =>
      decided({ ...facts, written: tidiedFactors(input) }),
    save: async (tx, { row, there, written }, { now, newId, actor }) => {
      const kept = { version: (there?.version ?? 0) + 1, changedAt: now, changedBy: actor.accountId }
      const id = there?.id ?? newId()
      const none = { resources: null, network: null, situation: null, whatHappened: null, cold: null }
      if (there === undefined) await insertFactors(tx, { ...none, ...written, ...kept, id, caseId: row.id })
      else await updateFactors(tx, id, { ...written, ...kept })
      await keepRevision(tx, { id, version: kept.version }, Object.keys(written), actor.accountId)
      return { output: { id, version: kept.version }, about: { cases: [row.id] } }
    },
  }),

  handleQuery(priorityOfCase, async (tx, { caseId }, { now }) => {
    if ((await findCase(tx, caseId)) === undefined) return undefined
    const people = await peopleOfCases(tx, [caseId], now)
    const children = agesOfChildren(people)
    return {
      output: {
        priorities: await prioritiesOfCase(tx, caseId, shownOfEach.priorities),
        needs: await needVersionsOfCase(tx, caseId, shownOfEach.needs),
        factors: (await findFactors(tx, caseId)) ?? null,
        children,
      },
      about: { cases: [caseId], persons: children.map((child) => child.personId) },
    }
  }),

  handleQuery(classesOfOpenCases, async (tx) => {
    const cases = await classesOfOpen(tx, shownOfEach.openCases)
    return { output: { cases }, about: { cases: cases.map((row) => row.caseId) } }
  }),

  handleQuery(listByClass, async (tx, { after }, { now }) => {
    const ids = await openCaseIdsByClass(tx, after, pageSize + 1)
    const shown = ids.slice(0, pageSize)
    const rows = new Map((await findCaseViews(tx, shown)).map((row) => [row.id, row]))
    const { views, about } = await shownCases(
      tx,
      shown.flatMap((id) => rows.get(id) ?? []),
      now,
    )
    return { output: { cases: views, more: ids.length > pageSize }, about }
  }),
]
