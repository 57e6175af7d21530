import { necessity } from '../../code-lists/necessity.ts'
import { codeKeys } from '../../kernel/code-list.ts'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import {
  flag,
  id,
  instant,
  line,
  listOf,
  localDate,
  nullable,
  oneOf,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'
import { answers } from '../case/model.ts'

const version = () => whole(1, 1_000_000)
/** Settings hold from a day until and with another; null is until further notice. */
const dates = { validFrom: once(localDate()), validTo: nullable(localDate()) }

/** What the region puts first, 1 being the most urgent (C-06, C-07). */
export const PriorityClass = entity({
  id: server(id()),
  key: once(line(60, { minLength: 2 })),
  name: line(160, { minLength: 2 }),
  description: text(1000),
  position: whole(1, 100),
  ...dates,
  version: server(version()),
})
export type PriorityClass = Row<typeof PriorityClass>

/** What a region's data file says of priority; loaded once, then the region's own. */
export const ClassData = shape({ classes: listOf(shape(PriorityClass.create.properties), 100) })

/** First step of the priority: is the case to be prioritised, in which class, and why (C-05). */
export const CasePriority = entity({
  id: server(id()),
  caseId: once(id()),
  prioritised: once(oneOf(answers)),
  classId: once(nullable(id())),
  className: server(nullable(line(160))),
  why: once(text(4000)),
  at: server(instant()),
  accountId: server(id()),
})
export type CasePriority = Row<typeof CasePriority>

export const needKinds = [
  'protection',
  'housing',
  'food',
  'medical',
  'transport',
  'talk',
  'money',
  'care',
  'interpreter',
  'other',
] as const
/** Second step: one need, as a version of it says (C-05, C-40). */
export const CaseNeed = entity({
  id: server(id()),
  needId: server(id()),
  caseId: once(id()),
  version: server(version()),
  kind: oneOf(needKinds),
  text: text(2000),
  necessity: nullable(oneOf(codeKeys(necessity))),
  prioritised: oneOf(answers),
  why: text(2000),
  withdrawn: server(flag()),
  at: server(instant()),
  accountId: server(id()),
})
export type CaseNeed = Row<typeof CaseNeed>

/** What weighs in the triage; null is not stated (C-17). */
const sheet = {
  resources: nullable(text(4000)),
  network: nullable(text(4000)),
  situation: nullable(text(8000)),
  whatHappened: nullable(text(8000)),
  /** Somebody may have to be out in the cold tonight (F-12). */
  cold: nullable(oneOf(answers)),
}
export const Factors = entity({
  id: server(id()),
  caseId: once(id()),
  ...sheet,
  version: server(version()),
  changedAt: server(instant()),
  changedBy: server(id()),
})
export type Factors = Row<typeof Factors>
export type FactorText = Pick<Factors, keyof typeof sheet>
