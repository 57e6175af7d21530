import { sql } from 'kysely'
import { addMinutes, type Instant } from '../kernel/time.ts'
import type { Tx } from './database/connection.ts'
import type { Context } from './handler.ts'
import { StepUpNeeded } from './problem.ts'

/** Who proved themselves, with which key and when: what a decision or a signature keeps as its proof (E-06). */
export type StepUp = {
  readonly id: string
  readonly at: Instant
  readonly credentialId: string
  readonly method: 'passkey'
}

/** Minutes from the ceremony to the act. */
const lasts = 5

/**
 * Spends the passkey ceremony of this session for exactly this thing as it was shown. Call it in a command's `save`: a
 * refusal before it spends nothing, a fault after it gives it back, and a repeated command gets its first answer without it.
 * @param subjectId what is decided or signed
 * @param shownHash SHA-256 of what the screen showed, 64 hex digits
 * @throws StepUpNeeded 403 when there is none within five minutes that is not used
 */
export async function requireStepUp(
  tx: Tx,
  context: Context,
  subjectId: string,
  shownHash: string,
): Promise<StepUp> {
  const { id, at, credentialId } = await requireProof(tx, context, subjectId, shownHash, 'passkey')
  if (credentialId === null) throw new StepUpNeeded(subjectId, shownHash, 'passkey')
  return { id, at, credentialId, method: 'passkey' }
}

/** The same with another way of proving oneself: a password serves who has no passkey yet, to register the first or to make an API key. */
export async function requireProof(
  tx: Tx,
  { actor, now }: Context,
  subjectId: string,
  shownHash: string,
  method: 'passkey' | 'password',
): Promise<{ id: string; at: Instant; credentialId: string | null }> {
  const proof =
    actor.sessionId === null
      ? undefined
      : await tx
          .selectFrom('stepUp')
          .leftJoin('passkey', 'passkey.id', 'stepUp.passkeyId')
          .select(['stepUp.id', 'stepUp.at', 'passkey.credentialId'])
          .where('stepUp.accountId', '=', actor.accountId)
          .where('stepUp.sessionId', '=', actor.sessionId)
          .where('stepUp.subjectId', '=', subjectId)
          .where('stepUp.shownHash', '=', shownHash)
          .where('stepUp.method', '=', method)
          .where('stepUp.spentAt', 'is', null)
          .where('stepUp.at', '>', addMinutes(now, -lasts))
          // A command that waited, or a server whose clock is behind, is older than its proof.
          .where('stepUp.at', '<', addMinutes(now, lasts))
          .where('passkey.removedAt', 'is', null)
          .where('passkey.copySuspectedAt', 'is', null)
          .orderBy('stepUp.at')
          .limit(1)
          .forUpdate('stepUp')
          .executeTakeFirst()
  if (proof === undefined) throw new StepUpNeeded(subjectId, shownHash, method)
  const spentAt = sql<Instant>`greatest(at, ${now})`
  await tx.updateTable('stepUp').set({ spentAt }).where('id', '=', proof.id).execute()
  return proof
}
