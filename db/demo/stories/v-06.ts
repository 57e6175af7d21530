import { actsNow, openMatter } from '../matter.ts'
import { heard, man, notHeard, read, takeCall, woman } from '../night.ts'
import type { Teller } from '../teller.ts'

type Told = { caseId: string; boyId: string; reportIds: readonly string[] }

/** V-06: a boy on a bench outside the hospital, and at every minute somebody has said: he is mine. */
export async function tell(teller: Teller): Promise<Told> {
  const jour = 'jour1'
  teller.at('21:10')
  const boy = await man(teller, 'Amanuel Haile', 16, '04-12', 991, {
    language: 'tigrinja',
    interpreter: 'needed',
  })
  const representative = await woman(teller, 'Birgitta Wallsten', 63, '10-02', 990)
  const call = {
    kind: 'concern-report',
    channel: 'internal-number',
    initiator: 'care-provider',
    callerKnown: 'named',
    callerName: 'Jourläkaren',
    callerTitle: 'läkare',
    callerOrganisation: 'Barn- och ungdomspsykiatrin (BUP)',
    callerDuty: 'health-care',
    eventAt: teller.time('20:30'),
    stayCode: '2180',
    place: 'Bänk utanför sjukhuset',
    story:
      'En 16-årig pojke skrevs ut från avdelningen klockan 20.30 mot sin vilja. Han sitter på en bänk utanför och mår dåligt. Han bor på HVB i Gävle, placerad av Söderhamn. Personalen där säger att de inte har bil.',
  } as const
  const contactId = await takeCall(teller, jour, 8, call, [boy])
  const people = { concerned: [boy], guardian: [representative] }
  const matter = await openMatter(teller, jour, people, {
    contactIds: [contactId],
    matter: 'concern-child',
    stayCode: '2180',
    residenceCode: '2182',
    nature: 'mental-health',
    responsibleNow: 'BUP, avdelningen: en skötare är hos honom på bänken',
    attention: ['child-or-young', 'no-safe-adult'],
  })
  await matter.relate(representative, 'legal-representative', [boy])
  await matter.callOut(
    7,
    { 'residential-care': 'HVB Vindflöjeln' },
    'Kvällspersonalen lovar att hämta honom med taxi före klockan 22.15.',
  )
  await matter.nowResponsible('HVB Vindflöjeln, kvällspersonalen: hämtar före 22.15')
  await matter.judge({
    ...actsNow,
    response: 'act-through-others',
    reasonActing:
      'Hemmet har ansvaret och kan vara där fortare än vi. Kommer de inte tar vi över klockan 22.15.',
    counterfactual: 'Han sitter kvar ute i natten när skötaren måste gå in.',
  })
  teller.at('22:18')
  await matter.callOut(
    4,
    { 'residential-care': 'HVB Vindflöjeln' },
    'Taxin är inte beställd. Personalen säger att de är ensamma och inte kan lämna hemmet.',
  )
  await matter.nowResponsible('Socialjouren, Maja Lindwall')
  await matter.deviation(
    'routine-not-followed',
    'HVB Vindflöjeln lovade att hämta en ungdom utanför sjukhuset före 22.15 och gjorde det inte.',
  )
  await matter.callOut(
    9,
    { 'health-care': 'Barn- och ungdomspsykiatrin (BUP)' },
    'Jourläkaren tar emot honom på avdelningen igen i natt när vi säger att ingen hämtar. Han går in frivilligt.',
  )
  await matter.nowResponsible('BUP, avdelningen, till ronden klockan 9')
  await matter.measure('support', 15, 'Samtal med pojken på skötarens telefon, med tolk.')
  const voices = [
    heard('health-care', { name: 'Skötaren' }, '22:25', 'Han har suttit ute i två timmar och fryser.'),
    heard('residential-care', { name: 'HVB Vindflöjeln' }, '22:18', 'De kan inte lämna hemmet.'),
    notHeard('guardian', { personId: representative }, 'Gode mannen svarar inte på kvällen.'),
  ]
  await matter.assess(
    boy,
    {
      manner: 'at-distance',
      distanceReason: 'En skötare är hos honom hela tiden och han talar hellre i telefon med tolk.',
      municipalityCode: '2180',
      minutes: 30,
      facts: 'Pojken är 16 år, utskriven i kväll. Hemmet hämtade inte. Avdelningen tar in honom igen.',
      risks: 'Att han går från sjukhuset om ingen väntar på honom.',
      childHeard: 'yes',
      childWords: 'Jag vill inte till boendet. Där är ingen vaken. Jag går in om Lotta är kvar.',
      informationGiven: 'Att han får sova på avdelningen och att Söderhamn och gode mannen får veta.',
      policePresent: 'no',
      custodyConsidered: 'not-relevant',
      custodyGrounds: 'Han går in frivilligt.',
      outcome: 'need-met',
      protectionBasis: 'hospital',
      protectionText: 'Avdelningen har honom till ronden klockan 9.',
      judgement: 'Han behöver vuxna omkring sig i natt. Avdelningen kan ge det, hemmet kan det inte.',
      dayTask: 'Bestäm vem som hämtar efter ronden, och om hemmet är rätt placering.',
      noColleagueReason: 'Kollegan var ute på ett annat ärende.',
    },
    voices,
  )
  teller.later(20)
  const report = {
    unitKind: 'child',
    summary:
      'Sover på BUP till ronden klockan 9. HVB Vindflöjeln hämtade inte som lovat. Någon måste bestämma vart han går efter ronden.',
    requestedContact: 'Pojken vill att någon som talar tigrinja är med.',
  } as const
  const gavle = await matter.sendTo('2180', report)
  const soderhamn = await matter.sendTo('2182', report)
  teller.inTheMorning(() => read(teller, 'mottagning.gavle', '08:24', gavle))
  return { caseId: matter.id, boyId: boy, reportIds: [gavle, soderhamn] }
}
