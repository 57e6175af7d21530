import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, nullable, oneOf, text, whole } from '../../kernel/field.ts'
import { yesOrNo } from '../call-out/model.ts'
import { answers } from '../case/model.ts'

/** Who of the police is asked: the command centre (RLC) sends cars, the station officer may support the request (I-02, I-03). */
export const policeDoors = ['command-centre', 'station-officer', 'patrol-on-site'] as const
export const officerViews = ['supports', 'does-not', 'not-asked'] as const

/** Help asked of the police, what they answered and why (I-02 to I-04, V-11). */
export const PoliceHelp = entity({
  id: server(id()),
  caseId: once(id()),
  callOutId: once(nullable(id())),
  askedOf: once(oneOf(policeDoors)),
  need: once(text(2000, { minLength: 2 })),
  askedAt: once(instant()),
  askedBy: server(id()),
  answer: nullable(oneOf(yesOrNo)),
  answerReason: nullable(text(2000)),
  answeredAt: nullable(instant()),
  stationOfficerView: nullable(oneOf(officerViews)),
  childPresent: nullable(oneOf(answers)),
  safetyPlan: nullable(text(2000)),
  version: server(whole(1, 1_000_000)),
})
export type PoliceHelp = Row<typeof PoliceHelp>
