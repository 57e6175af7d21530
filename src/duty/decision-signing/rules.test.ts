import { describe, expect, test } from 'vitest'
import type { Actor } from '../../kernel/permit.ts'
import { available, momentInWords, municipalityInWords, signerOf } from './rules.ts'

test.each([
  ['2026-11-22T01:40:00.000Z', 'söndag 22 november 2026 kl. 02.40'],
  ['2026-10-25T00:40:00.000Z', 'söndag 25 oktober 2026 kl. 02.40 sommartid (UTC+2)'],
  ['2026-10-25T01:40:00.000Z', 'söndag 25 oktober 2026 kl. 02.40 normaltid (UTC+1)'],
  ['2026-10-25T02:00:00.000Z', 'söndag 25 oktober 2026 kl. 03.00'],
  ['2026-03-29T01:00:00.000Z', 'söndag 29 mars 2026 kl. 03.00'],
  ['2026-12-31T23:00:00.000Z', 'fredag 1 januari 2027 kl. 00.00'],
])('%s is said as %s', (at, words) => {
  expect(momentInWords(at)).toBe(words)
})

test.each([
  ['Gävle', 'Gävle kommun'],
  ['Hudiksvall', 'Hudiksvalls kommun'],
  ['Hofors', 'Hofors kommun'],
  ['Ovanåker', 'Ovanåkers kommun'],
  ['Ockelbo', 'Ockelbo kommun'],
  ['Göteborgs stad', 'Göteborgs stad'],
])('%s as an authority is %s', (name, words) => {
  expect(municipalityInWords(name)).toBe(words)
})

const chairs = { deciders: ['chair', 'appointed-member'] } as const
const employees = { deciders: ['delegate'] } as const
const byChair = { status: 'made', mandateId: 'm', manner: 'oral', registeredBy: 'worker' } as const
const byEmployee = { status: 'made', mandateId: null, manner: 'in-app', registeredBy: 'worker' } as const

test.each([
  ['the chair who has an account', byChair, { accountId: 'chair' }, chairs, 'chair'],
  ['nobody here, where the chair has no account', byChair, { accountId: null }, chairs, null],
  ['the employee who decided by delegation', byEmployee, undefined, employees, 'worker'],
  ['never an employee, where the law wants a mandate', byEmployee, undefined, chairs, null],
  [
    'nobody here, where an employee wrote it on paper',
    { ...byEmployee, manner: 'paper' },
    undefined,
    employees,
    null,
  ],
] as const)('a decision is signed by %s', (_who, decision, mandate, type, signer) => {
  expect(signerOf(decision, mandate, type)).toBe(signer)
})

describe('what may be done', () => {
  const actor = (accountId: string, role: Actor['role']): Actor => ({
    accountId,
    role,
    name: '',
    title: '',
    memberId: null,
    partnerId: null,
    sessionId: null,
  })
  const chair = actor('chair', 'chair')
  const worker = actor('worker', 'duty-worker')
  const facts = { decision: { status: 'made' }, signerAccountId: 'chair', signature: undefined } as const
  const open = (changes: object, who: Actor) => {
    const { sign, attest } = available({ ...facts, ...changes }, who, '2026-11-22T01:40:00.000Z')
    return [sign.allowed || sign.reason, attest.allowed || attest.reason]
  }
  test.each([
    ['made, to its chair', {}, chair, [true, 'not-your-decision']],
    ['made, to the duty', {}, worker, ['not-your-decision', true]],
    [
      'made by somebody without an account, to the duty',
      { signerAccountId: null },
      worker,
      ['not-your-decision', true],
    ],
    ['signed', { signature: { id: 's' } }, chair, ['already-signed', 'already-signed']],
    ['waiting for an answer', { decision: { status: 'ready' } }, chair, ['not-made', 'not-made']],
    ['answered with no', { decision: { status: 'declined' } }, chair, ['not-made', 'not-made']],
    ['recalled', { decision: { status: 'recalled' } }, worker, ['not-made', 'not-made']],
  ] as const)('with a decision that is %s', (_state, changes, who, expected) => {
    expect(open(changes, who)).toEqual(expected)
  })
})
