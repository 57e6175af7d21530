import { sql } from 'kysely'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import { addDays } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { Account, AccountEvent, Appointment, Session } from './model.ts'
import { longestHours } from './rules.ts'

export const lockAccount = (tx: Tx, accountId: string): Promise<Account | undefined> =>
  tx.selectFrom('account').selectAll().where('id', '=', accountId).forUpdate().executeTakeFirst()

/** Two who make the same account wait for each other. */
export const lockUsername = (tx: Tx, username: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`account ${username}`}, 0))`.execute(tx)

export const findAccountByUsername = (tx: Tx, username: string): Promise<Account | undefined> =>
  tx.selectFrom('account').selectAll().where('username', '=', username).executeTakeFirst()

export const findAccount = (tx: Tx, accountId: string): Promise<Account | undefined> =>
  tx.selectFrom('account').selectAll().where('id', '=', accountId).executeTakeFirst()

/** Accounts with the post that holds on the day, else the next one. */
export async function listAccountViews(tx: Tx, on: LocalDate) {
  return (
    tx
      .selectFrom('account')
      .leftJoinLateral(
        (eb) =>
          eb
            .selectFrom('appointment')
            .leftJoin('member', 'member.id', 'appointment.memberId')
            .leftJoin('partner', 'partner.id', 'appointment.partnerId')
            .select([
              'appointment.role',
              'appointment.memberId',
              'member.name as memberName',
              'appointment.partnerId',
              'partner.name as partnerName',
              'appointment.validFrom',
              'appointment.validTo',
            ])
            .whereRef('appointment.accountId', '=', 'account.id')
            .where((w) => w.or([w('appointment.validTo', 'is', null), w('appointment.validTo', '>=', on)]))
            .orderBy('appointment.validFrom')
            .limit(1)
            .as('post'),
        (join) => join.onTrue(),
      )
      .select([
        'account.id',
        'account.username',
        'account.name',
        'account.title',
        'account.version',
        'account.createdAt',
        'account.closedAt',
        'account.pausedFrom',
        'account.pausedTo',
        'account.lastLoginAt',
      ])
      .select((eb) =>
        eb
          .selectFrom('openDraft')
          .select((count) => count.fn.countAll<number>().as('drafts'))
          .whereRef('openDraft.accountId', '=', 'account.id')
          .as('drafts'),
      )
      .select(['post.role', 'post.memberId', 'post.memberName', 'post.partnerId', 'post.partnerName'])
      .select(['post.validFrom', 'post.validTo'])
      .select(sql<boolean>`account.password_hash is not null`.as('hasPassword'))
      // What a municipality's system does is written under an account of its key, which is no member of staff.
      .where('account.username', 'not like', 'api-key:%')
      .orderBy(sql`account.name collate "sv-x-icu"`)
      .execute()
  )
}

export const listDutyAccounts = (tx: Tx, on: LocalDate): Promise<Pick<Account, 'id' | 'name' | 'title'>[]> =>
  tx
    .selectFrom('account')
    .innerJoin('appointment', 'appointment.accountId', 'account.id')
    .select(['account.id', 'account.name', 'account.title'])
    .where('account.closedAt', 'is', null)
    .where('appointment.role', 'in', ['duty-worker', 'duty-manager'])
    .where('appointment.validFrom', '<=', on)
    .where((w) => w.or([w('appointment.validTo', 'is', null), w('appointment.validTo', '>=', on)]))
    .orderBy(sql`account.name collate "sv-x-icu"`)
    .execute()

export const insertAccount = (tx: Tx, account: Account): Promise<unknown> =>
  tx.insertInto('account').values(account).execute()

export const insertAppointment = (tx: Tx, appointment: Appointment): Promise<unknown> =>
  tx.insertInto('appointment').values(appointment).execute()

export const appointmentsOf = (tx: Tx, accountId: string): Promise<Appointment[]> =>
  tx.selectFrom('appointment').selectAll().where('accountId', '=', accountId).orderBy('validFrom').execute()

/** The post that holds when another begins ends the day before. */
export const endAppointmentBefore = (tx: Tx, accountId: string, from: LocalDate): Promise<unknown> =>
  tx
    .updateTable('appointment')
    .set({ validTo: addDays(from, -1) })
    .where('accountId', '=', accountId)
    .where('validFrom', '<', from)
    .where((w) => w.or([w('validTo', 'is', null), w('validTo', '>=', from)]))
    .execute()

export const updateAccount = (
  tx: Tx,
  accountId: string,
  changes: Partial<
    Pick<Account, 'name' | 'title' | 'passwordHash' | 'closedAt' | 'pausedFrom' | 'pausedTo' | 'version'>
  >,
): Promise<unknown> => tx.updateTable('account').set(changes).where('id', '=', accountId).execute()

export const keepLastLogin = (tx: Tx, accountId: string, at: Instant): Promise<unknown> =>
  tx.updateTable('account').set({ lastLoginAt: at }).where('id', '=', accountId).execute()

export const insertAccountEvent = (tx: Tx, event: AccountEvent): Promise<unknown> =>
  tx.insertInto('accountEvent').values(event).execute()

/** Newest first, with who did it. */
export const listAccountEvents = (tx: Tx, accountId: string, limit: number) =>
  tx
    .selectFrom('accountEvent')
    .innerJoin('account as doer', 'doer.id', 'accountEvent.doneBy')
    .selectAll('accountEvent')
    .select('doer.name as doneByName')
    .where('accountEvent.accountId', '=', accountId)
    .orderBy('accountEvent.id', 'desc')
    .limit(limit)
    .execute()

export const removeLinks = (tx: Tx, accountId: string): Promise<unknown> =>
  tx.deleteFrom('accountLink').where('accountId', '=', accountId).execute()

export const replaceLinks = async (
  tx: Tx,
  link: { tokenHash: string; accountId: string; expiresAt: Instant },
): Promise<void> => {
  await removeLinks(tx, link.accountId)
  await tx
    .insertInto('accountLink')
    .values({ ...link, usedAt: null })
    .execute()
}

export const lockLink = (tx: Tx, tokenHash: string) =>
  tx.selectFrom('accountLink').selectAll().where('tokenHash', '=', tokenHash).forUpdate().executeTakeFirst()

export const spendLink = (tx: Tx, tokenHash: string, at: Instant): Promise<unknown> =>
  tx.updateTable('accountLink').set({ usedAt: at }).where('tokenHash', '=', tokenHash).execute()

export const insertSession = (tx: Tx, session: Session): Promise<unknown> =>
  tx.insertInto('session').values(session).execute()

/** A session with the account and the post it has today, in one statement: asked at every request. */
export const findSession = (tx: Tx, tokenHash: string, on: LocalDate) =>
  tx
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.accountId')
    .innerJoin('appointment', 'appointment.accountId', 'account.id')
    .leftJoin('member', 'member.id', 'appointment.memberId')
    .leftJoin('partner', 'partner.id', 'appointment.partnerId')
    .select([
      'session.id',
      'session.accountId',
      'session.createdAt',
      'session.seenAt',
      'session.lockedAt',
      'session.endedAt',
    ])
    .select([
      'account.name',
      'account.title',
      'account.username',
      'appointment.role',
      'appointment.memberId',
      'member.name as memberName',
      'appointment.partnerId',
      'partner.name as partnerName',
    ])
    .where('session.tokenHash', '=', tokenHash)
    .where('account.closedAt', 'is', null)
    .where((w) =>
      w.or([
        w('account.pausedFrom', 'is', null),
        w('account.pausedFrom', '>', on),
        w('account.pausedTo', '<', on),
      ]),
    )
    .where('appointment.validFrom', '<=', on)
    .where((w) => w.or([w('appointment.validTo', 'is', null), w('appointment.validTo', '>=', on)]))
    .executeTakeFirst()

export const removeSession = (tx: Tx, tokenHash: string): Promise<unknown> =>
  tx.deleteFrom('session').where('tokenHash', '=', tokenHash).execute()

/** Sessions of an account that have neither been ended nor reached their last hour, newest first. */
export const listSessionsOf = (tx: Tx, accountId: string): Promise<Session[]> =>
  tx
    .selectFrom('session')
    .selectAll()
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .where('createdAt', '>', sql<string>`now() - ${sql.lit(`${longestHours} hours`)}::interval`)
    .orderBy('createdAt', 'desc')
    .limit(100)
    .execute()

export const lockSessionOf = (tx: Tx, sessionId: string): Promise<Session | undefined> =>
  tx.selectFrom('session').selectAll().where('id', '=', sessionId).forUpdate().executeTakeFirst()

export const touchSession = (
  tx: Tx,
  sessionId: string,
  changes: Partial<Pick<Session, 'seenAt' | 'lockedAt' | 'endedAt'>>,
): Promise<unknown> => tx.updateTable('session').set(changes).where('id', '=', sessionId).execute()

/** Ends every session of an account but `keep`. @returns the ids of those that were ended */
export async function endSessionsOf(
  tx: Tx,
  accountId: string,
  at: Instant,
  keep: string | null = null,
): Promise<string[]> {
  const ended = await tx
    .updateTable('session')
    .set({ endedAt: at })
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .$if(keep !== null, (query) => query.where('id', '<>', keep))
    .returning('id')
    .execute()
  return ended.map(({ id }) => id)
}

/** What let somebody in before: passkeys, providers and links for a lost phone. Nothing of it works any more. */
export async function revokeWaysIn(tx: Tx, accountId: string, at: Instant, by: string): Promise<void> {
  await tx
    .updateTable('passkey')
    .set((eb) => ({ removedAt: at, removedBy: by, removedWhy: 'reopened', version: eb('version', '+', 1) }))
    .where('accountId', '=', accountId)
    .where('removedAt', 'is', null)
    .execute()
  await tx
    .updateTable('accountIdentity')
    .set({ detachedAt: at, detachedBy: by })
    .where('accountId', '=', accountId)
    .where('detachedAt', 'is', null)
    .execute()
  await cancelRecoveriesOf(tx, accountId, at, by)
}

/** A link for a lost phone that is under way comes to nothing. */
export const cancelRecoveriesOf = (tx: Tx, accountId: string, at: Instant, by: string): Promise<unknown> =>
  tx
    .updateTable('passkeyRecovery')
    .set({ cancelledAt: at, cancelledBy: by })
    .where('accountId', '=', accountId)
    .where('cancelledAt', 'is', null)
    .where('usedAt', 'is', null)
    .execute()

/** Failures of the last hour from this address with this name, and when the last was. */
export const loginFailures = (tx: Tx, username: string, address: string) =>
  tx
    .selectFrom('loginFailure')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('at').as('last')])
    .where('username', '=', username)
    .where('address', '=', address)
    .where('at', '>', sql<string>`now() - interval '1 hour'`)
    .executeTakeFirstOrThrow()

/** Failures older than an hour no longer count and go. */
export const insertLoginFailure = async (tx: Tx, username: string, address: string): Promise<void> => {
  await tx.deleteFrom('loginFailure').where('at', '<=', sql<string>`now() - interval '1 hour'`).execute()
  await tx.insertInto('loginFailure').values({ username, address }).execute()
}

export const clearLoginFailures = (tx: Tx, username: string, address: string): Promise<unknown> =>
  tx.deleteFrom('loginFailure').where('username', '=', username).where('address', '=', address).execute()

/** The post an account has on a day. */
export const currentAppointment = (
  tx: Tx,
  accountId: string,
  on: LocalDate,
): Promise<Appointment | undefined> =>
  tx
    .selectFrom('appointment')
    .selectAll()
    .where('accountId', '=', accountId)
    .where('validFrom', '<=', on)
    .where((w) => w.or([w('validTo', 'is', null), w('validTo', '>=', on)]))
    .executeTakeFirst()
