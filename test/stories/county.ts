import { loadDemo } from '../../db/demo/load.ts'
import { type Matter, openMatter } from '../../db/demo/matter.ts'
import { man, takeCall } from '../../db/demo/night.ts'
import type { Told } from '../../db/demo/stories.ts'
import { Teller } from '../../db/demo/teller.ts'
import type { openCase } from '../../src/duty/case/api.ts'
import type { saveAssessment } from '../../src/duty/protective-assessment/api.ts'
import type { InputOf } from '../../src/kernel/contract.ts'
import { addDays, atLocal, type Instant, localDate, localTime, now } from '../../src/kernel/time.ts'
import { type Database, openDatabase, openPool } from '../../src/server/database/connection.ts'
import { Conflict, Denied, Invalid, NotFound, Refused } from '../../src/server/problem.ts'
import { loadReferenceData } from '../../src/server/reference-data.ts'
import { Runner } from '../../src/server/runner.ts'
import { allHandlers } from '../../src/server/slices.ts'
import { freshDatabase } from '../postgres.ts'

/** The demo county on a database of its own. */
export type County = {
  readonly db: Database
  /** As owner: to look behind the walls. */
  readonly owner: Database
  readonly runner: Runner
  readonly loadedAt: Instant
  readonly seconds: number
  readonly told: Told
  close(): Promise<void>
}

/** Ten in the morning, the last time it was: the municipalities have had two hours to read. */
export function lastTen(): Instant {
  const today = localDate(now())
  return atLocal(localTime(now()) < '10:00' ? addDays(today, -1) : today, '10:00')
}

export async function openCounty(loadedAt: Instant): Promise<County> {
  const urls = await freshDatabase('stories')
  const db = openDatabase(openPool(urls.appUrl, { max: 4 }))
  const owner = openDatabase(openPool(urls.ownerUrl, { max: 2 }))
  const figures = openDatabase(openPool(urls.readerUrl, { max: 2 }))
  await loadReferenceData(db)
  const begun = performance.now()
  const told = await loadDemo(db, loadedAt)
  const seconds = (performance.now() - begun) / 1000
  return {
    db,
    owner,
    runner: new Runner(db, allHandlers, figures),
    loadedAt,
    seconds,
    told,
    close: async () => {
      await db.destroy()
      await owner.destroy()
      await figures.destroy()
      await urls.drop()
    },
  }
}

/** A clock that stands at now, for what happens after the stories. */
export const atPresent = (county: County): Teller => new Teller(county.db, now(), undefined, county.runner)

/** The code with which a call was refused; a call that succeeds or breaks fails the test. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined
    const meant = [Refused, Conflict, Denied, Invalid, NotFound].find((kind) => cause instanceof kind)
    if (meant && cause instanceof Error && 'code' in cause) return String(cause.code)
    throw error
  }
  throw new Error('the call was not refused')
}

type CaseInput = Omit<InputOf<typeof openCase>, 'people' | 'contactIds'>
/** A case of the test's own, by jour1 in Gävle unless said. */
export async function openOwn(
  teller: Teller,
  people: Parameters<typeof openMatter>[2],
  more: Partial<CaseInput> = {},
): Promise<Matter> {
  const call = {
    kind: 'concern-report',
    channel: 'direct-number',
    initiator: 'relative-private',
    callerKnown: 'anonymous',
    stayCode: '2180',
    story: 'Grannen hör bråk och ett barn som gråter.',
  } as const
  const contactIds = [await takeCall(teller, 'jour1', 0, call, people.concerned)]
  return openMatter(teller, 'jour1', people, { matter: 'concern-child', contactIds, ...more })
}

/** An assessment that can be locked as it stands: what a test leaves out or changes is what is refused. */
export const whole = {
  manner: 'on-site',
  place: 'home',
  facts: 'Barnet är hemma med mamman.',
  childHeard: 'yes',
  childWords: 'Jag vill sova.',
  custodyConsidered: 'not-relevant',
  custodyGrounds: 'Frivilligheten håller.',
  outcome: 'need-met',
  protectionBasis: 'guardian-at-home',
  judgement: 'Barnet är skyddat i natt.',
  noColleagueReason: 'Ensam i tjänst.',
} as const satisfies Partial<InputOf<typeof saveAssessment>>

let birthday = 0
/** A child of the test's own. */
export function someChild(teller: Teller, age = 14): Promise<string> {
  birthday += 1
  return man(teller, 'Vide Provmark', age, `03-${String(birthday).padStart(2, '0')}`, 981)
}
