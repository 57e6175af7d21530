import { decideCallOut, leave, readCallOuts } from '../src/duty/call-out/api.ts'
import type { InputOf } from '../src/kernel/contract.ts'
import { newId } from '../src/kernel/id.ts'
import { addMinutes, localDate, now } from '../src/kernel/time.ts'
import type { House, Person } from './house.ts'
import { openNight } from './night.ts'

type Decision = Omit<InputOf<typeof decideCallOut>, 'caseId'>

/** The steps of a call-out through the door, for the house of a test file. */
export function callingOut(house: () => House) {
  const both = () => [{ accountId: house().accounts.jour1 }, { accountId: house().accounts.jour2 }]
  const going = (changes: Partial<Decision> = {}): Decision => ({
    purpose: 'protection',
    decision: 'go',
    askedBy: 'police',
    necessity: 'necessary',
    reason: 'Ingen vuxen är nykter och barnet är fyra år.',
    equalTreatment: 'same',
    municipalityCode: '2180',
    destinationProtected: false,
    workers: both(),
    ...changes,
  })
  const decide = (
    caseId: string,
    changes: Partial<Decision> = {},
    as: Person = 'jour1',
    commandId?: string,
  ) => house().call(as, decideCallOut, { caseId, ...going(changes) }, { ...(commandId && { commandId }) })
  /** A case with a call-out that is decided. */
  async function decided(changes: Partial<Decision> = {}, stayCode = '2180') {
    const night = await openNight(house(), [{ statedAge: 4 }], stayCode)
    const reply = await decide(night.caseId, { municipalityCode: stayCode, ...changes })
    if (reply.status !== 200) throw new Error(`decide: ${JSON.stringify(reply.body)}`)
    return { ...night, callOutId: reply.body.id }
  }
  const go = (
    callOutId: string,
    input: Partial<InputOf<typeof leave>> = {},
    as: Person = 'jour1',
    commandId?: string,
  ) =>
    house().call(
      as,
      leave,
      { callOutId, version: 1, warningsSeen: true, coverReason: 'Chefen svarar.', ...input },
      { ...(commandId && { commandId }) },
    )
  const read = async (caseId: string, as: Person = 'jour1') =>
    (await house().call(as, readCallOuts, { caseId })).body
  /** A published shift from six hours ago until six hours ahead. */
  const onShift = (who: Person, kind: 'duty' | 'standby' = 'duty') => {
    const startsAt = addMinutes(now(), -360)
    return house()
      .owner.insertInto('rosterShift')
      .values({
        id: newId(),
        accountId: house().accounts[who],
        kind,
        startsAt,
        endsAt: addMinutes(now(), 360),
        day: localDate(startsAt),
        status: 'published',
        assignment: 'voluntary',
        team: null,
        note: null,
        createdBy: house().accounts.chef,
        createdAt: startsAt,
        publishedAt: startsAt,
        changedAt: null,
        version: 1,
      })
      .execute()
  }
  return { both, going, decide, decided, go, read, onShift }
}

/** Behind the walls: nobody is out, and nobody has been. */
export async function nobodyOut(house: House): Promise<void> {
  const { owner } = house
  await owner.updateTable('callOutWorker').set({ leftAt: null, backAt: null }).execute()
  await owner
    .updateTable('callOut')
    .set({ backAt: now() })
    .where('leftAt', 'is not', null)
    .where('backAt', 'is', null)
    .execute()
}
