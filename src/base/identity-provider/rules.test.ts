import { describe, expect, test } from 'vitest'
import type { Account, Appointment } from '../account/model.ts'
import type { AccountIdentity, IdentityProvider } from './model.ts'
import { decideAttach, decideEntry, decideProvider, isSafeAddress, loginExpires, ownPath } from './rules.ts'

const at = '2026-11-22T01:40:00.000Z'
const account: Account = {
  ...{ id: 'a', username: 'anna', name: 'Anna Prov', title: 'ordförande', passwordHash: null, version: 1 },
  ...{ createdAt: at, closedAt: null, pausedFrom: null, pausedTo: null, lastLoginAt: null },
}
const post: Appointment = {
  ...{ id: 'p', accountId: 'a', role: 'chair', memberId: 'm', partnerId: null },
  ...{ validFrom: '2026-01-01', validTo: null },
}
const provider: IdentityProvider = {
  ...{
    id: 'i',
    name: 'Prov',
    issuer: 'https://in.example.se',
    clientId: 'c',
    sealedSecret: 's',
    memberId: 'm',
  },
  ...{ accountClaim: 'employee', scope: 'openid', requiredAcr: [], validFrom: '2026-01-01', validTo: null },
  version: 1,
}
const identity: AccountIdentity = {
  ...{ id: 'x', providerId: 'i', accountId: 'a', claimValue: 'anst-1', subject: null, subjectAt: null },
  ...{ attachedBy: 'b', attachedAt: at, detachedAt: null, detachedBy: null },
}
const code = (decision: { ok: boolean; code?: string; field?: string }) =>
  decision.ok ? 'ok' : `${decision.code} ${decision.field ?? ''}`.trim()

test.each([
  ['https://in.example.se/adfs', true],
  ['http://in.example.se', false],
  ['http://localhost:8080', true],
  ['http://127.0.0.1:8080', true],
  ['http://[::1]:8080', true],
  ['http://127.0.0.1.example.se', false],
  ['http://localhost.example.se', false],
  ['ftp://in.example.se', false],
  ['file:///etc/passwd', false],
  ['in.example.se', false],
])('%s is an address we go to: %s', (address, isSafe) => {
  expect(isSafeAddress(address)).toBe(isSafe)
})

test.each([
  ['/arenden/7?vy=alla#not', '/arenden/7?vy=alla#not'],
  ['/', '/'],
  [undefined, '/'],
  [['/a', '/b'], '/'],
  ['', '/'],
  ['arenden', '/'],
  ['//annan.example.se', '/'],
  ['/\\annan.example.se', '/'],
  ['/\t/annan.example.se', '/'],
  ['/\n//annan.example.se', '/'],
  ['/.//annan.example.se', '/'],
  ['/a/../..//annan.example.se', '/'],
  ['https://annan.example.se', '/'],
  ['javascript:alert(1)', '/'],
  ['/login', '/'],
  ['/login?back=/x', '/'],
  ['/api/login-providers/x/start', '/'],
  ['/loginlista', '/loginlista'],
  [`/${'a'.repeat(1600)}`, '/'],
])('the way back %j is %j', (back, path) => {
  expect(ownPath(back)).toBe(path)
})

test('a login may be away for ten minutes, over the change of the clock too', () => {
  expect(loginExpires('2026-10-25T00:55:00.000Z')).toBe('2026-10-25T01:05:00.000Z')
})

describe('a provider', () => {
  const input = {
    ...{
      name: ' Gävle ',
      issuer: 'https://in.example.se',
      clientSecret: 'x',
      scope: ' openid  staff openid',
    },
    ...{ accountClaim: ' sub ', requiredAcr: [' loa3', 'loa3', ' '], validFrom: '2026-01-01' },
  }
  const facts = { isNameTaken: false, member: undefined }
  test('is kept without the spaces of typing', () => {
    expect(decideProvider(facts, input)).toMatchObject({
      changes: { name: 'Gävle', scope: 'openid staff', accountClaim: 'sub', requiredAcr: ['loa3'] },
    })
  })
  test.each([
    [{ issuer: 'http://in.example.se' }, {}, 'issuer-unsafe issuer'],
    [{ issuer: 'https://in.example.se?x=1' }, {}, 'issuer-unsafe issuer'],
    [{ issuer: 'https://a:b@in.example.se' }, {}, 'issuer-unsafe issuer'],
    [{ issuer: 'https://in.example.se#x' }, {}, 'issuer-unsafe issuer'],
    [{ name: ' G ' }, {}, 'name-missing name'],
    [{}, { isNameTaken: true }, 'name-taken name'],
    [{ accountClaim: ' ' }, {}, 'claim-missing accountClaim'],
    [{ scope: 'profile' }, {}, 'scope-unfit scope'],
    [{ memberId: 'm' }, {}, 'member-unknown memberId'],
    [{ validTo: '2025-12-31' }, {}, 'ends-before-start validTo'],
    [{ issuer: 'http://localhost:8080' }, {}, 'ok'],
  ])('with %j and %j: %s', (change, known, said) => {
    expect(code(decideProvider({ ...facts, ...known }, { ...input, ...change }))).toBe(said)
  })
})

describe('attaching', () => {
  const facts = { provider, account, posts: [post], identities: [] as AccountIdentity[] }
  test.each([
    [{}, 'anst-1', 'ok'],
    [{ posts: [] }, 'anst-1', 'ok'],
    [{ account: { ...account, closedAt: at } }, 'anst-1', 'account-closed'],
    [{ posts: [{ ...post, memberId: 'n' }] }, 'anst-1', 'wrong-member providerId'],
    [{ posts: [{ ...post, memberId: null }] }, 'anst-1', 'wrong-member providerId'],
    [{ provider: { ...provider, memberId: null } }, 'anst-1', 'wrong-member providerId'],
    [{}, '  ', 'claim-missing claimValue'],
    [{ identities: [identity] }, 'anst-2', 'already-attached providerId'],
    [{ identities: [{ ...identity, accountId: 'b' }] }, ' anst-1 ', 'claim-used claimValue'],
    [{ identities: [{ ...identity, accountId: 'b' }] }, 'ANST-1', 'ok'],
  ])('with %j and %j: %s', (change, value, said) => {
    expect(code(decideAttach({ ...facts, ...change }, value))).toBe(said)
  })
})

describe('entering', () => {
  const facts = { provider, identity, account, post }
  const strong = { ...provider, requiredAcr: ['loa3'] }
  test.each([
    [{}, {}, 'ok'],
    [{ provider: { ...provider, validTo: '2026-11-21' } }, {}, 'provider-over'],
    [{ provider: { ...provider, validTo: '2026-11-22' } }, {}, 'ok'],
    [{ provider: { ...provider, validFrom: '2026-11-23' } }, {}, 'provider-over'],
    [{ provider: strong }, {}, 'acr-missing'],
    [{ provider: strong }, { acr: 'loa2' }, 'acr-missing'],
    [{ provider: strong }, { acr: 'loa3 ' }, 'acr-missing'],
    [{ provider: strong }, { acr: 'loa3' }, 'ok'],
    [{ identity: undefined, account: undefined, post: undefined }, {}, 'not-known'],
    [{ account: { ...account, closedAt: at } }, {}, 'account-closed'],
    [{ account: { ...account, pausedFrom: '2026-11-22' } }, {}, 'account-paused'],
    [{ account: { ...account, pausedFrom: '2026-11-23' } }, {}, 'ok'],
    [{ account: { ...account, pausedFrom: '2026-11-01', pausedTo: '2026-11-21' } }, {}, 'ok'],
    [{ post: undefined }, {}, 'no-post'],
    [{ post: { ...post, memberId: 'n' } }, {}, 'wrong-member'],
    [{ provider: { ...provider, memberId: null } }, {}, 'wrong-member'],
    [{ provider: { ...provider, memberId: null }, post: { ...post, memberId: null } }, {}, 'ok'],
  ])('with %j and %j: %s', (change, said, expected) => {
    expect(code(decideEntry({ ...facts, ...change }, { sub: 's', ...said }, at))).toBe(expected)
  })
})
