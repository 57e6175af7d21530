import { sql } from 'kysely'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import { type ApiKey, type ApiKeySecret, keyTitle } from './model.ts'

/** Two who make keys for the same member wait for each other. */
export const lockKeyNames = (tx: Tx, memberId: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`api keys ${memberId}`}, 0))`.execute(tx)

/** Among the keys of a member that are not revoked. */
export const isKeyNameTaken = async (tx: Tx, memberId: string, name: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('apiKey')
    .select('id')
    .where('memberId', '=', memberId)
    .where('revokedAt', 'is', null)
    .where(sql<string>`lower(name)`, '=', name.trim().toLowerCase())
    .executeTakeFirst()
  return row !== undefined
}

/** A key with the account its uses are written under: nobody logs in with that, it has no post and no password. */
export async function insertKey(tx: Tx, key: ApiKey): Promise<void> {
  await tx
    .insertInto('account')
    .values({
      id: key.accountId,
      username: `api-key:${key.id}`,
      name: key.name,
      title: keyTitle,
      passwordHash: null,
      version: 1,
      createdAt: key.createdAt,
      closedAt: null,
      pausedFrom: null,
      pausedTo: null,
      lastLoginAt: null,
    })
    .execute()
  await tx
    .insertInto('apiKey')
    .values({ ...key, scopes: [...key.scopes] })
    .execute()
}

export const insertSecret = (tx: Tx, secret: ApiKeySecret): Promise<unknown> =>
  tx.insertInto('apiKeySecret').values(secret).execute()

export const lockKey = (tx: Tx, keyId: string): Promise<ApiKey | undefined> =>
  tx.selectFrom('apiKey').selectAll().where('id', '=', keyId).forUpdate().executeTakeFirst()

export const secretsOf = (tx: Tx, keyId: string): Promise<ApiKeySecret[]> =>
  tx.selectFrom('apiKeySecret').selectAll().where('keyId', '=', keyId).orderBy('id').execute()

export const endSecretAt = (tx: Tx, secretId: string, at: Instant, by: string): Promise<unknown> =>
  tx.updateTable('apiKeySecret').set({ endedAt: at, endedBy: by }).where('id', '=', secretId).execute()

/** Ends on the day at the latest. */
export const shortenSecret = (tx: Tx, secretId: string, until: LocalDate): Promise<unknown> =>
  tx
    .updateTable('apiKeySecret')
    .set({ validUntil: until })
    .where('id', '=', secretId)
    .where('validUntil', '>', until)
    .execute()

export const revokeKeyAt = (
  tx: Tx,
  keyId: string,
  revoked: { revokedAt: Instant; revokedBy: string; revokedReason: string },
): Promise<unknown> => tx.updateTable('apiKey').set(revoked).where('id', '=', keyId).execute()

/** Those in use first, then by name. */
export const listKeyRows = (tx: Tx, memberId: string | null) =>
  tx
    .selectFrom('apiKey')
    .innerJoin('member', 'member.id', 'apiKey.memberId')
    .innerJoin('account as maker', 'maker.id', 'apiKey.createdBy')
    .leftJoin('account as revoker', 'revoker.id', 'apiKey.revokedBy')
    .selectAll('apiKey')
    .select(['member.name as memberName', 'maker.name as createdByName', 'revoker.name as revokedByName'])
    .$if(memberId !== null, (query) => query.where('apiKey.memberId', '=', memberId))
    .orderBy(sql`api_key.revoked_at is not null`)
    .orderBy(sql`member.name collate "sv-x-icu"`)
    .orderBy(sql`api_key.name collate "sv-x-icu"`)
    .limit(500)
    .execute()

/** Secrets of the keys that are listed, the latest first. */
export const listSecretRows = (tx: Tx, memberId: string | null) =>
  tx
    .selectFrom('apiKeySecret')
    .innerJoin('apiKey', 'apiKey.id', 'apiKeySecret.keyId')
    .innerJoin('account as maker', 'maker.id', 'apiKeySecret.createdBy')
    .selectAll('apiKeySecret')
    .select('maker.name as createdByName')
    .$if(memberId !== null, (query) => query.where('apiKey.memberId', '=', memberId))
    .orderBy('apiKeySecret.id', 'desc')
    .execute()

/** Asked at every request with a key, before anybody is known. */
export const findSecret = (tx: Tx, publicId: string) =>
  tx
    .selectFrom('apiKeySecret')
    .innerJoin('apiKey', 'apiKey.id', 'apiKeySecret.keyId')
    .innerJoin('account', 'account.id', 'apiKey.accountId')
    .select(['apiKeySecret.id', 'apiKeySecret.secretHash', 'apiKeySecret.validUntil', 'apiKeySecret.endedAt'])
    .select([
      'apiKeySecret.lastUsedAt',
      'apiKey.accountId',
      'apiKey.memberId',
      'apiKey.name',
      'apiKey.scopes',
    ])
    .select(['apiKey.revokedAt', 'account.title', 'account.closedAt'])
    .where('apiKeySecret.publicId', '=', publicId)
    .executeTakeFirst()

export const keepUse = (tx: Tx, secretId: string, at: Instant): Promise<unknown> =>
  tx.updateTable('apiKeySecret').set({ lastUsedAt: at }).where('id', '=', secretId).execute()
