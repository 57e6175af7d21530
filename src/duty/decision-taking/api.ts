import { PersonCard } from '../../base/person/model.ts'
import { command, query } from '../../kernel/contract.ts'
import {
  id,
  instant,
  line,
  listOf,
  localDate,
  nullable,
  oneOf,
  optional,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'
import { mandateKinds } from '../mandate/model.ts'
import { DecisionTaking } from './model.ts'
import type { InAppRefusal, RecordRefusal, RightRefusal } from './rules.ts'

const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
const ofState = ['already-decided', 'recalled', 'not-ready', 'shown-changed'] as const
const ofMandate = [
  'wrong-member',
  'mandate-ended',
  'mandate-not-begun',
  'not-covered',
  'not-for-officials',
] as const
const ofRight = [
  ...ofMandate,
  'no-mandate',
  'delegation-missing',
  'delegation-above',
] as const satisfies readonly RightRefusal[]
const ofWords = ['reason-missing', 'words-missing'] as const
const answer = oneOf(['yes', 'no'])
const said = { decisionId: id(), shownHash: line(64), answer, ownWords: text(8000) }
const taken = shape({
  id: id(),
  status: oneOf(['made', 'declined']),
  decidedAt: instant(),
  decidedByName: line(120),
  version: whole(1, 1_000_000),
})

export const decide = command({
  name: 'decision-taking.decide',
  path: '/api/decisions/{decisionId}/decision',
  summary:
    'Yes or no, with own words, by whoever holds the mandate at this moment or an employee the delegation order names',
  input: shape({ ...said, recipientId: optional(nullable(id())) }),
  output: taken,
  permit: { ...duty, chair: 'own-member' },
  refusals: [
    ...ofState,
    ...ofRight,
    ...ofWords,
    'recipient-missing',
    'recipient-not-in-case',
  ] as const satisfies readonly InAppRefusal[],
})

export const recordDecision = command({
  name: 'decision-taking.record',
  path: '/api/decisions/{decisionId}/recorded-decision',
  summary:
    'A decision said by word of mouth or written on paper: by which mandate, the moment it was said, who heard it, read back',
  input: shape({
    ...said,
    manner: oneOf(['oral', 'paper']),
    mandateId: id(),
    decidedAt: instant(),
    readBackAt: optional(nullable(instant())),
    witnessId: optional(nullable(id())),
    witnessName: optional(nullable(line(120))),
    noWitnessReason: optional(nullable(text(500))),
  }),
  output: taken,
  permit: duty,
  refusals: [
    ...ofState,
    ...ofMandate,
    ...ofWords,
    'mandate-unknown',
    'in-the-future',
    'too-early',
    'read-back-missing',
    'read-back-wrong',
    'witness-missing',
    'witness-is-you',
    'witness-unknown',
  ] as const satisfies readonly RecordRefusal[],
})

const right = nullable(oneOf(ofRight))
export const readTaking = query({
  name: 'decision-taking.read',
  path: '/api/decisions/{decisionId}/taking',
  summary: 'Who may take it now and what bars the others, whom to call back, and how it was taken',
  input: shape({ decisionId: id() }),
  output: shape({
    /** Where the decision-maker reaches the duty at night; null where no number is kept. */
    callNumber: nullable(line(40)),
    /** What bars the reader from deciding in the product now; null is nothing. */
    barred: right,
    /** The mandate the reader would decide by, to its last day. */
    own: nullable(shape({ title: line(120), minutesReference: line(120), validTo: nullable(localDate()) })),
    delegationReference: nullable(line(300)),
    /** For the duty: everybody who has or had a mandate for the board, those who may first. */
    mandates: listOf(
      shape({
        id: id(),
        kind: oneOf(mandateKinds),
        name: line(120),
        title: line(120),
        validFrom: localDate(),
        validTo: nullable(localDate()),
        barred: nullable(oneOf(ofMandate)),
      }),
      500,
    ),
    colleagues: listOf(shape({ id: id(), name: line(120), title: line(120) }), 500),
    /** For the duty: whom a refusal may be addressed to. */
    persons: listOf(PersonCard, 100),
    taking: nullable(DecisionTaking.row),
  }),
  permit: { ...duty, chair: 'own-member', intake: 'own-member' },
  audit: 'list',
})

export type Refusal = (typeof decide.refusals)[number] | (typeof recordDecision.refusals)[number]
