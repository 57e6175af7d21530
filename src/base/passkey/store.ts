import { sql } from 'kysely'
import { addMinutes, type Instant } from '../../kernel/time.ts'
import type { Tx } from '../../server/database/connection.ts'
import type { Passkey, PasskeyChallenge, PasskeyRecovery, StepUpProof } from './model.ts'

export const passkeysOf = (tx: Tx, accountId: string): Promise<Passkey[]> =>
  tx.selectFrom('passkey').selectAll().where('accountId', '=', accountId).orderBy('createdAt').execute()

export const lockPasskeysOf = (tx: Tx, accountId: string): Promise<Passkey[]> =>
  tx.selectFrom('passkey').selectAll().where('accountId', '=', accountId).orderBy('id').forUpdate().execute()

export const lockPasskey = (tx: Tx, passkeyId: string): Promise<Passkey | undefined> =>
  tx.selectFrom('passkey').selectAll().where('id', '=', passkeyId).forUpdate().executeTakeFirst()

export const lockPasskeyByCredential = (tx: Tx, credentialId: string): Promise<Passkey | undefined> =>
  tx.selectFrom('passkey').selectAll().where('credentialId', '=', credentialId).forUpdate().executeTakeFirst()

/** Answers false where the key is known already, perhaps to another account. */
export const insertPasskey = async (tx: Tx, key: Passkey): Promise<boolean> => {
  const row = await tx
    .insertInto('passkey')
    .values({ ...key, transports: [...key.transports] })
    .onConflict((conflict) => conflict.column('credentialId').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const updatePasskey = (tx: Tx, passkeyId: string, changes: Partial<Passkey>): Promise<unknown> =>
  tx.updateTable('passkey').set(changes).where('id', '=', passkeyId).execute()

/** Challenges that nobody can answer any more go when new ones come. */
export const insertChallenge = async (tx: Tx, challenge: PasskeyChallenge): Promise<void> => {
  await tx
    .deleteFrom('passkeyChallenge')
    .where('expiresAt', '<', sql<string>`now() - interval '1 hour'`)
    .execute()
  await tx.insertInto('passkeyChallenge').values(challenge).execute()
}

export const lockChallenge = (
  tx: Tx,
  challengeId: string,
  purpose: PasskeyChallenge['purpose'],
  who: Pick<PasskeyChallenge, 'accountId' | 'sessionId'>,
): Promise<PasskeyChallenge | undefined> =>
  tx
    .selectFrom('passkeyChallenge')
    .selectAll()
    .where('id', '=', challengeId)
    .where('purpose', '=', purpose)
    .where('accountId', 'is not distinct from', who.accountId)
    .where('sessionId', 'is not distinct from', who.sessionId)
    .forUpdate()
    .executeTakeFirst()

export const spendChallenge = (tx: Tx, challengeId: string, at: Instant): Promise<unknown> =>
  tx.updateTable('passkeyChallenge').set({ usedAt: at }).where('id', '=', challengeId).execute()

export const insertStepUp = (tx: Tx, proof: StepUpProof): Promise<unknown> =>
  tx.insertInto('stepUp').values(proof).execute()

export const sessionOpenedAt = async (tx: Tx, sessionId: string | null): Promise<Instant | null> => {
  if (sessionId === null) return null
  const row = await tx
    .selectFrom('session')
    .select('createdAt')
    .where('id', '=', sessionId)
    .executeTakeFirst()
  return row?.createdAt ?? null
}

export const insertRecovery = (tx: Tx, recovery: PasskeyRecovery): Promise<unknown> =>
  tx.insertInto('passkeyRecovery').values(recovery).execute()

export const recoveriesOf = (tx: Tx, accountId: string): Promise<PasskeyRecovery[]> =>
  tx.selectFrom('passkeyRecovery').selectAll().where('accountId', '=', accountId).execute()

export const lockRecovery = (tx: Tx, recoveryId: string): Promise<PasskeyRecovery | undefined> =>
  tx.selectFrom('passkeyRecovery').selectAll().where('id', '=', recoveryId).forUpdate().executeTakeFirst()

export const lockRecoveryByToken = (tx: Tx, tokenHash: string): Promise<PasskeyRecovery | undefined> =>
  tx
    .selectFrom('passkeyRecovery')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst()

export const updateRecovery = (
  tx: Tx,
  recoveryId: string,
  changes: Partial<PasskeyRecovery>,
): Promise<unknown> => tx.updateTable('passkeyRecovery').set(changes).where('id', '=', recoveryId).execute()

/** Recoveries of the last day with the names of who they are for and who opened and approved them, the newest first. */
export const recentRecoveries = (tx: Tx, now: Instant) =>
  tx
    .selectFrom('passkeyRecovery')
    .innerJoin('account', 'account.id', 'passkeyRecovery.accountId')
    .innerJoin('account as opener', 'opener.id', 'passkeyRecovery.openedBy')
    .leftJoin('account as approver', 'approver.id', 'passkeyRecovery.approvedBy')
    .selectAll('passkeyRecovery')
    .select(['account.name', 'account.title', 'opener.name as openerName', 'approver.name as approverName'])
    .where('openedAt', '>', addMinutes(now, -24 * 60))
    .orderBy('openedAt', 'desc')
    .limit(100)
    .execute()
