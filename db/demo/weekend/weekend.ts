import { followUpCall } from '../../../src/duty/night-rest/api.ts'
import { acceptReport, openReport } from '../../../src/exchange/receipt/api.ts'
import {
  addDays,
  addMinutes,
  atLocal,
  daysBetween,
  type Instant,
  nextWorkingMorning,
} from '../../../src/kernel/time.ts'
import type { Teller } from '../teller.ts'
import type { World } from './before.ts'
import { v25 } from './both-ends.ts'
import { v18, v18Morning } from './cold.ts'
import { v19, v20, v26, v26Ends } from './common-events.ts'
import { decidedOrally } from './decisions.ts'
import { v29, v30, v30Evening } from './escape.ts'
import { v10, v11, v13, v40 } from './friday-evening.ts'
import { v12, v22, v23 } from './friday-night.ts'
import { v04, v14, v15 } from './homes.ts'
import { v07, v27, v28, v34 } from './saturday.ts'
import { v03, v32, v37 } from './saturday-night.ts'
import type { Scene, Sent } from './scene.ts'
import { v21, v31, v33Asked, v33Declined, v35 } from './sunday.ts'
import { type Lack, Turn } from './turn.ts'

const commitment = 'Vi tar över, ringer i dag och säger till jouren vad vi gör.'
const receivers: Readonly<Record<string, string>> = {
  '2132': 'mottagning.nordanstig',
  '2180': 'mottagning.gavle',
  '2181': 'mottagning.sandviken',
  '2182': 'mottagning.soderhamn',
  '2183': 'mottagning.bollnas',
  '2184': 'mottagning.hudiksvall',
}
const coins = {
  amount: 2_000,
  explanation: 'Tjugo kronor saknas. Troligen växel till parkeringen vid sjukhuset.',
}
const onwards = 'Går vidare till nästa pass, som har läst överlämningspunkten.'

/** A shift hands over now, another takes it from there, and the first closes a few minutes after. */
async function changes(
  teller: Teller,
  from: Turn,
  kind: Turn['kind'],
  crew: Turn['crew'],
  general: string,
  lack?: Lack,
): Promise<Turn> {
  await from.on(teller).handOver(general)
  const next = await Turn.begin(teller, kind, crew, from)
  teller.later(5)
  await from.close(onwards, lack)
  return next
}

/** A whole weekend in the order of time, each shift with what happened in it. Answers the ids, and the shift of Sunday daytime. */
export async function tellWeekend(now: Teller, world: World) {
  const { plan } = world
  const back = daysBetween(plan.friday, plan.evening)
  const sent: Sent[] = []
  /** A teller's day lasts from noon to noon. */
  const [onFriday, onSaturday, onSunday] = [now.earlier(back), now.earlier(back - 1), now.earlier(back - 2)]
  const at = (teller: Teller, turn: Turn): Scene => ({
    teller,
    world,
    crew: turn.crew,
    mode: turn.kind,
    sent,
  })

  onFriday.at('17:00')
  const friday = await Turn.begin(onFriday, 'duty', plan.crewOf(plan.friday))
  const fridayEvening = at(onFriday, friday)
  const lookIn = await v33Asked(fridayEvening)
  const evening = {
    v10: await v10(fridayEvening),
    v13: await v13(fridayEvening),
    v40: await v40(fridayEvening),
    v11: await v11(fridayEvening),
    v18: await v18(fridayEvening),
    v23: await v23(fridayEvening),
    v22: await v22(fridayEvening),
    v12: await v12(fridayEvening),
    v14: await v14(fridayEvening),
  }
  onFriday.at('02:00')
  const quiet =
    'Lugnt sedan midnatt. Hotell Vinkeln har ett rum kvar, SiS tar inte emot före 08.00 på måndag.'
  const fridayNight = await changes(onFriday, friday, 'standby', friday.crew, quiet, coins)
  const night = at(onFriday, fridayNight)
  const early = { v15: await v15(night, fridayNight), v20: await v20(night, fridayNight) }

  onFriday.at('08:00')
  const dayCrew = plan.dayCrewOf(onSaturday.evening)
  const woken = 'Två väckningar i natt, en som kunde väntat. Mannen på hotellet ska ut klockan 11.'
  const saturday = await changes(onFriday, fridayNight, 'standby', dayCrew, woken)
  const [morning, afternoon] = [at(onFriday, saturday), at(onSaturday, saturday)]
  const v27Told = await v27(morning)
  const v34Told = await v34(morning)
  await v18Morning(morning, evening.v18)
  const day = { v27: v27Told, v34: v34Told, v07: await v07(morning) }
  const escaped = await v30(afternoon)
  const doctor = await v28(afternoon)
  await v33Declined(afternoon, lookIn)

  onSaturday.at('16:00')
  const missing = 'Flickan från HVB i Bollnäs är inte hittad: bedöm igen klockan 18.'
  const crew = plan.crewOf(onSaturday.evening)
  const saturdayDuty = await changes(onSaturday, saturday, 'duty', crew, missing)
  const saturdayEvening = at(onSaturday, saturdayDuty)
  const late = {
    v26: await v26(saturdayEvening),
    v37: await v37(saturdayEvening),
    v30: await v30Evening(saturdayEvening, escaped),
    v03: await v03(saturdayEvening),
    v32: await v32(saturdayEvening),
    v25: await v25(saturdayEvening),
  }
  onSaturday.at('02:00')
  const out = 'Båda har varit i Nordanstig, hemma 01.20. Chefen åkte i Gävle. Vilan räknas om i morgon.'
  const saturdayNight = await changes(onSaturday, saturdayDuty, 'standby', crew, out)
  const v04Told = await v04(at(onSaturday, saturdayNight))
  const oral = await decidedOrally(at(onSaturday, saturdayNight))

  onSaturday.at('08:00')
  const sundayCrew = plan.dayCrewOf(onSunday.evening)
  const still = 'Barnen från bussen är på plats. Händelsen stängs när kommunerna har fått listan.'
  const sunday = await changes(onSaturday, saturdayNight, 'standby', sundayCrew, still)
  const sundayMorning = at(onSaturday, sunday)
  const v29Told = await v29(sundayMorning)
  const v35Told = await v35(sundayMorning)
  onSunday.at('12:00')
  const followUp =
    'Föreståndaren uppringd: guiden sitter nu vid telefonen och ny personal får den första dagen.'
  await onSunday.do('chef', followUpCall, { entryId: early.v15.entryId, followUp })
  const sundayDay = at(onSunday, sunday)
  const v19Told = await v19(sundayDay)
  const v21Told = await v21(sundayDay)
  await v26Ends(sundayDay, late.v26)
  const v31Told = await v31(sundayDay)
  onSunday.at('16:00')
  await sunday
    .on(onSunday)
    .handOver('Hotet i Söderhamn ligger hos polisen och kommunens kontakt. BB hör av sig om barnet.')
  const opens = nextWorkingMorning(atLocal(addDays(plan.friday, 2), '23:00'))
  const reading = () => tellReading(now, opens, sent)
  if (opens >= now.time('08:00')) now.inTheMorning(reading)
  else await reading()
  return {
    ...{ ...evening, ...early, ...day, ...late },
    ...{
      v28: doctor,
      v33: lookIn,
      v04: v04Told,
      v29: v29Told,
      v35: v35Told,
      v19: v19Told,
      v21: v21Told,
      v31: v31Told,
    },
    oral,
    sunday: { turn: sunday, evening: onSunday.evening },
  }
}

/** The municipalities read what came during the weekend, where their first morning has been. */
async function tellReading(now: Teller, opens: Instant, sent: readonly Sent[]): Promise<void> {
  for (const [at, { reportId, code }] of sent.entries()) {
    const as = receivers[code]
    const moment = addMinutes(opens, 5 + at * 2)
    if (as === undefined || moment > now.told) continue
    now.to(moment)
    const { version } = await now.do(as, openReport, { reportId })
    await now.do(as, acceptReport, { reportId, version, commitment })
  }
}
