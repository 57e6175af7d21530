import { expect, test } from 'vitest'
import type { Member, Partner } from '../organisation/model.ts'
import type { Account } from './model.ts'
import {
  accountState,
  browserFamily,
  checkPassword,
  decideAppointment,
  decideClose,
  decideCreate,
  decideName,
  decidePause,
  decidePauseEnd,
  decideReopen,
  decideSessionEnd,
  isUnused,
  linkExpires,
  sessionState,
  waitAfterFailures,
} from './rules.ts'

const at = '2026-11-22T01:40:00.000Z'
const before = (seconds: number) => new Date(Date.parse(at) - seconds * 1000).toISOString()
const account: Account = {
  id: 'a',
  username: 'anna.prov',
  name: 'Anna Prov',
  title: 'socialsekreterare',
  passwordHash: null,
  version: 1,
  createdAt: at,
  closedAt: null,
  pausedFrom: null,
  pausedTo: null,
  lastLoginAt: null,
}
const member: Member = {
  id: 'm',
  regionId: 'r',
  municipalityCode: '2180',
  areaId: null,
  name: 'Gävle',
  boardName: 'Socialnämnden',
  distanceKmFrom: 0,
  distanceKmTo: 0,
  validFrom: '2015-01-01',
  validTo: '2026-12-31',
  version: 1,
}
const partner: Partner = {
  ...{ id: 'p', regionId: 'r', kind: 'police', name: 'Polisen, station Gävle' },
  ...{ validFrom: '2015-01-01', validTo: null },
}
const code = (decision: { ok: boolean; code?: string; field?: string }) =>
  decision.ok ? 'ok' : `${decision.code} ${decision.field ?? ''}`.trim()

test.each([
  [0, 0, null, 'active'],
  [9.9, 9.9, null, 'active'],
  [10, 10, null, 'locked'],
  [5, 0, at, 'locked'],
  [719, 1, null, 'active'],
  [720, 0, null, 'ended'],
  [720, 0, at, 'ended'],
])('a session %d minutes old and %d minutes idle, locked at %s, is %s', (age, idle, lockedAt, state) => {
  const session = { createdAt: before(age * 60), seenAt: before(idle * 60), lockedAt, endedAt: null }
  expect(sessionState(session, at)).toBe(state)
  expect(sessionState({ ...session, endedAt: at }, at)).toBe('ended')
})

test.each([
  [2, 0, 0],
  [3, 0, 1],
  [4, 0, 2],
  [5, 1, 3],
  [8, 0, 30],
  [500, 0, 30],
  [500, 29, 1],
  [500, 30, 0],
  [500, -3600, 30],
])('after %d failures, %d seconds ago the last, one waits %d seconds', (failures, ago, wait) => {
  expect(waitAfterFailures(failures, before(ago), at)).toBe(wait)
})

test.each([
  ['elva tecken', 'password-too-short password'],
  ['tolv tecken!', 'ok'],
  ['hej-ANNA.prov-hej', 'password-is-name password'],
  ['jag heter anna prov', 'password-is-name password'],
  ['å ä ö å ä ö å', 'ok'],
])('the password "%s" is %s', (password, outcome) => {
  expect(code(checkPassword(password, account))).toBe(outcome)
})

test.each([
  [{}, 'ok'],
  [{ username: ' Örjan-2 ' }, 'ok'],
  [{ username: 'anna prov' }, 'username-unfit username'],
  [{ username: '.anna' }, 'username-unfit username'],
  [{ name: '   ' }, 'name-missing name'],
  [{ title: ' x ' }, 'name-missing title'],
  [{ role: 'intake' }, 'member-missing memberId'],
  [{ role: 'intake', memberId: 'm' }, 'ok'],
  [{ role: 'intake', memberId: 'm', validFrom: '2027-01-01' }, 'member-unknown memberId'],
  [{ role: 'duty-worker', memberId: 'm' }, 'member-not-for-role memberId'],
  [{ role: 'partner' }, 'partner-missing partnerId'],
  [{ role: 'partner', partnerId: 'p' }, 'ok'],
  [{ role: 'partner', partnerId: 'p', validFrom: '2014-12-31' }, 'partner-unknown partnerId'],
  [{ role: 'chair', memberId: 'm', partnerId: 'p' }, 'partner-not-for-role partnerId'],
  [{ validTo: '2026-10-31' }, 'ends-before-start validTo'],
] as const)('a new account with %o is %s', (change, outcome) => {
  const input = {
    username: 'anna',
    name: 'Anna Prov',
    title: 'chef',
    role: 'duty-worker',
    validFrom: '2026-11-01',
    ...change,
  } as const
  expect(code(decideCreate({ taken: false, member, partner }, input))).toBe(outcome)
})

test('a new account has its username in small letters without spaces around it, and never one that is taken', () => {
  const input = {
    username: ' Anna ',
    name: 'Anna Prov ',
    title: 'chef',
    role: 'administrator',
    validFrom: '2026-11-01',
  } as const
  expect(decideCreate({ taken: false, member: undefined, partner: undefined }, input)).toMatchObject({
    changes: { username: 'anna', name: 'Anna Prov' },
  })
  expect(code(decideCreate({ taken: true, member: undefined, partner: undefined }, input))).toBe(
    'username-taken username',
  )
})

test.each([
  ['someone else', 'b', account, [], 'ok'],
  ['oneself', 'a', account, [], 'own-post'],
  ['a closed account', 'b', { ...account, closedAt: at }, [], 'account-closed'],
  ['someone whose post began before', 'b', account, ['2026-11-21'], 'ok'],
  ['someone whose post begins that day', 'b', account, ['2026-11-22'], 'overlaps validFrom'],
  ['someone whose post begins later', 'b', account, ['2020-01-01', '2027-01-01'], 'overlaps validFrom'],
])('appointing %s', (_whom, actorId, whom, starts, outcome) => {
  const posts = starts.map((validFrom, n) => ({
    id: String(n),
    accountId: 'a',
    role: 'duty-worker' as const,
    memberId: null,
    partnerId: null,
    validFrom,
    validTo: null,
  }))
  const input = { role: 'duty-manager', validFrom: '2026-11-22' } as const
  expect(
    code(decideAppointment({ account: whom, posts, member: undefined, partner: undefined }, input, actorId)),
  ).toBe(outcome)
})

test.each([
  ['someone else', account, 'b', 'ok'],
  ['oneself', account, 'a', 'own-account'],
  ['a closed account', { ...account, closedAt: at }, 'b', 'account-closed'],
])('closing %s', (_whom, whom, actorId, outcome) => {
  expect(code(decideClose(whom, actorId))).toBe(outcome)
})

test('a one-time link lasts three days', () => {
  expect(linkExpires(at)).toBe('2026-11-25T01:40:00.000Z')
})

test.each([
  [{}, false, 'invited'],
  [{}, true, 'active'],
  [{ lastLoginAt: at }, false, 'active'],
  [{ pausedFrom: '2026-11-22' }, true, 'paused'],
  [{ pausedFrom: '2026-11-01', pausedTo: '2026-11-22' }, true, 'paused'],
  [{ pausedFrom: '2026-11-01', pausedTo: '2026-11-21' }, true, 'active'],
  [{ pausedFrom: '2026-11-23' }, true, 'active'],
  [{ pausedFrom: '2026-11-01', closedAt: at }, true, 'closed'],
])('an account with %j and a password %s is %s', (change, hasPassword, state) => {
  expect(accountState({ ...account, ...change, hasPassword }, '2026-11-22')).toBe(state)
})

test.each([
  [{ createdAt: '2026-08-24T22:30:00.000Z' }, false],
  [{ createdAt: '2026-08-24T21:30:00.000Z' }, true],
  [{ createdAt: '2020-01-01T00:00:00.000Z', lastLoginAt: '2026-08-25T10:00:00.000Z' }, false],
  [{ createdAt: '2020-01-01T00:00:00.000Z', lastLoginAt: '2026-08-24T10:00:00.000Z' }, true],
  [{ createdAt: '2020-01-01T00:00:00.000Z', closedAt: at }, false],
  [{ createdAt: '2020-01-01T00:00:00.000Z', pausedFrom: '2026-11-01' }, false],
])('ninety days without a login, by our calendar: %j is %s', (change, is) => {
  expect(isUnused({ ...account, ...change }, at)).toBe(is)
})

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
    'chrome',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
    'edge',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'safari',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0 Mobile/15E148 Safari/604.1',
    'chrome',
  ],
  ['curl/8.5.0', null],
  ['', null],
])('a browser that calls itself %j is %s', (said, family) => {
  expect(browserFamily(said)).toBe(family)
})

test.each([
  [{ name: 'Anna Prov', title: 'chef' }, {}, 'ok'],
  [{ name: 'Anna Provling ', title: 'socialsekreterare' }, {}, 'ok'],
  [{ name: ' Anna Prov', title: 'socialsekreterare ' }, {}, 'name-same name'],
  [{ name: ' A ', title: 'chef' }, {}, 'name-missing name'],
  [{ name: 'Anna', title: ' ' }, {}, 'name-missing title'],
  [{ name: 'Anna', title: 'chef' }, { closedAt: at }, 'account-closed'],
])('changing the name to %j of an account with %j: %s', (input, change, outcome) => {
  expect(code(decideName({ ...account, ...change }, input))).toBe(outcome)
})

test.each([
  [{ from: '2026-11-22' }, {}, 'b', 'ok'],
  [{ from: '2026-12-01', to: '2026-12-01' }, {}, 'b', 'ok'],
  [{ from: '2026-11-21' }, {}, 'b', 'pause-behind from'],
  [{ from: '2026-12-01', to: '2026-11-30' }, {}, 'b', 'ends-before-start to'],
  [{ from: '2026-11-22' }, {}, 'a', 'own-account'],
  [{ from: '2026-11-22' }, { closedAt: at }, 'b', 'account-closed'],
])('a leave %j on an account with %j by %s: %s', (input, change, actorId, outcome) => {
  expect(code(decidePause({ ...account, ...change }, input, actorId, at))).toBe(outcome)
})

test.each([
  [{ pausedFrom: '2026-11-01' }, 'ok'],
  [{ pausedFrom: '2026-12-01' }, 'ok'],
  [{ pausedFrom: '2026-11-01', pausedTo: '2026-11-22' }, 'ok'],
  [{ pausedFrom: '2026-11-01', pausedTo: '2026-11-21' }, 'not-paused'],
  [{}, 'not-paused'],
  [{ pausedFrom: '2026-11-01', closedAt: at }, 'account-closed'],
])('ending the leave of an account with %j: %s', (change, outcome) => {
  expect(code(decidePauseEnd({ ...account, ...change }, at))).toBe(outcome)
})

test.each([
  [{ closedAt: at }, 'Åter i tjänst', 'ok'],
  [{ closedAt: at }, '    ', 'reason-missing reason'],
  [{}, 'Åter i tjänst', 'account-open'],
])('opening an account with %j because "%s": %s', (change, reason, outcome) => {
  expect(code(decideReopen({ ...account, ...change }, reason))).toBe(outcome)
})

test.each([
  ['s', {}, 'current-session'],
  ['t', {}, 'ok'],
  [null, {}, 'ok'],
  ['t', { endedAt: at }, 'session-ended'],
  ['t', { createdAt: before(12 * 3600) }, 'session-ended'],
])('from the session %s, ending one with %j: %s', (currentId, change, outcome) => {
  const session = { id: 's', createdAt: at, seenAt: at, lockedAt: null, endedAt: null, ...change }
  expect(code(decideSessionEnd(session, currentId, at))).toBe(outcome)
})
