import { sql } from 'kysely'
import { decide, recordDecision } from '../src/duty/decision-taking/api.ts'
import { listMeasures } from '../src/duty/measure/api.ts'
import type { InputOf } from '../src/kernel/contract.ts'
import { type Instant, now } from '../src/kernel/time.ts'
import type { Ready } from './deciding.ts'
import type { House, Person } from './house.ts'

/** A decision taken through the door, in the product or by word of mouth, for the house of a test file. */
export function taking(house: () => House) {
  const yes = (
    of: Ready,
    as: Person = 'ordforande',
    changes: Partial<InputOf<typeof decide>> = {},
    commandId?: string,
  ) =>
    house().call(
      as,
      decide,
      {
        decisionId: of.decisionId,
        shownHash: of.shownHash,
        answer: 'yes',
        ownWords: 'Ja, i natt.',
        ...changes,
      },
      { ...(commandId && { commandId }) },
    )
  const oral = (of: Ready, changes: Partial<InputOf<typeof recordDecision>> = {}, as: Person = 'jour1') =>
    house().call(as, recordDecision, {
      decisionId: of.decisionId,
      shownHash: of.shownHash,
      answer: 'yes',
      ownWords: 'Ja, ta hand om honom.',
      manner: 'oral',
      mandateId: of.mandateId,
      decidedAt: now(),
      readBackAt: now(),
      witnessId: house().accounts.jour2,
      ...changes,
    })
  const measures = async (caseId: string) =>
    (await house().call('jour1', listMeasures, { caseId })).body.measures

  /** As if the case had been opened and the text made ready then: behind the walls, past the trigger that keeps what was shown. */
  const lay = (of: Ready, openedAt: Instant, readyAt: Instant) =>
    house()
      .owner.transaction()
      .execute(async (tx) => {
        await sql`alter table decision disable trigger decision_stays`.execute(tx)
        await tx.updateTable('decision').set({ readyAt }).where('id', '=', of.decisionId).execute()
        await tx.updateTable('cases').set({ openedAt }).where('id', '=', of.caseId).execute()
        await sql`alter table decision enable trigger decision_stays`.execute(tx)
      })

  return { yes, oral, measures, lay }
}
