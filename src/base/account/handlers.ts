import { decided, refused } from '../../kernel/decision.ts'
import { localDate } from '../../kernel/time.ts'
import { handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { newToken } from '../../server/token.ts'
import { findMember } from '../organisation/store.ts'
import {
  appointAccount,
  closeAccount,
  createAccount,
  listAccounts,
  listColleagues,
  renewLink,
} from './api.ts'
import { decideAppointment, decideClose, decideCreate, linkExpires, plainUsername } from './rules.ts'
import {
  appointmentsOf,
  closeAccountRow,
  endAppointmentBefore,
  endSessionsOf,
  findAccountByUsername,
  insertAccount,
  insertAppointment,
  listAccountViews,
  listDutyAccounts,
  lockAccount,
  lockUsername,
  removeLinks,
  replaceLinks,
} from './store.ts'

export const handlers = [
  handleQuery(listAccounts, async (tx, _input, { now }) => ({
    output: { accounts: await listAccountViews(tx, localDate(now)) },
  })),

  handleQuery(listColleagues, async (tx, _input, { now }) => ({
    output: { colleagues: await listDutyAccounts(tx, localDate(now)) },
  })),

  handleCommand(createAccount, {
    load: async (tx, { username, memberId }) => {
      await lockUsername(tx, plainUsername(username))
      const taken = (await findAccountByUsername(tx, plainUsername(username))) !== undefined
      return { taken, member: memberId ? await findMember(tx, memberId) : undefined }
    },
    decide: (facts, input) => decideCreate(facts, input),
    save: async (tx, { username, name, title, role, memberId, validFrom, validTo }, { now, newId }) => {
      const accountId = newId()
      const { token, tokenHash } = newToken()
      await insertAccount(tx, {
        id: accountId,
        username,
        name,
        title,
        passwordHash: null,
        version: 1,
        createdAt: now,
        closedAt: null,
      })
      await insertAppointment(tx, {
        id: newId(),
        accountId,
        role,
        memberId: memberId ?? null,
        validFrom,
        validTo: validTo ?? null,
      })
      await replaceLinks(tx, { tokenHash, accountId, expiresAt: linkExpires(now) })
      return {
        output: { id: accountId, link: `/valj-losenord#${token}`, expiresAt: linkExpires(now) },
        events: [{ topic: 'account', id: accountId }],
      }
    },
  }),

  handleCommand(appointAccount, {
    load: async (tx, { accountId, memberId }) => {
      const account = await lockAccount(tx, accountId)
      const member = memberId ? await findMember(tx, memberId) : undefined
      return account && { account, posts: await appointmentsOf(tx, accountId), member }
    },
    decide: (facts, input, { actor }) => decideAppointment(facts, input, actor.accountId),
    save: async (tx, { accountId, role, memberId, validFrom, validTo }, { newId }) => {
      const id = newId()
      await endAppointmentBefore(tx, accountId, validFrom)
      await insertAppointment(tx, {
        id,
        accountId,
        role,
        memberId: memberId ?? null,
        validFrom,
        validTo: validTo ?? null,
      })
      return { output: { id }, events: [{ topic: 'account', id: accountId }] }
    },
  }),

  handleCommand(renewLink, {
    load: (tx, { accountId }) => lockAccount(tx, accountId),
    decide: (account) => (account.closedAt === null ? decided(account) : refused('account-closed')),
    save: async (tx, account, { now }) => {
      const { token, tokenHash } = newToken()
      const expiresAt = linkExpires(now)
      await replaceLinks(tx, { tokenHash, accountId: account.id, expiresAt })
      return {
        output: { link: `/valj-losenord#${token}`, expiresAt },
        events: [{ topic: 'account', id: account.id }],
      }
    },
  }),

  handleCommand(closeAccount, {
    load: async (tx, { accountId, version }) => {
      const account = await lockAccount(tx, accountId)
      if (account) await requireVersion(tx, account, version)
      return account
    },
    decide: (account, _input, { actor }) => decideClose(account, actor.accountId),
    save: async (tx, account, { now, actor }) => {
      const version = account.version + 1
      await closeAccountRow(tx, account.id, version, now)
      await keepRevision(tx, { id: account.id, version }, ['closedAt'], actor.accountId)
      await endSessionsOf(tx, account.id, now)
      await removeLinks(tx, account.id)
      return { output: { id: account.id }, events: [{ topic: 'account', id: account.id }] }
    },
  }),
]
