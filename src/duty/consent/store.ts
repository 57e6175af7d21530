import type { PersonCard } from '../../base/person/model.ts'
import { cardOf } from '../../base/person/rules.ts'
import { findPersons, guardiansOf } from '../../base/person/store.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { holdsOn } from '../../kernel/validity.ts'
import type { Tx } from '../../server/database/connection.ts'
import { casePersons } from '../case/store.ts'
import type { PlacementConsent } from './model.ts'
import { consentsNeeded, type Needed } from './rules.ts'

export const insertConsent = (tx: Tx, consent: PlacementConsent): Promise<unknown> =>
  tx.insertInto('placementConsent').values(consent).execute()

/** Every asking for consent in a case, in order, with who asked. */
export const consentsOfCase = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('placementConsent')
    .innerJoin('account', 'account.id', 'placementConsent.askedBy')
    .selectAll('placementConsent')
    .select('account.name as askedByName')
    .where('caseId', '=', caseId)
    .orderBy('askedAt')
    .orderBy('placementConsent.id')
    .limit(500)
    .execute()

/** Somebody of a case, as far as consent asks: custody of the day and the latest answers. */
export type Asked = {
  /** As the person is now, whichever row was asked for. */
  readonly personId: string
  readonly isInCase: boolean
  readonly guardianIds: readonly string[]
  readonly needed: readonly Needed[]
  readonly card: PersonCard
}

/** These people, in the order asked; those out of scope are missing. */
export async function askedOf(
  tx: Tx,
  caseId: string,
  personIds: readonly string[],
  today: LocalDate,
): Promise<Asked[]> {
  const inCase = new Set((await casePersons(tx, caseId)).map(({ personId }) => personId))
  const found = await findPersons(tx, personIds)
  const custody = (
    await guardiansOf(
      tx,
      [...found.values()].map(({ id }) => id),
    )
  ).filter((row) => row.custody !== 'none' && holdsOn(row, today))
  const consents = await consentsOfCase(tx, caseId)
  return personIds.flatMap((personId) => {
    const person = found.get(personId)
    if (person === undefined) return []
    const own = custody.filter((row) => row.childId === person.id)
    const guardianIds = [...new Set(own.map((row) => row.guardianId))]
    const card = cardOf(person, today)
    const answers = consents.filter(({ childId }) => childId === personId || childId === person.id)
    return [
      {
        personId: person.id,
        isInCase: inCase.has(personId) || inCase.has(person.id),
        guardianIds,
        needed: consentsNeeded({ personId: person.id, age: card.age, guardianIds }, answers),
        card,
      },
    ]
  })
}
