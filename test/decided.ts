import type { DecisionTypeKey } from '../src/code-lists/decision-type.ts'
import type { Instant } from '../src/kernel/time.ts'
import { deciding, type Ready } from './deciding.ts'
import type { House } from './house.ts'

/** A decision that waited for the town's chair and was taken at a moment: written behind the walls, as another slice's story. */
export async function madeDecision(
  house: House,
  decidedAt: Instant,
  { type = 'lvu-6', town = 'gavle' }: { type?: DecisionTypeKey; town?: keyof House['members'] } = {},
): Promise<Ready> {
  const decision = await deciding(() => house).ready(town, type)
  await house.owner
    .updateTable('decision')
    .set({
      status: 'made',
      decidedAt,
      manner: 'oral',
      mandateId: decision.mandateId,
      decidedByName: 'Olle Provsson',
      decidedByTitle: 'ordförande',
      witnessId: house.accounts.jour1,
      readBackAt: decidedAt,
      registeredAt: decidedAt,
      registeredBy: house.accounts.jour1,
    })
    .where('id', '=', decision.decisionId)
    .execute()
  return decision
}
