import { findPerson, guardiansOf } from '../../base/person/store.ts'
import { type Instant, localDate } from '../../kernel/time.ts'
import { holdsOn } from '../../kernel/validity.ts'
import type { Tx } from '../../server/database/connection.ts'
import { casePersons } from '../case/store.ts'
import type { Decision } from '../decision/model.ts'
import type { DecisionTaking } from './model.ts'

export const insertTaking = (tx: Tx, taking: DecisionTaking): Promise<unknown> =>
  tx.insertInto('decisionTaking').values(taking).execute()

/** What stands beside a decision about how it was taken; undefined where nothing does. */
export const takingOf = (tx: Tx, decisionId: string): Promise<DecisionTaking | undefined> =>
  tx.selectFrom('decisionTaking').selectAll().where('decisionId', '=', decisionId).executeTakeFirst()

/** Ids of the person, of the guardians of today and of the people of the case, as far as the reader sees them. */
export async function peopleOf(
  tx: Tx,
  decision: Pick<Decision, 'personId' | 'caseId'>,
  now: Instant,
): Promise<{ guardianIds: readonly string[]; personIds: ReadonlySet<string> }> {
  // Custody follows the row that stays when somebody was registered twice.
  const child = (await findPerson(tx, decision.personId))?.id ?? decision.personId
  const custody = (await guardiansOf(tx, [child])).filter(
    (row) => row.custody !== 'none' && holdsOn(row, localDate(now)),
  )
  const guardianIds = [...new Set(custody.map((row) => row.guardianId))]
  const ids = (await casePersons(tx, decision.caseId)).map((row) => row.personId)
  return { guardianIds, personIds: new Set([decision.personId, ...guardianIds, ...ids]) }
}
