import Type from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import { id, instant, line, listOf, oneOf, shape, whole } from '../../kernel/field.ts'
import { yesOrNo } from '../call-out/model.ts'
import { PoliceHelp } from './model.ts'

const version = whole(1, 1_000_000)
const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
const saved = shape({ id: id(), version })
/** The answer comes later, with a contract of its own. */
const asked = Type.Pick(PoliceHelp.create, ['caseId', 'callOutId', 'askedOf', 'need', 'askedAt']).properties

export const askPolice = command({
  name: 'police-help.send',
  path: '/api/cases/{caseId}/police-helps',
  summary: 'The police are asked for help: of whom, when and for what',
  input: shape(asked),
  output: saved,
  permit: duty,
  refusals: ['case-closed', 'call-out-unknown', 'need-missing', 'in-the-future', 'time-far-off'],
})

export const answerPolice = command({
  name: 'police-help.reply',
  path: '/api/police-helps/{helpId}/answer',
  method: 'PUT',
  summary: 'What the police answered and why; a no says what protects the person instead',
  input: shape({
    helpId: id(),
    version,
    ...Type.Omit(PoliceHelp.change, ['answer', 'answeredAt']).properties,
    answer: oneOf(yesOrNo),
    answeredAt: instant(),
  }),
  output: saved,
  permit: duty,
  refusals: [
    'already-answered',
    'answer-reason-missing',
    'safety-plan-missing',
    'child-present-missing',
    'in-the-future',
    'before-asked',
  ],
})

export const readPoliceHelps = query({
  name: 'police-help.list',
  path: '/api/cases/{caseId}/police-helps',
  summary: 'The help asked of the police in the case, what they answered and why, the latest first',
  input: shape({ caseId: id() }),
  output: shape({ helps: listOf(shape({ ...PoliceHelp.row.properties, askedByName: line(120) }), 200) }),
  permit: duty,
  audit: 'each',
})

export type PoliceHelpRefusal = (typeof askPolice.refusals)[number] | (typeof answerPolice.refusals)[number]
