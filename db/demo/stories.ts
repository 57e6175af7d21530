import { tell as tonight } from './stories/tonight.ts'
import { tell as v01 } from './stories/v-01.ts'
import { tell as v02 } from './stories/v-02.ts'
import { tell as v05, tellFirst as v05First } from './stories/v-05.ts'
import { tell as v06 } from './stories/v-06.ts'
import { tell as v08 } from './stories/v-08.ts'
import { tell as v09 } from './stories/v-09.ts'
import { tell as v17 } from './stories/v-17.ts'
import { tell as v36 } from './stories/v-36.ts'
import type { Teller } from './teller.ts'
import { tellAgreed } from './weekend/agreed.ts'
import { tellBefore } from './weekend/before.ts'
import { tellEarlierReports, tellExchange, tellReceivers } from './weekend/exchange.ts'
import { Night, tellQuietSunday } from './weekend/last-night.ts'
import { tellFigures, tellKept, tellPacks } from './weekend/morning.ts'
import { tellNewReports } from './weekend/partner-news.ts'
import { tellAnsweredReports } from './weekend/partners.ts'
import { tellDesk } from './weekend/tonight.ts'
import { tellWeekend } from './weekend/weekend.ts'

const sameTwo = 'Vi två går över till beredskap. Det som är öppet står på varje ärende.'

/**
 * The difficult cases told in the product's own records, in the order of time, so that numbers follow it: a weekend, the night
 * that ended last with its two shifts, then what the desk has now. Answers the ids.
 */
export async function tellStories(teller: Teller) {
  const world = await tellBefore(teller)
  await tellReceivers(teller, world)
  await tellAgreed(teller)
  const partners = await tellAnsweredReports(teller, world)
  const first = await v05First(teller)
  const earlier = await tellEarlierReports(teller, world)
  const { sunday, ...weekend } = await tellWeekend(teller, world)
  const isSunday = sunday.evening === teller.evening
  if (!isSunday) await tellQuietSunday(teller, world.plan, sunday.turn)

  const { packMorning, today } = world.plan
  if (packMorning < today) await tellPacks(teller, packMorning)
  const night = await Night.begin(teller, world.plan, isSunday ? sunday.turn : undefined)
  const early = {
    v05: await v05(teller, first),
    v36: await v36(teller),
    v06: await v06(teller),
    v02: await v02(teller),
  }
  if (!night.isLate) await night.turns(sameTwo)
  const late = { v01: await v01(teller), v08: await v08(teller), v17: await v17(teller) }
  if (night.isLate) await night.turns(sameTwo)
  const standby = { v09: await v09(teller) }
  if (packMorning === today) await tellPacks(teller, packMorning)
  const last = await night.ends(
    'Alla rapporter är skickade. Två väntar på besked i dag: arresten i Hudiksvall och Sandviken.',
  )
  await teller.morning()
  await tellKept(teller, { done: [early.v36.reportId, standby.v09.reportId, early.v05.reportId] })
  const desk = await tellDesk(teller, world, last, weekend.v12.caseId)
  const calls = await tonight(teller)
  const exchange = await tellExchange(teller, world, { ...earlier, housing: first.reportId })
  const news = await tellNewReports(teller, world)
  await tellFigures(teller, packMorning)
  return {
    ...{ ...early, ...late, ...standby, weekend, world, desk },
    ...{ tonight: calls, exchange, partners: { ...partners, ...news } },
  }
}
export type Told = Awaited<ReturnType<typeof tellStories>>
