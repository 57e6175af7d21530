import { command, query } from '../../kernel/contract.ts'
import { flag, id, line, listOf, nullable, optional, shape, whole } from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import { CaseListView } from '../case/api.ts'
import { CaseNeed, CasePriority, ClassData, Factors, PriorityClass } from './model.ts'
import type { ClassRefusal, NeedRefusal, PriorityRefusal } from './rules.ts'

const version = whole(1, 1_000_000)
const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }
/** The region's own data: the manager and whoever keeps the system. */
const keepers: Permit = { 'duty-manager': 'any', administrator: 'any' }
const done = shape({ id: id(), version })
const by = { accountName: line(120) }

export const loadClasses = command({
  name: 'priority.load-classes',
  path: '/api/priority-classes/region',
  summary: 'Puts in the classes of the region where there are none yet; a second time changes nothing',
  input: ClassData,
  output: shape({ added: whole(0, 100) }),
  permit: { operator: 'any' },
})

export const listPriorityClasses = query({
  name: 'priority.classes',
  path: '/api/priority-classes',
  summary: 'The priority classes of the region, with their days',
  input: shape({}),
  output: shape({ classes: listOf(PriorityClass.row, 300) }),
  permit: { ...duty, administrator: 'any' },
  audit: 'none',
})

const classRefusals = [
  'name-missing',
  'ends-first',
  'position-taken',
  'key-taken',
  'bad-key',
] as const satisfies readonly ClassRefusal[]

export const addClass = command({
  name: 'priority.add-class',
  path: '/api/priority-classes',
  summary: 'A priority class of the region, from a day on',
  input: PriorityClass.create,
  output: done,
  permit: keepers,
  refusals: classRefusals,
})

export const changeClass = command({
  name: 'priority.change-class',
  path: '/api/priority-classes/{classId}',
  method: 'PUT',
  summary: 'Change the name, description, place or last day of a class; cases keep the name it had',
  input: shape({ classId: id(), version, ...PriorityClass.change.properties }),
  output: done,
  permit: keepers,
  refusals: classRefusals,
})

export const setCasePriority = command({
  name: 'priority.set-case',
  path: '/api/cases/{caseId}/priorities',
  summary: 'First step: is the case to be prioritised, in which class and why; earlier answers stay',
  input: CasePriority.create,
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['case-closed', 'class-missing', 'class-closed', 'why-missing'] satisfies readonly (
    | PriorityRefusal
    | 'case-closed'
  )[],
})

const needRefusals = [
  'case-closed',
  'case-priority-first',
  'need-text-missing',
  'reason-missing',
  'code-closed',
] as const satisfies readonly (NeedRefusal | 'case-closed')[]

export const addNeed = command({
  name: 'priority.add-need',
  path: '/api/cases/{caseId}/needs',
  summary: 'Second step: a need of the case, necessary or beneficial, prioritised or not',
  input: CaseNeed.create,
  output: shape({ needId: id(), version }),
  permit: duty,
  refusals: needRefusals,
})

const { caseId: _ofCase, ...needFields } = CaseNeed.create.properties
export const changeNeed = command({
  name: 'priority.change-need',
  path: '/api/cases/{caseId}/needs/{needId}',
  method: 'PUT',
  summary: 'A need as it stands now; how it stood before is kept',
  input: shape({ caseId: id(), needId: id(), version, ...needFields }),
  output: shape({ needId: id(), version }),
  permit: duty,
  refusals: needRefusals,
})

export const withdrawNeed = command({
  name: 'priority.withdraw-need',
  path: '/api/cases/{caseId}/needs/{needId}/withdrawal',
  summary: 'A need put there by mistake; its history stays',
  input: shape({ caseId: id(), needId: id(), version }),
  output: shape({ needId: id(), version }),
  permit: duty,
  refusals: ['case-closed'],
})

export const saveFactors = command({
  name: 'priority.save-factors',
  path: '/api/cases/{caseId}/factors',
  method: 'PUT',
  summary: 'The factor sheet as it is typed; version 0 where there is none yet',
  input: shape({ caseId: id(), version: whole(0, 1_000_000), ...Factors.change.properties }),
  output: done,
  permit: duty,
  refusals: ['case-closed'],
  autosave: true,
})

export const priorityOfCase = query({
  name: 'priority.of-case',
  path: '/api/cases/{caseId}/priority',
  summary: 'Priority and needs of a case with their history, the factor sheet and the ages of children',
  input: shape({ caseId: id() }),
  output: shape({
    priorities: listOf(shape({ ...CasePriority.row.properties, ...by }), 100),
    needs: listOf(shape({ ...CaseNeed.row.properties, ...by }), 500),
    factors: nullable(shape({ ...Factors.row.properties, changedByName: line(120) })),
    children: listOf(shape({ personId: id(), age: nullable(whole(0, 200)) }), 100),
  }),
  permit: duty,
  audit: 'list',
})

const classed = {
  prioritised: nullable(CasePriority.row.properties.prioritised),
  className: nullable(line(160)),
  position: nullable(whole(1, 100)),
}
export const classesOfOpenCases = query({
  name: 'priority.classes-of-open-cases',
  path: '/api/case-priorities',
  summary: 'The class of each open case that has been asked',
  input: shape({}),
  output: shape({ cases: listOf(shape({ caseId: id(), ...classed }), 2000) }),
  permit: duty,
  audit: 'list',
})

export const listByClass = query({
  name: 'priority.list-by-class',
  path: '/api/case-priorities/cases',
  summary: 'Open cases in order of priority class, then the latest first; set aside ones last',
  input: shape({ after: optional(id()) }),
  output: shape({ cases: listOf(CaseListView, 50), more: flag() }),
  permit: duty,
  audit: 'list',
})

export type PriorityCode = (typeof addClass | typeof setCasePriority | typeof addNeed)['refusals'][number]
