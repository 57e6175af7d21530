import { setPolicy, setTravel } from '../../../src/duty/cover/api.ts'
import type { Teller } from '../teller.ts'

const validFrom = '2024-01-01'
const told =
  'Utvärderingen av socialjouren i Gävleborg: en och en halv timme från Gävle till norra Hälsingland'
const guessed = 'Uppskattad för demon efter avståndet; finns inte i källan'

/** Minutes from the police station in Gävle; those of northern Hälsingland are from the source. */
const travels: Readonly<Record<string, readonly [from: number, to: number, source: string]>> = {
  '2101': [35, 45, guessed],
  '2104': [50, 60, guessed],
  '2121': [85, 110, guessed],
  '2132': [90, 90, told],
  '2161': [90, 90, told],
  '2180': [5, 40, guessed],
  '2181': [25, 35, guessed],
  '2182': [50, 60, guessed],
  '2183': [75, 90, guessed],
  '2184': [90, 90, told],
}

/** Two go out, never one, and say every three quarters of an hour that all is well. */
export async function tellPolicies(teller: Teller, members: ReadonlyMap<string, string>): Promise<void> {
  await teller.do('chef', setPolicy, {
    staffing: 'always-two',
    checkInMinutes: 45,
    longestTransportMinutes: 120,
    source: 'Jourens rutin för utryckning, antagen av styrgruppen (påhittad för demon)',
    validFrom,
  })
  for (const [code, memberId] of members) {
    const [minutesFrom, minutesTo, source] = travels[code] ?? [0, 0, guessed]
    await teller.do('chef', setTravel, { memberId, minutesFrom, minutesTo, source, validFrom })
  }
}
