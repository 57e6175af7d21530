import { command } from '../../kernel/contract.ts'
import { id, instant, nullable, oneOf, optional, shape, text } from '../../kernel/field.ts'
import { consentAnswers, consentWays } from './model.ts'

export const askConsent = command({
  name: 'consent.ask',
  path: '/api/cases/{caseId}/consents',
  summary: 'Keep that consent to a placement was asked, and the answer (SoL 21:1)',
  input: shape({
    caseId: id(),
    childId: id(),
    askedId: id(),
    answer: oneOf(consentAnswers),
    how: oneOf(consentWays),
    askedAt: optional(instant()),
    note: optional(nullable(text(1000))),
  }),
  output: shape({ id: id() }),
  permit: { 'duty-worker': 'any', 'duty-manager': 'any' },
  refusals: ['case-closed', 'not-in-case', 'not-guardian', 'in-the-future', 'time-far-off'],
})

export type ConsentCommandRefusal = (typeof askConsent.refusals)[number]
