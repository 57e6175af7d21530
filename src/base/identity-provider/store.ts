import { sql } from 'kysely'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { AccountIdentity, IdentityProvider, ProviderLogin } from './model.ts'

export const insertProvider = (tx: Tx, provider: IdentityProvider): Promise<unknown> =>
  tx.insertInto('identityProvider').values(provider).execute()

export const updateProvider = (
  tx: Tx,
  id: string,
  changes: Partial<Omit<IdentityProvider, 'id' | 'issuer' | 'clientId' | 'memberId' | 'validFrom'>>,
): Promise<unknown> => tx.updateTable('identityProvider').set(changes).where('id', '=', id).execute()

export const findProvider = (tx: Tx, id: string): Promise<IdentityProvider | undefined> =>
  tx.selectFrom('identityProvider').selectAll().where('id', '=', id).executeTakeFirst()

export const lockProvider = (tx: Tx, id: string): Promise<IdentityProvider | undefined> =>
  tx.selectFrom('identityProvider').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Two who give the same name wait for each other. */
export const lockProviderNames = (tx: Tx): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended('identity provider names', 0))`.execute(tx)

export const isNameTaken = async (tx: Tx, name: string, exceptId: string | null): Promise<boolean> => {
  const row = await tx
    .selectFrom('identityProvider')
    .select('id')
    .where(sql<string>`lower(name)`, '=', name.trim().toLowerCase())
    .$if(exceptId !== null, (query) => query.where('id', '<>', exceptId))
    .executeTakeFirst()
  return row !== undefined
}

export const listProviders = (tx: Tx) =>
  tx
    .selectFrom('identityProvider')
    .leftJoin('member', 'member.id', 'identityProvider.memberId')
    .selectAll('identityProvider')
    .select('member.name as memberName')
    .orderBy(sql`identity_provider.name collate "sv-x-icu"`)
    .limit(200)
    .execute()

/** What the login page offers on a day: a name to press, and nothing else. */
export const providersOn = (tx: Tx, on: LocalDate): Promise<Pick<IdentityProvider, 'id' | 'name'>[]> =>
  tx
    .selectFrom('identityProvider')
    .select(['id', 'name'])
    .where('validFrom', '<=', on)
    .where((w) => w.or([w('validTo', 'is', null), w('validTo', '>=', on)]))
    .orderBy(sql`name collate "sv-x-icu"`)
    .limit(200)
    .execute()

export const insertIdentity = (tx: Tx, identity: AccountIdentity): Promise<unknown> =>
  tx.insertInto('accountIdentity').values(identity).execute()

export const identitiesOf = (tx: Tx, providerId: string): Promise<AccountIdentity[]> =>
  tx
    .selectFrom('accountIdentity')
    .selectAll()
    .where('providerId', '=', providerId)
    .where('detachedAt', 'is', null)
    .execute()

export const lockIdentity = (tx: Tx, id: string): Promise<AccountIdentity | undefined> =>
  tx
    .selectFrom('accountIdentity')
    .selectAll()
    .where('id', '=', id)
    .where('detachedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export const detachIdentityRow = (tx: Tx, id: string, at: Instant, by: string): Promise<unknown> =>
  tx.updateTable('accountIdentity').set({ detachedAt: at, detachedBy: by }).where('id', '=', id).execute()

export const listIdentities = (tx: Tx) =>
  tx
    .selectFrom('accountIdentity')
    .innerJoin('identityProvider', 'identityProvider.id', 'accountIdentity.providerId')
    .selectAll('accountIdentity')
    .select('identityProvider.name as providerName')
    .where('accountIdentity.detachedAt', 'is', null)
    .orderBy('accountIdentity.id')
    .limit(5000)
    .execute()

export const identitiesOfAccount = (tx: Tx, accountId: string) =>
  tx
    .selectFrom('accountIdentity')
    .innerJoin('identityProvider', 'identityProvider.id', 'accountIdentity.providerId')
    .innerJoin('account as attacher', 'attacher.id', 'accountIdentity.attachedBy')
    .selectAll('accountIdentity')
    .select(['identityProvider.name as providerName', 'attacher.name as attachedByName'])
    .where('accountIdentity.accountId', '=', accountId)
    .where('accountIdentity.detachedAt', 'is', null)
    .orderBy('accountIdentity.id')
    .limit(200)
    .execute()

/**
 * Whom a provider's subject is: by the subject once it is known, else by the agreed claim of an identity nobody has used yet.
 * Locked, so that two first logins with one claim bind one subject.
 */
export async function lockIdentityFor(
  tx: Tx,
  providerId: string,
  subject: string,
  claimValue: string | null,
): Promise<AccountIdentity | undefined> {
  const attached = tx
    .selectFrom('accountIdentity')
    .selectAll()
    .where('providerId', '=', providerId)
    .where('detachedAt', 'is', null)
  const known = await attached.where('subject', '=', subject).executeTakeFirst()
  if (known !== undefined || claimValue === null) return known
  return attached
    .where('claimValue', '=', claimValue)
    .where('subject', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

export const bindSubject = (tx: Tx, identityId: string, subject: string, at: Instant): Promise<unknown> =>
  tx
    .updateTable('accountIdentity')
    .set({ subject, subjectAt: at })
    .where('id', '=', identityId)
    .where('subject', 'is', null)
    .execute()

/** Those that were never finished go when another begins. */
export const insertProviderLogin = async (tx: Tx, login: ProviderLogin): Promise<void> => {
  await tx
    .deleteFrom('providerLogin')
    .where('expiresAt', '<', sql<string>`now() - interval '1 hour'`)
    .execute()
  await tx.insertInto('providerLogin').values(login).execute()
}

/** Takes a login once, in the browser that began it and within its time; undefined otherwise. */
export const spendProviderLogin = (
  tx: Tx,
  stateHash: string,
  browserHash: string,
  at: Instant,
): Promise<ProviderLogin | undefined> =>
  tx
    .updateTable('providerLogin')
    .set({ usedAt: at })
    .where('stateHash', '=', stateHash)
    .where('browserHash', '=', browserHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', at)
    .returningAll()
    .executeTakeFirst()
