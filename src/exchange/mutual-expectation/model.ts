import { entity, once, type Row, server } from '../../kernel/entity.ts'
import { id, instant, nullable, oneOf, text, whole } from '../../kernel/field.ts'

/** With whom the duty has agreed who does what. */
export const expectationAudiences = ['police', 'health-care', 'municipality'] as const
export type ExpectationAudience = (typeof expectationAudiences)[number]

/** The parts of the page, in the order they are read (source 000, I-11, I-20, I-23). */
export const expectationSections = [
  'dutyDoes',
  'dutyDoesNot',
  'whenToCall',
  'weExpect',
  'youMayExpect',
  'unmetNeeds',
] as const
export type ExpectationSection = (typeof expectationSections)[number]

const part = text(8000)
/** An edition of the page. Published it never changes; there is at most one draft beside the published ones. */
export const ExpectationEdition = entity({
  id: server(id()),
  audience: once(oneOf(expectationAudiences)),
  edition: server(whole(1, 10_000)),
  dutyDoes: part,
  dutyDoesNot: part,
  whenToCall: part,
  weExpect: part,
  youMayExpect: part,
  unmetNeeds: part,
  changeNote: text(1000),
  writtenBy: server(id()),
  writtenAt: server(instant()),
  publishedAt: server(nullable(instant())),
  publishedBy: server(nullable(id())),
  version: server(whole(1, 1_000_000)),
})
export type ExpectationEdition = Row<typeof ExpectationEdition>

/** A named account says for its unit that the edition is read. */
export const ExpectationAcknowledgement = entity({
  editionId: once(id()),
  accountId: server(id()),
  partnerId: server(nullable(id())),
  memberId: server(nullable(id())),
  at: server(instant()),
})
export type ExpectationAcknowledgement = Row<typeof ExpectationAcknowledgement>
