import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, line, localDate, nullable, oneOf, text } from '../../kernel/field.ts'

/** young: from 15 their own party (LVU 36 §, SoL 3:4). child: told as suits the age, not a party that speaks for itself. */
export const partyKinds = ['young', 'child', 'guardian', 'adult', 'other'] as const
export type PartyKind = (typeof partyKinds)[number]
export const noticeOutcomes = ['told', 'not-possible'] as const
export const noticeWays = [
  'in-person',
  'phone',
  'video',
  'letter-handed',
  'letter-posted',
  'service',
] as const
/** How the instruction was given: FL 33 § wants it in writing where the decision may be appealed. */
export const instructionWays = ['written', 'oral', 'not-given'] as const

/** That a party has been told of a decision, or why it was not possible (FL 33 §). Never overwritten: withdrawn with why. */
export const DecisionNotice = entity({
  id: server(id()),
  decisionId: once(id()),
  party: once(oneOf(partyKinds)),
  /** Null for somebody who is not registered: then a name or a description. */
  personId: once(nullable(id())),
  name: once(nullable(line(120))),
  outcome: once(oneOf(noticeOutcomes)),
  way: once(nullable(oneOf(noticeWays))),
  /** When they were told; of one not possible, when it was last tried. */
  at: once(instant()),
  toldBy: once(line(120, { minLength: 2 })),
  instructionGiven: once(oneOf(instructionWays)),
  /** Which words and which edition they were given: `appeal-1`. */
  instruction: server(nullable(line(40))),
  court: server(nullable(line(120))),
  reason: once(nullable(text(2000))),
  registeredAt: server(instant()),
  registeredBy: server(id()),
  withdrawnAt: server(nullable(instant())),
  withdrawnBy: server(nullable(id())),
  withdrawnReason: server(nullable(text(1000))),
})
export type DecisionNotice = Row<typeof DecisionNotice>

/** That a decision was reported to its board: which meeting, which paragraph of the minutes, by whom (LVU 6 §, KL 6:40). */
export const BoardReport = entity({
  id: server(id()),
  decisionId: once(id()),
  memberId: server(id()),
  meetingOn: once(localDate()),
  paragraph: once(line(60, { minLength: 1 })),
  reportedBy: once(line(120, { minLength: 2 })),
  registeredAt: server(instant()),
  registeredBy: server(id()),
  withdrawnAt: server(nullable(instant())),
  withdrawnBy: server(nullable(id())),
  withdrawnReason: server(nullable(text(1000))),
})
export type BoardReport = Row<typeof BoardReport>
