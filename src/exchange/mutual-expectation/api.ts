import type { Static } from 'typebox'
import { command, query } from '../../kernel/contract.ts'
import { flag, id, instant, line, listOf, nullable, oneOf, shape, text, whole } from '../../kernel/field.ts'
import { ExpectationEdition, expectationAudiences } from './model.ts'
import type { PublishRefusal } from './rules.ts'

const version = whole(1, 1_000_000)
const manager = { 'duty-manager': 'any' } as const
const { audience: _audience, ...written } = ExpectationEdition.create.properties

/** One page as whoever asks may see it: the edition in force, the one before, and who has said that it is read. */
export const ExpectationPage = shape({
  audience: oneOf(expectationAudiences),
  inForce: nullable(ExpectationEdition.row),
  former: nullable(ExpectationEdition.row),
  draft: nullable(ExpectationEdition.row),
  publisherName: nullable(line(120)),
  editions: listOf(
    shape({ id: id(), edition: whole(1, 10_000), publishedAt: instant(), changeNote: text(1000) }),
    100,
  ),
  /** Whether whoever asks is to say that it is read, and has. */
  mayAcknowledge: flag(),
  isAcknowledged: flag(),
  /** Units and when somebody there said so; for the duty, else null. */
  reach: nullable(
    listOf(shape({ id: id(), name: line(120), at: nullable(instant()), by: nullable(line(120)) }), 1000),
  ),
})
export type ExpectationPage = Static<typeof ExpectationPage>

export const readExpectations = query({
  name: 'mutual-expectation.read',
  path: '/api/expectations',
  summary:
    'Who does what: the pages a reader may see, in force, with what changed and which units have read them',
  input: shape({}),
  output: shape({ pages: listOf(ExpectationPage, 3) }),
  permit: {
    'duty-worker': 'any',
    'duty-manager': 'any',
    administrator: 'any',
    intake: 'any',
    partner: 'own-partner',
  },
  audit: 'none',
})

export const draftExpectation = command({
  name: 'mutual-expectation.draft',
  path: '/api/expectations',
  summary: 'Begin a new edition of a page, from the one in force where there is one',
  input: shape({ audience: oneOf(expectationAudiences) }),
  output: shape({ id: id() }),
  permit: manager,
  refusals: ['draft-exists'],
})

export const saveExpectation = command({
  name: 'mutual-expectation.save',
  path: '/api/expectation-editions/{editionId}',
  method: 'PUT',
  summary: 'Save the draft as it stands',
  input: shape({ editionId: id(), version, ...written }),
  output: shape({ id: id(), version }),
  permit: manager,
  refusals: ['already-published'],
  autosave: true,
})

export const publishExpectation = command({
  name: 'mutual-expectation.publish',
  path: '/api/expectation-editions/{editionId}/publication',
  summary: 'Put the edition in force: frozen from now on, and its units are told',
  input: shape({ editionId: id(), version }),
  output: shape({ id: id(), version }),
  permit: manager,
  refusals: [
    'already-published',
    'section-missing',
    'change-note-missing',
    'nothing-changed',
  ] satisfies readonly (PublishRefusal | 'already-published')[],
})

export const acknowledgeExpectation = command({
  name: 'mutual-expectation.acknowledge',
  path: '/api/expectation-editions/{editionId}/acknowledgements',
  summary: 'Say for one’s unit that the edition in force is read',
  input: shape({ editionId: id() }),
  output: shape({ editionId: id() }),
  permit: { intake: 'any', partner: 'own-partner' },
  refusals: ['not-in-force'],
})

export type ExpectationRefusal = (
  | typeof draftExpectation
  | typeof saveExpectation
  | typeof publishExpectation
  | typeof acknowledgeExpectation
)['refusals'][number]
