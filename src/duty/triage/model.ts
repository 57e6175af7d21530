import type { Static } from 'typebox'
import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, nullable, oneOf, shape } from '../../kernel/field.ts'
import { type Attention, answers, type Case } from '../case/model.ts'

/** What a judgement is held against. The judgement itself is kept on the case. */
export type JudgementFacts = Pick<Case, 'matter' | 'initiator'> & {
  readonly attention: readonly Attention[]
  /** The duty has itself called 112 or the police, and a contact of the case says so. */
  readonly hasCalledForHelp: boolean
}

export const missingResources = [
  'emergency-foster-home',
  'residential-home',
  'sis',
  'sheltered-housing',
  'shelter',
  'hotel',
  'addiction-care',
  'health-care',
  'transport',
  'interpreter',
  'colleague',
  'other',
] as const

/** Whether something that was not to be had shaped a judgement, and who said no (F-15). */
const lack = {
  shaped: oneOf(answers),
  resource: nullable(oneOf(missingResources)),
  refusedBy: nullable(line(200)),
}
export const Lack = shape(lack)
export type Lack = Static<typeof Lack>

export const MissingResource = entity({
  id: server(id()),
  caseId: once(id()),
  shaped: once(lack.shaped),
  resource: once(lack.resource),
  refusedBy: once(lack.refusedBy),
  at: server(instant()),
  accountId: server(id()),
})
export type MissingResource = Row<typeof MissingResource>
