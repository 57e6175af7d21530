import { Document } from '../../base/document/model.ts'
import { Standing } from '../../duty/statutory-clock/model.ts'
import { command, query } from '../../kernel/contract.ts'
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
} from '../../kernel/field.ts'
import { CourtPackage, CourtReceipt, CourtSending, MemberCourt } from './model.ts'

const duty = { 'duty-worker': 'any', 'duty-manager': 'any' } as const
const ofTheDecision = { ...duty, intake: 'own-member' } as const
const readers = { ...ofTheDecision, chair: 'own-member' } as const
const { decisionId: _decisionId, court: _court, request: _request, ...built } = CourtPackage.create.properties

export const readPackages = query({
  name: 'court-package.read',
  path: '/api/decisions/{decisionId}/court-packages',
  summary: 'What the court has been sent about a decision: every edition, how it went, and the receipt',
  input: shape({ decisionId: id() }),
  output: shape({
    court: nullable(line(120)),
    reachedAt: nullable(line(200)),
    /** Why no package can be made now; null where one can. */
    closedBy: nullable(oneOf(['not-made', 'not-for-court', 'unsigned'])),
    packages: listOf(
      shape({
        ...CourtPackage.row.properties,
        builtByName: line(120),
        sending: nullable(shape({ ...CourtSending.row.properties, registeredByName: line(120) })),
        receipt: nullable(shape({ ...CourtReceipt.row.properties, registeredByName: line(120) })),
      }),
      99,
    ),
  }),
  permit: readers,
  audit: 'each',
})

export const prepareCourtPackage = query({
  name: 'court-package.prepare',
  path: '/api/decisions/{decisionId}/court-package-facts',
  summary: 'What can be enclosed: assessments, notes and documents of the case',
  input: shape({ decisionId: id() }),
  output: shape({
    court: nullable(line(120)),
    assessments: listOf(
      shape({
        id: id(),
        personName: line(250),
        at: instant(),
        author: line(120),
        isLocked: flag(),
        isConcerned: flag(),
      }),
      200,
    ),
    notes: listOf(shape({ id: id(), at: instant(), author: line(120), isLocked: flag() }), 500),
    documents: listOf(Document.row, 200),
  }),
  permit: duty,
  audit: 'each',
})

export const buildPackage = command({
  name: 'court-package.build',
  path: '/api/decisions/{decisionId}/court-packages',
  summary:
    'Make one signed file of the decision, the request, what is enclosed and an index; another time a new edition',
  input: shape({
    decisionId: id(),
    ...built,
    court: optional(nullable(line(120))),
    request: optional(nullable(text(8000))),
    assessmentIds: listOf(id(), 20),
    noteIds: listOf(id(), 50),
    documentIds: listOf(id(), 30),
  }),
  output: shape({ id: id(), number: line(20), documentId: id() }),
  permit: duty,
  refusals: [
    'not-made',
    'not-for-court',
    'unsigned',
    'enclosure-unknown',
    'enclosure-not-locked',
    'package-in-package',
    'too-large',
    'court-missing',
    'reason-missing',
    'certificate-expired',
    'certificate-not-yet',
    'signer-unavailable',
  ],
})

const answered = shape({ id: id(), standing: Standing, isSettled: flag() })

export const sendPackage = command({
  name: 'court-package.send',
  path: '/api/court-packages/{packageId}/sending',
  summary: 'Write down that a package was sent to the court: how, to whom, by whom',
  input: shape({ ...CourtSending.create.properties, sentAt: optional(instant()) }),
  output: answered,
  permit: ofTheDecision,
  refusals: [
    'already-sent',
    'receiver-missing',
    'sender-missing',
    'in-the-future',
    'time-far-off',
    'before-built',
  ],
})

export const receivePackage = command({
  name: 'court-package.receive',
  path: '/api/court-packages/{packageId}/receipt',
  summary: 'Write down the court’s receipt: its number, when, and who there said so; its clock stops',
  input: CourtReceipt.create,
  output: answered,
  permit: ofTheDecision,
  refusals: [
    'not-sent',
    'already-received',
    'number-missing',
    'giver-missing',
    'in-the-future',
    'time-far-off',
    'before-sent',
  ],
})

export const setCourt = command({
  name: 'court-package.set-court',
  path: '/api/members/{memberId}/courts',
  summary: 'Say which court a municipality submits to, from a day on',
  input: MemberCourt.create,
  output: shape({ id: id() }),
  permit: { 'duty-manager': 'any' },
  refusals: ['court-missing', 'source-missing', 'time-far-off', 'later-exists'],
})

type Commands = typeof buildPackage | typeof sendPackage | typeof receivePackage | typeof setCourt
export type CourtPackageRefusal = Commands['refusals'][number]
