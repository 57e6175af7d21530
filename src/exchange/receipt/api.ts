import { returnReason } from '../../code-lists/return-reason.ts'
import { codeKeys } from '../../kernel/code-list.ts'
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
  whole,
} from '../../kernel/field.ts'
import type { Permit } from '../../kernel/permit.ts'
import { handedHow, reportStatuses } from '../handover/model.ts'

const version = whole(1, 1_000_000)
const duty: Permit = { 'duty-worker': 'any', 'duty-manager': 'any' }
const receiver: Permit = { intake: 'own-member' }
const answered = shape({ id: id(), status: oneOf(reportStatuses), version })

export const openReport = command({
  name: 'receipt.open',
  path: '/api/reports/{reportId}/opening',
  summary: 'The receiver opens the report: who and when is kept, the first time',
  input: shape({ reportId: id() }),
  output: shape({ id: id(), status: oneOf(reportStatuses), version, openedAt: nullable(instant()) }),
  permit: receiver,
})

export const acceptReport = command({
  name: 'receipt.accept',
  path: '/api/reports/{reportId}/acceptance',
  summary: 'The municipality takes over and says what it will do, and by when if it can',
  input: shape({
    reportId: id(),
    version,
    commitment: text(2000, { description: 'In its own words: "we call before noon"' }),
    commitmentDue: optional(nullable(instant())),
  }),
  output: answered,
  permit: receiver,
  refusals: [
    'not-sent',
    'already-accepted',
    'already-returned',
    'commitment-missing',
    'due-in-the-past',
    'time-far-off',
  ],
})

export const returnReport = command({
  name: 'receipt.return',
  path: '/api/reports/{reportId}/return',
  summary:
    'Send the report back to the duty with the reason: it is the duty that must find the right receiver',
  input: shape({ reportId: id(), version, reason: oneOf(codeKeys(returnReason)), text: text(2000) }),
  output: answered,
  permit: receiver,
  refusals: ['not-sent', 'already-accepted', 'already-returned', 'text-missing'],
})

export const listReturned = query({
  name: 'receipt.list-returned',
  path: '/api/returned-reports',
  summary:
    "What came back and is the duty's again: who returned it and why, until another report is sent or the case is closed anew",
  input: shape({}),
  output: shape({
    reports: listOf(
      shape({
        id: id(),
        number: line(20),
        caseId: id(),
        /** Null: the case asks for a reason to open. */
        caseNumber: nullable(line(20)),
        isClosed: flag(),
        municipalityName: line(80),
        authorName: line(120),
        returnedAt: instant(),
        returnedByName: line(120),
        returnReason: oneOf(codeKeys(returnReason)),
        returnText: nullable(text(2000)),
      }),
      200,
    ),
  }),
  permit: duty,
  audit: 'list',
})

export const amendReport = command({
  name: 'receipt.amend',
  path: '/api/reports/{reportId}/amendments',
  summary: 'Add what has become known after the report was sent; what was sent stays as it was',
  input: shape({ reportId: id(), text: text(4000, { minLength: 5 }) }),
  output: shape({ id: id() }),
  permit: duty,
  refusals: ['not-sent', 'not-with-receiver', 'protected-in-text'],
})

export const handOver = command({
  name: 'receipt.hand-over',
  path: '/api/reports/{reportId}/handing-over',
  summary: 'Record who took a printed report to a municipality outside the region, how and when',
  input: shape({
    reportId: id(),
    version,
    handedTo: line(120, { minLength: 2 }),
    handedHow: oneOf(handedHow),
    handedAt: instant(),
  }),
  output: answered,
  permit: duty,
  refusals: ['not-sent', 'already-delivered', 'in-the-future', 'before-sending'],
})

export const withdrawReport = command({
  name: 'receipt.withdraw',
  path: '/api/reports/{reportId}/withdrawal',
  summary: 'Take back what went to the wrong receiver: hidden there and told so, the trace kept here',
  input: shape({ reportId: id(), version, reason: text(1000, { minLength: 5 }) }),
  output: answered,
  permit: duty,
  refusals: ['not-sent', 'already-withdrawn'],
})

type RefusalsOf<C extends { readonly refusals: readonly string[] }> = C['refusals'][number]
export type ReceiptRefusal =
  | RefusalsOf<typeof acceptReport>
  | RefusalsOf<typeof returnReport>
  | RefusalsOf<typeof amendReport>
  | RefusalsOf<typeof handOver>
  | RefusalsOf<typeof withdrawReport>
