import { describe, expect, test } from 'vitest'
import { addDays } from '../../kernel/time.ts'
import { allHandlers } from '../../server/slices.ts'
import { type ApiKey, type ApiKeySecret, scopes } from './model.ts'
import {
  decideCreate,
  decideEndSecret,
  decideRotate,
  openedBy,
  opens,
  parseKey,
  scopesFor,
  secretState,
} from './rules.ts'

const now = '2026-11-22T08:00:00.000Z'
const today = '2026-11-22'
const key: ApiKey = {
  ...{
    id: 'k',
    accountId: 'a',
    memberId: 'm',
    name: 'Akten',
    purpose: 'Hämtar rapporter',
    scopes: ['reports.read'],
  },
  ...{ createdBy: 'p', createdAt: now, revokedAt: null, revokedBy: null, revokedReason: null },
}
const secret = (changes: Partial<ApiKeySecret> = {}): ApiKeySecret => ({
  ...{ id: 's', keyId: 'k', publicId: '0123456789abcdef', secretHash: 'h', createdBy: 'p', createdAt: now },
  ...{ validUntil: addDays(today, 10), lastUsedAt: null, endedAt: null, endedBy: null },
  ...changes,
})

describe('scopes', () => {
  const contracts = new Map(allHandlers.map(({ contract }) => [contract.name, contract]))

  test.each(scopes)(
    '%s opens contracts that exist and that an intake of the own municipality may call',
    (scope) => {
      expect(opens[scope].length).toBeGreaterThan(0)
      expect(opens[scope].map((name) => [name, contracts.get(name)?.permit.intake])).toEqual(
        opens[scope].map((name) => [name, 'own-member']),
      )
    },
  )

  test('open no contract that makes keys, and none that opens what is protected', () => {
    const all = [...openedBy(scopes)]
    expect(all.filter((name) => /^(api-key|webhook|account|passkey)\.|unmask|search/.test(name))).toEqual([])
  })

  test('are named for whoever lacks one', () => {
    expect(scopesFor('morning.inbox')).toEqual(['reports.read'])
    expect(scopesFor('account.list')).toEqual([])
  })
})

const whole = 'A'.repeat(43)
test.each([
  [`stf_0123456789abcdef_${whole}`, true],
  [`stf_0123456789abcdef_${whole}A`, false],
  [`stf_0123456789ABCDEF_${whole}`, false],
  [`stf_0123456789abcdef_${'A'.repeat(42)}=`, false],
  ['stf_0123456789abcdef', false],
  ['', false],
])('%s has the form of a key: %s', (text, isKey) => expect(parseKey(text) !== undefined).toBe(isKey))

test.each([
  [{}, {}, 'valid'],
  [{ validUntil: today }, {}, 'valid'],
  [{ validUntil: addDays(today, -1) }, {}, 'expired'],
  [{ endedAt: now }, {}, 'ended'],
  [{}, { revokedAt: now }, 'ended'],
] as const)('a secret with %j of a key with %j is %s', (ofSecret, ofKey, state) =>
  expect(secretState(secret(ofSecret), { ...key, ...ofKey }, now)).toBe(state),
)

const wanted = {
  name: 'Akten',
  purpose: 'Hämtar rapporter',
  scopes: ['reports.read'] as const,
  validUntil: today,
}
const facts = { isNameTaken: false, proof: 'passkey' as const }
test.each([
  [{}, {}, undefined],
  [{ name: ' A ' }, {}, 'name-missing'],
  [{}, { isNameTaken: true }, 'name-taken'],
  [{ purpose: '    x   ' }, {}, 'purpose-missing'],
  [{ scopes: [] }, {}, 'scopes-missing'],
  [{ validUntil: addDays(today, -1) }, {}, 'day-behind'],
  [{ validUntil: addDays(today, 365) }, {}, undefined],
  [{ validUntil: addDays(today, 366) }, {}, 'too-long'],
  [{}, { proof: null }, 'no-proof'],
] as const)('a key asked for with %j where %j: %s', (input, of, code) => {
  const decision = decideCreate({ ...facts, ...of }, { ...wanted, ...input }, now)
  expect(decision.ok ? undefined : decision.code).toBe(code)
})

const days = { validUntil: addDays(today, 90), earlierUntil: addDays(today, 14) }
test.each([
  [key, [secret()], days, undefined],
  [key, [secret({ validUntil: addDays(today, -1) })], days, undefined],
  [key, [secret(), secret({ id: 't' })], days, 'two-already'],
  [key, [secret(), secret({ id: 't', endedAt: now })], days, undefined],
  [{ ...key, revokedAt: now }, [secret()], days, 'already-revoked'],
  [key, [secret()], { ...days, earlierUntil: addDays(today, -1) }, 'day-behind'],
  [key, [secret()], { ...days, validUntil: addDays(today, 400) }, 'too-long'],
] as const)('a rotation of %j with %j to %j: %s', (of, secrets, input, code) => {
  const decision = decideRotate({ key: of, secrets, proof: 'password' }, input, now)
  expect(decision.ok ? undefined : decision.code).toBe(code)
})

test.each([
  [[secret(), secret({ id: 't' })], undefined],
  [[secret()], 'only-secret'],
  [[secret({ endedAt: now }), secret({ id: 't' })], 'already-ended'],
] as const)('of %j one is ended: %s', (secrets, code) => {
  const decision = decideEndSecret({ key, secrets }, 's', now)
  expect(decision.ok ? undefined : decision.code).toBe(code)
})
