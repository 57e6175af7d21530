import type { Instant } from '../../src/kernel/time.ts'
import type { Database } from '../../src/server/database/connection.ts'
import { tell as tonight } from './stories/tonight.ts'
import { tell as v01 } from './stories/v-01.ts'
import { tell as v02 } from './stories/v-02.ts'
import { tell as v05 } from './stories/v-05.ts'
import { tell as v06 } from './stories/v-06.ts'
import { tell as v08 } from './stories/v-08.ts'
import { tell as v09 } from './stories/v-09.ts'
import { tell as v17 } from './stories/v-17.ts'
import { tell as v36 } from './stories/v-36.ts'
import { Teller } from './teller.ts'

/**
 * The difficult cases told in the product's own records, in the night that ended last and in the order of that night, so that
 * numbers follow time; then what the desk has heard just now. Answers the ids.
 */
export async function tellStories(db: Database, told: Instant) {
  const teller = new Teller(db, told)
  return {
    v05: await v05(teller),
    v36: await v36(teller),
    v06: await v06(teller),
    v02: await v02(teller),
    v01: await v01(teller),
    v08: await v08(teller),
    v17: await v17(teller),
    v09: await v09(teller),
    tonight: await tonight(teller),
  }
}
export type Told = Awaited<ReturnType<typeof tellStories>>
