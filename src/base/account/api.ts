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
  whole,
} from '../../kernel/field.ts'
import { Account, AccountView, appointableRoles } from './model.ts'

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
    validFrom: localDate(),
    validTo: optional(nullable(localDate())),
  }),
  output: shape({ id: id() }),
  permit: { administrator: 'any' },
  refusals: [
    'member-missing',
    'member-not-for-role',
    'member-unknown',
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
  | 'password-too-short'
  | 'password-is-name'
  | 'link-expired'
