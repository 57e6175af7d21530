import { completeContact, getContact } from '../../../src/duty/intake/api.ts'
import {
  answerAdvice,
  openPartnerReport,
  takePartnerReport,
} from '../../../src/exchange/partner-answer/api.ts'
import {
  askFeedback,
  feedbackForDuty,
  giveFeedback,
  noteDayDecision,
  seeFeedback,
} from '../../../src/exchange/partner-feedback/api.ts'
import {
  savePartnerReport,
  sendPartnerReport,
  startPartnerReport,
} from '../../../src/exchange/partner-report/api.ts'
import type { PartnerReportKind } from '../../../src/exchange/partner-report/model.ts'
import type { InputOf } from '../../../src/kernel/contract.ts'
import {
  addDays,
  addMinutes,
  atLocal,
  daysBetween,
  localDate,
  nextWorkingMorning,
} from '../../../src/kernel/time.ts'
import { actsNow, openMatter } from '../matter.ts'
import { alone, woman } from '../night.ts'
import type { Teller } from '../teller.ts'
import type { World } from './before.ts'
import { becameOf, markedAs } from './exchange.ts'
import { isDone } from './morning.ts'
import { assess, finish, type Scene } from './scene.ts'
import { saidYes } from './small.ts'

export const police = 'polis.gastrikland'
const bup = 'vard.bup'
const gavle = 'mottagning.gavle'
export const policePhone = { reporterPhone: '070-174 06 67' } as const
const day = 24 * 60

type Written = Omit<InputOf<typeof savePartnerReport>, 'partnerReportId' | 'version'>
/** A unit writes to the duty and sends it. */
export async function report(
  teller: Teller,
  as: string,
  kind: PartnerReportKind,
  written: Written,
): Promise<string> {
  const { id: partnerReportId, version } = await teller.do(as, startPartnerReport, { kind })
  const saved = await teller.do(as, savePartnerReport, { partnerReportId, version, ...written })
  teller.later(2)
  await teller.do(as, sendPartnerReport, { partnerReportId, version: saved.version })
  return partnerReportId
}

/** The duty takes a report: a contact, which is finished when they have spoken. */
export async function take(
  teller: Teller,
  as: string,
  partnerReportId: string,
  minutes: number,
): Promise<string> {
  const { version } = await teller.do(as, openPartnerReport, { partnerReportId })
  const { contactId } = await teller.do(as, takePartnerReport, { partnerReportId, version })
  teller.later(minutes)
  const contact = await teller.do(as, getContact, { contactId })
  await teller.do(as, completeContact, { contactId, version: contact.version })
  return contactId
}

/** Two weeks before: a concern of the police that became a case, what the day made of it, and what the police were told. */
export async function tellAnsweredReports(now: Teller, world: World) {
  const { plan } = world
  const evening = addDays(plan.earlier, -14)
  const teller = now.earlier(daysBetween(evening, plan.evening))
  const crew = plan.crewOf(evening)
  const [jour] = crew
  const scene: Scene = { teller, world, crew, mode: 'duty', sent: [] }
  teller.at('20:05')
  const reportId = await report(teller, police, 'concern', {
    ...policePhone,
    ...{ urgency: 'tonight', municipalityCode: '2180', about: 'child', personName: 'Tilde Granvik' },
    story:
      'Mamman hittades sovande utomhus, berusad. Dottern på 9 år var ensam hemma sedan eftermiddagen. Mormor är hos henne nu.',
    ...{ whereNow: 'Hemma, med mormor', otherChildren: 'no', guardiansKnow: 'yes' },
  })
  const mother = await woman(teller, 'Jeanette Granvik', 34, '04-12', 988)
  const girl = await woman(teller, 'Tilde Granvik', 9, '09-23', 986, alone([mother]))
  teller.later(4)
  const contactId = await take(teller, jour, reportId, 12)
  const matter = await openMatter(
    teller,
    jour,
    { concerned: [girl], guardian: [mother] },
    {
      ...{ contactIds: [contactId], matter: 'concern-child', nature: 'child-youth' },
      ...{ stayCode: '2180', residenceCode: '2180', responsibleNow: 'Mormor, till i morgon' },
    },
  )
  await matter.judge({
    ...actsNow,
    response: 'act-through-others',
    reasonActing: 'Mormor är där och kan stanna. Flickan vill prata i telefon.',
    counterfactual: 'Hon vaknar ensam när mamman kommer hem.',
  })
  await assess(scene, matter.id, girl, {
    distanceReason: 'Mormor är i hemmet och flickan pratar i telefon.',
    facts: 'Flickan har ätit och är lugn. Mormor är nykter och stannar.',
    childHeard: 'yes',
    childWords: 'Jag ringde mormor själv. Jag kan numret.',
    policePresent: 'yes',
    policeSaw: 'Rent hemma, mat i kylen.',
    outcome: 'need-met',
    protectionBasis: 'safe-person',
    protectionText: 'Mormor sover där och är kvar när mamman kommer hem.',
    alternativeHome: 'Mormors egen lägenhet, två hållplatser bort.',
    judgement: 'Skyddad med mormor på plats.',
    dayTask: 'Träffa mamman nykter, och fråga flickan hur det brukar vara.',
  })
  await finish(scene, matter, '2180', 'child', 'Flickan ensam hemma; mormor är hos henne till i morgon.')
  const sentId = scene.sent[0]?.reportId ?? ''

  const morning = nextWorkingMorning(atLocal(evening, '23:00'))
  await saidYes(now, gavle, addMinutes(morning, 20), sentId, {
    commitment: 'Barnenheten träffar mamman och flickan i dag.',
    commitmentDue: addMinutes(morning, 8 * 60),
  })
  now.later(6 * 60)
  await isDone(now, gavle, sentId, 'Besök hemma hos familjen.')
  await now.do(police, askFeedback, { partnerReportId: reportId, wants: ['investigation'] })
  const decides = nextWorkingMorning(addMinutes(morning, 7 * day))
  now.to(addMinutes(decides, 90))
  const decidedOn = localDate(decides)
  await becameOf(now, gavle, sentId, {
    ...{ outcome: 'investigation-opened', happenedOn: decidedOn },
    text: 'Utredning inledd. Mormor är med i planen.',
    giving: {
      ground: 'osl-26-9',
      groundText: 'Jouren behöver veta vem som hjälper flickan om någon ringer igen.',
    },
  })
  await markedAs(now, gavle, sentId, 'needed', 'Hon hade varit ensam till morgonen.')
  now.to(addMinutes(decides, 10 * 60))
  const told = { investigation: 'opened', decidedOn, toldBy: 'Lena Öberg, mottagningen' } as const
  await now.do('jour2', noteDayDecision, { partnerReportId: reportId, ...told })
  return { answeredId: reportId, ...(await giveBack(now, reportId, girl)), ...(await tellAdvice(now, world)) }
}

/** The week of SoL 19:6 runs; the answer is given the same evening, and read the next day. */
async function giveBack(now: Teller, partnerReportId: string, personId: string) {
  const { feedback } = await now.do('jour2', feedbackForDuty, { partnerReportId })
  const [asked] = feedback
  if (asked === undefined) throw new Error('the police have asked nothing')
  await now.do('jour2', giveFeedback, {
    ...{ feedbackId: asked.id, version: asked.version, ground: 'osl-26-9a' },
    ...{ contents: ['investigation'], measures: [], personIds: [personId] },
  })
  now.later(14 * 60)
  await now.do(police, seeFeedback, { feedbackId: asked.id })
  return { feedbackId: asked.id }
}

/** A nurse asks without names, and is answered in writing. */
async function tellAdvice(now: Teller, { plan }: World) {
  const teller = now.earlier(daysBetween(plan.earlier, plan.evening))
  teller.at('21:15')
  const adviceId = await report(teller, bup, 'advice', {
    ...{ urgency: 'tonight', wish: 'written', isWithoutNames: true, municipalityCode: '2180' },
    story:
      'En flicka på 15 år vill inte gå hem från mottagningen och säger att det blir bråk i kväll. Hon vill inte att vi anmäler. Vi är osäkra på om det räcker.',
  })
  teller.later(11)
  const [, second] = plan.crewOf(plan.earlier)
  const { version } = await teller.do(second, openPartnerReport, { partnerReportId: adviceId })
  await teller.do(second, answerAdvice, {
    ...{ partnerReportId: adviceId, version, replyWish: 'written' },
    reply:
      'Känner ni oro ska ni anmäla; säkra behöver ni inte vara (19 kap. 1 § socialtjänstlagen). Säg till henne att ni gör det och varför. Låt henne vänta hos er och ring direktnumret, så pratar vi med henne i kväll.',
  })
  return { adviceId }
}
