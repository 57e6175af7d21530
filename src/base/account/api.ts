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
  shownOnce,
  text,
  whole,
} from '../../kernel/field.ts'
import { Account, AccountEvent, AccountView, appointableRoles, SessionView } from './model.ts'

export const listAccounts = query({
  name: 'account.list',
  path: '/api/accounts',
  summary: 'Accounts of the staff with their present or next post',
  input: shape({}),
  output: shape({ accounts: listOf(AccountView, 5000) }),
  permit: { administrator: 'any' },
  audit: 'none',
})

export const createAccount = command({
  name: 'account.create',
  path: '/api/accounts',
  summary: 'A new account with its first post and a one-time link to set a password',
  input: shape({
    ...Account.create.properties,
    role: oneOf(appointableRoles),
    memberId: optional(nullable(id())),
    partnerId: optional(nullable(id())),
    validFrom: localDate(),
    validTo: optional(nullable(localDate())),
  }),
  output: shape({ id: id(), link: shownOnce(200), expiresAt: instant() }),
  permit: { administrator: 'any', operator: 'any' },
  refusals: [
    'username-taken',
    'username-unfit',
    'name-missing',
    'member-missing',
    'member-not-for-role',
    'member-unknown',
    'partner-missing',
    'partner-not-for-role',
    'partner-unknown',
    'ends-before-start',
  ],
})

export const appointAccount = command({
  name: 'account.appoint',
  path: '/api/accounts/{accountId}/appointments',
  summary: 'A new post from a day on; the present one ends the day before',
  input: shape({
    accountId: id(),
    role: oneOf(appointableRoles),
    memberId: optional(nullable(id())),
    partnerId: optional(nullable(id())),
    validFrom: localDate(),
    validTo: optional(nullable(localDate())),
  }),
  output: shape({ id: id() }),
  permit: { administrator: 'any' },
  refusals: [
    'member-missing',
    'member-not-for-role',
    'member-unknown',
    'partner-missing',
    'partner-not-for-role',
    'partner-unknown',
    'ends-before-start',
    'overlaps',
    'account-closed',
    'own-post',
  ],
})

export const renewLink = command({
  name: 'account.renew-link',
  path: '/api/accounts/{accountId}/links',
  summary: 'A new one-time link to set a password; the old ones stop working',
  input: shape({ accountId: id() }),
  output: shape({ link: shownOnce(200), expiresAt: instant() }),
  permit: { administrator: 'any', operator: 'any' },
  refusals: ['account-closed'],
})

export const closeAccount = command({
  name: 'account.close',
  path: '/api/accounts/{accountId}/closure',
  summary: 'Closes an account and ends its sessions',
  input: shape({ accountId: id(), version: whole(1, 1_000_000) }),
  output: shape({ id: id() }),
  permit: { administrator: 'any' },
  refusals: ['own-account', 'account-closed'],
})

const versioned = { accountId: id(), version: whole(1, 1_000_000) }
const changed = shape({ id: id(), version: whole(1, 1_000_000) })

export const changeName = command({
  name: 'account.change-name',
  path: '/api/accounts/{accountId}/names',
  summary: 'Another name or title from now on; what is written keeps the name it was written under',
  input: shape({ ...versioned, name: line(120, { minLength: 2 }), title: line(120, { minLength: 2 }) }),
  output: changed,
  permit: { administrator: 'any' },
  refusals: ['account-closed', 'name-missing', 'name-same'],
})

export const pauseAccount = command({
  name: 'account.pause',
  path: '/api/accounts/{accountId}/pauses',
  summary: 'Leave: nobody logs in with the account from a day to a day; one at a time, a new one replaces it',
  input: shape({ ...versioned, from: localDate(), to: optional(nullable(localDate())) }),
  output: changed,
  permit: { administrator: 'any' },
  refusals: ['account-closed', 'own-account', 'pause-behind', 'ends-before-start'],
})

export const endPause = command({
  name: 'account.end-pause',
  path: '/api/accounts/{accountId}/pauses/end',
  summary: 'Ends a leave that lasts or is to come',
  input: shape(versioned),
  output: changed,
  permit: { administrator: 'any' },
  refusals: ['account-closed', 'not-paused'],
})

export const reopenAccount = command({
  name: 'account.reopen',
  path: '/api/accounts/{accountId}/openings',
  summary:
    'Opens a closed account again, with the reason; its password, passkeys and providers are gone and a one-time link sets a new password',
  input: shape({ ...versioned, reason: text(1000) }),
  output: shape({ id: id(), link: shownOnce(200), expiresAt: instant() }),
  permit: { administrator: 'any' },
  refusals: ['account-open', 'reason-missing'],
})

export const readHistory = query({
  name: 'account.history',
  path: '/api/accounts/{accountId}/history',
  summary: 'What administrators have done with an account, newest first',
  input: shape({ accountId: id() }),
  output: shape({
    events: listOf(shape({ ...AccountEvent.row.properties, doneByName: line(120) }), 200),
  }),
  permit: { administrator: 'any' },
  audit: 'none',
})

export const endSessions = command({
  name: 'account.end-sessions',
  path: '/api/accounts/{accountId}/sessions/end',
  summary: 'Logs an account out everywhere',
  input: shape({ accountId: id() }),
  output: shape({ ended: whole(0, 100_000) }),
  permit: { administrator: 'any' },
})

const everybody = {
  'duty-worker': 'any',
  'duty-manager': 'any',
  intake: 'any',
  chair: 'any',
  evaluator: 'any',
  administrator: 'any',
  partner: 'any',
} as const

export const listOwnSessions = query({
  name: 'account.list-own-sessions',
  path: '/api/own-sessions',
  summary: 'Where the one who asks is logged in',
  input: shape({}),
  output: shape({ sessions: listOf(SessionView, 100) }),
  permit: everybody,
  audit: 'none',
})

export const endOwnSession = command({
  name: 'account.end-own-session',
  path: '/api/own-sessions/{sessionId}/end',
  summary: 'Logs the one who asks out of another browser',
  input: shape({ sessionId: id() }),
  output: shape({ id: id() }),
  permit: {
    'duty-worker': 'own',
    'duty-manager': 'own',
    intake: 'own',
    chair: 'own',
    evaluator: 'own',
    administrator: 'own',
    partner: 'own',
  },
  refusals: ['current-session', 'session-ended'],
})

export const endOtherSessions = command({
  name: 'account.end-other-sessions',
  path: '/api/own-sessions/others/end',
  summary: 'Logs the one who asks out of every other browser',
  input: shape({}),
  output: shape({ ended: whole(0, 100_000) }),
  permit: everybody,
})

export const listColleagues = query({
  name: 'account.colleagues',
  path: '/api/colleagues',
  summary: 'Colleagues of the duty who may be consulted',
  input: shape({}),
  output: shape({ colleagues: listOf(shape({ id: id(), name: line(120), title: line(120) }), 500) }),
  permit: { 'duty-worker': 'any', 'duty-manager': 'any' },
  audit: 'none',
})

export type AccountRefusal =
  | (typeof createAccount.refusals)[number]
  | (typeof appointAccount.refusals)[number]
  | (typeof closeAccount.refusals)[number]
  | (typeof changeName.refusals)[number]
  | (typeof pauseAccount.refusals)[number]
  | (typeof endPause.refusals)[number]
  | (typeof reopenAccount.refusals)[number]
  | (typeof endOwnSession.refusals)[number]
  | 'password-too-short'
  | 'password-is-name'
  | 'link-expired'
