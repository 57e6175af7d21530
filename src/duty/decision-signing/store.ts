import type { Tx } from '../../server/database/connection.ts'
import type { DecisionSignature } from './model.ts'

export const insertSignature = (tx: Tx, signature: DecisionSignature): Promise<unknown> =>
  tx.insertInto('decisionSignature').values(signature).execute()

/** The signature of a decision; undefined while it has none, and where the reader does not see the decision. */
export const signatureOf = (tx: Tx, decisionId: string): Promise<DecisionSignature | undefined> =>
  tx.selectFrom('decisionSignature').selectAll().where('decisionId', '=', decisionId).executeTakeFirst()

/** Made and not signed, the oldest first: of one member's board, or of all that the reader sees (E-06). */
export function unsignedDecisions(tx: Tx, memberId: string | undefined, limit: number) {
  const rows = tx
    .selectFrom('decision')
    .innerJoin('member', 'member.id', 'decision.memberId')
    .leftJoin('mandate', 'mandate.id', 'decision.mandateId')
    .leftJoin('decisionSignature', 'decisionSignature.decisionId', 'decision.id')
    .select([
      'decision.id as decisionId',
      'decision.number',
      'decision.caseId',
      'decision.memberId',
      'decision.type',
      'decision.typeVersion',
      'decision.decidedAt',
      'decision.manner',
      'decision.decidedByName',
      'decision.mandateId',
      'decision.registeredBy',
      'member.name as memberName',
      'mandate.accountId as mandateAccountId',
    ])
    .where('decision.status', '=', 'made')
    .where('decisionSignature.id', 'is', null)
  const own = memberId === undefined ? rows : rows.where('decision.memberId', '=', memberId)
  return own.orderBy('decision.decidedAt').orderBy('decision.id').limit(limit).execute()
}
