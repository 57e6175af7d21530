import { decided, refused } from '../../kernel/decision.ts'
import { addDays, localDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type Context, handleCommand, handleQuery } from '../../server/handler.ts'
import { keepRevision, requireVersion } from '../../server/revision.ts'
import { newToken } from '../../server/token.ts'
import { findMember, findPartner } from '../organisation/store.ts'
import {
  appointAccount,
  changeName,
  closeAccount,
  createAccount,
  endOtherSessions,
  endOwnSession,
  endPause,
  endSessions,
  listAccounts,
  listColleagues,
  listOwnSessions,
  pauseAccount,
  readHistory,
  renewLink,
  reopenAccount,
} from './api.ts'
import type { Account, AccountEvent } from './model.ts'
import {
  accountState,
  decideAppointment,
  decideClose,
  decideCreate,
  decideName,
  decidePause,
  decidePauseEnd,
  decideReopen,
  decideSessionEnd,
  isPaused,
  isUnused,
  linkExpires,
  plainUsername,
  sessionState,
} from './rules.ts'
import {
  appointmentsOf,
  endAppointmentBefore,
  endSessionsOf,
  findAccount,
  findAccountByUsername,
  insertAccount,
  insertAccountEvent,
  insertAppointment,
  listAccountEvents,
  listAccountViews,
  listDutyAccounts,
  listSessionsOf,
  lockAccount,
  lockSessionOf,
  lockUsername,
  removeLinks,
  replaceLinks,
  revokeWaysIn,
  touchSession,
  updateAccount,
} from './store.ts'

const lockVersion = async (tx: Tx, { accountId, version }: { accountId: string; version: number }) => {
  const account = await lockAccount(tx, accountId)
  if (account) await requireVersion(tx, account, version)
  return account
}

/** Writes a new version of an account with the trace of what was done. @returns the version */
async function keepChange(
  tx: Tx,
  account: Account,
  changes: Omit<Parameters<typeof updateAccount>[2], 'version'>,
  event: Partial<AccountEvent> & Pick<AccountEvent, 'kind'>,
  context: Context,
): Promise<number> {
  const version = account.version + 1
  await updateAccount(tx, account.id, { ...changes, version })
  await keepRevision(tx, { id: account.id, version }, Object.keys(changes), context.actor.accountId)
  await keepEvent(tx, account.id, event, context)
  return version
}

const keepEvent = (
  tx: Tx,
  accountId: string,
  event: Partial<AccountEvent> & Pick<AccountEvent, 'kind'>,
  { actor, now, newId }: Context,
) =>
  insertAccountEvent(tx, {
    id: newId(),
    accountId,
    at: now,
    doneBy: actor.accountId,
    reason: null,
    nameBefore: null,
    titleBefore: null,
    dayFrom: null,
    dayTo: null,
    ...event,
  })

/** Told to the page of each session that ended, and to nobody else. */
const ended = (sessionIds: readonly string[]) => sessionIds.map((id) => ({ topic: 'session' as const, id }))

/** Whom a post is for: a member, a unit of the police or of health care, or neither. */
const postFor = async (tx: Tx, whom: { memberId?: string | null; partnerId?: string | null }) => ({
  member: whom.memberId ? await findMember(tx, whom.memberId) : undefined,
  partner: whom.partnerId ? await findPartner(tx, whom.partnerId) : undefined,
})

export const handlers = [
  handleQuery(listAccounts, async (tx, _input, { now }) => ({
    output: {
      accounts: (await listAccountViews(tx, localDate(now))).map((account) => ({
        ...account,
        drafts: Number(account.drafts),
        state: accountState(account, localDate(now)),
        isUnused: isUnused(account, now),
      })),
    },
  })),

  handleQuery(listColleagues, async (tx, _input, { now }) => ({
    output: { colleagues: await listDutyAccounts(tx, localDate(now)) },
  })),

  handleCommand(createAccount, {
    load: async (tx, { username, ...whom }) => {
      await lockUsername(tx, plainUsername(username))
      const taken = (await findAccountByUsername(tx, plainUsername(username))) !== undefined
      return { taken, ...(await postFor(tx, whom)) }
    },
    decide: (facts, input) => decideCreate(facts, input),
    save: async (
      tx,
      { username, name, title, role, memberId, partnerId, validFrom, validTo },
      { now, newId },
    ) => {
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
        pausedFrom: null,
        pausedTo: null,
        lastLoginAt: null,
      })
      await insertAppointment(tx, {
        id: newId(),
        accountId,
        role,
        memberId: memberId ?? null,
        partnerId: partnerId ?? null,
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
    load: async (tx, { accountId, ...whom }) => {
      const account = await lockAccount(tx, accountId)
      return account && { account, posts: await appointmentsOf(tx, accountId), ...(await postFor(tx, whom)) }
    },
    decide: (facts, input, { actor }) => decideAppointment(facts, input, actor.accountId),
    save: async (tx, { accountId, role, memberId, partnerId, validFrom, validTo }, { newId }) => {
      const id = newId()
      await endAppointmentBefore(tx, accountId, validFrom)
      await insertAppointment(tx, {
        id,
        accountId,
        role,
        memberId: memberId ?? null,
        partnerId: partnerId ?? null,
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
    load: lockVersion,
    decide: (account, _input, { actor }) => decideClose(account, actor.accountId),
    save: async (tx, account, context) => {
      await keepChange(tx, account, { closedAt: context.now }, { kind: 'closed' }, context)
      const sessionIds = await endSessionsOf(tx, account.id, context.now)
      await removeLinks(tx, account.id)
      return {
        output: { id: account.id },
        events: [{ topic: 'account', id: account.id }, ...ended(sessionIds)],
      }
    },
  }),

  handleCommand(changeName, {
    load: lockVersion,
    decide: (account, input) => {
      const decision = decideName(account, input)
      return decision.ok ? decided({ account, input: decision.changes }) : decision
    },
    save: async (tx, { account, input: { name, title } }, context) => {
      const before = { nameBefore: account.name, titleBefore: account.title }
      const version = await keepChange(
        tx,
        account,
        { name, title },
        { kind: 'name-changed', ...before },
        context,
      )
      return { output: { id: account.id, version }, events: [{ topic: 'account', id: account.id }] }
    },
  }),

  handleCommand(pauseAccount, {
    load: lockVersion,
    decide: (account, input, { actor, now }) => {
      const decision = decidePause(account, input, actor.accountId, now)
      return decision.ok ? decided({ account, input }) : decision
    },
    save: async (tx, { account, input }, context) => {
      const days = { pausedFrom: input.from, pausedTo: input.to ?? null }
      const trace = { kind: 'paused', dayFrom: days.pausedFrom, dayTo: days.pausedTo } as const
      const version = await keepChange(tx, account, days, trace, context)
      const sessionIds = isPaused(days, localDate(context.now))
        ? await endSessionsOf(tx, account.id, context.now)
        : []
      return {
        output: { id: account.id, version },
        events: [{ topic: 'account', id: account.id }, ...ended(sessionIds)],
      }
    },
  }),

  handleCommand(endPause, {
    load: lockVersion,
    decide: (account, _input, { now }) => decidePauseEnd(account, now),
    save: async (tx, account, context) => {
      // A leave that has begun was one until yesterday; one that has not, never was.
      const yesterday = addDays(localDate(context.now), -1)
      const wasPaused = account.pausedFrom !== null && account.pausedFrom <= yesterday
      const days = wasPaused ? { pausedTo: yesterday } : { pausedFrom: null, pausedTo: null }
      const version = await keepChange(tx, account, days, { kind: 'pause-ended' }, context)
      return { output: { id: account.id, version }, events: [{ topic: 'account', id: account.id }] }
    },
  }),

  handleCommand(reopenAccount, {
    load: lockVersion,
    decide: (account, { reason }) => decideReopen(account, reason),
    save: async (tx, { account, reason }, context) => {
      const open = { closedAt: null, pausedFrom: null, pausedTo: null, passwordHash: null }
      await keepChange(tx, account, open, { kind: 'reopened', reason }, context)
      await revokeWaysIn(tx, account.id, context.now, context.actor.accountId)
      const { token, tokenHash } = newToken()
      const expiresAt = linkExpires(context.now)
      await replaceLinks(tx, { tokenHash, accountId: account.id, expiresAt })
      return {
        output: { id: account.id, link: `/valj-losenord#${token}`, expiresAt },
        events: [{ topic: 'account', id: account.id }],
      }
    },
  }),

  handleQuery(readHistory, async (tx, { accountId }) => {
    if ((await findAccount(tx, accountId)) === undefined) return undefined
    return { output: { events: await listAccountEvents(tx, accountId, 200) } }
  }),

  handleCommand(endSessions, {
    load: (tx, { accountId }) => lockAccount(tx, accountId),
    decide: (account) => decided(account),
    save: async (tx, account, context) => {
      const { actor, now } = context
      // An administrator who ends their own stays where they sit.
      const sessionIds = await endSessionsOf(tx, account.id, now, actor.sessionId)
      await keepEvent(tx, account.id, { kind: 'sessions-ended' }, context)
      return { output: { ended: sessionIds.length }, events: ended(sessionIds) }
    },
  }),

  handleQuery(listOwnSessions, async (tx, _input, { actor, now }) => ({
    output: {
      sessions: (await listSessionsOf(tx, actor.accountId)).map((session) => ({
        ...session,
        isLocked: sessionState(session, now) === 'locked',
        isCurrent: session.id === actor.sessionId,
      })),
    },
  })),

  handleCommand(endOwnSession, {
    load: (tx, { sessionId }) => lockSessionOf(tx, sessionId),
    subject: ({ accountId }) => ({ accountId }),
    decide: (session, _input, { actor, now }) => decideSessionEnd(session, actor.sessionId, now),
    save: async (tx, { id }, { now }) => {
      await touchSession(tx, id, { endedAt: now })
      return { output: { id }, events: ended([id]) }
    },
  }),

  handleCommand(endOtherSessions, {
    load: async () => ({}),
    decide: (facts) => decided(facts),
    save: async (tx, _facts, { actor, now }) => {
      const sessionIds = await endSessionsOf(tx, actor.accountId, now, actor.sessionId)
      return { output: { ended: sessionIds.length }, events: ended(sessionIds) }
    },
  }),
]
