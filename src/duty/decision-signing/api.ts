import { decisionTypeKeys } from '../../code-lists/decision-type.ts'
import { command, FileAnswer, query } from '../../kernel/contract.ts'
import {
  flag,
  id,
  instant,
  line,
  listOf,
  nullable,
  oneOf,
  optional,
  shape,
  text,
  whole,
} from '../../kernel/field.ts'
import { decisionManners } from '../decision/model.ts'
import { attestedWays, DecisionSignature } from './model.ts'

const readers = {
  'duty-worker': 'any',
  'duty-manager': 'any',
  intake: 'own-member',
  chair: 'own-member',
} as const
const signers = { 'duty-worker': 'any', 'duty-manager': 'any', chair: 'own-member' } as const
const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const

export const readSignature = query({
  name: 'decision-signing.read',
  path: '/api/decisions/{decisionId}/signature',
  summary: 'Whether a decision is signed, by whom and how, and what the reader may do about it',
  input: shape({ decisionId: id() }),
  output: shape({
    decisionId: id(),
    number: line(20),
    isMade: flag(),
    decidedAt: nullable(instant()),
    decidedByName: nullable(line(120)),
    shownHash: nullable(line(64)),
    controlCode: nullable(line(20)),
    signature: nullable(
      shape({
        ...DecisionSignature.row.properties,
        attestedByName: nullable(line(120)),
        isSealed: flag(),
      }),
    ),
    maySign: flag(),
    mayAttest: flag(),
  }),
  permit: readers,
  audit: 'list',
})

export const signDecision = command({
  name: 'decision-signing.sign',
  path: '/api/decisions/{decisionId}/signature',
  summary: 'Sign a decision one has made, with a passkey in the same moment; the document is made and sealed',
  input: shape({ decisionId: id(), shownHash: line(64, { minLength: 64 }) }),
  output: shape({ signatureId: id(), documentId: id() }),
  permit: signers,
  refusals: [
    'not-made',
    'already-signed',
    'not-your-decision',
    'shown-changed',
    'certificate-expired',
    'certificate-not-yet',
    'signer-unavailable',
  ],
})

export const attestSignature = command({
  name: 'decision-signing.attest',
  path: '/api/decisions/{decisionId}/attestation',
  summary: 'Attest that a decision is signed on paper or in another service, and what one has seen of it',
  input: shape({
    decisionId: id(),
    way: oneOf(attestedWays),
    signedAt: instant(),
    seen: text(1000),
    note: optional(text(2000)),
  }),
  output: shape({ signatureId: id(), documentId: id() }),
  permit: duty,
  refusals: [
    'not-made',
    'already-signed',
    'not-your-decision',
    'in-the-future',
    'before-decision',
    'seen-missing',
  ],
})

export const readSheetToSign = query({
  name: 'decision-signing.sheet',
  path: '/api/decisions/{decisionId}/paper',
  summary: 'The decision as PDF with a line to sign on by hand; while it waits, with a line to decide on too',
  input: shape({ decisionId: id() }),
  output: FileAnswer,
  permit: signers,
  audit: 'each',
  file: 'application/pdf',
})

export const listUnsigned = query({
  name: 'decision-signing.list-unsigned',
  path: '/api/unsigned-decisions',
  summary:
    'Decisions that are made and not signed, the oldest first: all for the duty, the own board’s for its chair',
  input: shape({}),
  output: shape({
    decisions: listOf(
      shape({
        decisionId: id(),
        number: line(20),
        memberName: line(120),
        type: oneOf(decisionTypeKeys),
        typeVersion: whole(1, 1000),
        decidedAt: instant(),
        manner: oneOf(decisionManners),
        decidedByName: line(120),
        isYours: flag(),
      }),
      200,
    ),
    more: flag(),
  }),
  permit: signers,
  audit: 'list',
})

export type SigningRefusal =
  | (typeof signDecision.refusals)[number]
  | (typeof attestSignature.refusals)[number]
