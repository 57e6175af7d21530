import { reportUnkept } from '../../../src/exchange/commitment/api.ts'
import { addChannel } from '../../../src/exchange/delivery/api.ts'
import { beginThread, readMessages, sendMessage } from '../../../src/exchange/dialogue/api.ts'
import { setClock } from '../../../src/exchange/handover-clock/api.ts'
import { answerOutcome, markNeed, outcomesOfReport } from '../../../src/exchange/outcome/api.ts'
import { openReport, returnReport } from '../../../src/exchange/receipt/api.ts'
import { answerWeekend, ownWeekend } from '../../../src/exchange/weekend-check/api.ts'
import type { InputOf } from '../../../src/kernel/contract.ts'
import {
  addDays,
  addMinutes,
  atLocal,
  type Instant,
  isOfficeHours,
  isWorkingDay,
  type LocalDate,
  localDate,
  localTime,
  nextWorkingMorning,
} from '../../../src/kernel/time.ts'
import { askAboutWeekend } from '../../../src/server/weekend-checks.ts'
import type { Teller } from '../teller.ts'
import { named, type World } from './before.ts'
import { commitmentOf, isDone } from './morning.ts'
import { saidYes, tellSmall } from './small.ts'

const gavle = 'mottagning.gavle'

/** By when Gävle opens its reports and who is told else; and by which address two municipalities are told that there is one. */
export async function tellReceivers(teller: Teller, { members }: World): Promise<void> {
  const validFrom = localDate(teller.ago(20 * 24 * 60))
  const memberId = named(members, '2180')
  await teller.do('chef', setClock, {
    ...{ memberId, validFrom, version: 0, openBy: '08:30', days: 'working-days' },
    ...{ dayMinutes: 45, lastMinutes: 30 },
    steps: [{ accountId: await teller.idOf('mottagningschef.gavle'), afterMinutes: 20 }],
  })
  for (const [code, address] of [
    ['2180', 'mottagningen@gavle.example.se'],
    ['2184', 'mottagningen@hudiksvall.example.se'],
  ] as const) {
    // Nobody reads this mail: what cannot be sent by it is seen by whoever logs in.
    for (const channel of [{ kind: 'mail', address }, { kind: 'in-app' }] as const)
      await teller.do('admin', addChannel, { memberId: named(members, code), ...channel })
  }
}

/** When somebody of the day service can do what they said, next: this afternoon, or the next morning they work. */
const soon = (told: Instant): Instant =>
  isOfficeHours(told) && localTime(told) < '15:30'
    ? atLocal(localDate(told), '16:30')
    : addMinutes(nextWorkingMorning(told), 180)

/** An evening before the weekend: three reports, of which one has come back, one waits and one was promised in vain. */
export async function tellEarlierReports(teller: Teller, world: World) {
  const { earlier, dayBefore } = world.plan
  const morning = addDays(earlier, 1)
  const unkept = await tellSmall(teller, world, {
    ...{
      code: '2182',
      nature: 'relationship-problem',
      at: '18:10',
      who: ['woman', 'Gunvor Tallhed', 58, '05-11', 984],
    },
    story:
      'Hennes bror har flyttat in hos henne utan att fråga och dricker. Hon sover hos en väninna i natt och vill ha hjälp att få ut honom.',
    advice: 'Sov kvar hos väninnan. Ring 112 om han hotar. Vuxenenheten kan gå igenom vad som går att göra.',
    summary:
      'Sover hos en väninna. Brodern är påverkad i hennes lägenhet. Hon vill ha ett möte om vad hon kan göra.',
  })
  const dueAt = atLocal(dayBefore, '15:00')
  await saidYes(teller, 'mottagning.soderhamn', atLocal(morning, '08:30'), unkept.reportId, {
    commitment: 'Vuxenenheten ringer henne den här veckan och bokar ett möte.',
    commitmentDue: dueAt,
  })
  const waiting = await tellSmall(teller, world, {
    ...{
      code: '2181',
      nature: 'elderly-disability',
      at: '19:25',
      who: ['man', 'Ragnar Kungsbäck', 74, '08-30', 985],
    },
    story:
      'Grannen ringer om en man på 74 år som inte hittade hem i kväll. Dottern är hos honom över natten.',
    advice: 'Dottern stannar. 112 om han blir sämre. Biståndsenheten får veta i morgon.',
    summary: 'Hittade inte hem i kväll. Dottern sover hos honom några nätter. Hon vill prata om hjälp hemma.',
  })
  await saidYes(teller, 'mottagning.sandviken', atLocal(morning, '08:40'), waiting.reportId, {
    commitment: 'Biståndshandläggaren ringer dottern och bokar ett hembesök.',
    commitmentDue: soon(teller.told),
  })
  const returned = await tellSmall(teller, world, {
    ...{ code: '2183', nature: 'housing', at: '20:40', who: ['woman', 'Solveig Bergvall', 67, '11-19', 986] },
    story:
      'En kvinna har fått elen avstängd och fryser. Hon är hos en bekant i Bollnäs i natt och har mat och värme.',
    advice: 'Stanna hos den bekanta. Budget- och skuldrådgivningen i kommunen kan hjälpa med elbolaget.',
    summary: 'Elen är avstängd hemma. Hos en bekant i natt. Vill ha hjälp med elbolaget.',
  })
  return { unkept: unkept.reportId, waiting: waiting.reportId, returned }
}

type Earlier = Awaited<ReturnType<typeof tellEarlierReports>> & { readonly housing: string }

/** What the municipalities have said since: what could not be kept, what came back, what became of it, and what they ask. */
export async function tellExchange(teller: Teller, world: World, earlier: Earlier) {
  const { dayBefore, packMorning } = world.plan
  const bollnas = 'mottagning.bollnas'
  const { reportId, caseId: returnedCaseId } = earlier.returned
  teller.to(atLocal(addDays(world.plan.earlier, 1), '08:20'))
  const { version } = await teller.do(bollnas, openReport, { reportId })
  teller.to(atLocal(dayBefore, '09:10'))
  await teller.do(bollnas, returnReport, {
    ...{ reportId, version, reason: 'wrong-municipality' },
    text: 'Vi har talat med henne. Hon är tillbaka hemma i Ovanåker, där hon är folkbokförd sedan i våras. Rapporten hör dit.',
  })
  teller.to(atLocal(dayBefore, '11:40'))
  await teller.do('mottagning.soderhamn', reportUnkept, {
    ...(await commitmentOf(teller, 'mottagning.soderhamn', earlier.unkept)),
    text: 'Handläggaren är sjuk och ingen annan har fått tag i henne. Hon tror att vi ringer.',
    told: 'no',
  })

  const happenedOn = dayBefore
  teller.to(atLocal(dayBefore, '13:05'))
  await isDone(teller, gavle, earlier.housing, 'Planeringen är genomgången med honom.')
  await becameOf(teller, gavle, earlier.housing, {
    ...{ outcome: 'support-given', happenedOn },
    text: 'Samtalstid varje vardag hos handläggaren.',
  })
  await markedAs(teller, gavle, earlier.housing, 'could-have-waited', 'Han hade någonstans att sova.')
  const threads = await tellDialogue(teller, world, earlier.housing)
  await tellWeekendCheck(teller, packMorning)
  return { returnedCaseId, ...threads }
}

type Answer = Omit<InputOf<typeof answerOutcome>, 'reportId' | 'answers'>
/** The member says what became of everything in a report. */
export async function becameOf(teller: Teller, as: string, reportId: string, answer: Answer): Promise<void> {
  const { questions } = await teller.do(as, outcomesOfReport, { reportId })
  const answers = questions.map(({ id }) => ({ questionId: id, replaces: null }))
  await teller.do(as, answerOutcome, { reportId, answers, ...answer })
}

export async function markedAs(
  teller: Teller,
  as: string,
  reportId: string,
  mark: InputOf<typeof markNeed>['mark'],
  text: string,
): Promise<void> {
  await teller.do(as, markNeed, { reportId, mark, text, replaces: null })
}

/** One dialogue about a case, with an answer each way, and one about a theme that waits for the day. */
async function tellDialogue(teller: Teller, { plan, members }: World, reportId: string) {
  const { dayBefore, packMorning } = plan
  teller.to(atLocal(dayBefore, '13:10'))
  const { id: caseThreadId } = await teller.do(gavle, beginThread, { reportId })
  const say = async (as: string, threadId: string, body: string, asks: 'day' | 'duty' | null = null) => {
    await teller.do(as, readMessages, { threadId })
    await teller.do(as, sendMessage, { threadId, body, asks })
  }
  const claim = 'Han säger att ni lovade honom hotell nästa gång han ringer. Stämmer det?'
  await say(gavle, caseThreadId, claim, 'duty')
  teller.to(atLocal(dayBefore, '17:25'))
  const answer =
    'Nej, vi följde er planering och sa det till honom. Vad vill ni att vi gör om härbärget nekar honom för att han är sjuk?'
  await say('jour1', caseThreadId, answer, 'day')
  teller.to(atLocal(packMorning, '08:35'))
  const last = 'Då får jouren bedöma natten själv. Vi skriver in det i planeringen i dag.'
  if (atLocal(packMorning, '08:35') <= teller.told) await say(gavle, caseThreadId, last)

  teller.to(atLocal(dayBefore, '15:20'))
  const { id: themeThreadId } = await teller.do('chef', beginThread, {
    title: 'Tolk när ett barn ska höras på natten',
    memberId: named(members, '2184'),
  })
  const theme =
    'Vi har två gånger väntat över en timme på tolk i telefon. Har ni avtal med en förmedling som svarar på natten, som vi kan använda?'
  const times =
    'Natt till lördag: väntade 70 minuter, tigrinja.\nNatt till måndag: väntade 85 minuter, dari.\n'
  await teller.do('chef', sendMessage, {
    ...{ threadId: themeThreadId, body: theme, asks: 'day' },
    attachments: [{ name: 'väntetider-tolk.txt', content: Buffer.from(times).toString('base64') }],
  })
  return { caseThreadId, themeThreadId }
}

/** On the last working day before days that are free the members are asked; two have answered. */
async function tellWeekendCheck(teller: Teller, from: LocalDate): Promise<void> {
  let day = addDays(from, 5)
  while (!isWorkingDay(day) || isWorkingDay(addDays(day, 1)) || atLocal(day, '13:01') > teller.told)
    day = addDays(day, -1)
  teller.to(atLocal(day, '13:01'))
  await teller.job(askAboutWeekend)
  for (const [as, time, answer] of [
    ['mottagning.sandviken', '13:40', 'nothing'],
    [gavle, '14:25', 'matters'],
  ] as const) {
    if (atLocal(day, time) > teller.told) continue
    teller.to(atLocal(day, time))
    const { question } = await teller.do(as, ownWeekend, {})
    if (question === null) throw new Error(`${as} is not asked about the weekend after ${day}`)
    await teller.do(as, answerWeekend, { questionId: question.id, answer })
  }
}
